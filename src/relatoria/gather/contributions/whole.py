"""A sentence read as one clause, as those were from which the kinds are learnt."""

from __future__ import annotations

from relatoria.gather.contributions.figures import sentence_quantities
from relatoria.gather.contributions.kinds import Clause, read, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation


def clause(text: str, language: str) -> Clause:
    """A sentence as a clause by itself."""
    folded = fold(text)
    words = words_of(folded)
    quantities = sentence_quantities(Sentence(0, len(text), text, folded, words), language)
    return Clause(0, len(text), text, folded, words, language, quantities)


def kind_of(text: str, language: str, relation: Relation = Relation.REPORT) -> ContributionKind | None:
    """The kind of a sentence as a whole, whatever its parts are; None if it brings nothing."""
    reading = read(clause(text, language), relation)
    return reading.kind if reading is not None else None
