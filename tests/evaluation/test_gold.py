"""The gold is loaded by split, and by the set that a document was written with."""

from __future__ import annotations

import pytest
from evaluation.gold import documents, set_of
from evaluation.run import evaluate


def _names(split: str) -> list[str]:
    return [gold.name for gold in documents(split, None)]


def test_documents_of_the_sets_are_those_of_the_split() -> None:
    sets = [_names(f"held_out:{number}") for number in (2, 3, 4, 5, 9, 10)]
    assert all(sets)
    assert sorted(name for names in sets for name in names) == _names("held_out")


def test_documents_of_a_set_that_nobody_wrote_are_none() -> None:
    assert _names("held_out:11") == []


def test_evaluate_refuses_a_set_that_nobody_wrote() -> None:
    with pytest.raises(ValueError, match=r"^no documents: held_out:11$"):
        list(evaluate("held_out:11", None))


def test_set_of_a_document_without_a_mark_is_empty() -> None:
    assert set_of([{"type": "source"}, {"type": "document", "kind": "other", "language": "en"}]) == ""


def test_set_of_a_document_is_what_its_row_says() -> None:
    assert set_of([{"type": "document", "kind": "other", "language": "en", "set": 3}]) == "3"


def test_evaluate_refuses_a_set_of_no_split() -> None:
    with pytest.raises(ValueError, match=r"^no split other:3: one of development, held_out$"):
        list(evaluate("other:3", None))
