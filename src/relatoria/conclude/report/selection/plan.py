"""What goes into a report and what is set aside, with the reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relatoria.conclude.points.voices import is_about, main_theme, speakers
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.behalf import by_one_for_all
from relatoria.conclude.report.record.settings import setting_of
from relatoria.conclude.report.selection.acts import OWN_SECTION, home_of
from relatoria.conclude.report.selection.repeats import said_again
from relatoria.conclude.report.told.clear import likely_alone
from relatoria.conclude.report.told.runs import likely, run_of, told_in_run
from relatoria.conclude.report.told.telling import telling
from relatoria.language.fold import fold
from relatoria.model.contribution import Contribution, ContributionKind, ThemeScore
from relatoria.model.point import Point
from relatoria.model.report import Profile

THEMES = 12
"""Areas of a synthesis; further themes stand in the record."""
VOICES = 6
"""Attributed sentences under one theme."""
MEETING = (3, 2)
"""Voices from which on a theme is an area where they meet, in a large record and in a small one; what fewer say of a
theme stands with the rest."""
AT_LEAST = 2
"""Voices that are surely heard on a theme that heads an area."""
MESSAGES = 5
NEAR = 4
"""Among so many times as many contributions as are told, those that can be told come first."""
_EVIDENCE = re.compile(r"“([^”]+)”")
_WEIGHT = {
    ContributionKind.RECOMMENDATION: 5,
    ContributionKind.COMMITMENT: 5,
    ContributionKind.GOOD_PRACTICE: 4,
    ContributionKind.GAP: 4,
    ContributionKind.COMMON_PRINCIPLE: 4,
    ContributionKind.INNOVATIVE_SOLUTION: 4,
    ContributionKind.CALL: 4,
    ContributionKind.PARTNERSHIP: 3,
    ContributionKind.MEANS_OF_IMPLEMENTATION: 3,
    ContributionKind.POSITION: 2,
    ContributionKind.FIGURE: 2,
}


@dataclass(frozen=True, slots=True)
class Area:
    """A theme with the points of two actors or more, and the contributions to tell one by one.

    Those of ``elsewhere`` stand behind such a point of another theme, where what they say is told. Those of ``aside``
    are likely of the theme and not surely so: they are told without its name, among the other views.
    """

    theme: str
    actors: tuple[str, ...]
    shared: tuple[Point, ...]
    told: tuple[Contribution, ...]
    left: tuple[Contribution, ...]
    elsewhere: tuple[Contribution, ...] = ()
    aside: tuple[Contribution, ...] = ()


def areas(context: Context) -> list[Area]:
    """The issues of most voices, then the themes of what is of none, most actors first, each with what to tell."""
    by_theme: dict[str, list[Contribution]] = defaultdict(list)
    spoke: dict[str, set[str]] = defaultdict(set)
    for contribution in context.record.contributions:
        if units := _units(context, contribution):
            by_theme[_theme(context, contribution)].append(contribution)
            spoke[_own_theme(context, contribution)] |= units
    shared: dict[str, list[Point]] = defaultdict(list)
    for point in context.points.points:
        if len(point.actors) >= 2 and not by_one_for_all(context, point):
            shared[_theme_of(context, point)].append(point)
    behind = {member for points in shared.values() for point in points for member in (*point.members, *point.opposed)}
    found = [
        _area(context, theme, by_theme[theme], shared[theme], behind, spoke[theme])
        for theme in sorted(by_theme)
        if theme
    ]
    meeting = next((areas for least in MEETING if (areas := [a for a in found if len(a.actors) >= least])), found)
    return sorted(meeting, key=lambda a: (a.theme not in context.issues, -len(a.actors), -len(a.shared), a.theme))


def headed(context: Context) -> list[Area]:
    """The areas that a report has sections of, those of most voices first, be they issues or themes."""
    return sorted(areas(context)[:THEMES], key=lambda one: -len(one.actors))


def _area(
    context: Context,
    theme: str,
    contributions: Sequence[Contribution],
    shared: Sequence[Point],
    behind: set[str],
    spoke: set[str],
) -> Area:
    """``spoke`` are those who spoke on a theme of a vocabulary, under whatever issue that is told."""
    actors = {unit for one in contributions for unit in _units(context, one)}
    in_shared = {member for point in shared for member in (*point.members, *point.opposed)}
    single = [one for one in contributions if one.id not in behind]
    elsewhere = tuple(one for one in contributions if one.id in behind - in_shared)
    if theme in context.issues:  # what is told under an issue of more voices speaks of this one as well
        actors |= set(context.issues[theme].actors)
        also = (context.contributions[one] for one in context.issues[theme].contributions)
        elsewhere += tuple(one for one in also if one not in contributions)
    heads = theme in context.issues or _heads(context, theme, contributions, shared, least=min(AT_LEAST, len(actors)))
    told, aside = _told_and_aside(context, theme, [one for one in single if not has_section(context, one)], heads)
    left = tuple(one for one in single if one not in told)
    strongest = sorted(shared, key=lambda point: (-len(point.actors), int(point.id[1:])))
    actors |= spoke | _named_under(context, told, shared)
    return Area(theme, tuple(sorted(actors)), tuple(strongest), told, left, elsewhere, aside)


def _named_under(context: Context, told: Iterable[Contribution], shared: Iterable[Point]) -> set[str]:
    """The voices that a reader meets under an area, so that its count has all of them: those of its points, and of all
    that the sentences say that are told one by one."""
    said = {
        cited for one in told for member in run_of(context, one) for cited in told_in_run(context, member).contributions
    }
    behind = {unit for cited in said for unit in _units(context, context.contributions[cited])}
    return behind.union(*((*point.actors, *point.opponents) for point in shared))


def _told_and_aside(
    context: Context, theme: str, contributions: Sequence[Contribution], headed: bool
) -> tuple[tuple[Contribution, ...], tuple[Contribution, ...]]:
    """What is told under the name of an area, and what is told without it; one of each speaker in both together."""
    sure = [one for one in contributions if headed and _stands_under(context, one, theme)]
    told = _choose(context, sure)
    if theme in context.issues:
        return told, ()
    spoken = {context.intervention_of(one).actors for one in told}
    others = [one for one in contributions if one not in sure and context.intervention_of(one).actors not in spoken]
    return told, _choose(context, others, VOICES - len(told))


def _heads(
    context: Context, theme: str, contributions: Iterable[Contribution], shared: Iterable[Point], *, least: int
) -> bool:
    """Whether so many voices surely speak of a theme or make a point of it: what only one of several does heads
    nothing."""
    sure = {unit for one in contributions if is_about(one, theme) for unit in _units(context, one)}
    return len(sure.union(*(point.actors for point in shared))) >= least


def _stands_under(context: Context, contribution: Contribution, theme: str) -> bool:
    """Whether what is told of a contribution may stand under the name of an area: it uses the words of the issue, or is
    surely about the theme, and what is told with it does not go on to something else."""
    if theme in context.issues:
        return True
    run = run_of(context, contribution)
    touched = [any(f"{one.vocabulary}:{one.code}" == theme for one in member.themes) for member in run]
    return is_about(contribution, theme) and 2 * sum(touched) >= len(run)


def _choose(context: Context, contributions: Sequence[Contribution], most: int = VOICES) -> tuple[Contribution, ...]:
    """So many contributions, one of each actor, by weight of kind and confidence, those first that can be told in their
    own language (so that every language tells the same); in the order of the documents."""
    ranked = sorted(contributions, key=lambda one: (-weight(context, one), one.id))
    alone = {one.id: clearness(context, one) for one in ranked[: VOICES * NEAR]}
    worded = sorted((one for one in ranked if alone.get(one.id)), key=lambda one: -weight(context, one) * alone[one.id])
    ranked = [*worded, *(one for one in ranked if not alone.get(one.id))]
    chosen: list[Contribution] = []
    spoken: set[tuple[str, ...]] = set()
    for one in ranked:
        who = context.intervention_of(one).actors
        said = said_again(context, (one.id,))
        if who not in spoken and len(chosen) < most and not any(other.id in said for other in chosen):
            chosen.append(one)
            spoken.add(who)
    return tuple(in_places(context, chosen))


def in_places(context: Context, contributions: Iterable[Contribution]) -> list[Contribution]:
    """In the order of the record, but first what stands in its speaker's own document: that needs no lead, and where it
    came behind one it would seem to stand in the same place."""
    order = context.kept("order", lambda: {one.id: at for at, one in enumerate(context.record.contributions)})
    return sorted(contributions, key=lambda one: (not setting_of(context, one).own, order[one.id]))


def clearness(context: Context, contribution: Contribution) -> float:
    """How likely what can be told of a contribution is understood by itself; nothing where it cannot be told."""
    told, run = told_in_run(context, contribution), run_of(context, contribution)
    if telling(context, contribution, told) is None:
        return 0.0
    return likely(context, run) if told.follows else likely_alone(context, contribution, told.text, told.how)


def weight(context: Context, contribution: Contribution) -> float:
    """How much a contribution asks to be told: by its kind, and how sure it is what it is, and whose."""
    return _WEIGHT[contribution.kind] * contribution.confidence * context.sureness(contribution)


def has_section(context: Context, contribution: Contribution) -> bool:
    """Whether a synthesis tells a contribution, or what is told with it, in a section of its kind, and not under its
    theme as well."""
    return context.profile is Profile.SYNTHESIS and home_of(context, contribution) in OWN_SECTION


def placed(context: Context, areas: Iterable[Area]) -> set[str]:
    """The contributions that are told, or named, under a theme: the same in every language."""
    found: set[str] = set()
    for area in areas:
        found |= {member for point in area.shared for member in (*point.members, *point.opposed)}
        for one in (member for chosen in area.told for member in run_of(context, chosen)):
            told = told_in_run(context, one)
            if telling(context, one, told) is not None:
                found.update(told.contributions, said_again(context, told.contributions))
    return found


def _theme_of(context: Context, point: Point) -> str:
    """The issue of most of what a point says, else its theme."""
    said = [context.issue_of[one].id if one in context.issue_of else "" for one in point.members]
    most = max(sorted(set(said)), key=said.count)
    return most if said.count(most) * 2 > len(said) and most else point.theme


def _theme(context: Context, contribution: Contribution) -> str:
    """The issue or theme under which a contribution is told: not one that only the name of its speaker has earned."""
    if contribution.id in context.issue_of:
        return context.issue_of[contribution.id].id
    return _own_theme(context, contribution)


def _own_theme(context: Context, contribution: Contribution) -> str:
    """The theme of a vocabulary, under whatever issue it is told."""
    known = [context.actors[actor] for actor in context.intervention_of(contribution).actors]
    names = fold(" ".join(name or "" for a in known for name in (a.name, a.organisation, a.role, *a.aliases)))
    return main_theme(tuple(theme for theme in contribution.themes if not _of_names(theme, names)))


def _of_names(theme: ThemeScore, names: str) -> bool:
    evidence = _EVIDENCE.findall(theme.why)
    return bool(evidence) and all(fold(words) in names for words in evidence)


def _units(context: Context, contribution: Contribution) -> set[str]:
    return set(speakers(context.intervention_of(contribution), context.units))
