"""Counting: actors for, against and exposed, group by group, for every point."""

from __future__ import annotations

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from relatoria.conclude.points.cluster import Cluster
from relatoria.conclude.points.groups import Grouped
from relatoria.conclude.points.stances import Stance
from relatoria.conclude.points.voices import Voice
from relatoria.model.point import GroupCount

Seen = dict[str, set[str]]
"""Group → the actors counted in it; the group "" holds everybody."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is for and against a point and who spoke on its theme, by group."""

    in_favour: Seen = field(default_factory=lambda: defaultdict(set))
    against: Seen = field(default_factory=lambda: defaultdict(set))
    exposed: Seen = field(default_factory=lambda: defaultdict(set))


class Counter:
    """Counts the actors of points; built once for a record, an exposure is shared by all points of a theme."""

    def __init__(
        self,
        voices: Sequence[Voice],
        grouped: Grouped,
        stances: Iterable[Stance],
        within: Mapping[str, Set[str]] | None = None,
    ) -> None:
        self._voices = voices
        self._within = within or {}
        self._pairs = [grouped(voice) for voice in voices]
        self._group_of: dict[str, set[str]] = defaultdict(set)
        self._exposed: dict[str, dict[str, Seen]] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
        for voice, pairs in zip(voices, self._pairs, strict=True):
            for group, actor in pairs:
                self._group_of[actor].add(group)
            if voice.theme:
                document = self._exposed[voice.theme][voice.intervention.document]
                _add(document, voice.actors, pairs)
        self._stances: dict[int, list[Stance]] = defaultdict(list)
        for stance in stances:
            self._stances[stance.voice].append(stance)
        self._spoke: dict[str, dict[str, Tally[str]]] = {}
        self.groups = tuple(sorted({group for pairs in self._pairs for group, _ in pairs}))

    def sides(self, cluster: Cluster, theme: str, without: str | None = None) -> Sides:
        """The sides of a point; ``without`` leaves one document out, as if it had not been received."""
        sides = Sides()
        for members, own, other in (
            (cluster.members, sides.in_favour, sides.against),
            (cluster.opposed, sides.against, sides.in_favour),
        ):
            for at in members:
                voice = self._voices[at]
                if voice.intervention.document == without:
                    continue
                _add(own, voice.actors, self._pairs[at])
                for stance in self._stances.get(at, ()):
                    pairs = [(group, actor) for actor in stance.actors for group in self._group_of.get(actor, ())]
                    _add(own if stance.for_it else other, stance.actors, pairs)
        parts: tuple[Mapping[str, Set[str]], ...] = (self._exposure(theme, without), sides.in_favour, sides.against)
        for part in parts:
            for group, actors in part.items():
                sides.exposed[group].update(actors)
        for group, actors in sides.against.items():  # who opposes it anywhere does not stand for it
            sides.in_favour[group] -= actors
        if self._within:
            self._count_with_their_group(sides)
        return sides

    def _count_with_their_group(self, sides: Sides) -> None:
        """A group of States that spoke speaks for its members: on the same side they are no voices besides it."""
        apart: set[str] = set()
        for side in (sides.in_favour, sides.against):
            covered = self._covered(side.get("", set()))
            apart |= side.get("", set()) - covered
            for actors in side.values() if covered else ():
                actors -= covered
        covered = self._covered(sides.exposed.get("", set())) - apart
        for actors in sides.exposed.values() if covered else ():
            actors -= covered

    def _covered(self, actors: Set[str]) -> set[str]:
        return {member for group in self._within.keys() & actors for member in self._within[group]}

    def _exposure(self, theme: str, without: str | None) -> Mapping[str, Set[str]]:
        """Who spoke on a theme, by group, without those who did in one document only, which is left out."""
        if theme not in self._exposed:
            return {}
        whole = self._whole(theme)
        gone = self._exposed[theme].get(without or "", {})
        return {
            group: spoke.keys() - {actor for actor in gone[group] if spoke[actor] == 1}
            if group in gone
            else spoke.keys()
            for group, spoke in whole.items()
        }

    def _whole(self, theme: str) -> dict[str, Tally[str]]:
        """Group → in how many documents each of its actors spoke on a theme."""
        if theme not in self._spoke:
            spoke: dict[str, Tally[str]] = defaultdict(Tally)
            for seen in self._exposed[theme].values():
                for group, actors in seen.items():
                    spoke[group].update(actors)
            self._spoke[theme] = spoke
        return self._spoke[theme]

    def counts(self, sides: Sides) -> tuple[GroupCount, ...]:
        """The counts of every group of the dialogue, in alphabetical order; zero exposure is silence."""
        return tuple(
            GroupCount(
                group,
                len(sides.exposed.get(group, ())),
                len(sides.in_favour.get(group, ())),
                len(sides.against.get(group, ())),
            )
            for group in self.groups
        )


def _add(seen: Seen, actors: Iterable[str], pairs: Iterable[tuple[str, str]]) -> None:
    seen[""].update(actors)
    for group, actor in pairs:
        seen[group].add(actor)
