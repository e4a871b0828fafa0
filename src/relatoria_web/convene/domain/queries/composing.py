"""Reading compositions: what the library needs of them, and how they stand on a page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.shortcuts import get_object_or_404

from relatoria_web.bridge.panels import Asked, Meter, PanelError, meter, rule_words
from relatoria_web.convene.models import Composition, Meeting, Nominee, Part, PartRole
from relatoria_web.convene.rules import SEE_COMPOSITION
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Taken:
    """A seat as it stands: who holds it and, where the solver chose them, why and who else could."""

    uid: str
    name: str
    role: str
    reasons: tuple[str, ...] = ()
    others: tuple[tuple[str, str, float], ...] = ()  # uid, name, points


@dataclass(frozen=True, slots=True)
class Table:
    """A panel with its seats, and how many are empty."""

    id: str
    title: str
    seats: int
    moderators: int
    topics: tuple[str, ...]
    taken: tuple[Taken, ...]

    @property
    def empty(self) -> int:
        """The seats that nobody holds, moderators' too."""
        return max(self.seats + self.moderators - len(self.taken), 0)


@dataclass(frozen=True, slots=True)
class Composed:
    """A composition for a page."""

    row: Composition
    tables: tuple[Table, ...]
    rules: tuple[tuple[str, str, bool], ...]  # id, in words, hard
    meter: Meter | None
    fault: str
    told: dict[str, Any]
    nominees: tuple[Nominee, ...]


def composition_at(who: Standing, meeting: Meeting, uid: str) -> Composition:
    """A composition of a meeting.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = SEE_COMPOSITION.among(who, Composition.objects.select_related("meeting__process"))
    return get_object_or_404(rows, meeting=meeting, uid=uid)


def asked_of(row: Composition, nominees: list[Nominee] | None = None) -> Asked:
    """A composition as the library takes it; a candidate's id is the nominee's uid."""
    people = nominees if nominees is not None else list(Nominee.objects.filter(meeting=row.meeting_id))
    rows = [{**one.traits, "id": one.uid, "name": one.name} for one in people]
    known = {one.uid for one in people}
    panels = {one["id"] for one in row.panels}
    seats = [one for one in row.seats if one["candidate"] in known and one["panel"] in panels]
    return Asked(rows, row.panels, row.rules, seats, row.lot, row.title)


def composed_of(row: Composition, language: str) -> Composed:
    """A composition with its balance and what the solver told of it; one query."""
    nominees = list(Nominee.objects.filter(meeting=row.meeting_id))
    asked = asked_of(row, nominees)
    names = {one.uid: one.name for one in nominees}
    told = row.result.get("words", {}).get(language, {})
    try:
        held, fault = meter(asked, language), ""
        words = rule_words(row.rules, names | {one["id"]: one["title"] for one in row.panels}, language)
    except PanelError as error:
        held, fault, words = None, str(error), ["" for _ in row.rules]
    rules = tuple((one["id"], said, "weight" not in one) for one, said in zip(row.rules, words, strict=True))
    return Composed(row, tuple(_tables(asked, names, told)), rules, held, fault, told, tuple(nominees))


def _tables(asked: Asked, names: dict[str, str], told: dict[str, Any]) -> list[Table]:
    why = {(one["panel"], one["candidate"]): one for one in told.get("seats", ())}
    return [
        Table(
            panel["id"],
            panel["title"],
            panel["seats"],
            panel.get("moderators", 0),
            tuple(panel.get("topics", ())),
            tuple(
                _taken(one, names, why.get((panel["id"], one["candidate"]), {}))
                for one in asked.seats
                if one["panel"] == panel["id"]
            ),
        )
        for panel in asked.panels
    ]


def _taken(seat: Any, names: dict[str, str], why: dict[str, Any]) -> Taken:
    others = tuple(
        (one["candidate"], names[one["candidate"]], one["points"])
        for one in why.get("alternatives", ())
        if one["candidate"] in names and one["panel"] == seat["panel"] and one["candidate"] != seat["candidate"]
    )
    reasons = tuple(why.get("reasons", ()))
    return Taken(seat["candidate"], names[seat["candidate"]], seat.get("role", "speaker"), reasons, others)


def people_to_nominate(meeting: Meeting) -> list[dict[str, Any]]:
    """Those on the meeting's list and the experts of the registry, as nominees; ``spoken`` counts this edition."""
    rows = Person.objects.filter(merged_into=None, erased=None).select_related("organisation")
    people = list((rows.filter(participations__meeting=meeting) | rows.filter(expert=True)).distinct())
    edition = {"session__meeting__edition": meeting.edition_id} if meeting.edition_id else {"session__meeting": meeting}
    parts = Part.objects.filter(role=PartRole.SPEAKER, **edition)
    spoken = Counter(parts.values_list("participation__person", flat=True))
    return [_traits(one, spoken[one.pk]) for one in people]


def _traits(person: Person, spoken: int) -> dict[str, Any]:
    body = person.organisation
    found = {
        "gender": person.gender,
        "country": person.country or (body.country if body else ""),
        "stakeholder_type": body.stakeholder_type if body else "",
        "organisation": str(body) if body else "",
        "profile": "expert" if person.expert else "",
        "topics": person.topics,
        "languages": person.languages,
        "spoken": spoken,
    }
    return {"name": person.name, "person": person.pk, **{key: value for key, value in found.items() if value}}
