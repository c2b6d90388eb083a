"""The examiner's declarations, requests, receipts and counter papers."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.paper import Paper, layout
from samples.papers.examiner_forms import (
    COUNTRY,
    CSS,
    HOW,
    TIGHT,
    clinic,
    dots,
    foot,
    head,
    line,
    office,
    page,
    parent,
    put,
    put_day,
    put_long,
    put_name,
    put_time,
    row,
    sign,
    traits,
)
from samples.people import Commune, commune, day_between, draw_tax_code, family, identity_paper, official, person
from samples.web import set_pages
from samples.words import date_in_words, grouped, long_date, number_in_words, short_date

_PROCEDURES = (
    (
        "1.001193",
        "Đăng ký khai sinh",
        ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy chứng nhận kết hôn của cha, mẹ"),
        "Bộ phận Tư pháp - Hộ tịch",
    ),
    (
        "1.000894",
        "Đăng ký kết hôn",
        ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân"),
        "Bộ phận Tư pháp - Hộ tịch",
    ),
    (
        "1.013831",
        "Đăng ký biến động đất đai",
        ("Đơn đăng ký biến động đất đai", "Giấy chứng nhận quyền sử dụng đất", "Hợp đồng tặng cho quyền sử dụng đất"),
        "Phòng Kinh tế",
    ),
    (
        "1.001776",
        "Trợ cấp xã hội hàng tháng",
        ("Tờ khai đề nghị trợ giúp xã hội", "Giấy xác nhận khuyết tật"),
        "Phòng Văn hóa - Xã hội",
    ),
)


@layout("to_khai_dang_ky_khai_sinh", "exam_tkks_2020", split="unseen6", years=(2020, 2026))
def birth_request(paper: Paper, on: date) -> None:
    """TT 04/2020/TT-BTP with the numbers of its notes behind the captions and the notes below."""
    rng, pen = paper.rng, paper.pen
    kin = family(rng, on)
    child, asker = kin.child, kin.father
    html = page(
        f'<div class="c">{COUNTRY}</div><h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>',
        f"<p class='c'>Kính gửi: <sup>(1)</sup> {put(paper, 'kinh_gui', kin.place.committee())}</p>",
        dots("Họ, chữ đệm, tên người yêu cầu:", put_name(paper, "nguoi_yeu_cau", asker.name, pen)),
        dots("Nơi cư trú: <sup>(2)</sup>", put(paper, "nguoi_yeu_cau_noi_cu_tru", asker.home, pen=pen)),
        dots(
            "Giấy tờ tùy thân: <sup>(3)</sup>",
            put(paper, "nguoi_yeu_cau_giay_to", identity_paper(asker, on, rng), pen=pen),
        ),
        dots("Quan hệ với người được khai sinh:", put(paper, "quan_he", rng.choice(("Cha đẻ", "Bố đẻ")), pen=pen)),
        "<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>",
        dots("Họ, chữ đệm, tên:", put_name(paper, "ho_ten", child.name, pen)),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", child.birth, pen)),
        dots("ghi bằng chữ:", put(paper, "ngay_sinh_bang_chu", date_in_words(child.birth), pen=pen)),
        traits(paper, child, pen=pen),
        dots("Nơi sinh: <sup>(4)</sup>", put(paper, "noi_sinh", clinic(kin.place), pen=pen)),
        dots("Quê quán:", put(paper, "que_quan", child.origin, pen=pen)),
        parent(paper, "me", kin.mother, "Họ, chữ đệm, tên người mẹ:", "Nơi cư trú: <sup>(2)</sup>", pen),
        parent(paper, "cha", kin.father, "Họ, chữ đệm, tên người cha:", "Nơi cư trú: <sup>(2)</sup>", pen),
        "<p class='j'>Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa "
        "thuận nhất trí "
        "của các bên liên quan theo quy định pháp luật.</p>",
        f"<p class='i' style='text-align:right'>Làm tại: {kin.place.bare}, "
        f"{put_long(paper, 'ngay_lam', on, pen)}</p>",
        foot(
            sign(f"<b>NGƯỜI MẸ</b><br>{HOW}", kin.mother.name, width=52),
            sign(f"<b>NGƯỜI CHA</b><br>{HOW}", kin.father.name, width=52),
            sign(f"<b>NGƯỜI YÊU CẦU</b><br>{HOW}", asker.name, width=52),
        ),
        "<div class='note' style='margin-top:1mm'><b>Chú thích:</b> (1) Ghi rõ tên cơ quan đăng ký khai sinh. "
        "(2) Ghi theo nơi đăng ký thường trú; "
        "nếu không có thì ghi theo nơi đăng ký tạm trú. (3) Ghi thông tin về giấy tờ tùy thân, số, cơ quan cấp, "
        "ngày cấp. "
        "(4) Trường hợp sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa chỉ.</div>",
    )
    extra = (
        ".page{padding-top:11mm;font-size:12.5pt;line-height:1.26} p{margin-bottom:.2mm} .ink{height:17mm} "
        "sup{font-size:7pt;line-height:0} h1{margin:1mm 0 0}"
    )
    set_pages(paper, html, TIGHT + extra + ".ink [data-sign]{top:2mm} .foot{margin-top:1mm}")


@layout("to_khai_khac", "exam_tk_ban_sao", split="unseen6", years=(2020, 2026))
def copy_request(paper: Paper, on: date) -> None:
    """Request for copies of a register's extract; some captions were left empty."""
    rng, pen = paper.rng, paper.pen
    place = commune(rng, on)
    asker = person(rng, on, age=(24, 60), place=place)
    then = day_between(rng, asker.birth + timedelta(days=10), asker.birth + timedelta(days=900))
    title, pairs = "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH", []

    def pair(caption: str, value: str, name: str = "", real: str = "") -> str:
        pairs.append({"nhan": caption.split(" <")[0].rstrip(":"), "gia_tri": value})
        if name:
            paper.set(**{name: real or value})
        inner = f"<span class='pen'>{value}</span>" if pen else value
        return dots(caption, f"<span data-f='{f'{name} cap_gia_tri'.strip()}'>{inner}</span>")

    book = f"{rng.randint(2, 150)}"
    card = identity_paper(asker, on, rng)
    html = page(
        f'<div class="c">{COUNTRY}</div><h1>{put(paper, "ten_to_khai", title)}</h1>',
        f"<p class='c'>Kính gửi: {put(paper, 'kinh_gui', place.committee())}</p><br>",
        pair("Họ, chữ đệm, tên người yêu cầu:", asker.name.upper(), "nguoi_yeu_cau", asker.name),
        pair("Nơi cư trú:", asker.home, "nguoi_yeu_cau_noi_cu_tru"),
        pair("Giấy tờ tùy thân:", card, "nguoi_yeu_cau_giay_to"),
        pair("Quan hệ với người được cấp bản sao trích lục hộ tịch:", "Bản thân"),
        "<p><b>Đề nghị cơ quan cấp bản sao trích lục khai sinh cho người có tên dưới đây:</b></p>",
        pair("Họ, chữ đệm, tên:", asker.name.upper()),
        pair("Ngày, tháng, năm sinh:", short_date(asker.birth)),
        row(
            "1 1 1.2",
            pair("Giới tính:", asker.sex),
            pair("Dân tộc:", asker.ethnic),
            pair("Quốc tịch:", asker.nationality),
        ),
        pair("Số định danh cá nhân <i class='s'>(nếu có)</i>:", asker.id_number),
        pair("Đã đăng ký tại:", f"UBND {place.address()}"),
        row("1.3 1 1", pair("Ngày đăng ký:", short_date(then)), pair("Số:", book), dots("Quyển số:")),
        pair("Số lượng bản sao đề nghị cấp:", f"0{rng.randint(1, 5)} bản"),
        "<p class='j'>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp "
        "luật về cam "
        "đoan của mình.</p>",
        f"<p class='i' style='text-align:right;margin-top:4mm'>{place.bare}, "
        f"{put_long(paper, 'ngay_lam', on, pen)}</p>",
        foot("<div></div>", sign(f"<b>NGƯỜI YÊU CẦU</b><br>{HOW}", asker.name)),
    )
    paper.set(cap_gia_tri=pairs)
    set_pages(paper, html, CSS)


