"""Where newsletters come from: the list with its health, one source, and what people do with them."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from updates.models import FETCHED, Publisher, Source, SourceKind
from updates.selectors.alarms import alarm_count
from updates.selectors.choices import publisher_choices
from updates.selectors.filters import SourceFilter
from updates.selectors.mailboxes import left_out_messages, sources_that_wait, waiting_messages
from updates.selectors.sources import source_detail, sources_with_runs
from updates.services import source_changes
from updates.services.errors import Refused
from updates.services.source_health import days_with_news, rhythm
from updates.services.sources import refuse_known
from updates.services.trials import try_source
from updates.web.access import curators_only
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found
from updates.web.source_forms import OpmlForm, SourceForm, said_of

POLL_SECONDS = 3
REFUSED_SHOWN = 5


class SourceList(ListPage):
    """Where documents come from, and how that goes."""

    filterset_class = SourceFilter
    template_name = "web/sources.html"
    results_template = "web/sources_results.html"
    usual_order = "name"

    def rows(self) -> QuerySet[Source]:
        return sources_with_runs()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        return (
            bar.words("kind", "Kind", SourceKind.choices),
            bar.choice("publisher", "Publisher", publisher_choices()),
        )

    def more(self, filterset: Any, page: Any) -> dict[str, Any]:
        return {"alarms": alarm_count(), "with_mail": sources_that_wait()}


@require_safe
def source(request: HttpRequest, public_id: str) -> HttpResponse:
    """One source: how it is, its latest fetches and documents; it asks again while a fetch is near."""
    detail = found(source_detail, public_id, "source")
    context: dict[str, Any] = {
        "detail": detail,
        "source": detail.source,
        "silence": rhythm(days_with_news(detail.source)),
        "seconds": POLL_SECONDS,
    }
    if detail.source.kind == SourceKind.MAILBOX:
        context["waiting"] = waiting_messages(detail.source)
        context["left_out"] = left_out_messages(detail.source)
    if request.htmx:  # type: ignore[attr-defined]
        # 286 tells htmx to stop asking.
        status = 200 if detail.is_waited_for else 286
        return render(request, "web/source_state.html", context, status=status)
    return render(request, "web/source.html", context)


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A form that tries the source first. Saved is only what was tried as it stands; 400 else."""
    if request.method != "POST":
        return _form(request, SourceForm())
    form = SourceForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=400)
    try:
        if "save" in request.POST and form.was_tried(request.POST.get("tried", "")):
            made = source_changes.add_source(kind=form.kind, **form.asked(), **form.about())
            messages.success(request, f"“{made}” is added and is fetched now.")
            source_changes.ask_now(source=made)
            return redirect("web:source", made.public_id)
        about = form.about()
        more = {"jurisdiction": about["jurisdiction"], "language": about["language"]}
        refuse_known(form.cleaned_data["url"], source_changes.KNOWN)
        trial = try_source(kind=form.kind, **form.asked(), **more)
        refuse_known(trial.url, source_changes.KNOWN)
    except Refused as refused:
        return _form(request, form, reason=str(refused), status=400)
    tried = SourceForm({**request.POST.dict(), "url": trial.url, "name": form.about()["name"] or trial.title})
    if not tried.is_valid():
        return _form(request, tried, status=400)
    return _form(request, tried, trial=trial, tried=tried.mark())


def _form(request: HttpRequest, form: SourceForm, status: int = 200, **more: Any) -> HttpResponse:
    context = {"form": form, "publishers": Publisher.objects.values_list("name", flat=True), **more}
    return render(request, "web/source_form.html", context, status=status)


def _fetched(public_id: str) -> Source:
    """The source, if it is one that is fetched; the others are kept in the administration."""
    return Source.objects.select_related("publisher", "default_jurisdiction").get(
        public_id=public_id, kind__in=FETCHED
    )


def _with_address(public_id: str) -> Source:
    """The source, if it is a feed or a page; mailboxes have a form of their own."""
    source = _fetched(public_id)
    if source.kind == SourceKind.MAILBOX:
        raise Source.DoesNotExist
    return source


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change how a source is asked and what it is called."""
    row = found(_with_address, public_id, "feed or page")
    if request.method != "POST":
        form = SourceForm(initial=said_of(row), schedule=row.schedule, stored=row)
        return _form(request, form, source=row)
    form = SourceForm(request.POST, schedule=row.schedule, stored=row)
    if not form.is_valid():
        return _form(request, form, status=400, source=row)
    try:
        source_changes.change_source(source=row, **form.asked(), **form.about())
    except Refused as refused:
        return _form(request, form, reason=str(refused), status=400, source=row)
    messages.success(request, "The source is changed.")
    return redirect("web:source", public_id)


@curators_only
@require_POST
def fetch_now(request: HttpRequest, public_id: str) -> HttpResponse:
    """Have it fetched at once."""
    row = found(_fetched, public_id, "source that is fetched")
    try:
        taken = source_changes.ask_now(source=row)
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        words = "It is fetched now." if taken else "No queue answers; it is fetched as soon as one does."
        messages.success(request, words)
    return redirect("web:source", public_id)


@curators_only
@require_POST
def pause(request: HttpRequest, public_id: str) -> HttpResponse:
    """Pause it, or go on with it where ``resume`` is sent."""
    row = found(_fetched, public_id, "source that is fetched")
    active = "resume" in request.POST
    source_changes.set_active(source=row, active=active)
    messages.success(request, "It is fetched again." if active else "It is paused: nothing is fetched.")
    return redirect("web:source", public_id)


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def opml_in(request: HttpRequest) -> HttpResponse:
    """Feeds from another reader; says what was added and what was not."""
    form = OpmlForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if request.method != "POST":
        return render(request, "web/source_import.html", {"form": OpmlForm()})
    if not form.is_valid():
        return render(request, "web/source_import.html", context, status=400)
    try:
        done = source_changes.import_opml(data=form.cleaned_data["opml"].read())
    except Refused as refused:
        return render(request, "web/source_import.html", {**context, "reason": str(refused)}, status=400)
    known = f"; {done.known} were there already" if done.known else ""
    messages.success(request, f"{len(done.added)} feeds added{known}. They are fetched one after another.")
    for sentence in done.refused[:REFUSED_SHOWN]:
        messages.warning(request, f"Left out: {sentence}")
    if len(done.refused) > REFUSED_SHOWN:
        messages.warning(request, f"{len(done.refused) - REFUSED_SHOWN} more were left out.")
    return redirect("web:sources")


@require_safe
def opml_out(request: HttpRequest) -> HttpResponse:
    """All feeds, for another reader."""
    response = HttpResponse(source_changes.export_opml(), content_type="text/x-opml; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="regtrack-feeds.opml"'
    return response
