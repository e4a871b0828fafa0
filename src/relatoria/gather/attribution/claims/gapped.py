"""Clauses whose verb is that of the clause before: «El grupo 1 recomendó un registro; el grupo 2, una auditoría.»

Each clause is its own subject's: told of the first alone, the second would be put into the wrong mouth.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How

_AND = frozenset("y e and et".split())
_SUBJECTS = frozenset({Shape.PERSON, Shape.BARE, Shape.ROLE, Shape.STATE, Shape.BODY})
_FEWEST = 2
"""Words behind the comma that stands for the verb."""


def with_gaps(scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, each cut where another subject goes on without a verb; those clauses with the verb of the first."""
    if ";" not in scene.line.sentence.text and not any(spot.mention.kind is ActorKind.GROUP for spot in spots):
        return claims
    return tuple(part for claim in claims for part in _parts(scene, spots, claims, claim))


def _parts(scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...], claim: Claim) -> Iterator[Claim]:
    line = scene.line
    taken = {spot for one in claims for spot in (*one.spots, *one.listed)}
    heads = [
        (first, spot)
        for spot in spots
        if spot not in taken and (first := _opens_gap(scene, spot)) is not None and _within(scene, claim, spot)
    ]
    if claim.how is not How.EXPLICIT or not heads or not _alike(claim, [spot for _, spot in heads]):
        yield claim
        return
    end = claim.end
    yield replace(claim, end=line.ends[heads[0][0] - 1])
    for (_, spot), following in zip(heads, [*heads[1:], None], strict=True):
        stop = end if following is None else line.ends[following[0] - 1]
        yield replace(claim, spots=(spot,), start=line.starts[spot.first], end=stop, on_behalf_of=(), listed=())


def _opens_gap(scene: Scene, spot: Spot) -> int | None:
    """Where the clause of a subject without a verb begins, behind a semicolon or, for one group after another, «and»;
    None for anybody else."""
    line = scene.line
    if spot.shape not in _SUBJECTS or spot.first < _FEWEST or spot.end + _FEWEST > len(line):
        return None
    if line.gap(spot.end) != "," or any(hit.at >= spot.end for hit in scene.verbs if not _parted(scene, spot, hit.at)):
        return None
    joined = line.words[spot.first - 1] in _AND
    first = spot.first - joined
    if ";" in line.gap(first):
        return first
    return first if joined and spot.mention.kind is ActorKind.GROUP and line.gap(spot.first) == "" else None


def _parted(scene: Scene, spot: Spot, at: int) -> bool:
    """Whether a semicolon stands between a subject and a verb."""
    return any(";" in scene.line.gap(between) for between in range(spot.end, at + 1))


def _within(scene: Scene, claim: Claim, spot: Spot) -> bool:
    """Whether a subject stands in a claim behind its speakers, and in no list that a colon opens."""
    said = max((other.end for other in claim.spots), default=len(scene.line))
    listed = any(":" in scene.line.gap(between) for between in range(said, spot.first + 1))
    return said <= spot.first and not listed and claim.start < scene.line.starts[spot.first] < claim.end


def _alike(claim: Claim, others: list[Spot]) -> bool:
    """Whether all are subjects of one kind: groups, States, or persons and bodies."""
    kinds = {spot.mention.kind for spot in (*claim.spots, *others)}
    return len(kinds) == 1 or kinds <= {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE}
