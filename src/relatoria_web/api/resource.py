"""A resource: a list in pages and an object at its address, of rows that the caller may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db.models import Model, Prefetch, QuerySet
from ninja import Router
from pydantic import BaseModel, create_model

from relatoria_web.api.body import refuse
from relatoria_web.api.call import Call, call_of
from relatoria_web.api.models import Scope
from relatoria_web.api.pages import page_of
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.route import Operation, route
from relatoria_web.site.visitors import same_for_visitors

Row = TypeVar("Row", bound=Model)
Shown = Callable[[Call, Any], dict[str, Any]]
Filter = Callable[[Call, "QuerySet[Any]", str], "QuerySet[Any]"]
WITHIN = "/meetings/{slug}"
_EVERY = ("limit", "offset", "lang", "expand")


@dataclass(frozen=True, slots=True)
class Expansion:
    """What ``?expand=NAME`` puts in place of a list of identifiers: rows that the caller may see."""

    relation: str
    rows: Callable[[Call], QuerySet[Any]]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Resource(Generic[Row]):
    """How one kind of object reads: ``rows`` gives those the caller may see, ``shown`` one of them as JSON.

    ``key`` is the field of its address, ``filters`` are the query parameters that narrow a list. What is ``within``
    a meeting has its address there, and is what the caller may read of that meeting. ``more`` is what only the object's
    own address tells (long texts): lists leave it empty. What does not stand ``alone`` is read in its list only. What
    ``runs`` with the clock is made anew for each caller.
    """

    name: str
    schema: type[BaseModel]
    rows: Callable[[Call], QuerySet[Row]]
    shown: Shown
    key: str = "uid"
    within: bool = False
    filters: Mapping[str, Filter] = field(default_factory=dict)
    expansions: Mapping[str, Expansion] = field(default_factory=dict)
    more: Shown | None = None
    alone: bool = True
    word: str = ""
    runs: bool = False

    def __post_init__(self) -> None:
        """Its name as part of an operation's is its own, unless another is given."""
        object.__setattr__(self, "word", self.word or self.name.replace("-", "_"))

    @property
    def path(self) -> str:
        """The address of its list."""
        return f"{WITHIN if self.within else ''}/{self.name}/"

    def find(self, call: Call, key: str) -> Row:
        """The object at an address.

        Raises:
            ProblemError: 404 if there is none, or none for this caller.
        """
        row = self._expanded(call, self.rows(call)).filter(**{self.key: key}).first()
        if row is None:
            raise ProblemError(404, "not_found")
        return row

    def named(self, call: Call, key: str | None, where: str) -> Row | None:
        """The object that the field ``where`` of a body names, if it names one.

        Raises:
            ProblemError: 422 if there is none, or none for this caller.
        """
        if not key:
            return None
        row = self.rows(call).filter(**{self.key: key}).first()
        if row is None:
            raise refuse((where, "nowhere"))
        return row

    def needed(self, call: Call, key: str, where: str) -> Row:
        """The object that the field ``where`` of a body must name.

        Raises:
            ProblemError: 422 if it names none, or none for this caller.
        """
        row = self.named(call, key, where)
        if row is None:
            raise refuse((where, "nowhere"))
        return row

    def body(self, call: Call, row: Row) -> dict[str, Any]:
        """An object as JSON, with what the caller wanted expanded."""
        shown = self.shown(call, row)
        for name in self._asked(call):
            expansion = self.expansions[name]
            shown[name] = [expansion.shown(call, one) for one in getattr(row, f"expanded_{name}")]
        return shown

    def whole(self, call: Call, row: Row) -> dict[str, Any]:
        """An object as its own address tells it."""
        return self.body(call, row) | (self.more(call, row) if self.more else {})

    def listed(self, call: Call) -> dict[str, Any]:
        """A page of the list."""
        self._shared(call)
        rows = self._expanded(call, self.rows(call))
        for name, narrow in self.filters.items():
            if wanted := call.request.GET.get(name, "").replace("\0", ""):
                rows = narrow(call, rows, wanted)
        reader = None if self.runs else ("account", call.who.account)
        return page_of(call.request, rows, lambda row: self.body(call, row), reader)

    def _asked(self, call: Call) -> list[str]:
        return [name for name in self.expansions if name in call.request.GET.get("expand", "").split(",")]

    def _expanded(self, call: Call, rows: QuerySet[Row]) -> QuerySet[Row]:
        for name in self._asked(call):
            expansion = self.expansions[name]
            rows = rows.prefetch_related(Prefetch(expansion.relation, expansion.rows(call), to_attr=f"expanded_{name}"))
        return rows

    def route(self, router: Router) -> None:
        """Register both addresses, documented."""
        page: type[BaseModel] = create_model(
            f"{self.schema.__name__}Page",
            count=(int, ...),
            next=(str | None, None),
            previous=(str | None, None),
            results=(list[self.schema], ...),  # type: ignore[name-defined]
        )
        plural = self.name.replace("-", " ")
        every = (*_EVERY, *self.filters)
        route(
            router,
            Operation(f"list_{self.word}", "GET", self.path, f"List {plural}", self.name, page, every),
            lambda request, parts: self.listed(call_of(request, Scope.READ, parts.get("slug"))),
        )
        if self.alone:
            self._route_one(router)

    def _route_one(self, router: Router) -> None:
        detail = Operation(
            f"get_{self.word}",
            "GET",
            f"{self.path}{{key}}/",
            f"One of the {self.name.replace('-', ' ')}",
            self.name,
            self.schema,
            _EVERY[2:],
        )
        route(
            router, detail, lambda request, parts: self._detail(call_of(request, Scope.READ, parts.get("slug")), parts)
        )

    def _detail(self, call: Call, parts: dict[str, str]) -> dict[str, Any]:
        self._shared(call)
        return self.whole(call, self.find(call, parts["key"]))

    def _shared(self, call: Call) -> None:
        if not self.runs:
            same_for_visitors(call.request)


def equals(path: str) -> Filter:
    """The filter that a field is what the parameter says."""
    return lambda call, rows, wanted: rows.filter(**{path: wanted})


def holds(path: str) -> Filter:
    """The filter that a field holds the words of the parameter."""
    return lambda call, rows, wanted: rows.filter(**{f"{path}__icontains": wanted})


def is_true(path: str) -> Filter:
    """The filter that a field is true or false, as the parameter says."""
    return lambda call, rows, wanted: rows.filter(**{path: wanted.lower() in ("1", "true", "yes")})


def plain(row: Any, *names: str) -> dict[str, Any]:
    """Columns of a row as they are."""
    return {name: getattr(row, name) for name in names}
