"""The addresses of `gather`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.gather.views import (
    actors,
    consultations,
    contributions,
    document,
    documents,
    figures,
    inputs,
    judge,
    questions,
    queues,
    record,
    statements,
)

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
    path("<slug:slug>/statements/", statements.statements, name="statements"),
    path("<slug:slug>/statements/new/", statements.begin, name="statement_new"),
    path("<slug:slug>/statements/<str:uid>/", statements.statement, name="statement"),
    path("<slug:slug>/statements/<str:uid>/<str:name>/", statements.step, name="step"),
    path("<slug:slug>/questions/", questions.questions, name="questions"),
    path("<slug:slug>/questions/new/", questions.question, name="question_new"),
    path("<slug:slug>/questions/<str:uid>/", questions.question, name="question"),
    path("<slug:slug>/questions/<str:uid>/answer/", questions.answer, name="answer"),
    path("<slug:slug>/consultations/", consultations.consultations, name="consultations"),
    path("<slug:slug>/consultations/new/", consultations.consultation, name="consultation_new"),
    path("<slug:slug>/consultations/<str:uid>/", consultations.consultation, name="consultation"),
    path("<slug:slug>/inputs/", inputs.inputs, name="inputs"),
    path("<slug:slug>/inputs/<str:uid>/", inputs.input_set, name="input"),
]
