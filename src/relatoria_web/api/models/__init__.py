"""Tokens, webhooks, and what was done under a key."""

from relatoria_web.api.models.reply import Reply
from relatoria_web.api.models.token import Scope, Token, fingerprint
from relatoria_web.api.models.webhook import Delivery, Webhook

__all__ = ["Delivery", "Reply", "Scope", "Token", "Webhook", "fingerprint"]
