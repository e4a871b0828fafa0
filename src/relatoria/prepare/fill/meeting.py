"""The meeting: the mechanism it belongs to, what came before, its focus, its work and its issues."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.language.spell import spell_number
from relatoria.model.citation import Call
from relatoria.model.meeting_plan import MeetingPlan
from relatoria.model.paper import Block
from relatoria.prepare.desk import Desk
from relatoria.prepare.fill.frame import earlier
from relatoria.prepare.meeting_names import bare_name, full_name, gender, held
from relatoria.vocabulary.meetings import activities, formats

Blocks = Iterable[Block]


def mechanism(desk: Desk) -> Blocks:
    """What the mechanism is and what it is for."""
    found = desk.mechanism
    if found is None:
        desk.miss("mechanism")
        return
    summary, purpose = desk.words(found.summary, "summary"), desk.words(found.purpose, "purpose")
    sentences = []
    if summary:
        key = "since" if found.founded else "is"
        sentences.append(desk.say("mechanism", key, year=found.founded, mechanism=desk.named(found), summary=summary))
    if purpose:
        sentences.append(desk.say("mechanism", "purpose", purpose=purpose))
    if found.informal:
        sentences.append(desk.say("programme", "informal"))
    yield from desk.paragraph(*sentences)


def previous(desk: Desk) -> Blocks:
    """The meeting before this one, and what it concluded."""
    meeting, before = desk.meeting, desk.meeting_of(desk.facts.previous)
    if meeting is None or before is None:
        desk.miss("previous")
    else:
        key = "previous_past" if desk.over(before.end or before.start) else "previous_future"
        fields = {"this": bare_name(meeting, desk.language), "held": held(before, desk)}
        yield from desk.paragraph(desk.say("mechanism", key, meeting=full_name(before, desk), **fields))
    yield from earlier(desk)


def focus(desk: Desk) -> Blocks:
    """What the meeting will concentrate on, and who asked for it."""
    meeting = desk.meeting
    if meeting is None:
        desk.miss("meeting")
        return
    yield from desk.paragraph(_focus(meeting, desk), *_calls(desk))


def _focus(meeting: MeetingPlan, desk: Desk) -> str:
    edition, name = desk.facts.edition, full_name(meeting, desk)
    theme = desk.words(edition.theme, "theme") if edition else ""
    own = meeting.theme.get(desk.language, "")
    said = desk.words(meeting.focus, "focus")
    if theme and said:
        return desk.say("focus", "deepen", meeting=name, theme=theme, focus=said)
    if said:
        return desk.say("focus", "only_focus", meeting=name, focus=said)
    return desk.say("focus", "theme", meeting=name, theme=own or theme) if own or theme else ""


def _calls(desk: Desk) -> Iterable[str]:
    found = [one for one in desk.facts.calls if desk.known(one.on)]
    if not found:
        desk.miss("calls")
    for at, call in enumerate(found):
        wanted, event = desk.words(call.words, "calls"), desk.words(call.event, "call_event")
        if wanted and event:
            text = desk.say("focus", "further_call" if at else "call", call=wanted, event=event)
            yield desk.cited(text, call.citations)
            yield _support(call, desk)


def _support(call: Call, desk: Desk) -> str:
    """Who joined the call, counted by kind."""
    counted = desk.of_each([_counted(kind, n, desk) for kind, n in call.supporters.items() if n])
    again = call.seconded_at.get(desk.language, "")
    if again:
        key = "seconded" if counted else "seconded_plain"
        return desk.say("focus", key, event=again, supporters=counted)
    return desk.say("focus", "supported", supporters=counted) if counted else ""


def _counted(kind: str, n: int, desk: Desk) -> str:
    key = kind if n == 1 else f"{kind}s"
    return desk.say("supporters", key, n=spell_number(n, desk.language, noun=True))


def work(desk: Desk) -> Blocks:
    """When and where the meeting is, what it is for, and what participants will do."""
    meeting = desk.meeting
    if meeting is None:
        desk.miss("meeting")
        return
    key = "was_held" if desk.over(meeting.end or meeting.start) else "held"
    place = held(meeting, desk)
    objectives = desk.each((one.words for one in meeting.objectives), "objectives")
    lead = desk.say("work", "objectives", meeting=bare_name(meeting, desk.language)) if objectives else ""
    yield from desk.paragraph(desk.say("work", key, held=place) if place else "", lead)
    yield from desk.numbered(infinitives(objectives, desk), roman=True)
    yield from desk.paragraph(done_by_participants(meeting, desk))


def infinitives(objectives: list[str], desk: Desk) -> list[str]:
    """Objectives as the entries of one sentence: semicolons, a full stop, «to» in English."""
    last = len(objectives) - 1
    said = [desk.say("work", "to", objective=one[:1].lower() + one[1:].rstrip(".;")) for one in objectives]
    return [text + (";" if at < last else ".") for at, text in enumerate(said)]


def done_by_participants(meeting: MeetingPlan, desk: Desk) -> str:
    """«Los participantes podrán …»: activities of the registry."""
    listed = [activities()[code][desk.language] for code in meeting.activities if code in activities()]
    if not listed:
        return desk.miss("activities")
    return desk.say("programme", "participants", list=desk.list(listed))


def issues(desk: Desk) -> Blocks:
    """The checklist of issues to examine."""
    meeting = desk.meeting
    entries = desk.each(meeting.issues if meeting else (), "issues")
    if entries:
        yield from desk.paragraph(desk.say("work", "issues"))
        last = len(entries) - 1
        yield from desk.bullets([one.rstrip(".;") + (";" if at < last else ".") for at, one in enumerate(entries)])


def programme(desk: Desk) -> Blocks:
    """What the edition will do: how many meetings, where and when, and what participants get from them."""
    edition, found, meetings = desk.facts.edition, desk.mechanism, desk.facts.meetings
    if edition is None or found is None or not meetings:
        desk.miss("edition")
        return
    listed = [
        desk.say("programme", "one_meeting", meeting=bare_name(one, desk.language), held=held(one, desk, ", "))
        for one in meetings
    ]
    count = f"{_number(meetings, desk)} {_noun(meetings, desk)}"
    named = desk.named(found)
    fields = {"year": edition.year, "mechanism": named, "count": count, "list": "; ".join(listed)}
    informal = desk.say("programme", "informal") if found.informal else ""
    yield from desk.paragraph(desk.say("programme", "meetings", **fields), informal)
    codes = tuple(dict.fromkeys(code for one in meetings for code in one.activities))
    everything = MeetingPlan("", meetings[0].format, activities=codes)
    yield from desk.paragraph(done_by_participants(everything, desk))


def _number(meetings: tuple[MeetingPlan, ...], desk: Desk) -> str:
    feminine = gender(meetings[0], desk.language) == "f"
    return spell_number(len(meetings), desk.language, feminine=feminine, noun=True)


def _noun(meetings: tuple[MeetingPlan, ...], desk: Desk) -> str:
    kind = formats()[meetings[0].format]
    return (kind.noun if len(meetings) == 1 else kind.plural)[desk.language]
