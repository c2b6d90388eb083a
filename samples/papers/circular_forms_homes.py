"""The family book on form HK08 (TT 36/2014/TT-BCA), and the places and people of the other circular forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.blocks import pages
from samples.captions import line
from samples.communes import folk, named_on
from samples.fields import filler, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, official, working_day
from samples.words import capital


class Locale(NamedTuple):
    """A commune until the merger and since, what numbers of its people begin with, its hamlets and ethnic groups."""

    name: str
    district: str
    province: str
    name_since: str
    province_since: str
    card: str
    """Three digits of the twelve."""
    old_card: str
    """Two digits of the nine."""
    hamlets: str
    peoples: str

    def on(self, day: date) -> Commune:
        """The commune as it is called on the day ``day``."""
        return named_on(day, *self[:5])


_LOCALES = """
Xã Thạnh An|Huyện Vĩnh Thạnh|Thành phố Cần Thơ|Xã Thạnh Quới|Thành phố Cần Thơ|092|36|ấp Phụng Thạnh/ấp E{n}|Kinh
Xã Phú Hồ|Huyện Phú Vang|Thành phố Huế|Xã Phú Hồ|Thành phố Huế|046|19|thôn Trung An/thôn Di Đông|Kinh
Xã Hưng Điền|Huyện Tân Hưng|Tỉnh Long An|Xã Hưng Điền|Tỉnh Tây Ninh|080|30|ấp {n}/ấp Kinh Mới|Kinh
Xã Vĩnh Lộc A|Huyện Bình Chánh|Thành phố Hồ Chí Minh|Xã Vĩnh Lộc|Thành phố Hồ Chí Minh|079|02|ấp {n}/ấp {n}A|Kinh/Hoa
Xã Phú Lâm|Huyện Phú Tân|Tỉnh An Giang|Xã Phú Lâm|Tỉnh An Giang|089|35|ấp Tân Phú/ấp Phú Quý|Kinh/Chăm
Xã Nghĩa Thành|Huyện Châu Đức|Tỉnh Bà Rịa - Vũng Tàu|Xã Nghĩa Thành|Thành phố Hồ Chí Minh|077|27|thôn Trung Nghĩa/thôn Sông Xoài {n}|Kinh
Xã Lộc Thạnh|Huyện Lộc Ninh|Tỉnh Bình Phước|Xã Lộc Thạnh|Tỉnh Đồng Nai|070|28|ấp Thạnh Trung/ấp Tà Tê {n}|Kinh/Xtiêng/Khmer
Xã Hồng Sơn|Huyện Hàm Thuận Bắc|Tỉnh Bình Thuận|Xã Hồng Sơn|Tỉnh Lâm Đồng|060|26|thôn {n}/thôn Hồng Lâm|Kinh/Chăm
Xã Yến Dương|Huyện Ba Bể|Tỉnh Bắc Kạn|Xã Thượng Minh|Tỉnh Thái Nguyên|006|09|thôn Nà Viễn/thôn Phiêng Khăm|Tày/Dao
Phường Phong Khê|Thành phố Bắc Ninh|Tỉnh Bắc Ninh|Phường Võ Cường|Tỉnh Bắc Ninh|027|12|khu Dương Ổ/khu phố {n}|Kinh
Xã Cô Ba|Huyện Bảo Lạc|Tỉnh Cao Bằng|Xã Cô Ba|Tỉnh Cao Bằng|004|08|xóm Phiêng Mòn/xóm Nà Tao|Tày/Mông/Dao/Nùng
Xã Ia Khai|Huyện Ia Grai|Tỉnh Gia Lai|Xã Ia Krái|Tỉnh Gia Lai|064|23|làng Yom/làng Nú|Gia Rai/Kinh
Xã Hương Giang|Huyện Hương Khê|Tỉnh Hà Tĩnh|Xã Hương Phố|Tỉnh Hà Tĩnh|042|18|thôn {n}/xóm Phúc Đồng|Kinh
Xã Chiềng Châu|Huyện Mai Châu|Tỉnh Hòa Bình|Xã Mai Hạ|Tỉnh Phú Thọ|017|11|xóm Lác {n}/xóm Mỏ|Thái/Mường
Xã Hồng Quang|Huyện Thanh Miện|Tỉnh Hải Dương|Xã Bắc Thanh Miện|Thành phố Hải Phòng|030|14|thôn Bằng Bộ/thôn Thọ Xương|Kinh
Xã Hồng Thu|Huyện Sìn Hồ|Tỉnh Lai Châu|Xã Hồng Thu|Tỉnh Lai Châu|012|04|bản Hồng Thu Mông/bản Tả Thàng|Mông/Dao
Phường Hải Tân|Thành phố Hải Dương|Tỉnh Hải Dương|Phường Tân Hưng|Thành phố Hải Phòng|030|14|khu {n}/tổ {n}, khu Khuê Liễu|Kinh
Xã Thiện Long|Huyện Bình Gia|Tỉnh Lạng Sơn|Xã Thiện Long|Tỉnh Lạng Sơn|020|08|thôn Khuổi Khuy/thôn Nà Lẹng|Nùng/Tày/Dao
Xã Nghĩa Thái|Huyện Nghĩa Hưng|Tỉnh Nam Định|Xã Nghĩa Hưng|Tỉnh Ninh Bình|036|16|xóm {n}/xóm Tam Thôn {n}|Kinh
Xã Châu Hội|Huyện Quỳ Châu|Tỉnh Nghệ An|Xã Quỳ Châu|Tỉnh Nghệ An|040|18|bản Hội {n}/bản Kẻ Lè|Thái/Kinh
Xã Tịnh Thọ|Huyện Sơn Tịnh|Tỉnh Quảng Ngãi|Xã Thọ Phong|Tỉnh Quảng Ngãi|051|21|thôn Thọ Bắc/thôn Thọ Trung|Kinh
Phường Xuân Phú|Thị xã Sông Cầu|Tỉnh Phú Yên|Phường Sông Cầu|Tỉnh Đắk Lắk|054|22|khu phố Dân Phước/khu phố {n}|Kinh
Xã Ngọc Tố|Huyện Mỹ Xuyên|Tỉnh Sóc Trăng|Xã Ngọc Tố|Thành phố Cần Thơ|094|36|ấp Cổ Cò/ấp Hòa Nhờ A|Kinh/Khmer
Xã An Trường|Huyện Càng Long|Tỉnh Trà Vinh|Xã An Trường|Tỉnh Vĩnh Long|084|33|ấp {n}/ấp {n}A|Kinh/Khmer
Xã Gia Hội|Huyện Văn Chấn|Tỉnh Yên Bái|Xã Gia Hội|Tỉnh Lào Cai|015|06|thôn Bản Van/thôn Nam Vai|Tày/Dao/Thái
Xã Ea Drơng|Huyện Cư M'gar|Tỉnh Đắk Lắk|Xã Cuôr Đăng|Tỉnh Đắk Lắk|066|24|buôn Tah A/thôn Nghĩa Tân/buôn Kroa B|Ê Đê/Kinh
Xã Nâm Nung|Huyện Krông Nô|Tỉnh Đắk Nông|Xã Nâm Nung|Tỉnh Lâm Đồng|067|24|bon Ja Ráh/thôn Nâm Tân|Mnông/Kinh/Dao
Xã La Ngà|Huyện Định Quán|Tỉnh Đồng Nai|Xã La Ngà|Tỉnh Đồng Nai|075|27|ấp {n}/ấp Phú Quý {n}|Kinh/Hoa
Xã Thượng Nông|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Thượng Nông|Tỉnh Tuyên Quang|008|07|thôn Bản Cưởm/thôn Nặm Cằm|Tày/Dao
Xã Quảng Nguyên|Huyện Xín Mần|Tỉnh Hà Giang|Xã Quảng Nguyên|Tỉnh Tuyên Quang|002|07|thôn Vinh Quang/thôn Nặm Lỳ|Nùng/Dao/La Chí
Xã Sơn Đông|Huyện Lập Thạch|Tỉnh Vĩnh Phúc|Xã Sơn Đông|Tỉnh Phú Thọ|026|13|thôn Phú Hậu/thôn Quan Tử|Kinh
Xã Quang Lãng|Huyện Phú Xuyên|Thành phố Hà Nội|Xã Đại Xuyên|Thành phố Hà Nội|001|01|thôn Mễ/thôn Tầm Khê|Kinh
"""
LOCALES = tuple(Locale(*row.split("|")) for row in _LOCALES.strip().splitlines())
_SURNAMES = {
    "Thái": ("Lò", "Hà", "Vi", "Lương", "Lộc"),
    "Mường": ("Bùi", "Quách", "Đinh", "Hà"),
    "Khmer": ("Thạch", "Sơn", "Kim", "Lâm", "Danh"),
    "Gia Rai": ("Rơ Châm", "Siu", "Ksor", "Rơ Mah"),
    "Ê Đê": ("Y", "H'"),
    "Chăm": ("Đàng", "Thổ", "Qua", "Lư"),
    "Xtiêng": ("Điểu",),
    "Mnông": ("Y", "H'"),
}
_OWN_NAMES = {
    ("Y", False): ("Blơi Niê", "Thuyên Ayun", "Krang Bkrông", "Suôn Mlô", "Bhăm Êban"),
    ("H'", True): ("Nguyệt Niê", "Bliă Kbuôr", "Yuôl Mlô", "Djuôn Ayun", "Luin Êban"),
}
"""Given names before the clan's, as the Ê Đê and Mnông bear them."""


