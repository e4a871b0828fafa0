"""The addresses of `people`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from relatoria_web.people.views import administration, demo, join, me, messages, registry, roles

_PLACE = r"^roles/(?P<kind>meeting|process)/(?P<slug>[-\w]+)/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("me/", me.me, name="me"),
    path("me/messages/", messages.inbox, name="inbox"),
    path("me/messages/read/", messages.mark, name="inbox_mark"),
    path("me/messages/unread/", messages.unread, name="unread"),
    path("me/letters/", messages.letters, name="letters"),
    path("accounts/sessions/", me.sessions, name="usersessions_list"),
    path("unsubscribe/<str:token>/", messages.unsubscribe, name="unsubscribe"),
    path("invitation/<str:token>/", join.join, name="invitation"),
    path("people/", registry.people, name="people"),
    path("people/new/", registry.edit_person, name="person_new"),
    path("people/<str:uid>/", registry.person, name="person"),
    path("people/<str:uid>/edit/", registry.edit_person, name="person_edit"),
    path("people/<str:uid>/join/", registry.join_persons, name="person_join"),
    path("people/<str:uid>/consent/", registry.consent, name="person_consent"),
    path("organisations/", registry.all_organisations, name="organisations"),
    path("organisations/new/", registry.edit_organisation, name="organisation_new"),
    path("organisations/<str:uid>/", registry.organisation, name="organisation"),
    path("organisations/<str:uid>/edit/", registry.edit_organisation, name="organisation_edit"),
    path("organisations/<str:uid>/join/", registry.join_organisations, name="organisation_join"),
    path("administration/accounts/", administration.all_accounts, name="accounts"),
    path("administration/accounts/<str:uid>/", administration.change_account, name="account_change"),
    re_path(_PLACE + r"$", roles.roles, name="roles"),
    re_path(_PLACE + r"(?P<uid>\w+)/take/$", roles.take_role, name="role_take"),
    re_path(_PLACE + r"invitation/(?P<uid>\w+)/withdraw/$", roles.withdraw_invitation, name="invitation_withdraw"),
    path("demo/", demo.choose, name="demo_accounts"),
]
