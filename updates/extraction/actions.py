"""Which kinds of enforcement a passage reports, on how many, with which penalties."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from updates.extraction.actioncues import (
    ACTION_CUES,
    CASES,
    CHARGED,
    COURT,
    DENIED,
    DISCOUNT,
    ENDED,
    FORMER,
    HEADLINE_CUES,
    HYPOTHETICAL,
    IDLE_CAMPAIGN,
    IDLE_CAMPAIGN_AFTER,
    PASSIVE_VERDICT,
    PENDING,
    UNDONE,
)
from updates.extraction.actionverbs import VERB_CUES
from updates.extraction.actionwords import LICENCE, NUMBER
from updates.extraction.cuetable import CueTable
from updates.extraction.findings import ActionFinding, PenaltyFinding, RegulatorFinding, Span
from updates.extraction.guarded import WordStart, possible
from updates.extraction.mention import Mention
from updates.extraction.outcomes import Cue, outcomes
from updates.extraction.passage import Passage
from updates.extraction.plainactions import DEALT_WITH, MUST, SOFT_ORDER
from updates.extraction.spans import SpanSet
from updates.extraction.statecues import AT_OWN_WISH
from updates.extraction.subjects import subject_count
from updates.extraction.vocabulary import ActionKind

_STRONG = {
    ActionKind.PENALTY, ActionKind.ORDER, ActionKind.REMOVAL, ActionKind.JUDGMENT, ActionKind.SETTLEMENT,
    ActionKind.PROSECUTION,
}  # fmt: skip
_NOT_YET = re.compile(
    r"\b(?:not|never|nor)\s+(?:yet\s+)?(?:(?:agreed|agree|reached|signed|accepted|made)\s+(?:to\s+"
    r")?(?:an?\s+|any\s+)?)?$",
    re.I,
)
# "a separate inquiry has been opened", "is now examining whether": beside what was decided.
_FURTHER = WordStart(
    r"\b(?:separate|further|second|another|parallel|additional|fresh|new)\s+(?:\w+\s+){0,2}(?:inquir|"
    r"investigation|"
    r"probe|"
    r"proceedings|review|audit)|\b(?:is|are)\s+(?:now|also|still)\s+(?:examining|investigating|looking|"
    r"probing|"
    r"reviewing)|\b(?:also|and)\s+(?:has\s+)?(?:opened|launched|began|started)\b|\binvestigation\s+(?:into|"
    r"of)\b[^.;]{2,60}"
    r"\b(?:continues|is\s+ongoing|remains\s+open)\b|\bat\s+the\s+same\s+time\b|\bare\s+under\s+investigation\b|"
    r"^(?:It|They|The\s+\w+)\s+(?:ha(?:s|ve)\s+)?(?:now\s+)?(?:opened|launched|began|begun|started)\s+",
    re.IGNORECASE,
)
# "checked 300 shops and fined 9": so many were looked at, others struck.
_CHECKED = re.compile(rf"(?:check|inspect|audit|visit)(?:s|ed|ing)\s+{NUMBER}\b", re.IGNORECASE)
_LICENCE = re.compile(LICENCE, re.IGNORECASE)
_APPEALED = re.compile(
    r"(?<![Nn]o\s)\b(?:appeal(?:ed|s)?|objection|suit)\s[^.;]{0,60}?\bagainst\s+(?:the|an?|its|his|her)\s+[^;]{0,25}$"
)
# Words that may tell a punishment as well as an order: a plainer order may follow.
_STOPS = re.compile(r"(?:suspend|halt|ban|prohibit|bar)", re.IGNORECASE)
_HARDER = re.compile(
    r"\b(?:fin(?:ed|es)|charg(?:ed|es)|settl(?:ed|es)|penali[sz]e[sd]|sanctions\s+[A-Z]|sue[sd]|pays?|"
    r"convict(?:ed|s)|"
    r"ban(?:s|ned)|clos(?:ed|es)|conclud(?:ed|es)|ends)\b",
    re.IGNORECASE,
)
# "were taken down at the direction of the ministry": no order besides.
_AT_WHOSE = re.compile(r"(?:at|on|upon)\s", re.IGNORECASE)
_TAKEN_DOWN = re.compile(r"\b(?:taken\s+down|removed|pulled|delisted)\b", re.IGNORECASE)
_PAYS = re.compile(r"\bto\s+pay\b(?!.*\band\s+to\b)", re.DOTALL)
# "6(b) orders" ask questions; "applied for an order" has none yet; "buy orders" trade; what "the public is
# told to" do is a warning.
_NO_ORDER = re.compile(
    r"6\(b\)\s+$|\b(?:appl\w+|petition\w*|ask\w*|sought|seek\w*)\b[^.;]{0,60}\bfor\s+$|"
    r"\b(?:look\w*\s+at|consider\w*|weigh\w*|possible|potential|request\w*|seek\w*)\s+(?:\w+\s+){0,2}$|"
    r"\b(?:buy|sell|limit|market|purchase|trading|client|public)\s+$",
    re.IGNORECASE,
)


# "those that hold out face prosecution": what may come of it.
_THREATENED = re.compile(
    r"\b(?:those|anyone|whoever|offenders|violators|non-?compliance|failure|failing|otherwise)\b[^.;]{0,60}$|"
    r"\b(?:may|could|can|might|would|should|risk\w*|threat\w*|liable\s+to|consider\w*|or|including)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "declared a complaint against Alpha well founded"
_DECIDES = re.compile(
    r"\b(?:declar|uph[eo]l|reject|dismiss|examin|receiv|investigat|decid|consider|review)\w*\s+(?:an?|the)\s+(?:\w+\s+)?$"
)
_TRIED = re.compile(r"prosecutions?|(?:criminal\s+)?charges|fac(?:e|es|ing)\b", re.IGNORECASE)
# "may never work again, after he was convicted"; "reserved its judgment".
_NOT_JUDGED = re.compile(
    r"\b(?:once|until)\s[^.;,]{0,60}$|"
    r"\b(?:after|following|since)\s+(?:(?:he|she|they|it|being|having)\s+)?(?:(?:was|were|had\s+been|"
    r"been)\s+)?$|"
    r"\breserved\s+(?:its|his|her|the)?\s*$|\b(?:before|until|pending)\s+(?:an?\s+|the\s+)?$|"
    r"\b(?:appeal|challenge)\b[^.;]{0,40}\bagainst\s+(?:the|an?|that|its)\s+$"
)
# "in response to the ruling"
_ANSWERED = re.compile(r"\b(?:response|respond|comply|compliance)\b[^.]{0,30}$", re.IGNORECASE)
# "begins in May, two months after the lender pleaded guilty": told to date the news.
_EARLIER_STEP = re.compile(r"\b(?:day|week|month|year)s?\safter\s[^.,;:]{0,50}$")
# "the Commission's board convicted two directors of insider dealing": no court.
_BOARD_CONVICTED = re.compile(
    r"(?<!been\s)(?<!was\s)(?<!were\s)convicted\s+(?!of\b|in\b|on\b|at\b|by\b|"
    r"for\b|and\b)"
)
# An authority that opens proceedings looks into something; a special action is a campaign.
_NO_SUIT = re.compile(
    r"fil(?:ed|es)\s+an?\s+case\b|(?:initiat|launch|open|start)\w*\s+(?:(?!civil|criminal|legal|court|"
    r"judicial|penalty)[\w-]+\s+){0,3}?"
    r"(?:proceedings?|actions?|cases?)\b|\w+\s+(?:(?!civil|criminal)[\w-]+\s+){0,3}?(?:special|rectification|"
    r"enforcement)\s+actions?\b",
    re.IGNORECASE,
)
# Money got from someone, and what someone agreed to do: a settlement where an authority had a case.
_WON = re.compile(r"(?:secur|w[io]n|g[eo]t|obtain|recover|extract)[^$€£]*[$€£]", re.IGNORECASE)
_DEAL = re.compile(r"\d.*(?:agreement|accord|deal|pact|bargain)s?\s+with$", re.DOTALL)
_PROMISED = re.compile(r"[Aa]gree[sd]?\s+to\s+(?!pay|settle|resolve|an?\b)[a-z]")
_DISPUTE = re.compile(
    r"\b(?:action\s+(?:against|over)|allegations?|alleg(?:ed|ing)|complaint|"
    r"(?:after|following)\s+(?:[\w’'-]+\s+){1,4}?(?:probe|investigation|inquiry)|lawsuit|charges|"
    r"accused|accusing|breach(?:es|ed)?|violat\w+)\b",
    re.IGNORECASE,
)
_HAS_TO = re.compile(r"\b(?:has|have|had|needs?|required|obliged|told|ordered|must)\s+$")
_NO_PROBE = re.compile(r"\bconsultation\b|\b[Ss]upervisors\s+(?:will|would|have)$")
_OF_RULES = re.compile(
    r"\s+(?:the\s+|its\s+|EU\s+)?(?:[\w-]+\s+){0,5}?(?:Regulations?|Acts?|[Rr]ules?|[Ff]rameworks?|"
    r"[Rr]egime|[Cc]ode|"
    r"Directive|[Gg]uid(?:ance|elines)|[Pp]olic(?:y|ies)|[Ss]tandards?|[Ll]aws?|[Ll]egislation|"
    r"[Rr]equirements)\b"
)


# "Firms must delete recordings": what a rule asks of all.
_MUST = re.compile(r"(?:must|ha(?:s|ve)\s+to)\b", re.IGNORECASE)
_EVERYONE = re.compile(
    r"(?<!the\s)(?<!these\s)(?<!those\s)(?<!two\s)(?<!three\s)(?<!both\s)\b(?:firms|banks|companies|"
    r"providers|controllers|"
    r"employers|platforms|issuers|lenders|insurers|businesses|organi[sz]ations|which|that|who)(?:,\s+for\s+"
    r"\w+,)?\s+$",
    re.IGNORECASE,
)


_TO_CHECK = re.compile(
    r"(?:audits|inspects|probes|to\s+(?:check|inspect|investigate|examine|probe|audit|scrutini[sz]e|look\s+"
    r"into))(?=\s+(?!(?:the\s+)?(?:[a-z]+\s+)?[A-Z])[a-z])"
)
_LEAD = 70
"""So many letters before a cue tell whether it holds."""
_OVER = (ActionKind.SETTLEMENT, ActionKind.INSPECTION, ActionKind.ORDER)
_CUES = CueTable((*ACTION_CUES, *VERB_CUES))


def find_actions(
    passage: Passage,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    titles: Sequence[Span],
    regulators: Sequence[RegulatorFinding],
    penalties: Sequence[PenaltyFinding],
    *,
    regulatory: bool = False,
) -> tuple[ActionFinding, ...]:
    """The enforcement that the passage reports, one finding a kind, penalties within theirs.

    ``titles`` are names of rules, in which no words tell an action; ``regulatory`` marks news
    of rule-making: what a rule demands of everyone is no order to someone.
    """
    inside = SpanSet(titles)
    cues = [cue for sentence in sentences for cue in _cues(passage.text, sentence, mentions, inside, False)]
    if regulatory and not penalties:
        done = [cue for cue in cues if _done_to_someone(passage.text, cue, regulators)]
        known = {cue.kind for cue in done}
        cues = [cue for cue in cues if cue in done or _goes_with(passage.text, cue, known)]
    else:
        cues += _soft_orders(passage, sentences, inside, penalties)
    head = passage.headline
    heading = (
        _cues(passage.text, head, mentions, inside, True)
        if head is not None and head.end <= passage.start
        else []
    )
    chosen = _chosen(cues, heading, penalties)
    if not chosen:
        return ()
    kinds = outcomes(chosen, cues, regulators, penalties, passage.text, sentences)
    findings: list[ActionFinding] = []
    for kind in kinds:
        own = tuple(penalties) if kind is _holder(kinds, penalties) else ()
        cue = next((cue for cue in (*cues, *heading) if cue.kind is kind), None)
        span = cue.span if cue else own[0].span if own else Span(passage.start, passage.start)
        used = {found.count_span for found in findings}
        told = [*cues, *heading] if kind is kinds[0] else cues
        count, count_span = _count_of(passage, sentences, kind, told, kinds, own, used)
        if count_span is not None and any(count == found.subject_count for found in findings):
            # The same number again elsewhere: those whom another action strikes were told of before.
            near = [cue.sentence for cue in told if cue.kind is kind]
            if not any(sentence.start <= count_span.start < sentence.end for sentence in near):
                count = count_span = None
        findings.append(
            ActionFinding(kind, span, count, count_span, own, f"cue/{kind.value}", 0.9 if cue or own else 0.6)
        )
    return tuple(findings)


def _soft_orders(
    passage: Passage, sentences: Sequence[Span], inside: SpanSet, penalties: Sequence[PenaltyFinding]
) -> list[Cue]:
    """What someone named "must" do from now on, in news of someone who was dealt with."""
    text, found = passage.text, list[Cue]()
    if not penalties and DEALT_WITH.search(text, passage.start, passage.end) is None:
        return found
    for sentence in sentences:
        if MUST.search(text, sentence.start, sentence.end) is None:
            continue
        for match in SOFT_ORDER.finditer(sentence.of(text)):
            who = match["who"]
            if who and match.start() == 0 and " " not in who and who.lower() not in ("it", "they"):
                begin = passage.headline.start if passage.headline else passage.start
                if len(re.findall(rf"\b{re.escape(who)}\b", text[begin : passage.end])) < 2:
                    continue
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            low = max(sentence.start, span.start - _LEAD)
            if inside.free(span) and HYPOTHETICAL.search(text, low, span.start) is None:
                found.append(Cue(ActionKind.ORDER, span, sentence))
                break
    return found


def _done_to_someone(text: str, cue: Cue, regulators: Sequence[RegulatorFinding]) -> bool:
    """In news of rule-making: whether an authority itself does, in that sentence, what the cue tells."""
    if cue.kind is ActionKind.ORDER and not re.match(
        r"order|formal|cease|told|enforcement|issued|imposed|rectification|business",
        cue.span.of(text),
        re.IGNORECASE,
    ):
        return False
    if cue.kind is ActionKind.JUDGMENT:
        return True
    return any(cue.sentence.start <= found.span.start < cue.sentence.end for found in regulators)


def _goes_with(text: str, cue: Cue, told: set[ActionKind]) -> bool:
    """Whether a cue without an authority tells more of what one does: those who were named must rectify."""
    if cue.kind is ActionKind.INSPECTION:
        return ActionKind.CAMPAIGN in told
    return cue.kind is ActionKind.ORDER and ActionKind.NOTICE in told and "rectif" in cue.sentence.of(text)


def _cues(
    text: str, sentence: Span, mentions: Sequence[Mention], inside: SpanSet, in_headline: bool
) -> list[Cue]:
    found: list[Cue] = []
    over: bool | None = None
    for kind, matches in _CUES.find(text, sentence.start, sentence.end):
        for match in matches:
            if over is None:
                over = ENDED.search(text, sentence.start, sentence.end) is not None
            if over and kind in _OVER and "commitments" not in match.group():
                continue
            at = match.start()
            if not in_headline and inside.holds(at) and "objections" not in match.group():
                continue
            low = max(sentence.start, at - _LEAD)
            if text.find("after", low, at) >= 0 and _EARLIER_STEP.search(text, low, at):
                continue
            if _holds(text, kind, match, sentence, mentions, in_headline):
                further = kind is ActionKind.INSPECTION and (
                    _CHECKED.match(text, at) or _FURTHER.search(text, sentence.start, sentence.end)
                )
                found.append(Cue(kind, Span(*match.span()), sentence, in_headline, bool(further)))
                if kind is not ActionKind.ORDER or not _STOPS.match(text, at):
                    break
    if in_headline:
        for kind, pattern in possible(HEADLINE_CUES, text, sentence.start, sentence.end):
            match_in = pattern.search(text, sentence.start, sentence.end)
            if kind is ActionKind.INSPECTION and _HARDER.search(text, sentence.start, sentence.end):
                continue
            if match_in and _NO_ORDER.search(text, sentence.start, match_in.start()):
                continue
            if match_in and sentence.of(text).count(" ") > 1 and all(cue.kind is not kind for cue in found):
                found.append(Cue(kind, Span(*match_in.span()), sentence, True))
    return found


def _holds(
    text: str,
    kind: ActionKind,
    match: re.Match[str],
    sentence: Span,
    mentions: Sequence[Mention],
    in_headline: bool,
) -> bool:
    """Whether the words around a cue bear it out: who does it, and that it is done."""
    at, words = match.start(), match.group()
    low = max(sentence.start, at - _LEAD)
    if kind is ActionKind.JUDGMENT:
        return _judged(text, match, sentence, low)
    if kind is ActionKind.PROSECUTION:
        if "settled" in words or (_NO_SUIT.match(words) and not _in_court(text, sentence)):
            return False
        if "omplaint" in words and _DECIDES.search(text, low, at):
            return False
        if _TRIED.match(words) and _THREATENED.search(text, low, at):
            return False
        charged = in_headline or CHARGED.search(text, sentence.start, sentence.end) is not None
        return charged or _by_authority(text, match, sentence, mentions)
    if kind is ActionKind.CAMPAIGN:
        return not (IDLE_CAMPAIGN.search(text, low, at) or IDLE_CAMPAIGN_AFTER.match(text, match.end()))
    if DENIED.search(text, low, at):
        return False
    if kind is ActionKind.SETTLEMENT:
        return _settled(text, match, sentence, mentions, low)
    to_check = _TO_CHECK.match(text, at) if kind is ActionKind.INSPECTION else None
    if to_check is not None and not _OF_RULES.match(text, to_check.end()):
        # "Datatilsynet to check cameras at gyms": only right behind who does it.
        before = bisect_left(mentions, at, key=lambda mention: mention.span.start) - 1
        return before >= 0 and text[mentions[before].span.end : at] in (" ", " is ", " are ")
    if kind is ActionKind.INSPECTION and (
        ("proceedings" in words and _in_court(text, sentence))
        or (words.startswith("to ") and _HAS_TO.search(text, low, at))
        or _NO_PROBE.search(words)
        or (words.endswith(("review of", "Review of")) and _OF_RULES.match(text, match.end()))
    ):
        return False
    if kind is ActionKind.ORDER and _no_order(text, match, sentence, low):
        return False
    if kind is ActionKind.PENALTY and (
        _APPEALED.search(text, low, at)
        or (_LICENCE.search(words) and AT_OWN_WISH.search(text, sentence.start, sentence.end))
    ):
        return False
    if kind in (ActionKind.ORDER, ActionKind.INSPECTION, ActionKind.REMOVAL, ActionKind.PENALTY):
        return HYPOTHETICAL.search(text, low, at) is None
    return True


def _no_order(text: str, match: re.Match[str], sentence: Span, low: int) -> bool:
    """Whether someone must but pay, or everyone do it, or nothing is ordered as yet or any more."""
    at, words = match.start(), match.group()
    return bool(
        _PAYS.search(words)
        or (_AT_WHOSE.match(words) and _TAKEN_DOWN.search(text, sentence.start, sentence.end))
        or _NO_ORDER.search(text, low, at)
        or (_MUST.match(words) and _EVERYONE.search(text, low, at))
        or FORMER.search(text, low, at)
        or UNDONE.search(words)
    )


def _in_court(text: str, sentence: Span) -> bool:
    return COURT.search(text, sentence.start, sentence.end) is not None


def _judged(text: str, match: re.Match[str], sentence: Span, low: int) -> bool:
    """Whether a court has judged, not an authority's board, and nobody merely answers or waits for it."""
    if PENDING.match(text, match.end(), sentence.end) or _NOT_JUDGED.search(text, low, match.start()):
        return False
    passive = PASSIVE_VERDICT.match(match.group()) is not None
    by_board = passive and _BOARD_CONVICTED.match(text, match.start()) is not None
    if (by_board or not (passive or CASES.search(match.group()))) and not _in_court(text, sentence):
        return False
    return _ANSWERED.search(text, low, match.start()) is None


