"""Titles on a page, and the declared type that a title names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from rapidfuzz.distance import Postfix

from ocr.vietnamese.normal import key, nfc, spaces, upper_share
from schemas.document_types.declaration import DocumentType
from schemas.reading import Word, Zone

from .captions import squeeze
from .layout import Piece, Sheet, rows
from .letter_title import KINH_GUI
from .signature_posts import is_post_line

_NOT_TITLES = (
    "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam",
)  # fmt: skip


@dataclass(frozen=True)
class TitleLine:
    """Up to four rows in capitals that follow each other, as one text."""

    pieces: tuple[Piece, ...]
    text: str


@dataclass(frozen=True)
class Named:
    """A declared type whose title stands on the page. ``score`` is 0 to 100; ``title`` as declared."""

    slug: str
    title: str
    score: float
    line: TitleLine


def title_lines(page: Sheet) -> list[TitleLine]:
    """Runs of rows in capitals in the middle of the page, each also with the rows that follow it."""
    lines = [r for r in rows(page.pieces) if (_shouts(r) or _is_remark(r) or _ends_title(r)) and not _said_twice(r)]
    # a letterhead's columns are rows of their own: a title may stand in one column of a spread
    lines += [p for p in page.pieces if _shouts(p) and p not in lines]
    lines.sort(key=lambda p: (p.level, p.x0))
    out: list[TitleLine] = []
    for i, first in enumerate(lines):
        if _is_remark(first) or _ends_title(first):
            continue
        above = [
            p for p in lines[:i] if 0.5 * first.height < first.level - p.level < 1.8 * max(first.height, p.height)
        ]
        if any(_NAMES_PAPER.match(key(p.text)) and abs(p.middle - first.middle) < 0.15 * page.width for p in above):
            continue  # "ĐƠN ĐĂNG KÝ, CẤP / GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT" is no certificate
        run = [first]
        out.append(TitleLine((first,), spaces(nfc(first.text))))
        for following in lines[i + 1 :]:
            last = run[-1]
            if following.level - last.level > 2.6 * max(last.height, page.letter) or len(run) == 4:
                break
            if (
                following.level - last.level < 0.5 * last.height
                or abs(following.middle - first.middle) > 0.15 * page.width
            ):
                continue
            if _SECTION.match(nfc(following.text)) or _is_value(following, page):
                break
            run.append(following)
            out.append(TitleLine(tuple(run), spaces(nfc(" ".join(p.text for p in run)))))
    return [line for line in out if not _holds_motto(line.text)]


def _holds_motto(text: str) -> bool:
    """Whether ``text`` holds the State's or the Party's name or the motto; a word of them alone is none."""
    flat = key(text)
    return any(len(flat) > len(n) // 2 and fuzz.partial_ratio(flat, n) > 88 for n in _NOT_TITLES)


def _is_value(line: Piece, page: Sheet) -> bool:
    """Whether ``line`` stands behind a caption on its row: "Họ tên người bệnh:   TRƯƠNG VĂN HÙNG"."""
    beside = (p for p in page.pieces if abs(p.level - line.level) < 0.5 * line.height and p.x1 < line.x0)
    return any(p.text.rstrip().endswith(":") for p in beside)


_REMARK = re.compile(r"\([^()]{0,40}\)?")
"""What stands in brackets behind a title, often in small letters: "TRÍCH LỤC KHAI SINH (Bản sao)"."""


def _said_twice(row: Piece) -> bool:
    """Whether ``row`` is one heading over each half of a sheet: "NHÂN KHẨU     NHÂN KHẨU"."""
    half, odd = divmod(len(row.words), 2)
    texts = [key(w.text) for w in row.words]
    return not odd and texts[:half] == texts[half:]


def _is_remark(piece: Piece) -> bool:
    return key(piece.text) in ("ban sao", "ban chinh")


_NAMES_PAPER = re.compile(
    r"(?:don|to khai|phieu|bien ban|hop dong|ban cam ket|giay (?:de nghi|uy quyen|cam ket|xac nhan)|danh sach|bang ke"
    r"|ho so|quyet dinh|thong bao|ban (?:ke khai|tu khai)) "
)
"""How a title begins that may name another paper in its further lines."""
_SECTION = re.compile(r"^\W*(?:[IVX]{1,4}|\d{1,2}|[A-H])\s*[.)\-–/]\s*\w|^\W*(?:PHẦN|Phần)\s+(?:[IVX]+|\d|KÊ KHAI)")
"""How a heading within a form begins: no title goes on into it."""


def _ends_title(piece: Piece) -> bool:
    """A word or two that may be the end of a title above: "… TÀI SẢN GẮN LIỀN VỚI / ĐẤT"."""
    letters = sum(c.isalpha() for c in piece.text)
    return 2 <= letters < 4 and piece.text.isupper() and piece.text.isalpha() and piece.confidence > 0.6


def _shouts(piece: Piece) -> bool:
    text = piece.text if _is_remark(piece) else _REMARK.sub(" ", piece.text)
    return sum(c.isalpha() for c in text) >= 4 and upper_share(text) > 0.75 and piece.confidence > 0.2


def named_type(page: Sheet, types: Mapping[str, DocumentType]) -> Named | None:
    """The type that a title on ``page`` names best, or ``None``."""
    lines = [*title_lines(page), *_coloured_titles(page)]
    best = _best_named(lines, types, _likeness, 82) or _best_named(_quiet_titles(page), types, _whole, 93)
    return best or _headless(page, types)


_HEADLESS, _LEAST_REST = 85.0, 2


def _headless(page: Sheet, types: Mapping[str, DocumentType]) -> Named | None:
    """The one type whose title ends as the first one on ``page`` does where its first word was not read: "BÁO TỬ"."""
    line = first_title(page)
    if line is None or len(key(line.text).split()) < _LEAST_REST:
        return None
    rest = squeeze(line.text)
    ending = {d.slug: t for d in types.values() for t in d.titles if squeeze(" ".join(t.split()[1:])) == rest}
    if len(ending) != 1 or sum(squeeze(t).endswith(rest) for d in types.values() for t in d.titles) > 1:
        return None
    ((slug, title),) = ending.items()
    return Named(slug, title, _HEADLESS, line)


def begun_type(page: Sheet, types: Mapping[str, DocumentType]) -> str | None:
    """The type whose titles begin as the one in the upper part of ``page`` does, whatever it goes on to: "ĐƠN CỚ MẤT
    GIẤY TỜ" is a request."""
    line = first_title(page)
    if line is None or line.pieces[0].level > _UPPER_PART * page.height:
        return None
    title = f"{key(line.text)} "
    for declared in types.values():
        if any(title.startswith(f"{key(word)} ") for word in declared.begins):
            return None if any(title.startswith(f"{key(n)} ") for n in declared.not_titles) else declared.slug
    return None


