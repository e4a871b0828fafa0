"""What came in to questions, issues and objectives; what goes into the next meeting; a text given to the record."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, gather, prepare, web

from relatoria_web.bridge import papers
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Coding, Contribution, Document, Voice
from relatoria_web.people.models import Assignment
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _brought(meeting: Meeting, kind: str, *, element: str = "", region: str = "", **fields: Any) -> Contribution:
    said = gather.intervention(meeting, **fields)
    Voice.objects.filter(intervention=said).update(actor=gather.actor(meeting, region=region, name=f"From {region}"))
    one = gather.contribution(meeting, intervention=said, kind=kind)
    if element:
        Coding.objects.create(contribution=one, vocabulary="nyd", code=element)
    return one


def _team(client: Client, meeting: Meeting) -> None:
    client.force_login(web.member(Role.SECRETARIAT, meeting))


def test_coverage_lays_contributions_out_by_scope_element_and_region(client: Client) -> None:
    meeting = web.meeting()
    session = web.session(meeting=meeting)
    _brought(meeting, "recommendation", element="c", region="african", session=session)
    _brought(meeting, "good_practice", element="c", region="african")
    _brought(meeting, "commitment", element="c", region="asia_pacific")
    _team(client, meeting)
    address = reverse("prepare:coverage", args=[meeting.slug])
    table = client.get(address).context["table"]
    found = [
        (row.scope, row.element, cell.region, cell.count) for row in table.rows for cell in row.cells if cell.count
    ]
    assert found == [("ii", "", "asia_pacific", 1), ("iii", "c", "african", 2)]
    assert (len(table.rows), len(table.gaps)) == (26, 24)
    table = client.get(address, {"question": session.uid}).context["table"]
    assert [(row.element, row.total) for row in table.rows if row.total] == [("c", 1)]


def test_coverage_is_for_the_team(client: Client) -> None:
    meeting = web.public_meeting()
    for name in ("coverage", "carry"):
        assert client.get(reverse(f"prepare:{name}", args=[meeting.slug])).status_code == 404


def test_issue_shows_what_answers_it_and_whose(client: Client) -> None:
    meeting = web.meeting()
    brought = _brought(meeting, "gap", element="c", region="african")
    _brought(meeting, "gap", element="d", region="african")
    point = conclude.point(meeting, members=[f"c{brought.pk}"])
    prepare.matter(meeting, kind="issue", details={"elements": ["c"]}, order=1)
    prepare.matter(meeting, kind="issue", details={"elements": ["e"]}, order=2)
    prepare.matter(meeting, kind="issue", order=3)
    _team(client, meeting)
    answers = client.get(Place(meeting.process, meeting).url("matters", "issue")).context["answers"]
    assert [(one.count, one.voices) for one in answers] == [(1, ("From african",)), (0, ()), (0, ())]
    assert [[held.uid for held in one.points] for one in answers] == [[point.uid], [], []]


def test_objective_is_checked_against_what_it_was_to_bring(client: Client) -> None:
    meeting = web.meeting()
    prepare.facts(meeting)
    session = web.session(meeting=meeting)
    _brought(meeting, "good_practice", region="african", session=session)
    _brought(meeting, "gap", region="asia_pacific", session=session)
    _brought(meeting, "good_practice", region="eastern_european")
    _team(client, meeting)
    place = Place(meeting.process, meeting)
    values = {"title_en": "Practices of the regions", "title_en_status": "original", "audience": "team"}
    values |= {"aim": "2", "brings": "good_practice", "session": session.uid}
    client.post(place.url("matter_add", "check"), values)
    (one,) = client.get(place.url("matters", "check")).context["answers"]
    assert (one.matter.details["aim"], one.count, one.voices) == ("2", 1, ("From african",))


def test_carry_takes_points_and_open_matters_into_the_next_meeting_linked_both_ways(client: Client) -> None:
    earlier = web.meeting(start=date(2017, 10, 10))
    meeting = web.meeting(start=date(2018, 3, 26), process=earlier.process)
    point = conclude.point(earlier, statement="Data are lacking.")
    issue = prepare.matter(earlier, kind="issue")
    prepare.matter(earlier, kind="issue", state="closed")
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    address = reverse("prepare:carry", args=[meeting.slug])
    page = client.get(address).context
    assert ([one.uid for one in page["points"]], page["open"]) == ([point.uid], [issue])
    for _ in range(2):  # twice is once
        client.post(address, {"chosen": [point.uid, issue.uid, "nowhere"], "use": "concept_note"})
    found = Matter.objects.filter(meeting=meeting, kind="carried")
    assert {one.source: one.details["use"] for one in found} == {point.uid: "concept_note", issue.uid: "concept_note"}
    assert sorted(str(one.title) for one in found) == ["A matter", "Data are lacking."]
    carried = found.get(source=point.uid)
    there = reverse("conclude:point", args=[earlier.slug, point.uid])
    here = reverse("prepare:meeting_matter", args=[meeting.slug, carried.uid])
    assert there in client.get(here).content.decode()
    assert here in client.get(there).content.decode()


def test_carry_offers_meetings_of_other_processes_after_its_own_and_none_that_is_hidden(client: Client) -> None:
    own = web.meeting(start=date(2016, 5, 1))
    meeting = web.meeting(start=date(2018, 3, 26), process=own.process)
    other = web.public_meeting(start=date(2017, 10, 10))
    web.meeting(start=date(2017, 11, 10))  # of another process, and not public
    web.public_meeting(start=date(2019, 1, 1))
    point = conclude.point(other, statement="Fees should fall.")
    account = web.member(Role.SECRETARIAT, meeting.process)
    Assignment.objects.create(account=account, role=Role.RAPPORTEUR, meeting=other)
    client.force_login(account)
    address = reverse("prepare:carry", args=[meeting.slug])
    assert client.get(address).context["before"] == [own, other]
    client.post(f"{address}?from={other.slug}", {"chosen": [point.uid], "use": "agenda"})
    assert [one.source for one in Matter.objects.filter(meeting=meeting)] == [point.uid]


def test_carry_of_nothing_says_so(client: Client) -> None:
    earlier = web.meeting(start=date(2017, 10, 10))
    meeting = web.meeting(start=date(2018, 3, 26), process=earlier.process)
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    page = client.post(reverse("prepare:carry", args=[meeting.slug]), {"use": "agenda"})
    assert "Choose at least one point." in page.content.decode()
    assert not Matter.objects.exists()


def test_product_given_to_the_record_is_read_there_once(
    client: Client, settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    product = prepare.product(meeting, kind="thematic_paper")
    text = "We recommend that States share data on labour migration every year."
    version = prepare.version(product)
    first = papers.passages(version.paper)[0]
    version.revise(None, paper=papers.rewritten(version.paper, first.id, first.heading, text))
    _team(client, meeting)
    address = reverse("prepare:act", args=[meeting.slug, product.uid, "en", "give"])
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            client.post(address, {"author": "Migration Institute"})
    document = Document.objects.get()
    version.refresh_from_db()
    assert version.document == document.uid
    brought = Contribution.objects.get(document=document, kind="recommendation")
    assert text in document.text
    assert brought.wording in text
    assert [voice.actor.name for voice in brought.intervention.voices.all()] == ["Migration Institute"]


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_of_what_came_in_ask_the_same_questions_whatever_came(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    earlier = web.meeting(start=date(2017, 10, 10))
    meeting = web.meeting(start=date(2018, 3, 26), process=earlier.process)
    for _ in range(rows):
        _brought(meeting, "gap", element="c", region="african", session=web.session(meeting=meeting))
        conclude.point(earlier)
        prepare.matter(earlier, kind="issue")
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    with django_assert_num_queries(7):
        client.get(reverse("prepare:coverage", args=[meeting.slug]))
    with django_assert_num_queries(8):
        client.get(reverse("prepare:carry", args=[meeting.slug]))
