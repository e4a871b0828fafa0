"""What still names an erased person: found before the name goes, corrected by the team, looked for again, or left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, gather, prepare, steward, web

from relatoria_web.conclude.domain import publication as publishing
from relatoria_web.conclude.domain.report import take_step
from relatoria_web.convene.models import Meeting, Nominee, Participation
from relatoria_web.convene.tasks import badges_place
from relatoria_web.gather.models import Actor, Document
from relatoria_web.people.domain.person import erase_person
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Person
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.site.waiting import waiting_for
from relatoria_web.steward.domain.queries.mentions import mentions, names_of, way_to_meeting
from relatoria_web.steward.domain.remaining import NoReasonError, leave, look_again
from relatoria_web.steward.models import Remaining, State
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db
NAME = "Zenobia Öquartermaine"


def _named(meeting: Meeting) -> Document:
    return Document.objects.create(
        meeting=meeting, name="one.txt", sha256="1" * 64, text=f"Ms. {NAME.split()[-1]} said that fees should fall."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (NAME, True),
        (NAME.upper(), True),
        ("Mr. Öquartermaine agreed.", True),
        ("M.\u00a0Öquartermaine approuve.", True),
        ("The Öquartermaine fund", False),
        (f"{NAME}s", False),
        ("Nobody", False),
    ],
)
def test_mentions_of_a_name_whole_or_after_a_form_of_address(text: str, found: bool) -> None:
    prepare.matter(web.meeting(), kind="message", title=translated(fr=text))
    assert [one.kind for one in mentions([NAME])] == (["prepare.matter"] if found else [])


def test_way_to_meeting_is_the_shortest() -> None:
    assert [way_to_meeting(one) for one in (Meeting, Document, Actor, Person)] == ["pk", "meeting", "meeting", ""]


def test_erasure_notes_where_the_name_stands_and_forgets_it_when_all_is_done(account: Account) -> None:
    meeting = web.meeting()
    document, person = _named(meeting), web.person(name=NAME)
    Nominee.objects.create(meeting=meeting, person=person, name=NAME, traits={"tags": ["zenobia"], "gender": "f"})
    erase_person(standing_of(account), person=person)
    assert list(Nominee.objects.values_list("name", "traits")) == [(f"№ {person.uid}", {"gender": "f"})]
    (held,) = Remaining.objects.all()
    assert (held.kind, held.meeting, held.targets, held.names) == ("gather.document", meeting, [document.uid], [NAME])
    team = web.member(Role.RAPPORTEUR, meeting)
    assert [one.text for one in waiting_for(standing_of(team)) if "erased" in one.text] == [
        "1 kind of text still names somebody erased"
    ]
    assert look_again(standing_of(team), remaining=held).outcome == "waits"
    Document.objects.filter(pk=document.pk).update(text="A participant said that fees should fall.")
    assert (look_again(standing_of(team), remaining=held).outcome, held.names) == ("gone", [])
    said = str(list(Entry.objects.values_list("detail", flat=True)))
    assert ("Zenobia" in said, "ermaine" in said) == (False, False)


def test_erasure_drops_the_badges_that_were_printed(
    account: Account, settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting, other, person = web.meeting(), web.meeting(), web.person(name=NAME)
    Participation.objects.create(meeting=meeting, person=person)
    for one in (meeting, other):
        default_storage.save(badges_place(one), ContentFile(NAME.encode()))
    with django_capture_on_commit_callbacks(execute=True):
        erase_person(standing_of(account), person=person)
    assert [default_storage.exists(badges_place(one)) for one in (meeting, other)] == [False, True]


def test_leave_needs_a_reason_and_somebody_of_the_meeting(account: Account) -> None:
    held = steward.remaining(web.meeting())
    with pytest.raises(Http404):
        leave(standing_of(web.member(Role.SECRETARIAT, web.meeting())), remaining=held, reason="ours")
    with pytest.raises(NoReasonError):
        leave(standing_of(account), remaining=held, reason=" ")
    leave(standing_of(account), remaining=held, reason="A public record")
    assert (held.outcome, held.names, held.reason) == ("stays", [], "A public record")


def test_published_report_is_found_until_every_version_that_names_them_is_withdrawn(account: Account) -> None:
    meeting = conclude.recorded()
    expression = conclude.drafted(meeting)
    first = conclude.published(expression)
    name = next(one.name for one in Actor.objects.filter(meeting=meeting) if one.name in str(first.page))
    found = {one.kind: one for one in mentions([name])}
    assert found["conclude.publication"].targets == (first.uid,)
    assert "gather.actor" in found
    who = conclude.secretary(meeting)
    take_step(who, expression=conclude.fresh(expression), step="draft")
    publishing.withdraw(who, publication=first, reason="It named somebody.")
    assert "conclude.publication" not in {one.kind for one in mentions([name])}


def test_pages_lead_to_each_place_and_are_the_teams_only(
    client: Client, account: Account, django_assert_max_num_queries: Any
) -> None:
    meeting = gather.meeting_with_record()
    document, person = _named(meeting), web.person(name=NAME)
    client.force_login(account)
    made = steward.request(person=person, ask="erasure")
    assert "Documents: 1" in client.get(reverse("steward:named", args=[person.uid])).content.decode()
    address = reverse("steward:request_act", args=[made.uid, "decide"])
    client.post(address, {"state": State.GRANTED, "reason": "Her right"})
    record = reverse("gather:record", args=[meeting.slug, document.uid])
    for page in (reverse("steward:request", args=[made.uid]), reverse("steward:person", args=[person.uid])):
        assert record in client.get(page).content.decode()
    page = reverse("steward:remaining", args=[meeting.slug])
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.get(page).status_code == 404
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_max_num_queries(10):
        assert record in client.get(page).content.decode()
    act = reverse("steward:remaining_act", args=[Remaining.objects.get().uid, "leave"])
    client.post(act, {"reason": ""})
    client.post(act, {"reason": "The record is public", "back": "meeting"})
    assert (Remaining.objects.get().outcome, NAME in client.get(page).content.decode()) == ("stays", False)
    assert names_of(Person.objects.get(pk=person.pk)) == []