_UPPER_PART = 0.4


def names_another_paper(page: Sheet) -> bool:
    """Whether a title in the upper part of ``page`` begins as papers of no declared type do: "HỢP ĐỒNG …"."""
    return any(
        _NAMES_PAPER.match(key(line.text) + " ") and line.pieces[0].level < 0.45 * page.height
        for line in title_lines(page)
    )


def title_remains(page: Sheet, declared: DocumentType) -> int:
    """How many letters of the end of a title of ``declared`` stand in capitals on ``page``: a seal took the rest."""
    shown = [squeeze(line.text) for line in title_lines(page) if line.pieces[0].level < 0.45 * page.height]
    return max((Postfix.similarity(text, squeeze(t)) for t in declared.titles for text in shown), default=0)


_SEEN = 0.5


def _coloured_titles(page: Sheet) -> list[TitleLine]:
    """Titles printed in colour (a land certificate's in red) as they were read by their colour: print that a seal's
    fading took along is whole there."""
    marks = [m for m in page.reading.marks if m.kind == "stamp" and m.candidates and m.candidates[0][1] >= _SEEN]
    pieces: list[Piece] = []
    for box in dict.fromkeys(m.box for m in marks):
        texts = [m.candidates[0] for m in marks if m.box == box]
        tall = (box[3] - box[1]) / len(texts)
        for n, (text, chance) in enumerate(texts):  # rows of one stamp share its box
            row = (box[0], round(box[1] + n * tall), box[2], round(box[1] + (n + 1) * tall))
            pieces.append(Piece(page.number, (Word(text=text, box=row, confidence=chance),), Zone.STAMP))
    lines = sorted(rows(pieces), key=lambda p: p.level)
    runs = [lines[i : i + n] for i in range(len(lines)) for n in (1, 2, 3, 4) if i + n <= len(lines)]
    return [TitleLine(tuple(run), spaces(nfc(" ".join(p.text for p in run)))) for run in runs]


def _quiet_titles(page: Sheet) -> list[TitleLine]:
    """Rows in small letters that stand like a title: alone, in the middle, in the upper half of the page."""
    out: list[TitleLine] = []
    for row in rows(page.pieces):
        centred = abs(row.middle - 0.5 * page.width) < 0.1 * page.width and row.x0 > 0.15 * page.width
        if centred and row.level < 0.45 * page.height and nfc(row.text)[:1].isupper():
            out.append(TitleLine((row,), spaces(nfc(_REMARK.sub(" ", row.text)))))
    return out


