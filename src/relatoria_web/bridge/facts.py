"""Facts of a meeting entry by entry, as forms write them: a table of TOML, and paths in it («sessions.1.objectives.0»).

A path begins at the facts, or, for what a meeting has of its own, at the meeting that the facts are about; «new» at its
end is an entry that does not stand yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

Table = dict[str, Any]
ABOUT = ("root", "meeting", "assignment")
"""Paths of what stands once."""
OF_MEETING = ("objectives", "questions", "sessions")
OF_FACTS = ("frame", "conclusions", "themes", "instruments")
INNER = ("objectives", "questions", "parts")
"""The lists of entries: of the meeting, of the facts, and of a session."""
LETTER = {"objectives": "o", "questions": "q", "sessions": "s", "parts": "s"}


def opened(text: str) -> Table:
    """Facts (TOML) as a table.

    Raises:
        BadFactsError: if they are no TOML.
    """
    import tomllib

    from relatoria_web.bridge.drafts import BadFactsError

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadFactsError(str(error)) from error


def as_toml(table: Table) -> str:
    """A table as the text that is stored."""
    from relatoria.prepare.facts_writer import write_toml

    return write_toml(table)


def meeting_in(table: Table) -> Table:
    """The meeting that the facts are about; an empty one joins them where they have none."""
    held = table.setdefault("meetings", [])
    found = next((one for one in held if one.get("id") == table.get("meeting")), None)
    if found is None:
        found = {"id": table.setdefault("meeting", "meeting"), "format": "session"}
        held.append(found)
    meeting: Table = found
    return meeting


def kind_of(path: str) -> str:
    """What kind of entry a path leads to; empty if it leads nowhere."""
    names = path.split(".")
    if path in ABOUT:
        return path
    if len(names) == 2 and names[0] in (*OF_MEETING, *OF_FACTS) and _is_place(names[1]):
        return names[0]
    if names[0] == "sessions" and len(names) % 2 == 0 and all(map(_is_place, names[1::2])) and _inner(names[2::2]):
        return "sessions" if names[-2] == "parts" else names[-2]
    return ""


def _inner(names: list[str]) -> bool:
    return all(one in INNER for one in names) and all(one == "parts" for one in names[:-1])


def _is_place(name: str) -> bool:
    return name == "new" or (name.isdecimal() and len(name) < 5)


def entry_at(table: Table, path: str) -> Table | None:
    """The entry at a path: empty where it is new; None if there is none."""
    if path in ABOUT:
        return _about(table, path)
    place = path.rpartition(".")[2]
    rows = _rows(table, path)
    if rows is None:
        return None
    if place == "new":
        return {}
    return rows[int(place)] if int(place) < len(rows) else None


def _about(table: Table, path: str) -> Table:
    """What stands once: the frame, the meeting, the letter that goes out with the results."""
    if path == "assignment":
        held: Table = table.setdefault("assignment", {})
        return held
    return table if path == "root" else meeting_in(table)


def _rows(table: Table, path: str) -> list[Table] | None:
    """The list in which the entry of a path stands."""
    names = path.split(".")
    held: Any = table if names[0] in OF_FACTS else meeting_in(table)
    for name, place in zip(names[0:-2:2], names[1:-2:2], strict=True):
        rows = held.get(name, [])
        if place == "new" or int(place) >= len(rows):
            return None
        held = rows[int(place)]
    rows = held.setdefault(names[-2], [])
    return rows if isinstance(rows, list) else None


def put(table: Table, path: str, entry: Table) -> Table:
    """The facts with an entry in its place, or at the end of its list; an objective, question or session gets an id."""
    table = deepcopy(table)
    if path in ABOUT:
        held = entry_at(table, path)
        if held is not None:
            _replace(held, entry)
        return table
    rows = _rows(table, path)
    if rows is None:
        return table
    name, place = path.split(".")[-2:]
    if name in LETTER and not entry.get("id"):
        entry = {"id": _free(table, LETTER[name])} | entry
    if place == "new":
        rows.append(entry)
    else:
        rows[int(place)] = entry
    return table


def _replace(held: Table, entry: Table) -> None:
    for key, value in entry.items():
        if value in (None, "", [], {}, 0):
            held.pop(key, None)
        else:
            held[key] = value


def _free(table: Table, letter: str) -> str:
    used = {one["id"] for one in _all(meeting_in(table)) if "id" in one}
    return next(one for one in (f"{letter}{n}" for n in range(1, 10_000)) if one not in used)


def _all(held: Table) -> Iterator[Table]:
    for name in (*OF_MEETING, "parts"):
        for one in held.get(name, []):
            yield one
            yield from _all(one)


def drop(table: Table, path: str) -> Table:
    """The facts without an entry; what served a dropped objective serves it no more."""
    table = deepcopy(table)
    rows, place = _rows(table, path), path.rpartition(".")[2]
    if rows is None or place == "new" or int(place) >= len(rows):
        return table
    gone = rows.pop(int(place))
    if path.startswith("objectives."):
        for one in _all(meeting_in(table)):
            if gone.get("id") in one.get("serves", []):
                one["serves"] = [code for code in one["serves"] if code != gone["id"]]
    return table


def shift(table: Table, path: str, *, up: bool) -> Table:
    """The facts with an entry one place higher or lower; at the end of its list it stays."""
    table = deepcopy(table)
    rows, place = _rows(table, path), path.rpartition(".")[2]
    if rows is None or not place.isdecimal():
        return table
    at, to = int(place), int(place) + (-1 if up else 1)
    if at < len(rows) and 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
    return table
