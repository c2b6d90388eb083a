"""Number and symbol of an official document (NĐ 30/2020, Phụ lục I, ô 3; Party grammar turned round)."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.normal import UPPER, dashes, fold, nfc

_LABEL = re.compile(
    r"^\W*(?:(?:nghị quyết|luật|pháp lệnh|lệnh|quyết định|nghị định|thông tư|chỉ thị|công điện)\s+)?"
    r"(?:[Ss5$S§][oốôồóòỏõọøöðđ6ỗổộơờ0]{1,2}\b|S\s?ố)\s*[:;.,]?\s*",
    re.IGNORECASE,
)
"""Before the number: "Số:", in the National Assembly's papers "Nghị quyết số:"."""
_JOINED = rf"(?:\s?[&+]\s?[^\W_]{{1,8}}|,[{UPPER}]{{2,8}})*"
"""Several bodies as one: "KT&TH", "P4+P8", "DN,KTTT"."""
_BRANCH = rf"(?:\.[{UPPER}][^\W_]{{0,5}})?"
"""Of a bank: "NHNo.VX"."""
_SYMBOL = rf"[^\W_][^\W_]{{0,11}}{_BRANCH}{_JOINED}(?:\s?-\s?[^\W_][^\W_&]{{0,11}}{_JOINED}){{0,3}}(?:/\d{{1,3}})*"
_STATE = re.compile(
    r"(?P<so>.*?)\s*[/⁄|\\]\s*(?:(?P<nam>(?:19|20)\d{2})\s*[/⁄|\\]\s*)?"
    rf"(?P<kh>(?:[{UPPER}]{{2,6}} (?=[{UPPER}]{{2,}}-))?{_SYMBOL})\W*$"
)
_PARTY = re.compile(
    r"^(?P<so>[^-/]{0,8}?)\s*-\s*(?P<kh>[^\W\d_]{1,5}\s*[/⁄|\\]\s*[^\W\d_][^\W_]{0,11}"
    rf"(?:\s?-\s?[^\W_]{{1,11}}{_JOINED}){{0,2}})\W*$"
)


_BAR_LOST = re.compile(rf"\bQD(?=-[{UPPER}]{{2}})")
"""The abbreviation of a decision without its stroke: "04 QD-UBND" on a copy of 150 pixels an inch."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """``so`` as read (may be empty or noise), ``nam`` of a legal act, ``ky_hieu`` tidied."""

    so: str
    nam: str
    ky_hieu: str
    party: bool

    def so_ky_hieu(self, so: str) -> str:
        """The whole symbol with ``so`` as number: "51/2025/TT-BCA", "02-KH/BCĐTW"."""
        if self.party:
            return f"{so}-{self.ky_hieu}"
        return "/".join(p for p in (so, self.nam, self.ky_hieu) if p)


def has_label(text: str) -> bool:
    """Whether ``text`` begins with "Số", through the usual slips of OCR."""
    return bool(_LABEL.match(nfc(text).lstrip("_ ")))


def parse_symbol(text: str) -> Symbol | None:
    """Number and symbol in ``text`` (the row under the issuing body), or ``None``.

    Understands "Số: 299/UBND-TTHC", "51/2025/TT-BCA", "2243/PCCC&CNCH-P6", "Số 02-KH/BCĐTW", with blanks
    and an empty or unreadable number.
    """
    line = dashes(nfc(text)).replace("§", "S").replace("~", "-").strip(" *_.'`")
    line = _BAR_LOST.sub("QĐ", _LABEL.sub("", line, count=1))
    party = _PARTY.match(line)
    if party and _is_number_like(party["so"]):
        return Symbol(party["so"].strip(" :."), "", _tidy(party["kh"]), True)
    state = _STATE.match(line)
    if state is None:
        return _without_slash(line)
    typed = _TYPE_BEFORE_BODY.fullmatch(state["so"].strip(" :.,"))
    if typed is not None and (typed[2] == "CV" or typed[2] in type_abbreviations()):
        return Symbol(typed[1], state["nam"] or "", _tidy(f"{typed[2]}/{state['kh']}"), False)
    return Symbol(state["so"].strip(" :.,"), state["nam"] or "", _tidy(state["kh"]), False)


_TYPE_BEFORE_BODY = re.compile(rf"(\d{{1,6}})\s*/\s*([{UPPER}]{{1,4}}|TTr)")
"""A number and the type's abbreviation before another stroke: "88/CV/KSSG"."""


