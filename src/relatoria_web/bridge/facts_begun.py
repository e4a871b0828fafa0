"""The first facts of a meeting, from what the platform knows of it, and the sessions that its programme has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relatoria_web.bridge.facts import Table, meeting_in, put

Words = dict[str, str]
_LANGUAGES = ("es", "en", "fr")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a meeting: codes and wordings as they stand on its own form; empty where they do not."""

    id: str
    written: str
    format: str = ""
    title: Words = field(default_factory=dict)
    theme: Words = field(default_factory=dict)
    city: Words = field(default_factory=dict)
    venue: Words = field(default_factory=dict)
    start: str = ""
    end: str = ""
    mechanism: str = ""
    process: str = ""
    edition: int = 0
    edition_theme: Words = field(default_factory=dict)
    convener: str = ""
    objectives: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Programmed:
    """A session of a programme with its segments as ``parts``; objectives, outputs and questions by language."""

    title: Words
    format: str = ""
    day: str = ""
    objectives: tuple[Words, ...] = ()
    outputs: tuple[Words, ...] = ()
    questions: tuple[Words, ...] = ()
    parts: tuple[Programmed, ...] = ()


def begun(known: Known) -> Table:
    """Facts with what is known; codes that the library does not have are left out."""
    from relatoria.vocabulary.mechanisms import mechanisms
    from relatoria.vocabulary.meetings import formats
    from relatoria.vocabulary.processes import processes

    table: Table = {"written": known.written, "convener": known.convener, "meeting": known.id}
    table["mechanism"] = known.mechanism if known.mechanism in mechanisms() else ""
    table["process"] = known.process if known.process in processes() else ""
    if known.edition:
        table["edition"] = {"year": known.edition} | ({"theme": known.edition_theme} if known.edition_theme else {})
    meeting: Table = {"id": known.id, "format": known.format if known.format in formats() else "session"}
    meeting |= {name: getattr(known, name) for name in ("title", "theme", "city", "venue", "start", "end")}
    meeting["objectives"] = [{"id": f"o{n}", "words": words} for n, words in enumerate(known.objectives, 1)]
    table["meetings"] = [_full(meeting)]
    return _full(table)


def with_process(table: Table, body: Mapping[str, Any]) -> Table:
    """The facts with the process that the meeting is of (the body of its calendar), where the registry lacks it."""
    from relatoria.vocabulary.processes import processes

    code = body.get("code", "")
    if not code or code in processes():
        return table
    own = table.get("own_processes", {}) | {code: _spoken(body)}
    return table | {"own_processes": own, "process": table.get("process") or code}


def _spoken(value: Any) -> Any:
    """A value of a calendar as facts hold it: nothing that is nothing, and every wording in each language."""
    if isinstance(value, Mapping):
        held = {name: _spoken(one) for name, one in value.items() if one is not None}
        for name in ("words", "short"):
            if said := held.get(name):
                held[name] = {language: said.get(language) or next(iter(said.values())) for language in _LANGUAGES}
        return held
    return [_spoken(one) for one in value] if isinstance(value, list | tuple) else value


def with_sessions(table: Table, sessions: Sequence[Programmed]) -> Table:
    """The facts with those sessions of a programme that they lack, by title."""
    held = [set(one.get("title", {}).values()) for one in meeting_in(table).get("sessions", [])]
    for session in sessions:
        if not any(names & set(session.title.values()) for names in held):
            table = _joined(table, "sessions", session)
    return table


def _joined(table: Table, path: str, session: Programmed) -> Table:
    known = _full({"title": session.title, "format": _segment(session.format), "day": session.day})
    table = put(table, f"{path}.new", known | ({"outputs": list(session.outputs)} if session.outputs else {}))
    place = f"{path}.{_last(table, path)}"
    for name in ("objectives", "questions"):
        for words in getattr(session, name):
            table = put(table, f"{place}.{name}.new", {"words": words})
    for part in session.parts:
        table = _joined(table, f"{place}.parts", part)
    return table


def _segment(code: str) -> str:
    from relatoria.vocabulary.meetings import segments

    return code if code in segments() else ""


def _last(table: Table, path: str) -> int:
    held: Any = meeting_in(table)
    for name in path.split("."):
        held = held[int(name)] if name.isdecimal() else held[name]
    return len(held) - 1


def _full(table: Table) -> Table:
    return {key: value for key, value in table.items() if value not in ("", {}, [])}
