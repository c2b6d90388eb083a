"""The head of an official document: who issued it, its number and symbol, where and when.

NĐ 30/2020, Phụ lục I, ô 1 to 4, 5b, 10b; Party and Youth Union papers have their own motto on the right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz

from ocr.vietnamese.normal import fold, key, nfc, upper_share

from .body_names import MANY_FIGURES, begins_body, in_column, numbers_body, without_logo, without_noise
from .layout import Piece, Sheet, rows
from .symbols import Symbol, has_label, parse_symbol, type_of

MOTTOES = (
    "cong hoa xa hoi chu nghia viet nam",
    "dang cong san viet nam",
    "doan tncs ho chi minh",
    "mat tran to quoc viet nam",
    "hoi nong dan viet nam",
    "hoi lien hiep phu nu viet nam",
    "hoi cuu chien binh viet nam",
    "tong lien doan lao dong viet nam",
)
"""What stands at the top right: the State's name, the Party's, that of a mass organisation."""
_NO_MOTTO = ("cong ty", "vien thong", "buu chinh")
_FREEDOM = "doc lap tu do hanh phuc"
_LIKE_MOTTO = 75
_DAY = re.compile(r"ng[aà]y|th[aá]ng|n[aă]m\s*\d{2,4}")

_IN_PERSON = {"chu tich", "chu tich hoi dong", "truong ban chi dao", "thu tuong", "bo truong", "giam doc"}
"""Who issues in person, before the body's name: "CHỦ TỊCH / ỦY BAN NHÂN DÂN TỈNH …"."""


@dataclass
class Letterhead:
    """What stands above the title. ``top`` and ``bottom`` bound it; ``split`` is the x between its columns, which
    begin at ``storey``: what stands higher may be as wide as the sheet."""

    sheet: Sheet
    split: float
    top: float
    bottom: float
    party: bool
    storey: float = 0.0
    organisations: list[list[Piece]] = field(default_factory=list)
    number_row: Piece | None = None
    symbol: Symbol | None = None
    date_row: Piece | None = None


def _similar(text: str, wanted: str) -> float:
    return float(fuzz.ratio(key(text), wanted))


def find_motto(sheet: Sheet) -> Piece | None:
    """The words of the State's, the Party's or the Youth Union's name at the top right, or ``None``."""
    best: tuple[float, Piece] | None = None
    for piece in sheet.within(0, 0, sheet.width, sheet.height * 0.4):
        words = list(piece.words)
        for start in range(len(words)):
            tail = piece.part(words[start:])
            if tail.middle < 0.45 * sheet.width or len(words) - start < 4:
                continue
            for motto in MOTTOES:
                size = len(motto.split())
                for end in range(start + size - 2, min(len(words), start + size + 2) + 1):
                    if end - start < 3:
                        continue
                    part = piece.part(words[start:end])
                    score = _similar(part.text, motto)
                    better = score >= 72 and upper_share(part.text) > 0.6 and (best is None or score > best[0])
                    if better and not _names_a_business(part.text, motto):
                        best = (score, part)
    return best[1] if best else None


_OF_VIETNAM = " viet nam"
_LIKE_OWN_WORDS = 60


def _names_a_business(text: str, motto: str) -> bool:
    """Whether ``text`` has little but the country in common with ``motto``: "TỔNG CÔNG TY GIẤY VIỆT NAM" and "PHÁT
    TRIỂN NÔNG THÔN VIỆT NAM" are nearly "Đảng Cộng sản Việt Nam"."""
    said = key(text)
    if any(own in said for own in _NO_MOTTO):
        return True
    own, wanted = said.removesuffix(_OF_VIETNAM), motto.removesuffix(_OF_VIETNAM)
    return own != said and wanted != motto and fuzz.ratio(own, wanted) < _LIKE_OWN_WORDS


def _find_freedom(sheet: Sheet) -> Piece | None:
    for piece in sheet.within(0.4 * sheet.width, 0, sheet.width, sheet.height * 0.4):
        if _similar(piece.text, _FREEDOM) >= _LIKE_MOTTO:
            return piece
    return None


