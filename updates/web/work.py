"""Work that goes on behind the pages: how far it is, begun and ended by people."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from updates.models import Job, JobKind
from updates.selectors.jobs import work_seen
from updates.selectors.progress import worker_answers
from updates.services.errors import Refused
from updates.services.jobs import cancel_job, start_job
from updates.services.mails import retry_mail
from updates.web.access import curators_only
from updates.web.forms import person
from updates.web.lookup import found

POLL_SECONDS = 2
STARTED_HERE = (JobKind.RETRY, JobKind.EXTRACT, JobKind.REBUILD)


@curators_only
@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """What is going on; the page asks again while something is."""
    seen = work_seen()
    context = {"seen": seen, "seconds": POLL_SECONDS, "kinds": STARTED_HERE}
    if request.htmx:  # type: ignore[attr-defined]
        # 286 tells htmx to stop asking.
        return render(request, "web/work_state.html", context, status=200 if seen.is_busy else 286)
    context["idle"] = bool(seen.going_on) and not worker_answers(timeout=0.5)
    return render(request, "web/work.html", context)


@curators_only
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin long work of the kind that is sent."""
    kind = request.POST.get("kind", "")
    if kind not in STARTED_HERE:
        return HttpResponseBadRequest("There is no such work.", content_type="text/plain; charset=utf-8")
    try:
        job = start_job(kind=JobKind(kind), made_by=person(request))
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, f"{job} is begun.")
    return redirect("web:work")


@curators_only
@require_POST
def cancel(request: HttpRequest, public_id: str) -> HttpResponse:
    """End long work before it is done."""
    job = found(lambda key: Job.objects.get(public_id=key), public_id, "work")
    try:
        job = cancel_job(job=job)
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        ends = "ends after the part that is being done" if job.is_open else "is cancelled"
        messages.success(request, f"{job} {ends}. What was done stays done.")
    return redirect("web:work")


@curators_only
@require_POST
def send_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Try a mail again that was given up."""
    try:
        retry_mail(public_id=public_id)
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, "It is tried again.")
    return redirect("web:work")
