"""What the kinds are learnt from: the sentences as the system hears them."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.examples import RULES, hand, of_document
from evaluation.gold import Labelled, aligned, documents

TEXT = "Kenya supported the proposal. The Chair opened the meeting. Nobody in the harbour is paid.\n"


def _document(tmp_path: Path, rows: list[dict[str, object]]) -> Labelled:
    path = tmp_path / "en_pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    head: list[dict[str, object]] = [{"type": "document", "language": "en"}]
    return Labelled("en_pier", path, TEXT, tuple(aligned([*head, *rows], TEXT)))


def _sentence(text: str, **fields: object) -> dict[str, object]:
    return {"type": "sentence", "text": text, "speakers": ["kenya"], "kinds": [], **fields}


def test_of_document_gives_the_relation_that_is_heard_not_the_one_labelled(tmp_path: Path) -> None:
    row = _sentence("Kenya supported the proposal.", relation="oppose", kinds=["position"])
    shown = [one.shown for one in of_document(_document(tmp_path, [row]))]
    assert [[sign for sign in signs if sign.startswith("relation_")] for signs in shown] == [["relation_support"]]


def test_of_document_learns_nothing_from_what_is_uncertain(tmp_path: Path) -> None:
    row = _sentence("Kenya supported the proposal.", kinds_uncertain=True)
    assert list(of_document(_document(tmp_path, [row]))) == []


def test_of_document_learns_nothing_from_what_nobody_is_heard_to_say(tmp_path: Path) -> None:
    row = _sentence("Nobody in the harbour is paid.", speakers=[], kinds=["gap"])
    assert list(of_document(_document(tmp_path, [row]))) == []


@pytest.mark.parametrize(
    ("group", "wrote"),
    [
        ("en_report_water", "first"),
        ("en_news_schools_india", "varied"),
        ("fr_journal_trains_nuit", "long"),
        ("es_acta_comite_asilo_m", "m"),
        ("fr_lettre_association_toits_p", "o and p"),
        ("fr_bulletin_negociations_plateforme_climat_q", "q"),
        ("kinds_round5", RULES),
        ("kinds_round17", "councils"),
        ("contributions_en", RULES),
    ],
)
def test_hand_names_who_wrote(group: str, wrote: str) -> None:
    assert hand(group) == wrote


def test_hand_is_known_of_every_document_with_kinds() -> None:
    labelled = [gold.name for gold in documents("development", None) if _certain(gold)]
    assert [name for name in labelled if hand(name) == RULES] == []


def _certain(gold: Labelled) -> bool:
    return any(row.get("kinds") and not row.get("kinds_uncertain") for row in gold.of("sentence"))
