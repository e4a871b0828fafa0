"""What a text rests on: instruments by paragraph, links, earlier conclusions, quotations, calls."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument of the registry: «Annex II, §8 (i)», «Goal 17», «Objective 23».

    ``instrument`` is a code of `instruments.toml`; ``paragraphs`` are written «8» or «8(i)»; ``annex`` is «II».
    """

    instrument: str
    annex: str = ""
    paragraphs: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An address, what it leads to, and the languages in which it can be read (none listed: not known)."""

    url: str
    words: Words = field(default_factory=dict)
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A whole sentence (or, where a list asks for it, a noun phrase) with what it rests on."""

    words: Words
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody, as they were said; printed in quotation marks only if ``source`` holds them.

    ``event`` and ``role`` stand as in a sentence («la reunión de balance», «Director General de la OIM»); ``original``
    is the language of the source; wordings in other languages are marked as unofficial translations. ``place`` says
    where in the source («párr. 4»), in words that need no translation or per language.
    """

    words: Words
    event: Words
    original: str
    source: str
    speaker: str = ""
    role: Words = field(default_factory=dict)
    document: Words = field(default_factory=dict)
    paragraph: str = ""
    link: Link | None = None
    key_message: bool = False
    on: str = ""  # the day it was said; nothing is quoted before it was said


@dataclass(frozen=True, slots=True)
class Call:
    """Who asked for what, and where: the reason for a theme.

    ``words`` is a noun phrase with its article («el fortalecimiento de las capacidades»), ``event`` stands as in a
    sentence; ``supporters`` counts those who joined by stakeholder type.
    """

    words: Words
    event: Words
    supporters: dict[str, int] = field(default_factory=dict)
    seconded_at: Words = field(default_factory=dict)
    on: str = ""  # the day of the call; a text written before it does not know it
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
