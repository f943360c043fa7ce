"""Publishers, sources, documents, passages, decisions."""

from collections.abc import Iterable
from functools import partial

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.decorators import action
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from updates.api.serializers.archive import (
    DecisionSerializer,
    DocumentChangesSerializer,
    DocumentSerializer,
    FetchRunSerializer,
    PassageDetailSerializer,
    PassageSerializer,
    PublisherSerializer,
    SourceSerializer,
)
from updates.api.views.base import Records
from updates.models import Document
from updates.selectors import documents, sources, versions
from updates.selectors.filters import (
    DecisionFilter,
    DocumentFilter,
    FetchRunFilter,
    PassageFilter,
    PublisherFilter,
    SourceFilter,
)


class WhateverIsAccepted(DefaultContentNegotiation):
    """For answers that have one form only: a download is sent to whoever asks, errors as JSON."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        first = next(iter(renderers))
        return first, first.media_type or ""


def download(data: bytes, name: str, media_type: str) -> HttpResponse:
    """An answer that a browser saves and never shows: newsletters bring what they like."""
    response = HttpResponse(data, content_type=media_type)
    plain = "".join(character if character.isprintable() else "_" for character in name)
    response["Content-Disposition"] = content_disposition_header(True, plain) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


class DocumentViewSet(Records):
    """Issues of newsletters; their text and bytes as downloads."""

    selector = documents.documents
    filterset_class = DocumentFilter
    serializer_class = DocumentSerializer

    @extend_schema(responses={(200, "text/plain"): OpenApiResponse(OpenApiTypes.STR)})
    @action(detail=True, content_negotiation_class=WhateverIsAccepted)
    def text(self, request: Request, public_id: str) -> HttpResponse:
        """The text as it was read, in UTF-8: all offsets count its characters."""
        text: str = self.found(documents.document_text)
        return download(text.encode(), f"{public_id}.txt", "text/plain; charset=utf-8")

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiResponse(OpenApiTypes.BINARY)})
    @action(detail=True, content_negotiation_class=WhateverIsAccepted)
    def content(self, request: Request, public_id: str) -> HttpResponse:
        """The bytes as they arrived; their type is the document's ``media_type``."""
        document: Document = self.found(documents.document_content)
        name = document.filename or f"{public_id}.bin"
        return download(bytes(document.content), name, "application/octet-stream")

    @extend_schema(
        responses=DocumentChangesSerializer,
        parameters=[
            OpenApiParameter("with", str, description="Id of the other version; else the one before.")
        ],
    )
    @action(detail=True)
    def changes(self, request: Request, public_id: str) -> Response:
        """What changed since another version, in its words and item by item; 404 where there is none."""
        against = request.query_params.get("with", "").replace("\x00", "")[:80]
        found = self.found(partial(versions.document_changes, against=against))
        return Response(DocumentChangesSerializer(found, context=self.get_serializer_context()).data)


class PassageViewSet(Records):
    """Items of documents; each with what the engine found in it."""

    selector = documents.passages
    filterset_class = PassageFilter
    serializer_class = PassageSerializer
    detail_serializer_class = PassageDetailSerializer


class DecisionViewSet(Records):
    """What people said of passages."""

    selector = documents.decisions
    filterset_class = DecisionFilter
    serializer_class = DecisionSerializer


class SourceViewSet(Records):
    """Where documents come from."""

    selector = sources.sources_with_runs
    filterset_class = SourceFilter
    serializer_class = SourceSerializer


class FetchRunViewSet(Records):
    """Tries to fetch sources, the latest first."""

    selector = sources.fetch_runs
    filterset_class = FetchRunFilter
    serializer_class = FetchRunSerializer


class PublisherViewSet(Records):
    """Who writes newsletters."""

    selector = documents.publishers
    filterset_class = PublisherFilter
    serializer_class = PublisherSerializer
    lookup_field = "slug"
