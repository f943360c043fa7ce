"""Which step of its life a sentence tells of each rule it names."""

import re
from collections.abc import Sequence

from updates.extraction.coordination import share_predicate
from updates.extraction.drafts import as_bill, as_draft
from updates.extraction.eventcues import (
    CITING,
    CONSULT,
    DAY_BETWEEN,
    LEAD_CUES,
    NEGATED,
    REFERENCE,
    VERSION_OF,
)
from updates.extraction.eventverbs import (
    ADOPT,
    AMENDED,
    FUTURE,
    ISSUE,
    ISSUED,
    REPEAL,
    TO_DO,
)
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded, possible
from updates.extraction.papers import CONSULTS
from updates.extraction.predicates import AMENDED_AFTER, DONE_TO, STRIKES, after_insertion, by_tail, main_verb
from updates.extraction.standalone import by_itself, in_list
from updates.extraction.title import Title
from updates.extraction.titlepatterns import EFFECT_NEXT
from updates.extraction.told import Told
from updates.extraction.vocabulary import Event

_JOIN = re.compile(
    r"[”\"’)]{0,2}(?:\s*\([^)]{0,60}\))?(?:\s+(?:on|of|dated)\s+[\w ,]{3,18}?)?\s*(?:,\s*and\b|,|;|\band\b|"
    r"\bor\b)?(?:,?\s*(?:as\s+well\s+as|together\s+with|along\s+with|alongside(?:\s+(?:it|them))?,?|plus))?\s*"
    r"(?:(?:and|with|to|them|it|the|its|a|an|also|two|three|binding|national|mandatory|"
    r"standard|standards|draft|new|further|accompanying|parallel|companion|second|separate|related|paper|document|consultation|circular|"
    r"(?:\w+\s+)?(?:edition|version|part|text)s?\s+of|\(\d\)|\(\w\)|“|\"),?\s*)*$"
)
# "The Law came into effect on 1 January, together with the Decree".
_ALONG = re.compile(
    r",?\s(?:together|along|alongside)\s(?:with\s)?(?:the\s|its\s)?(?:implementing\s|accompanying\s)?$"
)
# "since the 2022 amendment of the Law": what was done before.
_OF_YEAR = re.compile(r"\b(?:19|20)\d\d\s$")
_NEAR = 130
_BY_ORDER = re.compile(
    r"\b(?:(?:By|In|Through|Under|by|through)\s+(?:an?|its|our)|(?:(?<!bring\s)(?<!brought\s)in|via)\s+an?|[Ii]n(?=\s+$))\s+(?:new\s+|joint\s+|public\s+)?$"
)
# "the Commission, through Resolution 9/2025, extended": what is done by a numbered text puts it out.
_BY_NUMBERED = re.compile(r"\b(?:[Tt]hrough|[Vv]ia|[Bb]y\s+way\s+of|[Bb]y\s+means\s+of)\s+(?:its\s+)?$")
# "By a circular of 20 September entitled “…”, the HKMA expects": the paper is put out so.
_BY_PAPER = re.compile(
    r"\b(?:By|In|Through|Under|Via|With)\s+(?:an?|its|their)\s+(?:new\s+|joint\s+|revised\s+)?"
    r"(?:circular|letter|notice|order|decree|decision|notification|directive|memorandum|advisory|bulletin|statement|"
    r"guidance|guideline|instruction|communication)\b[^.;]{0,40}?\b(?:entitled|titled|headed|called)\s+(?:the\s+)?[“\"‘']?$"
)
# "the SFC's circular of 21 May, “…”", "in its letter dated 3 June entitled “…”": of this year.
_PAPER_OF_DAY = re.compile(
    r"\b(?:circular|letter|notice|order|notification|directive|memorandum|advisory|bulletin|communication|guidance|guideline|"
    r"instruction|statement|note|report)\s(?:(?:of|dated|issued\son)\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2})"
    r"(?:,?\s(?:entitled|titled|headed|called|named|on|known\sas))?,?\s(?:the\s)?[“\"‘']?$"
)
# "confirmed in Policy Statement PS24/14 that": what a paper says is put out with it.
_SAID_IN = re.compile(
    r"\b(?:confirm|announc|set\s+out|sets\s+out|outlin|publish|explain|finali[sz]|unveil|contain|found|given|laid\s+out|explained|included)\w*\s+(?:(?:its|the|final|new|near-final|rules|policy|approach|changes|details?|plans)\s+){0,4}in\s+(?:an?\s+|its\s+)?(?:new\s+)?"
    r"(?:(?:Policy|Supervisory)\s+Statement\s+)?$"
)
# "a revised set of Guidelines": the words that only count them.
_SET_OF = re.compile(
    r"\b(?:an?|the|its|their|two|three)\s+(?:(?:revised|new|updated|draft|final|amended|further|first|second)\s+)?"
    r"(?:set|series|package|suite|pair|batch|range|number)s?\s+of\s+(?:the\s+)?$"
)
# "signed HF 4757, which includes the": of a bill's number and the act that it carries, the act counts.
_BY_NUMBER = re.compile(
    r"[A-Z][A-Z.]{0,3}\s?\d[\w-]*|(?:[A-Z]\w+\s){1,3}(?:No\.?\s)?\d[\w/-]*(?:\sof\s\d{4})?"
)
_CARRIES = re.compile(
    r",?\s+(?:which|that)\s+(?:(?:would|will|shall)\s+)?(?:includes?|contains?|enacts?|creates?|enact|create|establish\w*)\s+(?:the\s+)?|"
    r",\s+(?=\Z)|,?\s+(?:(?:or\s+)?the\s+|known\s+as\s+the\s+|called\s+the\s+)"
)
_SUCH_AS = re.compile(
    r",?\s+(?:such\s+as|including|namely|among\s+them|together\s+with|along\s+with|"
    r"as\s+well\s+as|accompanied\s+by|alongside)\s+(?:the\s+)?$"
)
_DUTY = re.compile(
    r"\b(?:must|shall|required\s+to|obliged\s+to|has\s+to|have\s+to|need\s+to)\b[^.;]{0,90}$", re.IGNORECASE
)
_PAPER = re.compile(r"\b(?:papers?|consultations?|proposals?)\b", re.IGNORECASE)
# "withdrew the proposed Rule", "the revised X", "its amended Y": a state, not what is done.
_WITHDRAWN = re.compile(rf"\b{REPEAL}\s(?:the\s|its\s)?$", re.IGNORECASE)
_STATES = frozenset("revised amended modified updated".split())
_DETERMINED = re.compile(
    rf"(?:\b(?:the|an?|its|our|their|this|two|three|new|jointly|came|comes?|with|are)|['’]s|\b{ISSUE}|\b{ADOPT})\s+{DAY_BETWEEN}$",
    re.IGNORECASE,
)
# "Circular 5, by which the Bank amended the Code, was published": what is told within and after.
_BY_WHICH = re.compile(
    r",\s(?:by|through|with|under)\swhich\s[^;\n]{2,170}?,(?=\s(?:was|were|is|are|has|have|came|took)\s)"
)
_RELATIVE = re.compile(r"(?:\s*\([^)]{0,80}\))*,?\s(?:which|that)\s")
# "Passed on 6 July and published in the Gazette on the 14th, the X": what was done first.
_PASSED_AND = re.compile(
    rf"(?:Passed|Signed|Adopted|Approved|Enacted|Cleared)\s[^.;,]{{0,70}}\sand\s(?:\w+\s){{0,2}}{ISSUED}\b[^.;]{{0,60}},\s(?:the\s|its\s)?"
)
# What binds nobody is put out by being adopted.
_PUT_OUT_BY_ADOPTING = re.compile(
    r"(?:Joint\s)?(?:Opinions?|Guidelines|Recommendations?|Statement)\s\d|(?:\w+\s){0,3}(?:Circular|Bulletin)\b"
)
_FINAL_TEXT = re.compile(r"\bfinal\s+(?:version|text|form)\s+of\s+(?:the\s+|its\s+)?$")
# "opened the Convention for signature": its text is agreed.
_FOR_SIGNATURE = re.compile(r"\sfor\s(?:signature|ratification|accession)\b")
_PUT_OFF = re.compile(r"\b(?:postpon|delay|defer|push)\w*\b|\b(?:put|puts)\s+(?:off|back)\b")
# "it will shortly propose amendments to the Rules", "intends to publish a consultation on": still to come.
_AHEAD = Guarded(
    rf"\b(?:{FUTURE}|deadline|plans?|planned|planning|working|shortly|soon|drafting|prepar(?:es|ing)|readies|readying|developing|draws?\s+up|drawing\s+up)\b(?:\s+[\w’'-]+){{0,6}}\s*$",
    re.IGNORECASE,
)

