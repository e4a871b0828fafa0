"""Counting points: rows made and kept up to date from what the library finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from relatoria_web.bridge.points import Counted, Decided, count_points
from relatoria_web.conclude.domain.group_reservation import sync as sync_reservations
from relatoria_web.conclude.domain.source import Seal
from relatoria_web.conclude.domain.telling import followed_points, tell_counted
from relatoria_web.conclude.models import GroupCount, Point, PointSet, Proposal, ProposalKind, Ruling, Work

if TYPE_CHECKING:
    from relatoria.model.record import Record

COLUMNS = (
    *("key", "order", "statement", "language", "kind", "theme", "status", "exposed", "in_favour", "against"),
    *("groups_for", "p_value", "particular_to", "trials", "kept", "fragile", "members", "opposed", "voices"),
)


def count_into(points: PointSet, record: Record, *, seal: Seal) -> None:
    """Count the points of ``record``, which is the one that may leave the house, and write them into rows.

    A point keeps its row, and with it what people said of it, where it shares most of its contributions with one that
    was there before.
    """

    def tell(done: int, total: int) -> None:
        PointSet.objects.filter(pk=points.pk).update(step_done=done, step_total=total)

    counted = count_points(record, points.grouping, decided_in(points), tell)
    with transaction.atomic():
        before = followed_points(points)
        held = _write_points(points, counted)
        _write_proposals(points, counted, held)
        sync_reservations(points)
        registers = {name: [held[key].uid for key in keys if key in held] for name, keys in counted.registers.items()}
        points.revise(
            None,
            work=Work.DONE,
            failure="",
            made=timezone.now(),
            record=counted.record,
            stamp=seal.stamp,
            guard=seal.guard,
            documents=list(seal.documents),
            groups=counted.groups,
            registers=registers,
            silent=counted.silent,
            issues=[one | {"points": [held[key].uid for key in one["points"]]} for one in counted.issues],
            data=counted.data,
        )
        tell_counted(points, before)


def decided_in(points: PointSet) -> Decided:
    """The merges and splits that stand."""
    accepted = points.proposals.filter(ruling=Ruling.ACCEPTED).order_by("ruled", "pk")
    by_kind: dict[str, list[list[str]]] = defaultdict(list)
    for kind, members in accepted.values_list("kind", "members"):
        by_kind[kind].append(members)
    return Decided(by_kind[ProposalKind.MERGE], by_kind[ProposalKind.SPLIT])


def _write_points(points: PointSet, counted: Counted) -> dict[str, Point]:
    """The rows by key of the count."""
    before = list(points.points.all())
    heirs = _heirs(before, counted.points)
    fresh: list[Point] = []
    kept: list[Point] = []
    for columns in counted.points:
        row = heirs.get(columns["key"])
        (fresh if row is None else kept).append(_filled(row or Point(set=points), columns))
    points.points.update(key="")
    Point.objects.bulk_update(kept, COLUMNS, batch_size=200)
    Point.objects.bulk_create(fresh, batch_size=500)
    held = {row.key: row for row in (*kept, *fresh)}
    GroupCount.objects.filter(point__set=points).delete()
    GroupCount.objects.bulk_create(
        [
            GroupCount(point=held[columns["key"]], group=group, exposed=e, in_favour=a, against=d)
            for columns in counted.points
            for group, e, a, d in columns["counts"]
        ],
        batch_size=1000,
    )
    return held


def _filled(row: Point, columns: dict[str, Any]) -> Point:
    for name in COLUMNS:
        setattr(row, name, columns[name])
    return row


def _heirs(before: Iterable[Point], now: Iterable[dict[str, Any]]) -> dict[str, Point]:
    """Key of a point counted now → the row of the point that it continues; each row has one heir at most."""
    owner = {member: row for row in before for member in row.members}
    shared: dict[tuple[int, str], int] = defaultdict(int)
    rows = {row.pk: row for row in before}
    for columns in now:
        for member in columns["members"]:
            if member in owner:
                shared[owner[member].pk, columns["key"]] += 1
    heirs: dict[str, Point] = {}
    taken: set[int] = set()
    for (row, key), _ in sorted(shared.items(), key=lambda one: (-one[1], one[0][0], len(one[0][1]), one[0][1])):
        if row not in taken and key not in heirs:
            heirs[key] = rows[row]
            taken.add(row)
    return heirs


def _write_proposals(points: PointSet, counted: Counted, held: dict[str, Point]) -> None:
    """Keep what was decided; of what is open keep what is still proposed."""
    points.proposals.filter(ruling=Ruling.OPEN).delete()
    ruled = {frozenset(pair) for pair in points.proposals.values_list("left", "right")}
    fresh = []
    for one in counted.proposals:
        left, right = held[one["left"]], held[one["right"]]
        if frozenset({left.pk, right.pk}) in ruled:
            continue
        members = [*left.members, *right.members]
        fresh.append(Proposal(set=points, left=left, right=right, score=one["score"], why=one["why"], members=members))
    Proposal.objects.bulk_create(fresh, batch_size=500)