def locale(rng: Random) -> Locale:
    """A commune of any province."""
    return rng.choice(LOCALES)


def dwelling(rng: Random, at: Locale, on: date) -> str:
    """An address in ``at`` as it is called on the day ``on``."""
    return capital(f"{rng.choice(at.hamlets.split('/')).format(n=rng.randint(1, 9))}, {at.on(on).address()}")


def villager(rng: Random, on: date, at: Locale, *, home: str = "", ethnic: str = "", **how: Any) -> Person:
    """Somebody of ``at``, with numbers of its province and a name of their ethnic group."""
    people = ethnic or rng.choice(at.peoples.split("/"))
    how.setdefault("female", rng.random() < 0.5)
    if "surname" not in how and people in _SURNAMES:
        clans = [c for c in _SURNAMES[people] if c != ("Y" if how["female"] else "H'")]
        how["surname"] = rng.choice(clans)
    who = folk(rng, on, at.on(on), ethnic=people, **how)
    own = _OWN_NAMES.get((who.surname, who.female))
    return replace(
        who,
        rest=rng.choice(own) if own else who.rest,
        id_number=at.card + who.id_number[3:],
        old_number=f"{at.old_card}{rng.randrange(10**7):07d}",
        home=home or dwelling(rng, at, on),
        origin=capital(at.on(on).address()),
    )


