"""Archives of old issues: how far they are taken in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from updates.models import Archive
from updates.selectors.archives import SHOWN, archive_detail
from updates.selectors.progress import worker_answers
from updates.services import archives as services
from updates.services.errors import Refused
from updates.web.access import curators_only
from updates.web.forms import person
from updates.web.lookup import found

POLL_SECONDS = 2


@require_safe
def archive(request: HttpRequest, public_id: str) -> HttpResponse:
    """How far an archive is taken in, with what became of its files; it asks again while that goes on."""
    detail = found(archive_detail, public_id, "archive")
    context = {"detail": detail, "archive": detail.archive, "seconds": POLL_SECONDS, "most": SHOWN}
    if request.htmx:  # type: ignore[attr-defined]
        # 286 tells htmx to stop asking.
        return render(request, "web/archive_state.html", context, status=200 if detail.is_waited_for else 286)
    context["idle"] = detail.is_waited_for and not worker_answers(timeout=0.5)
    return render(request, "web/archive.html", context)


@curators_only
@require_POST
def go_on(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take in what is left of it."""
    row = found(lambda key: Archive.objects.select_related("job").get(public_id=key), public_id, "archive")
    try:
        services.go_on(archive=row, made_by=person(request))
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, "It goes on where it was.")
    return redirect("web:archive", public_id)