def find_letterhead(sheet: Sheet) -> Letterhead | None:
    """The letterhead of ``sheet``, or ``None`` where the page does not begin a document."""
    motto = find_motto(sheet)
    freedom = _find_freedom(sheet)
    anchor = motto or freedom
    if anchor is None:
        return _without_motto(sheet)
    stacked = _under_its_motto(sheet, motto, freedom)
    if stacked is not None:
        return stacked
    party = motto is not None and _similar(motto.text, MOTTOES[0]) < 60
    tall = max(anchor.height, sheet.letter)
    left_edge = min(p.x0 for p in (motto, freedom) if p is not None)
    split = left_edge - 0.4 * tall
    top = anchor.y0 - 1.3 * tall
    if motto is None:
        top -= 2.2 * tall
    below = (freedom or anchor).y1
    head = Letterhead(sheet, split, top, below, party)
    _find_date(head, below, tall)
    _find_number(head, tall)
    head.bottom = max([below, *(p.y1 for p in (head.number_row, head.date_row) if p is not None)])
    head.top = _higher_top(head, tall)
    _find_organisations(head, motto, tall)
    if not head.organisations and head.number_row is not None:
        head.top, head.storey = 0.0, anchor.y0 - 0.5 * tall  # a company's name over its address, both over the motto
        _find_organisations(head, motto, tall)
    if head.number_row is None:
        _find_number_under_title(head, tall)
    elif head.date_row is None:
        head.date_row = _dated_below(sheet, head.number_row.y1)
    return head


_UNDER_TITLE = 12.0
"""Letter heights under the letterhead within which a number stands under the title."""
_LIKE_TITLE = 80


def _find_number_under_title(head: Letterhead, tall: float) -> None:
    """The number in the middle under the type's name that its symbol abbreviates, as older decisions have it:
    "QUYẾT ĐỊNH / Số: 21/2007/QĐ-UBND"."""
    sheet = head.sheet
    under = rows(sheet.within(0.2 * sheet.width, head.bottom, sheet.width, head.bottom + _UNDER_TITLE * tall))
    for above, row in pairwise(under):
        symbol = parse_symbol(row.text) if has_label(row.text) else None
        named = type_of(symbol) if symbol is not None else None
        title = without_noise(above)
        if named is None or title is None or _similar(title.text, key(named)) < _LIKE_TITLE:
            continue
        if abs(row.middle - title.middle) < 0.12 * sheet.width:
            head.number_row, head.symbol = row, symbol
            return


def _higher_top(head: Letterhead, tall: float) -> float:
    """Where the left column begins: names of three rows and more may begin above the motto beside them."""
    top = head.top
    above = rows(head.sheet.within(0, 0, head.split, top))
    for row in reversed(above):
        line = without_noise(row)
        if line is None or top - line.y1 > tall or line.x1 > head.split:
            break
        top = line.y0 - 1.0
    return top


DATED = re.compile(r"^(?:[^\W\d_]|[\s.\-])+,?\s*ngà[yu]\b.{0,12}tháng.{0,12}năm", re.IGNORECASE)
"""Place and date; in some typefaces a y is read as u."""
_HIGH = 0.31
"""Share of the page's height within which a letterhead stands that nothing but its own parts tells."""


def _without_motto(sheet: Sheet) -> Letterhead | None:
    """The letterhead of a body that writes neither the State's nor the Party's name over its place and date: its name
    in capitals and its number at the left, place and date at the right, or under its number."""
    high = [p for p in sheet.within(0, 0, sheet.width, _HIGH * sheet.height) if DATED.match(nfc(p.text))]
    dated = next((p for p in sorted(high, key=lambda p: p.x0 < 0.4 * sheet.width)), None)
    if dated is None:
        return _numbered_alone(sheet)
    tall = max(dated.height, sheet.letter)
    top = min(p.y0 for p in sheet.pieces) - 1.0
    split = dated.x0 - 0.4 * tall if dated.x0 >= 0.4 * sheet.width else float(sheet.width)  # all in one column
    head = Letterhead(sheet, split, top, dated.y1, False, dated.y0 - 0.5 * tall, date_row=dated)
    _find_number(head, tall)
    if head.number_row is None or head.symbol is None or not has_label(head.number_row.text):
        return None
    head.bottom = max(dated.y1, head.number_row.y1)
    _find_organisations(head, None, tall)
    return head if head.organisations else None


