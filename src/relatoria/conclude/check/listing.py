"""Sentences that only list who spoke: names among our own phrases, on the side on which the record has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import is_saying
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.report.phrases import catalogue
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SIDES = ("in_favour", "opposed")
_LISTING = {"point": (*_SIDES, "reserved"), "one": ("also_", "besides_", "recommended_", "promised_")}
"""Sections of our phrases, with how the keys of those begin that list who spoke."""


def lists_only(parsed: Parsed, language: str) -> bool:
    """Whether a claim tells no content, only who spoke: names among our own phrases."""
    if language not in LANGUAGES or parsed.quotes or not any(actor for _, _, actor in parsed.names):
        return False
    tongue, own = TONGUES[language], _listing_words(language)
    words = (word for word in _WORD.findall(parsed.own) if not word.isdigit())
    strange = (w for w in words if w not in own and w not in tongue.honorifics and not is_saying(w, language))
    return not any(stems(language)[word] for word in strange)


def listed_spoke(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Whom a list names spoke in what it cites: neither somebody of whom they spoke, nor anybody of another point."""
    if not lists_only(parsed, language):
        return
    units = evidence.context.units
    spoke = {units.get(actor.id, actor.id) for actor in evidence.speakers}
    if not spoke & {units.get(actor, actor) for _, _, actor in parsed.names}:
        return
    for start, end, actor in parsed.names:
        depth = parsed.folded.count("(", 0, start) - parsed.folded.count(")", 0, start)
        if not depth and units.get(actor, actor) not in spoke:
            yield Fault(FaultKind.NAME, claim.text[start:end], ", ".join(one.name for one in evidence.speakers[:3]))


def sides_hold(parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """«In favour spoke» names those in favour of a point, «against it» its opponents."""
    units = evidence.context.units  # a delegate and the State are one
    named = {units.get(actor, actor) for _, _, actor in parsed.names if actor}
    key = _side(parsed, language)
    if not key:
        return
    cited = {one.id for one in evidence.contributions}
    whole = [point for point in evidence.points if cited <= {*point.members, *point.opposed}]
    sides = [(set(point.actors), set(point.opponents)) for point in whole or evidence.points]
    sides = [({units.get(a, a) for a in own}, {units.get(a, a) for a in across}) for own, across in sides]
    known = [own if key.startswith("in_favour") else across for own, across in sides]
    if not any(named <= side for side in known):
        strange = named - set().union(*known)
        words = ", ".join(evidence.context.actors[actor].name for actor in sorted(strange or named))
        yield Fault(FaultKind.POLARITY, words, key)


_FOR = {"es": "a favor", "en": "in favour", "fr": "favorables?"}
_AGAINST = {"es": "en contra", "en": "against", "fr": "s'y opposent?"}


def _side(parsed: Parsed, language: str) -> str:
    """The side of a point that a sentence lists, «» if it lists none."""
    for key, wording in catalogue()["point"].items():
        words = fold(wording[language].split("{")[0]).strip()
        if key.startswith(_SIDES) and parsed.folded.startswith(words):
            return key
    if language in _FOR and lists_only(parsed, language):
        for key, words in (("in_favour", _FOR[language]), ("opposed", _AGAINST[language])):
            if re.search(rf"(?<!\w){words}(?!\w)", parsed.folded.replace("’", "'")):
                return key
    return ""


@cache
def own_words(language: str) -> frozenset[str]:
    """The words of our own phrases in a language: the report may use them without evidence."""
    sections = (keys for name, keys in catalogue().items() if name not in ("ui", "chart", "note", "closing", "theme"))
    wordings = (wording[language] for keys in sections for wording in keys.values() if language in wording)
    return _words(wordings)


@cache
def _listing_words(language: str) -> frozenset[str]:
    """The words of those of our phrases that list who spoke."""
    keys = ((catalogue()[section], begins) for section, begins in _LISTING.items())
    wordings = (wording[language] for found, begins in keys for key, wording in found.items() if key.startswith(begins))
    return _words(wordings)


def _words(wordings: Iterable[str]) -> frozenset[str]:
    return frozenset(word for wording in wordings for word in _LETTERS.findall(fold(wording)))
