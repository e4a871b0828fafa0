"""The list of speakers as hundreds of screens show it alike: rendered once a revision, language and time zone.

Only what is the same for all is kept: nobody's own buttons, no tokens. The moment by which the clock of a screen runs
stands in the answer's head.
"""

from __future__ import annotations

from collections import OrderedDict

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from relatoria_web.convene.domain.queries.floor import room_of
from relatoria_web.convene.models import Floor

MOST = 256
_kept: OrderedDict[tuple[str, ...], str] = OrderedDict()


def variant_of(template: str) -> str:
    """What a shared part differs by, besides the list and its revision."""
    return f"{template}|{get_language() or ''}|{timezone.get_current_timezone_name()}"


def shared(template: str, floor: Floor) -> str:
    """The part for a reader who can do nothing in it."""
    key = (variant_of(template), floor.uid, str(floor.revision))
    found = _kept.get(key)
    if found is None:
        found = _kept[key] = render_to_string(template, {"room": room_of(floor), "floor": floor})
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return found
