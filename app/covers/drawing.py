"""Cover and separator sheets as a PDF to print: A4, black on white, one large code that survives fax and phone."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from schemas.covers import Cover, CoverKind, encode

DPI = 300
_WIDE, _TALL = 210.0, 297.0
_CODE_MM, _CODE_TOP_MM = 118.0, 62.0
_QUIET = 4
"""White modules around the code (ISO/IEC 18004)."""
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")
_FACES = {False: "Arimo-Regular.ttf", True: "Arimo-Bold.ttf"}


_DOSSIER_RULE = "Đặt trước trang đầu của hồ sơ."
_PAPER_RULE = (
    "Đặt trước trang đầu của giấy tờ. Mọi trang sau trang này, đến trang bìa hoặc trang phân cách kế tiếp, là một "
    "giấy tờ. Dùng lại được nhiều lần."
)


class FontMissing(RuntimeError):
    """The font is not installed; the message says how to mend it."""


@cache
def _font_file(bold: bool) -> Path:
    for top in _FOLDERS:
        for folder, _, names in os.walk(top):
            if _FACES[bold] in names:
                return Path(folder, _FACES[bold])
    raise FontMissing(f"Thiếu phông chữ {_FACES[bold]}: hãy cài gói fonts-croscore (apt-get install fonts-croscore).")


def _px(millimetres: float) -> int:
    return round(millimetres * DPI / 25.4)


@cache
def _font(points: float, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_font_file(bold)), round(points * DPI / 72))


def sheets_pdf(covers: Iterable[tuple[Cover, Sequence[str]]], key: bytes) -> bytes:
    """A PDF with one A4 page for each sheet; the texts beside a sheet stand under its code, a line each.

    Raises ``FontMissing``, and ``ValueError`` where there is nothing to draw.
    """
    pages = [_draw(cover, lines, key) for cover, lines in covers]
    if not pages:
        raise ValueError("no sheet to draw")
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=DPI, save_all=True, append_images=pages[1:], title="Trang bìa hồ sơ")
    return out.getvalue()


def _draw(cover: Cover, lines: Sequence[str], key: bytes) -> Image.Image:
    page = Image.new("1", (_px(_WIDE), _px(_TALL)), 1)
    draw = ImageDraw.Draw(page)
    dossier = cover.kind is CoverKind.DOSSIER
    y = _centred(draw, "TRANG BÌA HỒ SƠ" if dossier else "TRANG PHÂN CÁCH", 20, 30, bold=True)
    _centred(draw, "bắt đầu một hồ sơ" if dossier else "bắt đầu một giấy tờ", y + 2, 16)
    code = zxingcpp.create_barcode(encode(cover, key), zxingcpp.BarcodeFormat.QRCode, ec_level="H")
    _put_code(page, zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False))
    y = _CODE_TOP_MM + _CODE_MM + 8
    for n, line in enumerate(lines):
        y = _centred(draw, line, y + 2, 17 if n == 0 else 14, bold=n == 0)
    rule = _DOSSIER_RULE if dossier else _PAPER_RULE
    _centred(draw, rule, 262, 11)
    _centred(draw, "Quét cùng hồ sơ. Không viết, không đóng dấu, không gấp qua ô mã.", 275, 11)
    return page


def _put_code(page: Image.Image, modules: object) -> None:
    """The code with whole dots for every module, in the middle."""
    picture = Image.fromarray(modules).convert("L").point(lambda v: 255 if v > 127 else 0).convert("1")  # type: ignore[arg-type]
    dots = _px(_CODE_MM) // (picture.width + 2 * _QUIET)
    large = picture.resize((picture.width * dots, picture.height * dots), Image.Resampling.NEAREST)
    centre = _px(_CODE_TOP_MM + _CODE_MM / 2)
    page.paste(large, ((page.width - large.width) // 2, centre - large.height // 2))


def _centred(draw: ImageDraw.ImageDraw, text: str, top_mm: float, points: float, *, bold: bool = False) -> float:
    """Draws ``text`` in the middle, over as many lines as it needs; returns where the next line may begin, in mm."""
    font = _font(points, bold)
    line: list[str] = []
    lines: list[str] = []
    for word in text.split():
        if line and font.getlength(" ".join([*line, word])) > _px(_WIDE - 36):
            lines.append(" ".join(line))
            line = []
        line.append(word)
    lines.append(" ".join(line))
    step = points * 1.25 * 25.4 / 72
    for n, one in enumerate(lines):
        draw.text((_px(_WIDE / 2), _px(top_mm + n * step)), one, font=font, fill=0, anchor="ma")
    return top_mm + len(lines) * step
