"""Corrections in the books of mountain communes: what somebody asks for, what the district decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, letter_end, letter_number, notes, pages, para, signed, wide
from samples.fields import Pairs, dated
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_civil_folk import Home, begin, card, child_of, home_in, native, nth, padded, pair
from samples.people import Person, day_between, working_day
from samples.words import long_date


@dataclass(frozen=True)
class Change:
    """A change in an entry of ``who``'s birth."""

    who: Person
    mother: Person
    father: Person
    home: Home
    entered: date
    """The day of the entry."""
    number: int
    what: str
    before: str
    after: str
    why: str
    named: str
    """How ``who`` is called in the entry."""
    born: date
    """The day of birth that stands in the entry."""


def _change(rng: Random, on: date) -> Change:
    """A wrong day of birth, or a name by which nobody calls the child now."""
    entered = working_day(rng, on - timedelta(days=6000), on - timedelta(days=5650))
    home = home_in(rng, on)
    mother, father = pair(rng, entered - timedelta(days=400), home)
    born = day_between(rng, entered - timedelta(days=380), entered - timedelta(days=40))
    who = child_of(rng, on, home, born, mother, father)
    number = nth(rng, entered, 120)
    if rng.random() < 0.5:
        wrong = born - timedelta(days=rng.randint(31, 330))
        return Change(
            who, mother, father, home, entered, number, "Cải chính ngày, tháng, năm sinh", padded(wrong, "/"),
            padded(born, "/"), "Cán bộ tư pháp xã ghi nhầm khi đăng ký khai sinh", who.name, wrong,
        )  # fmt: skip
    other = native(rng, on, home, female=who.female, surname=who.surname, people=who.ethnic, but=who)
    return Change(
        who, mother, father, home, entered, number, "Thay đổi họ và tên", other.name, who.name,
        "Thống nhất tên gọi trong Giấy khai sinh với học bạ và sổ hộ khẩu của gia đình", other.name, born,
    )  # fmt: skip


_ASKED = """
.page{padding:13mm 16mm 12mm 26mm} h1{font-size:14pt;margin:4mm 0 2mm} p{margin:1.5mm 0} .form{font-size:9pt;margin:0}
.to{text-align:center;margin:1mm 0 3mm} .side .ink{height:17mm} .side .ink [data-sign]{top:2mm}
"""


@layout("to_khai_khac", "zm_correction", split="unseen22", years=(2010, 2015))
def correction(paper: Paper, on: date) -> None:
    """The declaration by which somebody asks for a change or correction in the books (TT 08.a/2010)."""
    rng = paper.rng
    asked = _change(rng, on)
    who, home, place = asked.who, asked.home, asked.home.place
    asks, relation = rng.choice(((asked.father, "Cha đẻ"), (asked.mother, "Mẹ đẻ")))
    number, issued = card(rng, asks, on)
    title = "TỜ KHAI ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH, BỔ SUNG HỘ TỊCH, XÁC ĐỊNH LẠI DÂN TỘC, XÁC ĐỊNH LẠI GIỚI TÍNH"
    paper.set(ten_to_khai=title)
    p = Pairs(paper)

    def said(*rows: tuple[str, ...]) -> str:
        """A line of captions with their values (and a field of the value, and what is true of it)."""
        shown = (p(*row[:3], true="".join(row[3:])) for row in rows)
        return f"<p>{'&emsp;&emsp;'.join(' '.join(one) for one in shown)}</p>"

    office = f"Ủy ban nhân dân huyện {home.district}, tỉnh {home.province}"
    kinh_gui = " ".join(p("Kính gửi", office, "kinh_gui"))
    rows = (
        said(("Họ và tên người khai", asks.name.upper(), "nguoi_yeu_cau", asks.name)),
        said(("Nơi thường trú/tạm trú(1)", asks.home, "nguoi_yeu_cau_noi_cu_tru")),
        said(
            ("Số CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế(2)",
             f"{number}, Công an tỉnh {home.province} cấp ngày {padded(issued, '/')}", "nguoi_yeu_cau_giay_to"),
        ),
        said(("Quan hệ với người được thay đổi, cải chính", relation)),
        f"<p>Đề nghị {office} đăng ký việc thay đổi, cải chính hộ tịch cho người có tên dưới đây:</p>",
        said(("Họ và tên", asked.named.upper()), ("Giới tính", who.sex)),
        said(("Ngày, tháng, năm sinh", padded(asked.born, "/"))),
        said(("Dân tộc", who.ethnic), ("Quốc tịch", "Việt Nam")),
        said(("Nơi thường trú/tạm trú", asks.home)),
        said(("Đã đăng ký khai sinh tại", f"UBND {place.address()}")),
        said(("Số", f"{asked.number:02d}"), ("Quyển số", f"01/{asked.entered.year}"),
             ("Ngày đăng ký", padded(asked.entered, "/"))),
        said(("Nội dung đề nghị(3)", asked.what)),
        said(("Từ", asked.before)),
        said(("Thành", asked.after)),
        said(("Lý do", asked.why)),
    )  # fmt: skip
    body = (
        f'<p class="form">Mẫu TP/HT-2010-TĐCC.1<br>(TT số: 08.a/2010/TT-BTP)</p>{COUNTRY}'
        f'<h1><span data-f="ten_to_khai">{title}</span></h1><p class="to">{kinh_gui}</p>'
        + "".join(rows)
        + "<p>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam "
        "đoan của mình.</p>"
        + f'<p class="r i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + wide(
            signed("Ý kiến của người được thay đổi, cải chính<br>(từ đủ 9 tuổi trở lên)", f"Đồng ý<br>{asked.named}"),
            signed("NGƯỜI KHAI<br>&nbsp;", asks.name),
            css="side",
        )
        + notes(
            "(1) Ghi nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi nơi đăng ký tạm trú.",
            "(2) Nếu ghi số CMND thì gạch cụm từ “Hộ chiếu/Giấy tờ hợp lệ thay thế”.",
            "(3) Ghi rõ loại việc: thay đổi, cải chính, bổ sung hộ tịch hoặc xác định lại dân tộc, giới tính.",
        )
    )
    pages(paper, body, "12.5pt Tinos", _ASKED)


