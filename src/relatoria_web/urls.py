"""The address of everything. Each stage's addresses stand in its own `urls`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from relatoria_web.convene.views.meeting import home
from relatoria_web.steward.urls import for_everybody

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("", include("relatoria_web.site.urls")),
    path("", include("relatoria_web.people.urls")),
    path("", include("relatoria_web.trace.urls")),
    path("", include("relatoria_web.search.urls")),
    path("", include(for_everybody)),
    path("data-protection/", include("relatoria_web.steward.urls")),
    path("prepare/", include("relatoria_web.prepare.urls")),
    path("convene/", include("relatoria_web.convene.urls")),
    path("gather/", include("relatoria_web.gather.urls")),
    path("conclude/", include("relatoria_web.conclude.urls")),
    path("api/", include("relatoria_web.api.urls")),
    path("accounts/", include("allauth.urls")),
]
handler403 = "relatoria_web.site.views.pages.forbidden"
handler404 = "relatoria_web.site.views.pages.not_found"
handler500 = "relatoria_web.site.views.pages.failed"
