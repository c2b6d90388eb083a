"""Which papers a scan holds: where one ends and the next begins, and the type of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from ocr.covers import stranger
from ocr.extract.certified import is_certified
from ocr.extract.coded import card_qr
from ocr.extract.layout import Sheet, sheet
from ocr.extract.letter_addressees import find_addressees
from ocr.extract.letter_summary import find_summary, stands_left
from ocr.extract.letter_title import find_title
from ocr.extract.letterhead import Letterhead, find_letterhead
from ocr.extract.mrz import find_mrz
from ocr.extract.pairs import pairs
from ocr.extract.symbols import has_label, type_of
from ocr.extract.titles import Named, begun_type, first_title, named_type, names_another_paper, title_remains
from ocr.vietnamese.normal import key, nfc, tone_placed, upper_share
from schemas.covers import Cover, CoverKind
from schemas.document_types import DocumentType, types
from schemas.document_types.declaration import Engine
from schemas.reading import PageReading
from schemas.record import Warning

_SECRET = {"tuyet mat": "Tuyệt mật", "toi mat": "Tối mật", "mat": "Mật"}
_NEAR = 85
_SURE_OF_STAMP = 0.4
_BY_SEPARATOR = 0.995
"""How sure a type is that a person chose by laying its separator there."""
_BY_FIRST_WORD = 0.8
"""How sure a type is that only the first word of a title names."""
_MAT = {"mật", "mât", "mạt", "mất", "mat", "mật"}


@dataclass(frozen=True)
class Part:
    """One paper of a scan: its pages in order, its type's slug, how sure the type is, what to warn about."""

    pages: tuple[int, ...]
    type: str
    confidence: float
    warnings: tuple[Warning, ...] = field(default=())
    dossier: Cover | None = None
    """The cover sheet of the dossier that the paper lies in."""


def secrecy(readings: Sequence[PageReading]) -> str | None:
    """The degree of secrecy stamped on a page ("Mật", "Tối mật", "Tuyệt mật"), or ``None``.

    The stamp stands alone, in capitals, in the upper part of a page under the number (NĐ 30/2020, Phụ lục I,
    ô 10a); the word in running text, or "MẶT" of another meaning, is none.
    """
    for reading in readings:
        page = sheet(reading)
        for piece in page.within(0, 0, page.width, 0.42 * page.height):
            degree = _secrecy_of(piece.text)
            if degree is not None:
                return degree
        for mark in reading.marks:
            for text, chance in mark.candidates if mark.kind == "stamp" else ():
                degree = _stamped_secrecy(text)
                if degree is not None and chance >= _SURE_OF_STAMP:
                    return degree
    return None


def _secrecy_of(text: str) -> str | None:
    bare = re.sub(r"[^\w\s]", "", nfc(text)).strip()
    if upper_share(bare) < 0.99:
        return None
    flat = key(bare)
    if flat not in _SECRET or tone_placed(bare.split()[-1]) not in _MAT:
        return None
    return _SECRET[flat]


def _stamped_secrecy(text: str) -> str | None:
    """The degree that a stamp says: in any marks, for they get lost ("MAT"), with a letter too many or too few
    ("TUYẾỆT MẬT"). Print under the stamp garbles it, so one that ends in "MẬT" says at least that ("3T MẬT")."""
    bare = re.sub(r"[\W\d_]+", " ", nfc(text)).strip()
    flat = key(bare)
    if flat in _SECRET and upper_share(bare) >= 0.99:
        return _SECRET[flat]
    near = next((_SECRET[d] for d in ("tuyet mat", "toi mat") if fuzz.ratio(flat, d) >= _NEAR), None)
    if near is None and bare.split()[-1:] == ["MẬT"] and not flat.startswith("bao "):
        return _SECRET["mat"]
    return near


def _warnings(pages: Sequence[PageReading]) -> tuple[Warning, ...]:
    return (*_certified(pages), *(warning for reading in pages if (warning := stranger(reading)) is not None))


