"""What a page of a PDF is made of: told from its content stream, without rendering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

_MAX_DEPTH = 4
_MATRIX = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class PageLook:
    """``width_pt`` and ``height_pt`` are the page as shown (crop box, after ``rotate``).

    ``scan_dpi`` is the resolution of the image that covers the page, ``None`` for a born-digital page;
    ``only_image`` is that image where nothing else is drawn and it fills the page exactly.
    """

    width_pt: float
    height_pt: float
    rotate: int
    scan_dpi: float | None
    only_image: pikepdf.Object | None
    has_text: bool


def image_sizes(page: pikepdf.Page) -> Iterator[tuple[int, int]]:
    """Width and height of every image that the page can draw, nested forms included."""
    yield from _sizes(page.obj.get("/Resources") or page.resources, 0)


def _sizes(resources: pikepdf.Object | None, depth: int) -> Iterator[tuple[int, int]]:
    if resources is None or depth > _MAX_DEPTH:
        return
    objects = resources.get("/XObject")
    for drawn in [] if objects is None else objects.values():
        kind = drawn.get("/Subtype")
        if kind == "/Image":
            yield int(drawn.get("/Width", 0)), int(drawn.get("/Height", 0))
        elif kind == "/Form":
            yield from _sizes(drawn.get("/Resources"), depth + 1)


def look_at(page: pikepdf.Page) -> PageLook:
    """Reads the page's operators. Raises ``pikepdf.PdfError`` and the like on a damaged page."""
    x0, y0, x1, y1 = _shown_box(page)
    rotate = int(page.rotation) % 360
    width, height = x1 - x0, y1 - y0
    if width <= 0 or height <= 0:
        raise ValueError("empty page box")
    drawn = _Drawn()
    _walk(page, page.resources, (1, 0, 0, 1, 0, 0), drawn, 0)
    scan_dpi: float | None = None
    covering: tuple[pikepdf.Object, _MATRIX] | None = None
    for image, matrix in drawn.images:
        if _share(matrix, (x0, y0, x1, y1)) > 0.7:
            wide = max(abs(matrix[0]) + abs(matrix[2]), 1e-6)
            across = int(image.Width) if abs(matrix[0]) >= abs(matrix[1]) else int(image.Height)
            dpi = across * 72.0 / wide
            if scan_dpi is None or dpi > scan_dpi:
                scan_dpi, covering = dpi, (image, matrix)
    only = None
    if covering is not None and len(drawn.images) == 1 and not drawn.other and not _has_annotations(page):
        image, matrix = covering
        fits = _fits(matrix, (x0, y0, x1, y1))
        plain = all(key not in image for key in ("/SMask", "/Mask", "/Decode", "/ImageMask"))
        if fits and plain:
            only = image
    if rotate in (90, 270):
        width, height = height, width
    return PageLook(width, height, rotate, scan_dpi, only, drawn.text or _has_annotations(page))


class _Drawn:
    def __init__(self) -> None:
        self.images: list[tuple[pikepdf.Object, _MATRIX]] = []
        self.text = False
        self.other = False


_STATE = frozenset(
    "q Q cm Do gs BT ET Tr Tf Td TD Tm Tz Tc Tw TL Ts T* BMC EMC BDC MP DP w J j M d ri i "  # noqa: SIM905
    "g G rg RG k K cs CS sc SC scn SCN".split()
)
"""Operators that leave no mark on the paper."""
_SHOW_TEXT = {"Tj", "TJ", "'", '"'}


def _walk(
    owner: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object | None, base: _MATRIX, drawn: _Drawn, depth: int
) -> None:
    stack: list[tuple[_MATRIX, int]] = []
    matrix, render_mode = base, 0
    for step in pikepdf.parse_content_stream(owner):
        operands, name = step.operands, str(step.operator)
        if name == "q":
            stack.append((matrix, render_mode))
        elif name == "Q":
            if stack:
                matrix, render_mode = stack.pop()
        elif name == "cm":
            matrix = _times(_numbers(operands), matrix)
        elif name == "Tr":
            render_mode = int(operands[0])
        elif name in _SHOW_TEXT:
            drawn.text = True
            drawn.other = drawn.other or render_mode != 3
        elif name == "Do":
            _draw(str(operands[0]), resources, matrix, drawn, depth)
        elif name not in _STATE:
            drawn.other = True  # paths, shadings, clips, inline images


def _draw(name: str, resources: pikepdf.Object | None, matrix: _MATRIX, drawn: _Drawn, depth: int) -> None:
    objects = None if resources is None else resources.get("/XObject")
    target = None if objects is None else objects.get(name)
    if target is None:
        return
    if target.get("/Subtype") == "/Image":
        drawn.images.append((target, matrix))
    elif target.get("/Subtype") == "/Form" and depth < _MAX_DEPTH:
        inner = target.get("/Matrix")
        if inner is not None:
            matrix = _times(_numbers(list(inner)), matrix)
        _walk(target, target.get("/Resources") or resources, matrix, drawn, depth + 1)


def _numbers(operands: object) -> _MATRIX:
    a, b, c, d, e, f = (float(v) for v in operands)  # type: ignore[attr-defined]
    return (a, b, c, d, e, f)


def _times(m: _MATRIX, n: _MATRIX) -> _MATRIX:
    """``m`` first, then ``n`` (row vectors, ISO 32000-1, 8.3.4)."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _extent(m: _MATRIX) -> tuple[float, float, float, float]:
    xs = (m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2])
    ys = (m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3])
    return min(xs), min(ys), max(xs), max(ys)


def _share(matrix: _MATRIX, box: tuple[float, float, float, float]) -> float:
    """The part of ``box`` that the image covers."""
    x0, y0, x1, y1 = _extent(matrix)
    w = min(x1, box[2]) - max(x0, box[0])
    h = min(y1, box[3]) - max(y0, box[1])
    return max(0.0, w) * max(0.0, h) / ((box[2] - box[0]) * (box[3] - box[1]))


def _fits(m: _MATRIX, box: tuple[float, float, float, float]) -> bool:
    """Upright, unmirrored, and filling ``box`` to within half a percent."""
    if m[0] <= 0 or m[3] <= 0 or abs(m[1]) + abs(m[2]) > 1e-3 * (m[0] + m[3]):
        return False
    near_x, near_y = 0.005 * (box[2] - box[0]), 0.005 * (box[3] - box[1])
    x0, y0, x1, y1 = _extent(m)
    return (
        abs(x0 - box[0]) <= near_x
        and abs(x1 - box[2]) <= near_x
        and abs(y0 - box[1]) <= near_y
        and abs(y1 - box[3]) <= near_y
    )


def _has_annotations(page: pikepdf.Page) -> bool:
    """Whether any annotation draws something on the page (links and hidden ones do not)."""
    for note in page.obj.get("/Annots") or []:
        hidden = int(note.get("/F", 0)) & 2
        if not hidden and note.get("/Subtype") not in ("/Link", "/Popup") and "/AP" in note:
            return True
    return False


def _shown_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """The crop box within the media box, in points."""

    def ordered(box: pikepdf.Array) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = (float(v) for v in box)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    crop, whole = ordered(page.cropbox), ordered(page.mediabox)
    both = max(crop[0], whole[0]), max(crop[1], whole[1]), min(crop[2], whole[2]), min(crop[3], whole[3])
    return both if both[2] > both[0] and both[3] > both[1] else whole
