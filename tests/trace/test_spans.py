"""Whether ranges lie across a place, as a look at each of them would say."""

from __future__ import annotations

from itertools import product

from relatoria.trace.spans import Spans


def test_spans_touch_what_any_of_them_shares_a_character_with() -> None:
    ranges = [(12, 14), (0, 3), (2, 9), (5, 6), (14, 20)]
    spans = Spans(ranges)
    for start, end in product(range(24), range(24)):
        if start < end:
            assert spans.touch(start, end) is any(one < end and start < other for one, other in ranges), (start, end)


def test_no_spans_touch_nothing() -> None:
    assert not Spans(())
    assert not Spans(()).touch(0, 10)
