"""Who signed: authority, own post and name (NĐ 30/2020, Phụ lục I, ô 7a, 7b), often under a seal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from rapidfuzz import fuzz

from ocr.vietnamese.lexicon import organisations, post_names, posts
from ocr.vietnamese.names import (
    known_share,
    looks_like_name,
    mend_surname,
    name_case,
    plausibility,
    surnames,
    without_titles,
)
from ocr.vietnamese.normal import UPPER, fold, key, nfc, spaces, tone_placed, upper_share
from schemas.reading import Word

from .layout import Piece, Sheet, rows
from .letter_title import find_recipients

_PREFIX = re.compile(
    r"^(?:\S{1,3}\s+){0,2}?\W*(?:(TM|T/M|KT|K/T|TL|T/L|TUQ|TƯQ|QTL|Q|TNQ|[^\s.,]{0,2}T)\s*[.,:]\s*(?=\w)"
    rf"|(TM|T/M|KT|K/T|TL|T/L|TUQ)\s+(?=[{UPPER}]{{2}}))"
)
_LETTERS = {"TƯQ": "TUQ"}
_SLASHED = ("T/M", "K/T", "T/L")  # as Party papers write them
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


@dataclass
class Signature:
    """The rows of the signature block of one page. ``lines`` are authority and posts in mended capitals."""

    page: int
    authority: list[str]
    post: list[str]
    post_pieces: list[Piece]
    authority_pieces: list[Piece]
    name: str | None
    name_piece: Piece | None
    post_agreement: float
    name_agreement: float


@lru_cache(maxsize=1)
def _post_keys() -> tuple[tuple[str, str], ...]:
    return tuple((key(p), p.upper()) for p in post_names())


def _post_score(text: str) -> tuple[float, str]:
    """How well ``text`` reads like a known post (0 to 100), and that post in capitals."""
    flat = key(text)
    best = (0.0, "")
    for wanted, post in _post_keys():
        score = float(fuzz.ratio(flat, wanted))
        if score > best[0]:
            best = (score, post)
    return best


def _is_post_line(text: str) -> bool:
    bare = _PREFIX.sub("", nfc(text))
    if upper_share(bare) < 0.75 or len(key(bare).replace(" ", "")) < 5:
        return False
    if _PREFIX.match(nfc(text)):
        return True
    flat = key(bare)
    if len(flat.split()) < 2:
        return False  # a piece of a post
    if _post_score(bare)[0] >= 80:
        return True
    return any(flat.startswith(start + " ") for start, _ in _post_keys() if len(start) > 6) and len(flat.split()) <= 9


def find_signature(sheets: Sequence[Sheet], organisation: str = "") -> Signature | None:
    """The signature block of a document: on the page with "Nơi nhận", or the last page that ends in one.

    ``organisation``, the issuing body, says whose post to expect where a seal left only pieces of it.
    """
    with_recipients = [s for s in sheets if find_recipients(s)[0]]
    order = [*with_recipients, *[s for s in reversed(sheets) if s not in with_recipients]]
    best: Signature | None = None
    for place, sheet in enumerate(order):
        found = _on_page(sheet, organisation)
        if found is None:
            continue
        if found.name or place < len(with_recipients):
            return found
        best = best or found
    return best


def _right_rows(sheet: Sheet, top: float) -> list[Piece]:
    """Rows of the right half below ``top``, without pieces that run on from the left column."""
    out = []
    for row in rows(sheet.within(0.42 * sheet.width, top, sheet.width, sheet.height)):
        out.append(row)
    return out


def _on_page(sheet: Sheet, organisation: str) -> Signature | None:
    items, recipient_rows = find_recipients(sheet)
    top = recipient_rows[0].y0 - 4 * sheet.letter if items else 0.0
    right = _right_rows(sheet, top)
    if items:  # the left column's lines may reach over the middle: their words are no signature
        taken = {id(w) for r in recipient_rows for w in r.words}
        right = [r.part(ws) for r in right if (ws := [w for w in r.words if id(w) not in taken])]
    start = _block_start(right, sheet, bool(items))
    if start is None:
        return _from_pieces_of(right, sheet, organisation) if items else None
    block = _post_rows(right, start, sheet)
    lines = [_clean_line(p) for p in block]
    mended = [_mend_line(text, piece) for text, piece in zip(lines, block, strict=True)]
    authority, post, agreement = _split_posts(mended, [nfc(p.text) for p in block])
    cut = len(authority)
    name, name_piece, name_agreement = _find_name(right, block, sheet)
    return Signature(
        page=sheet.number,
        authority=authority,
        post=post,
        post_pieces=block[cut:] or block[-1:],
        authority_pieces=block[:cut],
        name=name,
        name_piece=name_piece,
        post_agreement=agreement,
        name_agreement=name_agreement,
    )


def _block_start(right: Sequence[Piece], sheet: Sheet, by_recipients: bool) -> int | None:
    candidates = [i for i, row in enumerate(right) if _is_post_line(row.text) and row.middle > 0.52 * sheet.width]
    if not candidates:
        return None
    if by_recipients:
        return candidates[0]
    # without "Nơi nhận": the last run of post lines with a name below it
    for i in reversed(candidates):
        first = i
        while first - 1 in candidates and right[first].level - right[first - 1].level < 2.6 * sheet.letter:
            first -= 1
        below = [r for r in right[i + 1 :] if r.level - right[i].level < 0.2 * sheet.height]
        if any(_name_score(r, right[i])[0] > 0.6 for r in below) and right[first].y0 > 0.12 * sheet.height:
            return first
    return None


def _post_rows(right: Sequence[Piece], start: int, sheet: Sheet) -> list[Piece]:
    block = [right[start]]
    for row in right[start + 1 :]:
        if row.level - block[-1].level > 2.3 * max(sheet.letter, block[-1].height):
            break
        text = nfc(row.text)
        letters = sum(c.isalpha() for c in text)
        if letters < 3 or (upper_share(text) < 0.6 and row.confidence < 0.5):
            continue
        if upper_share(text) < 0.6:
            break
        if abs(row.middle - block[0].middle) > 0.12 * sheet.width:
            continue
        expected = _deputy_of([_clean_line(p) for p in block])
        if not _is_post_line(text) and row.confidence < 0.6 and not _near(text, expected):
            continue
        block.append(row)
        if len(block) == 5:
            break
    return block


def _near(text: str, expected: str | None) -> bool:
    return expected is not None and fuzz.partial_ratio(key(text), key(expected)) >= 60


def _clean_line(piece: Piece) -> str:
    """The text of a line of capitals without specks at its ends."""
    words = list(piece.words)
    while words and _speck(words[-1]):
        words.pop()
    while words and _speck(words[0]) and not _PREFIX.match(nfc(" ".join(w.text for w in words))):
        words.pop(0)
    text = spaces(nfc(" ".join(w.text for w in words)))
    return re.sub(r"^[^\w]+|[^\w)]+$", "", text)


def _speck(word: Word) -> bool:
    letters = sum(c.isalpha() for c in word.text)
    return (letters < 2 and not word.text[:1].isdigit()) or (word.confidence < 0.4 and letters < 3)


def _mend_line(text: str, piece: Piece) -> str:
    match = _PREFIX.match(text)
    prefix, rest = "", text
    if match:
        letters = match[1] or match[2]
        letters = _LETTERS.get(letters, letters)
        if letters in _SLASHED:
            return f"{letters} {posts().mend(text[match.end() :].strip(' .'), piece.confidence)}"
        if letters not in ("TM", "KT", "TL", "TUQ", "QTL", "Q", "TNQ"):
            letters = "KT"  # a K that the seal swallowed: "1T. CỤC TRƯỞNG"
        prefix, rest = letters + ". ", text[match.end() :]
    rest = re.sub(r"^[^\w]+", "", rest).replace(".", " ")
    lexicon = organisations() if _names_body(rest) else posts()
    mended = lexicon.mend(rest.upper() if upper_share(rest) > 0.6 else rest, piece.confidence)
    return prefix + mended


def _deputy_of(lines: Sequence[str]) -> str | None:
    """The post of whoever signs KT. for the post in ``lines``, or ``None``."""
    for line in lines:
        match = re.match(r"^(?:K/?T)\s*[.,:]?\s*(.+)$", line)
        if match:
            head = key(match[1])
            for wanted, deputy in _DEPUTY:
                if fuzz.ratio(head, wanted) >= 85:
                    return deputy
            score, known = _post_score(match[1])
            return "PHÓ " + (known if score >= 85 else match[1].upper())
    return None


def _names_body(line: str) -> bool:
    return key(line).startswith(("uy ban nhan dan", "ubnd", "hoi dong", "ban thuong vu", "ban chap hanh", "dang uy"))


def _split_posts(lines: Sequence[str], read: Sequence[str]) -> tuple[list[str], list[str], float]:
    """Authority lines, own post lines, and how well the post fits (0 to 1); ``read`` are the lines before mending."""
    last = max((i for i, line in enumerate(lines) if _PREFIX.match(line)), default=-1)
    if last >= 0 and _PREFIX.match(lines[last]) and lines[last].startswith("Q."):
        last -= 1
    cut = last + 1
    if cut == 0 and len(lines) > 1 and _names_body(lines[0]):
        cut = 1  # its "TM." was not read
    # a body's name may go on under its TM. line: "TM. ỦY BAN NHÂN DÂN / TỈNH …"
    while (
        0 < cut < len(lines)
        and _post_score(lines[cut])[0] < 75
        and any(_post_score(line)[0] >= 75 for line in lines[cut + 1 :])
    ):
        cut += 1
    authority, post = list(lines[:cut]), list(lines[cut:])
    deputy = _deputy_of(authority[-1:])
    if not post:
        if deputy is not None:
            return authority, [deputy], 0.3
        return [], list(authority), 0.5
    joined = " ".join(post)
    score, known = _post_score(joined)
    if deputy is not None:
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
    whole = posts().share_known(joined) > 0.99 and len(joined.split()) > 1
    return authority, post, 0.9 if whole else 0.45


def _name_score(row: Piece, post: Piece) -> tuple[float, str, Piece]:
    """How much ``row`` reads like the signer's name (0 to 1), the name, and the words that it stands in."""
    words = [w for w in row.words if w.text[:1].isupper() or w.confidence >= 0.5 or len(w.text) > 3]
    best: tuple[float, str, Piece] = (0.0, "", row)
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + 8) + 1):
            part = row.part(words[start:end])
            text = re.sub(r"^[^\w]+|[^\w]+$", "", spaces(nfc(part.text)))
            bare = _whole_surname(without_titles(text))
            if not looks_like_name(bare) or (upper_share(bare) > 0.9 and _post_score(bare)[0] > 75):
                continue
            first = bare.split()[0]
            size = len(bare.split())
            whole = sum(c.isalpha() for w in words for c in w.text) == sum(c.isalpha() for c in text)
            score = 0.25 + 0.2 * (fold(first) in surnames()) + 0.15 * known_share(name_case(bare))
            score += 0.25 * whole * min(w.confidence for w in part.words)
            score += 0.06 * min(size, 4) - 0.05 * max(0, size - 4) + 0.05 * part.confidence
            score -= 0.15 * (min(w.confidence for w in part.words) < 0.3)
            score -= 0.0006 * abs(part.middle - post.middle) / max(1.0, part.height / 40)
            if bare != without_titles(text):
                score -= 0.02
            if score > best[0]:
                best = (score, bare, part)
    return best


