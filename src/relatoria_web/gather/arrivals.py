"""What the rooms of a meeting write arrives as a document: notes of working groups, published minutes."""

from __future__ import annotations

from relatoria_web.convene.arrivals import Text, open_door
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.site.models.base import Audience


def receive(meeting: Meeting, text: Text) -> str:
    """The document of a text, waiting to be read; for participants until the team opens it further."""
    came = arrive(
        meeting,
        name=text.name,
        chunks=[text.text.encode()],
        session=text.session,
        rule=text.rule,
        audience=Audience.PARTICIPANTS,
    )
    return came.document.uid


open_door(receive)
