"""Mailboxes of a real mail server: each message is taken once, marked when it is stored, and none is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.models import QuerySet

from tests.mailing import TEXT, mail, mail_reached, make_mailbox
from tests.servers.imap import PASSWORD, MailServer, running_imap
from updates.models import Document, FetchRun, Mailbox, Message, RunStatus, Source, Taking
from updates.services import fetch_mail, mailboxes, outgoing
from updates.services.fetch_sources import fetch_source

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OPT_IN = "Please confirm your subscription: https://firm.example/confirm?token=8f14e45fceea167a5a36dedd"


@pytest.fixture(scope="module")
def imap() -> Iterator[MailServer]:
    with running_imap() as server:
        yield server


@pytest.fixture
def box(imap: MailServer, request: pytest.FixtureRequest) -> Iterator[str]:
    """A folder of this test's own."""
    front = imap.front
    front.cut_on, front.change, front.silent = b"", (b"", b""), False
    front.said.clear()
    folder = f"T{abs(hash(request.node.name)) % 10**9}"
    imap.make_folder(folder)
    with mail_reached(imap):
        yield folder


def run(source: Source) -> FetchRun:
    ended = fetch_source(source_id=source.public_id)
    assert ended is not None
    source.refresh_from_db()
    return ended


def counts(ended: FetchRun) -> tuple[str, int, int]:
    return ended.status, ended.new_count, ended.duplicate_count


def test_messages_are_taken_once_and_marked_as_read(imap: MailServer, box: str) -> None:
    first = mail("One")
    imap.put(box, first, mail("Two"))
    source = make_mailbox(imap, box)
    ended = run(source)
    assert counts(ended) == (RunStatus.NEW, 2, 0), ended.error
    assert bytes(Document.objects.get(filename="One.eml").content).replace(b"\r\n", b"\n") == first
    assert all(b"\\Seen" in flags for flags in imap.flags(box))
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0)
    assert Document.objects.count() == 2
    assert not any(b"DELETE" in said or b"EXPUNGE" in said for said in imap.front.said)


def test_mail_of_others_is_left_alone(imap: MailServer, box: str) -> None:
    imap.put(
        box,
        mail("Wanted", sender="News <news@firm.example>"),
        mail("Of a part", sender="alerts@mail.firm.example"),
        mail("Alike", sender="news@badfirm.example"),
        mail("In its name only", sender='"news@firm.example" <who@else.example>'),
        mail("By address", sender="one@other.example"),
        mail("Not that one", sender="two@other.example"),
    )
    source = make_mailbox(imap, box, senders=["firm.example", "one@other.example"])
    assert run(source).new_count == 3
    taken = set(Document.objects.values_list("filename", flat=True))
    assert taken == {"Wanted.eml", "Of a part.eml", "By address.eml"}
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [True, True, False, False, True, False]


def test_what_was_taken_is_moved_or_left_as_the_mailbox_says(imap: MailServer, box: str) -> None:
    imap.make_folder(f"{box}-done")
    imap.put(box, mail("One"))
    source = make_mailbox(imap, box, after_taking="leave")
    assert run(source).new_count == 1
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [False]
    imap.put(box, mail("Two"))
    Mailbox.objects.update(after_taking="move", move_to=f"{box}-done")
    assert run(source).new_count == 1
    assert (len(imap.flags(box)), len(imap.flags(f"{box}-done"))) == (1, 1)
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0)


def test_a_folder_that_is_missing_keeps_no_mail_from_coming(imap: MailServer, box: str) -> None:
    source = make_mailbox(imap, box, after_taking="move", move_to=f"{box}-gone")
    for number in (1, 2):
        imap.put(box, mail(f"Issue {number}"))
        ended = run(source)
        assert ended.new_count == 1 and "refuses to" in ended.error
    ended = run(source)
    assert ended.status == RunStatus.FAILED, "with nothing new, it raises an alarm in time"
    imap.make_folder(f"{box}-gone")
    assert run(source).error == "" and imap.flags(box) == []
    assert (len(imap.flags(f"{box}-gone")), Document.objects.count()) == (2, 2)


