"""What was contested: the points with somebody against, and what a reader is told of it where they stand by theme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.also import are_one_body
from relatoria.conclude.report.naming.names import body_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.dissent import Contested, dissent_on
from relatoria.conclude.report.sections.parts import points_of, section
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import Relation
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, Section, SentenceKind

LISTED = 6


def divergence(writer: Writer) -> Section | None:
    """Points with somebody against: what was said, by whom; who else is for it; who is against, and in what words."""
    context = writer.context
    paragraphs = [_sides(writer, point) for point in points_of(context, context.register("disagreements"))[:LISTED]]
    return section(writer, "divergence", paragraphs)


def _sides(writer: Writer, point: Point) -> tuple[ReportSentence, ...]:
    """Nothing where neither side can be told in words, or a body only differs from somebody of it."""
    context = writer.context
    stated = _first_told(writer, (point.statement, *point.members))
    if stated is None or all(any(are_one_body(context, a, b) for b in stated.actors) for a in point.opponents):
        return ()
    others = _besides(context, point.actors, stated, point.members)
    sides = [stated, *_side(writer, point, "in_favour", others, point.members)]
    answered = _first_told(writer, point.opposed)
    against = _besides(context, point.opponents, answered or stated, point.opposed if answered else ())
    sides += [] if answered is None else [answered]
    key = "opposed" if answered is None else "opposed_also"
    return (*sides, *_against(writer, point, against, key, point.opposed or point.members))


def _against(
    writer: Writer, point: Point, actors: Sequence[str], key: str, members: tuple[str, ...]
) -> Iterator[ReportSentence]:
    """Who is against a point, and apart from them who only has reservations."""
    reserved = [actor for actor in actors if _reserves(writer.context, actor)]
    yield from _side(writer, point, key, [actor for actor in actors if actor not in reserved], members)
    yield from _side(writer, point, "reserved", reserved, members)


def _reserves(context: Context, actor: str) -> bool:
    """Whether all that somebody is known to have said against others is a reservation, which opposes nothing."""
    said = [
        context.wordings.of(one.document, place.start, place.end)
        for one in context.record.interventions
        if actor in one.actors and one.relation is Relation.OPPOSE
        for place in one.passages
    ]
    return bool(said) and all(_RESERVATION.search(text) for text in said)


_RESERVATION = re.compile(
    r"\breserv(?:ed|es|ó|a|aron|an) (?:(?:all )?(?:its|his|her|their|su) )?"
    r"(?:position|posición|parecer|opinión|postura)|"
    r"\bréserv\w+ (?:sa|leur|la) position|\b(?:émi|formul|exprim)\w+ (?:une |des )?réserves?|"
    r"\b(?:expres|formul|plante|manifest)\w+ (?:una |algunas |sus )?reservas?|"
    r"\b(?:express|enter|voic)\w+ (?:a )?reservations?",
    re.IGNORECASE,
)


def _besides(context: Context, actors: Iterable[str], said: ReportSentence, members: Iterable[str]) -> tuple[str, ...]:
    """Those of ``actors`` who do not stand in a sentence themselves; a delegate and the State are one."""
    there = {(place.document, place.start) for place in said.passages}
    heard = {
        context.units.get(actor, actor)
        for one in (*said.contributions, *members)
        for place in context.passages((one,))
        if (place.document, place.start) in there
        for actor in context.intervention_of(context.contributions[one]).actors
    }
    return tuple(
        actor
        for actor in actors
        if context.units.get(actor, actor) not in heard
        and not any(are_one_body(context, actor, other) for other in said.actors)
        and not _stands_in(context.actors[actor], said.text, context)
    )


def _stands_in(actor: Actor, text: str, context: Context) -> bool:
    """Whether a sentence names a State or body itself: «X, opposed by France, requested …»."""
    names = (body_name(actor, context.language), *actor.aliases)
    return actor.kind is not ActorKind.PERSON and any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _side(
    writer: Writer, point: Point, key: str, actors: Sequence[str], members: tuple[str, ...]
) -> Iterable[ReportSentence]:
    if actors:
        context = writer.context
        several = len(actors) > 1 or writer.is_plural(actors)
        text = phrase("point", key if several else f"{key}_one", context.language, names=writer.listed(actors))
        yield writer.sentence(
            text,
            SentenceKind.LIST,
            point=point.id,
            contributions=members,
            passages=context.passages(members),
            actors=tuple(actors),
        )


def _first_told(writer: Writer, members: Iterable[str]) -> ReportSentence | None:
    """The first of some contributions that can be told or quoted."""
    intervention_of, known = writer.context.intervention_of, writer.context.contributions
    unique = dict.fromkeys(members)
    for member in sorted(unique, key=lambda one: intervention_of(known[one]).relation is Relation.SUPPORT):
        found = writer.attributed(writer.context.contributions[member], original=True, again=True)
        if found is not None:
            return found
    return None


def contested(writer: Writer, told: ReportSentence, known: set[str]) -> Iterator[ReportSentence]:
    """Right after a sentence that tells what somebody wants: who is against it, and that the document says it was not
    shared; nothing that is ``known`` to have been said in the section."""
    context = writer.context
    disputed = context.kept(
        "disputed", lambda: {one: p for p in context.points.points if p.opponents for one in p.members}
    )
    for point in dict.fromkeys(disputed[one] for one in told.contributions if one in disputed):
        others = [actor for actor in _besides(context, point.opponents, told, ()) if actor not in told.actors]
        if point.id not in known:
            known.add(point.id)
            yield from _against(writer, point, others, "opposed", point.opposed or point.members)
    for one in told.contributions:
        found = dissent_on(context, context.contributions[one])
        if found is not None and found.text not in known and found.text not in told.text:
            known.add(found.text)
            yield _says(writer, found)


def _says(writer: Writer, found: Contested) -> ReportSentence:
    language = writer.context.language
    key = "disputed" if found.language == language else "disputed_in"
    text = phrase("point", key, language, tongue=phrase("language_name", found.language, language), content=QUOTE_MARK)
    quoted = "" if found.language == language else found.language
    return writer.sentence(
        text, SentenceKind.FRAME, passages=(found.passage,), quote=found.text.rstrip(" ."), quoted_language=quoted
    )
