"""Normal forms of Vietnamese text: one for keeping, one for matching.

``nfc`` is what is kept and shown. ``fold`` and ``key`` are for matching only: they lose information.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from schemas.text import ETH, plain

_DASHES = re.compile("[‐‑‒–—−]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OLD_PLACING = re.compile(
    r"(?<!q)(o)(a|e)([\u0300\u0301\u0303\u0309\u0323])(?!\w)|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?!\w)"
)

_LETTERS = [chr(c) for c in (*range(0xC0, 0x1B5), *range(0x1EA0, 0x1EFA))]
UPPER = "A-Z" + "".join(c for c in _LETTERS if c.isupper())
LOWER = "a-z" + "".join(c for c in _LETTERS if c.islower())
"""Upper-case and lower-case letters of Vietnamese, to stand in a character class of a regular expression. A range
such as "à-ỹ" is neither: from U+1EA0 on, capitals and small letters take turns."""


def nfc(text: str) -> str:
    """``text`` composed (NFC), with the Icelandic eth turned into the Vietnamese đ."""
    return unicodedata.normalize("NFC", text).translate(ETH)


def dashes(text: str) -> str:
    """``text`` with every kind of dash as a hyphen, for codes and comparisons."""
    return _DASHES.sub("-", text)


def spaces(text: str) -> str:
    """``text`` with runs of white space as one blank and none at its ends."""
    return " ".join(text.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` in lower case without any diacritic, đ as d: "Ủy Ban" and "UỶ BAN" both give "uy ban"."""
    return plain(text)


def key(text: str) -> str:
    """``fold`` with everything but letters and digits turned into single blanks."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


@lru_cache(maxsize=65536)
def tone_placed(text: str) -> str:
    """``text`` in lower case with the tone of open oa, oe, uy on the first vowel ("uỷ" → "ủy"), for matching."""
    decomposed = unicodedata.normalize("NFD", text.translate(ETH).lower())

    def move(match: re.Match[str]) -> str:
        first, second, tone = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
        return f"{first}{tone}{second}"

    return unicodedata.normalize("NFC", _OLD_PLACING.sub(move, decomposed))


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever their case, tone placement, dashes and spacing."""
    return spaces(tone_placed(dashes(one))) == spaces(tone_placed(dashes(other)))


_NO_LETTER = re.compile("[^a-zăâêôơưđ]")


def has_strange_letters(text: str) -> bool:
    """Whether ``text`` holds a letter that Vietnamese does not write: "Ÿ La" for "Ỷ La"."""
    bare = unicodedata.normalize("NFD", "".join(c for c in nfc(text).lower() if c.isalpha()))
    if re.search(rf"[b-df-hj-np-tv-xz][{_TONES}]", bare):
        return True
    return bool(_NO_LETTER.search(unicodedata.normalize("NFC", re.sub(f"[{_TONES}]", "", bare))))


def tone_of(syllable: str) -> str:
    """The combining mark of the tone of ``syllable``, or an empty string for the level tone."""
    return next((c for c in unicodedata.normalize("NFD", syllable) if c in _TONES), "")


def upper_share(text: str) -> float:
    """Share of upper-case letters among the letters of ``text``; 0 where there is none."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) / len(letters) if letters else 0.0
