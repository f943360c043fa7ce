"""Django's admin: reference data and sources are kept here; the register and the archive are only looked at.

Records of the register come of passages and decisions, so nobody edits them by hand.
"""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from updates import models
from updates.selectors.updates import BULKY

admin.site.site_header = admin.site.site_title = "RegTrack"
admin.site.index_title = "Reference data, sources and people"


class LookedAt(admin.ModelAdmin):
    """Records that are shown and never changed by hand, not even by a superuser."""

    list_per_page = 50
    show_full_result_count = False
    not_read: tuple[str, ...] = ()
    """Columns that the list leaves in the database: they can be megabytes a row."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer(*self.not_read)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Every field but the bulky ones."""
        return [name for name in super().get_fields(request, obj) if name not in self.not_read]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(models.Jurisdiction)
class JurisdictionAdmin(admin.ModelAdmin):
    """Countries and subdivisions."""

    list_display = ["name", "code", "parent"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.EmptyFieldListFilter)]
    search_fields = ["name", "code"]
    autocomplete_fields = ["parent"]


class AliasInline(admin.TabularInline):
    """The other names of an authority; the engine knows a new one at its next run."""

    model = models.RegulatorAlias
    extra = 1


@admin.register(models.Regulator)
class RegulatorAdmin(admin.ModelAdmin):
    """Authorities with their other names."""

    list_display = ["name", "kind", "jurisdiction", "parent", "origin", "public_id"]
    list_select_related = ["jurisdiction", "parent"]
    list_filter = ["kind", "origin", ("ended_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "public_id", "aliases__name"]
    autocomplete_fields = ["jurisdiction", "parent", "successor"]
    inlines = [AliasInline]

    def get_readonly_fields(self, request: HttpRequest, obj: models.Regulator | None = None) -> list[str]:
        """The public id is chosen once: addresses and the register point to it."""
        return ["public_id"] if obj else []


@admin.register(models.Topic)
class TopicAdmin(admin.ModelAdmin):
    """What updates are about."""

    list_display = ["name", "slug", "parent"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(models.Publisher)
class PublisherAdmin(admin.ModelAdmin):
    """Who writes newsletters."""

    list_display = ["name", "slug", "website_url"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(models.Source)
class SourceAdmin(admin.ModelAdmin):
    """Where newsletters come from."""

    # What fetching finds out by itself.
    kept_by_fetching = ("etag", "last_modified", "failures", "alarm", "alarm_kind", "alarmed_at")
    list_display = ["name", "publisher", "kind", "default_jurisdiction", "is_active"]
    list_select_related = ["publisher", "default_jurisdiction"]
    list_filter = ["kind", "is_active"]
    search_fields = ["name", "public_id", "url", "publisher__name"]
    autocomplete_fields = ["publisher", "default_jurisdiction"]

    def get_readonly_fields(self, request: HttpRequest, obj: models.Source | None = None) -> list[str]:
        """The public id is chosen once: addresses point to it."""
        fixed = ["public_id"] if obj else []
        if obj and obj.kind == models.SourceKind.MAILBOX:
            fixed += ["kind", "url"]  # these follow from its settings, on the page Sources
        return [*self.kept_by_fetching, *fixed]


@admin.register(models.Document)
class DocumentAdmin(LookedAt):
    """The archive."""

    list_display = ["__str__", "status", "source", "published_on", "received_at", "size"]
    list_select_related = ["source"]
    list_filter = ["status", "language"]
    search_fields = ["title", "filename", "public_id", "raw_digest"]
    date_hierarchy = "received_at"
    not_read = BULKY


@admin.register(models.Passage)
class PassageAdmin(LookedAt):
    """Items of documents."""

    list_display = ["public_id", "document", "ordinal", "update", "engine_version"]
    list_select_related = ["document", "update"]
    search_fields = ["public_id", "document__title", "document__public_id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer(*(f"document__{column}" for column in BULKY))


@admin.register(models.Decision)
class DecisionAdmin(LookedAt):
    """What people said. Decisions are made and withdrawn on the pages, where their words can be seen."""

    list_display = ["kind", "document", "field", "made_by", "made_at", "withdrawn_at"]
    list_select_related = ["document", "made_by"]
    list_filter = ["kind", ("withdrawn_at", admin.EmptyFieldListFilter)]
    search_fields = ["public_id", "exact", "reason", "made_by__username"]
    date_hierarchy = "made_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer(*(f"document__{column}" for column in BULKY))


@admin.register(models.Update)
class UpdateAdmin(LookedAt):
    """The register's centre."""

    list_display = ["headline", "category", "happened_on", "jurisdiction", "review"]
    list_select_related = ["jurisdiction"]
    list_filter = ["category", "review"]
    search_fields = ["headline", "public_id"]
    date_hierarchy = "reported_on"


@admin.register(models.Instrument)
class InstrumentAdmin(LookedAt):
    """Laws, regulations, measures, standards ..."""

    list_display = ["title", "kind", "number", "jurisdiction"]
    list_select_related = ["jurisdiction"]
    list_filter = ["kind"]
    search_fields = ["title", "number", "public_id"]


@admin.register(models.InstrumentEvent)
class InstrumentEventAdmin(LookedAt):
    """Steps in their lives."""

    list_display = ["instrument", "kind", "happened_on", "effective_on", "comments_due_on", "update"]
    list_select_related = ["instrument", "update"]
    list_filter = ["kind"]
    search_fields = ["instrument__title", "public_id"]


@admin.register(models.EnforcementAction)
class EnforcementActionAdmin(LookedAt):
    """What authorities did about conduct."""

    list_display = ["public_id", "kind", "subject_count", "update"]
    list_select_related = ["update"]
    list_filter = ["kind"]
    search_fields = ["public_id", "update__headline"]


@admin.register(models.Party)
class PartyAdmin(LookedAt):
    """Who is struck."""

    list_display = ["name", "kind", "public_id"]
    list_filter = ["kind"]
    search_fields = ["name", "public_id"]


@admin.register(models.Penalty)
class PenaltyAdmin(LookedAt):
    """What it costs."""

    list_display = ["party", "kind", "amount", "amount_max", "currency", "is_aggregate", "action"]
    list_select_related = ["party", "action"]
    list_filter = ["kind", "currency", "is_aggregate"]
    search_fields = ["party__name", "public_id"]


@admin.register(models.Quote)
class QuoteAdmin(LookedAt):
    """The words behind values."""

    list_display = ["exact", "field", "value", "update", "rule"]
    list_select_related = ["update"]
    list_filter = ["field"]
    search_fields = ["subject", "exact"]
