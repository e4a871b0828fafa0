"""What the audit trail says of meetings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.trace.actions import action

SET_FLOOR = action("convene.floor.set", _("opened, closed or timed a list of speakers"))
ORDER_FLOOR = action("convene.floor.order", _("put the speakers in another order"))
ASK = action("convene.turn.ask", _("asked for the floor"))
WITHDRAW = action("convene.turn.withdraw", _("withdrew from the list of speakers"))
GIVE = action("convene.turn.give", _("gave the floor"))
PAUSE = action("convene.turn.pause", _("stopped the clock"))
RESUME = action("convene.turn.resume", _("let the clock run on"))
END = action("convene.turn.end", _("ended a turn"))
NOTE = action("convene.turn.note", _("noted what was said"))
