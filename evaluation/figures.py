"""Measures of what a figure says it is a share, and with what it compares itself, on single sentences.

A sentence of `figures.jsonl` has the figures that say either; whatever else the system gives a base or a comparison
is false. A base is found where it begins with the right word; a comparison where its words overlap the labelled ones
and the value is the labelled one. How many of those found also end at the right place, with the right number or
direction, is told apart.

python -m evaluation.figures [--wrong]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from evaluation import gold
from evaluation.score import Row, Score, rows_of
from relatoria.gather.contributions.figures import Stated, sentence_figures
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence, sentences

FILE = "figures.jsonl"
ALL = "all"


class Found(NamedTuple):
    """What was found in one sentence: the tallies, and for each that was found whether all of it is right."""

    base: Score
    comparison: Score
    whole_base: list[bool]
    whole_comparison: list[bool]


def measure(split: str) -> Iterator[Row]:
    """The figures of a split, by language and all together. None where there is no such list."""
    path = gold.HERE / split / FILE
    if path.exists():
        judged = [((row["language"], ALL), judge(row)) for row in gold.read_rows(path)]
        yield from rows(judged)


def rows(judged: Sequence[tuple[tuple[str, ...], Found]]) -> Iterator[Row]:
    """The measures of the judged sentences of each name that they go by."""
    for on in sorted({name for names, _ in judged for name in names}):
        own = [found for names, found in judged if on in names]
        for task, scores, whole in (
            ("bases of figures", [one.base for one in own], [right for one in own for right in one.whole_base]),
            (
                "comparisons of figures",
                [one.comparison for one in own],
                [right for one in own for right in one.whole_comparison],
            ),
        ):
            yield from rows_of(task, on, sum(scores, Score(0, 0, 0)))
            if whole:
                yield Row(task, on, "all of it right", sum(whole) / len(whole), len(whole))


def stated(row: gold.Row) -> list[Stated]:
    """The figures that the system reads in a labelled sentence, which it may cut in two."""
    return [one for part in sentences(row["text"], row["language"]) for one in _read(part, row["language"])]


def _read(part: Sentence, language: str) -> Iterator[Stated]:
    for one in sentence_figures(part, language):
        moved = replace(one.number, start=part.start + one.number.start, end=part.start + one.number.end)
        yield replace(one, number=moved)


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
    labels: list[gold.Row] = row["figures"]
    for label in labels:
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
    """Print the measures of the development split by language and round, and with ``--wrong`` what is wrong."""
    labelled = gold.read_rows(gold.HERE / "development" / FILE)
    names = ("language", "round")
    for row in rows([((*(f"{name} {one[name]}" for name in names), ALL), judge(one)) for one in labelled]):
        print(f"{row.task} | {row.on} | {row.measure}: {row.value:.3f} ({row.items})")
    for one in labelled if "--wrong" in sys.argv else ():
        _print_wrong(one)


def _print_wrong(row: gold.Row) -> None:
    found = judge(row)
    wrong = [score.false + score.missed for score in (found.base, found.comparison)]
    if any(wrong) or not all((*found.whole_base, *found.whole_comparison)):
        print(f"\n{row['text']}\n  labelled {row['figures']}")
        for one in stated(row):
            print("  read", row["text"][one.number.start : one.number.end], one.base, one.comparison)


if __name__ == "__main__":
    main()
