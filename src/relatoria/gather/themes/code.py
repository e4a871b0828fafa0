"""Coding a text: which codes of the official vocabularies it speaks of, each with the words that earned it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from relatoria.gather.themes.cited import cited
from relatoria.language.detect import UNKNOWN, detect
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ThemeScore
from relatoria.vocabulary.concepts import Hit, find_concepts, word_hints
from relatoria.vocabulary.lexicon import ordinary_words
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
"""What a word counts for that stands in longer wordings of a goal only (see `word_hints`)."""

_ORDINARY = 0.2
"""What is left of a word that records of every matter use (`ordinary_words`), or that is only akin to one."""

_ABOUT = frozenset({"gcm", "nyd", "policy_area", "right", "sdg", "sdg_target"})
"""Vocabularies of what is spoken of; of others («the university», «national») ordinary words are signs."""

_CITED = 3.0
"""What a code counts for that is cited by its number («objective 23 of the Compact»)."""

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
    wanted = None if vocabularies is None else frozenset(vocabularies)
    return _coded(_Cut(text, folded, _WORD.findall(folded), language), wanted, limit)


def code_sentence(
    sentence: Sentence, language: str, vocabularies: frozenset[str] | None = None, limit: int = 3
) -> tuple[ThemeScore, ...]:
    """The themes of one sentence as `code_text` gives them; ``language`` other than «es», «en», «fr» is detected."""
    return _coded(_Cut(sentence.text, sentence.folded, sentence.words, language), vocabularies, limit)


def code_wording(wording: str, language: str, limit: int = 3) -> tuple[ThemeScore, ...]:
    """The themes of a sentence or span in all vocabularies, as the record keeps them: `code_text` with a low limit."""
    return code_text(wording, language, None, limit)


class _Cut(NamedTuple):
    """A text, the same folded (of one length), its folded words, and its language as given."""

    text: str
    folded: str
    words: Sequence[str]
    language: str | None

    def spans(self) -> list[tuple[int, int]]:
        """Where the words stand."""
        return [match.span() for match in _WORD.finditer(self.folded)]


class _Said(dict["Span", str]):
    """What a text says at a span; its words are found in it as far as they are asked for."""

    def __init__(self, cut: _Cut) -> None:
        super().__init__()
        self._cut = cut
        self._starts: list[int] = []
        self._reach = 0

    def __missing__(self, span: Span) -> str:
        first, last = span
        start = self._start(last)
        words = self[span] = self._cut.text[self._starts[first] : start + len(self._cut.words[last])]
        return words

    def _start(self, at: int) -> int:
        """Where a word begins: each is the next after the end of the one before."""
        starts, folded = self._starts, self._cut.folded
        for word in self._cut.words[len(starts) : at + 1]:
            start = folded.index(word, self._reach)
            starts.append(start)
            self._reach = start + len(word)
        return starts[at]


Span = tuple[int, int]
"""The first and the last of some words of a text, both included."""

Own = list[tuple[str, Span, float]]
"""What speaks for the codes of one vocabulary, in the order of the text: code, words, and how much they count."""

Signs = dict[str, Own]
"""Vocabulary → what speaks for its codes."""


def _coded(cut: _Cut, wanted: frozenset[str] | None, limit: int) -> tuple[ThemeScore, ...]:
    language, hits = _hits(cut)
    signs: Signs = {}
    ordinary = ordinary_words(language)
    named = _in_names(cut, hits)
    for hit, times in _wordings(hits, cut):
        worth = _BONUS[min(hit.length, 3)] * math.sqrt(times)
        span = (hit.first, hit.last)
        plain = hit.length == 1 and (cut.words[hit.first] in ordinary or hit.first in named)
        less = _ORDINARY if plain else 1.0
        for vocabulary, code, weight in hit.concept.codes:
            if vocabulary not in hit.silent and (wanted is None or vocabulary in wanted):
                part = worth * weight * (_ORDINARY if hit.akin else less if vocabulary in _ABOUT else 1.0)
                if vocabulary in signs:
                    signs[vocabulary].append((code, span, part))
                else:
                    signs[vocabulary] = [(code, span, part)]
    for vocabulary, code, span in cited(cut.words):
        if wanted is None or vocabulary in wanted:
            signs.setdefault(vocabulary, []).append((code, span, _CITED))
    if wanted is None or _HINTED in wanted:
        _hint(signs, hits, cut, language)
    themes: list[ThemeScore] = []
    said = _Said(cut)
    for name in sorted(signs):
        own = signs[name]
        needed = _NEEDED.get(name, _NEEDED_ELSE)
        if len(own) > 1:
            themes.extend(_ranked(name, own, needed, limit, said))
        elif own[0][2] >= needed:  # the plain case: one sign
            code, span, worth = own[0]
            themes.append(ThemeScore(name, code, round(worth / (worth + _HALF), 4), f"“{said[span]}”"))
    return tuple(themes)


_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w'’]*[ -][A-ZÀ-Þ]")


def _in_names(cut: _Cut, hits: Sequence[Hit]) -> frozenset[int]:
    """The words that stand in a name of several words: «Puente Abierto», «Environmental Integrity Group».

    The name of whoever acts says little of what is spoken of. A text mostly in capitals is a heading and holds none.
    """
    if not hits or _TWO_CAPITALS.search(cut.text) is None:
        return frozenset()
    capitals = [cut.text[start].isupper() for start, _ in cut.spans()]
    if 2 * sum(capitals) > len(capitals):
        return frozenset()
    beside = zip([False, *capitals], capitals, [*capitals[1:], False], strict=False)
    return frozenset([at for at, (before, own, after) in enumerate(beside) if own and (before or after)])


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


def _wordings(hits: Sequence[Hit], cut: _Cut) -> Iterable[tuple[Hit, int]]:
    """Each wording of each concept once, as the text has it first, with how often it stands."""
    wordings: dict[tuple[str, ...], tuple[Hit, int]] = {}
    for hit in hits:
        if not hit.concept.codes:
            continue
        key = (hit.concept.id, *cut.words[hit.first : hit.last + 1])
        before = wordings.get(key)
        if before is None:
            wordings[key] = (hit, 1)
        elif hit.first != before[0].first:  # else a shorter wording of the same concept at the same words
            wordings[key] = (before[0], before[1] + 1)
    return wordings.values()


def _hint(signs: Signs, hits: Sequence[Hit], cut: _Cut, language: str) -> None:
    """Let the words that no wording of the vocabulary covers hint at its codes, each word once."""
    table = word_hints(language, _HINTED)
    hinting = [at for at, word in enumerate(cut.words) if table[word]]
    if not hinting:
        return
    heard: set[int] = set()
    for hit in hits:
        if _HINTED in hit.concept.vocabularies:
            heard.update(range(hit.first, hit.last + 1))
    stem = stems(language)
    seen: set[str] = set()
    for at in hinting:
        word = cut.words[at]
        if at not in heard and stem[word] not in seen:
            seen.add(stem[word])
            signs.setdefault(_HINTED, []).extend([(code, (at, at), _HINT * part) for code, part in table[word]])


def _ranked(vocabulary: str, own: Own, needed: float, limit: int, said: _Said) -> Iterator[ThemeScore]:
    totals: dict[str, float] = {}
    for code, _, worth in own:
        totals[code] = totals.get(code, 0.0) + worth
    best = max(totals.values())
    if best < needed:
        return
    least = _SHARE * best
    for below, code in sorted([(-total, code) for code, total in totals.items() if total >= least])[:limit]:
        score = below / (below - _HALF) * math.sqrt(-below / best)
        yield ThemeScore(vocabulary, code, round(score, 4), _why(code, own, said))


def _why(code: str, own: Own, said: _Said) -> str:
    found: dict[str, float] = {}
    for other, span, worth in own:
        if other == code:
            words = said[span]
            found[words] = found.get(words, 0.0) + worth
    if len(found) == 1:
        return f"“{next(iter(found))}”"
    strongest = sorted([(-worth, words) for words, worth in found.items()])[:_SHOWN]
    return ", ".join([f"“{words}”" for _, words in strongest])
