"""Finding the concepts of the lexicon in words: longest wording first, by stems. Linear in the words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from relatoria.language.fold import fold
from relatoria.vocabulary.lexicon import Concept, concepts
from relatoria.vocabulary.stems import phrase_stems, stems

EXACT = "="
"""Stands before a word of the lexicon that is compared as it stands: «=deporte» would not find «deportado»."""

_NOTHING: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """A concept found in the words ``[first, last]`` (both included).

    ``length`` counts the words that carry content; ``silent`` are the vocabularies for which a longer wording around
    this one speaks («child labour» speaks for «labour»).
    """

    first: int
    last: int
    length: int
    concept: Concept
    silent: frozenset[str] = _NOTHING


Entries = tuple[tuple[tuple[str, ...], tuple[Concept, ...]], ...]


@cache
def _vocabularies(found: tuple[Concept, ...]) -> frozenset[str]:
    return frozenset().union(*(concept.vocabularies for concept in found))


@cache
def _index(language: str) -> dict[str, Entries]:
    """First stem → its wordings, longest first: the stems that follow, and the concepts that they name.

    A wording of two words stands in both orders («transfer fees», «fees on transfers»).
    """
    wordings: dict[tuple[str, ...], dict[str, Concept]] = {}
    for concept in concepts():
        for phrase in concept.phrases[language]:
            key = (fold(phrase),) if phrase.startswith(EXACT) else phrase_stems(phrase, language)
            wordings.setdefault(key, {})[concept.id] = concept
    for key in [key for key in wordings if len(key) == 2]:
        for name, concept in wordings[key].items():
            wordings.setdefault(key[::-1], {}).setdefault(name, concept)
    index: dict[str, list[tuple[tuple[str, ...], tuple[Concept, ...]]]] = {}
    for key in sorted(wordings, key=lambda key: (-len(key), key)):
        if key:
            index.setdefault(key[0], []).append((key[1:], tuple(wordings[key].values())))
    return {first: tuple(entries) for first, entries in index.items()}


def find_concepts(words: Sequence[str], language: str) -> list[Hit]:
    """The concepts in folded ``words`` of a language («es», «en», «fr»), in the order of the text.

    Raises:
        KeyError: for another language.
    """
    table = stems(language)
    index = _index(language)
    places = [at for at, word in enumerate(words) if table[word]]
    text = tuple([table[words[at]] for at in places])
    size = len(text)
    hits: list[Hit] = []
    reach = 0  # where the longest wording so far ends, in content words
    speaks = _NOTHING
    for at, stem in enumerate(text):
        exact = index.get(EXACT + words[places[at]])
        entries = index.get(stem, exact) if exact is None else (*exact, *index.get(stem, ()))
        if entries is None:
            continue
        for tail, found in entries:
            end = at + 1
            if tail:
                end += len(tail)
                if end > size:
                    continue
                if text[at + 1] != tail[0]:
                    if end >= size or len(tail) > 1 or text[end] != tail[0]:
                        continue
                    end += 1  # one word between: «fees charged on transfers»
                elif text[at + 1 : end] != tail:
                    continue
            silent = speaks if end <= reach else _NOTHING
            hits.extend([Hit(places[at], places[end - 1], len(tail) + 1, concept, silent) for concept in found])
            if end > reach:
                reach = end
                speaks = _vocabularies(found) if tail else _NOTHING
    return hits


_CLEAR = 0.4  # a code needs this part of the longer wordings that have a word, for the word to hint at it


_LONG = 5  # letters: shorter words («less», «per») stand in wordings of any kind


@cache
def hints(language: str, vocabulary: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Stem → codes of ``vocabulary`` at which the word hints, each with its part in (0, 1).

    A word hints where it is not a wording itself but stands in longer ones that mostly speak for one code: «turbine» of
    «wind turbine». Wordings without a code of the vocabulary speak against, and a little doubt is always left.

    Raises:
        KeyError: for a language other than «es», «en» and «fr».
    """
    alone: set[str] = set()
    spoken: dict[str, dict[str, float]] = {}
    for concept in concepts():
        codes = [(code.code, code.weight) for code in concept.codes if code.vocabulary == vocabulary]
        for phrase in concept.phrases[language]:
            parts = phrase_stems(phrase, language)
            if codes and len(parts) == 1:
                alone.add(parts[0])
            for stem in {part for part in parts if len(part) >= _LONG} if len(parts) > 1 else ():
                counts = spoken.setdefault(stem, {})
                for code, weight in codes or [("", 0.5)]:
                    counts[code] = counts.get(code, 0.0) + weight
    found = {}
    for stem in sorted(spoken.keys() - alone):
        total = sum(spoken[stem].values()) + 0.7
        clear = [(code, count / total) for code, count in sorted(spoken[stem].items()) if code]
        if kept := tuple((code, part) for code, part in clear if part >= _CLEAR):
            found[stem] = kept
    return found
