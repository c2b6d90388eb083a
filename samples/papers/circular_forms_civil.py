"""The places, people and signers of the circulars' civil forms; the certificate of marital status and a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.blocks import COUNTRY, paras
from samples.communes import Home, Region, seat
from samples.fields import dated, mark, slashed
from samples.paper import Paper
from samples.people import Commune, Person, day_between, official, working_day
from samples.words import capital, number_in_words

_HOMES = """
Xã Ia Pal|Huyện Chư Sê|Tỉnh Gia Lai|Xã Chư Sê|Tỉnh Gia Lai|064|làng Tao Kó
Xã Giao Hà|Huyện Giao Thủy|Tỉnh Nam Định|Xã Giao Phúc|Tỉnh Ninh Bình|036|xóm 9
Xã Thọ Hải|Huyện Thọ Xuân|Tỉnh Thanh Hóa|Xã Xuân Hòa|Tỉnh Thanh Hóa|038|thôn Hải Mậu
Xã Quới Thành|Huyện Châu Thành|Tỉnh Bến Tre|Xã Tiên Thủy|Tỉnh Vĩnh Long|083|ấp Phú Ninh
Phường Minh Tân|Thành phố Yên Bái|Tỉnh Yên Bái|Phường Yên Bái|Tỉnh Lào Cai|015|tổ dân phố số 6
Xã Long Định|Huyện Cần Đước|Tỉnh Long An|Xã Long Cang|Tỉnh Tây Ninh|080|ấp 4
Xã Vụ Bổn|Huyện Krông Pắc|Tỉnh Đắk Lắk|Xã Vụ Bổn|Tỉnh Đắk Lắk|066|thôn Tân Quý
Xã Núa Ngam|Huyện Điện Biên|Tỉnh Điện Biên|Xã Núa Ngam|Tỉnh Điện Biên|011|bản Tân Ngam
Xã Tân Mỹ|Huyện Văn Lãng|Tỉnh Lạng Sơn|Xã Hoàng Văn Thụ|Tỉnh Lạng Sơn|020|thôn Nà Kéo
Xã Tiên Sơn|Huyện Tiên Phước|Tỉnh Quảng Nam|Xã Sơn Cẩm Hà|Thành phố Đà Nẵng|049|thôn 2
Xã Tuân Tức|Huyện Thạnh Trị|Tỉnh Sóc Trăng|Xã Lâm Tân|Thành phố Cần Thơ|094|ấp Trung Thành
Xã Mường Hum|Huyện Bát Xát|Tỉnh Lào Cai|Xã Mường Hum|Tỉnh Lào Cai|010|thôn Séo Pờ Hồ
Xã Chi Lăng Bắc|Huyện Thanh Miện|Tỉnh Hải Dương|Xã Nam Thanh Miện|Thành phố Hải Phòng|030|thôn Tào Khê
Phường Thống Nhất|Thành phố Hòa Bình|Tỉnh Hòa Bình|Phường Thống Nhất|Tỉnh Phú Thọ|017|tổ 8
Xã Thượng Nông|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Thượng Nông|Tỉnh Tuyên Quang|008|thôn Nà Cọn
Xã Hồng Thu|Huyện Sìn Hồ|Tỉnh Lai Châu|Xã Hồng Thu|Tỉnh Lai Châu|012|bản Phìn Hồ
Thị trấn Vàm Láng|Huyện Gò Công Đông|Tỉnh Tiền Giang|Xã Gia Thuận|Tỉnh Đồng Tháp|082|khu phố Lăng 2
Thị trấn Pác Miầu|Huyện Bảo Lâm|Tỉnh Cao Bằng|Xã Bảo Lâm|Tỉnh Cao Bằng|004|khu 3
Thị trấn Ba Chúc|Huyện Tri Tôn|Tỉnh An Giang|Xã Ba Chúc|Tỉnh An Giang|089|khóm An Định A
Xã Phước Hải|Huyện Ninh Phước|Tỉnh Ninh Thuận|Xã Ninh Phước|Tỉnh Khánh Hòa|058|thôn Hòa Thủy
Xã Lương Phong|Huyện Hiệp Hòa|Tỉnh Bắc Giang|Xã Hiệp Hòa|Tỉnh Bắc Ninh|024|thôn Sơn Quả
Xã Tân Dân|Huyện Phú Xuyên|Thành phố Hà Nội|Xã Chuyên Mỹ|Thành phố Hà Nội|001|thôn Đại Nghiệp
Xã Cảnh Dương|Huyện Quảng Trạch|Tỉnh Quảng Bình|Xã Hòa Trạch|Tỉnh Quảng Trị|044|thôn Đông Cảng
"""
REGION = Region(
    tuple(Home(*row.split("|")) for row in _HOMES.strip().splitlines()),
    kinh=1.0, days=(50, 5), fathers=(22, 42), mothers=(20, 38), hospital="Bệnh viện Đa khoa",
)  # fmt: skip
_PEOPLES = {
    "004": ("Tày", "Nông Hoàng Bế Đàm"), "008": ("Tày", "Nông Ma Hoàng Quan"), "010": ("Giáy", "Vàng Lù Sần Hoàng"),
    "011": ("Thái", "Lò Quàng Cà Tòng"), "012": ("Mông", "Vàng Giàng Sùng Hạng"), "015": ("Tày", "Hoàng Hà Lương"),
    "017": ("Mường", "Bùi Quách Đinh Hà"), "020": ("Nùng", "Hoàng Lăng Vy Chu"), "058": ("Chăm", "Quảng Thập Đàng"),
    "064": ("Gia Rai", "Siu Ksor Rahlan Kpă"), "066": ("Nùng", "Nông Lý Lục"), "094": ("Khmer", "Thạch Lâm Kim Danh"),
}  # fmt: skip
"""Who lives beside the Kinh where identity numbers begin so, and their surnames."""
_KINH = "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Trịnh Mai Đoàn Cao Tạ"

SIGN = """
.sg .who{font-size:.82em;font-style:italic} .dl{line-height:1.3} .cap1{white-space:nowrap}
.rw{display:flex;gap:4mm} .rw>span{flex:1} .kq td{text-align:center;line-height:1.25} .kq td:first-child{padding-right:4mm}
.kq .c{white-space:nowrap}
"""


def citizen(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """Somebody who lives in ``place``: Kinh, or of the people who live there as well."""
    people, surnames = _PEOPLES.get(REGION.home_of(place).code, ("Kinh", ""))
    if "ethnic" not in how:
        local = bool(surnames) and rng.random() < 0.65
        how["ethnic"] = people if local else "Kinh"
        how.setdefault("surname", rng.choice((surnames if local else _KINH).split()))
    who = REGION.resident(rng, on, place, **how)
    return who if who.ethnic in {"Mông", "Giáy"} else replace(who, rest=who.rest.replace("Seo ", "Hữu "))


def elsewhere(rng: Random, on: date, place: Commune, chance: float) -> Commune:
    """``place``, or with some ``chance`` another commune of the country as it is called on the day ``on``."""
    return rng.choice(REGION.homes).named(on) if rng.random() < chance else place


def housed(rng: Random, who: Person) -> Person:
    """``who``, in a town at a numbered house now and then."""
    if who.home.startswith(("Tổ", "Kh")) and rng.random() < 0.6:
        return replace(who, home=f"Số nhà {rng.randint(2, 268)}, {who.home[0].lower()}{who.home[1:]}")
    return who


def card(rng: Random, who: Person, place: Commune, on: date) -> str:
    """An identity paper as the clerk of its years writes it: kind, number, issuer, day."""
    if who.id_issued > on:
        first = max(date(2006, 3, 1), who.birth + timedelta(days=15 * 366))
        issued = working_day(rng, first, max(first, min(on, date(2020, 11, 1)) - timedelta(days=60)))
        police = REGION.home_of(place).province
        number = f"{rng.randint(10, 38):02d}{rng.randrange(10**7):07d}"
        return (
            f"Chứng minh nhân dân số {number} do Công an {police[0].lower()}{police[1:]} cấp ngày {slashed(issued)}"
        )
    when = slashed(who.id_issued)
    if who.id_issued >= date(2024, 7, 1):
        return f"Thẻ căn cước số {who.id_number} do Bộ Công an cấp ngày {when}"
    police = rng.choice(("Cục Cảnh sát QLHC về TTXH", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"))
    return rng.choice(
        (
            f"Căn cước công dân số {who.id_number} do {police} cấp ngày {when}",
            f"Thẻ căn cước công dân số {who.id_number}, {police} cấp ngày {when}",
            f"CCCD số {who.id_number}, cấp ngày {when}, nơi cấp: {police}",
        )
    )


def words_of(day: date) -> str:
    """ "Ngày mười hai, tháng ba, năm hai nghìn không trăm mười lăm": with commas, as the register's program sets it."""
    month = "tư" if day.month == 4 else number_in_words(day.month)
    return f"Ngày {number_in_words(day.day)}, tháng {month}, năm {number_in_words(day.year)}"


