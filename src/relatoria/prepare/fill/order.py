"""Products made to order: for whom, by whom, on what, until when; letters and calls."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.language.spell import spell_date
from relatoria.model.facts import Assignment
from relatoria.model.paper import Block
from relatoria.prepare.desk import Desk
from relatoria.prepare.meeting_names import full_name, held
from relatoria.vocabulary.labels import label


def request(desk: Desk) -> Iterable[Block]:
    """Who asked for the product, on what, until when."""
    order = _order(desk)
    yield from desk.paragraph(_subject(order, desk), _one("requested_by", order.requested_by, desk), _due(order, desk))


def occasion(desk: Desk) -> Iterable[Block]:
    """For whom talking points are, at which event, before whom."""
    order = _order(desk)
    event, audience = desk.words(order.event, "occasion"), desk.words(order.audience, "audience")
    yield from desk.paragraph(
        desk.say("matter", "principal", who=order.principal) if order.principal else desk.miss("principal"),
        desk.say("matter", "occasion", event=event) if event else "",
        desk.say("matter", "audience", audience=audience) if audience else "",
    )


def element(desk: Desk) -> Iterable[Block]:
    """The element of the Declaration, or else the subject, that a paper is about."""
    order = _order(desk)
    if order.element:
        found = label("nyd", order.element, desk.language)
        text = desk.say("matter", "element", letter=order.element, label=found[:1].lower() + found[1:])
    else:
        text = _subject(order, desk)
    authors = desk.say("matter", "authors", list=desk.list(order.authors)) if order.authors else ""
    yield from desk.paragraph(text, authors)


def co_authors(desk: Desk) -> Iterable[Block]:
    """The agencies that write together."""
    names = [desk.body(name) for name in _order(desk).agencies]
    if not names:
        desk.miss("agencies")
        return
    yield from desk.paragraph(desk.say("matter", "agencies", list=desk.list(names)))


def terms(desk: Desk) -> Iterable[Block]:
    """What a commissioned paper is to be, until when, and for which workshop."""
    order, meeting = _order(desk), desk.meeting
    workshop = ""
    if meeting is not None:
        workshop = desk.say("matter", "workshop", meeting=full_name(meeting, desk), held=held(meeting, desk, ", "))
    yield from desk.paragraph(_subject(order, desk), _due(order, desk), workshop)


def examples(desk: Desk) -> Iterable[Block]:
    """What a call for examples asks for."""
    meeting, convener = desk.meeting, desk.facts.convener
    if meeting is None or not convener:
        desk.miss("meeting" if convener else "convener")
        return
    fields = {"organiser": desk.body(convener), "meeting": full_name(meeting, desk), "held": held(meeting, desk, ", ")}
    yield from desk.paragraph(desk.say("matter", "examples", **fields))


def how(desk: Desk) -> Iterable[Block]:
    """How to answer a call, until when."""
    due = _order(desk).due
    if not due:
        desk.miss("due")
        yield from desk.paragraph(desk.say("matter", "how_plain"))
        return
    yield from desk.paragraph(desk.say("matter", "how", date=_day(due, desk)))


def letter(desk: Desk) -> Iterable[Block]:
    """A letter of transmission: to whom, what, with which enclosures, signed by whom."""
    order, meeting, process = _order(desk), desk.meeting, desk.process
    own = [one[desk.language] for one in meeting.recipients if desk.language in one] if meeting else []
    recipients = desk.list([desk.body(name) for name in order.recipients] or own) or desk.miss("recipients")
    yield from desk.paragraph(desk.say("matter", "letter_to", list=recipients) if recipients else "")
    if meeting is None or process is None:
        desk.miss("process" if meeting else "meeting")
    elif not desk.over(meeting.end or meeting.start):
        desk.miss("not_held")
    else:
        fields = {"meeting": full_name(meeting, desk), "held": held(meeting, desk)}
        yield from desk.paragraph(desk.say("matter", "letter_body", process=process.words[desk.language], **fields))
    enclosed = desk.each(order.enclosures, "enclosures")
    yield from desk.paragraph(
        desk.say("matter", "letter_enclosures", list=desk.list(enclosed)) if enclosed else "",
        desk.say("matter", "letter_close"),
    )
    yield from desk.paragraph(order.signatory or desk.miss("signatory"))


def _order(desk: Desk) -> Assignment:
    if desk.facts.assignment is None:
        desk.miss("assignment")
        return Assignment()
    return desk.facts.assignment


def _subject(order: Assignment, desk: Desk) -> str:
    subject = desk.words(order.subject, "subject")
    return desk.say("matter", "subject", subject=subject.rstrip(".")) if subject else ""


def _due(order: Assignment, desk: Desk) -> str:
    return desk.say("matter", "due", date=spell_date(order.due, desk.language)) if order.due else desk.miss("due")


def _one(key: str, who: str, desk: Desk) -> str:
    return desk.say("matter", key, who=desk.body(who)) if who else ""


def _day(iso: str, desk: Desk) -> str:
    """«el 15 de agosto de 2018» in Spanish, «15 August 2018», «15 août 2018»."""
    return f"el {spell_date(iso, 'es')}" if desk.language == "es" else spell_date(iso, desk.language)
