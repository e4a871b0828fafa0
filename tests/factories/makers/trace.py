"""Rows of trace."""

from __future__ import annotations

from tests.factories.makers import Makers

from relatoria_web.site.standing import VISITOR
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.models import Entry

MAKERS: Makers = {
    Entry: lambda meeting: log(VISITOR, "people.role.give", meeting, meeting=meeting.pk),
}
