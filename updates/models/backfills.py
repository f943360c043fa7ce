"""Archives of old issues that are taken in a part at a time."""

from django.db import models
from django.db.models import Q

from updates.models.base import public_id_field
from updates.models.documents import Document
from updates.models.jobs import Job
from updates.models.sources import Source


class ArchiveKind(models.TextChoices):
    """What an archive is."""

    ZIP = "zip", "ZIP archive"
    MBOX = "mbox", "Mailbox file (mbox)"


class Archive(models.Model):
    """A file that holds many issues, and the job that takes them in. Its bytes are kept in pieces."""

    public_id = public_id_field()
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=4, choices=ArchiveKind.choices)
    digest = models.CharField(max_length=64, db_index=True, help_text="SHA-256 of the bytes, in hex.")
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="archive")
    position = models.PositiveIntegerField(default=0, help_text="Files in it that were dealt with.")
    new_count = models.PositiveIntegerField(default=0)
    known_count = models.PositiveIntegerField(default=0)
    left_out_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=ArchiveKind.values), name="archive_kind")]

    def __str__(self) -> str:
        return self.name


class ArchivePiece(models.Model):
    """A stretch of an archive's bytes: databases take no row of hundreds of megabytes gladly."""

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="pieces")
    ordinal = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["archive", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["archive", "ordinal"], name="archive_piece_once")]

    def __str__(self) -> str:
        return f"piece {self.ordinal}"


class ArchiveFileState(models.TextChoices):
    """What became of a file in an archive."""

    STORED = "stored", "Stored"
    KNOWN = "known", "There already"
    LEFT_OUT = "left_out", "Left out"


class ArchiveFile(models.Model):
    """One file, or message, in an archive, and what became of it."""

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="files")
    ordinal = models.PositiveIntegerField()
    name = models.CharField(max_length=500)
    state = models.CharField(max_length=10, choices=ArchiveFileState.choices)
    reason = models.TextField(blank=True, help_text="Why it was left out, or what it repeats, in words.")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="archive_files"
    )

    class Meta:
        ordering = ["archive", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["archive", "ordinal"], name="archive_file_once"),
            models.CheckConstraint(condition=Q(state__in=ArchiveFileState.values), name="archive_file_state"),
            models.CheckConstraint(
                condition=~Q(state="left_out") | ~Q(reason=""), name="archive_file_left_out_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.name
