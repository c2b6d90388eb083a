"""What the papers of market towns' offices share (towns, people, a desk to write at), and two letters.

All printed; drawn from forms of several years by somebody who had read neither the extraction nor other layouts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any, NamedTuple

from samples.blocks import head, letter_end, letter_number, paras
from samples.captions import plain, show
from samples.communes import parts, province_name, seat, settled
from samples.fields import Facts, dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.people import MERGER, Commune, Person, day_between, official, person, workday
from samples.words import grouped, small


class Town(NamedTuple):
    """A commune with the names that it had until the merger and has since."""

    old: Commune
    new: Commune
    code: str
    """Of the province's identity cards."""
    homes: tuple[str, ...]
    """What an address there begins with."""
    peoples: tuple[str, ...] = ("Kinh",)


def _town(old: str, new: str, code: str, homes: str, peoples: str = "Kinh") -> Town:
    name, district, province = old.split(" / ")
    heir, _, moved = new.partition(" / ")
    return Town(
        Commune(name, district, province), Commune(heir, "", moved or province), code,
        tuple(homes.split("|")), tuple(peoples.split("|")),
    )  # fmt: skip


TOWNS = (
    _town("Phường Quán Thánh / Quận Ba Đình / Thành phố Hà Nội", "Phường Ba Đình", "001", "Số 46 phố Phạm Hồng Thái|Số 7 ngõ 12 phố Đặng Dung"),
    _town("Thị trấn Vương / Huyện Tiên Lữ / Tỉnh Hưng Yên", "Xã Hoàng Hoa Thám", "033", "Thôn Phố Giác|Thôn An Tràng"),
    _town("Xã Thanh Lâm / Huyện Ba Chẽ / Tỉnh Quảng Ninh", "Xã Kỳ Thượng", "022", "Thôn Khe Nà|Thôn Đồng Loóng", "Dao|Tày|Sán Chay|Kinh"),
    _town("Xã Châu Quang / Huyện Quỳ Hợp / Tỉnh Nghệ An", "Xã Quỳ Hợp", "040", "Bản Còn|Xóm Quang Hưng|Bản Ỏn", "Thái|Thổ|Kinh"),
    _town("Xã Canh Thuận / Huyện Vân Canh / Tỉnh Bình Định", "Xã Vân Canh / Tỉnh Gia Lai", "052", "Làng Hòn Mẻ|Làng Kà Xim", "Chăm|Ba Na|Kinh"),
    _town("Thị trấn Khánh Hải / Huyện Ninh Hải / Tỉnh Ninh Thuận", "Phường Ninh Chử / Tỉnh Khánh Hòa", "058", "Khu phố Khánh Chữ 2|Khu phố Ninh Chữ 1"),
    _town("Thị trấn Cái Bè / Huyện Cái Bè / Tỉnh Tiền Giang", "Xã Cái Bè / Tỉnh Đồng Tháp", "082", "Số 118A, Khu 2|Ấp Hòa Quí"),
    _town("Xã Long Điền Đông / Huyện Đông Hải / Tỉnh Bạc Liêu", "Xã Đông Hải / Tỉnh Cà Mau", "095", "Ấp Trường Điền|Ấp Cái Cùng", "Kinh|Khơ-me"),
    _town("Phường An Lạc A / Quận Bình Tân / Thành phố Hồ Chí Minh", "Phường An Lạc", "079", "Số 212/5 Kinh Dương Vương, khu phố 3|Số 9 đường số 15, khu phố 5", "Kinh|Hoa"),
    _town("Xã Hòa Lễ / Huyện Krông Bông / Tỉnh Đắk Lắk", "Xã Krông Bông", "066", "Thôn 6|Buôn Ngô A", "Ê-đê|Kinh|Mường"),
    _town("Thị trấn Vĩnh Lộc / Huyện Chiêm Hóa / Tỉnh Tuyên Quang", "Xã Chiêm Hóa", "008", "Tổ dân phố Vĩnh Thịnh|Tổ dân phố Vĩnh Phúc", "Tày|Kinh|Dao"),
    _town("Xã Pá Khoang / Thành phố Điện Biên Phủ / Tỉnh Điện Biên", "Xã Mường Phăng", "011", "Bản Vang 1|Bản Co Cượm", "Thái|Khơ Mú|Kinh"),
)  # fmt: skip

