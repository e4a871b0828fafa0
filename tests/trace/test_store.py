from __future__ import annotations

from pathlib import Path

import pytest

from relatoria.errors import BadRecordError
from relatoria.model.figure import Base, Comparison, Direction
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report
from relatoria.testing.records import Said, record_of, state
from relatoria.trace.store import decode, digest, encode, schema, write_whole

RECORD = record_of([Said(state("KEN", "Kenya"), "States should share data.")])


def test_decode_gives_back_what_encode_took() -> None:
    assert decode(encode(RECORD), Record, "r.json") == RECORD


FIGURE = b'{"figures":[{"id":"f1","document":"d1","start":0,"end":1,"value":"3","unit":"count","counts":""%s}]}'


def test_decode_takes_a_figure_of_before_bases_and_comparisons() -> None:
    (figure,) = decode(FIGURE % b"", Record, "r.json").figures
    assert (figure.base, figure.comparison, figure.source) == (None, None, None)


def test_decode_gives_back_a_figure_with_base_and_comparison() -> None:
    rest = b',"base":{"start":2,"end":5,"words":"37 States","number":"37"},'
    rest += b'"comparison":{"start":6,"end":9,"words":"in 2019","direction":"up","occasion":"in 2019","date":"2019"}'
    record = decode(FIGURE % rest, Record, "r.json")
    assert decode(encode(record), Record, "r.json") == record
    assert (record.figures[0].base, record.figures[0].comparison) == (
        Base(2, 5, "37 States", "37"),
        Comparison(6, 9, "in 2019", Direction.UP, occasion="in 2019", date="2019"),
    )


@pytest.mark.parametrize(
    "rest", [b',"base":{"start":2}', b',"comparison":{"start":1,"end":2,"words":"","direction":"x"}']
)
def test_decode_refuses_a_damaged_base_or_comparison(rest: bytes) -> None:
    with pytest.raises(BadRecordError, match=r"figures\[0\]"):
        decode(FIGURE % rest, Record, "r.json")


def test_digest_is_the_same_for_the_same_record_and_another_for_another() -> None:
    assert digest(RECORD) == digest(decode(encode(RECORD), Record, "r.json"))
    assert digest(RECORD) != digest(Record())


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"documents": 3}', b'{"documents":[{"id":"d1"}]}', b'{"dialogue":{"rule":"secret"}}']
)
def test_decode_says_where_a_damaged_record_is_wrong(data: bytes) -> None:
    with pytest.raises(BadRecordError, match=r"r\.json"):
        decode(data, Record, "r.json")


@pytest.mark.parametrize("rest", [b"", b',"documents":{"kept":"elsewhere"}'])
@pytest.mark.parametrize("kind", [Record, Points, Report])
def test_decode_refuses_a_newer_version(kind: type[Record | Points | Report], rest: bytes) -> None:
    with pytest.raises(BadRecordError) as refused:
        decode(b'{"version":2' + rest + b"}", kind, "r.json")
    assert (refused.value.code, refused.value.parameters) == (
        "newer_version",
        {"name": "r.json", "found": 2, "known": 1},
    )


def test_schema_names_the_fields_of_points() -> None:
    assert set(schema(Points)["$defs"]["Points"]["properties"]) == {
        "record", "grouping", "groups", "points", "proposals", "registers", "silent_themes",
        "issues", "version",
    }  # fmt: skip


def test_write_whole_replaces_a_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_write_whole_leaves_the_old_file_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]
