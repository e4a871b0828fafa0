"""Who speaks for a body in its sentence: «la OIT, por boca de X», «the Guild, through its chair Y»."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.claims.voices import according
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.model.intervention import How

_MOUTHS = frozenset({"boca", "voz", "voix", "bouche"})
_FOR = frozenset({"para", "for", "pour"})
_REPRESENTED = frozenset(
    "represente representee representes representees representado representada represented representait representaba "
    "represento representaron through via".split()
)
"""Words behind the comma after a body's name that tell who stands for it."""
_NEAR = 5


def by_mouth(scene: Scene, spots: tuple[Spot, ...], found: list[Claim]) -> list[Claim]:
    """The claim of the person by whom a body speaks, where the sentence names one; [] otherwise.

    «La Asociación, por boca de la Sra. X, rechazó», «Pour Mme Y, directrice de Z, l'Europe avance».
    """
    if found and (found[0].how is not How.EXPLICIT or not found[0].spots):
        return []
    standing = _standing_for(scene, spots)
    if standing is not None and (not found or found[0].spots[0].first <= standing.first):
        lead = found[0] if found else None
        verb = lead.verb if lead is not None else ""
        opens = max((at for at in range(1, standing.first) if ";" in scene.line.gap(at)), default=0)
        standing = _at_home(standing, next((spot for spot in spots if opens <= spot.first <= opens + 1), None))
        start = scene.line.starts[opens] if opens else 0
        return [Claim((standing,), How.EXPLICIT, "subject", start, len(scene.line.sentence.text), verb=verb)]
    if not found or scene.words.sources.isdisjoint(scene.line.words):
        return []
    opens = scene.line.words[0] in _FOR and found[0].spots[0].shape in (Shape.BODY, Shape.STATE)
    if not opens and _MOUTHS.isdisjoint(scene.line.words):
        return []
    return list(_leading(scene, spots, found[0].spots[0], opens=opens))[:1]


def _leading(scene: Scene, spots: tuple[Spot, ...], body: Spot, *, opens: bool) -> Iterator[Claim]:
    for claim in according(scene, spots):
        spot = claim.spots[0]
        before = scene.line.words[max(0, spot.first - 3) : spot.first + 1]
        theirs = not scene.words.possessives.isdisjoint(before) and not _named(spot)
        mouth = not _MOUTHS.isdisjoint(before) and not theirs and spot.first > body.first
        if claim.how is How.EXPLICIT and (mouth or (opens and spot.first <= 2 and spot.shape is Shape.PERSON)):
            yield replace(claim, spots=(_at_home(spot, body) if mouth else spot, *claim.spots[1:]))


def _at_home(spot: Spot, body: Spot | None) -> Spot:
    """Who speaks for a body or a State is of it, where nothing else is said: «la OIT, por voz de Ana Sol»."""
    person = spot.mention
    if body is None or body is spot or spot.shape not in _PERSONS or person.organisation or person.country:
        return spot
    if body.shape not in (Shape.BODY, Shape.STATE) or not body.mention.name:
        return spot
    home = body.mention
    kind = person.stakeholder_type or home.stakeholder_type
    mention = replace(person, organisation=home.name, country=home.country, stakeholder_type=kind)
    return replace(spot, mention=mention)


_PERSONS = (Shape.PERSON, Shape.BARE)


def _standing_for(scene: Scene, spots: tuple[Spot, ...]) -> Spot | None:
    """The person in full whom commas set off behind what opens the sentence, as the one who represents it."""
    line = scene.line
    if _REPRESENTED.isdisjoint(line.words) and _MOUTHS.isdisjoint(line.words):
        return None
    for spot in spots:
        if not _named(spot) or spot.first < 2 or spot.end >= len(line) or "," not in line.gap(spot.end):
            continue
        opened = next((at for at in range(spot.first, max(0, spot.first - _NEAR), -1) if line.gap(at)), 0)
        between = line.words[opened : spot.first]
        if opened and line.gap(opened) == "," and not (_REPRESENTED | _MOUTHS).isdisjoint(between):
            return spot
    return None


def _named(spot: Spot) -> bool:
    return spot.shape in (Shape.PERSON, Shape.BARE) and " " in spot.mention.name
