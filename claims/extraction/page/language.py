"""Which language a text is in, from its words alone. Imported by ``extract``; knows no rule of speech.

A text counts as English unless its words clearly are another language's: what is lost by reading French as English
is a few odd suggestions, what is lost by reading English as French is the report.
"""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from claims.extraction.english.commonest import COMMONEST
from claims.extraction.proposals import ENGLISH

UNKNOWN = "und"  # ISO 639's code for a language that is not determined
SAMPLE = 20_000  # code points of a text that are looked at

# Scripts that write no blanks between words: Thai, Lao, Burmese, Khmer, kana and Han. A character counts as a word.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]|[^\W\d_]+")
_ENOUGH = 5  # words; fewer tell nothing
# English reports stand near 0.3, none of 1,700 below 0.08; other languages near 0.
_ENGLISH_SHARE = 0.06
_ENGLISH_CHANCE = 0.001
_SURE = 0.5
# Nigerian Pidgin, which shares English's words, and "no language at all" (code, lists).
_AS_GOOD_AS_ENGLISH = frozenset({"pcm", "zxx"})


def detect_language(text: str) -> str:
    """The language of a text as an ISO 639 code; "und" where it is clearly not English but hard to name.

    Words with a capital are left out, so that names of many countries make no report foreign. The same text always
    gives the same answer; the model is only asked (and loaded, once) where the words are not plainly English.
    """
    words = [word for word in _WORD.findall(text[:SAMPLE]) if not word[0].isupper()]
    if len(set(words)) < _ENOUGH or sum(word in COMMONEST for word in words) >= _ENGLISH_SHARE * len(words):
        return ENGLISH
    ranked = _model().rank(" ".join(words))
    best, chance = ranked[0]
    if best in _AS_GOOD_AS_ENGLISH or dict(ranked)[ENGLISH] >= _ENGLISH_CHANCE:
        return ENGLISH
    return best if chance >= _SURE else UNKNOWN


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
