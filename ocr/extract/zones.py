"""Fields of forms that stand in a place rather than behind a caption: head, title, signature, table, all pairs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from ocr.vietnamese.address_parts import parts_of
from ocr.vietnamese.dates import find_date, long_date
from ocr.vietnamese.hierarchy import breaks_off, mend_last_unit
from ocr.vietnamese.lexicon import Lexicon, organisations
from ocr.vietnamese.normal import UPPER, fold, key, nfc, spaces, tone_placed, upper_share
from schemas.document_types import builtin
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.record import Level

from .captions import squeeze
from .form_signature import find_form_signature
from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letter_dates import date_fields, slot_mark
from .letter_signature import Signature
from .letterhead import Letterhead, find_letterhead
from .pairs import pairs
from .signer_name import name_in
from .tables import listed_in_table, table_field
from .titles import TitleLine, first_title
from .values import as_known, lacks_its_place, parse_value, stops_short, tidy
from .wording import LOOSE

_LABEL = re.compile(r"^\W*S\S{1,2}\s*[:.;]?\s*")


def zone_fields(declared: DocumentType, sheets: Sequence[Sheet]) -> dict[str, Found]:
    """The fields of ``declared`` whose ``zone`` says where they stand, as far as they are there."""
    found: dict[str, Found] = {}
    if not sheets:
        return found
    head = next((h for h in map(find_letterhead, sheets) if h is not None), None)
    signature = find_form_signature(sheets)
    for one in declared.fields:
        value: Found | None = None
        if one.zone == "head":
            value = _from_head(one, head) if head is not None else _over_tax_code(one, sheets[0])
            if value is None and one.kind is Kind.DATE:
                value = _last_date(sheets)  # papers that are dated over the signature
        elif one.zone == "title":
            value = _title(sheets[0])
        elif one.zone == "signature":
            value = _from_signature(one, signature, sheets)
        elif one.kind is Kind.TABLE:
            value = table_field(one, sheets)
        elif one.kind is Kind.LIST and one.columns:
            value = listed_in_table(one, sheets)
        elif one.kind is Kind.PAIRS:
            value = pairs(sheets)
        elif one.pattern is not None and not one.captions:
            value = _by_pattern(one, sheets)
        if value is not None:
            found[one.name] = value
    return found


def _from_head(one: DeclaredField, head: Letterhead) -> Found | None:
    if one.kind is Kind.DATE:
        return None if head.date_row is None else _by_pen(head) or _whole_date(head.date_row)
    if one.kind in (Kind.CODE, Kind.DIGITS):
        if head.number_row is None:
            return None
        raw = tidy(_LABEL.sub("", nfc(head.number_row.text), count=1))
        value, agreement = parse_value(one, raw)
        found = from_pieces(value, [head.number_row], raw=raw, agreement=agreement) if raw else None
        return _number_by_pen(one, head, found)
    if not head.organisations:
        return None
    own = _body(head.organisations[-1])
    return _said_with_place(str(own.value), head.sheet) or own


def _body(lines: Sequence[Piece]) -> Found:
    """The body that ``lines`` name."""
    read = spaces(" ".join(nfc(p.text) for p in lines)).strip(" -–_.,;:*")
    value = organisations().mend(organisations().rejoin(read), sum(p.confidence for p in lines) / len(lines))
    value, known = mend_last_unit(value)
    return from_pieces(
        value, lines, raw=read, agreement=0.6 + 0.4 * organisations().share_known(value) if known else 0.75
    )


_TAX_CODE = re.compile(r"^\W*(?:mst|ma so thue)\b")


def _over_tax_code(one: DeclaredField, page: Sheet) -> Found | None:
    """Whose paper it is where no letterhead stands on it: the lines in capitals over a tax code at its top."""
    if one.kind is not Kind.TEXT:
        return None
    code = next((p for p in page.within(0, 0, page.width, 0.3 * page.height) if _TAX_CODE.match(key(p.text))), None)
    if code is None:
        return None
    over = [p for p in page.within(0, 0, page.width, code.y0) if p.x0 < code.x1 and upper_share(p.text) > 0.85]
    over = [p for p in over if sum(c.isalpha() for c in p.text) >= 4]
    return _body(over) if over else None


def _only_units(words: Sequence[str]) -> bool:
    """Whether ``words`` name the units that a commune lies in, and nothing else: "huyện Xín Mần, tỉnh Hà Giang"."""
    return all(part.rank is not None and not part.lead for part in parts_of(" ".join(words).strip(" ,")))


def _said_with_place(value: str, page: Sheet) -> Found | None:
    """The row that says again an office of the letterhead, and where it is: "Bộ phận tiếp nhận … xã Sinh Long", "Ủy
    ban nhân dân xã Tả Nhìu, huyện Xín Mần, tỉnh Hà Giang"."""
    placeless = lacks_its_place(value)
    for row in page.rows:
        flat = key(row.text)
        said = flat.startswith(f"{key(value)} ") and ":" not in row.text
        if not said or not (placeless or _only_units(nfc(row.text).split()[len(value.split()) :])):
            continue
        if len(flat.split()) < 2 * len(value.split()) + 4:
            text = spaces(nfc(row.text)).strip(" .,;")
            return from_pieces(mend_last_unit(text)[0], [row], raw=text, agreement=LOOSE)
    return None


