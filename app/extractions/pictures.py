"""Pages as pictures for people: turned upright, made small."""

from __future__ import annotations

import io

from PIL import Image

_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
_SMALL = (240, 320)
# So few pixels that neither a face nor a line of print is left.
_MASKED_SIDE = 20


def turned(jpeg: bytes, clockwise: int) -> bytes:
    """The picture turned by 90, 180 or 270 degrees."""
    with Image.open(io.BytesIO(jpeg)) as image:
        return _jpeg(image.transpose(_TURNS[clockwise]), 85)


def small(jpeg: bytes, clockwise: int, *, masked: bool) -> bytes:
    """The picture upright and at most 240 x 320 pixels; ``masked``: a blur that only tells colours and shape."""
    with Image.open(io.BytesIO(jpeg)) as image:
        image.draft(image.mode, (2 * _SMALL[0], 2 * _SMALL[0]))  # decodes at a fraction of the size
        picture: Image.Image = image.transpose(_TURNS[clockwise]) if clockwise else image
        picture.thumbnail(_SMALL)
        if masked:
            size = picture.size
            picture.thumbnail((_MASKED_SIDE, _MASKED_SIDE))
            picture = picture.resize(size, Image.Resampling.BICUBIC)
        return _jpeg(picture, 75)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()
