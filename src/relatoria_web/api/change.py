"""Changing an object by sending back what was read: JSON in as JSON out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from ninja import Router

from relatoria_web.api.body import In, refuse, sent, taken
from relatoria_web.api.call import Call, call_of
from relatoria_web.api.models import Scope
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.resource import Resource
from relatoria_web.api.route import Operation, route
from relatoria_web.api.translated import read_texts
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.translated import Translated


@dataclass(frozen=True, slots=True)
class Change:
    """How an object is changed: ``takes`` are its fields that can be, ``apply`` calls the domain function.

    ``apply`` gets the call, the object, the revision that the caller read, and the fields that differ from what stands.
    Further fields of ``takes`` that the object does not have («reason») are handed on as well.
    """

    on: Resource[Any]
    scope: Scope
    takes: type[In]
    apply: Callable[[Call, Any, int, dict[str, Any]], Any]

    def route(self, router: Router) -> None:
        """Register PUT (every field that can be changed) and PATCH (some of them)."""
        for method, verb in (("PATCH", "Change"), ("PUT", "Replace")):
            described = Operation(
                f"{verb.lower()}_{self.on.word}",
                method,
                f"{self.on.path}{{key}}/",
                f"{verb} one of the {self.on.name.replace('-', ' ')}: send back what was read, with its revision",
                self.on.name,
                {200: self.on.schema},
                ("lang",),
                _with_revision(self.takes),
            )
            route(router, described, self.answer)

    def answer(self, request: HttpRequest, parts: dict[str, str]) -> dict[str, Any]:
        """Change what differs, and show what stands then."""
        call = call_of(request, self.scope, parts.get("slug"))
        given = sent(request)
        row = self.on.find(call, parts["key"])
        held = self._held(call, row)
        self._see_revision(given, held)
        fields = self._fields(call, row, given, held)
        if not fields.keys() & held.keys():
            return self.on.whole(call, row)  # what was read came back: nothing to do
        try:
            with transaction.atomic():
                self.apply(call, row, given["revision"], fields)
        except StaleError as error:
            found = self._held(call, self.on.find(call, parts["key"]))
            raise ProblemError(409, "stale", current=found) from error
        return self.on.whole(call, self.on.find(call, parts["key"]))

    def _held(self, call: Call, row: Any) -> dict[str, Any]:
        return self.on.schema.model_validate(self.on.whole(call, row)).model_dump(mode="json")

    @staticmethod
    def _see_revision(given: dict[str, Any], held: dict[str, Any]) -> None:
        if type(given.get("revision")) is not int:
            raise ProblemError(422, "revision_needed")
        if given["revision"] != held["revision"]:
            raise ProblemError(409, "stale", current=held)

    def _fields(self, call: Call, row: Any, given: dict[str, Any], held: dict[str, Any]) -> dict[str, Any]:
        """The fields to be changed, read as they must be; read-only ones may come back as they were, not otherwise."""
        own = self.takes.model_fields
        faults = [
            (name, "read_only" if name in held else "extra_forbidden")
            for name, value in given.items()
            if name not in own and name not in self.on.expansions and not (name in held and held[name] == value)
        ]
        if call.request.method == "PUT":
            faults += [(name, "missing") for name in own if name in held and name not in given]
        if faults:
            raise refuse(*faults)
        asked = {name: value for name, value in given.items() if name in own and value != held.get(name, _NOT_THERE)}
        read = taken(self.takes, asked)
        found = {name: getattr(read, name) for name in asked}
        return found | read_all(call, row, {name: found[name] for name in self.takes.translated if name in found})


_NOT_THERE = object()


def read_all(call: Call, row: Any, given: dict[str, Any]) -> dict[str, Translated]:
    """Texts of a body as values; ``row`` holds what stands (None: nothing).

    Raises:
        ProblemError: 422 for what is no text.
    """
    found = {}
    for name, value in given.items():
        try:
            found[name] = read_texts(call.request, value, getattr(row, name) if row is not None else Translated())
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise refuse((name, "text")) from error
    return found


def _with_revision(takes: type[In]) -> type[In]:
    return type(takes.__name__, (takes,), {"__annotations__": {"revision": int}, "__module__": takes.__module__})
