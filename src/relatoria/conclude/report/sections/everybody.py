"""No voice is left out of a synthesis: something of each whom no section tells, and the names of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.also import unheard
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.others import also_heard
from relatoria.conclude.report.sections.parts import heard, section
from relatoria.conclude.report.selection.acts import can_be_told, is_courtesy
from relatoria.conclude.report.selection.doors import asks_the_meeting
from relatoria.conclude.report.selection.plan import weight
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution
from relatoria.model.report import Section

EACH = 40
"""Voices of which a synthesis tells something although their words stand in no other section."""
TRIED = 4
"""Contributions of such a voice among which the one to tell is looked for."""


def with_the_unheard(context: Context, aside: Sequence[Contribution], used: set[str]) -> list[Contribution]:
    """What was said aside, and one contribution of each voice that no section tells."""
    known = _actors(context, used)
    chosen = list(aside)
    for one in _of_each(context, unheard(context, context.record.contributions, known)):
        if unheard(context, (one,), known):
            chosen.append(one)
            known.update(context.intervention_of(one).actors)
        if len(chosen) == len(aside) + EACH:
            break
    return chosen


def with_the_names(writer: Writer, found: Section | None, used: set[str], named: Iterable[str]) -> Section | None:
    """The other views, and who spoke of whom nothing is told or named before."""
    told = found.paragraphs if found is not None else ()
    known = {*_actors(writer.context, used), *named, *(who for one in told for who in heard(one))}
    rest = tuple(also_heard(writer, known)) if known else ()
    return replace(found, paragraphs=(*told, rest)) if found and rest else found or section(writer, "minority", [rest])


def _actors(context: Context, contributions: Iterable[str]) -> set[str]:
    known = (context.contributions[one] for one in contributions)
    return {actor for one in known for actor in context.intervention_of(one).actors}


def _is_of_the_unnamed(context: Context, contribution: Contribution) -> bool:
    """Whether only «the speakers», «the unions» are said to have said it."""
    said = context.intervention_of(contribution)
    return all(context.actors[actor].kind is ActorKind.COLLECTIVE for actor in said.actors)


def _of_each(context: Context, contributions: Iterable[Contribution]) -> Iterator[Contribution]:
    """Of each of their speakers the contribution of most weight that can be told."""
    spoken: dict[tuple[str, ...], list[Contribution]] = {}
    for one in contributions:
        spoken.setdefault(context.intervention_of(one).actors, []).append(one)
    for said in spoken.values():
        if not _is_of_the_unnamed(context, said[0]):
            foremost = sorted(said, key=lambda one: -weight(context, one))[:TRIED]
            yield from [one for one in foremost if is_view(context, one) and _is_of_one(context, one)][:1]


def _is_of_one(context: Context, contribution: Contribution) -> bool:
    """Whether a sentence is one speaker's, and no list of those who support something, which introduces nobody."""

    def counted() -> Counter[tuple[str, int, str]]:
        return Counter(
            key for key, _ in {(sentence_of(context, one).key, actor) for one in known for actor in actors_of(one)}
        )

    def actors_of(one: Contribution) -> tuple[str, ...]:
        return context.intervention_of(one).actors

    known = context.record.contributions
    return context.kept("heard in a sentence", counted)[sentence_of(context, contribution).key] == 1


def is_view(context: Context, contribution: Contribution) -> bool:
    """Whether what was said aside of a theme can stand among the other views."""
    idle = is_courtesy(context, contribution) or asks_the_meeting(context, contribution)
    return not idle and can_be_told(context, contribution)
