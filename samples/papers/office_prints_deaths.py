"""Papers on a death: an extract of the register's program and a notice of a dot-matrix printer."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import head, pages, para, signer
from samples.communes import chairs, district, identity
from samples.fields import dated, moment, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import ENGINE, OFFICES
from samples.people import working_day
from samples.words import long_date, small

_CAUSES = ("Già yếu", "Bệnh tim mạch", "Ung thư gan", "Tai nạn giao thông", "Đột quỵ não", "Suy hô hấp")


@layout("trich_luc_khai_tu", "op_trich_luc_kt_o_luoi", split="unseen19", years=(2017, 2026))
def extract(paper: Paper, on: date) -> None:
    """An extract as a table of captions in grey cells and values in white ones, up to two pairs on a row."""
    rng, f, place = OFFICES.begin(paper, on)
    registered = working_day(rng, date(2016, 2, 1), on - timedelta(days=6))
    then = OFFICES.home_of(place).named(registered)
    died = registered - timedelta(days=rng.randint(2, 14))
    who = OFFICES.resident(rng, died, then, age=(48, 93))
    above, post = chairs(rng)
    hour, minute = rng.randint(0, 23), rng.randint(1, 59)
    cells = (
        ("Họ, chữ đệm, tên", f("ho_ten", who.name.upper(), who.name), "Giới tính", f("gioi_tinh", who.sex)),
        (
            "Ngày, tháng, năm sinh",
            f("ngay_sinh", slashed(who.birth), who.birth.isoformat()),
            "Dân tộc",
            f("dan_toc", who.ethnic),
        ),
        (
            "Giấy tờ tùy thân",
            f("giay_to_tuy_than", identity(rng, who, died)),
            "Quốc tịch",
            f("quoc_tich", who.nationality),
        ),
        ("Nơi cư trú cuối cùng", f("noi_cu_tru_cuoi_cung", who.home)),
        (
            "Đã chết vào lúc",
            f(
                "thoi_diem_chet",
                f"{hour:02d} giờ {minute:02d} phút, {long_date(died)}",
                f"{died.isoformat()}T{hour:02d}:{minute:02d}",
            ),
        ),
        (
            "Nơi chết",
            f(
                "noi_chet",
                rng.choice(
                    (f"Tại nhà, {small(who.home)}", f"{OFFICES.hospital} {district(then)}, {small(then.province)}")
                ),
            ),
        ),
        ("Nguyên nhân chết", f("nguyen_nhan", rng.choice(_CAUSES))),
        ("Đã được đăng ký khai tử tại", f("noi_dang_ky", f"UBND {then.address()}")),
        (
            "Số đăng ký",
            f("so_dang_ky", f"{rng.randint(2, 140)}/{registered.year}"),
            "Ngày",
            f("ngay_dang_ky", slashed(registered), registered.isoformat()),
        ),
    )
    rows = ""
    for cell in cells:
        wide = ' colspan="3"' if len(cell) == 2 else ""
        rows += f'<tr><td class="g">{cell[0]}</td><td{wide}>{cell[1]}</td>'
        rows += f'<td class="g">{cell[2]}</td><td>{cell[3]}</td></tr>' if len(cell) == 4 else "</tr>"
    body = (
        head(
            (f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}",), f"Số: {f('so', f'{rng.randint(2, 480)}/TLKT-BS')}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=38,
        )
        + "<h1 style='margin-top:7mm'>TRÍCH LỤC KHAI TỬ</h1><div class='c i' style='margin-bottom:5mm'>(Bản sao)</div>"
        + f'<table class="t"><colgroup><col style="width:25%"><col style="width:41%"><col style="width:14%"><col style="width:20%"></colgroup>{rows}</table>'
        + '<div class="row" style="margin-top:7mm"><div></div>'
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )  # fmt: skip
    css = ".t .g{background:#e6e6e6;font-weight:bold} .t td{padding:1.5mm 1.8mm} .page{padding:18mm 15mm 14mm 20mm}"
    pages(paper, body, "10.5pt Arimo", ENGINE + css)


@layout("giay_bao_tu", "op_bao_tu_in_kim", split="unseen19", years=(2006, 2014))
def notice(paper: Paper, on: date) -> None:
    """A hospital's notice from a dot-matrix printer: a fixed-width face, captions aligned with blanks."""
    rng, f, place = OFFICES.begin(paper, on)
    died = on - timedelta(days=rng.randint(0, 3))
    who = OFFICES.resident(rng, died, place, age=(30, 88))
    unit = f"BỆNH VIỆN ĐA KHOA {place.district.upper()}"
    said, when = moment(rng, died)
    number = f"{rng.randint(2, 160):02d}/{rng.choice(('BV-GBT', 'GBT-BV'))}"
    spouse = rng.choice(("con trai", "con gái", "cháu", "em ruột"))

    def line(caption: str, value: str) -> str:
        return f"<p class='w'>{caption:<24}: {value}</p>"

    body = (
        head((f"SỞ Y TẾ {place.province.removeprefix('Tỉnh ').upper()}", f("co_quan_cap", unit)), f"Số: {f('so', number)}", "", share=44)
        + "<h1>GIẤY BÁO TỬ</h1>"
        + f"<p class='c' style='margin-bottom:6mm'>Kính gửi: UBND {small(place.name)}</p>"
        + para("Bệnh viện xin thông báo và xác nhận:")
        + line("Ông/bà", f("ho_ten", who.name.upper(), who.name))
        + line("Sinh ngày", f("ngay_sinh", slashed(who.birth), who.birth.isoformat()))
        + line("Giới tính", f("gioi_tinh", who.sex))
        + line("Dân tộc", who.ethnic)
        + line("Nơi thường trú", who.home)
        + line("Giấy tờ tùy thân", f("giay_to_tuy_than", identity(rng, who, on)))
        + line("Vào viện ngày", slashed(died - timedelta(days=rng.randint(0, 12))))
        + line("Đã chết vào lúc", f("thoi_diem_chet", said, when))
        + line("Nơi chết", f("noi_chet", f"Khoa Hồi sức cấp cứu, Bệnh viện đa khoa {small(place.district)}"))
        + line("Nguyên nhân chết", f("nguyen_nhan", rng.choice(_CAUSES[1:])))
        + f"<p style='margin-top:4mm'>Giấy này giao cho người nhà ({spouse} của người chết) để làm thủ tục khai tử tại địa phương theo quy định.</p>"
        + '<div class="row" style="margin-top:6mm"><div></div><div>'
        + f"<p class='c'>{place.district.removeprefix('Huyện ')}, {dated(paper, 'ngay_cap', on)}</p>"
        + signer(paper, unit, rng.choice(("GIÁM ĐỐC BỆNH VIỆN", "PHÓ GIÁM ĐỐC BỆNH VIỆN")), tagged=False)
        + "</div></div>"
    )  # fmt: skip
    css = ".page{padding:22mm 16mm 14mm 22mm;line-height:1.5} .hd td{font-size:.84em} .w{white-space:pre-wrap;padding-left:26ch;text-indent:-26ch;margin:.5mm 0} h1{font-size:15pt}"
    pages(paper, body, "11pt Cousine", css)