def _without_slash(line: str) -> Symbol | None:
    """A symbol whose slash a pen or a stamp swallowed: "41UTB-DCT" (TB is a type's), "2254 UBND-KT"."""
    apart = re.fullmatch(rf"(\d{{1,6}})\s+([{UPPER}]{{2}}\S*-{_SYMBOL})\W*", line)
    if apart and re.fullmatch(_SYMBOL, apart[2]):
        return Symbol(apart[1], "", _tidy(apart[2]), False)
    for abbreviation in sorted(type_abbreviations(), key=len, reverse=True):
        at = line.rfind(abbreviation + "-")
        if len(abbreviation) > 1 and 0 <= at <= 8 and re.fullmatch(_SYMBOL, line[at:].strip(" .")):
            return Symbol(line[:at].strip(" :.,"), "", _tidy(line[at:]), False)
    return None


def _is_number_like(text: str) -> bool:
    bare = text.strip(" :.")
    return not bare or any(c.isdigit() for c in bare) or len(bare) <= 3


def _tidy(symbol: str) -> str:
    tight = re.sub(r"\s*([-/&+])\s*", r"\1", symbol.replace("⁄", "/").replace("|", "/").replace("\\", "/")).strip(
        " .,;:"
    )
    tight = re.sub(r"(?<=[A-ZĐƯ]{2})[Il](?=\d+$)", "1", tight)  # the term of office: "NQ-UBTVQH15"
    tight = re.sub(r"(?<=-P)[óòỏôốồổ]$", "6", tight)  # a department by its number: "PCCC&CNCH-P6"
    tight = _toneless(tight.replace("Ọ", "Q"))
    head, *rest = re.split(r"(\s)", tight, maxsplit=1)
    tight = head if rest and not _TWO_GROUPS.fullmatch(tight) else tight
    return tight.upper() if _SMALL_ALIKE.fullmatch(tight) else tight


_TWO_GROUPS = re.compile(rf"[{UPPER}]{{2,6}} [{UPPER}]{{2,}}(?:-[{UPPER}&]{{2,}})+")
"""A body's abbreviation in two words: "VNPT TQ-KHTCDN"."""
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""Grave, acute, tilde, hook and dot below, as combining signs."""


def _toneless(symbol: str) -> str:
    """``symbol`` without tones, which no abbreviation has: "TB/ỦBKT" is "TB/UBKT", "QĐ-HĐQT" stays."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", symbol)))


_SMALL_ALIKE = re.compile(rf"[cosvwxzôơ][{UPPER}cosvwxzôơ]*-[{UPPER}cosvwxzôơ&]+")
"""A symbol read in small letters that look like its capitals: "sNv-ccvc"."""


@lru_cache(maxsize=1)
def type_abbreviations() -> dict[str, str]:
    """Abbreviation → type of document, of NĐ 30/2020 and of the legal acts and Party papers beside it."""
    text = files("ocr.vietnamese").joinpath("data", "doc_types_29.csv").read_text(encoding="utf-8")
    table = {row["abbr"]: row["name"] for row in csv.DictReader(text.splitlines()) if row["abbr"]}
    table |= {
        "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "NQLT": "Nghị quyết liên tịch",
        "KL": "Kết luận", "L": "Lệnh", "QĐi": "Quy định", "BCĐ": "Ban Chỉ đạo",
    }  # fmt: skip
    table.pop("BCĐ")
    return table


def type_of(symbol: Symbol) -> str | None:
    """The type of document that the symbol's abbreviation names, or ``None`` (as on a công văn)."""
    first = re.split(r"[-/]", symbol.ky_hieu)[0]
    if symbol.party and first == "CV":
        return "Công văn"
    return type_abbreviations().get(first)


def initials(organisation: str) -> str:
    """First letters of the words of ``organisation`` without "và": "Bộ Tư pháp" → "BTP"."""
    words = [w for w in re.findall(r"[^\W\d_]+", organisation) if fold(w) != "va"]
    return "".join(w[0].upper() for w in words)


