"""A printed sheet as a scanner, a copier, a fax or a phone delivers it: damage with the way of every pixel kept."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image

from samples.sheet import Sheet
from samples.truth import Delivered


@dataclass(frozen=True)
class Condition:
    """How a paper is marked and taken in. Angles in degrees, ``noise`` in grey levels, ``blur`` in pixels."""

    name: str
    dpi: int = 300
    skew: float = 0.25
    noise: float = 2.0
    blur: float = 0.6
    gradient: float = 0.0
    jpeg: int = 82
    grey: bool = False
    bitonal: bool = False
    phone: bool = False
    copy: bool = False
    bleed: bool = False
    heavy_seal: bool = False
    incoming: bool = False
    turns: Sequence[int] = (0,)
    formats: Sequence[str] = ("pdf",)


CONDITIONS: dict[str, Condition] = {
    c.name: c
    for c in (
        Condition("clean300", formats=("pdf", "jpg", "tif")),
        Condition("clean200", dpi=200, blur=0.5, formats=("pdf", "png")),
        Condition("skew", skew=3.0),
        Condition("noise", noise=14.0, blur=0.8),
        Condition("gradient", gradient=0.55),
        Condition("stamp", heavy_seal=True, incoming=True, skew=0.6),
        Condition("bleed", bleed=True),
        Condition("fax", dpi=200, bitonal=True, noise=10.0, blur=0.7, skew=0.7, formats=("pdf", "tif")),
        Condition("copy150", dpi=150, grey=True, copy=True, noise=5.0, blur=0.8, skew=0.7, jpeg=60),
        Condition("phone", dpi=260, phone=True, gradient=0.4, noise=4.0, jpeg=80, formats=("jpg",)),
        Condition(
            "mixed200", dpi=200, skew=1.5, noise=6.0, gradient=0.4, jpeg=45, heavy_seal=True, incoming=True, blur=0.7
        ),
        Condition("turned", turns=(90, 180, 270), skew=0.5),
    )
}


def _grid(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(64))


def _rotation(width: int, height: int, degrees: float) -> np.ndarray:
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return np.vstack([matrix, [0, 0, 1]])


def _light(shape: tuple[int, int], strength: float, rng: Random) -> np.ndarray:
    """An even slope of light with one soft shadow, 1.0 at the brightest."""
    height, width = shape
    gy, gx = np.mgrid[0:1:64j, 0:1:64j]
    angle = rng.uniform(0, 2 * np.pi)
    slope = (np.cos(angle) * (gx - 0.5) + np.sin(angle) * (gy - 0.5)) + 0.5
    cx, cy = rng.uniform(0, 1), rng.uniform(0, 1)
    shadow = np.exp(-(((gx - cx) / 0.35) ** 2 + ((gy - cy) / 0.25) ** 2))
    light = 1 - strength * (0.65 * slope.clip(0, 1) + 0.35 * shadow)
    return np.asarray(cv2.resize(light.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC))


def _photocopied(image: np.ndarray, rng: Random) -> np.ndarray:
    """Toner: contrast driven hard, specks, a dark edge."""
    out = np.clip((image.astype(np.float32) - 110) * 1.9 + 120, 8, 252)
    grid = _grid(rng)
    height, width = out.shape[:2]
    for _ in range(rng.randint(15, 60)):
        x, y, r = int(grid.integers(width)), int(grid.integers(height)), int(grid.integers(1, 3))
        cv2.circle(out, (x, y), r, (30.0, 30.0, 30.0), -1)
    edge = rng.randint(4, 18)
    out[:, :edge] *= 0.25
    return out.astype(np.uint8)


def _bled(image: np.ndarray, back: np.ndarray) -> np.ndarray:
    """The other side's print showing through."""
    ghost = cv2.GaussianBlur(cv2.flip(back, 1), (0, 0), 3.0).astype(np.float32)
    return (image.astype(np.float32) * (1 - 0.16 * (1 - ghost / 255))).clip(0, 255).astype(np.uint8)


