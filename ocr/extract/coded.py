"""Codes first: what a QR or an MRZ says wins over print, and every difference is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from rapidfuzz import fuzz

from ocr.vietnamese.names import name_case
from ocr.vietnamese.normal import fold, key, nfc, spaces
from schemas.document_types.declaration import DocumentType, Kind
from schemas.reading import Code, PageReading
from schemas.record import FieldSource, Level

from .captions import squeeze
from .found import Found
from .mrz import find_mrz
from .values import parse_value

Values = dict[str, str]

_NEVER = "99-12-31"
_NEARLY = 85
"""Names that are alike to this share differ by a slip in reading the zone."""
_LONG_NAME = 24
"""Letters from which on a name may have been cut to fit the zone's line."""


def card_qr(text: str) -> Values | None:
    """The fields in the QR of an identity card: ``number|old|name|ddmmyyyy|sex|address|ddmmyyyy…``, or ``None``."""
    parts = [nfc(p.strip()) for p in text.split("|")]
    if len(parts) < 7 or not re.fullmatch(r"\d{12}", parts[0]):
        return None
    values = {
        "so_dinh_danh": parts[0],
        "so_cmnd_cu": parts[1] if re.fullmatch(r"\d{9}|\d{12}", parts[1]) else "",
        "ho_ten": name_case(parts[2]),
        "ngay_sinh": _dmy(parts[3]),
        "gioi_tinh": "Nam" if key(parts[4]) == "nam" else "Nữ" if key(parts[4]) == "nu" else "",
        "noi_thuong_tru": parts[5],
        "ngay_cap": _dmy(parts[6]),
    }
    return {name: value for name, value in values.items() if value}


def _dmy(text: str) -> str:
    match = re.fullmatch(r"(\d{2})/?(\d{2})/?(\d{4})", text.strip())
    if match is None:
        return ""
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return ""


_SLIP_LABELS = {
    "mahoso": "ma_ho_so", "mathutuc": "ma_thu_tuc", "matthc": "ma_thu_tuc", "mathutuchanhchinh": "ma_thu_tuc",
    "tenthutuc": "ten_thu_tuc", "nguoinop": "nguoi_nop", "chuhoso": "nguoi_nop", "madinhdanhchuhoso": "so_dinh_danh",
    "sodinhdanh": "so_dinh_danh", "madinhdanh": "so_dinh_danh",
}  # fmt: skip
_LAND_LABELS = {
    "sophathanh": "so_phat_hanh", "soseri": "so_phat_hanh", "sophathanhgcn": "so_phat_hanh",
    "thuadatso": "thua_dat_so", "sothua": "thua_dat_so", "sothuthutua": "thua_dat_so",
    "tobandoso": "to_ban_do_so", "soto": "to_ban_do_so", "dientich": "dien_tich", "sovaoso": "so_vao_so",
    "diachi": "dia_chi_thua_dat", "diachithuadat": "dia_chi_thua_dat", "nguoisudungdat": "nguoi_su_dung_dat",
    "ngaycap": "ngay_cap", "loaidat": "muc_dich_su_dung", "mucdichsudung": "muc_dich_su_dung",
    "thoihan": "thoi_han_su_dung", "thoihansudung": "thoi_han_su_dung",
}  # fmt: skip


def labelled_qr(text: str, labels: dict[str, str]) -> Values:
    """Fields of a QR that holds "caption: value" parted by semicolons, bars or lines."""
    values: Values = {}
    for part in re.split(r"[;|\n]", nfc(text)):
        label, colon, value = part.partition(":")
        name = labels.get(squeeze(label))
        if colon and name and value.strip():
            values.setdefault(name, spaces(value))
    return values


def _slip_qr(text: str) -> Values | None:
    return labelled_qr(text, _SLIP_LABELS) or None


_LAND_BARS = re.compile(r"(?P<serial>[A-ZĐ]{2}\s?\d{8})\|(?P<plot>\d+)\|(?P<sheet>\d+)\|(?P<book>[A-Z]{1,4}\s?\d+)")


def _land_qr(text: str) -> Values | None:
    bars = _LAND_BARS.match(text)
    if bars is not None:
        return {
            "so_phat_hanh": re.sub(r"^([A-ZĐ]{2})\s?", r"\1 ", bars["serial"]), "thua_dat_so": bars["plot"],
            "to_ban_do_so": bars["sheet"], "so_vao_so": bars["book"],
        }  # fmt: skip
    return labelled_qr(text, _LAND_LABELS) or None


