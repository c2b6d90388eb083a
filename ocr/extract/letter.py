"""Fields of an official document (`van_ban_hanh_chinh`): place and grammar of NĐ 30/2020."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocr.vietnamese.address_parts import RANKS
from ocr.vietnamese.hierarchy import breaks_off, mend_last_unit
from ocr.vietnamese.lexicon import organisations
from ocr.vietnamese.names import name_case
from ocr.vietnamese.normal import key, nfc, spaces, tone_placed
from ocr.vietnamese.places import bare, is_place
from ocr.vietnamese.plausible import sureness
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import PageReading, Word
from schemas.record import FieldSource, Level

from .found import Found, from_pieces, reading_confidence
from .layout import Piece, sheet
from .letter_addressees import addressee_field
from .letter_dates import date_fields, has_text_layer, slot_mark
from .letter_marks import FIGURE_SLIPS, incoming_fields, urgency_field
from .letter_recipients import recipient_field
from .letter_signature import Signature, find_signature, heads
from .letter_summary import find_summary, goes_on_below, stands_left, summary_text
from .letter_title import Title, find_title
from .letterhead import Letterhead, find_letterhead
from .signature_posts import PREFIX, may_lack_its_first_word
from .symbols import initials, mend_symbol, type_of


def extract_letter(readings: Sequence[PageReading]) -> dict[str, Found]:
    """The fields of the document on ``readings`` (its pages in order)."""
    sheets = [sheet(r) for r in readings if not r.blank]
    fields: dict[str, Found] = {}
    if not sheets:
        return fields
    first = sheets[0]
    head = find_letterhead(first)
    if head is not None:
        title = find_title(head)
        summary = find_summary(head, title)
        _organisation_fields(head, fields)
        _type_field(head, title, summary, fields)
        _symbol_fields(head, fields)
        date_fields(head, fields)
        _summary_field(head, summary, fields)
        addressee_field(head, fields)
        urgency_field(head, fields)
        incoming_fields(head, fields)
    recipient_field(sheets, fields)
    organisation = fields.get("co_quan_ban_hanh")
    issuer = str(organisation.value) if organisation and organisation.value else ""
    _signature_fields(find_signature(sheets, issuer), issuer, fields)
    _agreements(fields)
    return fields


def _organisation_fields(head: Letterhead, fields: dict[str, Found]) -> None:
    if not head.organisations:
        return
    *above, own = head.organisations
    fields["co_quan_ban_hanh"] = _organisation([own])
    if above:
        fields["co_quan_chu_quan"] = _organisation(above)
    if len(above) > 1:
        message = "Phần đầu văn bản ghi nhiều cơ quan; cần xem cơ quan nào ban hành."
        for name in ("co_quan_ban_hanh", "co_quan_chu_quan"):
            fields[name].check("several_bodies", Level.WARN, message)


_BAR_LOST = re.compile(r"\b(GD\s?&\s?|H|L)D(?=T\b|ND\b|-?TBXH\b)")
"""Abbreviations of offices whose Đ was read as D: "PHÒNG GD&DT"."""


def _organisation(groups: list[list[Piece]]) -> Found:
    pieces = [p for group in groups for p in group]
    read = spaces(" ".join(nfc(p.text) for p in pieces).replace("_", " ")).strip(" -–.,;:*")
    read = re.sub(r"\b(U[yY]) (?=B[aA][nN]\b)", lambda m: "Ủy " if m[1] == "Uy" else "ỦY ", read)
    read = re.sub(r"\s[,.'`](?=[^\W\d_]{2})", " ", read)  # a speck before a word
    read = _BAR_LOST.sub(r"\1Đ", read)
    read = _SPECK_BEFORE_UNIT.sub(" ", read)
    read = re.sub(r"(?<=[^\W\d_]{2})['’`|:;](?=\s)|(?<=[^\W\d_]{3})\.(?=\s[^\W\d_]{2})", "", read)  # and behind one
    sureness = sum(p.confidence for p in pieces) / len(pieces)
    lexicon = organisations()
    read = _STEM.sub(lambda m: m[1] if lexicon.knows(m[1].lower()) else m[0], read)
    value, is_known = mend_last_unit(lexicon.mend(lexicon.part(lexicon.rejoin(read)), sureness))
    known = lexicon.share_known(value)
    agreement = 0.55 + 0.45 * known if is_known else 0.75
    if tone_placed(value) != tone_placed(read):
        agreement = min(agreement, 0.93 if known == 1.0 and key(value) == key(read) else 0.6)
    nearly = lexicon.nearly(value) if known < 1.0 else None
    found = from_pieces(nearly or value, pieces, agreement=agreement)
    if nearly is not None:
        found.check("mended_name", Level.WARN, f"Đọc được “{value}”, sửa theo tên thường gặp; cần xem lại.", [value])
    if any(len(w) >= _LONG and w.isalpha() and not is_syllable(w.lower()) for w in value.split()):
        found.check("unknown_word", Level.WARN, "Tên cơ quan có chữ không phải tiếng Việt; cần xem lại")
    if is_known and key(value.split()[-1]) != key(read.split()[-1]):
        message = f"Đọc được “{read}”, sửa theo danh mục đơn vị hành chính; cần xem lại."
        found.check("mended_unit", Level.WARN, message)
    if key(value).split()[-1:] and key(value).split()[-1] in _UNIT_WORDS:
        message = "Tên cơ quan dừng ở “tỉnh”, “huyện”…; có thể còn tên địa phương ở dòng sau."
        found.check("unnamed_unit", Level.WARN, message)
    if _HIGHER_FIRST.search(key(value)):
        found.check("several_bodies", Level.WARN, "Tên cơ quan có thể gồm hai cơ quan; cần xem lại")
    if not is_known:
        found.check("unknown_unit", Level.WARN, "Không có đơn vị hành chính tên này; có thể đọc thiếu hoặc sai dấu")
    return found


_SPECK_BEFORE_UNIT = re.compile(r"(?<=[^\W\d_])-(?=(?:HUYỆN|XÃ|TỈNH|PHƯỜNG|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN)\s)")
"""A speck in a blank: "BAN CHẤP HÀNH ĐOÀN-HUYỆN MAI SƠN". A dash between bodies has blanks beside it."""
_STEM = re.compile(r"\b([^\W\d_]+)[1l](?=\s)")
"""A word in capitals with the stem of the next one: "BỘ Y1 TẾ"."""
_HIGHER_FIRST = re.compile(r"\b(?:tinh|huyen) \w+(?: \w+){1,4} (?:xa|thi tran|huyen)(?: \w+){1,3}$")
"""A commune behind the province or district that it lies in: units stand from the lower to the higher within a name,
so these are two bodies' names."""
_UNIT_WORDS = frozenset(key(unit).split()[-1] for unit in RANKS)
_LONG = 6
"""Letters from which on a word of a body's name is no abbreviation."""


