"""Principles and cross-cutting themes: which of each vocabulary a meeting touched, by whom, and which not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from relatoria_web.bridge.labels import codes
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.contribution import contributions
from relatoria_web.gather.models import Actor, Coding, Contribution
from relatoria_web.gather.names import CHECKLISTS
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing

VOCABULARIES = tuple(CHECKLISTS)
"""The code lists of what a dialogue asks of every theme."""
MIGRANTS = ("migrant_organisation", "diaspora")
"""The types of stakeholders whose voice is that of migrants."""
_SOURCED = Q(codings__vocabulary="basis", codings__code="source")


@dataclass(slots=True)
class Touched:
    """A term: how many contributions touch it, and who brings them as far as the reader may know."""

    code: str
    label: str
    contributions: int = 0
    actors: list[Actor] = field(default_factory=list)

    @property
    def regions(self) -> int:
        """From how many regional groups its actors come."""
        return len({one.region for one in self.actors if one.region})

    @property
    def types(self) -> list[str]:
        """The types of stakeholders among its actors."""
        return sorted({one.stakeholder_type for one in self.actors if one.stakeholder_type})

    @property
    def countries(self) -> list[str]:
        """The countries among its actors."""
        return sorted({one.country for one in self.actors if one.country})

    @property
    def by_migrants(self) -> bool:
        """Whether an organisation of migrants or of the diaspora is among those who bring it."""
        return any(one.stakeholder_type in MIGRANTS for one in self.actors)


@dataclass(frozen=True, slots=True)
class Checklist:
    """A vocabulary with each of its terms, touched or not."""

    vocabulary: str
    terms: Sequence[Touched]

    @property
    def touched(self) -> int:
        """How many terms are touched."""
        return sum(bool(one.contributions) for one in self.terms)


@dataclass(frozen=True, slots=True)
class FactBasis:
    """On what contributions rest: how many have a figure, a dated one, evidence, say their source; figures that do."""

    contributions: int
    with_figure: int
    with_dated_figure: int
    with_evidence: int
    with_source: int
    figures_with_source: int


def checklists(who: Standing, meeting: Meeting, language: str) -> list[Checklist]:
    """The checklists of a meeting's record as somebody may see it. Three queries beside those of the record."""
    rows = contributions(who, meeting).values("pk")
    coded = Coding.objects.filter(contribution__in=rows, vocabulary__in=VOCABULARIES).order_by()
    counts = coded.values_list("vocabulary", "code").annotate(n=Count("contribution", distinct=True))
    numbers = {(vocabulary, code): n for vocabulary, code, n in counts}
    brought = _actors(coded, insider=REVIEW.allows(who, meeting))
    return [
        Checklist(
            name,
            [
                Touched(code, label, numbers.get((name, code), 0), brought.get((name, code), []))
                for code, label in codes(name, language)
            ],
        )
        for name in VOCABULARIES
    ]


def _actors(coded: QuerySet[Coding], *, insider: bool) -> dict[tuple[str, str], list[Actor]]:
    """Who brings each code; outsiders are told nobody whom an attribution rule withholds."""
    speaks = Q(contribution__intervention__voices__part="speaker")
    if not insider:
        speaks &= Q(contribution__intervention__withheld=False, contribution__intervention__voices__actor__public=True)
    pairs = coded.filter(speaks).values_list("vocabulary", "code", "contribution__intervention__voices__actor")
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for vocabulary, code, actor in pairs.distinct():
        found[vocabulary, code].add(actor)
    held = _named(set().union(*found.values()) if found else set())
    return {key: [held[pk] for pk in sorted(pks) if pk in held] for key, pks in found.items()}


def _named(pks: Iterable[int]) -> dict[int, Actor]:
    return Actor.objects.filter(pk__in=pks).only("name", "kind", "country", "region", "stakeholder_type").in_bulk()


def fact_basis(who: Standing, meeting: Meeting) -> FactBasis:
    """How far a meeting's contributions rest on figures and evidence. One query beside those of the record."""
    rows = contributions(who, meeting).values("pk")
    found = Contribution.objects.filter(pk__in=rows).aggregate(
        contributions=Count("pk", distinct=True),
        with_figure=Count("pk", distinct=True, filter=Q(figures__isnull=False)),
        with_dated_figure=Count("pk", distinct=True, filter=Q(figures__isnull=False) & ~Q(figures__date="")),
        with_evidence=Count("pk", distinct=True, filter=Q(facets__has_key="evidence")),
        with_source=Count("pk", distinct=True, filter=_SOURCED),
        figures_with_source=Count("pk", distinct=True, filter=_SOURCED & Q(figures__isnull=False)),
    )
    return FactBasis(**found)
