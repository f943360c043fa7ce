"""The jurisdiction of an item: of its authorities, of the heading over it, of the places it names."""

from collections import Counter
from collections.abc import Iterable, Sequence

from updates.extraction.findings import RegulatorFinding, Span
from updates.extraction.guarded import Guarded
from updates.extraction.passage import Facts
from updates.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction that some words name."""

    code: str
    span: Span


def country_of(code: str) -> str:
    """The country of an ISO 3166 code: ``US`` for ``US-CA``; ``EU`` is its own."""
    return code.partition("-")[0]


# The members of the European Union: what happens in one is not abroad for the Union's own newsletter.
_UNION = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU".split()
)


def lies_in(code: str, home: str) -> bool:
    """Whether a jurisdiction is ``home`` or a part of it."""
    country, home = country_of(code), country_of(home)
    return country == home or (home == "EU" and country in _UNION)


def region_of(code: str) -> str:
    """The country of a code, the Union for each of its members."""
    country = country_of(code)
    return "EU" if country in _UNION else country


def of_regulators(regulators: Sequence[RegulatorFinding]) -> tuple[str, Span] | None:
    """The jurisdiction that most of the authorities belong to, the first of them where it is even."""
    known = [regulator for regulator in regulators if regulator.jurisdiction]
    if not known:
        return None
    counts = Counter(country_of(regulator.jurisdiction or "") for regulator in known)
    best = max(counts.values())
    first = next(r for r in known if counts[country_of(r.jurisdiction or "")] == best)
    return first.jurisdiction or "", first.span


# Kinds of paper and laws that only the European Union makes.
UNION_PAPERS = Guarded(
    r"\b(?:(?:Delegated|Implementing) (?:Regulations?|Acts?|Decision|Directive)|"
    r"delegated (?:regulation|act)s?|implementing (?:regulation|acts?|decision)|"
    r"(?:Regulation|Directive|Decision) \(EU\)|"
    r"EU-wide|Official Journal of the EU|DORA|MiCAR?|MiFID|EMIR|NIS ?2|Solvency II|"
    r"Digital (?:Services|Markets) Act|"
    r"Cyber Resilience Act|Member States)\b"
)
# Money of one country alone. Dollars and euros are paid in many.
OF_COUNTRY = frozenset(
    """
    CNY HKD GBP INR KRW JPY SGD AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF RON TRY BRL ZAR NGN KES GHS TZS UGX
    RWF AED SAR QAR KWD ILS THB IDR MYR PHP VND TWD MOP PKR BDT LKR EGP MAD MXN COP CLP PEN ARS UAH KZT
    """.split()
)


def told_otherwise(body: str, facts: Facts) -> tuple[str, Span | None] | None:
    """The jurisdiction where neither names nor the newsletter tell it: by the Union's papers, or by money."""
    if UNION_PAPERS.search(body):
        return "EU", None
    paid = {penalty.currency for action in facts.actions for penalty in action.penalties if penalty.currency}
    if len(paid) == 1 and paid <= OF_COUNTRY:
        return paid.pop()[:2], None
    return None


def sole(places: Iterable[Place]) -> Place | None:
    """The first place where all lie in one country, else ``None``."""
    found = list(places)
    if not found or len({country_of(place.code) for place in found}) > 1:
        return None
    return found[0]


def main_of(codes: Iterable[str]) -> str | None:
    """The country of more than half the codes, ``None`` where there is no such."""
    counts = Counter(country_of(code) for code in codes)
    total = sum(counts.values())
    if not total:
        return None
    code, count = counts.most_common(1)[0]
    return code if 2 * count > total else None
