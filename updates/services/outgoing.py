"""The rules of the one way out, as this installation is set."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from updates.fetching.policy import FetchPolicy, policy_from


def fetch_policy() -> FetchPolicy:
    """What REGTRACK_FETCH_PORTS and REGTRACK_FETCH_ALLOW allow to be fetched."""
    try:
        return policy_from(ports=settings.REGTRACK_FETCH_PORTS, allow=settings.REGTRACK_FETCH_ALLOW)
    except ValueError as error:
        raise ImproperlyConfigured(f"REGTRACK_FETCH_PORTS or REGTRACK_FETCH_ALLOW: {error}") from error
