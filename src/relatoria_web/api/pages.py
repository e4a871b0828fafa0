"""Lists in pages: ``{count, next, previous, results}``, in an order that stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

Row = TypeVar("Row", bound=Model)
LIMIT, MOST = 50, 500


def page_of(request: HttpRequest, rows: QuerySet[Row], shown: Callable[[Row], Any]) -> dict[str, Any]:
    """One page of ``rows`` as ``?limit=`` and ``?offset=`` ask, at most `MOST` rows; two queries."""
    limit = min(max(_number(request, "limit", LIMIT), 1), MOST)
    offset = max(_number(request, "offset", 0), 0)
    count = rows.count()
    return {
        "count": count,
        "next": _address(request, limit, offset + limit) if offset + limit < count else None,
        "previous": _address(request, limit, max(offset - limit, 0)) if offset else None,
        "results": [shown(row) for row in rows[offset : offset + limit]],
    }


def _number(request: HttpRequest, name: str, default: int) -> int:
    try:
        return int(request.GET.get(name, default))
    except ValueError:
        return default


def _address(request: HttpRequest, limit: int, offset: int) -> str:
    query = request.GET.copy()
    query["limit"], query["offset"] = str(limit), str(offset)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