_SUBJECT = re.compile(r"^\W*(?:V\s?/\s?v\b|Về việc|K[ií]nh g[uửứ]i\b)", re.IGNORECASE)


def _numbered_alone(sheet: Sheet) -> Letterhead | None:
    """The letterhead of a company that dates its letters over the signature: its name in capitals, its number, and
    under it what the letter is about or for whom."""
    if not sheet.pieces:
        return None
    reach = _HIGH * sheet.height
    head = Letterhead(sheet, float(sheet.width), min(p.y0 for p in sheet.pieces) - 1.0, reach, False)
    _find_number(head, sheet.letter)
    row = head.number_row
    if row is None or head.symbol is None or not has_label(row.text) or row.y1 > reach:
        return None
    under = sheet.within(0, row.y1, sheet.width, row.y1 + _STACKED * sheet.letter)
    if not any(_SUBJECT.match(nfc(p.text)) for p in under):
        return None
    head.bottom, head.storey = row.y1, row.y0 - 0.5 * sheet.letter
    head.date_row = _dated_below(sheet, row.y1)
    _find_organisations(head, None, sheet.letter)
    return head if head.organisations and head.date_row is not None else None


_PLACE_AND_DAY = re.compile(r"^(?:[^\W\d_]|[\s.\-'])+,?\s*ngà[yu]\b", re.IGNORECASE)
_STACKED = 12.0
"""Letter heights under the motto within which its body's name, number, place and date stand."""


def _under_its_motto(sheet: Sheet, motto: Piece | None, freedom: Piece | None) -> Letterhead | None:
    """A letterhead in storeys: the motto over the whole sheet, the body and its number under it at the left, place
    and date at the right. Older papers, mass organisations and companies write so; a company's name and address stand
    over the motto. ``None`` where something stands left of the motto, or no number under it.
    """
    upper = motto or freedom
    assert upper is not None
    tall = max(upper.height, sheet.letter)
    below = max(p.y1 for p in (motto, freedom) if p is not None) + (2.2 * tall if freedom is None else 0.0)
    if any(_is_wordy(p) for p in sheet.within(0, upper.y0 - 0.5 * tall, upper.x0 - tall, below)):
        return None
    right = sheet.within(0.35 * sheet.width, below, sheet.width, below + _STACKED * tall)
    dated = next((p for p in right if _PLACE_AND_DAY.match(nfc(p.text)) and not _is_end_of_words(p, sheet)), None)
    over = sheet.within(0, 0, upper.x1, upper.y0 - 0.3 * tall)
    named_over = any(_is_wordy(p) and upper_share(p.text) > 0.9 and p.x0 < upper.x0 for p in over)
    top = 0.0 if named_over else below
    party = motto is not None and _similar(motto.text, MOTTOES[0]) < 60
    split = 0.5 * sheet.width if dated is None else dated.x0 - 0.4 * tall
    reach = below + _STACKED / 2 * tall if dated is None else dated.y1
    head = Letterhead(sheet, split, top, reach, party, date_row=dated)
    _find_number(head, tall)
    row = head.number_row
    if row is None or row.y1 < below or row.y0 > below + _STACKED * tall:
        return None
    if dated is None:
        head.date_row = _dated_below(sheet, row.y1)
    if head.date_row is None or (head.symbol is None and not has_label(row.text)):
        return None
    head.bottom = row.y1 if dated is None else max(row.y1, dated.y1)
    # what stands over both columns may be the body's name in the middle
    head.storey = (row.y0 if dated is None else min(row.y0, dated.y0)) - 0.5 * tall
    _find_organisations(head, upper, tall)
    return head if head.organisations else None


_LOW = 0.25
"""Share of the page's height below which a date stands that is over the signature."""


def _dated_below(sheet: Sheet, number: float) -> Piece | None:
    """Place and date over the signature, where typewritten letters have them, right of the middle; ``number``: where
    that ends, at the top."""
    low = sheet.within(0.35 * sheet.width, max(number, _LOW * sheet.height), sheet.width, sheet.height)
    dated = [p for p in low if DATED.match(nfc(p.text)) and not _is_end_of_words(p, sheet)]
    return dated[-1] if dated else None


