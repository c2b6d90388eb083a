"""Blocks of papers that are set as HTML: letterheads, paragraphs, tables, signers, pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from samples.communes import superior
from samples.fields import filler, mark
from samples.paper import Paper
from samples.people import Commune, official
from samples.web import set_pages

COUNTRY = (
    '<div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>'
    '<b class="motto">Độc lập - Tự do - Hạnh phúc</b></div>'
)


_BARE = """
.page{padding:16mm 16mm 14mm 24mm} p{margin:1.6mm 0} .c{text-align:center} .r{text-align:right}
.i{font-style:italic} .motto{display:inline-block;border-bottom:.3mm solid #222;padding-bottom:.6mm}
table{border-collapse:collapse;width:100%} td,th{vertical-align:top;padding:0} th{font-weight:bold}
.t td,.t th{border:.25mm solid #222;padding:1mm 1.8mm}
.hd td{text-align:center;line-height:1.25;font-size:.93em}
h1{font-size:17pt;text-align:center;margin:5mm 0 1mm;line-height:1.25}
h2{font-size:1em;margin:3mm 0 1mm}
.sg{text-align:center;line-height:1.25} .ink{position:relative;height:24mm}
.ink [data-sign]{position:absolute;left:50%;margin-left:-16mm;top:5mm;width:34mm;height:13mm}
.ink [data-seal]{position:absolute;left:26%;top:11mm;width:0;height:0}
.pen{margin-right:1mm} .dot{border-bottom:.3mm dotted #333} .row{display:flex;gap:6mm} .row>*{flex:1}
"""


_FORMS = """
.ln{display:flex;align-items:baseline;gap:1.4mm;margin:1.2mm 0} .ln .k{white-space:nowrap}
.ln .v{flex:1;border-bottom:.3mm dotted #444;min-width:6mm}
.notes{font-size:.74em;line-height:1.25} .notes p{margin:.4mm 0;text-align:justify} \
.notes.rule{border-top:.25mm solid #333;
width:auto;margin-top:4mm;padding-top:1mm} .foot{position:absolute;left:24mm;right:16mm;bottom:12mm;font-size:8.5pt}
.bx{display:inline-block;width:5.4mm;height:6mm;line-height:6mm;text-align:center;border:.25mm solid #333;
margin-left:-.25mm} .tick{display:inline-block;width:3.6mm;height:3.6mm;line-height:3.4mm;border:.3mm solid #222;
text-align:center;font-size:.8em;margin:0 1mm;vertical-align:-.4mm} .sm{font-size:.84em} .ind{padding-left:8mm}
.j{text-align:justify} .hd td>.c{white-space:nowrap;font-size:.96em} \
sup{font-size:.62em;line-height:0} .en{font-size:.8em;font-style:italic}
"""


def head(left: Iterable[str], under_left: str = "", under_right: str = "", *, share: int = 42) -> str:
    """The office's lines (the last bold) beside the country's."""
    *upper, own = left
    lines = "".join(f"{line}<br>" for line in upper)
    return (
        f'<table class="hd"><tr><td style="width:{share}%">{lines}<b class="motto">{own}</b></td>'
        f"<td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>{under_left}</td>"
        f"<td class='i' style='padding-top:2mm'>{under_right}</td></tr></table>"
    )


def letterhead(place: Commune, number: str, right: str, own: str = "", *, share: int = 44) -> str:
    """The commune's letterhead: ``own`` or its committee below the office above it, the number, the day."""
    own = own or f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    return head((superior(place), own), number, f"{place.bare}, {right}", share=share)


def letter_number(paper: Paper, number: str, sign: str, symbol: str, *, pen: bool = False) -> str:
    """Number and symbol, joined by ``sign``, each marked, and both together."""
    f = filler(paper)
    paper.set(so_ky_hieu=f"{number}{sign}{symbol}")
    return f'Số: <span data-f="so_ky_hieu">{f("so", number, pen=pen)}{sign}{f("ky_hieu", symbol)}</span>'


def letter_end(paper: Paper, receivers: str, above: str, post: str, seal: str = "", rank: str = "") -> str:
    """Receivers (parted by bars) at the left; authority, post, signature and name (with ``rank``) at the right."""
    name, listed = official(paper.rng), [" ".join(one.split()) for one in receivers.split("|")]
    paper.set(noi_nhan=listed, quyen_han_ky=above, chuc_vu_ky=post, nguoi_ky=name)
    shown = ";<br>- ".join(mark("noi_nhan", text) for text in listed)
    return (
        '<table style="margin-top:4mm"><tr><td style="font-size:11pt;line-height:1.25;width:48%">'
        f'<b class="i">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>{mark("quyen_han_ky", above)}<br>'
        f"{mark('chuc_vu_ky', post)}</b>{_ink(seal)}<b>{rank} {mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def _ink(seal: str) -> str:
    """Room for a signature, under a seal if there is one."""
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    return f'<div class="ink">{pressed}<i data-sign></i></div>'


def signer(
    paper: Paper, seal: str, post: str, *, above: Iterable[str] = (), note: str = "", name: str = "",
    tagged: bool = True,
) -> str:  # fmt: skip
    """Authority, post, signature under the office's seal and name; sets chuc_vu_ky and nguoi_ky if ``tagged``."""
    name = name or official(paper.rng)
    if tagged:
        paper.set(chuc_vu_ky=post, nguoi_ky=name)
    lines = "".join(f"<b>{line}</b><br>" for line in above)
    own = mark("chuc_vu_ky", post) if tagged else post
    below = mark("nguoi_ky", name) if tagged else name
    small = f'<br><span class="i" style="font-size:.85em">{note}</span>' if note else ""
    return f'<div class="sg">{lines}<b>{own}</b>{small}{_ink(seal)}<b>{below}</b></div>'


def signed(caption: str, name: str, note: str = "(Ký, ghi rõ họ tên)", seal: str = "") -> str:
    """A caption, a note, a signature (under a seal) and a name (of a field only if it comes marked)."""
    return (
        f'<div class="sg"><b>{caption}</b><br><span class="i" style="font-size:.85em">{note}</span>'
        f"{_ink(seal)}{name}</div>"
    )


def para(*texts: str, css: str = "") -> str:
    """A paragraph of each text."""
    return "".join(f'<p class="{css}">{text}</p>' for text in texts)


def paras(text: str, css: str = "j") -> str:
    """A paragraph of each line."""
    return para(*(row.strip() for row in text.splitlines() if row.strip()), css=css)


def notes(*texts: str, rule: bool = True) -> str:
    """Instructions in small print at the end of a form."""
    return f'<div class="notes{" rule" if rule else ""}">{para(*texts)}</div>'


def grid(
    rows: Iterable[Iterable[str]], heads: Iterable[str] = (), css: str = "t", widths: Iterable[float] = ()
) -> str:
    """A table of cells, its columns ``widths`` per cent wide."""
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    top = "".join(f"<th>{head}</th>" for head in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table class="{css}"><colgroup>{columns}</colgroup>{f"<tr>{top}</tr>" if top else ""}{body}</table>'


def wide(*halves: str, css: str = "") -> str:
    """Blocks beside each other, equally wide."""
    return f'<div class="row {css}">{"".join(f"<div>{half}</div>" for half in halves)}</div>'


def clerk_line(text: str) -> str:
    """What the printing program leaves at the page's foot."""
    return f'<div class="foot">{text}</div>'


def bare_pages(paper: Paper, bodies: str | Iterable[str], font: str, css: str = "", **how: Any) -> None:
    """Sets each body as a page in ``font`` (family and size as CSS writes them: "12pt Arimo")."""
    size, family = font.split(" ", 1)
    own = f'.page{{font-family:"{family}";font-size:{size}}}'
    html = "".join(f'<section class="page">{b}</section>' for b in ([bodies] if isinstance(bodies, str) else bodies))
    set_pages(paper, html, _BARE + own + css, **how)


def pages(paper: Paper, bodies: str | Iterable[str], font: str, css: str = "", **how: Any) -> None:
    """The same with the rules of lines, notes, boxes and ticks."""
    bare_pages(paper, bodies, font, _FORMS + css, **how)
