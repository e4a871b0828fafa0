"""Groups of any kind: which groups a voice counts in."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache

from relatoria.conclude.points.voices import Voice
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.record import Record
from relatoria.trace.titles import told_apart
from relatoria.vocabulary.places import countries, find_country


class Grouping(StrEnum):
    """By what the actors of a dialogue are grouped."""

    WORKING_GROUP = "working_group"
    UN_GROUP = "un_group"
    REGION = "region"
    STAKEHOLDER = "stakeholder"
    SESSION = "session"
    DOCUMENT = "document"


Grouped = Callable[[Voice], tuple[tuple[str, str], ...]]
"""Gives the (group, actor) pairs in which a voice counts; a voice without a group counts in none."""


def grouping_of(record: Record, grouping: Grouping | None) -> Grouping:
    """The grouping asked for; else working groups where the dialogue has some, else stakeholder types."""
    if grouping is not None:
        return grouping
    return Grouping.WORKING_GROUP if record.dialogue.groups else Grouping.STAKEHOLDER


def grouped(record: Record, grouping: Grouping) -> Grouped:
    """How the voices of ``record`` fall into groups."""
    if grouping is Grouping.DOCUMENT:
        names = _document_names(record)
        return lambda voice: tuple((names[voice.intervention.document], actor) for actor in voice.actors)
    if grouping is Grouping.SESSION:
        return _by_session
    if grouping is Grouping.WORKING_GROUP:
        return _working_groups(record)
    by_actor = {actor.id: _ATTRIBUTES[grouping](actor) for actor in record.actors}
    return lambda voice: tuple((group, actor) for actor in voice.actors if (group := by_actor.get(actor)))


def _document_names(record: Record) -> dict[str, str]:
    """The title of each document, with what tells it from another of that title; its file name where nothing does."""
    apart = told_apart(record.documents)
    names = {one.id: f"{one.title} – {apart[one.id]}" if apart.get(one.id) else one.title for one in record.documents}
    bare = {one.id for one in record.documents if not one.title or apart.get(one.id) == ""}
    return names | {
        one.id: f"{one.title} ({one.name})" if one.title else one.name for one in record.documents if one.id in bare
    }


def _by_session(voice: Voice) -> tuple[tuple[str, str], ...]:
    session = voice.intervention.session
    return tuple((session, actor) for actor in voice.actors) if session else ()


def _un_group(actor: Actor) -> str | None:
    """The regional group of the country; a pseudonym under the rule «by group» has it in place of an organisation."""
    country = countries().get(actor.country or "")
    if country is not None:
        return country.un_group
    return actor.organisation if actor.organisation in _un_groups() else None


@cache
def _un_groups() -> frozenset[str]:
    return frozenset(country.un_group for country in countries().values() if country.un_group)


def _region(actor: Actor) -> str | None:
    country = countries().get(actor.country or "")
    return country.region if country else None


def _stakeholder(actor: Actor) -> str | None:
    return actor.stakeholder_type


_ATTRIBUTES: dict[Grouping, Callable[[Actor], str | None]] = {
    Grouping.UN_GROUP: _un_group,
    Grouping.REGION: _region,
    Grouping.STAKEHOLDER: _stakeholder,
}


def _working_groups(record: Record) -> Grouped:
    """A member is named by document (name or id), by country, by the actor's name, organisation or an alias."""
    by_key: dict[str, str] = {}
    for group in record.dialogue.groups:
        for member in group.members:
            by_key[fold(member)] = group.name
            country = find_country(member)
            if country is not None:
                by_key[country.iso3.lower()] = group.name
    documents = {document.id: (fold(document.name), document.id) for document in record.documents}
    names = {actor.id: _keys(actor) for actor in record.actors}

    def pairs(voice: Voice) -> tuple[tuple[str, str], ...]:
        of_document = next((by_key[key] for key in documents[voice.intervention.document] if key in by_key), None)
        found = []
        for actor in voice.actors:
            own = next((by_key[key] for key in names[actor] if key in by_key), None)
            if group := own or of_document:
                found.append((group, actor))
        return tuple(found)

    return pairs


def _keys(actor: Actor) -> tuple[str, ...]:
    said = (actor.name, *actor.aliases, actor.organisation, actor.country)
    return (actor.id, *(fold(key) for key in said if key))
