"""A mechanism of dialogue: who belongs, who chairs, since when, what it has held."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class DatedFact:
    """One fact with the date it holds for and where it was read; ``verified`` is False for general knowledge."""

    what: str  # «members», «participants», «held», «founded»
    value: str
    source: str
    on: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Chair:
    """Who chairs, from when to when (ISO, cut to what is known; no end: still): a country code or a body."""

    holder: str
    start: str
    source: str
    end: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A line of a series: a year, a theme, a place, dates as far as known."""

    year: int
    theme: Words
    city: Words = field(default_factory=dict)
    start: str = ""
    end: str = ""
    source: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class PlatformTheme:
    """A theme that a mechanism is devoted to, or took up: a code of «platform_theme», since when, where it was read."""

    theme: str
    source: str
    on: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class MechanismRole:
    """What a mechanism does for a process: a code of «mechanism_function», for what, as of when, where it was read.

    ``process`` is a code of the registry of processes, ``theme`` one of «platform_theme»; either may be empty.
    """

    function: str
    what: Words
    source: str
    on: str
    process: str = ""
    theme: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism of the registry; its names are those of the body of the same code where there is one.

    ``kind`` is «regional», «interregional» or «global»; ``informal`` says that nothing it produces binds anybody.
    ``un_group`` is the regional group most of whose members a regional one has, as a code.
    ``members`` are country codes where they are listed; none means not listed, never nobody. ``summary`` completes
    «X is …», ``purpose`` completes «a place to …» as an infinitive.
    """

    code: str
    kind: str
    names: Words
    article: Words
    acronym: Words = field(default_factory=dict)
    un_group: str = ""
    region: Words = field(default_factory=dict)
    founded: int = 0
    informal: bool = True
    owner: str = ""
    secretariat: str = ""
    periodicity: Words = field(default_factory=dict)
    summary: Words = field(default_factory=dict)
    purpose: Words = field(default_factory=dict)
    members: tuple[str, ...] = ()
    chairs: tuple[Chair, ...] = ()
    facts: tuple[DatedFact, ...] = ()
    meetings: tuple[PastMeeting, ...] = ()
    themes: tuple[PlatformTheme, ...] = ()
    roles: tuple[MechanismRole, ...] = ()
