"""The record of `relatoria gather`: offsets fit, ids are unique, every reference leads somewhere, same bytes twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import NOTE, STATEMENT, SUMMARY, Command

from relatoria.gather.gather import gather
from relatoria.gather.reading.paths import read_paths
from relatoria.model.record import Record
from relatoria.trace.store import decode

LINES = [line for text in (SUMMARY, STATEMENT, NOTE) for line in text.splitlines()]
ODD = ["«", "\ufeff", "\u200f", "🌍 said", "\r", "\x0c", "5.", "- ", "# ", "\t", "Ms.", "[1]", "¹ Véase", "PRESIDENTE:"]


def faults(record: Record) -> list[str]:
    """What of a record does not hold together."""
    texts = {document.id: document.text for document in record.documents}
    said = {one.id: one for one in record.interventions}
    spans = [(document.id, part.start, part.end) for document in record.documents for part in document.paragraphs]
    spans += [(one.document, part.start, part.end) for one in record.interventions for part in one.passages]
    spans += [(said[one.intervention].document, one.start, one.end) for one in record.contributions]
    spans += [(one.document, one.start, one.end) for one in (*record.figures, *record.unresolved, *record.sessions)]
    beside = [(one.document, part) for one in record.figures for part in (one.base, one.comparison) if part]
    spans += [(document, part.start, part.end) for document, part in beside]
    spans += [(part.document, part.start, part.end) for one in record.findings for part in one.passages]
    found = [f"span {span}" for span in spans if not 0 <= span[1] < span[2] <= len(texts[span[0]])]
    for document in record.documents:
        edits = (*document.layout, *document.repairs)
        found += [f"edit {edit}" for edit in edits if document.text[edit.start : edit.end] != edit.before]
    return found + twice(record) + dangling(record)


def twice(record: Record) -> list[str]:
    """The ids that stand for two things."""
    kinds = (record.documents, record.actors, record.interventions, record.contributions, record.figures)
    others = (record.findings, record.unresolved, record.sessions, *(one.paragraphs for one in record.documents))
    return [
        f"{id} twice" for kind in (*kinds, *others) for id, times in Counter(o.id for o in kind).items() if times > 1
    ]


def dangling(record: Record) -> list[str]:
    """The references that lead nowhere."""
    actors = {actor.id for actor in record.actors}
    figures = {figure.id for figure in record.figures}
    interventions = {one.id for one in record.interventions}
    used = [(id, actors) for one in record.interventions for id in (*one.actors, *one.on_behalf_of, *one.targets)]
    used += [(one.substitute_for, actors) for one in record.interventions if one.substitute_for]
    used += [(id, actors) for actor in record.actors for id in actor.members]
    used += [(id, actors) for one in record.findings for id in one.actors]
    used += [(id, actors) for one in record.unresolved for id in one.candidates]
    used += [(id, figures) for one in record.contributions for id in one.figures]
    used += [(one.intervention, interventions) for one in record.figures if one.intervention]
    used += [(one.parent, {session.id for session in record.sessions}) for one in record.sessions if one.parent]
    return [f"{id} leads nowhere" for id, known in used if id not in known]


def test_gather_text_is_the_decoded_file_and_all_offsets_fit(relatoria: Command, record: Path, documents: Path) -> None:
    found = decode(record.read_bytes(), Record, record.name)
    assert [one.text for one in found.documents] == [
        path.read_bytes().decode("utf-8") for path in sorted(documents.iterdir())
    ]
    assert faults(found) == []
    assert min(len(found.actors), len(found.interventions), len(found.contributions), len(found.figures)) > 2


def test_gather_the_demo_holds_together() -> None:
    demo = Path(__file__).resolve().parents[2] / "demo"
    assert faults(gather(read_paths([demo / "grcp-2017"]).documents)) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(ODD), st.text(max_size=30)), max_size=12))
def test_gather_any_text_holds_together(tmp_path: Path, lines: list[str]) -> None:
    file = tmp_path / "any.txt"
    text = "\n".join(["The meeting was opened.", *lines]).encode("utf-8", "ignore").decode("utf-8")
    file.write_bytes(text.encode("utf-8"))
    reading = read_paths([file])
    record = gather(reading.documents, findings=reading.findings)
    assert [one.text for one in record.documents] in ([text], [text.removeprefix("\ufeff")], [])
    assert faults(record) == []


def test_gather_same_bytes_twice_and_with_two_workers(relatoria: Command, documents: Path) -> None:
    first = relatoria("gather", documents).out
    assert first == relatoria("gather", documents).out
    assert first == relatoria("gather", documents, "--workers", "2").out


def test_gather_order_of_the_arguments_does_not_change_what_is_found(relatoria: Command, documents: Path) -> None:
    def said(*files: Path) -> Counter[str]:
        found = decode(relatoria("gather", *files).out.encode(), Record, "-")
        return Counter(actor.name for actor in found.actors)

    files = sorted(documents.iterdir())
    assert said(*files) == said(*reversed(files))
