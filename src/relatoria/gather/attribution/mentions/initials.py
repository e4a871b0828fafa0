"""Minutes that call people by their initials: «Helen Kassab (HK, Chair)», then «HK reported that …»."""

from __future__ import annotations

import re

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind

_SHOWN = re.compile(r"\([A-Z]{2,3}[),]")
_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w'’-]+(?: (?:de|del|la|van|von|da|dos|al|el|bin))?(?: [A-ZÀ-Ý][\w'’-]+){1,3})"
    r" ?\((?P<inside>[^()]{2,60})\)"
)


def initials_of(text: str) -> dict[str, str]:
    """Who is meant by which initials, folded: those that stand in a bracket after a name, and the like of others there.

    Empty where no name of the text bears its initials. Two people of the same initials are nobody. Linear.
    """
    if _SHOWN.search(text) is None:
        return {}
    found: dict[str, set[str]] = {}
    shown = False
    for match in _NAME.finditer(text):
        name = " ".join(match["name"].split())
        letters = "".join(part[0] for part in name.split() if part[0].isupper())
        given = re.match(r"[A-Z]{2,3}\b", match["inside"])
        shown = shown or (given is not None and given.group() in (letters, letters[0] + letters[-1]))
        said = given.group() if given is not None and given.group()[0] == letters[0] else letters
        found.setdefault(fold(said), set()).add(name)
    return {letters: names.pop() for letters, names in found.items() if len(names) == 1} if shown else {}


def initialled(scene: Scene, spots: tuple[Spot, ...], people: dict[str, str]) -> tuple[Spot, ...]:
    """The mentions with initials read as names, and one for initials at the head that nobody read."""
    line = scene.line
    full = [
        replace(spot, shape=Shape.BARE, mention=replace(spot.mention, name=people[fold(spot.mention.name)]))
        if spot.shape is Shape.SURNAME and fold(spot.mention.name) in people
        else spot
        for spot in spots
    ]
    if len(line) > 1 and line.acronym(0) and line.words[0] in people and not any(spot.first == 0 for spot in spots):
        mention = Mention(ActorKind.PERSON, people[line.words[0]], surface=line.raw(0))
        return (Spot(0, 1, Shape.BARE, mention), *full)
    return tuple(full)
