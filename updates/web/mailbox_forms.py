"""The form about a mailbox: where it is, what of it is taken, and what happens to that."""

from typing import Any

from django import forms
from django.core import signing

from updates.models import AfterTaking, Jurisdiction, Mailbox, Security, Source
from updates.services.mailboxes import make_mailbox
from updates.web.source_forms import LONGEST_RHYTHM, SCHEDULES, TRIED, TRIED_FOR

ASKED = ("host", "port", "security", "user", "folder", "senders", "since_on", "after_taking", "move_to")


class MailboxForm(forms.Form):
    """How a mailbox is asked, and what its source is called. The password is never shown again."""

    host = forms.CharField(max_length=253, label="Mail server")
    port = forms.IntegerField(required=False, min_value=1, max_value=65535, label="Port")
    security = forms.ChoiceField(
        choices=Security.choices, initial=Security.TLS, label="Encryption", required=False
    )
    user = forms.CharField(max_length=320, label="User")
    password = forms.CharField(required=False, max_length=1000, strip=False, label="Password")
    folder = forms.CharField(max_length=500, initial="INBOX", label="Folder")
    senders = forms.CharField(required=False, max_length=4000, label="Senders", widget=forms.Textarea)
    since_on = forms.DateField(required=False, label="Mail since")
    after_taking = forms.ChoiceField(
        choices=AfterTaking.choices, initial=AfterTaking.SEEN, widget=forms.RadioSelect, label="Once stored"
    )
    move_to = forms.CharField(required=False, max_length=500, label="To folder")
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
        if schedule is not None and schedule not in dict(SCHEDULES):
            # Set by an administrator to what the list does not offer: it can stay so.
            offered = [*SCHEDULES, (schedule, f"Every {schedule} minutes")]
            self.fields["schedule"].choices = offered  # type: ignore[attr-defined]

    def mailbox(self) -> Mailbox:
        """What it says as a mailbox that is not stored. Raises ``Refused``."""
        said = {name: self.cleaned_data[name] for name in ASKED}
        said["security"] = said["security"] or Security.TLS
        return make_mailbox(**{**said, "senders": tuple(said["senders"].replace(",", "\n").splitlines())})

    def about(self) -> dict[str, Any]:
        """What the services take of the rest."""
        names = ("name", "publisher", "schedule", "rhythm_days", "jurisdiction")
        return {name: self.cleaned_data[name] for name in names}

    def mark(self) -> str:
        """A signed word that this mailbox was tried as it stands."""
        return signing.dumps(self._said(), salt=TRIED)

    def was_tried(self, mark: str) -> bool:
        """Whether the mark is of this mailbox, and not of long ago."""
        try:
            tried: list[Any] = signing.loads(mark, salt=TRIED, max_age=TRIED_FOR)
        except signing.BadSignature:
            return False
        return tried == self._said()

    def _said(self) -> list[str]:
        return [str(self.cleaned_data[name] or "") for name in ASKED]


def said_of(source: Source, mailbox: Mailbox | None) -> dict[str, Any]:
    """A stored mailbox as its form shows it, without its password."""
    said: dict[str, Any] = {name: getattr(mailbox, name) for name in ASKED} if mailbox else {}
    return {
        **said,
        "senders": "\n".join(said.get("senders", [])),
        "name": source.name,
        "publisher": source.publisher.name if source.publisher else "",
        "schedule": source.schedule,
        "rhythm_days": source.rhythm_days,
        "jurisdiction": source.default_jurisdiction.code if source.default_jurisdiction else None,
    }
