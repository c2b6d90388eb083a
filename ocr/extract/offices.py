"""Whose paper it is, as its letterhead or its top says: the office's name, with the commune that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.address_parts import RANKS, parts_of
from ocr.vietnamese.hierarchy import mend_last_unit
from ocr.vietnamese.lexicon import organisations
from ocr.vietnamese.normal import key, nfc, spaces, upper_share
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import Word

from .found import Found, from_pieces
from .layout import Piece, Sheet, rows
from .tidying import lacks_its_place
from .wording import LOOSE

_BETWEEN_UNITS = re.compile(r"(?:\s*[.,;])?\s[-–]\s(?=(?:HUYỆN|TỈNH|THÀNH PHỐ|THỊ XÃ)\s)")
"""The dash between the units under an office's name: "HUYỆN YÊN SƠN - TỈNH TUYÊN QUANG"."""
_BEHIND_COMMUNE = re.compile(r"((?:XÃ|PHƯỜNG|THỊ TRẤN)\s[^,]+?)\.?\s(?=(?:HUYỆN|THỊ XÃ|THÀNH PHỐ)\s[^,]+,\s)")
"""A commune and the unit that it lies in; "CÔNG AN HUYỆN …" is one name."""


def body(lines: Sequence[Piece]) -> Found:
    """The body that ``lines`` name."""
    read = spaces(" ".join(nfc(p.text) for p in lines)).strip(" -–_.,;:*")
    if _BETWEEN_UNITS.search(read):
        read = _BEHIND_COMMUNE.sub(r"\1, ", _BETWEEN_UNITS.sub(", ", read))
    value = organisations().mend(organisations().rejoin(read), sum(p.confidence for p in lines) / len(lines))
    value, known = mend_last_unit(value)
    return from_pieces(
        value, lines, raw=read, agreement=0.6 + 0.4 * organisations().share_known(value) if known else 0.75
    )


_TAX_CODE = re.compile(r"^\W*(?:mst|ma so thue)\b")


def office_at_the_top(one: DeclaredField, page: Sheet) -> Found | None:
    """Whose paper it is where no letterhead stands on it: the lines in capitals over a tax code at its top, else the
    last body named there."""
    if one.kind is not Kind.TEXT:
        return None
    code = next((p for p in page.within(0, 0, page.width, 0.3 * page.height) if _TAX_CODE.match(key(p.text))), None)
    if code is None:
        return _at_the_top(page)
    over = [p for p in page.within(0, 0, page.width, code.y0) if p.x0 < code.x1]
    over = [p.part(words) for p in over if (words := _in_capitals(p))]
    return body(over) if over else None


_RECEIVER = "bo phan tiep nhan"
_RECEIVES = re.compile(r"^\W*Bộ phận tiếp nhận(?: hồ sơ)?(?: và|,) trả kết quả\s*:\s*(?=\w)", re.IGNORECASE)
"""A caption that elsewhere is an office's name itself."""


def office_behind_its_caption(one: DeclaredField, page: Sheet) -> Found | None:
    """The office that a row names behind words which are an office's name in letterheads: "Bộ phận tiếp nhận và trả
    kết quả: Trung tâm Phục vụ hành chính công xã …"."""
    if _RECEIVER not in map(key, one.captions):
        return None
    for row in page.rows:
        text = nfc(row.text)
        if (match := _RECEIVES.match(text)) is not None:
            said = spaces(text[match.end() :]).strip(" .,;")
            words = row.words[len(text[: match.end()].split()) :]
            return from_pieces(mend_last_unit(said)[0], [row.part(words)], raw=said, agreement=LOOSE)
    return None


_TOP, _LEFT = 0.2, 0.55
"""Shares of a page's height and width within which a receipt names who made it out."""
_COLLECTS = re.compile(
    r"^(?:chi cuc|cuc|ubnd|uy ban nhan dan|trung tam|benh vien|tram y te|truong|phong|so|cong an|toa an|van phong"
    r"|kho bac|chi nhanh|ban quan ly|bo phan) \w"
)
"""How the names of bodies that collect fees begin."""


