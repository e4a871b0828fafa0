"""Measures the themes of single sentences, as the record shows them: false, missed, and rightly none.

A sentence of `themes_sentences.jsonl` has for each vocabulary the codes that it is about, and those on which readers
may differ (`…_maybe`), which count neither for nor against. No goal is right for about half, no objective for most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation import gold
from evaluation.score import Row, Score, score
from relatoria.gather.themes.recorded import recorded_themes
from relatoria.gather.themes.subject import silent_vocabularies
from relatoria.model.contribution import ThemeScore

VOCABULARIES = ("sdg", "gcm")
FILE = "themes_sentences.jsonl"
FIRST = 2
"""A code of the sentence counts as found among so many of the codes given."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence and one vocabulary: the codes that it is about, those that are open, and those given, best first."""

    language: str
    right: frozenset[str]
    open: frozenset[str]
    given: tuple[str, ...]

    @property
    def false(self) -> tuple[str, ...]:
        """The codes given that no reader of the sentence would give."""
        return tuple(code for code in self.given if code not in self.right | self.open)


def measure(split: str) -> Iterator[Row]:
    """The figures of a split: for each vocabulary, each language and all together. None where there is no such list."""
    path = gold.HERE / split / FILE
    if not path.exists():
        return
    labelled = gold.read_rows(path)
    for vocabulary in VOCABULARIES:
        judged = [judge(row, vocabulary, path.parent) for row in labelled]
        for language in sorted({one.language for one in judged}):
            yield from rows(f"{vocabulary}, {language}", [one for one in judged if one.language == language])
        yield from rows(f"{vocabulary}, all", judged)


def judge(row: gold.Row, vocabulary: str, folder: Path) -> Judged:
    """What the record would show of a labelled sentence, beside its labels."""
    given = tuple(theme.code for theme in shown(row, folder) if theme.vocabulary == vocabulary)
    return Judged(row["language"], frozenset(row[vocabulary]), frozenset(row[f"{vocabulary}_maybe"]), given)


def shown(row: gold.Row, folder: Path) -> tuple[ThemeScore, ...]:
    """The themes of a sentence as the record of its document in ``folder`` has them."""
    return recorded_themes(row["text"], row["language"], _silent(folder / f"{row['document']}.txt"))


@cache
def _silent(path: Path) -> frozenset[str]:
    return silent_vocabularies(path.read_text(encoding="utf-8"))


def rows(on: str, judged: Sequence[Judged]) -> Iterator[Row]:
    """The four figures of some sentences; one that rests on no sentence is left out."""
    firsts = [one.given[0] in one.right for one in judged if one.given and one.given[0] not in one.open]
    found = [bool(one.right & set(one.given[:FIRST])) for one in judged if one.right]
    none = [not one.given for one in judged if not one.right and (one.false or not one.given)]
    codes = sum((score(one.right, set(one.given) - one.open) for one in judged), Score(0, 0, 0))
    measured = (
        ("precision of the first", firsts),
        (f"recall among the first {FIRST}", found),
        ("no theme, said so", none),
    )
    for name, right in measured:
        if right:
            yield Row("themes of sentences", on, name, sum(right) / len(right), len(right))
    if codes.right + codes.missed:
        yield Row("themes of sentences", on, "f1 of all codes", codes.f1, codes.right + codes.missed)
