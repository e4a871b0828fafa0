"""What two wordings can have in common: stems, concepts of the lexicon, cognates, short runs of letters."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from relatoria.conclude.likeness_polarity import modals
from relatoria.language.detect import detect
from relatoria.language.fold import fold
from relatoria.language.number_words import WORDS
from relatoria.vocabulary.concepts import Hit, find_concepts
from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.meanings import meanings as by_stem
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
_GRAM = 4
_COGNATE = 5
_COGNATE_LEAST = 4
# Spellings that the three languages write differently for the same sound: «ph» and «f», «th» and «t», doubled letters.
_SPELLING = (("ph", "f"), ("th", "t"), ("qu", "c"), ("cu", "c"), ("k", "c"), ("y", "i"), ("x", "s"), ("z", "s"))
_DOUBLED = re.compile(r"(.)\1")


Weights = dict[str, float]
"""Sign → how much it weighs."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text cut for comparison: its language, folded words, and (stem, word, weight) of those that carry content.

    ``said`` are the words as the text writes them. ``concepts`` map a concept's id to the words that name it;
    ``meanings`` map a concept, a meaning, or the cognate of a word that names none, to the weight of the words;
    ``named`` are the weight of each word of content and its keys there.
    """

    language: str
    words: tuple[str, ...]
    content: tuple[tuple[str, str, float], ...]
    concepts: dict[str, str]
    meanings: Weights
    said: tuple[str, ...]
    named: tuple[tuple[float, tuple[str, ...]], ...]


@lru_cache(maxsize=20_000)
def cut(text: str, language: str | None = None) -> Wording:
    """`read_wording`, remembered."""
    return read_wording(text, language)


def read_wording(text: str, language: str | None = None) -> Wording:
    """Cut ``text`` for comparison.

    A ``language`` other than «es», «en» or «fr» is detected; where that fails, it is the one whose speakers use these
    words most.
    """
    words, language = words_in(text, language)
    table = stems(language)
    content = tuple((stem, word, word_weight(word, language)) for word in words if (stem := table[word]))
    hits = [hit for hit in find_concepts(words, language) if not hit.concept.topic]
    found: dict[str, str] = {}
    for hit in hits:
        found.setdefault(hit.concept.id, " ".join(words[hit.first : hit.last + 1]))
    said = tuple(_WORD.findall(text))
    named = _named(words, hits, language)
    said = said if len(said) == len(words) else words
    return Wording(language, words, content, found, _meanings(named), said, named)


def words_in(text: str, language: str | None) -> tuple[tuple[str, ...], str]:
    """The folded words of ``text`` and the language in which `read_wording` reads it."""
    words = tuple(_WORD.findall(fold(text)))
    if language not in LANGUAGES:
        language = detect(text)
    if language not in LANGUAGES:
        language = max(LANGUAGES, key=lambda code: _spoken(words, code))
    figures = _figures(language)
    return tuple([figures.get(word, word) for word in words]), language


@cache
def _figures(language: str) -> dict[str, str]:
    """Number words of one word, from two on, in figures: «ninety days» is «90 days»."""
    known = WORDS[language]
    return {word: str(value) for word, value in (*known.units.items(), *known.tens.items()) if value > 1}


def _spoken(words: Sequence[str], language: str) -> float:
    """How much ``words`` look like a language: how common they are in it, and how many name a concept in it."""
    return sum(_zipf(word, language) for word in words) + 5 * sum(hit.length for hit in find_concepts(words, language))


def _named(words: Sequence[str], hits: Sequence[Hit], language: str) -> tuple[tuple[float, tuple[str, ...]], ...]:
    """How much each word of content weighs, with the concepts and meanings that it names; else with its cognate."""
    table, known = stems(language), by_stem(language)
    names: list[set[str]] = [set() for _ in words]
    for hit in hits:
        for at in range(hit.first, hit.last + 1):
            names[at].add(hit.concept.id)
    return tuple(
        (
            word_weight(word, language),
            (*sorted(concepts), *known.get(stem, ())) or (f"~{cognate(word) or stem}",),
        )
        for word, concepts in zip(words, names, strict=True)
        if (stem := table[word])
    )


def _meanings(named: Sequence[tuple[float, Sequence[str]]]) -> Weights:
    """A word that names several is shared out, so that many readings do not make it much heavier."""
    meanings: Weights = {}
    for weight, signs in named:
        each = weight / len(signs) ** 0.5
        for sign in signs:
            meanings[sign] = max(each, meanings.get(sign, 0.0))
    return meanings


@lru_cache(maxsize=200_000)
def word_weight(word: str, language: str) -> float:
    """How much a word says, in [0.2, 1.2]: the rarer in the language at large, the more (Zipf scale)."""
    if word.isdigit():
        return 0.8
    if word in modals(language):
        return 0.15
    return round(min(1.2, max(0.2, (7.3 - _zipf(word, language)) / 3.5)), 4)


def _zipf(word: str, language: str) -> float:
    return _frequencies(language).get(word, 0.0)


@cache
def _frequencies(language: str) -> dict[str, float]:
    """Folded word → Zipf frequency; of words that differ by accents only, that of the most frequent."""
    found: dict[str, float] = {}
    for word, frequency in common_words(language).items():
        key = fold(word)
        found[key] = max(found.get(key, 0.0), 9 + math.log10(frequency))
    return found


@lru_cache(maxsize=200_000)
def cognate(word: str) -> str:
    """The start of a word in a spelling common to the three languages, or an empty string for a short word."""
    if word.isdigit():
        return word
    for ours, common in _SPELLING:
        word = word.replace(ours, common)
    word = _DOUBLED.sub(r"\1", word).rstrip("aeios")
    return word[:_COGNATE] if len(word) >= _COGNATE_LEAST else ""


@lru_cache(maxsize=200_000)
def grams(word: str) -> tuple[str, ...]:
    """The runs of four letters of a word with its edges marked."""
    marked = f" {word} "
    return tuple(marked[at : at + _GRAM] for at in range(max(1, len(marked) - _GRAM + 1)))


def stem_weights(wording: Wording) -> Weights:
    """Stem → weight; repeated words count once, so that length tells nothing."""
    return {f"{wording.language}:{stem}": weight for stem, _, weight in wording.content}


def meaning_weights(wording: Wording) -> Weights:
    """Concept or cognate → weight."""
    return wording.meanings


def gram_weights(wording: Wording) -> Weights:
    """Run of letters → weight of its heaviest word."""
    found: Weights = {}
    for _, word, weight in wording.content:
        for gram in grams(word):
            found[gram] = max(weight, found.get(gram, 0.0))
    return found


def part_of(ours: Wording, theirs: Wording) -> float:
    """The part of the content of one text that another has, in [0, 1]; 0 for a text without content.

    A word is had where any concept or meaning of it is.
    """
    words = {signs: weight for weight, signs in ours.named}
    whole = sum(words.values())
    had = (weight for signs, weight in words.items() if not theirs.meanings.keys().isdisjoint(signs))
    return sum(had) / whole if whole else 0.0


def as_written(wording: Wording, folded: str) -> str:
    """Folded words of a text as it writes them: «información» for «informacion»."""
    wanted = tuple(folded.split())
    starts = range(len(wording.words) - len(wanted) + 1)
    at = next((at for at in starts if wording.words[at : at + len(wanted)] == wanted), None)
    return folded if at is None else " ".join(wording.said[at : at + len(wanted)])


def shared(a: Wording, b: Wording) -> Sequence[tuple[str, str]]:
    """The wordings that the two have in common, as pairs (of ``a``, of ``b``), the weightiest first."""
    pairs: dict[tuple[str, str], float] = {}
    for key in sorted(a.concepts.keys() & b.concepts.keys()):
        pairs[a.concepts[key], b.concepts[key]] = 1.5
    stems_b = {stem: word for stem, word, _ in b.content} if a.language == b.language else {}
    cognates_b = {key: word for _, word, _ in b.content if (key := cognate(word))}
    ours, theirs = by_stem(a.language), by_stem(b.language)
    meanings_b = {meaning: word for stem, word, _ in b.content for meaning in theirs.get(stem, ())}
    covered = {word for one, other in pairs for word in one.split() + other.split()}
    for stem, word, weight in a.content:
        same = (meanings_b[one] for one in ours.get(stem, ()) if one in meanings_b)
        other = stems_b.get(stem) or cognates_b.get(cognate(word)) or next(same, None)
        if other and word not in covered:
            pairs.setdefault((word, other), weight)
    return sorted(pairs, key=lambda pair: (-pairs[pair], pair))
