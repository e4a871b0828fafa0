"""The nouns that the secretariat simply keeps: added, changed, removed by one function each, whatever the kind."""

from __future__ import annotations

from collections.abc import Mapping

from relatoria_web.convene import actions
from relatoria_web.convene.models import (
    Delegation,
    Meeting,
    Nominee,
    Part,
    Participation,
    Question,
    Room,
    Session,
    Showcase,
    WorkingGroup,
)
from relatoria_web.convene.rules import (
    CHANGE_DELEGATION,
    CHANGE_GROUP,
    CHANGE_MEETING,
    CHANGE_NOMINEE,
    CHANGE_PART,
    CHANGE_PARTICIPATION,
    CHANGE_QUESTION,
    CHANGE_ROOM,
    CHANGE_SESSION,
    CHANGE_SHOWCASE,
)
from relatoria_web.site.domain.keep import Kind

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("meeting", Meeting, CHANGE_MEETING, "", *actions.KEPT["meeting"]),
        Kind("session", Session, CHANGE_SESSION, "meeting", *actions.KEPT["session"]),
        Kind("room", Room, CHANGE_ROOM, "meeting", *actions.KEPT["room"]),
        Kind("part", Part, CHANGE_PART, "session__meeting", *actions.KEPT["part"]),
        Kind("question", Question, CHANGE_QUESTION, "session__meeting", *actions.KEPT["question"]),
        Kind("group", WorkingGroup, CHANGE_GROUP, "meeting", *actions.KEPT["group"]),
        Kind("participation", Participation, CHANGE_PARTICIPATION, "meeting", *actions.KEPT["participation"]),
        Kind("delegation", Delegation, CHANGE_DELEGATION, "meeting", *actions.KEPT["delegation"]),
        Kind("nominee", Nominee, CHANGE_NOMINEE, "meeting", *actions.KEPT["nominee"]),
        Kind("showcase", Showcase, CHANGE_SHOWCASE, "session__meeting", *actions.KEPT["showcase"]),
    )
}
"""Name in addresses → kind."""
