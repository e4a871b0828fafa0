"""Positions compared by topic and actor."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, gather, web

from relatoria_web.conclude.domain import source
from relatoria_web.conclude.models import Point, PointSet
from relatoria_web.convene.models import Meeting

pytestmark = pytest.mark.django_db


def _open(meeting: Meeting) -> PointSet:
    """A set that everybody sees, sealed as it stands."""
    return conclude.point_set(meeting, audience="public", guard=source.guard(meeting, []))


def _voice(name: str, side: str = "for", *of: str) -> dict[str, Any]:
    return {"id": "c0", "side": side, "name": {"en": name}, "of": list(of), "groups": ["state"], "language": "en"}


def _position(meeting: Meeting, points: PointSet, *voices: dict[str, Any], **fields: Any) -> Point:
    return conclude.point(meeting, set=points, kind="position", voices=list(voices), **fields)


def _page(client: Client, meeting: Meeting, **asked: str) -> Any:
    return client.get(reverse("conclude:positions", args=[meeting.slug]), asked)


def test_topics_show_who_is_alike_and_who_is_opposed(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    _position(meeting, points, _voice("Puebla Process"), _voice("Bali Process"), _voice("Chad", "against"))
    _position(meeting, points, _voice("Chad"), _voice("Bali Process"), theme="gcm:1")
    _position(meeting, points, _voice("Peru"), theme="gcm:20")
    conclude.point(meeting, set=points, kind="gap", voices=[_voice("Mali")])
    first, second = _page(client, meeting).context["topics"]
    assert [name["en"] for name in first.actors] == ["Bali Process", "Chad", "Puebla Process"]
    assert [one.sides for one in first.positions] == [("for", "against", "for"), ("for", "for", "")]
    assert [(one.left["en"], one.right["en"], one.alike, one.opposed) for one in first.pairs] == [
        ("Bali Process", "Chad", 1, 1),
        ("Chad", "Puebla Process", 0, 1),
        ("Bali Process", "Puebla Process", 1, 0),
    ]
    assert (second.theme, second.pairs) == ("gcm:20", ())


def test_topics_of_mechanisms_only_leave_the_others_out(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    _position(meeting, points, _voice("Puebla Process", "for", "mechanism"), _voice("A university", "for", "partner"))
    (topic,) = _page(client, meeting, side="mechanism").context["topics"]
    assert [name["en"] for name in topic.actors] == ["Puebla Process"]


def _told(meeting: Meeting, public: Any = None) -> str:
    """A position whose role is noted."""
    document = gather.document(meeting, audience="public", settled=True)
    whose = gather.intervention(meeting, document=document)
    facets = {"role": {"value": "to review progress"}}
    row = gather.contribution(meeting, intervention=whose, kind="position", facets=facets, public=public)
    return f"c{row.pk}"


@pytest.mark.parametrize(("public", "seen"), [(None, True), ({"start": 0}, False)])
def test_role_of_a_position_is_shown_unless_its_words_might_name_somebody(
    client: Client, public: Any, seen: bool
) -> None:
    meeting = web.public_meeting()
    _position(meeting, _open(meeting), _voice("Puebla Process"), members=[_told(meeting, public)])
    assert ("to review progress" in _page(client, meeting).content.decode()) is seen


@pytest.mark.parametrize("rows", [1, 3])
def test_positions_asks_the_same_questions_whatever_their_number(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    for _ in range(rows):
        _position(meeting, points, _voice("Chad"), members=[_told(meeting)])
    with django_assert_num_queries(7):
        assert _page(client, meeting).status_code == 200


def test_positions_that_are_not_open_lead_to_the_page_of_points(client: Client) -> None:
    meeting = web.public_meeting()
    _position(meeting, conclude.point_set(meeting), _voice("Chad"))
    assert _page(client, meeting)["Location"] == reverse("conclude:points", args=[meeting.slug])


RECALL = """# Statement by {who}

We recommend that States share data on labour migration every year.
"""


def test_register_shows_both_sources_of_a_merged_recommendation(client: Client) -> None:
    voices = {
        "one.md": RECALL.format(who="Ana Duarte, Professor at the University of Praia"),
        "two.md": RECALL.format(who="Grace Wanjiru, Chair of the Regional Consultative Process on Migration"),
    }
    meeting = conclude.recorded(voices)
    conclude.counted(meeting)
    PointSet.objects.update(audience="public")
    answer = client.get(reverse("conclude:register", args=[meeting.slug, "merged_recommendations"]))
    (entry,) = answer.context["entries"]
    sides = {side: [one["en"] for one in names] for side, names in entry.sides.items()}
    chair = "Grace Wanjiru (Regional Consultative Process on Migration)"
    assert sides == {"partner": ["Professor Ana Duarte (University of Praia)"], "mechanism": [chair]}
    assert "<dt>partners</dt><dd>Professor Ana Duarte (University of Praia)</dd>" in answer.content.decode()


def test_register_of_gaps_leads_to_those_of_each_kind(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    held = conclude.point(meeting, set=points, kind="gap")
    registers = {"priority_gaps": [held.uid], "gaps:management": [], "gaps:governance": [held.uid]}
    PointSet.objects.update(registers=registers)
    whole = client.get(reverse("conclude:register", args=[meeting.slug, "priority_gaps"]))
    assert [(name, n) for name, _words, n in whole.context["family"]] == [
        ("gaps:governance", 1),
        ("gaps:management", 0),
    ]
    part = client.get(reverse("conclude:register", args=[meeting.slug, "gaps:governance"]))
    assert [one.row.point for one in part.context["entries"]] == [held]
    assert part.context["whole"] == "priority_gaps"
