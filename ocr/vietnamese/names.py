"""Names of people: ranks and degrees taken off, capitals turned into name case, plausibility."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from .normal import fold, nfc, spaces, tone_of, tone_placed
from .syllables import is_syllable

FORMS_OF_ADDRESS = frozenset(
    ("ông", "bà", "anh", "chị", "em", "cháu", "cô", "bác", "chú", "dì", "cậu", "thầy")
)  # fmt: skip
"""What a person's name stands behind, in small letters."""
RANKS = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá",
    "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Chuẩn úy",
)  # fmt: skip
"""Ranks of army and police, as they stand before a signer's name."""
_TITLES = (
    r"pgs|gs|phó giáo sư|giáo sư|ts(?:kh)?|tiến sĩ|tiến sỹ|ths|thạc sĩ|thạc sỹ|ks|kỹ sư|cn|cử nhân"
    r"|bs(?:ck(?:ii|i|2|1))?|bác sĩ|bác sỹ|ds|dược sĩ|ls|luật sư|kts|nsưt|nsnd|ngưt|ngnd|ttưt|ttnd|ck(?:ii|i)"
    rf"|{'|'.join(RANKS).lower()}|đại uý|thượng uý|trung uý|thiếu uý|ông|bà|anh|chị|đồng chí|đ/c|lm"
)
_TITLE = re.compile(rf"^(?:{_TITLES})(?=[\s.])[\s.,]*", re.IGNORECASE)


_GARBLED_RANK = re.compile(r"^\w{2,7} (?:tá|uý|úy|tướng) (?=\w+ \w)")
"""A rank whose first word a seal garbled: "Phượng tá Lèng Văn Thưởng". A name's words have capitals."""
_MIDDLE_NAMES = (
    "Thị", "Văn", "Đức", "Hữu", "Công", "Quốc", "Xuân", "Đình", "Ngọc", "Minh", "Thế", "Viết", "Trọng", "Bá",
    "Sỹ", "Sĩ", "Duy", "Khắc", "Tiến", "Hồng", "Quang", "Thanh", "Kim", "Thu", "Mạnh", "Chí", "Như", "Diệu",
    "Mỹ", "Phương", "Đăng", "Đại", "Gia", "Hoàng", "Hùng", "Huy", "Khánh", "Nhật", "Phú", "Phúc", "Tấn",
    "Thái", "Thiện", "Trung", "Tuấn", "Vĩnh",
    "Seo", "Mí", "Sín", "Chẩn", "Vần", "Láo", "Tả", "Mùi", "Ú", "A",
)  # fmt: skip
"""Names between family and given name; the last row of peoples of the north."""


def _lines(name: str) -> list[str]:
    text = files("ocr.vietnamese").joinpath("data", name).read_text(encoding="utf-8")
    return [nfc(line.strip()) for line in text.splitlines() if line.strip()]


@lru_cache(maxsize=1)
def surnames() -> dict[str, list[str]]:
    """Family names by their fold, the most frequent first ("nguyen" → ["Nguyễn"])."""
    out: dict[str, list[str]] = {}
    for name in _lines("vn_surnames.txt"):
        out.setdefault(fold(name), []).append(name)
    return out


@lru_cache(maxsize=1)
def _surnames_of_peoples() -> frozenset[str]:
    """Family names of smaller peoples: who bears one is not to be given a more frequent one of the same letters."""
    return frozenset(tone_placed(name) for line in _lines("surnames_of_peoples.txt") for name in line.split())


@lru_cache(maxsize=1)
def every_surname() -> tuple[str, ...]:
    """Family names of one word, the most frequent first."""
    return tuple(name for name in _lines("vn_surnames.txt") if " " not in name)


@lru_cache(maxsize=1)
def every_name_syllable() -> tuple[str, ...]:
    """Syllables that occur in names, in order of the alphabet."""
    return tuple(sorted({syllable for forms in name_syllables().values() for syllable in forms}))


@lru_cache(maxsize=1)
def name_syllables() -> dict[str, set[str]]:
    """Syllables that occur in names, by their fold."""
    out: dict[str, set[str]] = {}
    given = [*_lines("given_syllables.txt"), *_lines("given_of_peoples.txt")]
    for name in [*given, *_lines("vn_surnames.txt"), *_MIDDLE_NAMES]:
        for syllable in name.split():
            out.setdefault(fold(syllable), set()).add(syllable)
    return out


def without_titles(text: str) -> str:
    """``text`` without military rank, academic degree or form of address before the name."""
    text = _GARBLED_RANK.sub("", spaces(text))
    while match := _TITLE.match(text):
        if match.end() >= len(text):
            break
        text = text[match.end() :]
    return text


