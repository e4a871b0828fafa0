"""The page of the evaluation holds the figures that were frozen."""

from __future__ import annotations

from evaluation.report import PAGE, by_language, frozen, mean, others, page
from evaluation.score import Row

ROWS = [
    Row("speakers", "es_a", "recall", 0.5, 2),
    Row("speakers", "fr_b", "recall", 1.0, 6),
    Row("speakers", "fr_b", "f1", 0.9, 6),
    Row("kinds", "all", "macro f1", 0.7, 8),
]


def test_page_is_current() -> None:
    text = PAGE.read_text("utf-8")
    assert page(text) == text, "run: python evaluation/report.py"


def test_both_splits_are_frozen() -> None:
    assert [split for split in ("development", "held_out") if not frozen(split)] == []


def test_mean_is_weighted_by_items() -> None:
    assert (mean(ROWS[:2]), mean([])) == ("0.875 (8)", "–")


def test_by_language_names_the_worst_document() -> None:
    assert by_language(ROWS).splitlines()[2:] == [
        "| speakers | recall | 0.500 (2) | – | 1.000 (6) | 0.875 (8) | 0.500 es_a |"
    ]


def test_others_lists_what_is_not_measured_by_document() -> None:
    assert others(ROWS).splitlines()[2:] == ["| kinds | all | macro f1 | 0.700 | 8 |"]
