"""Where a sentence stands by its finite verbs: back-shifted speech, the present of the text, or narrative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.alternatives import any_of
from relatoria.language.fold import fold
from relatoria.language.needed import Needing
from relatoria.language.remembered import Remembered, lately
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.files import read_table

_TOKEN = re.compile(r"[^\W\d_]+'?")
_STEM = 3
_HEAD = 80
"""So many letters of a sentence, and the word that stands there, hold its first finite verb more often than not."""


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
    nouns: frozenset[str]
    subordinators: frozenset[str]
    meeting: frozenset[str]
    editorial: re.Pattern[str]
    editorial_words: frozenset[str]
    opening_debate: re.Pattern[str]
    debate: Needing
    labelled: re.Pattern[str]


@lately
def stand(sentence: Sentence, language: str) -> Stand:
    """What the first finite verb outside subordinate clauses shows. Linear."""
    return stand_of(sentence.text, language, main=True)


def stand_of(wording: str, language: str, *, main: bool) -> Stand:
    """What the first finite verb of a wording shows; with ``main`` the first outside subordinate clauses. Linear."""
    low, table = (
        (_MONTH.sub("", wording) if " May" in wording else wording).lower(),
        _shown(words_of(language).language),
    )
    head = low.find(" ", _HEAD)
    near = _first(_TOKEN.findall(low, 0, head), table, main=main)[0] if head > 0 else None
    if near is not None:
        return near
    found, fallback = _first(_TOKEN.findall(low), table, main=main)
    return fallback if found is None else found


_MONTH = re.compile(r"(?<=[^.!?] )May\b")
"""The month, within a sentence, which is no verb."""


def _first(words: list[str], table: Remembered[_Shown | None], *, main: bool) -> tuple[Stand | None, Stand]:
    """What the first finite verb among some words shows, and what one shows that ``main`` passes over."""
    skip, passed = False, -1
    fallback = Stand.UNKNOWN
    for at, one in enumerate(map(table.__getitem__, words)):
        if one is None or at == passed + 1 > 0:  # «which had met»: the participle of what was passed over
            continue
        found, by_ending, subordinates = one
        if found is None or (by_ending and at and words[at - 1] in _DETERMINERS):
            skip = skip or subordinates
            continue
        if skip and main:
            fallback = found if fallback is Stand.UNKNOWN else fallback
            skip, passed = False, at
            continue
        return found, fallback
    return None, fallback


def word_stand(raw: str, language: str) -> Stand:
    """What a word by itself shows as a finite verb."""
    shown = _shown(words_of(language).language)[raw.lower()]
    return (shown[0] if shown else None) or Stand.UNKNOWN


@lately
def editorial(sentence: Sentence, language: str) -> bool:
    """Whether the sentence speaks of the document or the meeting itself."""
    tenses = _tenses(words_of(language).language)
    if not tenses.editorial_words.isdisjoint(sentence.words) and tenses.editorial.search(sentence.folded):
        return True
    if tenses.opening_debate.match(sentence.folded) is not None or label_end(sentence, language) > 0:
        return True
    return tenses.debate.search(sentence.folded, sentence.words) is not None


def label_end(sentence: Sentence, language: str) -> int:
    """Where the colon stands behind which a record lists what came up («Gaps identified in the debate: …»); 0 in any
    other sentence."""
    if ":" not in sentence.folded:
        return 0
    found = _tenses(words_of(language).language).labelled.match(sentence.folded)
    return found.end() if found is not None else 0


def about_meeting(sentence: Sentence, language: str) -> bool:
    """Whether the sentence names the meeting or a part of it («sesión», «panel», «the debate»)."""
    return not _tenses(words_of(language).language).meeting.isdisjoint(sentence.words)


_Shown = tuple[Stand | None, bool, bool]
"""What a word shows, whether by its ending only (a determiner before makes it a noun), whether it subordinates."""


@cache
def _shown(language: str) -> Remembered[_Shown | None]:
    return Remembered(partial(_of_word, tenses=_tenses(language)))


def _of_word(raw: str, tenses: _Tenses) -> _Shown | None:
    """What a word shows; None for most, which show nothing."""
    exact = tenses.exact.get(raw)
    found = exact or _by_ending(raw, tenses)
    subordinates = fold(raw) in tenses.subordinators
    return (found, exact is None, subordinates) if found or subordinates else None


def _by_ending(raw: str, tenses: _Tenses) -> Stand | None:
    if len(raw) <= _STEM or raw in tenses.nouns:
        return None
    fitting = (found for ending, found in tenses.endings if raw.endswith(ending) and len(raw) - len(ending) >= 2)
    return next(fitting, None)


_DETERMINERS = frozenset("la una su de esta esa cada le un ce du au son de".split())


@cache
def _tenses(language: str) -> _Tenses:
    data = read_table("attribution_tenses.toml")[language]
    exact = {word: kind for kind in (Stand.NARRATIVE, Stand.PRESENT, Stand.BACK) for word in data[kind.value]}
    endings = [
        (ending, kind) for kind in (Stand.BACK, Stand.PRESENT, Stand.NARRATIVE) for ending in data[f"{kind}_endings"]
    ]
    endings.sort(key=lambda entry: -len(entry[0]))
    phrases = sorted((fold(phrase) for phrase in data["editorial"]), key=len, reverse=True)
    common = TONGUES[language].stopwords | set(map(fold, data["meeting"]))
    telling = {max(re.findall(r"\w+", phrase), key=lambda w: (w not in common, len(w))) for phrase in phrases}
    return _Tenses(
        exact,
        tuple(endings),
        frozenset(data["nouns"]),
        frozenset(map(fold, data["subordinators"])),
        frozenset(map(fold, data["meeting"])),
        re.compile(rf"\b{any_of(map(re.escape, phrases))}\b"),
        frozenset(telling),
        re.compile("|".join(one[1:] for one in data["debate"] if one[0] == "^")),
        Needing(rf"\b(?:{'|'.join(one for one in data['debate'] if one[0] != '^')})"),
        re.compile(data["labelled"]),
    )
