"""The addresses of `api`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_safe

from relatoria_web.api.v1 import api
from relatoria_web.api.views import docs, feed, token, webhook

urlpatterns: list[URLPattern | URLResolver] = [
    path("", docs.docs, name="api_docs"),
    path("1/", api.urls),
    path("feed.atom", require_safe(feed.HouseFeed()), name="feed"),
    path("feed/<slug:slug>.atom", require_safe(feed.MeetingFeed()), name="meeting_feed"),
    path("tokens/", token.tokens, name="tokens"),
    path("tokens/<uid>/withdraw/", token.withdraw, name="token_withdraw"),
    path("webhooks/", webhook.webhooks, name="house_webhooks"),
    path("webhooks/<uid>/withdraw/", webhook.withdraw, name="webhook_withdraw"),
    path("webhooks/<slug:slug>/", webhook.webhooks, name="webhooks"),
]
