"""What the training lines say: sentences of official texts, and what they lack: names, codes, numbers, capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from importlib import resources
from pathlib import Path
from random import Random

from bench.train_language.train import corpus_lines
from ocr.vietnamese.lexicon import post_names
from ocr.vietnamese.places import new_units
from samples.words import date_in_words, grouped, long_date, number_in_words, short_date
from schemas.document_types import builtin

_DASHES = {"–": "-", "−": "-", "‐": "-", "‑": "-", "…": "...", "’": "'", "‘": "'", "\xa0": " "}
"""Signs that Debian's models cannot write, and what stands for them."""
_SYMBOLS = (
    "UBND",
    "VP",
    "TTHC",
    "HĐND",
    "KTTH",
    "SNV",
    "STP",
    "BTP",
    "BNV",
    "TTg",
    "KGVX",
    "NC",
    "VHXH",
    "CP",
    "BCA",
)
_ACTS = ("NĐ-CP", "TT-BTP", "QĐ-TTg", "TT-BCA", "QH15", "NQ-HĐND")
_FIRST_DAY = date(1975, 1, 1)


def unicharset(data: bytes) -> frozenset[str]:
    """The single letters and signs of a ``lstm-unicharset`` component."""
    rows = data.decode("utf-8").splitlines()[1:]
    return frozenset(c for row in rows if len(c := row.split(" ", 1)[0]) == 1)


def writable(text: str, letters: frozenset[str]) -> str | None:
    """``text`` in NFC with signs that have a stand-in replaced; ``None`` where the model cannot write it."""
    text = unicodedata.normalize("NFC", text)
    for sign, instead in _DASHES.items():
        text = text.replace(sign, instead)
    text = " ".join(text.split())
    return text if text and all(c in letters or c == " " for c in text) else None


def sentences(corpus: Path, letters: frozenset[str]) -> list[str]:
    """The lines of a corpus as ``bench.train_language`` takes it; lines kept apart there are kept apart here."""
    lines = (writable(line, letters) for line in corpus_lines(corpus, held_out=False))
    # "<" would be taken for markup, and words glued together or cut apart are slips of the source
    return [line for line in lines if line and "<" not in line and not _IS_BROKEN.search(line)]


_IS_BROKEN = re.compile(r"[a-zà-ỹ][A-ZĐ]{1}[a-zà-ỹ]|(?: \w){4}|[a-zà-ỹ]\d [bB]ản|\w{18}")


def _resource(name: str) -> list[str]:
    text = resources.files("ocr.vietnamese").joinpath("data", name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


class Writer:
    """Invents what stands on a line; the same ``rng`` gives the same text."""

    def __init__(self, corpus: Sequence[str], rng: Random) -> None:
        if not corpus:
            raise ValueError("a corpus without a usable line")
        self.rng = rng
        self._corpus = corpus
        self._surnames = _resource("vn_surnames.txt")
        self._given = _resource("given_syllables.txt")
        self._bodies = _resource("organisations.txt")
        self._units = new_units()
        self._captions = sorted(
            {caption for kind in builtin().values() for field in kind.fields for caption in field.captions}
        )
        self._titles = sorted({title for kind in builtin().values() for title in kind.titles})

    def sentence(self) -> str:
        return self.rng.choice(self._corpus)

    def name(self) -> str:
        parts = [self.rng.choice(self._surnames), *self.rng.choices(self._given, k=self.rng.choice((1, 2, 2, 2, 3)))]
        return " ".join(parts)

    def day(self) -> date:
        return _FIRST_DAY + timedelta(days=self.rng.randrange(19_000))

    def place(self) -> str:
        unit = self.rng.choice(self._units)
        return self.rng.choice(("{0}, {1}", "{0}, tỉnh {1}", "{0}, {1}, Việt Nam")).format(
            unit.full_name, unit.province
        )

    def body(self) -> str:
        return f"{self.rng.choice(self._bodies)} {self.rng.choice(self._units).full_name}"

    def heading(self) -> str:
        """A line in capitals: title, post, body, name."""
        kind = self.rng.randrange(5)
        if kind == 0:
            return self.rng.choice(self._titles).upper()
        if kind == 1:
            return self.rng.choice(("", "KT. ", "TM. ", "TL. ", "Q. ")) + self.rng.choice(post_names()).upper()
        if kind == 2:
            return self.body().upper()
        if kind == 3:
            return self.name().upper()
        return " ".join(self.sentence().split()[: self.rng.randint(2, 9)]).upper()

    def code(self) -> str:
        """A reference, an identity number, an amount, a date: what no language model can mend."""
        pick, digits = self.rng.randrange, self._digits
        symbol = "-".join(self.rng.sample(_SYMBOLS, self.rng.choice((1, 2, 2))))
        year = self.rng.randint(1995, 2026)
        forms = (
            f"Số: {pick(1, 5000)}/{self.rng.choice(('QĐ', 'KH', 'TB', 'BC', 'TTr', 'CV', 'GM'))}-{symbol}",
            f"Số: {pick(1, 5000)}/{symbol}",
            f"số {pick(1, 200):02d}/{year}/{self.rng.choice(_ACTS)}",
            f"{digits(12)}",
            f"{digits(3)} {digits(3)} {digits(3)}",
            f"{grouped(pick(1, 40_000) * 1000)} đồng",
            f"{grouped(pick(1, 90_000))},{pick(10)} m2",
            f"{short_date(self.day())}",
            f"{self.day().day:02d}-{self.day().month:02d}-{year}",
            f"{long_date(self.day())}",
            f"{pick(24):02d} giờ {pick(60):02d} phút, {long_date(self.day())}",
            f"Điện thoại: 0{digits(3)}.{digits(3)}.{digits(3)}",
            f"Mã hồ sơ: H{digits(2)}.{digits(2)}.{digits(2)}-{year % 100:02d}"
            f"{pick(1, 13):02d}{pick(1, 29):02d}-{digits(4)}",
            f"thửa đất số {pick(1, 900)}, tờ bản đồ số {pick(1, 99)}",
        )
        return self.rng.choice(forms)

    def _digits(self, count: int) -> str:
        return "".join(self.rng.choices("0123456789", k=count))

    def value(self) -> str:
        """What may stand after a caption."""
        kind = self.rng.randrange(7)
        if kind == 0:
            return self.name().upper() if self.rng.random() < 0.5 else self.name()
        if kind == 1:
            return self.place()
        if kind == 2:
            return self.rng.choice(("Nam", "Nữ", "Kinh", "Tày", "Dao", "Nùng", "Mông", "Việt Nam", "Không", "12/12"))
        if kind == 3:
            return date_in_words(self.day())
        if kind == 4:
            return f"{number_in_words(self.rng.randrange(1, 900_000) * 1000)} đồng"
        return self.code()

    def form_line(self) -> str:
        """A caption of the declared document types with a value."""
        return f"{self.rng.choice(self._captions)}: {self.value()}"

    def recipient(self) -> str:
        ends = (";", ";", ";", "(để b/c);", "(để t/h);", "(b/c);", ".")
        return f"- {self.body()}{self.rng.choice(ends)}"

    def filing(self) -> str:
        """The last of the recipients: "- Lưu: VT, KTTH." (NĐ 30/2020, Phụ lục I, ô 9b)."""
        return f"- Lưu: VT, {self.rng.choice(_SYMBOLS)}{self.rng.choice(('.', f', {self.name().split()[-1][0]}.'))}"
