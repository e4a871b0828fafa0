"""The addresses of `conclude`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "conclude"
urlpatterns: list[URLPattern | URLResolver] = []
