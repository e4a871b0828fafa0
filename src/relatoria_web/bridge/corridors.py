"""Corridors of migration in words."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria_web.bridge.labels import label

VOCABULARY = "corridor"
ROLES = "corridor_role"


@dataclass(frozen=True, slots=True)
class Place:
    """A country or region in a corridor; its role there, as a code and in words, is empty where nobody said it."""

    code: str
    name: str
    role: str
    words: str


def places_of(code: str, language: str) -> tuple[Place, ...]:
    """The places of a corridor in their order; none for what is no code of one."""
    from relatoria.vocabulary.corridors import corridor_roles, place_name

    return tuple(
        Place(place, place_name(place, language), role, label(ROLES, role, language) if role else "")
        for place, role in corridor_roles(code)
    )