def _photographed(image: np.ndarray, rng: Random) -> tuple[np.ndarray, np.ndarray]:
    """The sheet on a table seen by a phone: the picture and the 3 by 3 way to it."""
    height, width = image.shape[:2]
    out_w = round(width * rng.uniform(1.08, 1.16))
    out_h = round(height * rng.uniform(1.07, 1.13))
    bend = 0.025
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    mx, my = (out_w - width) / 2, (out_h - height) / 2
    target = np.array(
        [[mx + x + rng.uniform(-bend, bend) * width, my + y + rng.uniform(-bend, bend) * height] for x, y in corners],
        dtype=np.float32,
    )  # fmt: skip
    matrix = cv2.getPerspectiveTransform(corners, target)
    grid = _grid(rng)
    wood = np.array(rng.choice(((62, 84, 112), (52, 56, 62), (96, 104, 110))), dtype=np.float32)
    rough = cv2.resize(grid.normal(0, 9, (out_h // 24 + 1, 6)).astype(np.float32), (out_w, out_h))
    table = (wood + rough[..., None]).clip(0, 255).astype(np.uint8)
    seen = cv2.warpPerspective(image, matrix, (out_w, out_h), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, (out_w, out_h))[..., None] / 255
    return (seen * mask + table * (1 - mask)).astype(np.uint8), matrix


def take(sheet: Sheet, condition: Condition, rng: Random, back: Sheet | None = None) -> tuple[np.ndarray, Delivered]:
    """The delivered picture (BGR, grey, or 0/255 for 1-bit) of ``sheet`` and how its pixels came there."""
    image = cv2.cvtColor(np.asarray(sheet.image), cv2.COLOR_RGB2BGR)
    if condition.bleed and back is not None:
        image = _bled(image, cv2.cvtColor(np.asarray(back.image), cv2.COLOR_RGB2BGR))
    paper = np.array([rng.uniform(236, 250), rng.uniform(243, 252), rng.uniform(246, 254)]) / 255
    image = (image * paper).astype(np.uint8)
    skew = rng.uniform(-condition.skew, condition.skew)
    scale = condition.dpi / sheet.dpi
    if scale != 1:
        image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = image.shape[:2]
    printed = np.diag([width / sheet.image.width, height / sheet.image.height, 1.0])
    if condition.phone:
        image, matrix = _photographed(image, rng)
    else:
        matrix = _rotation(width, height, skew)
        image = cv2.warpAffine(image, matrix[:2], (width, height), flags=cv2.INTER_CUBIC, borderValue=(250, 250, 250))
    image = cv2.GaussianBlur(image, (0, 0), condition.blur) if condition.blur else image
    out = image.astype(np.float32)
    if condition.gradient:
        out *= _light(image.shape[:2], condition.gradient, rng)[..., None]
    if condition.noise:
        grain = _grid(rng).normal(0, condition.noise, (*image.shape[:2], 1)).astype(np.float32)
        out += grain
    image = out.clip(0, 255).astype(np.uint8)
    if condition.copy:
        image = _photocopied(image, rng)
    if condition.grey or condition.bitonal:
        image = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    if condition.bitonal:
        image = np.where(image > rng.uniform(150, 175), 255, 0).astype(np.uint8)
    turn = rng.choice(list(condition.turns))
    matrix = matrix @ printed
    if turn:
        codes = {90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}
        matrix = _turned(image.shape[1], image.shape[0], turn) @ matrix
        image = cv2.rotate(image, codes[turn])
    dpi = None if condition.phone else condition.dpi
    return image, Delivered(
        image.shape[1], image.shape[0], dpi, matrix, turn, 0.0 if condition.phone else round(skew, 2)
    )


def _turned(width: int, height: int, turn: int) -> np.ndarray:
    """The way of a page laid so that ``turn`` degrees clockwise make it upright again."""
    if turn == 90:
        return np.array([[0, 1, 0], [-1, 0, width], [0, 0, 1]], dtype=np.float64)
    if turn == 180:
        return np.array([[-1, 0, width], [0, -1, height], [0, 0, 1]], dtype=np.float64)
    return np.array([[0, -1, height], [1, 0, 0], [0, 0, 1]], dtype=np.float64)


def write(images: Sequence[np.ndarray], path: Path, condition: Condition) -> None:
    """Writes the pages to ``path`` (.pdf, .tif; .jpg and .png take one page), the same bytes every time."""
    pages = [
        Image.fromarray(image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2RGB)) for image in images
    ]
    if condition.bitonal:
        pages = [page.convert("1") for page in pages]
    dpi = (condition.dpi, condition.dpi)
    match path.suffix:
        case ".jpg":
            extra = {} if condition.phone else {"dpi": dpi}
            pages[0].save(path, quality=condition.jpeg, **extra)
        case ".png":
            pages[0].save(path, dpi=dpi)
        case ".tif":
            squeeze = "group4" if condition.bitonal else "jpeg"
            rest = {} if condition.bitonal else {"quality": condition.jpeg}
            pages[0].save(path, save_all=True, append_images=pages[1:], compression=squeeze, dpi=dpi, **rest)
        case ".pdf":
            _write_pdf(pages, path, condition)
        case other:
            raise ValueError(other)


def _write_pdf(pages: Sequence[Image.Image], path: Path, condition: Condition) -> None:
    import pikepdf

    with pikepdf.new() as pdf:
        for page in pages:
            width, height = page.size
            points = (width * 72 / condition.dpi, height * 72 / condition.dpi)
            if page.mode == "1":
                data = _group4(page)
                picture = pikepdf.Stream(pdf, data)
                picture.Filter = pikepdf.Name.CCITTFaxDecode
                picture.DecodeParms = pikepdf.Dictionary(K=-1, Columns=width, Rows=height, BlackIs1=True)
                picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceGray, 1
            else:
                buffer = io.BytesIO()
                page.save(buffer, "JPEG", quality=condition.jpeg)
                picture = pikepdf.Stream(pdf, buffer.getvalue())
                picture.Filter = pikepdf.Name.DCTDecode
                grey = page.mode == "L"
                picture.ColorSpace = pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB
                picture.BitsPerComponent = 8
            picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            picture.Width, picture.Height = width, height
            leaf = pdf.add_blank_page(page_size=points)
            leaf.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(picture)))
            leaf.Contents = pikepdf.Stream(pdf, f"q {points[0]:.3f} 0 0 {points[1]:.3f} 0 0 cm /Im0 Do Q".encode())
        pdf.save(path, deterministic_id=True, static_id=False)


def _group4(page: Image.Image) -> bytes:
    """The page's CCITT Group 4 data (one strip, black is 1)."""
    from PIL import TiffImagePlugin

    buffer = io.BytesIO()
    page.save(buffer, "TIFF", compression="group4", tiffinfo={TiffImagePlugin.ROWSPERSTRIP: page.height})
    buffer.seek(0)
    with Image.open(buffer) as tiff:
        assert isinstance(tiff, TiffImagePlugin.TiffImageFile)
        offset = tiff.tag_v2[TiffImagePlugin.STRIPOFFSETS][0]
        length = tiff.tag_v2[TiffImagePlugin.STRIPBYTECOUNTS][0]
        photometric = tiff.tag_v2[TiffImagePlugin.PHOTOMETRIC_INTERPRETATION]
    assert photometric in {0, 1}, photometric
    return buffer.getvalue()[offset : offset + length]
