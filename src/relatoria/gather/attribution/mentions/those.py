"""Delegations that a list names one by one («celles de la Norvège et de la Suède»), or an adjective («la danesa»).

The word for delegations stands once, before the first, or only a pronoun for it: each that is named behind it speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.mentions.delegations import of_nation
from relatoria.gather.attribution.mentions.joined_spots import DELEGATIONS, state_mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Name, Scene, nation
from relatoria.gather.attribution.words.turns_of_phrase import ends_phrase

_OF = frozenset({"of", "from", "de", "d'", "del", "du", "des"})
_THE = frozenset("the el la los las le les l'".split())
_THOSE = frozenset("those los las celles ceux".split())
_ONE = _THE - {"the"}
_LISTED = 2
"""So many States behind a word for delegations make a list; behind a pronoun for it, one is enough."""


def each_of_those(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The mentions with each State of a list of delegations as one that speaks. Linear."""
    words = scene.line.words
    pronouns = not _THOSE.isdisjoint(words) or not _ONE.isdisjoint(words)
    if not scene.countries and not pronouns:
        return spots
    found = [*_lists(scene, spots)]
    found += _of_adjectives(scene, (*spots, *found)) if pronouns else ()
    if not found:
        return spots
    ranges = [(one.first, one.end) for one in found]
    kept = [spot for spot in spots if all(spot.end <= first or spot.first >= end for first, end in ranges)]
    return tuple(sorted((*kept, *found), key=lambda spot: spot.first))


def _lists(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Spot]:
    line, words, head = scene.line, scene.words, ""
    for at, word in enumerate(line.words):
        if word in DELEGATIONS:
            head = word
            first = at - (at > 0 and not line.gap(at) and line.words[at - 1] in _THE)
            least = _LISTED
        elif word in _THOSE and (head or _voice(spots, at)) and _parted(scene, at):
            first, least = at, 1
        else:
            continue
        states = [*_states(scene, at + 1)]
        if len(states) < least:
            continue
        for begin, name in states:
            mention = replace(state_mention(scene, name), name=scene.line.text(name.first, name.end))
            called = word if word in DELEGATIONS else head or words.language
            yield Spot(first if begin == at + 1 else begin, name.end, Shape.ROLE, mention, head=called)


def _voice(spots: tuple[Spot, ...], at: int) -> bool:
    """Whether a delegation, or a State by its delegation, stands before."""
    return any(
        spot.shape is Shape.ROLE and spot.mention.stakeholder_type == "state" for spot in spots if spot.end <= at
    )


def _parted(scene: Scene, at: int) -> bool:
    """Whether a clause may begin at a token."""
    line, words = scene.line, scene.words
    before = line.words[at - 1] if at else ""
    return bool(at) and (
        bool(line.gap(at)) or before in words.conjunctions or ends_phrase(line.words, at, words.phrases["parting"])
    )


def _states(scene: Scene, at: int) -> Iterator[tuple[int, Name]]:
    """The States of a list whose first «of» stands at a token, each with where its words begin."""
    line, words = scene.line, scene.words
    if at >= len(line) or line.words[at] not in _OF or line.gap(at):
        return
    joined = False
    while at < len(line):
        first = at
        while at < len(line) and line.words[at] in _OF | _THE and (at == first or not line.gap(at)):
            at += 1
        name = scene.countries.get(at)
        if name is None:
            return
        yield first, name
        at = name.end
        if joined or at >= len(line):
            return
        joined = line.words[at] in words.conjunctions and line.gap(at) in ("", ",")
        if not joined and line.gap(at) != ",":
            return
        at += joined


def _of_adjectives(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Spot]:
    """«La delegación noruega aceptó; la danesa pidió …»: a delegation of which only the adjective is said again."""
    line = scene.line
    for at in range(2, len(line) - 2):
        if line.words[at] not in _ONE or line.gap(at + 1) not in ("", "'") or not _parted(scene, at):
            continue
        after = line.gap(at + 2)
        if (at + 2 not in scene.begins and after != ",") or not _voice(spots, at) or line.capital(at + 1):
            continue
        adjective = nation(scene, at + 1, at + 2)
        if adjective is not None:
            surface = line.text(at, at + 2)
            yield Spot(at, at + 2, Shape.ROLE, of_nation(scene, adjective, surface, ""), head=line.words[at + 1])
