"""A three-page letter of an invented commune: its number written by pen, its last page delivered on its side."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/croscore")
DPI = 150
PAGE = (1240, 1754)  # A4

# Strokes of a pen in a square of side 1: (x, y), y downwards.
PEN = {
    "2": [(0.1, 0.2), (0.35, 0.02), (0.62, 0.18), (0.5, 0.5), (0.08, 0.95), (0.7, 0.9)],
    "6": [(0.55, 0.03), (0.2, 0.4), (0.12, 0.75), (0.35, 0.97), (0.6, 0.75), (0.4, 0.52), (0.14, 0.7)],
    "8": [(0.5, 0.25), (0.3, 0.03), (0.15, 0.25), (0.55, 0.7), (0.35, 0.97), (0.1, 0.72), (0.5, 0.25)],
}

FIRST = [
    ("Kính gửi: Trưởng các thôn, bản trên địa bàn xã.", 150, 560),
    ("Để chuẩn bị cho việc đưa hồ sơ giấy lên máy tính, Ủy ban nhân dân", 150, 640),
    ("xã yêu cầu các thôn rà soát số hồ sơ đang giữ, ghi rõ số tập và số", 110, 690),
    ("trang, gửi bảng kê về bộ phận một cửa để tổng hợp.", 110, 740),
]
SECOND = [
    ("1. Hồ sơ được xếp theo năm, trong năm xếp theo số đăng ký. Tập nào", 150, 160),
    ("rách thì ghi vào cột ghi chú, không tự ý dán lại.", 110, 210),
    ("2. Mỗi tập có một tờ mục lục đặt ở đầu. Trang trắng không tính.", 150, 290),
    ("3. Thôn nào không còn giữ hồ sơ thì báo bằng văn bản.", 150, 370),
]
THIRD = [
    ("Đề nghị Trưởng các thôn thực hiện đúng thời hạn. Khó khăn phát", 150, 160),
    ("sinh thì báo về Văn phòng để được hướng dẫn./.", 110, 210),
    ("Nơi nhận:", 110, 360),
    ("- Như trên;", 110, 400),
    ("- Lưu: VT.", 110, 440),
]


def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"Tinos-{face}.ttf"), size)


def _centred(draw: ImageDraw.ImageDraw, text: str, x: int, y: int, face: str, size: int) -> None:
    draw.text((x, y), text, font=_font(face, size), fill="black", anchor="ma")


def _by_pen(draw: ImageDraw.ImageDraw, digits: str, x: int, y: int, height: int) -> None:
    for n, digit in enumerate(digits):
        points = [(x + n * height * 0.75 + px * height, y + py * height) for px, py in PEN[digit]]
        draw.line(points, fill=(20, 40, 150), width=4, joint="curve")


def letter_pages() -> list[Image.Image]:
    """Upright pages but for the last, which has to be turned 90 degrees clockwise."""
    pages = [Image.new("RGB", PAGE, "white") for _ in range(3)]
    draw = ImageDraw.Draw(pages[0])
    _centred(draw, "ỦY BAN NHÂN DÂN", 330, 120, "Regular", 27)
    _centred(draw, "XÃ SUỐI MẪU", 330, 156, "Bold", 27)
    draw.line([(250, 194), (410, 194)], fill="black", width=2)
    draw.text((190, 224), "Số:", font=_font("Regular", 27), fill="black")
    _by_pen(draw, "268", 245, 218, 34)
    draw.text((330, 224), "/UBND-VP", font=_font("Regular", 27), fill="black")
    _centred(draw, "V/v kiểm kê hồ sơ lưu trữ", 330, 270, "Regular", 24)
    _centred(draw, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 850, 120, "Bold", 26)
    _centred(draw, "Độc lập - Tự do - Hạnh phúc", 850, 156, "Bold", 27)
    draw.line([(690, 194), (1010, 194)], fill="black", width=2)
    _centred(draw, "Suối Mẫu, ngày 05 tháng 3 năm 2025", 850, 224, "Italic", 27)
    for page, lines in zip(pages, (FIRST, SECOND, THIRD), strict=True):
        for text, x, y in lines:
            ImageDraw.Draw(page).text((x, y), text, font=_font("Regular", 30), fill="black")
    draw = ImageDraw.Draw(pages[2])
    _centred(draw, "CHỦ TỊCH", 850, 360, "Bold", 29)
    _centred(draw, "Hoàng Thị Mẫu", 850, 560, "Bold", 29)
    pages[2] = pages[2].transpose(Image.Transpose.ROTATE_90)
    return pages


def letter_pdf(pages: int = 3) -> bytes:
    """The letter, or its first ``pages``, as a scanner would send it."""
    out = io.BytesIO()
    first, *rest = letter_pages()[:pages]
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=DPI, quality=85)
    return out.getvalue()


def page_jpeg(text: str) -> bytes:
    """A slip with one sentence: a file that is like no other, and quick to read."""
    page = Image.new("RGB", (1000, 300), "white")
    ImageDraw.Draw(page).text((60, 120), text, font=_font("Regular", 30), fill="black")
    out = io.BytesIO()
    page.save(out, "JPEG", quality=85, dpi=(DPI, DPI))
    return out.getvalue()
