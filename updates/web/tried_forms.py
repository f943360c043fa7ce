"""What forms about sources of every kind share: a name, how often it is asked, its trial."""

from typing import Any

from django import forms
from django.core import signing

from updates.models import Jurisdiction, Source

SCHEDULES = [
    (15, "Every 15 minutes"),
    (60, "Every hour"),
    (360, "Every 6 hours"),
    (1440, "Every day"),
    (10080, "Every week"),
    (0, "Only by hand"),
]
LONGEST_RHYTHM = 3660
_SALT = "source-trial"
_GOOD_FOR = 2 * 60 * 60
"""Seconds for which a trial counts."""


class TriedForm(forms.Form):
    """A source's name, publisher, schedule and country, and a signed word that it was tried as it stands."""

    name = forms.CharField(required=False, max_length=200, label="Name")
    publisher = forms.CharField(required=False, max_length=200, label="Publisher")
    schedule = forms.TypedChoiceField(choices=SCHEDULES, coerce=int, initial=60, label="How often")
    rhythm_days = forms.IntegerField(
        required=False, min_value=1, max_value=LONGEST_RHYTHM, label="News expected every"
    )
    jurisdiction = forms.ModelChoiceField(
        queryset=Jurisdiction.objects.filter(parent=None).order_by("name"),
        to_field_name="code",
        required=False,
        label="Mainly about",
        empty_label="No one place",
    )

    def __init__(self, *args: Any, schedule: int | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if schedule is not None:
            # Set by an administrator to what the list does not offer: it can stay so.
            offer(self.fields["schedule"], schedule, f"Every {schedule} minutes")

    def mark(self) -> str:
        """A signed word that this source was tried as it is asked here."""
        return signing.dumps(self._said(), salt=_SALT)

    def was_tried(self, mark: str) -> bool:
        """Whether the mark is of this source as it is asked here, and not of long ago."""
        try:
            tried: list[Any] = signing.loads(mark, salt=_SALT, max_age=_GOOD_FOR)
        except signing.BadSignature:
            return False
        return tried == self._said()

    def _said(self) -> list[Any]:
        """How it is asked, in what a signature can hold."""
        raise NotImplementedError


def offer(field: Any, value: Any, words: str) -> None:
    """Add a choice that a field does not offer."""
    if value not in dict(field.choices):
        field.choices = [*field.choices, (value, words)]


def called(source: Source) -> dict[str, Any]:
    """What a stored source is called and how often it is asked, as its form shows it."""
    return {
        "name": source.name,
        "publisher": source.publisher.name if source.publisher else "",
        "schedule": source.schedule,
        "rhythm_days": source.rhythm_days,
        "jurisdiction": source.default_jurisdiction.code if source.default_jurisdiction else None,
    }
