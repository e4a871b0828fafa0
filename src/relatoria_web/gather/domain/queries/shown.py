"""What a reader is shown of interventions and contributions: for outsiders the public columns, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from relatoria_web.gather.facets import FACETS, Facet
from relatoria_web.gather.models import Actor, Coding, Contribution, Intervention, Part, Passage, Voice


@dataclass(frozen=True, slots=True)
class Theme:
    """A code of a vocabulary with the words that earned it."""

    vocabulary: str
    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A facet with its value in words, and what it rests on."""

    facet: Facet
    value: str | Promise
    evidence: str


@dataclass(frozen=True, slots=True)
class Said:
    """An intervention for one reader. Where ``withheld``, ``voices`` holds nobody who may not be named."""

    row: Intervention
    withheld: bool
    shown_as: str
    voices: Mapping[str, Sequence[Actor]]
    capacity: str
    heading: str
    passages: Sequence[tuple[int, int, str, float, str]]

    @property
    def speakers(self) -> Sequence[Actor]:
        """Who speaks."""
        return self.voices.get(Part.SPEAKER, ())

    @property
    def on_behalf_of(self) -> Sequence[Actor]:
        """For whom."""
        return self.voices.get(Part.ON_BEHALF_OF, ())

    @property
    def targets(self) -> Sequence[Actor]:
        """Whom it answers or supports."""
        return self.voices.get(Part.TARGET, ())

    @property
    def substitute_for(self) -> Sequence[Actor]:
        """In whose place."""
        return self.voices.get(Part.SUBSTITUTE_FOR, ())


@dataclass(frozen=True, slots=True)
class Brought:
    """A contribution for one reader."""

    row: Contribution
    wording: str
    start: int
    end: int
    addressee: str
    means: str
    partners: Sequence[str]
    place: str
    why: str
    horizon: Mapping[str, str] | None
    themes: Sequence[Theme]
    facets: Sequence[Told] = ()
    said: Said | None = None


def brought(row: Contribution, codings: Iterable[Coding], *, insider: bool, said: Said | None = None) -> Brought:
    """A contribution as somebody may see it."""
    held = {} if insider or row.public is None else row.public

    def of(name: str) -> Any:
        return (held[name] if name in held else getattr(row, name)) or ""

    return Brought(
        row,
        row.wording if insider else row.public_wording,
        held.get("start", row.start),
        held.get("end", row.end),
        of("addressee"),
        of("means"),
        of("partners") or (),
        of("place"),
        of("why"),
        of("horizon") or None,
        tuple(
            Theme(one.vocabulary, one.code, one.why if insider else one.public_why)
            for one in codings
            if insider or one.public
        ),
        tuple(facets_shown(row, insider=insider)),
        said,
    )


def facets_shown(row: Contribution, *, insider: bool) -> Iterator[Told]:
    """The facets of a contribution. Where names are masked, outsiders see only what is a code: words may name whom."""
    free = insider or row.public is None
    for code, one in row.facets.items():
        facet = FACETS.get(code)
        if facet is not None and (free or facet.closed):
            yield Told(facet, facet.said(one["value"]), one.get("evidence", "") if free else "")


def said(row: Intervention, voices: Iterable[Voice], passages: Iterable[Passage], *, insider: bool) -> Said:
    """An intervention as somebody may see it."""
    held = {} if insider or row.public is None else row.public
    allowed = {(part, actor) for part, actor in held["voices"]} if "voices" in held else None
    by_part: dict[str, list[Actor]] = defaultdict(list)
    for voice in voices:
        if allowed is None or (voice.part, voice.actor_id) in allowed:
            by_part[voice.part].append(voice.actor)
    hidden = row.withheld and not insider
    return Said(
        row,
        hidden,
        row.shown_as if hidden else "",
        {} if hidden and allowed is None else by_part,
        held.get("capacity", row.capacity),
        held.get("heading", row.heading),
        tuple(
            (p.start, p.end, p.how, p.confidence, p.why)
            if insider
            else (p.public_start or 0, p.public_end or 0, p.how, p.confidence, p.public_why)
            for p in passages
        ),
    )
