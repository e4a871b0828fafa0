"""Where a sentence is cut."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.clauses import items, joints


@pytest.mark.parametrize(
    ("folded", "parts"),
    [
        (
            "tres cosas: 1) abrir escuelas; 2) formar jueces; y 3) publicar.",
            ["1) abrir escuelas", "2) formar jueces", "3) publicar."],
        ),
        ("two: (a) more data, and (b) more money", ["(a) more data", "(b) more money"]),
        ("deux axes : i) ouvrir ; ii) former", ["i) ouvrir", "ii) former"]),
        ("see paragraph 2) and 3) of the text", []),
        ("one only: 1) to act", []),
        ("nothing listed", []),
    ],
)
def test_items_are_cut_from_marker_to_marker(folded: str, parts: list[str]) -> None:
    assert [folded[start:end] for start, end in items(folded)] == parts


@pytest.mark.parametrize(
    ("folded", "parts"),
    [
        ("no state could do it alone; regional policies were needed now", 2),
        ("statistics guided all decisions, but they had to be shared", 2),
        ("era preciso actuar sin demora, y la alcaldia abriria dos centros", 2),
        ("the delegation welcomed the fee cap and recommended that penalties rise", 2),
        ("they fund schools, clinics and shelters in four cities", 0),
        ("yes, but no", 0),
        ("nothing to cut here", 0),
    ],
)
def test_joints_cut_between_main_clauses(folded: str, parts: int) -> None:
    assert len(joints(folded)) == parts
