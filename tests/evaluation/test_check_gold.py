"""The checker of the gold finds what is wrong, and nothing in the gold as it stands."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "evaluation"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_gold", FOLDER / "check_gold.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["check_gold"] = module
    spec.loader.exec_module(module)
    return module


check_gold = _load()
DOCUMENT = {"type": "document", "kind": "synthesis", "language": "en"}
SPEAKER = {"type": "speaker", "key": "a", "kind": "person", "stakeholder_type": "state"}
TEXT = "Ms. A spoke.\n\nShe left."


def _sentence(**changes: Any) -> dict[str, Any]:
    row = {"type": "sentence", "text": "Ms. A spoke.", "speakers": ["a"], "how": "explicit", "relation": "report"}
    return {**row, "kinds": [], **changes}


@pytest.mark.parametrize("folder", ["development", "held_out"])
def test_check_folder_of_the_repository_finds_no_fault(folder: str) -> None:
    faults = check_gold.check_folder(FOLDER / folder)
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ([DOCUMENT, SPEAKER, _sentence(), _sentence(text="She left.")], []),
        ([SPEAKER, _sentence(), _sentence(text="She left.")], ["no document row"]),
        ([DOCUMENT, SPEAKER, SPEAKER, _sentence()], ["speaker key twice: a"]),
        ([DOCUMENT, _sentence()], ["unknown speaker: a"]),
        ([DOCUMENT, SPEAKER, _sentence(kinds=["wish"])], ["unknown kind: wish"]),
        ([DOCUMENT, SPEAKER, _sentence(how="guessed")], ["unknown how: guessed"]),
        ([DOCUMENT, SPEAKER, _sentence(subtypes={"gap": "fund"})], ["unknown subtype of gap: fund"]),
        ([DOCUMENT, SPEAKER, _sentence(text="He spoke.")], ["not found, or not in order: He spoke."]),
        ([DOCUMENT, SPEAKER, _sentence(text="She left.")], ["unlabelled words before: She left."]),
    ],
    ids=["sound", "no document", "key twice", "speaker", "kind", "how", "subtype", "wording", "skipped"],
)
def test_check_labels_names_each_fault(rows: list[dict[str, Any]], faults: list[str]) -> None:
    assert check_gold.check_labels(rows, TEXT) == faults


def test_check_labels_by_offsets_out_of_order() -> None:
    late = _sentence(start=5, end=9)
    early = _sentence(start=0, end=6)
    assert check_gold.check_labels([DOCUMENT, SPEAKER, late, early], None) == [f"offsets out of order: {early}"]


def test_check_labels_without_a_speaker() -> None:
    row = _sentence(speakers=[])
    assert check_gold.check_labels([DOCUMENT, row], "Ms. A spoke.") == [f"labels without a speaker: {row}"]


def test_check_repairs_at_another_place() -> None:
    row = {"type": "repair", "start": 0, "end": 3, "before": "dlg", "after": "dig"}
    assert check_gold.check_repairs([row], "a dlg") == [f"not at its place: {row}"]


def test_check_structure_with_a_wrong_count() -> None:
    rows = [{"type": "session", "start": 0, "end": 5}, {"type": "counts", "session": 2}]
    assert check_gold.check_structure(rows) == ["1 rows of session, not 2"]


def test_check_themes_with_an_unknown_code_and_an_id_twice() -> None:
    row = {"id": "1", "text": "x", "language": "en", "codes": ["99"]}
    faults = check_gold.check_themes([row, {**row, "text": "y"}], frozenset({"1"}))
    assert faults == ["id twice: 1", "unknown code: 99", "unknown code: 99"]


def test_check_theme_sentences_names_each_fault(tmp_path: Path) -> None:
    (tmp_path / "en_a.gold.jsonl").write_text(json.dumps({"type": "sentence", "text": "x"}) + "\n", encoding="utf-8")
    sound = {"text": "x", "language": "en", "document": "en_a", "sdg": ["1"], "sdg_maybe": [], "gcm": []}
    sound["gcm_maybe"] = ["23"]
    rows = [sound, {**sound, "sdg": ["18"]}, {**sound, "gcm": ["23"]}, {**sound, "text": "y"}]
    assert check_gold.check_theme_sentences(rows, tmp_path) == [
        "unknown code: 18",
        "code twice: 23",
        "not a sentence of en_a: y",
    ]


def test_check_batch_with_an_unknown_kind_and_a_text_twice() -> None:
    row = {"id": "a", "language": "en", "text": "x", "relation": "report", "kinds": ["gap"]}
    faults = check_gold.check_batch([row, {**row, "id": "b", "kinds": ["idea"]}])
    assert faults == ["text twice: x", "unknown kind: idea"]


def test_check_figures_names_each_fault() -> None:
    label = {"quantity": "half", "base": "boats", "compared": "before", "direction": "along"}
    row = {"text": "Half of it.", "language": "xx", "figures": [label]}
    assert check_gold.check_figures([row, row | {"figures": []}]) == [
        "text twice: Half of it.",
        "unknown language: xx",
        "not in its sentence: half",
        "not in its sentence: boats",
        "not in its sentence: before",
        "unknown direction: along",
        "unknown language: xx",
    ]


def test_check_matches_with_the_same_text() -> None:
    row = {"a": {"id": "1", "text": "x"}, "b": {"id": "2", "text": "x"}, "label": 2}
    assert check_gold.check_matches([row]) == [f"same text: {row}", f"label: {row}"]


def test_read_gives_one_row_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(DOCUMENT) + "\n\n", encoding="utf-8")
    assert check_gold.read(path) == [DOCUMENT]
