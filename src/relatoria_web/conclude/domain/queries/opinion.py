"""Reading what people and groups say of points."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from relatoria_web.conclude.domain.interval import ENOUGH, wilson
from relatoria_web.conclude.domain.queries.point import Row, listed, rows_of
from relatoria_web.conclude.models import Answer, Choice, GroupVote, Point, PointSet, Reservation, Vote
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Answers:
    """How participants answered a point; counts are exact, a share is said only of enough answers."""

    agree: int = 0
    disagree: int = 0
    passed: int = 0
    own: str = ""

    @property
    def total(self) -> int:
        """All who answered."""
        return self.agree + self.disagree + self.passed

    @property
    def in_words(self) -> str:
        """What the counts allow to say of all who might have answered; empty for too few."""
        took_side = self.agree + self.disagree
        if took_side < ENOUGH:
            return _("Too few answers to speak of shares: the counts stand for themselves.")
        low, high = (round(100 * bound) for bound in wilson(self.agree, took_side))
        values = {"low": low, "high": high, "n": took_side}
        words = _("Of %(n)s who took a side, between %(low)s and %(high)s in a hundred agree (95 %% interval).")
        return words % values


def answers_to(who: Standing, point: Point) -> Answers:
    """The counts of a point, with the reader's own answer."""
    counts: Counter[str] = Counter()
    own = ""
    for account, choice in Answer.objects.filter(point=point).values_list("account", "choice"):
        counts[choice] += 1
        own = choice if account == who.account else own
    return Answers(counts[Choice.AGREE], counts[Choice.DISAGREE], counts[Choice.PASS], own)


def own_answers(who: Standing, points: PointSet) -> dict[str, str]:
    """What the reader answered to the points of a set, by the uid of the point. One query; none for a visitor."""
    if who.account is None:
        return {}
    rows = Answer.objects.filter(account=who.account, point__set=points).exclude(point__key="")
    return dict(rows.values_list("point__uid", "choice"))


def reservations_of(points: Iterable[Point]) -> dict[int, list[Reservation]]:
    """The reservations that stand, by the key of the point's row; one query."""
    found: dict[int, list[Reservation]] = defaultdict(list)
    for one in Reservation.objects.filter(point__in=[point.pk for point in points], withdrawn=False):
        found[one.point_id].append(one)
    return found


RESERVED = "reservations"
"""The register of the points that have reservations: they are made between counts, so it is no part of one."""


def reserved(points: PointSet) -> list[str]:
    """The points beside which a reservation stands, in the order of the set."""
    rows = points.points.exclude(key="").filter(reservations__withdrawn=False).order_by("order", "pk")
    return list(dict.fromkeys(rows.values_list("uid", flat=True)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of the register of agreement and disagreement: its counts and the reservations to it."""

    row: Row
    reservations: tuple[Reservation, ...]
    sides: Mapping[str, tuple[dict[str, str], ...]] = field(default_factory=dict)  # side → who is in favour

    @property
    def in_favour(self) -> list[str]:
        """The groups with somebody in favour and nobody against."""
        return [cell.group for cell in self.row.cells if cell.in_favour and not cell.against]

    @property
    def against(self) -> list[str]:
        """The groups with somebody against."""
        return [cell.group for cell in self.row.cells if cell.against]

    @property
    def silent(self) -> list[str]:
        """The groups in which nobody took a side."""
        return [cell.group for cell in self.row.cells if not cell.in_favour and not cell.against]


def register(points: PointSet, name: str, *, sides: bool = False) -> list[Entry]:
    """A register with counts and reservations, and who stands on which side if that is wanted; three queries."""
    rows = rows_of(points, listed(points, name, voices=sides))
    held = reservations_of([row.point for row in rows])
    return [Entry(row, tuple(held.get(row.point.pk, ())), _sides(row.point) if sides else {}) for row in rows]


def _sides(point: Point) -> dict[str, tuple[dict[str, str], ...]]:
    """Side → the names of those of it who are in favour, each once."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for voice in point.voices:
        if voice["side"] == "for":
            for one in voice.get("of", ()):
                found[one].setdefault(voice["name"]["en"], voice["name"])
    return {side: tuple(names.values()) for side, names in found.items()}


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice with the votes of the groups."""

    row: Row
    votes: dict[str, GroupVote]
    proposed: bool

    @property
    def works_everywhere(self) -> bool:
        """Whether every group of the set voted, and none that it does not work."""
        return bool(self.row.cells) and all(
            (vote := self.votes.get(cell.group)) is not None and vote.vote != Vote.NO for cell in self.row.cells
        )


PRACTICES = ("good_practice", "innovative_solution")
SHOWN = 100
"""So many practices stand on the page; the others stand in the matrix of points, by kind."""


def practices(points: PointSet) -> list[Practice]:
    """The practices and solutions: those that the counts propose first, then those with votes, then by weight."""
    proposed = set(points.registers.get("works_everywhere", []))
    votes: dict[int, dict[str, GroupVote]] = defaultdict(dict)
    for one in GroupVote.objects.filter(point__set=points):
        votes[one.point_id][one.group] = one
    found = list(points.points.exclude(key="").filter(kind__in=PRACTICES).defer("voices"))
    found.sort(key=lambda point: (point.uid not in proposed, point.pk not in votes, point.order))
    rows = rows_of(points, found[:SHOWN])
    return [Practice(row, votes.get(row.point.pk, {}), row.point.uid in proposed) for row in rows]
