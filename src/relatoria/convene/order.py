"""A suggested order of speakers with the reason of every place; nothing here decides, a person does.

*Protocol*: heads of State and of Government, then statements on behalf of groups, then by rank; equals in the alphabet
of the language. *Balanced*: statements on behalf of groups, then who has spoken least (in whole minutes), then regions
in turn (the one that has waited longest), then genders in turn, then as they asked. Points of order come first in every
manner, replies last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relatoria.convene.time_budget import allot
from relatoria.convene.traits import values_of
from relatoria.convene.words import name_of
from relatoria.model.candidate import Candidate
from relatoria.model.floor import Manner, Order, Rank, Request, TimeBudget, Turn, TurnKind
from relatoria.model.remark import Remark, label_of
from relatoria.vocabulary.places import collation_key

_BEFORE_GROUPS = (Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT)
Placed = tuple[Request, Remark]


def suggest_order(
    requests: Sequence[Request],
    manner: Manner,
    language: str = "en",
    *,
    before: Sequence[Candidate] = (),
    budget: TimeBudget | None = None,
) -> Order:
    """Put requests, given as they were made, in an order that is only a suggestion; each place says why.

    ``language`` is that of the alphabet; ``before`` are those who have already spoken, the last one last.
    """
    placed = _MANNERS[manner](list(requests), language, list(before))
    time = allot([request for request, _ in placed], budget or TimeBudget())
    turns = []
    starts = 0
    for (request, reason), seconds in zip(placed, time.seconds, strict=True):
        turns.append(Turn(request.id, reason, starts, seconds))
        starts += seconds
    return Order(manner, tuple(turns), time.remarks)


def _as_asked(requests: list[Request], _: str, __: list[Candidate]) -> list[Placed]:
    ordered = sorted(requests, key=_precedence)
    return [(one, _of_kind(one) or Remark("order_asked", {"n": requests.index(one) + 1})) for one in ordered]


def _precedence(request: Request) -> int:
    """Points of order, then what is said, then replies."""
    return {TurnKind.POINT_OF_ORDER: 0, TurnKind.REPLY: 2}.get(request.kind, 1)


def _of_kind(request: Request) -> Remark | None:
    if request.kind in (TurnKind.POINT_OF_ORDER, TurnKind.REPLY):
        return Remark(f"order_{request.kind.value}")
    return None


def _by_protocol(requests: list[Request], language: str, _: list[Candidate]) -> list[Placed]:
    ordered = sorted(requests, key=lambda one: (_precedence(one), *_protocol(one), _alphabet(one, language), one.id))
    return [(one, _of_kind(one) or _protocol_reason(one, language)) for one in ordered]


def _protocol(request: Request) -> tuple[int, int]:
    rank = list(Rank).index(request.rank)
    if request.rank in _BEFORE_GROUPS:
        return 0, rank
    return (1, 0) if request.group else (2, rank)


def _listed(request: Request, language: str) -> str:
    """The name under which somebody stands in the alphabet: the country's, else their own."""
    country = request.speaker.country
    return request.group or (name_of("country", country, language) if country else request.speaker.name)


def _alphabet(request: Request, language: str) -> str:
    return collation_key(_listed(request, language), language)


def _protocol_reason(request: Request, language: str) -> Remark:
    if request.group and request.rank not in _BEFORE_GROUPS:
        return Remark("order_group", {"group": request.group})
    values = {"rank": label_of("rank", request.rank), "name": Remark("as_is", {"text": _listed(request, language)})}
    return Remark("order_protocol", values)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A request as the balanced order sees it at one moment: the smaller, the earlier; one entry for each principle."""

    request: Request
    keys: tuple[int, ...]


_PRINCIPLES = ("kind", "groups", "least", "region", "gender", "asked")


def _balanced(requests: list[Request], _: str, before: list[Candidate]) -> list[Placed]:
    waiting, spoken, placed = list(requests), list(before), list[Placed]()
    while waiting:
        weighed = [_Weighed(one, _keys(one, n, spoken)) for n, one in enumerate(waiting)]
        chosen = min(weighed, key=lambda one: one.keys)
        placed.append((chosen.request, _balanced_reason(chosen, weighed[0])))
        waiting.remove(chosen.request)
        spoken.append(chosen.request.speaker)
    return placed


def _keys(request: Request, asked: int, spoken: Sequence[Candidate]) -> tuple[int, ...]:
    region = values_of(request.speaker, "un_group") or ("",)
    last = max((n for n, one in enumerate(spoken, 1) if (values_of(one, "un_group") or ("",)) == region), default=0)
    gender = request.speaker.gender
    same = bool(spoken) and gender is not None and spoken[-1].gender == gender
    return _precedence(request), int(not request.group), request.spoken // 60, last, int(same), asked


def _balanced_reason(chosen: _Weighed, first: _Weighed) -> Remark:
    """Why not simply who asked first: the principle that put somebody else before them."""
    if (of_kind := _of_kind(chosen.request)) is not None:
        return of_kind
    if chosen.request == first.request:
        return Remark("order_next")
    principle = next(n for n, (one, two) in enumerate(zip(chosen.keys, first.keys, strict=True)) if one != two)
    values = {"passed": Remark("as_is", {"text": first.request.speaker.name})}
    unknown = _PRINCIPLES[principle] == "region" and not values_of(chosen.request.speaker, "un_group")
    return Remark("order_region_unknown" if unknown else f"order_{_PRINCIPLES[principle]}", values)


_MANNERS: dict[Manner, Callable[[list[Request], str, list[Candidate]], list[Placed]]] = {
    Manner.INSCRIPTION: _as_asked,
    Manner.PROTOCOL: _by_protocol,
    Manner.BALANCED: _balanced,
}
