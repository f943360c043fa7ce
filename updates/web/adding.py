"""Newsletters in: files or pasted text, then how far the work on them has come."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from updates.fetching.archives import looks_like_archive
from updates.models import Archive, Status
from updates.selectors.archives import latest_archives
from updates.selectors.documents import documents
from updates.selectors.progress import worker_answers
from updates.services.archives import add_archive
from updates.services.documents import Outcome, StoreResult, store_document
from updates.services.errors import Refused
from updates.services.store_mail import store_mail
from updates.web.access import curators_only
from updates.web.forms import AddForm, person

SHOWN_AT_ONCE = 60
LATEST = 20
POLL_SECONDS = 2
DONE = (Status.FILED, Status.FAILED)
STEPS = (Status.RECEIVED, Status.READ, Status.EXTRACTED, Status.FILED)


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form; sent, it keeps what it was given and shows how the work goes on.

    The same bytes sent again are told as already there. 400 for nothing sent, 413 for too much.
    """
    if request.method != "POST":
        return _form(request, AddForm())
    form = AddForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, status=400)
    if reason := form.too_large():
        return _form(request, form, reason, status=413)
    try:
        archives = _store_archives(request, form)
        results = _store(request, form)
    except Refused as refused:
        return _form(request, form, str(refused), status=413)
    known = [result for result in results if result.outcome == Outcome.ALREADY_THERE]
    if known:
        messages.info(request, _already_there(known))
    for result in results:
        if result.outcome == Outcome.REVISED:
            words = f"“{result.document}” is version {result.document.version} of “{result.known}”"
            messages.info(request, f"{words}, since it has {result.why}.")
    if archives:
        for other in archives[1:]:
            messages.info(request, f"“{other}” is taken in, too; the page Work shows how far it is.")
        return redirect("web:archive", archives[0].public_id)
    if len(results) == len(known) == 1:
        return redirect("web:document", known[0].document.public_id)
    query = QueryDict(mutable=True)
    query.setlist("document", list(dict.fromkeys(result.document.public_id for result in results)))
    return redirect(f"{reverse('web:incoming')}?{query.urlencode()}")


def _form(request: HttpRequest, form: AddForm, reason: str = "", status: int = 200) -> HttpResponse:
    megabytes = settings.REGTRACK_MAX_DOCUMENT_BYTES / 2**20
    context = {
        "form": form,
        "reason": reason,
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


def _store_archives(request: HttpRequest, form: AddForm) -> list[Archive]:
    said = form.cleaned_data
    return [
        add_archive(file=file, name=file.name or "", source=said["source"], made_by=person(request))
        for file in said["uploads"]
        if looks_like_archive(file.name or "")
    ]


def _store(request: HttpRequest, form: AddForm) -> list[StoreResult]:
    said = form.cleaned_data
    common: dict[str, Any] = {
        "source": said["source"],
        "published_on": said["published_on"],
        "uploaded_by": person(request),
    }
    several = len(said["uploads"]) + bool(said["text"].strip()) > 1
    title = "" if several else said["title"]
    if not several:
        common["url"] = said["url"]
    results: list[StoreResult] = []
    for file in (file for file in said["uploads"] if not looks_like_archive(file.name or "")):
        if (file.name or "").lower().endswith(".eml") and not title:
            results += store_mail(data=file.read(), filename=file.name, **common).results
        else:
            results.append(store_document(data=file.read(), filename=file.name or "", title=title, **common))
    if said["text"].strip():
        data = said["text"].replace("\r\n", "\n").encode()
        name = "pasted.txt"
        results.append(
            store_document(data=data, filename=name, media_type="text/plain", title=said["title"], **common)
        )
    return results


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
