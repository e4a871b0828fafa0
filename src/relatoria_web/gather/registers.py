"""Registers: contributions of which certain facets are kept, as data; each is a page, a table, a filter of the API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.facets import FACETS, Facet

Words = str | Promise
NOT_MASKED = ~Q(public__has_key="start")
"""Of these outsiders read all words; of the others they must not learn that a facet in words is filled."""


_TOOLS = (
    *("framework", "toolkit", " tool ", " tools ", "handbook", "guideline", "platform", "database"),
    *("herramienta", " marco ", " marcos ", " guia ", " guias ", "plataforma", "manual", "base de datos"),
    *("outil", " cadre ", " cadres ", " guide ", " guides ", "plateforme", "manuel", "base de donnees"),
)
"""What joint tools are called, in the three languages."""


@dataclass(frozen=True, slots=True)
class Register:
    """Contributions of ``kinds`` that have one of ``marks`` (facets) or of ``themes`` («vocabulary:code»), or promise
    something by a date where ``dated``, or name partners beside one of the ``holds`` (folded beginnings of words);
    ``columns`` are the facets that are shown of each. ``enters`` is the kind of matter of the preparation that the team
    makes of a line.
    """

    code: str
    words: Words
    why: Words
    kinds: Sequence[str]
    marks: Sequence[str]
    columns: Sequence[str]
    themes: Sequence[str] = ()
    dated: bool = False
    holds: Sequence[str] = ()
    enters: str = ""

    @property
    def facets(self) -> list[Facet]:
        """The facets of its columns."""
        return [FACETS[code] for code in self.columns]

    def query(self, *, insider: bool) -> Q:
        """Which contributions stand in it, for somebody who reads all words or only what may be public."""
        found = Q(pk__in=())
        for mark in self._marks(insider=insider):
            found |= mark
        for theme in self.themes:
            vocabulary, _sign, code = theme.partition(":")
            found |= Q(codings__vocabulary=vocabulary, codings__code=code)
        return Q(kind__in=self.kinds) & (found | self._named(insider=insider))

    def _named(self, *, insider: bool) -> Q:
        """Those with partners whose words hold one of the words; of a masked one outsiders do not learn of partners."""
        held = Q(pk__in=())
        for word in self.holds:
            held |= Q(folded__contains=word)
        return held & ~Q(partners=[]) & (Q() if insider else NOT_MASKED)

    def _marks(self, *, insider: bool) -> Iterator[Q]:
        for code in self.marks:
            has = Q(facets__has_key=code)
            yield has if insider or FACETS[code].closed else has & NOT_MASKED
        if self.dated:
            yield Q(modality="intention", horizon__isnull=False) & (Q() if insider else NOT_MASKED)


REGISTERS: Mapping[str, Register] = {
    one.code: one
    for one in (
        Register(
            "future",
            _("Work together from now on"),
            _("Who will go on working with whom, how, and until when: as they said it, or as a form asked them."),
            ("partnership", "commitment"),
            ("future", "until"),
            ("future", "until", "modality", "goals"),
            dated=True,
        ),
        Register(
            "data",
            _("Data partnerships"),
            _("Who shares which data with whom, for what, and what protects the people whom the data are about."),
            ("partnership",),
            ("data", "safeguards"),
            ("data", "safeguards", "purpose", "legal_basis"),
            themes=("gcm:1",),
        ),
        Register(
            "tools",
            _("Joint frameworks and tools"),
            _("Frameworks, tools, guides and platforms that several partners made and own together."),
            ("partnership", "good_practice", "innovative_solution", "means_of_implementation"),
            ("tool", "owners"),
            ("tool", "owners", "purpose"),
            holds=_TOOLS,
            enters="joint_tool",
        ),
    )
}
"""Code → register."""