def _by_pen(head: Letterhead) -> Found | None:
    """The date of a letterhead whose day or month a pen wrote; ``None`` where they are printed."""
    assert head.date_row is not None
    marks = [slot_mark(head.sheet.reading, kind, head.date_row) for kind in ("ngay", "thang")]
    if not any(m is not None and m.handwritten and m.candidates for m in marks):
        return None
    fields: dict[str, Found] = {}
    date_fields(head, fields)
    return fields["ngay_ban_hanh"]


def _number_by_pen(one: DeclaredField, head: Letterhead, printed: Found | None) -> Found | None:
    """``printed`` with the figures that a pen wrote into its slot ("Số: __/UBND-GBT"), where it did."""
    assert head.number_row is not None
    mark = slot_mark(head.sheet.reading, "so", head.number_row)
    if mark is None or not mark.handwritten or not mark.candidates or printed is None:
        return printed
    figures, chance = mark.candidates[0]
    split = re.match(r"^([^/⁄]*)[/⁄]\s*(?=\S*[^\W\d_]{2})(.+)$", printed.raw)
    if split is None or figures in split[1]:
        return printed  # nothing behind the slot, or print that the slot holds a part of
    slash, rest = "/", split[2]
    if split[1].strip().isdigit():
        figures = split[1].strip()  # print and pen disagree: a person decides
    value, _ = parse_value(one, figures + slash + rest)
    found = from_pieces(value, [head.number_row], raw=printed.raw, agreement=chance)
    found.handwritten, found.confidence = True, chance
    found.alternatives = [other + slash + rest for other, _ in mark.candidates[1:]]
    found.check("handwritten_number", Level.WARN, "Số viết tay, cần xác nhận")
    return found


def _whole_date(row: Piece) -> Found:
    text = nfc(row.text)
    date = long_date(text) or find_date(text)
    iso = date.iso if date is not None and date.complete else None
    raw = text[date.start : date.end] if date is not None else text
    found = from_pieces(iso, [row], raw=raw, agreement=0.97 if date is not None and date.exact else 0.6)
    if iso is None:
        found.check("unread_date", Level.WARN, "Không đọc đủ ngày, tháng, năm")
    return found


def _title(page: Sheet) -> Found | None:
    line = first_title(page)
    if line is None:
        return None
    read, pieces = line.text.strip(" .:-"), line.pieces
    value = _titles().mend(read, sum(p.confidence for p in pieces) / len(pieces))
    known = _titles().share_known(value) > 0.99
    if (what_for := _what_for(line, page)) is not None:
        read, pieces, value, known = (
            f"{read}\n{what_for.text}",
            (*pieces, what_for),
            f"{value} {what_for.text}",
            False,
        )
    return from_pieces(nfc(value), pieces, raw=nfc(read), agreement=0.97 if known else 0.75)


_SAYS_NOTHING = re.compile(r"(?:don|to khai|ban khai|phieu|giay)(?: xin| de nghi| yeu cau| xac nhan)*")
_ABOUT = re.compile(r"ve viec|v/v|kinh gui")


def _what_for(line: TitleLine, page: Sheet) -> Piece | None:
    """The row in small letters in the middle under a title that says nothing by itself: "ĐƠN XIN XÁC NHẬN / Hoàn cảnh
    gia đình khó khăn". What a paper is "về việc" or stands in brackets is no title."""
    last = line.pieces[-1]
    if not _SAYS_NOTHING.fullmatch(key(line.text)):
        return None
    row = next((r for r in page.rows if r.level > last.level + 0.5 * last.height), None)
    if row is None or row.level - last.level > 2.6 * max(last.height, page.letter):
        return None
    text = nfc(row.text)
    stands_so = abs(row.middle - last.middle) < 0.05 * page.width and row.x0 > 0.2 * page.width
    told = text[:1].isupper() and ":" not in text and not _ABOUT.match(key(text)) and row.confidence > 0.6
    return row if stands_so and told and not any(c.isdigit() for c in text) else None


