"""Learns how strongly each sign speaks for it that somebody whom a sentence names speaks in it, and writes it as data.

python -m evaluation.weigh_hearing [--seeds DIR] [--check]

``--check`` writes nothing: it prints, where everything that one hand wrote is left out in turn, how many of those whom
the weights let speak do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tests.gather.attribution.grammar import LANGUAGES, Case, before, cases

from evaluation.attribution import same
from evaluation.attribution import words as words_of_name
from evaluation.examples import hand
from evaluation.gold import HERE, Labelled, documents
from evaluation.gold import Row as Gold
from evaluation.learner import by_hand, run
from evaluation.logistic import Vector, as_toml, learn
from evaluation.weigh import design
from relatoria import read_documents
from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.reported.reader import ReportedReader
from relatoria.gather.attribution.reported.weighed import LIKELY, may_speak
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.text import Text, analyse
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import Document, Paragraph

GRAMMAR = "grammar"
"""The hand of the sentences that a grammar writes."""
_OF_EACH = 60  # sentences of each construction
_WRITTEN = 0.05  # sentences of the grammar count less than what people wrote
DATA = HERE.parent / "src/relatoria/vocabulary/data/hearing_weights.toml"
_LEAST = 8  # a sign seen less often has no weight
_RIDGE = 3.0
_RULED = 0.3  # where a rule finds the speaker the weights do not decide, so it counts less
UNSEEN = 3.0
"""What no rule was tuned on shows what rules leave over: it counts more."""
BLIND = frozenset({"ab", "ad", "set6", "set7", "set8"})
"""Endings of the names of documents on which no rule was tuned, and none may be."""


@dataclass(frozen=True, slots=True)
class Example:
    """Somebody whom a labelled sentence names: what it shows, whether a rule heard anybody, whether they speak."""

    document: str
    signs: tuple[str, ...]
    ruled: bool
    speaks: bool

    @property
    def shown(self) -> dict[str, float]:
        """Each sign, all of one strength."""
        return dict.fromkeys(self.signs, 1.0)


class _Watching(ReportedReader):
    """Reads as the reader does, and keeps the candidates of every sentence by their place in the source."""

    def __init__(self, text: Text) -> None:
        super().__init__(text, explicit_only=False)
        self.seen: list[tuple[int, list[tuple[Mention, tuple[str, ...]]], bool]] = []

    def weighed(
        self, scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...], *, opens: bool
    ) -> tuple[Claim, ...]:
        """Keep what the sentence shows, then go on as the reader does, by the weights as they stand."""
        ruled = bool(claims) and bool(claims[0].spots)
        found = self.candidates(scene, spots, () if ruled else claims, opens=opens)
        sentence = scene.line.sentence
        start, end = self._text.clean.source(sentence.start, sentence.end)
        self.seen.append(
            ((start + end) // 2, [(one.spot.mention, one.signs) for one in found if may_speak(one)], ruled)
        )
        return super().weighed(scene, spots, claims, opens=opens)


def examples(split: str, seeds: Path | None) -> Iterator[Example]:
    """Whoever the labelled sentences of a split name, transcripts and statements left out."""
    for gold in documents(split, seeds):
        if gold.of("sentence") and not gold.of("turn"):
            yield from _of_document(gold)


def sentences_of_the_grammar() -> Iterator[Example]:
    """Sentences that a grammar writes, in which somebody is named and says nothing.

    Gold of dialogues has few of them.
    """
    for language in LANGUAGES:
        for case in cases(language, _OF_EACH):
            if not case.speaks:
                yield from _of_case(case)


def _of_case(case: Case) -> Iterator[Example]:
    wording = f"{before(case.language)} {case.wording}"
    paragraph = Paragraph("p0", 0, len(wording), language=case.language)
    reader = _Watching(analyse(Document("d1", "case.txt", wording, case.language, paragraphs=(paragraph,))))
    for part in reader._text.paragraphs:
        reader.paragraph(part)
    for _, found, ruled in reader.seen[1:]:
        for mention, signs in found:
            said = set(re.findall(r"[\w']+", fold(f"{mention.name} {mention.surface} {mention.role or ''}")))
            yield Example(GRAMMAR, signs, ruled, case.speaks and case.subject.called <= said)


def _of_document(gold: Labelled) -> Iterator[Example]:
    reader = _Watching(analyse(read_documents([gold.path]).documents[0]))
    for paragraph in reader._text.paragraphs:
        reader.paragraph(paragraph)
    rows = gold.of("sentence")
    for middle, found, ruled in reader.seen:
        row = next((row for row in rows if row["start"] <= middle < row["end"]), None)
        if row is None or row.get("lenient"):
            continue
        speakers = [gold.speakers[key] for key in row.get("speakers", [])]
        open_ones = [gold.speakers[key] for key in (*row.get("optional", []), *row.get("on_behalf_of", []))]
        for mention, signs in found:
            speaks = any(_means(one, mention) for one in speakers)
            if speaks or not any(_means(one, mention) for one in open_ones):
                yield Example(gold.name, signs, ruled, speaks)


def _means(row: Gold, mention: Mention) -> bool:
    """Whether a mention is of a speaker of the gold: a function by a word of it, a State by its code, else by name."""
    if row["kind"] == "collective":
        return False
    if mention.kind is ActorKind.STATE or (mention.country and not mention.name):
        return bool(row.get("country")) and row.get("country") == mention.country
    name = mention.name or mention.surface or mention.role or ""
    if row["kind"] == "person" and not mention.name:
        return bool(words_of_name(f"{row.get('role') or ''} {row['name']}") & words_of_name(mention.role or ""))
    return same(row, Actor("", mention.kind, name, aliases=(mention.surface or name,)))


def weigh(rows: Sequence[Example], signs: Sequence[str]) -> Vector:
    """Logistic weights of the signs and the bias, ridge-penalised."""
    wanted = np.array([row.speaks for row in rows], dtype=float)
    ridge = np.array([_RIDGE] * len(signs) + [0.0])
    return learn(design(rows, signs), wanted, ridge, np.array([_counts(row) for row in rows]))


def _counts(row: Example) -> float:
    """How much an example counts."""
    if row.document == GRAMMAR:
        return _WRITTEN
    return (_RULED if row.ruled else 1.0) * (UNSEEN if row.document.rpartition("_")[2] in BLIND else 1.0)


def known(rows: Sequence[Example]) -> list[str]:
    """The signs that are seen often enough to have a weight, by name; of verbs of saying, which rules know, none."""
    counts = Counter(sign for row in rows for sign in row.signs)
    return sorted(sign for sign, count in counts.items() if count >= _LEAST and "verb_of_saying" not in sign)


def check(rows: Sequence[Example]) -> Iterator[str]:
    """Of those on whom no rule decides: how many the weights let speak, how many of these do, how many do in all."""
    grammar = [row for row in rows if row.document == GRAMMAR]
    for one, wrote, others in by_hand([row for row in rows if row.document != GRAMMAR], lambda row: hand(row.document)):
        left, seen = [row for row in wrote if not row.ruled], [*others, *grammar]
        signs = known(seen)
        likely = 1 / (1 + np.exp(-(design(left, signs) @ weigh(seen, signs))))
        given = [row for row, much in zip(left, likely, strict=True) if much >= LIKELY]
        yield f"{one:10} {len(left):5} open  {len(given):4} given  {sum(row.speaks for row in given):4} right  " + (
            f"{sum(row.speaks for row in left):4} speak"
        )


def written(rows: Sequence[Example]) -> str:
    """The weights in hundredths, as TOML."""
    signs = known(rows)
    said = (
        "How strongly each sign of a sentence speaks for it that somebody whom it names speaks in it: log odds in",
        "hundredths, learned from the development gold (python -m evaluation.weigh_hearing). Not edited by hand.",
    )
    return as_toml(said, signs, weigh(rows, signs))


def _write(rows: Sequence[Example]) -> None:
    DATA.write_text(written(rows), encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(
        __doc__, lambda seeds: [*examples("development", seeds), *sentences_of_the_grammar()], check, _write, seeds=True
    )


if __name__ == "__main__":
    main()
