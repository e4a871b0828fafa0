"""Other substantive input that a process takes: types as data, in uploads, filters, input sets, exports and the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.factories import gather, prepare, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.document import describe
from relatoria_web.gather.domain.input_set import freeze
from relatoria_web.gather.models import Document
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
NAMES = {"en": "Answer to the survey", "es": "Respuesta a la encuesta", "fr": "Réponse à l’enquête"}


def _meeting() -> Meeting:
    return web.public_meeting(process=web.process(audience="public"))


def _type(meeting: Meeting, **fields: Any) -> Matter:
    given = {"process": meeting.process, "kind": "input_type", "title": translated(**NAMES)}
    return prepare.matter(None, **given, **({"details": {"counts_as": "statement"}} | fields))


def _team(client: Client, meeting: Meeting, role: Role = Role.RAPPORTEUR) -> None:
    client.force_login(web.member(role, meeting))


def test_secretariat_adds_a_type_and_a_document_brought_as_it_counts_as_its_kind(client: Client) -> None:
    meeting = _meeting()
    client.force_login(web.account(administrator=True))
    values = {f"title_{code}": name for code, name in NAMES.items()} | {"audience": "public"}
    values |= {"title_en_status": "original", "title_es_status": "official", "title_fr_status": "official"}
    add = reverse("prepare:process_matter_add", args=[meeting.process.slug, "input_type"])
    assert client.post(add, values).status_code == 422
    client.post(add, values | {"counts_as": "statement"})
    kept = Matter.objects.get(kind="input_type")
    sent = {"sent": SimpleUploadedFile("a.md", gather.STATEMENT.encode()), "audience": "public"}
    client.post(reverse("gather:add", args=[meeting.slug]), sent | {"input_type": kept.uid})
    document = Document.objects.get()
    assert (document.input_type, document.kind_set) == (kept, "statement")


def test_kind_that_the_team_names_stands_before_that_of_the_type() -> None:
    meeting = web.meeting()
    who = standing_of(web.member(Role.RAPPORTEUR, meeting))
    document = gather.document(meeting)
    described = describe(
        who, document=document, revision=None, fields={"input_type": _type(meeting), "kind_set": "other"}
    )
    assert described.kind_set == "other"


def test_types_of_other_processes_and_withdrawn_ones_are_not_taken(client: Client) -> None:
    meeting = web.meeting()
    refused = (_type(web.meeting()), _type(meeting, state="withdrawn"))
    _team(client, meeting)
    for one in refused:
        sent = {"sent": SimpleUploadedFile("a.md", b"Words."), "audience": "team", "input_type": one.uid}
        client.post(reverse("gather:add", args=[meeting.slug]), sent)
    assert not Document.objects.exists()


def test_withdrawn_type_stays_with_its_documents(client: Client) -> None:
    meeting = web.meeting()
    kept = _type(meeting, state="withdrawn")
    document = gather.document(meeting, input_type=kept)
    _team(client, meeting)
    page = client.get(reverse("gather:settings", args=[meeting.slug, document.uid]))
    values = {"title": "A title", "audience": "team", "input_type": kept.uid, "revision": document.revision}
    assert f'value="{kept.uid}" selected' in page.content.decode()
    client.post(reverse("gather:settings", args=[meeting.slug, document.uid]), values)
    assert (Document.objects.get().title, Document.objects.get().input_type) == ("A title", kept)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_documents_are_found_by_type_and_show_it_in_the_readers_language(client: Client, language: str) -> None:
    meeting = _meeting()
    kept = _type(meeting)
    of_type = gather.document(meeting, input_type=kept, audience="public")
    gather.document(meeting, audience="public")
    page = client.get(reverse("gather:documents", args=[meeting.slug]), {"type": kept.uid, "lang": language})
    assert page.context["page"].paginator.count == 1
    shown = page.content.decode()
    assert (f'id="d-{of_type.uid}"' in shown, shown.count(NAMES[language].replace("'", "&#x27;"))) == (True, 2)
    api = client.get(f"/api/1/meetings/{meeting.slug}/documents/", {"input_type": kept.uid}).json()
    assert [(one["uid"], one["input_type"]) for one in api["results"]] == [(of_type.uid, kept.uid)]


def test_type_for_the_team_is_told_to_no_outsider(client: Client) -> None:
    meeting = _meeting()
    kept = _type(meeting, audience="team")
    gather.document(meeting, input_type=kept, audience="public")
    address, api = reverse("gather:documents", args=[meeting.slug]), f"/api/1/meetings/{meeting.slug}/documents/"

    def seen() -> tuple[bool, int, str | None]:
        found = client.get(address, {"type": kept.uid}).context["page"].paginator.count
        return (
            NAMES["en"] in client.get(address).content.decode(),
            found,
            client.get(api).json()["results"][0]["input_type"],
        )

    assert seen() == (False, 0, None)
    _team(client, meeting)
    assert seen() == (True, 1, kept.uid)


def test_input_set_says_how_many_of_each_type_it_holds(client: Client) -> None:
    meeting = _meeting()
    kept = _type(meeting)
    for _ in range(2):
        gather.document(meeting, input_type=kept)
    who = standing_of(web.member(Role.SECRETARIAT, meeting))
    frozen = freeze(who, meeting=meeting, title="Inputs")
    assert [(uid, n) for uid, _name, n in frozen.content["types"]] == [(kept.uid, 2)]
    _team(client, meeting, Role.DELEGATE)
    page = client.get(reverse("gather:input", args=[meeting.slug, frozen.uid]), {"lang": "es"}).content.decode()
    assert f"<dt>{NAMES['es']}</dt><dd>2</dd>" in page


def test_export_of_contributions_tells_the_type_of_input(client: Client) -> None:
    meeting = _meeting()
    document = gather.document(meeting, input_type=_type(meeting), audience="public")
    gather.contribution(meeting, intervention=gather.intervention(meeting, document=document))
    table = client.get(reverse("gather:export", args=[meeting.slug]), {"lang": "fr"}).content.decode()
    assert NAMES["fr"] in table


@pytest.mark.parametrize("rows", [1, 3])
def test_documents_ask_the_same_whatever_the_types(client: Client, rows: int, django_assert_num_queries: Any) -> None:
    meeting = _meeting()
    for _ in range(rows):
        gather.document(meeting, input_type=_type(meeting), audience="public")
    with django_assert_num_queries(7):
        client.get(reverse("gather:documents", args=[meeting.slug]))
