"""Who speaks: a person, a State, a group, an organisation or an unnamed collective."""

from __future__ import annotations

from enum import StrEnum

from relatoria.model.value import value


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    GROUP = "group"
    ORGANISATION = "organisation"
    COLLECTIVE = "collective"  # «otros oradores», «the participants»: nobody is named


@value
class Actor:
    """One actor under all the forms of its name.

    ``country`` is an ISO 3166-1 alpha-3 code, ``organisation`` and ``role`` stand as the documents word them,
    ``stakeholder_type`` is a code of the vocabulary ``stakeholder_types``, ``gender`` is «f» or «m» where an
    honorific or a gendered title says so (never from a first name), ``aliases`` are the surface forms seen.
    """

    id: str
    kind: ActorKind
    name: str
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    stakeholder_type: str | None = None
    gender: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # actor ids, for a group whose members are known
