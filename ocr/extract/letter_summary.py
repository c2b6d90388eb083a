"""What an official document is about: its summary under the title, or the "V/v" block under the number (NĐ 30/2020,
Phụ lục I, ô 5a, 5b)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.normal import LOWER, UPPER, fold, key, nfc, spaces, upper_share
from schemas.reading import Word

from .layout import Piece, Sheet, rows
from .letter_title import DASH, KINH_GUI, STARTERS, Title, axis_of, text_rows
from .letterhead import DATED, Letterhead
from .tidying import numbers_put_right

_VV = re.compile(
    r"^\W*(?:v\s?[/⁄|\\](?:\s?\S{1,2}(?=[\s:])|(?=\s))|(?:vv|vív|v[il17]v|về\s+việc|ve\s+viec)\b)[:.]?", re.IGNORECASE
)
_MISREAD = (
    rf"(?:VÑ|[Vv](?:[^\s{UPPER}ềêệế]{{1,2}}|(?![EÊÈÉẺẼẸỀẾỂỄỆ])[{UPPER}]|[^\W\d_]?[^\w\s.,]{{1,2}})|M[AÀÁẢÃẠÂĂ]|V)"
)
_MISREAD_VV = re.compile(rf"^\W*{_MISREAD}\s+[^\W\d_{UPPER}]{{2}}")
"""A row under the number whose "V/v" came out otherwise: "V1 triển khai", "VŨ triển khai", "V đôn đốc", "MÀ phối
hợp"."""
_ABOUT, _UNDER_NUMBER = re.compile(rf"^\W*Về\s+[^\W\d_{UPPER}]"), 3.0
"""The same as some offices write it, "Về đẩy nhanh …", so many letter heights under the number at most."""
_CALLED = re.compile(r"^\W*Trích yếu\s*:\s*", re.IGNORECASE)
"""What some typewritten letters call their subject."""
_STAMPS = {
    "hoa toc", "hoa", "hoa toc hen gio", "thuong khan", "thuong", "khan",
    "xem xong tra lai", "luu hanh noi bo", "tai lieu thu hoi",
}  # fmt: skip
"""What may be stamped under the number (NĐ 30/2020, Phụ lục I, ô 10b, 11)."""
_WIRES = re.compile(rf"^[^{LOWER}]*\bđiện\s*:?\W*$")
"""Who sends an urgent telegram, before those to whom it goes: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:"."""


def find_summary(head: Letterhead, title: Title | None) -> list[Piece]:
    """The rows of the summary: under the title, or the "V/v" block of the left column."""
    if title is None:
        return _summary_left(head)
    rows_ = _summary_under_title(head, title)
    return [] if rows_ and _INTRODUCES.search(key(rows_[-1].text)) else rows_


_INTRODUCES = re.compile(r"\btran trong gioi thieu\b")
"""The sentence under "GIẤY GIỚI THIỆU", which has no summary."""
_INVITES = re.compile(r"\b(?:tran trong )?kinh moi\b")
"""The sentence of an invitation."""
_OF_A_STAMP = re.compile(r"^(?:Ngày|Số|Chuyển)\s*:\W*")
"""A caption of an incoming stamp, before a row that it reached into."""


_LONGEST_LEFT = 0.85
"""Share of the page's width that no row of a summary reaches beyond, but where it stands under a title."""


_TYPED = 1.5
"""Letter heights between two words of a typewriter, at most."""


