"""Figures that disagree between documents."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.conflicts import figure_conflicts
from relatoria.model.document import Document
from relatoria.model.figure import Approximation, Figure
from relatoria.model.finding import Finding, FindingKind, PassageRef

DOCUMENTS = (Document("a", "a.txt", ""), Document("b", "b.txt", ""))


def figure(document: str, value: str, counts: str = "registered refugees", **more: object) -> Figure:
    return Figure("f1", document, 3, 9, value, "count", counts, **more)  # type: ignore[arg-type]


def test_figure_conflicts_names_both_places() -> None:
    found = figure_conflicts([figure("a", "350000"), figure("b", "410000", "refugees registered")], DOCUMENTS)
    said = "a.txt: 350000 registered refugees / b.txt: 410000 refugees registered"
    message = f"Two documents count the same thing differently ({said})."
    places = (PassageRef("a", 3, 9), PassageRef("b", 3, 9))
    assert found == (Finding("figures1", FindingKind.COUNT_MISMATCH, message, places),)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (figure("a", "10"), figure("a", "20"), "one document may count twice"),
        (figure("a", "100"), figure("b", "101"), "a difference of rounding"),
        (figure("a", "100", "refugees"), figure("b", "200", "refugees"), "one word is too little to be the same thing"),
        (figure("a", "100", date="2017"), figure("b", "200", date="2018"), "another year"),
        (figure("a", "100", approximation=Approximation.MORE_THAN), figure("b", "130"), "more than 100 allows 130"),
        (figure("a", "100"), figure("b", "130", approximation=Approximation.AT_MOST), "at most 130 allows 100"),
        (figure("a", "100", approximation=Approximation.ABOUT), figure("b", "108"), "about 100 allows 108"),
    ],
)
def test_figure_conflicts_is_silent(one: Figure, other: Figure, why: str) -> None:
    assert figure_conflicts([one, other], DOCUMENTS) == (), why
