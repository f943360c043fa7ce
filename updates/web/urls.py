"""Addresses of the pages."""

from django.urls import URLPattern, URLResolver, path

from updates.web import (
    adding,
    decisions,
    documents,
    enforcement,
    instruments,
    mailboxes,
    overview,
    regulators,
    sources,
    updates,
)

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("updates/", updates.UpdateList.as_view(), name="updates"),
    path("updates/<str:public_id>/", updates.update, name="update"),
    path("updates/<str:public_id>/decide/", decisions.decide_on, name="decide"),
    path("updates/<str:public_id>/same/", updates.same_event, name="same_event"),
    path("decisions/<str:public_id>/withdraw/", decisions.withdraw_decision, name="withdraw"),
    path("instruments/", instruments.InstrumentList.as_view(), name="instruments"),
    path("instruments/<str:public_id>/", instruments.instrument, name="instrument"),
    path("enforcement/", enforcement.ActionList.as_view(), name="enforcement"),
    path("enforcement/penalties/", enforcement.PenaltyList.as_view(), name="penalties"),
    path("parties/", enforcement.PartyList.as_view(), name="parties"),
    path("parties/<str:public_id>/", enforcement.party, name="party"),
    path("regulators/", regulators.RegulatorTree.as_view(), name="regulators"),
    path("regulators/<str:public_id>/", regulators.regulator, name="regulator"),
    path("topics/", regulators.topics, name="topics"),
    path("documents/", documents.DocumentList.as_view(), name="documents"),
    path("documents/add/", adding.add, name="add"),
    path("documents/incoming/", adding.incoming, name="incoming"),
    path("documents/<str:public_id>/", documents.document, name="document"),
    path("documents/<str:public_id>/original/", documents.original, name="original"),
    path("documents/<str:public_id>/retry/", documents.retry, name="retry"),
    path("sources/", sources.SourceList.as_view(), name="sources"),
    path("sources/add/", sources.add, name="source_add"),
    path("sources/mailbox/", mailboxes.add, name="mailbox_add"),
    path("sources/import/", sources.opml_in, name="source_import"),
    path("sources/feeds.opml", sources.opml_out, name="source_export"),
    path("sources/<str:public_id>/", sources.source, name="source"),
    path("sources/<str:public_id>/edit/", sources.edit, name="source_edit"),
    path("sources/<str:public_id>/mailbox/", mailboxes.edit, name="mailbox_edit"),
    path("sources/<str:public_id>/mail/<int:number>/", mailboxes.decide, name="mail_decide"),
    path("sources/<str:public_id>/fetch/", sources.fetch_now, name="source_fetch"),
    path("sources/<str:public_id>/pause/", sources.pause, name="source_pause"),
]
