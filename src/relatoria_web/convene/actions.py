"""What the audit trail says of meetings."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.programme import roles
from relatoria_web.trace.actions import action
from relatoria_web.trace.particulars import says

SET_FLOOR = action("convene.floor.set", _("opened, closed or timed a list of speakers"))
ORDER_FLOOR = action("convene.floor.order", _("put the speakers in another order"))
MOVE = action("convene.turn.move", _("moved somebody on the list of speakers"))
ASK = action("convene.turn.ask", _("asked for the floor"))
WITHDRAW = action("convene.turn.withdraw", _("withdrew from the list of speakers"))
GIVE = action("convene.turn.give", _("gave the floor"))
PAUSE = action("convene.turn.pause", _("stopped the clock"))
RESUME = action("convene.turn.resume", _("let the clock run on"))
END = action("convene.turn.end", _("ended a turn"))
AGAIN = action("convene.turn.again", _("gave the floor again"))
BACK = action("convene.turn.back", _("put a turn back on the list of speakers"))
ABSENT = action("convene.turn.absent", _("noted that who was called is not in the room"))
NOTE = action("convene.turn.note", _("noted what was said"))

_KEPT = {
    "meeting": (_("opened a meeting"), _("changed a meeting"), _("deleted a meeting")),
    "session": (_("added a session"), _("changed a session"), _("took a session off the programme")),
    "room": (_("added a room"), _("changed a room"), _("removed a room")),
    "part": (_("gave somebody a part in a session"), _("changed a part in a session"), _("took a part back")),
    "question": (_("added a guiding question"), _("changed a guiding question"), _("removed a guiding question")),
    "group": (_("formed a working group"), _("changed a working group"), _("dissolved a working group")),
    "participation": (_("put somebody on the list"), _("changed a participation"), _("took somebody off the list")),
    "delegation": (_("invited a delegation"), _("changed a delegation"), _("removed a delegation")),
    "nominee": (_("nominated somebody"), _("changed a nomination"), _("withdrew a nomination")),
    "showcase": (_("put a practice on show"), _("changed what is shown"), _("took a practice off")),
}
KEPT = {
    name: tuple(
        action(f"convene.{name}.{verb}", words) for verb, words in zip(("add", "change", "remove"), said, strict=True)
    )
    for name, said in _KEPT.items()
}
"""Kind → the actions of adding, changing and removing one."""

MOVE_SESSION = action("convene.session.move", _("moved a session"))
IMPORT_PROGRAMME = action("convene.session.import", _("brought a programme in"))
PUBLISH_PROGRAMME = action("convene.version.publish", _("published a version of the programme"))
HOLD_SESSION = action("convene.session.hold", _("noted when a session was really held"))

ASK_COMPOSITION = action("convene.composition.ask", _("asked for panels to be composed"))
CHANGE_COMPOSITION = action("convene.composition.change", _("changed what panels are composed of"))
SEAT_BY_HAND = action("convene.composition.seat", _("changed a seat by hand"))
APPLY_COMPOSITION = action("convene.composition.apply", _("put composed panels on the programme"))
NOMINATE = action("convene.nominee.import", _("brought nominees in"))
FORM_GROUPS = action("convene.group.form", _("had delegations placed in working groups"))
WRITE_NOTE = action("convene.note.write", _("noted what a group says"))
DROP_NOTE = action("convene.note.drop", _("dropped a note of a group"))
CHOOSE_NOTE = action("convene.note.choose", _("compared and selected notes of groups"))
DELIVER_NOTES = action("convene.group.deliver", _("gave a group's notes to the record"))

ANNOUNCE_DELEGATION = action("convene.delegation.announce", _("announced a delegation"))
ACCREDIT_DELEGATION = action("convene.delegation.accredit", _("decided on a delegation"))
REGISTER = action("convene.participation.register", _("registered for a meeting"))
APPROVE = action("convene.participation.approve", _("decided on a registration"))
INVITE_EXPERTS = action("convene.participation.invite", _("invited an expert of the registry"))
CHECK_IN = action("convene.participation.arrive", _("checked somebody in"))
ATTEND = action("convene.presence.note", _("noted who is in a session"))

WRITE_MINUTES = action("convene.minutes.write", _("wrote minutes"))
LOCK_MINUTES = action("convene.minutes.lock", _("locked minutes or unlocked them"))
PUBLISH_MINUTES = action("convene.minutes.publish", _("published minutes"))
CLOSE_MEETING = action("convene.meeting.close", _("closed a meeting"))
REOPEN_MEETING = action("convene.meeting.reopen", _("reopened a meeting"))
APPRAISE = action("convene.showcase.appraise", _("appraised a practice"))


def _note_kind(code: str) -> str:
    from relatoria_web.convene.note_words import KINDS  # it needs the models, which need the actions

    return str(KINDS[code])


says("convene.groupnote", "kind", _note_kind)


def _role(code: str) -> str:
    return dict(roles((get_language() or "en")[:2]))[code]


says("convene.participation", "role", _role)