def _not_cut(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> list[Piece]:
    """What lies ``within`` the box, rows that go on over its right edge whole: where a title could not be read, the
    rows under it look as if they stood under the number."""
    out = []
    for part in sheet.within(x0, y0, x1, y1):
        whole = sheet.whole(part)
        behind = [w for w in whole.words if w.box[0] >= part.x1]
        goes_on = bool(behind) and behind[0].box[0] - part.x1 < _TYPED * sheet.letter
        out.append(whole if goes_on else part)
    return out


def goes_on_below(summary: Sequence[Piece], sheet: Sheet) -> bool:
    """Whether a row right under a ``summary`` begins in the middle of a sentence: it may belong to it."""
    last = summary[-1]
    reach = last.level + _NEXT_ROW * max(sheet.letter, last.height)
    below = sheet.within(last.x0 - 0.15 * sheet.width, last.y1 - 0.3 * last.height, last.x1, reach)
    for row in rows(below):
        text = re.sub(r"^\W+", "", nfc(sheet.whole(row).text))
        if row.level > last.level + 0.5 * last.height and sum(c.isalpha() for c in text) >= 2:
            return text[:1].islower()
    return False


_NEXT_ROW = 2.0
"""Letter heights under a row within which the next of the same sentence stands, at most."""


def stands_left(summary: Sequence[Piece], sheet: Sheet) -> bool:
    """Whether a summary stands under the number, as only a công văn's does."""
    return bool(summary) and summary[0].middle < 0.4 * sheet.width


def _summary_left(head: Letterhead) -> list[Piece]:
    sheet = head.sheet
    column = max(head.split, 0.46 * sheet.width)
    start = head.number_row.y1 if head.number_row else head.bottom
    taken: list[Piece] = []
    for row in rows(_not_cut(sheet, 0, start - 0.2 * sheet.letter, column, start + 0.2 * sheet.height)):
        text = _CALLED.sub("", nfc(row.text))
        if not taken:
            near = row.level - start < _UNDER_NUMBER * sheet.letter
            if _VV.match(text) or _MISREAD_VV.match(text) or (near and _ABOUT.match(text)):
                taken.append(row)
            elif row.level - start > 0.07 * sheet.height:
                break
            continue
        if row.x1 > _LONGEST_LEFT * sheet.width:
            break  # a paragraph
        number = _YEARS.fullmatch(text) or _ends_number(nfc(taken[-1].text), text)
        if sum(c.isalpha() for c in text) < 2 and not number:
            continue  # the edge of a stamp
        if KINH_GUI.match(text) or row.level - taken[-1].level > 2.1 * max(sheet.letter, taken[-1].height):
            break
        edge = min(p.x0 for p in taken) - 0.1 * sheet.width
        if row.x0 < edge:  # what stands in the margin beside it is none of it
            inside = [w for w in row.words if w.box[0] >= edge]
            if not inside:
                continue
            row = row.part(inside)
            text = nfc(row.text)
        if _ARRIVED.match(text):
            break
        if key(text) in _STAMPS and upper_share(text) > 0.9:
            break
        if row.confidence < 0.3:
            continue
        shouts = upper_share(text) > 0.9 and len(key(text)) > 8 and _ABBREVIATED.fullmatch(text) is None
        if shouts and upper_share(nfc(taken[0].text)) < 0.6:
            break  # the name over an incoming stamp
        taken.append(row)
    return _on_the_right(taken, column, sheet)


def _on_the_right(taken: list[Piece], column: float, sheet: Sheet) -> list[Piece]:
    """``taken`` with the rows under it that begin right of the left ``column``, where the summary's first row is
    wider than that and they stand in its middle."""
    while taken and taken[0].x1 > column:
        last = taken[-1]
        reach = last.y1 + 2 * max(sheet.letter, last.height)
        under = rows(sheet.within(column, last.y1 - 0.2 * sheet.letter, sheet.width, reach))
        row = next((r for r in under if r.level > last.level + 0.5 * last.height), None)
        if row is None or sheet.whole(row).x0 < column - sheet.letter:
            break
        if abs(row.middle - taken[0].middle) > _SAME_MIDDLE * sheet.width:
            break
        if row.x1 - row.x0 >= taken[0].x1 - taken[0].x0 or KINH_GUI.match(nfc(row.text)):
            break
        taken.append(row)
    return taken


_SAME_MIDDLE = 0.03
"""Share of the page's width that the middles of centred rows lie apart at most."""


_ABBREVIATED = re.compile(r"(?:[A-ZĐ]{2,6}(?:\W+|$))+")
"""A row of abbreviations, with which a summary may go on: "… thu nợ / BHXH, BHYT, BHTN"."""
_ARRIVED = re.compile(r"^\W*(?:CÔNG VĂN )?Đ[EÊẾẼ]N\b|^\W*(?:S[ốôóo]|Ngày|Chuyển)\s*:")
"""The rows of an incoming stamp."""
_YEARS = re.compile(
    r"\W*(?:(?:kỳ|năm)\s)?(?:\d{1,2}/\d{1,2}/)?(?:19|20)\d\d(?:\W+(?:\d{1,2}/\d{1,2}/)?(?:19|20)\d\d)?\W*"
)
"""A row of years or days alone that a summary goes on with: "… vật tư y tế năm / 2022", "… nhiệm / kỳ 2015 - 2020",
"(07/5/1954 - 07/5/2024)"."""


def _summary_under_title(head: Letterhead, title: Title) -> list[Piece]:
    sheet = head.sheet
    start = title.row.y1
    wide = text_rows(sheet, start)
    axis = axis_of(head) if len(wide) >= 3 else title.row.middle  # the title stands in the middle of what it heads
    right = sorted(p.x1 for p in wide)[len(wide) // 2] if wide else 0.93 * sheet.width
    left = 2 * axis - right
    longest = max((p.x1 for p in wide), default=right)
    if abs((left + longest) / 2 - title.row.middle) < abs(axis - title.row.middle):
        axis, right = (left + longest) / 2, longest  # most rows end before the margin: a list
    whose = _says_whose(title, sheet)
    taken: list[Piece] = []
    last = title.row
    pitch: list[float] = []
    for whole in rows(_near_axis(sheet, axis, start - 0.1 * sheet.letter, start + 0.3 * sheet.height)):
        if whole.level <= title.row.level + 0.3 * sheet.letter:
            continue
        if head.number_row is not None and whole.words[0] in head.number_row.words:
            last = whole  # the number under the title
            continue
        row = _trimmed(whole, axis, left, sheet)
        text = nfc(row.text)
        flat = key(text)
        year = bool(taken) and (_YEARS.fullmatch(text) or _ends_number(nfc(taken[-1].text), text))
        last_syllable = bool(taken) and len(text) == 2 and text.istitle() and row.confidence > _SURE
        if sum(c.isalpha() for c in text) < 3 and not (year or last_syllable):
            continue
        gap = row.level - last.level
        usual = min(pitch) if pitch else 1.5 * max(sheet.letter, last.height)
        if gap > 1.65 * usual and (taken or gap > 3.6 * max(sheet.letter, title.row.height)):
            break
        if KINH_GUI.match(text) or _WIRES.match(text) or flat.startswith("can cu ") or _INVITES.search(flat):
            break
        if taken and _is_place_and_date(text, nfc(taken[-1].text)):
            break  # typewritten papers have them there
        if len(row.words) == 1 and row.confidence < _NOISE:
            continue  # the edge of a stamp
        shouts = upper_share(text) > 0.9 and len(flat) > 8
        if whose and upper_share(text) > 0.9 and not taken:
            last = row  # "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN / TỈNH TUYÊN QUANG"
            continue
        goes_on = all(upper_share(nfc(p.text)) > 0.9 for p in taken) and gap < 1.8 * max(sheet.letter, last.height)
        if shouts and (not _centred_title_goes_on(text) or (taken and not goes_on)):
            break
        slack_left, slack_right = row.x0 - left, right - row.x1
        if (
            slack_right < 0.03 * sheet.width
            and 0.02 * sheet.width < slack_left < 0.1 * sheet.width
            and not text[:1].islower()  # "KẾ HOẠCH / thực hiện công tác …"
            and STARTERS.match(flat)
        ):
            break
        if slack_left - slack_right > 0.035 * sheet.width and slack_right < 0.02 * sheet.width:
            break  # indented and flush right: the first line of a paragraph
        widest = max((p.x1 - p.x0 for p in taken), default=right - left)
        wider = max(slack_left, slack_right) < 0.03 * sheet.width and row.x1 - row.x0 > 1.15 * widest
        if wider and not (taken and text[:1].islower()):
            break  # a summary is broken where it fills the width, not before: a paragraph
        centred = abs(row.middle - axis) < 0.06 * sheet.width
        if not centred and (slack_right < 0.02 * sheet.width or slack_left < 0.02 * sheet.width or taken):
            break
        if DASH.match(text) and taken and not year:
            break
        if taken:
            pitch.append(gap)
        taken.append(row)
        last = row
    return taken


_NOISE = 0.3
"""Confidence under which a word that makes a row by itself is none."""


def _is_place_and_date(text: str, before: str) -> bool:
    """Whether a row holds nothing but place and date. A day alone behind a number is that act's: "… số 79/2024/TT-BCA
    / ngày 15 tháng 11 năm 2024"."""
    dated = DATED.match(text)
    if dated is None or any(c.isalpha() for c in text[dated.end() :]):
        return False
    placed = not key(text).startswith("ngay ")
    return placed or _CITED_AT_END.search(before) is None


_CITED_AT_END = re.compile(r"\d\S*[/⁄|\\-]\S+\W*$")
"""The number of an act at the end of a row."""

_ASKS_NUMBER = re.compile(r"\b(?:số|quý|thứ|lần|khóa|khoá|tháng|ngày|kỳ)$", re.IGNORECASE)


def _ends_number(before: str, text: str) -> bool:
    """Whether a row of figures alone is what the row ``before`` ends for: "… hoàn lưu bão số / 10"."""
    return bool(_ASKS_NUMBER.search(before) and re.fullmatch(r"\d{1,3}\W*", text))


_SURE = 0.8
"""Confidence from which on two letters alone are the end of a summary: "… nhà văn hoá thôn Bản / Âm"."""


def _says_whose(title: Title, sheet: Sheet) -> bool:
    """Whether the title's row goes on with the body that decides: "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN"."""
    return any(key(w.text) == "cua" for w in sheet.whole(title.row).words if w.box[0] >= title.row.x1)


def _trimmed(row: Piece, axis: float, left: float, sheet: Sheet) -> Piece:
    """``row`` without what a stamp or the margin put before or behind a centred line."""
    words = list(row.words)
    for i in range(1, len(words) - 1):
        if key(f"{words[i].text} {words[i + 1].text}") in ("ve viec", "v v") and _is_debris(
            words[:i], words[i], sheet
        ):
            return row.part(words[i:])
    while len(words) > 1:
        piece = row.part(words)
        off = piece.middle - axis
        unsure, apart = words[0].confidence < 0.6, words[1].box[0] - words[0].box[2] > sheet.letter
        outside = words[0].box[0] < left - 0.03 * sheet.width
        if (outside and (unsure or apart)) or (off < -0.035 * sheet.width and unsure):
            words.pop(0)
        elif off > 0.035 * sheet.width and words[-1].confidence < 0.6:
            words.pop()
        else:
            break
    return row.part(words)


def _is_debris(before: Sequence[Word], first: Word, sheet: Sheet) -> bool:
    """Whether what stands before "Về việc" is no part of the summary ("Họp bàn về việc …" is)."""
    apart = first.box[0] - before[-1].box[2] > 1.5 * sheet.letter
    return apart or first.text[:1].isupper() or all(w.confidence < 0.6 for w in before)


def _centred_title_goes_on(text: str) -> bool:
    """Party papers print the summary in capitals too; the line that names who decides is none."""
    return not key(text).startswith(
        ("chu tich", "uy ban nhan dan", "bo truong", "giam doc", "hoi dong", "thu tuong", "hieu truong", "cuc truong",
         "tong giam doc", "chanh an", "truong ban", "ban thuong vu", "ban chap hanh", "chinh phu", "quoc hoi", "bch")
    )  # fmt: skip


def _near_axis(sheet: Sheet, axis: float, y0: float, y1: float) -> list[Piece]:
    """Pieces between the heights whose row reaches over the axis: stamps in the margin fall out."""
    out = []
    for piece in sheet.within(0, y0, sheet.width, y1):
        if piece.x1 < 0.7 * axis or piece.x0 > axis + 0.3 * sheet.width:
            continue
        out.append(piece)
    return out


_SPENDING = re.compile(
    r"\b(kiểm soát|khoản|mức|dự toán|nội dung|quyết toán|thất nghiệp) ch[ỉíìĩị]\b"
    r"|\bch[ỉíìĩị] (trả|ngân sách|thường xuyên|phí|lương)\b"
)
"""The word for spending, "chi", where none else can stand: "kiểm soát chỉ", "chỉ trả trợ cấp"."""


def _as_vv(match: re.Match[str]) -> str:
    is_word = not match[0].isupper() and fold(match[0]) in ("ve", "vi", "va", "vu", "vao", "vay")
    return match[0] if is_word else "V/v"


def summary_text(pieces: Sequence[Piece]) -> str:
    """The summary as one line, broken words joined, without rules' debris at its ends."""
    text = _CALLED.sub("", numbers_put_right(spaces(" ".join(nfc(p.text) for p in pieces))))
    text = _OF_A_STAMP.sub("", text)
    text = re.sub(r"(\w)- (?=[A-ZĐ]{2,})", r"\1-", text)
    text = re.sub(rf"(?<=\w)(?: [.'`]|- ['’‘`]) ?(?=[{LOWER}])", " ", text)  # a speck between two words
    text = re.sub(r"^[^\w“\"(]+", "", text)
    text = re.sub(r"^\(([^()]*)\)\W*$", r"\1", text)  # brackets around all of it, as older decisions have
    text = re.sub(r"^\w?[aạả]n (?=hành (?:kèm theo |Quy|Danh|Kế|Chương|Bộ |tài liệu|Điều|Đề án|Hướng))", "Ban ", text)
    text = _SPENDING.sub(lambda m: f"{m[1]} chi" if m[1] else f"chi {m[2]}", text)
    text = re.sub(r"^(?:[Vv][eêềếểèéẻẽẹệễEÊỀẾỂÈÉẺẼẸỆỄ]|[VvM][^\w\s])\s*vi[eêệẹếề]c\b", "Về việc", text)
    text = re.sub(r"^[Vv]\s*[/⁄|\\](?:\s*[vVwWuUyY]{1,2}|\S{1,2})?(?=\s)", "V/v", text)
    text = re.sub(r"^(?:V/v|[Vv][iIl17][vV])\s*:?(?=\s)", "V/v", text)
    text = re.sub(rf"^{_MISREAD}(?=\s[^\W\d_{UPPER}]{{2}})", _as_vv, text)
    text = re.sub(r"^((?:V/v|Về việc) )nghị (?!quyết|định|sự|viện|luận)(?=\w)", r"\1đề nghị ", text)
    return re.sub(r"[\s_.,;:\-–—~*|'`]+$", "", text)
