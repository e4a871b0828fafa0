"""Rows that hang on a row come with it, in one question."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import gather, web

from relatoria_web.gather.models import Coding, Contribution, Document
from relatoria_web.site.json_rows import rows_of

pytestmark = pytest.mark.django_db


def test_rows_of_tells_what_hangs_on_each_row(django_assert_num_queries: Any) -> None:
    meeting = web.meeting()
    one, none = gather.contribution(meeting), gather.contribution(meeting)
    Coding.objects.filter(contribution__in=[one, none]).delete()
    for code in ("1", "2"):
        Coding.objects.create(contribution=one, vocabulary="gcm", code=code, score=0.5)
    with django_assert_num_queries(1):
        rows = Contribution.objects.annotate(coded=rows_of(Coding.objects.all(), "contribution", "code", "score"))
        told = {row.pk: row.coded for row in rows}
    listed = sorted(told[one.pk], key=lambda row: row["code"])
    assert (listed, told[none.pk]) == ([{"code": "1", "score": 0.5}, {"code": "2", "score": 0.5}], None)


def test_rows_of_hang_on_what_the_row_names() -> None:
    meeting = web.meeting()
    gather.contribution(meeting, kind="gap")
    none = gather.document(web.meeting())
    kinds = rows_of(Contribution.objects.all(), "meeting", "kind", of="meeting_id")
    told = {row.meeting_id: row.said for row in Document.objects.annotate(said=kinds)}
    assert told == {meeting.pk: [{"kind": "gap"}], none.meeting_id: None}
