"""From contributions to points."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import replace

from relatoria.conclude.likeness import why_alike
from relatoria.conclude.points.arithmetic import discoveries, group_p_values, plain_status
from relatoria.conclude.points.cluster import Cluster, Likely, cluster
from relatoria.conclude.points.count import Counter, Sides
from relatoria.conclude.points.decided import Decisions, decided
from relatoria.conclude.points.groups import Grouping, grouped, grouping_of
from relatoria.conclude.points.issues import find_issues
from relatoria.conclude.points.refusals import against, refusals, sharing
from relatoria.conclude.points.registers import registers, silent_themes
from relatoria.conclude.points.stances import beside_their_target, stances
from relatoria.conclude.points.voices import Voice, members_of_groups, units, voices
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import Intervention
from relatoria.model.point import GroupCount, Point, Points, PointStatus, Proposal, Stability
from relatoria.model.record import Record
from relatoria.ports import Progress
from relatoria.trace.store import digest

PROPOSALS_KEPT = 500
"""More likely merges than a rapporteur can look at in a day are cut to the strongest."""


def find_points(
    record: Record,
    grouping: Grouping | None = None,
    progress: Progress | None = None,
    decisions: Decisions | None = None,
) -> Points:
    """The points of a record, with counts by group, statuses, stability, proposals to merge, and registers.

    The unit of support is the actor, never the sentence. Deterministic: the same record and decisions give the same
    points. ``decisions`` are what people said of merging and splitting; they come before the likeness.
    """
    grouping = grouping_of(record, grouping)
    heard = voices(record)
    texts = {document.id: document.text for document in record.documents}
    refused = refusals(heard, texts)
    heard = against(heard, refused)
    stood = [*stances(heard, _taking_sides(record), units(record.actors)), *sharing(heard, refused, texts)]
    counter = Counter(heard, grouped(record, grouping), stood, members_of_groups(record.actors))
    likeness, likely = decided(heard, *cluster(heard, refused), decisions or Decisions())
    clusters = beside_their_target(heard, likeness, stood)
    points: list[Point] = []
    for at, found in enumerate(clusters):
        points.append(_point(heard, counter, found, at))
        if progress is not None and at % 1000 == 0:
            progress.step(at, len(clusters), "points")
    points = _particular(points)
    ranked = sorted(range(len(points)), key=lambda at: (-len(points[at].actors), -len(points[at].members), at))
    names = {at: f"q{rank}" for rank, at in enumerate(ranked, 1)}
    named = tuple(replace(points[at], id=names[at]) for at in ranked)
    return Points(
        record=digest(record),
        grouping=grouping.value,
        groups=counter.groups,
        points=named,
        proposals=_proposals(heard, clusters, likely, names),
        registers=registers(record, named),
        silent_themes=silent_themes(heard),
        issues=find_issues(heard, record.actors),
    )


def _point(heard: Sequence[Voice], counter: Counter, found: Cluster, at: int) -> Point:
    centre = heard[found.centre]
    theme = _theme(heard, found)
    sides = counter.sides(found, theme)
    counts = counter.counts(sides)
    in_favour, against = sides.in_favour.get("", set()), sides.against.get("", set())
    status = plain_status(counts, len(in_favour), len(against))
    return Point(
        id=str(at),
        statement=centre.contribution.id,
        kind=centre.contribution.kind.value,
        theme=theme,
        status=status,
        members=tuple(heard[member].contribution.id for member in found.members),
        opposed=tuple(heard[member].contribution.id for member in found.opposed),
        actors=tuple(sorted(in_favour)),
        opponents=tuple(sorted(against)),
        counts=counts,
        exposed=len(sides.exposed.get("", ())),
        stability=_stability(heard, counter, found, theme, status),
        why=_why(counts, sides),
    )


def _theme(heard: Sequence[Voice], found: Cluster) -> str:
    """The theme under which most actors said it, each once; of equals the first in the alphabet."""
    said = {(heard[member].theme, actor) for member in found.members for actor in heard[member].actors}
    tally = Tally(theme for theme, _ in said if theme)
    return min(tally, key=lambda theme: (-tally[theme], theme)) if tally else ""


def _stability(
    heard: Sequence[Voice], counter: Counter, found: Cluster, theme: str, status: PointStatus
) -> Stability | None:
    """Leave out each document that speaks for or against the point; None where a single document does."""
    documents = sorted({heard[member].intervention.document for member in (*found.members, *found.opposed)})
    if len(documents) < 2:
        return None
    fragile = []
    for document in documents:
        sides = counter.sides(found, theme, without=document)
        counts = counter.counts(sides)
        if plain_status(counts, len(sides.in_favour.get("", ())), len(sides.against.get("", ()))) is not status:
            fragile.append(document)
    return Stability(len(documents), len(documents) - len(fragile), tuple(fragile))


def _why(counts: Sequence[GroupCount], sides: Sides) -> str:
    """Counts before labels, in figures that any language reads."""
    with_favour = sum(1 for count in counts if count.in_favour)
    favour, against = len(sides.in_favour.get("", ())), len(sides.against.get("", ()))
    return f"+{favour} −{against} / {len(sides.exposed.get('', ()))}; {with_favour}/{len(counts)}"


def _particular(points: list[Point]) -> list[Point]:
    """Mark the points that come from one group more often than chance allows, over all points and groups at once."""
    tested: list[tuple[int, str]] = []
    cells: list[tuple[int, int, int, int]] = []
    for at, point in enumerate(points):
        if point.status not in (PointStatus.SHARED, PointStatus.BROAD) or len(point.actors) < 2:
            continue
        for count in point.counts:
            if count.in_favour >= 2 and count.exposed < point.exposed:
                tested.append((at, count.group))
                cells.append((count.in_favour, count.exposed, len(point.actors), point.exposed))
    p_values = group_p_values(cells)
    marked = list(points)
    best: dict[int, float] = {}
    for (at, group), p_value, found in zip(tested, p_values, discoveries(p_values), strict=True):
        if found and p_value < best.get(at, 1.0):
            best[at] = p_value
            marked[at] = replace(points[at], status=PointStatus.PARTICULAR, particular_to=group, p_value=p_value)
    return marked


def _proposals(
    heard: Sequence[Voice], clusters: Sequence[Cluster], likely: Sequence[Likely], names: dict[int, str]
) -> tuple[Proposal, ...]:
    proposals = []
    for number, pair in enumerate(likely[:PROPOSALS_KEPT], 1):
        left, right = heard[clusters[pair.left].centre], heard[clusters[pair.right].centre]
        why = why_alike(left.text, right.text, (left.language, right.language))
        proposals.append(Proposal(f"m{number}", names[pair.left], names[pair.right], round(pair.score, 3), why))
    return tuple(proposals)


def _taking_sides(record: Record) -> list[Intervention]:
    """The interventions whose support is for what somebody said: in a review, all speak to the State reviewed."""
    reviews = {document.id for document in record.documents if document.kind is DocumentKind.REVIEW_REPORT}
    return [one for one in record.interventions if one.document not in reviews]
