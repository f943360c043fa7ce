"""A request larger than a document may be is refused before anything reads it into memory."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from updates.web.access import CURATE, SENTENCE

CHUNK = 1024 * 1024


class BodyLimitMiddleware:
    """413 with a sentence for a body over REGTRACK_MAX_BODY_BYTES; archives may be larger, where they are
    taken in and from who may send them: 403 for others who are signed in.

    The announced length is enough to go by: Django reads no further than it, and nothing without it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = _announced_length(request)
        if length <= settings.REGTRACK_MAX_BODY_BYTES:
            return self.get_response(request)
        status, title = 413, "413.html"
        megabytes = settings.REGTRACK_MAX_DOCUMENT_BYTES / CHUNK
        reason = f"This is too large: a document may have up to {megabytes:.0f} MB."
        if length <= settings.REGTRACK_MAX_ARCHIVE_BYTES and request.path == reverse("web:add"):
            user = _who(request)
            if user.has_perm(CURATE):
                # Files are kept on the disk while they come, so a large one costs no memory.
                return self.get_response(request)
            if user.is_authenticated:
                status, title, reason = 403, "403.html", SENTENCE
        _drain(request, min(length, 8 * settings.REGTRACK_MAX_BODY_BYTES))
        if "text/html" in request.headers.get("Accept", ""):
            return HttpResponse(render_to_string(title, {"reason": reason}), status=status)
        return HttpResponse(f"{reason}\n", status=status, content_type="text/plain; charset=utf-8")


def _who(request: HttpRequest) -> User | AnonymousUser:
    """Who asks, before the request goes further: what follows looks into the form first."""
    asked = HttpRequest()
    asked.session = SessionStore(session_key=request.COOKIES.get(settings.SESSION_COOKIE_NAME))
    return get_user(asked)


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
