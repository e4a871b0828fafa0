"""Names: whoever a claim names was there, said it, or stands in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.report.phrases import catalogue
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.places import country_mentions

SHORTEST = 4
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def names_hold(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Countries and bodies are named in the evidence or belong to its actors; so is every other proper name."""
    folded = fold(claim.text)
    known_codes = _codes(evidence)
    covered: list[tuple[int, int]] = []
    mentions = [*country_mentions(folded, text=claim.text), *body_mentions(claim.text, folded)]
    for start, end, code in mentions:
        covered.append((start, end))
        wording = claim.text[start:end]
        if code not in known_codes and fold(wording) not in evidence.folded and not _of_actors(wording, evidence):
            yield Fault(FaultKind.NAME, wording)
    yield from _other_names(claim, evidence, covered, language)


def speaker_holds(claim: Claim, evidence: Evidence) -> Iterator[Fault]:
    """An actor of the record whom the claim names in full is one of those behind its evidence, or named in it."""
    folded = fold(claim.text)
    behind = {actor.id for actor in evidence.actors}
    for actor in evidence.context.record.actors:
        name = fold(actor.name)
        if actor.id in behind or not _stands_in(name, folded):
            continue
        if not _stands_in(name, evidence.folded) and not any(name in fold(own.name) for own in evidence.actors):
            yield Fault(FaultKind.NAME, actor.name)


def _codes(evidence: Evidence) -> set[str]:
    """Codes of the countries and bodies in the wordings and of the actors."""
    codes: set[str] = set()
    for text, _ in evidence.wordings:
        folded = fold(text)
        codes.update(code for _, _, code in country_mentions(folded, demonyms=True))
        codes.update(code for _, _, code in body_mentions(text, folded))
    for actor in evidence.actors:
        for said in (actor.name, actor.role, actor.organisation, *actor.aliases):
            if said:
                codes.update(code for _, _, code in country_mentions(fold(said)))
                codes.update(code for _, _, code in body_mentions(said, fold(said)))
        if actor.country:
            codes.add(actor.country)
    return codes


def _other_names(claim: Claim, evidence: Evidence, covered: list[tuple[int, int]], language: str) -> Iterator[Fault]:
    """Capitalised words inside the sentence that nothing in the evidence explains."""
    tongue = TONGUES.get(language)
    known = set(_LETTERS.findall(evidence.folded)) | _own_words(language)
    known.update(word for one in evidence.contributions for word in _theme_words(one, language))
    for actor in evidence.actors:
        known.update(word for said in _said_of(actor) for word in _LETTERS.findall(fold(said)))
    for match in re.finditer(r"(?<![.!?:«“\"]\s)(?<!^)\b[A-ZÀ-ÖØ-Þ][\w’'-]+", claim.text):
        if any(start <= match.start() < end for start, end in covered):
            continue
        words = _LETTERS.findall(fold(match.group()))
        if any(tongue and (word in tongue.honorifics or word in tongue.months) for word in words):
            continue
        if not all(word in known for word in words):
            yield Fault(FaultKind.NAME, match.group())


@cache
def _own_words(language: str) -> frozenset[str]:
    """The words of our own phrases in a language: the report may use them without evidence."""
    wordings = (wording[language] for keys in catalogue().values() for wording in keys.values() if language in wording)
    return frozenset(word for wording in wordings for word in _LETTERS.findall(fold(wording)))


def _theme_words(contribution: Contribution, language: str) -> list[str]:
    """The words of the labels of a contribution's themes."""
    labels = (label(theme.vocabulary, theme.code, language) for theme in contribution.themes)
    return [word for found in labels for word in _LETTERS.findall(fold(found))]


def _stands_in(name: str, folded: str) -> bool:
    return len(name) >= SHORTEST and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None


def _said_of(actor: Actor) -> Iterator[str]:
    for said in (actor.name, actor.role, actor.organisation, *actor.aliases):
        if said:
            yield said


def _of_actors(wording: str, evidence: Evidence) -> bool:
    folded = fold(wording)
    return any(folded in fold(said) for actor in evidence.actors for said in _said_of(actor))
