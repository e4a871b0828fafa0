"""The addresses of `prepare`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "prepare"
urlpatterns: list[URLPattern | URLResolver] = []