def _at_the_top(page: Sheet) -> Found | None:
    """The last body that is named in capitals at the top left of a page without a letterhead: "CỤC … TỈNH HÀ GIANG /
    CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN / BẮC QUANG"."""
    left = rows(p for p in page.pieces if p.x0 < _LEFT * page.width and p.level < _TOP * page.height)
    left = [r.part(words) for r in left if (words := _in_capitals(r))]
    begun = [n for n, row in enumerate(left) if _COLLECTS.match(key(row.text))]
    if not begun:
        return None
    taken = [left[begun[-1]]]
    for row in left[begun[-1] + 1 :]:
        if row.level - taken[-1].level > 2.2 * max(page.letter, row.height):
            break
        taken.append(row)
    found = body(taken)
    found.agreement = min(found.agreement, LOOSE)
    return found


def _in_capitals(row: Piece) -> list[Word]:
    """The words in capitals with which ``row`` begins; what stands behind a wide blank, as "Mẫu số: …", does not."""
    out: list[Word] = []
    for word in row.words:
        letters = [c for c in word.text if c.isalpha()]
        if (letters and not word.text.isupper()) or (out and word.box[0] - out[-1].box[2] > 3 * row.height):
            break
        out.append(word)
    return out if sum(c.isalpha() for w in out for c in w.text) >= 4 else []


def _only_units(words: Sequence[str]) -> bool:
    """Whether ``words`` name the units that a commune lies in, and nothing else: "huyện Xín Mần, tỉnh Hà Giang"."""
    return all(part.rank is not None and not part.lead for part in parts_of(" ".join(words).strip(" ,")))


_SAYS = re.compile(r"\s(?:xin|kính|trân trọng|thông báo|báo tin|xác nhận|chứng nhận|cấp|đề nghị|nhận được)\s.*$")
"""Where a sentence goes on behind the office that it begins with: "… tỉnh Hà Giang xin báo tin để gia đình …"."""


def said_with_place(value: str, page: Sheet) -> Found | None:
    """The row that says again an office of the letterhead, and where it is: "Bộ phận tiếp nhận … xã Sinh Long", "Ủy
    ban nhân dân xã Tả Nhìu, huyện Xín Mần, tỉnh Hà Giang"."""
    placeless = lacks_its_place(value)
    for row in page.pieces:  # rows would hold the motto beside it
        flat = key(row.text)
        said = flat.startswith(f"{key(value)} ") and ":" not in row.text
        if not said or not (placeless or _only_units(nfc(row.text).split()[len(value.split()) :])):
            continue
        if len(flat.split()) < 2 * len(value.split()) + 4:
            text = _SAYS.sub("", spaces(nfc(row.text))).strip(" .,;")
            return from_pieces(mend_last_unit(text)[0], [row], raw=text, agreement=LOOSE)
    return named_in_a_row(value, page) if placeless else None


_ISSUES = re.compile(r"(?:uy ban nhan dan|ubnd) (?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) \w")


def office_over_the_text(page: Sheet) -> Found | None:
    """The body that a form without a letterhead in capitals names under its title: "ỦY BAN NHÂN DÂN XÃ TÚ THỊNH"."""
    for row in page.rows:
        if upper_share(row.text) > 0.85 and _ISSUES.match(key(row.text)) and row.level < 0.5 * page.height:
            return body([row])
    return None


_UNIT = frozenset(unit.split()[0] for unit in (*RANKS, "đặc khu"))
"""What the name of an administrative unit begins with; the second syllable is in small letters too."""


def named_in_a_row(value: str, page: Sheet) -> Found | None:
    """An office with its commune, as a row names it among other words: "Trung tâm … xã Nghĩa Thuận tiếp nhận hồ sơ
    của: …"."""
    name = key(value).split()
    for row in page.rows:
        flat = [key(w.text) for w in row.words]
        for start in range(len(flat) - len(name)):
            behind = start + len(name)
            if flat[start:behind] != name or nfc(row.words[behind].text).lower() not in _UNIT:
                continue
            end = behind + 1
            while end < len(row.words) and not row.words[end - 1].text.endswith((".", ";", ":", ",")):
                text = nfc(row.words[end].text)
                if not (text[:1].isupper() or text[:1].isdigit() or text in ("trấn", "phố", "xã", "khu")):
                    break
                end += 1
            part = Piece(row.page, row.words[start:end], row.zone)
            text = spaces(nfc(part.text)).strip(" .,;:")
            return from_pieces(mend_last_unit(text)[0], [part], raw=text, agreement=LOOSE)
    return None
