"""Learns how strongly each sign speaks for it that a sentence of a record is understood without those before it.

python -m evaluation.weigh_alone [--check]

``--check`` writes nothing: it prints, where all documents of one hand are left out in turn, how many of the sentences
that are found likely stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from evaluation.gold import HERE
from evaluation.judged import Example, Row, by_document, left_out, wanted_of
from evaluation.learner import run
from evaluation.logistic import Vector, as_toml, known, learn, ranked_right
from evaluation.weigh import design
from relatoria.conclude.report.alone.likelihood import ALONE, Earlier, Place, signs_of
from relatoria.gather.gather import gather
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import How
from relatoria.model.record import Record

DATA = HERE.parent / "src/relatoria/vocabulary/data/alone_weights.toml"
_LEAST = 8  # a sign seen less often has no weight
_RIDGE = 5.0
_SHARES = (0.05, 0.1, 0.2, 0.3, 0.5)


def examples() -> Iterator[Example]:
    """All judged sentences that are still somebody's."""
    for document, rows in by_document():
        record, earlier = gather([document]), Earlier(document)
        for row in rows:
            place = _place(record, row)
            if place is not None:
                shown = signs_of(row["text"], row["start"], earlier, place, document.language)
                yield Example(document.name, shown, row["alone"] / 2)


def _place(record: Record, row: Row) -> Place | None:
    actors = {actor.id: actor for actor in record.actors}
    for said in record.interventions:
        for passage in said.passages:
            if passage.start <= row["start"] < passage.end:
                own = [
                    one.start for other in record.interventions if other.actors == said.actors for one in other.passages
                ]
                speakers = [actors[actor] for actor in said.actors]
                kind = ContributionKind(row["kind"])
                return Place(record.documents[0].kind, kind, How(passage.how), speakers, row["start"] <= min(own))
    return None


def weigh(rows: Sequence[Example], signs: Sequence[str]) -> Vector:
    """The weights of the signs and the bias."""
    return learn(design(rows, signs), wanted_of(rows), np.array([*[_RIDGE] * len(signs), 0.0]))


def check(rows: Sequence[Example]) -> Iterator[str]:
    """Of the likeliest, and of those that are likely enough: how many stand alone, and how many at least nearly."""
    scores = left_out(rows, _LEAST, weigh)
    wanted, order = wanted_of(rows), np.argsort(-scores)
    sure = wanted != 0.5
    yield f"{len(rows)} sentences; the likelier of two stands alone {ranked_right(scores[sure], wanted[sure]):.3f}"
    likely = 1 / (1 + np.exp(-scores))
    for name, first in (
        *((f"the likeliest {share:.0%}", order[: int(share * len(rows))]) for share in _SHARES),
        (f"likely ({ALONE})", np.flatnonzero(likely >= ALONE)),
        ("all", order),
    ):
        yield f"{name}: {len(first)}, {(wanted[first] == 1).mean():.2f} alone, {(wanted[first] > 0).mean():.2f} nearly"


def written(rows: Sequence[Example]) -> str:
    """The weights in hundredths, as TOML."""
    signs = known(rows, _LEAST)
    said = (
        "How strongly each sign speaks for it that a sentence of a record is understood by itself: log odds in",
        "hundredths, learned from judged sentences (python -m evaluation.weigh_alone). Not edited by hand.",
    )
    return as_toml(said, signs, weigh(rows, signs))


def _write(rows: Sequence[Example]) -> None:
    DATA.write_text(written(rows), encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(__doc__, lambda _: [*examples()], check, _write)


if __name__ == "__main__":
    main()
