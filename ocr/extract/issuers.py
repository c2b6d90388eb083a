"""Who issued a paper, as it says over its signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from ocr.vietnamese.hierarchy import breaks_off, mend_last_unit
from ocr.vietnamese.lexicon import organisations
from ocr.vietnamese.normal import fold, key, nfc, spaces, tone_placed, upper_share
from schemas.document_types.declaration import DeclaredField

from .body_names import bears_number
from .captions import squeeze
from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letter_signature import Signature
from .offices import named_in_a_row
from .tidying import lacks_its_place, stops_short
from .values import as_known


def issuer_of(one: DeclaredField, signature: Signature | None, sheets: Sequence[Sheet]) -> Found | None:
    """The body that issued the paper: by its signature, else one of the field's usual values in capitals."""
    issuer, known = _issuer(signature, sheets), _usual_issuer(one, sheets) if one.known else None
    if issuer is None or (known is not None and key(str(known.value)).startswith(f"{key(str(issuer.value))} ")):
        issuer = known  # of two lines one was taken
    if issuer is not None and (usual := as_known(one, str(issuer.value)))[0] is not None:
        issuer.value, issuer.agreement = usual[0], min(issuer.agreement, usual[1])
    return issuer


def _usual_issuer(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """One of the field's usual values in capitals, on one line or two, however badly read."""
    best: tuple[float, str, list[Piece]] | None = None
    for page in sheets:
        lines = [p for p in page.pieces if upper_share(p.text) > 0.75 and len(squeeze(p.text)) > 8]
        for i, line in enumerate(lines):
            near = [p for p in lines[i + 1 : i + 3] if p.level - line.level < 2.2 * max(page.letter, line.height)]
            for taken in ([line], [line, *near[:1]]):
                text = key(" ".join(p.text for p in taken))
                for wanted, usual in ((key(u), u) for u in one.known if len(u) > 20):
                    score = fuzz.partial_ratio(wanted, text) if len(text) > 0.7 * len(wanted) else 0.0
                    if score >= 78 and (best is None or score > best[0] + 2):
                        best = (score, usual, taken)
    if best is None:
        return None
    read = tone_placed(spaces(" ".join(p.text for p in best[2])).lower())
    return from_pieces(best[1].upper(), best[2], agreement=0.97 if read == tone_placed(best[1].lower()) else 0.6)


_ISSUERS = re.compile(
    r"\b(cuc canh sat|bo cong an|cong an (?:tinh|thanh pho|huyen|quan|thi xa)"
    r"|uy ban nhan dan|so tai nguyen|so nong nghiep|van phong dang ky|chi nhanh)"
)


_ENGLISH = 75
"""How alike (of 100) the first word of the line in English below is to what it must be."""
_POST_BEHIND = re.compile(r"\s+\S{0,4}\s?(?:TỊCH|TICH|TRƯỞNG|ĐỐC)\W*$")
"""The rest of a post under a seal, read as part of the body over it: "ỦY BAN NHÂN DÂN HUYỆN … HỦ TỊCH"."""


_CRUMB = 4
"""Letters of what is left of a word: behind a name in capitals no small word of them is part of it."""


def _without_crumbs(text: str) -> str:
    """A body's name in capitals without what ink under the seal made of its end: part of a post, a small "Mà"."""
    words = _POST_BEHIND.sub("", text).split()
    while len(words) > 2 and len(words[-1]) <= _CRUMB and not words[-1].isupper() and words[-2].isupper():
        if words[-1].isdigit() and bears_number(words[-2]):
            break
        words.pop()
    return " ".join(words)


_MACHINE_READ = re.compile(r"<|\d{7}")
"""A row of a card's machine-readable zone stands under who issued it."""
_IN_ENGLISH = re.compile(r"\s(?:MINISTRY OF|DIRECTOR GENERAL|POLICE DEPARTMENT)\b.*$")


def _issuer(signature: Signature | None, sheets: Sequence[Sheet]) -> Found | None:
    """Who issued a paper that says so over its signature: "TM. ỦY BAN NHÂN DÂN HUYỆN …", "CỤC TRƯỞNG CỤC …"."""
    if signature is not None:
        lined = list(zip(signature.authority, signature.authority_pieces, strict=False))
        for at, (line, piece) in enumerate(lined):
            bare = re.sub(r"^\W*(?:TM|TL|TUQ|KT)\s*\.\s*", "", line)
            below = [(text, p) for text, p in lined[at + 1 : at + 2] if not re.match(r"\W*(?:TM|KT|TL|TUQ)\b", text)]
            whole = " ".join([bare, *(text for text, _ in below)])
            broken = stops_short(bare) or not mend_last_unit(bare)[1]
            if below and broken and mend_last_unit(whole)[1]:
                return _as_headed(whole, [piece, below[0][1]], sheets)  # "… HUYỆN VỊ / XUYÊN"
            if key(bare).startswith(("uy ban nhan dan", "ubnd", "so ", "van phong", "chi nhanh", "bo ")):
                return (
                    _named_whole(bare, piece, sheets)
                    if lacks_its_place(bare) or breaks_off(bare)
                    else _as_headed(bare, [piece], sheets)
                )
    for page in reversed(sheets):
        lines = [p for p in page.pieces if upper_share(p.text) > 0.75]
        for i, row in enumerate(lines):
            flat = key(row.text)
            match = _ISSUERS.search(flat)
            if match is None or row.level < 0.25 * page.height:
                continue
            taken = [row]
            for following in lines[i + 1 : i + 3]:
                near = following.level - taken[-1].level < 2.2 * max(page.letter, row.height)
                if (
                    near
                    and not _MACHINE_READ.search(following.text)
                    and abs(following.middle - row.middle) < 0.12 * page.width
                    and not re.match(
                        r"\w?(?:pho |chu tich|giam doc|cuc truong|truong |(?:kt|tm|tl|tuq|uq|q) "
                        r"|ministry |director |for |department )",
                        key(following.text),
                    )
                    and fuzz.ratio(key(following.text).split(" ")[0], "ministry") < _ENGLISH
                ):
                    taken.append(following)
                else:
                    break
            text = spaces(re.sub(r"[^\w\s,.\-]|\.(?=\s)", " ", " ".join(nfc(p.text) for p in taken)))
            text = _IN_ENGLISH.sub("", text)
            flat_text = fold(text)
            at = flat_text.find(match[1])
            if at < 0:
                continue
            value = organisations().mend(_without_crumbs(text[at:] if len(flat_text) == len(text) else text))
            return _as_headed(value.strip(" .,"), taken, sheets)
    return _as_headed("", [], sheets)


def _as_headed(body: str, pieces: Sequence[Piece], sheets: Sequence[Sheet]) -> Found | None:
    """``body`` as the paper's own heading names it where that says more: a seal took the end, or all, of it."""
    best: tuple[str, Piece] | None = None
    for page in sheets:
        for row in page.rows:
            text = spaces(re.sub(r"[^\w\s,.\-]", " ", nfc(row.text))).strip(" .,")
            if upper_share(text) <= 0.75 or not re.match(r"uy ban nhan dan \w|so (?:tai|nong) ", key(text)):
                continue
            if key(text).startswith(key(body)) and (best is None or len(key(text)) > len(key(best[0]))):
                best = (text, row)
    whole = best is not None and len(key(best[0])) > len(key(body)) + 3
    name, taken = (best[0], [best[1]]) if best is not None and whole else (body, list(pieces))
    if not name:
        return None
    named, known = mend_last_unit(organisations().mend(name))
    return from_pieces(named, taken, agreement=0.6 if not body or not known else 0.85 if whole else 0.9)


def _named(body: str, pieces: Sequence[Piece]) -> Found:
    return from_pieces(body, pieces, agreement=0.95)


def _named_whole(body: str, piece: Piece, sheets: Sequence[Sheet]) -> Found:
    """``body`` with its place, where another line of capitals says it: the letterhead, or who certifies."""
    for page in sheets:
        lines = [r for r in page.rows if upper_share(r.text) > 0.75]
        for i, row in enumerate(lines):
            flat = key(re.sub(r"^\W*TM\W+", "", nfc(row.text)))
            if not flat.startswith(key(body)):
                continue
            if len(flat) > len(key(body)) + 3:
                return _named(spaces(re.sub(r"[^\w\s,.\-]", " ", nfc(row.text))).strip(" .,"), [row])
            for below in lines[i + 1 : i + 2]:
                near = below.level - row.level < 2.2 * max(page.letter, row.height)
                if near and re.match(r"(?:xa|phuong|huyen|tinh|thanh pho|thi xa|thi tran|quan) ", key(below.text)):
                    return _named(f"{body} {spaces(nfc(below.text)).strip(' .,')}", [row, below])
    if lacks_its_place(body):
        told = (named_in_a_row(body, page) for page in sheets)  # "UỶ BAN NHÂN DÂN huyện Vị Xuyên"
        if (whole := next((one for one in told if one is not None), None)) is not None:
            return whole
    found = _named(body, [piece])
    if breaks_off(body):
        found.agreement = 0.4
    return found
