"""Minutes that are never lost, and the appraisal of practices."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.convene.domain import minutes as acts
from relatoria_web.convene.domain.appraisal import appraise, totals_of
from relatoria_web.convene.domain.merge import merged
from relatoria_web.convene.models import Appraisal, MinutesEdition
from relatoria_web.gather.models import Document
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("mine", "theirs", "together", "clashed"),
    [
        ("A\n\nB2\n\nC", "A\n\nB\n\nC", "A\n\nB2\n\nC", False),
        ("A2\n\nB\n\nC", "A\n\nB\n\nC2", "A2\n\nB\n\nC2", False),
        ("A\n\nX\n\nB\n\nC", "A\n\nB\n\nC\n\nY", "A\n\nX\n\nB\n\nC\n\nY", False),
        ("A\n\nB2\n\nC", "A\n\nB2\n\nC", "A\n\nB2\n\nC", False),
        ("A\n\nC", "A\n\nB\n\nC2", "A\n\nC2", True),
        ("A\n\nMine\n\nC", "A\n\nTheirs\n\nC", "A\n\nTheirs\n\nMine\n\nC", True),
        ("A\n\nC", "A\n\nB\n\nC", "A\n\nC", False),
    ],
)
def test_merged_keeps_both_changes(mine: str, theirs: str, together: str, clashed: bool) -> None:
    found, both = merged("A\n\nB\n\nC", mine, theirs)
    assert both is clashed
    if not clashed:
        assert found == together
    assert all(part in found for part in {*mine.split(), *theirs.split()} - set("ABC"))


def test_save_from_an_older_edition_merges_and_keeps_every_edition() -> None:
    meeting = web.meeting()
    held = convene.minutes(meeting)
    first, second = web.standing(Role.RAPPORTEUR, meeting), web.standing(Role.SECRETARIAT, meeting)
    acts.save(first, minutes=held, base=0, text="One.")
    acts.save(first, minutes=held, base=1, text="One.\n\nTwo.")
    saved = acts.save(second, minutes=held, base=1, text="Zero.\n\nOne.")
    assert (saved.minutes.text, saved.merged, saved.clashed) == ("Zero.\n\nOne.\n\nTwo.", True, False)
    assert list(held.editions.order_by("number").values_list("number", flat=True)) == [1, 2, 3]


def test_save_the_same_twice_is_one_edition() -> None:
    meeting = web.meeting()
    held, who = convene.minutes(meeting), web.standing(Role.RAPPORTEUR, meeting)
    for _ in range(2):
        acts.save(who, minutes=held, base=0, text="One.")
    assert MinutesEdition.objects.count() == 1


@pytest.mark.parametrize("code", ["locked", "published", "too_long"])
def test_save_says_why_it_cannot_and_the_page_keeps_the_text(client: Client, code: str) -> None:
    meeting = web.meeting()
    held = convene.minutes(meeting)
    who = web.standing(Role.SECRETARIAT, meeting)
    if code == "locked":
        acts.lock(who, minutes=held, locked=True)
    if code == "published":
        acts.publish(who, minutes=held, audience="participants")
    text = "Mine. " * (100_000 if code == "too_long" else 3)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    address = reverse("convene:minutes", args=[meeting.slug, held.session.uid])
    page = client.post(address, {"base": 0, "text": text}, headers={"HX-Request": "true"})
    held.refresh_from_db()
    assert (held.text, text.strip() in page.content.decode()) == ("", True)


def test_published_minutes_are_read_by_their_audience_only_and_join_the_record(client: Client) -> None:
    meeting = web.public_meeting()
    held = convene.minutes(meeting, text="A secret paragraph.")
    address = reverse("convene:minutes", args=[meeting.slug, held.session.uid])
    delegate = web.member(Role.DELEGATE, meeting)
    client.force_login(delegate)
    assert client.get(address).status_code == 404
    acts.publish(web.standing(Role.RAPPORTEUR, meeting), minutes=held, audience="participants")
    assert "A secret paragraph." in client.get(address).content.decode()
    client.logout()
    assert client.get(address).status_code == 404
    assert Document.objects.get().name == f"minutes/{held.session.uid}.md"


def test_publish_refuses_names_that_the_rule_withholds() -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting, rule="not_attributed")
    held = convene.minutes(meeting, session=session, text="Ana Ruiz spoke.")
    convene.participation(meeting, person=web.person(name="Ana Ruiz"))
    who = web.standing(Role.RAPPORTEUR, meeting)
    with pytest.raises(acts.MinutesError, match="names"):
        acts.publish(who, minutes=held, audience="public")
    held.refresh_from_db()
    assert held.published is None
    assert acts.publish(who, minutes=held, audience="participants").published


def test_appraise_again_takes_the_place_of_the_first_and_few_tell_no_middle() -> None:
    meeting = web.meeting()
    row = convene.showcase(meeting)
    who = standing_of(web.member(Role.PARTICIPANT, meeting))
    for scores in ({"results": 2}, {"results": 4, "rights": 9, "other": 3}):
        appraise(who, showcase=row, scores=scores)
    first = totals_of(row)[0]
    assert (first.n, first.counts, first.middle) == (1, (None,) * 5, None)
    for score in (1, 5, 5, 5):
        appraise(standing_of(web.member(Role.DELEGATE, meeting)), showcase=row, scores={"results": score})
    assert totals_of(row)[0].middle == 5


def test_page_of_a_showcase_takes_scores_and_hides_comments_of_others(client: Client) -> None:
    meeting = web.public_meeting()
    row = convene.showcase(meeting)
    convene.appraisal(meeting, showcase=row, comment="A private comment.")
    client.force_login(web.member(Role.PARTICIPANT, meeting))
    address = reverse("convene:showcase", args=[meeting.slug, row.uid])
    client.post(address, {"results": "5", "lasting": "x", "comment": "Mine."})
    page: Any = client.get(address).content.decode()
    assert Appraisal.objects.get(comment="Mine.").scores == {"results": 5}
    assert ("Mine." in page, "A private comment." in page) == (True, False)