_BOOK = """
.page{padding:0;display:flex;line-height:1.3} .leaf{width:148.5mm;height:210mm;padding:11mm 10mm 8mm 13mm}
.leaf+.leaf{border-left:.2mm solid #999} .leaf h2{text-align:center;font-size:13pt;margin:1mm 0 2.5mm}
.ink{height:15mm} .ink [data-sign]{top:1mm;width:28mm;height:11mm} .ink [data-seal]{top:6mm;left:24%}
.cover{text-align:center} .cover h1{font-size:27pt;margin:24mm 0 3mm} .cover .ln{margin:3.2mm 0;text-align:left}
.rules p{text-align:justify;font-size:10.5pt} .out{margin-top:2.5mm} .ln{margin:2.9mm 0;min-height:5mm} .out .ln{height:7mm}
"""
_RULES = (
    "1. Sổ hộ khẩu được cấp cho hộ gia đình hoặc cá nhân đã đăng ký thường trú và có giá trị xác định nơi thường trú của công dân.",
    "2. Trường hợp sổ hộ khẩu bị hư hỏng thì được đổi, bị mất thì được cấp lại.",
    "3. Khi cơ quan công an tiến hành kiểm tra, thành viên của hộ phải xuất trình sổ hộ khẩu.",
    "4. Nghiêm cấm sửa chữa, tẩy xóa, thế chấp, cho mượn hoặc sử dụng sổ hộ khẩu trái quy định của pháp luật.",
    "5. Khi chuyển cả hộ đi nơi khác ngoài phạm vi tỉnh, thành phố trực thuộc trung ương phải nộp lại sổ hộ khẩu cho cơ quan cấp giấy chuyển hộ khẩu.",
)


