"""What the prints of a province's office programs share: places, rules of reports, browser lines, letter ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from html import escape
from random import Random

from samples.communes import Home, Region
from samples.fields import mark
from samples.paper import Paper
from samples.people import official

_PLACES = """
Thị trấn Tân Kỳ|Huyện Tân Kỳ|Tỉnh Nghệ An|Xã Tân Kỳ|Tỉnh Nghệ An|040|khối 7
Thị trấn Phong Sơn|Huyện Cẩm Thủy|Tỉnh Thanh Hóa|Xã Cẩm Thủy|Tỉnh Thanh Hóa|038|tổ dân phố Tân An
Thị trấn Đồng Văn|Huyện Đồng Văn|Tỉnh Hà Giang|Xã Đồng Văn|Tỉnh Tuyên Quang|002|tổ 4
Thị trấn Vị Xuyên|Huyện Vị Xuyên|Tỉnh Hà Giang|Xã Vị Xuyên|Tỉnh Tuyên Quang|002|tổ 11
Thị trấn Sơn Dương|Huyện Sơn Dương|Tỉnh Tuyên Quang|Xã Sơn Dương|Tỉnh Tuyên Quang|008|tổ dân phố Kỳ Lâm
Thị trấn Vĩnh Lộc|Huyện Chiêm Hóa|Tỉnh Tuyên Quang|Xã Chiêm Hóa|Tỉnh Tuyên Quang|008|tổ Vĩnh Tài
Thị trấn Hùng Sơn|Huyện Đại Từ|Tỉnh Thái Nguyên|Xã Đại Từ|Tỉnh Thái Nguyên|019|xóm Hàm Rồng
Thị trấn Thắng|Huyện Hiệp Hòa|Tỉnh Bắc Giang|Xã Hiệp Hòa|Tỉnh Bắc Ninh|024|thôn Đức Thắng
Thị trấn Liên Nghĩa|Huyện Đức Trọng|Tỉnh Lâm Đồng|Xã Đức Trọng|Tỉnh Lâm Đồng|068|thôn Phú Hội
Thị trấn Ea Drăng|Huyện Ea H'leo|Tỉnh Đắk Lắk|Xã Ea Drăng|Tỉnh Đắk Lắk|066|buôn Lê Đá
Thị trấn Tràm Chim|Huyện Tam Nông|Tỉnh Đồng Tháp|Xã Tràm Chim|Tỉnh Đồng Tháp|087|ấp Long An
"""
OFFICES = Region(
    tuple(Home(*row.split("|")) for row in _PLACES.strip().splitlines()),
    kinh=0.6, days=(55, 6), fathers=(23, 43), mothers=(20, 38), hospital="Trung tâm Y tế",
)  # fmt: skip

ENGINE = """
.page{line-height:1.32} h1{font-size:15pt;margin:4mm 0 1mm}
.box{border:.3mm solid #555;margin:2.4mm 0} .box h2{margin:0;background:#dedede;padding:1mm 2mm;
border-bottom:.3mm solid #555;font-size:1em} .box .fx{padding:.9mm 2mm}
.fx{display:flex;gap:4mm;padding:.9mm 0} .fx>div{flex:1} .t th{background:#d6d6d6;text-align:center}
.ct{text-align:center} .ink{height:21mm}
"""
"""Rules of reports: boxes with grey heads, rows of captions in bold."""

BROWSER = """
.bt,.bb{position:absolute;left:11mm;right:11mm;display:flex;justify-content:space-between;
font:8pt Arimo;color:#222} .bt{top:6mm} .bb{bottom:11mm}
"""
"""Rules of the lines that a browser prints above and below a page."""


def stacked(field: str, *lines: str) -> str:
    """Lines below each other, marked together as printed of ``field``."""
    return f'<span data-f="{field}">{"<br>".join(map(escape, lines))}</span>'


def fx(*cells: tuple[str, str], shares: tuple[float, ...] = (), bold: bool = True) -> str:
    """Captions (in bold) with their values on one line, their widths in ``shares``."""
    out = ""
    for number, (caption, value) in enumerate(cells):
        share = f' style="flex:{shares[number]}"' if shares else ""
        out += f"<div{share}>{f'<b>{caption}</b>' if bold else caption} {value}</div>"
    return f'<div class="fx">{out}</div>'


def box(title: str, *rows: str) -> str:
    """Rows in a frame below a grey head."""
    top = f"<h2>{title}</h2>" if title else ""
    return f'<div class="box">{top}{"".join(rows)}</div>'


def browsed(rng: Random, on: date, title: str, url: str, bodies: Iterable[str]) -> tuple[str, ...]:
    """Each body with the lines that a browser prints round a page."""
    listed = list(bodies)
    stamp = f"{rng.randint(7, 16):02d}:{rng.randint(0, 59):02d} {on.day}/{on.month}/{on.year}"
    return tuple(
        f'<div class="bt"><span>{stamp}</span><span>{title}</span><span></span></div>{body}'
        f'<div class="bb"><span>{url}</span><span>{number}/{len(listed)}</span></div>'
        for number, body in enumerate(listed, 1)
    )


def ink(seal: str = "") -> str:
    """Room for a signature, under a seal if there is one."""
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    return f'<div class="ink">{pressed}<i data-sign></i></div>'


def letter_tail(paper: Paper, receivers: Iterable[str], above: tuple[str, ...], post: str, seal: str) -> str:
    """Receivers at the left; lines of authority, post, signature under a seal and name at the right."""
    name, listed = official(paper.rng), list(receivers)
    paper.set(noi_nhan=listed, chuc_vu_ky=post, nguoi_ky=name)
    if above:
        paper.set(quyen_han_ky=" ".join(above))
    over = f"{stacked('quyen_han_ky', *above)}<br>" if above else ""
    shown = ";<br>- ".join(mark("noi_nhan", text) for text in listed)
    return (
        '<table style="margin-top:5mm"><tr><td style="font-size:11pt;line-height:1.22;width:46%">'
        f'<b class="i" style="font-size:12pt">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>{over}'
        f"{mark('chuc_vu_ky', post)}</b>{ink(seal)}<b>{mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def later(rng: Random, day: date, least: int, most: int) -> date:
    """A working day ``least`` to ``most`` days after ``day``."""
    out = day + timedelta(days=rng.randint(least, most))
    return out + timedelta(days=7 - out.weekday()) if out.weekday() > 4 else out
