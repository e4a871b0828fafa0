"""The addresses of `convene`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.convene.views import floor, meeting

app_name = "convene"
urlpatterns: list[URLPattern | URLResolver] = [
    path("floor/<uid>/", floor.part, name="floor"),
    path("floor/<uid>/ask/", floor.ask, name="floor_ask"),
    path("floor/<uid>/settings/", floor.settings, name="floor_settings"),
    path("floor/<uid>/order/", floor.order, name="floor_order"),
    path("floor/<uid>/<turn>/note/", floor.note, name="floor_note"),
    path("floor/<uid>/<turn>/<name>/", floor.act, name="floor_act"),
    path("<slug:slug>/", meeting.meeting, name="meeting"),
    path("<slug:slug>/room/<uid>/", floor.room, name="room"),
    path("<slug:slug>/room/<uid>/screen/", floor.screen, name="screen"),
]
