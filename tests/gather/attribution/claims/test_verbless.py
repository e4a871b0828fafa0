"""Speech reported without a verb is of all whom its noun names, part by part, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.claims.verbless import verbless_claims
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def told(language: str, wording: str) -> list[str]:
    scene = scene_of(sentence_of(wording), language)
    claims = verbless_claims(scene, find_spots(scene))
    return [" ".join((one.relation.value, *(spot.mention.name for spot in one.spots))) for one in claims]


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "Opposition du Japon, de la Chine et de Nauru au plafond.", ["oppose Japon Chine Nauru"]),
        (
            "fr",
            "Attachement du Kenya à ce seuil, jugé bas ; préférence du Mali et du Tchad pour un autre.",
            ["report Kenya", "report Mali Tchad"],
        ),
        ("fr", "Intérêt des Samoa, mais refus du Panama d'y entrer.", ["report Samoa", "oppose Panama"]),
        ("fr", "Suggestion du Chili, reprise en partie par le Pérou : publier.", ["propose Chili", "support Pérou"]),
        ("fr", "Constat dressé par le Vanuatu d'un recul des prises.", ["report Vanuatu"]),
        ("fr", "Mention par le Mexique d'un permis, et par le HCR d'un terme.", ["report Mexique", "report HCR"]),
        ("fr", "Au sujet des ports, rejet de la délégation togolaise.", ["oppose Togo"]),
        ("fr", "Mise en garde du représentant de la FAO contre une lecture hâtive.", ["report FAO"]),
        ("fr", "Souhait de l'Alliance des pêcheurs de voir les ports rouverts.", ["propose Alliance des pêcheurs"]),
        ("fr", "Pour le Togo et les Fidji, urgence ; pour le Japon, patience.", ["report Togo Fidji", "report Japon"]),
        ("fr", "Exemple du Ghana.", []),  # about it
        ("fr", "La proposition du Ghana est rejetée.", []),
        ("fr", "Demande au Secrétariat d'établir une section.", []),
        ("es", "Propuesta del Perú y de Chile de un fondo; objeción de Cuba.", ["propose Perú Chile", "oppose Cuba"]),
        ("es", "Advertencia de Bolivia y el Paraguay sobre el alza.", ["report Bolivia Paraguay"]),
        ("es", "Apoyo de Chile a la medida, con el voto en contra de México.", ["support Chile", "oppose México"]),
        ("es", "Recordatorio por parte de la OPS de sus guías.", ["report OPS"]),
        ("es", "Balance presentado por Cuba de su programa.", ["report Cuba"]),
        ("es", "Observación de Chile, compartida por el Perú: sobran planes.", ["report Chile", "support Perú"]),
        ("es", "Para el Perú y Honduras, necesidad de un censo.", ["report Perú Honduras"]),
        ("es", "Pregunta Bolivia por qué se aplaza.", []),
        ("es", "La propuesta parte de la asociación de vecinos.", []),
        ("en", "Warning from Kenya and Uganda that rents would double.", ["report Kenya Uganda"]),
        ("en", "A proposal by Togo and Mali for a fund; objection from Egypt.", ["propose Togo Mali", "oppose Egypt"]),
        ("en", "Support from Ghana, Togo and Benin for audits.", ["support Ghana Togo Benin"]),
        ("en", "Appeal by the Mayor of Kisumu not to close schools.", ["recommend "]),  # by office
        ("en", "Observation by Norway, shared in part by Sweden: lists lie.", ["report Norway", "support Sweden"]),
        ("en", "A further request from Mali, seconded by Chad: a counter.", ["propose Mali", "support Chad"]),
        ("fr", "Demande du Togo, à laquelle s'est joint le Bénin : un guichet.", ["propose Togo", "support Bénin"]),
        ("fr", "Vive inquiétude des armateurs devant la hausse.", ["report Les armateurs"]),
        ("en", "Concern on the part of Lesotho about pay.", ["report Lesotho"]),
        ("en", "A proposal by Ghana was rejected.", []),
        ("en", "Support from Norway for the fund was welcomed by Chad.", []),
    ],
)  # fmt: skip
def test_verbless_claims(language: str, wording: str, expected: list[str]) -> None:
    assert told(language, wording) == expected


def speakers(language: str, wording: str) -> list[str]:
    text = text_of(wording, language)
    found = reported(text)
    names = {actor.id: actor.name for actor in found.actors}
    passages = [(p.start, names[actor]) for one in found.interventions for p in one.passages for actor in one.actors]
    return [name for _, name in sorted(passages, key=lambda told: told[0])]


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        (
            "fr",
            "Rappel par le Niger du déséquilibre du texte. Demande du même État, appuyée par le Mali, d'une section. "
            "Chiffre avancé par sa délégation : 212 000 personnes. Nouvelle discussion sur le fond.",
            ["Niger", "Niger", "Mali", "Niger"],
        ),
        (
            "es",
            "Reserva del Brasil sobre el plazo. Cifra aportada por su delegación: 40 pozos. Paso al punto tercero.",
            ["Brasil", "Brasil"],
        ),
        ("en", "Pledge by Canada of CAD 5 million. Further talks on the annex.", ["Canada"]),
    ],
)
def test_a_sentence_without_verb_goes_on_only_where_it_points_back(
    language: str, wording: str, expected: list[str]
) -> None:
    assert speakers(language, wording) == expected


def test_a_declaration_without_verb_is_on_behalf_of_all() -> None:
    scene = scene_of(
        sentence_of("Déclaration du Togo, au nom également du Bénin, du Ghana et du Mali, sur la mer."), "fr"
    )
    (claim,) = verbless_claims(scene, find_spots(scene))
    assert [mention.name for mention in claim.on_behalf_of] == ["Bénin", "Ghana", "Mali"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "Le Kenya a parlé. Prend note des vues du Tchad sur les mers."),
        ("fr", "Le Kenya a parlé. Bilan de la journée à 18 heures."),
        ("en", "Kenya spoke. Figures in brackets are still open."),
        ("es", "Kenya habló. Cifra de la semana: 40 pozos."),
    ],
)
def test_a_noun_that_opens_a_sentence_is_nobodys_name(language: str, wording: str) -> None:
    assert set(speakers(language, wording)) <= {"Kenya", "Tchad"}
