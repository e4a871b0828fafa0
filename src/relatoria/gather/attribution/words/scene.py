"""A sentence with all that stands in it by name: its tokens, its countries and its bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from relatoria.gather.attribution.words.line import Line
from relatoria.gather.attribution.words.named import Spans, bodies_named, states_named
from relatoria.gather.attribution.words.verbs import VerbHit, line_and_verbs
from relatoria.gather.attribution.words.wordlists import Words, words_of
from relatoria.language.fold import fold
from relatoria.language.remembered import lately
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.places import countries, country_mentions
from relatoria.vocabulary.towns import towns


class Name(Struct, frozen=True):
    """A country (ISO alpha-3) or a body (its code) named by the tokens ``[first, end)``."""

    first: int
    end: int
    code: str


class Scene(Struct, frozen=True):
    """What the parsers of mentions read; names are keyed by their first token."""

    line: Line
    words: Words
    verbs: tuple[VerbHit, ...]
    countries: dict[int, Name]
    bodies: dict[int, Name]
    verb_at: dict[int, VerbHit]
    begins: frozenset[int]  # the tokens where a verb of saying begins, clitics included
    language: str  # whose word lists are in use


def scene_of(sentence: Sentence, language: str) -> Scene:
    """Read the names and the verbs of saying of a sentence. Linear."""
    return _scene(sentence, words_of(language).language)


def promising(sentence: Sentence, language: str) -> Scene | None:
    """The scene of a sentence that may name or report a speaker; None, at little cost, for any other."""
    words = words_of(language)
    bracketed = sentence.text.endswith(_BRACKETS) or _opens_with_name(sentence) or _passive(sentence, words)
    if not bracketed and words.gate.isdisjoint(sentence.words):
        return None
    if not bracketed and words.names.isdisjoint(sentence.words) and not line_and_verbs(sentence, words.language)[1]:
        return None
    return _scene(sentence, words.language)


def _passive(sentence: Sentence, words: Words) -> bool:
    """«La idea fue denunciada por X»: Spanish, a verb of saying whose agent speaks."""
    if "por" not in sentence.words or words.language != "es":
        return False
    return not _WAS.isdisjoint(sentence.words) and not words.passives.isdisjoint(sentence.words)


_WAS = frozenset("fue fueron es son era eran sido siendo".split())
_BRACKETS = (")", ").", ");", ") ;", ")\u00a0;", ")\u202f;")


def _opens_with_name(sentence: Sentence) -> bool:
    """Two capitals at the head («Tomás Carneiro …», «Le Luxembourg …»), a State, or «For X, …»."""
    head = sentence.words[:2]
    if head and (head[0] in _FOR or head[0] in _COMPARED or not _state_words().isdisjoint(head)):
        return True
    if head and head[0] in _TO and not _DATIVE.isdisjoint(sentence.words):
        return True
    if ': "' in sentence.folded and _LABELLED.search(sentence.folded):
        return True
    first, *more = sentence.text[:60].split(" ", 4)
    if not more or more[0][:1].isupper():
        return bool(more)
    if len(more) > 2 and more[1][:1].isupper() and more[2][:1].isupper() and first in _WHOSE:
        return True  # «Su colega Abdelhak Bennis …»
    trade = len(more) > 2 and more[0].endswith(AGENTS)  # «Dock worker Peter Hale …»
    return trade and first[:1].isupper() and more[1][:1].isupper() and more[2][:1].isupper()


AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "ee", "mate", "wife", "ive")
"""How English words for what a person does end."""


_FOR = frozenset({"para", "for", "pour"})
_COMPARED = frozenset("mas menos muy more less plus moins".split())
"""«Más prudente se mostró X», «Less sure was Y»."""
_TO, _DATIVE = frozenset({"a", "al"}), frozenset({"le", "les"})
"""«A la alcaldesa le preocupa …»."""
_LABELLED = re.compile(r'^[^.;:"]{2,90}?\s?: ?"')
"""«El portavoz: «Faltan datos»»."""
_WHOSE = frozenset({"Su", "Sa", "Son", "Her", "His"})


@cache
def _state_words() -> frozenset[str]:
    """The words with which the names of States begin."""
    names = (name for country in countries().values() for name in (*country.names.values(), *country.running.values()))
    return frozenset(fold(name).split()[0] for name in names)


@lately
def _scene(sentence: Sentence, language: str) -> Scene:
    line, verbs = line_and_verbs(sentence, language)
    return Scene(
        line,
        words_of(language),
        verbs,
        _names(line, states_named(sentence)),
        _names(line, bodies_named(sentence)),
        {hit.at: hit for hit in verbs},
        frozenset([hit.first for hit in verbs]),
        language,
    )


def origins(scene: Scene) -> dict[int, Name]:
    """Towns and adjectives of nationality, which say where a post is but name no State."""
    sentence = scene.line.sentence
    return _names(scene.line, [*towns().find(sentence.folded, words=sentence.words), *_demonyms(sentence)])


def nation(scene: Scene, first: int, end: int) -> Name | None:
    """The State whose adjective stands among the tokens ``[first, end)``: «délégation togolaise»; None without one."""
    found = _names(scene.line, _demonyms(scene.line.sentence))
    return next((name for at, name in found.items() if first <= at < end and at not in scene.countries), None)


@lately
def _demonyms(sentence: Sentence) -> Spans:
    return tuple(country_mentions(sentence.folded, demonyms=True, text=sentence.text, words=sentence.words))


def _names(line: Line, spans: Sequence[tuple[int, int, str]]) -> dict[int, Name]:
    """The names among some spans of a sentence, keyed by the token with which they begin."""
    found: dict[int, Name] = {}
    for start, end, code in sorted(spans) if len(spans) > 1 else spans:
        at, last = bisect_right(line.ends, start), bisect_left(line.starts, end)
        if at < last and line.starts[at] >= start:
            found[at] = Name(at, last, code)
    return found
