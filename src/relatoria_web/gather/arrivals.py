"""What the rooms of a meeting write arrives as a document, and what the record holds is told to the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext

from relatoria_web.convene.arrivals import Text, open_door
from relatoria_web.convene.models import Meeting, Session, Showcase
from relatoria_web.convene.rules import SEE_SHOWCASE
from relatoria_web.convene.spoken import Recorded, tell_by
from relatoria_web.gather.destinations import Destination, goes_to
from relatoria_web.gather.domain.arrival import arrive_anew
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.models import Contribution, Intervention, Part, Voice
from relatoria_web.gather.rules import JUDGE_INTERVENTION, SEE_INTERVENTION
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing


def receive(meeting: Meeting, text: Text) -> str:
    """The document of a text, waiting to be read; for participants until the team opens it further.

    A text that is given again under its name is a new version of the same document.
    """
    came = arrive_anew(
        meeting,
        name=text.name,
        chunks=[text.text.encode()],
        session=text.session,
        rule=text.rule,
        audience=Audience.PARTICIPANTS,
        source=_source(text),
        title=text.title,
        kind_set="synthesis" if text.group else "",
    )
    return came.document.uid


def _source(text: Text) -> dict[str, Any]:
    """Whose words they are and what they bring, where the room says so: then reading need not find it out."""
    if not text.group:
        return {}
    kinds = [{"kind": kind} for kind in text.kinds]
    return {"group": text.group, "names": list(text.names), "written": True, "kinds": kinds}


def recorded(who: Standing, session: Session) -> list[Recorded]:
    """The interventions of a session whose voice somebody may know, for the log of its room; three queries."""
    rows = standing_items(Intervention.objects.filter(session=session)).select_related("document__meeting", "meeting")
    speakers = Voice.objects.filter(part=Part.SPEAKER).select_related("actor")
    held = SEE_INTERVENTION.among(who, rows).prefetch_related(Prefetch("voices", speakers), "passages")
    shown = [(one, JUDGE_INTERVENTION.allows(who, one)) for one in held.order_by("document", "order", "pk")]
    return [_recorded(one, insider) for one, insider in shown if insider or not one.withheld]


def _recorded(one: Intervention, insider: bool) -> Recorded:
    """An intervention; of a document in which names are withheld, outsiders are told no words."""
    actor = next((voice.actor for voice in one.voices.all()), None)
    text = " ".join(one.document.text[held.start : held.end] for held in one.passages.all())
    if one.document.masked is not None and not insider:
        text = gettext("an intervention")
    address = reverse("gather:record", args=[one.meeting.slug, one.document.uid])
    name = actor.name if actor else one.heading
    return Recorded(actor.person_id if actor else None, name, text, f"{address}?at={one.uid}#u-{one.uid}")


@goes_to
def shown(who: Standing, rows: Sequence[Contribution]) -> dict[int, list[Destination]]:
    """The sessions in which contributions were on show; one query, none where who asks knows that there is none."""
    keys = {row.uid: row.pk for row in rows if getattr(row, "on_show", True)}
    if not keys:
        return {}
    held = SEE_SHOWCASE.among(who, Showcase.objects.filter(record__in=keys).select_related("session__meeting"))
    found: dict[int, list[Destination]] = {}
    for one in held:
        address = reverse("convene:showcase", args=[one.session.meeting.slug, one.uid])
        place = Destination(gettext("on show"), str(one.title), address, str(one.session))
        found.setdefault(keys[one.record], []).append(place)
    return found


open_door(receive)
tell_by(recorded)
