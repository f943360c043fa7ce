"""A request larger than a document may be is refused before anything reads it into memory."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

CHUNK = 1024 * 1024


class BodyLimitMiddleware:
    """413 with a sentence for a body over REGTRACK_MAX_BODY_BYTES.

    The announced length is enough to go by: Django reads no further than it, and nothing without it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = _announced_length(request)
        if length <= settings.REGTRACK_MAX_BODY_BYTES or (
            length <= settings.REGTRACK_MAX_ARCHIVE_BYTES and _may_send_archives(request)
        ):
            return self.get_response(request)
        _drain(request, min(length, 8 * settings.REGTRACK_MAX_BODY_BYTES))
        megabytes = settings.REGTRACK_MAX_DOCUMENT_BYTES / CHUNK
        reason = f"This is too large: a document may have up to {megabytes:.0f} MB."
        if "text/html" in request.headers.get("Accept", ""):
            return HttpResponse(render_to_string("413.html", {"reason": reason}), status=413)
        return HttpResponse(f"{reason}\n", status=413, content_type="text/plain; charset=utf-8")


def _may_send_archives(request: HttpRequest) -> bool:
    """Whether it goes where archives are taken in, from somebody who has logged in: nobody else's are
    read at all. Files are kept on the disk while they come, so a large one costs no memory."""
    if request.path != reverse("web:add"):
        return False
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return bool(key) and SESSION_KEY in SessionStore(session_key=key)


def _announced_length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _drain(request: HttpRequest, length: int) -> None:
    """Read and forget: a browser that still sends when we answer shows a broken connection instead."""
    while length > 0:
        chunk = request.read(min(CHUNK, length))
        if not chunk:
            return
        length -= len(chunk)
