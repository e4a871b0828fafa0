"""Learns how strongly each sign speaks for it that a sentence is about a theme that its words earn.

python -m evaluation.weigh_themes [--check]

``--check`` writes nothing: it prints, where all documents of one hand are left out in turn, how many of the themes that
are found likely are judged right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from evaluation.gold import HERE
from evaluation.judged import Example, by_document, left_out, wanted_of
from evaluation.learner import run
from evaluation.logistic import Vector, as_toml, known, learn, ranked_right
from evaluation.weigh import design
from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.contributions.contribute import contribute
from relatoria.gather.text import analyse
from relatoria.gather.themes.likely import WEIGHED, signs_of
from relatoria.gather.themes.of_document import coded_themes, headings_and_lengths
from relatoria.model.document import Document

DATA = HERE.parent / "src/relatoria/vocabulary/data/theme_weights.toml"
_LEAST = 5  # a sign seen less often has no weight
_RIDGE, _RIDGE_OF_ONE = 1.0, 3.0  # what is said of one theme alone is held back more
_SHARES = (0.2, 0.4, 0.6, 0.8)


def examples() -> Iterator[Example]:
    """The judged themes that the words of their sentences still earn."""
    for document, rows in by_document():
        judged = {(row["start"], row["theme"]): bool(row["about"]) for row in rows if "theme" in row}
        for place, shown in _shown(document):
            if place in judged:
                yield Example(document.name, shown, judged[place])


def _shown(document: Document) -> Iterator[tuple[tuple[int, str], Mapping[str, float]]]:
    text = analyse(document)
    attribution = attribute(text)
    brought = contribute(text, attribution.interventions)
    around = headings_and_lengths(attribution, brought)
    themes = signs_of(document, *around, coded_themes(document, brought))
    for one, own in zip(brought.contributions, themes, strict=True):
        for theme, signs in own:
            if signs is not None:
                yield (one.start, f"{theme.vocabulary}:{theme.code}"), signs


def weigh(rows: Sequence[Example], signs: Sequence[str]) -> Vector:
    """The weights of the signs and the bias."""
    ridge = [_RIDGE_OF_ONE if sign.startswith(tuple(f"{name}_" for name in WEIGHED)) else _RIDGE for sign in signs]
    return learn(design(rows, signs), wanted_of(rows), np.array([*ridge, 0.0]))


def check(rows: Sequence[Example]) -> Iterator[str]:
    """The share judged right among the likeliest, and how often the likelier of two is the right one."""
    scores = left_out(rows, _LEAST, weigh)
    wanted, order = wanted_of(rows), np.argsort(-scores)
    ranked = ranked_right(scores, wanted)
    yield f"{len(rows)} themes, {wanted.mean():.2f} right; the likelier of two is right {ranked:.3f}"
    for share in _SHARES:
        first = order[: int(share * len(rows))]
        least = 1 / (1 + np.exp(-scores[first[-1]]))
        yield f"the likeliest {share:.0%} (from {least:.2f} on): {wanted[first].mean():.2f} right"


def written(rows: Sequence[Example]) -> str:
    """The weights in hundredths, as TOML."""
    signs = known(rows, _LEAST)
    said = (
        "How strongly each sign speaks for it that a sentence is about a theme that its words earn: log odds in",
        "hundredths, learned from judged sentences (python -m evaluation.weigh_themes). Not edited by hand.",
    )
    return as_toml(said, signs, weigh(rows, signs))


def _write(rows: Sequence[Example]) -> None:
    DATA.write_text(written(rows), encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(__doc__, lambda _: [*examples()], check, _write)


if __name__ == "__main__":
    main()
