"""Lists in pages: ``{count, next, previous, results}``, in an order that stays."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from relatoria_web.site.kept import kept

Row = TypeVar("Row", bound=Model)
LIMIT, MOST, FARTHEST = 50, 500, 10**9


_PLACE = ("limit", "offset")


def page_of(
    request: HttpRequest, rows: QuerySet[Row], shown: Callable[[Row], Any], reader: Hashable = None
) -> dict[str, Any]:
    """One page of ``rows`` as ``?limit=`` and ``?offset=`` ask, at most `MOST` rows; two queries.

    Whoever turns the pages of a list has it counted once: ``reader`` says who they are, None that it is not to be kept.
    """
    limit = min(max(number_of(request, "limit", LIMIT), 1), MOST)
    offset = min(max(number_of(request, "offset", 0), 0), FARTHEST)
    asked = tuple(sorted((name, tuple(words)) for name, words in request.GET.lists() if name not in _PLACE))
    count = kept(("count", request.path, asked, reader), rows.count) if reader is not None else rows.count()
    return {
        "count": count,
        "next": address_of(request, limit=limit, offset=offset + limit) if offset + limit < count else None,
        "previous": address_of(request, limit=limit, offset=max(offset - limit, 0)) if offset else None,
        "results": [shown(row) for row in rows[offset : offset + limit]],
    }


def number_of(request: HttpRequest, name: str, default: int) -> int:
    """The whole number of a query parameter; the default for anything that is none."""
    try:
        return int(request.GET.get(name, default))
    except ValueError:
        return default


def address_of(request: HttpRequest, **numbers: int) -> str:
    """The address asked for, with other numbers in its query."""
    query = request.GET.copy()
    for name, number in numbers.items():
        query[name] = str(number)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
