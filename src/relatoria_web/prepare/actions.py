"""What the audit trail says of the preparation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.trace.actions import action

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
