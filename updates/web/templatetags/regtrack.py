"""What the templates need beyond Django's own tags. Loaded everywhere (settings: builtins)."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from updates.extraction.vocabulary import Event
from updates.models import Instrument, InstrumentEvent, Quote, RunStatus, Source, Status, Update
from updates.selectors.evidence import Mark
from updates.selectors.review import waiting_count
from updates.selectors.updates import UpdateDetail
from updates.web import formats

register = template.Library()

HARD_TO_READ = Decimal(10) ** 7
"""From here on the digits of an amount need their words beside them."""


@register.simple_tag
def told(day: date | None, precision: str = "day", style: str = "") -> SafeString:
    """A date at its precision in a ``time`` element; a dash where there is none. Style "short" for tables."""
    if day is None:
        return SafeString('<span class="quiet" title="Date not told">–</span>')
    words = formats.told_date(day, precision, short=style == "short")
    return format_html('<time datetime="{}">{}</time>', formats.machine_date(day, precision), words)


@register.filter
def told_words(day: date | None, precision: str = "day") -> str:
    """The same without mark-up."""
    return formats.told_date(day, precision)


@register.simple_tag
def money(amount: Decimal | None, currency: str, amount_max: Decimal | None = None) -> SafeString:
    """An amount or a range with its currency's code (named on hover); a long one also in words."""
    if amount is None:
        return SafeString("")
    numbers = formats.plain_number(amount)
    if amount_max is not None:
        numbers = f"{numbers} to {formats.plain_number(amount_max)}"
    code = format_html('<abbr title="{}">{}</abbr>', formats.currency_name(currency), currency)
    words = formats.short_number(amount) if amount_max is None and amount >= HARD_TO_READ else ""
    if not words:
        return format_html('<span class="money">{} {}</span>', code, numbers)
    return format_html(
        '<span class="money">{} {}</span> <span class="money-words">{}</span>', code, numbers, words
    )


@register.filter
def currency_name(code: str) -> str:
    """ "Chinese Yuan" for CNY."""
    return formats.currency_name(code)


@register.filter
def short_number(amount: Decimal) -> str:
    """ "87.6 million", or all digits below a million."""
    return formats.short_number(amount) or formats.plain_number(amount)


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """A dictionary's value under a key that is a variable."""
    return mapping.get(key) if mapping else None


@register.simple_tag(takes_context=True)
def current(context: template.Context, *names: str) -> SafeString:
    """``aria-current`` for a link of the navigation, where the page belongs to one of these address names."""
    match = getattr(context.get("request"), "resolver_match", None)
    if match and match.url_name in names:
        exact = match.url_name == names[0] and not match.kwargs
        return format_html(' aria-current="{}"', "page" if exact else "true")
    return SafeString("")


@register.inclusion_tag("components/sort.html", takes_context=True)
def sort_by(
    context: template.Context, column: str, words: str, first: str = "up", css: str = ""
) -> dict[str, Any]:
    """A column's header whose link sorts by it, and turns the order when the list is sorted so already.

    ``first`` is the order of the first click: "up" or "down".
    """
    sort = context["listing"].sort(column, downwards_first=first == "down")
    return {"words": words, "sort": sort, "css": css}


@register.simple_block_tag
def cite(content: str, detail: UpdateDetail, subject: str, field: str) -> SafeString:
    """A value with the words behind it: shown on hover, on focus and on tap; plain where it has none."""
    quotes = detail.quotes_of(subject, field)
    if not quotes:
        return format_html('<span class="uncited">{}</span>', content)
    first = quotes[0]
    context: dict[str, Any] = {
        "content": content,
        "quotes": quotes,
        "key": f"c{first.pk}",
        "inside": _inside(detail),
    }
    context["differ"] = len({quote.value for quote in quotes}) > 1
    return SafeString(render_to_string("components/cite.html", context))


def _inside(detail: UpdateDetail) -> dict[int, tuple[int, int]]:
    """From where to where each telling's passage reaches in its document."""
    return {telling.passage.pk: (telling.passage.start, telling.passage.end) for telling in detail.tellings}


@register.filter
def is_shown(quote: Quote, inside: dict[int, tuple[int, int]]) -> bool:
    """Whether the quote stands in a passage that the page shows."""
    start, end = inside.get(quote.passage_id, (0, 0))
    return start <= quote.start < end


