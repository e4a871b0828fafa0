"""Reading the editions of a mechanism with the meetings that somebody may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from relatoria_web.prepare.models import Edition
from relatoria_web.prepare.rules import SEE_EDITION
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing


def editions_of(who: Standing, code: str) -> list[Any]:
    """The editions of the mechanism with a code or abbreviation, newest first, each with its meetings as ``shown``."""
    see = right("convene.meeting.see")
    meetings = Prefetch("meetings", see.among(who, see.model._default_manager.all()), to_attr="shown")
    rows = SEE_EDITION.among(who, Edition.objects.filter(mechanism__acronym__iexact=code))
    return list(rows.select_related("mechanism").prefetch_related(meetings))
