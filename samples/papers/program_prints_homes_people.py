"""Communes all over the country before and after the merger, and who lives there, for papers of today's programs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.communes import province_name, seat, settled
from samples.fields import Fill, filler, slashed
from samples.paper import Paper
from samples.people import MERGER, Commune, Person, person

_PLACES = """
Xã Tường Phù|Huyện Phù Yên|Tỉnh Sơn La|Xã Gia Phù|Tỉnh Sơn La|014|050|H52|H52|Thái:Lò,Quàng,Cà,Lường|\
bản Bùa Thượng,bản Đông Ngọc,bản Chượp
Thị trấn Na Dương|Huyện Lộc Bình|Tỉnh Lạng Sơn|Xã Na Dương|Tỉnh Lạng Sơn|020|082|H37|H37|Nùng:Hoàng,Vy,Lành,Nông|\
khu 4,khu 9,số nhà 27 đường Nguyễn Thị Minh Khai khu 6
Xã Tam Đình|Huyện Tương Dương|Tỉnh Nghệ An|Xã Tam Quang|Tỉnh Nghệ An|040|187|H41|H41|Thái:Vi,Lô,Kha,Lương|\
bản Quang Phúc,bản Đình Hương,bản Quang Yên
Xã A Vao|Huyện Đa Krông|Tỉnh Quảng Trị|Xã Tà Rụt|Tỉnh Quảng Trị|045|197|H50|H50|Pa Cô:Hồ,Kôn|\
thôn A Sau,thôn Ba Lin,thôn Tân Đi 2
Xã Trà Cang|Huyện Nam Trà My|Tỉnh Quảng Nam|Xã Trà Tập|Thành phố Đà Nẵng|049|206|H47|H17|Xơ Đăng:Hồ,Đinh|\
thôn 3 nóc Tu Hon,thôn 6,thôn 1 nóc Măng Lâng
Xã Mỹ Chánh|Huyện Châu Thành|Tỉnh Trà Vinh|Xã Châu Thành|Tỉnh Vĩnh Long|084|334|H59|H61|Khmer:Thạch,Kim,Sơn,Kiên|\
ấp Giồng Trôm,ấp Phú Nhiêu,ấp Thanh Nguyên A
Xã Hà Kỳ|Huyện Tứ Kỳ|Tỉnh Hải Dương|Xã Nguyên Giáp|Thành phố Hải Phòng|030|142|H23|H24|Kinh:|\
thôn Trạch Lộ,thôn Hà Hải,xóm 3 thôn Nhũ Tỉnh
Thị trấn Nhân Thắng|Huyện Gia Bình|Tỉnh Bắc Ninh|Xã Nhân Thắng|Tỉnh Bắc Ninh|027|125|H05|H05|Kinh:|\
khu phố Cầu Đào,khu phố Nhân Hữu,khu phố Hương Triện
Xã Hố Mít|Huyện Tân Uyên|Tỉnh Lai Châu|Xã Pắc Ta|Tỉnh Lai Châu|012|045|H35|H35|Mông:Giàng,Sùng,Thào,Vàng|\
bản Suối Lĩnh A,bản Thào,bản Hố Mít
Xã Sơn A|Thị xã Nghĩa Lộ|Tỉnh Yên Bái|Xã Liên Sơn|Tỉnh Lào Cai|015|061|H63|H38|Mường:Đinh,Hà,Phùng,Bùi|\
thôn Bản Cóc,thôn Cò Cọi 1,thôn Ao Luông 2
Xã Ea Phê|Huyện Krông Pắc|Tỉnh Đắk Lắk|Xã Ea Phê|Tỉnh Đắk Lắk|066|241|H15|H15|Ê Đê:|\
buôn Puăn A,buôn Ea Su,thôn Phước Lộc 4
Xã Đắk Drô|Huyện Krông Nô|Tỉnh Đắk Nông|Xã Krông Nô|Tỉnh Lâm Đồng|067|245|H16|H36|Kinh:|\
bon Đắk Hoa,thôn Jang Cách,thôn Exa Nô
Phường Hội Nghĩa|Thành phố Tân Uyên|Tỉnh Bình Dương|Phường Bình Cơ|Thành phố Hồ Chí Minh|074|281|H09|H29|Kinh:|\
số 118/6 đường ĐT 747 tổ 3 khu phố Bình Hóa,tổ 5 khu phố Trảng Bày,số 41 hẻm 12 đường Hội Nghĩa 07 khu phố 2
Xã Phú Kiết|Huyện Chợ Gạo|Tỉnh Tiền Giang|Xã Lương Hòa Lạc|Tỉnh Đồng Tháp|082|312|H58|H20|Kinh:|\
ấp Phú Khương C,ấp Phú Lợi,tổ 8 ấp Phú Thạnh A
Xã Phú Hiệp|Huyện Phú Tân|Tỉnh An Giang|Xã Hòa Lạc|Tỉnh An Giang|089|352|H01|H01|Kinh:|\
ấp Hòa Lợi,ấp Hòa Hiệp,tổ 14 ấp Hòa An
Phường Trung Kiên|Quận Thốt Nốt|Thành phố Cần Thơ|Phường Thuận Hưng|Thành phố Cần Thơ|092|362|H13|H13|Kinh:|\
khu vực Qui Thạnh 1,số 205 quốc lộ 91 khu vực Lân Thạnh 2,khu vực Phụng Thạnh
Xã Phước Hà|Huyện Thuận Nam|Tỉnh Ninh Thuận|Xã Phước Hà|Tỉnh Khánh Hòa|058|264|H43|H32|Raglay:Chamaléa,Tà Yên,Katơr|\
thôn Giá,thôn Rồ Ôn,thôn Trà Nô
Xã Đồn Đạc|Huyện Ba Chẽ|Tỉnh Quảng Ninh|Xã Ba Chẽ|Tỉnh Quảng Ninh|022|101|H49|H49|Dao:Triệu,Bàn,Chíu,Đặng|\
thôn Nà Làng,thôn Khe Mằn,thôn Tân Tiến
"""
_EDE = (("H'Nguyên", "H'Wen", "H'Rin", "H'Yuen"), ("Y Thuyên", "Y Bhem", "Y Krang", "Y Djuăn"))
"""Given names of women and of men, which stand before the name of the clan."""


@dataclass(frozen=True)
class Spot:
    """A commune as it was and as it is, with the numbers of its province and the people of it."""

    was: Commune
    since: Commune
    card: str
    """The first digits of its identity cards."""
    old_card: str
    codes: tuple[str, str]
    """The province's code in file numbers until the merger and since."""
    ethnic: str
    surnames: tuple[str, ...]
    hamlets: tuple[str, ...]

    def named(self, on: date) -> Commune:
        """The commune as it is called on the day ``on``."""
        return self.since if on >= MERGER else self.was

    def code(self, on: date) -> str:
        """The province's code on the day ``on``."""
        return self.codes[on >= MERGER]

    def person(self, rng: Random, on: date, *, hamlet: str = "", at_home: bool = True, **how: Any) -> Person:
        """Somebody who lives here (in ``hamlet``); ``at_home``: of the people that most are of."""
        local = at_home and rng.random() < 0.8
        if local:
            how.setdefault("ethnic", self.ethnic)
        else:
            how.setdefault("ethnic", "Kinh")
        if self.surnames and how["ethnic"] == self.ethnic:
            how.setdefault("surname", rng.choice(self.surnames))
        who = settled(
            person(rng, on, place=self.named(on), **how), self.named(on), self.card, hamlet or self.hamlet(rng)
        )
        if how["ethnic"] == "Ê Đê":
            who = replace(
                who, surname=rng.choice(_EDE[not who.female]), rest=rng.choice(("Niê", "Mlô", "Byă", "Kbuôr"))
            )
        tail = f"{rng.randrange(10**6):06d}"
        return replace(who, old_number=f"{self.old_card}{tail}" if who.old_number else "", origin=who.origin)

    def hamlet(self, rng: Random) -> str:
        """A hamlet of it, with street and house where people have them."""
        return rng.choice(self.hamlets)

    def file_number(self, rng: Random, on: date) -> str:
        """The number of a file that its counter received on the day ``on``."""
        tail = f"{on:%y%m%d}-{rng.randint(12, 990):04d}"
        unit = f"{rng.randint(21, 48)}"
        if on >= MERGER:
            return f"{self.code(on)}.{rng.randint(51, 148)}.{rng.randint(1, 9):02d}-{tail}"
        return f"000.{rng.randint(11, 39)}.{unit}.{self.code(on)}-{tail}"

    def phone(self, rng: Random) -> str:
        """A mobile's number."""
        return rng.choice(("0327", "0984", "0915", "0868", "0349", "0973")) + f"{rng.randrange(10**6):06d}"


