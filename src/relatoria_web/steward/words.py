"""What the tables that name a person are, in words that the person reads."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, str | Promise] = {
    "account": _("how you sign in"),
    "person": _("your entry in the registry"),
    "trail": _("what you did here"),
    "account.emailaddress": _("your addresses"),
    "api.reply": _("what programs of yours asked last"),
    "api.token": _("tokens for your programs"),
    "api.webhook": _("webhooks of yours"),
    "conclude.answer": _("answers to points"),
    "conclude.clearance": _("clearances given"),
    "conclude.comment": _("comments on a report"),
    "conclude.expression": _("reports that you hold open"),
    "conclude.groupvote": _("votes of groups that you recorded"),
    "conclude.proposal": _("proposals about points"),
    "conclude.publication": _("publications that you made"),
    "conclude.report": _("reports that you began"),
    "conclude.reservation": _("reservations that you recorded"),
    "conclude.sentence": _("sentences that you edited"),
    "conclude.setaside": _("contributions that you set aside"),
    "conclude.version": _("versions of reports that you kept"),
    "convene.appraisal": _("review sheets that you filled in"),
    "convene.nominee": _("nominations to panels"),
    "convene.participation": _("meetings in which you take part"),
    "gather.actor": _("what you said on record, as an actor"),
    "gather.answer": _("answers to guiding questions"),
    "gather.document": _("documents that you sent"),
    "gather.inputset": _("sets of inputs that you froze"),
    "gather.sending": _("uploads under way"),
    "gather.statement": _("statements that you submitted"),
    "people.account": _("the account of the person"),
    "people.assignment": _("roles"),
    "people.consent": _("consents"),
    "people.invitation": _("invitations sent to you"),
    "people.notification": _("messages to you"),
    "people.person": _("entries that were joined to yours"),
    "people.preference": _("which letters you want"),
    "prepare.matter": _("matters that you wrote"),
    "prepare.productversion": _("versions of work products that you wrote"),
    "prepare.workproduct": _("work products that you own"),
    "socialaccount.socialaccount": _("other accounts by which you sign in"),
    "steward.request": _("requests about your data"),
    "trace.judgement": _("judgements about the record"),
    "usersessions.usersession": _("where you are signed in"),
}
"""Label of a table («gather.document») → what it holds of a person."""


def worded(name: str) -> str:
    """A table, or a table and its column («gather.document.submitted_by»), in words; unknown ones as they are."""
    label = name if name.count(".") < 2 else name.rpartition(".")[0]
    return str(WORDS.get(label, label))
