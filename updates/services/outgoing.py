"""The rules of the one way out, as this installation is set."""

from dataclasses import replace

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from updates.fetching.policy import FetchPolicy, policy_from

MAIL_SECONDS = 150
"""Less than a task may run, what it does after the visit included."""
MAIL_TRIAL_SECONDS = 25


def fetch_policy() -> FetchPolicy:
    """What REGTRACK_FETCH_PORTS and REGTRACK_FETCH_ALLOW allow to be fetched."""
    try:
        return policy_from(ports=settings.REGTRACK_FETCH_PORTS, allow=settings.REGTRACK_FETCH_ALLOW)
    except ValueError as error:
        raise ImproperlyConfigured(f"REGTRACK_FETCH_PORTS or REGTRACK_FETCH_ALLOW: {error}") from error


def mail_policy() -> FetchPolicy:
    """The same rules for mailboxes, on the ports of REGTRACK_MAILBOX_PORTS; one visit may take longer."""
    ports = frozenset(settings.REGTRACK_MAILBOX_PORTS)
    return replace(fetch_policy(), ports=ports, read_seconds=30, total_seconds=MAIL_SECONDS)


def mail_trial_policy() -> FetchPolicy:
    """Those of a mailbox that is tried: a person waits for it."""
    return replace(mail_policy(), read_seconds=10, total_seconds=MAIL_TRIAL_SECONDS)
