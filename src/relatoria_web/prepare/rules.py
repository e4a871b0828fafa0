"""Who may do what with processes and mechanisms."""

from __future__ import annotations

from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right, administrators, anybody, in_process_role, where
from relatoria_web.site.standing import MEMBERS, Role

_MEMBERS = in_process_role("", *MEMBERS)
SEE_PROCESS = Right(
    "prepare.process.see", Process, administrators() | _MEMBERS | where("it is public", "audience", Audience.PUBLIC)
)
CHANGE_PROCESS = Right("prepare.process.change", Process, administrators() | in_process_role("", Role.SECRETARIAT))
SEE_MECHANISM = Right("prepare.mechanism.see", Mechanism, anybody())
CHANGE_MECHANISM = Right("prepare.mechanism.change", Mechanism, administrators())
SEE_EDITION = Right("prepare.edition.see", Edition, anybody())
CHANGE_EDITION = Right(
    "prepare.edition.change", Edition, administrators() | in_process_role("process", Role.SECRETARIAT)
)
