"""Reading the corridors that a record names: places with their role in each, and how many contributions name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from relatoria_web.bridge.corridors import VOCABULARY, Place, places_of
from relatoria_web.bridge.labels import label
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.contribution import contributions
from relatoria_web.gather.models import Coding
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Corridor:
    """A corridor: its code, its name, its places with their roles, and how many contributions name it."""

    code: str
    name: str
    places: Sequence[Place]
    contributions: int

    def has(self, place: str, role: str) -> bool:
        """Whether a place stands in it in a role; an empty one asks for nothing."""
        return any((not place or one.code == place) and (not role or one.role == role) for one in self.places)


def corridors(who: Standing, meeting: Meeting, language: str) -> list[Corridor]:
    """The corridors of a meeting's record as somebody may see it, the most named first. One query beside its own."""
    coded = Coding.objects.filter(contribution__in=contributions(who, meeting).values("pk"), vocabulary=VOCABULARY)
    if not REVIEW.allows(who, meeting):
        coded = coded.filter(public=True)
    counts = coded.order_by().values_list("code").annotate(n=Count("contribution", distinct=True))
    found = [Corridor(code, label(VOCABULARY, code, language), places_of(code, language), n) for code, n in counts]
    return sorted(found, key=lambda one: (-one.contributions, one.name))
