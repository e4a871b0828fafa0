"""Who has which part in which session, in one query: whoever has many parts is made once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from django.db.models import Model

from relatoria_web.convene.models import Meeting, Part, Participation
from relatoria_web.convene.rules import SEE_PART
from relatoria_web.people.models import Organisation, Person
from relatoria_web.site.standing import Standing

Row = TypeVar("Row", bound=Model)

_PART = tuple(field.attname for field in Part._meta.concrete_fields)


def _in_order(model: type[Model], *names: str) -> tuple[str, ...]:
    """Columns in the order in which `Model.from_db` takes them."""
    return tuple(field.attname for field in model._meta.concrete_fields if field.attname in names)


_TAKER = _in_order(Participation, "id", "uid", "meeting_id", "capacity", "person_id", "organisation_id")
_NAMED = _in_order(Person, "id", "uid", "name")
"""Of whoever takes part, of the person and of the organisation, as much as a programme says; keys come first."""


def _columns(whose: str) -> tuple[str, ...]:
    named = (f"{whose}__{of}__{name}" for of in ("person", "organisation") for name in _NAMED)
    return (*(f"{whose}__{name}" for name in _TAKER), *named)


_WIDTH = len(_columns(""))
_COLUMNS = (*_PART, *_columns("participation"), *_columns("stood_in"))


def casts_of(who: Standing, meeting: Meeting, within: Collection[int] | None = None) -> dict[int, list[Part]]:
    """Session → its parts that somebody may see, with who takes them; ``within`` are the keys of sessions wanted."""
    rows = Part.objects.filter(session__meeting=meeting) if within is None else Part.objects.filter(session__in=within)
    takers, found = _Takers(rows.db), dict[int, list[Part]]()
    for values in SEE_PART.among(who, rows).order_by("order", "pk").values_list(*_COLUMNS):
        part = Part.from_db(rows.db, _PART, values[: len(_PART)])
        taker = takers.read(values[len(_PART) : -_WIDTH])
        if taker is not None:
            part.participation = taker
        part.stood_in = takers.read(values[-_WIDTH:])
        found.setdefault(part.session_id, []).append(part)
    return found


class _Takers:
    """Participations with their persons and organisations, each made once."""

    def __init__(self, database: str | None) -> None:
        self._database = database
        self._made: dict[tuple[type[Model], int], Any] = {}

    def read(self, values: Sequence[Any]) -> Participation | None:
        """Who takes part, out of the columns of a row; None where they are empty."""
        held = self._made.get((Participation, values[0]))
        if held is not None or values[0] is None:
            return held
        made: Participation = self._one(Participation, _TAKER, values)
        rest = values[len(_TAKER) :]
        made.person = self._one(Person, _NAMED, rest[: len(_NAMED)])
        made.organisation = self._one(Organisation, _NAMED, rest[len(_NAMED) :]) if rest[len(_NAMED)] else None
        return made

    def _one(self, model: type[Row], names: Sequence[str], values: Sequence[Any]) -> Row:
        key = (model, values[0])
        if key not in self._made:
            self._made[key] = model.from_db(self._database, names, values[: len(names)])
        made: Row = self._made[key]
        return made
