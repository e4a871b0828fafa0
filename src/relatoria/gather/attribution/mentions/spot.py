"""One mention in a sentence."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from relatoria.gather.attribution.actors.registry import Mention


class Shape(StrEnum):
    """How a mention is put, which decides what it may do in the sentence."""

    PERSON = "person"  # a name with honorific, function or both
    BARE = "bare"  # a name alone
    SURNAME = "surname"  # one capitalised word that may be a known person's
    ROLE = "role"  # a function with its organisation or State, without a name
    STATE = "state"
    BODY = "body"
    COLLECTIVE = "collective"
    ANAPHOR = "anaphor"  # «la oradora», «she», «el ministro»


PERSONAL = frozenset({Shape.PERSON, Shape.BARE, Shape.SURNAME, Shape.ROLE})
"""Shapes that stand for one speaking person or delegation."""


class Spot(Struct, frozen=True):
    """The tokens ``[first, end)`` that mention somebody, article and apposition included.

    ``core`` is the token where the name itself begins; ``head`` the folded word that an anaphor uses.
    """

    first: int
    end: int
    shape: Shape
    mention: Mention
    head: str = ""
    plural: bool = False
