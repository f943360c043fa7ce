"""A token for programs, and what the API answers where nothing is."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.authtoken.serializers import AuthTokenSerializer
from rest_framework.authtoken.views import ObtainAuthToken
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView


class TokenGuesses(AnonRateThrottle):
    """So often may one address ask for a token; django-axes counts wrong passwords besides."""

    scope = "token"
    rate = "20/min"

    def get_cache_key(self, request: Request, view: APIView) -> str:
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


class TokenSerializer(serializers.Serializer[Any]):
    """A token for the header ``Authorization: Token ...``."""

    token = serializers.CharField(help_text="To be kept secret.")


class TokenView(ObtainAuthToken):
    """Name and password in, token out."""

    authentication_classes = ()
    throttle_classes = (TokenGuesses,)

    @extend_schema(request=AuthTokenSerializer, responses=TokenSerializer, auth=[])
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The account's token, to be sent as ``Authorization: Token ...`` with each request."""
        return super().post(request, *args, **kwargs)


class NothingHere(APIView):
    """Any other address under the API: told in JSON, not as a page."""

    permission_classes = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Whatever the method, there is nothing."""
        raise NotFound("There is nothing at this address; /api/v1/ lists what there is.")
