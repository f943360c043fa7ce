"""Sources as people add and change them: no address twice, also where two people are at it at once."""

from collections.abc import Callable

import pytest

from tests.factory import make_source
from updates.models import Mailbox, Source, SourceKind
from updates.services import mailboxes, source_changes
from updates.services.errors import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.database]
FEED = "https://firm.test/feed"
MAIL = "imaps://alerts%40firm.test@imap.firm.test/INBOX"


def mailbox() -> Mailbox:
    return mailboxes.make_mailbox(host="imap.firm.test", user="alerts@firm.test")


def add_feed() -> Source:
    return source_changes.add_source(kind=SourceKind.FEED, url=FEED)


def add_mailbox() -> Source:
    return mailboxes.add_mailbox(mailbox=mailbox(), password="secret")


def change_feed() -> Source:
    other = make_source("Other", kind=SourceKind.FEED, url="https://else.test/")
    asked = {"is_listing": False, "link_selector": "", "revisit_days": 14, "language": ""}
    return source_changes.change_source(source=other, url=FEED, **asked)  # type: ignore[arg-type]


def change_mailbox() -> Source:
    other = make_source("Other", kind=SourceKind.MAILBOX, url="imaps://x@else.test/INBOX")
    return mailboxes.change_mailbox(source=other, mailbox=mailbox(), password="secret")


@pytest.mark.parametrize("late", [False, True], ids=["it is there", "it comes to be there this moment"])
@pytest.mark.parametrize(
    ("say", "module", "url"),
    [
        (add_feed, source_changes, FEED),
        (change_feed, source_changes, FEED),
        (add_mailbox, mailboxes, MAIL),
        (change_mailbox, mailboxes, MAIL),
    ],
)
def test_an_address_that_is_taken_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, say: Callable[[], Source], module: object, url: str, late: bool
) -> None:
    kind = SourceKind.FEED if url == FEED else SourceKind.MAILBOX
    make_source("Firm news", kind=kind, url=url)
    if late:
        monkeypatch.setattr(module, "refuse_known", lambda *given, **more: None)
    with pytest.raises(Refused, match=r"already.*“Firm news”"):
        say()
    assert Source.objects.filter(url=url).count() == 1


def test_what_is_not_said_stays() -> None:
    source = make_source("Firm news", kind=SourceKind.MAILBOX, url=MAIL, schedule=15, rhythm_days=7)
    mailboxes.change_mailbox(source=source, mailbox=mailbox(), password="secret", name="")
    source.refresh_from_db()
    assert (source.name, source.schedule, source.rhythm_days) == ("Firm news", 15, 7)
