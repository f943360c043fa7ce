"""Actions, penalties and parties, and what the fines add up to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet

from updates.extraction.vocabulary import PenaltyKind, Precision
from updates.models import EnforcementAction, Party, Penalty, Regulator, Review, Update
from updates.selectors.updates import in_order, updates

ACTING = Regulator.objects.select_related("jurisdiction").order_by("name", "pk")


def actions() -> QuerySet[EnforcementAction]:
    """All actions, the latest first, with update, authorities and penalties. Four queries."""
    return (
        EnforcementAction.objects.select_related("update__jurisdiction")
        .prefetch_related(
            Prefetch("update__regulators", ACTING.all()),
            Prefetch("penalties", Penalty.objects.select_related("party").order_by("public_id")),
        )
        .order_by(F("update__happened_on").desc(nulls_last=True), "-update__reported_on", "public_id")
    )


def penalties() -> QuerySet[Penalty]:
    """All penalties, the latest first, with party, action, update and authorities. Two queries."""
    return (
        Penalty.objects.select_related("party", "action__update__jurisdiction")
        .prefetch_related(Prefetch("action__update__regulators", ACTING.all()))
        .order_by(
            F("action__update__happened_on").desc(nulls_last=True),
            "-action__update__reported_on",
            "public_id",
        )
    )


def parties() -> QuerySet[Party]:
    """All parties by name, each with ``penalty_count``, rejected updates apart. One query."""
    counted = ~Q(penalties__action__update__review=Review.REJECTED)
    return Party.objects.annotate(penalty_count=Count("penalties", filter=counted)).order_by("name", "pk")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Penalties that a total of fines does not count, by why. Each is counted under one reason, the first
    that holds: of a rejected update, no fine, no amount, a range, told by a total and its parts alike."""

    rejected: int = 0
    no_fine: int = 0
    without_amount: int = 0
    ranges: int = 0
    told_twice: int = 0

    def sentence(self) -> str:
        """What is left out, in words; empty where nothing is."""
        reasons = [
            _counted(self.without_amount, "fine without an amount", "fines without an amount"),
            _counted(self.ranges, "fine told as a range", "fines told as a range"),
            _counted(
                self.told_twice,
                "fine told both as a total and in parts",
                "fines told both as a total and in parts",
            ),
            _counted(self.no_fine, "penalty that is no fine", "penalties that are no fines"),
            _counted(self.rejected, "penalty of rejected updates", "penalties of rejected updates"),
        ]
        told = [reason for reason in reasons if reason]
        return f"Left out: {', '.join(told)}." if told else ""


def _counted(number: int, one: str, many: str) -> str:
    return "" if not number else f"{number:,} {one if number == 1 else many}"


@dataclass(frozen=True, slots=True)
class CurrencyTotal:
    """What fines in one currency (ISO 4217) add up to, in whole units, and how many they are."""

    currency: str
    total: Decimal
    fines: int
    largest: Decimal


@dataclass(frozen=True, slots=True)
class Totals:
    """Fines added up by currency, the currency with most fines first, and what the sums leave out."""

    by_currency: tuple[CurrencyTotal, ...]
    left_out: LeftOut


@dataclass(frozen=True, slots=True)
class Fine:
    """One fine that counts in totals."""

    currency: str
    amount: Decimal
    month: date | None
    """First day of the month of the event, ``None`` where the month is not told."""


@dataclass(slots=True)
class _Told:
    """The fines of one action in one currency: those on one party each, and totals over several."""

    parts: list[Fine] = field(default_factory=list)
    wholes: list[Fine] = field(default_factory=list)


COUNTING = (
    "action_id",
    "kind",
    "amount",
    "amount_max",
    "currency",
    "is_aggregate",
    "action__update__review",
    "action__update__happened_on",
    "action__update__happened_precision",
)


def countable_fines(queryset: QuerySet[Penalty]) -> tuple[list[Fine], LeftOut]:
    """The fines of the queryset that totals count, and how many penalties they leave out.

    Left out are penalties of rejected updates, penalties that are no fines (confiscation,
    compensation ...), fines without an amount, and ranges. Where one action tells both a
    total over several respondents and fines on single ones in the same currency, these are
    taken to be its parts: the greater of the two, total or sum of parts, counts, so that
    nothing counts twice (the parts may be only the examples a newsletter names).
    """
    left: dict[str, int] = defaultdict(int)
    told: dict[tuple[int, str], _Told] = defaultdict(_Told)
    for penalty in queryset.prefetch_related(None).order_by("public_id").values(*COUNTING).iterator():
        if why := _why_not(penalty):
            left[why] += 1
            continue
        on, precision = penalty["action__update__happened_on"], penalty["action__update__happened_precision"]
        month = on.replace(day=1) if on and precision in (Precision.DAY, Precision.MONTH) else None
        group = told[penalty["action_id"], penalty["currency"]]
        (group.wholes if penalty["is_aggregate"] else group.parts).append(
            Fine(penalty["currency"], penalty["amount"], month)
        )
    counted: list[Fine] = []
    for group in told.values():
        taken, dropped = _once(group)
        counted.extend(taken)
        left["told_twice"] += len(dropped)
    return counted, LeftOut(**left)


def _why_not(penalty: Mapping[str, Any]) -> str:
    """Why a penalty does not count, as ``LeftOut`` names it; empty for a fine that does."""
    if penalty["action__update__review"] == Review.REJECTED:
        return "rejected"
    if penalty["kind"] != PenaltyKind.FINE:
        return "no_fine"
    if penalty["amount"] is None:
        return "without_amount"
    return "ranges" if penalty["amount_max"] is not None else ""


def _once(told: _Told) -> tuple[list[Fine], list[Fine]]:
    """Of totals and parts of one action: what counts, and what would count twice."""
    if _sum(told.wholes) > _sum(told.parts):
        return told.wholes, told.parts
    return told.parts or told.wholes, told.wholes if told.parts else []


def _sum(fines: Iterable[Fine]) -> Decimal:
    return sum((fine.amount for fine in fines), Decimal(0))


def totals(queryset: QuerySet[Penalty]) -> Totals:
    """Fines by currency with what they leave out, as ``countable_fines`` says. One query.

    For a filtered list pass ``PenaltyFilter.with_rejected``, so that the fines of rejected
    updates are told as left out. Sums are exact: they are made in decimals, not by the database.
    """
    fines, left_out = countable_fines(queryset)
    amounts: dict[str, list[Decimal]] = defaultdict(list)
    for fine in fines:
        amounts[fine.currency].append(fine.amount)
    found = (
        CurrencyTotal(code, sum(told, Decimal(0)), len(told), max(told)) for code, told in amounts.items()
    )
    return Totals(tuple(sorted(found, key=lambda total: (-total.fines, total.currency))), left_out)


@dataclass(frozen=True, slots=True)
class PartyDetail:
    """A party with its penalties (rejected updates apart), their totals, and the updates that tell them."""

    party: Party
    penalties: tuple[Penalty, ...]
    totals: Totals
    updates: QuerySet[Update]


def party_detail(public_id: str) -> PartyDetail:
    """One party with what struck it. Raises ``Party.DoesNotExist``."""
    party = parties().get(public_id=public_id)
    struck = penalties().filter(party=party)
    shown = struck.exclude(action__update__review=Review.REJECTED)
    of_updates = shown.order_by().values("action__update")
    return PartyDetail(party, tuple(shown), totals(struck), in_order(updates().filter(pk__in=of_updates)))
