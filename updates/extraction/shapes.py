"""Bodies that no gazetteer knows, by the shape of their names."""

import itertools
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from updates.extraction.bodies import (
    CENTRAL_BANK,
    FIRM_NOUNS,
    NOUNS,
    SOLE_NAMES,
    STRONG_NOUNS,
    TEXT_NOUNS,
    WEAK_NOUNS,
)
from updates.extraction.currencies import CODES, SIGNS
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.mention import Mention
from updates.extraction.phrases import Words
from updates.extraction.spans import SpanSet

# "Cabinet Alpha Conseil inc.": a firm's form in small letters, which is none of the name's capitals.
_FORM_NEXT = re.compile(
    r",?\s(?:inc|ltd|llc|plc|gmbh|a/s|oyj|pty|kft|b\.v|n\.v|lt[ée]e|s\.\s?[rp]\.\s?[alo]|a\.\s?s|d\.\s?o\.\s?o|p\.l\.c|e\.V)\b"
)


def shapes_in(
    text: str,
    run: Sequence[Span],
    taken: SpanSet,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
    gazetteer: Gazetteer,
) -> Iterator[Mention]:
    """Bodies in a run of capitalised words that the gazetteer does not know."""
    for words in _parts(text, _before_label(text, run), places):
        words = _with_list(text, _office(text, _shorn(text, words)))
        if len(words) == 1 and words[0].of(text) in SOLE_NAMES and taken.free(words[0]):
            yield Mention(words[0], words[0].of(text), weak=True, rule="sole")
        if len(words) < 2 or _is_about(text, words):
            continue
        span = Span(words[0].start, words[-1].end)
        shown = span.of(text)
        said = {word.of(text) for word in words}
        place = next((places[word.start] for word in words if word.start in places), None)
        short = words[-1].of(text)
        local = place is not None and short.isupper() and gazetteer.branch_head(f"{{place}} {short}")
        strong = (
            bool(local or STRONG_NOUNS & said)
            or "Attorney General" in shown
            or CENTRAL_BANK.match(shown) is not None
        )
        other = FIRM_NOUNS & said or (words[-1].of(text) in TEXT_NOUNS and not _has_remit(text, words))
        firms = _FORM_NEXT.match(text, span.end) or (not strong and _joins_firms(text, words))
        if not (strong or WEAK_NOUNS & said) or other or firms or not taken.free(span):
            continue
        if text[max(0, span.start - 3) : span.start] in ("'s ", "’s ") and not taken.free(
            Span(span.start - 4, span.start - 3)
        ):
            continue
        name = " ".join(shown.split()).replace("’", "'")
        owned = ""
        if text[max(0, span.start - 3) : span.start] in ("'s ", "’s "):
            owner = _WORD_BEFORE.search(text, max(0, span.start - 25), span.start - 3)
            owned = places[owner.start()][1][0] if owner and owner.start() in places else ""
            if owner and "-" in owned:
                name = f"{owner.group()} {name}"
        head = local or None
        if place is not None and head is None:
            head = gazetteer.branch_head(shown.replace(place[0].of(text), "{place}"))
        code = place[1][0] if place else owned or ("EU" if "European" in said else None)
        yield Mention(
            span, name, head=head, jurisdiction=code, weak=not strong, rule="local" if head else "shape"
        )


_TELLING = frozenset(
    {word.lower().removesuffix("'s") for word in STRONG_NOUNS | WEAK_NOUNS | SOLE_NAMES}
    | {"bank", "attorney"}  # "Bank of Namibia", "Attorney General" hold none of these nouns
)
# What loses its vowel before a noun: "l'Autorité", "dell'Autorità".
_ELIDED = ("l", "d", "all", "dell", "dall", "nell", "sull", "un", "qu")


def telling_words(text: str, words: Words, taken: SpanSet, gazetteer: Gazetteer) -> list[int]:
    """Where words end that make a run a body's name, but for those of names that are ``taken``.

    A run without one is no other body's name.
    """
    told = _telling(gazetteer).intersection(words.keys)
    if not told:
        return []
    keys, found = words.keys, []
    for at in [at for at, key in enumerate(keys) if key in told]:
        last = words.ends[at] - 1
        if (not text[words.starts[at]].islower() or "'" in keys[at]) and not taken.holds(last):
            found.append(last)
    return found


@lru_cache(maxsize=4)
def _telling(gazetteer: Gazetteer) -> frozenset[str]:
    told = _TELLING | gazetteer.branch_words
    return told.union(f"{elided}'{word}" for elided in _ELIDED for word in told)


def _joins_firms(text: str, words: Sequence[Span]) -> bool:
    """Whether "and" joins an exchange to what is no body: two firms ("Alpha Exchange and Beta Changer")."""
    shown = [word.of(text) for word in words]
    at = shown.index("and") if "and" in shown else 0
    return at > 0 and shown[at - 1] in ("Exchange", "Services", "Service") and not NOUNS & set(shown[at:])


# The next field's label behind a field's value: "... Commission Issue date: 6 March".
_LABEL = re.compile(r"(?:\s[\w/-]+){0,3}\s?:\s")


def _before_label(text: str, words: Sequence[Span]) -> Sequence[Span]:
    """A run's words without the label that begins with the last of them."""
    if len(words) > 2 and words[-2].of(text) in NOUNS and _LABEL.match(text, words[-1].end):
        return words[:-1]
    return words


_LEVELS = frozenset("Municipal Provincial County Prefectural Metropolitan".split())


