"""The spine, as the platform's rows have it: which kinds of objects hang together, and how to walk it both ways.

An app registers its kinds and the links between them in its own module ``provenance``, which is loaded at the start::

    kind(Kind("gather.document", Document, "gather.document.see", _("document"), order=10, label=...))
    kind(Kind("gather.intervention", Intervention, "gather.intervention.see", _("intervention"), order=20, label=...))
    link(by_key("gather.document", "gather.intervention", "document"))   # Intervention.document is a foreign key

``order`` is the place on the spine: smaller is nearer to the source. A label must say no more than its reader may
know: it gets who is asking. Links that are no foreign keys give their two `Match` functions themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils.functional import Promise

from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object on the spine; ``right`` is the name of the right to see one, ``address`` gives its own page.

    ``still`` leaves those of some rows that may be shown now, where more than the right decides.
    """

    name: str
    model: type[Model]
    right: str
    word: str | Promise
    order: int
    label: Callable[[Standing, Any], str]
    address: Callable[[Any], str] | None = None
    prepare: Callable[[QuerySet[Any]], QuerySet[Any]] = lambda rows: rows  # joins what label and address need
    still: Callable[[Standing, list[Any]], list[Any]] = lambda who, rows: rows


@dataclass(frozen=True, slots=True)
class Match:
    """Which rows are linked: ``query`` narrows them in the database, ``holds`` decides."""

    query: Q
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Link:
    """Between two kinds: ``down`` matches lower rows of some upper ones, ``up`` upper rows of some lower ones."""

    upper: str
    lower: str
    down: Callable[[Sequence[Any]], Match]
    up: Callable[[Sequence[Any]], Match]


KINDS: dict[str, Kind] = {}
LINKS: list[Link] = []


def kind(one: Kind) -> Kind:
    """Register a kind.

    Raises:
        ValueError: if two have one name.
    """
    return enter(KINDS, one.name, one, "kinds")


def link(one: Link) -> Link:
    """Register a link between two kinds."""
    LINKS.append(one)
    return one


def known(label: str) -> Kind | None:
    """The kind of a model's label («gather.document»), if it is on the spine."""
    return next((one for one in KINDS.values() if one.model._meta.label_lower == label), None)


def by_key(upper: str, lower: str, field: str) -> Link:
    """A link that is the foreign key ``field`` of the lower kind."""

    def down(rows: Sequence[Any]) -> Match:
        keys = {row.pk for row in rows}
        return Match(Q(**{f"{field}__in": keys}), lambda row: getattr(row, f"{field}_id") in keys)

    def up(rows: Sequence[Any]) -> Match:
        keys = {getattr(row, f"{field}_id") for row in rows} - {None}
        return Match(Q(pk__in=keys), lambda row: row.pk in keys)

    return Link(upper, lower, down, up)
