"""What forms number their captions with: "1.", "2.1.", "a)", "IV.", "(3)", "[07].", "A.1."."""

from __future__ import annotations

import re

from schemas.reading import Word

_OPEN, _CLOSE = r"[(\[{|]", r"[.)/\]}|]"
"""Square brackets are also read as curly ones and as strokes."""
_LETTERED = r"[A-H](?:\.\s?\d{1,2}[.)]?|\d{1,2}[.)])"
"""A part's letter and a number: "A.1.", "B.2", "A2."."""
LEAD = (
    rf"(?:{_LETTERED}|{_OPEN}?\d{{1,2}}(?:\.\d{{1,2}})?\s*(?:,|{_CLOSE})+|[a-zđ]\s*[.)/]+|[IVX]{{1,4}}\s*[.)/]+)\s*"
)
"""A regular expression of a number before a caption, with the blanks behind it."""
_WORD = re.compile(rf"{_LETTERED}|{_OPEN}*(?:\d{{1,2}}(?:\.\d{{1,2}})?|\d?[^\W\d_]|[IVX]{{1,4}}){_CLOSE}+")
_GLUED = re.compile(rf"^{LEAD}(?=[^\W\d]{{2}})")
_BRACKETED = re.compile(r"\s*[(\[{|]\d{1,2}[)\]}|]\.?$")


def numbering(word: Word) -> bool:
    """Whether ``word`` is a number before a caption and nothing else."""
    return bool(_WORD.fullmatch(word.text.strip()))


def without_number(word: str) -> str:
    """``word`` without the number of a caption that no blank parts from it: "3.Giới"."""
    return _GLUED.sub("", word)


def without_next_number(text: str) -> str:
    """``text`` without the number in brackets of the caption that follows it: "21/02/1986 [04]."."""
    return _BRACKETED.sub("", text)
