"""Quotes: which words of which passage stand behind which value."""

from updates.extraction.findings import DateFinding, Span
from updates.register.records import QuoteRecord, Told, When

VALUE_LENGTH = 500


def when(found: DateFinding | None) -> When | None:
    """A found date as it is stored."""
    return When(found.on, found.precision) if found else None


class Quotes:
    """Collects the quotes of one update; the same words for the same value are kept once."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, str, int, int], QuoteRecord] = {}

    def add(
        self,
        told: Told,
        subject: str,
        field: str,
        value: object,
        span: Span | None,
        rule: str = "",
        confidence: float = 1.0,
    ) -> None:
        """Note the words behind a value. A value without a span, or with an empty one, has no quote."""
        if span is None or span.end <= span.start:
            return
        place = (subject, field, told.passage, span.start, span.end)
        self._seen.setdefault(
            place,
            QuoteRecord(
                subject=subject,
                field=field,
                value=str(value)[:VALUE_LENGTH],
                passage=told.passage,
                start=span.start,
                end=span.end,
                exact=span.of(told.text),
                rule=rule,
                confidence=min(1.0, max(0.0, confidence)),
            ),
        )

    def add_date(self, told: Told, subject: str, field: str, found: DateFinding | None) -> None:
        """Note the words behind a date."""
        if found:
            self.add(told, subject, field, found.iso(), found.span, found.rule, found.confidence)

    def records(self) -> tuple[QuoteRecord, ...]:
        """All quotes, in a fixed order."""
        return tuple(self._seen[place] for place in sorted(self._seen))
