"""Time of turns: everybody is cut alike, nobody under the least, and what cannot fit is said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relatoria.convene.time_budget import Allotted, allot
from relatoria.convene.words import say
from relatoria.model.candidate import Candidate
from relatoria.model.floor import Request, TimeBudget, TurnKind

ANA = Candidate("ana", "Ana")


def ask(seconds: int | None = None, kind: TurnKind = TurnKind.STATEMENT, group: str = "") -> Request:
    return Request("r", ANA, kind=kind, group=group, seconds=seconds)


def test_allot_without_a_total_gives_everybody_their_limit() -> None:
    requests = [ask(), ask(group="G77"), ask(90), ask(900), ask(kind=TurnKind.REPLY), ask(kind=TurnKind.POINT_OF_ORDER)]
    budget = TimeBudget(limits={TurnKind.REPLY: 120})
    assert allot(requests, budget) == Allotted((180, 300, 90, 180, 120, 60))


def test_allot_cuts_all_in_proportion_and_says_so() -> None:
    found = allot([ask(), ask(), ask(group="G77")], TimeBudget(total=440))
    assert found.seconds == (120, 120, 200)
    assert [say(one, "en") for one in found.remarks] == [
        "turns are shortened so that everybody on the list can speak; time that is left of what was planned: "
        "67 per cent"
    ]


def test_allot_says_by_how_much_even_the_shortest_turns_are_too_long() -> None:
    found = allot([ask()] * 4, TimeBudget(total=150))
    assert found.seconds == (60,) * 4
    assert [say(one, "es") for one in found.remarks] == [
        "ni con los turnos más breves caben las intervenciones (4): faltan 1,5 min; cierre la lista o prolongue la "
        "sesión"
    ]


@given(st.lists(st.integers(10, 600), min_size=1, max_size=30), st.integers(60, 4000))
def test_allot_fits_whenever_the_shortest_turns_do(asked: list[int], total: int) -> None:
    budget = TimeBudget(total=total, limit=600)
    found = allot([ask(seconds) for seconds in asked], budget)
    least = [min(seconds, budget.least) for seconds in asked]
    assert all(low <= given <= full for low, given, full in zip(least, found.seconds, asked, strict=True))
    assert (sum(found.seconds) <= total) == (sum(least) <= total)
