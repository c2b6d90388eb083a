"""Papers of a household: the identity card without a chip and the family book; and where their people live."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from samples.blocks import bare_pages
from samples.communes import Home, Region
from samples.fields import filler, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, official, working_day
from samples.words import capital, long_date, small

_HAMLETS = """
Xã Cao Sơn|Huyện Đà Bắc|Tỉnh Hòa Bình|Xã Cao Sơn|Tỉnh Phú Thọ|017|xóm Sèo
Xã Bản Lang|Huyện Phong Thổ|Tỉnh Lai Châu|Xã Khổng Lào|Tỉnh Lai Châu|012|bản Nà Giang
Xã Xuân Tầm|Huyện Văn Yên|Tỉnh Yên Bái|Xã Phong Dụ Hạ|Tỉnh Lào Cai|015|thôn Khe Chung
Xã Nam Cường|Huyện Chợ Đồn|Tỉnh Bắc Kạn|Xã Nam Cường|Tỉnh Thái Nguyên|006|thôn Bản Lồm
Xã Hồng Thuận|Huyện Giao Thủy|Tỉnh Nam Định|Xã Giao Hòa|Tỉnh Ninh Bình|036|xóm 14
Xã Cúc Phương|Huyện Nho Quan|Tỉnh Ninh Bình|Xã Cúc Phương|Tỉnh Ninh Bình|037|thôn Nga 2
Xã Liên Khê|Huyện Khoái Châu|Tỉnh Hưng Yên|Xã Khoái Châu|Tỉnh Hưng Yên|033|thôn Kênh Thượng
Xã Đông Lâm|Huyện Tiền Hải|Tỉnh Thái Bình|Xã Đồng Châu|Tỉnh Hưng Yên|034|thôn Nho Lâm Đông
Xã Phong Thủy|Huyện Lệ Thủy|Tỉnh Quảng Bình|Xã Lệ Thủy|Tỉnh Quảng Trị|044|thôn Thượng Phong
Xã Tam Hợp|Huyện Quỳ Hợp|Tỉnh Nghệ An|Xã Tam Hợp|Tỉnh Nghệ An|040|xóm Tân Mùng
Xã A Tiêng|Huyện Tây Giang|Tỉnh Quảng Nam|Xã Tây Giang|Thành phố Đà Nẵng|049|thôn Tà Vàng
Xã Phú Lạc|Huyện Tuy Phong|Tỉnh Bình Thuận|Xã Liên Hương|Tỉnh Lâm Đồng|060|thôn Lạc Trị
Xã Quảng Lập|Huyện Đơn Dương|Tỉnh Lâm Đồng|Xã Quảng Lập|Tỉnh Lâm Đồng|068|thôn Quảng Hòa
Xã Ninh Điền|Huyện Châu Thành|Tỉnh Tây Ninh|Xã Ninh Điền|Tỉnh Tây Ninh|072|ấp Bến Cừ
Xã Trường Long|Huyện Phong Điền|Thành phố Cần Thơ|Xã Trường Long|Thành phố Cần Thơ|092|ấp Trường Thọ 1A
Xã Mỹ Thạnh Tây|Huyện Đức Huệ|Tỉnh Long An|Xã Đông Thành|Tỉnh Tây Ninh|080|ấp 2
Xã Ngọc Thành|Huyện Giồng Riềng|Tỉnh Kiên Giang|Xã Ngọc Chúc|Tỉnh An Giang|091|ấp Xẻo Lùng
Thị trấn Phước Bửu|Huyện Xuyên Mộc|Tỉnh Bà Rịa - Vũng Tàu|Xã Hồ Tràm|Thành phố Hồ Chí Minh|077|khu phố Phước Lộc
"""
HAMLETS = Region(
    tuple(Home(*row.split("|")) for row in _HAMLETS.strip().splitlines()), kinh=0.55, days=(50, 5),
    fathers=(22, 44), mothers=(20, 39), hospital="Trung tâm Y tế",
)  # fmt: skip

_OLD_NUMBERS = {
    "017": "113", "012": "045", "015": "060", "006": "095", "036": "162", "037": "164", "033": "145", "034": "151",
    "044": "194", "040": "186", "049": "205", "060": "261", "068": "250", "072": "290", "092": "362", "080": "301",
    "091": "371", "077": "273",
}  # fmt: skip
"""How the nine digits of a province's earlier identity cards begin."""

_FIRST_CARDS = {"036", "037", "033", "034", "044", "077", "092", "072"}
"""Provinces that gave out cards of twelve digits from 2016 on."""


class Card(NamedTuple):
    """An earlier identity card: nine digits, the day, the police of the province."""

    number: str
    day: date
    police: str


