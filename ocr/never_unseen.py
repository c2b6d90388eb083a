"""Values that no probability can save: by pen, over-stamped, against a check, empty, in dispute, or showing their
slip. They always go to a person."""

from __future__ import annotations

import re
from datetime import date

from ocr.evidence import FAMILIES, PaperState, failed
from ocr.extract.found import Found
from ocr.extract.tidying import lacks_its_place
from ocr.letter_doubts import cut_short
from ocr.unclaimed import stands_again
from ocr.vietnamese.names import known_surname
from ocr.vietnamese.normal import LOWER, UPPER, has_strange_letters, key, nfc, tone_placed
from ocr.vietnamese.syllables import cannot_be
from ocr.vietnamese.units import nearly_repeats, strange_units
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.record import FieldSource

CERTAIN = frozenset({FieldSource.QR, FieldSource.MRZ, FieldSource.SIGNATURE})
"""Sources that say themselves what they are."""
_ODD_SIGN = re.compile(r"""[^\w\s.,;:/()\-–'’"“”%²&+]|_""")
_STOP_INSIDE = re.compile(rf"\w\. [{LOWER}]")
"""A full stop in front of a small letter: a comma read as a stop."""
_SPECK_INSIDE = re.compile(
    rf"\s[:;.,]\s|[{LOWER}]{{3}}\.[{UPPER}]|\b(?:xã|phường|huyện|quận|tỉnh),|(?<!\w)[;:,]\w", re.IGNORECASE
)
"""A sign between words that stands as none is printed: a speck."""
_LONE = re.compile(r"(?<!\S)[bcdđghklmnpqrstv](?!\S)")
"""A small consonant by itself: the engine cut a word that was set wide, "Thổ n Tân Lập"."""
_NUMBER_LOST = re.compile(r"\bquý năm\b|\b(?:khu vực|khóa|quý)$|\bkhu vực [IVX]*[ỊÍÌĨỈ]", re.IGNORECASE)
"""Words that a number follows, without it or with a misread one: "quý năm 2023", "CHI CỤC HẢI QUAN KHU VỰC"."""
_TONED_CODE = re.compile(r"\([A-ZĐ]*[ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ][A-ZĐ]*\)")
"""An abbreviation in brackets with a tone, a misread figure: "(THỊ)" for "(TH1)"."""
_PART = re.compile(rf"\s(?:[A-C]|I{{1,3}}|IV|VI{{0,3}})\. [{UPPER}]")
"""The letter or Roman number of the next part of a form. Single letters of addresses (H., P., T., X.) are others."""
_NUMBERED = re.compile(rf"^\(?\d{{1,2}}(?:\.\d{{1,2}})?[.)]\s+[{UPPER}]")
"""The next caption, with its number, taken for a value: "9. Số Giấy báo tử"."""
_RUNS_ON = re.compile(rf"\d [{UPPER}][{LOWER}]+ [{LOWER}]+")
"""A number, then a new sentence without a sign between them: the next caption was read along."""
_STUTTER = re.compile(r"\b(\w{3,}) \1\b")
"""A word twice, as no post has it: two lines under a seal taken for one."""
_DATED_END = re.compile(rf"[{LOWER}] [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)*, ngày \d.{{0,12}} năm \d{{4}}$")
"""The place and date over the signature, read along: "… tiền sử dụng đất Sơn Dương, ngày 29 tháng 5 năm 2013"."""
_ECHO = re.compile(r"\b(\w{2,}) (?:\w )?\1\b")
"""The same in an item of a list: "Như ư trên trên"."""
_FIXED = frozenset({Kind.DATE, Kind.DATETIME, Kind.NUMBER, Kind.MONEY, Kind.AREA, Kind.DIGITS, Kind.IDENTITY})
"""Kinds whose values are made, not taken over letter by letter."""
SURE_TYPE = 0.9
"""Of a paper whose type is less sure a person says first what it is: its values may be another type's."""
_MANY_SCRAWLED = 0.3
"""Share of a form's values that were hardly read from which on it was filled by pen, whatever else was read well. On
pages in black and white no colour tells so."""


