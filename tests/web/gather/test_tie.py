"""How contributions hang together: drawn by the team, proposed where the same voice says so, shown with both ends."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.tie import ends, suggested
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.domain.tie import tie, untie
from relatoria_web.gather.models import Contribution, Document, Tie
from relatoria_web.site.standing import VISITOR, Role, Standing
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _two(meeting: Meeting, left: str, right: str) -> tuple[Contribution, Contribution]:
    said = gather.intervention(meeting)
    one, two = (gather.contribution(meeting, intervention=said, kind=kind, wording=kind) for kind in (left, right))
    Document.objects.update(audience="public")
    return one, two


@pytest.mark.parametrize(
    ("need", "kind", "left", "right"),
    [
        ("GAT-019", "challenge", "partnership", "gap"),
        ("GAT-020", "partnership", "recommendation", "partnership"),
        ("GAT-020", "role", "recommendation", "position"),
        ("GAT-054", "activity", "recommendation", "good_practice"),
        ("GAT-057", "lesson", "good_practice", "recommendation"),
    ],
)
def test_what_one_voice_brings_is_proposed_drawn_and_shown_at_both_ends(
    client: Client, need: str, kind: str, left: str, right: str
) -> None:
    meeting = web.public_meeting()
    one, two = _two(meeting, left, right)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    pages = [f"/gather/{meeting.slug}/contributions/{end.uid}/" for end in (one, two)]
    assert f'value="{two.uid}"' in client.get(f"{pages[0]}ties/").content.decode()
    assert client.post(f"{pages[0]}tie/", {"kind": kind, "to": two.uid}).status_code == 302
    client.logout()
    for page, other in zip(pages, (two, one), strict=True):
        assert f"/contributions/{other.uid}/" in client.get(f"{page}ties/").content.decode()
        assert f"{page}ties/" in client.get(page).content.decode()
    (held,) = client.get(f"/api/1/meetings/{meeting.slug}/ties/").json()["results"]
    assert (held["kind"], held["left"], held["right"]) == (kind, one.uid, two.uid)


def test_gat_079_what_a_speaker_says_again_is_proposed_and_linked() -> None:
    meeting = web.public_meeting()
    words = "we ask every State to share its data on returns each year"
    first = gather.contribution(meeting, kind="gap", wording=words, folded=words)
    again = gather.intervention(meeting)
    again.voices.update(actor=first.intervention.voices.get().actor)
    said = {"intervention": again, "kind": "gap"}
    second = gather.contribution(meeting, wording=words, folded=f"once more {words}", **said)
    gather.contribution(meeting, wording="schools", folded="schools for all children of migrants", **said)
    other = gather.contribution(meeting, kind="gap", wording=words, folded=words)  # by somebody else
    assert [(one.kind.code, one.row) for one in suggested(second)] == [("repeats", first)]
    made = tie(web.standing(Role.RAPPORTEUR, meeting), left=second, right=first, kind="repeats")
    assert (suggested(second), suggested(other)) == ([], [])
    assert Tie.objects.get() == made


@pytest.mark.parametrize(("kind", "left", "right"), [("challenge", "gap", "partnership"), ("none", "gap", "gap")])
def test_tie_that_does_not_fit_is_refused(kind: str, left: str, right: str) -> None:
    meeting = web.meeting()
    one, two = _two(meeting, left, right)
    with pytest.raises(CannotError):
        tie(web.standing(Role.RAPPORTEUR, meeting), left=one, right=two, kind=kind)
    with pytest.raises(CannotError):
        tie(web.standing(Role.RAPPORTEUR, meeting), left=one, right=one, kind="repeats")
    elsewhere = gather.contribution(web.meeting(), kind=left)
    with pytest.raises(CannotError):
        tie(web.standing(Role.RAPPORTEUR, meeting), left=one, right=elsewhere, kind="repeats")
    assert Tie.objects.count() == 0


def test_tie_drawn_twice_is_one_and_taken_away_leaves_its_trace() -> None:
    meeting = web.meeting()
    one, two = _two(meeting, "gap", "gap")
    who = web.standing(Role.RAPPORTEUR, meeting)
    for _ in range(2):
        held = tie(who, left=one, right=two, kind="repeats")
    untie(who, held=held)
    actions = list(Entry.objects.order_by("number").values_list("action", flat=True))
    assert (actions, Tie.objects.count()) == (["gather.tie.draw", "gather.tie.remove"], 0)


@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.MODERATOR])
def test_ties_are_drawn_by_the_team_alone(role: Role | None) -> None:
    meeting = web.public_meeting()
    one, two = _two(meeting, "gap", "gap")
    with pytest.raises((Http404, PermissionDenied)):
        tie(web.standing(role, meeting), left=one, right=two, kind="repeats")


@pytest.mark.parametrize("hides", ["document", "rejected"])
def test_tie_to_what_a_reader_may_not_see_is_not_there(client: Client, hides: str) -> None:
    meeting = web.public_meeting()
    one, two = gather.contribution(meeting), gather.contribution(meeting)
    Document.objects.update(audience="public")
    gather.tie(meeting, left=one, right=two, reason="They said so")
    shown: Any = client.get(f"/gather/{meeting.slug}/contributions/{one.uid}/ties/").content.decode()
    assert two.uid in shown
    assert "They said so" not in shown
    if hides == "document":
        Document.objects.filter(pk=two.document_id).update(audience="team")
    else:
        Contribution.objects.filter(pk=two.pk).update(state="rejected")
    held = Contribution.objects.select_related("meeting").get(pk=one.pk)
    assert ends(VISITOR, held, insider=False) == ends(Standing(), held, insider=False) == []
    assert two.uid not in client.get(f"/gather/{meeting.slug}/contributions/{one.uid}/ties/").content.decode()
    assert client.get(f"/api/1/meetings/{meeting.slug}/ties/").json()["results"] == []


@pytest.mark.parametrize("number", [1, 3])
def test_ties_page_asks_ten_questions_at_most(client: Client, number: int, django_assert_max_num_queries: Any) -> None:
    meeting = web.public_meeting()
    one, _ = _two(meeting, "gap", "gap")
    for _ in range(number):
        gather.tie(meeting, left=one)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    with django_assert_max_num_queries(10):
        assert client.get(f"/gather/{meeting.slug}/contributions/{one.uid}/ties/").status_code == 200
