"""Who speaks where no rule finds anybody: by the weight of what the sentence shows."""

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.reported.weighed import Candidate, probability, weighed_claim
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentences

BEFORE = {
    "es": "La Sra. Marta Quiroga, directora de Salud, señaló que faltaban médicos.",
    "en": "Ms. Martha Quaye, Director of Health, said that doctors were lacking.",
    "fr": "Mme Marthe Quentin, directrice de la Santé, a indiqué que les médecins manquaient.",
}


@pytest.mark.parametrize(
    ("language", "wording", "who", "why"),
    [
        ("es", "Tocó después el turno a la subsecretaria de Riego, Mireya Santángelo.", "Mireya Santángelo", "a turn"),
        ("es", "Desde la óptica de quien riega habló Nicanor Etcheverry, de la Cámara Arrocera.", "Nicanor Etcheverry",
         "the subject stands late"),
        ("es", "Correspondió abrir el intercambio al director de Archivos, Aurelio Nogués, que situó en mil los fondos "
         "perdidos.", "Aurelio Nogués", "whom it fell to"),
        ("en", "It fell to Ingrid Solheim, Secretary of the Fishers' Union, to put numbers to the loss.",
         "Ingrid Solheim", "whom it fell to"),
        ("fr", "Le Portugal, tout en se disant attaché au texte, a marqué son désaccord avec le calendrier.",
         "Portugal", "a State whose verb no list knows"),
        ("es", "Por su parte, la oficina regional de la FAO prestó sus cartas.", "oficina regional de la FAO",
         "set against who spoke before"),
        ("en", "For its part, the regional office of FAO has lent its charts.", "regional office of FAO",
         "set against who spoke before"),
        ("fr", "De son côté, la chambre d'agriculture du Finistère a promis deux stages.",
         "chambre d'agriculture du Finistère", "set against who spoke before"),
    ],
)  # fmt: skip
def test_who_enters_in_an_unknown_way_speaks(language: str, wording: str, who: str, why: str) -> None:
    text = text_of(f"{BEFORE[language]} {wording}", language)
    assert said(text, reported(text))[1] == f"{who}|explicit", why


@pytest.mark.parametrize(
    ("language", "wording", "why"),
    [
        ("es", "El Comité se reunió por la tarde bajo la presidencia de la Sra. Inés Roldán.", "who presides"),
        ("es", "El Ecuador, concluyó, acogería la reunión.", "a State of which somebody speaks"),
        ("en", "The Committee met in the afternoon, with Mr. Owen Pryce in the chair.", "who presides"),
        ("en", "Copies of the report by Hannah Okoro were handed out.", "whose report it is"),
        ("fr", "Des remerciements ont été adressés à M. Luc Ferrand.", "whom one thanks"),
        ("fr", "De son côté, la criée tourne à plein.", "what is set against something"),
    ],
)
def test_who_is_only_named_does_not_speak(language: str, wording: str, why: str) -> None:
    text = text_of(f"{BEFORE[language]} {wording}", language)
    names = {"Inés Roldán", "Ecuador", "Owen Pryce", "Hannah Okoro", "Luc Ferrand", "criée"}
    assert said(text, reported(text))[1].partition("|")[0] not in names, why


def test_those_named_along_with_the_likeliest_speak_too() -> None:
    sentence = next(iter(sentences("Further remarks came from Chad, Niger and Mali.", "en", 0)))
    scene = scene_of(sentence, "en")
    found = [Candidate(spot, ("full_name", "organisation", "state_new", "in_brackets")) for spot in find_spots(scene)]
    claim = weighed_claim(scene, found)
    assert claim is not None
    assert [spot.mention.name for spot in claim.spots] == ["Chad", "Niger", "Mali"]
    assert claim.rule == "weighed"


def test_nobody_speaks_where_nobody_is_likely() -> None:
    sentence = next(iter(sentences("The letter was addressed to Chad.", "en", 0)))
    scene = scene_of(sentence, "en")
    found = [Candidate(spot, ("behind_with", "meeting", "nobody_heard")) for spot in find_spots(scene)]
    assert weighed_claim(scene, found) is None
    assert weighed_claim(scene, []) is None


def test_a_probability_grows_with_what_speaks_for_it() -> None:
    sentence = next(iter(sentences("Chad agreed.", "en", 0)))
    (spot,) = find_spots(scene_of(sentence, "en"))
    assert 0 < probability(Candidate(spot, ())) < probability(Candidate(spot, ("state_opens", "organisation"))) < 1
    assert probability(Candidate(spot, ("no such sign",))) == probability(Candidate(spot, ()))
