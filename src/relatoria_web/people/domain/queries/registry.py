"""Reading the registries of persons and of organisations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeVar

from django.db import connection
from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.shortcuts import get_object_or_404

from relatoria_web.bridge.lists import members_of_group
from relatoria_web.people.models import Organisation, Person
from relatoria_web.people.rules import SEE_ORGANISATION, SEE_PERSON
from relatoria_web.site.standing import Standing

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for; what is empty is not asked."""

    words: str = ""
    kind: str = ""  # of stakeholder
    country: str = ""
    group: str = ""  # regional group
    expert: bool = False
    topic: str = ""
    region: str = ""  # of expertise
    language: str = ""


def persons(who: Standing, wanted: Filter | None = None) -> QuerySet[Person]:
    """The persons that somebody may see, without entries that were joined to others, by name."""
    rows = Person.objects.filter(merged_into=None).select_related("organisation").order_by("name", "pk")
    return SEE_PERSON.among(who, _wanted_persons(rows, wanted or Filter()))


def organisations(who: Standing, wanted: Filter | None = None) -> QuerySet[Organisation]:
    """The organisations that somebody may see, without entries that were joined to others."""
    wanted = wanted or Filter()
    rows = Organisation.objects.filter(merged_into=None).order_by("acronym", "pk")
    if wanted.words:
        named = rows.annotate(words=Cast("name", CharField()))
        rows = named.filter(Q(words__icontains=_escaped(wanted.words)) | Q(acronym__icontains=wanted.words))
    if wanted.kind:
        rows = rows.filter(stakeholder_type=wanted.kind)
    return SEE_ORGANISATION.among(who, _in_places(rows, wanted))


def person_at(who: Standing, uid: str) -> Person:
    """The person with a public id; an entry that was joined to another leads to that one.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = SEE_PERSON.among(who, Person.objects.select_related("organisation", "merged_into"))
    return _followed(get_object_or_404(rows, uid=uid))


def organisation_at(who: Standing, uid: str) -> Organisation:
    """The organisation with a public id; an entry that was joined to another leads to that one.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = SEE_ORGANISATION.among(who, Organisation.objects.select_related("parent", "merged_into"))
    return _followed(get_object_or_404(rows, uid=uid))


def alike(person: Person) -> QuerySet[Person]:
    """Entries that may be of the same person: the same name, whatever its capitals."""
    return Person.objects.filter(name__iexact=person.name, merged_into=None).exclude(pk=person.pk).order_by("pk")[:20]


def _followed(row: Row) -> Row:
    seen = {row.pk}
    while (following := getattr(row, "merged_into", None)) is not None and following.pk not in seen:
        row = following
        seen.add(row.pk)
    return row


def _wanted_persons(rows: QuerySet[Person], wanted: Filter) -> QuerySet[Person]:
    if wanted.words:
        rows = rows.filter(name__icontains=wanted.words)
    if wanted.kind:
        rows = rows.filter(organisation__stakeholder_type=wanted.kind)
    if wanted.expert:
        rows = rows.filter(expert=True)
    for field, value in (("topics", wanted.topic), ("regions", wanted.region), ("languages", wanted.language)):
        if value:
            rows = rows.annotate(**{f"{field}_text": Cast(field, CharField())})
            rows = rows.filter(**{f"{field}_text__contains": f'"{value}"'})
    return _in_places(rows, wanted)


def _in_places(rows: QuerySet[Row], wanted: Filter) -> QuerySet[Row]:
    if wanted.country:
        rows = rows.filter(country=wanted.country)
    if wanted.group:
        rows = rows.filter(country__in=members_of_group(wanted.group))
    return rows


def _escaped(words: str) -> str:
    """As JSON writes it: SQLite keeps «ó» as an escape."""
    return words if connection.vendor == "postgresql" else json.dumps(words)[1:-1]
