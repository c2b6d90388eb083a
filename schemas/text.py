"""The one fold function for searching: what a person types without diacritics finds what is written with them."""

from __future__ import annotations

import unicodedata

_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})  # U+00D0 and U+00F0: Icelandic letters often typed for Đ and đ


def fold(text: str) -> str:
    """``text`` in lower case, without any diacritic, đ as d, white space as single blanks. Loses information."""
    decomposed = unicodedata.normalize("NFD", text.translate(_ETH).lower())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")
    return " ".join(plain.split())
