"""Phases and milestones put into a calendar, changed and taken out; the dates of a milestone move in `calendar`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relatoria_web.bridge.calendar import BadCalendarError, Body, NewDate

Words = dict[str, str]
ASKED = ("entry", "exit", "outputs")
"""What a phase asks for: to begin, to end, and what is to come of it."""


@dataclass(frozen=True, slots=True)
class Stone:
    """What is said of a milestone beside its dates."""

    words: Words
    city: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A phase as its writer gives it; dates are ISO, cut to what is known."""

    words: Words
    number: str = ""
    start: str = ""
    end: str = ""
    asked: Mapping[str, Sequence[Words]] = field(default_factory=dict)


def begun(code: str, words: Words) -> Body:
    """The calendar of a process without phases and milestones."""
    return {"code": code, "words": words, "short": words, "mandate": [], "phases": [], "milestones": []}


def one_of(body: Body, kind: str, name: str) -> dict[str, Any] | None:
    """The milestone («milestones») or phase («phases») of a name, as it is kept."""
    key = "id" if kind == "milestones" else "code"
    return next((one for one in body.get(kind, []) if one[key] == name), None)


def with_milestone(body: Body, name: str, stone: Stone, new: NewDate) -> Body:
    """The body with one milestone more.

    Raises:
        BadCalendarError: for a date that is none or runs backwards.
    """
    _in_order(new.start, new.end)
    plan = {"on": new.on, "start": new.start, "end": new.end, "city": stone.city, "source": new.source}
    made = {"id": name, "words": stone.words, "gender": {}, "history": [plan], "actual": None}
    return body | {"milestones": [*body["milestones"], made]}


def with_words(body: Body, name: str, stone: Stone) -> Body:
    """The body with a milestone that is called otherwise, or held elsewhere; its dates stand."""

    def told(one: dict[str, Any]) -> dict[str, Any]:
        *before, last = one["history"]
        actual = one.get("actual") and one["actual"] | {"city": stone.city}
        return one | {"words": stone.words, "history": [*before, last | {"city": stone.city}], "actual": actual}

    return body | {"milestones": [told(one) if one["id"] == name else one for one in body["milestones"]]}


def without_milestone(body: Body, name: str) -> Body:
    """The body without a milestone; a phase that it opened or closed has its own dates again."""
    phases = [
        one
        | {
            "milestones": [held for held in one.get("milestones", []) if held != name],
            "opens": "" if one.get("opens") == name else one.get("opens", ""),
            "closes": "" if one.get("closes") == name else one.get("closes", ""),
        }
        for one in body["phases"]
    ]
    return body | {"phases": phases, "milestones": [one for one in body["milestones"] if one["id"] != name]}


def with_phase(body: Body, name: str, part: Part) -> Body:
    """The body with a phase, new or changed, in the order of the days.

    Raises:
        BadCalendarError: for a date that is none or runs backwards.
    """
    if part.start or part.end:
        _in_order(part.start or part.end, part.end)
    dates = {"words": part.words, "number": part.number, "start": part.start, "end": part.end}
    made = {"code": name} | (one_of(body, "phases", name) or {}) | dates
    made |= {kind: [*part.asked.get(kind, ())] for kind in ASKED}
    rest = [one for one in body["phases"] if one["code"] != name]
    return body | {"phases": sorted([*rest, made], key=lambda one: one.get("start") or "9999")}


def without_phase(body: Body, name: str) -> Body:
    """The body without a phase; its milestones stay."""
    return body | {"phases": [one for one in body["phases"] if one["code"] != name]}


def met_after(before: Body, after: Body, met: Sequence[str]) -> list[str]:
    """The keys of what is met, where criteria were changed: what kept its words in one language stays met."""
    asked = _asked(before)
    held = {said for key in met if key in asked for said in asked[key]}
    return [key for key, said in _asked(after).items() if said & held]


def _asked(body: Body) -> dict[str, set[tuple[str, ...]]]:
    return {
        f"{phase['code']}.{kind}.{at}": {(phase["code"], kind, *said) for said in words.items()}
        for phase in body.get("phases", [])
        for kind in ASKED
        for at, words in enumerate(phase.get(kind, []))
    }


def _in_order(start: str, end: str) -> None:
    from relatoria.prepare.dates import first_day, last_day

    try:
        backwards = last_day(end or start) < first_day(start)
    except ValueError as error:
        raise BadCalendarError(str(error)) from error
    if backwards:
        raise BadCalendarError(f"{start}–{end}")