# "Germany: Cabinet to adopt the Act": a headline's future.
_HEADLINE_TO = re.compile(
    r"(?:[-•*–]\s)?(?:(?:[^.;:|]{2,40}[:|]\s){1,3}[a-z]+\s|"
    r"(?:[^.;:|]{2,40}[:|]\s){0,3}(?:[A-Z][\w’'.&/-]*\s(?:of\s|and\s|the\s)?){1,7}(?:[a-z]{4,}s\s|(?:(?:chamber|house|of|deputies|parliament|cabinet|government|upper|lower|central|bank)\s){1,4})?)to\s"
)
_TO_COME = re.compile(
    rf"\bto\s(?P<verb>{TO_DO})\s(?:(?:the|its|our|an?|their|new|draft|long-awaited)\s){{0,2}}$"
)
_TO_CONSULT = re.compile(
    rf"\b{FUTURE}\s+(?:soon\s+|shortly\s+|also\s+)?(?:publish|launch|issue|open|start|release|hold|run|consult|begin|put|seek)\b[^.;]*$",
    re.IGNORECASE,
)


# ", revised for the new Act": what was done to a text that is now put out for comments.
_REVISED = re.compile(rf",\s(?:(?:as|newly|recently|last)\s)?{AMENDED}\s(?:for|to|in|by|on)\b")


