"""Opening a meeting within a process."""

from __future__ import annotations

from itertools import count

from django.db import transaction

from relatoria_web.convene.domain.keep import add
from relatoria_web.convene.kinds import KINDS
from relatoria_web.convene.models import Meeting
from relatoria_web.site.address import address
from relatoria_web.site.standing import Standing


@transaction.atomic
def open_meeting(who: Standing, *, meeting: Meeting, short: str = "") -> Meeting:
    """Write a new meeting. Its address, and with it the symbols of its documents, never changes: it is made from the
    ``short`` name, else from its title and year.
    """
    KINDS["meeting"].change.demand(who, meeting)
    year = f"-{meeting.start.year}" if meeting.start else ""
    base = address(meeting.title.said("en").text) or "meeting"
    stem = address(short) or (base if year and base.endswith(year) else base + year)
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    meeting.slug = next(name for name in names if not Meeting.objects.filter(slug=name).exists())
    return add(who, kind=KINDS["meeting"], row=meeting)
