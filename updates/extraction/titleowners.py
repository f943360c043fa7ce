"""A title without the bodies beside it: who owns it, who issued it, to whom it was sent."""

from updates.extraction.bodies import NOUNS
from updates.extraction.titlewords import HEADS, SPEAKING, has_head


def unsent(words: list[str]) -> list[str]:
    """Words without the body that a text was sent to: "Toy Safety Law to the National Assembly"."""
    if _SENT.isdisjoint(words):
        return words
    for at in range(2, len(words) - 1):
        sent = words[at] in _SENT and words[at - 1] not in SPEAKING and has_head(words[:at])
        if sent and not _CHAMBERS.isdisjoint(words[at + 1 : at + 4]):
            return words[:at]
        if sent and words[at] == "to" and words[at + 1] == "the" and words[-1] in NOUNS:
            return words[:at]
    return words


def unasked(words: list[str]) -> list[str]:
    """Words without what is sent in on a text: "Submissions to the Treasury on the Toy Rules"."""
    if len(words) < _FEWEST_ASKED or words[0] not in _ASKED or words[1] not in ("to", "from", "by"):
        return words
    if "on" not in words[2:-1]:
        return words
    behind = words[words.index("on") + 1 :]
    return behind[behind[0] in ("the", "its") :]


_FEWEST_ASKED = 5
_ASKED = frozenset("Submissions Comments Responses Views Feedback Opinions Replies Input".split())
_SENT = frozenset("to into in before through for".split())
_CHAMBERS = frozenset(
    "Parliament Congress Senate House Commons Lords Legislative Assembly Duma Diet Knesset Cabinet Yuan "
    "Bundestag Bundesrat Sejm Riksdag Dáil Majlis Sabha".split()
)


def unissued(words: list[str]) -> list[str]:
    """Words without the body that issued the text: "Toy Standard TS 1 of the Toy Safety Authority"."""
    if not words or words[-1] not in NOUNS:
        return words
    for at in range(2, len(words) - 2):
        if words[at : at + 2] == ["of", "the"] and has_head(words[:at]) and words[at - 1] not in HEADS:
            return words[:at] if "on" not in words[at:] else words
    return words


def owner_words(words: list[str]) -> int:
    """How many of the first words are the body that owns the text: "State Council's" before "Regulations"."""
    for at, word in enumerate(words[:-1]):
        if word in HEADS:
            break
        if not word.endswith(("s'", "s’", "'s", "’s")):
            continue
        owner = word.endswith(("'s", "’s")) or not NOUNS.isdisjoint(words[:at])
        if owner and not word.lower().startswith(("people", "women", "children", "consumer")):
            return at + 1
    return 0


_FEWEST = 3
_LOCAL = frozenset("Province City Municipality Zone Region County State District Territory".split())
_MOST_PLACE_WORDS = 3


def unplaced(words: list[str]) -> list[str]:
    """Words without the place where the text holds: "Digital Lending Regulations in Kenya"."""
    if "in" not in words or words[-1] in _LOCAL:
        return words
    at = len(words) - 2
    while at >= _FEWEST and len(words) - at <= _MOST_PLACE_WORDS + 1:
        if words[at] == "in" and words[at - 1] in HEADS and has_head(words[:at]):
            return words[:at]
        if words[at][0].islower():
            break
        at -= 1
    return words
