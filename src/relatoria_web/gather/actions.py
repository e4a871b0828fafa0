"""What `gather` writes into the audit trail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.ties import TIES
from relatoria_web.site.trail import action
from relatoria_web.trace.particulars import says

ADD_DOCUMENT = action("gather.document.add", _("added a document"))
CHANGE_DOCUMENT = action("gather.document.change", _("changed what is said of a document"))
RETRY_DOCUMENT = action("gather.document.retry", _("asked for a document to be read again"))
REPLACE_DOCUMENT = action("gather.document.replace", _("replaced a document"))
REMOVE_DOCUMENT = action("gather.document.remove", _("removed a document"))
JUDGE = action("gather.item.judge", _("judged an item of the record"))
WITHDRAW = action("gather.judgement.withdraw", _("withdrew a judgement"))
RESOLVE_MENTION = action("gather.mention.resolve", _("said who a mention means"))
REOPEN_MENTION = action("gather.mention.reopen", _("opened a mention again"))
SETTLE_FINDING = action("gather.finding.settle", _("settled a finding"))
REOPEN_FINDING = action("gather.finding.reopen", _("opened a finding again"))
SAVE_STATEMENT = action("gather.statement.save", _("saved a statement"))
SUBMIT_STATEMENT = action("gather.statement.submit", _("submitted a statement"))
DELIVER_STATEMENT = action("gather.statement.deliver", _("marked a statement as delivered"))
OPEN_STATEMENT = action("gather.statement.open", _("opened a statement to everybody"))
WITHDRAW_STATEMENT = action("gather.statement.withdraw", _("withdrew a statement"))
SAVE_QUESTION = action("gather.question.save", _("saved a guiding question"))
SEND_ANSWER = action("gather.answer.send", _("answered a guiding question"))
SAVE_CONSULTATION = action("gather.consultation.save", _("saved a consultation"))
TIE = action("gather.tie.draw", _("said how contributions hang together"))
UNTIE = action("gather.tie.remove", _("took a tie between contributions away"))
FREEZE_INPUT = action("gather.input.freeze", _("froze the input of a meeting"))

says("gather.tie", "kind", lambda code: str(TIES[code].forward))
