"""Coding a text: which codes of the official vocabularies it speaks of, each with the words that earned it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from relatoria.language.detect import UNKNOWN, detect
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ThemeScore
from relatoria.vocabulary.concepts import Hit, find_concepts, hints
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
_BONUS = (0.0, 1.0, 1.5, 1.8)
"""What a wording of one, two, three or more words counts for: the longer, the less it can mean something else."""

_HALF = 1.2
"""The evidence that gives a score of one half: one plain sign and a little."""

_NEEDED = {"gcm": 0.62, "sdg": 0.7, "nyd": 0.6, "sdg_target": 0.9}
"""The evidence below which a vocabulary has no theme in a text; others need `_NEEDED_ELSE`."""

_NEEDED_ELSE = 0.5
_SHARE = 0.3
"""A code needs this part of the evidence of the best code of its vocabulary."""

_HINT = 0.4
"""What a word counts for that stands in longer wordings of a goal only (see `hints`)."""

_HINTED = "sdg"
_SHOWN = 3


def code_text(
    text: str, language: str | None = None, vocabularies: Iterable[str] | None = None, limit: int = 5
) -> tuple[ThemeScore, ...]:
    """The themes of ``text``: for each vocabulary in alphabetical order at most ``limit`` codes, best first.

    ``language`` is «es», «en» or «fr»; anything else is detected, and where that fails the language whose words say
    most is taken. ``vocabularies`` names those wanted (None: all). No theme is an empty tuple. Scores lie in (0, 1).
    """
    folded = fold(text)
    spans = [match.span() for match in _WORD.finditer(folded)]
    words = [folded[start:end] for start, end in spans]
    return _coded(_Cut(text, words, spans, language), None if vocabularies is None else frozenset(vocabularies), limit)


def code_sentence(
    sentence: Sentence, language: str, vocabularies: frozenset[str] | None = None, limit: int = 3
) -> tuple[ThemeScore, ...]:
    """The themes of one sentence as `code_text` gives them; ``language`` other than «es», «en», «fr» is detected."""
    spans = [match.span() for match in _WORD.finditer(sentence.folded)]
    return _coded(_Cut(sentence.text, sentence.words, spans, language), vocabularies, limit)


def code_wording(wording: str, language: str, limit: int = 3) -> tuple[ThemeScore, ...]:
    """The themes of a sentence or span in all vocabularies, as the record keeps them: `code_text` with a low limit."""
    return code_text(wording, language, None, limit)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text, its folded words, where they stand, and its language as given."""

    text: str
    words: Sequence[str]
    spans: Sequence[tuple[int, int]]
    language: str | None


Totals = dict[str, dict[str, float]]
"""Vocabulary → code → the evidence for it."""

Signs = list[tuple[str, str, str, float]]
"""What speaks for the codes, in the order of the text: vocabulary, code, words of the text, and how much they count."""


def _coded(cut: _Cut, wanted: frozenset[str] | None, limit: int) -> tuple[ThemeScore, ...]:
    language, hits = _hits(cut)
    signs: Signs = []
    for hit, words, times in _wordings(hits, cut):
        worth = _BONUS[min(hit.length, 3)] * math.sqrt(times)
        for vocabulary, code, weight in hit.concept.codes:
            if vocabulary not in hit.silent and (wanted is None or vocabulary in wanted):
                signs.append((vocabulary, code, words, worth * weight))
    if wanted is None or _HINTED in wanted:
        _hint(signs, hits, cut, language)
    totals: Totals = {}
    for vocabulary, code, _, worth in signs:
        codes = totals.get(vocabulary)
        if codes is None:
            codes = totals[vocabulary] = {}
        codes[code] = codes.get(code, 0.0) + worth
    themes: list[ThemeScore] = []
    for name in sorted(totals):
        best = max(totals[name].values())
        if best >= _NEEDED.get(name, _NEEDED_ELSE):
            themes.extend(_ranked(name, totals[name], best, signs, limit))
    return tuple(themes)


def _hits(cut: _Cut) -> tuple[str, list[Hit]]:
    """The language that the text is read in, and the concepts found."""
    language = cut.language
    if language not in LANGUAGES:
        language = detect(cut.text)
    if language == UNKNOWN or language is None:
        found = {code: find_concepts(cut.words, code) for code in LANGUAGES}
        language = max(found, key=lambda code: sum([hit.length for hit in found[code]]))
        return language, found[language]
    return language, find_concepts(cut.words, language)


def _wordings(hits: Sequence[Hit], cut: _Cut) -> Iterable[tuple[Hit, str, int]]:
    """Each wording of each concept once, as the text has it first, with how often it stands."""
    wordings: dict[tuple[str, str], tuple[Hit, str, int]] = {}
    for hit in hits:
        if not hit.concept.codes:
            continue
        words = cut.text[cut.spans[hit.first][0] : cut.spans[hit.last][1]]
        key = (hit.concept.id, words.lower())
        before = wordings.get(key)
        if before is None:
            wordings[key] = (hit, words, 1)
        elif hit.first != before[0].first:  # else a shorter wording of the same concept at the same words
            wordings[key] = (before[0], before[1], before[2] + 1)
    return wordings.values()


def _hint(signs: Signs, hits: Sequence[Hit], cut: _Cut, language: str) -> None:
    """Let the words that no wording of the vocabulary covers hint at its codes, each word once."""
    table, known = stems(language), hints(language, _HINTED)
    heard: set[int] = set()
    for hit in hits:
        if _HINTED in hit.concept.vocabularies:
            heard.update(range(hit.first, hit.last + 1))
    seen: set[str] = set()
    for at, stem in enumerate([table[word] for word in cut.words]):
        if stem in known and stem not in seen and at not in heard:
            seen.add(stem)
            start, end = cut.spans[at]
            for code, part in known[stem]:
                signs.append((_HINTED, code, cut.text[start:end], _HINT * part))


def _ranked(vocabulary: str, codes: dict[str, float], best: float, signs: Signs, limit: int) -> Iterator[ThemeScore]:
    least = _SHARE * best
    ranked = sorted([(-total, code) for code, total in codes.items() if total >= least])
    for below, code in ranked[:limit]:
        score = below / (below - _HALF) * math.sqrt(-below / best)
        yield ThemeScore(vocabulary, code, round(score, 4), _why(vocabulary, code, signs))


def _why(vocabulary: str, code: str, signs: Signs) -> str:
    said: dict[str, float] = {}
    for name, other, words, worth in signs:
        if other == code and name == vocabulary:
            said[words] = said.get(words, 0.0) + worth
    if len(said) == 1:
        return f"“{next(iter(said))}”"
    strongest = sorted([(-worth, words) for words, worth in said.items()])[:_SHOWN]
    return ", ".join([f"“{words}”" for _, words in strongest])
