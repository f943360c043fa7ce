"""Pages for what went wrong: each with its sentence and its status."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def _reason(exception: Exception) -> str:
    """The sentence an exception was raised with; Django's own exceptions speak of the code, so not theirs."""
    told = exception.args[0] if exception.args else ""
    return told if isinstance(told, str) and told.endswith(".") and " " in told else ""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 for more bytes, files or fields than are taken."""
    if isinstance(exception, RequestDataTooBig):
        megabytes = settings.REGTRACK_MAX_DOCUMENT_BYTES / 2**20
        return render(
            request, "413.html", {"reason": f"A document may have up to {megabytes:.0f} MB."}, status=413
        )
    if isinstance(exception, TooManyFilesSent):
        number = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        return render(request, "413.html", {"reason": f"Send at most {number} files at a time."}, status=413)
    if isinstance(exception, TooManyFieldsSent):
        return render(request, "413.html", {"reason": "The form has more fields than are taken."}, status=413)
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the reason, where one was given."""
    return render(request, "403.html", {"reason": _reason(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with the reason, where one was given."""
    return render(request, "404.html", {"reason": _reason(exception)}, status=404)
