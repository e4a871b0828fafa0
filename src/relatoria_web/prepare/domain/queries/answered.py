"""What came in: the matrix of a meeting, and which contributions and points answer an issue or an objective."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from relatoria_web.bridge import coverage as library
from relatoria_web.prepare.domain.queries.matter import reader
from relatoria_web.prepare.incoming import Brought, Concluded, asked, brought, concluded
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Standing

MOST_VOICES = 12
"""How many names stand beside an answer."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A matter with what answers it: how many contributions, by kind, whose, and which points."""

    matter: Matter
    count: int
    kinds: tuple[tuple[str, int], ...]
    voices: tuple[str, ...]
    more: int
    points: tuple[Concluded, ...]
    query: str


def matrix(who: Standing, meeting: Any, question: str) -> tuple[library.Table, list[tuple[str, Any, int]]]:
    """The table for a question (empty: for all), and the questions with how many contributions came to each.

    A contribution answers the question whose form it came by, else whatever its session asks.
    """
    found = brought(who, meeting)
    came = Counter(one.question or one.session for one in found)
    answers = [library.Answer(one.question or one.session, one.kind, one.region, _elements(one)) for one in found]
    questions = [(one.uid, one.words, came[one.uid]) for one in asked(meeting)]
    questions += [(one.uid, one.title, came[one.uid]) for one in meeting.sessions.all() if came[one.uid]]
    return library.laid_out(answers, question, reader()), questions


def _elements(one: Brought) -> tuple[str, ...]:
    return tuple(sorted(theme.partition(":")[2] for theme in one.themes if theme.startswith("nyd:")))


def answered(who: Standing, meeting: Any, rows: Sequence[Matter]) -> list[Answered]:
    """Each of ``rows`` with what answers it."""
    found, points = brought(who, meeting), concluded(who, meeting)
    return [_answered(one, [held for held in found if fits(one.details, held)], points) for one in rows]


def fits(details: dict[str, Any], one: Brought) -> bool:
    """Whether a contribution is of the session, the kinds and one of the themes that a matter names; one that names
    nothing is answered by nothing.
    """
    themes = {f"nyd:{code}" for code in details.get("elements", ())}
    themes |= {f"gcm:{code}" for code in details.get("objectives", ())}
    wanted = (details.get("session"), details.get("brings"), themes)
    if not any(wanted):
        return False
    return (
        (not wanted[0] or one.session == wanted[0])
        and (not wanted[1] or one.kind in wanted[1])
        and (not themes or bool(themes & one.themes))
    )


def _answered(matter: Matter, found: list[Brought], points: list[Concluded]) -> Answered:
    voices = [name for name, _ in Counter(name for one in found for name in one.voices).most_common()]
    keys = {one.key for one in found}
    near = tuple(one for one in points if one.members & keys)
    kinds = tuple(Counter(one.kind for one in found).most_common())
    named = tuple(voices[:MOST_VOICES])
    return Answered(matter, len(found), kinds, named, len(voices) - len(named), near, _query(matter.details))


def _query(details: dict[str, Any]) -> str:
    """The filters of the repository that come closest: it takes one kind and one theme of each list."""
    wanted = {"nyd": details.get("elements"), "gcm": details.get("objectives"), "kind": details.get("brings")}
    return urlencode({name: codes[0] for name, codes in wanted.items() if codes and len(codes) == 1})
