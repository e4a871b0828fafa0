"""Meetings, sessions, working groups, participations, panels, minutes: all of a meeting but its record."""

from relatoria_web.convene.models.appraisal import Appraisal, Criterion, Showcase
from relatoria_web.convene.models.closing import Closing
from relatoria_web.convene.models.delegation import Delegation, DelegationState
from relatoria_web.convene.models.floor import Floor, FloorState, Turn, TurnKind, TurnState
from relatoria_web.convene.models.follow import Follow
from relatoria_web.convene.models.group import WorkingGroup
from relatoria_web.convene.models.group_note import Agreement, GroupNote
from relatoria_web.convene.models.meeting import AttributionRule, Meeting, Relation, Stage
from relatoria_web.convene.models.minutes import Minutes, MinutesEdition
from relatoria_web.convene.models.panel import ComposingState, Composition, Nominee
from relatoria_web.convene.models.part import Mode, Part, PartRole
from relatoria_web.convene.models.participation import Attendance, Participation
from relatoria_web.convene.models.presence import Presence
from relatoria_web.convene.models.question import Question
from relatoria_web.convene.models.room import Room
from relatoria_web.convene.models.session import Held, Session
from relatoria_web.convene.models.version import ProgrammeVersion

__all__ = [
    "Agreement",
    "Appraisal",
    "Attendance",
    "AttributionRule",
    "Closing",
    "ComposingState",
    "Composition",
    "Criterion",
    "Delegation",
    "DelegationState",
    "Floor",
    "FloorState",
    "Follow",
    "GroupNote",
    "Held",
    "Meeting",
    "Minutes",
    "MinutesEdition",
    "Mode",
    "Nominee",
    "Part",
    "PartRole",
    "Participation",
    "Presence",
    "ProgrammeVersion",
    "Question",
    "Relation",
    "Room",
    "Session",
    "Showcase",
    "Stage",
    "Turn",
    "TurnKind",
    "TurnState",
    "WorkingGroup",
]
