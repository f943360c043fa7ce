"""What the templates need beyond Django's own tags. Loaded everywhere (settings: builtins)."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from updates.web import formats

register = template.Library()


@register.simple_tag
def told(day: date | None, precision: str = "day", style: str = "") -> SafeString:
    """A date at its precision in a ``time`` element; a dash where there is none. Style "short" for tables."""
    if day is None:
        return format_html('<span class="quiet" aria-label="no date">–</span>')
    words = formats.told_date(day, precision, short=style == "short")
    return format_html('<time datetime="{}">{}</time>', formats.machine_date(day, precision), words)


@register.filter
def told_words(day: date | None, precision: str = "day") -> str:
    """The same without mark-up."""
    return formats.told_date(day, precision)


@register.simple_tag
def money(amount: Decimal | None, currency: str, amount_max: Decimal | None = None) -> SafeString:
    """An amount or a range with its currency's code, whose name shows on hover; from a million on also in words."""
    if amount is None:
        return SafeString("")
    numbers = formats.plain_number(amount)
    if amount_max is not None:
        numbers = f"{numbers} to {formats.plain_number(amount_max)}"
    code = format_html('<abbr title="{}">{}</abbr>', formats.currency_name(currency), currency)
    words = formats.short_number(amount) if amount_max is None else ""
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
