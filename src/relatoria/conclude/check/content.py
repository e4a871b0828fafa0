"""Content: what a claim says stands in its evidence, in the same words, as the same concept, or as a theme of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import is_saying
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.listing import own_words
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.likeness_features import Wording, cognate, read_wording
from relatoria.language.tongue import TONGUES
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.concepts import Hit, find_concepts
from relatoria.vocabulary.labels import wordings
from relatoria.vocabulary.stems import are_forms, phrase_stems, stems

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
    named = find_concepts(spoken.words, spoken.language)
    explained = _explained(said, spoken, named, evidence.kept("known", lambda: _known(evidence, language)))
    if len(evidence.contributions) > _TOGETHER and _weight(said, explained) >= EXPLAINED * total:
        explained = _by_few(said, spoken, named, evidence, language)
    if _weight(said, explained) < EXPLAINED * total:
        yield Fault(FaultKind.UNSUPPORTED, ", ".join(word for _, word, _ in said if word not in explained))


_Content = tuple[str, str, float]
_TOGETHER = 4
"""So many contributions may be told in one sentence, each in a part of it."""
_CLAUSE = 3
"""So many content words make a part of a sentence that tells one of several contributions."""


def _weight(said: Sequence[_Content], words: Collection[str]) -> float:
    return sum(weight for _, word, weight in said if word in words)


@dataclass(frozen=True, slots=True)
class _Known:
    """What evidence can explain: ``signs``, the roots and bare forms of these, its short words, and concepts of the
    lexicon."""

    signs: frozenset[str]
    roots: frozenset[str]
    bare: frozenset[str]
    short: frozenset[str]
    concepts: frozenset[str]


def _by_few(
    said: Sequence[_Content], spoken: Wording, named: Sequence[Hit], evidence: Evidence, language: str
) -> set[str]:
    """The words that the few wordings explain which explain most, each a part of the sentence; themes and actors stand
    behind all of them, word for word."""
    behind = _behind(evidence, language)
    each = evidence.kept("known each", lambda: [_of_wordings(_signs(one, language), (one,)) for one in evidence.cuts])
    parts = [_explained(said, spoken, named, known) for known in each]
    explained = {word for stem, word, _ in said if stem in behind}
    for _ in range(min(_TOGETHER, len(said) // _CLAUSE or 1)):
        explained |= max(parts, key=lambda part: _weight(said, part - explained), default=set())
    return explained


def _explained(said: Sequence[_Content], spoken: Wording, named: Sequence[Hit], known: _Known) -> set[str]:
    """The words of the claim that stand in some wordings: the same, a cognate, a form or a concept of them.

    ``named`` are the concepts that the claim names, in whatever language the evidence names them too.
    """
    shared = {
        word for hit in named if hit.concept.id in known.concepts for word in spoken.words[hit.first : hit.last + 1]
    }
    return {
        word
        for stem, word, _ in said
        if stem in known.signs
        or word in shared
        or cognate(word) in known.signs
        or stem[:_ROOT] in known.roots
        or _bare(stem) in known.bare
        or (len(stem) <= _ROOT and any(are_forms(word, other, spoken.language) for other in known.short))
    }


def _bare(stem: str) -> str:
    """A stem without what conjugation puts into it: «gobiern-» and «gobern-», «naci-» and «nac-» are one verb."""
    plain = stem.replace("ie", "e").replace("ue", "o")
    return plain[:-1] if len(plain) >= _ROOT and plain[-1] in "aeio" else plain


def _known(evidence: Evidence, language: str) -> _Known:
    """The stems (of the claim's language) and cognates of the words of the evidence, its actors and themes."""
    signs = _behind(evidence, language).union(*(_signs(one, language) for one in evidence.cuts))
    return _of_wordings(signs, evidence.cuts)


def _of_wordings(signs: Collection[str], cuts: Sequence[Wording]) -> _Known:
    return _Known(
        frozenset(signs),
        frozenset(sign[:_ROOT] for sign in signs if len(sign) >= _ROOT),
        frozenset(map(_bare, signs)),
        frozenset(word for one in cuts for _, word, _ in one.content if len(word) <= _ROOT + 1),
        frozenset(hit.concept.id for one in cuts for hit in find_concepts(one.words, one.language)),
    )


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
