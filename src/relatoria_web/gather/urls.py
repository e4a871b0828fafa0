"""The addresses of `gather`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.gather.views import actors, contributions, document, documents, figures, judge, queues, record

app_name = "gather"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/", documents.documents, name="documents"),
    path("<slug:slug>/documents/reading/", documents.reading, name="reading"),
    path("<slug:slug>/documents/add/", documents.add, name="add"),
    path("<slug:slug>/documents/<str:uid>/file/", document.file, name="file"),
    path("<slug:slug>/documents/<str:uid>/settings/", document.settings, name="settings"),
    path("<slug:slug>/documents/<str:uid>/retry/", document.retry, name="retry"),
    path("<slug:slug>/documents/<str:uid>/replace/", document.replace, name="replace"),
    path("<slug:slug>/documents/<str:uid>/remove/", document.remove, name="remove"),
    path("<slug:slug>/documents/<str:uid>/", record.record, name="record"),
    path("<slug:slug>/documents/<str:uid>/add/", judge.add, name="add_item"),
    path("<slug:slug>/documents/<str:uid>/page/<int:number>/", record.page_image, name="page_image"),
    path("<slug:slug>/items/<str:kind>/<str:uid>/", judge.panel, name="panel"),
    path("<slug:slug>/items/<str:kind>/<str:uid>/<str:verb>/", judge.act, name="act"),
    path("<slug:slug>/judgements/<str:uid>/withdraw/", judge.take_back, name="take_back"),
    path("<slug:slug>/contributions/", contributions.repository, name="contributions"),
    path("<slug:slug>/contributions.csv", contributions.export, name="export"),
    path("<slug:slug>/contributions/<str:uid>/", contributions.contribution, name="contribution"),
    path("<slug:slug>/actors/", actors.actors, name="actors"),
    path("<slug:slug>/actors/<str:uid>/", actors.actor, name="actor"),
    path("<slug:slug>/figures/", figures.figures, name="figures"),
    path("<slug:slug>/queues/", queues.queues, name="queues"),
    path("<slug:slug>/queues/<str:queue>/noted/", queues.noted, name="noted"),
    path("<slug:slug>/mentions/<str:uid>/", queues.mention, name="mention"),
    path("<slug:slug>/findings/<str:uid>/", queues.finding, name="finding"),
]
