"""Where documents come from, each try to fetch them, and what was seen there before."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from updates.models.base import public_id_field
from updates.models.reference import Jurisdiction


class Publisher(models.Model):
    """Who writes newsletters: a law firm, a regulator, a news service."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    website_url = models.URLField(blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class SourceKind(models.TextChoices):
    """By which way a source's documents arrive."""

    FEED = "feed", "Feed"
    PAGE = "page", "Web page"
    MAILBOX = "mailbox", "Mailbox"
    UPLOAD = "upload", "Upload or paste"
    FILE = "file", "Files and folders"


FETCHED = (SourceKind.FEED, SourceKind.PAGE, SourceKind.MAILBOX)
"""Kinds of sources that are asked for news; to the others people bring it."""


class AlarmKind(models.TextChoices):
    """What can be wrong with a source."""

    FAILING = "failing", "Fetching fails"
    LATE = "late", "Nothing new for long"
    EMPTY = "empty", "Its issues give nothing any more"


class Source(models.Model):
    """A publisher's feed, page or folder: where documents come from."""

    public_id = public_id_field()
    publisher = models.ForeignKey(
        Publisher, null=True, blank=True, on_delete=models.PROTECT, related_name="sources"
    )
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=SourceKind.choices, default=SourceKind.UPLOAD)
    url = models.URLField(max_length=1000, blank=True)
    default_jurisdiction = models.ForeignKey(Jurisdiction, null=True, blank=True, on_delete=models.PROTECT)
    default_language = models.CharField(max_length=8, blank=True, help_text="ISO 639-1 code.")
    is_active = models.BooleanField(default=True)
    is_listing = models.BooleanField(
        default=False, help_text="Of a page: it lists newsletters, and its links are followed."
    )
    link_selector = models.CharField(
        max_length=200,
        blank=True,
        help_text="CSS selector of a listing's links; empty: those that look like articles.",
    )
    schedule = models.PositiveIntegerField(
        default=360, help_text="Minutes from one fetch to the next; 0: only by hand."
    )
    revisit_days = models.PositiveIntegerField(
        default=14, help_text="So long its pages are asked again whether they have changed; 0: never."
    )
    next_fetch_at = models.DateTimeField(
        null=True, blank=True, db_index=True, help_text="When it is fetched next; empty: as soon as may be."
    )
    etag = models.CharField(max_length=300, blank=True, help_text="What the server called its last version.")
    last_modified = models.CharField(max_length=300, blank=True, help_text="As the server wrote it.")
    rhythm_days = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(3660)],
        help_text="Days from one issue to the next, as a person expects them; empty: learnt from its past.",
    )
    failures = models.PositiveIntegerField(default=0, help_text="Failed fetches in a row.")
    alarm = models.CharField(max_length=500, blank=True, help_text="What is wrong with it, in words.")
    alarm_kind = models.CharField(max_length=10, blank=True, choices=AlarmKind.choices)
    alarmed_at = models.DateTimeField(null=True, blank=True, help_text="Since when something is wrong.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["url"], condition=~Q(url=""), name="source_url_once"),
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="source_kind"),
            models.CheckConstraint(condition=~Q(kind="feed") | ~Q(url=""), name="source_feed_has_url"),
            models.CheckConstraint(
                condition=Q(alarmed_at__isnull=True, alarm="") | Q(alarmed_at__isnull=False) & ~Q(alarm=""),
                name="source_alarm_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_fetched(self) -> bool:
        """Whether it is of a kind that is asked for news."""
        return self.kind in FETCHED


class RunStatus(models.TextChoices):
    """What became of one try to fetch a source."""

    RUNNING = "running", "Running"
    NEW = "new", "New documents"
    REVISION = "revision", "Changed documents"
    DUPLICATE = "duplicate", "Nothing new"
    NOT_MODIFIED = "not_modified", "Not changed"
    NOTHING = "nothing", "Nothing there"
    FAILED = "failed", "Failed"


class FetchRun(models.Model):
    """One try to fetch a source: what was asked, and what came of it."""

    public_id = public_id_field()
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="runs")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    url = models.URLField(max_length=1000, help_text="The address that was asked.")
    status = models.CharField(max_length=12, choices=RunStatus.choices, default=RunStatus.RUNNING)
    http_status = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The server's answer by its number; null where none came."
    )
    size = models.PositiveBigIntegerField(default=0, help_text="Bytes received, after decompression.")
    offered_count = models.PositiveIntegerField(default=0, help_text="Entries that were offered, new or not.")
    dealt_count = models.PositiveIntegerField(
        default=0, help_text="Those of the offered that are behind it: known, taken, left out or failed."
    )
    new_count = models.PositiveIntegerField(default=0, help_text="Documents that were new.")
    duplicate_count = models.PositiveIntegerField(
        default=0, help_text="Documents that turned out to be there."
    )
    revision_count = models.PositiveIntegerField(default=0, help_text="Documents that came in a new version.")
    error = models.TextField(blank=True, help_text="What went wrong, in words.")

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=RunStatus.values), name="run_status"),
            models.CheckConstraint(
                condition=~Q(status="failed") | ~Q(error=""), name="run_failure_has_reason"
            ),
            models.CheckConstraint(
                condition=Q(status="running", finished_at__isnull=True)
                | ~Q(status="running") & Q(finished_at__isnull=False),
                name="run_ends_once",
            ),
            # Whoever takes a source, and on however many machines: one fetches it at a time.
            models.UniqueConstraint(
                fields=["source"], condition=Q(status="running"), name="run_one_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["source", "-started_at"], name="run_by_source")]

    def __str__(self) -> str:
        return self.public_id


class SeenEntry(models.Model):
    """A name that an entry of a source went by; several an entry, since each of them may lie."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="seen")
    key = models.CharField(max_length=64, help_text="SHA-256 of what names the entry, in hex.")
    document = models.ForeignKey(
        "updates.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="seen_once")]

    def __str__(self) -> str:
        return self.key


class HostTurn(models.Model):
    """Whose turn it is to ask a host: at one time one request goes to it."""

    host = models.CharField(max_length=253, primary_key=True)
    free_at = models.DateTimeField(
        help_text="When it may be asked again: the request under way is over then, or the pause after it."
    )

    def __str__(self) -> str:
        return self.host