def capitals(place: Commune) -> str:
    """ "ỦY BAN NHÂN DÂN XÃ THỌ HẢI, HUYỆN THỌ XUÂN, TỈNH THANH HÓA"."""
    return place.committee().upper()


def banner(place: Commune) -> str:
    """The same, to be set over lines that part no name."""
    return capitals(place).replace(" ", "\u00a0").replace("DÂN\u00a0", "DÂN ").replace(",\u00a0", ", ")


def lead(left: str, number: str, right: str, share: int = 43) -> str:
    """The office's lines and the number at the left, the country and the day at the right."""
    return (
        f'<table class="kq"><tr><td style="width:{share}%"><b>{left}</b><br><br>{number}</td>'
        f'<td>{COUNTRY}<div class="i" style="margin-top:2.5mm">{right}</div></td></tr></table>'
    )


def hands(rng: Random, *, clerk: bool = False) -> tuple[str, str]:
    """Authority and post of who signs a civil paper; a ``clerk`` may sign extracts by authority."""
    ways = [("", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    return rng.choice([*ways, ("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")] if clerk else ways)


def signing(paper: Paper, place: Commune, caption: str, *, clerk: bool = False) -> str:
    """Caption, its note, authority and post, signature under the commune's seal, name of who signs."""
    (above, post), name = hands(paper.rng, clerk=clerk), official(paper.rng)
    paper.set(chuc_vu_ky=post, nguoi_ky=name)
    return (
        f'<div class="sg"><b>{caption}</b><br><span class="who">(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)'
        f"</span><br><b>{f'{above}<br>' if above else ''}{mark('chuc_vu_ky', post)}</b>"
        f'<div class="ink"><i data-seal="{place.committee()}"></i><i data-sign></i></div>'
        f"<b>{mark('nguoi_ky', name)}</b></div>"
    )


def at_right(block: str, width: int = 54) -> str:
    """``block`` in the right ``width`` per cent of the page."""
    return f'<div style="margin:4mm 0 0 {100 - width}%">{block}</div>'


def registered_day(rng: Random, first: date, days: tuple[int, int]) -> date:
    """A working day so many ``days`` (from, to) after ``first``."""
    return working_day(rng, first + timedelta(days=days[0] + 2), first + timedelta(days=days[1]))


def court(rng: Random, place: Commune, first: date, on: date) -> str:
    """ "Bản án ly hôn số 12/2021/HNGĐ-ST ngày 05/4/2021 của Tòa án nhân dân huyện Thọ Xuân"."""
    day, of = working_day(rng, max(first, on - timedelta(days=2200)), on - timedelta(days=100)), REGION.home_of(place)
    number = rng.randint(4, 190)
    kind = rng.choice(
        (
            f"Bản án ly hôn số {number:02d}/{day.year}/HNGĐ-ST",
            f"Quyết định công nhận thuận tình ly hôn số {number:02d}/{day.year}/QĐST-HNGĐ",
        )
    )
    return f"{kind} ngày {slashed(day)} của Tòa án nhân dân {of.district[0].lower()}{of.district[1:]}"


_DECISION = """
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức \
Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết một số điều và biện pháp \
thi hành Luật Hộ tịch;
Căn cứ Thông tư số 04/2020/TT-BTP ngày 28 tháng 5 năm 2020 của Bộ trưởng Bộ Tư pháp;
Theo đề nghị của Trưởng phòng Tư pháp tại Tờ trình số {motion}/TTr-TP ngày {moved}.
"""
_ARTICLES = """
<b>Điều 1.</b> Thu hồi, hủy bỏ Giấy xác nhận tình trạng hôn nhân số {paper}/UBND-XNTTHN ngày {issued} do Ủy ban nhân dân \
{commune} cấp cho {title} {name}, sinh ngày {born}, số định danh cá nhân {number}, nơi cư trú: {home}.
Lý do: {title} {name} đã đăng ký kết hôn từ ngày {wed} và chưa ly hôn; nội dung xác nhận không đúng sự thật, vi phạm \
khoản 1 Điều 12 Luật Hộ tịch.
<b>Điều 2.</b> Ủy ban nhân dân {commune} thu hồi bản chính Giấy xác nhận nêu tại Điều 1, ghi chú vào Sổ cấp Giấy xác nhận \
tình trạng hôn nhân, điều chỉnh dữ liệu hộ tịch điện tử và báo cáo kết quả về Phòng Tư pháp trong thời hạn {days} ngày.
<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng \
phòng Tư pháp, Chủ tịch Ủy ban nhân dân {commune} và {title} {name} chịu trách nhiệm thi hành Quyết định này./.
"""


def decision_text(rng: Random, on: date, place: Commune, who: Person) -> tuple[str, str]:
    """Grounds and articles of a decision that takes back a certificate of ``who``."""
    issued = working_day(rng, on - timedelta(days=160), on - timedelta(days=30))
    moved = working_day(rng, on - timedelta(days=9), on - timedelta(days=2))
    wed = working_day(rng, who.birth + timedelta(days=21 * 366), issued - timedelta(days=300))
    title, commune = ("bà" if who.female else "ông"), place.name[0].lower() + place.name[1:]
    grounds = _DECISION.format(motion=rng.randint(12, 240), moved=slashed(moved))
    articles = _ARTICLES.format(
        paper=rng.randint(3, 190), issued=slashed(issued), commune=commune, title=title, name=who.name,
        born=slashed(who.birth), number=who.id_number, home=who.home, wed=slashed(wed), days=rng.choice(("05", "10")),
    )  # fmt: skip
    return paras(grounds, "j ti i"), paras(articles, "j ti")


def above_and_post(rng: Random) -> tuple[str, str]:
    """Authority (its lines parted by a break) and own post of who signs for a committee."""
    return rng.choice((("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))


def letter_day(paper: Paper, place: Commune, on: date, field: str = "ngay_cap") -> str:
    """ "Thọ Hải, ngày 05 tháng 02 năm 2024", the day marked as ``field``."""
    return f"{place.bare}, {dated(paper, field, on)}"


def seat_of(place: Commune) -> str:
    """The name of the district's seat: "Kinh Môn"."""
    return seat(place).removeprefix("Thị xã ")


def spouse_purpose(rng: Random, who: Person, on: date) -> str:
    """What somebody needs the certificate of marital status for, as the circular's notes put it."""
    place = rng.choice(REGION.homes).named(on)
    other = citizen(rng, on, place, age=(22, 36), female=not who.female)
    title = "chị" if other.female else "anh"
    return (
        f"Làm thủ tục kết hôn với {title} {other.name}, sinh ngày {slashed(other.birth)}, số định danh cá nhân "
        f"{other.id_number}, nơi cư trú: {capital(place.address())}"
    )


def since(rng: Random, who: Person, on: date) -> date:
    """The day from which ``who`` has lived where it is confirmed."""
    first = max(who.birth + timedelta(days=18 * 366), on - timedelta(days=3600))
    return day_between(rng, first, on - timedelta(days=200))