def _parts(text: str, words: Sequence[Span], places: Container[int]) -> list[list[Span]]:
    """A run cut where "and (the)" joins two bodies, each with a noun of its own."""
    whole = text[words[0].start : words[-1].end]
    if "and" not in whole and "'s" not in whole and "’s" not in whole:
        return [list(words)]
    parts: list[list[Span]] = [[]]
    for at, word in enumerate(words):
        if word.of(text) == "and" and _names_body(text, parts[-1]) and _names_body(text, words[at + 1 :]):
            following = words[at + 1 :]
            if _LEVELS & {part.of(text) for part in parts[-1]} and parts[-1][-1].of(text) in WEAK_NOUNS:
                parts[-1].append(word)  # "Municipal Government Services and Data Bureau" is one
                continue
            both_local = following[0].start in places and parts[-1][0].start in places
            if both_local or following[0].of(text) == "the" or _ends_as_body(text, parts[-1]):
                parts.append([])
                continue
        shown = word.of(text)
        office = at + 1 < len(words) and words[at + 1].of(text) in _OF_HOLDER and shown[:-2] in _HOLDERS
        if shown.endswith(("'s", "’s")) and shown[:-2] in NOUNS and not office:
            parts[-1].append(Span(word.start, word.end - 2))
            parts.append([])
            continue
        parts[-1].append(word)
    return parts


# "Public Prosecutor's Office" is one body, "Commission's Office" two.
_OF_HOLDER = frozenset("Office Service Department Chamber".split())
_HOLDERS = frozenset("Commissioner Ombudsman Ombudsperson Registrar Comptroller Prosecutor Treasurer".split())


def _office(text: str, words: list[Span]) -> list[Span]:
    """An office without the name of who holds it: "Attorney General Jane Roe" is the Attorney General."""
    shown = [word.of(text) for word in words]
    for at, word in enumerate(shown[:-1]):
        held = word in _HOLDERS or (word == "General" and at > 0 and shown[at - 1] == "Attorney")
        rest = shown[at + 1 :]
        if held and at > 1 and 1 < len(rest) <= 4 and all(w[0].isupper() and w not in NOUNS for w in rest):
            return words[: at + 1]
    return words


_LISTING = frozenset("Ministry Department Office Committee Commission Agency Secretariat Directorate".split())
_LIST = re.compile(
    r"(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}){0,4},?\sand\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}\b(?!\s\d)"
)


def _with_list(text: str, words: list[Span]) -> list[Span]:
    """A ministry's name with all that it is for: "Ministry of Land, Infrastructure and Transport"."""
    if len(words) < 3 or words[0].of(text) not in _LISTING or words[1].of(text) not in ("of", "for"):
        return words
    match = _LIST.match(text, words[-1].end)
    if match is None or NOUNS & set(match.group().replace(",", " ").split()):
        return words
    return [*words, Span(words[-1].end + 1, match.end())]


def _is_about(text: str, words: Sequence[Span]) -> bool:
    """Whether a text's name goes on to what it is about ("Regulations on the Administration of ...")."""
    shown = [word.of(text) for word in words]
    return not TEXT_NOUNS.isdisjoint(shown) and any(
        left in TEXT_NOUNS and right in _ABOUT and not _has_remit(text, words[:at])
        for at, (left, right) in enumerate(itertools.pairwise(shown))
    )


_ABOUT = frozenset(
    "on for of regarding concerning to Governing Concerning Regarding Relating Implementing Amending "
    "Establishing".split()
)


_WORD_BEFORE = re.compile(r"[A-Z]\w+$")


def _has_remit(text: str, words: Sequence[Span]) -> bool:
    """Whether the last words only tell what a body is for ("Administration for Market Regulation")."""
    shown = [word.of(text) for word in words]
    return any(left in NOUNS and right in ("for", "of", "on") for left, right in itertools.pairwise(shown))


def _names_body(text: str, words: Sequence[Span]) -> bool:
    return any(word.of(text) in NOUNS for word in words)


def _ends_as_body(text: str, words: Sequence[Span]) -> bool:
    return bool(words) and words[-1].of(text) in NOUNS


def _shorn(text: str, words: list[Span]) -> list[Span]:
    """Words without the small ones at either end and without an owner ("Ireland's ...")."""
    if len(words) > 2 and words[0].of(text) in _PEOPLE and words[1].of(text) in ("of", "at", "from", "in"):
        words = words[2:]
    while words and (words[0].of(text)[0].islower() or words[0].of(text).endswith(("'s", "’s"))):
        if words[0].of(text).lower().startswith(("people", "women", "master", "magistrates")):
            break
        words = words[1:]
    while words and (words[-1].of(text)[0].islower() or _is_money(text, words[-1])):
        words = words[:-1]
    if len(words) > 1 and words[-1].of(text).endswith(("'s", "’s")):
        words = [*words[:-1], Span(words[-1].start, words[-1].end - 2)]
    return words


# Who opens a sentence as people of a body: "Members of the National Assembly".
_PEOPLE = frozenset(
    "Members MEPs MPs Staff Officials Officers Inspectors Investigators Examiners Lawmakers Legislators "
    "Judges Lawyers Prosecutors Deputies Senators Representatives Economists Researchers".split()
)
_MONEY = CODES | SIGNS.keys()


def _is_money(text: str, word: Span) -> bool:
    """Whether a word is a currency's, the letters before its sign too: "HK" of "HK$5"."""
    return word.of(text) in _MONEY or text[word.end : word.end + 1] in ("$", "€", "£", "¥")
