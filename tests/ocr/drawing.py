"""Papers drawn on the fly: a specimen letter of an invented commune, as pixels and as a born-digital PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pikepdf
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/croscore")
Pixels = NDArray[np.uint8]
Box = tuple[int, int, int, int]

LEFT = ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU", "Số: 27/UBND-VP", "V/v kiểm kê hồ sơ", "lưu trữ năm 2024"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Suối Mẫu, ngày 05 tháng 3 năm 2025"]
BODY = [
    "Kính gửi: Trưởng các thôn, bản trên địa bàn xã.",
    "Để chuẩn bị cho việc đưa hồ sơ giấy lên máy tính, Ủy ban nhân dân xã",
    "yêu cầu các thôn rà soát số hồ sơ đang giữ, ghi rõ số tập và số trang,",
    "gửi bảng kê về bộ phận một cửa trước ngày 20 tháng 3 để tổng hợp./.",
]
RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
SIGNATURE = ["CHỦ TỊCH", "", "Hoàng Thị Mẫu"]


@dataclass
class Drawn:
    """``words``: every word with its box in pixels of ``image`` (BGR, white paper, black print)."""

    image: Pixels
    words: list[tuple[str, Box]]
    dpi: int

    def box(self, text: str) -> Box:
        return next(box for word, box in self.words if word == text)


def layout(width: float, height: float) -> list[tuple[str, float, float, float, str]]:
    """(text, x, y of the baseline, size, face), in points from the top left, of the specimen letter."""
    placed: list[tuple[str, float, float, float, str]] = []
    for n, text in enumerate(LEFT):
        placed.append((text, 50, 60 + 18 * n, 12, "Bold" if n == 1 else "Regular"))
    for n, text in enumerate(RIGHT):
        placed.append((text, 245, 60 + 18 * n, 12, ("Bold", "Bold", "Italic")[n]))
    for n, text in enumerate(BODY):
        placed.append((text, 80, 190 + 22 * n, 14, "Regular"))
    for n, text in enumerate(RECIPIENTS):
        placed.append((text, 60, 310 + 15 * n, 11, "Regular"))
    for n, text in enumerate(SIGNATURE):
        placed.append((text, 370, 310 + 20 * n, 13, "Bold"))
    return placed


def letter(dpi: int = 200, width_pt: float = 595, height_pt: float = 420) -> Drawn:
    """The specimen letter printed at ``dpi``."""
    scale = dpi / 72
    picture = Image.new("RGB", (round(width_pt * scale), round(height_pt * scale)), "white")
    draw = ImageDraw.Draw(picture)
    words: list[tuple[str, Box]] = []
    for text, x, y, size, face in layout(width_pt, height_pt):
        font = ImageFont.truetype(str(FONTS / f"Tinos-{face}.ttf"), round(size * scale))
        at = x * scale
        for word in text.split():
            draw.text((at, y * scale), word, font=font, fill="black", anchor="ls")
            x0, y0, x1, y1 = draw.textbbox((at, y * scale), word, font=font, anchor="ls")
            words.append((word, (int(x0), int(y0), int(x1) + 1, int(y1) + 1)))
            at += font.getlength(word + " ")
    return Drawn(np.asarray(picture)[:, :, ::-1].copy(), words, dpi)


def image_bytes(image: Pixels, suffix: str, **saving: object) -> bytes:
    """``image`` (BGR or grey) as a file of the kind that ``suffix`` names, saved by Pillow."""
    shown = Image.fromarray(image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2RGB))
    out = io.BytesIO()
    shown.save(out, format={".jpg": "JPEG", ".png": "PNG", ".tif": "TIFF", ".heic": "HEIF"}[suffix], **saving)
    return out.getvalue()


def scan_pdf(
    path: Path,
    images: list[bytes],
    *,
    dpi: int = 200,
    rotate: int = 0,
    origin: tuple[float, float] = (0, 0),
    crop: bool = False,
    extra: bytes = b"",
    fonts: bool = False,
) -> Path:
    """A PDF of scanned pages, one JPEG each; ``origin`` moves the page box away from (0, 0), ``crop`` hides a rim."""
    with pikepdf.new() as pdf:
        for data in images:
            with Image.open(io.BytesIO(data)) as shown:
                width, height = shown.size
                space = Name.DeviceGray if shown.mode == "L" else Name.DeviceRGB
            image = Stream(pdf, data)
            image.stream_dict = Dictionary(
                Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, ColorSpace=space,
                BitsPerComponent=8, Filter=Name.DCTDecode,
            )  # fmt: skip
            w, h = width * 72 / dpi, height * 72 / dpi
            x, y = origin
            rim = 30 if crop else 0
            content = f"q {w} 0 0 {h} {x} {y} cm /I Do Q\n".encode() + extra
            page = Dictionary(
                Type=Name.Page,
                MediaBox=Array([x - rim, y - rim, x + w + rim, y + h + rim]),
                Resources=Dictionary(XObject=Dictionary(I=image)),
                Contents=pdf.make_stream(content),
            )
            if crop:
                page.CropBox = Array([x, y, x + w, y + h])
            if rotate:
                page.Rotate = rotate
            if fonts:
                page.Resources.Font = Dictionary(
                    F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
                )
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(path)
    return path


def born_digital_pdf(path: Path, *, origin: tuple[float, float] = (0, 0)) -> Path:
    """The specimen letter as an office program saves it: text in embedded fonts, no image."""
    width, height = 595.0, 420.0
    with pikepdf.new() as pdf:
        fonts = {face: _embedded(pdf, face) for face in ("Regular", "Bold", "Italic")}
        parts: list[str] = []
        for text, x, y, size, face in layout(width, height):
            codes = "".join(f"{fonts[face][1][ord(c)]:04x}" for c in text)
            parts.append(f"BT /{face} {size} Tf {x + origin[0]} {height - y + origin[1]} Td <{codes}> Tj ET")
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([origin[0], origin[1], origin[0] + width, origin[1] + height]),
            Resources=Dictionary(Font=Dictionary({f"/{face}": font for face, (font, _) in fonts.items()})),
            Contents=pdf.make_stream("\n".join(parts).encode()),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(path)
    return path


def _embedded(pdf: pikepdf.Pdf, face: str) -> tuple[pikepdf.Object, dict[int, int]]:
    file = FONTS / f"Tinos-{face}.ttf"
    with TTFont(file) as font:
        glyphs = {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}
        em = font["head"].unitsPerEm
        used = {ord(c) for text, *_ in layout(595, 420) for c in text}
        widths = {glyphs[c]: round(font["hmtx"][font.getGlyphName(glyphs[c])][0] * 1000 / em) for c in used}
    mapping = "\n".join(f"<{glyphs[c]:04x}> <{c:04x}>" for c in sorted(used))
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange {len(used)} beginbfchar\n{mapping}\nendbfchar "
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    name = Name(f"/Tinos-{face}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array([-200, -300, 1200, 1000]), ItalicAngle=0,
        Ascent=891, Descent=-216, CapHeight=660, StemV=80, FontFile2=Stream(pdf, file.read_bytes()),
    )  # fmt: skip
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, FontDescriptor=pdf.make_indirect(descriptor),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        W=Array([v for gid, w in sorted(widths.items()) for v in (gid, Array([w]))]), CIDToGIDMap=Name.Identity,
    )  # fmt: skip
    font_object = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(inner)]), ToUnicode=Stream(pdf, to_unicode.encode()),
    )  # fmt: skip
    return pdf.make_indirect(font_object), glyphs
