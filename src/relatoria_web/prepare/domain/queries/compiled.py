"""Matters of a kind put together: the reading list by topic, papers by element, roles of mechanisms by phase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from relatoria_web.bridge import compiled as library
from relatoria_web.prepare.domain.matter import kind_of
from relatoria_web.prepare.domain.queries.matter import Place, line, reader
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated

MOST = 500
"""How many matters are put together at most."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the New York Declaration with the matters on it."""

    code: str
    label: str
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and columns with the matters where they meet."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Matter, ...], ...]], ...]


def supporters(rows: QuerySet[Matter]) -> list[tuple[str, int]]:
    """How many supported calls, by type of stakeholder."""
    names = dict(_choices("call", "supporters"))
    counted: Counter[str] = Counter()
    for one in rows[:MOST]:
        counted.update(one.details.get("supporters", {}))
    return [(names.get(code, code), number) for code, number in counted.most_common()]


def reading_list(rows: QuerySet[Matter]) -> list[tuple[str, list[library.Work]]]:
    """The works by topic, each once with all who recommend it; what was dropped is left out."""
    return library.reading_list([_work(one) for one in rows.exclude(state="dropped")[:MOST]], reader())


def owing(rows: QuerySet[Matter]) -> list[tuple[str, int]]:
    """The members who have not proposed exactly three works, with how many they have."""
    return sorted(library.off_count([_work(one) for one in rows.exclude(state="dropped")[:MOST]]).items())


def _work(one: Matter) -> library.Work:
    held = one.details
    plain = {key: str(held.get(key, "")) for key in ("member", "author", "url", "language")}
    topic = str(translated(held.get("topic") or {}))
    return library.Work(title=str(one.title), topic=topic, why=str(one.text), year=held.get("year") or 0, **plain)


def papers_by_element(rows: QuerySet[Matter]) -> list[Element]:
    """Every element of the New York Declaration with its papers; none is left out."""
    held = list(rows[:MOST])
    return [
        Element(code, label, tuple(one for one in held if one.details.get("element") == code))
        for code, label in _choices("paper", "element")
    ]


def roles(rows: QuerySet[Matter]) -> Table:
    """Mechanisms with a role against phases."""
    return _by_mechanism(rows, "role", _choices("role", "phase"), lambda one: one.details.get("phase"))


def debates(rows: QuerySet[Matter]) -> Table:
    """Mechanisms against what became of their dedicated debates: planned, held."""
    states = tuple(one for one in kind_of("debate").states if one[0] != "dropped")
    return _by_mechanism(rows, "debate", states, lambda one: one.state)


def _by_mechanism(
    rows: QuerySet[Matter], kind: str, columns: tuple[tuple[str, str], ...], column: Callable[[Matter], object]
) -> Table:
    held, names = list(rows[:MOST]), dict(_choices(kind, "mechanism"))
    mechanisms = sorted({one.details.get("mechanism", "") for one in held}, key=lambda code: names.get(code, code))
    rows_of = tuple(
        (
            names.get(code, code),
            tuple(
                tuple(one for one in held if (one.details.get("mechanism"), column(one)) == (code, wanted))
                for wanted, _ in columns
            ),
        )
        for code in mechanisms
    )
    return Table(tuple(label for _, label in columns), rows_of)


def of_edition(who: Standing, place: Place) -> list[Matter]:
    """The agreed messages of the other meetings of the edition."""
    if place.meeting is None or place.meeting.edition_id is None:
        return []
    rows = Matter.objects.filter(kind="message", state="agreed", meeting__edition=place.meeting.edition_id)
    rows = rows.exclude(meeting=place.meeting).select_related("meeting").order_by("meeting__start", "order", "pk")
    return list(SEE_MATTER.among(who, rows)[:MOST])


def dispositions(rows: QuerySet[Matter]) -> list[tuple[Any, list[tuple[Any, ...]]]]:
    """Comments by document, each with what was done with it."""
    kind = kind_of("comment")
    found: dict[Any, list[Any]] = {}
    for one in rows.order_by("product", "order", "pk")[:MOST]:
        found.setdefault(one.product, []).append(line(one, kind, {}))
    return [(product, lines) for product, lines in found.items() if product is not None]


def _choices(kind: str, field: str) -> tuple[tuple[str, str], ...]:
    found = kind_of(kind).field(field)
    return found.choices if found else ()
