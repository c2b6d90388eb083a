"""The machine-readable zone of an identity card: three lines of 30 characters (ICAO 9303, part 5, TD1).

A Vietnamese card says its number twice in the first line: ``IDVNM``, the last nine figures, their check digit, all
twelve, ``<<``, a digit. That and the check digits tell a slip of reading from what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocr.vietnamese.normal import nfc, spaces
from schemas.reading import PageReading
from schemas.record import Box

LENGTH = 30
_FIGURES = str.maketrans("OQDUIZSBGLT", "00001258617")
_LETTERS = str.maketrans("015628", "OISGZB")
_COUNTRY = re.compile(r"^[I1TL]?[D0O]?VN[MH]")


@dataclass(frozen=True)
class Mrz:
    """A zone whose check digits agree; dates ISO, ``expiry`` ``None`` where it has none."""

    number: str
    birth: str
    sex: str | None
    expiry: str | None
    nationality: str
    name: str
    personal_number: str


def check_digit(text: str) -> int:
    """The ICAO 9303 check digit of ``text``: weights 7, 3, 1; A = 10 … Z = 35, < = 0."""
    total = 0
    for i, char in enumerate(text):
        value = 0 if char == "<" else int(char) if char.isdigit() else ord(char) - 55
        total += value * (7, 3, 1)[i % 3]
    return total % 10


def parse_mrz(lines: Sequence[str]) -> Mrz | None:
    """The zone in three ``lines`` as they were read, or ``None`` where no sound one can be made of them."""
    if len(lines) != 3:
        return None
    first, second, third = (compact(line) for line in lines)
    return next(
        (
            sound
            for one in _firsts(first)
            for two in _seconds(second)
            if (sound := _sound(one, two, third)) is not None
        ),
        None,
    )


def compact(line: str) -> str:
    """``line`` without blanks, in capitals, every kind of filler as "<"."""
    return re.sub(r"[^A-Z0-9<]", "", re.sub(r"[«€‹]", "<", nfc(line).upper().replace("«", "<<")))


def looks_like_zone(line: str) -> bool:
    """Whether a line as read is one of a zone's, fillers or not."""
    bare = re.sub(r"\s", "", line)
    text = compact(line)
    if len(text) < 18 or len(text) < 0.6 * len(bare):
        return False
    return text.count("<") >= 2 or _COUNTRY.match(text) is not None


def _fitted(line: str) -> str:
    """``line`` of 30 characters: its longest run of fillers is what the engine miscounts."""
    runs = [m.span() for m in re.finditer(r"<+", line)]
    if len(line) == LENGTH or not runs:
        return line[:LENGTH].ljust(LENGTH, "<")
    start, end = max(runs, key=lambda r: r[1] - r[0])
    room = end - start + LENGTH - len(line)
    return line[:start] + "<" * room + line[end:] if room >= 0 else line[:LENGTH]


def _firsts(line: str) -> Iterator[str]:
    """What the first line may be: of a Vietnamese card first, every reading that says its number twice alike."""
    match = _COUNTRY.match(line)
    if match is not None:
        figures = line[match.end() :].translate(_FIGURES).replace("<", "")
        if len(figures) == 23:
            yield _card(figures)
        elif len(figures) == 24:  # one character too many: the one without which both numbers agree
            for n in range(len(figures)):
                less = figures[:n] + figures[n + 1 :]
                if less[:9] == less[13:22]:
                    yield _card(less)
    yield _fitted(line)


def _card(figures: str) -> str:
    return f"IDVNM{figures[:22]}<<{figures[22]}"


def _seconds(line: str) -> Iterator[str]:
    fitted = _fitted(line)
    figures = fitted.translate(_FIGURES)
    yield (
        figures[:7] + fitted[7].replace("H", "M").replace("P", "F") + figures[8:15]
        + fitted[15:18].translate(_LETTERS) + re.sub(r"[KC]", "<", fitted[18:29]) + figures[29]
    )  # fmt: skip
    yield fitted


def _sound(first: str, second: str, third: str) -> Mrz | None:
    if not first.startswith("I"):
        return None
    number, birth, expiry = first[5:14], second[0:6], second[8:14]
    composite = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    checks = [(number, first[14]), (birth, second[6]), (composite, second[29])]
    if expiry.strip("<"):
        checks.append((expiry, second[14]))
    if any(not digit.isdigit() or check_digit(text) != int(digit) for text, digit in checks):
        return None
    born = _mrz_date(birth, past=True)
    if born is None:
        return None
    personal = re.match(r"\d{12}", first[15:30])
    if first[2:5] == "VNM" and (personal is None or personal.group()[3:] != number):
        return None
    surname, _, given = third[:LENGTH].translate(_LETTERS).partition("<<")
    return Mrz(
        number=number,
        birth=born,
        sex={"M": "Nam", "F": "Nữ"}.get(second[7]),
        expiry=_mrz_date(expiry, past=False),
        nationality=second[15:18].strip("<"),
        name=spaces(f"{surname} {given}".replace("<", " ")),
        personal_number=personal.group() if personal else "",
    )


def _mrz_date(text: str, *, past: bool) -> str | None:
    if not re.fullmatch(r"\d{6}", text):
        return None
    year = int(text[:2]) + 2000
    if past and year > date.today().year:
        year -= 100
    try:
        return date(year, int(text[2:4]), int(text[4:6])).isoformat()
    except ValueError:
        return None


def find_mrz(reading: PageReading) -> tuple[Mrz, Box] | None:
    """A sound zone on the page, from a code of kind ``mrz`` or from the lines as read."""
    for code in reading.codes:
        if code.kind == "mrz":
            sound = parse_mrz(code.text.split("\n"))
            if sound is not None:
                return sound, code.box
    lines = [(reading.line_text(line), line.box) for line in reading.lines]
    for i in range(len(lines) - 2):
        block = lines[i : i + 3]
        if _COUNTRY.match(compact(block[0][0])) and all(len(compact(text)) >= 20 for text, _ in block):
            sound = parse_mrz([text for text, _ in block])
            if sound is not None:
                boxes = [box for _, box in block]
                return sound, (
                    min(b[0] for b in boxes), min(b[1] for b in boxes),
                    max(b[2] for b in boxes), max(b[3] for b in boxes),
                )  # fmt: skip
    return None
