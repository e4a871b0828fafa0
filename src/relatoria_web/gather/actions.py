"""What `gather` writes into the audit trail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.site.trail import action

ADD_DOCUMENT = action("gather.document.add", _("added a document"))
CHANGE_DOCUMENT = action("gather.document.change", _("changed what is said of a document"))
RETRY_DOCUMENT = action("gather.document.retry", _("asked for a document to be read again"))
REPLACE_DOCUMENT = action("gather.document.replace", _("replaced a document"))
REMOVE_DOCUMENT = action("gather.document.remove", _("removed a document"))
JUDGE = action("gather.item.judge", _("judged an item of the record"))
WITHDRAW = action("gather.judgement.withdraw", _("withdrew a judgement"))
RESOLVE_MENTION = action("gather.mention.resolve", _("said who a mention means"))
SETTLE_FINDING = action("gather.finding.settle", _("settled a finding"))