def slipped(text: str, *, letter: bool) -> bool:
    """Whether a value shows by itself that something went wrong: signs that no value has, a stop in a sentence's
    middle, a caption read along; in a form also a small letter at its beginning, where a word is missing."""
    told = _STOP_INSIDE.search(text) or _RUNS_ON.search(text) or _PART.search(text) or _LONE.search(text)
    told = told or _NUMBER_LOST.search(text) or _TONED_CODE.search(text)
    if not letter:
        told = told or _NUMBERED.match(text) or _SPECK_INSIDE.search(text)
    return bool(told) or _odd(text) or (not letter and text[:1].islower())


def _odd(text: str) -> bool:
    """Whether ``text`` holds a sign, a letter or a syllable that no value has, or a bracket without its other."""
    unlike = bool(_ODD_SIGN.search(text)) or has_strange_letters(text) or cannot_be(text)
    return unlike or text.count("(") != text.count(")")


def never_unseen(found: Found, declared: DeclaredField, paper: PaperState) -> bool:
    """Whether a person must look whatever the probability.

    Empty, by pen or on a form that seems filled so, against a check, printed on a paper whose type is not sure, a
    body without its place, a place that there is none of or that is nearly named twice, a name without a family name,
    or whose marks are in dispute, a person's number that was not read surely, a signer's name where the seal over it
    is as black as the name, a day in the future on which an office did something, a value whose very caption stands
    on the paper again before something that no field took, one that begins with another caption, a list of which an
    item lost its beginning, figures or letters that two voices read differently, one behind a word that was hardly
    read, or one that shows its slip. Codes and signatures say themselves what they are.
    """
    if found.value in (None, "", []) or found.handwritten or failed(found):
        return True
    if paper.scrawled >= _MANY_SCRAWLED and found.source not in CERTAIN:
        return True
    unnamed = declared.kind is Kind.PERSON and not known_surname(str(found.value))
    if (paper.known < SURE_TYPE or unnamed) and found.source not in CERTAIN:
        return True
    if declared.kind not in FAMILIES["many"] and stands_again(
        ((found.page, w.box) for w in found.words), paper.captions
    ):
        return True
    if _figures_disputed(found) or _letters_disputed(found):
        return True
    if declared.kind is Kind.IDENTITY and _figures_unsure(found):
        return True
    if declared.kind is Kind.PERSON and _name_disputed(found):
        return True
    signer = declared.zone == "signature" and declared.kind is Kind.PERSON
    if declared.zone == "signature" and _STUTTER.search(str(found.value)):
        return True
    under_seal = declared.zone == "signature" and declared.kind is Kind.TEXT and found.agreement < _KNOWN_POST
    if (signer or under_seal) and paper.pages[found.page].bitonal and found.source is FieldSource.OCR:
        return True  # the seal is as black as the print there
    if declared.kind is Kind.DATE and declared.zone != "anywhere" and str(found.value) > date.today().isoformat():
        return True
    if declared.kind is Kind.TEXT and not paper.letter and _another_s(found, paper):
        return True
    if declared.kind is Kind.TEXT and _DATED_END.search(str(found.value)):
        return True
    if paper.letter and cut_short(found, declared, paper):
        return True
    if not paper.letter and (_begins_like_another(found, declared, paper) or _behind_unsure_word(found, paper)):
        return True
    if isinstance(found.value, list) and any(
        _odd(one) or one[:1].islower() or _ECHO.search(one) for one in found.value if isinstance(one, str)
    ):
        return True
    text = found.value if isinstance(found.value, str) and declared.kind not in _FIXED else ""
    if not paper.letter and declared.kind is not Kind.PERSON and strange_units(text):
        return True
    if declared.kind is Kind.PLACE and nearly_repeats(text):
        return True
    return bool(text) and (lacks_its_place(text) or slipped(text, letter=paper.letter))


_DISPUTED = 0.7


