"""The typefaces that papers are printed in, as far as they are installed, to draw words as they may be printed.

Debian's fonts-croscore (as wide as Times New Roman, Arial and Courier New), fonts-texgyre and fonts-freefont-ttf.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts/opentype")
FAMILIES = (
    ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    ("Arimo-Regular.ttf", "Arimo-Bold.ttf", "Arimo-Italic.ttf", "Arimo-BoldItalic.ttf"),
    ("texgyretermes-regular.otf", "texgyretermes-bold.otf", "texgyretermes-italic.otf",
     "texgyretermes-bolditalic.otf"),
    ("FreeSerif.ttf", "FreeSerifBold.ttf", "FreeSerifItalic.ttf", "FreeSerifBoldItalic.ttf"),
    ("FreeSans.ttf", "FreeSansBold.ttf", "FreeSansOblique.ttf", "FreeSansBoldOblique.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    ("Cousine-Regular.ttf", "Cousine-Bold.ttf"),
)  # fmt: skip
"""Files of the faces of each family: upright, bold, italic, both."""


@cache
def file_of(face: str) -> str | None:
    """Where the file of ``face`` lies, or ``None``."""
    return next((str(Path(folder, face)) for t in _FOLDERS for folder, _, names in os.walk(t) if face in names), None)


@lru_cache(maxsize=256)
def font(face: str, size: float) -> ImageFont.FreeTypeFont:
    """``face`` at ``size`` pixels."""
    layout = ImageFont.Layout.BASIC
    return ImageFont.truetype(file_of(face) or face, size, layout_engine=layout)  # type: ignore[arg-type]


def installed() -> list[tuple[str, ...]]:
    """The families of which all faces are installed."""
    return [family for family in FAMILIES if all(file_of(face) for face in family)]
