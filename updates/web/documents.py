"""The archive: documents, and one of them with its text."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from updates.models import Document, Status
from updates.selectors.choices import publisher_choices
from updates.selectors.documents import document_content, document_detail, documents
from updates.selectors.filters import DocumentFilter
from updates.selectors.kin import kin_of
from updates.services.documents import retry_document
from updates.services.errors import Refused
from updates.web.access import curators_only
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found
from updates.web.reading import reading_of


class DocumentList(ListPage):
    """Every newsletter that came in."""

    filterset_class = DocumentFilter
    template_name = "web/documents.html"
    results_template = "web/documents_results.html"
    usual_order = "-received_at"

    def rows(self) -> QuerySet[Document]:
        return documents()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        return (
            bar.words("status", "Status", Status.choices),
            bar.choice("publisher", "Publisher", publisher_choices()),
            bar.dates("Published", ("published", "Published")),
        )


@require_safe
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """One document: how far it came, its text with the passages in it."""
    detail = found(document_detail, public_id, "document")
    context: dict[str, Any] = {"detail": detail, "document": detail.document}
    context["reading"] = reading_of(detail, request.GET)
    context["kin"] = kin_of(detail.document)
    return render(request, "web/document.html", context)


@require_safe
def original(request: HttpRequest, public_id: str) -> HttpResponse:
    """The bytes as they arrived. Always a download: what a newsletter brings must not run here."""
    document = found(document_content, public_id, "document")
    response = HttpResponse(bytes(document.content), content_type="application/octet-stream")
    name = document.filename or f"{document.public_id}.bin"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@curators_only
@require_POST
def retry(request: HttpRequest, public_id: str) -> HttpResponse:
    """Have a failed document worked on again."""
    document = found(
        lambda key: Document.objects.defer("content", "text", "blocks").get(public_id=key),
        public_id,
        "document",
    )
    try:
        retry_document(document=document)
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, "It is worked on again.")
    return redirect("web:document", public_id)
