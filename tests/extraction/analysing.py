"""One passage, analysed with a small gazetteer: what the tables of this folder share."""

from updates.extraction.analysis import analyse
from updates.extraction.context import Context
from updates.extraction.dates import almanac, resolve
from updates.extraction.datewords import mentions
from updates.extraction.findings import PenaltyFinding, Span
from updates.extraction.gazetteer import Gazetteer, JurisdictionEntry, PlaceEntry, RegulatorEntry
from updates.extraction.passage import Facts, Passage
from updates.extraction.vocabulary import RegulatorKind

GAZETTEER = Gazetteer(
    regulators=[
        RegulatorEntry(
            "cn-pbc", "People's Bank of China", "CN",
            kind=RegulatorKind.CENTRAL_BANK, aliases=("PBC", "PBOC"),
            branch_pattern="city",
        ),
        RegulatorEntry(
            "cn-miit", "Ministry of Industry and Information Technology", "CN", aliases=("MIIT",),
            branch_names=("{place} Communications Administration",),
        ),
        RegulatorEntry("jp-fsa", "Financial Services Agency", "JP", aliases=("FSA",)),
        RegulatorEntry("gb-fsa", "Financial Services Authority", "GB", aliases=("FSA",)),
        RegulatorEntry("gb-fca", "Financial Conduct Authority", "GB", aliases=("FCA",)),
        RegulatorEntry("ie-dpc", "Data Protection Commission", "IE", aliases=("DPC",)),
        RegulatorEntry(
            "nl-ap", "Autoriteit Persoonsgegevens", "NL", aliases=("Dutch Data Protection Authority",)
        ),
        RegulatorEntry("us-ftc", "Federal Trade Commission", "US", aliases=("FTC",)),
        RegulatorEntry("sg-mas", "Monetary Authority of Singapore", "SG", aliases=("MAS",)),
    ],
    jurisdictions=[
        JurisdictionEntry("CN", "China", aliases=("Chinese",)),
        JurisdictionEntry("JP", "Japan", aliases=("Japanese",)),
        JurisdictionEntry("GB", "United Kingdom", aliases=("UK", "British")),
        JurisdictionEntry("IE", "Ireland", aliases=("Irish",)),
        JurisdictionEntry("NL", "Netherlands", aliases=("Dutch",)),
        JurisdictionEntry("US", "United States", aliases=("US",)),
        JurisdictionEntry("AU", "Australia", aliases=("Australian",)),
    ],
    places=[PlaceEntry("Changsha", "CN-HN"), PlaceEntry("Guangdong", "CN-GD")],
)  # fmt: skip


def facts_of(
    body: str,
    headline: str = "",
    section: tuple[str, ...] = (),
    definitions: dict[str, str] | None = None,
    jurisdiction: str | None = None,
) -> Facts:
    """The facts of a passage that consists of ``body``, under ``headline`` where one is given."""
    text = f"{headline}\n{body}" if headline else body
    start = len(text) - len(body)
    dates = tuple(resolve(text, mentions(text), almanac(text, None, [])))
    passage = Passage(
        text, start, len(text), Span(0, len(headline)) if headline else None, section, dates,
        dates[0] if dates else None, definitions or {},
    )  # fmt: skip
    return analyse(passage, Context(GAZETTEER, jurisdiction=jurisdiction))


def penalties_of(body: str, headline: str = "", jurisdiction: str | None = None) -> list[str]:
    """The penalties as lines: "fine 500000 EUR Acme Ltd", "?" where no one is named."""
    actions = facts_of(body, headline, jurisdiction=jurisdiction).actions
    return [shown(penalty) for action in actions for penalty in action.penalties]


def shown(penalty: PenaltyFinding) -> str:
    """A penalty as one line."""
    amount = f"{penalty.amount:f}".rstrip("0").rstrip(".") if penalty.amount and penalty.amount % 1 else None
    amount = amount or (f"{int(penalty.amount)}" if penalty.amount is not None else "-")
    if penalty.amount_max is not None:
        amount += f"..{int(penalty.amount_max)}"
    parts = [penalty.kind.value, amount, penalty.currency or "-", penalty.respondent or "?"]
    return " ".join(parts) + (" total" if penalty.is_aggregate else "")
