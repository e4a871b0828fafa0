"""Mentions of States, bodies and collectives by their codes, with the members of groups where they are known."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.places import LANGUAGES, countries


def add_state(registry: Registry, iso3: str, language: str, surface: str = "") -> str:
    """The actor id of a State; its name is the one that UN lists have in ``language``."""
    names = countries()[iso3].names
    name = names.get(language, names["en"])
    return registry.add(Mention(ActorKind.STATE, name, country=iso3, surface=surface or name))


def add_body(registry: Registry, code: str, language: str, surface: str = "") -> str:
    """The actor id of a body of the vocabulary; the members of a group are added as States."""
    body = bodies()[code]
    kind = ActorKind.GROUP if body.is_group else ActorKind.ORGANISATION
    name = body.names.get(language if language in LANGUAGES else "en") or body.names["en"]
    mention = Mention(kind, name, stakeholder_type=body.stakeholder_type, surface=surface or name)
    known = registry.find(mention)
    if known is not None:
        registry.alias(known, surface)
        return known
    return registry.add(mention)


def add_collective(registry: Registry, surface: str) -> str:
    """The actor id of an unnamed collective («many countries»): one for each wording."""
    return registry.add(Mention(ActorKind.COLLECTIVE, surface, surface=surface))
