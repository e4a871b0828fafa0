"""Facts of a meeting joined by what its preparation keeps in hand: calls, readings, messages, organisers, streams."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria.model.facts import Facts

Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A matter as the library may use it: its kind, its words by language, its details as they are stored."""

    kind: str
    title: Words
    text: Words
    details: dict[str, Any]

    def words(self, name: str) -> Words:
        """A translated detail by language."""
        return {language: one["text"] for language, one in (self.details.get(name) or {}).items()}

    def lines(self, name: str) -> tuple[Words, ...]:
        """The lines of a translated detail, each by language; a language that has fewer lines lacks the last."""
        by = {language: text.splitlines() for language, text in self.words(name).items()}
        longest = max((len(lines) for lines in by.values()), default=0)
        rows = ({code: lines[n].strip() for code, lines in by.items() if n < len(lines)} for n in range(longest))
        return tuple(row for row in rows if any(row.values()))


def enriched(facts: Facts, matters: list[Held]) -> Facts:
    """The facts with what ``matters`` add; what the facts say already is not said twice."""
    for one in matters:
        if one.kind in _ADD:
            facts = _ADD[one.kind](facts, one)
    return facts


def _with(facts: Facts, name: str, made: Any) -> Facts:
    held = getattr(facts, name)
    same = [getattr(one, "words", None) for one in held]
    if made in held or getattr(made, "words", made) in same:
        return facts
    joined: dict[str, Any] = {name: (*held, made)}
    return replace(facts, **joined)


def _call(facts: Facts, one: Held) -> Facts:
    from relatoria.model.citation import Call, Link

    links = (Link(one.details["url"], one.title),) if one.details.get("url") else ()
    supporters = one.details.get("supporters", {})
    call = Call(one.title, one.words("event"), supporters, on=one.details.get("on", ""), links=links)
    return _with(facts, "calls", call)


def _reading(facts: Facts, one: Held) -> Facts:
    from relatoria.model.citation import Link
    from relatoria.model.facts import Reading

    held = one.details
    language = (held["language"],) if held.get("language") else ()
    link = Link(held["url"], languages=language) if held.get("url") else None
    title = next(iter(one.title.values()), "")
    named = (held.get("member", ""), held.get("author", ""), title, held.get("year") or 0)
    return _with(facts, "readings", Reading(*named, one.words("topic"), one.text, link))


def _statement(name: str) -> Callable[[Facts, Held], Facts]:
    def add(facts: Facts, one: Held) -> Facts:
        from relatoria.model.citation import Link, Statement

        links = (Link(one.details["url"], one.title),) if one.details.get("url") else ()
        return _with(facts, name, Statement(one.title, links=links))

    return add


def _carried(facts: Facts, one: Held) -> Facts:
    return _statement("conclusions")(facts, one) if one.details.get("use") == "concept_note" else facts


def _link(facts: Facts, one: Held) -> Facts:
    from relatoria.model.citation import Link

    language = (one.details["language"],) if one.details.get("language") else ()
    link = Link(one.details.get("url", ""), one.title, language)
    known = any(held.url == link.url for held in facts.sources)
    return facts if known else replace(facts, sources=(*facts.sources, link))


def _stream(facts: Facts, one: Held) -> Facts:
    from relatoria.model.citation import Statement
    from relatoria.model.facts import Stream

    made = Stream(
        one.details.get("stream", ""),
        owner=one.details.get("owner", ""),
        activities=tuple(Statement(words) for words in one.lines("activities")),
        outputs=one.lines("outputs"),
        recipients=one.lines("recipients"),
        status=one.title,
    )
    return replace(facts, streams=(*(held for held in facts.streams if held.kind != made.kind), made))


def _organiser(facts: Facts, one: Held) -> Facts:
    from relatoria.model.meeting_plan import Organiser

    organiser = Organiser(next(iter(one.title.values()), ""), one.details.get("role", "convener"))
    return _in_meeting(facts, "organisers", organiser)


def _issue(facts: Facts, one: Held) -> Facts:
    return _in_meeting(facts, "issues", one.title)


def _in_meeting(facts: Facts, name: str, made: Any) -> Facts:
    def joined(meeting: Any) -> Any:
        held = getattr(meeting, name)
        return meeting if meeting.id != facts.meeting or made in held else replace(meeting, **{name: (*held, made)})

    return replace(facts, meetings=tuple(joined(one) for one in facts.meetings))


_ADD: dict[str, Callable[[Facts, Held], Facts]] = {
    "call": _call,
    "reading": _reading,
    "message": _statement("messages"),
    "carried": _carried,
    "link": _link,
    "stream": _stream,
    "organiser": _organiser,
    "issue": _issue,
}
"""Kind of matter → what it adds to the facts."""