def _type_field(head: Letterhead, title: Title | None, summary: list[Piece], fields: dict[str, Found]) -> None:
    named = type_of(head.symbol) if head.symbol else None
    if title is not None:
        agreement = 0.97 if title.score > 99 else 0.9
        if named is not None and tone_placed(named) == tone_placed(title.name):
            agreement = 1.0
        found = from_pieces(title.name, [title.row], agreement=agreement)
        if named is not None and tone_placed(named) != tone_placed(title.name):
            found.check(
                "type_against_symbol",
                Level.WARN,
                f"Tên loại “{title.name}” không khớp ký hiệu (ký hiệu cho biết “{named}”).",
            )
        if agreement == 1.0:
            found.confidence = max(0.98, reading_confidence(found.words))
        fields["ten_loai"] = found
    elif head.symbol is not None and summary and (named is None or stands_left(summary, head.sheet)):
        evidence = [p for p in (head.number_row, summary[0]) if p is not None]
        found = from_pieces("Công văn", evidence, raw="", agreement=0.97)
        found.confidence = 0.97
        fields["ten_loai"] = found
    elif named is not None and head.number_row is not None:
        found = from_pieces(named, [head.number_row], raw=head.symbol.ky_hieu if head.symbol else "", agreement=0.6)
        found.check("type_by_symbol", Level.WARN, "Tên loại chỉ suy từ ký hiệu; cần xác nhận")
        fields["ten_loai"] = found
    elif summary:
        fields["ten_loai"] = from_pieces("Công văn", summary[:1], raw="", agreement=0.7)
    elif head.symbol is not None and head.number_row is not None:
        fields["ten_loai"] = found = from_pieces("Công văn", [head.number_row], raw="", agreement=0.3)
        found.confidence = 0.3


