"""Authority and posts over a signature, as they are printed and as they were read (NĐ 30/2020, Phụ lục I, ô 7a)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from ocr.vietnamese.lexicon import organisations, post_names, posts
from ocr.vietnamese.normal import UPPER, key, nfc, spaces, upper_share
from schemas.reading import Word

from .layout import Piece

PREFIX = re.compile(
    r"^(?:\S{1,3}\s+){0,2}?\W*(?:(TM|T/M|KT|K/T|TL|T[IÍÌỊ1l]|T/L|TUQ|TƯQ|TUOQ|UQ|ỦQ|QTL|Q|TNQ|[^\s.,]{0,2}T)\s*[.,:;]\s*(?=\w)"
    rf"|(TM|T/M|KT|K/T|TL|T/L|TUQ|UQ|T[IÍÌỊ1l]M|T[IÍÌỊ1l]L|K[IÍÌỊ1l]T)\s+(?=[{UPPER}]{{2}})|((?:TM|KT|TL|TUQ)/)\s*(?=\w))"
)
_LETTERS = (
    {"TƯQ": "TUQ", "TUOQ": "TUQ", "ỦQ": "UQ"}
    | {f"T{foot}": "TL" for foot in "IÍÌỊ1l"}
    | {f"T{slash}M": "T/M" for slash in "IÍÌỊ1l"}
    | {f"K{slash}T": "K/T" for slash in "IÍÌỊ1l"}
    | {f"T{slash}L": "T/L" for slash in "IÍÌỊ1l"}
)
"""What stands there as it is written, by what is read."""
_SLASHED = ("T/M", "K/T", "T/L", "TM/", "KT/", "TL/", "TUQ/")  # as Party papers and typewritten ones have them
_DEPUTY = (
    ("thu tuong", "PHÓ THỦ TƯỚNG"),
    ("bo truong", "THỨ TRƯỞNG"),
    ("tong thanh tra", "PHÓ TỔNG THANH TRA"),
    ("chanh van phong", "PHÓ CHÁNH VĂN PHÒNG"),
    ("chanh thanh tra", "PHÓ CHÁNH THANH TRA"),
    ("truong phong", "PHÓ TRƯỞNG PHÒNG"),
    ("truong ban", "PHÓ TRƯỞNG BAN"),
)
"""Whoever signs "KT." for a post holds its deputy post (NĐ 30/2020, Phụ lục I, phần II, mục 7b)."""


_ACTING = "Q. "
"""Before the post of whoever holds it for the time being, a part of it."""


@lru_cache(maxsize=1)
def post_keys() -> tuple[tuple[str, str], ...]:
    """The known posts: key and capitals of each."""
    return tuple((key(p), p.upper()) for p in post_names())


@lru_cache(maxsize=1)
def known_posts() -> dict[str, str]:
    """The known posts by key, in capitals."""
    return dict(post_keys())


def post_score(text: str) -> tuple[float, str]:
    """How well ``text`` reads like a known post (0 to 100), and that post in capitals."""
    flat = key(text)
    best = (0.0, "")
    for wanted, post in post_keys():
        score = float(fuzz.ratio(flat, wanted))
        if score > best[0]:
            best = (score, post)
    return best


def is_post_line(text: str) -> bool:
    """Whether ``text`` in capitals names an authority or a post: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"."""
    bare = PREFIX.sub("", nfc(text))
    if upper_share(bare) < 0.75 or len(key(bare).replace(" ", "")) < 5:
        return False
    if PREFIX.match(nfc(text)):
        return True
    flat = key(bare)
    if len(flat.split()) < 2:
        return False  # a piece of a post
    if post_score(bare)[0] >= 80:
        return True
    return any(flat.startswith(start + " ") for start, _ in post_keys() if len(start) > 6) and len(flat.split()) <= 9


def is_post_in_small_letters(text: str) -> bool:
    """Whether ``text`` is a known post and nothing else, in small letters: "Chủ tịch", "KT. Chủ tịch"."""
    bare = PREFIX.sub("", nfc(text)).strip(" .,:")
    return bare[:1].isupper() and upper_share(bare) < 0.6 and key(bare) in known_posts()


def clean_line(piece: Piece) -> str:
    """The text of a line of capitals without specks at its ends."""
    words = list(piece.words)
    while words and _speck(words[-1]):
        words.pop()
    while words and _speck(words[0]) and not PREFIX.match(nfc(" ".join(w.text for w in words))):
        words.pop(0)
    text = spaces(nfc(" ".join(w.text for w in words)).replace("_", " "))
    return re.sub(r"^[^\w]+|[^\w)]+$", "", text)


