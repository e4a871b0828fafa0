"""Rules before they are used: those that always hold are added, and what makes no sense is refused in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from relatoria.convene.traits import TRAITS
from relatoria.errors import RelatoriaError
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel, Rule, RuleKind

STANDARD = (RuleKind.SEATS, RuleKind.ONCE, RuleKind.CLASH, RuleKind.AVAILABLE)
"""Rules that hold unless the organisers say otherwise with a rule of the same kind."""
_WITH_WHO = (RuleKind.APART, RuleKind.TOGETHER, RuleKind.FIXED, RuleKind.EXCLUDED)


def with_standard(rules: Sequence[Rule], kinds: Iterable[RuleKind] = STANDARD) -> tuple[Rule, ...]:
    """The rules, and before them a hard one for each of ``kinds`` that none of them speaks of; its id is its kind."""
    spoken_of = {rule.kind for rule in rules}
    return (*(Rule(kind.value, kind) for kind in kinds if kind not in spoken_of), *rules)


def fixed_seats(seats: Iterable[Seat]) -> tuple[Rule, ...]:
    """A hard rule for each seat that somebody has given by hand, for the rest to be composed around them."""
    return tuple(
        Rule(
            f"seat:{one.panel}:{one.candidate}",
            RuleKind.FIXED,
            who=(one.candidate,),
            panels=(one.panel,),
            roles=(one.role,),
        )
        for one in seats
    )


def checked(candidates: Sequence[Candidate], panels: Sequence[Panel], rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules as they are, if they and what they name make sense.

    Raises:
        RelatoriaError: an id that stands twice («twice»), a name that nobody has («unknown_in_rule»), a trait that
            there is not («unknown_trait»), bounds that are missing or impossible («bad_bounds»), a panel without
            seats («no_seats»).
    """
    for things in (candidates, panels, rules):
        refuse_twice(thing.id for thing in things)
    for panel in panels:
        if panel.seats < 0 or panel.moderators < 0 or panel.seats + panel.moderators == 0:
            raise RelatoriaError("no_seats", panel=panel.title or panel.id)
    people, places = {one.id for one in candidates}, {one.id for one in panels}
    for rule in rules:
        _refuse_unknown(rule, rule.who, people)
        _refuse_unknown(rule, rule.panels, places)
        _REFUSALS.get(rule.kind, _accept)(rule)
        if rule.weight is not None and not rule.weight >= 0:
            raise RelatoriaError("bad_bounds", rule=rule.id)
    return tuple(rules)


def refuse_twice(ids: Iterable[str]) -> None:
    """Refuse ids of which one stands twice.

    Raises:
        RelatoriaError: «id_twice», with that id.
    """
    for one, times in Counter(ids).items():
        if times > 1:
            raise RelatoriaError("id_twice", id=one)


def _refuse_unknown(rule: Rule, named: Sequence[str], known: set[str]) -> None:
    for one in named:
        if one not in known:
            raise RelatoriaError("unknown_in_rule", rule=rule.id, name=one)


def _accept(rule: Rule) -> None:
    if rule.kind in _WITH_WHO and not rule.who:
        raise RelatoriaError("nobody_in_rule", rule=rule.id)


def _refuse_count(rule: Rule) -> None:
    if rule.trait not in TRAITS:
        raise RelatoriaError("unknown_trait", rule=rule.id, trait=rule.trait, traits=", ".join(TRAITS))
    numbers, shares = (rule.at_least, rule.at_most), (rule.share_at_least, rule.share_at_most)
    given = [bound for bound in (*numbers, *shares) if bound is not None]
    fine = given and all(bound >= 0 for bound in given) and all(share <= 1 for share in shares if share is not None)
    if not fine or not (_ordered(numbers) and _ordered(shares)) or not (rule.each or rule.values):
        raise RelatoriaError("bad_bounds", rule=rule.id)


def _ordered(bounds: tuple[float | None, float | None]) -> bool:
    low, high = bounds
    return low is None or high is None or low <= high


_REFUSALS: dict[RuleKind, Callable[[Rule], None]] = {RuleKind.COUNT: _refuse_count}
