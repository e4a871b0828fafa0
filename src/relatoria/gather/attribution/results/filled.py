"""Two readings of one document: what the first gives to nobody is taken from the second."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace

from relatoria.gather.attribution.mentions.collectives import SINGLE
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention
from relatoria.trace.spans import Spans

_NONE = Spans(())
_ARTICLE = re.compile(r"(?:the|el|la|le) |l'")
_SPARSE = 0.65
_BY_NAME = frozenset({How.EXPLICIT, How.ANAPHORIC})
_NAMED = frozenset({How.EXPLICIT, How.COLLECTIVE})
PLAIN = 0.9
"""From so much on the rule is a verb of saying with its subject, «according to», a label or an introduction."""


def filled(text: Text, first: Attribution, second: Attribution) -> Attribution:
    """``first`` with those passages of ``second`` that overlap none of its own and name or point to their speaker.

    Where a person or a body is named in what the first reading gives only because somebody spoke before, the second
    reading holds, and for what goes on with them.

    Where the first reading gives less than two thirds of the text to anybody, its form fits the text badly, and what
    is only inherited in the second is taken as well.
    """
    first = _parted(_yielding(first, second), second)
    taken = [(p.start, p.end) for one in first.interventions for p in one.passages]
    hows = _BY_NAME if _share(text, taken) >= _SPARSE else frozenset(How)
    more = tuple(_free(text, second, Spans(taken), hows))
    if not more:
        return first
    found = {(p.start, p.end) for one in more for p in one.passages}
    still = tuple(u for u in first.unresolved if not any(a < u.end and u.start < b for a, b in found))
    merged = merge(
        [(text.document, replace(first, unresolved=still)), (text.document, Attribution(second.actors, more))]
    )
    return replace(merged, interventions=in_order(merged.interventions))


def _yielding(first: Attribution, second: Attribution) -> Attribution:
    """``first`` without what it gives on weak grounds where the second hears somebody and what that one goes on to say.

    Weak is what is only inherited, and an office («The Permanent Secretary») whose holder the second knows by name.
    """
    offices = _offices(first, second)
    named, pointing = [Spans(_spans(first, hows, offices)) for hows in (_NAMED, {How.ANAPHORIC})]
    taken, goes_on = _taken(second, named, pointing)
    if not taken:
        return first
    kept = []
    for one in first.interventions:
        weak = offices.issuperset(one.actors)
        passages = tuple(p for p in one.passages if not _overlaps(p, _stronger(p, weak, taken, goes_on)))
        if passages:
            kept.append(one.with_passages(passages))
    return replace(first, interventions=tuple(kept))


def _parted(first: Attribution, second: Attribution) -> Attribution:
    """``first`` with each sentence that it gives to one cut short where the second plainly hears somebody else go on.

    «El representante de A afirma que …; la representante de B lo contradice.»
    """
    plain = [
        (p.start, p.end)
        for one in second.interventions
        for p in one.passages
        if p.how is How.EXPLICIT and p.confidence >= PLAIN
    ]
    ends, starts = dict(plain), sorted(start for start, _ in plain)
    cut = {}
    for one in first.interventions:
        for p in one.passages:
            end = ends.get(p.start, p.end)
            at = bisect_left(starts, end)
            if p.how is How.EXPLICIT and end < p.end and starts[at : at + 1] and starts[at] < p.end:
                cut[p.start, p.end] = end
    if not cut:
        return first
    return replace(first, interventions=tuple(_shortened(one, cut) for one in first.interventions))


def _shortened(one: Intervention, cut: dict[tuple[int, int], int]) -> Intervention:
    passages = (replace(p, end=cut.get((p.start, p.end), p.end)) for p in one.passages)
    return one.with_passages(tuple(passages))


def _spans(found: Attribution, hows: Collection[How], but: set[str]) -> Iterator[tuple[int, int]]:
    """Where somebody else than ``but`` is heard in one of these ways."""
    for one in found.interventions:
        if not but.issuperset(one.actors):
            yield from ((p.start, p.end) for p in one.passages if p.how in hows)


def _taken(second: Attribution, named: Spans, pointing: Spans) -> tuple[Spans, Spans]:
    """Where somebody is heard in the second reading and named by nobody in the first, and what of it only goes on."""
    persons = {actor.id for actor in second.actors if actor.kind is ActorKind.PERSON and " " in actor.name}
    called = {actor.id for actor in second.actors if actor.id in persons and not _is_office(actor)}
    taken: list[tuple[int, int]] = []
    goes_on: list[tuple[int, int]] = []
    for one in second.interventions:
        hows = _BY_NAME if called.issuperset(one.actors) else {How.EXPLICIT}
        sure = 0.0 if persons.issuperset(one.actors) else PLAIN
        going = False
        for passage in one.passages:
            heard = passage.how in hows and passage.confidence >= sure and not _overlaps(passage, pointing)
            going = (going or heard) and not _overlaps(passage, named)
            if going:
                taken.append((passage.start, passage.end))
                goes_on += taken[-1:] if passage.how is not How.EXPLICIT else []
    return Spans(taken), Spans(goes_on)


def _is_office(actor: Actor) -> bool:
    """Whether a person is known by an office alone («Minister of Energy»)."""
    return not set(fold(actor.name).split()).isdisjoint(fold(actor.role or "").split())


def _stronger(passage: AttributedPassage, weak: bool, taken: Spans, goes_on: Spans) -> Spans:
    """What a passage yields to: what points back in it yields with the sentence that it points to."""
    if weak or passage.how is How.INHERITED:
        return taken
    return goes_on if passage.how is How.ANAPHORIC else _NONE


def _offices(first: Attribution, second: Attribution) -> set[str]:
    """Those of the first reading who are called by an office alone that somebody bears by name in the second."""
    holders = (one for one in second.actors if one.role and one.kind is ActorKind.PERSON and not _is_office(one))
    roles = [fold(one.role or "") for one in holders]
    called = {actor.id: _ARTICLE.sub("", fold(actor.name)) for actor in first.actors if actor.name}
    persons = {actor.id for actor in first.actors if actor.kind is ActorKind.PERSON}
    return {who for who, name in called.items() if any(_borne(name, role, alone=who in persons) for role in roles)}


def _borne(name: str, role: str, *, alone: bool) -> bool:
    """Whether a role begins with what somebody is called, or a person is called by words of it («Permanente»)."""
    return role.startswith(name) or (alone and set(name.split()) <= set(role.split()))


def _free(text: Text, second: Attribution, taken: Spans, hows: frozenset[How]) -> Iterator[Intervention]:
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


def _overlaps(passage: AttributedPassage, taken: Spans) -> bool:
    return taken.touch(passage.start, passage.end)


def _share(text: Text, taken: list[tuple[int, int]]) -> float:
    """How much of the text, headings aside, is given to anybody."""
    parts = [part for part in text.paragraphs if part.paragraph.kind is not ParagraphKind.HEADING]
    size = sum(part.end - part.start for part in parts)
    return sum(end - start for start, end in taken) / size if size else 1.0
