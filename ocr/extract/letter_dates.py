"""Where and when an official document was made: its letterhead's row "…, ngày … tháng … năm …", print or pen."""

from __future__ import annotations

import re
from datetime import date

from rapidfuzz import fuzz

from ocr.vietnamese.address_parts import RANKS, jrai_names_mended
from ocr.vietnamese.dates import PartialDate
from ocr.vietnamese.names import name_case
from ocr.vietnamese.normal import UPPER, fold, key, nfc, spaces
from ocr.vietnamese.numbers import sixes_put_right
from ocr.vietnamese.places import bare, is_place, mend_place, provinces
from schemas.reading import Mark, PageReading
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letter_marks import FIGURE_SLIPS
from .letterhead import Letterhead


def slot_mark(reading: PageReading, kind: str, row: Piece) -> Mark | None:
    """The mark of ``kind`` that lies on the height of ``row``, or ``None``."""
    near = [
        m
        for m in reading.marks
        if m.kind == kind and m.box[1] < row.y1 + row.height and m.box[3] > row.y0 - row.height
    ]
    return near[0] if near else None


def date_fields(head: Letterhead, fields: dict[str, Found]) -> None:
    """Sets ``dia_danh`` and ``ngay_ban_hanh`` from the letterhead's row "…, ngày … tháng … năm …", print or pen."""
    row = head.date_row
    if row is None:
        return
    if head.number_row is not None:  # on one row with it, no wide blank between
        behind = [w for w in row.words if w not in head.number_row.words]
        row = row.part(behind or row.words)
    text = sixes_put_right(_dotless(nfc(row.text)))
    flat = fold(text)
    if len(flat) != len(text):
        text = flat
    day_at, month_at, year_at = flat.find("ngay"), flat.find("thang"), flat.rfind("nam")
    if day_at < 0:
        match = re.search(r"n[gq]\S{0,2}[yu]\b", flat)
        day_at = match.start() if match else -1
    place_end = day_at if day_at >= 0 else (month_at if month_at >= 0 else len(text))
    _place_field(head, row, text[:place_end], fields)
    slots = {
        "ngay": text[day_at + 4 : month_at] if 0 <= day_at < month_at else "",
        "thang": text[month_at + 5 : year_at] if 0 <= month_at < year_at else "",
        "nam": text[year_at + 3 :] if year_at >= 0 else text[-5:],
    }
    parts: dict[str, int | None] = {}
    sure: list[float] = []
    handwritten = False
    others: list[tuple[float, str, int]] = []
    for kind, (low, high) in {"ngay": (1, 31), "thang": (1, 12), "nam": (1945, date.today().year + 1)}.items():
        mark = slot_mark(head.sheet.reading, kind, row)
        read = re.sub(r"[^\w]", "", slots[kind].translate(FIGURE_SLIPS))
        if mark is not None and mark.candidates and (mark.handwritten or not read.isdigit()):
            value, chance = mark.candidates[0]
            if value != read and _plainly_printed(row, slots[kind], low, high):
                value, chance = read, min(chance, 0.6)  # the slot's reader took print for a pen's strokes
            handwritten = handwritten or mark.handwritten
            others += [(c, kind, int(v)) for v, c in mark.candidates[1:] if v.isdigit() and low <= int(v) <= high]
        else:
            value = re.sub(r"\D", "", read) if kind != "nam" else (re.findall(r"(?:19|20)\d\d", read) or [""])[0]
            strange = read != value or not value
            chance = 0.3 if strange else _slot_confidence(row, slots[kind])
        number = int(value) if value.isdigit() else None
        parts[kind] = number if number is not None and low <= number <= high else None
        sure.append(chance if parts[kind] is not None else 0.0)
        if (
            kind != "nam"
            and not has_text_layer(head.sheet)
            and (mark is None or mark.handwritten)
            and not _glued_print(slots[kind], chance)
        ):
            handwritten = True
    so = fields.get("so")
    if so is not None and so.handwritten and slot_mark(head.sheet.reading, "ngay", row) is None:
        handwritten = True  # whoever writes the number by pen writes the day too
    whole = PartialDate(parts["nam"], parts["thang"], parts["ngay"])
    iso = whole.iso if whole.complete else None
    found = from_pieces(iso, [row], raw=spaces(text[place_end:]).strip(" ,."), agreement=min(sure))
    found.handwritten = handwritten
    found.confidence = min(sure)
    for _, kind, number in sorted(others, reverse=True):
        other = {**parts, kind: number}
        dated = PartialDate(other["nam"], other["thang"], other["ngay"])
        if dated.complete and dated.iso is not None:
            found.alternatives.append(dated.iso)
    if iso is None:
        found.confidence = 0.0
        found.check("unread_date", Level.WARN, "Không đọc đủ ngày, tháng, năm ban hành")
    elif handwritten:
        found.check("handwritten_date", Level.WARN, "Ngày viết tay, cần xác nhận")
    if iso is not None and iso > date.today().isoformat():
        found.check("future_date", Level.ERROR, "Ngày ban hành ở tương lai")
    fields["ngay_ban_hanh"] = found


