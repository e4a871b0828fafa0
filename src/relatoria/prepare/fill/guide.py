"""The session guide: objectives i–iii, questions with their scopes, and each session with its own; the programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relatoria.language.join import capitalise
from relatoria.language.spell import spell_date, spell_ordinal
from relatoria.model.meeting_plan import MeetingPlan, SessionPlan
from relatoria.model.objective import GuidingQuestion
from relatoria.model.paper import Block, BlockKind, Item, PaperSection
from relatoria.prepare.desk import Desk
from relatoria.prepare.fill.meeting import infinitives
from relatoria.prepare.meeting_names import bare_name
from relatoria.vocabulary.meetings import segments

TEMPLATE = ("opening", "thematic_session", "working_groups", "plenary", "closing")


def objectives(desk: Desk) -> Iterable[Block]:
    """The objectives of the meeting, numbered i), ii), iii)."""
    meeting = desk.meeting
    if meeting is None:
        desk.miss("meeting")
        return
    found = desk.each((one.words for one in meeting.objectives), "objectives")
    if not found:
        return
    name, theme = bare_name(meeting, desk.language), meeting.theme.get(desk.language, "")
    lead = desk.say("guide", "objective_lead" if theme else "objective_plain", meeting=name, theme=theme)
    yield from desk.paragraph(lead)
    yield from desk.numbered(infinitives(found, desk), roman=True)


def questions(desk: Desk) -> Iterable[Block]:
    """The questions that the whole meeting is to answer, with their scopes and notes."""
    asked = desk.meeting.questions if desk.meeting else ()
    if not asked:
        if desk.meeting is None or not any(one.questions for one in desk.meeting.sessions):
            desk.miss("questions")
        return
    yield from desk.paragraph(desk.say("guide", "questions_lead"))
    yield from desk.bullets(list(_asked(asked, desk)))


def _asked(asked: Iterable[GuidingQuestion], desk: Desk) -> Iterator[Item]:
    for question in asked:
        text = desk.words(question.words, "questions")
        if text:
            yield desk.item(
                _addressed(question, desk.cited(text, question.citations), desk), "", _scopes(question, desk)
            )


def _addressed(question: GuidingQuestion, text: str, desk: Desk) -> str:
    if not question.addressees:
        return text
    to = desk.to_each([desk.say("actors", code) for code in question.addressees])
    return desk.say("guide", "addressed", question=text, addressees=to)


def _scopes(question: GuidingQuestion, desk: Desk) -> list[Item]:
    found = [(one, text) for one in question.scopes if (text := desk.words(one.words, "scope"))]
    last = len(found) - 1
    return [
        desk.item(
            desk.cited(text.rstrip(".;") + (";" if at < last else "."), one.citations), desk.label(at, roman=True)
        )
        for at, (one, text) in enumerate(found)
    ]


def sessions(desk: Desk) -> Iterable[PaperSection]:
    """A section for each session, with its parts below it."""
    meeting = desk.meeting
    if meeting is None or not meeting.sessions:
        desk.miss("sessions")
        return
    number = 0
    for session in meeting.sessions:
        numbered = _numbered(session)
        number += numbered
        yield from _session(session, _heading(session, number if numbered else 0, desk).rstrip(". "), 3, desk)


def _numbered(session: SessionPlan) -> bool:
    found = segments().get(session.format)
    return found is None or found.numbered


def _heading(session: SessionPlan, number: int, desk: Desk) -> str:
    """«First session. Data», with ``number`` 1; with none «Opening», by its title or its format."""
    title = desk.words(session.title, "session_title")
    if not number:
        return title or segments()[session.format].label[desk.language]
    ordinal = capitalise(spell_ordinal(number, desk.language, feminine=desk.language != "en"))
    return desk.say("guide", "session", ordinal=ordinal, title=title)


def _session(session: SessionPlan, heading: str, level: int, desk: Desk) -> Iterator[PaperSection]:
    """A session: its format and chair, its objectives, its questions, what it should yield; then its parts."""
    blocks = [*desk.paragraph(_format(session, desk), _chair(session, desk))]
    blocks += _listed("objectives", [desk.item(_sentence(text)) for text in _objectives(session, desk)], desk)
    blocks += _listed("questions", list(_asked(session.questions, desk)), desk)
    outputs = [one[desk.language] for one in session.outputs if desk.language in one]
    blocks += desk.paragraph(desk.say("guide", "expected", list=desk.list(outputs)) if outputs else "")
    yield PaperSection(session.id, heading, level, tuple(blocks))
    for part in session.parts:
        yield from _session(part, desk.words(part.title, "session_title"), level + 1, desk)


def _listed(key: str, items: list[Item], desk: Desk) -> Iterator[Block]:
    """A small heading and its list, if there is something to list."""
    if items:
        yield Block(BlockKind.LABEL, (desk.item(desk.say("guide", key)),))
        yield Block(BlockKind.BULLETS, tuple(items))


def _objectives(session: SessionPlan, desk: Desk) -> list[str]:
    return [text for one in session.objectives if (text := desk.words(one.words, "objectives"))]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _format(session: SessionPlan, desk: Desk) -> str:
    found = segments().get(session.format)
    return desk.say("guide", "format", format=found.label[desk.language].lower()) if found else ""


def _chair(session: SessionPlan, desk: Desk) -> str:
    return desk.say("guide", "chair", chair=desk.body(session.chair)) if session.chair else ""


def agenda(desk: Desk) -> Iterable[PaperSection]:
    """The programme: days, and in each the sessions in order."""
    meeting = desk.meeting
    if meeting is None or not meeting.sessions:
        desk.miss("sessions")
        return
    for day in dict.fromkeys(one.day for one in meeting.sessions):
        heading = spell_date(day, desk.language) if day else ""
        yield PaperSection(f"day-{day}", heading, 3, tuple(desk.bullets(list(_entries(meeting, day, desk)))))


def _entries(meeting: MeetingPlan, day: str, desk: Desk) -> Iterator[Item]:
    for session in meeting.sessions:
        if session.day == day:
            yield desk.item(_entry(session, desk), "", [desk.item(_entry(part, desk)) for part in session.parts])


def _entry(session: SessionPlan, desk: Desk) -> str:
    found, title = segments().get(session.format), desk.words(session.title, "session_title")
    if found is None or not title:
        return title or (found.label[desk.language] if found else "")
    return desk.say("guide", "entry", label=found.label[desk.language], title=title)


def template_agenda(desk: Desk) -> Iterable[Block]:
    """A model agenda from the segments of the registry."""
    yield from desk.paragraph(desk.say("guide", "template"))
    yield from desk.numbered([segments()[code].label[desk.language] for code in TEMPLATE])
