"""The addresses of `steward`; those of one's own data and of the notice belong to everybody and have no prefix."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.steward.views import desk, keep, mine, notice, remaining, request, retention

app_name = "steward"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", desk.home, name="desk"),
    path("register/", desk.register, name="register"),
    path("register/begin/", desk.begin, name="begin"),
    path("consents/", desk.consents, name="consents"),
    path("withheld/", desk.withheld, name="withheld"),
    path("incidents/", desk.incidents, name="incidents"),
    path("keep/<slug:name>/new/", keep.edit, name="new"),
    path("keep/<slug:name>/<slug:uid>/", keep.edit, name="edit"),
    path("requests/", request.every, name="requests"),
    path("requests/<slug:uid>/", request.one, name="request"),
    path("requests/<slug:uid>/<slug:verb>/", request.act, name="request_act"),
    path("people/<slug:uid>/", request.person, name="person"),
    path("people/<slug:uid>/copy/", request.copy, name="copy"),
    path("people/<slug:uid>/release/", request.release, name="release"),
    path("people/<slug:uid>/named/", remaining.named, name="named"),
    path("remaining/<slug:slug>/", remaining.of_meeting, name="remaining"),
    path("remaining/<slug:uid>/<slug:verb>/", remaining.act, name="remaining_act"),
    path("retention/", retention.retention, name="retention"),
    path("retention/sweep/", retention.sweep_now, name="sweep"),
    path("retention/decide/", retention.decide, name="decide"),
]
for_everybody: list[URLPattern | URLResolver] = [
    path("privacy/", notice.notice, name="privacy"),
    path("me/data/", mine.my_data, name="my_data"),
    path("me/data/copy/", mine.copy, name="my_data_copy"),
    path("me/data/erase/", mine.erase, name="my_data_erase"),
    path("me/data/ask/", mine.ask, name="my_data_ask"),
    path("me/data/consent/", mine.consent, name="my_data_consent"),
    path("me/data/withdraw/<slug:uid>/", mine.withdraw_request, name="my_data_withdraw"),
]
