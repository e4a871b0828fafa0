"""Meetings, sessions, working groups, participations."""

from relatoria_web.convene.models.floor import Floor, FloorState, Turn, TurnKind, TurnState
from relatoria_web.convene.models.group import WorkingGroup
from relatoria_web.convene.models.meeting import AttributionRule, Meeting, Stage
from relatoria_web.convene.models.participation import Attendance, Participation
from relatoria_web.convene.models.session import Session

__all__ = [
    "Attendance",
    "AttributionRule",
    "Floor",
    "FloorState",
    "Meeting",
    "Participation",
    "Session",
    "Stage",
    "Turn",
    "TurnKind",
    "TurnState",
    "WorkingGroup",
]