# ", gazetted on 14 July,": what may stand between a rule and the verb that tells what it does.
_BY_THE_WAY = re.compile(r"(?:\s\([^)]*\))*(?:,\s[^;.]{3,120},)?\s")


def _brings_in(text: str, rule: Title, one: Told) -> bool:
    """Whether words only tell what another rule brings in: "The X Act will introduce a regime"."""
    return (
        one.title.plain
        and one.event is Event.PLANNED
        and one.evidence is not None
        and not rule.plain
        and rule.span.end < one.evidence.start
        and _BY_THE_WAY.fullmatch(text, rule.span.end, one.evidence.start) is not None
    )


def _told_by_the_way(text: str, title: Title, event: Event | None) -> bool:
    """Whether the step stands in a clause about the title: ", which is in force"."""
    weak = event in (Event.IN_FORCE, Event.PLANNED, Event.ADOPTED) or title.plain
    return weak and _RELATIVE.match(text, title.span.end) is not None


def read_events(text: str, sentence: Span, titles: Sequence[Title]) -> list[Told]:
    """For each title in ``sentence`` the step that the sentence tells of it."""
    told: list[Told] = []
    if not titles:
        return told
    until = sentence.start
    asks = CONSULT.can_match(text, sentence.start, sentence.end)
    for at, title in enumerate(titles):
        begin = titles[at - 1].span.end if at else sentence.start
        limit = titles[at + 1].span.start if at + 1 < len(titles) else sentence.end
        before = told[-1] if told else None
        one = _beside(text, title, begin, limit, sentence)
        by_which = _BY_WHICH.match(text, title.span.end, sentence.end)
        if by_which is not None:
            one = main_verb(text, title, sentence.end) or one
            until = by_which.end()
        elif title.span.end < until and one is not None and one.evidence and one.evidence.start >= until - 1:
            one = _by_lead(text, title, begin, sentence)
        carried = (
            before is not None
            and (before.title.rule == "numbered" or _BY_NUMBER.fullmatch(before.title.text))
            and _CARRIES.fullmatch(text[begin : title.span.start])
        )
        if carried and before is not None:
            told.pop()
            one = (
                Told(title, before.event, before.evidence, before.rule)
                if (before.event and not (one is not None and one.rule == "subject")) or one is None
                else one
            )
        one = one or by_itself(text, title, sentence)
        if one is None or (one.event is None and one.rule == "citing"):
            one = in_list(text, title, begin, sentence) or one
        if (
            before is not None
            and before.event is Event.IN_FORCE
            and _ALONG.search(text, begin, title.span.start)
        ):
            one = None
        if (
            one is None
            and before is not None
            and (_JOIN.match(text[begin : title.span.start]) or _ALONG.search(text, begin, title.span.start))
        ):
            one = Told(title, before.event, before.evidence, "joined")
        consulted = None
        if asks:
            told_after = one is not None and one.rule == "subject"
            consulted = None if told_after else CONSULT.search(text, begin, title.span.start)
            consulted = consulted or CONSULT.search(text, title.span.end, limit)
        if one is None or (before is not None and _brings_in(text, before.title, one)):
            one = Told(title, None)
        told.append(as_bill(text, as_draft(text, _as_amendment(text, one), sentence, consulted), sentence))
    share_predicate(text, sentence, told)
    return told


# What befalls a rule after it was put out: told of "Issued in May, the Circular ...", it is the news.
_LATER_STEPS = (Event.IN_FORCE, Event.AMENDED, Event.REPEALED)


