"""The filters of every list, shared by pages and API."""

from updates.selectors.filters.base import StrictFilterSet
from updates.selectors.filters.documents import (
    DecisionFilter,
    DocumentFilter,
    FetchRunFilter,
    PassageFilter,
    PublisherFilter,
    SourceFilter,
)
from updates.selectors.filters.enforcement import ActionFilter, PartyFilter, PenaltyFilter
from updates.selectors.filters.instruments import InstrumentEventFilter, InstrumentFilter
from updates.selectors.filters.reference import JurisdictionFilter, RegulatorFilter, TopicFilter
from updates.selectors.filters.review import WaitingFilter
from updates.selectors.filters.updates import UpdateFilter

__all__ = [
    "ActionFilter",
    "DecisionFilter",
    "DocumentFilter",
    "FetchRunFilter",
    "InstrumentEventFilter",
    "InstrumentFilter",
    "JurisdictionFilter",
    "PartyFilter",
    "PassageFilter",
    "PenaltyFilter",
    "PublisherFilter",
    "RegulatorFilter",
    "SourceFilter",
    "StrictFilterSet",
    "TopicFilter",
    "UpdateFilter",
    "WaitingFilter",
]
