"""What counters and books give out: slips, control sheets, receipts, cards, land and household books."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from itertools import pairwise
from random import Random

from samples.blocks import COUNTRY, clerk_line, grid, head, notes, pages, para, signed, signer
from samples.captions import line
from samples.communes import folk, office, start
from samples.fields import dated, filler, hand, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, official, workday
from samples.words import capital, decimal_in_words, grouped, long_date, number_in_words

_ERRANDS = (
    ("Cấp bản sao trích lục hộ tịch", ("Tờ khai cấp bản sao trích lục hộ tịch", "Bản chụp căn cước công dân của người yêu cầu"), 8000, "Phí cấp bản sao trích lục hộ tịch"),
    ("Đăng ký lại khai sinh", ("Tờ khai đăng ký lại khai sinh", "Bản sao giấy tờ có nội dung khai sinh trước đây", "Văn bản cam đoan của người yêu cầu"), 8000, "Lệ phí đăng ký lại khai sinh"),
    ("Cấp Giấy xác nhận tình trạng hôn nhân", ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ghi chú ly hôn"), 15000, "Lệ phí cấp giấy xác nhận tình trạng hôn nhân"),
    ("Chứng thực hợp đồng, giao dịch liên quan đến tài sản", ("Dự thảo hợp đồng", "Giấy chứng nhận quyền sử dụng đất", "Bản sao căn cước công dân của các bên"), 50000, "Phí chứng thực hợp đồng, giao dịch"),
)  # fmt: skip
"""Procedure, the papers it wants, its fee and the fee's name."""

_OFFICE_CODES = {
    "Tỉnh Tuyên Quang": "H60", "Tỉnh Hà Giang": "H22", "Tỉnh Thái Nguyên": "H55", "Tỉnh Lào Cai": "H38",
    "Tỉnh Phú Thọ": "H44", "Tỉnh Nghệ An": "H41", "Tỉnh Thanh Hóa": "H56", "Tỉnh Gia Lai": "H21", "Tỉnh Đắk Lắk": "H15",
}  # fmt: skip


def _code(rng: Random, place: Commune, on: date) -> str:
    """A dossier's code of the years of TT 01/2018."""
    province = _OFFICE_CODES[place.province]
    return f"000.{rng.randint(11, 39)}.{rng.randint(21, 49)}.{province}-{on:%y%m%d}-{rng.randint(1, 240):04d}"


def _moment(day: date, hour: int, minute: int) -> tuple[str, str]:
    """An hour of a day as slips print it, and its normal form."""
    return (
        f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d} tháng {day:%m} năm {day.year}",
        f"{day.isoformat()}T{hour:02d}:{minute:02d}",
    )


def _counter_head(paper: Paper, place: Commune, on: date, own: str) -> str:
    """The counter's letterhead with the dossier's code."""
    code = f"Mã hồ sơ: {filler(paper)('ma_ho_so', _code(paper.rng, place, on))}"
    return head((f"UBND {place.name.upper()}", own), code, f"{place.bare}, {long_date(on)}", share=47)


