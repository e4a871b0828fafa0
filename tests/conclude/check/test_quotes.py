from __future__ import annotations

import pytest

from relatoria.conclude.check.quotes import is_verbatim, quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “a b” and «c».", ["a b", "c"]),
        ("“a “b” c” d", ["a “b” c"]),
        ('« a » et "b"', ["a", "b"]),
        ("“never closed", []),
        ('5" only', []),
        ("nothing", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [one.words for one in quotations(text)] == expected


@pytest.mark.parametrize(
    ("words", "wording", "expected", "reason"),
    [
        ("Plain accounts.", "we want plain accounts", True, "case and the full stop do not count"),
        ("plain count", "plain country", False, "whole words"),
        ("plain […] accounts", "plain yearly accounts", True, "an ellipsis leaves words out"),
        ("accounts […] plain", "plain yearly accounts", False, "not in another order"),
        ("[…] accounts", "accounts", True, "an ellipsis at the edge"),
        ("the “people on the move”", "the people on the move", True, "inner marks do not count"),
    ],
)
def test_is_verbatim(words: str, wording: str, expected: bool, reason: str) -> None:
    assert is_verbatim(words, wording) is expected, reason


@pytest.mark.parametrize("inner", ["« on ne sait »", "“on ne sait”", "‘on ne sait’"])
def test_marks_within_a_quotation_may_be_of_another_house(inner: str) -> None:
    assert is_verbatim(f"Il estime qu'{inner}", "Il estime qu'« on ne sait ».")
