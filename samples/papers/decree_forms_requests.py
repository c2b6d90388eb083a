"""Requests: the form for a citizen's identity card (CC01 of TT 66/2015/TT-BCA) and for help with the costs of school."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, pages, signed, wide
from samples.captions import line
from samples.fields import Pairs, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.decree_forms_homes import HAMLETS, at_door, old_card
from samples.people import Person, day_between
from samples.words import capital, small

_CARD_CSS = """
.page{padding:12mm 15mm 8mm 22mm;line-height:1.24} h1{font-size:14pt;margin:4mm 0 3mm} .ln{margin:.95mm 0}
.code{position:absolute;right:15mm;top:11mm;font-size:9pt;text-align:center;line-height:1.2} .ink{height:17mm}
.ink [data-sign]{top:2mm} .bx{width:4.6mm;height:5.2mm;line-height:5.2mm} .cross{
background:linear-gradient(to top left,transparent 47%,#333 48%,#333 52%,transparent 53%)} .notes{margin-top:1.6mm}
"""


def _said(pairs: Pairs, *rows: tuple[str, ...]) -> str:
    """A dotted line of captions and values each, none of them noted where the value is empty."""
    out = ""
    for row in rows:
        shown = [
            pairs(caption, value) if value else (caption.replace("(1)", "<sup>(1)</sup>") + ":", "")
            for caption, value in zip(row[::2], row[1::2], strict=True)
        ]
        out += line(*shown)
    return out


def _relative(pairs: Pairs, number: int, tie: str, who: Person, card: str) -> str:
    """A relative's line, and the next with nationality and the number of an identity paper."""
    return _said(
        pairs,
        (f"{number}. Họ, chữ đệm và tên của {tie}(1)", who.name.upper(), "Quốc tịch", who.nationality),
        ("Số CCCD/CMND", card),
    )


@layout("to_khai_khac", "zs_card_request_2016", split="unseen24", years=(2017, 2020))
def card_request(paper: Paper, on: date) -> None:
    """A request for a citizen's identity card (form CC01 of TT 66/2015), filled in on a computer at the police."""
    rng, pairs, f = paper.rng, Pairs(paper), filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    who = HAMLETS.resident(rng, on, place, age=(24, 55))
    father = HAMLETS.resident(
        rng, who.birth, place, age=(21, 36), female=False, surname=who.surname, ethnic=who.ethnic
    )
    mother = HAMLETS.resident(rng, who.birth, place, age=(20, 34), female=True)
    card, married = old_card(rng, who, place, on), rng.random() < 0.75
    years = (on - who.birth).days // 365
    spouse = HAMLETS.resident(rng, on, place, age=(max(22, years - 5), years + 5), female=not who.female)
    head = spouse if married and who.female else who
    cards = [old_card(rng, one, place, on).number for one in (father, mother, spouse)]
    paper.set(nguoi_yeu_cau=who.name, nguoi_yeu_cau_noi_cu_tru=capital(who.home), nguoi_yeu_cau_giay_to=card.number)
    form = f("ten_to_khai", "TỜ KHAI CĂN CƯỚC CÔNG DÂN")
    kind = rng.choice(("Đổi từ CMND 9 số", "Cấp mới", "Cấp lại do bị mất"))
    first = line(pairs("1. Họ, chữ đệm và tên(1)", who.name.upper(), "nguoi_yeu_cau", true=who.name)) + _said(
        pairs,
        ("2. Họ, chữ đệm và tên gọi khác (nếu có)(1)", ""),
        ("3. Ngày, tháng, năm sinh", f"{who.birth:%d/%m/%Y}", "4. Giới tính (Nam/nữ)", who.sex),
    )
    caption, number = pairs("5. Số CMND/CCCD(2)", card.number, "nguoi_yeu_cau_giay_to", boxed=True)
    first += line((caption, number + '<span class="bx cross">&nbsp;</span>' * 3))
    second = _said(
        pairs,
        ("6. Dân tộc", who.ethnic, "7. Tôn giáo", rng.choice(("Không", "Không", "Phật giáo")), "8. Quốc tịch",
         who.nationality),
        ("9. Tình trạng hôn nhân", "Đã kết hôn" if married else "Chưa kết hôn", "10. Nhóm máu (nếu có)",
         rng.choice(("", "", "O", "B"))),
        ("11. Nơi đăng ký khai sinh", capital(place.address())),
        ("12. Quê quán", who.origin),
    )  # fmt: skip
    home = line(pairs("13. Nơi thường trú", capital(who.home), "nguoi_yeu_cau_noi_cu_tru"))
    third = _said(
        pairs,
        ("14. Nơi ở hiện tại", capital(who.home)),
        ("15. Nghề nghiệp", rng.choice(("Làm ruộng", "Giáo viên", "Công nhân", "Kinh doanh")),
         "16. Trình độ học vấn", rng.choice(("9/12", "12/12", "Trung cấp", "Đại học"))),
    )  # fmt: skip
    kin = _relative(pairs, 17, "cha", father, cards[0]) + _relative(pairs, 18, "mẹ", mother, cards[1])
    if married:
        kin += _relative(pairs, 19, "vợ (chồng)", spouse, cards[2])
    else:
        kin += _said(pairs, ("19. Họ, chữ đệm và tên của vợ (chồng)(1)", ""), ("Số CCCD/CMND", ""))
    last = _said(
        pairs,
        ("20. Họ, chữ đệm và tên của người đại diện hợp pháp(1)", ""),
        ("21. Họ, chữ đệm và tên của chủ hộ(1)", head.name.upper()),
        ("Số CCCD/CMND", cards[2] if head is spouse else card.number, "Quan hệ với chủ hộ",
         "Vợ" if head is spouse else "Chủ hộ"),
    )  # fmt: skip
    wish = _said(pairs, ("- Cấp, đổi, cấp lại thẻ Căn cước công dân", kind),
                 ("- Chuyển phát bằng đường Bưu điện đến tận tay công dân (có/không)", rng.choice(("Không", "Có"))),
                 ("Số điện thoại", f"09{rng.randrange(10**8):08d}"))  # fmt: skip
    end = wide(
        signed("KẾT QUẢ XÁC MINH", "", "(Cán bộ tra cứu ký, ghi rõ họ tên)").replace("<i data-sign></i>", ""),
        f'<div class="c i">{place.bare}, {dated(paper, "ngay_lam", on)}</div>'
        + signed("NGƯỜI KHAI", who.name, "(Ký, ghi rõ họ tên)"),
    )
    body = f"""<div class="code">Mẫu CC01 ban hành kèm theo Thông tư<br>số 66/2015/TT-BCA ngày 15/12/2015</div>
<div style="margin-top:9mm">{COUNTRY}</div><h1>{form}</h1>{first}{second}{home}{third}{kin}{last}
<p style="margin:1mm 0 0">22. Yêu cầu của công dân:</p>{wish}
<p class="j i">Tôi xin cam đoan những thông tin kê khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về những
thông tin đã kê khai.</p>{end}<div class="notes rule"><p>(1): Ghi chữ in hoa đủ dấu. (2): Ghi số CMND/CCCD đã được cấp lần
gần nhất (nếu là CMND có 9 số thì 3 ô cuối gạch chéo).</p></div>"""
    pages(paper, body, "11.5pt Tinos", _CARD_CSS)


_SCHOOL_CSS = """
.page{padding:20mm 20mm 16mm 30mm;line-height:1.42} h1{font-size:15pt;margin:7mm 0 0} .lead{text-indent:10mm}
.ink{height:24mm} .to{margin:6mm 0 5mm;text-align:center} .yes{margin-top:5mm}
"""
_WHY = (
    "Trẻ em có cha mẹ thuộc diện hộ nghèo theo quy định của Thủ tướng Chính phủ",
    "Trẻ em mồ côi cả cha lẫn mẹ không nơi nương tựa",
    "Học sinh bị tàn tật, khuyết tật có khó khăn về kinh tế",
)


@layout("don", "zs_school_costs_2015", split="unseen24", years=(2016, 2020))
def school_costs(paper: Paper, on: date) -> None:
    """A parent's request for help with the costs of school (NĐ 86/2015/NĐ-CP), with the commune's word below it."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    parent = HAMLETS.resident(rng, on, place, age=(28, 46))
    card = old_card(rng, parent, place, on)
    oldest = on - timedelta(days=14 * 365)
    born = day_between(rng, max(oldest, parent.birth + timedelta(days=20 * 365)), on - timedelta(days=7 * 365))
    if parent.female:
        child = HAMLETS.resident(rng, on, place, birth=born)
    else:
        child = HAMLETS.resident(rng, on, place, birth=born, surname=parent.surname, ethnic=parent.ethnic)
    grade = min(9, max(1, on.year - born.year - 5 - (on.month < 9)))
    school = f"Trường {'Tiểu học' if grade < 6 else 'Trung học cơ sở'} {place.bare}, {small(place.district)}"
    title, office = (
        "ĐƠN ĐỀ NGHỊ HỖ TRỢ CHI PHÍ HỌC TẬP",
        f"Ủy ban nhân dân {small(place.name)}, {small(place.district)}",
    )
    if rng.random() < 0.6:
        office = f"Phòng Giáo dục và Đào tạo {small(place.district)}"
    wish = "được cấp tiền hỗ trợ chi phí học tập theo quy định và chế độ hiện hành"
    tie = "mẹ" if parent.female else "cha"
    first = on.year - (on.month < 9)
    paper.set(kinh_gui=office)
    body = f"""{COUNTRY}<h1>{f("ten_don", title)}</h1><p class="c i">(Dùng cho cha mẹ học sinh phổ thông học tại các cơ sở giáo
dục công lập)</p><p class="to">Kính gửi: {mark("kinh_gui", office)}</p>
<p>Họ và tên<sup>(1)</sup>: {f("nguoi_lam_don", parent.name)}</p>
<p>Sinh ngày: {f("ngay_sinh", f"{parent.birth:%d/%m/%Y}", parent.birth.isoformat())}</p>
<p>Số CMND: {f("so_dinh_danh", card.number)} &emsp; Ngày cấp: {card.day:%d/%m/%Y} &emsp; Nơi cấp: {card.police}</p>
<p>Hộ khẩu thường trú: {f("noi_cu_tru", at_door(rng, parent))}</p>
<p>Là {tie} của em: {child.name}, sinh ngày {born:%d/%m/%Y}</p>
<p>Hiện đang học tại lớp: {grade}{rng.choice("ABC")} &emsp; {school}</p><p>Thuộc đối tượng: {rng.choice(_WHY[:1] + _WHY[2:])}</p>
<p class="lead j">Căn cứ vào Nghị định số 86/2015/NĐ-CP ngày 02 tháng 10 năm 2015 của Chính phủ, tôi làm đơn này đề nghị
được xem xét để {f("noi_dung", wish)}, năm học {first} - {first + 1}.</p>
<table class="yes"><tr><td class="c" style="width:50%"><b>XÁC NHẬN CỦA UBND<br>{place.name.upper()}</b><br>
<i style="font-size:.85em">(Ký tên và đóng dấu)</i></td><td class="sg"><i>{place.bare}, {dated(paper, "ngay_lam", on)}</i><br>
<b>Người làm đơn</b><br><i style="font-size:.85em">(Ký, ghi rõ họ tên)</i><div class="ink"><i data-sign></i></div>
{parent.name}</td></tr></table><p style="font-size:.76em;margin-top:14mm">(1) Ghi tên cha, mẹ hoặc người giám hộ của trẻ em, học
sinh.</p>"""
    pages(paper, body, "13.5pt Tinos", _SCHOOL_CSS)
