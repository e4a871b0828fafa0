"""Events that the record announces, noted as candidates; nothing is told to anybody before somebody confirms it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.db import transaction

from relatoria_web.prepare.domain.matter import add
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.incoming import Heard, announced
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import KEEP_MATTER
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES, translated

KIND = "future_event"


@transaction.atomic
def note_announced(who: Standing, *, place: Place) -> int:
    """Note what the record of a meeting announces and nobody noted; how many that was. What was dropped stays so."""
    KEEP_MATTER.demand(who, place.new(KIND))
    if place.meeting is None:
        return 0
    rows = Matter.objects.filter(meeting=place.meeting, kind=KIND)
    held = {(one.source, text) for one in rows for text, _status in one.title.texts.values()}
    new = [one for one in announced(who, place.meeting) if (one.source, one.title) not in held]
    for one in new:
        add(who, matter=_candidate(place, one))
    return len(new)


def _candidate(place: Place, one: Heard) -> Matter:
    language = one.language if one.language in LANGUAGES else "en"
    matter = place.new(KIND)
    matter.title, matter.text = translated(**{language: one.title}), translated(**{language: one.words})
    matter.due, matter.source, matter.audience = _last_day(one.when), one.source, Audience.TEAM
    details = {"session": one.session, "spoken_by": one.speaker}
    matter.details = {name: value for name, value in details.items() if value}
    return matter


def _last_day(when: str) -> date:
    """The day itself, or the last of the month or year that is known."""
    year, month, day = ([int(part) for part in when.split("-")] + [0, 0])[:3]
    return date(year, month or 12, day or monthrange(year, month or 12)[1])
