"""What documents state of all: found by half of the shorter, with its kind, and open labels for neither side."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.claims import FILE, KINDS, Claim, judge, labels, measure, rows
from evaluation.score import Score

from evaluation import gold

CONSENSUS, QUANTIFIER, *_ = KINDS
AGREED = Claim(0, 40, CONSENSUS)
SEVERAL = Claim(50, 90, QUANTIFIER)
MAYBE = Claim(100, 140, QUANTIFIER, open=True)


@pytest.mark.parametrize(
    ("got", "whole"),
    [
        ([AGREED, SEVERAL], Score(2, 0, 0)),
        ([Claim(0, 20, CONSENSUS), Claim(60, 91, QUANTIFIER)], Score(2, 0, 0)),
        ([Claim(0, 12, CONSENSUS), Claim(12, 40, CONSENSUS)], Score(1, 0, 1)),
        ([Claim(30, 70, CONSENSUS)], Score(1, 0, 1)),
        ([Claim(39, 50, CONSENSUS)], Score(0, 1, 2)),
        ([MAYBE], Score(0, 0, 2)),
        ([Claim(150, 160, QUANTIFIER)], Score(0, 1, 2)),
    ],
    ids=["both", "parts", "one in two parts", "over the edge", "beside", "open", "elsewhere"],
)
def test_judge_counts_claims_by_what_they_share(got: list[Claim], whole: Score) -> None:
    assert judge("en", [AGREED, SEVERAL, MAYBE], got).whole == whole


def test_judge_asks_of_a_kind_that_the_kind_be_right() -> None:
    found = judge("en", [AGREED, SEVERAL, MAYBE], [Claim(0, 40, QUANTIFIER), SEVERAL, Claim(100, 140, CONSENSUS)])
    assert (found.whole, found.right_kind) == (Score(2, 0, 0), 1)
    assert (found.kinds[CONSENSUS], found.kinds[QUANTIFIER]) == (Score(0, 0, 1), Score(1, 1, 0))


def test_rows_are_of_all_of_languages_and_of_kinds_that_are_there() -> None:
    found = list(rows([judge("en", [AGREED], [AGREED]), judge("fr", [AGREED], [])]))
    assert [(row.on, row.measure, row.value, row.items) for row in found if row.measure != "f1"] == [
        ("all", "precision", 1.0, 2),
        ("all", "recall", 0.5, 2),
        ("all", "of the right kind among those found", 1.0, 1),
        ("en", "precision", 1.0, 1),
        ("en", "recall", 1.0, 1),
        ("en", "of the right kind among those found", 1.0, 1),
        ("fr", "precision", 1.0, 1),
        ("fr", "recall", 0.0, 1),
        (CONSENSUS, "precision", 1.0, 2),
        (CONSENSUS, "recall", 0.5, 2),
    ]


@pytest.mark.usefixtures("small")
def test_measure_reads_the_documents_that_were_labelled() -> None:
    found = {(row.on, row.measure): row.value for row in measure("development")}
    assert found["all", "recall"] == found["all", "precision"] == 1.0


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A split of two documents of which one was read for what it states."""
    folder = tmp_path / "development"
    folder.mkdir()
    said = "Several delegations considered that fees should be abolished."
    text = f"Summary of the meeting\n\nThe meeting was held in May.\n\n{said}\n"
    for name in ("en_read", "en_unread"):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.gold.jsonl").write_text('{"type": "document", "kind": "synthesis"}\n', encoding="utf-8")
    place = f'"start": {text.index(said)}, "end": {text.index(said) + len(said)}'
    (folder / FILE).write_text(
        f'{{"documents": ["en_read.txt"]}}\n{{"document": "en_read.txt", {place}, "kind": "{QUANTIFIER}"}}\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(gold, "HERE", tmp_path)


def test_labels_of_a_split_without_a_list_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gold, "HERE", tmp_path)
    assert labels("development") == {}


@pytest.mark.parametrize("split", gold.SPLITS)
def test_labels_of_the_repository_stand_in_their_documents(split: str) -> None:
    wrong = []
    for name, claims in labels(split).items():
        text = (gold.HERE / split / f"{name}.txt").read_bytes().decode("utf-8")
        ends = [0, *(claim.end for claim in claims)]
        for end, claim in zip(ends, claims, strict=False):
            said = text[claim.start : claim.end]
            if (
                claim.kind not in KINDS
                or claim.start < end
                or said != said.strip()
                or len(said) != claim.end - claim.start
            ):
                wrong.append((name, claim))
    assert wrong == []