def _certified(pages: Sequence[PageReading]) -> tuple[Warning, ...]:
    for reading in pages:
        if is_certified(reading):
            return (
                Warning(
                    code="ban_sao_chung_thuc",
                    message=f"Trang {reading.number} có dấu chứng thực bản sao; bản sao chứng thực không thuộc diện "
                    "số hóa (TT 01/2023/TT-VPCP), hãy kiểm tra.",
                ),
            )
    return ()


def split(readings: Sequence[PageReading], covers: Mapping[int, Cover] | None = None) -> list[Part]:
    """The papers of a scan in order; a blank page belongs to none. Unknown papers are ``khac``, never forced.

    ``covers``: the sheets of the system that lie in the stack, by page; they belong to no paper. A paper always ends
    at one; what follows a separator is one paper to the next sheet, of the type that the separator names.
    """
    declared = types()
    parts: list[_Open] = []
    current: _Open | None = None
    dossier: Cover | None = None
    separator: Cover | None = None
    for reading in readings:
        cover = (covers or {}).get(reading.number)
        if cover is not None:
            dossier = cover if cover.kind is CoverKind.DOSSIER else dossier
            separator = cover if cover.kind is CoverKind.PAPER else None
            current = None
            continue
        if reading.blank or not (reading.words or reading.codes):
            continue
        page = sheet(reading)
        if current is not None and separator is not None:
            current.pages.append(page)
            continue
        begun = _begins(page, declared, current)
        if separator is not None and separator.document_type in declared:
            begun = separator.document_type, _BY_SEPARATOR
        if current is not None and begun is None:
            current.pages.append(page)
        else:
            current = _Open([page], *(begun or ("khac", 0.3)), dossier)
            parts.append(current)
    return [
        Part(
            tuple(p.number for p in part.pages),
            part.slug,
            part.sureness,
            _warnings([p.reading for p in part.pages]),
            part.dossier,
        )
        for part in parts
    ]


@dataclass
class _Open:
    """A paper whose pages are still being gathered."""

    pages: list[Sheet]
    slug: str
    sureness: float
    dossier: Cover | None = None


def _begins(page: Sheet, declared: Mapping[str, DocumentType], before: _Open | None) -> tuple[str, float] | None:
    """Type and sureness of the paper that begins on ``page``; ``None`` where the page goes on with the one before."""
    coded = _by_code(page)
    named = named_type(page, declared)
    head = find_letterhead(page)
    annexed = before is not None and before.slug == "van_ban_hanh_chinh"
    if named is not None and not _heads_page(named, page, annexed):
        named = None
    if named is not None and _is_titled_letter(head, named):
        named = None
    by_card = _card_side(page)
    if coded is not None:
        return None if before is not None and before.slug == coded and _goes_on(before, named) else (coded, 0.99)
    if by_card is not None and (named is None or named.slug == "can_cuoc"):
        if before is not None and before.slug == "can_cuoc" and by_card == "back":
            return None
        titled = min(0.99, named.score / 100) if named is not None else 0.0
        return "can_cuoc", max(titled, 0.95 if by_card == "front" else 0.85)
    if named is not None:
        if before is not None and before.slug == named.slug and not _first_again(named, head, before):
            return None
        return named.slug, min(0.99, named.score / 100)
    if head is not None and (head.number_row is not None or head.date_row is not None):
        parts = (head.number_row, head.date_row, head.symbol)
        evidence = sum(x is not None for x in parts) + bool(head.organisations)
        title = find_title(head)
        lettered = title is not None and title.name not in _FILLED
        if not lettered and not head.party and not _has_subject(head) and _is_filled_form(page, head):
            return "khac", 0.7
        if head.symbol is not None or title is not None or head.party or _is_addressed(head):
            return "van_ban_hanh_chinh", min(0.99, 0.72 + 0.06 * evidence + 0.04 * (title is not None))
    begun = begun_type(page, declared) if before is None or head is not None else None
    if begun is not None:
        return begun, _BY_FIRST_WORD
    if (before is None or head is not None) and names_another_paper(page):
        return "khac", 0.7
    by_captions = _by_captions(page, declared) if before is None or head is not None else None
    if by_captions is not None:
        return (by_captions, 0.7) if before is None or before.slug != by_captions else None
    keyword = _by_keywords(page, declared)
    if keyword is not None and (before is None or before.slug not in (keyword, "van_ban_hanh_chinh")):
        return keyword, 0.75
    if keyword is not None and before is not None and before.slug == keyword:
        return None
    if before is not None and _is_other_sheet(page, before.pages[-1]):
        return "khac", 0.5
    return ("khac", 0.5) if head is not None else None


