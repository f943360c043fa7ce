"""Forms about sources: how one is asked, and lists of feeds."""

from typing import Any

from django import forms

from updates.fetching.page import selector_problem
from updates.models import Source, SourceKind
from updates.web.tried_forms import SCHEDULES, TriedForm, called, offer

FEED, LISTING, PAGE = "feed", "listing", "page"
WHAT = [
    (FEED, "Feed (RSS, Atom, RDF or JSON Feed)"),
    (LISTING, "Web page that lists newsletters"),
    (PAGE, "Web page that is the newsletter"),
]
LANGUAGES = [
    ("", "Told by each text"),
    ("en", "English"),
    ("zh", "Chinese"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("pt", "Portuguese"),
]
REVISITS = [(0, "Not at all"), (3, "For 3 days"), (7, "For a week"), (14, "For 2 weeks"), (30, "For 30 days")]
OPML_BYTES = 2 * 2**20


class SourceForm(TriedForm):
    """How a source is asked, and what it is called."""

    what = forms.ChoiceField(choices=WHAT, initial=FEED, label="What it is", widget=forms.RadioSelect)
    url = forms.URLField(label="Address", max_length=1000, assume_scheme="https")
    link_selector = forms.CharField(required=False, max_length=200, label="Links to follow")
    schedule = forms.TypedChoiceField(
        choices=SCHEDULES, coerce=int, initial=360, label="How often", required=False
    )
    revisit_days = forms.TypedChoiceField(
        choices=REVISITS, coerce=int, initial=14, label="Look for changes", required=False
    )
    language = forms.ChoiceField(choices=LANGUAGES, required=False, label="Language")

    def __init__(self, *args: Any, stored: Source | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if stored:
            # What an administrator set, though the lists do not offer it, can stay so.
            offer(self.fields["revisit_days"], stored.revisit_days, f"For {stored.revisit_days} days")
            offer(self.fields["language"], stored.default_language, stored.default_language)

    def clean_link_selector(self) -> str:
        selector: str = self.cleaned_data["link_selector"].strip()
        if selector and (problem := selector_problem(selector)):
            raise forms.ValidationError(problem)
        return selector

    def asked(self) -> dict[str, Any]:
        """What the services take of how it is asked."""
        said = self.cleaned_data
        return {
            "url": said["url"],
            "is_listing": said["what"] == LISTING,
            "link_selector": said["link_selector"] if said["what"] == LISTING else "",
        }

    @property
    def kind(self) -> str:
        """The kind of source it is."""
        return SourceKind.FEED if self.cleaned_data["what"] == FEED else SourceKind.PAGE

    def about(self) -> dict[str, Any]:
        """What the services take of the rest."""
        said = self.cleaned_data
        names = ("name", "publisher", "jurisdiction", "language", "rhythm_days")
        schedule = said["schedule"] if said["schedule"] != "" else 360
        days = said["revisit_days"] if said["revisit_days"] != "" else 14
        return {**{name: said[name] for name in names}, "schedule": schedule, "revisit_days": days}

    def _said(self) -> list[Any]:
        return [self.kind, *self.asked().values()]


def said_of(source: Source) -> dict[str, Any]:
    """A stored source as its form shows it."""
    page = LISTING if source.is_listing else PAGE
    return {
        "what": FEED if source.kind == SourceKind.FEED else page,
        "url": source.url,
        "link_selector": source.link_selector,
        "revisit_days": source.revisit_days,
        "language": source.default_language,
        **called(source),
    }


class OpmlForm(forms.Form):
    """A list of feeds."""

    opml = forms.FileField(label="OPML file")

    def clean_opml(self) -> Any:
        file = self.cleaned_data["opml"]
        if file.size > OPML_BYTES:
            raise forms.ValidationError(
                f"The file has {file.size / 2**20:.1f} MB; at most {OPML_BYTES // 2**20} MB are taken."
            )
        return file
