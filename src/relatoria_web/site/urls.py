"""The addresses of the whole site."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.site.views import pages

urlpatterns: list[URLPattern | URLResolver] = [path("help/", pages.help_page, name="help")]
