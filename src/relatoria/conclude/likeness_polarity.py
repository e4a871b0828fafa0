"""Which side a wording takes: axes with two ends, turned by negation. From this, whether two wordings contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.stems import LANGUAGES, stems

_REACH = 3  # words after a negation that it can turn


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that takes a side: its axis, +1 or −1 as said (negation counted), and the words to show."""

    axis: str
    sign: int
    words: str


@dataclass(frozen=True, slots=True)
class Side:
    """What a wording says of sides.

    ``cues`` are its words that take one; ``negated`` are the stems of the words that a negation stands next before;
    ``neutral`` are the positions of the words that are neither a cue nor a negation, thus its content; ``negations``
    counts the places where something is denied («ne … pas» is one).
    """

    cues: tuple[Cue, ...]
    negated: frozenset[str]
    neutral: tuple[int, ...]
    negations: int


class Leaning(NamedTuple):
    """What can be told of a side without the other text: small, so that millions may be kept.

    ``ends`` are the axes on which the wording stands, with the sign of its end; ``denies`` counts its negations.
    """

    language: str
    ends: frozenset[tuple[str, int]]
    denies: int


@dataclass(frozen=True, slots=True)
class _Table:
    negators: frozenset[str]
    ends: dict[tuple[str, ...], tuple[str, int]]
    firsts: frozenset[str]
    longest: int


@cache
def _axes() -> dict[str, dict[str, Any]]:
    return read_table("polarity.toml")


@cache
def modals(language: str) -> frozenset[str]:
    """The folded words of a language that say how a thing is put («must», «puede»), not what it is."""
    return frozenset(word for phrase in _split(_axes()["modals"], language) for word in fold(phrase).split())


_CONTRAST = {
    "es": re.compile(r",\s+(?:y |pero )?no (?:(?:el|la|los|las|un|una) )?\w+(?=\s*(?:[,.;]|$))", re.IGNORECASE),
    "en": re.compile(r",\s+(?:and |but )?not (?:(?:the|an?) )?\w+(?=\s*(?:[,.;]|$))", re.IGNORECASE),
    "fr": re.compile(r",\s+(?:et |mais )?(?:non|pas) (?:(?:les?|la|des?|une?) )?\w+(?=\s*(?:[,.;]|$))", re.IGNORECASE),
}


def affirmed(text: str, language: str) -> str:
    """A wording without what it only sets itself against: «we need grants, not loans» asks for grants."""
    contrast = _CONTRAST.get(language)
    return contrast.sub("", text) if contrast is not None else text


def axis_reason(axis: str) -> str:
    """What it means that two wordings stand at the two ends of ``axis``, in words."""
    return str(_axes()[axis]["reason"])


@cache
def _table(language: str) -> _Table:
    negators = frozenset(fold(word) for word in _split(_axes()["negators"], language))
    ends: dict[tuple[str, ...], tuple[str, int]] = {}
    for axis, line in _axes().items():
        if "reason" not in line:
            continue
        for sign, end in ((1, "plus"), (-1, "minus")):
            for phrase in _split(line[end], language):
                ends[tuple(_raw_stem(word, language) for word in fold(phrase).replace("'", " ").split())] = axis, sign
    return _Table(negators, ends, frozenset(phrase[0] for phrase in ends), max(map(len, ends)))


def _split(line: dict[str, str], language: str) -> list[str]:
    return [phrase.strip() for phrase in line[language].split("|")]


@lru_cache(maxsize=100_000)
def _raw_stem(word: str, language: str) -> str:
    """The stem, or the word itself where it carries no content («más», «contra» take a side all the same)."""
    return stems(language)[word] or word


def side(words: Sequence[str], language: str) -> Side:
    """Read which side the folded ``words`` take in «es», «en» or «fr». Linear in the words."""
    if language not in LANGUAGES:
        language = "en"
    table = _table(language)
    raw = [_raw_stem(word, language) for word in words]
    cues: list[Cue] = []
    negated: list[str] = []
    neutral: list[int] = []
    negations = 0
    since = _REACH  # words since the last negation
    at = 0
    while at < len(raw):
        if words[at] in table.negators:
            negations += since != 0 or at == 0
            since = 0
            at += 1
            continue
        found = next(_ends(raw, at, table), None) if raw[at] in table.firsts else None
        turned = since < _REACH
        if found is None:
            neutral.append(at)
            if turned and len(negated) < negations and stems(language)[words[at]]:
                negated.append(raw[at])
            since += 1
            at += 1
            continue
        length, axis, sign = found
        begin = _negation_before(words, at, table) if turned else at
        cues.append(Cue(axis, -sign if turned else sign, " ".join(words[begin : at + length])))
        since = _REACH
        at += length
    return Side(tuple(cues), frozenset(negated), tuple(neutral), negations)


def _ends(raw: Sequence[str], at: int, table: _Table) -> Iterator[tuple[int, str, int]]:
    for length in range(min(table.longest, len(raw) - at), 0, -1):
        end = table.ends.get(tuple(raw[at : at + length]))
        if end is not None:
            yield length, *end


def _negation_before(words: Sequence[str], at: int, table: _Table) -> int:
    return max(k for k in range(max(0, at - _REACH), at) if words[k] in table.negators)


def opposite(a: Side, b: Side) -> tuple[str, str, str] | None:
    """The axis and the two wordings where ``a`` and ``b`` stand at opposite ends, or None.

    Approval and permission turn the rest: who opposes more of a thing stands with who wants less of it.
    """
    for one in _stood(a):
        for other in _stood(b):
            if one.axis == other.axis and one.sign == -other.sign:
                return one.axis, one.words, other.words
    return None


def leaning_of(part: Side, language: str) -> Leaning:
    """The leaning of a wording in ``language`` that takes a side."""
    return Leaning(language, frozenset([(cue.axis, cue.sign) for cue in _stood(part)]), part.negations)


def may_oppose(a: Leaning, b: Leaning) -> bool:
    """False where two wordings cannot contradict: no axis has both its ends, and not just one of them denies once."""
    if a.ends and b.ends and any((axis, -sign) in b.ends for axis, sign in a.ends):
        return True
    return a.language == b.language and {a.denies, b.denies} == {0, 1}


def _stood(part: Side) -> list[Cue]:
    """The cues with approval carried over: one sign for each axis, in the order of the text."""
    approval = [cue for cue in part.cues if cue.axis in ("approval", "permission")]
    sign = 1
    for cue in approval:
        sign *= cue.sign
    turning = _both(approval) + " … " if sign < 0 else ""
    stood = [Cue(cue.axis, cue.sign * sign, turning + cue.words) for cue in part.cues if cue not in approval]
    if approval:
        stood.append(Cue("approval", sign, _both(approval)))
    signs: dict[str, set[int]] = {}
    for cue in stood:
        signs.setdefault(cue.axis, set()).add(cue.sign)
    return [cue for cue in stood if len(signs[cue.axis]) == 1]


def _both(cues: Sequence[Cue]) -> str:
    return " … ".join(cue.words for cue in cues)
