"""The build of a Vietnamese syllable: onset, rime, tone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
_OPEN = (
    "a ai ao au ay ă â âu ây e eo ê êu i ia iu iê iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua ui uy uya uyu uê uô"
    " uôi uơ uâ uây ư ưa ưi ưu ươi ươu y yê yêu"
)
_NASAL = (
    "am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng oam oan oang oanh oăm oăn oăng oen"
    " om on ong oong ôm ôn ông ơm ơn um un ung uân uâng uôm uôn uông uynh uyên ưng ưn ươm ươn ương yêm yên yêng"
    " ynh uênh"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc ooc op"
    " ot ôc ôp ôt ơp ơt uc up ut uât uôc uôt uych uyt uyêt ưc ưt ươc ươp ươt yêt uyp uêch ych yt"
)
_FREE = re.compile(rf"^(?:{_ONSETS})(?:{'|'.join((_OPEN + ' ' + _NASAL).split())})$")
_CHECKED = re.compile(rf"^(?:{_ONSETS})(?:{'|'.join(_STOPPED.split())})$")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


@lru_cache(maxsize=16384)
def is_syllable(form: str) -> bool:
    """Whether ``form`` (small letters) is built as Vietnamese syllables are; one ending in c, ch, p, t needs the
    acute or the dot."""
    decomposed = unicodedata.normalize("NFD", form)
    tones = _TONES.findall(decomposed)
    bare = unicodedata.normalize("NFC", _TONES.sub("", decomposed))
    if len(tones) > 1:
        return False
    return bool(_FREE.match(bare)) or (tones in (["\u0301"], ["\u0323"]) and bool(_CHECKED.match(bare)))


_TONELESS = re.compile(r"[âêôơư](?:p|t|c|ch)\b", re.IGNORECASE)
_FIGURE_IN_WORD = re.compile(r"\b\d[a-zà-ỹ]*(?![đ])[à-ỹ]")


def cannot_be(text: str) -> bool:
    """Whether ``text`` holds what no syllable is: one that is cut short without a tone ("Lâp"; names of other
    peoples, "Kon Plông", do not end so), or a figure before a vowel with its mark, once a letter ("6ò")."""
    return bool(_TONELESS.search(text) or _FIGURE_IN_WORD.search(text))
