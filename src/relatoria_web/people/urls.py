"""The addresses of `people`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.people.views import demo, me

urlpatterns: list[URLPattern | URLResolver] = [
    path("me/", me.me, name="me"),
    path("demo/", demo.choose, name="demo_accounts"),
]
