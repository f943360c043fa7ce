"""Newsletters in: files or pasted text, then how far the work on them has come."""

from collections.abc import Sequence

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from updates.models import Status
from updates.selectors.archives import latest_archives
from updates.selectors.documents import documents
from updates.selectors.progress import worker_answers
from updates.services.documents import Outcome, StoreResult
from updates.web.access import curators_only
from updates.web.forms import AddForm, person
from updates.web.uploads import Kept, keep

SHOWN_AT_ONCE = 60
REFUSED_SHOWN = 5
LATEST = 20
POLL_SECONDS = 2
DONE = (Status.FILED, Status.FAILED)
STEPS = (Status.RECEIVED, Status.READ, Status.EXTRACTED, Status.FILED)


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form; sent, it keeps what it was given and shows how the work goes on.

    The same bytes sent again are told as already there. What cannot be taken is told, and the rest is taken.
    Where there is no rest: 400, or 413 for too much.
    """
    if request.method != "POST":
        return _form(request, AddForm())
    form = AddForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, status=400)
    kept = keep(form.cleaned_data, person(request))
    if kept.nothing:
        return _form(request, form, kept.refused, status=413 if kept.too_large else 400)
    for told in _told(kept.refused):
        messages.warning(request, f"Not taken: {told}")
    known = [result for result in kept.documents if result.outcome == Outcome.ALREADY_THERE]
    if known:
        messages.info(request, _already_there(known))
    for result in kept.documents:
        if result.outcome == Outcome.REVISED:
            words = f"“{result.document}” is version {result.document.version} of “{result.known}”"
            messages.info(request, f"{words}, since it has {result.why}.")
    return _shown(request, kept, known)


def _shown(request: HttpRequest, kept: Kept, known: list[StoreResult]) -> HttpResponse:
    """To where one sees what becomes of it."""
    archives, results = kept.archives, kept.documents
    if archives:
        for other in archives[1:]:
            messages.info(request, f"“{other}” is taken in, too; the page Work shows how far it is.")
        return redirect("web:archive", archives[0].public_id)
    if len(results) == len(known) == 1:
        return redirect("web:document", known[0].document.public_id)
    query = QueryDict(mutable=True)
    query.setlist("document", list(dict.fromkeys(result.document.public_id for result in results)))
    return redirect(f"{reverse('web:incoming')}?{query.urlencode()}")


def _told(refused: Sequence[str]) -> list[str]:
    more = len(refused) - REFUSED_SHOWN
    return [*refused[:REFUSED_SHOWN], *([f"{more} more."] if more > 0 else [])]


def _form(
    request: HttpRequest, form: AddForm, refused: Sequence[str] = (), status: int = 200
) -> HttpResponse:
    megabytes = settings.REGTRACK_MAX_DOCUMENT_BYTES / 2**20
    context = {
        "form": form,
        "refused": _told(refused),
        "limit_words": f"up to {megabytes:.0f} MB",
        "archive_words": f"up to {settings.REGTRACK_MAX_ARCHIVE_BYTES / 2**20:.0f} MB",
        "archives": latest_archives(),
    }
    return render(request, "web/add.html", context, status=status)


def _already_there(known: list[StoreResult]) -> str:
    if len(known) == 1:
        document, day = known[0].document, known[0].document.received_at
        there = f"“{document}” is already there, since {day.day} {day:%B %Y}"
        return f"{there}: it has {known[0].why}. Nothing was added."
    return f"{len(known)} of these are already there; nothing was added for them."


@require_safe
def incoming(request: HttpRequest) -> HttpResponse:
    """How far documents have come: those the address names, else those in work, else the latest."""
    named = [one for one in request.GET.getlist("document") if "\x00" not in one][:SHOWN_AT_ONCE]
    rows = documents()
    if named:
        shown = list(rows.filter(public_id__in=named))
    else:
        shown = list(rows.exclude(status__in=DONE)[:SHOWN_AT_ONCE]) or list(rows[:LATEST])
    waiting = [one for one in shown if one.status not in DONE]
    context = {
        "documents": shown,
        "waiting": len(waiting),
        "failed": sum(one.status == Status.FAILED for one in shown),
        "steps": STEPS,
        "seconds": POLL_SECONDS,
        "address": request.get_full_path(),
    }
    if request.htmx:  # type: ignore[attr-defined]
        # 286 tells htmx to stop asking.
        return render(request, "web/incoming_rows.html", context, status=200 if waiting else 286)
    context["idle"] = bool(waiting) and not worker_answers(timeout=0.5)
    return render(request, "web/incoming.html", context)
