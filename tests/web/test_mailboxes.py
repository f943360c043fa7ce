"""Mailboxes on the pages: tried before they are kept, passwords never shown, questions answered."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.test import Client

from tests.factory import make_source
from tests.mailing import mail, mail_reached, make_mailbox
from tests.servers.imap import HOST, PASSWORD, USER, MailServer, running_imap
from updates.models import Document, Mailbox, Message, Source, Taking
from updates.services.fetch_mail import password_of
from updates.services.fetch_sources import fetch_source

pytestmark = pytest.mark.django_db
OPT_IN = "Please confirm your subscription: https://firm.example/confirm?token=8f14e45fceea167a5a36dedd"


@pytest.fixture(scope="module")
def imap() -> Iterator[MailServer]:
    with running_imap() as server:
        yield server


@pytest.fixture
def box(imap: MailServer, request: pytest.FixtureRequest) -> Iterator[str]:
    folder = f"W{abs(hash(request.node.name)) % 10**9}"
    imap.make_folder(folder)
    with mail_reached(imap):
        yield folder


def said(imap: MailServer, box: str, **values: str) -> dict[str, str]:
    usual = {"host": HOST, "port": str(imap.front.port), "security": "tls", "user": USER, "folder": box}
    return {**usual, "after_taking": "seen", "schedule": "60", "password": PASSWORD, **values}


def hidden(page: str) -> dict[str, str]:
    found = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    return {name: found[name] for name in ("tried", "sealed")}


def test_a_mailbox_is_tried_and_then_kept(imap: MailServer, box: str, curator: Client) -> None:
    imap.put(box, *(mail(f"Issue {number}") for number in range(7)))
    form = said(imap, box, name="Alerts")
    page = curator.post("/sources/mailbox/", form).content.decode()
    assert "7 messages would be taken" in page and "these 5 are the latest" in page
    assert "Issue 6" in page and "Issue 1" not in page and box in page
    assert PASSWORD not in page and not Source.objects.exists()
    assert not any(b"\\Seen" in flags for flags in imap.flags(box)), "a trial changes nothing"
    kept = {**form, "password": "", "save": "1", **hidden(page)}
    answer = curator.post("/sources/mailbox/", kept, follow=True)
    assert "“Alerts” is added" in answer.content.decode()
    mailbox = Mailbox.objects.get()
    assert PASSWORD not in mailbox.sealed_password and password_of(mailbox) == PASSWORD
    assert PASSWORD not in curator.get(f"/sources/{mailbox.source.public_id}/mailbox/").content.decode()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"password": "wrong"}, "refuses the login"),
        ({"password": ""}, "Give the password"),
        ({"folder": "Nowhere"}, "has no folder"),
        ({"host": "mail.test\r\nX: y"}, "holds characters"),
        ({"senders": 'a" OR ALL'}, "is no address"),
        ({"after_taking": "move"}, "to which folder"),
        ({"host": "127.0.0.1"}, "private or reserved address"),
        ({"host": "elsewhere.test"}, "private or reserved address"),
        ({"port": "99999"}, "less than or equal to 65535"),
    ],
)
def test_what_cannot_be_is_told(
    imap: MailServer, box: str, curator: Client, values: dict[str, str], words: str
) -> None:
    answer = curator.post("/sources/mailbox/", said(imap, box, **values))
    assert answer.status_code == 400 and words in unescape(answer.content.decode())


def test_saved_is_only_what_was_tried(imap: MailServer, box: str, curator: Client) -> None:
    form = said(imap, box)
    page = curator.post("/sources/mailbox/", form).content.decode()
    other = {**form, "password": "", "save": "1", "after_taking": "leave", **hidden(page)}
    assert "What is in it" in curator.post("/sources/mailbox/", other).content.decode()
    elsewhere = {**other, "host": "else.test"}
    answer = curator.post("/sources/mailbox/", elsewhere)
    assert answer.status_code == 400 and "Give the password" in answer.content.decode()
    assert not Source.objects.exists()


def test_a_password_stays_where_it_was_given_for(imap: MailServer, box: str, curator: Client) -> None:
    source = make_mailbox(imap, box)
    address = f"/sources/{source.public_id}/mailbox/"
    form = said(imap, box, password="", senders="firm.example", name="New name")
    assert curator.post(address, form).status_code == 302
    mailbox = Mailbox.objects.get()
    assert (password_of(mailbox), mailbox.senders) == (PASSWORD, ["firm.example"])
    answer = curator.post(address, {**form, "host": "else.test"})
    assert answer.status_code == 400 and "Give the password" in answer.content.decode()
    assert curator.post(address, {**form, "user": "who", "password": "x"}).status_code == 302
    assert password_of(Mailbox.objects.get()) == "x"


def test_a_request_to_confirm_is_shown_and_decided_on(imap: MailServer, box: str, curator: Client) -> None:
    imap.put(box, mail("Confirm your subscription", OPT_IN), mail("Please confirm", OPT_IN + "1"))
    source = make_mailbox(imap, box)
    fetch_source(source_id=source.public_id)
    page = curator.get(f"/sources/{source.public_id}/").content.decode()
    assert "Waiting for a person" in page and "8f14e45fceea167a5a36dedd" in page
    assert 'href="https://firm.example/confirm' not in page, "nobody opens it by a slip"
    assert source.name in curator.get("/sources/").content.decode()
    first, second = Message.objects.order_by("uid")
    decide = f"/sources/{source.public_id}/mail/"
    curator.post(f"{decide}{first.pk}/", {"file": "1"})
    curator.post(f"{decide}{second.pk}/", {"done": "1"})
    assert [one.taking for one in Message.objects.order_by("uid")] == [Taking.STORED, Taking.DONE]
    assert Document.objects.get().messages.get() == first
    assert "dealt with it already" in curator.post(f"{decide}{second.pk}/", follow=True).content.decode()
    assert not any(b"\\Seen" in flags for flags in imap.flags(box))
    fetch_source(source_id=source.public_id)
    assert all(b"\\Seen" in flags for flags in imap.flags(box)), "only now the mailbox is told"


def test_only_curators_decide(imap: MailServer, box: str, viewer: Client) -> None:
    source = make_mailbox(imap, box)
    for address in ("/sources/mailbox/", f"/sources/{source.public_id}/mailbox/"):
        assert viewer.get(address).status_code == 403
    assert viewer.post(f"/sources/{source.public_id}/mail/1/").status_code == 403


def test_a_mailbox_without_its_settings_says_so(curator: Client) -> None:
    source = make_source(kind="mailbox", url="imaps://a@b.example/INBOX")
    ended = fetch_source(source_id=source.public_id)
    assert ended is not None and "Edit the source" in ended.error
    assert curator.get(f"/sources/{source.public_id}/").status_code == 200
    assert curator.get(f"/sources/{source.public_id}/mailbox/").status_code == 200
    assert curator.get(f"/sources/{source.public_id}/edit/").status_code == 404
