"""The sections after the themes: recommendations, gaps, commitments, partnerships, what one alone said.

What stands in them is chosen without regard to the report's language, so that the three languages have one plan: only
what its own language can tell and the others can quote, and nothing that was told or named under a theme.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from relatoria.conclude.points.registers import RECOMMENDATIONS
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.officers import leads
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.findings import is_finding
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.by_group import PREFIX, by_group, makes
from relatoria.conclude.report.sections.divergence import contested
from relatoria.conclude.report.sections.everybody import (
    is_view,
    promised_by_the_unheard,
    with_the_names,
    with_the_unheard,
)
from relatoria.conclude.report.sections.hidden import brought_out
from relatoria.conclude.report.sections.others import besides
from relatoria.conclude.report.sections.parts import by_voice, heard, points_of, section, untold
from relatoria.conclude.report.selection.acts import (
    OWN_SECTION,
    SURE,
    can_be_told,
    has_words,
    home_of,
    is_courtesy,
    is_what_it_says,
)
from relatoria.conclude.report.selection.doors import TAILS_OFF, asks_the_meeting, may_enter
from relatoria.conclude.report.selection.plan import Area, clearness, in_places, placed
from relatoria.conclude.report.selection.repeats import said_again
from relatoria.conclude.report.sentences.together import together
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.told.runs import in_run, run_of
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.point import Point
from relatoria.model.report import Profile, ReportSentence, Section

SECTIONS = (
    ("gaps", "priority_gaps"),
    ("commitments", "commitments"),
    ("partnerships", "partnerships"),
    ("minority", "minority"),
)
ASKED = frozenset({ContributionKind.RECOMMENDATION, ContributionKind.CALL})
MOST = {"minority": 10, "commitments": 12}
LISTED = 6
"""Sentences of a section, where `MOST` does not say otherwise."""
OF_EACH = 3
"""Points of one voice alone in a section: somebody's own statement, read out, would fill it."""


def listings(
    writer: Writer, areas: Sequence[Area], named: Iterable[str] = (), disputed: Collection[str] = ()
) -> Iterator[Section]:
    """The sections in order, without those that are empty; what one tells no later one tells again, nor the points of
    which some contribution was told as ``disputed``.

    A synthesis leaves no voice out: of whom nothing is told by then, something is told among the other views; who was
    not even ``named`` and of whom nothing can be told is named there.
    """
    context = writer.context
    used = placed(context, areas)
    contested_ones = points_of(context, context.register("disagreements"))
    sides = [{*point.members, *point.opposed} for point in contested_ones]
    used |= {member for side in sides if not side.isdisjoint(disputed) for member in side}
    aside = [one for area in areas for one in area.aside if one.id not in used and is_view(context, one)]
    used |= {member for one in aside for member in (one.id, *in_run(context, one.id))}
    yield from _recommendations(writer, used)
    for heading, register in SECTIONS:
        views = register == "minority"
        chosen = _chosen(context, context.register(register), used, views=views)
        if views:
            chosen = [one for one in chosen if not _is_no_view(context, one, used)]
        points = _foremost(context, chosen, MOST.get(heading, LISTED))
        used |= {member for point in points for member in (*point.members, *in_run(context, point.statement))}
        everybody = views and context.profile is Profile.SYNTHESIS
        others = with_the_unheard(context, aside, used) if everybody else aside if views else ()
        if heading == "commitments" and context.profile is Profile.SYNTHESIS:
            others = promised_by_the_unheard(context, used)
            used |= {member for one in others for member in (one.id, *in_run(context, one.id))}
        found = _listed(writer, heading, points, others)
        found = with_the_names(writer, found, used, named) if everybody else found
        if found is not None:
            yield found


def _is_no_view(context: Context, point: Point, used: set[str]) -> bool:
    """Whether a point is none of the other views: what reviewers found, or a promise more of a voice whose promises are
    told."""
    one = context.contributions[point.statement]
    if is_finding(context, one):
        return True
    kind = ContributionKind.COMMITMENT
    if one.kind is not kind or one.confidence < SURE or not is_what_it_says(context, one, kind.value):
        return False
    promised = (context.contributions[other] for other in used)
    speakers = set(context.intervention_of(one).actors)
    return any(other.kind is kind and speakers.issubset(context.intervention_of(other).actors) for other in promised)


def _recommendations(writer: Writer, used: set[str]) -> Iterator[Section]:
    """The recommendations in general that were not told before, those of voices in no group, then those of each."""
    context = writer.context
    grouped = len(context.points.groups) > 1
    points = [*_chosen(context, context.register("general_recommendations"), used)[:LISTED]]
    alone = [point.id for point in context.points.points if point.kind in RECOMMENDATIONS and point not in points]
    if grouped:
        made = _of_groups(context)
        alone = [item for item in alone if item not in made]
    points += _chosen(context, alone, used)[:LISTED]
    general = _listed(writer, "recommendations", points)
    used |= {member for point in points for member in (*point.members, *in_run(context, point.statement))}
    groups, told = by_group(writer, used) if grouped else ([], set())
    used |= told
    if general is None and groups:
        general = Section("recommendations", phrase("heading", "recommendations", context.language), 2, ())
    yield from (*filter(None, (general,)), *groups)


def _of_groups(context: Context) -> set[str]:
    """The recommendations that somebody of a group makes."""
    registers = [one for one in context.points.registers if one.name.startswith(PREFIX)]
    return {
        item
        for one in registers
        for item in one.items
        if item in context.by_point and makes(context, context.by_point[item], one.name.removeprefix(PREFIX))
    }