@lru_cache(maxsize=1)
def _titles() -> Lexicon:
    """The titles of the shipped types."""
    lexicon = Lexicon()
    for declared in builtin().values():
        for title in [*declared.titles, declared.title]:
            lexicon.add(title)
    return lexicon


def _from_signature(one: DeclaredField, signature: Signature | None, sheets: Sequence[Sheet]) -> Found | None:
    if one.kind is Kind.DATE:
        return _last_date(sheets)
    if one.name == "chuc_vu_ky":
        if signature is None or not signature.post or not signature.post_pieces:
            return None
        return from_pieces(" ".join(signature.post), signature.post_pieces, agreement=signature.post_agreement)
    if one.kind is Kind.PERSON:
        if one.captions:
            return _name_under(one, sheets)
        if signature is None or not signature.name or signature.name_piece is None:
            return None
        return from_pieces(signature.name, [signature.name_piece], agreement=signature.name_agreement)
    issuer = _issuer(signature, sheets) or _usual_issuer(one, sheets)
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


_DATED = re.compile(rf"^\W*(?:[{UPPER}][^,]{{1,30}},\s*)?ngày\s*(?:\([^)\d]{{1,12}}\)\s*)?:?\s*\d", re.IGNORECASE)


def _last_date(sheets: Sequence[Sheet]) -> Found | None:
    """The last "ngày … tháng … năm …", or "Ngày 02/03/2022", over a signature: right of the middle, alone there.

    Where none stands there: one alone elsewhere, as under the title of a receipt.
    """
    signed, elsewhere = _dates(sheets)
    return signed if signed is not None and signed.value is not None else elsewhere or signed


def date_over_signature(sheets: Sequence[Sheet]) -> Found | None:
    """The same where it stands over a signature only."""
    signed, _ = _dates(sheets)
    return signed if signed is not None and signed.value is not None else None


def _dates(sheets: Sequence[Sheet]) -> tuple[Found | None, Found | None]:
    """The last date that stands alone right of the middle, and the last one alone elsewhere."""
    best: Found | None = None
    elsewhere: Found | None = None
    for page in sheets:
        left, right = _breadth(page)
        for piece in map(_with_its_end(page), page.pieces):
            text = nfc(piece.text)
            date = long_date(text)
            if date is None and _DATED.match(text):
                date = find_date(text)
            if date is None or date.start > 45 or len(piece.text) - date.end > 6 or _captioned(piece, page):
                continue
            one = _whole_date(piece)
            if piece.middle < left + 0.4 * (right - left):
                if one.value is not None and (date.start <= 2 or _DATED.match(text)):
                    one.agreement, elsewhere = min(one.agreement, 0.6), one
                continue
            if one.value is not None or best is None or best.value is None:
                best = one  # "Ngày tháng năm sinh" over a table is no date
    return best, elsewhere


_CUT_DATE = re.compile(r"\bngày\W*\d{1,2}\W*tháng(?:\W*\d{1,2})?(?:\W*năm)?\W*$", re.IGNORECASE)


def _with_its_end(page: Sheet) -> Callable[[Piece], Piece]:
    """For a piece that ends within a date the same with the piece straight under it: "…, ngày 15 tháng / 02 năm 2024"
    in a narrow column."""

    def whole(piece: Piece) -> Piece:
        if not _CUT_DATE.search(nfc(piece.text)):
            return piece
        near = (p for p in page.pieces if 0.5 * piece.height < p.level - piece.level < 2.2 * piece.height)
        below = next((p for p in near if p.x0 < piece.x1 and p.x1 > piece.x0 and p.middle > piece.x0), None)
        return piece if below is None else piece.part([*piece.words, *below.words])

    return whole