def _whole_surname(name: str) -> str:
    """``name`` with its first letter put back where a seal swallowed it: "hạm Trường Thọ"."""
    first, blank, rest = name.partition(" ")
    if not rest or not first.isalpha() or first[0].isupper() or len(first) < 2:
        return name
    wholes = [n for forms in surnames().values() for n in forms if tone_placed(n)[1:] == tone_placed(first)]
    return wholes[0] + blank + rest if wholes else name


_HEADS = (
    ("uy ban nhan dan", "chu tich"), ("ubnd", "chu tich"), ("hoi dong", "chu tich"), ("hdnd", "chu tich"),
    ("bo chi huy", "chi huy truong"), ("bo tu lenh", "tu lenh"), ("bo ", "bo truong"), ("so ", "giam doc"),
    ("tong cuc", "tong cuc truong"), ("chi cuc", "chi cuc truong"), ("cuc ", "cuc truong"), ("vu ", "vu truong"),
    ("vien ", "vien truong"), ("toa an", "chanh an"), ("truong ", "hieu truong"), ("hoc vien", "giam doc"),
    ("dai hoc", "giam doc"), ("phong ", "truong phong"), ("phong ", "phu trach phong"), ("ban ", "truong ban"),
    ("ban quan ly", "giam doc"), ("van phong dang ky", "giam doc"), ("van phong", "chanh van phong"),
    ("trung tam", "giam doc"), ("benh vien", "giam doc"), ("cong an tinh", "giam doc"), ("cong an", "truong cong an"),
    ("thu tuong", "thu tuong"), ("chinh phu", "thu tuong"), ("thanh tra", "chanh thanh tra"),
    ("thanh tra chinh phu", "tong thanh tra"), ("kho bac", "giam doc"), ("cong ty", "giam doc"),
    ("cong ty", "tong giam doc"), ("tap doan", "tong giam doc"), ("tong cong ty", "tong giam doc"),
    ("bao hiem xa hoi", "giam doc"), ("bao hiem xa hoi", "tong giam doc"), ("ngan hang", "thong doc"),
    ("khoa ", "truong khoa"), ("hat ", "hat truong"), ("quoc hoi", "chu tich"), ("thue ", "truong thue"),
)  # fmt: skip


