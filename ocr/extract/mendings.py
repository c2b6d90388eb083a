"""What an engine puts into the text of a slot that nobody printed: one row of a table for each slip.

A row is here only where the text can have been printed in one way alone: no dictionary, no confidence is asked. Every
row shows what it is for, and a test holds it to that. Rows are applied in their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ocr.vietnamese.normal import LOWER, UPPER
from ocr.vietnamese.syllables import is_syllable


@dataclass(frozen=True)
class Mending:
    """``pattern`` is replaced by ``put``, in texts in which ``within`` is found.

    ``read`` and ``printed`` are one case: what the engine read of a slot, and what the whole of ``tidy`` makes of it.
    """

    pattern: re.Pattern[str]
    put: str | Callable[[re.Match[str]], str]
    read: str
    printed: str
    within: re.Pattern[str] | None = None

    def of(self, text: str) -> str:
        """``text`` mended."""
        if self.within is not None and not self.within.search(text):
            return text
        return self.pattern.sub(self.put, text)


def _row(
    pattern: str,
    put: str | Callable[[re.Match[str]], str],
    read: str,
    printed: str,
    *,
    within: str | None = None,
) -> Mending:
    found_in = re.compile(within, re.IGNORECASE) if within is not None else None
    return Mending(re.compile(pattern), put, read, printed, found_in)


def _without_stop(match: re.Match[str]) -> str:
    """Two words with the speck between them as the blank that it stands for: "hai mươi ba.tháng", no "gov.vn"."""
    both = match[1].islower() and match[2].islower() and is_syllable(match[1]) and is_syllable(match[2])
    return f"{match[1]} {match[2]}" if both else match[0]


_UNIT = r"(?:Xã|Phường|Thị|Huyện|Quận|Thành|Tỉnh|Thôn|Tổ|Khu|Số)\b"
"""A word that begins the name of a place: a comma may stand before it."""

MENDINGS: tuple[Mending, ...] = (
    # edges of cells
    _row(r"^[ÌÍÎÏỊ](?=\s+\w)", "", "Ì 12/5/2019", "12/5/2019"),
    # square metres
    _row(
        r"(?<=\d)\s?m\s?[2²‡Z¿?°”\"}](?!\w)|(?<=hông )m[2²‡¿?°](?!\w)", " m²",
        "diện tích 120m?, đất ở", "diện tích 120 m², đất ở",
    ),
    _row(r"  m²", " m²", "đơn vị mét vuông m2, không m2", "đơn vị mét vuông m2, không m²"),
    # letters and specks between words
    _row(r"(?<= )([bcdđghklmnpqrstvx]) (?=\1\w{2})", "", "Ủy ban n nhân dân", "Ủy ban nhân dân"),
    _row(r"; [-–+] (?=\w)", "; ", "đất ở; - đất vườn", "đất ở; đất vườn"),
    _row(r"(?<=[à-ỹ])\.(?=[A-ZĐ][a-zà-ỹ])", " ", "thôn Nà.Tang", "thôn Nà Tang"),
    _row(rf"(?<=[{LOWER}]{{3}})\.(?=(?!{_UNIT})[A-ZĐ][a-zà-ỹ])", " ", "thôn Đồng.Hương", "thôn Đồng Hương"),
    _row(rf"(?<=[{LOWER}]{{2}}) [:;.] (?=[{LOWER}]{{2}})", " ", "thủ : tục hành chính", "thủ tục hành chính"),
    # commas
    _row(r"(?<=\w),[,.](?=\s)", ",", "thôn Nà Ca,. xã Yên Hoa", "thôn Nà Ca, xã Yên Hoa"),
    _row(rf"(?<=\w),\.(?=[{UPPER}])", ", ", "thôn Nà Ca,.Yên Hoa", "thôn Nà Ca, Yên Hoa"),
    _row(
        r"\s[\"“]\W?\w{0,2}$", "", "Nguyễn Thị Hoa “l", "Nguyễn Thị Hoa",
        within='^[^"“”]*["“][^"“”]*$',  # the edge of a cell, not a quotation
    ),
    _row(rf"(?<=[{LOWER}])\|(?= [{LOWER}])", ",", "hai mươi bảy| tháng một", "hai mươi bảy, tháng một"),
    _row(
        r"(?<=\w);(?= (?:huyện|quận|thị xã|thành phố|tỉnh) \w)", ",",
        "xã Yên Hoa; huyện Na Hang", "xã Yên Hoa, huyện Na Hang",
    ),
    _row(
        rf"\b(xã|phường|thị trấn|huyện|quận|tỉnh), (?=(?!{_UNIT})[{UPPER}][{LOWER}])", r"\1 ",
        "xã, Yên Hoa", "xã Yên Hoa",
    ),
    # specks
    _row(r"(?<=\w) [°•·¬¦|'’‘`´ˆ] (?=\w)", " ", "thuộc diện ' hộ nghèo", "thuộc diện hộ nghèo"),
    _row(r"(?<=[^\W\d_]{2})[|'’‘`´](?=$|[\s.,;)])", "", "trật tự' xã hội", "trật tự xã hội"),
    _row(r"\btrật (?=xã hội\b)", "trật tự ", "hành chính về trật xã hội", "hành chính về trật tự xã hội"),
    _row(rf"(?<=[^\W\d_]{{3}})['’‘`´:](?=[{LOWER}]{{2}})", " ", "CCCD'số 12", "CCCD số 12"),
    _row(rf"(?<=[{UPPER}]{{2}})& (?=[{UPPER}]{{2}})", "&", "Bộ phận TN& TKQ", "Bộ phận TN&TKQ"),
    _row(r"\b([^\W\d_]{2,})\.([^\W\d_]{2,})\b", _without_stop, "hai mươi ba.tháng", "hai mươi ba tháng"),
    _row(r"(?<=\w)[;,]? [ịỊìÌ]$", "", "Lý Minh Hoàng Ị", "Lý Minh Hoàng"),
    _row(rf"(?<=[{LOWER}]) \.(?=[{LOWER}])", " ", "Năm mươi .nghìn đồng", "Năm mươi nghìn đồng"),
    # numbers of papers
    _row(r"(?<![\w/])(\d{1,4})[Il|!]?(?=UBND-[A-ZĐ]{2})", r"\1/", "32IUBND-GBT", "32/UBND-GBT"),
    _row(
        r"^\d (?=(?:Căn cước|Thẻ căn|Giấy|CCCD|CMND|Hộ chiếu|Chứng minh)\b)", "", "3 Căn cước số 12", "Căn cước số 12"
    ),
    _row(rf"^[^\W\d_A-ZĐÂĂÔƠƯÊÝỞ{LOWER}] (?=[{UPPER}][{LOWER}])", "", "Ẵ Ủy ban nhân dân", "Ủy ban nhân dân"),
    _row(rf"(?<=[{UPPER}]{{2}})\. (?=[{UPPER}]{{2}})", " ", "CỤC CẢNH SÁT QUẢN. LÝ", "CỤC CẢNH SÁT QUẢN LÝ"),
    # a symbol over two rows
    _row(rf"(?<=/)([{UPPER}/]{{2,8}}-) (?=[{UPPER}]{{2}})", r"\1", "12/GM- UBND", "12/GM-UBND"),
    # what ends an official text
    _row(r"(?<=\w)\.?\s?/\.\s*$", "", "thực hiện tốt./.", "thực hiện tốt"),
    # land has no volume; a unit is followed by the next item, not by its value
    _row(r"(?<=\d )m[3³](?!\w)", "m²", "đất ở 120 m3", "đất ở 120 m²", within=r"\b(?:đất|riêng|chung)\b"),
    _row(r"m²: ", "m²; ", "đất ở 120 m²: vườn 30 m²", "đất ở 120 m²; vườn 30 m²"),
    _row(r"(?<=[^\W\d_]),(?=[^\W\d_])", ", ", "Nà Ca,Yên Hoa", "Nà Ca, Yên Hoa"),
    _row(
        r"\b(từ|[tT]heo|trong|vào) Số (?=đăng ký |hộ tịch)", r"\1 Sổ ",
        "theo Số đăng ký khai sinh", "theo Sổ đăng ký khai sinh",
    ),
    _row(
        r"\bđo (?=(?:Cục|Công an|UBND|Ủy ban|Sở|Phòng)\b)", "do ",
        "số 070188245 đo Công an tỉnh Hà Giang", "số 070188245 do Công an tỉnh Hà Giang",
    ),
    # dates
    _row(r"(?<!\d)((?:19|20)\d)[!|ÌÍìí](?!\w)", r"\g<1>1", "năm 202Ì", "năm 2021"),
    _row(r"\bngày\s*\.\s*(?=\d{1,2}[/-])", "ngày ", "ngày .12/5/2019", "ngày 12/5/2019"),
)  # fmt: skip
