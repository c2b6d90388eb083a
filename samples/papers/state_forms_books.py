"""A household book of TT 36/2014/TT-BCA and the note of a disability of TT 01/2019/TT-BLĐTBXH."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.blocks import COUNTRY, notes, pages, signed, signer, wide
from samples.captions import line
from samples.communes import chairs
from samples.fields import Pairs, dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, committee_seal, typeface
from samples.people import Person, day_between, official

_BOOK = """
.page{padding:0;background:linear-gradient(90deg,#f7f3e6,#f3eddb 49%,#d8d1bd 50%,#f3eddb 51%,#f7f3e6)}
.lf,.rt{position:absolute;top:0;width:125mm;height:180mm;padding:10mm 10mm} .lf{left:0} .rt{left:125mm}
.ln{margin:1.15mm 0} .ink{height:18mm} .ink [data-sign]{top:3mm;width:26mm;margin-left:-13mm} .sg{font-size:.9em}
"""


def _old_id(rng: Random, who: Person) -> str:
    return who.old_number or f"07{rng.randrange(10**7):07d}"


def _member(paper: Paper, rng: Random, on: date, who: Person, tie: str, boss: str, seal: str) -> str:
    """One person's page of a household book."""
    grown = (on - who.birth).days > 15 * 365
    entry = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": tie}
    number = ""
    if grown:
        entry["so_giay_to"] = _old_id(rng, who)
        number = mark("thanh_vien", entry["so_giay_to"])
    paper.values.setdefault("thanh_vien", []).append(entry)
    work = (
        rng.choice(("Làm ruộng", "Lao động tự do", "Công nhân", "Giáo viên"))
        if grown
        else rng.choice(("Học sinh", ""))
    )
    rows = [
        line(("Quan hệ với chủ hộ:", f"<b>{mark('thanh_vien', tie)}</b>")),
        line(("Họ và tên:", f"<b>{mark('thanh_vien', who.name.upper())}</b>")),
        line(("Họ và tên gọi khác (nếu có):", "")),
        line(
            ("Ngày, tháng, năm sinh:", mark("thanh_vien", slashed(who.birth))),
            ("Giới tính:", mark("thanh_vien", who.sex)), shares=(2, 1),
        ),
        line(("Nguyên quán:", who.origin)),
        line(("Dân tộc:", who.ethnic), ("Tôn giáo:", "Không")),
        line(("Số CMND:", number), ("Hộ chiếu số:", "")),
        line(("Nghề nghiệp, nơi làm việc:", work)),
        line(("Chuyển đến ngày:", "")),
        line(("Nơi thường trú trước khi chuyển đến:", "")),
    ]  # fmt: skip
    clerk = signed("CÁN BỘ ĐĂNG KÝ", official(rng), "(Ký, ghi rõ họ tên)")
    chief = signed("TRƯỞNG CÔNG AN", boss, "(Ký, ghi rõ họ tên và đóng dấu)", seal)
    day = f"<p class='r i'>Ngày {on:%d} tháng {on:%m} năm {on.year}</p>"
    return "".join(rows) + day + wide(clerk, chief) + line(("Lý do xóa đăng ký thường trú:", ""))


@layout("so_ho_khau", "sf_household_book", split="unseen15", years=(2014, 2020))
def household_book(paper: Paper, on: date) -> None:
    """Sổ hộ khẩu: the first page and a page for each member, opened in spreads."""
    rng, f, place = STATE.begin(paper, on)
    man = STATE.resident(rng, on, place, age=(32, 58), female=False)
    wife = STATE.resident(rng, on, place, age=(29, 52), female=True)
    first = day_between(rng, date(max(man.birth.year, wife.birth.year) + 21, 1, 3), date(on.year - 1, 12, 20))
    kids = [STATE.resident(rng, on, place, birth=first, surname=man.surname, ethnic=man.ethnic)]
    if first.year + 3 < on.year and rng.random() < 0.7:
        second = day_between(rng, date(first.year + 2, 1, 5), date(on.year - 1, 12, 20))
        kids.append(STATE.resident(rng, on, place, birth=second, surname=man.surname, ethnic=man.ethnic))
    boss, of = official(rng), place.district
    seal = f"Công an {of}"
    head_ = f("chu_ho", man.name.upper(), man.name)
    cover = (
        f'<div style="font-size:.86em">{COUNTRY}</div>'
        '<h1 style="margin:9mm 0 2mm;font-size:22pt;color:#b3262e">SỔ HỘ KHẨU</h1>'
        f'<p class="c" style="margin-bottom:7mm">Số: <b>{f("so", f"{rng.choice((80, 81, 20, 21))}{rng.randrange(10**7):07d}")}</b></p>'
        + line(("Họ và tên chủ hộ:", f"<b>{head_}</b>"))
        + line(("Nơi thường trú:", f("noi_thuong_tru", man.home)))
        + f'<div style="margin-left:24%;margin-top:5mm"><p class="c i">{of.split(" ", 1)[1]}, {dated(paper, "ngay_cap", on)}</p>'
        + signed(f"TRƯỞNG CÔNG AN {of.upper()}", f"<b>{boss}</b>", "(Ký, ghi rõ họ tên và đóng dấu)", seal)
        + '</div><div style="height:9mm"></div>'
        + line(("Hồ sơ hộ khẩu số:", f"{rng.randint(100, 9800)}"))
        + line(("Sổ đăng ký thường trú số:", f"{rng.randint(1, 30):02d}"), ("Tờ số:", f"{rng.randint(1, 190)}"))
    )
    blank = (
        '<p class="c" style="margin-top:14mm"><b>NHỮNG ĐIỀU CẦN CHÚ Ý</b></p><div class="sm j"><p>1. Sổ hộ khẩu được cấp '
        "cho hộ gia đình hoặc cá nhân đã đăng ký thường trú và có giá trị xác định nơi thường trú của công dân.</p>"
        "<p>2. Chủ hộ có trách nhiệm bảo quản sổ; khi có thay đổi phải đến cơ quan Công an để làm thủ tục điều chỉnh.</p>"
        "<p>3. Không được tự ý sửa chữa, tẩy xóa, cho mượn, cho thuê hoặc cầm cố Sổ hộ khẩu.</p></div>"
    )
    folk = [(man, "Chủ hộ"), (wife, "Vợ"), *((kid, "Con") for kid in kids)]
    leaves = [_member(paper, rng, on, who, tie, boss, seal) for who, tie in folk]
    leaves += [""] * (len(leaves) % 2)
    halves = '<div class="lf">{}</div><div class="rt">{}</div>'
    spreads = [halves.format(blank, cover)]
    spreads += [halves.format(*pair) for pair in zip(leaves[::2], leaves[1::2], strict=True)]
    pages(paper, spreads, typeface(rng, 11.5), _BOOK, size=(250, 180))


@layout("khac", "sf_disability_note", split="unseen15", years=(2020, 2026))
def disability_note(paper: Paper, on: date) -> None:
    """Giấy xác nhận khuyết tật of TT 01/2019/TT-BLĐTBXH, with room for a photograph."""
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(6, 82))
    p = Pairs(paper)
    kinds = (
        "Khuyết tật vận động",
        "Khuyết tật nghe, nói",
        "Khuyết tật nhìn",
        "Khuyết tật trí tuệ",
        "Khuyết tật khác",
    )
    cells = (
        ("Họ và tên", who.name.upper()),
        ("Ngày, tháng, năm sinh", slashed(who.birth)),
        ("Giới tính", who.sex),
        ("Số định danh cá nhân/CMND", who.id_number),
        ("Nơi đăng ký hộ khẩu thường trú", who.home),
        ("Nơi ở hiện nay", who.home),
        ("Dạng khuyết tật", rng.choice(kinds)),
        ("Mức độ khuyết tật", rng.choice(("Đặc biệt nặng", "Nặng", "Nhẹ"))),
    )
    above, post = chairs(rng)
    title = f("tieu_de", "GIẤY XÁC NHẬN KHUYẾT TẬT")
    rows = line(p("Số hiệu", f"{rng.randint(10, 33)}.{rng.randint(100, 899)}.{rng.randint(1, 420):04d}"))
    rows += "".join(line(p(caption, value)) for caption, value in cells)
    photo = (
        '<div style="width:30mm;height:40mm;border:.3mm solid #333;background:linear-gradient(#dfe6ee,#b9c3cf);'
        'text-align:center;padding-top:15mm;font-size:9pt;color:#445">Ảnh<br>3 x 4</div>'
    )
    body = (
        f'{COUNTRY}<div style="height:8mm"></div><h1>{title}</h1>'
        f'<table style="margin-top:6mm"><tr><td style="width:38mm">{photo}</td><td>{rows}</td></tr></table>'
        f'<div style="margin-left:44%;margin-top:8mm"><p class="c i">{place.bare}, {dated(paper, "ngay", on)}</p>'
        + signer(
            paper, committee_seal(place), post, above=above, note="(Ký tên, đóng dấu)", tagged=False
        )
        + "</div>"
        + notes(
            "Giấy xác nhận khuyết tật có hiệu lực kể từ ngày ký, là căn cứ để người khuyết tật thực hiện chế độ, chính sách "
            "theo quy định của pháp luật. Mất giấy hoặc thay đổi thông tin phải đề nghị Ủy ban nhân dân cấp xã cấp lại."
        )
    )  # fmt: skip
    pages(paper, body, typeface(rng, 13), ".ln{margin:2mm 0}")
