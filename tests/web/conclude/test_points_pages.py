"""The pages of points: who sees them, what they ask the database, what comes out of them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, web

from relatoria_web.conclude.domain import source
from relatoria_web.conclude.models import Answer, GroupCount, Point, PointSet
from relatoria_web.convene.models import Meeting, WorkingGroup
from relatoria_web.gather.models import Document
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _open(meeting: Meeting, **fields: Any) -> PointSet:
    """A set that everybody sees, sealed as it stands."""
    return conclude.point_set(meeting, audience="public", guard=source.guard(meeting, []), **fields)


def _get(client: Client, name: str, meeting: Meeting, *args: str, **query: str) -> Any:
    return client.get(reverse(f"conclude:{name}", args=[meeting.slug, *args]), query)


def _shown(client: Client, meeting: Meeting, **query: str) -> list[Point]:
    return [row.point for row in _get(client, "points", meeting, **query).context["matrix"].rows]


def test_points_for_a_visitor_only_where_they_are_open(client: Client) -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting)
    assert _get(client, "points", meeting).context["set"] is None
    assert _get(client, "point", meeting, held.uid).status_code == 404
    PointSet.objects.update(audience="public", guard=source.guard(meeting, []))
    assert _shown(client, meeting) == [held]
    assert _get(client, "point", meeting, held.uid).status_code == 200


def test_points_counted_under_other_rules_are_shown_to_the_team_only(client: Client) -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting, set=_open(meeting))
    Meeting.objects.filter(pk=meeting.pk).update(rule="by_group")
    assert _get(client, "points", meeting).context["set"] is None
    assert _get(client, "point", meeting, held.uid).status_code == 404
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert _shown(client, meeting) == [held]


def test_points_of_a_document_that_was_closed_since_are_shown_to_the_team_only(client: Client) -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    PointSet.objects.update(audience="public")
    assert len(_shown(client, meeting)) == points.points.count()
    Document.objects.filter(meeting=meeting, name="peru.md").update(audience="team")
    assert _get(client, "points", meeting).context["set"] is None


@pytest.mark.parametrize("rows", [1, 3])
def test_points_asks_the_same_questions_whatever_the_number_of_points(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    for _ in range(rows):
        conclude.point(meeting, set=points)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    with django_assert_num_queries(8):
        _get(client, "points", meeting)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("name", "args", "queries"),
    [("table", (), 4), ("registers", (), 7), ("practices", (), 7), ("home", (), 4)],
)
def test_lists_ask_the_same_questions_whatever_the_number_of_points(
    client: Client, rows: int, name: str, args: tuple[str, ...], queries: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    found = [conclude.point(meeting, set=points, kind="good_practice") for _ in range(rows)]
    PointSet.objects.update(registers={"agreements": [point.uid for point in found]})
    with django_assert_num_queries(queries):
        assert _get(client, name, meeting, *args).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_proposals_asks_the_same_questions_whatever_their_number(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    for _ in range(rows):
        conclude.proposal(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    with django_assert_num_queries(7):
        assert len(_get(client, "proposals", meeting).context["open"]) == rows


def test_points_filters_by_status_theme_group_and_kind(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting, groups=["state", "ngo"])
    plain = conclude.point(meeting, set=points)
    other = conclude.point(meeting, set=points, status="divergent", theme="", kind="gap")
    other.counts.update(group="ngo")
    assert _shown(client, meeting, status="divergent") == [other]
    assert _shown(client, meeting, theme="gcm:1") == [plain]
    assert _shown(client, meeting, theme="-") == [other]
    assert _shown(client, meeting, kind="gap") == [other]
    assert _shown(client, meeting, group="ngo") == [other]
    assert _shown(client, meeting, sort="theme") == [other, plain]


def test_table_defuses_what_a_spreadsheet_would_run(client: Client) -> None:
    meeting = web.public_meeting()
    conclude.point(meeting, set=_open(meeting), statement='=HYPERLINK("http://evil.invalid")', in_favour=2)
    lines = _get(client, "table", meeting).content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith("\"'=HYPERLINK")
    assert lines[1].endswith(",recommendation,2,3,0,2/3")


@pytest.mark.parametrize(("groups", "tables"), [(["state"], 1), ([], 0)])
def test_point_of_no_group_shows_no_empty_table(client: Client, groups: list[str], tables: int) -> None:
    meeting = web.public_meeting()
    point = conclude.point(meeting, set=_open(meeting, groups=groups))
    page = _get(client, "point", meeting, point.uid).content.decode()
    assert (page.count('<table class="counts">'), "to which group" in page) == (tables, not tables)


def test_point_that_is_gone_from_the_count_is_not_in_the_matrix(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting)
    gone, held = conclude.point(meeting, set=points, key=""), conclude.point(meeting, set=points)
    assert _shown(client, meeting) == [held]
    assert "no such point any more" in _get(client, "point", meeting, gone.uid).content.decode()


def test_count_by_the_team_counts_and_by_a_delegate_does_not(client: Client) -> None:
    meeting = conclude.recorded()
    address = reverse("conclude:count", args=[meeting.slug])
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.post(address, {"grouping": "stakeholder"}).status_code == 403
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert client.post(address, {"grouping": "stakeholder"}).status_code == 302
    assert len(_shown(client, meeting)) == 3


def test_cells_are_told_in_words_for_those_who_do_not_see_them(client: Client) -> None:
    meeting = web.public_meeting()
    conclude.point(meeting, set=_open(meeting, groups=["ngo", "state"]))
    page = _get(client, "points", meeting, lang="es").content.decode()
    assert "Estado: 2 a favor y 0 en contra, de 3 que hablaron del tema" in page
    assert "nadie habló del tema" in page


def test_points_call_working_groups_by_their_names_in_the_readers_language(client: Client) -> None:
    meeting = web.public_meeting()
    WorkingGroup.objects.create(meeting=meeting, name=translated(en="Arab States", es="Estados árabes"), members=[])
    points = _open(meeting, grouping="working_group", groups=["Arab States", "none"])
    GroupCount.objects.create(
        point=conclude.point(meeting, set=points), group="Arab States", exposed=1, in_favour=1, against=0
    )
    answer = client.get(reverse("conclude:points", args=[meeting.slug]), headers={"Accept-Language": "es"})
    assert answer.context["names"] == {"Arab States": "Estados árabes", "none": "none"}
    assert 'data-g="Estados árabes"' in answer.content.decode()


def test_points_without_any_tell_the_team_which_documents_do_not_count_and_where_to_open_them(client: Client) -> None:
    meeting = conclude.recorded()
    Document.objects.filter(meeting=meeting).update(audience="team")
    conclude.counted(meeting)
    where = f'href="{reverse("gather:documents", args=[meeting.slug])}"'
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    page = client.get(reverse("conclude:points", args=[meeting.slug]))
    assert (page.context["withheld"], page.context["stale"]) == (Document.objects.count(), False)
    assert page.content.decode().count(where) == 2  # that of the stages, and that of the notice


def test_points_show_ones_own_answers_and_nobody_elses(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting, answers_open=True)
    agreed, opposed, silent = (conclude.point(meeting, set=points) for _ in range(3))
    mine, other = (web.member(Role.DELEGATE, meeting, person=web.person()) for _ in range(2))
    for account, point, choice in (
        (mine, agreed, "agree"),
        (mine, opposed, "disagree"),
        (other, agreed, "pass"),
        (other, silent, "pass"),
    ):
        Answer.objects.create(account=account, point=point, choice=choice)
    for account, said, done in ((mine, ["✓ you: agree", "✕ you: disagree"], 2), (other, ["– you: pass"] * 2, 2)):
        client.force_login(account)
        text = _get(client, "points", meeting).content.decode()
        assert sorted(re.findall(r'chip own">([^<]+)<', text)) == sorted(said)
        assert f"You have answered {done} of 3 points" in text
    client.logout()
    text = _get(client, "points", meeting).content.decode()
    assert ("chip own" in text, "You have answered" in text) == (False, False)


def test_points_ask_one_question_for_all_of_ones_own_answers(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    points = _open(meeting, answers_open=True)
    account = web.member(Role.DELEGATE, meeting, person=web.person())
    client.force_login(account)
    numbers = []
    for _ in range(2):
        Answer.objects.create(account=account, point=conclude.point(meeting, set=points), choice="agree")
        with django_assert_max_num_queries(10) as asked:
            _get(client, "points", meeting)
        numbers.append(len(asked))
    assert numbers[0] == numbers[1]


def test_points_that_are_counted_for_the_first_time_show_how_far_it_is_and_no_empty_matrix(client: Client) -> None:
    meeting = web.public_meeting()
    points = conclude.point_set(meeting, work="running")
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    text = _get(client, "points", meeting).content.decode()
    assert ("being counted" in text, "No point is of that kind." in text) == (True, False)
    conclude.point(meeting, set=points)
    assert 'class="matrix points"' in _get(client, "points", meeting).content.decode()


def test_points_that_one_has_not_answered_are_shown_to_each_as_their_own(client: Client) -> None:
    meeting = web.public_meeting()
    points = _open(meeting, answers_open=True)
    first, second = (conclude.point(meeting, set=points) for _ in range(2))
    mine, other = (web.member(Role.DELEGATE, meeting, person=web.person()) for _ in range(2))
    Answer.objects.create(account=mine, point=first, choice="agree")
    Answer.objects.create(account=other, point=second, choice="pass")
    for account, left in ((mine, second), (other, first)):
        client.force_login(account)
        assert _shown(client, meeting, left="1") == [left]
    client.logout()
    assert _shown(client, meeting, left="1") == [first, second]


def test_points_of_an_issue(client: Client) -> None:
    meeting = web.public_meeting()
    held = _open(meeting)
    one, other = (conclude.point(meeting, set=held, order=order, key=f"q{order}") for order in (1, 2))
    name = {"es": "«provisional registration»", "en": "Provisional registration", "fr": "« provisional registration »"}
    PointSet.objects.update(issues=[{"name": name, "actors": 3, "points": [other.uid]}])
    assert _shown(client, meeting) == [one, other]
    assert _shown(client, meeting, issue="1") == [other]
    assert _shown(client, meeting, issue="2") == _shown(client, meeting, issue="x") == []
    page = _get(client, "points", meeting, issue="1").content.decode()
    assert '<option value="1" selected>Provisional registration (1)</option>' in page
    assert one.uid not in _get(client, "table", meeting, issue="1").content.decode()
