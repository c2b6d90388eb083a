"""Heads and feet that the forms of a commune share."""

from __future__ import annotations

from datetime import date

from samples.paper import Paper
from samples.people import Commune, official
from samples.sheet import Sheet
from samples.words import long_date


def country(sheet: Sheet, y: float, *, x: float = 20, width: float = 170, zone: str = "body") -> float:
    """ "CỘNG HÒA ..." and the motto over the whole width; returns where they end (mm)."""
    y = sheet.block("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x, y, width, size=13, bold=True, align="center", zone=zone)
    y = sheet.block("Độc lập - Tự do - Hạnh phúc", x, y, width, size=13.5, bold=True, align="center", zone=zone)
    sheet.rule(x + width / 2 - 29, y + 0.8, x + width / 2 + 29)
    return y + 3


def office_head(sheet: Sheet, lines: list[str], y: float = 18) -> float:
    """The issuing office at the left, the country at the right; returns where both end (mm)."""
    left = y
    for i, line in enumerate(lines):
        left = sheet.block(line, 20, left, 74, size=12, align="center", bold=i == len(lines) - 1, zone="left")
    sheet.rule(46, left + 0.8, 68)
    return max(left + 3, country(sheet, y, x=96, width=98, zone="right"))


def place_and_day(
    sheet: Sheet, y: float, place: str, on: date, *, field: str = "ngay_cap", pen: bool = False
) -> float:
    """ "Tân Trào, ngày 05 tháng 3 năm 2024" at the right in italics, the day tagged as ``field``."""
    day = long_date(on)
    if pen:
        words = day.split()
        words[1], words[3] = f"<h>{words[1]}</h>", f"<h>{words[3]}</h>"
        day = " ".join(words)
    return sheet.block(
        f"{place}, <{field}>{day}</{field}>", 96, y, 98, size=13, italic=True, align="center", zone="right"
    )


def title(sheet: Sheet, y: float, *lines: str, size: float = 16) -> float:
    for line in lines:
        y = sheet.block(line, 20, y, 170, size=size, bold=True, align="center")
    return y


def signer(
    paper: Paper, sheet: Sheet, y: float, place: Commune, *, caption: str = "", authority: list[str] | None = None,
    post: str = "CHỦ TỊCH", x: float = 108, width: float = 82, tagged: bool = True,
) -> float:  # fmt: skip
    """Caption, authority, post, signature under a seal, name; sets chuc_vu_ky and nguoi_ky if ``tagged``."""
    name = official(paper.rng)
    if caption:
        y = sheet.block(caption, x, y, width, size=13, bold=True, align="center", zone="signature")
    for line in authority or []:
        y = sheet.block(line, x, y, width, size=13, bold=True, align="center", zone="signature")
    post_text = f"<chuc_vu_ky>{post}</chuc_vu_ky>" if tagged else post
    y = sheet.block(post_text, x, y, width, size=13, bold=True, align="center", zone="signature")
    sheet.signature(x + width / 2 - 16, y + 4, 34, 13)
    sheet.seal_here(x + width * 0.27, y + 11, place.committee())
    name_text = f"<nguoi_ky>{name}</nguoi_ky>" if tagged else name
    y = sheet.block(name_text, x, y + 22, width, size=13, bold=True, align="center", zone="signature")
    if tagged:
        paper.set(chuc_vu_ky=post, nguoi_ky=name)
    return y


def committee_signs(paper: Paper) -> tuple[list[str], str]:
    """Authority lines and own post of a commune's chairman or one of the deputies."""
    return paper.rng.choice(
        [(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"), (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH")]
    )