def name_case(text: str) -> str:
    """A name as names are written: "NGUYỄN THỊ H'MAI" → "Nguyễn Thị H'Mai"."""
    return "".join(
        part if not part or not part[0].isalpha() else part[0].upper() + part[1:].lower()
        for part in re.split(r"([\s'’\-]+)", spaces(text))
    )


def known_share(name: str) -> float:
    """Share of the syllables of ``name`` that occur in names, read exactly (tone placement aside)."""
    syllables = name.split()
    if not syllables:
        return 0.0
    known = 0
    for syllable in syllables:
        forms = {tone_placed(s) for s in name_syllables().get(fold(syllable), ())}
        known += tone_placed(syllable) in forms
    return known / len(syllables)


def known_surname(name: str) -> bool:
    """Whether the first syllable of ``name`` (in name case) is a family name, read exactly (tone placement aside)."""
    first = tone_placed(name.split()[0]) if name.split() else ""
    return first in _surnames_of_peoples() or any(tone_placed(f) == first for f in surnames().get(fold(first), ()))


def plausibility(name: str) -> float:
    """How far ``name`` (in name case) is one that people bear (0 to 1): its family name is known as read, and the
    share of its syllables that occur in names. A syllable that occurs only with other diacritics was misread."""
    sure = (0.75 if known_surname(name) else 0.45) + 0.24 * known_share(name)
    return min(sure, 0.8) if any(_has_other_marks(syllable) for syllable in name.split()[1:]) else sure


def _has_other_marks(syllable: str) -> bool:
    forms = {tone_placed(s) for s in name_syllables().get(fold(syllable), ())}
    return bool(forms) and tone_placed(syllable) not in forms


_LONGEST_WORD = 8
"""Letters of the longest family names: "Chamaléa"."""


_CONSONANTS = frozenset("BCDĐGHKLMNPQRSTVX")


def looks_like_name(text: str) -> bool:
    """Whether ``text`` can be a person's full name: two to six capitalised words of letters, no more. None begins
    with a consonant alone, which is a stroke of a signature."""
    words = spaces(text).split()
    if not 2 <= len(words) <= 6 or words[0] in _CONSONANTS:
        return False
    for word in words:
        bare = re.sub(r"['’\-]", "", word)
        if not bare.isalpha() or not bare[0].isupper() or len(bare) > _LONGEST_WORD:
            return False
    return True


def _toneless(syllable: str) -> str:
    """``syllable`` in small letters without its tone, other marks kept: "Chẩu" → "châu"."""
    tone = tone_of(syllable)
    return unicodedata.normalize(
        "NFC", unicodedata.normalize("NFD", syllable.lower()).replace(tone, "") if tone else syllable.lower()
    )


def surname_in_doubt(name: str) -> bool:
    """Whether the family name of ``name`` as read is none and several have its letters, or a seldom one has them."""
    first = tone_placed(name.split()[0]) if name.split() else ""
    forms = {tone_placed(form) for form in surnames().get(fold(first), ())}
    return first not in forms and len(forms) > (0 if first in _surnames_of_peoples() else 1)


def mend_surname(name: str) -> str:
    """``name`` with its family name mended where only one family name has these letters, or is one letter off.

    The latter only where what was read is no syllable of any name ("Huỳfh" → "Huỳnh").
    """
    first, blank, rest = name.partition(" ")
    if tone_placed(first) in _surnames_of_peoples():
        return name
    forms = surnames().get(fold(first), [])
    if not forms and fold(first) not in name_syllables() and len(first) > 3:
        forms = [
            form
            for known in surnames().values()
            for form in known
            if Levenshtein.distance(tone_placed(form), tone_placed(first), score_cutoff=1) == 1
        ]
    if len(forms) > 1 and tone_of(first):  # a tone was seen: "Chấu" is "Chẩu" rather than "Châu"
        toned = [form for form in forms if _toneless(form) == _toneless(first) and tone_of(form)]
        forms = toned if len(toned) == 1 and tone_placed(first) not in {tone_placed(f) for f in forms} else forms
    if len(forms) == 1 and not any(tone_placed(f) == tone_placed(first) for f in forms):
        first = forms[0].upper() if first.isupper() else forms[0]
    return first + blank + rest


_LEAST_JOINED, _MOST_PARTS = 5, 4


def parted(word: str) -> str:
    """A name whose blanks were lost ("LYAPÁO") with them, if it falls apart into a family name and syllables of names
    in one way only, the fewer the better; else as it is."""
    if len(word) < _LEAST_JOINED or fold(word) in name_syllables():
        return word
    ways: list[tuple[str, ...]] = []
    todo: list[tuple[tuple[str, ...], str]] = [((), nfc(word))]
    while todo:
        begun, rest = todo.pop()
        if not rest:
            ways.append(begun)
        for end in range(1, len(rest) + 1 if len(begun) < _MOST_PARTS else 0):
            forms: Collection[str] = (name_syllables() if begun else surnames()).get(fold(rest[:end]), ())
            known = any(tone_placed(form.lower()) == tone_placed(rest[:end].lower()) for form in forms)
            if known or (begun and end == len(rest) and is_syllable(rest.lower())):
                todo.append(((*begun, rest[:end]), rest[end:]))
    fewest = min((len(way) for way in ways if len(way) > 1), default=0)
    found = [way for way in ways if len(way) == fewest]
    return " ".join(found[0]) if len(found) == 1 else word