GROUPS = {
    "amount": "money",
    "subject_count": "money",
    "party": "who",
    "regulators": "who",
    "happened_on": "when",
    "effective_on": "when",
    "comments_due_on": "when",
}


@register.filter
def mark_classes(marks: tuple[Mark, ...]) -> str:
    """Classes of a stretch of the newsletter's text, by what its words are behind."""
    return " ".join(sorted({f"m-{GROUPS.get(mark.field, 'what')}" for mark in marks}))


@register.filter
def mark_words(marks: tuple[Mark, ...]) -> str:
    """What the words are behind: "amount: 1000; party: Acme Ltd"."""
    told = (f"{mark.field.replace('_', ' ').removesuffix(' on')}: {mark.value}" for mark in marks)
    return "; ".join(dict.fromkeys(told))


@register.filter
def span_ids(marks: tuple[Mark, ...]) -> str:
    """The spans of the marks, "12-20 12-34", for the script that lights them up."""
    return " ".join(dict.fromkeys(f"{mark.start}-{mark.end}" for mark in marks))


@register.filter
def share(part: float) -> str:
    """ "85 %" for 0.85: a chance or a share as people read it."""
    return formats.share(part)


@register.simple_tag
def sure(confidence: float) -> SafeString:
    """A confidence as a percentage with a meter behind it."""
    words = formats.share(confidence)
    return format_html(
        '<span class="sure"><meter min="0" max="1" value="{}" aria-hidden="true"></meter> {}</span>',
        f"{confidence:.2f}",
        words,
    )


@register.simple_tag
def in_review() -> int:
    """How much waits for a curator's word. One query."""
    return waiting_count()


@register.inclusion_tag("components/update_money.html")
def update_money(update: Update) -> dict[str, Any]:
    """The largest amount of an update, and how many penalties there are beside it."""
    penalties = [penalty for action in update.actions.all() for penalty in action.penalties.all()]
    told = [penalty for penalty in penalties if penalty.amount is not None]
    largest = max(told, key=lambda penalty: (penalty.kind == "fine", penalty.amount), default=None)
    return {"penalties": penalties, "largest": largest, "further": len(penalties) - 1}


@register.filter
def field_words(name: str) -> str:
    """A field's name as people say it: "happened_on" is the date."""
    return {"happened_on": "the date"}.get(name, f"the {name.replace('_', ' ')}")


@register.filter
def is_past(status: str, step: str) -> bool:
    """Whether a document of this status has the step behind it."""
    steps = list(Status)
    return Status(status) != Status.FAILED and steps.index(Status(step)) < steps.index(Status(status))


@register.filter
def latest_step(instrument: Instrument) -> InstrumentEvent | None:
    """The step told last, by its own day or else that of its newsletter; to be cited is no step."""
    told: list[InstrumentEvent] = getattr(instrument, "told_events", [])
    steps = [event for event in told if event.kind != Event.CITED]
    return max(steps, key=lambda event: event.happened_on or event.update.reported_on, default=None)


@register.filter
def fields(marks: tuple[Mark, ...]) -> str:
    """The fields of the marks as classes: "heading", "lit"."""
    return " ".join(sorted({mark.field for mark in marks}))


@register.filter
def begins_lit(marks: tuple[Mark, ...], start: int) -> bool:
    """Whether the words asked for begin here: the page has one place to jump to."""
    return any(mark.field == "lit" and mark.start == start for mark in marks)


@register.filter
def run_words(status: str) -> str:
    """What became of a fetch, for the table of sources, where its word stands alone."""
    return str(RunStatus(status).label) if status in RunStatus.values else ""


@register.filter
def schedule_words(minutes: int) -> str:
    """ "every 6 hours" for 360."""
    return formats.schedule_words(minutes)


@register.simple_tag
def next_fetch(source: Source) -> SafeString:
    """When a source is fetched next, or why it is not."""
    if not source.is_active:
        return SafeString('<span class="quiet">paused</span>')
    at = source.next_fetch_at
    if at is None:
        return SafeString(f'<span class="quiet">{"soon" if source.schedule else "by hand"}</span>')
    if at <= timezone.now():
        return SafeString('<span class="quiet">due</span>')
    return format_html('<time datetime="{}">{}</time>', at.isoformat(), date_format(at, "j M, H:i"))
