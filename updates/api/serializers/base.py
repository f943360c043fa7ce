"""Serializers whose every field says what it means."""

from typing import Any, TypeVar

from django.db.models import Model
from rest_framework import serializers

M = TypeVar("M", bound=Model)

WORDS = {
    "action_kind": "What the authority did.",
    "actions": "What authorities did about conduct.",
    "aliases": "Other names.",
    "amount": "In whole units, as a decimal string; the lower end of a range; null where untold.",
    "amount_max": "The upper end of a range; null where there is one amount.",
    "attempts": "How often it was tried to be read.",
    "category": "What sort of news it is.",
    "comments_due_on": "Last day for comments.",
    "confidence": "The chance that it is right, from 0 to 1.",
    "created_at": "When it was entered.",
    "default_jurisdiction": "The place that its newsletters mainly cover.",
    "document": "The newsletter's issue.",
    "effective_on": "Day on which it takes effect.",
    "end": "After the last character, counted in the document's text.",
    "ended_on": "When the body ceased to be.",
    "engine_version": "Which engine read it.",
    "exact": "The words themselves.",
    "error": "What went wrong, in words; empty where nothing did.",
    "field": "Which value was corrected.",
    "filename": "Name of the file that arrived.",
    "happened_on": "Day of the event; of a coarser date the first day.",
    "finished_at": "When it ended; null while it runs.",
    "headline": "The entry's own heading, or its first sentence.",
    "instrument": "The instrument whose step it is.",
    "instrument_events": "Steps in the lives of instruments that it tells.",
    "is_active": "Whether newsletters of it are still expected.",
    "jurisdiction": "The place it belongs to; null where none is told.",
    "keywords": "Words that point to the topic.",
    "kind": "A word of a closed list.",
    "language": "ISO 639-1 code.",
    "last_received_at": "When its latest document arrived.",
    "made_at": "When it was said.",
    "made_by": "Name of the account that said it.",
    "media_type": "What the bytes are, as RFC 6838 names it.",
    "name": "Its name.",
    "number": "The number that its author gave it.",
    "ordinal": "Its place among the document's passages, from 0.",
    "origin": "Of the reference data, or only found in a newsletter.",
    "other_document": "The second passage's document, where the decision is about two.",
    "other_exact": "The second passage's words.",
    "other_prefix": "What stands before them.",
    "other_suffix": "What stands after them.",
    "party": "Who is struck; null where no one is named.",
    "passage_count": "Its passages.",
    "penalties": "One for each party and kind.",
    "prefix": "What stands before the words.",
    "published_on": "Day of publication; null where untold.",
    "publisher": "Who writes it.",
    "reason": "Why, in the person's words.",
    "received_at": "When it arrived.",
    "regulators": "Authorities that act.",
    "review": "What people said of it.",
    "rule": "The engine's rule that found the value.",
    "short_form": "How the newsletter abbreviates it.",
    "slug": "Stable identifier, used in addresses and filters.",
    "source": "Where it came from.",
    "start": "First character, counted in the document's text.",
    "started_on": "When the body began to be.",
    "started_at": "When it began.",
    "status": "How far it has come.",
    "subject_count": "How many apps, firms or persons it strikes; null where untold.",
    "suffix": "What stands after the words.",
    "text": "The words.",
    "title": "Its title.",
    "topics": "What it is about.",
    "update": "The update it belongs to.",
    "url": "Where it stands on the web.",
    "value": "The value that these words tell.",
    "website_url": "Its own website.",
    "withdrawn_at": "When it was taken back; null while it stands.",
    "withdrawn_by": "Name of the account that took it back.",
}
"""What a field means wherever it stands, unless its serializer or model says more."""


class Record(serializers.ModelSerializer[M]):
    """A record as JSON; a field that is not explained where it is declared is explained by ``WORDS``."""

    def get_fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = super().get_fields()
        for name, field in fields.items():
            field.help_text = field.help_text or WORDS.get(name)
        return fields