def _beside(text: str, title: Title, begin: int, limit: int, sentence: Span) -> Told | None:
    """What the words behind a title or before it tell of it, whichever tell more."""
    one = by_tail(text, title, limit, sentence.start)
    done_to = (
        one is not None
        and one.event in (Event.ADOPTED, Event.ISSUED)
        and DONE_TO.search(text, max(begin, title.span.start - 70), title.span.start)
    )
    revised = one is not None and _REVISED.match(text, title.span.end) is not None
    relative = one is not None and (_told_by_the_way(text, title, one.event) or revised)
    if one is None or done_to or relative:
        led = _by_lead(text, title, begin, sentence)
        made = led is not None and (
            led.event in (Event.ISSUED, Event.ADOPTED, Event.AMENDED)
            or (led.event is Event.CONSULTATION and (revised or (title.plain and relative)))
        )
        one = led if made or one is None else one
    if one is not None and one.evidence and one.evidence.start == sentence.start and one.rule == "object":
        main = main_verb(text, title, limit)  # "Issued in May, the Circular, on toys, came into force"
        return main if main is not None and main.event in _LATER_STEPS else one
    if one is None or one.event is Event.AMENDED or one.rule == "citing":
        one = after_insertion(text, title, sentence, limit) or one
    return one


def _as_amendment(text: str, told: Told) -> Told:
    """What is done to amendments of a rule amends it."""
    if told.event in (Event.ISSUED, Event.ADOPTED) and AMENDED_AFTER.match(text, told.title.span.end):
        return Told(told.title, Event.AMENDED, told.evidence, told.rule)
    return told


def _is_no_step(before: str, words: str, event: Event) -> bool:
    """Whether a cue tells a state ("the revised X"), a duty, what was not done or done years ago."""
    if words.lower() in _STATES and _DETERMINED.search(before):
        return True
    old = event is Event.AMENDED and _OF_YEAR.search(before)
    return bool(old or NEGATED.search(before) or _DUTY.search(before))


def _is_state(text: str, title: Title, words: str) -> bool:
    """Whether a sentence opens with how the rule is that takes effect: "Revised Rules become applicable"."""
    behind = title.span.end
    return words.lower() in _STATES and (
        EFFECT_NEXT.match(text, behind) is not None or text.startswith((" in force", " now in force"), behind)
    )


def _put_out_by(text: str, title: Title, lead: str, sentence: Span) -> bool:
    """Whether a title is the paper by which something is done: "by a Circular", "through Law 5"."""
    if (
        (("titled" in lead or "headed" in lead or "called" in lead) and _BY_PAPER.search(lead))
        or (not title.plain and _DIGIT.search(lead) and _PAPER_OF_DAY.search(lead))
        or (title.rule == "standard" and _SAID_IN.search(lead))
    ):
        return True
    last = "".join(lead.rsplit(None, 1)[-1:])
    by_order = (last in _ARTICLES or last.endswith(("in", "In"))) and _BY_ORDER.search(lead)
    if by_order and (_ORDERS.search(title.text) or (title.plain and text.startswith(", ", title.span.end))):
        return True
    numbered = title.rule == "numbered" and _BY_NUMBERED.search(lead) is not None
    return numbered and not STRIKES.search(text, sentence.start, sentence.end)


_DIGIT = re.compile(r"\d")
_ARTICLES = frozenset("a an its our new joint public".split())


# "prepare before the Code", "issued when the Act": what is told of is told in another clause.
_OTHER_CLAUSE = re.compile(
    r"[;.]\s|\b(?:which|that|because|where|while)\b|\b(?:before|after|when|once|if|unless)\s(?:(?:the|its|an?)\s)?$"
)
_ORDERS = re.compile(r"\b(?:Order|Decree|Circular|Notice|Proclamation)\b")


def _last_word(lead: str) -> str:
    """The last word before a title but for its article."""
    words = lead.rsplit(None, 2)
    return words[-2] if len(words) > 1 and words[-1] == "the" else words[-1] if words else ""


def _without_count(lead: str) -> str:
    """The words before a title without "such as the", "a set of the", "Article 5 of the" at their end."""
    last = _last_word(lead)
    if last in _LISTS and (listed := _SUCH_AS.search(lead)):
        lead = lead[: listed.start()] + " "
        last = _last_word(lead)
    if last == "of" and (counted := _SET_OF.search(lead)):
        lead = lead[: counted.start()]
        last = _last_word(lead)
    if last in _PART_OF and (reference := REFERENCE.search(lead)):
        lead = lead[: reference.start()]
    return lead