def _settled(text: str, match: re.Match[str], sentence: Span, mentions: Sequence[Mention], low: int) -> bool:
    """Whether something was agreed with an authority that had a case."""
    labelled = text[match.end() : match.end() + 1] == ":"
    if not labelled and DISCOUNT.search(text, sentence.start, sentence.end):
        return False
    if _WON.match(match.group()) and not _by_authority(text, match, sentence, mentions):
        return False
    if _DEAL.search(match.group()) and not (
        _by_authority(text, match, sentence, mentions) or _goes_on_with_one(text, match.end(), mentions)
    ):
        return False
    if _PROMISED.match(match.group()) and not _DISPUTE.search(text, sentence.start, sentence.end):
        return False
    told = text[match.start() : match.end() + 25].removeprefix("neither ")
    return not (UNDONE.search(told) or _NOT_YET.search(text, low, match.start()))


def _by_authority(text: str, match: re.Match[str], sentence: Span, mentions: Sequence[Mention]) -> bool:
    """Whether an authority, not some plaintiff, stands before the verb."""
    at = bisect_left(mentions, match.start(), key=lambda mention: mention.span.start)
    before = [
        m
        for m in mentions[max(0, at - 1) : at]
        if sentence.start <= m.span.start and m.span.end <= match.start()
    ]
    if not before:
        return re.search(
            r"\b(?:regulators?|agency|authorit(?:y|ies)|commission(?:er)?|bureau|ministry|department|"
            r"attorneys?\s+general|prosecutors?|"
            r"procurator\w+|police|customs|"
            r"watchdog|state)\b[^.;,]{0,30}$",
                         text[sentence.start : match.start()], re.IGNORECASE) is not None  # fmt: skip
    between = text[before[-1].span.end : match.start()]
    return len(between) < 120 and not re.search(r"\b(?:who|plaintiff|user|employee|customer)\b", between)


