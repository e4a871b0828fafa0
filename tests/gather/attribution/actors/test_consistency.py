"""Counts, names, dates and places that disagree are reported and never mended."""

from tests.gather.attribution.texts import text_of

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.text import analyse
from relatoria.model.document import Document, DocumentKind, Paragraph
from relatoria.model.finding import Finding, FindingKind


def document(name: str, wording: str, language: str = "es") -> Document:
    paragraph = Paragraph("p0", 0, len(wording), language=language)
    return Document(name, name, wording, language, DocumentKind.SYNTHESIS, paragraphs=(paragraph,))


def findings(kind: FindingKind, *documents: Document) -> list[Finding]:
    merged = merge([(one, attribute(analyse(one))) for one in documents])
    return [found for found in merged.findings if found.kind is kind]


def test_count_findings_compare_with_those_named() -> None:
    text = text_of(
        "Hubo 5 oradores, de los cuales 3 eran mujeres. La Sra. Eva Montes dijo que sí. El Sr. Juan Cobo dijo que no.",
        "es",
    )
    assert [found.message for found in reported(text).findings] == [
        "El texto habla de 5 oradores; en él se nombra a 2.",
        "El texto habla de 3 mujeres entre los oradores; en él se nombra a 1.",
    ]


def test_count_findings_are_silent_when_numbers_agree() -> None:
    text = text_of("Hubo 2 oradores. La Sra. Eva Montes dijo que sí. El Sr. Juan Cobo dijo que no.", "es")
    assert reported(text).findings == ()


def test_place_conflict_between_documents() -> None:
    one = document("a.txt", "La reunión de balance tuvo lugar en Bogotá.")
    two = document("b.txt", "La reunión de evaluación se celebró en Montevideo (Uruguay).")
    found = findings(FindingKind.PLACE_CONFLICT, one, two)
    assert [(len(item.passages), item.message) for item in found] == [
        (2, "The documents give different places for «stocktaking meeting»: a.txt: Bogotá; b.txt: Montevideo.")
    ]


def test_place_conflict_not_between_a_town_and_its_country() -> None:
    one = document("a.txt", "La conferencia intergubernamental se celebró en Marrakech.")
    two = document("b.txt", "La conferencia intergubernamental tuvo lugar en Marruecos.")
    assert findings(FindingKind.PLACE_CONFLICT, one, two) == []


def test_date_conflict_between_documents() -> None:
    one = document("a.txt", "Las negociaciones terminarán en junio de 2021.")
    two = document("b.txt", "The negotiations are to end in July 2021.", "en")
    assert len(findings(FindingKind.DATE_CONFLICT, one, two)) == 1


def test_date_conflict_not_where_one_says_no_year() -> None:
    one = document("a.txt", "Las negociaciones terminarán en junio de 2021.")
    two = document("b.txt", "Las negociaciones terminarán en junio.")
    assert findings(FindingKind.DATE_CONFLICT, one, two) == []


def test_date_conflict_where_precision_differs() -> None:
    one = document("a.txt", "La conferencia intergubernamental se celebrará en 2021.")
    two = document("b.txt", "La conferencia intergubernamental se celebrará en diciembre.")
    assert len(findings(FindingKind.DATE_CONFLICT, one, two)) == 1


def test_name_variant_between_two_people() -> None:
    one = document("a.txt", "El Sr. Frank Lazarte dijo que sí.")
    two = document("b.txt", "El Sr. Franck Lazarte dijo que no.")
    found = findings(FindingKind.NAME_VARIANT, one, two)
    assert [(item.actors, item.message) for item in found] == [
        (("a1", "a2"), "Two names are nearly alike and may be one person: «Frank Lazarte», «Franck Lazarte».")
    ]


def test_merge_makes_one_actor_of_two_documents() -> None:
    one = document("a.txt", "La Sra. Eva Montes, Directora de Casa Abierta, dijo que sí.")
    two = document("b.txt", "Ms. Montes added that rooms were few. Mexico supported the plan.", "en")
    merged = merge([(item, attribute(analyse(item))) for item in (one, two)])
    assert [actor.name for actor in merged.actors] == ["Eva Montes", "Mexico"]
    assert [(said.id, said.document, said.actors) for said in merged.interventions] == [
        ("i1", "a.txt", ("a1",)),
        ("i2", "b.txt", ("a1",)),
        ("i3", "b.txt", ("a2",)),
    ]
