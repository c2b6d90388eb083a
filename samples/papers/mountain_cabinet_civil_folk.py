"""People and communes of the mountains, as the books of their years call them; no layouts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from samples.fields import Fill, filler
from samples.paper import Paper
from samples.people import MERGER, Commune, Person, day_between, working_day
from samples.words import capital

_NAMES = """
Mông|Giàng,Vàng,Sùng,Thào,Lầu,Hầu,Ly,Mua,Hạng,Cứ,Tráng|Mí Sính,Mí Lử,Mí Dình,Seo Páo,Seo Chứ,A Dơ,A Sùng,\
Chá Pó,Nhè Mua,Vản Sèo,Nỏ Chứ|Thị Mỷ,Thị Súa,Thị Dính,Thị Xúa,Thị Chía,Thị Pà,Thị Sầu,Thị Máy,Thị Và,Thị Dợ
Dao|Bàn,Triệu,Đặng,Phùng,Lý,Chảo,Tẩn,Phàn|Tòn Chiêu,Văn Phẩm,Chòi Phấu,Láo Tả,Tạ Kinh,Dào Ton,Vần Siểu,\
Phụ Châu|Mùi Pham,Thị Mụi,Mùi Khé,Thị Nải,Tả Mẩy,Mùi Viện,Thị Ghển
Tày|Nông,Hoàng,Ma,Hà,Lộc,Quan,Chẩu,Bế,Đàm|Văn Thuyên,Đình Khoát,Ích Toản,Văn Khuyến,Doãn Thức,Quang Huỳnh,\
Văn Ngự|Thị Niềm,Thị Xuyến,Thị Thu Huế,Thị Bưởi,Thị Nhuần,Thúy Quỳnh,Thị Hiệp
Nùng|Lù,Lục,Sèn,Vương,Nông,Thèn,Long,Hoàng|Seo Phừ,Văn Sinh,Chẩn Phà,Văn Tỏ,Phủ Sấn,Văn Ước|Thị Mìn,Thị Sến,\
Thị Lẻng,Thị Pấn,Thị Ngân,Thị Slấn
Lô Lô|Lò,Dìu,Lùng,Mùng,Chi,Lang|Sì Páo,Dỉ Khuấn,Văn Quyết,Mí Gai,Seo Giống|Thị Chấn,Thị Mến,Thị Hương,Thị Lịu
Pà Thẻn|Phù,Tải,Hủng,Sìn,Ván,Làn|Văn Thành,Dìu Phong,Đức Minh,Văn Hồ,Xuân Thủy|Thị Mai,Thị Hiền,Thị Tươi,Thị Chư
Giáy|Vàng,Lù,Sần,Vi,Lục|Văn Sài,A Páo,Văn Dinh,Mìn Phà|Thị Nghị,Thị Dín,Thị Rám,Thị Hoa
Thái|Lò,Quàng,Cà,Lường,Tòng,Vi,Hà|Văn Pản,Văn Ỏm,Văn Inh,Văn Tưởng,Văn Biên,Xuân Hặc|Thị Pành,Thị Ọi,Thị Dung,\
Thị Ín,Thị Piêng
Khơ Mú|Cụt,Moong,Lường,Lữ,Quàng|Văn Mỏ,Phò Khăm,Văn Chiến,Văn Xôm|Thị Khăm,Thị Xén,Thị Òn,Thị Thương
"""
_ROWS = (row.split("|") for row in _NAMES.strip().splitlines())
_PEOPLES = {row[0]: [part.split(",") for part in row[1:]] for row in _ROWS}

_HOMES = """
Lũng Táo|Đồng Văn|Hà Giang|002|073|Lũng Cú|Tuyên Quang|1999|2025|Mông,Lô Lô|thôn Sính Tủng Chứ,thôn Nhù Sang
Sủng Trái|Đồng Văn|Hà Giang|002|073|Lũng Phìn|Tuyên Quang|1999|2025|Mông|thôn Phúng Tủng,thôn Há Đề
Tát Ngà|Mèo Vạc|Hà Giang|002|073|Tát Ngà|Tuyên Quang|1999|2025|Giáy,Mông,Dao|thôn Tát Ngà,thôn Nà Trào
Tân Trịnh|Bắc Quang|Hà Giang|002|073|Tân Trịnh|Tuyên Quang|1999|2002|Pà Thẻn,Tày,Dao|thôn Mác Thượng,thôn Tả Ngảo
Tân Trịnh|Quang Bình|Hà Giang|002|073|Tân Trịnh|Tuyên Quang|2005|2025|Pà Thẻn,Tày,Dao|thôn Mác Thượng,thôn Tả Ngảo
Tân Bắc|Quang Bình|Hà Giang|002|073|Tân Trịnh|Tuyên Quang|2005|2025|Pà Thẻn,Tày,Dao|thôn My Bắc,thôn Nặm O
Hồng Quang|Chiêm Hóa|Tuyên Quang|008|071|Minh Quang|Tuyên Quang|1999|2010|Pà Thẻn,Dao,Tày|thôn Thượng Minh,\
thôn Nà Chúc
Hồng Quang|Lâm Bình|Tuyên Quang|008|071|Minh Quang|Tuyên Quang|2012|2025|Pà Thẻn,Dao,Tày|thôn Thượng Minh,\
thôn Nà Chúc
Linh Phú|Chiêm Hóa|Tuyên Quang|008|071|Tri Phú|Tuyên Quang|1999|2025|Tày,Dao,Mông|thôn Nà Luông,thôn Pác Hóp
Lương Thông|Thông Nông|Cao Bằng|004|080|Cần Yên|Cao Bằng|1999|2019|Dao,Nùng,Mông|xóm Lũng Vai,xóm Nà Vàng
Tri Phương|Trà Lĩnh|Cao Bằng|004|080|Quang Trung|Cao Bằng|1999|2019|Tày,Nùng|xóm Đoỏng Đeng,xóm Bản Soa
Lương Thông|Hà Quảng|Cao Bằng|004|080|Cần Yên|Cao Bằng|2021|2025|Dao,Nùng,Mông|xóm Lũng Vai,xóm Nà Vàng
Tri Phương|Trùng Khánh|Cao Bằng|004|080|Quang Trung|Cao Bằng|2021|2025|Tày,Nùng|xóm Đoỏng Đeng,xóm Bản Soa
Đức Hạnh|Bảo Lâm|Cao Bằng|004|080|Cốc Pàng|Cao Bằng|2001|2025|Mông,Lô Lô|xóm Lũng Mần,xóm Cà Đổng
Dìn Chin|Mường Khương|Lào Cai|010|063|Pha Long|Lào Cai|1999|2025|Nùng,Mông|thôn Lồ Sử Thàng,thôn Ngải Thầu
Tả Van Chư|Bắc Hà|Lào Cai|010|063|Lùng Phình|Lào Cai|1999|2025|Mông|thôn Lao Chải,thôn Xà Ván
Huổi Só|Tủa Chùa|Lai Châu|011|040|Tủa Thàng|Điện Biên|1999|2003|Mông,Thái,Dao|bản Huổi Ca,thôn Hồng Ngài
Huổi Só|Tủa Chùa|Điện Biên|011|040|Tủa Thàng|Điện Biên|2004|2025|Mông,Thái,Dao|thôn Huổi Ca,thôn Hồng Ngài
Phu Luông|Điện Biên|Điện Biên|011|040|Mường Nhà|Điện Biên|2004|2025|Khơ Mú,Thái,Mông|bản Xẻ,bản Huổi Cảnh
Hồng Thu|Sìn Hồ|Lai Châu|012|045|Hồng Thu|Lai Châu|2005|2025|Mông,Dao|bản Tả Thàng,bản Nậm Pâu
Hang Chú|Bắc Yên|Sơn La|014|050|Xím Vàng|Sơn La|1999|2025|Mông|bản Pa Cư Sáng,bản Nậm Lộng
Mường Chùm|Mường La|Sơn La|014|050|Mường Bú|Sơn La|1999|2025|Thái|bản Nà Thái,bản Huổi Hiểu
Nậm Khắt|Mù Căng Chải|Yên Bái|015|060|Púng Luông|Lào Cai|1999|2025|Mông|bản Làng Sang,bản Hua Khắt
Bành Trạch|Ba Bể|Bắc Kạn|006|095|Phúc Lộc|Thái Nguyên|1999|2025|Tày,Dao|thôn Nà Nộc,thôn Khuổi Khét
Tri Phương|Tràng Định|Lạng Sơn|020|082|Quốc Khánh|Lạng Sơn|1999|2025|Nùng,Tày|thôn Bản Châu,thôn Nà Cạn
Keng Đu|Kỳ Sơn|Nghệ An|040|182|Keng Đu|Nghệ An|1999|2025|Khơ Mú,Thái|bản Huồi Phuôn,bản Kèo Cơn
Tam Chung|Mường Lát|Thanh Hóa|038|171|Tam Chung|Thanh Hóa|1999|2025|Mông,Thái|bản Ón,bản Pom Khuông
"""
_JOBS = ("Làm ruộng", "Làm nương", "Trồng trọt", "Nông nghiệp")


class Home(NamedTuple):
    """A commune with its district in the years ``first`` to ``last``, its numbers, heirs, peoples and hamlets."""

    name: str
    district: str
    province: str
    code: str
    """The first digits of its province's numbers of 12 digits."""
    card: str
    """The same of identity cards of 9 digits."""
    heir: str
    heir_province: str
    first: int
    last: int
    peoples: list[str]
    hamlets: list[str]

    @property
    def place(self) -> Commune:
        """The commune in its years."""
        return Commune(f"Xã {self.name}", f"Huyện {self.district}", f"Tỉnh {self.province}", f"Xã {self.heir}")

    def keeper(self, on: date) -> Commune:
        """The commune that keeps its books on the day ``on``."""
        if on >= MERGER:
            return Commune(f"Xã {self.heir}", "", f"Tỉnh {self.heir_province}")
        same = [h for h in _LIST if (h.name, h.code) == (self.name, self.code) and h.first <= on.year <= h.last]
        return (same or [self])[0].place


