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
def open_meeting(who: Standing, *, meeting: Meeting) -> Meeting:
    """Write a new meeting; its address is made from its title and year, and never changes."""
    KINDS["meeting"].change.demand(who, meeting)
    year = f"-{meeting.start.year}" if meeting.start else ""
    base = address(meeting.title.said("en").text) or "meeting"
    stem = base if year and base.endswith(year) else base + year
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    meeting.slug = next(name for name in names if not Meeting.objects.filter(slug=name).exists())
    return add(who, kind=KINDS["meeting"], row=meeting)
