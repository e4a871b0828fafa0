"""Numbered recommendations of a report, and what is answered to each under a label."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.transcripts.label_lines import find_label_lines
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import Text, analyse

ENGLISH = """# Audit of the flood warning scheme

# Recommendations and management responses

Recommendation 1. Test every siren twice a year. Priority: high.

Management response: accepted. Tests will begin in March 2027.

Recommendation 2. Publish the list of failures within thirty days.

Response: partially accepted. Kenya supports the publication.

Deadline: June 2027.

# Last words

The audit team noted that the audit team had no car.
"""
SPANISH = """# Auditoría del plan de comedores

R1. Dotar de agua corriente a las veinte escuelas.

Respuesta del Ministerio de Educación: aceptada. Se han reservado 3 millones de pesos.

R2. Contratar a las cocineras por el año completo. Prioridad: alta.

Respuesta: no aceptada. Faltan fondos.

La misión de seguimiento constató que faltaba leña.
"""
FRENCH = """# Évaluation des bibliothèques mobiles

# Recommandations et réponses de la direction

R1. Doubler le nombre de tournées d'hiver.

Réponse : acceptée. Deux camions ont été commandés.

R2. Former les bibliothécaires à la langue des signes.

Réponse : rejetée. Le budget ne le permet pas.

La mission estime que la mission a été brève.
"""
NOBODY = """# Review of the ferry

1. Lower the fares for pupils.

Response: accepted. The fares fall in May.

2. Paint the quay.

Response: rejected. The paint is dear.
"""


def who(wording: str) -> tuple[Text, list[str]]:
    text = analyse(read_file(wording.encode(), "report.md"))
    return text, said(text, attribute(text))


@pytest.mark.parametrize(
    ("wording", "makers", "answering", "told"),
    [
        (ENGLISH, "The audit team|collective", "Management|explicit", ["Test every", "Publish the"]),
        (SPANISH, "misión de seguimiento|explicit", "Ministerio de Educación|explicit", ["Dotar de", "Contratar a"]),
        (FRENCH, "mission|explicit", "direction|explicit", ["Doubler le", "Former les"]),
    ],
)
def test_with_answers_parts_who_recommends_and_who_answers(
    wording: str, makers: str, answering: str, told: list[str]
) -> None:
    text, given = who(wording)
    sentences = [one.text for part in text.paragraphs for one in part.sentences]
    heads = dict(zip(sentences, given, strict=True))
    asked = [given for one, given in heads.items() if one.partition(". ")[2].startswith(tuple(told)) or one[:8] in told]
    assert {one.split("|")[0] for one in heads.values()} >= {makers.split("|")[0], answering.split("|")[0]}
    assert {one.split("|")[0] for one in asked} <= {makers.split("|")[0]}
    answers = [given for one, given in heads.items() if one.startswith(("Respo", "Respu", "Répon", "Manag"))]
    assert answers == [answering.partition("|")[0] + "|explicit"] * 2


def test_with_answers_leaves_fields_to_nobody_and_others_in_an_answer_their_say() -> None:
    text, given = who(ENGLISH)
    sentences = [one.text for part in text.paragraphs for one in part.sentences]
    heads = dict(zip(sentences, given, strict=True))
    assert heads["Priority: high."] == "-"
    assert heads["Kenya supports the publication."] == "Kenya|explicit"


def test_with_answers_of_nobody_gives_nobody() -> None:
    assert set(who(NOBODY)[1]) == {"-"}


@pytest.mark.parametrize("label", ["Response", "Respuesta", "Réponse", "Follow-up", "Suivi", "Prioridad", "Priorité"])
def test_a_field_that_returns_is_no_speaker(label: str) -> None:
    wording = "\n\n".join(f"{label}: the boat number {number} was mended in time." for number in range(4))
    assert find_label_lines(analyse(read_file(wording.encode(), "form.txt"))) == []


@pytest.mark.parametrize(
    "wording",
    [
        "Question: Who mends it?\n\nResponse: The smith mends it.\n\nQuestion: When?\n\nResponse: He comes in May.",
        "Who mends it?\n\nResponse: The smith mends it.\n\nAnd when?\n\nResponse: He comes in May.",
    ],
)
def test_an_answer_to_a_question_is_one(wording: str) -> None:
    labels = {line.label.surface for line in find_label_lines(analyse(read_file(wording.encode(), "talk.txt")))
              if line.label is not None}  # fmt: skip
    assert "Response" in labels
