"""The addresses of `conclude`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, register_converter

from relatoria_web.conclude.converters import LanguageConverter
from relatoria_web.conclude.views import editor, home, point, points, positions, reading, registers, sentence

register_converter(LanguageConverter, "language")
app_name = "conclude"
_EDIT = "<slug:slug>/edit/<slug:name>"
_READ = "<slug:slug>/<slug:name>/<language:language>"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/", home.home, name="home"),
    path("<slug:slug>/points/", points.points, name="points"),
    path("<slug:slug>/points/table.csv", points.table, name="table"),
    path("<slug:slug>/points/count/", points.count, name="count"),
    path("<slug:slug>/points/open/<slug:uid>/", points.open_to, name="open"),
    path("<slug:slug>/points/progress/<slug:uid>/", points.progress, name="progress"),
    path("<slug:slug>/points/<slug:uid>/", point.point, name="point"),
    path("<slug:slug>/points/<slug:uid>/<slug:verb>/", point.act, name="act"),
    path("<slug:slug>/proposals/", point.proposals, name="proposals"),
    path("<slug:slug>/proposals/<slug:uid>/", point.rule, name="rule"),
    path("<slug:slug>/registers/", registers.registers, name="registers"),
    path("<slug:slug>/registers/<str:name>/", registers.registers, name="register"),
    path("<slug:slug>/positions/", positions.positions, name="positions"),
    path("<slug:slug>/practices/", registers.practices, name="practices"),
    path("<slug:slug>/practices/criterion/", registers.criterion, name="criterion"),
    path("<slug:slug>/reports/", home.begin, name="begin"),
    path(f"{_EDIT}/", editor.side, name="side"),
    path(f"{_EDIT}/<language:language>/", editor.editor, name="editor"),
    path(f"{_EDIT}/<language:language>/state/", editor.state, name="state"),
    path(f"{_EDIT}/<language:language>/versions/", editor.versions, name="versions"),
    path(f"{_EDIT}/<language:language>/<slug:verb>/", editor.act, name="edit"),
    path("<slug:slug>/sentence/<slug:uid>/", sentence.drawer, name="sentence"),
    path("<slug:slug>/sentence/<slug:uid>/line/", sentence.line, name="line"),
    path("<slug:slug>/sentence/<slug:uid>/<slug:verb>/", sentence.act, name="write"),
    path("<slug:slug>/voice/<slug:voice>/", reading.voice, name="voice"),
    path("<slug:slug>/s/<slug:uid>/", reading.sentence, name="permalink"),
    path(f"{_READ}/", reading.report, name="report"),
    path(f"{_READ}/v<int:version>/", reading.report, name="version"),
    path(f"{_READ}/v<int:version>/left-out/", reading.left_out, name="left_out"),
    path(f"{_READ}/v<int:version>/evidence/<slug:sentence>.json", reading.evidence, name="evidence"),
    path(f"{_READ}/v<int:version>/<str:filename>", reading.download, name="file"),
]
