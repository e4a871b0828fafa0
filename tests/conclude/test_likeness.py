import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.conclude.likeness import Match, Pair, contradicts, leaning, likeness, may_oppose, near_pairs, why_alike

GOLD = Path(__file__).parents[2] / "evaluation" / "development"
PAIRS = [json.loads(line) for line in (GOLD / "likeness_pairs.jsonl").read_text(encoding="utf-8").splitlines()]
WORDS = st.lists(st.sampled_from("border visa data child school water return not must the".split()), max_size=6)


def score(row: dict[str, str]) -> float:
    found = list(near_pairs([row["a"], row["b"]], [row["language_a"], row["language_b"]], threshold=0.01))
    return found[0].score if found else 0.0


def test_likeness_same_pairs_are_more_alike_than_different_pairs() -> None:
    same = [score(row) for row in PAIRS if row["alike"] == "same"]
    different = [score(row) for row in PAIRS if row["alike"] == "different"]
    assert min(same) > max(different)


@pytest.mark.parametrize("row", [row for row in PAIRS if row["contradict"] is not None], ids=lambda row: row["id"])
def test_contradicts_on_the_labelled_pairs(row: dict[str, str]) -> None:
    found = contradicts(row["a"], row["b"], (row["language_a"], row["language_b"]))
    assert (found is not None) == row["contradict"]


def test_may_oppose_hides_no_contradiction_of_any_two_labelled_texts() -> None:
    texts = sorted({(row[side], row[f"language_{side}"]) for row in PAIRS for side in "ab"})
    leans = [leaning(*one) for one in texts]
    found = [
        (one, other)
        for one, other in combinations(range(len(texts)), 2)
        if contradicts(texts[one][0], texts[other][0], (texts[one][1], texts[other][1])) is not None
    ]
    assert found
    assert [pair for pair in found if not may_oppose(leans[pair[0]], leans[pair[1]])] == []


def test_contradicts_says_which_words_and_why() -> None:
    reason = contradicts("Detention should be abolished", "Detention should not be abolished", ("en", "en"))
    assert reason == "“abolished” against “not be abolished”: one side is for it, the other against"


def test_contradicts_word_denied_by_one() -> None:
    reason = contradicts("Migrants pay taxes", "Migrants never pay taxes", ("en", "en"))
    assert reason == "“pay” is denied by one and affirmed by the other"


def test_contradicts_word_denied_that_the_other_does_not_say_is_none() -> None:
    assert contradicts("Migrants never steal jobs", "Migrants take jobs", ("en", "en")) is None


def test_likeness_counts_a_word_in_the_longer_list() -> None:
    rows = likeness(["visa data", "visa school", "visa border"], ["visa", "border"])
    assert rows[2][0].item == 1


def test_contradicts_without_content_is_none() -> None:
    assert contradicts("We oppose", "We support", ("en", "en")) is None


def test_likeness_ranks_best_first_across_languages() -> None:
    (row,) = likeness(["Las remesas deben ser más baratas"], ["Border guards", "Cheaper remittances"])
    assert [match.item for match in row] == [1, 0]
    assert row[1] == Match(0, 0.0, "")


def test_likeness_limit_and_languages_for_each_text() -> None:
    rows = likeness(["visa", "visa"], ["visa", "school"], limit=1, languages=(["en", "fr"], "en"))
    assert [[match.item for match in row] for row in rows] == [[0], [0]]


@pytest.mark.parametrize(("a", "b", "expected"), [(["x"], [], [()]), ([], ["x"], []), ([], [], [])])
def test_likeness_of_empty_lists(a: list[str], b: list[str], expected: list[tuple[Match, ...]]) -> None:
    assert likeness(a, b) == expected


def test_likeness_same_text_is_one() -> None:
    ((match,),) = likeness(["Open borders for goods"], ["Open borders for goods"])
    assert match.score == 1.0


@pytest.mark.parametrize(
    ("a", "b", "languages", "expected"),
    [
        pytest.param("las remesas", "the remittances", ("es", "en"), "“remesas” ~ “remittances”", id="a concept"),
        pytest.param("zebra 2030", "zebra 2030", ("en", "en"), "“zebra”; “2030”", id="the same words once"),
        pytest.param("Información fiable", "La información", ("es", "es"), "“Información”", id="as they are written"),
        pytest.param("visa", "school", ("en", "en"), "", id="nothing shared"),
    ],
)
def test_why_alike(a: str, b: str, languages: tuple[str, str], expected: str) -> None:
    assert why_alike(a, b, languages) == expected


def test_near_pairs_only_within_blocks() -> None:
    texts = ["Migrants need visas"] * 4
    found = list(near_pairs(texts, ["en"] * 4, threshold=0.9, blocks=["x", "y", "x", "y"]))
    assert found == [Pair(0, 2, 1.0), Pair(1, 3, 1.0)]


def test_near_pairs_across_languages() -> None:
    texts = ["Deben ampliarse las vías regulares", "Regular pathways should be expanded", "The band played on"]
    found = list(near_pairs(texts, ["es", "en", "und"], threshold=0.5))
    assert [(pair.left, pair.right) for pair in found] == [(0, 1)]


def test_near_pairs_more_neighbours_than_the_first_cap() -> None:
    texts = ["Migrants need visas"] * 90
    assert len(list(near_pairs(texts, ["en"] * 90, threshold=0.9))) == 90 * 89 // 2


def test_near_pairs_of_nothing() -> None:
    assert list(near_pairs([], [], threshold=0.5)) == []
    assert list(near_pairs(["", "the"], ["en", "en"], threshold=0.5)) == []


@pytest.mark.parametrize("threshold", [0, 1.1, -1])
def test_near_pairs_refuses_a_threshold(threshold: float) -> None:
    with pytest.raises(ValueError, match="threshold"):
        list(near_pairs(["a"], ["en"], threshold=threshold))


def test_near_pairs_refuses_lists_of_two_lengths() -> None:
    with pytest.raises(ValueError, match="length"):
        list(near_pairs(["a"], [], threshold=0.5))


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=8), st.sampled_from([0.2, 0.5, 0.9]))
def test_near_pairs_finds_what_a_lower_threshold_finds(bags: list[list[str]], threshold: float) -> None:
    texts = [" ".join(bag) for bag in bags]
    every = list(near_pairs(texts, ["en"] * len(texts), threshold=0.01))
    expected = [pair for pair in every if pair.score >= threshold + 1e-4]
    found = list(near_pairs(texts, ["en"] * len(texts), threshold=threshold))
    assert [pair for pair in found if pair.score >= threshold + 1e-4] == expected
    assert all(0 <= pair.score <= 1 and pair.left < pair.right for pair in found)