def old_card(rng: Random, who: Person, place: Commune, on: date) -> Card:
    """The identity card of nine digits that ``who`` of ``place`` has on the day ``on``, at most 14 years old."""
    number = f"{_OLD_NUMBERS[HAMLETS.home_of(place).code]}{rng.randrange(10**6):06d}"
    first = max(on - timedelta(days=14 * 365), who.birth + timedelta(days=15 * 365 + 20))
    issued = working_day(rng, first, max(first, on - timedelta(days=40)))
    province = place.province.replace("Tỉnh", "tỉnh").replace("Thành phố", "thành phố")
    return Card(number, issued, f"Công an {province}")


def at_door(rng: Random, who: Person) -> str:
    """Where ``who`` lives, now and then with a group or a house's number before the hamlet."""
    if rng.random() < 0.5:
        return capital(who.home)
    return f"{rng.choice(('Tổ', 'Số nhà'))} {rng.randint(1, 12)}, {small(who.home)}"


_CARD_CSS = """
.page{padding:26mm 0 0 34mm} .card{width:142mm;height:90mm;border:.35mm solid #667;border-radius:4mm;position:relative;
padding:4mm 5mm;margin-bottom:14mm;background:linear-gradient(115deg,#eaf4f6,#f6f1e4 60%,#e7f1ee)}
.card .top{position:absolute;left:44mm;right:4mm;top:4mm;text-align:center;line-height:1.2}
.photo{position:absolute;left:6mm;top:36mm;width:30mm;height:40mm;border:.25mm solid #999;
background:radial-gradient(circle at 50% 36%,#b9a48f 0 7mm,transparent 7.3mm),
radial-gradient(ellipse at 50% 104%,#5b6f8c 0 15mm,transparent 15.3mm),#dfe6ea}
.star{position:absolute;left:11mm;top:6mm;width:20mm;height:20mm;border:.5mm solid #b33;border-radius:50%;
color:#b33;text-align:center;line-height:19mm;font-size:22pt} .rows{position:absolute;left:44mm;right:5mm;top:32mm}
.rows p{margin:.7mm 0;line-height:1.22} .no{color:#b01c1c;font-size:15pt;letter-spacing:.5mm} .cap{font-size:9pt}
.valid{position:absolute;left:5mm;top:78mm;font-size:8.5pt} .finger{width:27mm;height:24mm;border:.25mm solid #555;
background:repeating-radial-gradient(ellipse at 50% 60%,#d8d8d8 0 .5mm,#8c8c8c .6mm .9mm)}
.fingers{position:absolute;right:6mm;top:8mm;text-align:center;font-size:7.5pt;line-height:1.3}
.bars{position:absolute;left:6mm;bottom:4mm;width:80mm;height:12mm;
background:repeating-linear-gradient(90deg,#222 0 .5mm,#fff .5mm 1.1mm,#222 1.1mm 1.3mm,#fff 1.3mm 2.3mm)}
.back{position:absolute;left:6mm;top:6mm;width:90mm} .back p{margin:1mm 0} .back .sg{font-size:8.5pt;margin-top:1mm}
.back .ink{height:22mm} .back .ink [data-seal]{left:27%;top:14mm} .back .ink [data-sign]{top:3mm}
"""

_MARKS = (
    "Nốt ruồi cách {n}cm trên sau đầu mày trái", "Sẹo chấm cách {n}cm dưới sau cánh mũi phải",
    "Nốt ruồi cách {n}cm trước cánh mũi trái", "Sẹo cách {n}cm trên sau mép phải",
)  # fmt: skip


def _expiry(rng: Random, who: Person, issued: date) -> tuple[str, str]:
    """The day on which a card expires: the birthday at 25, 40 or 60, as printed and as kept."""
    for age in (25, 40, 60):
        day = who.birth.replace(year=who.birth.year + age, day=min(who.birth.day, 28 if who.birth.month == 2 else 31))
        if issued < day - timedelta(days=2 * 365):
            return slashed(day), day.isoformat()
    return "Không thời hạn", "khong_thoi_han"


@layout("can_cuoc", "zs_card_without_chip", split="unseen24", years=(2016, 2020))
def card_without_chip(paper: Paper, on: date) -> None:
    """Front and back of a citizen's identity card with a barcode (TT 61/2015/TT-BCA), enlarged on one sheet."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice([one for one in HAMLETS.homes if one.code in _FIRST_CARDS])
    who = HAMLETS.resident(rng, on, home.named(on), age=(16, 74))
    home_text = at_door(rng, who)
    until = _expiry(rng, who, on)
    office = "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"
    if on >= date(2018, 10, 10):
        office = "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"
    front = f"""<div class="card"><div class="star">★</div><div class="photo"></div>