@layout("giay_tiep_nhan_hen_tra", "po_slip_2018", split="unseen9", years=(2019, 2025))
def slip(paper: Paper, on: date) -> None:
    """The slip of TT 01/2018 in sentences with dots, papers as a numbered list with counts, no identity number."""
    on = min(on, date(2025, 6, 20))
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(20, 68))
    name, wants, _, _ = rng.choice(_ERRANDS)
    due = workday(on + timedelta(days=rng.randint(2, 6)))
    paper.set(thanh_phan=list(wants))
    came, given = _moment(on, rng.randint(7, 10), rng.randint(0, 59)), _moment(due, 16, 0)
    listed = "".join(
        f'<div class="ind">{n}. {mark("thanh_phan", want)} ({rng.choice(("bản chính", "bản sao"))}: 0{rng.randint(1, 2)})</div>'
        for n, want in enumerate(wants, 1)
    )
    clerk = official(rng)
    body = (
        _counter_head(paper, place, on, f("bo_phan_tiep_nhan", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"))
        + '<h1 style="font-size:15pt">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>'
        + '<p class="c i">(Liên: Giao khách hàng)</p>'
        + line(("Tiếp nhận hồ sơ của:", f("nguoi_nop", who.name)))
        + line(("Địa chỉ:", f("dia_chi", who.home)))
        + line(("Số điện thoại:", f("so_dien_thoai", f"0{rng.choice((3, 8, 9))}{rng.randrange(10**8):08d}")), ("Email:", ""))
        + line(("Nội dung yêu cầu giải quyết:", f("ten_thu_tuc", name)))
        + "<p>Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:</p>"
        + listed
        + para(
            "Số lượng hồ sơ: 01 (bộ)",
            f"Thời gian giải quyết hồ sơ theo quy định là: {(due - on).days} ngày",
            f"Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', *came)}",
            f"Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', *given)}",
            "Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả",
            "Vào Sổ theo dõi hồ sơ, Quyển số: 01&emsp;Số thứ tự: " + str(rng.randint(2, 400)),
        )
        + '<div class="row" style="margin-top:4mm">'
        + signed("NGƯỜI NỘP HỒ SƠ", who.name)
        + signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk))
        + "</div>"
        + notes("<b>Ghi chú:</b>", "- Giấy này lập thành 02 liên, một liên chuyển kèm theo hồ sơ; khi nhận kết quả đề nghị mang theo giấy này và giấy tờ tùy thân.", "- Người nộp hồ sơ có thể tra cứu tình trạng hồ sơ tại Cổng dịch vụ công bằng mã hồ sơ.")
    )  # fmt: skip
    pages(paper, body, "13pt Tinos")


