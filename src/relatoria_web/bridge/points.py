"""Points of a record as rows of the platform: work for the task worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from relatoria.model.point import Point, Points, PointStatus
from relatoria.model.record import Record

if TYPE_CHECKING:
    from relatoria.conclude.points.voices import Voice
    from relatoria.conclude.report.context import Context

LANGUAGES = ("es", "en", "fr")
Step = Callable[[int, int], None]
STATUSES = tuple(status.value for status in PointStatus)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a count gave: ``points`` as columns with their ``counts``, proposals by names of points, and the rest.

    ``record`` is the hash of the record, ``issues`` name the points in which they stand, ``data`` is the library's
    `Points` as JSON.
    """

    record: str
    groups: list[str]
    points: list[dict[str, Any]]
    proposals: list[dict[str, Any]]
    registers: dict[str, list[str]]
    silent: list[str]
    issues: list[dict[str, Any]]
    data: bytes


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided, as sets of contribution ids."""

    together: list[list[str]] = field(default_factory=list)
    apart: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Progress:
    tell: Step

    def step(self, done: int, total: int, what: str) -> None:
        self.tell(done, total)


def count_points(record: Record, grouping: str, decided: Decided, tell: Step) -> Counted:
    """The points of a record that may leave the house, with all that pages show of them.

    Raises:
        ValueError: if there is no such grouping.
    """
    from relatoria.conclude.points.decided import Decisions
    from relatoria.conclude.points.find import find_points
    from relatoria.conclude.points.groups import Grouping
    from relatoria.conclude.report.context import Context
    from relatoria.model.report import Profile
    from relatoria.trace.store import encode

    decisions = Decisions(_sets(decided.together), _sets(decided.apart))
    points = find_points(record, Grouping(grouping), _Progress(tell), decisions)
    contexts = {language: Context(record, points, Profile.SYNTHESIS, language) for language in LANGUAGES}
    return Counted(
        record=points.record,
        groups=list(points.groups),
        points=list(_rows(record, points, contexts)),
        proposals=[
            {"left": one.left, "right": one.right, "score": one.score, "why": one.why} for one in points.proposals
        ],
        registers={one.name: list(one.items) for one in points.registers},
        silent=list(points.silent_themes),
        issues=list(_issues(points, contexts)),
        data=encode(points),
    )


def _sets(groups: Iterable[Iterable[str]]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(ids) for ids in groups)


def _rows(record: Record, points: Points, contexts: dict[str, Context]) -> Iterator[dict[str, Any]]:
    """The columns of each point, in the order of weight."""
    from relatoria.conclude.points.groups import Grouping, grouped
    from relatoria.conclude.points.voices import voices

    groups_of = grouped(record, Grouping(points.grouping))
    heard = {voice.contribution.id: voice for voice in voices(record)}
    for order, point in enumerate(points.points, 1):
        yield _columns(point, order, contexts["en"]) | {
            "voices": [
                _voice(heard[one], side, contexts, groups_of) | {"of": _sides(heard[one], contexts["en"])}
                for side, ids in (("for", point.members), ("against", point.opposed))
                for one in ids
            ],
        }


def _issues(points: Points, contexts: dict[str, Context]) -> Iterator[dict[str, Any]]:
    """What was at issue, by what several called it: names by language, actors counted, and the points that hold it."""
    from relatoria.conclude.report.naming.names import area_name

    for issue in points.issues:
        said = set(issue.contributions)
        held = [point.id for point in points.points if not said.isdisjoint((*point.members, *point.opposed))]
        if held:
            names = {language: area_name(context, issue.id) for language, context in contexts.items()}
            yield {"name": names, "actors": len(issue.actors), "points": held}


def _sides(voice: Voice, context: Context) -> list[str]:
    """The sides of a meeting of mechanisms on which those sit who stand behind a voice."""
    from relatoria.conclude.points.sides import side_of

    return sorted({side_of(context.actors[actor].stakeholder_type) for actor in voice.actors} - {""})


def _columns(point: Point, order: int, context: Context) -> dict[str, Any]:
    statement = context.contributions[point.statement]
    stability = point.stability
    return {
        "key": point.id,
        "order": order,
        "statement": " ".join(context.wording(statement).split()),
        "language": context.language_of(statement),
        "kind": point.kind,
        "theme": point.theme,
        "status": point.status.value,
        "exposed": point.exposed,
        "in_favour": len(point.actors),
        "against": len(point.opponents),
        "groups_for": sum(1 for count in point.counts if count.in_favour),
        "p_value": point.p_value,
        "particular_to": point.particular_to or "",
        "trials": stability.trials if stability else 0,
        "kept": stability.kept if stability else 0,
        "fragile": [context.documents[one].name for one in stability.fragile_without] if stability else [],
        "members": list(point.members),
        "opposed": list(point.opposed),
        "counts": [(one.group, one.exposed, one.in_favour, one.against) for one in point.counts],
    }


def _voice(
    voice: Voice, side: str, contexts: dict[str, Context], groups_of: Callable[[Voice], tuple[tuple[str, str], ...]]
) -> dict[str, Any]:
    """What is shown of one voice: names, chips and places in each language, the words marked in their sentence."""
    from relatoria.conclude.writers.evidence import voice_of

    told = {language: voice_of(voice.contribution, context) for language, context in contexts.items()}
    one = told["en"]
    return {
        "id": one.id,
        "side": side,
        "groups": sorted({group for group, _ in groups_of(voice)}),
        "language": one.language,
        "before": one.before,
        "words": one.words,
        "after": one.after,
        "role": one.role,
        "name": {language: shown.name for language, shown in told.items()},
        "chips": {language: list(shown.chips) for language, shown in told.items()},
        "place": {language: shown.place for language, shown in told.items()},
    }