CSS = """
.box{border:.3mm solid #222;padding:1.6mm 2.4mm} .mid td,.mid th{text-align:center} .fine{font-size:.76em;line-height:1.2}
.low .ink{height:16mm} .low .ink [data-sign]{top:1.5mm} .low .ink [data-seal]{top:7mm} .num p{margin:1.1mm 0}
.band{background:#e4e4e4;font-weight:bold;padding:.8mm 2mm;margin:2mm 0 1mm} .edge{position:absolute} .w{white-space:nowrap}
.digital{border:.35mm solid #b3202a;color:#a01822;font-size:9pt;line-height:1.25;padding:1.2mm 2mm;text-align:left;display:inline-block}
"""


class Desk:
    """Where a paper is written: the town and its people on the day, and a filler of the paper's fields."""

    def __init__(self, paper: Paper, on: date, *, rural: bool = False, codes: str = "") -> None:
        self.paper, self.on, self.rng, self.f = paper, on, paper.rng, filler(paper)
        self.town = self.rng.choice(
            [t for t in TOWNS if t.old.district.startswith("Huyện") or not rural if t.code in codes or not codes]
        )

    @cached_property
    def place(self) -> Commune:
        """The commune as it is called on the day."""
        return self.named(self.on)

    def named(self, on: date) -> Commune:
        """The commune as it is called on another day."""
        return self.town.new if on >= MERGER else self.town.old

    @property
    def kind(self) -> str:
        """ "xã", "phường" or "thị trấn"."""
        return self.place.name.removesuffix(self.place.bare).strip().lower()

    @property
    def province(self) -> str:
        """The province's bare name."""
        return province_name(self.place)

    @property
    def seat(self) -> str:
        """The bare name of the district, and since the merger of the commune."""
        return seat(self.place).removeprefix("Quận ") or self.place.bare

    def who(self, on: date | None = None, **how: Any) -> Person:
        """Somebody of the town, as old on the day ``on`` (else the desk's) as ``how`` says."""
        how.setdefault("ethnic", self.rng.choice(self.town.peoples))
        one = person(self.rng, on or self.on, place=self.place, **how)
        return settled(one, self.place, self.town.code, self.rng.choice(self.town.homes))

    def pair(self, on: date, ages: tuple[float, float] = (22, 38)) -> tuple[Person, Person]:
        """A woman and a man of about the same age who mostly live together."""
        woman = self.who(on, age=ages, female=True)
        man = self.who(on, age=(ages[0] + 1, ages[1] + 4), female=False)
        return woman, replace(man, home=woman.home) if self.rng.random() < 0.8 else man

    def seal(self) -> str:
        """What the committee's seal says."""
        return f"Ủy ban nhân dân {small(self.place.name)}"

    def day(self, field: str, on: date | None = None, *, place: str = "") -> str:
        """Place and day above a signature or under a letterhead, the day as the value of ``field``."""
        return f"{place or self.place.bare}, {dated(self.paper, field, on or self.on)}"

    @staticmethod
    def facts(prefix: str, who: Person, *, capitals: bool = False) -> Facts:
        """What papers may tell of a person, under names that begin with ``prefix``."""
        return parts(prefix, who, capitals=capitals)

    def show(self, bodies: str | tuple[str, ...], font: str, css: str = "", **how: Any) -> None:
        """Sets each body as a page."""
        show(self.paper, bodies, font, CSS + css, **how)


def before(on: date, last: date = date(2025, 6, 20)) -> date:
    """``on``, at the latest the working day ``last``."""
    return min(on, last)


def police_card(rng: Random, who: Person, on: date) -> str:
    """A person's identity paper in the words of the years before and after the chip card."""
    if who.id_issued > on:
        first = max(date(2004, 3, 1), who.birth + timedelta(days=15 * 365 + 40))
        when = workday(day_between(rng, first, min(on - timedelta(days=30), date(2015, 11, 2))))
        return f"Giấy CMND {who.old_number or f'27{rng.randrange(10**7):07d}'} cấp ngày {slashed(when)}"
    return f"Thẻ CCCD số {who.id_number} do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày {slashed(who.id_issued)}"


