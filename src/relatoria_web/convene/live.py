"""Screens that ask every second are answered from memory, before a session or a right is looked up, for half a minute.

Django answers first, with all its checks, and says by two headers, which stay in the house, that an answer may be
repeated (`offer`). The very same request (cookies, language, host) then gets it again: nothing where nothing changed
(204), the part that was rendered for the newest revision where one was. Every half minute, and at once when the
meeting, the session or anybody's role in them changes, it goes all the way again. So 300 screens cost some queries a
second together, and nobody reads for longer than half a minute what they may not read any more.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from relatoria_web.convene.domain.queries.watch import State, Watch
from relatoria_web.site.makers import Application, Environ
from relatoria_web.site.requests import SERVED

Headers = list[tuple[str, str]]
TRUSTED = 30.0
"""Seconds after which a reader's rights are asked anew in any case."""
MOST = 5000
"""Readers, and as many parts, that a process remembers."""
_FLOOR = re.compile(r"/convene/floor/([a-z0-9]{12})/")
_REVISION, _VARIANT, _PERSON = _INSIDE = ("x-live-revision", "x-live-variant", "x-live-person")
_EACH = frozenset({*_INSIDE, "x-moment", "x-request-id", "date", "set-cookie"})
"""Headers that are not repeated."""
_SAME = ("HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "HTTP_ACCEPT_ENCODING", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO")


def offer(response: HttpResponse, revision: int, variant: str = "", person: int | None = None) -> HttpResponse:
    """Say that an answer may be repeated to its reader; with a ``variant``, to every reader of the same.

    While ``person`` waits on the list themselves, they get parts of their own.
    """
    response[_REVISION], response["X-Moment"] = str(revision), _now()
    if variant:
        response[_VARIANT], response[_PERSON] = variant, str(person or 0)
    return response


def _now() -> str:
    """The moment of an answer, by which the clock on a screen runs."""
    return f"{time.time():.3f}"


@dataclass(frozen=True, slots=True)
class _Asked:
    uid: str
    since: str
    reader: tuple[str, ...]  # everything that an answer may depend on

    @property
    def kind(self) -> tuple[str, ...]:
        """The rest of the address, and the encoding."""
        return self.reader[-2:]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Somebody who may see a list: which part is theirs («»: one of their own), since when, under which marks."""

    variant: str
    person: int
    at: float
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    revision: int
    status: str
    headers: Headers
    body: bytes


class Live:
    """A WSGI application before another, which answers what it may from memory."""

    def __init__(self, application: Application, watch: Watch | None = None) -> None:
        self._application, self._watch = application, watch or Watch()
        self._readers: OrderedDict[tuple[str, ...], _Reader] = OrderedDict()
        self._parts: OrderedDict[tuple[str, ...], _Part] = OrderedDict()

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request."""
        asked = _asked(environ)
        if asked is None:
            return self._application(environ, start_response)
        state = self._watch.state(asked.uid)
        part = self._held(asked, state) if state else None
        if part is None:
            return self._pass(environ, start_response, asked, state)
        SERVED.add(int(part.status[:3]), 0.0)
        start_response(part.status, [*part.headers, ("X-Moment", _now())])
        return [part.body]

    def _held(self, asked: _Asked, state: State) -> _Part | None:
        reader = self._readers.get(asked.reader)
        if reader is None or reader.marks != state.marks or time.monotonic() - reader.at > TRUSTED:
            return None
        if asked.since == str(state.revision):
            return _NOTHING
        if not reader.variant or reader.person in state.waiting:
            return None
        part = self._parts.get((asked.uid, reader.variant, *asked.kind))
        return part if part and part.revision == state.revision else None

    def _pass(
        self, environ: Environ, start_response: Callable[..., Any], asked: _Asked, state: State | None
    ) -> Iterable[bytes]:
        """Let the platform answer, and remember what it says may be repeated."""
        said: list[tuple[str, Headers]] = []

        def started(status: str, headers: Headers, *rest: Any) -> Any:
            said[:] = [(status, headers)]
            return start_response(status, [pair for pair in headers if pair[0].lower() not in _INSIDE], *rest)

        answer = self._application(environ, started)
        status, headers = said[0] if said else ("", [])
        found = {name.lower(): value for name, value in headers}
        if state is None or _REVISION not in found:
            return answer
        try:
            body = b"".join(answer)
        finally:
            getattr(answer, "close", lambda: None)()
        variant, person = found.get(_VARIANT, ""), int(found.get(_PERSON, 0))
        _remember(self._readers, asked.reader, _Reader(variant, person, time.monotonic(), state.marks))
        if variant and body:
            kept = [pair for pair in headers if pair[0].lower() not in _EACH]
            part = _Part(int(found[_REVISION]), status, kept, body)
            _remember(self._parts, (asked.uid, variant, *asked.kind), part)
        return [body]


_NOTHING = _Part(0, "204 No Content", [("Cache-Control", "no-store"), ("Content-Length", "0")], b"")


def _asked(environ: Environ) -> _Asked | None:
    """What is asked of a list; None where the request is about something else."""
    found = _FLOOR.fullmatch(environ.get("PATH_INFO", ""))
    if found is None or environ.get("REQUEST_METHOD") != "GET":
        return None
    asked = environ.get("QUERY_STRING", "").split("&")
    since = next((one[6:] for one in asked if one.startswith("since=")), "")
    rest = "&".join(one for one in asked if not one.startswith("since="))
    same = tuple(str(environ.get(name, "")) for name in _SAME)
    uid, encoding = found[1], "gzip" if "gzip" in same[2] else ""
    return _Asked(uid, since, (uid, *same, environ.get("wsgi.url_scheme", ""), rest, encoding))


def _remember(memory: OrderedDict[tuple[str, ...], Any], key: tuple[str, ...], value: Any) -> None:
    memory[key] = value
    memory.move_to_end(key)
    while len(memory) > MOST:
        memory.popitem(last=False)
