"""The record of a meeting from rows."""

from __future__ import annotations

import pytest
from tests.factories import gather, web

from relatoria import gather_record, read_documents
from relatoria.model.figure import Figure
from relatoria_web.bridge.records import published
from relatoria_web.convene.models import AttributionRule
from relatoria_web.gather.domain.queries.record import record_of
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Contribution, Document, Intervention

pytestmark = pytest.mark.django_db


def test_record_of_holds_what_the_library_reads(tmp_path: object) -> None:
    meeting = web.meeting()
    gather.read(meeting)
    path = tmp_path / "statement.md"  # type: ignore[operator]
    path.write_text(gather.STATEMENT, encoding="utf-8")
    library = gather_record(read_documents([path]).documents)
    ours = record_of(meeting)
    assert [(one.kind, one.start, one.end, one.themes) for one in ours.contributions] == [
        (one.kind, one.start, one.end, one.themes) for one in library.contributions
    ]
    assert [one.name for one in ours.actors] == [one.name for one in library.actors]
    assert [one.passages for one in ours.interventions] == [one.passages for one in library.interventions]
    assert [_beside(one) for one in ours.figures] == [_beside(one) for one in library.figures]


def _beside(one: Figure) -> tuple[object, ...]:
    return one.value, one.counts, one.base, one.comparison, one.source


def test_reconcile_again_changes_nothing() -> None:
    meeting = web.meeting()
    gather.read(meeting)
    before = record_of(meeting)
    rows = list(Contribution.objects.values())
    reconcile(meeting.pk)
    assert record_of(meeting) == before
    assert list(Contribution.objects.values()) == rows


def test_record_of_the_public_names_nobody_whom_the_rule_withholds() -> None:
    meeting = web.meeting(rule=AttributionRule.NOT_ATTRIBUTED)
    document = gather.read(meeting)
    assert "Sesay" in document.text
    said = Intervention.objects.get(meeting=meeting)
    assert (said.withheld, said.rule) == (True, "not_attributed")
    assert document.masked is not None
    assert "Sesay" not in document.masked["text"]
    assert [one.id for one in published(record_of(meeting)).actors] == ["x1"]
    wording = {one.public_wording for one in Contribution.objects.filter(meeting=meeting)}
    assert not any("Sierra Leone" in one for one in wording)


def test_second_document_keeps_the_rows_of_the_first() -> None:
    meeting = web.meeting()
    gather.read(meeting)
    before = set(Contribution.objects.values_list("uid", "state", "change"))
    gather.read(meeting, gather.STATEMENT.replace("Amara Sesay", "Joseph Kamara"), "other.md")
    assert before <= set(Contribution.objects.values_list("uid", "state", "change"))
    assert Document.objects.count() == 2
