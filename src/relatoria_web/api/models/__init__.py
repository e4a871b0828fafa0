"""Tokens and webhooks."""

from relatoria_web.api.models.token import Scope, Token, fingerprint
from relatoria_web.api.models.webhook import Delivery, Webhook

__all__ = ["Delivery", "Scope", "Token", "Webhook", "fingerprint"]
