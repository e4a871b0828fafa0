"""The addresses of `search`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.search.views import search

urlpatterns: list[URLPattern | URLResolver] = [path("search/", search.page, name="search")]
