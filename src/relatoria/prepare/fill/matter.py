"""The substance of papers and briefs: messages, recommendations, sources, readings, who was consulted."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.model.citation import Statement
from relatoria.model.facts import Reading
from relatoria.model.paper import Block, PaperSection
from relatoria.prepare.desk import Desk
from relatoria.prepare.fill.engagement import told_link
from relatoria.prepare.fill.meeting import infinitives
from relatoria.prepare.readings import merged


def messages(desk: Desk) -> Iterable[Block]:
    """The messages, numbered, each with what it rests on."""
    return _numbered(desk.facts.messages, "messages", desk)


def recommendations(desk: Desk) -> Iterable[Block]:
    """Ideas and recommendations, numbered so that each can be taken up by itself."""
    return _numbered(desk.facts.recommendations, "recommendations", desk)


def priorities(desk: Desk) -> Iterable[Block]:
    """The elements that a vision puts first."""
    return _numbered(desk.facts.messages, "messages", desk)


def _numbered(statements: tuple[Statement, ...], fact: str, desk: Desk) -> Iterable[Block]:
    if not statements:
        desk.miss(fact)
    yield from desk.numbered([text for one in statements if (text := desk.statement(one, fact))])


def vision_objectives(desk: Desk) -> Iterable[Block]:
    """The core objectives of a vision."""
    meeting = desk.meeting
    found = desk.each((one.words for one in meeting.objectives) if meeting else (), "objectives")
    yield from desk.numbered(infinitives(found, desk), roman=True)


def sources(desk: Desk) -> Iterable[Block]:
    """What was used, with the languages beside each address."""
    if not desk.facts.sources:
        desk.miss("sources")
    yield from desk.bullets([told_link(one, desk) for one in desk.facts.sources])


def readings(desk: Desk) -> Iterable[Block | PaperSection]:
    """The readings by topic, each once, with everyone who suggests it."""
    found = merged(desk.facts.readings, desk.language)
    if not found:
        desk.miss("readings")
        return
    yield from desk.paragraph(desk.say("matter", "readings"))
    topics = dict.fromkeys(one.topic.get(desk.language, "") for one in found)
    for at, topic in enumerate(topics):
        listed = [_reading(one, desk) for one in found if one.topic.get(desk.language, "") == topic]
        yield PaperSection(f"topic-{at + 1}", topic, 3, tuple(desk.bullets(listed)))


def _reading(reading: Reading, desk: Desk) -> str:
    fields = {"author": reading.author, "title": reading.title, "year": reading.year, "member": reading.member}
    why = desk.words(reading.why, "why")
    return " ".join(desk.say("matter", "reading", why=why, **fields).split())


def mandate(desk: Desk) -> Iterable[Block]:
    """The instruments that ask for the product."""
    process = desk.process
    cited = desk.facts.instruments or (process.mandate if process else ())
    if not cited:
        desk.miss("mandate")
        return
    names = [desk.by_name(one) for one in cited]
    yield from desk.paragraph(desk.say("matter", "mandate", list=desk.to_each(names)))


def consulted(desk: Desk) -> Iterable[Block]:
    """Who was consulted."""
    if not desk.facts.consulted:
        desk.miss("consulted")
        return
    names = desk.list([desk.body(name) for name in desk.facts.consulted])
    yield from desk.paragraph(desk.say("matter", "consulted", list=names))
