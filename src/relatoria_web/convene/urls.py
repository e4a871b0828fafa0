"""The addresses of `convene`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.convene.views import meeting

app_name = "convene"
urlpatterns: list[URLPattern | URLResolver] = [path("<slug:slug>/", meeting.meeting, name="meeting")]
