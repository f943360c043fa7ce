"""Addresses of the API: all read-only, but for the token."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.routers import DefaultRouter

from updates.api.views import archive, docs, login, reference, register

app_name = "api"

router = DefaultRouter()
router.include_format_suffixes = False
router.register("updates", register.UpdateViewSet, basename="update")
router.register("instruments", register.InstrumentViewSet, basename="instrument")
router.register("instrument-events", register.InstrumentEventViewSet, basename="instrument-event")
router.register("actions", register.ActionViewSet, basename="action")
router.register("penalties", register.PenaltyViewSet, basename="penalty")
router.register("parties", register.PartyViewSet, basename="party")
router.register("regulators", reference.RegulatorViewSet, basename="regulator")
router.register("topics", reference.TopicViewSet, basename="topic")
router.register("jurisdictions", reference.JurisdictionViewSet, basename="jurisdiction")
router.register("publishers", archive.PublisherViewSet, basename="publisher")
router.register("sources", archive.SourceViewSet, basename="source")
router.register("fetch-runs", archive.FetchRunViewSet, basename="fetch-run")
router.register("documents", archive.DocumentViewSet, basename="document")
router.register("passages", archive.PassageViewSet, basename="passage")
router.register("decisions", archive.DecisionViewSet, basename="decision")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(router.urls)),
    path("token/", login.TokenView.as_view(), name="token"),
    path("schema/", SpectacularAPIView.as_view(permission_classes=[IsAuthenticated]), name="schema"),
    path("docs/", docs.DocsView.as_view(), name="docs"),
    re_path(r"^.*/$", login.NothingHere.as_view(), name="nothing"),
]