def test_what_a_person_changes_meanwhile_is_looked_at_anew(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fetch_mail.OpenMailbox.heads

    def heads(self: fetch_mail.OpenMailbox, uids: list[int]) -> list[fetch_mail.Head]:
        Mailbox.objects.update(senders=["other.example"], last_uid=0)
        return real(self, uids)

    imap.put(box, mail("One"), mail("Two", sender="news@other.example"), mail("Three"))
    source = make_mailbox(imap, box, senders=["firm.example"])
    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail.OpenMailbox, "heads", heads)
        run(source)
    assert run(source).new_count == 1 and Document.objects.filter(filename="Two.eml").exists()


def test_files_become_documents_of_their_own(imap: MailServer, box: str) -> None:
    inner = mail("Inner", "The Cookie Decree was adopted on 1 May 2026. " * 9)
    files = (
        ("Übersicht.pdf", "application/pdf", b"%PDF-1.4 one"),
        ("logo.png", "image/png", b"\x89PNG"),
        ("note.docx", "application/octet-stream", b"PK\x03\x04 two"),
    )
    imap.put(box, mail("One", files=(*files, ("old.eml", "application/octet-stream", inner))))
    run(make_mailbox(imap, box))
    parent = Document.objects.get(filename="One.eml")
    named = set(parent.attachments.values_list("filename", flat=True))
    assert named == {"Übersicht.pdf", "note.docx", "old.eml"}
    assert Document.objects.count() == 4


def test_requests_to_confirm_wait_for_a_person(imap: MailServer, box: str) -> None:
    imap.put(box, mail("Confirm your subscription", OPT_IN), mail("News"))
    ended = run(make_mailbox(imap, box))
    assert counts(ended) == (RunStatus.NEW, 1, 0)
    assert "asks to confirm a subscription: it waits for a person" in ended.error
    waiting = Message.objects.get(taking=Taking.SET_APART)
    assert waiting.link.endswith("8f14e45fceea167a5a36dedd") and waiting.content
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [False, True]


def test_another_text_under_a_known_message_id_replaces_nothing(imap: MailServer, box: str) -> None:
    forged = TEXT + " The sum was 9,000."
    imap.put(box, mail("One", TEXT, message_id="x@y"), mail("One", forged, message_id="x@y"))
    source = make_mailbox(imap, box)
    ended = run(source)
    assert (ended.new_count, ended.revision_count, Message.objects.count()) == (2, 0, 2)
    imap.put(box, mail("Another matter", "The court annulled the fine of Beta. " * 9, message_id="x@y"))
    assert run(source).new_count == 1, "an id that is used again loses nothing"


def test_a_new_numbering_takes_nothing_twice(imap: MailServer, box: str) -> None:
    messages = [mail(f"Issue {number}", f"{TEXT} {number}") for number in range(3)]
    imap.put(box, *messages)
    source = make_mailbox(imap, box)
    assert run(source).new_count == 3
    before = Mailbox.objects.get().uid_validity
    imap.make_folder(box)
    imap.put(box, mail("Before them"), *messages)
    assert counts(run(source)) == (RunStatus.NEW, 1, 3)
    assert Mailbox.objects.get().uid_validity != before
    assert (Document.objects.count(), Message.objects.count()) == (4, 4)
    assert all(b"\\Seen" in flags for flags in imap.flags(box))


