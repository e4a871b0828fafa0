"""What is withheld and why, over all meetings that somebody accounts for: embargoes, audiences, attribution rules.

Nothing here says what an object holds: only how many there are, for whom, and until when.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import CharField, Count, F, Max, Model, Q, QuerySet, Value

from relatoria_web.convene.models import AttributionRule, Meeting, Session
from relatoria_web.convene.rules import ACCOUNT_FOR
from relatoria_web.people.models import Assignment
from relatoria_web.site.models.base import Audience, Guarded
from relatoria_web.site.standing import Role, Standing

PATHS = ("meeting", "session__meeting", "product__meeting")
LEFT_OUT = ("search.",)
"""Copies of what stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of object in a meeting: how many are for whom, how many are under embargo, until when at the latest."""

    label: str
    team: int
    participants: int
    public: int
    embargoed: int
    until: datetime | None


@dataclass(slots=True)
class Withheld:
    """What a meeting withholds; ``sessions`` are those whose attribution rule is not the meeting's."""

    meeting: Meeting
    kinds: list[Held] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    roles: list[tuple[str, int]] = field(default_factory=list)
    """Each role that is held in it, in words, and by how many."""

    @property
    def embargoed(self) -> int:
        """Objects under embargo now."""
        return sum(one.embargoed for one in self.kinds)

    @property
    def unnamed(self) -> bool:
        """Whether outsiders are not told who spoke, anywhere in it."""
        rules = {self.meeting.rule, *(one.rule for one in self.sessions)}
        return rules != {AttributionRule.ATTRIBUTED}


def meetings_accounted(who: Standing) -> QuerySet[Meeting]:
    """The meetings for whose data somebody accounts."""
    return ACCOUNT_FOR.among(who, Meeting.objects.all())


def withheld(who: Standing, meetings: list[Meeting]) -> list[Withheld]:
    """What each of ``meetings`` withholds. Three queries, whatever their number."""
    found = {one.pk: Withheld(one) for one in meetings}
    first, *others = _counted(who, list(found))
    for label, meeting, *numbers in sorted(first.union(*others, all=True), key=lambda row: row[0]):
        found[meeting].kinds.append(Held(label, *numbers))
    own = Session.objects.filter(meeting__in=found).exclude(rule="").exclude(rule=F("meeting__rule"))
    by_meeting: dict[int, list[Session]] = defaultdict(list)
    for one in own.order_by("order"):
        by_meeting[one.meeting_id].append(one)
    roles = _roles(list(found))
    for pk, row in found.items():
        row.sessions, row.roles = by_meeting[pk], roles[pk]
    return list(found.values())


def _roles(meetings: list[int]) -> defaultdict[int, list[tuple[str, int]]]:
    held = Assignment.objects.filter(meeting__in=meetings).order_by()
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for meeting, role, n in held.values_list("meeting", "role").annotate(n=Count("account", distinct=True)):
        found[meeting].append((str(Role(role).label), n))
    return found


def _counted(who: Standing, meetings: list[int]) -> Iterator[QuerySet[Any, Any]]:
    for model, path in guarded():
        rows = model._default_manager.filter(**{f"{path}__in": meetings}).order_by()
        label = Value(model._meta.label_lower, output_field=CharField())
        closed = Q(embargo__gt=who.now)
        yield (
            rows.annotate(w_label=label, w_in=F(path))
            .values("w_label", "w_in")
            .annotate(
                **{f"w_{one}": Count("pk", filter=Q(audience=one)) for one in Audience},
                w_closed=Count("pk", filter=closed),
                w_until=Max("embargo", filter=closed),
            )
            .values_list("w_label", "w_in", *(f"w_{one}" for one in Audience), "w_closed", "w_until")
        )


def guarded() -> list[tuple[type[Model], str]]:
    """The models whose objects have an audience and belong to a meeting, with the way to it."""
    found: list[tuple[type[Model], str]] = []
    for model in apps.get_models():
        if issubclass(model, Guarded) and model is not Meeting and not model._meta.label_lower.startswith(LEFT_OUT):
            names = {one.name for one in model._meta.concrete_fields}
            found += [(model, path) for path in PATHS if path.split("__")[0] in names][:1]
    return found