def heads(post: str, organisation: str) -> bool:
    """Whether ``post`` is the head's of ``organisation``, who signs without TM., KT. or TL. (NĐ 30/2020)."""
    flat, body = key(post), key(organisation) + " "
    return any(body.startswith(start) and flat.startswith(head) for start, head in _HEADS)


def _find_name(
    right: Sequence[Piece], block: Sequence[Piece], sheet: Sheet
) -> tuple[str | None, Piece | None, float]:
    last = block[-1]
    best: tuple[float, str, Piece] | None = None
    for row in right:
        drop = row.level - last.level
        if drop <= 1.2 * sheet.letter or drop > 0.24 * sheet.height:
            continue
        found = _name_score(row, last)
        if found[0] > 0.45 and (best is None or found[0] > best[0] + 0.05):
            best = found
    if best is None:
        return None, None, 0.0
    name = mend_surname(name_case(without_titles(best[1])))
    as_read = best[1] in spaces(nfc(best[2].text))
    whole = as_read and not _begins_under_seal(best[2], block) and not _headless(name, best[2], right)
    return name, best[2], plausibility(name) if whole else 0.6


_MIDDLE_NAMES = frozenset({
    "Văn", "Thị", "Hữu", "Đức", "Công", "Đình", "Ngọc", "Minh", "Thanh", "Xuân", "Quang", "Khắc", "Thế", "Trọng",
    "Viết", "Bá", "Quốc", "Anh", "Seo", "Tiến", "Duy", "Mạnh", "Hoài", "Thúy", "Thu", "Bích", "Hồng", "Nhật", "Gia",
})  # fmt: skip
"""What stands behind a family name far more often than it is one."""


