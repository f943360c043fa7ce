"""Mailboxes that newsletters are sent to, and what became of each message in them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from updates.models.documents import Document
from updates.models.sources import Source


class Security(models.TextChoices):
    """How the connection to a mailbox is kept from being read; there is no third way."""

    TLS = "tls", "TLS from the start"
    STARTTLS = "starttls", "STARTTLS"


class AfterTaking(models.TextChoices):
    """What happens to a message in its mailbox once its document is stored."""

    SEEN = "seen", "Mark it as read"
    MOVE = "move", "Move it to a folder"
    LEAVE = "leave", "Leave it as it is"


class Mailbox(models.Model):
    """How a source of the kind mailbox is asked."""

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="mailbox")
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=10, choices=Security.choices, default=Security.TLS)
    user = models.CharField(max_length=320)
    sealed_password = models.TextField(
        help_text="Encrypted with a key that is derived from SECRET_KEY; of this host and user only."
    )
    folder = models.CharField(max_length=500, default="INBOX")
    senders = models.JSONField(
        default=list, blank=True, help_text="Addresses or domains whose mail is taken; empty: all mail."
    )
    since_on = models.DateField(null=True, blank=True, help_text="Mail that came earlier is left alone.")
    after_taking = models.CharField(
        max_length=10, choices=AfterTaking.choices, default=AfterTaking.SEEN, help_text="Once it is stored."
    )
    move_to = models.CharField(max_length=500, blank=True)
    uid_validity = models.BigIntegerField(
        null=True, blank=True, help_text="The server's number for this numbering of its messages (RFC 9051)."
    )
    last_uid = models.BigIntegerField(default=0, help_text="Up to this number all messages were dealt with.")

    class Meta:
        verbose_name_plural = "mailboxes"
        constraints = [
            models.CheckConstraint(condition=Q(security__in=Security.values), name="mailbox_security"),
            models.CheckConstraint(
                condition=Q(after_taking__in=["seen", "leave"]) | Q(after_taking="move") & ~Q(move_to=""),
                name="mailbox_after_taking",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.host}, {self.folder}"


class Taking(models.TextChoices):
    """What became of a message."""

    STORED = "stored", "Stored"
    KNOWN = "known", "There already"
    SET_APART = "set_apart", "Waits for a person"
    DONE = "done", "Dealt with by a person"
    LEFT_OUT = "left_out", "Left out"


class Message(models.Model):
    """One message of a mailbox, as its server numbers it: so that none is taken twice, and none lost."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="mail")
    uid_validity = models.BigIntegerField()
    uid = models.BigIntegerField()
    message_id = models.CharField(max_length=500, blank=True, help_text="Without the angle brackets.")
    taking = models.CharField(max_length=10, choices=Taking.choices)
    note = models.TextField(blank=True, help_text="Why it was not simply stored, in words.")
    sender = models.CharField(max_length=500, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="messages"
    )
    content = models.BinaryField(null=True, blank=True, help_text="Its bytes, where a person must decide.")
    link = models.TextField(blank=True, help_text="The address that it asks to be opened; it never is, here.")
    noted_at = models.DateTimeField()
    marked_at = models.DateTimeField(
        null=True, blank=True, help_text="When the mailbox was told; empty: still to be done."
    )
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-noted_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "uid_validity", "uid"], name="message_once"),
            models.CheckConstraint(condition=Q(taking__in=Taking.values), name="message_taking"),
            models.CheckConstraint(
                condition=~Q(taking="set_apart") | Q(content__isnull=False), name="message_set_apart_is_kept"
            ),
        ]
        indexes = [
            models.Index(fields=["source", "message_id"], name="message_by_id"),
            models.Index(fields=["source"], condition=Q(taking="set_apart"), name="message_set_apart"),
            models.Index(fields=["source"], condition=Q(marked_at=None), name="message_unmarked"),
        ]

    def __str__(self) -> str:
        return self.subject or self.message_id or f"message {self.uid}"
