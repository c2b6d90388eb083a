"""The one fold function for searching: what a person types without diacritics finds what is written with them."""

from __future__ import annotations

import unicodedata

ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})
"""U+00D0 and U+00F0: Icelandic letters often typed for Đ and đ, and confused with them by OCR engines."""


def plain(text: str) -> str:
    """``text`` in lower case, without any diacritic, đ as d; white space as it is. Loses information."""
    decomposed = unicodedata.normalize("NFD", text.translate(ETH).lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")


def fold(text: str) -> str:
    """``plain`` with white space as single blanks and none at the ends."""
    return " ".join(plain(text).split())
