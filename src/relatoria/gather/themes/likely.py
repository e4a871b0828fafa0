"""How likely a sentence is about each of its themes, and does not only use one of its words.

«The trade at the college» is about no trade, and who comes by bus from the port speaks of neither. One word tells
little; several words, the title and the heading of the document, and what else is said in it tell more. The weights
are learnt from sentences that strict readers judged (`python -m evaluation.weigh_themes`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from relatoria.gather.themes.code import code_text
from relatoria.language.fold import fold
from relatoria.language.remembered import Remembered
from relatoria.model.contribution import ThemeScore
from relatoria.model.document import Document
from relatoria.vocabulary.weights import weights

WEIGHED = ("gcm", "policy_area", "sdg")
"""The vocabularies whose themes were judged; others keep the score of their words."""
_WORDS = re.compile(r"“([^”]+)”")
_MANY = 4
_LONG = 30  # words
_THRICE = 3.0

Code = tuple[str, str]
Themes = tuple[ThemeScore, ...]
Signs = dict[str, float]


@dataclass(frozen=True)
class Around:
    """What the themes of a sentence are seen against: the document, and the themes of all its contributions."""

    document: Document
    themes: Sequence[Themes]

    @cached_property
    def title(self) -> frozenset[Code]:
        """The themes of the title."""
        return _codes(self.document.title, self.document.language)

    @cached_property
    def _evidence(self) -> Remembered[tuple[list[str], int]]:
        """Why a theme is one → the folded words that earned it, and of how many the longest are."""

        def find(why: str) -> tuple[list[str], int]:
            found = [fold(words) for words in _WORDS.findall(why)]
            return found, max([len(words.split()) for words in found], default=1)

        return Remembered(find)

    @cached_property
    def _counts(self) -> Counter[Code]:
        return Counter((theme.vocabulary, theme.code) for own in self.themes for theme in own)

    @cached_property
    def _words(self) -> dict[Code, Counter[str]]:
        """How many contributions each word earned each theme."""
        found: dict[Code, Counter[str]] = defaultdict(Counter)
        for theme in (theme for own in self.themes for theme in own if theme.vocabulary in WEIGHED):
            found[theme.vocabulary, theme.code].update(set(self._evidence[theme.why][0]))
        return found

    def signs(self, theme: ThemeScore, own: Themes, heading: frozenset[Code], length: int) -> Signs:
        """What speaks for or against a theme of a sentence of ``length`` words that has the themes ``own``."""
        code, vocabulary = (theme.vocabulary, theme.code), theme.vocabulary
        evidence, longest = self._evidence[theme.why]
        here = self._words[code]
        others = len(self.themes) - 1
        signs = {
            vocabulary: 1.0,
            f"{vocabulary}_{theme.code}": 1.0,
            "score": theme.score,
            "words": len(evidence) - 1.0,
            "longest": longest - 1.0,
            "rivals": [one.vocabulary for one in own].count(vocabulary) - 1.0,
            "length": length / _LONG,
            "share": _THRICE * (self._counts[code] - 1) / max(others, 1),
            "other_words": min(len(here.keys() - evidence), _MANY) / 2,
            "again": min(max([here[words] for words in evidence], default=1) - 1, _MANY) / 2,
            "title": float(code in self.title),
            "heading": float(code in heading),
            f"single_{vocabulary}": float(len(evidence) == 1 and longest == 1),
        }
        return {sign: much for sign, much in signs.items() if much}


def likely(
    document: Document, headings: Sequence[str], lengths: Sequence[int], themes: Sequence[Themes]
) -> list[Themes]:
    """The themes of each contribution, those of `WEIGHED` with how likely it is about them as their score; within a
    vocabulary the likeliest first. ``headings`` and ``lengths`` (words) are those of each contribution.
    """
    model = weights("theme")
    return [
        tuple(
            sorted(
                (
                    theme
                    if signs is None
                    else ThemeScore(theme.vocabulary, theme.code, round(model.probability(signs), 4), theme.why)
                    for theme, signs in shown
                ),
                key=lambda one: (one.vocabulary, -one.score if one.vocabulary in WEIGHED else 0),
            )
        )
        for shown in signs_of(document, headings, lengths, themes)
    ]


def signs_of(
    document: Document, headings: Sequence[str], lengths: Sequence[int], themes: Sequence[Themes]
) -> Iterator[list[tuple[ThemeScore, Signs | None]]]:
    """The themes of each contribution, each with its signs; None for those that are not weighed."""
    around = Around(document, themes)
    known = Remembered(lambda heading: _codes(heading, document.language))
    for heading, length, own in zip(headings, lengths, themes, strict=True):
        yield [
            (theme, around.signs(theme, own, known[heading], length) if theme.vocabulary in WEIGHED else None)
            for theme in own
        ]


def _codes(words: str, language: str) -> frozenset[Code]:
    if not words:
        return frozenset()
    return frozenset((theme.vocabulary, theme.code) for theme in code_text(words, language, WEIGHED))
