"""What curators say of an update."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from updates.models import Decision, DecisionKind, Update
from updates.services.decisions import decide, update_of, withdraw
from updates.services.errors import Refused
from updates.web.access import curators_only
from updates.web.forms import DecisionForm, person
from updates.web.lookup import found

DONE = {
    DecisionKind.APPROVE: "Approved.",
    DecisionKind.REJECT: "Rejected. It no longer shows in lists and totals.",
    DecisionKind.SET_VALUE: "The value is corrected.",
    DecisionKind.SAME_EVENT: "The two are now one update.",
    DecisionKind.DIFFERENT_EVENTS: "The two are kept apart.",
}


@curators_only
@require_POST
def decide_on(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note a decision on the update and show it, or the one it became part of.

    A decision that repeats one that stands is told as such; a value that cannot be gives 400.
    """
    update = found(lambda key: Update.objects.get(public_id=key), public_id, "update")
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, update, " ".join(form.sentences()))
    said = form.cleaned_data
    other = None
    if said["other"]:
        other = Update.objects.filter(public_id=said["other"]).first()
        if other is None:
            return _refused(request, update, f"There is no update with the id “{said['other']}”.")
    kind = DecisionKind(said["kind"])
    try:
        decision = decide(
            update=update,
            kind=kind,
            user=person(request),
            field=said["field"],
            value=said["value"] or None,
            reason=said["reason"],
            other=other,
            apart=said["apart"],
        )
    except Refused as refused:
        return _refused(request, update, str(refused))
    messages.success(request, DONE[kind])
    return _show(update_of(decision) or update)


@curators_only
@require_POST
def withdraw_decision(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a decision back, and show the page it was asked on: In review, or the words' update of now."""
    decision = found(
        lambda key: Decision.objects.select_related("document", "other_document").get(public_id=key),
        public_id,
        "decision",
    )
    try:
        withdraw(decision=decision, user=person(request))
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, "The decision is withdrawn.")
    update = None if request.POST.get("from") == "review" else update_of(decision)
    return _show(update) if update else redirect("web:review")


def _show(update: Update) -> HttpResponse:
    return redirect("web:update", update.public_id)


def _refused(request: HttpRequest, update: Update, reason: str) -> HttpResponse:
    """Nothing was changed, and why. Saying the same twice is no mistake: that page is the update's own."""
    if "already said so" in reason:
        messages.info(request, reason)
        return _show(update)
    return render(request, "web/refused.html", {"update": update, "reason": reason}, status=400)
