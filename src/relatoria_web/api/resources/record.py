"""The record: who speaks, what they say and what it brings; for outsiders as the attribution rules allow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from django.db.models import Model, Prefetch, Q, QuerySet
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.gather.domain.queries.contribution import Wanted, contributions, narrowed
from relatoria_web.gather.domain.queries.figure import SOURCED, beside, figures
from relatoria_web.gather.domain.queries.intervention import heard, interventions
from relatoria_web.gather.domain.queries.queue import QUEUES
from relatoria_web.gather.domain.queries.record import of_documents
from relatoria_web.gather.domain.queries.shown import Said, Told, brought, said
from relatoria_web.gather.models import Actor, Coding, Contribution, Figure, Intervention, Passage, Voice
from relatoria_web.gather.models.reviewed import Reviewed
from relatoria_web.gather.registers import REGISTERS
from relatoria_web.gather.rules import SEE_ACTOR

Item = TypeVar("Item", bound=Reviewed)


class ActorOut(BaseModel):
    """Somebody who speaks. The team also reads ``aliases`` and ``gender``."""

    uid: str
    revision: int
    name: str
    kind: str
    role: str
    organisation_name: str
    country: str
    region: str
    stakeholder_type: str
    state: str
    aliases: list[str] | None = None
    gender: str | None = None


class VoiceOut(BaseModel):
    """An actor's part in an intervention."""

    part: str
    actor: str
    name: str


class PassageOut(BaseModel):
    """A half-open range of the document's text as the caller may read it."""

    start: int
    end: int
    how: str
    confidence: float
    why: str


class InterventionOut(BaseModel):
    """Somebody speaking once. Where the rule withholds the voice, ``shown_as`` says what may be said of it."""

    uid: str
    revision: int
    document: str
    session: str | None
    order: int
    relation: str
    mode: str
    capacity: str
    heading: str
    state: str
    withheld: bool
    shown_as: str
    voices: list[VoiceOut]
    passages: list[PassageOut]


class ThemeOut(BaseModel):
    """A code of a vocabulary with the words that earned it."""

    vocabulary: str
    code: str
    why: str


class ContributionOut(BaseModel):
    """What an intervention brings."""

    uid: str
    revision: int
    document: str
    intervention: str
    kind: str
    subtype: str
    state: str
    wording: str
    language: str
    start: int
    end: int
    polarity: str
    modality: str
    addressee: str
    means: str
    partners: list[str]
    place: str
    why: str
    horizon: dict[str, Any] | None
    themes: list[ThemeOut]
    facets: dict[str, dict[str, str]]
    shown_as: str
    speakers: list[VoiceOut]


class BaseOut(BaseModel):
    """The whole of which a figure is a part, as worded."""

    words: str
    number: str | None
    start: int
    end: int


class ComparisonOut(BaseModel):
    """What a figure is compared with: another value, or an occasion alone."""

    words: str
    direction: str
    value: str | None
    unit: str | None
    approximation: str
    occasion: str | None
    date: str | None
    start: int
    end: int


class FigureOut(BaseModel):
    """A figure that somebody stated: a claim, not a fact."""

    uid: str
    document: str
    intervention: str | None
    value: str
    unit: str
    counts: str
    approximation: str
    date: str
    start: int | None
    end: int | None
    base: BaseOut | None
    comparison: ComparisonOut | None
    source: str


def _actor(call: Call, row: Actor) -> dict[str, Any]:
    names = ("uid", "revision", "name", "kind", "role", "organisation_name", "country", "region", "stakeholder_type")
    found = plain(row, *names, "state")
    return found | plain(row, "aliases", "gender") if call.insider else found


def _voices(told: Said) -> list[dict[str, str]]:
    return [
        {"part": part, "actor": one.uid, "name": one.name} for part, people in told.voices.items() for one in people
    ]


def _intervention(call: Call, row: Any) -> dict[str, Any]:
    told = said(row, row.listed_voices, row.listed_passages, insider=call.insider)
    names = ("start", "end", "how", "confidence", "why")
    return {
        **plain(row, "uid", "revision", "order", "relation", "mode", "state"),
        "document": row.document.uid,
        "session": row.session.uid if row.session else None,
        "capacity": told.capacity,
        "heading": told.heading,
        "withheld": told.withheld,
        "shown_as": told.shown_as,
        "voices": _voices(told),
        "passages": [dict(zip(names, one, strict=True)) for one in told.passages if one[1] > one[0]],
    }


def _facet(row: Contribution, told: Told) -> dict[str, str]:
    """A facet as it is stored: its code, not its words."""
    evidence = {"evidence": told.evidence} if told.evidence else {}
    return {"value": row.facets[told.facet.code]["value"], **evidence}


def _contribution(call: Call, row: Any) -> dict[str, Any]:
    told = said(row.intervention, row.intervention.listed_voices, (), insider=call.insider)
    one = brought(row, row.listed_codings, insider=call.insider, said=told)
    return {
        **plain(row, "uid", "revision", "kind", "subtype", "state", "language", "polarity", "modality"),
        **plain(one, "wording", "start", "end", "addressee", "means", "place", "why", "horizon"),
        "document": row.document.uid,
        "intervention": row.intervention.uid,
        "partners": list(one.partners),
        "facets": {t.facet.code: _facet(row, t) for t in one.facets},
        "themes": [plain(theme, "vocabulary", "code", "why") for theme in one.themes],
        "shown_as": told.shown_as,
        "speakers": [voice for voice in _voices(told) if voice["part"] == "speaker"],
    }


