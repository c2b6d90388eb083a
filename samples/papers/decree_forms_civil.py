"""Civil-status papers on the forms of one decree or another: places and people of part X, and a district's decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.blocks import COUNTRY, grid, paras, signer
from samples.communes import chairs, named_on, parts, settled
from samples.fields import Facts, dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, person
from samples.web import set_pages
from samples.words import capital, date_in_words, small


class Spot(NamedTuple):
    """A commune until the merger and since, the beginnings of its identity numbers, its peoples and hamlets."""

    name: str
    district: str
    province: str
    name_since: str
    province_since: str
    code: str
    card: str
    peoples: str
    hamlets: str

    def on(self, day: date) -> Commune:
        """The commune as it is called on ``day``."""
        return named_on(day, *self[:5])

    @property
    def police(self) -> str:
        """The police that issued cards of nine digits."""
        kind, _, name = self.province.partition(" ")
        return f"Công an tỉnh {name}" if kind == "Tỉnh" else f"Công an {small(self.province)}"


_SPOTS = """
Xã Nậm Lầu|Huyện Thuận Châu|Tỉnh Sơn La|Xã Nậm Lầu|Tỉnh Sơn La|014|050|Thái,Thái,Mông|bản Lầu;bản Xa Hòn
Xã Nậm Khắt|Huyện Mù Cang Chải|Tỉnh Yên Bái|Xã Púng Luông|Tỉnh Lào Cai|015|060|Mông|bản Hua Khắt;bản Làng Minh
Xã Quang Thành|Huyện Nguyên Bình|Tỉnh Cao Bằng|Xã Thành Công|Tỉnh Cao Bằng|004|080|Dao,Tày,Nùng|xóm Hoài Khao
Xã Nga My|Huyện Tương Dương|Tỉnh Nghệ An|Xã Nga My|Tỉnh Nghệ An|040|186|Thái,Kinh|bản Bay;bản Xốp Kho;bản Na Kho
Xã Ea Tul|Huyện Cư M'gar|Tỉnh Đắk Lắk|Xã Ea Tul|Tỉnh Đắk Lắk|066|240|Ê Đê,Kinh|buôn Sah A;buôn Brah;buôn Triă
Xã Ia Dêr|Huyện Ia Grai|Tỉnh Gia Lai|Xã Ia Hrung|Tỉnh Gia Lai|064|230|Gia Rai,Kinh|làng Breng 2;làng Klah;thôn Thanh Hà
Xã Phú Tâm|Huyện Châu Thành|Tỉnh Sóc Trăng|Xã Phú Tâm|Thành phố Cần Thơ|094|365|Khmer,Kinh|ấp Phú Thành A;ấp Giồng Cát
Thị trấn Phước Dân|Huyện Ninh Phước|Tỉnh Ninh Thuận|Xã Ninh Phước|Tỉnh Khánh Hòa|058|264|Chăm,Kinh|khu phố 7;khu phố 12
Thị trấn Vôi|Huyện Lạng Giang|Tỉnh Bắc Giang|Xã Lạng Giang|Tỉnh Bắc Ninh|024|121|Kinh|tổ dân phố Toàn Mỹ;thôn Non Cải
Xã Hiệp Phước|Huyện Nhà Bè|Thành phố Hồ Chí Minh|Xã Hiệp Phước|Thành phố Hồ Chí Minh|079|025|Kinh|ấp 2;ấp 3
Xã Đại Đồng|Huyện Thạch Thất|Thành phố Hà Nội|Xã Thạch Thất|Thành phố Hà Nội|001|017|Kinh|thôn Hàn Chùa;thôn Rộc Đoài
Xã Cẩm Kim|Thành phố Hội An|Tỉnh Quảng Nam|Phường Hội An|Thành phố Đà Nẵng|049|205|Kinh|thôn Trung Hà;thôn Phước Thắng
Phường Ba Ngòi|Thành phố Cam Ranh|Tỉnh Khánh Hòa|Phường Ba Ngòi|Tỉnh Khánh Hòa|056|225|Kinh|tổ dân phố Hòa Do 2;tổ 9
Xã Yên Khang|Huyện Ý Yên|Tỉnh Nam Định|Xã Yên Đồng|Tỉnh Ninh Bình|036|162|Kinh|thôn Mỹ Lộc;xóm 4, thôn Am Tế
Xã Tân Hòa|Huyện Tân Châu|Tỉnh Tây Ninh|Xã Tân Hòa|Tỉnh Tây Ninh|072|290|Kinh|ấp Cây Khế;tổ 6, ấp Trảng Trai
Xã Đông Hải|Huyện Quỳnh Phụ|Tỉnh Thái Bình|Xã Quỳnh An|Tỉnh Hưng Yên|034|151|Kinh|thôn Đồng Cừ;thôn Lương Mỹ
"""
SPOTS = tuple(Spot(*row.split("|")) for row in _SPOTS.strip().splitlines())

_NAMES = {
    "Thái": ("Lò,Quàng,Lường,Vi,Hà,Lô", "Văn Pản,Văn Thiên,Văn Inh,Thanh Tùng", "Thị Ọi,Thị Phương,Thị Hặc,Thu Hà"),
    "Ê Đê": ("Y", "Blim,Wer,Suôn,Thăk,Phôn", "Bia,Nuôt,Djuê,Lim,Hương"),
    "Gia Rai": ("Siu,Ksor,Rơ Châm,Kpă,Rah Lan", "Thơng,Blưn,Hlơi,Phương", "Blơi,Nghen,Yương,Mlơk"),
    "Khmer": ("Thạch,Sơn,Kim,Danh,Lâm", "Sa Rây,Na Ra,Thanh Sang,Minh Đức", "Thị Sa Vy,Thị Ngọc Đa,Thị Hên"),
    "Chăm": ("Đàng,Báo,Kiều,Quảng,Thập", "Văn Thông,Năng Hành,Minh Tuấn", "Thị Mỹ Linh,Thị Đẻn,Thị Xuân"),
}
"""Surnames, men's names, women's names."""
_KINH = "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Mai"
_CLANS = ("Niê", "Mlô", "Êban", "Kbuôr", "Ayun")
MOTHERS_KIN = ("Ê Đê", "Gia Rai")
"""Peoples whose children are named after their mother's kin."""


