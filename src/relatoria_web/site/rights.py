"""Rights: each rule is written once, in words, and gives both the answer for one object and the query for many.

A rule is built of conditions on fields, so the two cannot differ by oversight; tests/web/test_rights.py proves it for
every right, role and kind of object all the same. Whoever may not see an object is not told that it exists.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import Http404

from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing

Row = TypeVar("Row", bound=Model)
Value = Callable[[Standing], Any]

_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": lambda found, wanted: bool(found is not None and found == wanted),
    "in": lambda found, wanted: found is not None and found in wanted,
    "lte": lambda found, wanted: found is not None and found <= wanted,
    "gt": lambda found, wanted: found is not None and found > wanted,
    "isnull": lambda found, wanted: (found is None) is wanted,
}

_ANY_TIME = datetime(1, 1, 1, tzinfo=UTC)
_ALL = Q(pk__isnull=False)  # not Q(): Django drops an empty Q from a disjunction, and with it everything


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may, in words; ``holds`` answers for one object, ``query`` selects all objects for which it holds."""

    words: str
    holds: Callable[[Standing, Any], bool]
    query: Callable[[Standing], Q]

    def __or__(self, other: Rule) -> Rule:
        return Rule(
            f"{self.words}; {other.words}",
            lambda who, one: self.holds(who, one) or other.holds(who, one),
            lambda who: self.query(who) | other.query(who),
        )

    def __and__(self, other: Rule) -> Rule:
        return Rule(
            f"{self.words}, if {other.words}",
            lambda who, one: self.holds(who, one) and other.holds(who, one),
            lambda who: self.query(who) & other.query(who),
        )


def where(words: str, lookup: str, value: Any) -> Rule:
    """The rule that a field says so: ``lookup`` as in a query (exact, in, lte, gt, isnull), ``value`` or a function.

    Paths go through foreign keys only: one through many rows would count them twice in a query.
    """
    path, _, name = lookup.rpartition("__")
    if name not in _TESTS:
        path, name = lookup, "exact"
    wanted: Value = value if callable(value) else lambda who: value
    test = _TESTS[name]

    def query(who: Standing) -> Q:
        given = wanted(who)
        if given is None and name != "isnull":
            return Q(pk__in=())
        return Q(**{f"{path}__{name}": given})

    def holds(who: Standing, one: Any) -> bool:
        given = wanted(who)
        if given is None and name != "isnull":
            return False
        return test(value_at(one, path), given)

    return Rule(words, holds, query)


def value_at(one: Any, path: str) -> Any:
    """What stands at the end of a path of foreign keys and a field («meeting__process»); objects by their key."""
    steps = path.split("__")
    while one is not None and steps:
        one, steps = _step(one, steps), steps[1:]
    return one.pk if isinstance(one, Model) else one


def _step(one: Any, path: list[str]) -> Any:
    """The next object of a path; a foreign key at its end is read without fetching the object."""
    if len(path) == 1 and hasattr(one, f"{path[0]}_id"):
        return getattr(one, f"{path[0]}_id")
    try:
        return getattr(one, path[0])
    except ObjectDoesNotExist:
        return None


def anybody() -> Rule:
    """Everybody, signed in or not."""
    return Rule("everybody", lambda who, one: True, lambda who: _ALL)


def administrators() -> Rule:
    """The administrators of this installation."""
    return _standing("administrators", lambda who: who.administrator)


def holding(*roles: str) -> Rule:
    """Who holds one of ``roles`` in any meeting or process."""
    return _standing(f"{', '.join(sorted(str(role) for role in roles))} anywhere", lambda who: who.holds(*roles))


def _standing(words: str, test: Callable[[Standing], bool]) -> Rule:
    return Rule(words, lambda who, one: test(who), lambda who: _ALL if test(who) else Q(pk__in=()))


def in_role(meeting: str, *roles: str) -> Rule:
    """Who holds one of ``roles`` in the meeting at the path (empty: a meeting itself), or in its process."""
    words = f"{', '.join(sorted(str(role) for role in roles))} of the meeting"
    at = f"{meeting}__" if meeting else ""
    return where(words, f"{meeting or 'pk'}__in", lambda who: who.in_meetings(roles)) | where(
        f"{words}'s process", f"{at}process__in", lambda who: who.in_processes(roles)
    )


def in_process_role(process: str, *roles: str) -> Rule:
    """Who holds one of ``roles`` in the process at the path ``process`` («» for a process itself)."""
    words = f"{', '.join(sorted(str(role) for role in roles))} of the process"
    return where(words, f"{process or 'pk'}__in", lambda who: who.in_processes(roles))


class LockedError(PermissionDenied):
    """It would be theirs to do, but what it belongs to is closed: nothing of it changes."""


@dataclass(frozen=True, slots=True)
class Right:
    """A verb on a kind of object («gather.document.see») with the rule of who may.

    ``lock`` says while what it may be used: whoever may, keeps knowing it, but changes nothing that is locked.
    """

    name: str
    model: type[Model]
    rule: Rule
    lock: Rule | None = None

    def __post_init__(self) -> None:
        enter(RIGHTS, self.name, self, "rights")

    def allows(self, who: Standing, one: Model) -> bool:
        """Whether somebody may do this to one object."""
        return self.rule.holds(who, one)

    def open_to(self, who: Standing, one: Model) -> bool:
        """Whether somebody may do this to one object now: it is theirs, and not locked."""
        return self.allows(who, one) and (self.lock is None or self.lock.holds(who, one))

    def among(self, who: Standing, rows: QuerySet[Row]) -> QuerySet[Row]:
        """Those of ``rows`` to which somebody may do this."""
        return rows.filter(self.rule.query(who))

    def selects(self, who: Standing) -> Q:
        """What of the model somebody may do this to, as a value: equal for all for whom it is the same, at any time."""
        return self.rule.query(who.at(_ANY_TIME))

    def demand(self, who: Standing, one: Model) -> None:
        """See that somebody may do this.

        Raises:
            Http404: if they may not even see the object.
            LockedError: if it is theirs, but locked.
            PermissionDenied: if they see it but may not do this.
        """
        if self.open_to(who, one):
            return
        if self.allows(who, one):
            raise LockedError
        see = RIGHTS.get(f"{self.name.rpartition('.')[0]}.see")
        if see is None or see is self or not see.allows(who, one):
            raise Http404
        raise PermissionDenied


RIGHTS: dict[str, Right] = {}
"""Every right by its name, so that tests reach all of them."""


def right(name: str) -> Right:
    """The right of a name: how an app asks for a right of an app that stands above it on the ladder of imports.

    Raises:
        KeyError: if there is none.
    """
    return RIGHTS[name]
