"""Who works together: the cooperation needed, the platforms and tools that exist, the donors."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.model.facts import Cooperation
from relatoria.model.paper import Block
from relatoria.prepare.desk import Desk
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.places import countries

Blocks = Iterable[Block]


def cooperation(desk: Desk) -> Blocks:
    """Which countries, fields, actors and levels have to cooperate, and what makes it hard."""
    wanted = desk.facts.cooperation
    if wanted is None:
        desk.miss("cooperation")
        return
    yield from desk.paragraph(_countries(wanted, desk), _labelled("areas", "policy_area", wanted.areas, desk))
    challenge = desk.statement(wanted.challenge, "challenge") if wanted.challenge else desk.miss("challenge")
    levels = _labelled("levels", "level", wanted.levels, desk)
    yield from desk.paragraph(_actors(wanted, desk), levels, challenge)


def _countries(wanted: Cooperation, desk: Desk) -> str:
    roles = [desk.say("cooperation", role) for role in wanted.countries]
    return desk.say("cooperation", "countries", list=desk.list(roles)) if roles else ""


def _actors(wanted: Cooperation, desk: Desk) -> str:
    actors = [desk.say("actors", code) for code in wanted.actors if code != "state"]
    return desk.say("cooperation", "actors", list=desk.list(actors)) if actors else ""


def _labelled(key: str, vocabulary: str, codes: tuple[str, ...], desk: Desk) -> str:
    labels = [label(vocabulary, code, desk.language).lower() for code in codes]
    return desk.say("cooperation", key, list=desk.list(labels)) if labels else ""


def platforms(desk: Desk) -> Blocks:
    """The mechanisms that already exist, from the widest to the nearest, and what they have moved forward."""
    facts = desk.facts
    if not facts.platforms:
        desk.miss("platforms")
        return
    listed = [desk.mechanisms[code] for code in facts.platforms]
    sentences = [desk.say("platforms", "lead")]
    for kind in ("global", "interregional", "regional"):
        found = [desk.named(one) for one in listed if one.kind == kind]
        if found:
            sentences.append(desk.say("platforms", kind, list=desk.list(found)))
    topics = desk.each(facts.platform_topics, "topics")
    if topics:
        sentences.append(desk.say("platforms", "topics", list=desk.list(topics)))
    if desk.process is not None:
        sentences.append(desk.say("platforms", "process", process=desk.process.words[desk.language]))
    yield from desk.paragraph(*sentences)


def tools(desk: Desk) -> Blocks:
    """What the convener and its partners have to offer, each with where it can be read and in which languages."""
    facts = desk.facts
    entries = [text for one in facts.tools if (text := desk.statement(one, "tools"))]
    if not entries or not facts.convener:
        desk.miss("tools" if not entries else "convener")
        return
    yield from desk.paragraph(desk.say("platforms", "tools", organiser=desk.body(facts.convener)))
    yield from desk.bullets(entries)


def donors(desk: Desk) -> Blocks:
    """Thanks to the donors; Governments are named as such."""
    facts = desk.facts
    if not facts.donors or not facts.convener:
        desk.miss("donors" if not facts.donors else "convener")
        return
    names = [_donor(name, desk) for name in facts.donors]
    thanks = desk.say("donors", "thanks", organiser=desk.body(facts.convener), donors=desk.to_each(names))
    yield from desk.paragraph(thanks)


def _donor(name: str, desk: Desk) -> str:
    return desk.say("donors", "government", country=desk.body(name)) if name in countries() else desk.body(name)
