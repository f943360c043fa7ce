"""Long work that goes on in small parts, and mail that is to be sent: both live here, not in the queue."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from updates.models.base import public_id_field


class JobKind(models.TextChoices):
    """What long work there is."""

    REBUILD = "rebuild", "Rebuild of the register"
    EXTRACT = "extract", "Extraction of all documents anew"
    RETRY = "retry", "Retry of failed documents"
    BACKFILL = "backfill", "Taking in old issues"


class JobState(models.TextChoices):
    """How far a job has come."""

    WAITING = "waiting", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    CANCELLED = "cancelled", "Cancelled"
    FAILED = "failed", "Failed"


OPEN_STATES = (JobState.WAITING, JobState.RUNNING)
"""States of a job that is still to be worked on."""


class Job(models.Model):
    """Long work, done a little at a time: how far it is, and where it goes on.

    ``claim`` counts the times that a worker took it up: one that comes late, after another took
    over, sees that the number is no longer its own and writes nothing.
    """

    public_id = public_id_field()
    kind = models.CharField(max_length=12, choices=JobKind.choices)
    subject = models.CharField(
        max_length=200, blank=True, help_text="What it works on, in words; empty: on everything."
    )
    parameters = models.JSONField(default=dict, blank=True, help_text="What its kind needs to know.")
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    total = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many there are to do; empty: not known yet."
    )
    done = models.PositiveIntegerField(default=0, help_text="How many were taken in hand.")
    failed = models.PositiveIntegerField(default=0, help_text="How many of those failed.")
    cursor = models.JSONField(
        null=True, blank=True, help_text="After which one it goes on; null: at the first."
    )
    note = models.TextField(blank=True, help_text="What it changed, or why it failed, in words.")
    cancel_requested = models.BooleanField(default=False)
    claim = models.PositiveIntegerField(default=0, help_text="Times that a worker took it up.")
    stumbles = models.PositiveIntegerField(
        default=0, help_text="Times in a row that it was taken up and nothing came of it."
    )
    leased_until = models.DateTimeField(null=True, blank=True, help_text="Until when a worker has it.")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=JobKind.values), name="job_kind"),
            models.CheckConstraint(condition=Q(state__in=JobState.values), name="job_state"),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running"], finished_at__isnull=True)
                | ~Q(state__in=["waiting", "running"]) & Q(finished_at__isnull=False),
                name="job_ends_once",
            ),
            models.CheckConstraint(condition=Q(failed__lte=F("done")), name="job_failed_of_done"),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(note=""), name="job_failure_has_reason"),
            # The same work twice at once would be done twice.
            models.UniqueConstraint(
                fields=["kind", "subject"],
                condition=Q(state__in=["waiting", "running"]),
                name="job_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.subject}" if self.subject else self.get_kind_display()

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.state in OPEN_STATES


class MailState(models.TextChoices):
    """What became of a mail."""

    WAITING = "waiting", "Waiting"
    SENT = "sent", "Sent"
    FAILED = "failed", "Given up"


class Mail(models.Model):
    """A mail to one person. Made in the transaction of what it tells of; sent after it, once."""

    public_id = public_id_field()
    occasion = models.CharField(max_length=200, help_text="What it tells of: to one address, once.")
    to = models.EmailField(max_length=254)
    title = models.CharField(max_length=200)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    tries = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True, help_text="Why the last try failed, in words.")
    next_try_at = models.DateTimeField(
        help_text="When it is tried next; while it is tried, when that try counts as lost."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            # However many workers see the same alarm, it is told once.
            models.UniqueConstraint(fields=["occasion", "to"], name="mail_once"),
            models.CheckConstraint(condition=Q(state__in=MailState.values), name="mail_state"),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent") & Q(sent_at__isnull=True),
                name="mail_sent_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(error=""), name="mail_failure_has_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "next_try_at"], name="mail_to_send")]

    def __str__(self) -> str:
        return self.title