def _figure(call: Call, row: Figure) -> dict[str, Any]:
    place = ("start", "end") if call.insider else ("public_start", "public_end")
    base, comparison, source = beside(row, insider=call.insider)
    return {
        **plain(row, "uid", "value", "unit", "approximation", "date"),
        "counts": row.counts if call.insider else row.public_counts,
        "document": row.document.uid,
        "intervention": row.intervention.uid if row.intervention else None,
        "base": base or None,
        "comparison": comparison or None,
        "source": source,
        "start": getattr(row, place[0]),
        "end": getattr(row, place[1]),
    }


def _columns(model: type[Model], *without: str) -> Iterator[str]:
    """The columns of a model but for some: of what stands beside it, only its identifier is told."""
    return (field.name for field in model._meta.concrete_fields if field.name not in without)


_SAID = (*_columns(Intervention, "reading"), "document__uid", "session__uid")
_STATED = (*_columns(Figure), "document__uid", "intervention__uid")
_BROUGHT = (
    *_columns(Contribution, "reading", "folded", "public_folded"),
    "document__uid",
    *(f"intervention__{name}" for name in _columns(Intervention, "reading")),
)
_VOICES = (
    Voice.objects.select_related("actor")
    .only("intervention", "part", "order", "actor__uid", "actor__name")
    .order_by("part", "order", "pk")
)


def _actors(call: Call) -> QuerySet[Actor]:
    """For the team also those that were merged or rejected."""
    if not call.insider:
        return heard(call.who, call.meeting)
    return SEE_ACTOR.among(call.who, Actor.objects.filter(meeting=call.meeting))


def _every(call: Call, kind: type[Item]) -> QuerySet[Item]:
    return of_documents(call.who, call.meeting, kind._default_manager.filter(meeting=call.meeting))


def _interventions(call: Call) -> QuerySet[Intervention]:
    """For the team also what was rejected or merged: ``state`` says so."""
    rows = _every(call, Intervention) if call.insider else interventions(call.who, call.meeting)
    passages = Prefetch("passages", Passage.objects.order_by("start", "pk"), "listed_passages")
    return (
        rows.select_related("document", "session")
        .only(*_SAID)
        .prefetch_related(Prefetch("voices", _VOICES, "listed_voices"), passages)
        .order_by("document_id", "order", "pk")
    )


def _contributions(call: Call) -> QuerySet[Contribution]:
    rows = _every(call, Contribution) if call.insider else contributions(call.who, call.meeting)
    codings = Prefetch("codings", Coding.objects.order_by("vocabulary", "-score", "code"), "listed_codings")
    return (
        rows.select_related("document", "intervention")
        .only(*_BROUGHT)
        .prefetch_related(codings, Prefetch("intervention__voices", _VOICES, "listed_voices"))
        .order_by("document_id", "start", "pk")
    )


def _wanted(**names: str) -> Any:
    """The filter of the repositories' pages, by one of its fields."""
    (name,) = names

    def narrow(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
        value: Any = tuple(wanted.split(",")) if name == "themes" else wanted
        return narrowed(rows, Wanted(**{name: value}), insider=call.insider)

    return narrow


def _register(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    """What stands in a register; nothing in one that there is not."""
    register = REGISTERS.get(wanted)
    if register is None:
        return rows.none()
    found = Contribution.objects.filter(register.query(insider=call.insider), meeting=call.meeting)
    return rows.filter(pk__in=found.values("pk"))


def _names(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    return rows.filter(Q(name__icontains=wanted) | Q(organisation_name__icontains=wanted))


def _counts(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    column = "counts" if call.insider else "public_counts"
    return rows.filter(Q(**{f"{column}__icontains": wanted}) | Q(value=wanted))


def _sourced(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    return rows.filter(SOURCED[wanted]) if wanted in SOURCED else rows.none()


def _by_speaker(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    """What an actor said; outsiders do not find what is withheld by who said it."""
    found = rows.filter(pk__in=Voice.objects.filter(actor__uid=wanted, part="speaker").values("intervention"))
    return found if call.insider else found.filter(withheld=False)


def _waiting(*names: str) -> Any:
    """What waits in a queue of the team; for others nothing does."""

    def narrow(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
        if not call.insider or wanted not in names:
            return rows.none()
        return rows.filter(pk__in=QUEUES[wanted]((call.meeting,)).order_by().values("pk"))

    return narrow


ACTORS = Resource(
    "actors",
    ActorOut,
    _actors,
    _actor,
    within=True,
    filters={"kind": equals("kind"), "q": _names},
)
INTERVENTIONS = Resource(
    "interventions",
    InterventionOut,
    _interventions,
    _intervention,
    within=True,
    filters={
        "document": equals("document__uid"),
        "session": equals("session__uid"),
        "state": equals("state"),
        "speaker": _by_speaker,
        "queue": _waiting("voices", "changed-voices"),
    },
)
CONTRIBUTIONS = Resource(
    "contributions",
    ContributionOut,
    _contributions,
    _contribution,
    within=True,
    filters={
        "document": equals("document__uid"),
        "intervention": equals("intervention__uid"),
        "kind": _wanted(kind=""),
        "subtype": _wanted(subtype=""),
        "theme": _wanted(themes=""),
        "region": _wanted(region=""),
        "stakeholder": _wanted(stakeholder=""),
        "state": _wanted(state=""),
        "facet": _wanted(facet=""),
        "register": _register,
        "q": _wanted(words=""),
        "queue": _waiting("contributions", "changed"),
    },
)
FIGURES = Resource(
    "figures",
    FigureOut,
    lambda call: figures(call.who, call.meeting).select_related("document", "intervention").only(*_STATED),
    _figure,
    within=True,
    filters={"unit": equals("unit"), "document": equals("document__uid"), "source": _sourced, "q": _counts},
)
RESOURCES: tuple[Resource[Any], ...] = (ACTORS, INTERVENTIONS, CONTRIBUTIONS, FIGURES)
