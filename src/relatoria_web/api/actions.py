"""What the audit trail says of the API."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.trace.actions import action

MAKE_TOKEN = action("api.token.make", _("made a token"))
WITHDRAW_TOKEN = action("api.token.withdraw", _("withdrew a token"))
MAKE_WEBHOOK = action("api.webhook.make", _("added a webhook"))
WITHDRAW_WEBHOOK = action("api.webhook.withdraw", _("withdrew a webhook"))
