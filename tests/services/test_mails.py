"""Mail over a real server: each is sent once, and what cannot be sent is tried again."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from tests.servers.smtp import Post, running_smtp
from updates.models import Mail, MailState
from updates.services.errors import Refused
from updates.services.mails import MOST_TRIES, retry_mail, send_mail, waiting_mails, write_mails

pytestmark = [pytest.mark.django_db, pytest.mark.database]
ANN, BOB = "ann@firm.test", "bob@firm.test"


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    with running_smtp() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.DEFAULT_FROM_EMAIL = "RegTrack <register@firm.test>"
        yield running


def write(*to: str, title: str = "Something is wrong", occasion: str = "alarm 1") -> list[str]:
    write_mails(occasion=occasion, to=to or [ANN], title=title, text="Nothing new since March.\n")
    return list(Mail.objects.order_by("pk").values_list("public_id", flat=True))


def send_all() -> list[bool]:
    return [send_mail(public_id=public_id) for public_id in waiting_mails()]


def test_it_arrives_as_it_was_written(post: Post) -> None:
    write()
    assert send_all() == [True]
    to, message = post.arrived[0]
    assert (to, message["From"], message["To"]) == (ANN, "RegTrack <register@firm.test>", ANN)
    assert message["Subject"] == "Something is wrong"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_payload() == "Nothing new since March.\r\n"
    mail = Mail.objects.get()
    assert (mail.state, mail.tries) == (MailState.SENT, 1) and mail.sent_at
    assert message["Message-ID"] == f"<{mail.public_id}@firm.test>"


def test_the_same_occasion_is_told_once(post: Post) -> None:
    write(), write()
    assert send_all() == [True]
    write()
    assert send_all() == [] and len(post.arrived) == 1


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_workers_that_race_send_one(post: Post) -> None:
    start = threading.Barrier(4)
    post.pause = 0.2  # all have asked before the first is through

    def work(_: int) -> bool:
        try:
            start.wait(10)
            write()
            return send_mail(public_id=Mail.objects.get().public_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        sent = list(pool.map(work, range(4)))
    assert sorted(sent) == [False, False, False, True]
    assert len(post.arrived) == 1 and Mail.objects.get().tries == 1


def test_a_server_that_is_busy_is_asked_again_later(post: Post) -> None:
    write()
    post.busy = True
    assert send_all() == [False]
    mail = Mail.objects.get()
    assert mail.state == MailState.WAITING and "Try again later" in mail.error
    assert timedelta(0) < mail.next_try_at - timezone.now() <= timedelta(minutes=1)
    assert waiting_mails() == [] and send_mail(public_id=mail.public_id) is False, "it is not its time"
    post.busy = False
    Mail.objects.update(next_try_at=timezone.now())
    assert send_all() == [True]
    assert Mail.objects.get().error == ""


def test_an_address_that_is_refused_delays_no_other(post: Post) -> None:
    post.refuses = {ANN}
    write(ANN, BOB)
    assert send_all() == [False, True]
    assert [to for to, _ in post.arrived] == [BOB]
    assert "No such mailbox" in Mail.objects.get(to=ANN).error


def test_a_server_that_is_away_is_asked_once_and_not_for_each_mail(settings: Settings, post: Post) -> None:
    settings.EMAIL_PORT = 1
    write(ANN, BOB)
    assert send_all() == [False, False]
    assert "refused" in Mail.objects.get(to=ANN).error
    put_off = Mail.objects.get(to=BOB)
    assert (put_off.tries, put_off.error) == (0, "") and put_off.next_try_at > timezone.now()
    settings.EMAIL_PORT = post.port
    Mail.objects.update(next_try_at=timezone.now())
    assert send_all() == [True, True]


def test_after_many_tries_it_is_given_up_until_a_person_says_otherwise(post: Post) -> None:
    (public_id,) = write()
    post.busy = True
    for _ in range(MOST_TRIES):
        Mail.objects.update(next_try_at=timezone.now())
        send_all()
    assert Mail.objects.get().state == MailState.FAILED
    assert waiting_mails() == []
    post.busy = False
    retry_mail(public_id=public_id)
    assert send_all() == [True]
    with pytest.raises(Refused, match="was sent"):
        retry_mail(public_id=public_id)


def test_one_whose_worker_died_is_sent_again_with_the_same_id(post: Post) -> None:
    (public_id,) = write()
    Mail.objects.update(tries=1, next_try_at=timezone.now() + timedelta(minutes=5))
    assert send_mail(public_id=public_id) is False, "somebody may be sending it"
    Mail.objects.update(next_try_at=timezone.now())
    assert waiting_mails() == [public_id] and send_all() == [True]


@pytest.mark.parametrize(
    "title", ["Evil\r\nBcc: all@firm.test", "Umlaut: Größe – 罚款", "x" * 500, "\x00"], ids=repr
)
def test_titles_that_strangers_chose(post: Post, title: str) -> None:
    write(title=title)
    assert send_all() == [True]
    assert [to for to, _ in post.arrived] == [ANN] and post.arrived[0][1]["Bcc"] is None


def test_what_is_rolled_back_is_not_told(post: Post) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        write()
        raise RuntimeError
    assert not Mail.objects.exists()
