"""Who sees and keeps what concerns the protection of data: stewards and administrators; a person, their own; the team
of a meeting, where it still names somebody who is erased."""

from __future__ import annotations

from relatoria_web.convene.rules import by_team
from relatoria_web.site.rights import Right, administrators, anybody, holding, where
from relatoria_web.site.standing import Role
from relatoria_web.steward.models import Activity, Controller, Due, Incident, Remaining, Request, Retention

_STEWARDS = administrators() | holding(Role.STEWARD)
_NOTICE = where("it stands in the public notice", "in_notice", True)
_THEIRS = where("it is theirs", "person", lambda who: who.person)

SEE_ACTIVITY = Right("steward.activity.see", Activity, _STEWARDS | _NOTICE)
CHANGE_ACTIVITY = Right("steward.activity.change", Activity, _STEWARDS)
SEE_CONTROLLER = Right("steward.controller.see", Controller, anybody())
CHANGE_CONTROLLER = Right("steward.controller.change", Controller, _STEWARDS)
SEE_REQUEST = Right("steward.request.see", Request, _STEWARDS | _THEIRS)
MAKE_REQUEST = Right("steward.request.make", Request, _STEWARDS | _THEIRS)
DECIDE_REQUEST = Right("steward.request.decide", Request, _STEWARDS)
SEE_RETENTION = Right("steward.retention.see", Retention, _STEWARDS)
CHANGE_RETENTION = Right("steward.retention.change", Retention, _STEWARDS)
SEE_DUE = Right("steward.due.see", Due, _STEWARDS)
DECIDE_DUE = Right("steward.due.decide", Due, _STEWARDS)
SEE_INCIDENT = Right("steward.incident.see", Incident, _STEWARDS)
CHANGE_INCIDENT = Right("steward.incident.change", Incident, _STEWARDS)
SEE_REMAINING = Right("steward.remaining.see", Remaining, _STEWARDS | by_team("meeting"))
SETTLE_REMAINING = Right("steward.remaining.settle", Remaining, _STEWARDS | by_team("meeting"))