<div class="top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc lập - Tự do - Hạnh phúc</b><br>
<b style="font-size:16pt;color:#b01c1c;line-height:1.8">CĂN CƯỚC CÔNG DÂN</b></div>
<div class="rows"><p><span class="cap">Số:</span> <b class="no">{f("so_dinh_danh", who.id_number)}</b></p>
<p><span class="cap">Họ và tên:</span> <b>{f("ho_ten", who.name.upper(), who.name)}</b></p>
<p><span class="cap">Ngày, tháng, năm sinh:</span> {f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}</p>
<p><span class="cap">Giới tính:</span> {f("gioi_tinh", who.sex)} &emsp;&emsp;
<span class="cap">Quốc tịch:</span> {f("quoc_tich", "Việt Nam")}</p>
<p><span class="cap">Quê quán:</span> {f("que_quan", _short(who.origin))}</p>
<p><span class="cap">Nơi thường trú:</span> {f("noi_thuong_tru", _short(home_text))}</p></div>
<div class="valid">Có giá trị đến:<br>{f("ngay_het_han", *until)}</div></div>"""
    day = f'<span data-f="ngay_cap">Ngày {on:%d} tháng {on:%m} năm {on.year}</span>'
    paper.set(ngay_cap=on.isoformat())
    traits = rng.choice(_MARKS).format(n=rng.choice(("1", "2", "2,5", "3", "0,5")))
    back = f"""<div class="card"><div class="back"><p><span class="cap">Đặc điểm nhân dạng:</span><br>{traits}</p>
