"""Counts that may be published: unknown as unknown, small cells withheld so that nobody can be found by subtraction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.convene.build import man, people, woman

from relatoria.convene.tallies import attendance, suppressed, suppressed_together, tally
from relatoria.model.balance import Attendance, Tally
from relatoria.model.candidate import Candidate


def test_tally_counts_somebody_with_two_topics_in_both() -> None:
    found = tally([woman("A", topics=("gcm:1", "gcm:6", "gcm:1")), woman("B", topics=("gcm:1",)), man("C")], "topic")
    assert found == Tally("topic", (("gcm:1", 2), ("gcm:6", 1)), 1, 3)


def test_suppressed_withholds_small_cells() -> None:
    made = Tally("gender", (("m", 9), ("f", 4), ("x", 2)), 1, 16)
    assert suppressed(made, 3) == Tally("gender", (("m", 9), ("f", 4), ("x", None)), None, 16)


def test_suppressed_withholds_a_second_cell_so_that_one_cannot_be_subtracted() -> None:
    made = Tally("gender", (("m", 9), ("f", 4), ("x", 1)), 0, 14)
    assert suppressed(made, 3) == Tally("gender", (("m", 9), ("f", None), ("x", None)), 0, 14)


def test_suppressed_with_a_threshold_of_one_withholds_nothing() -> None:
    made = Tally("gender", (("m", 9), ("x", 1)), 1, 11)
    assert suppressed(made, 1) == made


def test_suppressed_withholds_a_third_cell_where_two_add_up_to_a_small_count() -> None:
    made = Tally("gender", (("m", 9), ("f", 7), ("x", 1)), 1, 18)
    assert suppressed(made, 5) == Tally("gender", (("m", 9), ("f", None), ("x", None)), None, 18)


def test_suppressed_together_withholds_a_value_from_both_since_each_bounds_the_other() -> None:
    registered = Tally("gender", (("m", 9), ("f", 5), ("x", 1)), 0, 15)
    present = Tally("gender", (("m", 9), ("f", 5)), 0, 14)
    assert suppressed_together((registered, present), 5) == (
        Tally("gender", (("m", 9), ("f", None), ("x", None)), 0, 15),
        Tally("gender", (("m", 9), ("f", None)), 0, 14),
    )


@given(people(), st.integers(1, 6))
def test_suppressed_never_leaves_one_hidden_cell_beside_others(candidates: list[Candidate], least: int) -> None:
    found = suppressed(tally(candidates, "un_group"), least)
    cells = [*(n for _, n in found.counts), found.unknown]
    shown = [n for n in cells if n]
    assert all(n >= least for n in shown)
    assert cells.count(None) != 1 or not shown


def test_attendance_counts_comings_and_people() -> None:
    ana, ben = woman("Ana"), man("Ben")
    found = attendance([[ana, ben, ana], [ana]], ["gender"], least=1)
    assert found == Attendance(3, 2, (Tally("gender", (("f", 1), ("m", 1)), 0, 2),))
