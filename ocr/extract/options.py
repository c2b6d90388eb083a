"""The option that a form's boxes say: "☐ Nam ☒ Nữ" is "Nữ"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BOXES = re.compile(r"[☐□☑☒]")
_TICKED = frozenset("☑☒")


def has_boxes(text: str) -> bool:
    """Whether boxes for ticks stand in ``text``."""
    return bool(_BOXES.search(text))


def chosen(text: str) -> str:
    """The option whose box is ticked, each behind its box or before it; "" where none is or several are.

    A text without boxes is returned as it is.
    """
    boxes = _BOXES.findall(text)
    if not boxes:
        return text
    said = [part.strip(" ,;:|") for part in _BOXES.split(text)]
    options = said[:-1] if any(c.isalnum() for c in said[0]) and not said[-1] else said[1:]
    ticked = [option for box, option in zip(boxes, options, strict=True) if box in _TICKED]
    return ticked[0] if len(ticked) == 1 else ""


_CROSSES = frozenset(("x", "v", "✓", "✔", "×", "☑", "☒"))


def crossed(cells: Sequence[str]) -> int | None:
    """The place of the one cell among ``cells`` (a row of a table, one column an option) that is crossed; ``None``
    where none is, several are, or anything else stands in one."""
    said = [cell.strip(" .,|").lower() for cell in cells]
    if any(one and one not in _CROSSES and one not in ("☐", "□") for one in said):
        return None
    places = [place for place, one in enumerate(said) if one in _CROSSES]
    return places[0] if len(places) == 1 else None
