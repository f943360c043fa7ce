"""The forms of English verbs, so that word lists name each verb once."""

from functools import cache

from updates.extraction.wordlists import one_of

_IRREGULAR = {
    "withdraw": "withdrew withdrawn", "bring": "brought", "put": "put", "set": "set", "send": "sent",
    "make": "made", "strike": "struck", "do": "did done", "lay": "laid", "give": "gave given",
    "rewrite": "rewrote rewritten", "recast": "recast", "draw": "drew drawn", "come": "came come",
    "greenlight": "greenlighted greenlit",
    "begin": "began begun", "take": "took taken", "undertake": "undertook undertaken", "win": "won",
    "get": "got", "lose": "lost", "shut": "shut", "freeze": "froze frozen", "forbid": "forbade forbidden",
    "seek": "sought", "find": "found",
}  # fmt: skip
_OTHER_PAST = (
    "saw said told heard held met ran had was were went wrote spoke upheld won lent led left let built kept"
)
_DOUBLED = frozenset(
    "scrap drop put set concur cancel annul ban bar begin debar flag forbid get shut stop strip win".split()
)
_EITHER = frozenset("cancel annul".split())
"""Spelt "cancelled" here and "canceled" there."""
_VOWELS = "aeiou"


def forms(verb: str) -> tuple[str, str, list[str], str]:
    """Base, present, past forms (the participle last) and gerund; "phase+out" keeps its particle."""
    word, _, particle = verb.partition("+")
    after = f" {particle.replace('+', ' ')}" if particle else ""
    ends_in_y = word.endswith("y") and word[-2] not in _VOWELS
    present = (
        f"{word[:-1]}ies"
        if ends_in_y
        else f"{word}es"
        if word.endswith(("s", "x", "ch", "sh", "o"))
        else f"{word}s"
    )
    stem = word[:-1] if word.endswith("e") else f"{word}{word[-1]}" if word in _DOUBLED else word
    past = _IRREGULAR.get(word, f"{word[:-1]}ied" if ends_in_y else f"{stem}ed").split()
    if word in _EITHER:
        past.append(f"{word}ed")
    gerund = f"{stem}ing"
    return word + after, present + after, [one + after for one in past], gerund + after


def finite(verbs: str) -> list[str]:
    """Present and past of each verb: "issues", "issued"."""
    return [one for verb in verbs.split() for one in (forms(verb)[1], *forms(verb)[2])]


def bases(verbs: str) -> list[str]:
    """The verbs as they follow "to" and "will"."""
    return [forms(verb)[0] for verb in verbs.split()]


@cache
def past_forms() -> frozenset[str]:
    """The past forms of verbs that do not end in -ed: "took"."""
    return frozenset(one for past in (*_IRREGULAR.values(), _OTHER_PAST) for one in past.split())


def gerunds(verbs: str) -> list[str]:
    """ "issuing"."""
    return [forms(verb)[3] for verb in verbs.split()]


def participles(verbs: str) -> list[str]:
    """What stands after "was" and "will be": "issued", "withdrawn"."""
    return [one for verb in verbs.split() for one in forms(verb)[2][0 if verb in _EITHER else -1 :]]


def any_form(verbs: str) -> str:
    """A pattern of all forms of each of the verbs."""
    return one_of([*finite(verbs), *bases(verbs), *gerunds(verbs)])