@layout("phieu_kiem_soat", "po_control_2018", split="unseen9", years=(2019, 2025))
def control(paper: Paper, on: date) -> None:
    """The control sheet of TT 01/2018: giver and receiver in one cell, the hour beside them, the result in words."""
    on = min(on, date(2025, 6, 20))
    rng, f, place = start(paper, on)
    name = rng.choice(_ERRANDS)[0]
    first = "Bộ phận TN&TKQ"
    chain = (first, "Công chức Tư pháp - Hộ tịch", "Chủ tịch UBND", "Công chức Văn phòng - Thống kê", first)
    steps, rows, day, minutes = [], [], on, 8 * 60 + rng.randint(0, 40)
    for giver, taker in pairwise(chain):
        text, when = _moment(day, minutes // 60, minutes % 60)
        result = rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn"))
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": when, "ket_qua": result})
        rows.append(
            (
                f"1. Giao:<br>{mark('buoc', giver)}<br>2. Nhận:<br>{mark('buoc', taker)}",
                f'<div class="c">{mark("buoc", text)}</div><div class="row c sm" style="margin-top:1mm"><div>Người giao<div class="ink"><i data-sign></i></div></div><div>Người nhận<div class="ink"><i data-sign></i></div></div></div>',
                f'<div class="c">{mark("buoc", result)}</div>',
                "",
            )
        )
        day, minutes = (day, minutes + rng.randint(60, 110)) if minutes < 10 * 60 else (workday(day + timedelta(days=1)), 8 * 60 + rng.randint(0, 50))  # fmt: skip
    paper.set(buoc=steps)
    result = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br>(Trước hạn/đúng hạn/quá hạn)"
    heads = ("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", result, "GHI CHÚ")
    body = (
        _counter_head(paper, place, on, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
        + '<h1 style="font-size:14.5pt">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>'
        + para(
            f"Cơ quan (bộ phận) giải quyết hồ sơ: {f('co_quan_giai_quyet', office(place))}",
            f"Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', name)}",
            "Cơ quan phối hợp giải quyết hồ sơ: ...........................................................",
        )
        + grid(rows, heads, widths=(29, 43, 18, 10))
        + notes(
            "<b>Ghi chú:</b> Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao. Phiếu này chuyển kèm theo hồ sơ.",
            rule=False,
        )
    )
    css = ".ink{height:11mm} .ink [data-sign]{top:0;width:24mm;height:10mm;margin-left:-12mm}"
    pages(paper, body, "12pt Tinos", css)


@layout("bien_lai", "po_receipt_electronic", split="unseen9", years=(2022, 2026))
def receipt(paper: Paper, on: date) -> None:
    """An electronic receipt's printed view: lines in a table of items, the total below, a frame for the signature."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(20, 70))
    _, _, fee, name = rng.choice(_ERRANDS)
    count = rng.randint(1, 4) if fee < 20000 else 1
    total = fee * count
    words = number_in_words(total)
    tax = f"{rng.choice((26, 46, 49, 59))}{rng.randrange(10**8):08d}"
    items = [("1", f("ten_phi", name), "Bản" if fee == 8000 else "Việc", str(count), grouped(fee), grouped(total))]
    day = f"Ngày {on:%d} tháng {on:%m} năm {on.year}"
    body = (
        '<table class="hd"><tr><td style="text-align:left;width:60%">'
        f"Đơn vị thu: <b>{f('don_vi_thu', office(place))}</b><br>Mã số thuế: {f('ma_so_thue', tax)}<br>Địa chỉ trụ sở: {place.address()}</td>"
        f'<td style="text-align:left">Mẫu số: {f("mau_so", "01BLP5-001")}<br>Ký hiệu: {f("ky_hieu", f"AE-{on:%y}E")}<br>Số: <b style="color:#b01010">{f("so", f"{rng.randint(1, 40000):07d}")}</b></td></tr></table>'
        + '<h1 style="margin-bottom:0">BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class="c i">(Bản thể hiện của biên lai điện tử)</p>'
        + f'<p class="c">{f("ngay_thu", day, on.isoformat())}</p>'
        + para(
            f"Tên đơn vị hoặc người nộp tiền: {f('nguoi_nop', who.name)}",
            f"Địa chỉ: {f('dia_chi', who.home)}",
            f"Hình thức thanh toán: {f('hinh_thuc_thanh_toan', rng.choice(('Chuyển khoản', 'Tiền mặt')))}",
        )
        + grid(items, ("STT", "Tên loại phí, lệ phí", "Đơn vị tính", "Số lượng", "Mức thu (đồng)", "Thành tiền (đồng)"), widths=(7, 41, 11, 10, 14, 17))
        + f'<table class="t" style="margin-top:-.25mm"><tr><td style="width:83%;text-align:right"><b>Tổng số tiền:</b></td><td><b>{f("so_tien", grouped(total), total)}</b></td></tr></table>'
        + f"<p>(Viết bằng chữ): {f('so_tien_bang_chu', capital(words) + ' đồng')}</p>"
        + '<div class="row"><div></div><div class="c"><b>NGƯỜI THU TIỀN</b><div class="sig">Chữ ký hợp lệ<br>'
        + f"Ký bởi: {escape(office(place, short=True))}<br>Thời điểm ký: {slashed(on)}</div></div></div>"
        + clerk_line("Tra cứu biên lai tại cổng thông tin của đơn vị cung cấp giải pháp, mã tra cứu: " + "".join(rng.choice("ABCDEFGHKMNPQRSTUVXY23456789") for _ in range(10)))
    )  # fmt: skip
    css = ".sig{border:.4mm solid #1a7a2a;color:#1a5a2a;text-align:left;font-size:.8em;padding:2mm;margin:2mm 6mm}"
    pages(paper, body, "11.5pt Arimo", css, size=(210, 170))


def _expiry(born: date, on: date) -> date | None:
    """The birthday a card of these years runs to; None where it has no end."""
    for age, limit in ((25, 23), (40, 38), (60, 58)):
        if (on - born).days < limit * 365.25:
            return born.replace(year=born.year + age, day=min(born.day, 28) if born.month == 2 else born.day)
    return None


@layout("can_cuoc", "po_card_barcode_copy", split="unseen9", years=(2016, 2020))
def card(paper: Paper, on: date) -> None:
    """A copy of the card without a chip (2016 to 2020): front above, back with stripes below, captions without English."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(16, 70))
    end = _expiry(who.birth, on)
    expiry = (slashed(end), end.isoformat()) if end else ("Không thời hạn", "khong_thoi_han")
    widths = [(rng.choice((0.3, 0.3, 0.6, 0.9)), rng.choice((0.3, 0.6))) for _ in range(58)]
    stripes = "".join(f'<i style="width:{wide}mm;margin-right:{gap}mm"></i>' for wide, gap in widths)
    front = (
        '<div class="card"><div class="c top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><b class="big">CĂN CƯỚC CÔNG DÂN</b></div>'
        f'<div class="face"></div><div class="till">Có giá trị đến:<br>{f("ngay_het_han", *expiry)}</div><div class="data">'
        f'<div>Số: <b class="num">{f("so_dinh_danh", who.id_number)}</b></div>'
        f"<div>Họ và tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b></div>"
        f"<div>Ngày, tháng, năm sinh: <b>{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}</b></div>"
        f"<div>Giới tính: <b>{f('gioi_tinh', who.sex)}</b>&emsp;Quốc tịch: <b>{f('quoc_tich', 'Việt Nam')}</b></div>"
        f"<div>Quê quán: <b>{f('que_quan', who.origin)}</b></div>"
        f"<div>Nơi thường trú: <b>{f('noi_thuong_tru', who.home)}</b></div></div></div>"
    )
    day = f"Ngày {on:%d} tháng {on:%m} năm {on.year}"
    back = (
        f'<div class="card"><div class="stripes">{stripes}</div><div class="print"></div><div class="print two"></div><div class="back">Đặc điểm nhận dạng:<br>'
        f"<b>{rng.choice(('Sẹo chấm', 'Nốt ruồi'))} C: {rng.randint(1, 4)}cm {rng.choice(('trên sau mép trái', 'dưới trước đuôi mắt phải'))}</b>"
        f'<div class="c" style="margin-top:1.5mm">{f("ngay_cap", day, on.isoformat())}<br><b>CỤC TRƯỞNG {f("noi_cap", "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ")}</b>'
        f'<div class="ink"><i data-sign></i></div><b>{official(rng)}</b></div></div><div class="fing">Ngón trỏ trái</div><div class="fing two">Ngón trỏ phải</div></div>'
    )
    css = (
        ".page{padding:24mm 0 0 56mm} .card{position:relative;width:98mm;height:62mm;border:.3mm solid #777;border-radius:3.5mm;margin-bottom:14mm;background:#eef3ee}"
        ".top{padding-top:2mm;line-height:1.25} .big{font-size:11pt;color:#a3161b} .face{position:absolute;left:3mm;top:19mm;width:22mm;height:29mm;background:linear-gradient(#c9c9c9,#8d8d8d);border:.2mm solid #666}"
        ".till{position:absolute;left:3mm;top:50mm;font-size:6.6pt;line-height:1.2} .data{position:absolute;left:29mm;top:18mm;right:2mm;line-height:1.42} .num{font-size:11pt;color:#a3161b}"
        ".stripes{position:absolute;top:3mm;left:10mm;height:8mm;white-space:nowrap} .stripes i{display:inline-block;height:8mm;background:#111} .print{position:absolute;left:4mm;top:15mm;width:15mm;height:18mm;background:repeating-radial-gradient(#999 0 .3mm,#eee .3mm .8mm)}"
        ".print.two{top:37mm} .fing{position:absolute;left:4mm;top:33mm;font-size:5.6pt} .fing.two{top:55mm} .back{position:absolute;left:24mm;right:3mm;top:14mm} .ink{height:13mm} .ink [data-sign]{top:1mm;height:11mm}"
    )
    pages(paper, front + back, "7.6pt Arimo", css)


@layout("giay_chung_nhan_qsdd", "po_land_2004", split="unseen9", years=(2005, 2009))
def land(paper: Paper, on: date) -> None:
    """The certificate of QĐ 24/2004 on two sheets: owner and serial first, Roman headings and the plot second."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(32, 66))
    area = rng.randint(90, 1400)
    use, until, source = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            ("Đất trồng lúa nước còn lại", f"Đến tháng 10/{on.year + 9}", "Nhà nước giao đất không thu tiền sử dụng đất"),
            ("Đất trồng cây lâu năm", f"Đến tháng 12/{on.year + 41}", "Nhận chuyển nhượng đất được Nhà nước giao đất"),
        )
    )  # fmt: skip
    number = who.old_number or f"07{rng.randrange(10**7):07d}"
    words = decimal_in_words(area)
    own = f"ỦY BAN NHÂN DÂN {(place.district or place.name).upper()}"
    first = (
        '<div class="frame">'
        + COUNTRY
        + '<div class="crest">★</div><h1 class="red">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</h1>'
        + f'<p class="c" style="margin-top:12mm"><b>{f("co_quan_cap", own)}</b></p><p class="c"><b>CHỨNG NHẬN</b></p>'
        + "<p style='margin-top:9mm'><b>I- Tên người sử dụng đất</b></p>"
        + f'<p class="ind">{"Hộ bà" if who.female else "Hộ ông"}: <b>{f("nguoi_su_dung_dat", who.name)}</b></p>'
        + f'<p class="ind">Năm sinh: {who.birth.year}&emsp;Số CMND: {f("so_giay_to", number)}</p>'
        + f'<p class="ind">Địa chỉ thường trú: {f("dia_chi_thuong_tru", who.home)}</p>'
        + f'<div class="serial">{f("so_phat_hanh", "A" + rng.choice("ABCDEGHKL") + f" {rng.randrange(10**6):06d}")}</div></div>'
    )
    second = (
        "<p><b>II- Thửa đất được quyền sử dụng</b></p>"
        + '<div class="ind">'
        + line(("1. Thửa đất số:", f("thua_dat_so", str(rng.randint(3, 480)))), ("2. Tờ bản đồ số:", f("to_ban_do_so", str(rng.randint(1, 64)))))
        + line(("3. Địa chỉ thửa đất:", f("dia_chi_thua_dat", who.home)))
        + line(("4. Diện tích:", f("dien_tich", f"{area} m²", area)))
        + line(("&emsp;Bằng chữ:", f("dien_tich_bang_chu", capital(words) + " mét vuông")))
        + line(("5. Hình thức sử dụng:", f("hinh_thuc_su_dung", "Sử dụng riêng")))
        + line(("6. Mục đích sử dụng đất:", f("muc_dich_su_dung", use)))
        + line(("7. Thời hạn sử dụng đất:", f("thoi_han_su_dung", until)))
        + line(("8. Nguồn gốc sử dụng đất:", f("nguon_goc_su_dung", source)))
        + "</div><p><b>III- Tài sản gắn liền với đất</b></p><p class='ind'>-/-</p><p><b>IV- Ghi chú</b></p><p class='ind'>Không</p>"
        + '<div style="margin:6mm 0 0 74mm" class="c">'
        + f'<p class="i">{(place.district or place.name).split(" ", 1)[1]}, {dated(paper, "ngay_cap", on)}</p>'
        + signer(paper, own, "CHỦ TỊCH", above=("TM. ỦY BAN NHÂN DÂN",), tagged=False)
        + "</div>"
        + f'<p style="margin-top:8mm">Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: {f("so_vao_so", f"H {rng.randint(12, 3900):05d}")}</p>'
        + notes("Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong giấy; khi bị mất hoặc hư hỏng phải khai báo ngay với cơ quan cấp.")
    )  # fmt: skip
    css = (
        ".frame{border:1mm double #b3202a;height:262mm;padding:8mm 8mm;position:relative} .red{color:#b3202a;font-size:22pt}"
        ".crest{text-align:center;font-size:34pt;color:#b3202a;margin:6mm 0 2mm} .serial{position:absolute;right:8mm;bottom:6mm;font-weight:bold;font-size:14pt;color:#b3202a} .ln{margin:2.4mm 0}"
    )
    pages(paper, (first, second), "13pt Tinos", css)


@layout("so_ho_khau", "po_household_book_pen", split="unseen9", years=(1996, 2012))
def household(paper: Paper, on: date) -> None:
    """A household book of small pages, by pen: the first page the household, then two members a page, captions in dots."""
    rng, f, place = start(paper, on)
    man = folk(rng, on, place, age=(34, 52), female=False)
    wife = folk(rng, on, place, age=(30, 48), female=True)
    children = [folk(rng, on, place, age=(1, 17), surname=man.surname) for _ in range(rng.randint(1, 2))]
    people = [(man, "Chủ hộ"), (wife, "Vợ"), *((child, "Con") for child in children)]
    members: list[dict[str, str]] = []

    def m(text: str) -> str:
        return mark("thanh_vien", text, pen=True)

    def member(number: int) -> str:
        who, kin = people[number]
        card_number = who.old_number if number < 2 else ""
        members.append(
            {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
            | ({"so_giay_to": card_number} if card_number else {})
        )
        return (
            '<div class="mem">'
            + line(("Họ và tên:", m(who.name)), ("Nam/nữ:", m(who.sex)), shares=(3, 1))
            + line(("Họ và tên gọi khác (nếu có):", ""))
            + line(("Ngày, tháng, năm sinh:", m(slashed(who.birth))), ("Quan hệ với chủ hộ:", m(kin)), shares=(2, 1))
            + line(("Nguyên quán:", hand(place.name + (f", {place.district}" if place.district else ""))))
            + line(("Dân tộc:", hand(who.ethnic)), ("Tôn giáo:", hand("Không")), ("Số CMND:", m(card_number) if card_number else ""), shares=(2, 2, 4))
            + line(("Nghề nghiệp, nơi làm việc:", hand("Làm ruộng" if number < 2 else "Còn nhỏ")))
            + line(("Ngày chuyển đến:", ""))
            + '<div class="c sm">CÁN BỘ ĐĂNG KÝ<br><span class="i">(Ký, ghi rõ họ tên)</span><div class="ink"><i data-sign></i></div></div></div>'
        )  # fmt: skip

    number = f"{rng.randint(10, 49)}{rng.randrange(10**7):07d}"
    first = (
        COUNTRY
        + '<h1 style="font-size:21pt;margin:12mm 0 6mm">SỔ HỘ KHẨU</h1>'
        + f'<p class="c">Số: {f("so", number, pen=True)}</p><div style="height:7mm"></div>'
        + line(("Họ và tên chủ hộ:", f("chu_ho", man.name, pen=True)))
        + line(("Nơi thường trú:", f("noi_thuong_tru", man.home, pen=True)))
        + f'<p class="r i" style="margin-top:9mm">{dated(paper, "ngay_cap", on, pen=True, first="Ngày")}</p><div style="margin-left:44mm">'
        + signer(paper, f"Công an {place.district or place.name}", "TRƯỞNG CÔNG AN HUYỆN", tagged=False)
        + "</div>"
    )
    seconds = [
        "".join(member(n) for n in range(at, min(at + 2, len(people)))) + f'<p class="c sm">{page}</p>'
        for page, at in enumerate(range(0, len(people), 2), 2)
    ]
    paper.set(thanh_vien=members)
    css = ".page{padding:9mm 9mm 5mm 11mm} .mem{border:.3mm solid #555;padding:2mm 3mm;margin-bottom:4mm} .ln{margin:2mm 0} .mem .ink{height:15mm} .mem .ink [data-sign]{top:1mm}"
    pages(paper, (first, *seconds), "11pt TeX Gyre Termes", css, size=(148, 210))
