"""Builders for tests: a small register, and its records one by one."""

from tests.factory.records import (
    NOON,
    make_action,
    make_decision,
    make_document,
    make_event,
    make_instrument,
    make_jurisdiction,
    make_party,
    make_passage,
    make_penalty,
    make_quote,
    make_regulator,
    make_run,
    make_source,
    make_topic,
    make_update,
    make_user,
)
from tests.factory.small import SmallRegister, small_register

__all__ = [
    "NOON",
    "SmallRegister",
    "make_action",
    "make_decision",
    "make_document",
    "make_event",
    "make_instrument",
    "make_jurisdiction",
    "make_party",
    "make_passage",
    "make_penalty",
    "make_quote",
    "make_regulator",
    "make_run",
    "make_source",
    "make_topic",
    "make_update",
    "make_user",
    "small_register",
]