@pytest.fixture
def numbered_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many servers number each folder of each user alike: from 1 on, with the same UIDVALIDITY."""
    real = fetch_mail.OpenMailbox.open_folder

    def open_folder(self: fetch_mail.OpenMailbox, *, change: bool) -> None:
        real(self, change=change)
        self.uid_validity = 1

    monkeypatch.setattr(fetch_mail.OpenMailbox, "open_folder", open_folder)


@pytest.mark.usefixtures("numbered_alike")
def test_a_folder_that_is_changed_while_it_is_read_hides_nothing_of_the_other(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.make_folder(f"{box}-other")
    imap.put(box, mail("One"))
    imap.put(f"{box}-other", mail("Two"))
    source = make_mailbox(imap, box)
    old, real = Mailbox.objects.get(), fetch_mail.store_mail

    def store_mail(**values: Any) -> Any:
        wanted = mailboxes.make_mailbox(host=old.host, port=old.port, user=old.user, folder=f"{box}-other")
        mailboxes.change_mailbox(source=source, mailbox=wanted)
        return real(**values)

    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail, "store_mail", store_mail)
        ended = run(source)
    assert "was changed while it was being read" in ended.error
    assert run(source).new_count == 1
    assert set(Document.objects.values_list("filename", flat=True)) == {"One.eml", "Two.eml"}


@pytest.mark.usefixtures("numbered_alike")
def test_numbers_of_another_folder_say_nothing_of_this_one(imap: MailServer, box: str) -> None:
    imap.make_folder(f"{box}-other")
    imap.put(box, mail("One"))
    imap.put(f"{box}-other", mail("Two"))
    source = make_mailbox(imap, box)
    assert run(source).new_count == 1
    old = Mailbox.objects.get()
    for folder, new, known in ((f"{box}-other", 1, 0), (box, 0, 1)):
        wanted = mailboxes.make_mailbox(host=old.host, port=old.port, user=old.user, folder=folder)
        mailboxes.change_mailbox(source=source, mailbox=wanted)
        ended = run(source)
        assert (ended.new_count, ended.duplicate_count) == (new, known), folder
    assert Document.objects.count() == 2


def test_killed_between_store_and_mark_the_next_run_marks(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.put(box, mail("One", files=(("a.pdf", "application/pdf", b"%PDF-1.4 a"),)))
    source = make_mailbox(imap, box)
    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail.OpenMailbox, "mark_seen", _killed)
        with pytest.raises(KeyboardInterrupt):
            fetch_source(source_id=source.public_id)
    FetchRun.objects.all().delete()
    assert Document.objects.count() == 2
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [False]
    assert run(source).new_count == 0
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [True]
    assert (Document.objects.count(), Message.objects.count()) == (2, 1)


@pytest.mark.parametrize("name", ["store_mail", "Message"])
def test_killed_before_it_is_noted_the_next_run_notes_it(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    imap.put(box, mail("One", files=(("a.pdf", "application/pdf", b"%PDF-1.4 a"),)))
    source = make_mailbox(imap, box)
    with monkeypatch.context() as patch:
        target = (fetch_mail, "store_mail") if name == "store_mail" else (Message.objects, "create")
        patch.setattr(*target, _killed)
        with pytest.raises(KeyboardInterrupt):
            fetch_source(source_id=source.public_id)
    FetchRun.objects.all().delete()
    run(source)
    assert (Document.objects.count(), Message.objects.count()) == (2, 1)
    assert Document.objects.get(filename="a.pdf").parent == Document.objects.get(filename="One.eml")


def _killed(*args: object, **values: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("STORE", "it was copied, and is there as if it were not"),
        ("EXPUNGE", "it was copied and marked as deleted"),
        ("", "it was all done, and not noted"),
    ],
)
def test_killed_while_a_server_that_cannot_move_copies_it_is_not_copied_again(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch, at: str, why: str
) -> None:
    imap.front.change = (b" MOVE", b"")
    imap.make_folder(f"{box}-done")
    # Another of this id was there before: an id alone says nothing.
    imap.put(f"{box}-done", mail("Another", "Of this id.", message_id="m@firm.example"))
    first, second = mail("One", message_id="m@firm.example"), mail("Two")
    imap.put(box, first, second)
    source = make_mailbox(imap, box, after_taking="move", move_to=f"{box}-done")
    told, update = fetch_mail.OpenMailbox._told, QuerySet.update

    def killed_at(self: fetch_mail.OpenMailbox, command: str, *words: Any) -> None:
        if command == at:
            raise KeyboardInterrupt
        told(self, command, *words)

    def killed_before_the_note(self: QuerySet[Any], **values: Any) -> int:
        if not at and "marked_at" in values:
            raise KeyboardInterrupt
        return update(self, **values)

    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail.OpenMailbox, "_told", killed_at)
        patch.setattr(QuerySet, "update", killed_before_the_note)
        with pytest.raises(KeyboardInterrupt):
            fetch_source(source_id=source.public_id)
    FetchRun.objects.all().delete()
    assert len(imap.flags(f"{box}-done")) == 3
    ended = run(source)
    assert not ended.error and not Message.objects.filter(marked_at=None).exists()
    assert (imap.flags(box), len(imap.flags(f"{box}-done"))) == ([], 3), why
    assert any(b" COPY " in said for said in imap.front.said)


def test_what_was_to_be_moved_before_and_is_not_there_is_copied(imap: MailServer, box: str) -> None:
    imap.front.change = (b" MOVE", b"")
    imap.put(box, mail("One"), mail("Two"))
    source = make_mailbox(imap, box, after_taking="move", move_to=f"{box}-done")
    assert "refuses to" in run(source).error, "there is no such folder"
    imap.make_folder(f"{box}-done")
    assert not run(source).error
    assert (imap.flags(box), len(imap.flags(f"{box}-done"))) == ([], 2)


def test_a_connection_that_is_cut_costs_nothing_but_time(imap: MailServer, box: str) -> None:
    imap.put(box, *(mail(f"Issue {number}", f"{TEXT} number={number}") for number in range(3)))
    source = make_mailbox(imap, box)
    imap.front.cut_on = b"number=3D1"
    ended = run(source)
    assert ended.status == RunStatus.FAILED and "broke off" in ended.error
    assert ended.new_count == Document.objects.count() < 3
    run(source)
    assert Document.objects.count() == 3


def test_at_most_so_many_a_run_and_the_rest_soon(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_mail, "MOST_TAKEN", 2)
    imap.put(box, *(mail(f"Issue {number}") for number in range(5)))
    source = make_mailbox(imap, box)
    assert [run(source).new_count for _ in range(4)] == [2, 2, 1, 0]


def test_a_mailbox_of_any_number_of_messages_is_read(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fetch_mail.OpenMailbox.uids

    def many(self: fetch_mail.OpenMailbox, **asked: Any) -> list[int]:
        return [*real(self, **asked), *range(1_000, 301_000)]

    monkeypatch.setattr(fetch_mail.OpenMailbox, "uids", many)
    imap.put(box, mail("One"))
    ended = run(make_mailbox(imap, box))
    assert (ended.status, ended.new_count) == (RunStatus.NEW, 1), ended.error


def test_what_is_behind_it_is_counted(imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar of its page: mail of others and what was known before count as dealt with."""
    imap.put(box, mail("One"), mail("Other's", sender="who@else.example"), mail("Two"), mail("Three"))
    source = make_mailbox(imap, box, senders=["firm.example"])
    monkeypatch.setattr(fetch_mail, "MOST_TAKEN", 2)
    told = [(ended.offered_count, ended.dealt_count) for ended in (run(source), run(source))]
    assert told == [(4, 3), (4, 4)]