def _spot(row: str) -> Spot:
    name, of, province, since, later, card, old, h_old, h_new, people, hamlets = row.split("|")
    ethnic, _, surnames = people.partition(":")
    return Spot(
        Commune(name, of, province, since), Commune(since, "", later), card, old, (h_old, h_new), ethnic,
        tuple(filter(None, surnames.split(","))), tuple(hamlets.split(",")),
    )  # fmt: skip


SPOTS = tuple(_spot(row) for row in _PLACES.strip().splitlines())


def open_paper(paper: Paper) -> tuple[Random, Fill, Spot]:
    """What a layout begins with: chance, a filler of fields and a place."""
    return paper.rng, filler(paper), paper.rng.choice(SPOTS)


def card_issue(who: Person, on: date) -> date:
    """When the card of ``who`` was issued, not after ``on``."""
    return min(who.id_issued, on - timedelta(days=30))


def card_text(rng: Random, who: Person, on: date) -> str:
    """The identity card of ``who`` with number, day and issuer, as programs put them on a line."""
    day = slashed(card_issue(who, on))
    if card_issue(who, on) >= date(2024, 7, 1):
        return f"Căn cước số {who.id_number} do Bộ Công an cấp ngày {day}"
    police = rng.choice(("Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Cục CSQLHC về TTXH"))
    return f"CCCD số {who.id_number} do {police} cấp ngày {day}"


def town(place: Commune) -> str:
    """Where offices of the district sit: its name, since the merger the commune's."""
    return (seat(place) or place.bare).removeprefix("Quận ").removeprefix("Thị xã ")


def province(place: Commune) -> str:
    """ "tỉnh Sơn La", "thành phố Đà Nẵng"."""
    return place.province[:1].lower() + place.province[1:]


def bare_address(who: Person, place: Commune) -> str:
    """The home of ``who`` as cards print it: names of the units without their kinds."""
    hamlet = who.home.split(", ")[0]
    parts = (hamlet, place.bare, town(place) if place.district else "", province_name(place))
    return ", ".join(part for part in parts if part)