_LISTS = frozenset("as including namely them with by alongside".split())
_PART_OF = ("of", "in", "to")


def _last_cue(text: str, title: Title, within: Span, sentence: Span) -> tuple[int, int, Event] | None:
    """Of the cues before a title the one that reaches nearest to it: where it stands, and its step."""
    best: tuple[int, int, Event] | None = None
    start, end = within.start, within.end
    for event, cue in possible(LEAD_CUES, text, start, end):
        for match in cue.finditer(text, start, end):
            words = match.group()
            if _is_no_step(text[start : match.start()], words, event) or _is_state(text, title, words):
                continue
            if words == "proposed" and _WITHDRAWN.search(text, start, match.start()):
                continue
            if words.lower().startswith("review") and not _PAPER.search(text, sentence.start, sentence.end):
                continue
            if words == "proposed" and best is not None and best[2] is Event.PLANNED:
                continue
            if best is None or (match.end() > best[1] and match.start() >= best[0] + 1):
                best = (match.start(), match.end(), event)
    return best


def _by_lead(text: str, title: Title, begin: int, sentence: Span) -> Told | None:
    """The title as object: "... issued the", "amendments to the"; ``None`` where nothing says so."""
    start = max(begin, title.span.start - _NEAR)
    lead = _without_count(text[start : title.span.start])
    if _put_out_by(text, title, lead, sentence):
        return Told(title, Event.ISSUED, Span(start, title.span.start), "instrument-of")
    best = _last_cue(text, title, Span(start, start + len(lead)), sentence)
    if best is None:
        coming = _TO_COME.search(lead)
        if coming is None or not _HEADLINE_TO.fullmatch(text, sentence.start, start + coming.start("verb")):
            return None
        return Told(title, Event.PLANNED, Span(start + coming.start("verb"), title.span.start), "object")
    before, behind = lead[: best[0] - start], lead[best[1] - start :]
    if (
        CITING.search(lead, best[1] - start - 1)
        and VERSION_OF.search(lead) is None
        and not _near_amendment(behind, best[2])
        and not (best[2] is Event.CONSULTATION and CONSULTS.search(title.text))
    ):
        return Told(title, None, None, "citing")
    if _OTHER_CLAUSE.search(behind) or len(behind) > 90:
        return None
    event = Event.ADOPTED if _PASSED_AND.fullmatch(text, sentence.start, title.span.start) else best[2]
    if event is Event.ADOPTED and (_FINAL_TEXT.search(lead) or _PUT_OUT_BY_ADOPTING.match(title.text)):
        event = Event.ISSUED
    if event is Event.CONSULTATION and _FOR_SIGNATURE.match(text, title.span.end):
        event = Event.ADOPTED
    if event is Event.IN_FORCE and _PUT_OFF.search(before):
        event = Event.PLANNED
    asked = event is Event.CONSULTATION
    ahead = event is not Event.IN_FORCE and _is_ahead(text, sentence, Span(start, best[0]))
    if asked and not (ahead and text.startswith("consult", best[0])):
        ahead = _TO_CONSULT.search(before) is not None
    if ahead:
        rule = "to-consult" if asked or "consult" in before else "object"
        return Told(title, Event.PLANNED, Span(best[0], best[1]), rule)
    return Told(title, event, Span(best[0], best[1]), "object")


def _is_ahead(text: str, sentence: Span, before: Span) -> bool:
    """Whether the words before a cue say that what it tells is still to come."""
    if _AHEAD.search(text, before.start, before.end):
        return True
    headline = text.startswith("to", before.end - len("to "))
    return headline and _HEADLINE_TO.fullmatch(text, sentence.start, before.end) is not None


# "consult on reform of the Act".
_OF_WHAT = frozenset(
    "reform reforms changes revision review overhaul implementation simplification date deadline "
    "start".split()
)


_BEFORE_TITLE = frozenset("how whether the its our their a an to draft proposed new that".split())


def _near_amendment(behind: str, event: Event) -> bool:
    """Whether the preposition before the title belongs to the cue itself ("amendments to", "views on")."""
    rest = behind.split()
    return (
        event in (Event.AMENDED, Event.CONSULTATION, Event.REPEALED, Event.PLANNED)
        and len(rest) <= 3 + 2 * bool(_OF_WHAT & set(rest))
        and (
            not rest
            or rest[0] in _BEFORE_TITLE
            or bool(_OF_WHAT & set(rest[:3]))
            or rest[0].endswith(("'s", "’s"))
        )
    )
