"""Who may do what with processes and mechanisms."""

from __future__ import annotations

from relatoria_web.prepare.models import (
    Calendar,
    DocumentTemplate,
    Edition,
    Facts,
    Matter,
    Mechanism,
    Process,
    ProductVersion,
    WorkPlan,
    WorkProduct,
)
from relatoria_web.site.audience import embargo_over, may_see
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
SEE_TEMPLATE = Right("prepare.template.see", DocumentTemplate, administrators() | in_process_role("process", *TEAM))
CHANGE_TEMPLATE = Right("prepare.template.change", DocumentTemplate, _BY_SECRETARIAT)

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
    | (may_see("product__meeting", "product") & where("it was published", "published__isnull", False))
    | (
        in_role("product__meeting", *MEMBERS)
        & where("it is shared for comment", "shared", True)
        & embargo_over("product")
    ),
)

_MATTER_TEAM = administrators() | in_role("meeting", *TEAM) | in_process_role("process", *TEAM)
_THEIRS = where("they wrote it", "by", lambda who: who.account)
_MATTER_MEMBERS = in_role("meeting", *MEMBERS) | in_process_role("process", *MEMBERS)
_MATTER_PLACE = where("its meeting is public", "meeting__audience", Audience.PUBLIC) | (
    where("it is of the process alone", "meeting__isnull", True)
    & where("the process is public", "process__audience", Audience.PUBLIC)
)
_MATTER_OPEN = (
    _MATTER_MEMBERS & where("it is for participants", "audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC))
) | (_MATTER_PLACE & where("it is public", "audience", Audience.PUBLIC))
SEE_MATTER = Right("prepare.matter.see", Matter, _MATTER_TEAM | _THEIRS | (_MATTER_OPEN & embargo_over()))
CHANGE_MATTER = Right(
    "prepare.matter.change",
    Matter,
    _MATTER_TEAM | (_THEIRS & where("nobody has taken it up yet", "taken", False)),
)
PROPOSE_MATTER = Right("prepare.matter.propose", Matter, _MATTER_TEAM | _MATTER_MEMBERS)
KEEP_MATTER = Right("prepare.matter.keep", Matter, _MATTER_TEAM)
