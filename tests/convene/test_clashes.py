"""Which panels meet at the same time, by slot or by hour."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from relatoria.convene.clashes import clash, simultaneous
from relatoria.model.panel import Panel


def at(name: str, start: int | None, end: int | None = None, slot: str = "") -> Panel:
    times = [None if hour is None else datetime(2018, 3, 26, hour, tzinfo=UTC) for hour in (start, end)]
    return Panel(name, name, 1, slot=slot, start=times[0], end=times[1])


def test_clash_by_overlap_but_not_by_touch() -> None:
    nine, ten, half = at("a", 9, 11), at("b", 10, 12), at("c", 11, 12)
    assert (clash(nine, ten), clash(nine, half), clash(ten, half)) == (True, False, True)


def test_clash_by_slot_and_never_where_nothing_is_known() -> None:
    assert clash(at("a", None, slot="am"), at("b", 9, 10, slot="am"))
    assert not clash(at("a", None), at("b", 9, 10))


def test_simultaneous_groups_are_as_large_as_can_be() -> None:
    panels = [at("a", 9, 12), at("b", 9, 10), at("c", 9, 10), at("d", 11, 12), at("e", 14, 15)]
    assert simultaneous(panels) == [frozenset("abc"), frozenset("ad")]


hours = st.tuples(st.integers(8, 15), st.integers(1, 4), st.sampled_from(["", "", "x", "y"]))


@given(st.lists(hours, max_size=7))
def test_simultaneous_has_every_pair_that_clashes_and_no_other(times: list[tuple[int, int, str]]) -> None:
    panels = [at(f"p{n}", start, start + long, slot) for n, (start, long, slot) in enumerate(times)]
    groups = simultaneous(panels)
    for one, two in itertools.combinations(panels, 2):
        assert any({one.id, two.id} <= group for group in groups) == clash(one, two)
