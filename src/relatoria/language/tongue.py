"""What a language module must say; `es`, `en` and `fr` each give one `Tongue`."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.language import en, es, fr


@dataclass(frozen=True, slots=True)
class Tongue:
    """The facts of one language that rules need. All words are folded (lower case, no accents).

    ``abbreviations`` are written with a full stop that ends no sentence; ``number_abbreviations`` only before a
    digit («núm. 5»); ``honorifics`` map a title to «f», «m» or None; ``months`` map names to 1–12; ``particles`` may
    stand inside a personal name («de la», «van»); ``stopwords`` carry no content.
    """

    code: str
    name: str
    stemmer: str
    abbreviations: frozenset[str]
    number_abbreviations: frozenset[str]
    honorifics: dict[str, str | None]
    months: dict[str, int]
    particles: frozenset[str]
    stopwords: frozenset[str]


def _tongue(module: object) -> Tongue:
    return Tongue(**{name: getattr(module, name.upper()) for name in Tongue.__dataclass_fields__})


TONGUES: dict[str, Tongue] = {module.CODE: _tongue(module) for module in (es, en, fr)}
"""The languages that the rules know, by ISO 639-1 code."""