def _symbol_fields(head: Letterhead, fields: dict[str, Found]) -> None:
    if head.number_row is None:
        return
    row, symbol = head.number_row, head.symbol
    if symbol is None:
        fields["so_ky_hieu"] = from_pieces(None, [row], agreement=0.0)
        return
    organisation = fields["co_quan_ban_hanh"].value if "co_quan_ban_hanh" in fields else None
    ten_loai = fields["ten_loai"].value if "ten_loai" in fields else None
    ky_hieu, agreement = mend_symbol(symbol.ky_hieu, organisation, ten_loai)
    number_words, symbol_words = _number_and_symbol_words(row, symbol.ky_hieu)
    symbol_piece = row.part(symbol_words)
    so = _number(head, symbol.so, number_words)
    fields["so"] = so
    if symbol.nam:
        fields["nam_van_ban"] = from_pieces(symbol.nam, [symbol_piece], raw=symbol.nam, agreement=0.95)
    found = from_pieces(ky_hieu, [symbol_piece], raw=symbol.ky_hieu, agreement=agreement)
    if agreement >= 1.0:  # type and body are both the expected ones: that is evidence enough
        found.confidence = 0.98
    if agreement <= 0.2:
        found.check("symbol_against_type", Level.WARN, f"Ký hiệu “{ky_hieu}” không khớp tên loại “{ten_loai}”.")
    if "," in ky_hieu:
        found.check("symbol_of_several", Level.WARN, "Ký hiệu ghi nhiều đơn vị, cần xem lại.")
    fields["ky_hieu"] = found
    whole = replace(symbol, ky_hieu=ky_hieu)
    value = whole.so_ky_hieu(so.value) if so.value else None
    joint = from_pieces(value, [row], agreement=min(agreement, so.agreement))
    joint.handwritten = so.handwritten
    joint.confidence = (
        None
        if value is None
        else min(so.confidence if so.confidence is not None else 1.0, agreement, reading_confidence(row.words))
    )
    joint.checks = list(so.checks)
    fields["so_ky_hieu"] = joint


def _number_and_symbol_words(row: Piece, ky_hieu: str) -> tuple[list[Word], list[Word]]:
    """The words of the number and those of the symbol; one word may hold both."""
    words = list(row.words)
    for i, word in enumerate(words):
        if re.search(r"[/⁄|\\]\s*[^\W\d_]|[/⁄|\\]$|[^\W\d_]-[^\W\d_]", nfc(word.text)):
            glued = bool(re.search(r"\d[/⁄-]", word.text))
            return (words[: i + 1] if glued else words[:i]), words[i:]
    return words, words


def _number(head: Letterhead, read: str, words: Sequence[Word]) -> Found:
    """The number: from the marks of the slot where a pen wrote it, else as printed."""
    row = head.number_row
    assert row is not None
    mark = slot_mark(head.sheet.reading, "so", row)
    digits = re.sub(r"\D", "", read.translate(FIGURE_SLIPS))
    clean = bool(re.fullmatch(r"\d{1,6}", read.strip()))
    label_free = [w for w in words if any(c.isdigit() for c in w.text)]
    confidence = reading_confidence(label_free) if label_free else 0.0
    if mark is not None and mark.candidates:
        value, chance = mark.candidates[0]
        if _cut_short(value, digits, clean, label_free):
            value, chance = digits, min(chance, 0.6)
        found = Found(value, read or value, head.sheet.number, tuple(words), mark.box, source=_source(head))
        found.handwritten = mark.handwritten
        found.agreement = chance
        found.confidence = chance
        found.alternatives = [other for other, _ in mark.candidates[1:]]
    else:
        printed = (
            has_text_layer(head.sheet)
            or (mark is not None and not mark.handwritten and clean)
            or (
                mark is None
                and clean
                and confidence >= 0.93
                and any(re.search(r"\d[/⁄-]", w.text) for w in label_free)
            )
        )
        value_or_none = (
            digits if digits and len(digits) <= 6 and (clean or len(digits) >= len(read.strip()) - 1) else None
        )
        found = Found(
            value_or_none, read, head.sheet.number, tuple(label_free or words), agreement=0.97 if clean else 0.4
        )
        found.handwritten = not printed
        if not printed:
            found.confidence = None if value_or_none is None else min(0.6, confidence)
    if found.handwritten:
        found.check("handwritten_number", Level.WARN, "Số viết tay, cần xác nhận")
    elif not found.value:
        found.check("unread_number", Level.WARN, "Không đọc được số văn bản")
    return found


def _cut_short(value: str, digits: str, clean: bool, words: Sequence[Word]) -> bool:
    """Whether the slot's reader missed figures at its edges that print holds: "281" of "2810/TTr-STP", or ran on into
    what is printed behind them: "33901" of "339-CV/TĐTN"."""
    printed = clean and any(re.search(r"\d[/⁄-]", w.text) and w.confidence >= _PRINTED for w in words)
    cut = len(value) < len(digits) <= len(value) + 2 and value in digits
    ran_on = len(digits) < len(value) <= len(digits) + 2 and value.startswith(digits)
    return printed and (cut or ran_on)


