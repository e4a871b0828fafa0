"""Where a sentence stands by its finite verbs: back-shifted speech, the present of the text, or narrative."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from relatoria.gather.attribution.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES

_TOKEN = re.compile(r"[^\W\d_]+'?")
_STEM = 3


class Stand(StrEnum):
    """What the first main verb of a sentence shows."""

    BACK = "back"
    PRESENT = "present"
    NARRATIVE = "narrative"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Tenses:
    exact: dict[str, Stand]
    endings: tuple[tuple[str, Stand], ...]
    last: frozenset[str]
    nouns: frozenset[str]
    subordinators: frozenset[str]
    meeting: frozenset[str]
    editorial: re.Pattern[str]
    editorial_heads: frozenset[str]


def stand(sentence: Sentence, language: str, *, main: bool = True) -> Stand:
    """What the first finite verb shows; with ``main`` the first outside subordinate clauses. Linear."""
    tenses = _tenses(words_of(language).language)
    skip = False
    fallback = Stand.UNKNOWN
    before = ""
    for raw in _TOKEN.findall(sentence.text.lower()):
        found = _tense(raw, before, tenses)
        before = raw
        if found is None:
            skip = skip or (raw if raw.isascii() else fold(raw)) in tenses.subordinators
            continue
        if skip and main:
            fallback = found if fallback is Stand.UNKNOWN else fallback
            skip = False
            continue
        return found
    return fallback


def editorial(sentence: Sentence, language: str) -> bool:
    """Whether the sentence speaks of the document or the meeting itself."""
    tenses = _tenses(words_of(language).language)
    return not tenses.editorial_heads.isdisjoint(sentence.words) and bool(tenses.editorial.search(sentence.folded))


def about_meeting(sentence: Sentence, language: str) -> bool:
    """Whether the sentence names the meeting or a part of it («sesión», «panel», «the debate»)."""
    return not _tenses(words_of(language).language).meeting.isdisjoint(sentence.words)


def _tense(raw: str, before: str, tenses: _Tenses) -> Stand | None:
    exact = tenses.exact.get(raw)
    if exact is not None:
        return exact
    if raw[-1:] not in tenses.last or len(raw) < _STEM + 1 or raw in tenses.nouns:
        return None
    for ending, found in tenses.endings:
        if raw.endswith(ending) and len(raw) - len(ending) >= 2:
            return None if before in _DETERMINERS else found
    return None


_DETERMINERS = frozenset("la una su de esta esa cada le un ce du au son de".split())


@cache
def _tenses(language: str) -> _Tenses:
    text = resources.files("relatoria.vocabulary").joinpath("data/attribution_tenses.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)[language]
    exact = {word: kind for kind in (Stand.NARRATIVE, Stand.PRESENT, Stand.BACK) for word in data[kind.value]}
    endings = [
        (ending, kind) for kind in (Stand.BACK, Stand.PRESENT, Stand.NARRATIVE) for ending in data[f"{kind}_endings"]
    ]
    endings.sort(key=lambda entry: -len(entry[0]))
    phrases = sorted((fold(phrase) for phrase in data["editorial"]), key=len, reverse=True)
    stopwords = TONGUES[language].stopwords
    heads = {next((w for w in re.findall(r"\w+", p) if w not in stopwords), re.findall(r"\w+", p)[0]) for p in phrases}
    return _Tenses(
        exact,
        tuple(endings),
        frozenset(ending[-1] for ending, _ in endings),
        frozenset(data["nouns"]),
        frozenset(map(fold, data["subordinators"])),
        frozenset(map(fold, data["meeting"])),
        re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b"),
        frozenset(heads),
    )