<p style="text-align:center;margin-top:3mm">{day}</p><div class="sg"><b>CỤC TRƯỞNG<br>{f("noi_cap", office)}</b>
<div class="ink"><i data-seal="BỘ CÔNG AN"></i><i data-sign></i></div><b>{official(rng)}</b></div></div>
<div class="fingers"><div class="finger"></div>NGÓN TRỎ TRÁI<div class="finger" style="margin-top:2mm"></div>NGÓN TRỎ
PHẢI</div><div class="bars"></div></div>"""
    bare_pages(paper, front + back, "11.5pt Arimo", _CARD_CSS)


def _short(place: str) -> str:
    """An address as cards print it: "Xóm 14, Hồng Thuận, Giao Thủy, Nam Định"."""
    kinds = ("xã ", "thị trấn ", "huyện ", "tỉnh ", "thành phố ", "Xã ", "Thị trấn ")
    parts = place.split(", ")
    return ", ".join(next((p.removeprefix(k) for k in kinds if p.startswith(k)), p) for p in parts)


_BOOK_CSS = """
.page{padding:13mm 14mm 10mm 18mm;line-height:1.32} .cover{border:.9mm double #333;height:185mm;padding:9mm 8mm}
.cover h1{font-size:26pt;margin:12mm 0 6mm} .cover .k,.leaf .k{white-space:nowrap}
.leaf p{margin:1.55mm 0} .leaf h2{text-align:center;margin:0 0 2.4mm;font-size:12.5pt}
.leaf .sg{margin-left:52mm;font-size:.95em} .leaf .ink{height:20mm} .cover .ink [data-seal]{top:14mm} .half{border-top:.25mm solid #777;margin-top:4mm;
padding-top:3.4mm} .cover .sg{margin:14mm 0 0 52mm} .num{position:absolute;top:6mm;left:0;right:0;text-align:center;
font-size:10pt} .tab{display:inline-block;min-width:52%}
"""


class _Member(NamedTuple):
    """Somebody in a family book, what the head calls them, and the identity card if there is one."""

    who: Person
    tie: str
    card: str


def _told(member: _Member, nickname: str, work: str) -> str:
    """The lines of a member as the book prints them."""
    who, m = member.who, "thanh_vien"
    tie = mark(m, member.tie)
    return f"""<p><b>Quan hệ với chủ hộ:</b> {tie}</p><p>Họ và tên: <b>{mark(m, who.name.upper())}</b></p>
<p>Họ và tên gọi khác (nếu có): {nickname}</p>
<p><span class="tab">Ngày, tháng, năm sinh: {mark(m, slashed(who.birth))}</span>Giới tính: {mark(m, who.sex)}</p>
<p>Nguyên quán: {_short(who.origin)}</p>
<p><span class="tab">Dân tộc: {who.ethnic}</span>Tôn giáo: Không</p>
<p><span class="tab">CMND số: {mark(m, member.card) if member.card else ""}</span>Hộ chiếu số: </p>
<p>Nghề nghiệp, nơi làm việc: {work}</p>"""


def _entry(member: _Member) -> dict[str, str]:
    """What is true of a member."""
    who = member.who
    said = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": member.tie}
    return {**said, **({"so_giay_to": member.card} if member.card else {})}


def _household(rng: Random, on: date, place: Commune) -> list[_Member]:
    """A man or a woman who heads a household, husband or wife, an aged mother now and then, children."""
    man = HAMLETS.resident(rng, on, place, age=(34, 52), female=False)
    years = (on - man.birth).days // 365
    wife = HAMLETS.resident(rng, on, place, age=(max(30, years - 6), years + 1), female=True)
    members = [_Member(man, "Chủ hộ", old_card(rng, man, place, on).number)]
    members.append(_Member(wife, "Vợ", old_card(rng, wife, place, on).number))
    if rng.random() < 0.4:
        old = HAMLETS.resident(rng, man.birth, place, age=(20, 30), female=True, ethnic=man.ethnic)
        members.append(_Member(old, "Mẹ đẻ", old_card(rng, old, place, on).number))
    first = max(wife.birth, man.birth) + timedelta(days=21 * 365)
    for _ in range(rng.randint(1, 2)):
        born = day_between(rng, first, first + timedelta(days=3 * 365))
        first = born + timedelta(days=2 * 365)
        if born > on - timedelta(days=90):
            break
        child = HAMLETS.resident(rng, on, place, birth=born, surname=man.surname, ethnic=man.ethnic)
        grown = on - born > timedelta(days=17 * 365)
        members.append(_Member(child, "Con", old_card(rng, child, place, on).number if grown else ""))
    return members


@layout("so_ho_khau", "zs_family_book_2014", split="unseen24", years=(2014, 2020))
def family_book(paper: Paper, on: date) -> None:
    """A family book (form HK08 of TT 36/2014/TT-BCA), cover and two members a leaf, printed by the district's police."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    members = _household(rng, on, place)
    chief, district, police = members[0].who, place.district, f"CÔNG AN {place.district.upper()}"
    paper.set(thanh_vien=[_entry(one) for one in members], ngay_cap=on.isoformat())
    number = f"{rng.choice((1, 2, 3, 4, 5))}{rng.randrange(10**8):08d}"
    cover = f"""<div class="cover"><div class="c" style="font-size:.92em"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
<b class="motto">Độc lập - Tự do - Hạnh phúc</b></div><h1>SỔ HỘ KHẨU</h1>
<p class="c">Số: <b>{f("so", number)}</b></p><p style="margin-top:9mm">Họ và tên chủ hộ:
<b>{f("chu_ho", chief.name.upper(), chief.name)}</b></p>
<p>Nơi thường trú: {f("noi_thuong_tru", at_door(rng, chief))}</p>
<div class="sg"><i data-f="ngay_cap">{capital(long_date(on))}</i><br><b>TRƯỞNG {police}</b><br>
<span class="i" style="font-size:.85em">(Ký, ghi rõ họ tên và đóng dấu)</span>
<div class="ink"><i data-seal="Công an {district}"></i><i data-sign></i></div><b>{official(rng)}</b></div>
<p style="font-size:.8em;margin-top:2mm">Hồ sơ hộ khẩu số: {rng.randint(101, 4900)}<br>
Sổ đăng ký thường trú số: {rng.randint(1, 29):02d} &emsp; Tờ số: {rng.randint(1, 190)}</p></div>"""
    leaves = [cover]
    for start in range(0, len(members), 2):
        parts = []
        for offset, member in enumerate(members[start : start + 2]):
            age = (on - member.who.birth).days // 365
            work = (
                ""
                if age < 6
                else "Học sinh"
                if age < 18
                else rng.choice(("Làm ruộng", "Lao động tự do", "Trồng trọt"))
            )
            lines = _told(member, rng.choice(("", "", "Không")), "Già yếu" if age > 66 else work)
            parts.append(f'<div class="{"half" if offset else ""}">{lines}{_arrival(rng, member)}</div>')
        leaves.append(f'<div class="leaf">{"".join(parts)}<div class="num">{start // 2 + 2}</div></div>')
    bare_pages(paper, leaves, "11.5pt Tinos", _BOOK_CSS, size=(148, 210))


def _arrival(rng: Random, member: _Member) -> str:
    """Since when a member lives here and where before; a clerk signs it."""
    grown = member.who.birth + timedelta(days=19 * 365)
    since = slashed(day_between(rng, grown, grown + timedelta(days=300))) if member.tie == "Vợ" else ""
    return f"""<p>Chuyển đến ngày: {since}</p><p>Nơi thường trú trước khi chuyển đến: {"Cùng xã" if since else ""}</p>
<table><tr><td class="c" style="width:50%"><b>CÁN BỘ ĐĂNG KÝ</b><br><i style="font-size:.85em">(Ký, ghi rõ họ tên)</i></td>
<td class="c"><b>TRƯỞNG CÔNG AN</b><br><i style="font-size:.85em">(Ký, ghi rõ họ tên và đóng dấu)</i></td></tr></table>"""
