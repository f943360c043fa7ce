"""The form about a mailbox: where it is, what of it is taken, and what happens to that."""

from typing import Any

from django import forms

from updates.models import AfterTaking, Mailbox, Security, Source
from updates.services.mailboxes import make_mailbox
from updates.web.tried_forms import TriedForm, called

ASKED = ("host", "port", "security", "user", "folder", "senders", "since_on", "after_taking", "move_to")


class MailboxForm(TriedForm):
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

    def mailbox(self) -> Mailbox:
        """What it says as a mailbox that is not stored. Raises ``Refused``."""
        said = {name: self.cleaned_data[name] for name in ASKED}
        said["security"] = said["security"] or Security.TLS
        return make_mailbox(**{**said, "senders": tuple(said["senders"].replace(",", "\n").splitlines())})

    def about(self) -> dict[str, Any]:
        """What the services take of the rest."""
        names = ("name", "publisher", "schedule", "rhythm_days", "jurisdiction")
        return {name: self.cleaned_data[name] for name in names}

    def _said(self) -> list[Any]:
        return [str(self.cleaned_data[name] or "") for name in ASKED]


def said_of(source: Source, mailbox: Mailbox | None) -> dict[str, Any]:
    """A stored mailbox as its form shows it, without its password."""
    said: dict[str, Any] = {name: getattr(mailbox, name) for name in ASKED} if mailbox else {}
    return {**said, "senders": "\n".join(said.get("senders", [])), **called(source)}