def spot_of(paper: Paper) -> Spot:
    """The place of a paper."""
    return paper.rng.choice(SPOTS)


def hamlet_of(rng: Random, spot: Spot) -> str:
    """A hamlet of ``spot``."""
    return rng.choice(spot.hamlets.split(";"))


def soul(rng: Random, on: date, spot: Spot, hamlet: str = "", **how: Any) -> Person:
    """Somebody of ``spot`` who lives in ``hamlet`` (drawn if empty), named as that people are."""
    people = how.setdefault("ethnic", rng.choice(spot.peoples.split(",")))
    surname = how.get("surname") or (rng.choice(_NAMES[people][0].split(",")) if people in _NAMES else None)
    if people == "Kinh":
        surname = surname or rng.choice(_KINH.split())
    who = person(rng, on, place=spot.on(on), **{**how, "surname": surname})
    rest = who.rest.replace("Seo ", "Hữu ") if people != "Mông" else who.rest
    if people in _NAMES:
        rest = rng.choice(_NAMES[people][2 if who.female else 1].split(","))
    first, _, last = rest.partition(" ")
    rest = last if last.startswith(first) else rest
    if people == "Ê Đê":
        rest = f"{rest} {rng.choice(_CLANS)}"
        who = replace(who, surname="H" if who.female else "Y")
    return settled(replace(who, rest=rest), spot.on(on), spot.code, hamlet or hamlet_of(rng, spot))


def couple_of(rng: Random, on: date, spot: Spot, hamlet: str = "") -> tuple[Person, Person]:
    """A woman and a man who could marry or have children on the day ``on``."""
    man = soul(rng, on, spot, hamlet, age=(22, 41), female=False)
    return soul(rng, on, spot, hamlet, age=(19, 37), female=True, ethnic=man.ethnic), man


def _given(who: Person) -> str:
    """The given name: the last, but before the clan where there is one."""
    return next(part for part in reversed(who.rest.split()) if part not in _CLANS)


