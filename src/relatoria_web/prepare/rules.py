"""Who may do what with processes and mechanisms."""

from __future__ import annotations

from relatoria_web.prepare.models import (
    Calendar,
    Edition,
    Facts,
    Mechanism,
    Process,
    ProductVersion,
    WorkPlan,
    WorkProduct,
)
from relatoria_web.site.audience import may_see
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right, administrators, anybody, in_process_role, in_role, where
from relatoria_web.site.standing import MEMBERS, TEAM, Role

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

_OF_PROCESS = in_process_role("process", *MEMBERS) | where(
    "the process is public", "process__audience", Audience.PUBLIC
)
_BY_SECRETARIAT = administrators() | in_process_role("process", Role.SECRETARIAT)
SEE_CALENDAR = Right("prepare.calendar.see", Calendar, administrators() | _OF_PROCESS)
CHANGE_CALENDAR = Right("prepare.calendar.change", Calendar, _BY_SECRETARIAT)
SEE_PLAN = Right("prepare.plan.see", WorkPlan, administrators() | _OF_PROCESS)
CHANGE_PLAN = Right("prepare.plan.change", WorkPlan, _BY_SECRETARIAT)

_TEAM = administrators() | in_role("meeting", *TEAM)
SEE_FACTS = Right("prepare.facts.see", Facts, _TEAM)
CHANGE_FACTS = Right("prepare.facts.change", Facts, _TEAM)
SEE_PRODUCT = Right("prepare.product.see", WorkProduct, may_see("meeting"))
CHANGE_PRODUCT = Right("prepare.product.change", WorkProduct, _TEAM)
CLEAR_PRODUCT = Right("prepare.product.clear", WorkProduct, administrators() | in_role("meeting", Role.SECRETARIAT))
SEE_VERSION = Right(
    "prepare.version.see",
    ProductVersion,
    administrators()
    | in_role("product__meeting", *TEAM)
    | (may_see("product__meeting", "product") & where("it was published", "published__isnull", False)),
)