def _is_wordy(piece: Piece) -> bool:
    """Whether ``piece`` is print: no speck, nor what a fax writes over the sheet."""
    figures = sum(c.isdigit() for c in piece.text)
    return sum(c.isalpha() for c in piece.text) >= 3 and piece.confidence > 0.4 and figures < MANY_FIGURES


def _is_end_of_words(part: Piece, sheet: Sheet) -> bool:
    """Whether ``part`` goes on with words that stand before it without a wide blank."""
    return sheet.whole(part).words[0] is not part.words[0]


_LAW = re.compile(r"\b(?:can cu|bo luat|luat|nghi dinh|thong tu|nghi quyet)\b|\bso \d+/\d{4}/")


def cites_law(text: str) -> bool:
    """Whether ``text`` names a law or what a paper is founded on: the date behind it is not the paper's."""
    return bool(_LAW.search(fold(text)))


_MONTH_FIRST = re.compile(r"\bthang\b.*\bngay\b")
"""Days with names, no date, in which "ngày" stands before "tháng": "chiến thắng 30/4 và ngày Quốc tế Lao động"."""
_DATE_WORDS = ("ngay", "thang", r"nam\b(?!$)")
"""A year follows its "năm"; "Nam" at the end of a row is a sex or the country's name."""


def _find_date(head: Letterhead, below: float, tall: float) -> None:
    sheet = head.sheet
    # the date may begin left of the motto where the place's name is long
    for row in rows(sheet.within(head.split - 0.06 * sheet.width, below - 0.8 * tall, sheet.width, below + 9 * tall)):
        flat = fold(row.text)
        if re.search(r"nam (?:sinh|dang ky|cap)|(?:sinh|cap|dang ky) ngay|ngay (?:sinh|cap|chet|mat)\b", flat):
            continue  # a caption of the form's own
        if cites_law(row.text) or re.search(r"\bhom(?: nay\b|$)", flat):
            continue  # the first sentence of a paper without place and date: "Căn cứ Bộ luật … ngày …"
        if re.search(r"\b(?:ngay|thang)\b", flat) is None and _is_end_of_a_row(row, sheet, head.split):
            continue  # a summary that names a year: "Họp … quý IV năm 2025"
        if re.search(r"\bngay\b", flat) is None and "," not in row.text and row.text[:1].islower():
            continue  # the end of a summary: "kỳ tháng 10 năm 2018"
        if _MONTH_FIRST.search(flat) is not None:
            continue
        marks = sum(re.search(word, flat) is not None for word in _DATE_WORDS)
        if marks >= 2 or (marks == 1 and re.search(r"\bnam\W{0,3}(?:19|20)\d\d|ngay.*(?:19|20)\d\d", flat)):
            head.date_row = row
            return


def _is_end_of_a_row(row: Piece, sheet: Sheet, split: float) -> bool:
    """Whether ``row`` is what lies right of a cut through words that begin far left of ``split``."""
    return sheet.whole(row).x0 < split - 0.1 * sheet.width


def _find_number(head: Letterhead, tall: float) -> None:
    sheet = head.sheet
    lowest = (head.date_row.y1 if head.date_row else head.bottom) + 3.5 * tall
    deepest = lowest + 4 * tall  # under a body's name of three lines, where the right column is short
    edge = head.split
    if head.date_row is not None and 0.35 * sheet.width < head.date_row.x0 < 0.7 * sheet.width:
        edge = head.date_row.x0 - 1
    left = rows(sheet.within(0, head.top, edge, deepest))
    best: tuple[float, Piece, Symbol | None] | None = None
    for row in left:
        symbol = parse_symbol(row.text)
        labelled = has_label(row.text)
        if symbol is None and (not labelled or len(row.text) >= 24 or len(sheet.whole(row).words) > len(row.words)):
            continue
        if row.level > lowest and not (symbol and labelled):
            break
        if symbol is not None and upper_share(symbol.ky_hieu) < 0.6:
            continue
        score = 2.0 * labelled + (1.5 if symbol else 0.0)
        if symbol is not None and not labelled and symbol.so.isdigit() and type_of(symbol) is not None:
            score += 0.5  # "28/CV-GD"
        if head.date_row is not None:
            score += max(0.0, 1.0 - abs(row.level - head.date_row.level) / (3 * tall))
        if fold(row.text).startswith(("v/v", "ve viec")) or score < 2.0:
            continue
        if best is None or score > best[0]:
            best = (score, row, symbol)
    if best is not None:
        head.number_row, head.symbol = best[1], best[2]


