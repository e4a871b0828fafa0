"""The list of speakers as hundreds of screens show it alike: rendered once a revision, language and time zone.

Only what is the same for all is kept: nobody's own buttons, no tokens. The moment of the answer is put in each time,
as the clock on the screen runs by it.
"""

from __future__ import annotations

from collections import OrderedDict

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from relatoria_web.convene.domain.queries.floor import room_of
from relatoria_web.convene.models import Floor

MOST = 256
_MOMENT = "@moment@"
_kept: OrderedDict[tuple[str, ...], str] = OrderedDict()


def shared(template: str, floor: Floor) -> str:
    """The part for a reader who can do nothing in it."""
    zone = timezone.get_current_timezone_name()
    key = (template, floor.uid, str(floor.revision), floor.state, get_language() or "", zone)
    found = _kept.get(key)
    if found is None:
        found = _kept[key] = render_to_string(template, {"room": room_of(floor), "floor": floor, "moment": _MOMENT})
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return found.replace(_MOMENT, str(timezone.now().timestamp()))
