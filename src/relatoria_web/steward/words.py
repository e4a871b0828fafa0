"""What the tables that name a person are, in words that fit whoever reads them: the person, or the steward."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

WORDS: Mapping[str, str | Promise] = {
    "account": _("the account and how it signs in"),
    "person": _("the entry in the registry"),
    "trail": _("what was done under the account"),
    "account.emailaddress": _("addresses"),
    "api.reply": _("what own programs asked last"),
    "api.token": _("tokens for own programs"),
    "api.webhook": _("webhooks"),
    "conclude.answer": _("answers to points"),
    "conclude.clearance": _("clearances given"),
    "conclude.comment": _("comments on a report"),
    "conclude.expression": _("reports held open"),
    "conclude.groupvote": _("votes of groups recorded"),
    "conclude.proposal": _("proposals about points"),
    "conclude.publication": _("publications made"),
    "conclude.report": _("reports begun"),
    "conclude.reservation": _("reservations recorded"),
    "conclude.sentence": _("sentences edited"),
    "conclude.setaside": _("contributions set aside"),
    "conclude.version": _("versions of reports kept"),
    "convene.follow": _("what is followed"),
    "convene.appraisal": _("review sheets filled in"),
    "convene.nominee": _("nominations to panels"),
    "convene.participation": _("meetings taken part in"),
    "gather.actor": _("what was said on record, as an actor"),
    "gather.answer": _("answers to guiding questions"),
    "gather.document": _("documents sent"),
    "gather.inputset": _("sets of inputs frozen"),
    "gather.sending": _("uploads under way"),
    "gather.statement": _("statements submitted"),
    "people.account": _("the account of the person"),
    "people.assignment": _("roles"),
    "people.consent": _("consents"),
    "people.invitation": _("invitations received"),
    "people.notification": _("messages received"),
    "people.person": _("entries that were joined to this one"),
    "people.preference": _("which letters are wanted"),
    "prepare.matter": _("matters written"),
    "prepare.productversion": _("versions of work products written"),
    "prepare.workproduct": _("work products in charge of"),
    "socialaccount.socialaccount": _("other accounts used to sign in"),
    "steward.remaining": _("places that still name an erased person"),
    "steward.request": _("requests about personal data"),
    "trace.judgement": _("judgements about the record"),
    "usersessions.usersession": _("where the account is signed in"),
}
"""Label of a table («gather.document») → what it holds of a person."""

COLUMNS: Mapping[str, str | Promise] = {
    "administrator": pgettext_lazy("column", "administrator"),
    "choice": pgettext_lazy("column", "answer"),
    "country": pgettext_lazy("column", "country"),
    "created": pgettext_lazy("column", "entered on"),
    "created_at": pgettext_lazy("column", "since"),
    "decided": pgettext_lazy("column", "decided on"),
    "done": pgettext_lazy("column", "carried out on"),
    "file_name": pgettext_lazy("column", "file"),
    "ip": pgettext_lazy("column", "network address"),
    "is_active": pgettext_lazy("column", "open"),
    "joined": pgettext_lazy("column", "opened on"),
    "last_seen_at": pgettext_lazy("column", "last seen on"),
    "mailed": pgettext_lazy("column", "letter sent on"),
    "meeting": pgettext_lazy("column", "meeting"),
    "on_behalf_of": pgettext_lazy("column", "on behalf of"),
    "organisation_name": pgettext_lazy("column", "organisation"),
    "published": pgettext_lazy("column", "published on"),
    "read": pgettext_lazy("column", "read on"),
    "restricted": pgettext_lazy("column", "restricted since"),
    "speaker": pgettext_lazy("column", "speaker"),
    "text": pgettext_lazy("column", "text"),
    "user_agent": pgettext_lazy("column", "browser"),
}
"""Column that its model does not name for people → what it is called in a copy of one's data."""


def worded(name: str) -> str:
    """A table, or a table and its column («gather.document.submitted_by»), in words; unknown ones as they are."""
    label = name if name.count(".") < 2 else name.rpartition(".")[0]
    return str(WORDS.get(label, label))
