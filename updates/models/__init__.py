"""What is stored, one theme a file."""

from updates.models.decisions import Decision, DecisionKind
from updates.models.documents import Document, Passage, PassageKey, Publisher, Source, SourceKind, Status
from updates.models.enforcement import EnforcementAction, Party, Penalty
from updates.models.instruments import Instrument, InstrumentEvent
from updates.models.reference import Jurisdiction, Origin, Regulator, RegulatorAlias, Topic
from updates.models.register import Quote, RegisterState, Review, Update, UpdateRegulator, UpdateTopic

__all__ = [
    "Decision",
    "DecisionKind",
    "Document",
    "EnforcementAction",
    "Instrument",
    "InstrumentEvent",
    "Jurisdiction",
    "Origin",
    "Party",
    "Passage",
    "PassageKey",
    "Penalty",
    "Publisher",
    "Quote",
    "RegisterState",
    "Regulator",
    "RegulatorAlias",
    "Review",
    "Source",
    "SourceKind",
    "Status",
    "Topic",
    "Update",
    "UpdateRegulator",
    "UpdateTopic",
]