@layout("van_ban_hanh_chinh", "mk_farmers_plan", split="unseen12", years=(2019, 2025))
def farmers_plan(paper: Paper, on: date) -> None:
    """A plan of a district's farmers' association: a star below its name, no country's name, T/M at the end."""
    d = Desk(paper, before(on), rural=True)
    upper = d.f("co_quan_chu_quan", f"HỘI NÔNG DÂN TỈNH {d.province.upper()}")
    own = d.f("co_quan_ban_hanh", f"BAN THƯỜNG VỤ HỘI NÔNG DÂN HUYỆN {d.seat.upper()}")
    about = d.rng.choice(
        (
            "Tổ chức Hội thi “Nhà nông đua tài” cấp huyện lần thứ V",
            "Phát động phong trào ra quân làm thủy lợi nội đồng và trồng cây đầu năm",
            "Kiểm tra công tác Hội và phong trào nông dân 6 tháng đầu năm",
        )
    )
    body = (
        '<table class="hd"><tr><td style="width:54%">'
        + f"{upper}<br><b>{own}</b><br>*<br>"
        + letter_number(paper, f"{d.rng.randint(4, 78):02d}", "-", "KH/HNDH").replace("Số: ", "Số ")
        + f'</td><td class="i" style="padding-top:1mm">{district_day(d)}</td></tr></table>'
        + f'<h1 style="font-size:15pt;margin-top:7mm">{d.f("ten_loai", "KẾ HOẠCH", "Kế hoạch")}</h1>'
        + f'<p class="c"><b>{d.f("trich_yeu", about)}</b><br>-----</p>'
        + paras(
            f"""Căn cứ Chương trình công tác năm {d.on.year} của Ban Chấp hành Hội Nông dân huyện; thực hiện Công văn số {d.rng.randint(110, 480)}-CV/HNDT của Ban Thường vụ Hội Nông dân tỉnh, Ban Thường vụ Hội Nông dân huyện xây dựng kế hoạch như sau:
            <b>I. MỤC ĐÍCH, YÊU CẦU</b>
            - Tạo khí thế thi đua sôi nổi trong cán bộ, hội viên; nâng cao chất lượng sinh hoạt chi hội, tổ hội nghề nghiệp.
            - Việc tổ chức phải thiết thực, tiết kiệm, thu hút đông đảo hội viên tham gia.
            <b>II. NỘI DUNG, THỜI GIAN</b>
            1. Đối tượng: cán bộ, hội viên nông dân các xã, thị trấn; mỗi cơ sở Hội cử 01 đoàn từ {d.rng.randint(8, 15):02d} đến 20 người.
            2. Thời gian: 01 ngày, dự kiến ngày {slashed(workday(d.on + timedelta(days=24)))}; địa điểm tại Nhà văn hóa huyện.
            <b>III. TỔ CHỨC THỰC HIỆN</b>
            1. Văn phòng Hội tham mưu thành lập Ban Tổ chức, chuẩn bị kinh phí và cơ sở vật chất.
            2. Hội Nông dân các xã, thị trấn đăng ký danh sách về Thường trực Hội Nông dân huyện trước ngày {slashed(workday(d.on + timedelta(days=11)))}."""
        )
        + letter_end(
            paper,
            "Ban Thường vụ HND tỉnh (b/c)|Thường trực Huyện ủy (b/c)|Hội Nông dân các xã, thị trấn|Lưu VP",
            "T/M BAN THƯỜNG VỤ",
            d.rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
            f"Hội Nông dân huyện {d.seat}",
        )
    )
    d.show(body, "14pt TeX Gyre Termes", ".j{text-indent:9mm}")


def district_day(d: Desk) -> str:
    """A district's seat and the letter's day."""
    return f"{d.f('dia_danh', d.seat)}, {dated(d.paper, 'ngay_ban_hanh', d.on)}"