def _leaf(rng: Random, who: Person, tie: str, on: date, papers: str, chief: str, clerk: str, seal: str) -> str:
    """A member's page of the book."""
    m = "thanh_vien"
    heading = mark(m, "CHỦ HỘ") if not tie else f"QUAN HỆ VỚI CHỦ HỘ: {mark(m, tie)}"
    grown = who.birth.year < on.year - 15
    work = rng.choice(("Làm ruộng", "Trồng trọt", "Công nhân", "Buôn bán nhỏ", "Giáo viên")) if grown else "Học sinh"
    rows = (
        (("Họ và tên:", f"<b>{mark(m, who.name.upper())}</b>"),),
        (("Họ và tên gọi khác (nếu có):", ""),),
        (("Ngày, tháng, năm sinh:", mark(m, slashed(who.birth))), ("Giới tính:", mark(m, who.sex))),
        (("Quê quán:", who.origin),),
        (("Dân tộc:", who.ethnic), ("Tôn giáo:", "Không")),
        (("CMND số:", mark(m, papers) if papers else ""), ("Hộ chiếu số:", "")),
        (("Nghề nghiệp, nơi làm việc:", work),),
        (("Chuyển đến ngày:", ""),),
        (("Nơi thường trú trước khi chuyển đến:", ""),),
    )
    ends = (
        f'<div class="sg sm">Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}<br><b>CÁN BỘ ĐĂNG KÝ</b><br>'
        f'<i>(Ký, ghi rõ họ tên)</i><div class="ink"><i data-sign></i></div>{clerk}</div>'
        f'<div class="sg sm"><br><b>TRƯỞNG CÔNG AN</b><br><i>(Ký, ghi rõ họ tên và đóng dấu)</i>'
        f'<div class="ink"><i data-seal="{seal}"></i><i data-sign></i></div>{chief}</div>'
    )
    out = '<div class="out">Lý do xóa đăng ký thường trú:</div>' + line(("", "")) + line(("", ""))
    return f'<div class="leaf"><h2>{heading}</h2>{"".join(line(*row) for row in rows)}<div class="row">{ends}</div>{out}</div>'


def _household(rng: Random, on: date, at: Locale, home: str) -> list[tuple[Person, str]]:
    """Head, spouse, children and perhaps a parent, with their ties to the head."""
    head = villager(rng, on, at, home=home, age=(34, 58), female=rng.random() < 0.25)
    years = timedelta(days=rng.randint(-1400, 1400))
    mate = villager(
        rng, on, at, home=home, ethnic=head.ethnic, birth=min(head.birth + years, on - timedelta(days=30 * 365)),
        female=not head.female,
    )  # fmt: skip
    out = [(head, ""), (mate, "Chồng" if head.female else "Vợ")]
    father, mother = (mate, head) if head.female else (head, mate)
    born = max(head.birth, mate.birth) + timedelta(days=rng.randint(22 * 365, 26 * 365))
    for _ in range(rng.choice((1, 2, 2))):
        if born > on - timedelta(days=200):
            break
        girl = rng.random() < 0.5
        surname = {"Y": "H'" if girl else "Y"}.get(father.surname, father.surname)
        child = villager(rng, on, at, home=home, ethnic=mother.ethnic, birth=born, surname=surname, female=girl)
        if surname in {"Y", "H'"}:  # of the mother's clan
            child = replace(child, rest=f"{child.rest.split()[0]} {mother.rest.split()[-1]}")
        out.append((child, rng.choice(("Con", "Con gái" if girl else "Con trai"))))
        born += timedelta(days=rng.randint(700, 2200))
    if rng.random() < 0.4:
        birth = head.birth - timedelta(days=rng.randint(21 * 365, 29 * 365))
        out.append((villager(rng, on, at, home=home, ethnic=head.ethnic, birth=birth, female=True), "Mẹ"))
    return out


