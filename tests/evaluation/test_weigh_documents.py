"""The kinds of documents are learnt from what shows their signs."""

from __future__ import annotations

import tomllib

import pytest
from evaluation.weigh_documents import KINDS, SMALL, Example, check, weigh

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.structure import structure

ROWS = tomllib.loads(SMALL.read_text(encoding="utf-8"))["document"]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['kind']}-{row['language']}-{at}" for at, row in enumerate(ROWS)])
def test_small_documents_have_their_kind_and_language(row: dict[str, str]) -> None:
    document = structure(Source(row["text"]), "x.txt", "0" * 64)
    assert (document.kind.value, document.language) == (row["kind"], row["language"])


def test_small_documents_are_as_many_in_each_language() -> None:
    pairs = [(row["kind"], row["language"]) for row in ROWS]
    many = {kind: {pairs.count((kind, language)) for language in ("es", "en", "fr")} for kind, _ in pairs}
    four = {kind: {4} for kind in ("concept_note", "session_guide", "engagement_brief")}
    assert many == four | {"statement": {3}, "other": {1}, "synthesis": {1}}


def test_weigh_learns_a_sign_against_what_is_believed_of_it() -> None:
    rows = [Example("one", {"dateline": 1.0}, "statement")] * 40 + [Example("one", {}, "other")] * 40
    weights = weigh(rows, ["dateline"])
    scores = weights[0] + weights[-1]
    assert KINDS[int(scores.argmax())] == "statement"


def test_check_leaves_out_each_hand() -> None:
    rows = [Example(hand, {"note_title": 1.0}, "concept_note") for hand in "ab"]
    assert [*check(rows)][-1] == "2 of 2 right: 1.000"
