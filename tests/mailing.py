"""Mails as a test needs them, and a mailbox of the real server for each test."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from django.test import override_settings

from tests.factory import make_source
from tests.fetching.serving import names
from tests.servers.imap import HOST, PASSWORD, USER, MailServer
from updates.models import Mailbox, Source, SourceKind
from updates.services.fetch_mail import use_of
from updates.services.sealing import seal

TEXT = "On 4 March 2026 the Data Council fined Acme Ltd EUR 1 million for its app. " * 10
_numbers = itertools.count(1)


def mail(
    subject: str = "Weekly news",
    text: str = "",
    *,
    sender: str = "Firm <news@firm.example>",
    message_id: str = "",
    html: str = "",
    files: tuple[tuple[str, str, bytes], ...] = (),
) -> bytes:
    """A message; ``files`` are (name, media type, bytes)."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "alerts@example.org", subject
    message["Date"] = "Wed, 04 Mar 2026 09:00:00 +0000"
    message["Message-ID"] = f"<{message_id or f'm{next(_numbers)}@firm.example'}>"
    message.set_content(text or f"{TEXT} It is news number {next(_numbers)}.")
    if html:
        message.add_alternative(html, subtype="html")
    for name, media_type, data in files:
        kind, _, subtype = media_type.partition("/")
        message.add_attachment(data, maintype=kind, subtype=subtype, filename=name)
    return message.as_bytes()


def make_mailbox(server: MailServer, folder: str, password: str = PASSWORD, **values: Any) -> Source:
    """A source that is this folder of the server, reached through its front."""
    values = {"host": HOST, "port": server.front.port, "user": USER, "folder": folder, **values}
    source = make_source(kind=SourceKind.MAILBOX, url=f"imaps://{USER}@{HOST}:{values['port']}/{folder}")
    sealed = seal(password, use=use_of(values["host"], values["user"]))
    Mailbox.objects.create(source=source, sealed_password=sealed, **values)
    return source


@contextmanager
def mail_reached(server: MailServer) -> Iterator[None]:
    """The rules and the name by which RegTrack reaches the server."""
    rules = {
        "REGTRACK_MAILBOX_PORTS": [server.port, server.front.port],
        "REGTRACK_MAILBOX_CA_FILE": str(server.ca_file),
        "REGTRACK_FETCH_ALLOW": [HOST],
    }
    with override_settings(**rules), names(lambda name: ["127.0.0.1"]):
        yield
