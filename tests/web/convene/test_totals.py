"""Totals of participants in a report: by category, small counts withheld."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, convene, web

from relatoria_web.convene.domain.queries.totals import totals_of
from relatoria_web.convene.models import Attendance, Meeting

pytestmark = pytest.mark.django_db


def _people(meeting: Meeting, count: int, gender: str, state: str = Attendance.PRESENT) -> None:
    body = web.organisation(stakeholder_type="state", country="SEN")
    for _ in range(count):
        convene.participation(
            meeting, person=web.person(gender=gender, country="SEN"), organisation=body, attendance=state
        )


def _counts(told: dict[str, Any], trait: int) -> dict[str, list[int | None]]:
    return {row["label"]: row["counts"] for row in told["tables"][trait]["rows"]}


def test_totals_count_registered_and_present_and_withhold_small_cells() -> None:
    meeting = web.meeting()
    _people(meeting, 8, "f")
    _people(meeting, 7, "m", Attendance.REGISTERED)
    _people(meeting, 2, "x")
    _people(meeting, 9, "f", Attendance.INVITED)
    told = totals_of(meeting, "en")
    assert told is not None
    assert (told["registered"], told["present"]) == (17, 10)
    gender = list(_counts(told, 2).values())
    assert 2 not in {count for counts in gender for count in counts}
    assert [None in counts for counts in gender].count(True) >= 2  # another with it, or it could be worked out


def test_totals_of_a_handful_are_not_told() -> None:
    meeting = web.meeting()
    _people(meeting, 4, "f")
    assert totals_of(meeting, "en") is None


def test_published_report_holds_the_totals_of_its_day(client: Client) -> None:
    meeting = conclude.recorded()
    _people(meeting, 8, "f")
    made = conclude.published(conclude.drafted(meeting))
    assert made.page["participants"]["registered"] == 8
    _people(meeting, 8, "m")
    address = reverse("conclude:version", args=[meeting.slug, made.report.slug, made.language, made.version])
    assert "8 registered" in client.get(address, headers={"accept-language": "en"}).content.decode()
