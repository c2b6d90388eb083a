"""Items of a letter's lists, of those it is addressed to and those who get it: bare and mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.address_parts import jrai_names_mended
from ocr.vietnamese.lexicon import recipients
from ocr.vietnamese.normal import fold, spaces, tone_placed

from .layout import Piece


def bare_item(item: str) -> str:
    """``item`` of a list without its end's sign and the specks at its ends: "ˆ Lưu: VT", "Các PCVP UBND tỉnh; '",
    "UBND xã Thanh Thủy; Ị"."""
    item = re.sub(r"(?:\s[ịỊìÌ|]){1,2}\W*$", "", spaces(item))
    bare = re.sub(r"^(?:[^\w(“\"]|[ˆˇ˜])+|(?:[^\w)”\"]|[ˆˇ˜])+$", "", spaces(item))
    bare = re.sub(r"""(?<=\w) ["'”“] (?=\()""", " ", bare)  # a speck before a note
    return bare.rstrip(' "') if bare.count('"') % 2 and bare.endswith('"') else bare


def mended_items(items: Sequence[str], pieces: Sequence[Piece]) -> list[str]:
    """``items`` with the marks that the usual words for bodies and people demand: "UBND tính", "Các chỉ đoàn"."""
    sure = sum(p.confidence for p in pieces) / len(pieces)
    mended = (jrai_names_mended(_same_letters(item, recipients().mend(item, sure))) for item in items)
    mended = (_BRANCH.sub(lambda m: m[1] + "hi", item) for item in mended)
    return [re.sub(r"\(đ[êếềễệ] (?=\w)", "(để ", item) for item in mended]


_BRANCH = re.compile(r"\b([Cc])[hH][ỉíìĩị](?= (?:cục|bộ|đoàn|nhánh|hội|ủy)\b|, đảng bộ\b)")
"""The word for a branch, "chi", before what it is a branch of: "Lãnh đạo Chỉ cục", "Các chỉ, đảng bộ"."""


def _same_letters(read: str, mended: str) -> str:
    """``read`` with the words of ``mended`` that differ in marks only and usually stand beside their neighbour.

    A word that bodies and people are named with as it was read stays: "Dân quân" is no "Dân quận".
    """
    if fold(mended) != fold(read):
        return read
    old, new = read.split(), mended.split()
    usual = [tone_placed(re.sub(r"\W", "", word)) for word in new]
    pairs = recipients().pairs
    for at, word in enumerate(old):
        beside = {(usual[at - 1], usual[at])} if at else set()
        beside |= {(usual[at], usual[at + 1])} if at + 1 < len(usual) else set()
        known = recipients().knows(re.sub(r"\W", "", word).lower())
        if word != new[at] and beside & pairs and not known:
            old[at] = new[at]
    return " ".join(old)
