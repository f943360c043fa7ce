"""What arrived, and what the engine found in it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from updates.models.base import public_id_field
from updates.models.sources import Source
from updates.register.records import Standing


class Status(models.TextChoices):
    """How far a document has come."""

    RECEIVED = "received", "Received"
    READ = "read", "Read"
    EXTRACTED = "extracted", "Extracted"
    FILED = "filed", "Filed"
    FAILED = "failed", "Failed"


class Document(models.Model):
    """One issue of a newsletter. Its bytes never change; all that follows can be computed again."""

    public_id = public_id_field()
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="documents"
    )
    filename = models.CharField(max_length=255, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    canonical_url = models.CharField(
        max_length=2000, blank=True, help_text="The address without what differs from visit to visit."
    )
    message_id = models.CharField(
        max_length=500, blank=True, help_text="Of a mail: its Message-ID, without the angle brackets."
    )
    media_type = models.CharField(max_length=100, blank=True)
    content = models.BinaryField(help_text="The bytes as they arrived.")
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    raw_digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the bytes, in hex.")
    text = models.TextField(blank=True)
    text_digest = models.CharField(
        max_length=64,
        blank=True,
        db_index=True,
        help_text="SHA-256 of the text, case and white space made plain.",
    )
    blocks = models.JSONField(default=list, blank=True)
    duplicate_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="repeats"
    )
    revises = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="revised_by",
        help_text="The version before this one.",
    )
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="attachments",
        help_text="The mail that it was attached to.",
    )
    first_version = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="later_versions",
        help_text="The version that all later ones go back to; empty for itself.",
    )
    version = models.PositiveIntegerField(default=1, help_text="1, and one more for each revision.")
    returned_at = models.DateTimeField(
        null=True, blank=True, help_text="When its page went back to this version, after a later one."
    )
    etag = models.CharField(max_length=300, blank=True, help_text="What the server called this version.")
    last_modified = models.CharField(max_length=300, blank=True, help_text="As the server wrote it.")
    checked_at = models.DateTimeField(
        null=True, blank=True, help_text="When its page was last asked whether it has changed."
    )
    fetch_run = models.ForeignKey(
        "updates.FetchRun", null=True, blank=True, on_delete=models.SET_NULL, related_name="documents"
    )
    title = models.CharField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True, db_index=True)
    language = models.CharField(max_length=8, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.RECEIVED, db_index=True)
    error = models.TextField(blank=True, help_text="Why it could not be read, in words.")
    attempts = models.PositiveIntegerField(default=0)
    engine_version = models.CharField(max_length=20, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    received_at = models.DateTimeField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-received_at", "-id"]
        permissions = [("curate", "Can upload newsletters, retry them and decide on values")]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="document_status"),
            models.CheckConstraint(
                condition=~Q(status="failed") | ~Q(error=""), name="document_failure_has_reason"
            ),
            models.CheckConstraint(condition=~Q(duplicate_of=F("id")), name="document_not_own_duplicate"),
            models.CheckConstraint(condition=~Q(revises=F("id")), name="document_not_own_revision"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="document_not_own_parent"),
            models.CheckConstraint(
                condition=Q(version=1, revises=None, first_version=None)
                | Q(version__gt=1, revises__isnull=False, first_version__isnull=False),
                name="document_version_of_one",
            ),
            models.UniqueConstraint(fields=["first_version", "version"], name="document_version_once"),
        ]
        indexes = [
            models.Index(fields=["-received_at"], name="document_received"),
            models.Index(
                fields=["canonical_url"], condition=~Q(canonical_url=""), name="document_canonical_url"
            ),
            models.Index(fields=["message_id"], condition=~Q(message_id=""), name="document_message_id"),
        ]

    def __str__(self) -> str:
        return self.title or self.filename or self.public_id


class Passage(models.Model):
    """One item of one document, with the engine's findings in it (JSON, each with its quote)."""

    public_id = public_id_field()
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="passages")
    update = models.ForeignKey(
        "updates.Update", null=True, blank=True, on_delete=models.SET_NULL, related_name="passages"
    )
    follows = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followed_by",
        help_text="The passage of an older version whose place it takes.",
    )
    standing = models.CharField(
        max_length=10,
        choices=[(one.value, one.value.capitalize()) for one in Standing],
        default=Standing.CURRENT.value,
        help_text="Whether it counts, among the versions of its document.",
    )
    ordinal = models.PositiveIntegerField()
    start = models.PositiveIntegerField(help_text="First character in the document's text.")
    end = models.PositiveIntegerField(help_text="After the last character.")
    findings = models.JSONField()
    engine_version = models.CharField(max_length=20)
    fingerprint = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of all that its findings were made from, in hex."
    )

    class Meta:
        ordering = ["document", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["document", "start"], name="passage_starts_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="passage_not_empty"),
            models.CheckConstraint(
                condition=Q(standing__in=[one.value for one in Standing]), name="passage_standing"
            ),
        ]

    def __str__(self) -> str:
        return self.public_id


class PassageKey(models.Model):
    """What a passage shares with others that tell the same event; equal keys are matched."""

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=64, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["passage", "key"], name="passage_key_once")]

    def __str__(self) -> str:
        return self.key