_READERS: dict[str, Callable[[str], Values | None]] = {
    "can_cuoc": card_qr,
    "giay_tiep_nhan_hen_tra": _slip_qr,
    "giay_chung_nhan_qsdd": _land_qr,
}


def apply_codes(declared: DocumentType, readings: Sequence[PageReading], fields: dict[str, Found]) -> None:
    """Puts what the codes on ``readings`` say into ``fields``; where print differs, the field says so."""
    reader = _READERS.get(declared.slug)
    for reading in readings:
        for code in reading.codes:
            values = reader(code.text) if reader is not None and code.kind == "qr" else None
            if values:
                _lay_over(declared, values, code, reading.number, fields)
        if declared.slug == "can_cuoc":
            sound = find_mrz(reading)
            if sound is not None:
                mrz, box = sound
                values = {"so_dinh_danh": mrz.personal_number, "ngay_sinh": mrz.birth, "gioi_tinh": mrz.sex or ""}
                if mrz.expiry is not None and mrz.expiry[2:] == _NEVER:
                    _never_expires(fields)
                elif mrz.expiry is not None:
                    values["ngay_het_han"] = mrz.expiry
                if mrz.nationality == "VNM":
                    values["quoc_tich"] = "Việt Nam"
                _lay_over(declared, values, Code(kind="mrz", text="", box=box), reading.number, fields)
                _compare_name(mrz.name, fields)


def _never_expires(fields: dict[str, Found]) -> None:
    """The zone's last day of a century bears out what the card says in words; by itself it is not taken."""
    printed = fields.get("ngay_het_han")
    if printed is not None and printed.value == "khong_thoi_han":
        printed.agreement, printed.source = 0.99, FieldSource.MRZ


def _lay_over(declared: DocumentType, values: Values, code: Code, page: int, fields: dict[str, Found]) -> None:
    for name, text in values.items():
        target = declared.field(name)
        if target is None or not text:
            continue
        value, agreement = parse_value(target, text)
        if value is None:
            continue
        before = fields.get(name)
        if before is not None and before.source is FieldSource.QR and code.kind != "qr":
            continue
        unmarked = target.kind in _IN_WORDS and _without_marks(text)
        if unmarked and before is not None and before.value is not None:
            _bears_out(before, text)
            continue
        found = Found(value, text, page, (), code.box, agreement=max(agreement, 0.99), source=code.source)
        if unmarked:
            found.check("code_without_marks", Level.WARN, f"Mã trên giấy ghi không dấu “{text}”; cần thêm dấu.")
        if before is not None and before.value is not None and _plain(before.value) != _plain(value):
            found.check(
                "code_against_print",
                Level.INFO if before.agreement < 0.8 else Level.WARN,
                f"Mã trên giấy ghi “{value}”, chữ in đọc được “{before.value}”.",
                [before.value],
            )
        fields[name] = found


_IN_WORDS, _LEAST_LETTERS = frozenset([Kind.PERSON, Kind.PLACE, Kind.TEXT]), 6


def _without_marks(said: str) -> bool:
    """Whether a code says words without any mark, as some programs write them: "NONG THI LAN"."""
    return said.isascii() and sum(c.isalpha() for c in said) >= _LEAST_LETTERS


def _bears_out(printed: Found, said: str) -> None:
    """What is printed stands where a code says the same without marks; where it says otherwise a person decides."""
    if _plain(printed.value) == _plain(said):
        printed.witnesses += 1
    else:
        message = f"Mã trên giấy ghi không dấu “{said}”, chữ in đọc được “{printed.value}”."
        printed.check("code_against_print", Level.WARN, message, [said])


def _plain(value: object) -> str:
    return re.sub(r"\W", "", fold(str(value)))


def _compare_name(name: str, fields: dict[str, Found]) -> None:
    """The zone's name has no diacritics and no check digit: it is held against the printed one, and never taken."""
    found = fields.get("ho_ten")
    if found is None or found.value is None or found.source is FieldSource.QR:
        return
    printed, zone = key(str(found.value)).replace(" ", ""), key(name).replace(" ", "")
    if printed == zone or (len(zone) >= _LONG_NAME and printed.startswith(zone)):
        found.agreement = max(found.agreement, 0.97)
    elif fuzz.ratio(printed, zone) < _NEARLY:
        found.check("code_against_print", Level.WARN, f"Vùng máy đọc ghi “{name}”, khác họ tên đã đọc.")