def test_what_is_too_large_is_told_and_stays(imap: MailServer, box: str, settings: object) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 5000  # type: ignore[attr-defined]
    imap.put(box, mail("Large", TEXT * 10), mail("Small"))
    ended = run(make_mailbox(imap, box))
    assert ended.new_count == 1 and "“Large” has 0.0 MB" in ended.error
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [False, True]
    assert Message.objects.get(taking=Taking.LEFT_OUT).note


def test_a_server_that_lies_about_a_size_is_not_believed(
    imap: MailServer, box: str, settings: object
) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 5000  # type: ignore[attr-defined]
    imap.put(box, mail("Large", TEXT * 4000))
    ended = run(make_mailbox(imap, box))
    assert "“Large” has" in ended.error
    Message.objects.all().delete()
    Mailbox.objects.update(last_uid=0)
    size = len(mail("Large", TEXT * 4000))
    imap.front.change = (b"RFC822.SIZE ", b"RFC822.SIZE 1 X-WAS ")
    ended = run(Source.objects.get(kind="mailbox"))
    assert size > 5000 + 2**20 and "announces" in ended.error and ended.status == RunStatus.FAILED


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"password": "wrong"}, "refuses the login of “alerts”"),
        ({"folder": "Nowhere"}, "has no folder “Nowhere”. It has “INBOX”"),
        ({"host": "else.test"}, "private or reserved address (127.0.0.1)"),
        ({"port": 4}, "not 4; REGTRACK_MAILBOX_PORTS"),
        ({"host": "what is this"}, "no name of a mail server"),
        ({"security": "starttls"}, "broke off|in time"),
    ],
)
def test_what_goes_wrong_is_told_in_words(
    imap: MailServer, box: str, values: dict[str, object], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = replace(outgoing.mail_policy(), read_seconds=1, total_seconds=5)
    monkeypatch.setattr(fetch_mail, "mail_policy", lambda: rules)
    folder = str(values.pop("folder", box))
    ended = run(make_mailbox(imap, folder, **values))  # type: ignore[arg-type]
    assert ended.status == RunStatus.FAILED
    assert any(word in ended.error for word in words.split("|")), ended.error
    assert PASSWORD not in ended.error and "wrong" not in ended.error


def test_a_certificate_that_is_not_trusted_ends_it(imap: MailServer, box: str, settings: object) -> None:
    settings.REGTRACK_MAILBOX_CA_FILE = ""  # type: ignore[attr-defined]
    ended = run(make_mailbox(imap, box))
    assert "shows a certificate that is not trusted" in ended.error
    assert imap.front.said == [], "nobody is told a password"


def test_a_file_of_certificates_that_is_none_is_told(
    imap: MailServer, box: str, settings: object, tmp_path: Path
) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    for name in ("ca.pem", "missing.pem"):
        settings.REGTRACK_MAILBOX_CA_FILE = str(tmp_path / name)  # type: ignore[attr-defined]
        source = make_mailbox(imap, f"{box}/{name}")
        assert "holds no certificates that can be read" in run(source).error


def test_starttls_is_spoken_where_it_is_asked_for(imap: MailServer, box: str) -> None:
    imap.put(box, mail("One"))
    assert run(make_mailbox(imap, box, port=imap.port, security="starttls")).new_count == 1


def test_a_server_without_starttls_is_told_nothing(imap: MailServer, box: str) -> None:
    ended = run(make_mailbox(imap, box, port=imap.port, security="tls"))
    assert "does not speak TLS on port" in ended.error and "choose STARTTLS" in ended.error


def test_a_server_that_says_nothing_is_given_up(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = replace(outgoing.mail_policy(), read_seconds=0.3, total_seconds=2)
    monkeypatch.setattr(fetch_mail, "mail_policy", lambda: rules)
    imap.front.silent = True
    assert "did not answer in time" in run(make_mailbox(imap, box)).error


def test_strange_mails_end_as_documents_like_any_other(imap: MailServer, box: str) -> None:
    parts = b"".join(b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" for _ in range(10_000))
    head = b"From: a@firm.example\r\nSubject: Parts\r\nMIME-Version: 1.0\r\n"
    many = head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + b"--b--\r\n"
    charset = (
        "Subject: =?x-klingon?B?AAAA?=\r\nFrom: =?utf-8?B?w===?= <a@firm.example>\r\n"
        "Content-Type: text/plain; charset=x-klingon\r\n\r\n" + TEXT
    ).encode()
    bare = b"Subject: No end of a head"
    imap.put(box, many, charset, bare)
    ended = run(make_mailbox(imap, box))
    assert ended.new_count == 3 and "too many parts" in ended.error


def test_a_message_that_stops_us_holds_up_no_other(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.put(box, mail("One"), mail("Two", TEXT + "2"))
    real = fetch_mail.store_mail

    def store(**values: object) -> object:
        if b"Subject: One" in values["data"]:  # type: ignore[operator]
            raise ZeroDivisionError
        return real(**values)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail, "store_mail", store)
        source = make_mailbox(imap, box)
        ended = run(source)
    assert ended.new_count == 1 and "by an error of RegTrack (ZeroDivisionError)" in ended.error
    assert run(source).new_count == 1


def test_a_database_that_is_away_marks_nothing(
    imap: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**values: object) -> None:
        raise OperationalError("away")

    imap.put(box, mail("One"))
    source = make_mailbox(imap, box)
    with monkeypatch.context() as patch:
        patch.setattr(fetch_mail, "store_mail", away)
        with pytest.raises(OperationalError):
            fetch_source(source_id=source.public_id)
    assert [b"\\Seen" in flags for flags in imap.flags(box)] == [False]
    assert run(source).new_count == 1


def test_a_password_sealed_for_another_host_is_not_sent(imap: MailServer, box: str) -> None:
    source = make_mailbox(imap, box)
    Mailbox.objects.update(user="somebody")
    assert "give it again" in run(source).error
    assert imap.front.said == []
