"""Doors that are open to curators only."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Response = TypeVar("Response", bound=HttpResponseBase)
CURATE = "updates.curate"
SENTENCE = "Only curators may do this. Your account may read the register; ask an administrator for the role."


def curators_only(view: Callable[..., Response]) -> Callable[..., Response]:
    """403 with a sentence for everybody else."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        if not request.user.has_perm(CURATE):
            raise PermissionDenied(SENTENCE)
        return view(request, *args, **kwargs)

    return guarded
