"""Working groups at work: typed notes, the comparison in plenary, and their way into the record."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.convene.domain import group_note as acts
from relatoria_web.convene.models import Agreement, GroupNote, WorkingGroup
from relatoria_web.convene.note_words import report_of
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.domain.queries.frame import dialogue_of
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Contribution, Document
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Verdict

pytestmark = pytest.mark.django_db


def test_chair_of_a_group_notes_and_other_delegates_do_not() -> None:
    meeting = web.meeting()
    chair = convene.participation(meeting)
    group = convene.group(meeting, chair=chair)
    who = standing_of(web.member(Role.DELEGATE, meeting, person=chair.person))
    note = acts.write(who, group=group, details={"kind": "gap", "text": "Data are missing.", "language": "en"})
    assert (note.order, note.kind) == (1, "gap")
    with pytest.raises(PermissionDenied):
        acts.write(web.standing(Role.DELEGATE, meeting), group=group, details={"text": "Mine."})


def test_rewrite_over_a_newer_revision_is_stale() -> None:
    meeting = web.meeting()
    note, who = convene.group_note(meeting), web.standing(Role.RAPPORTEUR, meeting)
    acts.rewrite(who, note=note, revision=0, details={"agreement": Agreement.AGREED})
    with pytest.raises(StaleError):
        acts.rewrite(who, note=note, revision=0, details={"agreement": Agreement.DIVIDED})


def test_page_of_a_stale_note_shows_what_was_written(client: Client) -> None:
    meeting = web.meeting()
    note = convene.group_note(meeting)
    note.revise(None, text="Theirs.")
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    sent = {"kind": "gap", "text": "Mine, at length.", "language": "en", "agreement": "open", "revision": 0}
    page = client.post(reverse("convene:group_note", args=[meeting.slug, note.group.uid, note.uid]), sent)
    note.refresh_from_db()
    assert (page.status_code, note.text, "Mine, at length." in page.content.decode()) == (409, "Theirs.", True)


def test_report_parts_what_is_agreed_from_what_is_not_and_keeps_reservations() -> None:
    meeting = web.meeting()
    group = convene.group(meeting, name=translated(en="Africa"))
    agreed = convene.group_note(
        meeting, group=group, kind="recommendation", text="Share data", agreement=Agreement.RESERVED,
        reservations="One delegation: not on health\n\n",
    )  # fmt: skip
    divided = convene.group_note(meeting, group=group, kind="gap", text="No money.", agreement=Agreement.DIVIDED)
    text, kinds = report_of(group, [divided, agreed], "en")
    assert text.split("\n") == [
        "# Report of the working group: Africa",
        "",
        "## Agreed",
        "",
        "Share data.",
        "",
        "Reservation: One delegation: not on health.",
        "",
        "## Not agreed",
        "",
        "No money.",
        "",
    ]
    assert kinds == ("recommendation", "", "gap")


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("es", ["# Informe del grupo de trabajo: África", "## Acordado"]),
        ("fr", ["# Rapport du groupe de travail\u00a0: Afrique", "## Convenu"]),
    ],
)
def test_report_is_headed_in_its_language(language: str, heads: list[str]) -> None:
    meeting = web.meeting()
    group = convene.group(meeting, name=translated(en="Africa", es="África", fr="Afrique"))
    note = convene.group_note(meeting, group=group, agreement=Agreement.AGREED)
    assert [line for line in report_of(group, [note], language)[0].split("\n") if line.startswith("#")] == heads


def test_notes_become_documents_of_the_record_by_language_that_the_group_owns(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    group = convene.group(meeting)
    for language in ("en", "fr", "en"):
        convene.group_note(meeting, group=group, language=language)
    who = web.standing(Role.RAPPORTEUR, meeting)
    made = [acts.deliver_notes(who, group=group) for _ in range(2)]
    names = [f"groups/{group.uid}-en.md", f"groups/{group.uid}-fr.md"]
    assert sorted(Document.objects.filter(meeting=meeting).values_list("name", flat=True)) == names
    assert (made[0], group.members) == (made[1], names)


def test_notes_given_again_are_a_new_version_of_their_document_and_what_was_judged_stays(
    settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    group, who = convene.group(meeting), web.standing(Role.RAPPORTEUR, meeting)
    stays = convene.group_note(meeting, group=group, text="Share data between ports.", kind="recommendation")
    moves = convene.group_note(meeting, group=group, text="Nobody counts seasonal workers.", kind="gap")
    gone = convene.group_note(meeting, group=group, text="Les ports manquent de bras.", kind="gap", language="fr")
    (english, _french) = _given(who, group)
    judge(who, item=Contribution.objects.get(wording=stays.text), verdict=Verdict.ACCEPT)
    acts.rewrite(who, note=moves, revision=moves.revision, details={"text": "Nobody counts seasonal workers yet."})
    acts.drop(who, note=gone)
    assert _given(who, group)[0] == english
    document = Document.objects.get(uid=english)
    found = Contribution.objects.filter(document=document).order_by("start").values_list("wording", "state")
    assert "Nobody counts seasonal workers yet." in document.text
    assert sorted(found) == [("Nobody counts seasonal workers yet.", "proposed"), (stays.text, "accepted")]
    assert Document.objects.filter(meeting=meeting).count() == 2
    assert list(standing_items(Contribution.objects.exclude(document=document))) == []


def _given(who: Standing, group: WorkingGroup) -> list[str]:
    """Give the notes of a group to the record, and have it read."""
    made = acts.deliver_notes(who, group=group)
    for one in Document.objects.filter(meeting=group.meeting_id):
        read_document(one.pk)
    reconcile(group.meeting_id)
    return made


@pytest.mark.parametrize(
    ("language", "name", "text", "region"),
    [
        ("fr", "États d’Afrique", "Les États de la région échangent des données.", "african"),
        ("en", "Almaty Process", "Forums that join regions should report to the review.", "asia_pacific"),
    ],
)
def test_note_is_in_the_record_word_for_word_as_what_the_group_says_it_is(
    language: str, name: str, text: str, region: str, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    group = convene.group(meeting, name=translated(es=name, fr="Un autre nom", en="Another name"))
    convene.group_note(
        meeting, group=group, kind="partnership", text=text, language=language, agreement=Agreement.RESERVED,
        reservations="One mechanism: later",
    )  # fmt: skip
    acts.deliver_notes(web.standing(Role.RAPPORTEUR, meeting), group=group)
    read_document(Document.objects.get(meeting=meeting).pk)
    reconcile(meeting.pk)
    wordings = dialogue_of(meeting, [], []).wordings
    assert [wordings[code].groups for code in ("es", "fr", "en")] == [(name,), ("Un autre nom",), ("Another name",)]
    held = [
        (one.kind, one.document.text[one.start : one.end], one.intervention.voices.get().actor)
        for one in Contribution.objects.select_related("document")
    ]
    assert [(kind, words, actor.name, actor.region) for kind, words, actor in held] == [
        ("partnership", text, name, region)
    ]


def test_plenary_ties_and_selects_notes_of_several_groups(client: Client) -> None:
    meeting = web.meeting()
    notes = [convene.group_note(meeting) for _ in range(3)]
    client.force_login(web.member(Role.MODERATOR, meeting))
    address = reverse("convene:select", args=[meeting.slug])
    client.post(address, {"note": [notes[0].uid, notes[2].uid], "common": "Advice"})
    client.post(address, {"choose": notes[1].uid})
    page = client.get(reverse("convene:report_back", args=[meeting.slug]))
    assert [(name, [one.pk for one in tied]) for name, tied in page.context["common"]] == [
        ("Advice", [notes[0].pk, notes[2].pk])
    ]
    assert [one.pk for one in page.context["chosen"]] == [notes[1].pk]


def test_delegate_does_not_select(client: Client) -> None:
    meeting = web.meeting()
    note = convene.group_note(meeting)
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.post(reverse("convene:select", args=[meeting.slug]), {"choose": note.uid}).status_code == 403
    assert not GroupNote.objects.get().chosen


def test_workspace_shows_the_questions_for_all_and_its_own(client: Client) -> None:
    meeting = web.meeting()
    session = web.session(meeting=meeting)
    group, other = convene.group(meeting, session=session), convene.group(meeting, session=session)
    common = convene.question(meeting, session=session)
    own = convene.question(meeting, session=session, group=group)
    convene.question(meeting, session=session, group=other)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    page = client.get(reverse("convene:group", args=[meeting.slug, group.uid]))
    assert set(page.context["questions"]) == {common, own}


def test_notes_of_a_public_meeting_are_not_for_outsiders(client: Client) -> None:
    meeting = web.public_meeting()
    note = convene.group_note(meeting)
    addresses = [reverse("convene:group", args=[meeting.slug, note.group.uid])]
    addresses.append(reverse("convene:report_back", args=[meeting.slug]))
    assert [client.get(one).status_code for one in addresses] == [404, 404]
    assert note.text not in client.get(reverse("convene:groups", args=[meeting.slug])).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("groups", 6), ("report_back", 5)])
def test_group_pages_ask_the_same_questions(
    client: Client, name: str, queries: int, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.meeting()
    for _ in range(rows):
        convene.group_note(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(queries):
        client.get(reverse(f"convene:{name}", args=[meeting.slug]))
