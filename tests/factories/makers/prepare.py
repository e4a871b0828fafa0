"""Rows of prepare's calendars, plans and products."""

from __future__ import annotations

from tests.factories import web
from tests.factories.makers import Makers

from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.models import (
    Calendar,
    DocumentTemplate,
    Facts,
    Matter,
    ProductVersion,
    WorkPlan,
    WorkProduct,
)


def _product(meeting: Meeting) -> WorkProduct:
    return WorkProduct.objects.create(meeting=meeting, process=meeting.process, kind="concept_note_session")


MAKERS: Makers = {
    Calendar: lambda meeting: Calendar.objects.create(process=web.process()),
    DocumentTemplate: lambda meeting: DocumentTemplate.objects.create(process=web.process()),
    WorkPlan: lambda meeting: WorkPlan.objects.create(process=web.process()),
    Facts: lambda meeting: Facts.objects.get_or_create(meeting=meeting)[0],
    Matter: lambda meeting: Matter.objects.create(
        process=meeting.process, meeting=meeting, kind="request", by=web.account()
    ),
    WorkProduct: _product,
    ProductVersion: lambda meeting: ProductVersion.objects.create(product=_product(meeting), language="es", number=1),
}
