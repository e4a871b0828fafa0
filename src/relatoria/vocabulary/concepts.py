"""Finding the concepts of the lexicon in words: longest wording first, by stems. Linear in the words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from relatoria.language.fold import fold
from relatoria.language.remembered import Remembered
from relatoria.vocabulary.lexicon import Concept, concepts
from relatoria.vocabulary.stems import are_forms, phrase_stems, stems

EXACT = "="
"""Stands before a word of the lexicon that is compared as it stands: «=deporte» would not find «deportado»."""

_NOTHING: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """A concept found in the words ``[first, last]`` (both included).

    ``length`` counts the words that carry content; ``silent`` are the vocabularies for which a longer wording around
    this one speaks («child labour» speaks for «labour»). ``akin`` says that the word is none of the concept's words or
    their forms, but of their family («trabajo» of «trabajadora»).
    """

    first: int
    last: int
    length: int
    concept: Concept
    silent: frozenset[str] = _NOTHING
    akin: bool = False


Names = tuple[Concept, ...]
"""The concepts that one wording names."""


@cache
def _vocabularies(found: Names) -> frozenset[str]:
    return frozenset().union(*(concept.vocabularies for concept in found))


class _Index(NamedTuple):
    """The wordings of a language: words by their stem, words as they stand, pairs, and longer ones by their first two
    stems.

    A word of ``single`` stands with its concepts under its stem.
    ``tails`` are what follows the first two stems, longest first; ``longer`` are the first stems of two words and more.
    A wording of two words stands in both orders («transfer fees», «fees on transfers»).
    """

    single: dict[str, dict[str, Names]]
    exact: dict[str, Names]
    pairs: dict[str, dict[str, Names]]
    tails: dict[str, dict[str, tuple[tuple[tuple[str, ...], Names], ...]]]
    longer: frozenset[str]


@cache
def _index(language: str) -> _Index:
    wordings: dict[tuple[str, ...], dict[str, Concept]] = {}
    exact: dict[str, dict[str, Concept]] = {}
    single: dict[str, dict[str, dict[str, Concept]]] = {}
    for concept in concepts():
        for phrase in concept.phrases[language]:
            if phrase.startswith(EXACT):
                exact.setdefault(fold(phrase[len(EXACT) :]), {})[concept.id] = concept
                continue
            key = phrase_stems(phrase, language)
            if len(key) == 1:
                single.setdefault(key[0], {}).setdefault(fold(phrase), {})[concept.id] = concept
            else:
                wordings.setdefault(key, {})[concept.id] = concept
    for pair in [key for key in wordings if len(key) == 2]:
        for name, concept in wordings[pair].items():
            wordings.setdefault(pair[::-1], {}).setdefault(name, concept)
    known = {word: tuple(named.values()) for word, named in exact.items()}
    words = {stem: {word: tuple(named.values()) for word, named in own.items()} for stem, own in single.items()}
    index = _Index(words, known, {}, {}, frozenset(key[0] for key in wordings if key))
    for key in sorted(wordings, key=lambda key: (-len(key), key)):
        named = tuple(wordings[key].values())
        if len(key) == 2:
            index.pairs.setdefault(key[0], {})[key[1]] = named
        elif key:
            tails = index.tails.setdefault(key[0], {})
            tails[key[1]] = (*tails.get(key[1], ()), (key[2:], named))
    return index


def find_concepts(words: Sequence[str], language: str) -> list[Hit]:
    """The concepts in folded ``words`` of a language («es», «en», «fr»), in the order of the text.

    Raises:
        KeyError: for another language.
    """
    table = _known(language)
    index = _index(language)
    known = [table[word] for word in words]
    places = [at for at, one in enumerate(known) if one[0]]
    text: list[str] = []
    hits: list[Hit] = []
    reach = 0  # where the longest wording so far ends, in content words
    speaks = _NOTHING
    for at, place in enumerate(places):
        _, opens, named, akin = known[place]
        if opens:
            text = text or [known[one][0] for one in places]
            for end, length, found in _longer(text, at, index):
                silent = speaks if end <= reach else _NOTHING
                first, last = place, places[end - 1]
                hits.extend([Hit(first, last, length, concept, silent) for concept in found])
                if end > reach:
                    reach = end
                    speaks = _vocabularies(found)
        if named:
            silent = speaks if at < reach else _NOTHING
            hits.extend([Hit(place, place, 1, concept, silent, at >= akin) for at, concept in enumerate(named)])
    return hits


class _Word(NamedTuple):
    """A word of a text: its stem, whether that opens a longer wording, what the word alone names, and from which of
    these on it is only akin."""

    stem: str
    opens: bool
    named: Names
    akin: int


@cache
def _known(language: str) -> Remembered[_Word]:
    """Folded word → what is known of it."""
    index, stem_of = _index(language), stems(language)

    def find(word: str) -> _Word:
        stem = stem_of[word]
        family = index.single.get(stem, {}).items()
        forms = [one for other, found in family if are_forms(word, other, language) for one in found]
        own = dict.fromkeys((*index.exact.get(word, ()), *forms))
        akin = dict.fromkeys(one for _, found in family for one in found if one not in own)
        return _Word(stem, stem in index.longer, (*own, *akin), len(own))

    return Remembered(find)


def _longer(text: Sequence[str], at: int, index: _Index) -> list[tuple[int, int, Names]]:
    """The wordings of two words and more at ``at``, longest first: where each ends, its content words, its concepts."""
    if at + 1 >= len(text):
        return _NONE
    stem, follows = text[at], text[at + 1]
    found: list[tuple[int, int, Names]] = []
    tails = index.tails.get(stem)
    if tails is not None:
        for tail, named in tails.get(follows, ()):
            end = at + 2 + len(tail)
            if tuple(text[at + 2 : end]) == tail:
                found.append((end, len(tail) + 2, named))
    pairs = index.pairs.get(stem)
    if pairs is not None:
        if follows in pairs:
            found.append((at + 2, 2, pairs[follows]))
        if at + 2 < len(text):  # one word between: «fees charged on transfers»
            second = text[at + 2]
            if second in pairs and second != follows:
                found.append((at + 3, 2, pairs[second]))
    return found


_NONE: list[tuple[int, int, Names]] = []


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


@cache
def word_hints(language: str, vocabulary: str) -> Remembered[tuple[tuple[str, float], ...]]:
    """Folded word → the codes at which it hints; nothing for most words."""
    by_stem, stem_of = hints(language, vocabulary), stems(language)
    return Remembered(lambda word: by_stem.get(stem_of[word], ()))