def _home(row: str) -> Home:
    *names, first, last, peoples, hamlets = row.split("|")
    a, b, c, code, card, heir, heirs = names
    return Home(a, b, c, code, card, heir, heirs, int(first), int(last), peoples.split(","), hamlets.split(","))


_LIST = [_home(row) for row in _HOMES.strip().splitlines()]


def home_in(rng: Random, on: date) -> Home:
    """A commune that there was on the day ``on``."""
    return rng.choice([h for h in _LIST if h.first <= on.year <= h.last])


def begin(paper: Paper, on: date) -> tuple[Random, Fill, Home]:
    """What a layout begins with: chance, a filler of fields and a commune of the day ``on``."""
    return paper.rng, filler(paper), home_in(paper.rng, on)


def native(
    rng: Random, on: date, home: Home, *, age: tuple[float, float] = (20, 55), female: bool = False,
    people: str = "", surname: str = "", birth: date | None = None, but: Person | None = None,
) -> Person:  # fmt: skip
    """Somebody of ``home`` who on the day ``on`` is ``age`` years old, named as their people name, unlike ``but``."""
    people = people or rng.choice(home.peoples)
    clans, men, women = _PEOPLES[people]
    if birth is None:
        most, least = (timedelta(days=int(years * 365.25)) for years in (age[1], age[0]))
        birth = day_between(rng, on - most, on - least)
    digits = f"{(birth.year // 100 - 19) * 2 + int(female)}{birth.year % 100:02d}{rng.randrange(10**6):06d}"
    return Person(
        surname=surname or rng.choice([clan for clan in clans if not but or clan != but.surname]),
        rest=rng.choice([rest for rest in (women if female else men) if not but or rest != but.rest]),
        female=female,
        birth=birth,
        ethnic=people,
        id_number=home.code + digits,
        old_number=f"{home.card}{rng.randrange(10**6):06d}",
        id_issued=working_day(rng, date(2021, 3, 1), date(2023, 12, 20)),
        home=capital(f"{rng.choice(home.hamlets)}, {home.place.address()}"),
        origin=capital(home.place.address()),
    )


