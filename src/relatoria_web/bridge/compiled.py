"""Reading lists put together by the library: duplicates merged, who owes how many."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """A work that somebody recommends, in the reader's language."""

    member: str
    author: str
    title: str
    year: int
    topic: str
    why: str
    url: str = ""
    language: str = ""


def reading_list(works: list[Work], language: str) -> list[tuple[str, list[Work]]]:
    """The works by topic, each once, with all members who recommend it."""
    from dataclasses import replace

    from relatoria.model.facts import Reading
    from relatoria.prepare.readings import merged

    first = {_key(one): one for one in reversed(works)}
    readings = [Reading(one.member, one.author, one.title, one.year, {}, {}) for one in works]
    found: dict[str, list[Work]] = {}
    for one in merged(readings, language):
        held = replace(first[one.author, one.title, one.year], member=one.member)
        found.setdefault(held.topic, []).append(held)
    return sorted(found.items())


def off_count(works: list[Work]) -> dict[str, int]:
    """The members who have not recommended exactly three different works, with how many they have."""
    from relatoria.model.facts import Reading
    from relatoria.prepare.readings import off_count as counted

    readings = [Reading(one.member, one.author, one.title, one.year, {}, {}) for one in works]
    return counted(readings, list(dict.fromkeys(one.member for one in works)))


def _key(one: Work) -> tuple[str, str, int]:
    return one.author, one.title, one.year
