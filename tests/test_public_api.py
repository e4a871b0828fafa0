"""The public names do what the README and the package say, and what the command line does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import relatoria
from relatoria.errors import BadRecordError, RelatoriaError
from relatoria.gather.reading.limits import Limits
from relatoria.model.dialogue import AttributionRule, Dialogue
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report

SUMMARY = """Summary of the session

Ms. Ana Pérez, Vice-Minister of Labour of Chile, said that reliable data on migration were lacking.

Mr. Omar Diallo, Director of Migration of Senegal, said that reliable data on migration were lacking.

Mr. Juan Costa, Mayor of Recife, recommended that States share their statistics with cities.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "summary.txt").write_text(SUMMARY, encoding="utf-8")
    return tmp_path / "documents"


@pytest.fixture
def record(folder: Path) -> Record:
    return relatoria.gather_record(relatoria.read_documents([folder]).documents)


def test_all_names_stand_in_order_and_are_explained() -> None:
    assert relatoria.__all__ == sorted(relatoria.__all__)
    assert [name for name in relatoria.__all__ if not getattr(relatoria, name).__doc__] == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import relatoria, sys; print(sorted({'numpy', 'scipy', 'lxml', 'msgspec', 'click'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_read_documents_of_a_folder(folder: Path) -> None:
    reading = relatoria.read_documents([str(folder)])
    assert [(one.name, one.text) for one in reading.documents] == [("summary.txt", SUMMARY)]
    assert (reading.failures, reading.findings) == ((), ())


def test_read_documents_lists_what_cannot_be_read(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    reading = relatoria.read_documents([folder])
    assert [one.name for one in reading.documents] == ["summary.txt"]
    assert [one.error.code for one in reading.failures] == ["empty_file"]


def test_read_documents_keeps_to_the_limits(folder: Path) -> None:
    reading = relatoria.read_documents([folder], Limits(max_bytes=10))
    assert (reading.documents, [one.error.code for one in reading.failures]) == ((), ["too_large_file"])


def test_read_documents_where_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(RelatoriaError):
        relatoria.read_documents([tmp_path])


def test_the_chain_of_the_readme_gives_a_report_that_passes(record: Record) -> None:
    points = relatoria.find_points(record)
    synthesis = relatoria.write_report(record, points, "synthesis", "fr")
    assert (synthesis.language, synthesis.profile.value) == ("fr", "synthesis")
    assert relatoria.check_report(synthesis, record, points).passed


def test_gather_record_of_a_dialogue(folder: Path) -> None:
    frame = Dialogue(title="Talks", rule=AttributionRule.BY_GROUP)
    record = relatoria.gather_record(relatoria.read_documents([folder]).documents, frame)
    assert record.dialogue == frame
    assert [actor.name for actor in record.actors] == ["Ana Pérez", "Omar Diallo", "Juan Costa"]


def test_publish_record_withholds_names_by_the_rule(folder: Path) -> None:
    frame = Dialogue(rule=AttributionRule.NOT_ATTRIBUTED)
    record = relatoria.gather_record(relatoria.read_documents([folder]).documents, frame)
    published = repr(relatoria.publish_record(record))
    assert [name for name in ("Pérez", "Diallo", "Costa") if name in published] == []


def test_publish_record_that_may_be_attributed_is_itself(record: Record) -> None:
    assert relatoria.publish_record(record) == record


def test_find_points_by_a_grouping(record: Record) -> None:
    points = relatoria.find_points(record, "stakeholder")
    assert (points.grouping, points.groups) == ("stakeholder", ("local_government", "state"))


def test_find_points_of_an_unknown_grouping(record: Record) -> None:
    with pytest.raises(ValueError, match="colour"):
        relatoria.find_points(record, "colour")


def test_write_report_of_an_unknown_profile(record: Record) -> None:
    with pytest.raises(ValueError, match="novel"):
        relatoria.write_report(record, relatoria.find_points(record), "novel")


def test_check_report_sees_what_nobody_said(record: Record) -> None:
    points = relatoria.find_points(record)
    other = relatoria.write_report(record, points)
    nobody = Record(dialogue=record.dialogue)
    assert not relatoria.check_report(other, nobody, relatoria.find_points(nobody)).passed


@pytest.mark.parametrize(
    ("file_format", "begins"),
    [("html", b"<!"), ("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# "), ("json", b"{"), ("xml", b"<?xml")],
)
def test_render_report_in_each_format(record: Record, file_format: str, begins: bytes) -> None:
    points = relatoria.find_points(record)
    made = relatoria.render_report(relatoria.write_report(record, points), record, points, file_format)
    assert made.lower().startswith(begins.lower())
    assert made == relatoria.render_report(relatoria.write_report(record, points), record, points, file_format)


def test_render_report_in_a_format_that_there_is_not(record: Record) -> None:
    points = relatoria.find_points(record)
    with pytest.raises(KeyError):
        relatoria.render_report(relatoria.write_report(record, points), record, points, "rtf")


def test_save_then_load_gives_the_same(record: Record, tmp_path: Path) -> None:
    points = relatoria.find_points(record)
    made = relatoria.write_report(record, points)
    for value, kind in ((record, Record), (points, Points), (made, Report)):
        relatoria.save(value, tmp_path / "value.json")
        assert relatoria.load(str(tmp_path / "value.json"), kind) == value


def test_load_of_a_damaged_file(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text('{"documents": 3}', encoding="utf-8")
    with pytest.raises(BadRecordError, match=r"record\.json"):
        relatoria.load(tmp_path / "record.json", Record)