def pair(rng: Random, on: date, home: Home, *, least: float = 20) -> tuple[Person, Person]:
    """A woman and a man of ``home``, at least ``least`` (he two years more) years old, mostly of one people."""
    man = native(rng, on, home, age=(least + 2, 42), people=home.peoples[0] if rng.random() < 0.6 else "")
    people = man.ethnic if rng.random() < 0.8 else ""
    most = max(least + 2, min(38, (on - man.birth).days / 365.25 + 3))
    woman = native(rng, on, home, age=(least, most), female=True, people=people, but=man)
    return (replace(woman, home=man.home) if rng.random() < 0.8 else woman), man


def child_of(rng: Random, on: date, home: Home, born: date, mother: Person, father: Person) -> Person:
    """A child of the two, born on the day ``born``, with the father's surname and people."""
    girl = rng.random() < 0.5
    clan, people = father.surname, father.ethnic
    elder = mother if girl else father
    return native(rng, on, home, female=girl, surname=clan, people=people, birth=born, but=elder)


def card(rng: Random, who: Person, on: date) -> tuple[str, date]:
    """The number of nine digits of the identity card that ``who`` has on the day ``on``, and the day of its issue."""
    grown = who.birth + timedelta(days=int(15.2 * 365.25))
    return who.old_number, working_day(rng, max(date(1997, 1, 6), grown), min(on - timedelta(20), date(2019, 6, 3)))


def chairman(rng: Random, on: date, home: Home, but: Person | None = None) -> str:
    """The name of somebody of ``home`` who signs for it, no namesake of ``but``."""
    return native(rng, on, home, age=(32, 57), female=rng.random() < 0.15, but=but).name


def nth(rng: Random, on: date, most: int) -> int:
    """The number of an entry of the day ``on`` in a book that has about ``most`` entries a year."""
    return max(1, round(most * rng.uniform(0.4, 1) * on.timetuple().tm_yday / 365))


def job(rng: Random) -> str:
    """What most people there do."""
    return rng.choice(_JOBS)


def shortened(address: str) -> str:
    """ "Thôn Há Đề - Sủng Trái - Đồng Văn - Hà Giang", as typists of earlier years set an address."""
    parts = address.split(", ")
    bare = (part.removeprefix("xã ").removeprefix("huyện ").removeprefix("tỉnh ") for part in parts)
    return " - ".join(bare)


def spaced(on: date, sign: str = "/") -> str:
    """ "5/3/2001": day and month without noughts, parted by ``sign``."""
    return f"{on.day}{sign}{on.month}{sign}{on.year}"


def padded(on: date, sign: str = "-") -> str:
    """ "05-03-2001"."""
    return f"{on:%d}{sign}{on:%m}{sign}{on.year}"
