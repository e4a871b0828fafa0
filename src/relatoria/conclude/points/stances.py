"""Explicit support and opposition: who stands with or against a voice because the record says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relatoria.conclude.points.cluster import Cluster
from relatoria.conclude.points.voices import Voice, speakers
from relatoria.model.intervention import AttributedPassage, Intervention, Relation

REACH = 600
"""How many characters of source text a «supported by» may stand from the proposal that it is about."""


@dataclass(frozen=True, slots=True)
class Stance:
    """The units that support or oppose a voice (by position) by an ``intervention`` (its id) of their own."""

    voice: int
    actors: tuple[str, ...]
    for_it: bool
    intervention: str = ""


def stances(voices: Sequence[Voice], interventions: Iterable[Intervention], counted: Mapping[str, str]) -> list[Stance]:
    """Tie each supporting or opposing intervention to the nearest voice of those whom it is towards.

    Only within one document and `REACH`; what finds no voice is left alone (it stays in the record).
    """
    interventions = list(interventions)
    said: dict[tuple[str, str], list[AttributedPassage]] = defaultdict(list)
    for intervention in interventions:
        for actor in intervention.actors:
            said[intervention.document, actor] += intervention.passages
    by_target: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, voice in enumerate(voices):
        for actor in (*voice.intervention.actors, *voice.intervention.on_behalf_of):
            by_target[voice.intervention.document, actor].append(at)
    found = []
    for intervention in interventions:
        if intervention.relation not in (Relation.SUPPORT, Relation.OPPOSE) or not intervention.targets:
            continue
        actors = speakers(intervention, counted)
        voice_at = _nearest(voices, by_target, said, intervention)
        if actors and voice_at is not None:
            found.append(Stance(voice_at, actors, intervention.relation is Relation.SUPPORT, intervention.id))
    return found


def _nearest(
    voices: Sequence[Voice],
    by_target: Mapping[tuple[str, str], list[int]],
    said: Mapping[tuple[str, str], list[AttributedPassage]],
    intervention: Intervention,
) -> int | None:
    """The nearest voice of a target; of one who has words in that very sentence, no other words than these."""
    if not intervention.passages:
        return None
    place = intervention.passages[0]
    near: tuple[int, int] | None = None
    for target in intervention.targets:
        here = any(_meet(place, one) for one in said.get((intervention.document, target), ()))
        for at in by_target.get((intervention.document, target), ()):
            contribution = voices[at].contribution
            distance = max(contribution.start - place.end, place.start - contribution.end, 0)
            if distance <= (_BESIDE if here else REACH) and (near is None or (distance, at) < near):
                near = (distance, at)
    return near[1] if near else None


def _meet(one: AttributedPassage, other: AttributedPassage) -> bool:
    return one.start < other.end + _BESIDE and other.start < one.end + _BESIDE


_BESIDE = 3
"""Characters between the parts of a sentence."""


def beside_their_target(voices: Sequence[Voice], clusters: Sequence[Cluster], found: Iterable[Stance]) -> list[Cluster]:
    """The clusters with each voice that opposes somebody by name set against what that somebody said.

    Likeness alone may have put it against another cluster: «opposed this, preferring X» is like X, which it favours.
    """
    home = {member: at for at, one in enumerate(clusters) for member in one.members}
    said: dict[str, list[int]] = defaultdict(list)
    for at, voice in enumerate(voices):
        if not voice.for_it:
            said[voice.intervention.id].append(at)
    moved: dict[int, int] = {}
    for one in found:
        if not one.for_it and one.voice in home:
            moved |= {at: home[one.voice] for at in said[one.intervention] if at not in home}
    joined: dict[int, list[int]] = defaultdict(list)
    for at, to in sorted(moved.items()):
        joined[to].append(at)
    return [
        replace(one, opposed=tuple(sorted({*(at for at in one.opposed if at not in moved), *joined[number]})))
        for number, one in enumerate(clusters)
    ]
