"""Alarms: raised when something is wrong with a source, told once, over when it is well again."""

import logging
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from updates.models import FetchRun, Mail, RunStatus, Source
from updates.services.mails import is_set_up, write_mails
from updates.services.source_health import RUN_LASTS, pause_after_failure, wrong_with

logger = logging.getLogger(__name__)
ALARMED = ("alarm", "alarm_kind", "alarmed_at")
"""Fields that ``note_health`` sets."""


def note_health(source: Source) -> None:
    """Raise the source's alarm, change its words, or end it; write the mails that tell so.

    Sets ``ALARMED`` on the instance, which the caller saves in the same transaction, under the row's lock.
    """
    now = timezone.now()
    wrong = wrong_with(source, timezone.localdate(now))
    if wrong:
        begins = source.alarmed_at is None
        source.alarm, source.alarm_kind, source.alarmed_at = wrong.words, wrong.kind, source.alarmed_at or now
        if begins:
            _tell_alarm(source)
    elif source.alarmed_at:
        _tell_recovery(source, source.alarmed_at)
        source.alarm, source.alarm_kind, source.alarmed_at = "", "", None


def _occasion(word: str, source: Source, since: datetime) -> str:
    return f"{word} {source.public_id} {since.isoformat()}"


def _tell_alarm(source: Source) -> None:
    assert source.alarmed_at
    logger.warning("Source %s: %s", source.public_id, source.alarm)
    if is_set_up():
        write_mails(
            occasion=_occasion("alarm", source, source.alarmed_at),
            to=alarm_addresses(),
            title=f"RegTrack: something is wrong with “{source.name}”",
            text=f"{source.alarm}\n\n{_where(source)}It is told once, and again when it is over.\n",
        )


def _tell_recovery(source: Source, since: datetime) -> None:
    logger.info("Source %s is well again.", source.public_id)
    told = Mail.objects.filter(occasion=_occasion("alarm", source, since)).order_by("pk")
    write_mails(
        occasion=_occasion("recovery", source, since),
        to=list(told.values_list("to", flat=True)),  # nobody hears of the end of what they did not hear of
        title=f"RegTrack: “{source.name}” is well again",
        text=f"Since {since:%-d %B %Y, %H:%M} UTC it was told: {source.alarm}\n\n{_where(source)}",
    )


def _where(source: Source) -> str:
    lines = [f"Its address: {source.url}\n"] if source.url else []
    if settings.REGTRACK_URL:
        lines.append(f"Its page: {settings.REGTRACK_URL}{reverse('web:source', args=[source.public_id])}\n")
    return "".join([*lines, "\n"]) if lines else ""


def alarm_addresses() -> list[str]:
    """Who is told: REGTRACK_ALARM_TO, else the administrators who have an address."""
    if settings.REGTRACK_ALARM_TO:
        return list(settings.REGTRACK_ALARM_TO)
    admins = User.objects.filter(Q(groups__name="admin") | Q(is_superuser=True), is_active=True)
    return list(admins.exclude(email="").order_by("pk").values_list("email", flat=True).distinct())


def check_sources() -> int:
    """Look at every active source: silence, and issues that give nothing, show without any fetch.

    How many alarms were raised or ended.
    """
    changed = 0
    for source in Source.objects.filter(is_active=True).order_by("pk"):
        wrong = wrong_with(source, timezone.localdate())
        if (wrong.words if wrong else "") != source.alarm:
            changed += _look_again(source.pk)
    return changed


@transaction.atomic
def _look_again(pk: int) -> bool:
    source = Source.objects.select_for_update().get(pk=pk)
    before = source.alarmed_at
    note_health(source)
    source.save(update_fields=ALARMED)
    return source.alarmed_at != before


def close_broken_runs() -> int:
    """End the fetches that a dead worker left open; each counts as a failure of its source. How many."""
    left = FetchRun.objects.filter(status=RunStatus.RUNNING, started_at__lte=timezone.now() - RUN_LASTS)
    return sum(_close(pk) for pk in left.values_list("pk", flat=True))


@transaction.atomic
def _close(pk: int) -> bool:
    run = FetchRun.objects.get(pk=pk)
    source = Source.objects.select_for_update().get(pk=run.source_id)
    if not break_off(run):
        return False
    source.failures += 1
    pause = pause_after_failure(source.failures)
    source.next_fetch_at = timezone.now() + pause if source.schedule else None
    note_health(source)
    source.save(update_fields=["failures", "next_fetch_at", *ALARMED])
    return True


def break_off(run: FetchRun) -> bool:
    """Note that the worker died over this fetch; ``False`` where it has ended meanwhile."""
    return bool(
        FetchRun.objects.filter(pk=run.pk, status=RunStatus.RUNNING).update(
            status=RunStatus.FAILED,
            finished_at=timezone.now(),
            error="It broke off: the worker that fetched it ended.",
        )
    )
