"""The addresses of `gather`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "gather"
urlpatterns: list[URLPattern | URLResolver] = []
