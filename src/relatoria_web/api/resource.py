"""A resource: a list in pages and an object at its address, of rows that the caller may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import create_model

from relatoria_web.api.auth import who_calls
from relatoria_web.api.models import Scope
from relatoria_web.api.pages import page_of
from relatoria_web.api.problems import ProblemError
from relatoria_web.site.standing import Standing

Row = TypeVar("Row", bound=Model)
Shown = Callable[[HttpRequest, Any], dict[str, Any]]
Filter = Callable[["QuerySet[Any]", str], "QuerySet[Any]"]


@dataclass(frozen=True, slots=True)
class Expansion:
    """What ``?expand=NAME`` puts in place of a list of identifiers: rows that the caller may see."""

    relation: str
    rows: Callable[[Standing], QuerySet[Any]]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Resource(Generic[Row]):
    """How one kind of object reads: ``rows`` gives those the caller may see, ``shown`` one of them as JSON.

    ``key`` is the field of its address, ``filters`` are the query parameters that narrow a list.
    """

    name: str
    schema: type[Schema]
    rows: Callable[[Standing], QuerySet[Row]]
    shown: Shown
    key: str = "uid"
    filters: Mapping[str, Filter] = field(default_factory=dict)
    expansions: Mapping[str, Expansion] = field(default_factory=dict)

    def find(self, who: Standing, key: str) -> Row:
        """The object at an address.

        Raises:
            ProblemError: 404 if there is none, or none for this caller.
        """
        row = self.rows(who).filter(**{self.key: key}).first()
        if row is None:
            raise ProblemError(404, "not_found")
        return row

    def body(self, request: HttpRequest, row: Row) -> dict[str, Any]:
        """An object as JSON, with what the caller wanted expanded."""
        shown = self.shown(request, row)
        for name in self._asked(request):
            expansion = self.expansions[name]
            shown[name] = [expansion.shown(request, one) for one in getattr(row, f"expanded_{name}")]
        return shown

    def listed(self, request: HttpRequest) -> dict[str, Any]:
        """A page of the list."""
        who = who_calls(request, Scope.READ)
        rows = self._expanded(request, who, self.rows(who))
        for name, narrow in self.filters.items():
            if wanted := request.GET.get(name):
                rows = narrow(rows, wanted)
        return page_of(request, rows, lambda row: self.body(request, row))

    def detail(self, request: HttpRequest, key: str) -> dict[str, Any]:
        """One object."""
        who = who_calls(request, Scope.READ)
        row = self._expanded(request, who, self.rows(who)).filter(**{self.key: key}).first()
        if row is None:
            raise ProblemError(404, "not_found")
        return self.body(request, row)

    def _asked(self, request: HttpRequest) -> list[str]:
        return [name for name in request.GET.get("expand", "").split(",") if name in self.expansions]

    def _expanded(self, request: HttpRequest, who: Standing, rows: QuerySet[Row]) -> QuerySet[Row]:
        for name in self._asked(request):
            expansion = self.expansions[name]
            rows = rows.prefetch_related(Prefetch(expansion.relation, expansion.rows(who), to_attr=f"expanded_{name}"))
        return rows

    def route(self, router: Router) -> None:
        """Register both addresses, documented."""
        page: type[Schema] = create_model(
            f"{self.schema.__name__}Page",
            __base__=Schema,
            count=(int, ...),
            next=(str | None, None),
            previous=(str | None, None),
            results=(list[self.schema], ...),  # type: ignore[name-defined]
        )

        def listed(request: HttpRequest) -> dict[str, Any]:
            return self.listed(request)

        def detail(request: HttpRequest, key: str) -> dict[str, Any]:
            return self.detail(request, key)

        extra = {"parameters": [_parameter(name) for name in (*_EVERY, *self.filters)]}
        plural = self.name.replace("-", " ")
        router.get(
            f"/{self.name}/",
            response=page,
            operation_id=f"list_{self.name.replace('-', '_')}",
            summary=f"List {plural}",
            openapi_extra=extra,
            tags=[self.name],
        )(listed)
        router.get(
            f"/{self.name}/{{key}}/",
            response=self.schema,
            operation_id=f"get_{self.name.replace('-', '_')}",
            summary=f"One of the {plural}",
            openapi_extra={"parameters": [_parameter(name) for name in _EVERY[2:]]},
            tags=[self.name],
        )(detail)


_EVERY = ("limit", "offset", "lang", "expand")


def _parameter(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": {"type": "string"}}


def equals(path: str) -> Filter:
    """The filter that a field is what the parameter says."""
    return lambda rows, wanted: rows.filter(**{path: wanted})
