"""Who may do what with meetings and what belongs to them."""

from __future__ import annotations

from relatoria_web.convene.models import (
    Appraisal,
    AttributionRule,
    Composition,
    Delegation,
    Floor,
    GroupNote,
    Meeting,
    Minutes,
    Nominee,
    Part,
    Participation,
    Presence,
    ProgrammeVersion,
    Question,
    Room,
    Session,
    Showcase,
    Stage,
    Turn,
    WorkingGroup,
)
from relatoria_web.site.audience import may_see
from relatoria_web.site.mandates import for_organisation
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


def while_open(path: str) -> Rule:
    """The lock of what belongs to the meeting at the path: it is open until the meeting is closed."""
    at = f"{path}__" if path else ""
    return where("the meeting is not closed", f"{at}stage__in", [one for one in Stage if one != Stage.CLOSED])


SEE_MEETING = Right("convene.meeting.see", Meeting, of_meeting(""))
CHANGE_MEETING = Right("convene.meeting.change", Meeting, by_secretariat(""), while_open(""))
CLOSE_MEETING = Right("convene.meeting.close", Meeting, by_secretariat(""))
ACCOUNT_FOR = Right("convene.meeting.account", Meeting, by_secretariat("") | in_role("", Role.STEWARD))
SEE_SESSION = Right("convene.session.see", Session, of_meeting("meeting"))
CHANGE_SESSION = Right("convene.session.change", Session, by_secretariat("meeting"), while_open("meeting"))
HOLD_SESSION = Right(
    "convene.session.hold",
    Session,
    by_secretariat("meeting") | in_role("meeting", Role.MODERATOR),
    while_open("meeting"),
)
SEE_GROUP = Right("convene.group.see", WorkingGroup, of_meeting("meeting"))
CHANGE_GROUP = Right("convene.group.change", WorkingGroup, by_secretariat("meeting"), while_open("meeting"))
SEE_PARTICIPATION = Right("convene.participation.see", Participation, administrators() | in_role("meeting", *MEMBERS))
CHANGE_PARTICIPATION = Right(
    "convene.participation.change", Participation, by_secretariat("meeting"), while_open("meeting")
)

_CHAIR = in_role("session__meeting", Role.MODERATOR)


def named_to_all(session: str) -> Rule:
    """The rule of the session at the path, or of its meeting where it has none, lets outputs name voices."""
    own = where("the session attributes", f"{session}__rule", AttributionRule.ATTRIBUTED)
    inherited = where("the session has no rule of its own", f"{session}__rule", "") & where(
        "the meeting attributes", f"{session}__meeting__rule", AttributionRule.ATTRIBUTED
    )
    return own | inherited


def in_the_room(session: str) -> Rule:
    """Who sees who speaks: members of the meeting, and the public only where outputs may name voices."""
    public = where("the meeting is public", f"{session}__meeting__audience", Audience.PUBLIC)
    return administrators() | in_role(f"{session}__meeting", *MEMBERS) | (public & named_to_all(session))


SEE_FLOOR = Right("convene.floor.see", Floor, in_the_room("session"))
LEAD_FLOOR = Right(
    "convene.floor.lead", Floor, by_secretariat("session__meeting") | _CHAIR, while_open("session__meeting")
)
ASK_FLOOR = Right("convene.floor.ask", Floor, in_role("session__meeting", *MEMBERS), while_open("session__meeting"))
SEE_TURN = Right("convene.turn.see", Turn, in_the_room("floor__session"))
LEAD_TURN = Right(
    "convene.turn.lead",
    Turn,
    by_secretariat("floor__session__meeting") | in_role("floor__session__meeting", Role.MODERATOR),
    while_open("floor__session__meeting"),
)
WITHDRAW_TURN = Right(
    "convene.turn.withdraw",
    Turn,
    LEAD_TURN.rule | where("the turn is theirs", "participation__person", lambda who: who.person),
    while_open("floor__session__meeting"),
)
NOTE_TURN = Right("convene.turn.note", Turn, by_team("floor__session__meeting"), while_open("floor__session__meeting"))

