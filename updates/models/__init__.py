"""What is stored, one theme a file."""

from updates.models.backfills import Archive, ArchiveFile, ArchiveFileState, ArchiveKind, ArchivePiece
from updates.models.decisions import Decision, DecisionKind
from updates.models.documents import Document, Passage, PassageKey, Status
from updates.models.enforcement import EnforcementAction, Party, Penalty
from updates.models.instruments import Instrument, InstrumentEvent
from updates.models.jobs import OPEN_STATES, Job, JobKind, JobState, Mail, MailState
from updates.models.mailboxes import AfterTaking, Mailbox, Message, Security, Taking
from updates.models.reference import Jurisdiction, Origin, Regulator, RegulatorAlias, Topic
from updates.models.register import Quote, RegisterState, Review, Update, UpdateRegulator, UpdateTopic
from updates.models.review import Waiting, WaitingKind
from updates.models.sources import (
    FETCHED,
    AlarmKind,
    FetchRun,
    HostTurn,
    Publisher,
    RunStatus,
    SeenEntry,
    Source,
    SourceKind,
)

__all__ = [
    "FETCHED",
    "OPEN_STATES",
    "AfterTaking",
    "AlarmKind",
    "Archive",
    "ArchiveFile",
    "ArchiveFileState",
    "ArchiveKind",
    "ArchivePiece",
    "Decision",
    "DecisionKind",
    "Document",
    "EnforcementAction",
    "FetchRun",
    "HostTurn",
    "Instrument",
    "InstrumentEvent",
    "Job",
    "JobKind",
    "JobState",
    "Jurisdiction",
    "Mail",
    "MailState",
    "Mailbox",
    "Message",
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
    "RunStatus",
    "Security",
    "SeenEntry",
    "Source",
    "SourceKind",
    "Status",
    "Taking",
    "Topic",
    "Update",
    "UpdateRegulator",
    "UpdateTopic",
    "Waiting",
    "WaitingKind",
]
