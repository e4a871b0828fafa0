"""Content: what a claim says stands in its evidence, in the same words, as the same concept, or as a theme of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import is_saying
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.listing import own_words
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
    """At least half of what the claim says in its own words is explained by the evidence: a sentence that cites many
    is explained by few of them, since among the words of twenty any sentence would find some of its own."""
    said = [
        (stem, word, weight)
        for stem, word, weight in read_wording(parsed.own, language).content
        if word.isalpha() and not _is_ours(word, language)
    ]
    total = sum(weight for _, _, weight in said)
    spoken = read_wording(parsed.spoken, language)
    if not total:
        return
    explained = _explained(said, spoken, _known(evidence, language), evidence.cuts)
    if len(evidence.contributions) > _TOGETHER and _weight(said, explained) >= EXPLAINED * total:
        explained = _by_few(said, spoken, evidence, language)
    if _weight(said, explained) < EXPLAINED * total:
        yield Fault(FaultKind.UNSUPPORTED, ", ".join(word for _, word, _ in said if word not in explained))


_Content = tuple[str, str, float]
_TOGETHER = 4
"""So many contributions may be told in one sentence, each in a part of it."""
_CLAUSE = 3
"""So many content words make a part of a sentence that tells one of several contributions."""


def _weight(said: Sequence[_Content], words: Collection[str]) -> float:
    return sum(weight for _, word, weight in said if word in words)


def _by_few(said: Sequence[_Content], spoken: Wording, evidence: Evidence, language: str) -> set[str]:
    """The words that the few wordings explain which explain most, each a part of the sentence; themes and actors stand
    behind all of them, word for word."""
    behind = _behind(evidence, language)
    parts = [_explained(said, spoken, frozenset(_signs(one, language)), (one,)) for one in evidence.cuts]
    explained = {word for stem, word, _ in said if stem in behind}
    for _ in range(min(_TOGETHER, len(said) // _CLAUSE or 1)):
        explained |= max(parts, key=lambda part: _weight(said, part - explained), default=set())
    return explained


def _explained(said: Sequence[_Content], spoken: Wording, known: frozenset[str], cuts: Sequence[Wording]) -> set[str]:
    """The words of the claim that stand in some wordings: the same, a cognate, a form or a concept of them."""
    roots = {sign[:_ROOT] for sign in known if len(sign) >= _ROOT}
    bare = {_bare(sign) for sign in known}
    shared = _shared(spoken, cuts)
    return {
        word
        for stem, word, _ in said
        if stem in known or word in shared or cognate(word) in known or stem[:_ROOT] in roots or _bare(stem) in bare
    }


def _bare(stem: str) -> str:
    """A stem without what conjugation puts into it: «gobiern-» and «gobern-», «naci-» and «nac-» are one verb."""
    plain = stem.replace("ie", "e").replace("ue", "o")
    return plain[:-1] if len(plain) >= _ROOT and plain[-1] in "aeio" else plain


def _shared(said: Wording, cuts: Sequence[Wording]) -> set[str]:
    """The words that name a concept of the lexicon which the evidence names too, in whatever language."""
    known = {hit.concept.id for one in cuts for hit in find_concepts(one.words, one.language)}
    return {
        word
        for hit in find_concepts(said.words, said.language)
        if hit.concept.id in known
        for word in said.words[hit.first : hit.last + 1]
    }


def _known(evidence: Evidence, language: str) -> frozenset[str]:
    """The stems (of the claim's language) and cognates of the words of the evidence, its actors and themes."""
    return _behind(evidence, language).union(*(_signs(one, language) for one in evidence.cuts))


def _behind(evidence: Evidence, language: str) -> frozenset[str]:
    """The stems of the words of actors and themes."""
    known: set[str] = set()
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