def _find_organisations(head: Letterhead, motto: Piece | None, tall: float) -> None:
    if head.number_row is not None:
        stop: float = head.number_row.y0
    else:  # a name of three lines goes on beside the date
        stop = head.date_row.y1 if head.date_row is not None else head.bottom + 3.5 * tall
    taken = _named_above(head, stop, motto, tall)
    if not taken and head.number_row is None and head.date_row is not None:
        taken = _named_above(head, stop + _LOWER * tall, motto, tall)  # the left column begins below the right one
    groups: list[list[Piece]] = []
    for row in taken:
        if groups and not begins_body(row.text, [p.text for p in groups[-1]]):
            groups[-1].append(row)
        else:
            groups.append([row])
    if len(groups) > 1 and key(" ".join(p.text for p in groups[0])) in _IN_PERSON:
        groups[:2] = [[*groups[0], *groups[1]]]
    if len(groups) > 1 and [len(p.words) for p in groups[-1]] == [1]:
        groups[-2].extend(groups.pop())  # "SỞ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG": the noun alone names nobody
    if groups and len(groups[-1]) > 1 and key(groups[-1][-1].text) in _IN_PERSON:
        groups.append([groups[-1].pop()])  # "ỦY BAN NHÂN DÂN TỈNH … / CHỦ TỊCH"
    head.organisations = groups


_LOWER = 8.0


def _named_above(head: Letterhead, stop: float, motto: Piece | None, tall: float) -> list[Piece]:
    """The rows in capitals of the left column above ``stop``."""
    motto_end = motto.y1 if motto is not None else head.top + 3.5 * tall
    taken: list[Piece] = []
    for row in rows(_whole_left(head.sheet, head, stop - 0.1 * tall)):
        line = _before_motto(without_noise(without_logo(row, head.sheet)))
        if line is None and taken and numbers_body(row, taken[-1], head.sheet):
            line = row
        if line is None or (taken and line.level - taken[-1].level > 3.2 * tall):
            continue
        if head.storey and motto is not None and motto.y0 < line.level < motto.y1:
            continue  # the motto, over both columns
        if line.level > max(motto_end, head.storey) and _goes_on_right(line, head.sheet, head.split):
            break  # the left half of a title
        taken.append(line)
    return in_column(taken, head.sheet)


def _before_motto(row: Piece | None) -> Piece | None:
    """``row`` up to the motto that stands right of a body's long name, no wider blank between them."""
    if row is None:
        return None
    for start in range(len(row.words)):
        if _similar(row.part(row.words[start:]).text, _FREEDOM) >= _LIKE_MOTTO:
            return row.part(row.words[:start]) if start else None
    return row


def _whole_left(sheet: Sheet, head: Letterhead, stop: float) -> list[Piece]:
    """The pieces of the left column, whole where they reach a little over the edge of the right one's widest line.
    Place and date, longer than the motto, may begin left of it."""
    out = []
    dated = {w.box for w in head.date_row.words} if head.date_row else set()
    for piece in sheet.within(0, head.top, head.split, stop):
        if piece.words[0].box in dated:
            continue
        whole = sheet.whole(piece)
        near = whole.x1 < head.split + 6 * sheet.letter and whole.middle < head.split
        out.append(whole if near or whole.level < head.storey else piece)
    return out


def _goes_on_right(line: Piece, sheet: Sheet, split: float) -> bool:
    """Whether ``line`` is only the beginning of what stands over both columns."""
    last = line.words[-1]
    whole = next((p for p in sheet.pieces if any(w is last for w in p.words)), None)
    return whole is not None and whole.x1 > split + 2 * sheet.letter
