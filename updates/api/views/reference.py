"""Authorities, jurisdictions, topics."""

from rest_framework.request import Request
from rest_framework.response import Response

from updates.api.serializers.reference import (
    JurisdictionSerializer,
    RegulatorDetailSerializer,
    RegulatorSerializer,
    TopicSerializer,
)
from updates.api.views.base import Records
from updates.selectors import regulators
from updates.selectors.filters import JurisdictionFilter, RegulatorFilter, TopicFilter


class RegulatorViewSet(Records):
    """Authorities, with their other names; each with its branches."""

    selector = regulators.regulators
    filterset_class = RegulatorFilter
    serializer_class = RegulatorSerializer
    detail_serializer_class = RegulatorDetailSerializer

    def retrieve(self, request: Request, *args: object, **kwargs: object) -> Response:
        detail = self.found(regulators.regulator_detail)
        context = {**self.get_serializer_context(), "detail": detail}
        return Response(RegulatorDetailSerializer(detail.regulator, context=context).data)


class JurisdictionViewSet(Records):
    """Countries and subdivisions (ISO 3166), and the EU."""

    selector = regulators.jurisdictions
    filterset_class = JurisdictionFilter
    serializer_class = JurisdictionSerializer
    lookup_field = "code"


class TopicViewSet(Records):
    """What updates can be about."""

    selector = regulators.topics
    filterset_class = TopicFilter
    serializer_class = TopicSerializer
    lookup_field = "slug"
