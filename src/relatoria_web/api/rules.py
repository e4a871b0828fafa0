"""Who may do what with tokens and webhooks."""

from __future__ import annotations

from relatoria_web.api.models import Token, Webhook
from relatoria_web.convene.rules import by_secretariat
from relatoria_web.site.rights import Right, where

_OWN = where("the token is theirs", "account", lambda who: who.account)
SEE_TOKEN = Right("api.token.see", Token, _OWN)
CHANGE_TOKEN = Right("api.token.change", Token, _OWN)
SEE_WEBHOOK = Right("api.webhook.see", Webhook, by_secretariat("meeting"))
CHANGE_WEBHOOK = Right("api.webhook.change", Webhook, by_secretariat("meeting"))
