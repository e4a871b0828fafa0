"""Recommendations group by group: the strongest, numbered, with who of the group supports them; then how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from relatoria.conclude.points.groups import Grouping, grouped
from relatoria.conclude.points.voices import Voice
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import number, theme_noun
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.divergence import contested
from relatoria.conclude.report.selection.acts import SURE, can_be_told, is_what_it_says
from relatoria.conclude.report.selection.doors import TAILS_OFF, may_enter
from relatoria.conclude.report.sentences.together import together
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.conclude.report.told.runs import run_of
from relatoria.language.join import enumerate_phrases
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.intervention import Relation
from relatoria.model.point import Point
from relatoria.model.report import Profile, ReportSentence, Section, SentenceKind
from relatoria.vocabulary.labels import group_label, label

GROUPS = 12
STRONGEST, MOST = 3, 8
"""Recommendations told of each group: a third of them, so many at least and at most."""
_VOCABULARIES = ("stakeholder", "un_group", "region")
PREFIX = "recommendations:"
"""How the registers of recommendations of each group are called."""


def by_group(writer: Writer, used: set[str]) -> tuple[list[Section], set[str]]:
    """One section for each group that made recommendations, the most active first; and the contributions told.

    What one sentence of a record says, and was told before (``used``), is not told again.
    """
    context, language = writer.context, writer.context.language
    registers = [one for one in context.points.registers if one.name.startswith(PREFIX) and one.items]
    registers.sort(key=lambda one: (-len(one.items), one.name))
    sections: list[Section] = []
    told: set[str] = set()
    places: set[tuple[str, int]] = set()
    for register in registers[:GROUPS]:
        group = register.name[len(PREFIX) :]
        every = [context.by_point[item] for item in register.items if item in context.by_point]
        points = [point for point in every if _asks(context, point) and makes(context, point, group)]
        new = [point for point in points if not _told_whole(context, point, used, places)]
        found = tuple(_strongest(writer, new, group))
        if not found:
            continue
        here = {member for item in found for one in item for member in one.contributions}
        places |= {sentence_of(context, context.contributions[member]).key[:2] for member in here}
        told |= here
        count = writer.sentence(_counted(points, len(points), language), SentenceKind.STATISTIC)
        name = group_name(context, group)
        sections.append(Section(f"recommendations-{group}", name, 3, (*found, (count,)), numbered=len(found)))
    return sections, told


def _told_whole(context: Context, point: Point, used: set[str], places: set[tuple[str, int]]) -> bool:
    """Whether all that stands behind a point is one sentence of a record that was told before, or of another group: one
    that States and a body are said to have said stands among the ``places`` of those told."""
    members = [context.contributions[member] for member in point.members]
    if is_direct(context.documents[context.intervention_of(members[0]).document]):
        return False
    said = {sentence_of(context, one).key[:2] for one in members}
    return len(said) == 1 and (used >= set(point.members) or (len(point.actors) > 1 and said <= places))


def _asks(context: Context, point: Point) -> bool:
    statement = context.contributions[point.statement]
    if statement.confidence < SURE or not may_enter(context, statement):
        return False
    return is_what_it_says(context, statement, point.kind)


def _strongest(writer: Writer, points: list[Point], group: str) -> Iterator[tuple[ReportSentence, ...]]:
    left = min(MOST, max(STRONGEST, len(points) // 3))
    told: set[str] = set()
    for point in points:
        part = _of_group(writer.context, point, group)
        if told.issuperset(part.members):
            continue  # what a run brought in
        own = [writer.context.contributions[member] for member in part.members]
        neutral = len(point.actors) > 1 or any(can_be_told(writer.context, one) for one in own)
        found = _supported(writer, part, point) if left and neutral else ()
        if found:
            left -= 1
            told.update(member for one in found for member in one.contributions)
            yield (*found, *contested(writer, found[-1], set()))


def _supported(writer: Writer, point: Point, whole: Point) -> tuple[ReportSentence, ...]:
    """A recommendation with those of one group who made it; one alone is not named in a UN report."""
    if not point.members or (len(point.actors) < 2 and writer.context.profile is Profile.UN_REPORT):
        return ()
    own = writer.context.contributions[point.members[0]]
    off = TAILS_OFF[ContributionKind.RECOMMENDATION]
    if len(point.actors) == 1 and writer.context.language_of(own) == writer.context.language:
        return tuple(together(writer, own, again=True, off=off))
    found = writer.supported(point, whole) if len(run_of(writer.context, own)) == 1 else None
    return (found,) if found is not None else tuple(together(writer, own, original=True, again=True, off=off))


def makes(context: Context, point: Point, group: str) -> bool:
    """Whether somebody of a group makes a recommendation themselves, and not only supports another's."""
    return bool(_of_group(context, point, group).members)


def _of_group(context: Context, point: Point, group: str) -> Point:
    """The part of a point that comes from one group: not what it supports in the very sentence in which another asks
    for it («she urged …, supported by Kenya»), which is the other's."""
    pairs = grouped(context.record, Grouping(context.points.grouping))
    actors: dict[str, None] = {}
    members = []
    for member in point.members:
        contribution = context.contributions[member]
        said = context.intervention_of(contribution)
        spoke = tuple(dict.fromkeys(context.units.get(a, a) for a in (*said.on_behalf_of, *said.actors)))
        own = [a for name, a in pairs(Voice(contribution, said, spoke, "", "", "", True)) if name == group]
        if said.relation is Relation.SUPPORT and _asked_by_another(context, contribution, spoke):
            continue
        actors |= dict.fromkeys(a for a in own if a in point.actors)
        members += [member] if own else []
    return replace(point, members=tuple(members), actors=tuple(actors))


def _asked_by_another(context: Context, contribution: Contribution, supporters: Collection[str]) -> bool:
    """Whether the sentence in which somebody supports a demand is that of whoever makes it, and of none of them."""
    asked = context.kept("asked in", lambda: _asked_in(context))
    spoken = asked.get(sentence_of(context, contribution).key[:2], set())
    return bool(spoken) and spoken.isdisjoint(supporters)


def _asked_in(context: Context) -> dict[tuple[str, int], set[str]]:
    """By the place of a sentence the voices whose own words it tells."""
    found: dict[tuple[str, int], set[str]] = {}
    for one in context.record.contributions:
        said = context.intervention_of(one)
        if said.relation is not Relation.SUPPORT:
            place = sentence_of(context, one).key[:2]
            found.setdefault(place, set()).update(context.units.get(actor, actor) for actor in said.actors)
    return found


def _counted(points: list[Point], n: int, language: str) -> str:
    tally = Counter(point.theme for point in points)
    ranked = [theme for theme in tally if theme and 2 * tally[theme] > n]  # «chiefly» is more than half
    themes = [name for theme in ranked if (name := theme_noun(theme, language))]
    key = "one_by_group" if n == 1 else "by_group"
    said = number(n, language, feminine=True)
    if not themes:
        return phrase("group", f"{key}_bare", language, n=said)
    return phrase("group", key, language, themes=enumerate_phrases(themes, language), n=said)


def group_name(context: Context, group: str) -> str:
    """A group in the report's language: as the dialogue words it, as the label of its code, else its own name."""
    language = context.language
    known = [one.name for one in context.record.dialogue.groups]
    said = context.record.dialogue.wordings.get(language)
    if said is not None and group in known and len(said.groups) == len(known):
        return said.groups[known.index(group)]
    found = group_label(group, language) or next((n for v in _VOCABULARIES if (n := label(v, group, language))), group)
    return found.replace("'", "’") if language == "fr" else found
