"""No voice is left out of a synthesis: something of each whom no section tells, and the names of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.also import Heard
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.others import also_heard
from relatoria.conclude.report.sections.parts import heard, section
from relatoria.conclude.report.selection.acts import SURE, by_moderators, can_be_told, is_courtesy, is_what_it_says
from relatoria.conclude.report.selection.doors import asks_the_meeting, may_enter
from relatoria.conclude.report.selection.plan import weight
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.report import Section

EACH = 40
"""Voices of which a synthesis tells something although their words stand in no other section."""
PROMISED = 12
"""Voices of which so a promise is told."""
TRIED = 4
"""Contributions of such a voice among which the one to tell is looked for."""


def with_the_unheard(context: Context, aside: Sequence[Contribution], used: set[str]) -> list[Contribution]:
    """What was said aside, and one contribution of each voice that no section tells."""
    return [*aside, *_of_the_unheard(context, context.record.contributions, used, EACH)]


def promised_by_the_unheard(context: Context, used: set[str]) -> list[Contribution]:
    """One promise of each voice that no section tells until then, which would stand among the other views."""
    kind = ContributionKind.COMMITMENT
    promised = (one for one in context.record.contributions if one.kind is kind and one.confidence >= SURE)
    held = [one for one in promised if is_what_it_says(context, one, kind.value) and may_enter(context, one)]
    return _of_the_unheard(context, held, used, PROMISED)


def _of_the_unheard(
    context: Context, contributions: Sequence[Contribution], used: set[str], most: int
) -> list[Contribution]:
    known = Heard(context, _actors(context, used))
    spoken: dict[tuple[str, ...], list[Contribution]] = {}
    for one in known.missed(contributions):
        spoken.setdefault(context.intervention_of(one).actors, []).append(one)
    chosen: list[Contribution] = []
    for actors, said in spoken.items():
        if len(chosen) < most and known.misses(actors) and (told := _to_tell(context, said)) is not None:
            chosen.append(told)
            known.add(actors)
    return chosen


def with_the_names(writer: Writer, found: Section | None, used: set[str], named: Iterable[str]) -> Section | None:
    """The other views, and who spoke of whom nothing is told or named before."""
    told = heard(found.sentences) if found is not None else ()
    known = {*_actors(writer.context, used), *named, *told}
    rest = tuple(also_heard(writer, known)) if known else ()
    if found is None:
        return section(writer, "minority", [rest])
    return replace(found, paragraphs=(*found.paragraphs, rest)) if rest else found


def _actors(context: Context, contributions: Iterable[str]) -> set[str]:
    known = (context.contributions[one] for one in contributions)
    return {actor for one in known for actor in context.intervention_of(one).actors}


def _to_tell(context: Context, said: Sequence[Contribution]) -> Contribution | None:
    """Of what one voice said that of most weight that can be told; nothing of «the speakers», «the unions», nor of who
    leads a talk."""
    actors = context.intervention_of(said[0]).actors
    if all(context.actors[actor].kind is ActorKind.COLLECTIVE for actor in actors) or by_moderators(context, said[0]):
        return None
    foremost = sorted(said, key=lambda one: -weight(context, one))[:TRIED]
    return next((one for one in foremost if is_view(context, one) and _is_of_one(context, one)), None)


def _is_of_one(context: Context, contribution: Contribution) -> bool:
    """Whether a sentence is one speaker's, and no list of those who support something, which introduces nobody."""
    speakers = context.kept("speakers of a sentence", lambda: _speakers(context))
    return len(speakers[sentence_of(context, contribution).key]) == 1


def _speakers(context: Context) -> dict[tuple[str, int, str], set[str]]:
    found: dict[tuple[str, int, str], set[str]] = {}
    for one in context.record.contributions:
        found.setdefault(sentence_of(context, one).key, set()).update(context.intervention_of(one).actors)
    return found


def is_view(context: Context, contribution: Contribution) -> bool:
    """Whether what was said aside of a theme can stand among the other views."""
    idle = is_courtesy(context, contribution) or asks_the_meeting(context, contribution)
    return not idle and can_be_told(context, contribution)
