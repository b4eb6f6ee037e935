"""Whether a word is built as a Vietnamese syllable: what tells a right decoding from a wrong one without a word list."""

import re
import unicodedata
from functools import lru_cache

TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
RIMES = """
    a ă â e ê i o ô ơ u ư y ia iê ua uô ưa ươ oa oă oe uê uy uơ uâ uya
    ai ay ao au âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu ươu uôi ươi oai oay oeo uây uyu uao ueo oao uai ưa
    am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âm ân âng âp ât âc
    em en eng ep et ec êm ên ênh êp êt êch êng êc im in inh ip it ich iêm iên iêng iêp iêt iêc
    yêm yên yêng yêt yn ynh yt ych
    om on ong oong op ot oc ooc ôm ôn ông ôông ôp ôt ôc ơm ơn ơng ơp ơt ơc
    um un ung up ut uc ưm ưn ưng ưt ưc ưp uôm uôn uông uôt uôc ươm ươn ương ươp ươt ươc
    oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oen oet oem oeng
    uân uâng uât uên uênh uêch uyên uyêt uynh uyt uych uyn uyp uôp
"""
_SYLLABLE = re.compile(f"(?:{ONSETS})(?:{'|'.join(sorted(set(RIMES.split()), key=len, reverse=True))})")
_STOPPED = re.compile("(?:p|t|c|ch)$")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether one word, in any case, has an onset, a rime and a tone that go together in Vietnamese."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in decomposed if mark in TONES]
    if len(tones) > 1:
        return False
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))
    if not _SYLLABLE.fullmatch(toneless):
        return False
    return not (_STOPPED.search(toneless) and (not tones or tones[0] not in "\u0301\u0323")) or not tones
