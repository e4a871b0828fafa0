"""What the audit trail knows of this stage."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.trace.actions import action

COUNT = action("conclude.points.count", _("had the points counted"))
OPEN_POINTS = action("conclude.points.open", _("changed who sees the points"))
DECIDE = action("conclude.proposal.decide", _("decided on a proposed merge or split"))
TITLE = action("conclude.point.title", _("worded a point"))
RESERVE = action("conclude.reservation.add", _("recorded a reservation"))
UNRESERVE = action("conclude.reservation.withdraw", _("withdrew a reservation"))
ANSWER = action("conclude.point.answer", _("answered a point"))
CRITERION = action("conclude.criterion.add", _("stated a criterion"))
VOTE = action("conclude.groupvote.record", _("recorded the vote of a group"))
BEGIN = action("conclude.report.begin", _("began a report"))
DRAFT = action("conclude.expression.draft", _("had a draft made"))
SAVE = action("conclude.sentence.save", _("changed a sentence"))
ADD = action("conclude.sentence.add", _("added a sentence"))
SPLIT = action("conclude.sentence.split", _("split a sentence"))
MOVE = action("conclude.sentence.move", _("moved a sentence"))
DELETE = action("conclude.sentence.delete", _("took a sentence out"))
RESTORE = action("conclude.sentence.restore", _("put a sentence back"))
SET_ASIDE = action("conclude.contribution.set_aside", _("set a contribution aside"))
COMMENT = action("conclude.comment.add", _("commented on a sentence"))
CLOSE = action("conclude.comment.close", _("closed a comment"))
LOCK = action("conclude.expression.lock", _("locked a report"))
UNLOCK = action("conclude.expression.unlock", _("unlocked a report"))
KEEP = action("conclude.version.keep", _("kept a version"))
STEP = action("conclude.expression.step", _("moved a report on its way to publication"))
PUBLISH = action("conclude.publication.publish", _("published a report"))
OVERRIDE = action("conclude.publication.override", _("published a report in spite of faults"))
CORRECT = action("conclude.publication.correct", _("published a correction"))
WITHDRAW = action("conclude.publication.withdraw", _("withdrew a publication"))
