"""An act: one thing that a caller does with an object, or that makes one, by calling one domain function."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from ninja import Router, Status

from relatoria_web.api.body import In, file_of, form, sent, taken
from relatoria_web.api.call import Call, call_of
from relatoria_web.api.domain.reply import Outcome, once
from relatoria_web.api.models import Scope
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.resource import Resource
from relatoria_web.api.route import Operation, route

KEY = "Idempotency-Key"


class Nothing(In):
    """An act that needs no body."""


@dataclass(frozen=True, slots=True)
class Act:
    """How an act is called and what it does. ``run`` gets the call, the object at ``on`` (None: no object in the
    address) and the body as ``takes``; it gives back the object that ``out`` shows, or None.
    """

    name: str
    summary: str
    path: str
    scope: Scope
    run: Callable[[Call, Any, Any], Any]
    on: Resource[Any] | None = None
    takes: type[In] = Nothing
    out: Resource[Any] | None = None
    method: str = "POST"
    files: Sequence[str] = ()

    @property
    def status(self) -> int:
        """201 where something new comes of it, 204 where nothing is shown, else 200."""
        if self.out is None:
            return 204
        return 201 if self.on is not self.out else 200

    def route(self, router: Router) -> None:
        """Register its address, documented."""
        answers = {self.status: self.out.schema, 204: None} if self.out else {204: None}  # 204: done, not to be shown
        tag = (self.on or self.out).name if (self.on or self.out) else "house"  # type: ignore[union-attr]  # one of both
        takes = None if self.takes is Nothing and not self.files else self.takes
        described = Operation(
            self.name, self.method, self.path, self.summary, tag, answers, ("lang",), takes, self.files, keyed=True
        )
        route(router, described, self.answer)

    def answer(self, request: HttpRequest, parts: dict[str, str]) -> Any:
        """Do it, once under a key, and show what came of it as the caller may see it."""
        call = call_of(request, self.scope, parts.get("slug"))
        found = form(request) if self.files else sent(request)
        _refuse_without(request, self.files)
        key = request.headers.get(KEY, "")

        def act() -> Outcome:
            return self._done(call, parts, found)

        if not key:
            with transaction.atomic():
                outcome = act()
        elif len(key) > 80 or call.who.account is None:
            raise ProblemError(422, "bad_key")
        else:
            outcome = once(call.who.account, key, _print_of(request, found), act)
        return self._shown(call, outcome)

    def _done(self, call: Call, parts: dict[str, str], found: dict[str, Any]) -> Outcome:
        row = self.on.find(call, parts["key"]) if self.on else None
        made = self.run(call, row, taken(self.takes, found))
        if self.out is None or made is None:
            return Outcome(204)
        return Outcome(self.status, str(getattr(made, self.out.key)))

    def _shown(self, call: Call, outcome: Outcome) -> Any:
        """What came of it; nothing where the caller may not see it (any more)."""
        row = self.out.rows(call).filter(**{self.out.key: outcome.target}).first() if self.out else None
        if self.out is None or row is None:
            return Status(204, None)
        return Status(outcome.status, self.out.whole(call, self.out.find(call, outcome.target)))


def _refuse_without(request: HttpRequest, files: Sequence[str]) -> None:
    for name in files:
        file_of(request, name)


def _print_of(request: HttpRequest, found: dict[str, Any]) -> str:
    """A hash of what is asked: address and body, and of files their names and contents."""
    digest = hashlib.sha256(f"{request.method} {request.get_full_path()} {sorted(found.items())!r}".encode())
    files = ((name, one) for name, many in sorted(request.FILES.lists()) for one in many)
    for name, file in files:
        digest.update(f"{name} {file.name}".encode())
        for chunk in file.chunks():
            digest.update(chunk)
        file.seek(0)
    return digest.hexdigest()