def _plainly_printed(row: Piece, slot: str, low: int, high: int) -> bool:
    """Whether a slot holds figures that the engine read very surely as a word of their own, within their range."""
    figures = slot.strip()
    sure = any(nfc(w.text) == figures and w.confidence >= 0.955 for w in row.words)
    return figures.isdigit() and sure and low <= int(figures) <= high


def _glued_print(slot: str, chance: float) -> bool:
    """Whether a slot holds plain printed figures, read surely, with blanks as print has them."""
    return bool(re.fullmatch(r"\s?\d{1,2}\s", slot)) and chance >= 0.95


def _slot_confidence(row: Piece, slot: str) -> float:
    wanted = [t for t in slot.split() if any(c.isdigit() for c in t)]
    hits = [w.confidence for w in row.words if any(t in nfc(w.text) or nfc(w.text) in t for t in wanted)]
    return min(hits) if hits else 0.5


def _dotless(text: str) -> str:
    return re.sub(r"[…_]+|\.{2,}", " ", text)


def _place_field(head: Letterhead, row: Piece, text: str, fields: dict[str, Found]) -> None:
    read = jrai_names_mended(spaces(text).strip(" ,.;:-–'`*|"))
    read = re.sub(rf"^[^{UPPER}]+", "", read)
    if len(read) < 2:
        return
    value, agreement = mend_place(read)
    words = [w for w in row.words if any(part and part in nfc(w.text) for part in read.split())]
    piece = row.part(words[: len(read.split()) + 1] or row.words[:1])
    found = from_pieces(value, [piece], raw=read, agreement=agreement or 0.3)
    organisation = fields.get("co_quan_ban_hanh")
    if organisation and organisation.value:
        wanted = key(bare(value))
        if wanted and wanted in key(str(organisation.value)):
            found.agreement = 1.0
        elif agreement < 0.9:  # the letterhead names the place
            named = [p for p in provinces() if key(p) in key(str(organisation.value))]
            close = [p for p in named if fuzz.ratio(key(p), wanted) > 60]
            if close:
                found.value, found.agreement = close[0], 0.8
    if not is_place(bare(str(found.value))):
        whole = _named_with(bare(str(found.value)), str(organisation.value) if organisation else "")
        found.value, found.agreement = (whole, 1.0) if whole else (found.value, min(0.97, found.agreement))
    if found.agreement < 1.0 and not is_place(bare(str(found.value))):
        found.check("unknown_place", Level.WARN, "Không có địa danh này trong danh mục; có thể đọc thiếu hoặc sai")
    fields["dia_danh"] = found


def _named_with(place: str, organisation: str) -> str | None:
    """The place in the body's name of which ``place`` is only the end, "Grai" under "UBND HUYỆN IA GRAI", or which
    has its letters with other marks behind the word for its kind, "Nấm Dần" under "HĐND XÃ NẤM DẨN"."""
    words, end = organisation.split(), key(place).split()
    for n in range(len(words) - len(end), 0, -1):
        if key(" ".join(words[n:])).split()[: len(end)] == end:
            before = " " + " ".join(words[:n]).lower()
            kind = any(before.endswith(f" {unit}") for unit in RANKS)
            longer = name_case(" ".join(words[n if kind else n - 1 : n + len(end)]))
            return longer if is_place(longer) else None
    return None


def has_text_layer(sheet_: Sheet) -> bool:
    return sheet_.reading.text_source == "text_layer"
