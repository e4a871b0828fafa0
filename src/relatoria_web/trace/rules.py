"""Who reads the audit trail."""

from __future__ import annotations

from relatoria_web.site.rights import Right, administrators, in_role
from relatoria_web.site.standing import TEAM, Role
from relatoria_web.trace.models import Entry

SEE_ENTRY = Right("trace.entry.see", Entry, administrators() | in_role("meeting", Role.SECRETARIAT, Role.STEWARD))
SEE_HISTORY = Right("trace.history.see", Entry, administrators() | in_role("meeting", *TEAM, Role.STEWARD))
