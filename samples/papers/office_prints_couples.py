"""Marriage papers as programs print them, and a form of the civil status."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, notes, pages, signed, signer
from samples.communes import chairs, identity
from samples.fields import Pairs, dated, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import ENGINE, OFFICES, box, fx, stacked
from samples.people import Person, day_between, working_day
from samples.words import capital, small


@layout("giay_chung_nhan_ket_hon", "op_ket_hon_hai_cot", split="unseen19", years=(2016, 2026))
def certificate(paper: Paper, on: date) -> None:
    """A certificate with the couple in two columns, each caption above its value's line, names in capitals."""
    rng, f, place = OFFICES.begin(paper, on)
    wife, husband = OFFICES.couple(rng, on, place)
    above, post = chairs(rng)

    def column(who_is: str, prefix: str, who: Person) -> str:
        return (
            fx((f"Họ, chữ đệm, tên {who_is}:", ""))
            + f"<div class='nm'>{f(prefix + 'ho_ten', who.name.upper(), who.name)}</div>"
            + fx(("Ngày, tháng, năm sinh:", f(prefix + "ngay_sinh", slashed(who.birth), who.birth.isoformat())))
            + fx(("Dân tộc:", f(prefix + "dan_toc", who.ethnic)))
            + fx(("Quốc tịch:", f(prefix + "quoc_tich", who.nationality)))
            + fx(("Nơi cư trú:", f(prefix + "noi_cu_tru", who.home)))
            + fx(("Giấy tờ tùy thân:", f(prefix + "giay_to", identity(rng, who, on))))
        )

    number = rng.choice((f"{rng.randint(2, 180):02d}/{on.year}", f"{rng.randint(2, 180):02d}"))
    body = (
        COUNTRY
        + "<h1 style='font-size:18pt;margin-top:9mm'>GIẤY CHỨNG NHẬN KẾT HÔN</h1>"
        + f"<div class='c' style='margin-bottom:6mm'>Số: {f('so', number)}</div>"
        + grid([(column("vợ", "vo_", wife), column("chồng", "chong_", husband))], widths=(50, 50), css="t two")
        + "<div style='height:4mm'></div>"
        + fx(("Nơi đăng ký kết hôn:", f("noi_dang_ky", place.committee())))
        + fx(("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", slashed(on), on.isoformat())))
        + "<p class='i' style='margin:3mm 0'>Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký kết hôn.</p>"
        + '<div class="row"><div>'
        + "<div class='row'>" + signed("Vợ", "", "(Ký, ghi rõ họ tên)") + signed("Chồng", "", "(Ký, ghi rõ họ tên)") + "</div></div>"
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", *above))
        + "</div>"
    )  # fmt: skip
    css = ".page{padding:20mm 16mm 14mm 18mm} .nm{font-weight:bold;text-align:center;padding:1mm 0 2mm} .fx b{font-weight:normal} .two td{padding:2mm 3mm} .fx>div [data-f]{font-weight:bold}"
    pages(paper, body, "11pt FreeSans", ENGINE + css)