_PRINTED = 0.7
"""Confidence of print from which on it is heard beside the slot's reader."""


def _source(head: Letterhead) -> FieldSource:
    return FieldSource.TEXT_LAYER if has_text_layer(head.sheet) else FieldSource.OCR


_CUT_SUMMARY = re.compile(r"\b(?:năm(?: học)?|ngày|tháng|và|của|tỉnh|huyện|xã|số|về|việc|các|cho)$", re.IGNORECASE)
"""How no summary ends: the rest was not read."""


def _summary_field(head: Letterhead, summary: list[Piece], fields: dict[str, Found]) -> None:
    if not summary:
        return
    value = summary_text(summary)
    agreement = 0.97
    if not value.endswith((")", "”", '"')) and not value[-1:].isalnum():
        agreement = 0.8
    if value.count("(") != value.count(")") or _CUT_SUMMARY.search(value) or breaks_off(value):
        agreement = 0.5
    found = from_pieces(value, summary, agreement=agreement)
    if value[:1].islower() and not key(value).startswith(("v v", "ve ")):
        found.check("summary_cut", Level.WARN, "Trích yếu có thể thiếu chữ đầu; cần xem lại")
    if goes_on_below(summary, head.sheet):
        found.check("summary_cut", Level.WARN, "Trích yếu có thể còn dòng dưới; cần xem lại")
    # the opening ("V/v", "Về việc") is closed language
    words = [(nfc(w.text), w.confidence) for p in summary for w in p.words if any(c.isalnum() for c in w.text)]
    opening = 2 if key(value).startswith("ve viec") and key(words[0][0]) == "ve" else 1
    found.confidence = agreement * sureness(words[opening:])
    fields["trich_yeu"] = found


_COMMITTEE = re.compile(r"\b(?:uy ban nhan dan|ubnd)\b")


def _lacks_deputy_line(authority: str, post: Sequence[str]) -> bool:
    """Whether a deputy seems to sign for a people's committee without "KT.", as only its chairman may."""
    deputy = bool(post) and post[0].startswith("PHÓ ")
    return deputy and _COMMITTEE.search(key(authority)) is not None and re.search(r"\bK/?T\b", authority) is None


_BY_RULE = "Chức vụ không đọc được hết, suy theo thể thức; cần xác nhận"


def _signature_fields(signature: Signature | None, organisation: str, fields: dict[str, Found]) -> None:
    if signature is None:
        return
    if signature.authority:
        pieces = signature.authority_pieces or signature.post_pieces
        value = " ".join(signature.authority)
        found = from_pieces(value, pieces, agreement=min(1.0, 0.2 + signature.post_agreement))
        if signature.post_agreement <= 0.3:
            found.check("post_by_rule", Level.WARN, _BY_RULE)
        if not PREFIX.match(value):
            found.check("authority_cut", Level.WARN, "Dòng quyền hạn có thể thiếu TM., KT., TL. ở đầu")
        if _lacks_deputy_line(value, signature.post):
            found.check("authority_cut", Level.WARN, "Cấp phó ký thay phải có dòng KT.; có thể dấu đã che mất")
        fields["quyen_han_ky"] = found
    if signature.post and signature.post_pieces:
        agreement = signature.post_agreement
        post = " ".join(signature.post)
        found = from_pieces(post, signature.post_pieces, agreement=agreement)
        if not signature.authority and not heads(post, organisation):
            # whoever is not the head signs for someone: the line that says so was not read
            found.agreement = min(agreement, 0.5)
            found.check("authority_missing", Level.WARN, "Không thấy dòng quyền hạn (TM., KT., TL.) của người ký")
        lacking = may_lack_its_first_word(signature.post_pieces, post, signature.authority_pieces)
        if agreement <= 0.3 or len(post.split()) > len(found.raw.split()) or lacking:
            found.check("post_by_rule", Level.WARN, _BY_RULE)
        fields["chuc_vu_ky"] = found
    elif signature.name_piece is not None:
        fields["chuc_vu_ky"] = from_pieces(None, [signature.name_piece], raw="", agreement=0.0)
        fields["chuc_vu_ky"].box = None
    if signature.name and signature.name_piece is not None:
        fields["nguoi_ky"] = from_pieces(signature.name, [signature.name_piece], agreement=signature.name_agreement)
    elif signature.post_pieces:  # somebody signed: the name is there, under the seal
        fields["nguoi_ky"] = from_pieces(None, signature.post_pieces, raw="", agreement=0.0)
        fields["nguoi_ky"].check("unread_name", Level.WARN, "Không đọc được họ tên người ký")