_OTHER_SIZE, _ON_A_CARD = 1.4, 3
"""How much larger or smaller a sheet is that is no page of the paper before it; captions under its title."""


def _is_other_sheet(page: Sheet, before: Sheet) -> bool:
    """Whether ``page`` is a sheet of another size than the one ``before`` it, with a title over captions and their
    values: a card copied behind a form."""
    areas = [s.width * s.height / max(1, s.reading.dpi or 1) ** 2 for s in (page, before)]
    if any(s.reading.perspective != (0.0, 0.0) for s in (page, before)):
        return False  # photographs are of any size
    if max(areas) < _OTHER_SIZE * min(areas):
        return False
    title, told = first_title(page), pairs([page])
    said = told.value if told is not None and isinstance(told.value, list) else []
    return title is not None and len(said) >= _ON_A_CARD


_LEAST_PAIRS = 5
_OF_A_LETTER = re.compile(
    r"(?:Điều \d+|Số|Nơi nhận|Kính gửi|Lưu|Ngày|Chuyển|Lưu hồ sơ số|Đồng kính gửi)\b\W*$", re.IGNORECASE
)
"""What letters and the stamps on them have before colons."""
_FILLED = frozenset(["Giấy xác nhận", "Giấy chứng nhận", "Bản cam kết"])
"""Titles of letters that NĐ 30/2020 does not list, which forms bear too."""


def _is_addressed(head: Letterhead) -> bool:
    """Whether a letter begins whose symbol could not be read: a body's name, its number, place and date, and whom it
    is for."""
    if not head.organisations or head.date_row is None or head.number_row is None:
        return False
    return has_label(head.number_row.text) and bool(find_addressees(head, 0.6 * head.sheet.height)[0])


def _is_titled_letter(head: Letterhead | None, named: Named) -> bool:
    """Whether the title that ``named`` a type only says what a letter is about: "PHIẾU CHUYỂN / Đơn kiến nghị" under
    a number whose symbol says the same."""
    if head is None or head.symbol is None or (title := find_title(head)) is None:
        return False
    said = type_of(head.symbol)
    alike = said is not None and key(said) == key(title.name)
    return alike and title.name not in _FILLED and title.row.level < named.line.pieces[0].level - 1


def _has_subject(head: Letterhead) -> bool:
    """Whether a subject stands under the number, as only a letter's does: "V/v cung cấp thông tin"."""
    return head.symbol is not None and stands_left(find_summary(head, None), head.sheet)


def _is_filled_form(page: Sheet, head: Letterhead) -> bool:
    """Whether ``page`` has a title under its ``head`` that is no type of document of NĐ 30/2020, and captions with
    their values under it: "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", numbered and signed by an office as a letter is."""
    title = first_title(page)
    if title is None or title.pieces[0].level < head.bottom:
        return False  # a body's name in capitals is no title
    told = pairs([page])
    said = told.value if told is not None and isinstance(told.value, list) else []
    return sum(not _OF_A_LETTER.match(nfc(one["nhan"])) for one in said) >= _LEAST_PAIRS


def _heads_page(named: Named, page: Sheet, annexed: bool) -> bool:
    """Whether the title begins a paper: not a mention in a heading of an annex, nor at the foot of the page.

    ``annexed``: the page follows a letter, whose annexes are blank forms; elsewhere "Mẫu số 04a/ĐK" stands on a
    form that was filled.
    """
    first = named.line.pieces[0]
    if first.level > 0.62 * page.height and not _is_spread(page):
        return False
    above = [key(r.text) for r in page.rows if r.level < first.level]
    heads = ("phu luc", "danh muc", "mau so 0", "bieu mau") if annexed else ("phu luc", "danh muc")
    return not any(a.startswith(heads) and (annexed or not _MARK_OF_FORM.search(a)) for a in above[:6])


