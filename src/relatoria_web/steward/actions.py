"""What the protection of data writes into the audit trail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.steward.templatetags.stewarding import kept_kind
from relatoria_web.trace.actions import action
from relatoria_web.trace.particulars import says

_KEPT = {
    "activity": (_("added a line to the register of processing"), _("changed a line of the register of processing")),
    "controller": (_("said who answers for personal data"), _("changed who answers for personal data")),
    "retention": (_("set how long data are kept"), _("changed how long data are kept")),
    "incident": (_("wrote an incident down"), _("changed what is known of an incident")),
}
KEPT = {
    name: tuple(action(f"steward.{name}.{verb}", words) for verb, words in zip(("add", "change"), said, strict=True))
    for name, said in _KEPT.items()
}
"""Kind → the actions of adding and changing one."""
MAKE_REQUEST = action("steward.request.make", _("asked for something about personal data"))
PUT_OFF_REQUEST = action("steward.request.put_off", _("put a request about personal data off"))
DECIDE_REQUEST = action("steward.request.decide", _("decided a request about personal data"))
WITHDRAW_REQUEST = action("steward.request.withdraw", _("withdrew a request about personal data"))
NOTE_REMAINING = action("steward.remaining.note", _("noted where an erased person is still named"))
LOOK_REMAINING = action("steward.remaining.look", _("looked again where an erased person is still named"))
LEAVE_REMAINING = action("steward.remaining.leave", _("left standing what names an erased person"))
SWEEP = action("steward.retention.sweep", _("found data that fell due"))
END_DUE = action("steward.due.end", _("erased data that fell due"))
KEEP_DUE = action("steward.due.keep", _("kept data that fell due"))


def _holding(name: str) -> str:
    from relatoria_web.steward.holdings import HOLDINGS  # it needs the rights, which need the models

    return str(HOLDINGS[name].words)


says("steward.due", "holding", _holding)
says("steward.remaining", "kind", kept_kind)


def _message(name: str) -> str:
    from relatoria_web.people.notices import NOTICES  # every app has registered its own by then

    return str(NOTICES[name].words).partition("%(what)s")[0].rstrip(" :\u00a0\u202f")


says("people.notification", "kind", _message)
