"""Updates, instruments, actions, penalties, parties."""

from collections import defaultdict
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from updates.api.filtering import refuse_nonsense
from updates.api.serializers.enforcement import (
    ActionSerializer,
    PartySerializer,
    PenaltySerializer,
    TotalsSerializer,
)
from updates.api.serializers.instruments import InstrumentEventSerializer, InstrumentSerializer
from updates.api.serializers.updates import UpdateDetailSerializer, UpdateSerializer
from updates.api.views.base import Records
from updates.selectors import enforcement, instruments, updates
from updates.selectors.filters import (
    ActionFilter,
    InstrumentEventFilter,
    InstrumentFilter,
    PartyFilter,
    PenaltyFilter,
    UpdateFilter,
)


class UpdateViewSet(Records):
    """Developments; each with the words behind its values and the passages that tell it."""

    selector = updates.updates
    filterset_class = UpdateFilter
    serializer_class = UpdateSerializer
    detail_serializer_class = UpdateDetailSerializer

    def retrieve(self, request: Request, *args: object, **kwargs: object) -> Response:
        detail: updates.UpdateDetail = self.found(updates.update_detail)
        quotes: dict[str, dict[str, Any]] = defaultdict(dict)
        for (subject, name), found in detail.quotes.items():
            quotes[subject][name] = found
        passages = [telling.passage for telling in detail.tellings]
        context = {**self.get_serializer_context(), "quotes": quotes, "passages": passages}
        return Response(UpdateDetailSerializer(detail.update, context=context).data)


class InstrumentViewSet(Records):
    """Laws, regulations, measures, standards ..., with the steps of their lives."""

    selector = instruments.instruments
    filterset_class = InstrumentFilter
    serializer_class = InstrumentSerializer


class InstrumentEventViewSet(Records):
    """Steps in the lives of instruments."""

    selector = instruments.instrument_events
    filterset_class = InstrumentEventFilter
    serializer_class = InstrumentEventSerializer


class ActionViewSet(Records):
    """What authorities did about conduct."""

    selector = enforcement.actions
    filterset_class = ActionFilter
    serializer_class = ActionSerializer


class PenaltyViewSet(Records):
    """Penalties, and what the fines among them add up to."""

    selector = enforcement.penalties
    filterset_class = PenaltyFilter
    serializer_class = PenaltySerializer

    @extend_schema(responses=TotalsSerializer)
    @action(detail=False, pagination_class=None)
    def totals(self, request: Request) -> Response:
        """Fines by currency under the same filters, and what the sums leave out.

        Only fines with one amount are added. Where one action tells both a total and its parts,
        the greater of the two counts.
        """
        filters = PenaltyFilter(request.query_params, self.get_queryset())
        refuse_nonsense(filters)
        return Response(TotalsSerializer(enforcement.totals(filters.with_rejected)).data)


class PartyViewSet(Records):
    """Organisations and persons that actions strike."""

    selector = enforcement.parties
    filterset_class = PartyFilter
    serializer_class = PartySerializer