AGREED = 0.98
"""Confidence of a value that an independent part of the document says too."""


def _agreements(fields: dict[str, Found]) -> None:
    """Parts of a letter that say the same by different words make each other sure (NĐ 30/2020).

    The issuing body and the place of the date line; the body and the abbreviation in the symbol; a công văn's
    drafting unit in the symbol and in "Lưu: VT, …"; a deputy's post and the "KT." above it.
    """
    body, place, symbol = (fields.get(n) for n in ("co_quan_ban_hanh", "dia_danh", "ky_hieu"))
    groups = re.split(r"[-/]", str(symbol.value)) if symbol and symbol.value else []
    if body and place and place.value and (whole := _unglued(body, bare(str(place.value)))) is not None:
        body.value, body.checks = whole, [c for c in body.checks if c.rule != "mended_unit"]
    if body and body.value and body.agreement > 0.9:
        same_letters = key(str(body.value)) == key(body.raw)
        abbreviations = {initials(str(body.value)), *_SHORT_NAMES.get(key(str(body.value)), ())}
        named = bool(abbreviations & set(groups))
        local = bool(place and place.value and _names(body, place))
        if same_letters and (local or named):
            body.confidence = max(AGREED, body.confidence or 0.0)
        if local and place is not None and place.agreement >= 0.99 and place.value:
            place.confidence = AGREED
    recipients = fields.get("noi_nhan")
    if symbol and symbol.value and len(groups) > 1 and recipients and isinstance(recipients.value, list):
        kept = re.match(r"L[ưu]u\s*[:;.]?\s*V[TIỊ]\s*[,;.:]\s*(.+)", str(recipients.value[-1]), re.IGNORECASE)
        if kept and kept[1].replace(" ", "").startswith(groups[-1]) and symbol.agreement >= 0.6:
            symbol.confidence = max(AGREED - 0.01, symbol.confidence or 0.0)
    authority, post = fields.get("quyen_han_ky"), fields.get("chuc_vu_ky")
    if body and body.value and authority and authority.value:
        authority.value = _spelled_like(str(authority.value), str(body.value))
    if authority and post and post.agreement >= 1.0 and authority.agreement >= 1.0:
        sure = max(0.95, reading_confidence(post.words))
        post.confidence = authority.confidence = sure


def _spelled_like(authority: str, body: str) -> str:
    """``authority`` with the body in whose name is signed as the letterhead writes it, where only marks differ: "T/M
    UBND HUYỆN VI XUYÊN"."""
    words, count = authority.split(), len(body.split())
    for start in range(1, len(words) - count + 1):
        if key(" ".join(words[start : start + count])) == key(body):
            return " ".join([*words[:start], body.upper(), *words[start + count :]])
    return authority


def _names(body: Found, place: Found) -> bool:
    """Whether the issuing body's name holds the place of the date line.

    Where only their marks differ, one that is no place takes the other's; of "XÃ CAM THỦY" and "Cẩm Thủy", which are
    places both, a person says which.
    """
    named = bare(str(place.value))
    words, count = str(body.value).split(), len(named.split())
    runs = (" ".join(words[i : i + count]).strip(" ,;") for i in range(len(words) - count + 1))
    said = next((run for run in runs if key(run) == key(named)), None)
    if said is None:
        return key(named) in key(str(body.value))
    if tone_placed(said.lower()) == tone_placed(named.lower()):
        return True
    meant = str(body.value).replace(said, named.upper() if said.isupper() else named)
    if is_place(named) and not is_place(name_case(said)):
        body.value = meant
    elif is_place(name_case(said)) and not is_place(named):
        place.value = str(place.value).replace(named, name_case(said))
    else:
        message = f"Tên cơ quan ghi “{said}”, dòng ngày tháng ghi “{named}”."
        body.check("place_differs", Level.WARN, message, [meant])
    return False


def _unglued(body: Found, named: str) -> str | None:
    """The issuing body's name with the place ``named`` at its end, whose words were read as one: "XÃ LANGÀ"."""
    before, _, last = spaces(body.raw).rpartition(" ")
    if " " not in named or tone_placed(last.lower()) != tone_placed(named.lower()).replace(" ", ""):
        return None
    return f"{before} {named.upper() if last.isupper() else named}"


_SHORT_NAMES = {
    "thu tuong chinh phu": ("TTg",),
    "van phong chinh phu": ("VPCP",),
    "chinh phu": ("CP",),
    "uy ban nhan dan": ("UBND",),
}