@layout("trich_luc_ket_hon", "op_trich_luc_kh_bang", split="unseen19", years=(2021, 2026))
def extract(paper: Paper, on: date) -> None:
    """An extract with a table of three columns: caption, wife, husband; grey heads."""
    rng, f, place = OFFICES.begin(paper, on)
    registered = working_day(rng, date(2017, 1, 9), on - timedelta(days=25))
    then = OFFICES.home_of(place).named(registered)
    wife, husband = OFFICES.couple(rng, registered, then)
    above, post = chairs(rng)

    def both(field: str, shown: Callable[[Person], tuple[str, ...]]) -> tuple[str, str]:
        return f(f"vo_{field}", *shown(wife)), f(f"chong_{field}", *shown(husband))

    rows = (
        ("<b>Họ, chữ đệm, tên</b>", *both("ho_ten", lambda w: (w.name.upper(), w.name))),
        ("<b>Ngày, tháng, năm sinh</b>", *both("ngay_sinh", lambda w: (slashed(w.birth), w.birth.isoformat()))),
        ("<b>Dân tộc</b>", *both("dan_toc", lambda w: (w.ethnic,))),
        ("<b>Quốc tịch</b>", *both("quoc_tich", lambda w: (w.nationality,))),
        ("<b>Nơi cư trú</b>", *both("noi_cu_tru", lambda w: (w.home,))),
        ("<b>Giấy tờ tùy thân</b>", *both("giay_to", lambda w: (identity(rng, w, registered),))),
    )
    body = (
        head(
            (f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}",), f"Số: {f('so', f'{rng.randint(5, 900)}/TLKH-BS')}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=40,
        )
        + "<h1>TRÍCH LỤC KẾT HÔN</h1><div class='c' style='margin-bottom:4mm'>(Bản sao)</div>"
        + grid(rows, ("Thông tin", "Vợ", "Chồng"), widths=(24, 38, 38))
        + "<div style='height:3mm'></div>"
        + fx(("Đăng ký kết hôn tại:", f("noi_dang_ky", then.committee())))
        + fx(
            ("Số:", f("so_dang_ky", f"{rng.randint(3, 160)}/{registered.year}")),
            ("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", slashed(registered), registered.isoformat())),
            shares=(1, 2),
        )
        + fx(("Ghi chú:", f("ghi_chu", rng.choice(("Đăng ký lại", "Bản chính bị thất lạc", "Đăng ký lần đầu")))))
        + '<div class="row" style="margin-top:5mm"><div></div>'
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )  # fmt: skip
    pages(
        paper,
        body,
        "10.5pt DejaVu Serif",
        ENGINE + ".page{padding:18mm 15mm 14mm 20mm} .hd td{font-size:.86em} .t [data-f]{font-style:italic}",
    )


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "op_tthn_van_ban", split="unseen19", years=(2016, 2026))
def single_status(paper: Paper, on: date) -> None:
    """A Word document in Arial, captions without bold, values in bold, the use in the last line."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(21, 48))
    kind = "bà" if who.female else "ông"
    above, post = chairs(rng)
    since = max(day_between(rng, who.birth + timedelta(days=18 * 366), on - timedelta(days=300)), date(1990, 1, 1))
    state = rng.choice(
        (
            "Hiện tại chưa đăng ký kết hôn với ai",
            "Chưa đăng ký kết hôn lần nào",
            f"Đã ly hôn theo Quyết định số {rng.randint(10, 240)}/{on.year - 1}/QĐST-HNGĐ của Tòa án nhân dân {small(place.district or place.province)}; hiện tại chưa đăng ký kết hôn với ai",
        )
    )
    use = rng.choice(
        ("Làm thủ tục kết hôn", "Bổ túc hồ sơ vay vốn ngân hàng", "Làm thủ tục chuyển nhượng quyền sử dụng đất")
    )
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    cells = (
        (("Họ, chữ đệm, tên:", f("ho_ten", who.name.upper(), who.name)),),
        (
            ("Ngày, tháng, năm sinh:", f("ngay_sinh", slashed(who.birth), who.birth.isoformat())),
            ("Giới tính:", f("gioi_tinh", who.sex)),
        ),
        (("Dân tộc:", f("dan_toc", who.ethnic)), ("Quốc tịch:", f("quoc_tich", who.nationality))),
        (("Giấy tờ tùy thân:", f("giay_to_tuy_than", identity(rng, who, on))),),
        (("Nơi cư trú:", f("noi_cu_tru", who.home)),),
    )
    body = (
        head(
            (stacked("co_quan_cap", "ỦY BAN NHÂN DÂN", place.name.upper()),),
            f"Số: {f('so', f'{rng.randint(3, 620):02d}/UBND-XNTTHN')}", f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=38,
        )
        + "<h1 style='margin:8mm 0 5mm'>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        + f"<p>Xét đề nghị của {kind}: {who.name} về việc cấp Giấy xác nhận tình trạng hôn nhân cho: bản thân</p>"
        + "<p class='c' style='margin:3mm 0'><b>XÁC NHẬN:</b></p>"
        + "".join(fx(*row, bold=False) for row in cells)
        + f"<p>Trong thời gian cư trú tại: {place.address()}, từ ngày {f('cu_tru_tu_ngay', slashed(since), since.isoformat())} đến ngày {f('cu_tru_den_ngay', slashed(on), on.isoformat())}.</p>"
        + f"<p>Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', state)}.</p>"
        + f"<p class='j'>Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: {f('muc_dich_su_dung', use)}.</p>"
        + '<div class="row" style="margin-top:6mm"><div></div>'
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ GIẤY XÁC NHẬN", *above), note="(Ký, ghi rõ họ tên, chức vụ, đóng dấu)")
        + "</div>"
    )  # fmt: skip
    css = ".page{padding:20mm 18mm 14mm 26mm} .hd td{font-size:.86em} .fx [data-f]{font-weight:bold} h1{white-space:nowrap}"
    pages(paper, body, "12pt Arimo", ENGINE + css)


_PLAIN = """
.page{padding:14mm 15mm 12mm 18mm} h1{font-size:13pt} .box{border:none} .box .fx{padding:1mm 0}
.box h2{background:none;padding:.6mm 0;border-bottom:.4mm solid #222}
"""


@layout("to_khai_khac", "op_to_khai_cai_chinh", split="unseen19", years=(2018, 2026))
def correction_form(paper: Paper, on: date) -> None:
    """A form to correct the civil status from a form program: small sans, ruled heads, up to three pairs on a line."""
    rng, f, place = OFFICES.begin(paper, on)
    p = Pairs(paper)
    who = OFFICES.resident(rng, on, place, age=(24, 60))
    born = day_between(rng, on - timedelta(days=3000), on - timedelta(days=900))
    child = OFFICES.resident(rng, on, place, birth=born, surname=who.surname, ethnic=who.ethnic)
    office = f"Ủy ban nhân dân {place.address()}"
    title = ("TỜ KHAI ĐĂNG KÝ THAY ĐỔI, CẢI CHÍNH,", "BỔ SUNG THÔNG TIN HỘ TỊCH")
    act, old, new = rng.choice(
        (
            ("Cải chính ngày, tháng, năm sinh", slashed(born.replace(day=max(1, born.day - 1))), slashed(born)),
            ("Bổ sung thông tin dân tộc", "Chưa ghi", child.ethnic),
            ("Cải chính nơi sinh", "Trạm Y tế " + place.bare, f"Trạm Y tế {place.address()}"),
        )
    )
    registered = born + timedelta(days=rng.randint(6, 50))
    paper.set(ten_to_khai=" ".join(title))
    body = (
        COUNTRY
        + f"<h1 style='line-height:1.35'>{stacked('ten_to_khai', *title)}</h1>"
        + f"<p class='c' style='margin:3mm 0'>Kính gửi: {f('kinh_gui', office)}</p>"
        + box(
            "A. NGƯỜI YÊU CẦU",
            fx(p("Họ, chữ đệm, tên người yêu cầu", who.name.upper(), "nguoi_yeu_cau", true=who.name)),
            fx(p("Nơi cư trú", who.home, "nguoi_yeu_cau_noi_cu_tru")),
            fx(p("Giấy tờ tùy thân", identity(rng, who, on), "nguoi_yeu_cau_giay_to")),
            fx(
                p("Số điện thoại", f"09{rng.randint(10**7, 10**8 - 1)}"),
                p("Quan hệ", "Mẹ đẻ" if who.female else "Cha đẻ"),
            ),
        )
        + box(
            "B. NGƯỜI CÓ THÔNG TIN ĐƯỢC THAY ĐỔI, CẢI CHÍNH, BỔ SUNG",
            fx(p("Họ, chữ đệm, tên", child.name.upper()), p("Giới tính", child.sex), shares=(2.2, 1)),
            fx(
                p("Ngày, tháng, năm sinh", slashed(child.birth)),
                p("Dân tộc", child.ethnic),
                p("Quốc tịch", "Việt Nam"),
                shares=(1.7, 1, 1.2),
            ),
            fx(p("Số định danh cá nhân", child.id_number)),
        )
        + box(
            "C. NỘI DUNG YÊU CẦU",
            fx(p("Loại việc", act)),
            fx(p("Đã đăng ký tại", f"UBND {OFFICES.home_of(place).named(registered).address()}")),
            fx(p("Số đăng ký", f"{rng.randint(4, 300)}/{registered.year}"), p("Ngày đăng ký", slashed(registered))),
            fx(p("Thông tin đã ghi", old)),
            fx(p("Thông tin đề nghị", new)),
            fx(p("Lý do", rng.choice(("Ghi nhầm khi đăng ký", "Sai sót của người đi đăng ký", "Sổ gốc ghi thiếu")))),
        )
        + "<p class='j'>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>"
        + f"<p class='r i'>{capital(place.bare)}, {dated(paper, 'ngay_lam', on)}</p>"
        + '<div class="row"><div></div>'
        + signed("NGƯỜI YÊU CẦU", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
        + "</div>"
        + notes("Mẫu do chương trình tạo; nộp kèm giấy tờ chứng minh nội dung yêu cầu.")
    )
    pages(paper, body, "10pt DejaVu Sans", ENGINE + _PLAIN)
