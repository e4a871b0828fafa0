"""What figures are shares of and are compared with: found, false, missed, and wholly right."""

from __future__ import annotations

from evaluation.figures import judge, rows, stated

from evaluation import gold

TEXT = "Of the 39 cases, 12 had been heard, against 8 in 2019."


def _row(*figures: gold.Row) -> gold.Row:
    return {"text": TEXT, "language": "en", "figures": list(figures)}


BASE = {"quantity": "12", "base": "39 cases", "number": "39"}
COMPARED = {"compared": "8 in 2019", "value": "8", "direction": "against"}


def test_judge_finds_what_is_labelled() -> None:
    found = judge(_row(BASE | COMPARED))
    assert (found.base.right, found.base.missed) == (1, 0)
    assert (found.comparison.right, found.comparison.false) == (1, 0)
    assert (found.whole_base, found.whole_comparison) == ([True], [True])


def test_judge_counts_as_false_what_is_not_labelled() -> None:
    found = judge(_row())
    assert (found.comparison.right, found.comparison.false) == (0, 1)


def test_judge_tells_a_wrong_number_and_direction_apart() -> None:
    found = judge(_row(BASE | COMPARED | {"number": "40", "direction": "up"}))
    assert (found.base.right, found.whole_base) == (1, [False])
    assert (found.comparison.right, found.whole_comparison) == (1, [False])


def test_judge_takes_another_value_for_false() -> None:
    found = judge(_row(BASE | COMPARED | {"value": "9"}))
    assert (found.comparison.right, found.comparison.false, found.comparison.missed) == (0, 1, 1)


def test_stated_gives_places_in_the_whole_text() -> None:
    row = _row() | {"text": f"It rained. {TEXT}"}
    assert [row["text"][one.number.start : one.number.end] for one in stated(row)] == ["39", "12", "8"]


def test_rows_are_told_by_name_and_together() -> None:
    found = list(rows([(("en", "all"), judge(_row(BASE | COMPARED)))]))
    assert [(row.task, row.measure, row.value) for row in found if row.on == "en"] == [
        ("bases of figures", "precision", 1.0),
        ("bases of figures", "recall", 1.0),
        ("bases of figures", "f1", 1.0),
        ("bases of figures", "all of it right", 1.0),
        ("comparisons of figures", "precision", 1.0),
        ("comparisons of figures", "recall", 1.0),
        ("comparisons of figures", "f1", 1.0),
        ("comparisons of figures", "all of it right", 1.0),
    ]
    assert {row.on for row in found} == {"en", "all"}
