"""Tables that list who is to do, undertakes, recommends or holds what."""

import pytest
from tests.gather.attribution.texts import said

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse
from relatoria.model.contribution import ContributionKind
from relatoria.model.finding import FindingKind
from relatoria.model.intervention import Relation

HEADS = {
    "es": ("Acta de la segunda reunión de la mesa de salineras", "Acuerdo | Responsable | Plazo"),
    "en": ("Minutes of the second meeting of the salt board", "Action | Lead | Due"),
    "fr": ("Procès-verbal de la deuxième réunion du comité du sel", "Action | Responsable | Échéance"),
}


def table(head: str, *rows: str) -> str:
    lines = [head, "|".join(["---"] * (head.count("|") + 1)), *rows]
    return "\n".join(f"| {line} |" for line in lines)


def owners(cell: str, language: str = "en") -> list[str]:
    """Whom a cell of names names."""
    title, head = HEADS[language]
    wording = f"# {title}\n\n{table(head, f'Mend the pumps of the pans | {cell} | May 2027')}\n"
    found = attribute(analyse(read_file(wording.encode(), "minutes.md")))
    names = {actor.id: actor.name for actor in found.actors}
    return [names[actor] for one in found.interventions for actor in one.actors]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Fiji", ["Fiji"]),
        ("Fiji, Kenya and IOM", ["Fiji", "Kenya", "IOM"]),
        ("España / ACNUR", ["España", "ACNUR"]),
        ("Trinidad and Tobago", ["Trinidad and Tobago"]),
        ("Côte d'Ivoire, avec le Nigéria", ["Côte d'Ivoire"]),
        ("Ministerio de Salud y Deportes", ["Ministerio de Salud y Deportes"]),
        ("Gabon and Mali (co-leads)", ["Gabon", "Mali"]),
        ("CIPRES", ["CIPRES"]),
        ("Kenya, Seaweed", ["Kenya"]),
        ("Ms. Ana Sol (Chile)", ["Ana Sol"]),
        ("The three cities", []),
        ("Todos los Estados parte", []),
        ("Secretariat", []),
        ("", []),
    ],
)
def test_whoever_a_cell_names_in_full_has_the_task(cell: str, expected: list[str]) -> None:
    assert owners(cell) == expected


@pytest.mark.parametrize("language", HEADS)
def test_a_row_is_a_commitment_with_its_date(language: str) -> None:
    title, head = HEADS[language]
    wording = f"# {title}\n\n{table(head, 'Reparar las bombas de las salinas | Fiji | 30/06/2027')}\n"
    record = gather([read_file(wording.encode(), "minutes.md")])
    (said,) = record.interventions
    assert said.relation is Relation.COMMIT
    (one,) = record.contributions
    assert one.kind is ContributionKind.COMMITMENT
    assert one.horizon is not None
    assert (one.horizon.value, one.horizon.relation) == ("2027-06-30", "by")


def test_what_is_recommended_or_held_is_so_and_a_span_of_years_is_no_deadline() -> None:
    asked = table("Recommendation | Proposed by", "Extend inspection to private salt pans | Fiji, Kenya")
    held = table("Position | Supported by", "A ban on night work from next year on | Peru")
    pledged = table("Commitment | By | Date", "Two million dollars for the pumps | Chile | 2026-2028")
    record = gather([read_file(f"# Report\n\n{asked}\n\nX.\n\n{held}\n\nY.\n\n{pledged}\n".encode(), "report.md")])
    assert [one.relation for one in record.interventions] == [Relation.RECOMMEND, Relation.REPORT, Relation.COMMIT]
    kinds = [one.kind for one in record.contributions]
    assert kinds == [ContributionKind.RECOMMENDATION, ContributionKind.POSITION, ContributionKind.COMMITMENT]
    assert record.contributions[-1].horizon is not None
    assert record.contributions[-1].horizon.relation == "in"


def test_a_row_that_names_nobody_is_a_decision_of_the_document() -> None:
    rows = table(
        "Acuerdo | Responsable", "Elevar a la plenaria el plan de las bombas | La presidenta", "Ir a ver | Chile"
    )
    wording = f"# Acta de la segunda reunión de la mesa de salineras\n\n{rows}\n"
    record = gather([read_file(wording.encode(), "acta.md")])
    claims = [one for one in record.findings if one.kind is FindingKind.DECISION_CLAIM]
    text = record.documents[0].text
    assert [text[one.passages[0].start : one.passages[0].end] for one in claims] == [
        "Elevar a la plenaria el plan de las bombas"
    ]


def test_a_timetable_is_nobodys() -> None:
    rows = table("Hour | Activity | Responsible", "9.00 | Opening of the meeting | Fiji")
    assert not attribute(analyse(read_file(f"# Programme\n\n{rows}\n".encode(), "day.md"))).interventions


def test_minutes_that_are_a_table_are_read_row_by_row() -> None:
    rows = table(
        "Punto | Desarrollo",
        "1. Apertura | La Sra. Ana Sol (Chile) pidió que se pinte el muelle. Añadió que su país ya lo hace.",
        "2. Varios | El muelle sigue cerrado por las obras.",
    )
    text = analyse(read_file(f"# Acta de la segunda reunión de la mesa de salineras\n\n{rows}\n".encode(), "acta.md"))
    assert said(text, attribute(text))[-5:] == ["-", "Ana Sol|explicit", "Ana Sol|anaphoric", "-", "-"]


@pytest.mark.parametrize("head", ["Speaker | Remarks", "Orador | Intervención", "Intervenant | Propos"])
def test_a_table_of_speakers_gives_each_the_words_beside(head: str) -> None:
    rows = table(head, "Ms. Ana Sol (Chile) | We mend the quay. ", "IOM | Asked for pumps for the pans.")
    text = analyse(read_file(f"# Report of the workshop\n\n{rows}\n".encode(), "report.md"))
    assert [one for one in said(text, attribute(text)) if one != "-"] == ["Ana Sol|explicit", "IOM|explicit"]
