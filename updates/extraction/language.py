"""Which language a text is in: by its script, then by the small words it uses."""

import re
from collections import Counter
from collections.abc import Sequence

_SAMPLE = 6000
# Letters of the scripts below; what is left is Latin.
_NOT_LATIN = re.compile(r"[\u0370-\u1fff\u3040-\ud7af]")
_FEW = 0.03
_WORD = re.compile(r"[^\W\d_]+")
# Where the only letters are those from A to Z, all others bytes part words: a tenth of the time.
_PLAIN = bytes(code if 97 <= code <= 122 else 32 for code in bytes(range(256)).lower())
_NOT_PLAIN = re.compile(r"[^\x00-\x7f\u00a0£§«»\u2010-\u2027\u2030-\u205e€]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_SMALL_WORDS = {
    "en": "the of and to in for on that by with is was has are from its as which will be an at or this it",
    "fr": "le la les des et du une est dans pour par sur au aux que qui ce cette ont été avec son ses en un",
    "de": "der die das und den dem des ein eine für mit von zu auf ist im nicht werden wird sich als auch",
    "es": "el los las del y una para por con que se su al como más ha sobre entre fue este esta es la en",
    "it": "il gli della di e un una per con che del nel sono alla dei delle è ha da dal si le più",
    "pt": "os as da do dos das e um uma para por com que não ao na no foi pela pelo em são mais",
    "nl": "het een en van de voor met op te zijn door aan niet dat worden wordt bij heeft ook naar",
    "sv": "och att det som för på är av den till med har inte om ett från kan ska",
    "da": "og at det som for på er af den til med har ikke om et fra kan skal der",
    "pl": "i w na z do się nie że jest przez oraz dla od po jako przy za są ma",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_language)


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, ``None`` where it is too short or like none known."""
    sample = text[:_SAMPLE]
    if sample.isascii() or not _NOT_PLAIN.search(sample):
        return _of_words(sample.encode("ascii", "replace").translate(_PLAIN).decode("ascii").split())
    foreign = len(_NOT_LATIN.findall(sample))
    if foreign:
        letters = sum(map(str.isalpha, sample))
        if not letters:
            return None
        for language, script in _SCRIPTS if foreign / letters > _FEW else ():
            share = len(script.findall(sample)) / letters
            if share > (0.05 if language == "ja" else 0.3):
                return language
    return _of_words(_WORD.findall(sample.lower()))


def _of_words(words: Sequence[str]) -> str | None:
    """The language that enough of the words are small words of."""
    counts = Counter[str]()
    for word, times in Counter(filter(_LANGUAGES_OF.__contains__, words)).items():
        for language in _LANGUAGES_OF[word]:
            counts[language] += times
    if not counts:
        return None
    best, count = counts.most_common(1)[0]
    return best if count >= max(1, 0.08 * len(words)) else None
