"""Who signed a form: the post may stand anywhere in the lower part, beside the spouses or those who declare.

A letter is signed at the right (NĐ 30/2020), certificates, extracts and notices are signed at the right, in
the middle, or as the last of several columns. The name is sought under its post, nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ocr.vietnamese.normal import key, nfc, spaces

from .layout import Piece, Sheet, rows
from .letter_signature import Signature, find_signature, signature_under
from .signature_posts import is_post_in_small_letters, is_post_line, known_posts
from .signer_name import name_in

_ASIDE = 0.17
"""A name stands no further from the axis of its post than this share of the page's width."""
_GUESSED = 0.3
"""Agreement of a post of which only a part, or only the authority over it, was read."""


def find_form_signature(sheets: Sequence[Sheet]) -> Signature | None:
    """The signature of a form, or ``None``; a post without a name that could be read is one too."""
    own = next((found for page in reversed(sheets) if (found := _anywhere(page)) is not None), None)
    if own is None or own.name is None:  # programs print "Chủ tịch" where the forms have "CHỦ TỊCH"
        small = (_anywhere(page, is_post_in_small_letters) for page in reversed(sheets))
        own = next((found for found in small if found is not None and found.name is not None), own)
    if own is not None and own.name is not None and _whole(own):
        return own
    usual = find_signature(sheets)
    if usual is not None and usual.name is not None and _whole(usual) and _under_its_post(usual, sheets):
        return usual
    best = own or usual
    if (best is None or best.name is None) and (turned := _name_over_post(sheets)) is not None:
        return turned
    return None if best is None else _settled(best)


_ASKS_FOR_BOTH = re.compile(r"^\W*(?:nguoi ky|ky, )")
"""What a form prints where its signer writes name and post: "NGƯỜI KÝ TRÍCH LỤC / (Ký, ghi rõ họ tên, chức vụ …)"."""
_OF_WHOM = re.compile(r"\s+(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\b.*$", re.IGNORECASE)
_LEAST_NAME = 0.55


def _name_over_post(sheets: Sequence[Sheet]) -> Signature | None:
    """A signer whose post stands under the name: "Nông Thị Chuyên / Phó Chủ tịch UBND"."""
    for page in reversed(sheets):
        anchors = [p for p in page.pieces if _ASKS_FOR_BOTH.match(key(p.text).lstrip("( "))]
        for post in reversed(page.pieces):
            said = spaces(nfc(post.text)).strip(" .,:")
            if key(_OF_WHOM.sub("", said)) not in known_posts():
                continue
            headed = any(
                0 < post.level - a.level < _BLOCK * page.height and abs(post.middle - a.middle) < _ASIDE * page.width
                for a in anchors
            )
            over = [p for p in page.pieces if _over(p, post, page)]
            named = name_in(over, post) if headed else None
            if named is not None and named[2] > _LEAST_NAME:
                name, piece, sure = named
                return Signature(page.number, [], [said], [post], [], name, piece, 0.9, sure)
    return None


_BLOCK = 0.22
"""Share of the page's height that a signature takes."""


def _whole(signature: Signature) -> bool:
    """Whether the post is one by itself, not an authority and not a piece."""
    return bool(signature.post) and key(" ".join(signature.post)) in known_posts()


def _under_its_post(signature: Signature, sheets: Sequence[Sheet]) -> bool:
    page = next(s for s in sheets if s.number == signature.page)
    if signature.name_piece is None or not signature.post_pieces:
        return False
    return abs(signature.name_piece.middle - signature.post_pieces[-1].middle) < _ASIDE * page.width


def _anywhere(page: Sheet, is_post: Callable[[str], bool] = is_post_line) -> Signature | None:
    """The last run of posts below the first quarter of ``page``, with the name under it if it can be read."""
    lines = [p for p in page.pieces if is_post(p.text) and p.y0 > 0.25 * page.height]
    found: list[Signature] = []
    for line in reversed(lines):
        if any(_over(other, line, page) for other in lines):
            continue
        width = _ASIDE * page.width
        strip = rows(p for p in page.pieces if abs(p.middle - line.middle) < width and p.y0 >= line.y0 - 2)
        start = next((i for i, row in enumerate(strip) if any(w in line.words for w in row.words)), None)
        if start is not None:
            found.append(signature_under(strip, start, page))
    if not found:
        return None
    lowest = max(one.post_pieces[-1].level for one in found)
    beside = [one for one in found if one.post_pieces[-1].level > lowest - 0.12 * page.height]
    # clerks and witnesses sign at the left of the head, who signs in the body's name
    return max(beside, key=lambda one: (bool(one.authority), one.name is not None, one.post_pieces[-1].middle))


def _over(other: Piece, line: Piece, page: Sheet) -> bool:
    """Whether ``other`` is the line of posts right over ``line``."""
    return (
        0 < line.level - other.level < 2.6 * max(page.letter, line.height)
        and abs(line.middle - other.middle) < 0.12 * page.width
    )


def _settled(signature: Signature) -> Signature:
    """``signature`` with its post put right where a seal left a piece of it, or the authority alone."""
    flat = key(" ".join(signature.post or signature.authority))
    known = known_posts()
    if flat in known:
        return signature
    words = flat.split()
    half = " ".join(words[: len(words) // 2])
    if len(words) % 2 == 0 and half in known and words[: len(words) // 2] == words[len(words) // 2 :]:
        deputy = known.get(f"pho {half}")  # the head's post over the deputy's own, whose "KT." and "PHÓ" are lost
        if deputy is not None:
            return replace(signature, post=[deputy], post_agreement=_GUESSED)
    if flat.startswith(("tm uy ban nhan dan", "uy ban nhan dan", "tm ubnd", "ubnd")):
        pieces = signature.authority_pieces or signature.post_pieces
        return replace(signature, post=["CHỦ TỊCH"], post_pieces=pieces[-1:], post_agreement=_GUESSED)
    if words and len(words) < 3 and (words[-1] == "tich" or words in (["chu"], ["pho", "chu"])):
        deputised = words[0] == "pho" or any(line.startswith("KT") for line in signature.authority)
        return replace(signature, post=["PHÓ CHỦ TỊCH" if deputised else "CHỦ TỊCH"], post_agreement=_GUESSED)
    return signature
