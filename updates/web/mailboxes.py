"""Mailboxes: a form that tries one first, and the mails in them that wait for a person."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from updates.models import Publisher, Source, SourceKind
from updates.selectors.mailboxes import mailbox_of, message_of
from updates.services import mailboxes as services
from updates.services.errors import Refused
from updates.services.source_changes import ask_now
from updates.web.access import curators_only
from updates.web.forms import person
from updates.web.lookup import found
from updates.web.mailbox_forms import MailboxForm, said_of


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A form that logs in first. Saved is only what was tried as it stands; 400 else."""
    if request.method != "POST":
        return _form(request, MailboxForm())
    form = MailboxForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=400)
    try:
        mailbox, sealed = form.mailbox(), request.POST.get("sealed", "")
        said = form.cleaned_data["password"]
        password = said or services.opened(mailbox, sealed)
        if "save" in request.POST and not said and form.was_tried(request.POST.get("tried", "")):
            made = services.add_mailbox(mailbox=mailbox, password=password, **form.about())
            messages.success(request, f"“{made}” is added and is fetched now.")
            ask_now(source=made)
            return redirect("web:source", made.public_id)
        trial = services.try_mailbox(mailbox=mailbox, password=password)
        sealed = services.sealed_password(mailbox, password)
    except Refused as refused:
        return _form(request, form, reason=str(refused), status=400)
    return _form(request, form, trial=trial, tried=form.mark(), sealed=sealed)


def _form(request: HttpRequest, form: MailboxForm, status: int = 200, **more: Any) -> HttpResponse:
    context = {"form": form, "publishers": Publisher.objects.values_list("name", flat=True), **more}
    return render(request, "web/mailbox_form.html", context, status=status)


def _mailbox_source(public_id: str) -> Source:
    return Source.objects.select_related("publisher", "default_jurisdiction").get(
        public_id=public_id, kind=SourceKind.MAILBOX
    )


@curators_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change how a mailbox is asked and what it is called."""
    row = found(_mailbox_source, public_id, "mailbox")
    if request.method != "POST":
        initial = said_of(row, mailbox_of(row))
        return _form(request, MailboxForm(initial=initial, schedule=row.schedule), source=row)
    form = MailboxForm(request.POST, schedule=row.schedule)
    if not form.is_valid():
        return _form(request, form, status=400, source=row)
    try:
        services.change_mailbox(
            source=row, mailbox=form.mailbox(), password=form.cleaned_data["password"], **form.about()
        )
    except Refused as refused:
        return _form(request, form, reason=str(refused), status=400, source=row)
    messages.success(request, "The mailbox is changed; it is looked at anew.")
    return redirect("web:source", public_id)


@curators_only
@require_POST
def decide(request: HttpRequest, public_id: str, number: str) -> HttpResponse:
    """File a mail that was set apart (``file`` is sent), or note that it is dealt with."""
    message = found(lambda key: message_of(key, number), public_id, "mail that waits")
    try:
        if "file" in request.POST:
            done = services.file_anyway(message=message, by=person(request))
            messages.success(request, f"“{done}” is filed as a document.")
        else:
            services.set_done(message=message, by=person(request))
            messages.success(request, f"“{message}” is done.")
    except Refused as refused:
        messages.info(request, str(refused))
    return redirect("web:source", public_id)
