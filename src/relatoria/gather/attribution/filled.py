"""Two readings of one document: what the first gives to nobody is taken from the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relatoria.gather.attribution.collectives import SINGLE
from relatoria.gather.attribution.merge import merge
from relatoria.gather.attribution.result import Attribution
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention

_SPARSE = 0.65
_BY_NAME = frozenset({How.EXPLICIT, How.ANAPHORIC})


def filled(text: Text, first: Attribution, second: Attribution) -> Attribution:
    """``first`` with those passages of ``second`` that overlap none of its own and name or point to their speaker.

    Where a person or a body is named in what the first reading gives only because somebody spoke before, the second
    reading holds, and for what goes on with them.

    Where the first reading gives less than two thirds of the text to anybody, its form fits the text badly, and what
    is only inherited in the second is taken as well.
    """
    first = _yielding(first, second)
    taken = sorted((p.start, p.end) for one in first.interventions for p in one.passages)
    hows = _BY_NAME if _share(text, taken) >= _SPARSE else frozenset(How)
    more = tuple(_free(text, second, taken, hows))
    if not more:
        return first
    found = {(p.start, p.end) for one in more for p in one.passages}
    still = tuple(u for u in first.unresolved if not any(a < u.end and u.start < b for a, b in found))
    merged = merge(
        [(text.document, replace(first, unresolved=still)), (text.document, Attribution(second.actors, more))]
    )
    ordered = sorted(merged.interventions, key=lambda one: one.passages[0].start)
    numbered = tuple(replace(one, id=f"i{number}") for number, one in enumerate(ordered, 1))
    return replace(merged, interventions=numbered)


def _yielding(first: Attribution, second: Attribution) -> Attribution:
    """``first`` without what it only inherits where the second names a person, and what that person goes on to say."""
    persons = {actor.id for actor in second.actors if actor.kind is ActorKind.PERSON and " " in actor.name}
    own = sorted((p.start, p.end) for one in first.interventions for p in one.passages if p.how is not How.INHERITED)
    named = [
        (p.start, p.end)
        for one in second.interventions
        if persons.issuperset(one.actors) and one.passages[0].how is How.EXPLICIT
        if not _overlaps(one.passages[0], own)
        for p in one.passages
    ]
    if not named:
        return first
    kept = []
    for one in first.interventions:
        passages = tuple(p for p in one.passages if p.how is not How.INHERITED or not _overlaps(p, named))
        if passages:
            kept.append(one.with_passages(passages))
    return replace(first, interventions=tuple(kept))


def _free(
    text: Text, second: Attribution, taken: list[tuple[int, int]], hows: frozenset[How]
) -> Iterator[Intervention]:
    """What the second reading adds: what names its speaker or points back, and what a person says right behind it."""
    ones = {actor.id for actor in second.actors if _is_one(actor)}
    persons = {actor.id for actor in second.actors if actor.kind is ActorKind.PERSON}
    for one in second.interventions:
        kept: list[AttributedPassage] = []
        goes_on = False
        for passage in one.passages:
            free = not _overlaps(passage, taken) and text.document.text[passage.end - 1] != ":"
            told = passage.how in hows or ones.issuperset(one.actors)
            goes_on = free and (told or (goes_on and passage.how is How.INHERITED and persons.issuperset(one.actors)))
            if goes_on:
                kept.append(passage)
        if kept:
            yield one.with_passages(tuple(kept))


def _is_one(actor: Actor) -> bool:
    """«a veteran of the process», «una negociadora»: one whom nobody names; the many are the meeting itself."""
    return actor.kind is ActorKind.COLLECTIVE and fold(actor.name).split()[0] in SINGLE


def _overlaps(passage: AttributedPassage, taken: list[tuple[int, int]]) -> bool:
    return any(start < passage.end and passage.start < end for start, end in taken)


def _share(text: Text, taken: list[tuple[int, int]]) -> float:
    """How much of the text, headings aside, is given to anybody."""
    parts = [part for part in text.paragraphs if part.paragraph.kind is not ParagraphKind.HEADING]
    size = sum(part.end - part.start for part in parts)
    return sum(end - start for start, end in taken) / size if size else 1.0
