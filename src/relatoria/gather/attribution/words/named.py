"""The States and the bodies that a sentence names, found once for all who ask."""

from __future__ import annotations

from relatoria.language.remembered import lately
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions

Spans = tuple[tuple[int, int, str], ...]
"""Where names stand in the wording of a sentence, with the code of what each names."""


@lately
def states_named(sentence: Sentence) -> Spans:
    """The States of a sentence (`country_mentions`)."""
    return tuple(country_mentions(sentence.folded, text=sentence.text, words=sentence.words))


@lately
def bodies_named(sentence: Sentence) -> Spans:
    """The organisations and groups of a sentence (`body_mentions`)."""
    return tuple(body_mentions(sentence.text, sentence.folded, sentence.words))