@layout("van_ban_hanh_chinh", "mk_school_petition", split="unseen12", years=(2016, 2026))
def school_petition(paper: Paper, on: date) -> None:
    """A village school's petition for repairs: three addressees with dashes, a table of sums, the head signs."""
    d = Desk(paper, on, rural=True)
    old = on < MERGER
    kind = small(d.place.name)
    level, symbol = d.rng.choice(
        (("MẦM NON HOA SEN", "MN"), ("TIỂU HỌC VÀ THCS SỐ 2", "TH&THCS"), ("PTDTBT THCS", "THCS"))
    )
    school = f"TRƯỜNG {level} {d.place.bare.upper()}"
    upper = (
        f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO<br>{d.place.district.upper()}"
        if old
        else f"ỦY BAN NHÂN DÂN<br>{d.place.name.upper()}"
    )
    paper.set(co_quan_chu_quan=upper.replace("<br>", " "))
    to = (
        (f"Phòng Giáo dục và Đào tạo {small(d.place.district)}", f"Phòng Tài chính - Kế hoạch {small(d.place.district)}")
        if old
        else (f"Ủy ban nhân dân {kind}", f"Phòng Văn hóa - Xã hội {kind}", f"Phòng Kinh tế {kind}")
    )  # fmt: skip
    roof, toilets = d.rng.randrange(32, 96) * 1_000_000, d.rng.randrange(18, 60) * 1_000_000
    rows = "".join(
        f"<tr><td>{n}</td><td style='text-align:left'>{what}</td><td>{unit}</td><td>{grouped(sum_)}</td></tr>"
        for n, what, unit, sum_ in (
            (1, "Thay mái tôn dãy nhà 4 phòng học", "m²", roof),
            (2, "Sửa chữa khu vệ sinh học sinh", "khu", toilets),
        )
    )
    body = (
        head(
            (f'<span data-f="co_quan_chu_quan">{upper}</span>', d.f("co_quan_ban_hanh", school)),
            letter_number(paper, f"{d.rng.randint(3, 64):02d}", "/", f"TTr-{symbol}"),
            commune_day(d),
            share=47,
        )
        + f'<h1 style="font-size:14pt;margin-bottom:0">{d.f("ten_loai", "TỜ TRÌNH", "Tờ trình")}</h1>'
        + f'<p class="c" style="margin-top:0"><b>{d.f("trich_yeu", "Về việc xin kinh phí sửa chữa cơ sở vật chất năm học " + f"{on.year}-{on.year + 1}")}</b></p>'
        + addressees(d, to)
        + paras(
            f"""Căn cứ Biên bản kiểm tra cơ sở vật chất ngày {slashed(workday(on - timedelta(days=20)))} của nhà trường và Ban đại diện cha mẹ học sinh;
            Hiện nay nhà trường có {d.rng.randint(8, 16):02d} lớp với {d.rng.randint(180, 460)} học sinh. Dãy nhà cấp 4 xây dựng năm {d.rng.randint(1999, 2007)} đã xuống cấp, mái dột, không bảo đảm an toàn trong mùa mưa bão.
            Nhà trường kính trình các cấp xem xét, cấp kinh phí sửa chữa các hạng mục sau:"""
        )
        + '<table class="t mid" style="margin:2mm 0"><tr><th>TT</th><th>Hạng mục</th><th>ĐVT</th><th>Thành tiền (đồng)</th></tr>'
        + rows
        + f'<tr><td colspan="3"><b>Cộng</b></td><td><b>{grouped(roof + toilets)}</b></td></tr></table>'
        + paras("Kính mong được sự quan tâm, giúp đỡ để nhà trường hoàn thành nhiệm vụ năm học./.")
        + school_end(d, school)
    )
    d.show(body, "13.5pt Tinos", ".j{text-indent:10mm} .t td,.t th{text-align:center}")


def addressees(d: Desk, to: tuple[str, ...]) -> str:
    """Whom a letter is for, each on a line after a dash, beside "Kính gửi"."""
    d.paper.set(kinh_gui=list(to))
    listed = plain("Kính gửi: | " + ";<br>".join(f"- {mark('kinh_gui', one)}" for one in to) + ".")
    return f'<div style="margin:2mm 0 3mm 24mm">{listed}</div>'


def commune_day(d: Desk) -> str:
    """A commune's bare name and the letter's day."""
    return f"{d.f('dia_danh', d.place.bare)}, {dated(d.paper, 'ngay_ban_hanh', d.on)}"


def school_end(d: Desk, school: str) -> str:
    """Receivers, and the head's signature without any authority above the post."""
    name = official(d.rng)
    listed = ("Như trên", "Hội đồng trường", "Lưu: VT")
    d.paper.set(noi_nhan=list(listed), chuc_vu_ky="HIỆU TRƯỞNG", nguoi_ky=name)
    shown = ";<br>".join(f"- {mark('noi_nhan', one)}" for one in listed)
    return (
        f'<div class="row low"><div style="font-size:11pt"><b class="i">Nơi nhận:</b><br>{shown}.</div><div class="sg">'
        f'<b>{mark("chuc_vu_ky", "HIỆU TRƯỞNG")}</b><div class="ink"><i data-seal="{school.title()}"></i><i data-sign></i></div>'
        f"<b>{mark('nguoi_ky', name)}</b></div></div>"
    )
