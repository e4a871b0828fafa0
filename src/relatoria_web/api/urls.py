"""The addresses of `api`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.api.v1 import api
from relatoria_web.api.views import docs, token, webhook

urlpatterns: list[URLPattern | URLResolver] = [
    path("", docs.docs, name="api_docs"),
    path("1/", api.urls),
    path("tokens/", token.tokens, name="tokens"),
    path("tokens/<uid>/withdraw/", token.withdraw, name="token_withdraw"),
    path("webhooks/<slug:slug>/", webhook.webhooks, name="webhooks"),
    path("webhooks/<slug:slug>/<uid>/withdraw/", webhook.withdraw, name="webhook_withdraw"),
]
