"""Content: what a claim says stands in its evidence, in the same words, as the same concept, or as a theme of it."""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import is_saying
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.names import own_words
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.likeness_features import Wording, cognate, read_wording
from relatoria.language.tongue import TONGUES
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.concepts import find_concepts
from relatoria.vocabulary.labels import wordings
from relatoria.vocabulary.stems import phrase_stems, stems

_ROOT = 4
"""Irregular forms keep so many letters of their stem: «reducir», «redujeran»."""
EXPLAINED = 0.5
"""The part of a claim's own content that its evidence must explain, by the weight of the words."""


def content_holds(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """At least half of what the claim says in its own words is explained by the evidence."""
    said = read_wording(parsed.own, language)
    total = explained = 0.0
    strange: list[str] = []
    known = _known(evidence, language)
    roots = {sign[:_ROOT] for sign in known if len(sign) >= _ROOT}
    bare = {_bare(sign) for sign in known}
    shared = _shared(read_wording(parsed.spoken, language), evidence)
    for stem, word, weight in said.content:
        if _is_ours(word, language) or not word.isalpha():
            continue
        total += weight
        if stem in known or word in shared or cognate(word) in known or stem[:_ROOT] in roots or _bare(stem) in bare:
            explained += weight
        else:
            strange.append(word)
    if total and explained < EXPLAINED * total:
        yield Fault(FaultKind.UNSUPPORTED, ", ".join(strange))


def _bare(stem: str) -> str:
    """A stem without what conjugation puts into it: «gobiern-» and «gobern-», «naci-» and «nac-» are one verb."""
    plain = stem.replace("ie", "e").replace("ue", "o")
    return plain[:-1] if len(plain) >= _ROOT and plain[-1] in "aeio" else plain


def _shared(said: Wording, evidence: Evidence) -> set[str]:
    """The words that name a concept of the lexicon which the evidence names too, in whatever language."""
    known = {hit.concept.id for one in evidence.cuts for hit in find_concepts(one.words, one.language)}
    return {
        word
        for hit in find_concepts(said.words, said.language)
        if hit.concept.id in known
        for word in said.words[hit.first : hit.last + 1]
    }


def _known(evidence: Evidence, language: str) -> frozenset[str]:
    """The stems (of the claim's language) and cognates of the words of the evidence, its actors and themes."""
    known: set[str] = set()
    for one in evidence.cuts:
        known |= _signs(one, language)
    for actor in evidence.actors:
        for said in (actor.role, actor.organisation, *actor.aliases):
            known |= set(phrase_stems(said, language)) if said else set()
    for theme in evidence.themes:
        for name in wordings(*theme, language):
            known |= set(phrase_stems(name, language))
    return frozenset(known)


def _signs(wording: Wording, language: str) -> set[str]:
    table = stems(language)
    own = {stem for stem, _, _ in wording.content} if wording.language == language else set()
    others = {cognate(word) for _, word, _ in wording.content}
    return own | {sign for sign in others if sign} | {stem for _, w, _ in wording.content if (stem := table[w])}


def _is_ours(word: str, language: str) -> bool:
    tongue = TONGUES.get(language)
    return (
        word in own_words(language)
        or is_saying(word, language)
        or (tongue is not None and (word in tongue.honorifics or word in tongue.months))
    )