def _breadth(page: Sheet) -> tuple[float, float]:
    """Where what is printed on ``page`` begins and ends: a card on a large sheet is small."""
    edges = sorted(p.x0 for p in page.pieces if len(squeeze(p.text)) > 3)
    ends = sorted(p.x1 for p in page.pieces if len(squeeze(p.text)) > 3)
    return (edges[len(edges) // 10], ends[-1 - len(ends) // 10]) if edges else (0.0, float(page.width))


def _captioned(piece: Piece, page: Sheet) -> bool:
    """Whether ``piece`` is the value of a caption in a column of its own at the left."""
    return any(
        other.x1 <= piece.x0
        and abs(other.level - piece.level) < 0.5 * max(piece.height, other.height)
        and other.text.rstrip().endswith(":")
        and not key(other.text).startswith("noi nhan")
        for other in page.pieces
    )


def paper_date(sheets: Sequence[Sheet]) -> Found | None:
    """The date of an unknown paper: of its letterhead, else the one over the signature, else the first whole one."""
    for page in sheets:
        head = find_letterhead(page)
        if head is not None and head.date_row is not None:
            dated = _whole_date(head.date_row)
            if dated.value is not None:
                return dated
    signed = _last_date(sheets)
    if signed is not None:
        return signed
    for page in sheets:
        for piece in page.pieces:
            text = nfc(piece.text)
            date = find_date(text)
            if date is not None and date.complete:
                return from_pieces(date.iso, [piece], raw=text[date.start : date.end], agreement=0.85)
    return None


def _name_under(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    wanted = {squeeze(c) for c in one.captions}
    for page in reversed(sheets):
        for anchor in reversed(page.pieces):
            if not any(squeeze(anchor.text).startswith(w) for w in wanted):
                continue
            below = [
                r
                for r in page.pieces
                if 0 < r.level - anchor.level < 0.2 * page.height
                and abs(r.middle - anchor.middle) < 0.14 * page.width
            ]
            named = name_in(below, anchor)
            if named is not None:
                name, piece, agreement = named
                return from_pieces(name, [piece], agreement=agreement)
    return None


_ISSUERS = re.compile(
    r"\b(cuc canh sat|bo cong an|cong an (?:tinh|thanh pho|huyen|quan|thi xa)"
    r"|uy ban nhan dan|so tai nguyen|so nong nghiep|van phong dang ky|chi nhanh)"
)


_POST_BEHIND = re.compile(r"\s+\S{0,4}\s?(?:TỊCH|TICH|TRƯỞNG|ĐỐC)\W*$")
"""The rest of a post under a seal, read as part of the body over it: "ỦY BAN NHÂN DÂN HUYỆN … HỦ TỊCH"."""


def _without_crumbs(text: str) -> str:
    """A body's name in capitals without what ink under the seal made of its end: part of a post, a small "Mà"."""
    words = _POST_BEHIND.sub("", text).split()
    while len(words) > 2 and len(words[-1]) <= 3 and not words[-1].isupper() and words[-2].isupper():
        if words[-1].isdigit() and key(words[-2]) in ("vuc", "so", "khu"):
            break  # "… KHU VỰC 2"
        words.pop()
    return " ".join(words)


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
                    and abs(following.middle - row.middle) < 0.12 * page.width
                    and not re.match(
                        r"(?:pho |chu tich|giam doc|cuc truong|truong |(?:kt|tm|tl|tuq|uq|q) "
                        r"|ministry |director |for |department )",
                        key(following.text),
                    )
                ):
                    taken.append(following)
                else:
                    break
            text = spaces(re.sub(r"[^\w\s,.\-]", " ", " ".join(nfc(p.text) for p in taken)))
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
    found = _named(body, [piece])
    if breaks_off(body):
        found.agreement = 0.4
    return found


def _by_pattern(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    assert one.pattern is not None
    for page in sheets:
        for piece in page.pieces:
            match = re.search(one.pattern, nfc(piece.text))
            if match:
                return from_pieces(spaces(match.group(1)), [piece], raw=match.group(), agreement=0.97)
    return None


def signed_values(declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]) -> dict[str, Found]:
    """Values of fields with a ``sign`` to which no caption led: the one that looks so, if it is the only one."""
    out: dict[str, Found] = {}
    for one in declared.fields:
        if one.sign is None or (one.name in found and found[one.name].value is not None):
            continue
        hits: dict[str, tuple[Piece, str]] = {}
        for page in sheets:
            for piece in page.pieces:
                for match in re.finditer(one.sign, nfc(piece.text)):
                    hits.setdefault(match.group(1), (piece, match.group()))
        if len(hits) == 1:
            ((read, (piece, raw)),) = hits.items()
            value, agreement = parse_value(one, read)
            out[one.name] = from_pieces(value, [piece], raw=raw, agreement=min(agreement, 0.8))
    return out