_DECIDED = """
.page{padding:20mm 17mm 16mm 31mm;line-height:1.38} h1{font-size:14pt;margin:6mm 0 1mm} .sub{text-align:center;
font-weight:bold;margin:0 20mm} .rule{width:38mm;border-top:.3mm solid #222;margin:1.5mm auto 4mm}
.run p{text-indent:11mm;text-align:justify;margin:1.6mm 0} .mid{text-align:center;font-weight:bold;margin:4mm 0 3mm}
"""


@layout("van_ban_hanh_chinh", "zm_decision", split="unseen22", years=(2007, 2015))
def decision(paper: Paper, on: date) -> None:
    """A district's decision by which an entry of a commune's book is changed or corrected (NĐ 158/2005, Điều 37)."""
    rng, f, _ = begin(paper, on)
    made = _change(rng, on)
    who, home, place = made.who, made.home, made.home.place
    office = f"ỦY BAN NHÂN DÂN HUYỆN {home.district.upper()}"
    deputy = rng.random() < 0.6
    above, post = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if deputy else ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    kind = "thay đổi" if made.what.startswith("Thay") else "cải chính"
    subject = f"Về việc cho phép {kind} hộ tịch"
    number = letter_number(paper, f"{nth(rng, on, 2900):02d}", "/", "QĐ-UBND", pen=paper.pen)
    asked = working_day(rng, on - timedelta(days=12), on - timedelta(days=4))
    paper.set(ten_loai="Quyết định")
    body = (
        f'<table class="hd"><tr><td style="width:42%;padding:0 4mm"><b>{f("co_quan_ban_hanh", office)}</b></td>'
        f"<td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>{number}</td><td class='i' style='padding-top:2mm'>"
        f"{f('dia_danh', home.district)}, {dated(paper, 'ngay_ban_hanh', on, pen=paper.pen)}</td></tr></table>"
        f'<h1><span data-f="ten_loai">QUYẾT ĐỊNH</span></h1><p class="sub">{f("trich_yeu", subject)}</p>'
        f'<div class="rule"></div><p class="mid">{office}</p><div class="run i">'
        + para(
            "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;",
            "Căn cứ Nghị định số 158/2005/NĐ-CP ngày 27 tháng 12 năm 2005 của Chính phủ về đăng ký và quản lý hộ tịch;",
            f"Xét đơn đề nghị của ông {made.father.name} và hồ sơ kèm theo;",
            f"Theo đề nghị của Trưởng phòng Tư pháp huyện tại Tờ trình số {nth(rng, asked, 90):02d}/TTr-TP "
            f"{long_date(asked)},",
        )
        + '</div><p class="mid">QUYẾT ĐỊNH:</p><div class="run">'
        + para(
            f"<b>Điều 1.</b> Cho phép {kind} hộ tịch trong Sổ đăng ký khai sinh và bản chính Giấy khai sinh số "
            f"{made.number:02d}, quyển số 01/{made.entered.year} do Ủy ban nhân dân {place.address()} đăng ký "
            f"{long_date(made.entered)} của cháu {made.named}, dân tộc {who.ethnic}, thường "
            f"trú tại {who.home[0].lower() + who.home[1:]}:",
            f"- {made.what} từ: <b>{made.before}</b>", f"- Thành: <b>{made.after}</b>", f"- Lý do: {made.why}.",
            "<b>Điều 2.</b> Quyết định này có hiệu lực kể từ ngày ký.",
            "<b>Điều 3.</b> Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tư pháp, Chủ tịch Ủy ban nhân dân xã "
            f"{place.bare} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        )
        + "</div>"
        + letter_end(
            paper, f"Như Điều 3 (t/h)|Sở Tư pháp {home.province} (b/c)|UBND xã {place.bare}|Lưu: VT, TP", above, post,
            f"UBND HUYỆN {home.district}",
        )
    )  # fmt: skip
    pages(paper, body, "13pt Tinos", _DECIDED)
