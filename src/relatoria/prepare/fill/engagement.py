"""The brief on what an organisation does: its words, its links, one short section a stream."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.model.citation import Link
from relatoria.model.facts import Stream
from relatoria.model.paper import Block, PaperSection
from relatoria.prepare.desk import Desk
from relatoria.vocabulary.meetings import engagement_streams


def slogan(desk: Desk) -> Iterable[Block]:
    """Why the organisation does all this, and on which mandate."""
    facts, process = desk.facts, desk.process
    if not facts.convener or process is None:
        desk.miss("convener" if process else "process")
        return
    cited = [desk.by_name(one) for one in process.mandate[-1:]]
    yield from desk.paragraph(
        desk.say("brief", "slogan", organiser=desk.body(facts.convener), process=process.words[desk.language]),
        desk.say("brief", "mandate", instrument=desk.list(cited)) if cited else "",
    )


def links(desk: Desk) -> Iterable[Block]:
    """Where to read more, with the languages beside each address."""
    if not desk.facts.sources:
        desk.miss("links")
    yield from desk.bullets([told_link(one, desk) for one in desk.facts.sources])


def told_link(link: Link, desk: Desk) -> str:
    """«Página del Pacto Mundial: https://… (no disponible en español; solo en inglés)»."""
    what = link.words.get(desk.language, "")
    if what:
        return desk.say("brief", "link_to", what=what, address=desk.address(link))
    return desk.say("brief", "link", address=desk.address(link))


def streams(desk: Desk) -> Iterable[PaperSection]:
    """A short section for each stream, in the order of the registry."""
    order = list(engagement_streams())
    found = sorted(desk.facts.streams, key=lambda one: order.index(one.kind) if one.kind in order else len(order))
    if not found:
        desk.miss("streams")
    for stream in found:
        heading = stream.title.get(desk.language) or engagement_streams()[stream.kind][desk.language]
        blocks = [*_stream(stream, heading, desk)]
        if blocks:
            yield PaperSection(stream.kind, heading, 3, tuple(blocks))


def _stream(stream: Stream, heading: str, desk: Desk) -> Iterable[Block]:
    sentences = [desk.statement(one, "streams") for one in stream.activities]
    if not any(sentences):
        desk.miss("activity", stream=heading)
    status = desk.words(stream.status, "streams") if stream.status else ""
    outputs = [one[desk.language] for one in stream.outputs if desk.language in one]
    recipients = [one[desk.language] for one in stream.recipients if desk.language in one]
    yield from desk.paragraph(
        *sentences,
        status,
        desk.say("brief", "outputs", list=desk.list(outputs)) if outputs else "",
        desk.say("brief", "recipients", list=desk.to_each(recipients)) if recipients else "",
        desk.say("brief", "owner", owner=desk.body(stream.owner)) if stream.owner else "",
    )
    yield from desk.bullets([told_link(link, desk) for link in stream.links])
