"""Letters: a district's decision on a monthly benefit (TT 01/2011/TT-BNV) and a proposal of a commune's own office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, bare_pages, letter_number
from samples.communes import seat
from samples.fields import Fill, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.decree_forms_homes import HAMLETS
from samples.people import Commune, official, workday
from samples.words import capital, grouped, long_date, number_in_words, small

_LETTER_CSS = """
.page{padding:20mm 18mm 18mm 30mm;line-height:1.32} .in{text-indent:11mm;text-align:justify}
.hd td{font-size:12.5pt} .hd .motto{font-size:13pt} .sub{font-weight:bold;text-align:center;margin:0}
.kind{font-size:14pt;font-weight:bold;text-align:center;margin:5mm 0 0} .rule{width:42mm;margin:1mm auto 4mm;
border-top:.3mm solid #222} .end td{padding-top:5mm} .to{margin:3mm 0 4mm 26mm} .to p{margin:.5mm 0}
.pg{position:absolute;top:10mm;left:0;right:0;text-align:center} .nr{text-align:right} .t th{text-align:center}
.t td{font-size:12pt;line-height:1.25} .got{font-size:11pt;line-height:1.25;width:50%}
"""


def _end(paper: Paper, receivers: Sequence[str], above: Sequence[str], post: str, seal: str) -> str:
    """Receivers at the left, who signs for whom at the right."""
    name = official(paper.rng)
    paper.set(noi_nhan=list(receivers), chuc_vu_ky=post, nguoi_ky=name)
    if above:
        paper.set(quyen_han_ky=" ".join(above))
    listed = ";<br>- ".join(mark("noi_nhan", one) for one in receivers)
    over = "".join(f"{mark('quyen_han_ky', one)}<br>" for one in above)
    return (
        f'<table class="end"><tr><td class="got"><b class="i" style="font-size:12pt">Nơi nhận:</b><br>- {listed}.</td>'
        f'<td class="sg"><b>{over}{mark("chuc_vu_ky", post)}</b><div class="ink"><i data-seal="{seal}"></i>'
        f"<i data-sign></i></div><b>{mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def _top(left: str, number: str, where: str, when: str) -> str:
    """The office's lines and number beside the country's, place and day."""
    return (
        f'<table class="hd"><tr><td style="width:41%">{left}</td><td>{COUNTRY}</td></tr><tr>'
        f'<td style="padding-top:2.4mm">{number}</td><td class="i" style="padding-top:2.4mm">{where}, {when}</td></tr>'
        "</table>"
    )


def _titled(f: Fill, kind: str, said: str) -> str:
    """Kind and subject of a letter above a short line."""
    return (
        f'<p class="kind">{f("ten_loai", kind.upper(), kind)}</p><p class="sub">{f("trich_yeu", said)}</p>'
        '<div class="rule"></div>'
    )


_BENEFITS = (
    ("người cao tuổi thuộc hộ nghèo không có người có nghĩa vụ và quyền phụng dưỡng", 1.5, (66, 79)),
    ("người khuyết tật đặc biệt nặng", 2.0, (22, 58)),
    ("người từ đủ 80 tuổi trở lên không có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng", 1.0, (80, 92)),
)


@layout("van_ban_hanh_chinh", "zs_district_decision", split="unseen24", years=(2015, 2020))
def district_decision(paper: Paper, on: date) -> None:
    """A decision of a district's chairman on a monthly social benefit, as TT 01/2011 sets letters."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    district, what = place.district, rng.choice(_BENEFITS)
    who = HAMLETS.resident(rng, on, place, age=what[2])
    paper.set(co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {district.upper()}")
    left = (
        f"<b>{mark('co_quan_ban_hanh', 'ỦY BAN NHÂN DÂN')}<br>"
        f'<span class="motto">{mark("co_quan_ban_hanh", district.upper())}</span></b>'
    )
    head = _top(
        left, letter_number(paper, str(rng.randint(112, 2980)), "/", "QĐ-UBND"), f("dia_danh", seat(place)),
        dated(paper, "ngay_ban_hanh", on),
    )  # fmt: skip
    asked = workday(on - timedelta(days=rng.randint(6, 12)))
    since = date(on.year + (on.month == 12), on.month % 12 + 1, 1)
    sum_ = round(270_000 * what[1])
    called = "bà" if who.female else "ông"
    chief = f"Chủ tịch Ủy ban nhân dân {small(place.name)}"
    law = "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
    if on < date(2016, 1, 1):
        law = "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003"
    body = f"""{head}{_titled(f, "Quyết định", "Về việc trợ cấp xã hội hàng tháng")}
<p class="sub" style="margin-bottom:3mm">CHỦ TỊCH ỦY BAN NHÂN DÂN {district.upper()}</p>
<p class="in">Căn cứ {law};</p>
<p class="in">Căn cứ Nghị định số 136/2013/NĐ-CP ngày 21 tháng 10 năm 2013 của Chính phủ quy định chính sách trợ giúp
xã hội đối với đối tượng bảo trợ xã hội;</p>
<p class="in">Xét đề nghị của {chief} tại Công văn số {rng.randint(14, 95)}/UBND ngày {asked:%d/%m/%Y} và của Trưởng
phòng Lao động - Thương binh và Xã hội {small(district)},</p>
<p class="sub" style="margin:3.4mm 0">QUYẾT ĐỊNH:</p>
<p class="in"><b>Điều 1.</b> Trợ cấp xã hội hàng tháng đối với {called} {who.name}, sinh ngày {who.birth:%d/%m/%Y}, nơi
thường trú: {small(who.home)}; là {what[0]}.</p>
<p class="in">Mức trợ cấp: {grouped(sum_)} đồng/tháng (hệ số {str(what[1]).replace(".", ",")}); bằng chữ:
{number_in_words(sum_)} đồng.</p><p class="in">Thời gian hưởng kể từ ngày {since:%d} tháng {since:%m} năm {since.year}.</p>
<p class="in"><b>Điều 2.</b> Quyết định này có hiệu lực kể từ ngày ký.</p>
<p class="in"><b>Điều 3.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {small(district)}, Trưởng phòng Tài
chính - Kế hoạch, Trưởng phòng Lao động - Thương binh và Xã hội, {chief} và {called} {who.name} chịu trách nhiệm thi hành
Quyết định này./.</p>"""
    receivers = ("Như Điều 3", "Kho bạc Nhà nước " + small(district), "Lưu: VT, LĐTBXH")
    if rng.random() < 0.5:
        end = _end(paper, receivers, (), "CHỦ TỊCH", f"UBND {district}")
    else:
        end = _end(paper, receivers, ("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH", f"UBND {district}")
    bare_pages(paper, body + end, "13.5pt Tinos", _LETTER_CSS)


_WORKS = (
    ("sửa chữa tuyến kênh nội đồng", "m", (120, 480), (380, 640)),
    ("lắp đặt hệ thống đèn chiếu sáng đường liên thôn", "bộ", (24, 70), (1850, 2400)),
    ("hỗ trợ giống cây ăn quả cho hộ nghèo, hộ cận nghèo", "cây", (600, 1500), (28, 45)),
)
_COSTS = ("Chi phí khảo sát, lập hồ sơ", "Chi phí kiểm tra, nghiệm thu", "Chi phí tuyên truyền, tập huấn")


def _costs(rng: Random, work: tuple[str, str, tuple[int, int], tuple[int, int]]) -> tuple[str, int]:
    """A table of what the work costs, and the sum."""
    count, price = rng.randint(*work[2]), rng.randint(*work[3]) * 1000
    rows = [[capital(work[0]), work[1], grouped(count), grouped(price), grouped(count * price)]]
    total = count * price
    for cost in rng.sample(_COSTS, 2):
        one = rng.randint(6, 38) * 500_000
        rows.append([cost, "trọn gói", "1", grouped(one), grouped(one)])
        total += one
    sides = ("", "c", "nr", "nr", "nr")
    body = "".join(
        f'<tr><td class="c">{n}</td>{"".join(f"<td class={s!r}>{c}</td>" for c, s in zip(row, sides, strict=True))}</tr>'
        for n, row in enumerate(rows, 1)
    )
    heads = ("TT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)")
    last = f'<tr><td></td><td colspan="4"><b>Tổng cộng</b></td><td class="nr"><b>{grouped(total)}</b></td></tr>'
    return f'<table class="t"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{body}{last}</table>', total


def _kin(place: Commune) -> str:
    """ "xã" or "phường", as the place is one."""
    return small(place.name.split()[0])


@layout("van_ban_hanh_chinh", "zs_office_proposal", split="unseen24", years=(2025, 2026))
def office_proposal(paper: Paper, on: date) -> None:
    """A proposal (tờ trình) of a commune's economic office to its committee since July 2025, on two pages."""
    rng, f = paper.rng, filler(paper)
    on = max(on, date(2025, 9, 3))
    place = rng.choice(HAMLETS.homes).named(on)
    kin, work = _kin(place), rng.choice(_WORKS)
    table, total = _costs(rng, work)
    shown = rng.choice(("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"))
    own = shown.upper()
    symbol = "TTr-PKT" if own.endswith("TẾ") else "TTr-PVHXH"
    left = (
        f'{f("co_quan_chu_quan", f"UBND {place.name.upper()}")}<br><b class="motto">{f("co_quan_ban_hanh", own)}</b>'
    )
    head = _top(
        left, letter_number(paper, f"{rng.randint(4, 210):02d}", "/", symbol), f("dia_danh", place.bare),
        dated(paper, "ngay_ban_hanh", on),
    )  # fmt: skip
    said = f"Về việc phê duyệt dự toán kinh phí {work[0]} năm {on.year}"
    to = (f"Ủy ban nhân dân {small(place.name)}", f"Chủ tịch Ủy ban nhân dân {small(place.name)}")
    paper.set(kinh_gui=list(to))
    addressed = ";</p>".join(f"<p>- {mark('kinh_gui', one)}" for one in to) + ".</p>"
    begun = workday(on - timedelta(days=rng.randint(20, 60)))
    other = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"
    hamlet = HAMLETS.home_of(place).hamlet
    first = f"""{head}{_titled(f, "Tờ trình", said)}
<table style="margin:1mm 0 3mm"><tr><td style="width:36mm;padding-left:14mm;white-space:nowrap">Kính gửi:</td>
<td><div class="to" style="margin:0 0 0 4mm">{addressed}</div></td></tr></table>
<p class="in">Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;</p>
<p class="in">Căn cứ Luật Ngân sách nhà nước và các văn bản hướng dẫn thi hành;</p>
<p class="in">Thực hiện Kế hoạch số {rng.randint(11, 90)}/KH-UBND ngày {long_date(begun).removeprefix("ngày ")} của Ủy ban
nhân dân {small(place.name)} về phát triển kinh tế - xã hội năm {on.year},</p>
<p class="in">{shown} kính trình
Ủy ban nhân dân {kin} xem xét, phê duyệt dự toán kinh phí với các nội dung chủ yếu sau:</p>
<p class="in"><b>1. Sự cần thiết</b></p>
<p class="in">Qua kiểm tra thực tế tại {hamlet} và các địa bàn lân cận, nhu cầu {work[0]} là cấp thiết; nhiều hạng mục đã
xuống cấp hoặc chưa được đầu tư, ảnh hưởng đến đời sống và sản xuất của {rng.randint(45, 390)} hộ dân.</p>
<p class="in"><b>2. Dự toán kinh phí</b></p>{table}"""
    second = f"""<div class="pg">2</div><p class="in">Tổng kinh phí đề nghị: {grouped(total)} đồng (bằng chữ:
{capital(number_in_words(total))} đồng).</p>
<p class="in"><b>3. Nguồn kinh phí:</b> Ngân sách {kin} năm {on.year} và các nguồn hợp pháp khác.</p>
<p class="in"><b>4. Tổ chức thực hiện:</b> Giao {shown} chủ trì, phối hợp với {other} {kin} và các đơn vị
có liên quan triển khai, thanh quyết toán theo quy định.</p>
<p class="in">Kính đề nghị Ủy ban nhân dân {kin} xem xét, quyết định./.</p>"""
    receivers = ("Như trên", f"{other} {kin}", f"Lưu: VT{'' if rng.random() < 0.5 else ', HS'}")
    above, post = rng.choice((((), "TRƯỞNG PHÒNG"), (("KT. TRƯỞNG PHÒNG",), "PHÓ TRƯỞNG PHÒNG")))
    second += _end(paper, receivers, above, post, f"{own} {place.name}")
    bare_pages(paper, (first, second), "13pt Tinos", _LETTER_CSS)
