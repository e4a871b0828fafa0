"""The library's registry of mechanisms of dialogue, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.model.mechanism import DatedFact, Mechanism


@dataclass(frozen=True, slots=True)
class Listed:
    """A mechanism in a list."""

    code: str
    name: str
    acronym: str
    kind: str
    founded: int
    sure: bool = True  # the year of founding was seen in a source


@dataclass(frozen=True, slots=True)
class Term:
    """Who chairs, and when."""

    holder: str
    when: str
    source: str


@dataclass(frozen=True, slots=True)
class Held:
    """A line of the series."""

    year: int
    when: str
    theme: str
    city: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the registry holds of a mechanism; no members listed means not listed, never nobody."""

    listed: Listed
    informal: bool
    summary: str
    periodicity: str
    members: tuple[str, ...]
    chairs: tuple[Term, ...]
    facts: tuple[DatedFact, ...]
    series: tuple[Held, ...]


def registry(language: str) -> dict[str, list[Listed]]:
    """The mechanisms by how far they reach, each list by name."""
    from relatoria.vocabulary.mechanisms import KINDS, mechanisms

    rows = [_listed(one, language) for one in mechanisms().values()]
    return {kind: sorted((one for one in rows if one.kind == kind), key=lambda one: one.name) for kind in KINDS}


def entry(code: str, language: str) -> Entry | None:
    """What the registry holds of a mechanism; None if it has none of that code."""
    from relatoria.prepare.dates import spell_period
    from relatoria.vocabulary.labels import label
    from relatoria.vocabulary.mechanisms import mechanisms
    from relatoria.vocabulary.places import countries

    one = mechanisms().get(code) or mechanisms().get(code.upper())
    if one is None:
        return None

    def place(name: str) -> str:
        return countries()[name].names[language] if name in countries() else label("body", name, language) or name

    terms = (
        Term(place(who.holder), " – ".join(dict.fromkeys(filter(None, (who.start, who.end)))), who.source)
        for who in one.chairs
    )
    series = (
        Held(
            held.year,
            spell_period(held.start, held.end, language) if held.start else str(held.year),
            held.theme.get(language) or next(iter(held.theme.values()), ""),
            held.city.get(language, ""),
            held.source,
            held.verified,
        )
        for held in one.meetings
    )
    members = tuple(sorted(place(member) for member in one.members))
    said = (one.summary.get(language, ""), one.periodicity.get(language, ""))
    return Entry(_listed(one, language), one.informal, *said, members, tuple(terms), one.facts, tuple(series))


def registered(*codes: str) -> str:
    """The first of some codes, abbreviations or slugs that the registry has, as it spells it; empty if it has none."""
    from relatoria.vocabulary.mechanisms import mechanisms

    return next((one.upper() for one in codes if one.upper() in mechanisms()), "")


def group_of(code: str, kind: str) -> str:
    """The regional group in which a mechanism is placed; for one that was entered here only what its reach says."""
    from relatoria.vocabulary.mechanisms import BEYOND, group_of

    return group_of(code) or ("" if kind == "regional" else BEYOND)


def names(code: str) -> dict[str, str] | None:
    """The names of a mechanism of the registry by language; None if it has none of that code."""
    from relatoria.vocabulary.mechanisms import mechanisms

    held = mechanisms().get(code)
    return dict(held.names) if held else None


def _listed(one: Mechanism, language: str) -> Listed:
    name = one.names.get(language) or next(iter(one.names.values()), one.code)
    sure = all(fact.verified for fact in one.facts if fact.what == "founded")
    return Listed(one.code, name, one.acronym.get(language, ""), one.kind, one.founded, sure)