def _speck(word: Word) -> bool:
    letters = sum(c.isalpha() for c in word.text)
    return (letters < 2 and not word.text[:1].isdigit()) or (word.confidence < 0.4 and letters < 3)


def may_lack_its_first_word(pieces: Sequence[Piece], post: str, above: Sequence[Piece] = ()) -> bool:
    """Whether a seal may have taken "PHÓ" from a post: a crumb stands there (". BÍ THƯ"), or the post stands as far
    right of the middle of the lines ``above`` as it would without that word. (They have one middle; NĐ 30/2020.)"""
    if not pieces or f"pho {key(post)}" not in known_posts():
        return False
    if sum(c.isalpha() for c in pieces[0].words[0].text) < 2:
        return True
    if not above:
        return False
    own, over = pieces[-1], above[-1]
    half = (own.x1 - own.x0) / len(own.text) * len("PHÓ ") / 2
    return 0.6 * half < own.middle - over.middle < 1.6 * half


_SECOND = re.compile(r"(?<=\W)(?:KT|TUQ|TL)\.\s*(?=\w)")
"""What begins a further line of authority within one."""
_WORDS = re.compile(rf"[{UPPER}]{{3}}")
_A_WORD = 4
"""Letters of what stands before an authority on its row and is more than a crumb of a seal: "NHÀ KT. CHỦ TỊCH"."""
_SUREST = 0.9
"""How far a post's reading is trusted at most: signs over capitals are lost however sure the letters
are. A word alone has no neighbour that says what it is."""


def mend_line(text: str, piece: Piece) -> str:
    """A line of ``is_post_line`` in mended capitals; ``piece`` says how sure its reading was."""
    if within := _SECOND.search(text):  # two lines of a narrow block: "TM. ỦY BAN NHÂN DÂN KT. CHỦ / TỊCH"
        first, second = text[: within.start()].strip(), text[within.start() :]
        return (
            mend_line(second, piece)
            if not _WORDS.search(first) or sum(c.isalpha() for c in first) < _A_WORD
            else f"{mend_line(first, piece)} {mend_line(second, piece)}"
        )
    match = PREFIX.match(text)
    prefix, rest = "", text
    if match:
        letters = match[1] or match[2] or match[3]
        letters = _LETTERS.get(letters, letters)
        if letters in _SLASHED:
            point = "." if match[0].rstrip().endswith(".") else ""  # "K/T. CHỦ TỊCH" as some typists wrote
            return f"{letters}{point} {posts().mend(text[match.end() :].strip(' .'), piece.confidence)}"
        if letters not in ("TM", "KT", "TL", "TUQ", "UQ", "QTL", "Q", "TNQ"):
            letters = "KT"  # a K that the seal swallowed: "1T. CỤC TRƯỞNG"
        prefix, rest = letters + ". ", text[match.end() :]
    rest = re.sub(r"^[^\w]+", "", rest).replace(".", " ")
    lexicon = organisations() if _names_body(rest) else posts()
    rest = lexicon.part(rest)
    sureness = min(piece.confidence, _SUREST) if " " in rest else piece.confidence
    mended = lexicon.mend(rest.upper() if upper_share(rest) > 0.6 else rest, sureness)
    return _BESIDES.sub("KIÊM ", _UNPOINTED.sub(r"\1. ", prefix + mended))


_BESIDES = re.compile(r"\bK[IÍÌỈĨỊ][EÊẾỀỂỄỆ]M (?=(?:THAM MƯU|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHỦ TỊCH|CHÁNH)\b)")
"""Between two posts of one person: "PHÓ CHỈ HUY TRƯỞNG KIÊM THAM MƯU TRƯỞNG"."""
_UNPOINTED = re.compile(rf"^(TM|KT|TL|TUQ)\s+(?=[{UPPER}])")
"""An authority whose point was lost."""


def deputy_of(lines: Sequence[str]) -> str | None:
    """The post of whoever signs KT. for the post in ``lines``, or ``None``."""
    for line in lines:
        match = re.match(r"^(?:K/?T)\s*[.,:]?\s*(.+)$", line)
        if match:
            head = key(match[1])
            for wanted, deputy in _DEPUTY:
                if fuzz.ratio(head, wanted) >= 85:
                    return deputy
            score, known = post_score(match[1])
            return "PHÓ " + (known if score >= 85 else match[1].upper())
    return None