def _figures_disputed(found: Found) -> bool:
    """Whether the other voice read other figures, and fairly surely: nothing in a number says which is right."""
    return found.source is FieldSource.OCR and any(
        chance >= _DISPUTED and _FIGURES.sub("", word.text) != _FIGURES.sub("", text)
        for word in found.words
        if any(c.isdigit() for c in word.text)
        for text, chance in word.alternatives[:1]
    )


_SURE_FIGURES = 0.9
"""Confidence of a person's number from which on its figures are believed: no other word says what they are."""


def _figures_unsure(found: Found) -> bool:
    """Whether a word with figures of a value read from print was not read surely."""
    return found.source is FieldSource.OCR and any(
        word.confidence < _SURE_FIGURES for word in found.words if any(c.isdigit() for c in word.text)
    )


_SURELY_OTHER = 0.8
"""Confidence of the other voice from which on letters that it read otherwise are in dispute."""


def _letters_disputed(found: Found) -> bool:
    """Whether the other voice surely read other letters, not only other marks: "VI" where it read "VIÊ" is a cut
    "VIÊN"."""
    return found.source is FieldSource.OCR and any(
        chance >= _SURELY_OTHER and key(text) not in ("", key(word.text))
        for word in found.words
        for text, chance in word.alternatives[:1]
    )


def _name_disputed(found: Found) -> bool:
    """Whether somebody's name has other marks than it was surely read with, or the other voice read others: "Ninh"
    and "Nịnh", "Hiển" and "Hiến" are names both, and nothing around a name says which."""
    if found.source is not FieldSource.OCR or not isinstance(found.value, str):
        return False
    said = {key(syllable): tone_placed(syllable.lower()) for syllable in found.value.split()}
    for word in found.words:
        letters = key(word.text)
        value = said.get(letters)
        if value is None or sum(key(s) == letters for s in found.value.split()) > 1:
            continue
        heard = [
            (word.text, word.confidence / _SURELY),
            *((t, chance / _DISPUTED) for t, chance in word.alternatives),
        ]
        bare = [(_AROUND.sub("", nfc(text)), sure) for text, sure in heard]
        if any(sure >= 1 and key(t) == letters and tone_placed(t.lower()) != value for t, sure in bare):
            return True
    return False


_AROUND = re.compile(r"^\W+|\W+$")
_SURELY = 0.9
"""Confidence of a word of a name from which on its marks are what stands on the paper."""
_FIGURES = re.compile(r"\D")
_KNOWN_POST = 0.97
"""Agreement of a post, or a body, that is known by heart."""


def _begins_like_another(found: Found, declared: DeclaredField, paper: PaperState) -> bool:
    """Whether the value begins with the caption of another field: that caption was taken for the value."""
    text, own = key(str(found.value)), paper.wordings.get(declared.name, frozenset())
    others = (w for name, ones in paper.wordings.items() if name != declared.name for w in ones - own)
    return any(text.startswith(f"{caption} ") for caption in others)


_HARDLY_READ, _RIGHT_BEFORE = 0.8, (-0.3, 1.6)
"""Confidence of a word before a value that may hold some of it, and how many heights before it that stands."""


def _behind_unsure_word(found: Found, paper: PaperState) -> bool:
    """Whether the word right before the value, of its caption mostly, was hardly read: a letter of the value may be
    in it, as in "số:" of "số: H 00214"."""
    if found.source is not FieldSource.OCR or not found.words:
        return False
    first = min(found.words, key=lambda w: w.box[0])
    x, tall, level = first.box[0], first.box[3] - first.box[1], (first.box[1] + first.box[3]) / 2
    own = {w.box for w in found.words}
    return any(
        word.confidence < _HARDLY_READ
        and word.box not in own
        and abs((word.box[1] + word.box[3]) / 2 - level) < 0.5 * tall
        and _RIGHT_BEFORE[0] * tall < x - word.box[2] < _RIGHT_BEFORE[1] * tall
        for word in paper.words.get(found.page, ())
    )


def _another_s(found: Found, paper: PaperState) -> bool:
    """Whether every word of the value was read into another field too."""
    return bool(found.words) and all(paper.claimed.get((found.page, w.box), 0) > 1 for w in found.words)
