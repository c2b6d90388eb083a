"""Who signed: authority, own post and name (NĐ 30/2020, Phụ lục I, ô 7a, 7b), often under a seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ocr.vietnamese.lexicon import posts
from ocr.vietnamese.names import mend_surname, name_case, without_titles
from ocr.vietnamese.normal import key, nfc, upper_share

from .layout import Piece, Sheet, rows
from .letter_recipients import find_recipients
from .signature_posts import (
    clean_line,
    deputy_of,
    is_post_in_small_letters,
    is_post_line,
    known_posts,
    mend_line,
    near,
    split_posts,
)
from .signer_name import find_name, name_score


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
        if any(c.isalnum() for c in row.text):
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
    if start is None and items and (above := _over_recipients(sheet, recipient_rows)) is not None:
        right, start = above
    if start is None:
        return _from_pieces_of(right, sheet, organisation) if items else None
    return signature_under(right, start, sheet, organisation)


_HIGHEST = 0.32
"""Share of the page's height within which a signature stands over "Nơi nhận:"."""


def _over_recipients(sheet: Sheet, recipients: Sequence[Piece]) -> tuple[list[Piece], int] | None:
    """The right column over the recipients and the row in it that begins a signature with its name: some offices
    write "Nơi nhận:" under it, not beside it."""
    taken = {id(w) for row in recipients for w in row.words}
    top, end = recipients[0].y0 - _HIGHEST * sheet.height, recipients[0].y1
    column = [row.part(ws) for row in _right_rows(sheet, top) if (ws := [w for w in row.words if id(w) not in taken])]
    column = [row for row in column if row.y0 < end]
    start = _block_start(column, sheet, by_recipients=False)
    return None if start is None else (column, start)


def signature_under(column: Sequence[Piece], start: int, sheet: Sheet, organisation: str = "") -> Signature:
    """The signature whose first line of posts is row ``start`` of ``column``; ``organisation`` as above."""
    block = _post_rows(column, start, sheet)
    lines = [clean_line(p) for p in block]
    mended = [mend_line(text, piece) for text, piece in zip(lines, block, strict=True)]
    authority, post, agreement = split_posts(mended, [nfc(p.text) for p in block])
    told = _by_head(post, organisation) if not authority and (agreement < 0.5 or len(post) == 2) else None
    if told is not None:
        authority, post, agreement = *told, _GUESSED
    cut = len(authority)
    if is_post_in_small_letters(block[-1].text) and key(" ".join(post)) == key(" ".join(lines[cut:])):
        post = lines[cut:]  # as printed
    name, name_piece, name_agreement = find_name(column, block, sheet)
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
    candidates = [i for i, row in enumerate(right) if is_post_line(row.text) and row.middle > 0.52 * sheet.width]
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
        if any(name_score(r, right[i])[0] > 0.6 for r in below) and right[first].y0 > 0.12 * sheet.height:
            return first
    return None


def _post_rows(right: Sequence[Piece], start: int, sheet: Sheet) -> list[Piece]:
    block = [right[start]]
    small = is_post_in_small_letters(right[start].text)
    for row in right[start + 1 :]:
        text = nfc(row.text)
        gap = (row.level - block[-1].level) / max(sheet.letter, block[-1].height)
        if gap > _NEXT_POST and not (gap < _OVER_A_POST and _is_deputy(clean_line(row))):
            break
        letters = sum(c.isalpha() for c in text)
        if row.height < _FLAT * block[0].height:
            continue  # a rule under the line, or a part of a seal's rim
        if (letters < 3 and not _ends_post(row)) or (upper_share(text) < 0.6 and row.confidence < 0.5):
            continue
        if upper_share(text) < 0.6 and not (small and is_post_in_small_letters(text)):
            break
        if abs(row.middle - block[0].middle) > 0.12 * sheet.width:
            continue
        expected = deputy_of([clean_line(p) for p in block])
        if not is_post_line(text) and row.confidence < 0.6 and not near(text, expected):
            continue
        block.append(row)
        if len(block) == 5:
            break
    return block


_FLAT = 0.4
_NEXT_POST, _OVER_A_POST = 2.3, 3.8
"""Letter heights to the next row of posts at most, and over one that a seal took."""


def _is_deputy(line: str) -> bool:
    return key(line).startswith("pho ") and key(line) in known_posts()


def _ends_post(row: Piece) -> bool:
    """Whether ``row`` is the last word of a post alone: "CÔNG CHỨC VĂN PHÒNG - THỐNG / KÊ"."""
    word = nfc(row.text).strip()
    return len(word) == 2 and word.isupper() and row.confidence >= 0.6 and posts().knows(word.lower())


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


def _from_pieces_of(right: Sequence[Piece], sheet: Sheet, organisation: str) -> Signature | None:
    """A block of which a seal left only pieces: the head's post, or "KT." and the deputy's, if all pieces fit it."""
    signature = _name_only(right, sheet)
    lines = [r for r in right if upper_share(r.text) > 0.8 and sum(c.isalpha() for c in r.text) >= 4][:3]
    told = _by_head([line.text for line in lines], organisation)
    if told is None:
        return signature
    if signature is None:
        signature = Signature(sheet.number, [], [], [], [], None, None, 0.0, 0.0)
    signature.authority, signature.post = told
    signature.authority_pieces, signature.post_pieces = lines[:-1], lines[-1:]
    signature.post_agreement = _GUESSED
    return signature


_GUESSED = 0.3
"""Agreement of posts of which a seal left the ends: proposed, never accepted."""


def _by_head(lines: Sequence[str], organisation: str) -> tuple[list[str], list[str]] | None:
    """Authority and post of whoever signs for ``organisation`` if ``lines`` end as they do: the head's own post, or
    "KT." and the head's with the deputy's below."""
    head = _head_of(organisation)
    if head is None or not 1 <= len(lines) <= 2:
        return None
    expected = [head] if len(lines) == 1 else [f"KT. {head}", deputy_of([f"KT. {head}"]) or ""]
    fits = all(_ends_alike(line, wanted) for line, wanted in zip(lines, expected, strict=True))
    return (expected[:-1], expected[-1:]) if fits else None


def _head_of(organisation: str) -> str | None:
    """The post of the head of ``organisation`` in capitals, as far as it is known."""
    body = key(organisation) + " "
    posts_ = known_posts()
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
        found = name_score(row, row)
        if found[0] > 0.7 and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    name = mend_surname(name_case(without_titles(best[1])))
    return Signature(sheet.number, [], [], [], [], name, best[2], 0.0, 0.6 * best[0])
