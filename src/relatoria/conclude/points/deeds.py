"""What a speaker does with what is said: asks for it, plans it, did it, misses it, approves of others, states it."""

from __future__ import annotations

import re
from enum import StrEnum

from relatoria.conclude.likeness_polarity import modals
from relatoria.conclude.points.voices import Voice
from relatoria.gather.contributions.futures import future
from relatoria.language.fold import fold
from relatoria.model.contribution import ContributionKind, Modality
from relatoria.model.intervention import Relation
from relatoria.vocabulary.apart import apart_words
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
OPENING = 4
"""So many words of content may stand before the verb by which a speaker praises or supports."""


class Deed(StrEnum):
    """What a voice does. One voice may be read as doing either of two where its kind leaves it open."""

    ASK = "ask"
    PLAN = "plan"
    DO = "do"
    MISS = "miss"
    STATE = "state"
    APPROVE = "approve"


_BY_KIND: dict[ContributionKind, frozenset[Deed]] = {
    ContributionKind.RECOMMENDATION: frozenset({Deed.ASK}),
    ContributionKind.CALL: frozenset({Deed.ASK}),
    ContributionKind.COMMON_PRINCIPLE: frozenset({Deed.ASK, Deed.STATE}),
    ContributionKind.GAP: frozenset({Deed.MISS}),
    ContributionKind.COMMITMENT: frozenset({Deed.PLAN}),
    ContributionKind.GOOD_PRACTICE: frozenset({Deed.DO}),
    ContributionKind.INNOVATIVE_SOLUTION: frozenset({Deed.DO}),
    ContributionKind.PARTNERSHIP: frozenset({Deed.DO, Deed.STATE}),
    ContributionKind.MEANS_OF_IMPLEMENTATION: frozenset({Deed.DO, Deed.STATE}),
    ContributionKind.POSITION: frozenset({Deed.DO, Deed.STATE, Deed.MISS}),
}
_PLANNED = {
    ContributionKind.GOOD_PRACTICE: frozenset({Deed.PLAN}),
    ContributionKind.INNOVATIVE_SOLUTION: frozenset({Deed.PLAN}),
    ContributionKind.PARTNERSHIP: frozenset({Deed.PLAN}),
    ContributionKind.MEANS_OF_IMPLEMENTATION: frozenset({Deed.PLAN}),
    ContributionKind.POSITION: frozenset({Deed.PLAN, Deed.STATE, Deed.MISS}),
}


_ASKING = (Relation.RECOMMEND, Relation.PROPOSE)


def deeds(voice: Voice) -> frozenset[Deed]:
    """What a voice may be doing, never empty: two voices say the same only where they do the same.

    Praise for what others do is never what these others do, and who supports somebody's proposal by that name does
    not make it; who supports a thing asks for it.
    """
    approves = _approves(voice)
    if approves:
        return approves
    kind, modality = voice.contribution.kind, voice.contribution.modality
    found = _BY_KIND[kind]
    if kind is ContributionKind.COMMITMENT:
        return found
    if _relation(voice) in _ASKING:
        return frozenset({Deed.ASK})
    if Deed.ASK in found or modality is Modality.NEED:
        return (found & {Deed.MISS}) | {Deed.ASK} if _says_must(voice) else (found - {Deed.DO}) | {Deed.ASK}
    return _PLANNED.get(kind, found) if modality is Modality.INTENTION or _says_will(voice) else found


def _relation(voice: Voice) -> Relation:
    """What attribution says that the speaker does: of the sentence that says so, not of those that go on."""
    first = next(iter(voice.intervention.passages), None)
    here = first is None or first.start <= voice.contribution.start < first.end
    return voice.intervention.relation if here else Relation.REPORT


def _says_will(voice: Voice) -> bool:
    words = apart_words(_known(voice.language))
    return future(voice.text, voice.language)[0] or bool(words.plans.find(fold(voice.text)))


def _says_must(voice: Voice) -> bool:
    return not modals(_known(voice.language)).isdisjoint(_WORD.findall(fold(voice.text)))


def _approves(voice: Voice) -> frozenset[Deed]:
    relation, language = _relation(voice), voice.language
    words = apart_words(_known(language))
    folded = _opening(voice.text, language)
    if relation is Relation.COMMEND or words.praises.find(folded):
        return frozenset({Deed.APPROVE})
    if relation is Relation.SUPPORT or words.supports.find(folded):
        of_others = voice.intervention.targets or words.of_others.find(fold(voice.text))
        return frozenset({Deed.APPROVE}) if of_others else frozenset({Deed.APPROVE, Deed.ASK, Deed.STATE})
    return frozenset()


def _opening(text: str, language: str) -> str:
    """The folded words of a text up to `OPENING` words of content."""
    table = stems(_known(language))
    kept, content = [], 0
    for word in fold(text).split():
        kept.append(word)
        content += bool(table[word.strip(".,;:")])
        if content > OPENING:
            break
    return " ".join(kept)


def _known(language: str) -> str:
    """The language of whose words is asked: English for one that has none of its own."""
    return language if language in LANGUAGES else "en"
