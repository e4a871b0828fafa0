"""Contributions answer to a scope by their kind."""

from __future__ import annotations

import pytest

from relatoria.model.contribution import ContributionKind
from relatoria.prepare.scopes import scope_of


@pytest.mark.parametrize(
    ("scope", "kinds"),
    [
        ("i", {"common_principle", "position"}),
        ("ii", {"commitment", "means_of_implementation", "partnership"}),
        ("iii", {"good_practice", "innovative_solution", "recommendation", "gap", "call", "figure"}),
    ],
)
def test_scope_of_every_kind(scope: str, kinds: set[str]) -> None:
    assert {kind.value for kind in ContributionKind if scope_of(kind.value) == scope} == kinds
