"""Review reports: statements, recommendations and replies."""

from __future__ import annotations

import pytest
from tests.gather.attribution.stance_cases import Case, cases, lines

from relatoria.gather.attribution.reviews.reader import review
from relatoria.gather.text import Text, analyse
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.model.intervention import How

CASES = cases("reviews.toml")
TITLES = {
    "en": "Report of the Working Group on the Universal Periodic Review: Chile",
    "es": "Informe del Grupo de Trabajo sobre el Examen Periódico Universal: Chile",
    "fr": "Rapport du Groupe de travail sur l'Examen périodique universel : Chili",
}


def text_of(wording: str, language: str = "en", title: str = "") -> Text:
    paragraphs = []
    at = 0
    for part in wording.split("\n\n"):
        skip = 2 if part.startswith("# ") else 0
        kind = ParagraphKind.HEADING if skip else ParagraphKind.TEXT
        paragraphs.append(Paragraph(f"p{len(paragraphs)}", at + skip, at + len(part), kind, language=language))
        at += len(part) + 2
    return analyse(Document("d", "d.txt", wording, language, title=title, paragraphs=tuple(paragraphs)))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_review_case(case: Case) -> None:
    language = case["language"]
    assert lines(review(text_of(case["text"], language, TITLES[language]))) == case["says"]


def test_cases_have_each_a_reason_of_its_own() -> None:
    assert len({case["why"] for case in CASES}) == len(CASES) >= 40


def test_review_gives_the_own_section_to_the_state_under_review() -> None:
    wording = (
        "# A. Presentation by the State under review\n\nCourts had been reformed. Judges had been trained.\n\n"
        "# B. Interactive dialogue\n\nThe session lasted three hours."
    )
    found = review(text_of(wording, title=TITLES["en"]))
    assert lines(found) == ["report: Chile"]
    assert {part.how for part in found.interventions[0].passages} == {How.INHERITED}


def test_review_span_of_a_recommendation_leaves_out_number_and_bracket() -> None:
    wording = "101.5 Ratify the Convention (Ghana, Philippines);"
    part = review(text_of(wording)).interventions[0].passages[0]
    assert wording[part.start : part.end] == "Ratify the Convention"


def test_review_without_a_known_state_has_no_targets() -> None:
    found = review(text_of("Kenya praised the law.\n\nThe delegation said that it was new."))
    assert lines(found) == ["commend: Kenya"]
    assert [one.mention for one in found.unresolved] == ["The delegation"]