SEE_ROOM = Right("convene.room.see", Room, of_meeting("meeting"))
CHANGE_ROOM = Right("convene.room.change", Room, by_secretariat("meeting"), while_open("meeting"))
SEE_QUESTION = Right("convene.question.see", Question, of_meeting("session__meeting"))
CHANGE_QUESTION = Right(
    "convene.question.change", Question, by_secretariat("session__meeting"), while_open("session__meeting")
)
SEE_PART = Right(
    "convene.part.see",
    Part,
    administrators()
    | in_role("session__meeting", *MEMBERS)
    | (
        where("the meeting is public", "session__meeting__audience", Audience.PUBLIC)
        & where("its programme names who speaks", "session__meeting__shows_people", True)
    ),
)
CHANGE_PART = Right("convene.part.change", Part, by_secretariat("session__meeting"), while_open("session__meeting"))
SEE_VERSION = Right("convene.version.see", ProgrammeVersion, of_meeting("meeting"))
CHANGE_VERSION = Right("convene.version.change", ProgrammeVersion, by_secretariat("meeting"), while_open("meeting"))

_FOCAL = for_organisation(Role.FOCAL_POINT)
SEE_DELEGATION = Right("convene.delegation.see", Delegation, by_team("meeting") | _FOCAL)
ANNOUNCE_DELEGATION = Right(
    "convene.delegation.announce", Delegation, by_secretariat("meeting") | _FOCAL, while_open("meeting")
)
CHANGE_DELEGATION = Right("convene.delegation.change", Delegation, by_secretariat("meeting"), while_open("meeting"))
APPROVE_PARTICIPATION = Right(
    "convene.participation.approve", Participation, by_secretariat("meeting") | _FOCAL, while_open("meeting")
)
SEE_PRESENCE = Right("convene.presence.see", Presence, by_team("session__meeting"))
CHANGE_PRESENCE = Right(
    "convene.presence.change", Presence, by_secretariat("session__meeting"), while_open("session__meeting")
)

SEE_NOMINEE = Right("convene.nominee.see", Nominee, by_secretariat("meeting"))
CHANGE_NOMINEE = Right("convene.nominee.change", Nominee, by_secretariat("meeting"), while_open("meeting"))
SEE_COMPOSITION = Right("convene.composition.see", Composition, by_secretariat("meeting"))
CHANGE_COMPOSITION = Right("convene.composition.change", Composition, by_secretariat("meeting"), while_open("meeting"))

SEE_NOTE = Right("convene.note.see", GroupNote, administrators() | in_role("group__meeting", *MEMBERS))
_LEADS = where("they chair the group", "group__chair__person", lambda who: who.person) | where(
    "they are its rapporteur", "group__rapporteur__person", lambda who: who.person
)
CHANGE_NOTE = Right("convene.note.change", GroupNote, by_team("group__meeting") | _LEADS, while_open("group__meeting"))
CHOOSE_NOTE = Right(
    "convene.note.choose",
    GroupNote,
    by_team("group__meeting") | in_role("group__meeting", Role.MODERATOR),
    while_open("group__meeting"),
)
SEE_MINUTES = Right("convene.minutes.see", Minutes, may_see("session__meeting"))
WRITE_MINUTES = Right("convene.minutes.write", Minutes, by_team("session__meeting"), while_open("session__meeting"))
SEE_SHOWCASE = Right("convene.showcase.see", Showcase, of_meeting("session__meeting"))
CHANGE_SHOWCASE = Right(
    "convene.showcase.change", Showcase, by_team("session__meeting"), while_open("session__meeting")
)
APPRAISE = Right(
    "convene.showcase.appraise", Showcase, in_role("session__meeting", *MEMBERS), while_open("session__meeting")
)
SEE_APPRAISAL = Right(
    "convene.appraisal.see",
    Appraisal,
    by_team("showcase__session__meeting") | where("it is their own", "account", lambda who: who.account),
)
