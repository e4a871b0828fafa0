"""What the audit trail says of the preparation."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import drafts, matters
from relatoria_web.trace.actions import action
from relatoria_web.trace.particulars import says

MOVE_MILESTONE = action("prepare.milestone.move", _("moved a milestone"))
REACH_MILESTONE = action("prepare.milestone.reach", _("noted that a milestone was reached"))
KEEP_CALENDAR = action("prepare.calendar.keep", _("added, changed or removed a phase or a milestone"))
TICK = action("prepare.phase.tick", _("ticked or unticked a criterion of a phase"))
CHANGE_TASK = action("prepare.task.change", _("changed a task of the work plan"))
PUBLISH_PLAN = action("prepare.plan.publish", _("published a version of the work plan"))
WRITE_FACTS = action("prepare.facts.write", _("wrote down what is known of a meeting"))
BEGIN_PRODUCT = action("prepare.product.begin", _("began a work product"))
DRAFT_PRODUCT = action("prepare.product.draft", _("drafted a work product from the facts"))
WRITE_PRODUCT = action("prepare.product.write", _("wrote a version of a work product"))
ADVANCE_PRODUCT = action("prepare.product.advance", _("took a work product to another stage"))
CHANGE_PROCESS = action("prepare.process.change", _("opened or changed a process"))
CHANGE_MECHANISM = action("prepare.mechanism.change", _("entered or changed a mechanism"))
CHANGE_EDITION = action("prepare.edition.change", _("opened or changed an edition"))
GIVE_PRODUCT = action("prepare.product.give", _("gave a work product to the record"))
ADD_MATTER = action("prepare.matter.add", _("noted a matter of the preparation"))
CHANGE_MATTER = action("prepare.matter.change", _("changed a matter of the preparation"))
MOVE_MATTER = action("prepare.matter.move", _("took a matter of the preparation to another state"))
REMOVE_MATTER = action("prepare.matter.remove", _("removed a matter of the preparation"))
CHANGE_TEMPLATE = action("prepare.template.change", _("changed the document template of a process"))


def _matter_kind(code: str) -> str:
    return _matter_kinds()[code].name


def _matter_state(code: str) -> str:
    return {state: words for kind in _matter_kinds().values() for state, words in kind.states}[code]


def _matter_kinds() -> Mapping[str, matters.Kind]:
    return matters.kinds((get_language() or "en")[:2])


def _product(code: str) -> str:
    return drafts.kind_at(code, (get_language() or "en")[:2]).name


def _stage(code: str) -> str:
    kinds = drafts.kinds((get_language() or "en")[:2])
    return {stage: words for kind in kinds for stage, words in kind.stages}[code]


says("prepare.matter", "kind", _matter_kind)
says("prepare.matter", "state", _matter_state)
says("prepare.matter", "before", _matter_state)
says("prepare.workproduct", "kind", _product)
says("prepare.workproduct", "stage", _stage)
