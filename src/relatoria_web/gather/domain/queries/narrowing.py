"""A queue by what is doubted and by whose words they are, so that what is alike can be decided together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from relatoria_web.gather.models import Actor, Part, Voice

CAUSES = {"mentions": "wording", "voices": "how", "contributions": "why", "findings": "kind"}
"""Queue → the column that says why something waits."""
_SAID_BY = {"voices": "pk", "contributions": "intervention"}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of a queue is asked for: one ``cause``, the words of one ``actor`` (its uid); empty: any."""

    queue: str
    cause: str = ""
    actor: str = ""

    def __bool__(self) -> bool:
        return bool(self.cause or self.actor)

    def among(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Those of the rows of the queue that are asked for."""
        if self.cause and self.queue in CAUSES:
            rows = rows.filter(**{CAUSES[self.queue]: self.cause})
        if self.actor and self.queue in _SAID_BY:
            whose = Q(actor__uid=self.actor) | Q(actor__merged_into__uid=self.actor)
            said = Voice.objects.filter(whose, part=Part.SPEAKER).values("intervention")
            rows = rows.filter(**{f"{_SAID_BY[self.queue]}__in": said})
        return rows


def causes(rows: QuerySet[Any], queue: str) -> list[tuple[str, int]]:
    """Each cause for which something waits, with how much; the most frequent first. One query."""
    column = CAUSES.get(queue)
    if column is None:
        return []
    return list(rows.order_by().values_list(column).annotate(n=Count("pk")).order_by("-n", column))


def speakers(rows: QuerySet[Any], queue: str) -> list[Actor]:
    """Whose words wait, each with ``waiting``, how many; whoever has most first. One query."""
    path = {"voices": "voices__intervention", "contributions": "voices__intervention__contributions"}.get(queue)
    if path is None:
        return []
    theirs = Q(**{f"{path}__in": rows.order_by().values("pk"), "voices__part": Part.SPEAKER})
    counted = Actor.objects.annotate(waiting=Count(path, filter=theirs, distinct=True))
    return list(counted.filter(merged_into=None, waiting__gt=0).order_by("-waiting", "name", "pk"))
