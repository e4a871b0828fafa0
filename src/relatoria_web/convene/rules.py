"""Who may do what with meetings and what belongs to them."""

from __future__ import annotations

from relatoria_web.convene.models import Floor, Meeting, Participation, Session, Turn, WorkingGroup
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right, Rule, administrators, in_role, where
from relatoria_web.site.standing import MEMBERS, TEAM, Role


def of_meeting(path: str) -> Rule:
    """Who sees what has no audience of its own: whoever sees the meeting at the path."""
    at = f"{path}__" if path else ""
    return administrators() | in_role(path, *MEMBERS) | where("the meeting is public", f"{at}audience", Audience.PUBLIC)


def by_secretariat(path: str) -> Rule:
    """The secretariat of the meeting at the path, and administrators."""
    return administrators() | in_role(path, Role.SECRETARIAT)


def by_team(path: str) -> Rule:
    """The secretariat and the rapporteurs of the meeting at the path, and administrators."""
    return administrators() | in_role(path, *TEAM)


SEE_MEETING = Right("convene.meeting.see", Meeting, of_meeting(""))
CHANGE_MEETING = Right("convene.meeting.change", Meeting, by_secretariat(""))
SEE_SESSION = Right("convene.session.see", Session, of_meeting("meeting"))
CHANGE_SESSION = Right("convene.session.change", Session, by_secretariat("meeting"))
SEE_GROUP = Right("convene.group.see", WorkingGroup, of_meeting("meeting"))
CHANGE_GROUP = Right("convene.group.change", WorkingGroup, by_secretariat("meeting"))
SEE_PARTICIPATION = Right("convene.participation.see", Participation, administrators() | in_role("meeting", *MEMBERS))
CHANGE_PARTICIPATION = Right("convene.participation.change", Participation, by_secretariat("meeting"))

_CHAIR = in_role("session__meeting", Role.MODERATOR)
SEE_FLOOR = Right("convene.floor.see", Floor, of_meeting("session__meeting"))
LEAD_FLOOR = Right("convene.floor.lead", Floor, by_secretariat("session__meeting") | _CHAIR)
ASK_FLOOR = Right("convene.floor.ask", Floor, in_role("session__meeting", *MEMBERS))
SEE_TURN = Right("convene.turn.see", Turn, of_meeting("floor__session__meeting"))
LEAD_TURN = Right(
    "convene.turn.lead",
    Turn,
    by_secretariat("floor__session__meeting") | in_role("floor__session__meeting", Role.MODERATOR),
)
WITHDRAW_TURN = Right(
    "convene.turn.withdraw",
    Turn,
    LEAD_TURN.rule | where("the turn is theirs", "participation__person", lambda who: who.person),
)
NOTE_TURN = Right("convene.turn.note", Turn, by_team("floor__session__meeting"))
