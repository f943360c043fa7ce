"""The register's closed word lists: kinds, events and categories.

Every door (models, forms, API) takes its choices from these enums. Each member's value is
the word used in JSON and in the database; ``label`` is the word people see.
"""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list of words; the value is stored, the label is shown."""

    @property
    def label(self) -> str:
        """The word as people see it: ``in_force`` reads "In force"."""
        return self.value.replace("_", " ").capitalize()

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """(value, label) pairs in the order of definition, as Django's fields take them."""
        return [(member.value, member.label) for member in cls]


class Category(Vocabulary):
    """What an item reports: rule-making, enforcement, other news at home, news from abroad."""

    REGULATORY = "regulatory"
    ENFORCEMENT = "enforcement"
    INDUSTRY = "industry"
    INTERNATIONAL = "international"
    OTHER = "other"


class Event(Vocabulary):
    """A step in the life of an instrument; ``cited`` marks a mere legal basis."""

    PLANNED = "planned"
    CONSULTATION = "consultation"
    ADOPTED = "adopted"
    ISSUED = "issued"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    REPEALED = "repealed"
    CITED = "cited"


class ActionKind(Vocabulary):
    """What an authority, or a court, did about somebody's conduct."""

    PENALTY = "penalty"
    ORDER = "order"
    REMOVAL = "removal"
    NOTICE = "notice"
    INSPECTION = "inspection"
    CAMPAIGN = "campaign"
    JUDGMENT = "judgment"
    SETTLEMENT = "settlement"
    PROSECUTION = "prosecution"


class PenaltyKind(Vocabulary):
    """What a respondent suffers."""

    FINE = "fine"
    WARNING = "warning"
    CONFISCATION = "confiscation"
    COMPENSATION = "compensation"
    SUSPENSION = "suspension"
    BAN = "ban"


class Precision(Vocabulary):
    """How exactly a date is told. A coarser date is stored as the first day of its span."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class InstrumentKind(Vocabulary):
    """What sort of text an instrument is."""

    LAW = "law"
    REGULATION = "regulation"
    MEASURE = "measure"
    RULE = "rule"
    GUIDELINE = "guideline"
    STANDARD = "standard"
    NOTICE = "notice"
    DECISION = "decision"
    OPINION = "opinion"
    PLAN = "plan"
    OTHER = "other"


class RegulatorKind(Vocabulary):
    """What sort of body an authority is."""

    REGULATOR = "regulator"
    MINISTRY = "ministry"
    CENTRAL_BANK = "central_bank"
    COURT = "court"
    PROSECUTOR = "prosecutor"
    LEGISLATURE = "legislature"
    STANDARDS_BODY = "standards_body"
    GOVERNMENT = "government"
    INTERNATIONAL = "international"
    OTHER = "other"


class PartyKind(Vocabulary):
    """Who an action strikes."""

    ORGANISATION = "organisation"
    PERSON = "person"
    UNKNOWN = "unknown"


class BlockKind(Vocabulary):
    """The part a stretch of a newsletter's text plays in its layout."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
