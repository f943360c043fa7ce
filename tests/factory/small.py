"""A register of a few documents, to browse and to search."""

from dataclasses import dataclass, field
from datetime import date

from tests.factory.records import (
    make_action,
    make_decision,
    make_document,
    make_event,
    make_instrument,
    make_jurisdiction,
    make_party,
    make_penalty,
    make_quote,
    make_regulator,
    make_source,
    make_topic,
    make_update,
)
from updates.models import DecisionKind, Document, Jurisdiction, Origin, Regulator, Review, Status, Update

TOLD = "On 15 March 2024 the Data Council Paris Office fined Acme Ltd EUR 1 million and warned it."
PLANNED = "The Data Council put out a draft Cookie Decree for comment until 1 May 2030."


@dataclass
class SmallRegister:
    """A register to browse: see ``small_register``."""

    fine: Update
    draft: Update
    rejected: Update
    undated: Update
    documents: list[Document] = field(default_factory=list)


def small_register() -> SmallRegister:
    """Two newsletters, one waiting and one failed document; four updates.

    ``fine``: a branch of Paris fines Acme Ltd EUR 1,000,000 and warns it; ``draft``: a draft
    decree of the head office, comments until 2030-05-01, in force 2030-07-01; ``rejected``:
    a fine of EUR 5 that a person rejected; ``undated``: an inspection in Texas without a date.
    """
    france, paris = make_jurisdiction("FR", "France"), make_jurisdiction("FR-75", "Paris")
    Jurisdiction.objects.filter(pk=paris.pk).update(parent=france)
    head = make_regulator("Data Council", public_id="fr-dc", aliases=("DC",), jurisdiction=france)
    first = make_document(f"{TOLD}\n\n{PLANNED}", source=make_source(), published_on=date(2024, 3, 20))
    fine = _fine(first, head, paris)
    draft = _draft(first, head, france)
    rejected = make_update("Not so", category="enforcement", review=Review.REJECTED, jurisdiction=france)
    make_penalty(make_action(rejected), 5)
    undated = _undated()
    make_decision(rejected, DecisionKind.REJECT, reason="A rumour.")
    waiting = make_document("Later.", status=Status.RECEIVED)
    failed = make_document(" ", status=Status.FAILED, error="The file holds no words.")
    return SmallRegister(fine, draft, rejected, undated, [first, waiting, failed])


def _fine(document: Document, head: Regulator, paris: Jurisdiction) -> Update:
    branch = make_regulator(
        "Data Council Paris Office",
        public_id="fr-dc-paris",
        parent=head,
        jurisdiction=paris,
        origin=Origin.FOUND,
    )
    update = make_update(
        "Acme fined",
        text=TOLD,
        document=document,
        category="enforcement",
        jurisdiction=paris,
        regulators=[branch],
        topics=[make_topic("privacy")],
    )
    action, acme = make_action(update, subject_count=1), make_party("Acme Ltd")
    penalty = make_penalty(action, 1_000_000, party=acme)
    make_penalty(action, kind="warning", party=acme)
    make_quote(update, "happened_on", "15 March 2024", value="2024-03-15")
    make_quote(update, "regulators", "Data Council Paris Office", subject=branch.public_id)
    make_quote(update, "amount", "EUR 1 million", subject=penalty.public_id, value="1000000 EUR")
    make_quote(update, "party", "Acme Ltd", subject=penalty.public_id)
    return update


def _draft(document: Document, head: Regulator, france: Jurisdiction) -> Update:
    update = make_update(
        "Cookie Decree out for comment",
        text=PLANNED,
        document=document,
        jurisdiction=france,
        regulators=[head],
        topics=[make_topic("privacy")],
        happened_on=date(2024, 3, 1),
        happened_precision="month",
    )
    make_event(
        update,
        make_instrument("Cookie Decree", jurisdiction=france),
        kind="consultation",
        happened_on=date(2024, 3, 1),
        happened_precision="month",
        comments_due_on=date(2030, 5, 1),
        effective_on=date(2030, 7, 1),
    )
    return update


def _undated() -> Update:
    texas = make_jurisdiction("US-TX", "Texas", make_jurisdiction("US", "United States"))
    bank = make_regulator("Texas Bank Office", public_id="tx-bank", jurisdiction=texas)
    update = make_update(
        "Banks inspected",
        category="enforcement",
        happened_on=None,
        jurisdiction=texas,
        regulators=[bank],
        topics=[make_topic("finance")],
    )
    make_action(update, kind="inspection", subject_count=12)
    return update