_MARK_OF_FORM = re.compile(r"\b(?:tt|thong tu|ban hanh|nghi dinh|nd|quyet dinh|qd|mau)\b")
"""What tells a form's own mark ("PHỤ LỤC 01 - TT số 17/2012/TT-BYT") from the heading of an annex."""


def _is_spread(page: Sheet) -> bool:
    return page.width > 1.2 * page.height


def _first_again(named: Named, head: Letterhead | None, before: _Open) -> bool:
    """Whether a page of the same type as the paper before is another paper of it: it has a head of its own."""
    if named.slug in ("giay_chung_nhan_qsdd", "can_cuoc", "so_ho_khau"):
        return False
    return head is not None or len(before.pages) > 1 or named.score > 90


def _goes_on(before: _Open, named: Named | None) -> bool:
    return len(before.pages) == 1 and named is None


def _by_code(page: Sheet) -> str | None:
    for code in page.reading.codes:
        if code.kind == "qr" and card_qr(code.text) is not None:
            return "can_cuoc"
    return None


_FRONT = (
    "citizen identity card",
    "identity card",
    "place of origin",
    "place of residence",
    "full name",
    "date of birth",
)
_BACK = (
    "personal identification",
    "dac diem nhan dang",
    "date month year",
    "ngon tro",
    "left index",
    "idvnm",
    "place of birth",
)


def _card_side(page: Sheet) -> str | None:
    """ "front" or "back" of an identity card by its two-language captions, or ``None``."""
    text = key(page.reading.text)
    words = len(page.reading.words)
    if words > 190:
        return None
    front = sum(phrase in text for phrase in _FRONT)
    back = sum(phrase in text for phrase in _BACK) + 2 * (find_mrz(page.reading) is not None)
    if front >= 2 or ("chung minh nhan dan" in text and "nguyen quan" in text):
        return "front"
    return "back" if back >= 2 else None


def _by_keywords(page: Sheet, declared: Mapping[str, DocumentType]) -> str | None:
    text = key(page.reading.text)
    best: tuple[int, str] | None = None
    for one in declared.values():
        hits = sum(key(k) in text for k in one.keywords)
        if hits >= 2 and (best is None or hits > best[0]):
            best = (hits, one.slug)
    return best[1] if best else None


_LEAST_OF_CAPTION = 8
_LEAST_CAPTIONS = 5
_LEAST_SHARE = 0.45
_MARGIN = 1.2
_LEAST_REMAINS = 6
"""Of five sets of specimens (473 papers) no paper got a wrong type this way."""


def _by_captions(page: Sheet, declared: Mapping[str, DocumentType]) -> str | None:
    """The form whose captions stand on a page with the end of its title; a paper without that is not forced."""
    text = f" {' '.join(re.sub(r'[^a-z0-9]+', ' ', key(page.reading.text)).split())} "
    told_fields: dict[str, int] = {}
    for slug, one in declared.items():
        told = [captions for field in one.fields if (captions := _told_by(tuple(field.captions)))]
        fields = [] if one.engine is Engine.LETTER else told
        hits = sum(any(f" {caption} " in text for caption in captions) for captions in fields)
        if hits >= _LEAST_CAPTIONS and hits >= _LEAST_SHARE * len(fields):
            told_fields[slug] = hits
    most = max(told_fields.values(), default=0)
    near = [slug for slug, hits in told_fields.items() if hits * _MARGIN > most]
    remains = {slug: title_remains(page, declared[slug]) for slug in near}
    best = max(remains.values(), default=0)
    alone = [slug for slug in near if remains[slug] == best]
    if len(alone) > 1:  # "NGƯỜI KÝ GIẤY KHAI SINH" names the paper once more
        named = [slug for slug in alone if any(f" {key(title)} " in text for title in declared[slug].titles)]
        alone = named or alone
    return alone[0] if len(alone) == 1 and best >= _LEAST_REMAINS else None


@lru_cache(maxsize=1024)
def _told_by(captions: tuple[str, ...]) -> frozenset[str]:
    """Of a field's captions those that say something by themselves: of two words or more, without diacritics."""
    return frozenset(c for c in map(key, captions) if " " in c and len(c) >= _LEAST_OF_CAPTION)