def syllables_apart(name: str) -> str:
    """``name`` (in name case) with its syllables apart where a blank was lost or a speck stands for it: "Lya Dình",
    "Đỗ Mạnhcường", "Ma-Văn Toản". Names that are written so ("H'Mai", "Chamaléa") stay."""
    first, hyphen, rest = name.partition("-")
    if hyphen and known_surname(first) and rest[:1].isupper():
        name = f"{first} {rest}"
    words = name.split(" ")
    if len(words) == 1:
        return name
    if words[0][-1:] == "a" and not is_syllable(words[0].lower()) and known_surname(words[0][:-1]):
        words[:1] = [words[0][:-1], "A"]
    return " ".join([words[0], *map(_two_syllables, words[1:])])


def _two_syllables(word: str) -> str:
    """``word`` as the two syllables of names that it is, if it is no syllable and falls apart in one way only."""
    if is_syllable(word.lower()) or not word.isalpha():
        return word
    ways = [
        (word[:n], word[n:]) for n in range(2, len(word) - 1) if _is_of_names(word[:n]) and _is_of_names(word[n:])
    ]
    return f"{ways[0][0]} {ways[0][1].capitalize()}" if len(ways) == 1 else word


def _is_of_names(syllable: str) -> bool:
    return any(
        tone_placed(form.lower()) == tone_placed(syllable.lower())
        for form in name_syllables().get(fold(syllable), ())
    )


_STOPPED = re.compile(r"[aăâeêioôơuưy](?:c|ch|p|t)$")


def mend_stopped(name: str) -> str:
    """``name`` with the marks that a syllable must have and was read without: "Lien" → "Liên", and the tone of one
    that ends in a stop ("Ngoc" → "Ngọc").

    Such syllables bear sắc or nặng; the dot below is the one that scanners lose, so that one is taken where names
    have both. The family name is left as it is.
    """
    first, *rest = name.split(" ")
    return " ".join([first, *map(_with_tone, rest)])


def _with_tone(syllable: str) -> str:
    if not is_syllable(syllable.lower()) and len(whole := list(name_syllables().get(fold(syllable), ()))) == 1:
        return whole[0].upper() if syllable.isupper() else whole[0]  # no word is written so: "Lien"
    if tone_of(syllable) or not _STOPPED.search(syllable.lower()):
        return syllable
    forms = [form for form in name_syllables().get(fold(syllable), ()) if _toneless(form) == syllable.lower()]
    forms.sort(key=lambda form: tone_of(form) != "\u0323")
    if not forms:
        return syllable
    return forms[0].upper() if syllable.isupper() else forms[0]


_VOWELS = frozenset("aeiouy")
_OTHER_TONE = 40
"""How much rarer, in places of the list of family names, a name with another tone than was read must count."""


def surname_of_remains(text: str) -> str | None:
    """The family name whose end ``text`` shows, its first letters lost under a seal ("fTần", "guyên"), or ``None``.

    Its last three letters must have been read, or two with all their marks. Of several the most frequent is taken,
    those with the tone that was read before others: a guess for a person to look at, never a value to accept.
    """
    letters = re.search(r"[^\W\d_]+(?=\W*$)", nfc(text))
    if letters is None:
        return None
    read = tone_placed(letters[0].lower())
    clean = letters[0] == text and text.islower() and is_syllable(read)
    fitting: list[tuple[int, int, str]] = []
    rank = itertools.count()
    for form in itertools.chain.from_iterable(surnames().values()):
        place, whole = next(rank), tone_placed(form.lower())
        same = _common_end(fold(whole), fold(read))
        exact = _common_end(whole, read)
        if clean and not same == len(read) < len(whole):
            continue  # a word of its own: "trưởng" is no "Trương", and no end of "Dương"
        if same < min(4, len(read)) and fold(read[-same - 1]) in _VOWELS:
            continue  # another rhyme
        if same >= 3 or (exact == 2 and tone_of(read[-2:]) and len(whole) > 2):
            other = tone_of(read[-same:]) != tone_of(whole)
            fitting.append((place + other * _OTHER_TONE, place, form))
    return min(fitting)[2] if fitting else None


def _common_end(a: str, b: str) -> int:
    return sum(
        1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(reversed(a), reversed(b), strict=False))
    )
