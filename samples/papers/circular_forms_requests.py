"""What citizens ask for: the declaration CT01 (TT 66/2023/TT-BCA) and the request of TT 01/2019/TT-BLĐTBXH."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, notes, pages, signed
from samples.captions import tick
from samples.fields import Pairs, dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import Locale, dwelling, locale, villager
from samples.people import MERGER, Person, day_between
from samples.words import small

_CT01 = """
.page{padding:13mm 15mm 10mm 22mm} h1{font-size:14pt;margin:4mm 0 1mm} .q{margin:1.5mm 0} .bx{width:5.8mm}
.fam td,.fam th{padding:.8mm 1mm;font-size:11pt;line-height:1.2;text-align:center} .fam td:nth-child(2){text-align:left}
.four{display:flex;gap:3mm;margin-top:2mm} .four .sg{flex:1;font-size:10pt} .four .ink{height:20mm} .four .ink [data-sign]{margin-left:-13mm;width:27mm}
"""
_CT01_NOTES = (
    "<b>Chú thích:</b>",
    "(1) Cơ quan đăng ký cư trú.",
    "(2) Ghi rõ ràng, cụ thể nội dung đề nghị. Ví dụ: đăng ký thường trú; đăng ký tạm trú; tách hộ; xác nhận thông tin về cư trú...",
    "(3), (4) Áp dụng đối với các trường hợp quy định tại khoản 2, khoản 3, khoản 5, khoản 6 Điều 20; khoản 1 Điều 25; điểm a khoản 1 Điều 26 Luật Cư trú.",
    "(5) Trường hợp người chưa thành niên, người hạn chế hành vi dân sự, người không đủ năng lực hành vi dân sự có thay đổi thông tin về cư trú.",
)


def _phone(rng: Random) -> str:
    return f"0{rng.choice((3, 8, 9))}{rng.randrange(10**8):08d}"


def _movers(rng: Random, on: date, at: Locale, who: Person, home: str) -> list[tuple[Person, str]]:
    """Spouse and perhaps a child who move with ``who``, by what they are to the head of the house."""
    mate = villager(
        rng, on, at, home=home, ethnic=who.ethnic, female=not who.female, birth=who.birth + timedelta(days=rng.randint(-900, 700))
    )  # fmt: skip
    out = [(mate, "Con dâu" if mate.female else "Con rể")]
    if rng.random() < 0.6:
        born = day_between(rng, max(who.birth, mate.birth) + timedelta(days=23 * 365), on - timedelta(days=90))
        surname = (mate if who.female else who).surname
        if born < on and surname not in {"Y", "H'"}:
            out.append((villager(rng, on, at, home=home, ethnic=who.ethnic, birth=born, surname=surname), "Cháu"))
    return out


@layout("to_khai_khac", "zd_residence_form", split="unseen21", years=(2024, 2026))
def residence_form(paper: Paper, on: date) -> None:
    """Tờ khai thay đổi thông tin cư trú, Mẫu CT01 of TT 66/2023/TT-BCA (TT 53/2025/TT-BCA), filled in on a computer, numbers in boxes."""
    rng, f, at, p = paper.rng, filler(paper), locale(paper.rng), Pairs(paper)
    place, home = at.on(on), dwelling(rng, at, on)
    who = villager(rng, on, at, age=(26, 35), home=home)
    head = villager(rng, on, at, age=(52, 64), home=home, ethnic=who.ethnic)
    family = _movers(rng, on, at, who, home) if rng.random() < 0.7 else []
    tie = "Con gái" if who.female else "Con trai"
    asked = f"Đăng ký thường trú vào hộ gia đình của {'bà' if head.female else 'ông'} {head.name} tại địa chỉ: {small(home)}"
    police = f"Công an {place.address().split(',')[0]}"
    title = f("ten_to_khai", "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ")
    paper.set(kinh_gui=police, nguoi_yeu_cau=who.name)
    # the captions' numbers are part of the form, the notes' marks no part of the captions
    to = p("Kính gửi(1)", police, "kinh_gui")
    lines: Iterable[Iterable[tuple[str, str]]] = (
        (p("1. Họ, chữ đệm và tên", who.name.upper(), "nguoi_yeu_cau", true=who.name),),
        (p("2. Ngày, tháng, năm sinh", slashed(who.birth)), p("3. Giới tính", who.sex)),
        (p("4. Số định danh cá nhân", who.id_number, "nguoi_yeu_cau_giay_to", boxed=True),),
        (p("5. Số điện thoại liên hệ", _phone(rng)), ("6. Email:", "")),
        (p("7. Họ, chữ đệm và tên chủ hộ", head.name.upper()), p("8. Mối quan hệ với chủ hộ", tie)),
        (p("9. Số định danh cá nhân của chủ hộ", head.id_number, boxed=True),),
        (p("10. Nội dung đề nghị(2)", asked),),
    )
    questions = "".join(
        f'<div class="row q">{"".join(f"<div>{caption} {value}</div>" for caption, value in row)}</div>'
        for row in lines
    )
    rows = [
        (str(n), one.name, slashed(one.birth), one.sex, one.id_number, what)
        for n, (one, what) in enumerate(family, 1)
    ]
    rows += [("&nbsp;",) + ("",) * 5] * (3 - len(rows))
    captions = (
        "TT",
        "Họ, chữ đệm và tên",
        "Ngày, tháng, năm sinh",
        "Giới tính",
        "Số định danh cá nhân",
        "Mối quan hệ với chủ hộ",
    )
    day = dated(paper, "ngay_lam", on, first="ngày")
    circular = "53/2025/TT-BCA ngày 01/7/2025" if on >= MERGER else "66/2023/TT-BCA ngày 17/11/2023"
    agreed = "Tôi đồng ý." if rng.random() < 0.5 else ""
    note = "(Ký, ghi rõ họ, chữ đệm và tên)"
    unsigned = "<div class='sg'><b>Ý KIẾN CỦA CHA, MẸ HOẶC NGƯỜI GIÁM HỘ<sup>(5)</sup></b></div>"
    body = (
        f"<div class='r sm'><b>Mẫu CT01</b> ban hành kèm theo Thông tư số {circular}<br>của Bộ trưởng Bộ Công an</div>{COUNTRY}"
        f"<h1>{title}</h1><p class='c'>{' '.join(to)}</p>{questions}"
        f"<p class='q'>11. Những thành viên trong hộ gia đình cùng thay đổi:</p>{grid(rows, captions, 't fam', (6, 27, 16, 10, 22, 19))}"
        f"<div class='r i' style='margin-top:3mm'>{place.bare}, {day}</div><div class='four'>"
        f"{signed('Ý KIẾN CỦA CHỦ HỘ<sup>(3)</sup>', head.name, f'{agreed}<br>{note}')}"
        f"{signed('Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP<sup>(4)</sup>', head.name, note)}"
        f"{unsigned}{signed('NGƯỜI KÊ KHAI', who.name, note)}</div>{notes(*_CT01_NOTES)}"
    )
    pages(paper, body, "12.5pt Tinos", _CT01)


_KINDS = (
    ("Khuyết tật vận động", "Mềm hoặc co cứng tay, chân; thiếu tay, thiếu chân"),
    ("Khuyết tật nghe, nói", "Không phát ra âm thanh, lời nói; không nghe được"),
    ("Khuyết tật nhìn", "Mù một hoặc hai mắt; thị lực giảm nhiều"),
    ("Khuyết tật thần kinh, tâm thần", "Thường ngồi một mình, chơi một mình, không nói chuyện"),
    ("Khuyết tật trí tuệ", "Khó khăn trong việc nhận biết người thân, tiếp thu"),
    ("Khuyết tật khác", "Có kết luận của cơ sở y tế về tình trạng bệnh hiếm"),
)
_ASKS = (
    "Xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
    "Xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
    "Cấp lại Giấy xác nhận khuyết tật",
    "Cấp đổi Giấy xác nhận khuyết tật",
)
_ACTS = (
    "Đi lại", "Ăn, uống", "Tiểu tiện, đại tiện", "Vệ sinh cá nhân như đánh răng, rửa mặt, tắm rửa", "Mặc, cởi quần áo, giày dép",
    "Nghe và hiểu người khác nói gì", "Diễn đạt được ý muốn và suy nghĩ của bản thân qua lời nói", "Làm việc nhà như gấp quần áo, quét nhà, rửa bát, nấu cơm",
    "Giao tiếp xã hội, hòa nhập cộng đồng", "Đọc, viết, tính toán và kỹ năng học tập khác",
)  # fmt: skip
_FORM = "h1{font-size:15pt;margin:4mm 0 0;text-wrap:balance} .d{margin:1.1mm 0} .d span{margin-right:6mm} h2{margin:2mm 0 1mm} .ink{height:18mm} .t td,.t th{padding:.7mm 1.8mm}"


@layout("don", "zd_disability_request", split="unseen21", years=(2020, 2026))
def disability_request(paper: Paper, on: date) -> None:
    """Đơn đề nghị xác định mức độ khuyết tật, Mẫu số 01 of TT 01/2019/TT-BLĐTBXH, filled in by the disabled person."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    place, home = at.on(on), dwelling(rng, at, on)
    who = villager(rng, on, at, age=(19, 72), home=home)
    chosen = rng.choices(_ASKS, (6, 3, 1, 1))[0]
    board = f"Chủ tịch Hội đồng xác định mức độ khuyết tật {place.address()}"
    number = who.id_number if on >= date(2021, 7, 1) else who.old_number
    title = f(
        "ten_don",
        "ĐƠN ĐỀ NGHỊ Xác định, xác định lại mức độ khuyết tật và cấp, cấp đổi, cấp lại Giấy xác nhận khuyết tật",
    )
    asked = "".join(
        f"<p class='d ind'>{tick(one == chosen)} {f('noi_dung', one) if one == chosen else one}</p>" for one in _ASKS
    )
    kind = rng.randrange(5)
    first = chosen in _ASKS[:2]
    kinds = [
        (str(n), f"<b>{name}</b><br>- {sign}", "x" if first and n == kind + 1 else "")
        for n, (name, sign) in enumerate(_KINDS, 1)
    ]
    marks = [rng.choices(range(3), (5, 3, 1))[0] if first else 3 for _ in _ACTS]
    acts = [
        (str(n), act, *("x" if column == at_ else "" for column in range(3)))
        for n, (act, at_) in enumerate(zip(_ACTS, marks, strict=True), 1)
    ]
    paper.set(nguoi_lam_don=who.name, noi_cu_tru=home)
    born = dated(paper, "ngay_sinh", who.birth, first="ngày")
    empty = "<p class='d'>- {}: ..............................................................</p>".format
    first_page = (
        f"<div class='r sm'><b>Mẫu số 01</b></div>{COUNTRY}<h1>{title.replace('NGHỊ ', 'NGHỊ<br><span style=font-size:13pt>').replace('</span>', '</span></span>').replace(' cấp, cấp', '<br>cấp, cấp')}</h1>"
        f"<p class='c' style='margin:2.5mm 0'>Kính gửi: {f('kinh_gui', board)}</p>"
        f"<p class='d'>Sau khi tìm hiểu quy định về xác định mức độ khuyết tật, tôi đề nghị:</p>{asked}"
        "<p class='d sm i'>(Trường hợp cấp đổi, cấp lại Giấy xác nhận khuyết tật thì không phải kê khai thông tin tại Mục III dưới đây).</p>"
        "<p class='d'>Cụ thể:</p><h2>I. Thông tin người được xác định mức độ khuyết tật</h2>"
        f"<p class='d'>- Họ và tên: {mark('nguoi_lam_don', who.name.upper())}</p>"
        f"<p class='d'><span>- Sinh {born}</span> Giới tính: {who.sex}</p>"
        f"<p class='d'>- Số CMND hoặc căn cước công dân: {f('so_dinh_danh', number)}</p>"
        f"<p class='d'>- Hộ khẩu thường trú: {mark('noi_cu_tru', home)}</p><p class='d'>- Nơi ở hiện nay: {mark('noi_cu_tru', home)}</p>"
        f"<h2>II. Thông tin người đại diện hợp pháp (nếu có)</h2>{empty('Họ và tên')}{empty('Mối quan hệ với người được xác định khuyết tật')}"
        f"{''.join(map(empty, ('Số CMND hoặc căn cước công dân', 'Hộ khẩu thường trú', 'Nơi ở hiện nay', 'Số điện thoại')))}"
    )
    second_page = (
        "<div class='c'>2</div><h2>III. Thông tin về tình trạng khuyết tật</h2>"
        "<p class='d'>1. Thông tin về dạng khuyết tật <i>(Đánh dấu x vào ô tương ứng)</i></p>"
        f"{grid(kinds, ('STT', 'Các dạng khuyết tật', 'Có'), 't sm', (8, 80, 12))}"
        "<p class='d' style='margin-top:3mm'>2. Thông tin về mức độ khuyết tật <i>(Đánh dấu x vào ô tương ứng)</i></p>"
        f"{grid(acts, ('STT', 'Các hoạt động', 'Thực hiện được', 'Thực hiện được nhưng cần trợ giúp', 'Không thực hiện được'), 't sm', (8, 44, 16, 16, 16))}"
        f"<div class='row' style='margin-top:2mm'><div></div><div class='c'><i>{place.bare}, {dated(paper, 'ngay_lam', on)}</i>"
        f"{signed('Người viết đơn', mark('nguoi_lam_don', who.name))}</div></div>"
    )
    pages(paper, (first_page, second_page), "13pt Tinos", _FORM)
