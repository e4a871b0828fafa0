"""Where a sentence without a verb asks for its speaker: «Réserve de l'Inde …», «Warning from Kenya that …».

A noun of saying opens the sentence or a part of it behind a semicolon; «of», «by» or «from» puts the speaker behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from msgspec import Struct

from relatoria.gather.attribution.words.scene import Scene, scene_of
from relatoria.gather.attribution.words.turns_of_phrase import Phrases, match_phrase
from relatoria.gather.attribution.words.wordlists import entries, phrase_table
from relatoria.language.remembered import lately
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation

MERGED = frozenset("du del des".split())
"""Prepositions with their article, which belong to the mention that follows."""
_AND = frozenset("y e et and mais pero but mientras tandis while".split())
_OF = frozenset("of de du del des d'".split())
_FURTHER = frozenset("further other another more autre autres meme otro otra otros otras mismo misma".split())
"""Everyday words that may stand before the noun as an adjective does."""
_BEFORE_NOUN = 2
"""Adjectives that may stand before the noun («nouvelle demande», «a further urgent appeal»)."""
_BEFORE_SPEAKER = 4
"""Words between the noun and the preposition («utile», «cité», «expressed in writing»)."""
_FRONTED = 12
"""Words of a phrase that a comma closes before the noun («Au sujet du mécanisme de plaintes, …»)."""


class Voicing(Struct, frozen=True):
    """The words of one language for what is said without a verb, as `attribution_words.toml` explains them."""

    nouns: Phrases
    relations: dict[tuple[str, ...], Relation]
    by_only: frozenset[tuple[str, ...]]
    before: Phrases
    taken_up: dict[str, Relation]
    proceedings: frozenset[str]
    occasions: frozenset[str]


class Opening(Struct, frozen=True):
    """A part of a sentence, from the token ``first`` on, whose noun ``[noun, end)`` is said by who stands at ``at``."""

    first: int
    noun: int
    end: int
    at: int
    relation: Relation
    bare: bool  # without an article


@cache
def voicing_of(language: str) -> Voicing:
    """The words of «es», «en» or «fr»; any other code gives English."""
    data = entries(language)
    relations = {phrase: Relation(name) for name, said in data["voiced"].items() for phrase in _all(language, said)}
    by_only = frozenset(_all(language, data["voiced_by"]))
    relations |= dict.fromkeys(by_only, Relation.REPORT)
    return Voicing(
        Phrases(relations),
        relations,
        by_only,
        phrase_table(language, data["voiced_from"]),
        {word: Relation(name) for name, said in data["taken_up"].items() for word in said},
        frozenset(data["proceedings"]),
        frozenset(data["occasions"]),
    )


def _all(language: str, said: list[str]) -> Iterator[tuple[str, ...]]:
    yield from chain.from_iterable(phrase_table(language, said).by_first.values())


def opens_voiced(scene: Scene) -> bool:
    """Whether the first word of a sentence is a noun of saying without an article, or of what a meeting does."""
    words, table = scene.line.words, voicing_of(scene.language)
    return bool(words) and (words[0] in table.nouns.firsts or words[0] in table.proceedings)


def openings(scene: Scene) -> tuple[Opening, ...]:
    """The parts of a sentence that ask for a speaker without a verb, in order. Linear."""
    if voicing_of(scene.language).nouns.firsts.isdisjoint(scene.line.words):
        return ()
    return _openings(scene.line.sentence, scene.language)


@lately
def _openings(sentence: Sentence, language: str) -> tuple[Opening, ...]:
    scene, table = scene_of(sentence, language), voicing_of(language)
    return tuple(found for at in _begins(scene) if (found := _opening(scene, table, at)) is not None)


def asks_for(scene: Scene, at: int) -> bool:
    """Whether a sentence asks for a speaker at a token."""
    return any(one.at == at for one in openings(scene))


def _begins(scene: Scene) -> Iterator[int]:
    """Where such a part may begin: at the head, behind the phrase that opens the sentence, a semicolon, «, and»."""
    line = scene.line
    yield 0
    fronted = next((at for at in range(1, min(_FRONTED, len(line))) if line.gap(at)), 0)
    if fronted and line.gap(fronted) == "," and not any(hit.at < fronted for hit in scene.verbs):
        yield fronted
    for at in [at for at, gap in enumerate(line.gaps) if gap and 0 < at < len(line.words)]:
        joined = at != fronted and line.gaps[at] == "," and line.words[at] in _AND
        if joined or ";" in line.gaps[at]:
            yield at


def _opening(scene: Scene, table: Voicing, first: int) -> Opening | None:
    line, words = scene.line, scene.words
    at = first + (line.words[first] in _AND)
    articled = at < len(line) and line.words[at] in words.articles
    at += articled
    for noun in range(at, min(at + _BEFORE_NOUN + 1, len(line))):
        if noun > first and line.gap(noun) not in ("", "'"):
            return None
        size = match_phrase(line.words, noun, table.nouns)
        if size:
            speaker = _speaker(scene, table, noun, size, articled=articled)
            if speaker is None:
                return None
            relation = table.relations[line.words[noun : noun + size]]
            return Opening(first, noun, noun + size, speaker, relation, not articled)
        little = line.words[noun] in words.little and line.words[noun] not in _FURTHER
        if little or noun in scene.countries or noun in scene.bodies:
            return None
    return None


def _speaker(scene: Scene, table: Voicing, noun: int, size: int, *, articled: bool) -> int | None:
    """The token where the speaker begins behind a noun of saying, its merged article included; None without one."""
    line = scene.line
    said = line.words[noun : noun + size]
    for at in range(noun + size, min(noun + size + _BEFORE_SPEAKER, len(line))):
        if line.gap(at) not in ("", ","):
            return None
        covered = match_phrase(line.words, at, table.before)
        if covered:
            of = covered == 1 and line.words[at] in _OF
            told = at > noun + size or line.gap(at) != ""
            apart = line.gap(at) != "" or (told and (articled or line.words[at - 1] in scene.words.made))
            if of and (said in table.by_only or apart):
                return None  # «La propuesta parte de …», «Constat dressé de …»
            if line.words[at] == "por" and covered == 1 and not told and noun in scene.verb_at:
                return None  # «Pregunta por Bolivia»: a verb
            end = at + covered - (line.words[at + covered - 1] in MERGED)
            return end if end < len(line) else None
        if line.words[at] in scene.words.links or line.words[at] in scene.words.conjunctions or line.capital(at):
            return None
    return None
