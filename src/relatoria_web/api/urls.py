"""The addresses of `api`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.api.v1 import api

urlpatterns: list[URLPattern | URLResolver] = [path("1/", api.urls)]
