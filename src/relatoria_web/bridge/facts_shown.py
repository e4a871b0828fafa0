"""The facts of a meeting at a glance, in the reader's language: what stands where, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relatoria_web.bridge.facts import OF_FACTS, Table, meeting_in
from relatoria_web.bridge.facts_fields import FIELDS, Field, choices, said

LANGUAGES = ("es", "en", "fr")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its path, its words, what else it says, the languages that its words lack, and what stands below."""

    path: str
    words: str
    told: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    aims: tuple[Entry, ...] = ()
    asked: tuple[Entry, ...] = ()
    parts: tuple[Entry, ...] = ()
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All entries by their lists; ``frame``, ``meeting`` and ``letter`` are what stands once, as (field, words)."""

    frame: tuple[tuple[str, str], ...]
    meeting: tuple[tuple[str, str], ...]
    letter: tuple[tuple[str, str], ...]
    objectives: tuple[Entry, ...]
    questions: tuple[Entry, ...]
    sessions: tuple[Entry, ...]
    lists: dict[str, tuple[Entry, ...]]
    gaps: tuple[str, ...]


def overview(table: Table, language: str) -> Overview:
    """The facts at a glance."""
    meeting = meeting_in(table)
    lists = {name: _statements(table, name, language) for name in OF_FACTS}
    numbers = {one["id"]: str(at) for at, one in enumerate(meeting.get("objectives", []), 1) if "id" in one}
    return Overview(
        _said_once("root", table, table, language),
        _said_once("meeting", meeting, table, language),
        _said_once("assignment", table.get("assignment", {}), table, language),
        _aims(meeting, "", language, numbers),
        _asked(meeting, "", language, numbers),
        tuple(_session(one, f"sessions.{n}", language, numbers) for n, one in enumerate(meeting.get("sessions", []))),
        lists,
        _gaps(table, language),
    )


def _said_once(kind: str, held: Table, table: Table, language: str) -> tuple[tuple[str, str], ...]:
    rows = ((one.name, _value(one, held.get(one.name), table, language)) for one in FIELDS[kind])
    return tuple((name, words) for name, words in rows if words)


def _value(field: Field, value: Any, table: Table, language: str) -> str:
    if not value:
        return ""
    if field.type == "lines":
        return "; ".join(said(one, language) for one in value)
    if field.type == "edition":
        return " · ".join(filter(None, (str(value.get("year", "")), said(value.get("theme", {}), language))))
    if field.list:
        named: dict[str, str] = dict(choices(field.list, table, language))
        codes: list[str] = value if isinstance(value, list) else [value]
        return ", ".join(named.get(code, code) for code in codes)
    return said(value, language) if isinstance(value, dict) else str(value)


def _lacks(words: dict[str, str]) -> tuple[str, ...]:
    return tuple(code for code in LANGUAGES if not words.get(code))


def _aims(held: Table, at: str, language: str, numbers: dict[str, str]) -> tuple[Entry, ...]:
    return tuple(
        Entry(f"{at}objectives.{n}", said(one.get("words", {}), language), lacks=_lacks(one.get("words", {})),
              serves=_numbers(one, numbers))
        for n, one in enumerate(held.get("objectives", []))
    )  # fmt: skip


def _asked(held: Table, at: str, language: str, numbers: dict[str, str]) -> tuple[Entry, ...]:
    return tuple(
        Entry(f"{at}questions.{n}", said(one.get("words", {}), language), _told(one, language),
              _lacks(one.get("words", {})), serves=_numbers(one, numbers))
        for n, one in enumerate(held.get("questions", []))
    )  # fmt: skip


def _numbers(one: Table, numbers: dict[str, str]) -> tuple[str, ...]:
    return tuple(numbers.get(code, code) for code in one.get("serves", []))


def _told(question: Table, language: str) -> tuple[str, ...]:
    scopes = [f"{one['code']}) {said(one.get('words', {}), language)}" for one in question.get("scopes", [])]
    named = dict(choices("actors", {}, language))
    to = ", ".join(named.get(code, code) for code in question.get("addressees", []))
    return (*scopes, *([f"→ {to}"] if to else []))


def _session(one: Table, path: str, language: str, numbers: dict[str, str]) -> Entry:
    segment = dict(choices("segments", {}, language)).get(one.get("format", ""), "")
    outputs = "; ".join(said(out, language) for out in one.get("outputs", []))
    told = tuple(part for part in (segment, one.get("day", ""), one.get("chair", ""), outputs) if part)
    parts = tuple(_session(part, f"{path}.parts.{n}", language, numbers) for n, part in enumerate(one.get("parts", [])))
    aims, asked = _aims(one, f"{path}.", language, numbers), _asked(one, f"{path}.", language, numbers)
    title = one.get("title", {})
    return Entry(path, said(title, language), told, _lacks(title), aims, asked, parts)


def _statements(table: Table, name: str, language: str) -> tuple[Entry, ...]:
    return tuple(_statement(one, f"{name}.{n}", language) for n, one in enumerate(table.get(name, [])))


def _statement(one: Table, path: str, language: str) -> Entry:
    cited = [one] if "instrument" in one else one.get("citations", [])
    named: dict[str, str] = dict(choices("instruments", {}, language))
    told = tuple(_cited(place, named) for place in cited) + tuple(link["url"] for link in one.get("links", []))
    if "instrument" in one:
        return Entry(path, told[0])
    return Entry(path, said(one.get("words", {}), language), told, _lacks(one.get("words", {})))


def _cited(place: Table, named: dict[str, str]) -> str:
    where = [", ".join(value) if isinstance(value, list) else value for name, value in place.items()
             if name != "instrument" and value]  # fmt: skip
    code: str = place["instrument"]
    return " · ".join([named.get(code, code), *where])


def _gaps(table: Table, language: str) -> tuple[str, ...]:
    from relatoria_web.bridge.drafts import BadFactsError
    from relatoria_web.bridge.facts import as_toml
    from relatoria_web.bridge.tracing import traced

    try:
        return traced(as_toml(table), language).gaps
    except BadFactsError as error:
        return (str(error),)