def _headless(name: str, piece: Piece, right: Sequence[Piece]) -> bool:
    """Whether the family name is missing: ``name`` begins with a middle name, or behind crumbs of a word."""
    if name.split()[0] in _MIDDLE_NAMES and len(name.split()) < 4:
        return True
    first = piece.words[0]
    row = next((r for r in right if any(w is first for w in r.words)), None)
    before = [w for w in row.words if w.box[2] <= first.box[0] + 2] if row is not None else []
    if not before or first.box[0] - before[-1].box[2] > 1.5 * piece.height:
        return False
    lead = nfc(" ".join(w.text for w in before[-3:]))
    return any(c.isalpha() for c in before[-1].text) and without_titles(f"{lead} {name}") != name


def _begins_under_seal(name: Piece, block: Sequence[Piece]) -> bool:
    """Whether a name stands so far right of the posts' axis that its first syllable must be missing."""
    lettered = [[w for w in p.words if any(c.isalpha() for c in w.text)] for p in block]
    axis = median((ws[0].box[0] + ws[-1].box[2]) / 2 for ws in lettered if ws)
    missing = name.x0 - (2 * axis - name.x1)
    return missing > (1.2 if len(name.words) < 3 else 2.2) * name.height


def name_in(lines: Sequence[Piece], under: Piece) -> tuple[str, Piece, float] | None:
    """The person's name among ``lines``, its words, how much it reads like one (0 to 1); ``None`` if none does."""
    best: tuple[float, str, Piece] | None = None
    for row in lines:
        found = _name_score(row, under)
        if found[0] > 0.55 and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    name = mend_surname(name_case(without_titles(best[1])))
    return name, best[2], plausibility(name)


def _from_pieces_of(right: Sequence[Piece], sheet: Sheet, organisation: str) -> Signature | None:
    """A block of which a seal left only pieces: the head's post, or "KT." and the deputy's, if all pieces fit it."""
    signature = _name_only(right, sheet)
    lines = [r for r in right if upper_share(r.text) > 0.8 and sum(c.isalpha() for c in r.text) >= 4][:3]
    head = _head_of(organisation)
    if head is None or not 1 <= len(lines) <= 2:
        return signature
    deputy = _deputy_of([f"KT. {head}"]) or ""
    expected = [head] if len(lines) == 1 else [f"KT. {head}", deputy]
    if not all(_ends_alike(line.text, wanted) for line, wanted in zip(lines, expected, strict=True)):
        return signature
    if signature is None:
        signature = Signature(sheet.number, [], [], [], [], None, None, 0.0, 0.0)
    signature.authority, signature.post = expected[:-1], expected[-1:]
    signature.authority_pieces, signature.post_pieces = lines[:-1], lines[-1:]
    signature.post_agreement = 0.3
    return signature


def _head_of(organisation: str) -> str | None:
    """The post of the head of ``organisation`` in capitals, as far as it is known."""
    body = key(organisation) + " "
    posts_ = dict(_post_keys())
    return next((posts_.get(head) for start, head in _HEADS if body.startswith(start)), None)


def _ends_alike(read: str, wanted: str) -> bool:
    last_read, last_wanted = key(read).split()[-1:], key(wanted).split()[-1:]
    return bool(last_read) and last_read == last_wanted and len(last_read[0]) >= 4


def _name_only(right: Sequence[Piece], sheet: Sheet) -> Signature | None:
    """A name under a post that could not be read at all."""
    if not right:
        return None
    best: tuple[float, str, Piece] | None = None
    for row in right:
        found = _name_score(row, row)
        if found[0] > 0.7 and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    name = mend_surname(name_case(without_titles(best[1])))
    return Signature(sheet.number, [], [], [], [], name, best[2], 0.0, 0.6 * best[0])
