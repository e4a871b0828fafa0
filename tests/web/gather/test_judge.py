"""Judging items of the record: rows with author and reason, withdrawn by further rows, kept over new readings."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.bridge.records import published
from relatoria_web.convene.models import AttributionRule, Meeting
from relatoria_web.gather.domain import review
from relatoria_web.gather.domain.document import read_again
from relatoria_web.gather.domain.judge import judge, withdraw
from relatoria_web.gather.domain.queries.record import record_of
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Actor, Contribution, Document, Extract, Intervention, Review
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.models import Entry, Judgement, Verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return gather.meeting_with_record()


@pytest.fixture
def rapporteur(meeting: Meeting) -> Standing:
    return web.standing(Role.RAPPORTEUR, meeting)


def _one(meeting: Meeting, kind: str = "recommendation") -> Contribution:
    return Contribution.objects.filter(meeting=meeting, kind=kind).first() or Contribution.objects.first()  # type: ignore[return-value]


def test_accept_twice_is_one_judgement(meeting: Meeting, rapporteur: Standing) -> None:
    one = _one(meeting)
    first = judge(rapporteur, item=one, verdict=Verdict.ACCEPT, revision=one.revision)
    again = judge(rapporteur, item=_one(meeting), verdict=Verdict.ACCEPT, revision=0)
    assert (again, _one(meeting).state) == (first, Review.ACCEPTED)
    assert Entry.objects.filter(action="gather.item.judge").count() == 1


def test_judge_over_a_newer_revision_changes_nothing(meeting: Meeting, rapporteur: Standing) -> None:
    one = _one(meeting)
    judge(rapporteur, item=one, verdict=Verdict.ACCEPT, revision=one.revision)
    with pytest.raises(StaleError):
        judge(rapporteur, item=_one(meeting), verdict=Verdict.REJECT, revision=0)
    assert _one(meeting).state == Review.ACCEPTED


def test_judge_is_for_the_team(meeting: Meeting) -> None:
    one = _one(meeting)
    with pytest.raises(PermissionDenied):
        judge(web.standing(Role.DELEGATE, meeting), item=one, verdict=Verdict.ACCEPT)
    meeting.audience = "team"
    meeting.save()
    with pytest.raises(Http404):
        judge(Standing(), item=Contribution.objects.get(pk=one.pk), verdict=Verdict.ACCEPT)


def test_rejected_contribution_leaves_the_record_and_comes_back_when_withdrawn(
    meeting: Meeting, rapporteur: Standing
) -> None:
    before = record_of(meeting)
    one = _one(meeting)
    made = judge(rapporteur, item=one, verdict=Verdict.REJECT, revision=one.revision, reason="a formula of courtesy")
    assert f"c{one.pk}" not in {c.id for c in record_of(meeting).contributions}
    withdraw(rapporteur, judgement=made)
    withdraw(rapporteur, judgement=made)
    assert record_of(meeting) == before
    assert Judgement.objects.filter(target=one.uid).count() == 2


def test_correction_outlives_a_new_reading(meeting: Meeting, rapporteur: Standing) -> None:
    one = _one(meeting)
    change = {"fields": {"kind": "gap", "subtype": "data", "codings": [["gcm", "5", 1.0, ""]]}}
    judge(rapporteur, item=one, verdict=Verdict.CORRECT, revision=one.revision, change=change)
    Extract.objects.update(version="of long ago")
    reconcile(meeting.pk)
    found = next(c for c in record_of(meeting).contributions if c.id == f"c{one.pk}")
    assert (found.kind, found.subtype, [t.code for t in found.themes]) == ("gap", "data", ["5"])
    assert Contribution.objects.get(pk=one.pk).reading["kind"] != "gap"


def test_what_a_new_reading_no_longer_finds_is_marked_and_kept_if_judged(
    meeting: Meeting, rapporteur: Standing
) -> None:
    one, other = Contribution.objects.filter(meeting=meeting).order_by("start")[:2]
    judge(rapporteur, item=one, verdict=Verdict.ACCEPT, revision=one.revision)
    for row in (one, other):
        moved = Contribution.objects.get(pk=row.pk)
        moved.key, moved.reading = f"gone-{row.pk}", moved.reading | {"start": 100000, "end": 100001}
        moved.save()
    reconcile(meeting.pk)
    kept = {c.id for c in record_of(meeting).contributions}
    assert [Contribution.objects.get(pk=row.pk).change for row in (one, other)] == ["lost", "lost"]
    assert (f"c{one.pk}" in kept, f"c{other.pk}" in kept) == (True, False)
    assert Contribution.objects.filter(meeting=meeting, change="new").count() == 2


def test_merge_of_contributions_spans_both_and_is_undone_whole(meeting: Meeting, rapporteur: Standing) -> None:
    first, second = Contribution.objects.filter(meeting=meeting).order_by("start")[:2]
    start, end = first.start, second.end
    made = review.merge(rapporteur, item=second, into=first, reason="one thought")
    first.refresh_from_db()
    assert (first.start, first.end, Contribution.objects.get(pk=second.pk).state) == (start, end, Review.MERGED)
    assert f"c{second.pk}" not in {c.id for c in record_of(meeting).contributions}
    withdraw(rapporteur, judgement=made)
    first.refresh_from_db()
    assert (first.end < end, Contribution.objects.get(pk=second.pk).state) == (True, Review.PROPOSED)


def test_merge_in_a_circle_is_refused(meeting: Meeting, rapporteur: Standing) -> None:
    first, second = Contribution.objects.filter(meeting=meeting).order_by("start")[:2]
    review.merge(rapporteur, item=second, into=first)
    with pytest.raises(review.CannotError):
        review.merge(
            rapporteur, item=Contribution.objects.get(pk=first.pk), into=Contribution.objects.get(pk=second.pk)
        )


def test_split_of_an_intervention_moves_what_it_brings_and_is_undone_whole(
    meeting: Meeting, rapporteur: Standing
) -> None:
    before = record_of(meeting)
    said = Intervention.objects.get(meeting=meeting)
    last = said.passages.order_by("-start").first()
    assert last is not None
    new = review.split_intervention(rapporteur, item=said, at=last.start, speakers="Joseph Kamara")
    record = record_of(meeting)
    assert {i.id: len(i.passages) for i in record.interventions}[f"i{new.pk}"] == 1
    assert {c.intervention for c in record.contributions if c.start >= last.start} == {f"i{new.pk}"}
    made = Judgement.objects.get(target=said.uid, verdict=Verdict.SPLIT)
    withdraw(rapporteur, judgement=made)
    after = record_of(meeting)
    assert (after.interventions, after.contributions) == (before.interventions, before.contributions)


def test_split_of_a_contribution_where_words_begin(meeting: Meeting, rapporteur: Standing) -> None:
    one = Contribution.objects.filter(meeting=meeting, wording__contains="in 2017").first()
    assert one is not None
    end = one.end
    new = review.split_contribution(rapporteur, item=one, words="that protects")
    one.refresh_from_db()
    assert (one.wording, new.wording[:13], new.end) == ("My country adopted a law in 2017", "that protects", end)


def test_added_intervention_and_contribution_are_in_the_record(meeting: Meeting, rapporteur: Standing) -> None:
    said = Intervention.objects.get(meeting=meeting)
    new = review.add_intervention(rapporteur, document=said.document, start=2, end=20, speakers="Joseph Kamara")
    one = review.add_contribution(rapporteur, intervention=new, start=2, end=20, kind="call")
    record = record_of(meeting)
    assert next(c for c in record.contributions if c.id == f"c{one.pk}").intervention == f"i{new.pk}"
    assert "Joseph Kamara" in {a.name for a in record.actors}
    reconcile(meeting.pk)
    assert record_of(meeting) == record


def test_corrected_speaker_is_never_named_where_the_rule_withholds(meeting: Meeting, rapporteur: Standing) -> None:
    meeting.rule = AttributionRule.NOT_ATTRIBUTED
    meeting.save()
    said = Intervention.objects.select_related("document", "meeting").get(meeting=meeting)
    actor = Actor.objects.create(meeting=meeting, key="+x", kind="person", name="Thank", aliases=["Thank"])
    change = {"fields": {"voices": [["speaker", actor.pk]]}}
    judge(rapporteur, item=said, verdict=Verdict.CORRECT, change=change)
    said.document.refresh_from_db()
    assert said.document.settled is False
    reconcile(meeting.pk)
    said.document.refresh_from_db()
    assert said.document.settled is True
    assert said.document.masked is not None
    assert "Thank you" not in said.document.masked["text"]
    assert [a.id for a in published(record_of(meeting)).actors if a.name == "Thank"] == []


def test_rename_of_an_actor_holds_everywhere_and_when_the_documents_are_read_again(
    client: Client, meeting: Meeting
) -> None:
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person())
    client.force_login(account)
    actor = Actor.objects.get(meeting=meeting, kind="person")
    said = Intervention.objects.get(meeting=meeting)
    listed = client.get(reverse("gather:actors", args=[meeting.slug])).content.decode()
    panel = reverse("gather:panel", args=[meeting.slug, "actor", actor.uid])
    assert f'href="{panel}"' in listed
    beside = reverse("gather:panel", args=[meeting.slug, "intervention", said.uid])
    assert f'href="{panel}"' in client.get(beside).content.decode()
    sent = {
        "name": "Amara B. Sesay",
        "kind": "person",
        "role": "Minister of Work",
        "organisation_name": actor.organisation_name,
        "country": "SLE",
        "gender": "f",
        "reason": "so says the note verbale",
        "revision": actor.revision,
    }
    client.post(reverse("gather:act", args=[meeting.slug, "actor", actor.uid, "correct"]), sent)
    for again in (False, True):
        if again:
            document = Document.objects.get(meeting=meeting)
            read_again(document)
            read_document(document.pk)
            reconcile(meeting.pk)
        actor.refresh_from_db()
        assert (actor.name, actor.role, actor.country, actor.state) == (
            "Amara B. Sesay",
            "Minister of Work",
            "SLE",
            Review.CORRECTED,
        )
        assert {one.name for one in record_of(meeting).actors} >= {"Amara B. Sesay"}
        shown = client.get(reverse("gather:record", args=[meeting.slug, said.document.uid])).content.decode()
        assert "Amara B. Sesay" in shown
    made = Judgement.objects.get(target=actor.uid)
    assert (made.verdict, made.author_id, made.reason) == (Verdict.CORRECT, account.pk, "so says the note verbale")


def test_rename_of_an_actor_is_offered_to_the_team_only(client: Client, meeting: Meeting) -> None:
    Document.objects.update(audience="public")
    Meeting.objects.update(audience="public")
    actor = Actor.objects.get(meeting=meeting, kind="person")
    panel = reverse("gather:panel", args=[meeting.slug, "actor", actor.uid])
    listed = client.get(reverse("gather:actors", args=[meeting.slug])).content.decode()
    assert (actor.name in listed, panel in listed) == (True, False)
    assert client.post(reverse("gather:act", args=[meeting.slug, "actor", actor.uid, "correct"])).status_code in (
        403,
        404,
    )
