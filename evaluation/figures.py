"""Measures of what a figure says it is a share, and with what it compares itself, on single sentences.

A sentence of `figures.jsonl` has the figures that say either; whatever else the system gives a base or a comparison
is false. A base is found where it begins with the right word; a comparison where its words overlap the labelled ones
and the value is the labelled one. How many of those found end at the right place, and have the right number, value or
direction, is told apart.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from evaluation import gold
from evaluation.score import Row, Score, rows_of
from relatoria.gather.contributions.figures import Stated, sentence_figures
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence, sentences

FILE = "figures.jsonl"
BASE, COMPARISON = "base", "comparison"


class Found(NamedTuple):
    """What was found in one sentence: the tallies, and for each that was found whether all of it is right."""

    base: Score
    comparison: Score
    whole_base: list[bool]
    whole_comparison: list[bool]


def measure(split: str) -> Iterator[Row]:
    """The figures of a split, by language and all together. None where there is no such list."""
    path = gold.HERE / split / FILE
    if not path.exists():
        return
    judged = [({row["language"], f"round {row['round']}", "all"}, judge(row)) for row in gold.read_rows(path)]
    for language in sorted(set().union(*(on for on, _ in judged))):
        own = [found for on, found in judged if language in on]
        yield from rows_of("figures: base", language, sum((one.base for one in own), Score(0, 0, 0)))
        yield from rows_of("figures: comparison", language, sum((one.comparison for one in own), Score(0, 0, 0)))
        for name, whole in (
            (BASE, [right for one in own for right in one.whole_base]),
            (COMPARISON, [right for one in own for right in one.whole_comparison]),
        ):
            if whole:
                yield Row(f"figures: {name}", language, "all of it right", sum(whole) / len(whole), len(whole))


def stated(row: gold.Row) -> list[Stated]:
    """The figures that the system reads in a labelled sentence."""
    text, language = row["text"], row["language"]
    return [one for part in sentences(text, language) for one in _moved(part, language)]


def _moved(part: Sentence, language: str) -> list[Stated]:
    return sentence_figures(part, language)


def judge(row: gold.Row) -> Found:
    """What the system reads in a sentence, beside its labels."""
    found = stated(row)
    pairs = [(_labelled(row, one), one) for one in found]
    bases = [_base(label, one) for label, one in pairs]
    compared = [_comparison(label, one) for label, one in pairs]
    labels = row["figures"]
    return Found(
        _score(bases, sum("base" in label for label in labels)),
        _score(compared, sum("compared" in label for label in labels)),
        [whole for right, whole in filter(None, bases) if right],
        [whole for right, whole in filter(None, compared) if right],
    )


def _score(judged: list[tuple[bool, bool] | None], labelled: int) -> Score:
    given = [one for one in judged if one is not None]
    right = sum(one[0] for one in given)
    return Score(right, len(given) - right, labelled - right)


def _labelled(row: gold.Row, one: Stated) -> gold.Row:
    """The label of a figure: that whose quantity its words share."""
    for label in row["figures"]:
        at = row["text"].index(label["quantity"])
        if at < one.number.end and one.number.start < at + len(label["quantity"]):
            return label
    return {}


def _base(label: gold.Row, one: Stated) -> tuple[bool, bool] | None:
    """Whether a base that was given is the labelled one, and whether all of it is; None if none was given."""
    if one.base is None:
        return None
    words, right = _plain(one.base.words), _plain(label.get("base", ""))
    whole = words == right and one.base.number == label.get("number")
    return bool(right) and words.split()[:1] == right.split()[:1], whole


def _comparison(label: gold.Row, one: Stated) -> tuple[bool, bool] | None:
    if one.comparison is None:
        return None
    words, right = _plain(one.comparison.words), _plain(label.get("compared", ""))
    overlaps = bool(right) and (words in right or right in words)
    same = overlaps and one.comparison.value == label.get("value")
    return same, same and words == right and one.comparison.direction.value == label["direction"]


def _plain(words: str) -> str:
    """Folded, without an article or preposition that leads."""
    folded = fold(words)
    for lead in ("the ", "los ", "las ", "el ", "la ", "les ", "le ", "l'"):
        folded = folded.removeprefix(lead)
    return folded.strip()


def main() -> None:
    """Print the measures of the development split and what is wrong."""
    for row in measure("development"):
        print(f"{row.task} | {row.on} | {row.measure}: {row.value:.3f} ({row.items})")
    if "--wrong" in sys.argv:
        for labelled in gold.read_rows(gold.HERE / "development" / FILE):
            _print_wrong(labelled)


def _print_wrong(row: gold.Row) -> None:
    found = judge(row)
    if found.base.false + found.base.missed + found.comparison.false + found.comparison.missed or not all(
        (*found.whole_base, *found.whole_comparison)
    ):
        print("\n" + row["text"])
        print("  gold", row["figures"])
        for one in stated(row):
            print("  read", row["text"][one.number.start : one.number.end], one.base, one.comparison)


if __name__ == "__main__":
    main()
