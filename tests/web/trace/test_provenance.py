"""The whole spine, walked both ways, through the reader's rights."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, gather, prepare, web

from relatoria_web.conclude.models import PointSet
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Contribution, Document
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.notices import NOTICES
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import VISITOR, Role, Standing
from relatoria_web.trace.domain.queries.provenance import Stop, seen, spine, start
from relatoria_web.trace.provenance import KINDS

pytestmark = pytest.mark.django_db
ORDER = ["document", "intervention", "contribution", "point", "sentence", "publication"]


def _walked(who: Standing, kind: str, uid: str) -> tuple[list[Stop], list[Stop]]:
    return spine(who, *start(who, kind, uid))


def _names(stops: list[Stop]) -> list[str]:
    return [stop.kind.name for stop in stops]


@pytest.fixture
def linked() -> dict[str, Any]:
    """One object of each kind that hang together, and another of each that do not."""
    meeting = web.public_meeting()
    for number in (1, 2):
        said = gather.contribution(meeting, wording=f"Wording {number}.")
        point = conclude.point(meeting, members=[f"c{said.pk}"], opposed=[])
        sentence = conclude.sentence(meeting, contributions=[f"c{said.pk}"], point=point)
        publication = conclude.publication(meeting, expression=sentence.expression)
        if number == 1:
            first = [said.document, said.intervention, said, point, sentence, publication]
    return dict(zip(ORDER, first, strict=True)) | {"meeting": meeting}


@pytest.mark.parametrize("kind", ORDER)
def test_spine_reaches_every_kind_both_ways(linked: dict[str, Any], kind: str) -> None:
    who = web.standing(Role.SECRETARIAT, linked["meeting"])
    above, below = _walked(who, kind, linked[kind].uid)
    place = ORDER.index(kind)
    assert (_names(above), _names(below)) == (ORDER[:place], ORDER[place + 1 :])
    assert {stop.kind.name: [one.uid for one in stop.rows] for stop in (*above, *below)} == {
        other: [linked[other].uid] for other in ORDER if other != kind
    }


def test_spine_of_what_was_really_read_counted_and_drafted() -> None:
    meeting = conclude.recorded()
    made = conclude.published(conclude.drafted(meeting))
    who = web.standing(Role.RAPPORTEUR, meeting)
    above, _ = _walked(who, "publication", made.uid)
    assert _names(above) == ORDER[:-1]
    documents = next(stop for stop in above if stop.kind.name == "document")
    assert {one.uid for one in documents.rows} == set(Document.objects.values_list("uid", flat=True))


def test_spine_stops_where_the_reader_may_not_see(linked: dict[str, Any]) -> None:
    Document.objects.filter(pk=linked["document"].pk).update(audience="team")
    above, below = _walked(Standing(), "publication", _public(linked).uid)
    assert (above, below) == ([], [])
    hidden = linked["contribution"]
    member = standing_of(web.member(Role.DELEGATE, linked["meeting"]))
    with pytest.raises(Exception, match="No Contribution"):
        start(member, "contribution", hidden.uid)


def _public(linked: dict[str, Any]) -> Any:
    publication = linked["publication"]
    publication.audience = "public"
    publication.save()
    return publication


@pytest.mark.parametrize(("role", "label"), [(None, "a delegation"), (Role.RAPPORTEUR, "Grace Wanjiru")])
def test_spine_names_no_voice_that_is_withheld(role: Role | None, label: str) -> None:
    meeting = web.public_meeting()
    document = gather.document(meeting, audience="public")
    said = gather.intervention(meeting, document=document, withheld=True, shown_as="a delegation")
    said.voices.update(actor=gather.actor(meeting, name="Grace Wanjiru"))
    who = web.standing(role, meeting)
    _, below = _walked(who, "document", document.uid)
    assert [one.label for one in below[0].rows] == [label]


def test_page_shows_public_wording_to_the_public(client: Client) -> None:
    meeting = web.public_meeting()
    document = gather.document(meeting, audience="public")
    said = gather.contribution(
        meeting,
        intervention=gather.intervention(meeting, document=document),
        wording="Peru asks.",
        public_wording="X asks.",
    )
    page = client.get(reverse("provenance", args=["document", document.uid])).content.decode()
    assert ("X asks." in page, "Peru" in page) == (True, False)
    assert Contribution.objects.get().uid == said.uid


def test_page_of_what_may_not_be_seen_is_not_there(client: Client) -> None:
    hidden = gather.document(web.public_meeting(), audience="team")
    for kind, uid in (("document", hidden.uid), ("document", "nothing"), ("nothing", hidden.uid)):
        assert client.get(reverse("provenance", args=[kind, uid])).status_code == 404


def test_document_whose_source_is_withheld_has_no_title_for_outsiders() -> None:
    meeting = web.public_meeting()
    document = gather.document(meeting, audience="public", title="Statement by Peru", masked={"text": "x"})
    labels = [
        seen(who, *start(who, "document", document.uid)).label
        for who in (Standing(), web.standing(Role.RAPPORTEUR, meeting))
    ]
    assert labels == [f"document {document.uid}", "Statement by Peru"]


def test_every_kind_and_every_notice_names_a_right_that_exists() -> None:
    named = {one.right for one in KINDS.values()} | {one.right for one in NOTICES.values()}
    assert named - set(RIGHTS) == set()


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_the_same_questions(client: Client, rows: int, django_assert_num_queries: Any) -> None:
    meeting: Meeting = web.public_meeting()
    document = gather.document(meeting)
    for _ in range(rows):
        said = gather.contribution(meeting, intervention=gather.intervention(meeting, document=document))
        sentence = conclude.sentence(meeting, contributions=[f"c{said.pk}"])
        conclude.point(meeting, members=[f"c{said.pk}"])
        conclude.publication(meeting, expression=sentence.expression)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(9):
        client.get(reverse("provenance", args=["document", document.uid]))


def test_public_walk_goes_on_from_a_report_to_points_and_the_record_as_far_as_they_are_open() -> None:
    meeting = conclude.recorded()
    made = conclude.published(conclude.drafted(meeting))
    assert _names(_walked(Standing(), "publication", made.uid)[0]) == ["document", "intervention", "contribution"]
    PointSet.objects.update(audience="public")
    above, _ = _walked(Standing(), "publication", made.uid)
    assert _names(above) == ["document", "intervention", "contribution", "point"]
    one = Contribution.objects.get(uid=next(stop for stop in above if stop.kind.name == "contribution").rows[0].uid)
    assert "publication" in _names(_walked(Standing(), "contribution", one.uid)[1])
    Contribution.objects.filter(pk=one.pk).update(state="rejected")
    above, _ = _walked(Standing(), "publication", made.uid)
    assert one.uid not in {row.uid for stop in above for row in stop.rows}
    Meeting.objects.update(rule="not_attributed")
    assert _walked(Standing(), "publication", made.uid)[0] == []
    Meeting.objects.update(rule="attributed")
    Document.objects.update(audience="team")
    assert _walked(Standing(), "publication", made.uid)[0] == []


def test_spine_begins_at_the_session_and_at_the_text_that_was_given_to_the_record(linked: dict[str, Any]) -> None:
    meeting, document = linked["meeting"], linked["document"]
    session = web.session(meeting=meeting)
    Document.objects.filter(pk=document.pk).update(session=session, audience="public")
    version = prepare.version(prepare.product(meeting), document=document.uid)
    who = web.standing(Role.SECRETARIAT, meeting)
    for kind, begin in (("session", session), ("text", version)):
        assert _names(_walked(who, kind, begin.uid)[1]) == ORDER
    assert _names(_walked(who, "contribution", linked["contribution"].uid)[0])[:2] == ["session", "text"]
    assert "text" not in _names(_walked(VISITOR, "document", document.uid)[0])  # it was not published
