"""What a person is told when the database is away, full or closed to writing: a 503 and a sentence."""

import sys
from dataclasses import dataclass

from django.db import InterfaceError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error as broken

RETRY_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Outage:
    """A headline, and what to do."""

    title: str
    advice: str


AWAY = Outage(
    "The database does not answer",
    "Nothing of what you just sent was kept. Wait a minute, then send it again. If it stays so: start the "
    "database that DATABASE_URL names; RegTrack goes on by itself.",
)
FULL = Outage(
    "The disk of the database is full",
    "Nothing of what you just sent was kept. Free some space on that disk, then send it again; RegTrack goes "
    "on by itself.",
)
READ_ONLY = Outage(
    "The database takes nothing in at the moment",
    "It can be read, but nothing of what you just sent was kept. Send it again when it is open for writing "
    "again: whoever runs the database knows when.",
)
BUSY = Outage(
    "The database is very busy",
    "Nothing of what you just sent was kept. Send it again.",
)
BY_CODE = {"53100": FULL, "25006": READ_ONLY, "55P03": BUSY, "40P01": BUSY, "40001": BUSY, "57014": BUSY}
"""PostgreSQL's codes (its manual, appendix A)."""
AWAY_CLASSES = ("08", "53", "57")
BY_WORDS = {
    "is full": FULL,
    "disk i/o error": FULL,
    "readonly database": READ_ONLY,
    "is locked": BUSY,
    "unable to open": AWAY,
}
"""SQLite's messages (https://sqlite.org/rescode.html)."""


def outage(error: BaseException | None) -> Outage | None:
    """What the error says of the state of the database; ``None`` for one that is the program's fault."""
    if isinstance(error, InterfaceError):
        return AWAY
    if not isinstance(error, OperationalError | InternalError):
        return None
    if hasattr(error.__cause__, "pgcode"):
        # Without a code: the connection broke before the server could say why.
        code = str(getattr(error.__cause__, "pgcode", None) or "08")
        return BY_CODE.get(code) or (AWAY if code[:2] in AWAY_CLASSES else None)
    words = str(error).lower()
    return next((found for told, found in BY_WORDS.items() if told in words), None)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for an error that nothing caught: 503 where the database is at fault, else 500."""
    found = outage(sys.exc_info()[1])
    if found is None:
        return broken(request)
    if request.path.startswith("/api/"):
        response: HttpResponse = JsonResponse({"detail": f"{found.title}. {found.advice}"}, status=503)
    else:
        # Without the request: who is asking could only be told by the database.
        response = HttpResponse(render_to_string("503.html", {"outage": found}), status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