def _chosen(context: Context, items: Iterable[str], used: set[str], *, views: bool = False) -> list[Point]:
    """The points among ``items`` that were not told before and that every language can tell; of what one voice says
    again the first. Among ``views`` there is no kind that a sentence would have to say."""
    known = set(used)
    kept: list[Point] = []
    for point in points_of(context, items):
        fits = views or may_enter(context, context.contributions[point.statement])
        if fits and not _told_before(context, point, known) and _holds(context, point):
            kept.append(point)
            known.update(point.members, in_run(context, point.statement))
    return kept


def _told_before(context: Context, point: Point, told: set[str]) -> bool:
    """Whether any of what stands behind a point was told, or, of one voice alone, what says the same."""
    own = {*point.members, point.statement, *in_run(context, point.statement)}
    return bool(told & own) or (len(point.actors) == 1 and not told.isdisjoint(said_again(context, own)))


def _foremost(context: Context, points: Sequence[Point], most: int) -> list[Point]:
    """So many of the points: those of several first, as they are ranked, then those that are best understood by
    themselves; in the order of the record, so that what was said in one place stands together."""
    several = [point for point in points if len(point.actors) > 1]
    known = context.contributions
    alone = [point for point in points if len(point.actors) == 1]
    alone.sort(key=lambda point: -clearness(context, known[point.statement]))
    nth: Counter[str] = Counter()
    turns = [(nth.update(point.actors), nth[point.actors[0]])[1] for point in alone]
    alone = [point for point, turn in zip(alone, turns, strict=True) if turn <= OF_EACH]
    kept = {point.statement: point for point in [*several, *alone][:most]}
    return [kept[one.id] for one in in_places(context, [known[statement] for statement in kept])]


def _holds(context: Context, point: Point) -> bool:
    statement = context.contributions[point.statement]
    heard = context.intervention_of(statement).actors if len(point.actors) == 1 else ()
    if any(leads(context.actors[actor]) for actor in point.actors) and all(leads(context.actors[one]) for one in heard):
        return False  # who leads the meeting speaks of its conduct; a point counts a State by any of its delegates
    if is_courtesy(context, statement) or asks_the_meeting(context, statement):
        return False
    if _follows_what_it_is_not(context, statement):
        return False
    home = home_of(context, statement)
    if statement.confidence < SURE or (home in OWN_SECTION and home is not statement.kind):
        return False
    return is_what_it_says(context, statement, point.kind) and (
        len(point.actors) > 1 or can_be_told(context, statement)
    )


_DONE = frozenset(
    {
        ContributionKind.COMMITMENT,
        ContributionKind.GOOD_PRACTICE,
        ContributionKind.INNOVATIVE_SOLUTION,
        ContributionKind.MEANS_OF_IMPLEMENTATION,
        ContributionKind.PARTNERSHIP,
    }
)
_NOT_BEHIND = {
    ContributionKind.GAP: frozenset({ContributionKind.GOOD_PRACTICE}),
    ContributionKind.COMMITMENT: frozenset(ContributionKind) - _DONE,
}
"""Behind what kind of sentence one of a kind is not told under its heading, where that sentence opens what is told: no
gap behind an achievement, no commitment behind a view, a gap or a number."""


def _follows_what_it_is_not(context: Context, statement: Contribution) -> bool:
    head = run_of(context, statement)[0]
    return head.id != statement.id and head.kind in _NOT_BEHIND.get(statement.kind, ())


def _listed(
    writer: Writer,
    heading: str,
    points: Sequence[Point],
    others: Sequence[Contribution] = (),
) -> Section | None:
    """One sentence a point, and the ``others`` among them; then who made those that cannot be told."""
    context = writer.context
    writer.last_speaker = ""  # nobody «adds» to what stands in another section
    told = tuple(_told(writer, points, others, views=heading == "minority"))
    bare = [context.contributions[member] for point in points for member in point.members if _may_name(writer, point)]
    bare = [one for one in bare if sentence_of(context, one).key not in writer.retold]  # told, perhaps as another kind
    said = heard(told)
    left = [
        one
        for one in untold(bare, told)
        if one.kind is ContributionKind.COMMITMENT or not said.issuperset(context.intervention_of(one).actors)
    ]
    more = tuple(brought_out(writer, left)) if told and context.profile is not Profile.UN_REPORT else ()
    worded = [one for one in untold(bare, (*told, *more)) if has_words(one.kind)]
    rest = besides(writer, worded, heard((*told, *more))) if told else []
    return section(writer, heading, [*by_voice(told), more, tuple(rest)])


def _may_name(writer: Writer, point: Point) -> bool:
    return writer.context.profile is not Profile.UN_REPORT or len(point.actors) >= 2


def _told(
    writer: Writer, points: Sequence[Point], others: Sequence[Contribution], *, views: bool
) -> Iterator[ReportSentence]:
    context = writer.context
    several = {point.statement: point for point in points if len(point.actors) >= 2}
    known: set[str] = set()  # what was said to be contested
    told = [context.contributions[point.statement] for point in points]
    for one in in_places(context, (*told, *others)) if others else told:
        if one.id in several:
            found = writer.quantified(several[one.id], original=True)
            if found is not None:
                yield from (found, *contested(writer, found, known))
        elif context.profile is not Profile.UN_REPORT:
            off = () if views else TAILS_OFF.get(one.kind, ())
            for sentence in together(writer, one, original=True, off=off):
                yield sentence
                if one.kind in ASKED:
                    yield from contested(writer, sentence, known)