def _goes_on_with_one(text: str, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether an authority's name follows at once."""
    first = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    return first < len(mentions) and text[at : mentions[first].span.start].strip() in ("", "the")


def _chosen(
    cues: Sequence[Cue], heading: Sequence[Cue], penalties: Sequence[PenaltyFinding]
) -> list[ActionKind]:
    """The kinds that are reported themselves, not told as mere background."""
    kinds = list(dict.fromkeys(cue.kind for cue in cues))
    titled = {cue.kind for cue in heading}
    if penalties:
        kinds = [ActionKind.PENALTY, *(kind for kind in kinds if kind is not ActionKind.PENALTY)]
    for kind in (ActionKind.PROSECUTION, ActionKind.JUDGMENT, ActionKind.REMOVAL, ActionKind.ORDER):
        if kind in titled and kind not in kinds:
            kinds.append(kind)
    for kind in (ActionKind.INSPECTION, ActionKind.SETTLEMENT):
        if kind in titled and penalties and kind not in kinds:
            kinds.append(kind)
    strong = [kind for kind in kinds if kind in _STRONG]
    if strong == [ActionKind.REMOVAL] and ActionKind.NOTICE in kinds:
        spans = {cue.kind: cue.span for cue in cues}
        named, removed = spans[ActionKind.NOTICE], spans.get(ActionKind.REMOVAL)
        if removed is not None and removed.start > named.end:
            return [ActionKind.NOTICE, ActionKind.REMOVAL]
    if strong:
        if any(cue.kind is ActionKind.INSPECTION and cue.is_further for cue in cues):
            titled = {*titled, ActionKind.INSPECTION}
        return [
            kind for kind in kinds if kind in _STRONG or (kind is ActionKind.INSPECTION and kind in titled)
        ]
    if ActionKind.NOTICE in kinds and ActionKind.INSPECTION in kinds:
        kinds.remove(ActionKind.INSPECTION if ActionKind.INSPECTION not in titled else ActionKind.NOTICE)
    return kinds


def _holder(kinds: Sequence[ActionKind], penalties: Sequence[PenaltyFinding]) -> ActionKind | None:
    """The action that the penalties belong to."""
    for kind in (ActionKind.PENALTY, ActionKind.SETTLEMENT, ActionKind.JUDGMENT, ActionKind.ORDER):
        if kind in kinds:
            return kind if penalties else None
    return None


def _count_of(
    passage: Passage,
    sentences: Sequence[Span],
    kind: ActionKind,
    cues: Sequence[Cue],
    kinds: Sequence[ActionKind],
    own: Sequence[PenaltyFinding],
    used: set[Span | None],
) -> tuple[int | None, Span | None]:
    """How many the action strikes, as told around its cues."""
    places = [(cue.sentence, cue.span) for cue in cues if cue.kind is kind]
    if kind is kinds[0]:  # charges that were settled strike whom the settlement strikes
        places += [(cue.sentence, cue.span) for cue in cues if cue.kind not in kinds]
    return subject_count(passage, sentences, kind, places, own, used)
