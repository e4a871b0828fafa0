"""Filters of the templates of conclude."""

from __future__ import annotations

from typing import Any

from relatoria_web.conclude.templatetags.conclusions import by_passage


def _voice(name: str, place: str) -> dict[str, Any]:
    return {"name": name, "place": place, "before": "", "words": "Many States agreed."}


def test_by_passage_puts_those_together_whom_one_passage_reports() -> None:
    voices = [_voice("Chile", "line 3"), _voice("Mali", "line 9"), _voice("Panama", "line 3")]
    names = [[one["name"] for one in group] for group in by_passage(voices)]
    assert names == [["Chile", "Panama"], ["Mali"]]
    assert [len(group) for group in by_passage(voices, apart=True)] == [1, 1, 1]


def test_by_passage_takes_the_voices_of_a_point_whose_places_are_in_three_languages() -> None:
    voices = [_voice(name, "") | {"place": {"en": "here", "fr": "ici"}} for name in ("Ana", "Luz")]
    assert [[one["name"] for one in group] for group in by_passage(voices)] == [["Ana", "Luz"]]