def baby(rng: Random, spot: Spot, born: date) -> tuple[Person, Person, Person, Facts]:
    """A child born on the day ``born``, its mother and father, and what papers tell of them."""
    mother, father = couple_of(rng, born, spot, hamlet_of(rng, spot))
    kin = mother if father.ethnic in MOTHERS_KIN else father
    child = soul(rng, born, spot, surname=kin.surname, ethnic=father.ethnic, birth=born)
    while _given(child) in (_given(mother), _given(father)):
        child = soul(rng, born, spot, surname=kin.surname, ethnic=father.ethnic, birth=born)
    if child.ethnic == "Ê Đê":
        child = replace(child, rest=f"{child.rest.split()[0]} {mother.rest.split()[-1]}")
    place = spot.on(born)
    town = small(spot.district)
    roots = rng.choice((spot, spot, spot, rng.choice(SPOTS))).on(born)
    facts: Facts = {
        **parts("", child, capitals=True),
        **parts("me_", mother, capitals=True),
        **parts("cha_", father, capitals=True),
        "ngay_sinh_bang_chu": date_in_words(born),
        "noi_sinh": rng.choice(
            (f"Trạm Y tế {place.address()}", f"Bệnh viện đa khoa {town}, {small(place.province)}")
        ),
        "que_quan": capital(roots.address()),
        "so_dinh_danh": child.id_number,
    }
    return child, mother, father, facts


def card(rng: Random, who: Person, spot: Spot, on: date) -> tuple[str, str, str]:
    """Kind, number and "issuer, day" of the identity paper that ``who`` shows on the day ``on``."""
    grown = who.birth + timedelta(days=15 * 366)
    if on < date(2016, 6, 1) or (on < date(2021, 5, 1) and rng.random() < 0.6):
        since = max(grown, min(on - timedelta(days=11 * 365), date(2008, 1, 1)))
        return "CMND", f"{spot.card}{rng.randrange(10**6):06d}", f"{spot.police}|{_issue(rng, since, on)}"
    if on < date(2021, 5, 1):
        since = max(grown, date(2016, 2, 1))
        return "CCCD", who.id_number, f"Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư|{_issue(rng, since, on)}"
    if on < date(2024, 9, 1) or rng.random() < 0.5:
        since, last = max(grown, date(2021, 3, 1)), min(on, date(2024, 6, 28))
        return "CCCD", who.id_number, f"Cục Cảnh sát QLHC về TTXH|{_issue(rng, since, last)}"
    return "Căn cước", who.id_number, f"Bộ Công an|{_issue(rng, date(2024, 7, 1), on)}"


def _issue(rng: Random, first: date, on: date) -> str:
    return slashed(day_between(rng, first, on - timedelta(days=30)))


def identity_text(rng: Random, who: Person, spot: Spot, on: date) -> str:
    """An identity paper as a clerk writes it down: "CMND số …, … cấp ngày …"."""
    kind, number, issued = card(rng, who, spot, on)
    issuer, day = issued.split("|")
    return rng.choice(
        (f"{kind} số {number}, {issuer} cấp ngày {day}", f"{kind} số {number} do {issuer} cấp ngày {day}")
    )


def chair(paper: Paper, spot: Spot, on: date, *, note: str = "", above: Sequence[str] = (), post: str = "") -> str:
    """Who signs for the commune, under its seal."""
    lines, own = chairs(paper.rng)
    name = soul(paper.rng, on, spot, age=(33, 58), female=paper.rng.random() < 0.25).name
    return signer(paper, spot.on(on).committee(), post or own, above=above or lines, note=note, name=name)


_DECISION = """
.page{padding:20mm 17mm 18mm 30mm;font-family:Tinos;font-size:13.5pt;line-height:1.3}
table{border-collapse:collapse;width:100%} td{vertical-align:top;padding:0} p{margin:1.5mm 0}
.top td{text-align:center;font-size:12.5pt;line-height:1.25} .motto{display:inline-block;padding-bottom:.8mm;
border-bottom:.3mm solid #111} .c,.sg{text-align:center} .j{text-align:justify;text-indent:10mm}
.bar{width:30mm;border-bottom:.3mm solid #111;margin:1mm auto 3mm} .it{font-style:italic}
.to{font-size:11pt;line-height:1.25} .sg{line-height:1.25} .ink{height:25mm;position:relative}
.ink [data-sign]{position:absolute;left:30mm;top:5mm;width:34mm;height:14mm}
.ink [data-seal]{position:absolute;left:22mm;top:9mm}
"""


