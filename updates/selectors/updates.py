"""Updates: the list, and one of them with the words behind each of its values."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import F, Prefetch, Q, QuerySet
from django.db.models.functions import Substr

from updates.models import (
    Decision,
    DecisionKind,
    Document,
    EnforcementAction,
    InstrumentEvent,
    Passage,
    Penalty,
    Quote,
    Regulator,
    Review,
    Topic,
    Update,
)
from updates.register.anchors import locate
from updates.register.records import Standing
from updates.register.versions import holds, root_of
from updates.selectors.evidence import Mark, Segment, segments

BULKY = ("content", "text", "blocks")
"""Columns of a document that lists never read: they can be megabytes a row."""
OF_WORDS = (DecisionKind.APPROVE, DecisionKind.REJECT, DecisionKind.SET_VALUE)
"""Decisions that hold for the words they were made on."""


def in_order(queryset: QuerySet[Update]) -> QuerySet[Update]:
    """The latest first; what has no date comes last, on every database."""
    return queryset.order_by(F("happened_on").desc(nulls_last=True), "-reported_on", "public_id")


def updates() -> QuerySet[Update]:
    """All updates, rejected ones too, with what a list shows of each.

    That is: place, authorities, topics, instruments with their steps, actions with penalties
    and parties. Six queries for any number of rows.
    """
    penalties = Penalty.objects.select_related("party").order_by("public_id")
    actions = EnforcementAction.objects.order_by("public_id").prefetch_related(
        Prefetch("penalties", penalties)
    )
    events = InstrumentEvent.objects.select_related("instrument").order_by("instrument__title", "public_id")
    return in_order(
        Update.objects.select_related("jurisdiction").prefetch_related(
            Prefetch("regulators", Regulator.objects.select_related("jurisdiction").order_by("name", "pk")),
            Prefetch("topics", Topic.objects.order_by("name")),
            Prefetch("instrument_events", events),
            Prefetch("actions", actions),
        )
    )


def passages_of_updates() -> QuerySet[Passage]:
    """Passages with their document and source, and their own ``words`` cut out of the document's text."""
    return (
        Passage.objects.select_related("document__source__publisher")
        .defer(*(f"document__{column}" for column in BULKY))
        .annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
        .order_by("document__received_at", "document_id", "ordinal")
    )


@dataclass(frozen=True, slots=True)
class Telling:
    """One newsletter's passage that tells the update: its words cut into stretches with their marks."""

    passage: Passage
    document: Document
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class UpdateDetail:
    """An update, who tells it, and what people decided on it.

    ``quotes[subject, field]`` are the words behind a value, by the public id of the record
    that holds it and the value's name there; the first telling's come first. ``earlier`` are
    the passages of other versions of those newsletters, which no longer count; ``lapsed`` the
    decisions on their words that do not hold for the words that count now.
    """

    update: Update
    tellings: tuple[Telling, ...]
    quotes: Mapping[tuple[str, str], tuple[Quote, ...]]
    decisions: tuple[Decision, ...]
    earlier: tuple[Passage, ...] = ()
    lapsed: frozenset[int] = frozenset()

    def quotes_of(self, subject: str, field: str) -> tuple[Quote, ...]:
        """The words behind one value, none where it has none."""
        return self.quotes.get((subject, field), ())

    @property
    def is_report_dated(self) -> bool:
        """Whether a newsletter that tells it says when it appeared; else it is the day it was received."""
        told = (*(telling.passage for telling in self.tellings), *self.earlier)
        return any(passage.document.published_on == self.update.reported_on for passage in told)

    @property
    def is_rejected(self) -> bool:
        """People said that this is not to be in the register."""
        return self.update.review == Review.REJECTED


def update_detail(public_id: str) -> UpdateDetail:
    """One update with its evidence, rejected or not. Ten queries.

    Raises ``Update.DoesNotExist``.
    """
    update = updates().get(public_id=public_id)
    newer = [f"document__revised_by__{column}" for column in BULKY]
    rows = passages_of_updates().select_related("document__source__publisher", "document__revised_by")
    passages = list(rows.defer(*(f"document__{column}" for column in BULKY), *newer).filter(update=update))
    telling = [passage for passage in passages if passage.standing != Standing.REPLACED]
    quotes = list(update.quotes.select_related("passage").order_by("start", "end", "pk"))
    order = {passage.pk: number for number, passage in enumerate(passages)}
    quotes.sort(key=lambda quote: order.get(quote.passage_id, len(order)))
    by_value: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    by_passage: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_value[quote.subject, quote.field].append(quote)
        by_passage[quote.passage_id].append(quote)
    decisions = _decisions_on(passages)
    return UpdateDetail(
        update=update,
        tellings=tuple(_telling(passage, by_passage[passage.pk]) for passage in telling),
        quotes={value: tuple(found) for value, found in by_value.items()},
        decisions=tuple(decisions),
        earlier=tuple(passage for passage in passages if passage.standing == Standing.REPLACED),
        lapsed=frozenset(_lapsed(decisions, passages)),
    )


def _lapsed(decisions: list[Decision], passages: list[Passage]) -> Iterator[int]:
    """Decisions on an older version's words that do not hold for the passage that has their place."""
    names = {passage.pk: passage.public_id for passage in passages}
    follows = {passage.public_id: names.get(passage.follows_id or 0) for passage in passages}
    counting = [passage for passage in passages if passage.standing != Standing.REPLACED]
    heirs = {root_of(passage.public_id, follows): passage for passage in counting}
    for decision in decisions:
        for passage in passages:
            heir = heirs.get(root_of(passage.public_id, follows))
            said_there = decision.document_id == passage.document_id and decision.exact in _words(passage)
            if decision.kind not in OF_WORDS or not said_there or heir in (None, passage):
                continue
            if not holds(
                is_approval=decision.kind == DecisionKind.APPROVE,
                exact=decision.exact,
                before=_words(passage),
                now=_words(heir),
                headline=str(heir.findings.get("headline") or "") if heir else "",
            ):
                yield decision.pk


def _words(passage: Passage | None) -> str:
    return getattr(passage, "words", "") or ""


def _telling(passage: Passage, quotes: list[Quote]) -> Telling:
    marks = [
        Mark(quote.start, quote.end, quote.subject, quote.field, quote.value, quote.rule) for quote in quotes
    ]
    return Telling(passage, passage.document, segments(_words(passage), marks, offset=passage.start))


def _decisions_on(passages: list[Passage]) -> list[Decision]:
    """Decisions whose words stand in one of the passages, withdrawn ones too, the oldest first."""
    documents = {passage.document_id for passage in passages}
    candidates = (
        Decision.objects.filter(Q(document__in=documents) | Q(other_document__in=documents))
        .select_related("document", "other_document", "made_by", "withdrawn_by")
        .defer(*(f"{side}__{column}" for side in ("document", "other_document") for column in BULKY))
        .order_by("made_at", "pk")
    )
    said = list(candidates)
    texts = dict(Document.objects.filter(pk__in=documents).values_list("pk", "text")) if said else {}
    return [decision for decision in said if any(_is_on(decision, passage, texts) for passage in passages)]


def _is_on(decision: Decision, passage: Passage, texts: Mapping[int, str]) -> bool:
    """Whether the decision's words, or those of its second passage, begin in this passage now."""
    places = ((decision.document_id, decision.quote), (decision.other_document_id, decision.other_quote))
    for document, quote in places:
        if document == passage.document_id:
            at = locate(texts.get(document, ""), quote)
            if at is not None and passage.start <= at < passage.end:
                return True
    return False