def near(text: str, expected: str | None) -> bool:
    """Whether ``text`` holds most of the post that is ``expected``."""
    return expected is not None and fuzz.partial_ratio(key(text), key(expected)) >= 60


def _names_body(line: str) -> bool:
    return key(line).startswith(("uy ban nhan dan", "ubnd", "hoi dong", "ban thuong vu", "ban chap hanh", "dang uy"))


_ALIKE = 88
_ON_BEHALF = re.compile(r"T/?M\b")
"""Before a body, which is nobody's post: a seal took what stands under it."""


def _begins_with_post(line: str) -> bool:
    """Whether ``line`` is a post with what it is the post of: "TRƯỞNG PHÒNG GIAO DỊCH SỐ 11"."""
    flat = key(line)
    return any(flat.startswith(f"{post} ") for post in known_posts() if " " in post)


def split_posts(lines: Sequence[str], read: Sequence[str]) -> tuple[list[str], list[str], float]:
    """Authority lines, own post lines, and how well the post fits (0 to 1); ``read`` are the lines before mending."""
    if len(lines) == 2 and not any(PREFIX.match(line) for line in lines):
        head = max(lines, key=lambda line: post_score(line)[0])
        deputy = deputy_of([f"KT. {lines[0]}"]) if key(lines[0]) in known_posts() else None
        if fuzz.ratio(*map(key, lines)) >= _ALIKE:  # nobody writes his post twice: a seal took "KT." and "PHÓ"
            return [f"KT. {head}"], [deputy_of([f"KT. {head}"]) or head], 0.3
        if deputy is not None and fuzz.ratio(key(lines[1]), key(deputy)) >= _ALIKE:  # or only "KT."
            return [f"KT. {lines[0]}"], [deputy], 0.3
    last = max((i for i, line in enumerate(lines) if PREFIX.match(line)), default=-1)
    if last >= 0 and PREFIX.match(lines[last]) and lines[last].startswith("Q."):
        last -= 1
    cut = last + 1
    if cut == 0 and len(lines) > 1 and _names_body(lines[0]):
        cut = 1  # its "TM." was not read
    # a body's name may go on under its TM. line: "TM. ỦY BAN NHÂN DÂN / TỈNH …"
    while (
        0 < cut < len(lines)
        and not key(lines[cut]).startswith("pho ")
        and post_score(lines[cut])[0] < 75
        and any(post_score(line)[0] >= 75 or _begins_with_post(line) for line in lines[cut + 1 :])
        and not _begins_with_post(lines[cut])
    ):
        cut += 1
    authority, post = list(lines[:cut]), list(lines[cut:])
    deputy = deputy_of(authority[-1:])
    if not post:
        if deputy is not None:
            return authority, [deputy], 0.3
        return (authority, [], 0.3) if _ON_BEHALF.match(authority[-1]) else ([], list(authority), 0.5)
    joined = " ".join(post)
    if joined.startswith(_ACTING):
        own = joined.removeprefix(_ACTING)
        score, known = post_score(own)
        return authority, [_ACTING + (known if score >= 82 else own)], 0.9 if score == 100 else 0.5
    score, known = post_score(joined)
    if deputy is not None:
        if key(joined).startswith(f"{key(deputy)} ") and len(key(joined)) - len(key(deputy)) > 4:
            return authority, post, 0.6  # with its field of work: "PHÓ GIÁM ĐỐC KỸ THUẬT"
        likeness = max(float(fuzz.ratio(key(text), key(deputy))) for text in (joined, " ".join(read[cut:])))
        if likeness < 97 and key(deputy).endswith(key(joined)):
            return authority, [deputy], 0.5  # nobody signs for himself: its first word is missing
        if likeness >= 60 and score < 97:
            return authority, [deputy], 0.5 + likeness / 250
        if likeness >= 97:
            return authority, [deputy], 1.0
        return (authority, post, 0.9) if score >= 90 else (authority, [deputy], 0.3)
    if score == 100:
        return authority, [known] if len(post) == 1 else post, 1.0 if authority else 0.95
    if score >= 82 and not key(joined).startswith(key(known)):
        return authority, [known], 0.5
    begun = any(key(joined).startswith(flat) for flat, _ in post_keys())  # "VĂN PHÒNG" alone is an office
    whole = begun and posts().share_known(joined) > 0.99 and len(joined.split()) > 1
    return authority, post, 0.9 if whole else 0.45
