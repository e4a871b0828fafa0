"""The addresses of `convene`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.convene.views import floor, groups, kind, meeting, minutes, panel, participants, programme, session

app_name = "convene"
urlpatterns: list[URLPattern | URLResolver] = [
    path("floor/<uid>/", floor.part, name="floor"),
    path("floor/<uid>/ask/", floor.ask, name="floor_ask"),
    path("floor/<uid>/settings/", floor.settings, name="floor_settings"),
    path("floor/<uid>/order/", floor.order, name="floor_order"),
    path("floor/<uid>/<turn>/note/", floor.note, name="floor_note"),
    path("floor/<uid>/<turn>/<name>/", floor.act, name="floor_act"),
    path("new/<slug:process>/", meeting.new, name="new"),
    path("<slug:slug>/", meeting.meeting, name="meeting"),
    path("<slug:slug>/room/<uid>/", floor.room, name="room"),
    path("<slug:slug>/room/<uid>/screen/", floor.screen, name="screen"),
    path("<slug:slug>/edit/<slug:name>/", kind.edit, name="add"),
    path("<slug:slug>/edit/<slug:name>/<slug:uid>/", kind.edit, name="edit"),
    path("<slug:slug>/remove/<slug:name>/<slug:uid>/", kind.remove, name="remove"),
    path("<slug:slug>/programme/", programme.programme, name="programme"),
    path("<slug:slug>/programme.ics", programme.calendar, name="calendar"),
    path("<slug:slug>/schedule.json", programme.schedule_json, name="schedule_json"),
    path("<slug:slug>/schedule.xml", programme.schedule_xml, name="schedule_xml"),
    path("<slug:slug>/programme/build/", programme.build, name="build"),
    path("<slug:slug>/programme/move/", programme.move, name="move"),
    path("<slug:slug>/programme/versions/", programme.versions, name="versions"),
    path("<slug:slug>/programme/import/", programme.bring_in, name="import"),
    path("<slug:slug>/session/<slug:uid>/", session.session, name="session"),
    path("<slug:slug>/session/<slug:uid>/held/", session.held, name="held"),
    path("<slug:slug>/panels/", panel.panels, name="panels"),
    path("<slug:slug>/panels/nominate/", panel.nominate, name="nominate"),
    path("<slug:slug>/panels/<slug:uid>/", panel.composition, name="composition"),
    path("<slug:slug>/panels/<slug:uid>/progress/", panel.progress, name="progress"),
    path("<slug:slug>/panels/<slug:uid>/seat/", panel.seat, name="seat"),
    path("<slug:slug>/panels/<slug:uid>/<slug:name>/", panel.change, name="compose"),
    path("<slug:slug>/people/", participants.people, name="people"),
    path("<slug:slug>/people/register/", participants.register, name="register"),
    path("<slug:slug>/people/badges/", participants.badges, name="badges"),
    path("<slug:slug>/people/<slug:uid>/<slug:name>/", participants.person, name="person_act"),
    path("<slug:slug>/delegations/", participants.all_delegations, name="delegations"),
    path("<slug:slug>/delegations/<slug:uid>/note/", participants.note, name="delegation_note"),
    path("<slug:slug>/delegations/<slug:uid>/<slug:name>/", participants.delegation, name="delegation_act"),
    path("<slug:slug>/figures/", participants.figures, name="figures"),
    path("<slug:slug>/groups/", groups.groups, name="groups"),
    path("<slug:slug>/groups/<slug:uid>/", groups.group, name="group"),
    path("<slug:slug>/groups/<slug:uid>/record/", groups.hand_over, name="group_record"),
    path("<slug:slug>/groups/<slug:uid>/<slug:note>/", groups.note, name="group_note"),
    path("<slug:slug>/report-back/", groups.report_back, name="report_back"),
    path("<slug:slug>/report-back/select/", groups.select, name="select"),
    path("<slug:slug>/session/<slug:uid>/minutes/", minutes.minutes, name="minutes"),
    path("<slug:slug>/session/<slug:uid>/minutes/<slug:name>/", minutes.act, name="minutes_act"),
    path("<slug:slug>/showcase/<slug:uid>/", minutes.showcase, name="showcase"),
]