def _numbers(rng: Random, members: Sequence[tuple[Person, str]], on: date) -> list[str]:
    """An identity number of each grown member, of twelve digits for some since 2016."""
    out = []
    for who, _ in members:
        grown = who.birth.year <= on.year - 15
        out.append((who.id_number if on.year > 2016 and rng.random() < 0.4 else who.old_number) if grown else "")
    return out


@layout("so_ho_khau", "zd_family_book", split="unseen21", years=(2015, 2021))
def family_book(paper: Paper, on: date) -> None:
    """Sổ hộ khẩu on form HK08, its members' pages filled in by a printer, copied two pages a sheet."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    home = dwelling(rng, at, on)
    members = _household(rng, on, at, home)
    numbers = _numbers(rng, members, on)
    place = at.on(on)
    town = place.district.startswith(("Thành phố", "Thị xã"))
    police = f"CÔNG AN {place.district.upper()}" if town else f"CÔNG AN {place.name.upper()}"
    above = f"CÔNG AN {(place.province if town else place.district).upper()}"
    chief, clerk = official(rng), official(rng)
    head = members[0][0]
    paper.set(
        ngay_cap=on.isoformat(),
        thanh_vien=[
            {
                "ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": tie or "Chủ hộ",
                **({"so_giay_to": number} if number else {}),
            }
            for (who, tie), number in zip(members, numbers, strict=True)
        ],
    )  # fmt: skip
    number = f"{int(at.card) * 10**6 + rng.randrange(10**5, 10**6):09d}"
    cover = (
        '<div class="leaf rules"><div style="text-align:right" class="sm">Mẫu HK08 ban hành theo TT số 36/2014/TT-BCA ngày 09/9/2014</div>'
        f"<h2>NHỮNG ĐIỀU CẦN CHÚ Ý</h2>{''.join(f'<p>{rule}</p>' for rule in _RULES)}</div>"
        '<div class="leaf cover"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc lập - Tự do - Hạnh phúc</b>'
        f"<h1>SỔ HỘ KHẨU</h1><b>Số: {f('so', number)}</b><div style='height:9mm'></div>"
        f"{line(('Họ và tên chủ hộ:', '<b>' + f('chu_ho', head.name.upper(), head.name) + '</b>'))}"
        f"{line(('Nơi thường trú:', f('noi_thuong_tru', home)))}"
        f'<div style="margin:9mm 0 0 42mm"><i>Ngày <span data-f="ngay_cap">{on.day:02d} tháng {on.month:02d} năm {on.year}</span></i>'
        f'<div class="sg">{above}<br><b>{police}</b><br><b>TRƯỞNG CÔNG AN</b><br><i class="sm">(Ký, ghi rõ họ tên và đóng dấu)</i>'
        f'<div class="ink" style="height:21mm"><i data-seal="{police}"></i><i data-sign></i></div><b>{chief}</b></div></div>'
        f"{line(('Hồ sơ hộ khẩu số:', f'{rng.randint(20, 3900):05d}'))}"
        f"{line(('Sổ đăng ký thường trú số:', str(rng.randint(1, 14))), ('Tờ số:', str(rng.randint(1, 98))))}</div>"
    )
    leaves = [
        _leaf(rng, who, tie, on, number, chief, clerk, police)
        for (who, tie), number in zip(members, numbers, strict=True)
    ]
    if len(leaves) % 2:
        leaves.append('<div class="leaf"></div>')
    spreads = [a + b for a, b in zip(leaves[::2], leaves[1::2], strict=True)]
    pages(paper, (cover, *spreads), "12pt Tinos", _BOOK, size=(297, 210))


def issued(rng: Random, who: Person, on: date) -> tuple[str, date, str]:
    """Number, day and issuer of the identity paper that ``who`` shows on the day ``on``."""
    first = date(2024, 7, 8) if on >= date(2025, 1, 1) and rng.random() < 0.5 else date(2021, 3, 1)
    grown = who.birth + timedelta(days=15 * 365)
    last = on - timedelta(days=20)
    day = working_day(rng, max(min(first, last), grown), last) if last > first else day_between(rng, first, last)
    if day >= date(2024, 7, 1):
        return who.id_number, day, "Bộ Công an"
    return who.id_number, day, "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
