"""Points are counted into rows that outlive a new count."""

from __future__ import annotations

import pytest
from tests.factories import conclude, gather

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import source
from relatoria_web.conclude.domain.point import RefusedError, decide, split
from relatoria_web.conclude.models import Point, PointSet, Proposal, Ruling, Work
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Document
from relatoria_web.trace.models import Judgement

pytestmark = pytest.mark.django_db
AT_ISSUE = {
    "Rosa Díaz, Minister of Labour of Chile": "We recommend that States accept the provisional registration of nurses.",
    "Ana Ruiz, Minister of Health of Ecuador": "In Ecuador the provisional registration takes four weeks.",
    "Awa Ba, Minister of Health of Senegal": "We will introduce a provisional registration for doctors by 2027.",
}
SHARED = "We recommend that States share data on labour migration every year."


def _shared(points: PointSet) -> Point:
    return points.points.get(statement=SHARED, key__gt="")


def _again(points: PointSet) -> PointSet:
    tasks.count_points.enqueue(points.uid)
    return PointSet.objects.select_related("meeting").get(pk=points.pk)


def test_count_gives_counts_voices_and_seal() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    shared = _shared(points)
    names = sorted(voice["name"]["en"] for voice in shared.voices)
    assert points.work == Work.DONE
    assert (points.stamp, points.guard) == (source.stamp(meeting), source.guard(meeting, points.documents))
    assert (shared.in_favour, shared.against, shared.exposed) == (3, 0, 3)
    assert [name.split()[0] for name in names] == ["Grace", "Jean", "Lucía"]


def test_count_again_keeps_the_row_of_a_point_and_what_was_said_of_it() -> None:
    meeting = conclude.recorded()
    before = _shared(conclude.counted(meeting))
    conclude.reservation(meeting, point=before)
    gather.read(
        meeting,
        f"# Statement by Rosa Díaz, Minister of Labour of Chile\n\nThank you, Chair.\n\n{SHARED}\n",
        "chile.md",
        audience="public",
    )
    after = _shared(_again(before.set))
    assert (after.pk, after.uid, after.in_favour) == (before.pk, before.uid, 4)
    assert after.reservations.count() == 1


def test_count_again_keeps_a_point_that_is_gone_without_a_key() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    gone = points.points.get(statement__startswith="The lack of data on returns")
    Document.objects.filter(meeting=meeting, name="peru.md").update(audience="team")
    _again(points)
    gone.refresh_from_db()
    assert gone.key == ""


def test_count_follows_an_accepted_merge_and_its_withdrawal() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    left, right = _shared(points), points.points.get(statement__startswith="The lack of data on returns")
    proposal = conclude.proposal(meeting, left=left, right=right, members=[*left.members, *right.members])
    who = conclude.secretary(meeting)
    decide(who, proposal=proposal, ruling=Ruling.ACCEPTED, reason="Both ask for data.")
    points = _again(points)
    assert sorted(_shared(points).members) == sorted([*left.members, *right.members])
    decide(who, proposal=proposal, ruling=Ruling.OPEN)
    assert _shared(_again(points)).members == left.members
    verdicts = list(Judgement.objects.filter(target=proposal.uid).values_list("verdict", flat=True))
    assert verdicts == ["merge", "withdraw"]


def test_count_keeps_a_rejected_proposal_rejected() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    left, right = points.points.exclude(key="").order_by("order")[:2]
    proposal = conclude.proposal(meeting, left=left, right=right)
    decide(conclude.secretary(meeting), proposal=proposal, ruling=Ruling.REJECTED, reason="Two matters.")
    _again(points)
    assert list(Proposal.objects.filter(left=left, right=right).values_list("ruling", flat=True)) == ["rejected"]


def test_split_takes_the_chosen_contributions_out() -> None:
    meeting = conclude.recorded()
    shared = _shared(conclude.counted(meeting))
    who = conclude.secretary(meeting)
    split(who, point=shared, members=shared.members[:1], reason="Kenya spoke of the whole region.")
    counts = sorted(Point.objects.filter(set=_again(shared.set), statement=SHARED).values_list("in_favour", flat=True))
    assert counts == [1, 2]


@pytest.mark.parametrize(("chosen", "reason"), [(3, "all"), (0, "none"), (1, " ")])
def test_split_refuses_all_none_and_no_reason(chosen: int, reason: str) -> None:
    meeting = conclude.recorded()
    shared = _shared(conclude.counted(meeting))
    with pytest.raises(RefusedError):
        split(conclude.secretary(meeting), point=shared, members=shared.members[:chosen], reason=reason)


def test_count_of_nothing_that_may_be_read_keeps_the_rows() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    held = points.points.count()
    Document.objects.filter(meeting=meeting).update(audience="team")
    points = _again(points)
    assert (points.work, points.points.exclude(key="").count(), points.points.count()) == (Work.DONE, 0, held)


def _withheld(meeting: Meeting) -> int:
    return source.withheld(meeting)


def test_withheld_counts_documents_that_not_everybody_may_read() -> None:
    meeting = conclude.recorded()
    Document.objects.filter(meeting=meeting, name="peru.md").update(audience="participants")
    assert _withheld(meeting) == 1


def test_count_gives_what_was_at_issue_with_its_points() -> None:
    meeting = conclude.recorded()
    for name, said in AT_ISSUE.items():
        gather.read(
            meeting, f"# Statement by {name}\n\nThank you, Chair.\n\n{said}\n", f"{name[:3]}.md", audience="public"
        )
    points = conclude.counted(meeting)
    found = next(one for one in points.issues if one["name"]["en"] == "Provisional registration")
    stated = {one.statement for one in points.points.filter(uid__in=found["points"])}
    assert found["actors"] == 3
    assert stated
    assert all("provisional registration" in one for one in stated)
    assert found["name"]["es"] == "«provisional registration»"
