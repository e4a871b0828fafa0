"""Coding a text: which codes of the official vocabularies it speaks of, each with the words that earned it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from relatoria.language.detect import UNKNOWN, detect
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ThemeScore
from relatoria.vocabulary.concepts import Hit, find_concepts
from relatoria.vocabulary.stems import LANGUAGES

_WORD = re.compile(r"\w+")
_BONUS = (0.0, 1.0, 1.5, 1.8)
"""What a wording of one, two, three or more words counts for: the longer, the less it can mean something else."""

_HALF = 1.2
"""The evidence that gives a score of one half: one plain sign and a little."""

_NEEDED = {"gcm": 0.55, "sdg": 0.7, "nyd": 0.6, "sdg_target": 0.9}
"""The evidence below which a vocabulary has no theme in a text; others need `_NEEDED_ELSE`."""

_NEEDED_ELSE = 0.5
_SHARE = 0.3
"""A code needs this part of the evidence of the best code of its vocabulary."""

_SHOWN = 3


@dataclass(slots=True)
class _Evidence:
    """What speaks for one code: the sum, and each wording with its own part."""

    total: float = 0.0
    words: dict[str, float] = field(default_factory=dict)


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
    hits = _hits(words, text, language)
    return _themes(hits, text, spans, None if vocabularies is None else frozenset(vocabularies), limit)


def code_sentence(
    sentence: Sentence, language: str, vocabularies: frozenset[str] | None = None, limit: int = 3
) -> tuple[ThemeScore, ...]:
    """The themes of one sentence as `code_text` gives them; ``language`` other than «es», «en», «fr» is detected."""
    hits = _hits(sentence.words, sentence.text, language)
    if not hits:
        return ()
    spans = [match.span() for match in _WORD.finditer(sentence.folded)]
    return _themes(hits, sentence.text, spans, vocabularies, limit)


def code_wording(wording: str, language: str, limit: int = 3) -> tuple[ThemeScore, ...]:
    """The themes of a sentence or span in all vocabularies, as the record keeps them: `code_text` with a low limit."""
    return code_text(wording, language, None, limit)


def _hits(words: Sequence[str], text: str, language: str | None) -> list[Hit]:
    if language not in LANGUAGES:
        language = detect(text)
        if language == UNKNOWN:
            found = [find_concepts(words, code) for code in LANGUAGES]
            return max(found, key=lambda hits: sum(hit.length for hit in hits))
    return find_concepts(words, language)


def _themes(
    hits: Sequence[Hit], text: str, spans: Sequence[tuple[int, int]], vocabularies: frozenset[str] | None, limit: int
) -> tuple[ThemeScore, ...]:
    wordings: dict[tuple[str, str], tuple[Hit, str, int]] = {}
    for hit in hits:
        words = text[spans[hit.first][0] : spans[hit.last][1]]
        key = (hit.concept.id, words.lower())
        before = wordings.get(key)
        wordings[key] = (hit, words, 1) if before is None else (hit, before[1], before[2] + 1)
    evidence: dict[str, dict[str, _Evidence]] = {}
    for hit, words, times in wordings.values():
        worth = _BONUS[min(hit.length, 3)] * math.sqrt(times)
        for vocabulary, code, weight in hit.concept.codes:
            if vocabulary in hit.silent or (vocabularies is not None and vocabulary not in vocabularies):
                continue
            codes = evidence.setdefault(vocabulary, {})
            found = codes.get(code)
            if found is None:
                found = codes[code] = _Evidence()
            found.total += worth * weight
            found.words[words] = found.words.get(words, 0.0) + worth * weight
    return tuple([score for name in sorted(evidence) for score in _ranked(name, evidence[name], limit)])


def _ranked(vocabulary: str, codes: dict[str, _Evidence], limit: int) -> Iterator[ThemeScore]:
    best = max([found.total for found in codes.values()])
    if best < _NEEDED.get(vocabulary, _NEEDED_ELSE):
        return
    least = _SHARE * best
    ranked = sorted([(-found.total, code, found) for code, found in codes.items() if found.total >= least], key=_order)
    for _, code, found in ranked[:limit]:
        score = found.total / (found.total + _HALF) * math.sqrt(found.total / best)
        yield ThemeScore(vocabulary, code, round(score, 4), _why(found))


def _order(row: tuple[float, str, _Evidence]) -> tuple[float, str]:
    return row[:2]


def _why(found: _Evidence) -> str:
    if len(found.words) == 1:
        return f"“{next(iter(found.words))}”"
    strongest = sorted([(-worth, words) for words, worth in found.words.items()])[:_SHOWN]
    return ", ".join([f"“{words}”" for _, words in strongest])
