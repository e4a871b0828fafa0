"""Names that no rule reads as a mention and that may be a speaker's."""

import pytest

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.candidates import candidates, may_name
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import Sentence, sentences
from relatoria.model.actor import ActorKind


def sentence_of(wording: str, language: str) -> Sentence:
    """The one sentence of a wording."""
    return next(iter(sentences(wording, language, 0)))


@pytest.mark.parametrize(
    ("language", "wording", "names"),
    [
        ("es", "«Del subsuelo sabemos poco», disparó de entrada Wenceslao Quispe Mamani.", ["Wenceslao Quispe Mamani"]),
        ("es", "Quien cuida la fuente, cerró Gualán, cuida a los de abajo.", ["Gualán"]),
        ("en", "The city council and the harbour authority signed a memorandum.", ["city council"]),
        ("fr", "Le groupe de cliniques Armorvie prendra à son compte les frais.", ["groupe de cliniques Armorvie"]),
        ("en", "Since then the fee had been paid twice a year.", []),
        ("es", "La competencia es del Estado y los hospitales son de la comunidad.", []),
        ("fr", "Les travaux sur la section de Tambacounda finiront en mars.", []),
        ("fr", "L'Agence l'étendra aux consulats avant le prochain été.", ["Agence"]),
        ("fr", "De son côté, le bureau régional de la santé a offert ses cartes.", ["bureau régional de la santé"]),
        ("en", "For its part, the regional office of Kerry has lent its charts.", ["regional office of Kerry"]),
    ],
)
def test_candidates_are_names_without_a_cue(language: str, wording: str, names: list[str]) -> None:
    registry = Registry()
    registry.add(Mention(ActorKind.PERSON, "Ángel Gualán"))
    scene = scene_of(sentence_of(wording, language), language)
    assert [spot.mention.name for spot in candidates(scene, find_spots(scene), registry)] == names


def test_may_name_asks_for_a_capital_within_or_the_word_of_a_body() -> None:
    assert may_name(sentence_of("Then Chad agreed.", "en"), "en")
    assert may_name(sentence_of("The council agreed.", "en"), "en")
    assert not may_name(sentence_of("Nothing was agreed.", "en"), "en")


def test_a_thing_with_its_article_is_no_person() -> None:
    wording = "En ellas se insta a ratificar el convenio relativo a la Educación Superior, de la Organización Mundial."
    scene = scene_of(sentence_of(wording, "es"), "es")
    assert not any(
        spot.mention.name == "Educación Superior" for spot in candidates(scene, find_spots(scene), Registry())
    )