def _best_named(
    lines: Sequence[TitleLine], types: Mapping[str, DocumentType], like: Callable[[str, str], float], least: float
) -> Named | None:
    best: Named | None = None
    for line in lines:
        for declared in types.values():
            for title in declared.titles:
                score = like(line.text, title)
                if score < least or _says_otherwise(line, title):
                    continue
                if any(like(line.text, other) > score for other in declared.not_titles):
                    continue
                # of titles that fit equally the longer says more
                weight = score + 0.15 * min(len(squeeze(title)), 60)
                if best is None or weight > best.score + 0.15 * min(len(squeeze(best.title)), 60):
                    best = Named(declared.slug, title, score, line)
    return best


_WELL_READ, _LEAST_WORD, _ALIKE = 0.75, 3, 60


def _says_otherwise(line: TitleLine, title: str) -> bool:
    """Whether words that were well read stand where ``title`` has others: "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH" is
    no "GIẤY CHỨNG NHẬN ĐĂNG KÝ KẾT HÔN", and a "ĐƠN …" no "TỜ KHAI …", however many letters they share. A paper that
    asks for another names it: "ĐƠN XIN CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"."""
    words = [w for p in line.pieces for w in p.words]
    asks = _NAMES_PAPER.match(f"{key(line.text)} ") is not None and words[0].confidence >= _WELL_READ
    if asks and _NAMES_PAPER.match(f"{key(title)} ") is None:
        return True
    read, wanted = [squeeze(w.text) for w in words], [squeeze(w) for w in title.split()]
    steps = SequenceMatcher(None, read, wanted, autojunk=False).get_opcodes()
    for step, i, j, k, m in steps:
        here, there = "".join(read[i:j]), "".join(wanted[k:m])
        if step != "replace" or min(len(here), len(there)) < _LEAST_WORD:
            continue
        j = min(j, i + m - k)  # a title may go on
        well = all(w.confidence >= _WELL_READ for w in words[i:j])
        if well and fuzz.ratio("".join(read[i:j]), there) < _ALIKE:
            return True
    return False


def _whole(text: str, title: str) -> float:
    return float(fuzz.ratio(squeeze(text), squeeze(title)))


def _likeness(text: str, title: str) -> float:
    read, wanted = squeeze(text), squeeze(title)
    if not read or not wanted:
        return 0.0
    whole = float(fuzz.ratio(read, wanted))
    if len(wanted) >= 10 and len(read) > len(wanted):
        # the title may go on ("TỜ KHAI ĐĂNG KÝ KHAI TỬ", "ĐƠN ĐỀ NGHỊ CẤP …")
        head = float(fuzz.ratio(read[: len(wanted)], wanted)) - 4
        whole = max(whole, head)
    elif len(wanted) >= 5 and read.startswith(wanted):
        whole = max(whole, 84.0)
    return whole


_NUMBERED = re.compile(r"\d{3}|\d\s*[/:]|\d\D+\d")
"""Figures as numbers and dates have them; a title may say "SỐ 1"."""


def first_title(page: Sheet) -> TitleLine | None:
    """The longest run of capitals that stands like a title: centred, in the upper half, under any letterhead."""
    motto = [r.level for r in page.pieces if _holds_motto(r.text)]
    under = max((level for level in motto if level < 0.3 * page.height), default=0.0)
    runs = [
        line
        for line in title_lines(page)
        if under < line.pieces[0].level < 0.5 * page.height
        and not _NUMBERED.search(line.text)
        and not KINH_GUI.match(line.text)
        and abs(line.pieces[0].middle - 0.5 * page.width) < 0.16 * page.width
        and len(key(line.text)) >= 5
        and line.pieces[0].x1 - line.pieces[0].x0 < 0.8 * page.width
    ]
    runs = [line for line in runs if not is_post_line(line.pieces[0].text)] or runs  # who gives a diploma, over it
    if not runs:
        return None
    top = runs[0].pieces[0]
    longest = max((r for r in runs if r.pieces[0] is top), key=lambda r: len(r.pieces))
    return TitleLine(longest.pieces, _without_crumbs(longest.text))


def _without_crumbs(text: str) -> str:
    """``text`` without short words in small letters before and behind its capitals: ink of the margin."""
    words = text.split()
    while len(words) > 2 and _is_crumb(words[0]):
        words.pop(0)
    while len(words) > 2 and _is_crumb(words[-1]):
        words.pop()
    return " ".join(words)


def _is_crumb(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) < 4 and any(c.islower() for c in letters) and "(" not in word and ")" not in word