def mend_symbol(ky_hieu: str, organisation: str | None, ten_loai: str | None) -> tuple[str, float]:
    """``ky_hieu`` with slips mended that the type and the issuing body betray, and how well it agrees (0 to 1).

    Only the letters' diacritics and case are mended ("QD-UBND" → "QĐ-UBND"); the agreement is 1 where both
    the type's abbreviation and the body's are the expected ones.
    """
    ky_hieu = re.sub(rf"^({'|'.join(type_abbreviations())})(?=(?:UBND|HĐND)\b)", r"\1-", ky_hieu)  # its dash was lost
    if ten_loai == "Công văn":
        ky_hieu = re.sub(r"^[GO]V(?=[-/])", "CV", ky_hieu)
    groups = re.split(r"([-/])", ky_hieu)
    by_name = {name.lower(): abbr for abbr, name in type_abbreviations().items()}
    expected_type = by_name.get((ten_loai or "").lower())
    agreement = 0.6
    if expected_type:
        near = _levenshtein(_letters(groups[0]), _letters(expected_type))
        if groups[0] == expected_type:
            agreement = 0.85
        elif near == 0:
            groups[0], agreement = expected_type, 0.8
        elif len(groups) > 1 and (near == 1 or (expected_type == "TTr" and _LIKE_TTR.fullmatch(groups[0]))):
            groups[0], agreement = expected_type, 0.6 if near == 1 else 0.4
        elif len(groups) > 1 and re.fullmatch(rf"\d{{1,3}}.?{expected_type}", groups[0]):
            groups[0], agreement = expected_type, 0.2  # ends of a pen's figures: "44UTB-DCT"
        else:
            agreement = 0.2
    elif groups[0] not in type_abbreviations():
        groups[0], agreement = _mend_body(groups[0], organisation)
    if len(groups) >= 3 and expected_type:
        groups[2], known = _mend_body(groups[2], organisation)
        agreement = min(1.0, agreement + 0.15) if known > 0.7 else agreement
    return _toneless("".join(groups)), agreement


_LIKE_TTR = re.compile(r"T[TIl1i][rtIl1f]?|TI")
"""How "TTr" is read where its letters touch."""
_LIKE_LETTERS = str.maketrans("1058|6", "tosbig")


def _letters(group: str) -> str:
    """``group`` for comparison: without diacritics, figures as the letters that they are mistaken for."""
    return fold(group).translate(_LIKE_LETTERS)


def _levenshtein(one: str, other: str) -> int:
    return int(Levenshtein.distance(one, other))


def _mend_body(group: str, organisation: str | None) -> tuple[str, float]:
    """A body's abbreviation, mended where its letters are known, and how sure it is (0 to 1)."""
    known = list(_BODIES)
    if organisation:
        known.insert(0, initials(organisation))
    if group in known:
        return group, 0.9
    for body in known:
        if _letters(body) == _letters(group):
            return body, 0.8
    for body in known:  # specks of a number's pen stroke before it: "Ä2UBND"
        if len(body) >= 4 and _letters(group).endswith(_letters(body)) and len(group) - len(body) <= 3:
            lead = group[: len(group) - len(body)]
            if any(not c.isascii() or c.isdigit() for c in lead):
                return body, 0.55
    if len(group) in (4, 5) and _levenshtein(_letters(group), "ubnd") == 1:
        return "UBND", 0.55
    return group, 0.6


_BODIES = (
    "UBND", "HĐND", "CP", "TTg", "VPCP", "QH", "UBTVQH", "CTN", "BCA", "BQP", "BNG", "BNV", "BTP", "BTC", "BCT",
    "BXD", "BYT", "BGDĐT", "BKHCN", "BNNMT", "BNNPTNT", "BNN", "BTNMT", "BGTVT", "BKHĐT", "BLĐTBXH", "BTTTT",
    "BVHTTDL", "BDTTG", "UBDT", "NHNN", "TTCP", "KTNN", "TANDTC", "VKSNDTC", "BHXH", "TW", "VPTW", "TU", "HU",
    "ĐU", "BCĐ", "BCĐTW", "STP", "SNV", "STC", "SXD", "SYT", "SGDĐT", "SKHCN", "SNNMT", "SVHTTDL", "SCT",
    "VP", "VPUBND", "PTP", "PNV", "TCT", "TCHQ", "CT", "KBNN", "PVHCC", "TTPVHCC",
)  # fmt: skip
