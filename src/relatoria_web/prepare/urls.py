"""The addresses of `prepare`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.prepare.views import (
    answered,
    calendar,
    consulted,
    event,
    facts,
    facts_toml,
    file,
    home,
    instrument,
    keep,
    matter,
    outreach,
    plan,
    process,
    product,
    registry,
    section,
    template,
)

app_name = "prepare"
_PROCESS = "processes/<slug:slug>"
_PRODUCT = "<slug:slug>/products/<slug:uid>"
_DESK = f"{_PRODUCT}/<slug:language>/desk"
_VERSION = f"{_PRODUCT}/<slug:language>/v<int:number>"


def _matters(prefix: str, level: str) -> list[URLPattern | URLResolver]:
    """The pages of matters of a process, or of a meeting."""
    at, given = f"{prefix}/<slug:slug>/matters" if prefix else "<slug:slug>/matters", {"level": level}
    one = f"{at}/-/<slug:uid>"
    return [
        path(f"{at}/", matter.every_kind, given, name=f"{level}_hand"),
        path(f"{at}/future_event/look/", outreach.look, given, name=f"{level}_look"),
        path(f"{at}/link/check/", outreach.check, given, name=f"{level}_check"),
        path(f"{at}/<str:kind>/", matter.one_kind, given, name=f"{level}_matters"),
        path(f"{at}/<str:kind>/add/", matter.edit, given, name=f"{level}_matter_add"),
        path(f"{one}/", matter.one, given, name=f"{level}_matter"),
        path(f"{one}/edit/", matter.edit, given, name=f"{level}_matter_edit"),
        path(f"{one}/<slug:verb>/", matter.act, given, name=f"{level}_matter_act"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    *_matters("processes", "process"),
    path("processes/new/", keep.new_process, name="process_new"),
    path("processes/", process.all_processes, name="processes"),
    path(f"{_PROCESS}/", process.process, name="process"),
    path(f"{_PROCESS}/edit/", keep.edit_process, name="process_edit"),
    path(f"{_PROCESS}/template/", template.template, name="template"),
    path(f"{_PROCESS}/template/logo.png", template.logo, name="template_logo"),
    path(f"{_PROCESS}/podcast.rss", outreach.podcast, name="podcast"),
    path(f"{_PROCESS}/calendar.ics", process.feed, name="feed"),
    path(f"{_PROCESS}/tick/", process.tick_criterion, name="tick"),
    path(f"{_PROCESS}/calendar/milestone/", calendar.milestone, name="milestone_new"),
    path(f"{_PROCESS}/calendar/milestone/<str:name>/", calendar.milestone, name="milestone_edit"),
    path(f"{_PROCESS}/calendar/phase/", calendar.phase, name="phase_new"),
    path(f"{_PROCESS}/calendar/phase/<str:name>/", calendar.phase, name="phase_edit"),
    path(f"{_PROCESS}/milestones/<str:milestone>/", process.move, name="move"),
    path(f"{_PROCESS}/plan/", plan.current, name="plan"),
    path(f"{_PROCESS}/plan/v<int:number>/", plan.current, name="plan_version"),
    path(f"{_PROCESS}/plan/desk/", plan.desk, name="plan_desk"),
    path(f"{_PROCESS}/plan/desk/publish/", plan.publish, name="plan_publish"),
    path(f"{_PROCESS}/plan/desk/<slug:name>/", plan.desk, name="task"),
    path(f"{_PROCESS}/plan/desk/<slug:name>/remove/", plan.remove, name="task_remove"),
    path("instruments/", instrument.all_instruments, name="instruments"),
    path("instruments/<slug:code>/", instrument.instrument, name="instrument"),
    path("mechanisms/", registry.all_mechanisms, name="mechanisms"),
    path("mechanisms/new/", keep.mechanism, name="mechanism_new"),
    path("mechanisms/<str:code>/edit/", keep.mechanism, name="mechanism_edit"),
    path("mechanisms/<str:code>/editions/new/", keep.edition, name="edition_new"),
    path("mechanisms/<str:code>/editions/<str:uid>/", keep.edition, name="edition_edit"),
    path("mechanisms/<str:code>/", registry.mechanism, name="mechanism"),
    *_matters("", "meeting"),
    path("<slug:slug>/", home.home, name="home"),
    path("<slug:slug>/objectives/", registry.objectives, name="objectives"),
    path("<slug:slug>/begin/", home.begin_product, name="begin"),
    path("<slug:slug>/facts/", facts.facts, name="facts"),
    path("<slug:slug>/facts/toml/", facts_toml.toml, name="facts_toml"),
    path("<slug:slug>/facts/do/<slug:verb>/", facts.act, name="fact_act"),
    path("<slug:slug>/facts/at/<str:path>/", facts.entry, name="fact"),
    path("<slug:slug>/coverage/", answered.coverage, name="coverage"),
    path("<slug:slug>/event/", event.event, name="event"),
    path("<slug:slug>/carry/", answered.carry, name="carry"),
    path(f"{_PRODUCT}/", product.current, name="product"),
    path(f"{_PRODUCT}/<slug:language>/", product.read, name="read"),
    path(f"{_PRODUCT}/<slug:language>/consulted/", consulted.consulted, name="consulted"),
    path(f"{_VERSION}/", product.read, name="version"),
    path(f"{_VERSION}/files/", file.files, name="files"),
    path(f"{_VERSION}/<slug:file_format>/", file.download, name="file"),
    path(f"{_DESK}/", product.desk, name="desk"),
    path(f"{_DESK}/edit/", product.edit, name="edit"),
    path(f"{_DESK}/edit/<str:name>/", section.section, name="section"),
    path(f"{_DESK}/versions/", product.versions, name="versions"),
    path(f"{_DESK}/<slug:verb>/", product.act, name="act"),
]
