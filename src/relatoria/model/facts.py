"""What is known when a work product is drafted: one value for every kind of product."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.citation import Call, Citation, Link, Quotation, Statement
from relatoria.model.instrument import Instrument
from relatoria.model.mechanism import Mechanism
from relatoria.model.meeting_plan import MeetingPlan
from relatoria.model.process import Process
from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a series with its general theme and the meetings it has in all."""

    year: int
    theme: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme to discuss, mapped to elements of the New York Declaration (codes of «nyd») and to its legal source."""

    words: Words
    elements: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Cooperation:
    """Who has to work together: codes of «corridor_role», «policy_area», «level» and stakeholder types."""

    countries: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    challenge: Statement | None = None


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of engagement: ``kind`` is a code of `engagement_streams.toml`; sentences stand whole."""

    kind: str
    title: Words = field(default_factory=dict)
    owner: str = ""
    activities: tuple[Statement, ...] = ()
    outputs: tuple[Words, ...] = ()
    recipients: tuple[Words, ...] = ()
    status: Words = field(default_factory=dict)
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A work that somebody recommends, with the reason in a sentence."""

    member: str
    author: str
    title: str
    year: int
    topic: Words
    why: Words
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """The particulars of a product on order: for whom, by whom, on what, until when."""

    subject: Words = field(default_factory=dict)
    principal: str = ""
    event: Words = field(default_factory=dict)
    audience: Words = field(default_factory=dict)
    requested_by: str = ""
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signatory: str = ""
    enclosures: tuple[Words, ...] = ()
    due: str = ""
    element: str = ""  # a code of «nyd»


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a skeleton can be filled from; what is empty is left out of the text and listed as missing.

    ``written`` is the day the text is written (ISO): milestones are told as they were known then, and what lies
    ahead in the future tense. ``meeting`` and ``previous`` are ids among ``meetings``. ``own_…`` hold, by code, what
    the registries of the vocabulary lack or what has changed since: they come before the registries.
    """

    written: str
    convener: str = ""
    mechanism: str = ""
    process: str = ""
    edition: Edition | None = None
    meeting: str = ""
    previous: str = ""
    meetings: tuple[MeetingPlan, ...] = ()
    frame: tuple[Statement, ...] = ()
    instruments: tuple[Citation, ...] = ()
    conclusions: tuple[Statement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    themes: tuple[Theme, ...] = ()
    calls: tuple[Call, ...] = ()
    cooperation: Cooperation | None = None
    platforms: tuple[str, ...] = ()
    platform_topics: tuple[Words, ...] = ()
    tools: tuple[Statement, ...] = ()
    donors: tuple[str, ...] = ()
    streams: tuple[Stream, ...] = ()
    messages: tuple[Statement, ...] = ()
    recommendations: tuple[Statement, ...] = ()
    sources: tuple[Link, ...] = ()
    readings: tuple[Reading, ...] = ()
    consulted: tuple[str, ...] = ()
    assignment: Assignment | None = None
    own_mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    own_processes: dict[str, Process] = field(default_factory=dict)
    own_instruments: dict[str, Instrument] = field(default_factory=dict)
