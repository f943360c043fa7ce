"""Mailboxes, and what became of their messages."""

from django.db.models import QuerySet

from updates.models import Mailbox, Message, Source, Taking

SHOWN = 50


def mailbox_of(source: Source) -> Mailbox | None:
    """How the source is asked, if it is a mailbox. One query."""
    return Mailbox.objects.filter(source=source).first()


def messages_of(source: Source) -> QuerySet[Message]:
    """The messages of a mailbox, the latest first, without their bytes. One query."""
    return Message.objects.filter(source=source).select_related("handled_by").defer("content")


def waiting_messages(source: Source) -> list[Message]:
    """Mails that were set apart for a person. One query."""
    return list(messages_of(source).filter(taking=Taking.SET_APART)[:SHOWN])


def left_out_messages(source: Source) -> list[Message]:
    """Messages that could not be taken, with the reason. One query."""
    return list(messages_of(source).filter(taking=Taking.LEFT_OUT)[:SHOWN])


def sources_that_wait() -> list[Source]:
    """Sources with mails that wait for a person. One query."""
    waiting = Message.objects.filter(taking=Taking.SET_APART).order_by().values("source")
    return list(Source.objects.filter(pk__in=waiting).order_by("name", "pk"))


def message_of(source_id: str, number: str) -> Message:
    """One message. Raises ``Message.DoesNotExist``."""
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise Message.DoesNotExist
    return Message.objects.get(pk=number, source__public_id=source_id)
