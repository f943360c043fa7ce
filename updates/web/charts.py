"""Bar charts as plain numbers: the templates draw them as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from updates.selectors.overview import MonthlyFines
from updates.web.formats import axis_number

MOST_BARS = 40
WIDTH, HEIGHT = 480, 150
LEFT, TOP, BOTTOM = 4, 16, 20
"""Room for the axis, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One span of time: its sum, where it is drawn, and the days it covers."""

    label: str
    total: Decimal
    x: float
    y: float
    width: float
    height: float
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under the axis."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one currency. ``told`` are the bars that are not empty, for the table beside it."""

    currency: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    top_label: str
    span: str

    width: int = WIDTH
    height: int = HEIGHT
    base: int = HEIGHT - BOTTOM

    @property
    def told(self) -> tuple[Bar, ...]:
        """The spans in which there was something."""
        return tuple(bar for bar in self.bars if bar.total)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _last_day(month: date) -> date:
    return date.fromordinal(_next_month(month).toordinal() - 1)


def _buckets(months: Sequence[tuple[date, Decimal]], size: int) -> list[list[tuple[date, Decimal]]]:
    """Months in groups of ``size`` (1, 3 or 12), as the calendar has them."""
    groups: dict[int, list[tuple[date, Decimal]]] = {}
    for day, told in months:
        groups.setdefault((day.year * 12 + day.month - 1) // size, []).append((day, told))
    return list(groups.values())


def _label(day: date, size: int) -> str:
    if size == 12:
        return f"{day:%Y}"
    return f"Q{(day.month + 2) // 3} {day:%Y}" if size == 3 else f"{day:%b %Y}"


def fines_chart(fines: MonthlyFines, *, first: date) -> Chart:
    """The fines from the month of ``first`` on, by month, quarter or year: whatever gives few enough bars."""
    months = [one for one in fines.months if one[0] >= first]
    size = next((size for size in (1, 3) if len(months) / size <= MOST_BARS), 12)
    groups = _buckets(months, size)
    sums = [sum((told for _, told in group), Decimal(0)) for group in groups]
    highest = max(sums, default=Decimal(0))
    step = (WIDTH - 2 * LEFT) / max(len(groups), 1)
    room = HEIGHT - TOP - BOTTOM
    bars = []
    for place, (group, total) in enumerate(zip(groups, sums, strict=True)):
        # What is there at all is to be seen: two units at least.
        height = max(2.0, float(total / highest) * room) if total else 0.0
        bars.append(
            Bar(
                _label(group[0][0], size),
                total,
                round(LEFT + place * step + step * 0.12, 1),
                round(HEIGHT - BOTTOM - height, 1),
                round(step * 0.76, 1),
                round(height, 1),
                group[0][0],
                _last_day(group[-1][0]),
            )
        )
    span = {1: "month", 3: "quarter", 12: "year"}[size]
    return Chart(fines.currency, tuple(bars), _ticks(bars), axis_number(highest), span)


def _ticks(bars: Sequence[Bar]) -> tuple[Tick, ...]:
    """The first and the last label, and one between where there is room."""
    if not bars:
        return ()
    places = {0: "start", len(bars) - 1: "end"} if len(bars) > 1 else {0: "start"}
    if len(bars) > 4:
        places[len(bars) // 2] = "middle"
    at = {"start": 0.0, "middle": 0.5, "end": 1.0}
    return tuple(
        Tick(round(bars[place].x + bars[place].width * at[anchor], 1), bars[place].label, anchor)
        for place, anchor in sorted(places.items())
    )


def first_month(by_currency: Sequence[MonthlyFines], shortest: int = 12) -> date | None:
    """The month of the first of these fines, at least ``shortest`` months back; ``None`` for none."""
    told = [month for fines in by_currency for month, total in fines.months if total]
    axis = [month for month, _ in by_currency[0].months] if by_currency else []
    return min(min(told), axis[-min(shortest, len(axis))]) if told else None
