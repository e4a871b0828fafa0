"""The themes of single sentences: what is false, what is missed, what is rightly none, and what is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.theme_sentences import Judged, judge, measure, rows, shown

from evaluation import gold


def _judged(right: str = "", given: str = "", open_: str = "") -> Judged:
    return Judged("en", frozenset(right.split()), frozenset(open_.split()), tuple(given.split()))


def _figures(*judged: Judged) -> dict[str, tuple[float, int]]:
    return {row.measure: (row.value, row.items) for row in rows("sdg, en", judged)}


def _labelled(folder: Path, text: str, document: str) -> gold.Row:
    (folder / "en_a.txt").write_text(document, encoding="utf-8")
    labels: gold.Row = {"sdg": ["2"], "sdg_maybe": ["1"], "gcm": [], "gcm_maybe": ["6"]}
    return {"text": text, "language": "en", "document": "en_a", **labels}


def test_false_leaves_out_what_is_right_or_open() -> None:
    assert _judged("1", "1 2 3", "3").false == ("2",)


def test_rows_of_precision_count_the_first_code_only() -> None:
    judged = _judged("1", "1 9"), _judged("1", "9 1")
    assert _figures(*judged)["precision of the first"] == (0.5, 2)


def test_rows_of_precision_leave_out_a_first_code_that_is_open() -> None:
    judged = _judged("1", "1"), _judged("1", "9", "9")
    assert _figures(*judged)["precision of the first"] == (1.0, 1)


def test_rows_of_recall_count_the_first_two_codes() -> None:
    judged = _judged("1", "9 1"), _judged("1", "8 9 1"), _judged("", "1")
    assert _figures(*judged)["recall among the first 2"] == (0.5, 2)


def test_rows_of_no_theme_leave_out_a_sentence_that_got_an_open_code_alone() -> None:
    judged = _judged(), _judged(given="9"), _judged(given="9", open_="9"), _judged(open_="9"), _judged("1")
    assert _figures(*judged)["no theme, said so"] == (2 / 3, 3)


def test_rows_of_f1_count_every_code_but_the_open() -> None:
    judged = _judged("1 2", "1 9 8", "9"), _judged(given="7")
    assert _figures(*judged)["f1 of all codes"] == (pytest.approx(0.4), 2)


def test_rows_that_rest_on_nothing_are_left_out() -> None:
    assert _figures(_judged(given="9", open_="9")) == {}


def test_judge_sets_what_the_record_shows_beside_the_labels(tmp_path: Path) -> None:
    row = _labelled(tmp_path, "Hunger has risen.", "Hunger has risen.")
    assert judge(row, "sdg", tmp_path) == _judged("2", "2", "1")


@pytest.mark.parametrize(("document", "vocabularies"), [("Migrants came.", {"gcm"}), ("Trucks came.", set())])
def test_shown_keeps_a_vocabulary_silent_where_its_subject_is_not_named(
    tmp_path: Path, document: str, vocabularies: set[str]
) -> None:
    row = _labelled(tmp_path, "Remittances fell.", document)
    assert {one.vocabulary for one in shown(row, tmp_path)} & {"gcm"} == vocabularies


def test_measure_of_one_set_is_empty() -> None:
    assert list(measure("held_out:3")) == []


def test_measure_gives_each_vocabulary_for_each_language_and_for_all() -> None:
    on = [row.on for row in measure("development")]
    languages = ("en", "es", "fr", "all")
    assert list(dict.fromkeys(on)) == [f"{name}, {language}" for name in ("sdg", "gcm") for language in languages]