@layout("van_ban_hanh_chinh", "zr_correction_decision", split="unseen24", years=(2012, 2015))
def correction_decision(paper: Paper, on: date) -> None:
    """A district's decision that lets a person's civil status be corrected (NĐ 158/2005), number and day by pen."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    town, seat = small(spot.district), spot.district.split(" ", 1 if spot.district.startswith("Huyện") else 2)[-1]
    who = soul(rng, on, spot, age=(19, 52))
    wrong = who.birth + timedelta(days=rng.choice((-365, 31, 92, 365)))
    number, symbol = str(rng.randint(112, 2890)), "QĐ-UBND"
    call = "bà" if who.female else "ông"
    own = f"ỦY BAN NHÂN DÂN {spot.district.upper()}"
    paper.set(so_ky_hieu=f"{number}/{symbol}", co_quan_ban_hanh=own, quyen_han_ky="TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")
    office = f'<b data-f="co_quan_ban_hanh">ỦY BAN NHÂN DÂN<br>{spot.district.upper()}</b><div class="bar"></div>'
    shown = f'Số: <span data-f="so_ky_hieu">{f("so", number, pen=True)} /{f("ky_hieu", symbol)}</span>'
    day = dated(paper, "ngay_ban_hanh", on, pen=True)
    old = " (đăng ký lại)" if who.birth.year < 1999 else ""
    book = f"số {rng.randint(5, 240)}, quyển số 01/{rng.randint(max(who.birth.year, 1999), 2010)}"
    where = f"UBND {small(spot.name)}"
    receivers = ("Như Điều 3", f"Sở Tư pháp {small(spot.province)} (b/c)", where, "Lưu: VT, TP")
    paper.set(noi_nhan=list(receivers), chuc_vu_ky="PHÓ CHỦ TỊCH")
    listed = ";<br>- ".join(mark("noi_nhan", text) for text in receivers)
    ground = f"""
    Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;
    Căn cứ Nghị định số 158/2005/NĐ-CP ngày 27 tháng 12 năm 2005 của Chính phủ về đăng ký và quản lý hộ tịch; \
Nghị định số 06/2012/NĐ-CP ngày 02 tháng 02 năm 2012 của Chính phủ sửa đổi, bổ sung một số điều của các Nghị định \
về hộ tịch, hôn nhân và gia đình và chứng thực;
    Xét Đơn đề nghị cải chính hộ tịch của {call} {who.name} và đề nghị của Trưởng phòng \
Tư pháp {town},
    """
    body = f"""
    <b>Điều 1.</b> Cho phép {call} <b>{who.name.upper()}</b>; giới tính: {who.sex}; dân tộc: {who.ethnic}; \
quốc tịch: Việt Nam; nơi thường trú: {small(who.home)} được cải chính hộ tịch \
trong Giấy khai sinh {book}{old} do {where} cấp như sau:
    Ngày, tháng, năm sinh đã ghi là {slashed(wrong)}, nay cải chính thành {slashed(who.birth)}.
    <b>Điều 2.</b> Giao {where} ghi nội dung cải chính vào Sổ đăng ký khai sinh và bản chính Giấy khai sinh \
của {call} {who.name} theo quy định.
    <b>Điều 3.</b> Chánh Văn phòng HĐND và UBND {town}, Trưởng phòng Tư pháp, Chủ tịch {where} \
và {call} {who.name} chịu trách nhiệm thi hành Quyết định này. \
Quyết định có hiệu lực kể từ ngày ký./.
    """
    name = soul(rng, on, spot, age=(38, 58), female=False).name
    seal = f"Ủy ban nhân dân {town}, {small(spot.province)}"
    end = (
        f'<div class="sg"><b><span data-f="quyen_han_ky">TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH</span><br>'
        f"{mark('chuc_vu_ky', 'PHÓ CHỦ TỊCH')}</b>"
        f'<div class="ink"><i data-seal="{seal}"></i><i data-sign></i></div><b>{f("nguoi_ky", name)}</b></div>'
    )
    top = grid(
        ((office, COUNTRY), (shown, f'<span class="it">{f("dia_danh", seat)}, {day}</span>')),
        css="top",
        widths=(40, 60),
    )
    title = (
        f'<div class="c" style="margin-top:5mm"><b>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}<br>'
        f'{f("trich_yeu", "Về việc cho phép cải chính hộ tịch")}</b><div class="bar"></div>'
        f"<b>{own}</b></div>"
    )
    foot = grid(((f'<div class="to"><b><i>Nơi nhận:</i></b><br>- {listed}.</div>', end),), css="", widths=(46, 54))
    html = f'{top}{title}{paras(ground, "j it")}<p class="c"><b>QUYẾT ĐỊNH:</b></p>{paras(body)}<br>{foot}'
    set_pages(paper, f'<section class="page">{html}</section>', _DECISION)
