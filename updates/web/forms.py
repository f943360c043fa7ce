"""Forms that people send: newsletters, and decisions."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils import timezone

from updates.extraction.vocabulary import Category, Precision
from updates.models import DecisionKind, Source, Update


def person(request: HttpRequest) -> User:
    """Who asks; the pages are open to people with an account only."""
    return cast(User, request.user)


class ManyFilesInput(forms.ClearableFileInput):
    """A file field that takes several."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Cleans to a list of files; an empty file is a file."""

    widget = ManyFilesInput

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_empty_file=True, **options)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        found: Sequence[Any] = data if isinstance(data, list | tuple) else [data]
        return [one for one in (super(ManyFilesField, self).clean(item, initial) for item in found) if one]


class AddForm(forms.Form):
    """Newsletters as files or as pasted text."""

    uploads = ManyFilesField(required=False, label="Files")
    text = forms.CharField(required=False, label="Or paste the text", strip=False, widget=forms.Textarea)
    title = forms.CharField(required=False, label="Title", max_length=500)
    published_on = forms.DateField(required=False, label="Published on")
    url = forms.URLField(required=False, label="Address", max_length=2000, assume_scheme="https")
    source = forms.ModelChoiceField(
        queryset=Source.objects.filter(is_active=True),
        to_field_name="public_id",
        required=False,
        label="Source",
        empty_label="No source",
    )

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        if day and not 1900 <= day.year <= timezone.localdate().year + 1:
            raise forms.ValidationError("This year cannot be.")
        return day

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not self.errors and not said.get("uploads") and not (said.get("text") or "").strip():
            if said.get("url"):
                raise forms.ValidationError(
                    "An address alone is not fetched here: choose the newsletter's file or paste its text. "
                    "To have a page fetched, add it on Sources as a web page that is the newsletter."
                )
            raise forms.ValidationError("Choose at least one file, or paste the text of a newsletter.")
        return said


class DecisionForm(forms.Form):
    """What a curator says; whether the value fits its field is the service's to judge."""

    kind = forms.ChoiceField(choices=DecisionKind.choices, label="Decision")
    field = forms.CharField(required=False, max_length=40, label="Value")
    value = forms.CharField(required=False, max_length=500, label="New value")
    reason = forms.CharField(required=False, max_length=2000, label="Reason")
    other = forms.CharField(required=False, max_length=80, label="Other update")
    apart = forms.CharField(required=False, max_length=80, label="Passage")

    def sentences(self) -> list[str]:
        """What is wrong, in words."""
        return [
            f"{self.fields[name].label}: {error}" for name, found in self.errors.items() for error in found
        ]


def correction_forms(update: Update) -> list[dict[str, Any]]:
    """The values a curator can correct, each with what stands there now and how to write it."""
    day, precision = update.happened_on, update.happened_precision
    shown = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m"}.get(Precision(precision or "day"), "%Y")
    place = update.jurisdiction
    return [
        {"field": "headline", "label": "Headline", "value": update.headline, "required": True},
        {
            "field": "category",
            "label": "Category",
            "value": update.category,
            "choices": Category.choices(),
            "required": True,
        },
        {
            "field": "happened_on",
            "label": "Date",
            "value": f"{day:{shown}}" if day else "",
            "help": "2022-03-14, 2022-03 or 2022; empty if it is not known.",
        },
        {
            "field": "jurisdiction",
            "label": "Jurisdiction",
            "value": place.code if place else "",
            "help": "ISO 3166 code such as CN, US-NY or EU; empty if there is none.",
        },
    ]