@layout("don", "exam_don_xac_nhan", split="unseen6", years=(2021, 2026))
def plain_request(paper: Paper, on: date) -> None:
    """A citizen's request as typed at home: two particulars in a line, the wish in one paragraph."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(22, 70), place=place)
    kind, wish = rng.choice(
        (
            (
                "ĐƠN XIN XÁC NHẬN NƠI CƯ TRÚ",
                "Tôi đã cư trú ổn định tại địa chỉ nêu trên từ năm 2012 đến nay và chấp hành đầy đủ các quy định "
                "của địa phương. Kính đề nghị Ủy ban nhân dân xác nhận nội dung trên để tôi bổ sung hồ sơ vay "
                "vốn phát triển chăn nuôi.",
            ),
            (
                "ĐƠN ĐỀ NGHỊ HỖ TRỢ SỬA CHỮA NHÀ Ở",
                "Căn nhà của gia đình tôi dựng từ năm 1998, sau đợt mưa lũ vừa qua đã bị tốc mái và nứt tường, "
                "không bảo đảm an toàn. Kính đề nghị Ủy ban nhân dân kiểm tra, xem xét hỗ trợ kinh phí để gia "
                "đình tôi sửa chữa lại nhà ở.",
            ),
            (
                "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH",
                "Gia đình tôi hiện có năm nhân khẩu, thu nhập chủ yếu từ trồng lúa và chăn nuôi nhỏ, có hai con "
                "đang đi học xa nhà. Kính đề nghị Ủy ban nhân dân xác nhận hoàn cảnh gia đình để con tôi được "
                "xét miễn giảm học phí.",
            ),
        )
    )
    html = page(
        f'<div class="c">{COUNTRY}</div><br><h1>{put(paper, "ten_don", kind)}</h1><br>',
        f"<p class='c'>Kính gửi: {put(paper, 'kinh_gui', place.committee())}</p><br>",
        line("Tên tôi là:", f"<b>{put_name(paper, 'nguoi_lam_don', who.name)}</b>"),
        row(
            "1 1.5",
            line("Sinh ngày:", put_day(paper, "ngay_sinh", who.birth)),
            line("Số CCCD/Căn cước:", put(paper, "so_dinh_danh", who.id_number, pen=paper.pen)),
        ),
        line("Nơi cư trú:", put(paper, "noi_cu_tru", who.home)),
        "<p>Tôi xin trình bày nội dung sự việc như sau:</p>",
        f"<p class='j' style='text-indent:10mm'>{put(paper, 'noi_dung', wish)}</p>",
        "<p class='j' style='text-indent:10mm'>Tôi xin cam đoan những lời trình bày trên là đúng sự thật, nếu "
        "sai tôi xin "
        "chịu hoàn toàn trách nhiệm trước pháp luật. Tôi xin chân thành cảm ơn!</p>",
        f"<p class='i' style='text-align:right;margin-top:4mm'>{place.bare}, "
        f"{put_long(paper, 'ngay_lam', on, paper.pen)}</p>",
        foot("<div></div>", sign("<b>NGƯỜI LÀM ĐƠN</b><br><span class='i s'>(Ký, ghi rõ họ tên)</span>", who.name)),
    )
    set_pages(paper, html, CSS + "p{margin-bottom:2mm}")


@layout("bien_lai", "exam_bien_lai", split="unseen6", years=(2019, 2026))
def receipt(paper: Paper, on: date) -> None:
    """A fee receipt on half a sheet, the second copy; the address runs on where it is long."""
    rng, pen = paper.rng, paper.pen
    place = commune(rng, on)
    payer = person(rng, on, place=place)
    fee, amount = rng.choice(
        (
            ("Lệ phí đăng ký khai sinh quá hạn", 8000),
            ("Phí chứng thực bản sao từ bản chính", 12000),
            ("Phí cấp bản sao trích lục hộ tịch", 24000),
            ("Lệ phí đăng ký hộ kinh doanh", 100000),
            ("Phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất", 350000),
        )
    )
    words = f"{number_in_words(amount).capitalize()} đồng"
    symbol = f"{rng.randint(11, 48)}AA-{on.year % 100}T"
    html = page(
        "<div class='r' style='line-height:1.25'><div style='flex:1.7'>",
        line(
            "Đơn vị thu:",
            f"<b>{put(paper, 'don_vi_thu', f'Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}')}</b>",
        ),
        line("Mã số thuế:", put(paper, "ma_so_thue", draw_tax_code(lambda: f"50{rng.randrange(10**7):07d}"))),
        "</div><div style='flex:1'>",
        line("Mẫu số:", put(paper, "mau_so", "01BLP2-001")),
        line("Ký hiệu:", put(paper, "ky_hieu", symbol)),
        f"<p>Số: <b style='color:#b3202c'>{put(paper, 'so', f'{rng.randint(1, 49999):07d}')}</b></p></div></div>",
        "<h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class='c i'>(Liên 2: Giao cho người nộp tiền)</p>",
        dots("Tên loại phí, lệ phí:", put(paper, "ten_phi", fee)),
        dots("Tên đơn vị hoặc người nộp tiền:", put(paper, "nguoi_nop", payer.name, pen=pen)),
        dots("Địa chỉ:", put(paper, "dia_chi", payer.home, pen=pen)),
        dots("Số tiền:", put(paper, "so_tien", f"{grouped(amount)} đồng", amount, pen)),
        dots("(Viết bằng chữ):", put(paper, "so_tien_bang_chu", words, pen=pen)),
        dots("Hình thức thanh toán:", put(paper, "hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản")))),
        f"<p class='i' style='text-align:right;margin:1mm 4mm 0 0'>{put_long(paper, 'ngay_thu', on, pen)}</p>",
        foot(
            sign("<b>NGƯỜI NỘP TIỀN</b><br><span class='i s'>(Ký, ghi rõ họ tên)</span>", payer.name, width=70),
            sign("<b>NGƯỜI THU TIỀN</b><br><span class='i s'>(Ký, ghi rõ họ tên)</span>", official(rng), width=70),
        ),
    )
    extra = (
        ".page{padding:9mm 16mm 8mm;line-height:1.3} h1{margin:1mm 0 0} .foot{margin-top:1mm} .ink{height:17mm} "
        ".ink [data-sign]{top:1mm}"
    )
    set_pages(paper, html, CSS + extra, size=(210, 148))


def _dossier(rng: Random, on: date) -> str:
    return f"H60.{rng.randint(20, 180)}.{rng.randint(1, 30):02d}-{on:%y%m%d}-{rng.randint(1, 9999):04d}"


def _centre(place: Commune) -> str:
    return f"Trung tâm Phục vụ hành chính công {place.name[0].lower()}{place.name[1:]}"


@layout("giay_tiep_nhan_hen_tra", "exam_hen_tra_2025", split="unseen6", years=(2025, 2026))
def reception(paper: Paper, on: date) -> None:
    """Form 01 of TT 03/2025/TT-VPCP: papers in a numbered list, the due time by pen in half of them."""
    rng = paper.rng
    on = max(on, date(2025, 9, 22))
    place, (code, name, papers, _) = commune(rng, on), rng.choice(_PROCEDURES)
    who = person(rng, on, place=place)
    due = on + timedelta(days=7 * rng.randint(1, 3))
    listed = "".join(
        f"<p style='padding-left:8mm'>{i}. <span data-f='thanh_phan'>{p}</span> (01 bản)</p>"
        for i, p in enumerate(papers, 1)
    )
    paper.set(thanh_phan=list(papers))
    clerk = official(rng)
    html = page(
        head(
            f"{office(place)}<br>Số: {rng.randint(12, 990)}/TNHS",
            f"<br><i class='n'>{place.bare}, {long_date(on)}</i>",
        ),
        "<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>",
        f"<p class='c'>Mã hồ sơ: <b>{put(paper, 'ma_ho_so', _dossier(rng, on))}</b></p>",
        line("Bộ phận tiếp nhận:", put(paper, "bo_phan_tiep_nhan", _centre(place))),
        line("Tiếp nhận hồ sơ của:", f"<b>{put(paper, 'nguoi_nop', who.name)}</b>"),
        line("Số định danh/CCCD:", put(paper, "so_dinh_danh", who.id_number)),
        line("Địa chỉ:", put(paper, "dia_chi", who.home)),
        row(
            "1 1",
            line("Số điện thoại:", put(paper, "so_dien_thoai", f"09{rng.randrange(10**8):08d}")),
            line("Email:", "............................."),
        ),
        line("Nội dung yêu cầu giải quyết:", put(paper, "ten_thu_tuc", name)),
        line("Mã thủ tục hành chính:", put(paper, "ma_thu_tuc", code)),
        "<p>Thành phần hồ sơ nộp gồm:</p>",
        listed,
        line("Số lượng hồ sơ:", "01 (bộ)"),
        line("Thời gian giải quyết hồ sơ theo quy định là:", f"{rng.randint(3, 15):02d} ngày làm việc"),
        line("Thời gian nhận hồ sơ:", put_time(paper, "thoi_diem_tiep_nhan", on, hours=(8, 10))),
        line(
            "Thời gian trả kết quả giải quyết hồ sơ:", put_time(paper, "thoi_diem_hen_tra", due, paper.pen, (14, 16))
        ),
        line("Đăng ký nhận kết quả tại:", "Trung tâm Phục vụ hành chính công"),
        f"<p>Vào Sổ theo dõi hồ sơ, Quyển số: 01; Số thứ tự: {rng.randint(12, 990)}</p>",
        foot(
            sign(f"<b>NGƯỜI NỘP HỒ SƠ</b><br>{HOW}", who.name, width=76),
            sign(f"<b>NGƯỜI TIẾP NHẬN HỒ SƠ</b><br>{HOW}", put(paper, "nguoi_tiep_nhan", clerk), width=76),
        ),
    )
    set_pages(paper, html, CSS)


@layout("phieu_kiem_soat", "exam_kiem_soat", split="unseen6", years=(2025, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """Form 06 of TT 03/2025/TT-VPCP: every handing over with its moment, and what came of it."""
    rng = paper.rng
    on = max(on, date(2025, 9, 22))
    place, (_, name, _, desk) = commune(rng, on), rng.choice(_PROCEDURES)
    chain = (
        "Trung tâm Phục vụ hành chính công",
        desk,
        "Lãnh đạo Ủy ban nhân dân",
        "Văn thư",
        "Trung tâm Phục vụ hành chính công",
    )
    results = ("", "Đúng hạn", "Trước hạn", "Đúng hạn")
    steps, rows, day = [], "", on
    for at in range(4):
        hour, minute = rng.randint(8, 16), rng.randrange(0, 60, 5)
        step = {"giao": chain[at], "nhan": chain[at + 1], "thoi_diem": f"{day.isoformat()}T{hour:02d}:{minute:02d}"}
        if results[at]:
            step["ket_qua"] = results[at]
        steps.append(step)
        digits = [f"<span class='pen'>{n}</span>" if paper.pen else n for n in (f"{hour:02d}", f"{minute:02d}")]
        rows += (
            f"<tr><td>1. Giao: <span data-f='buoc'>{chain[at]}</span><br>2. Nhận: <span "
            f"data-f='buoc'>{chain[at + 1]}</span></td>"
            f"<td class='c'><span data-f='buoc'>{digits[0]} giờ {digits[1]} phút, {long_date(day)}</span><div "
            "class='r s' style='margin-top:1mm'>"
            "<div style='flex:1'>Người giao<br><br><i data-sign "
            "style='display:inline-block;width:17mm;height:7mm'></i></div>"
            "<div style='flex:1'>Người nhận<br><br><i data-sign "
            "style='display:inline-block;width:17mm;height:7mm'></i></div></div></td>"
            + (
                f"<td class='c'><span data-f='buoc'>{results[at]}</span></td><td></td></tr>"
                if results[at]
                else "<td></td><td></td></tr>"
            )
        )
        day += timedelta(days=1 if day.weekday() < 4 else 3)
    paper.set(buoc=steps)
    html = page(
        head(
            f"{office(place)}<br>Số: {rng.randint(12, 990)}/PKS",
            f"<br><i class='n'>{place.bare}, {long_date(on)}</i>",
        ),
        "<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1><br>",
        line("Mã hồ sơ:", put(paper, "ma_ho_so", _dossier(rng, on))),
        line("Tên thủ tục hành chính:", put(paper, "ten_thu_tuc", name)),
        line("Cơ quan (bộ phận) giải quyết hồ sơ:", put(paper, "co_quan_giai_quyet", desk)),
        line("Cơ quan phối hợp giải quyết hồ sơ:", "Không"),
        "<table style='font-size:12pt;line-height:1.25'><tr><th>TÊN CƠ QUAN</th><th style='width:56mm'>THỜI GIAN "
        "GIAO, NHẬN HỒ SƠ</th>"
        "<th style='width:31mm'>KẾT QUẢ GIẢI QUYẾT HỒ SƠ <i class='s'>(Trước hạn/đúng hạn/quá hạn)</i></th><th "
        "style='width:18mm'>GHI CHÚ</th></tr>",
        rows,
        "</table>",
    )
    set_pages(paper, html, CSS)
