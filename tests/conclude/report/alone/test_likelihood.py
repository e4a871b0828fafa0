"""Whether a sentence is understood without those before it: signs of form in three languages."""

from dataclasses import replace

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.alone.likelihood import Earlier, Place, likelihood, signs_of
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.told import telling
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.document import Document, DocumentKind
from relatoria.model.intervention import How
from relatoria.model.report import Profile

KENYA = Actor("a1", ActorKind.STATE, "Kenya", country="KEN")
SOMEBODY = Actor("a2", ActorKind.PERSON, "Ana Ruiz")
BEFORE = {
    "es": "La ventanilla del puerto abrió en mayo.",
    "en": "The desk of the port opened in May.",
    "fr": "Le guichet du port a ouvert en mai.",
}
LEANS = {
    "es": "Kenya dijo que la ventanilla estaba muy ocupada por las mañanas.",
    "en": "Kenya said that the desk was very busy in the morning hours.",
    "fr": "Le Kenya a dit que le guichet était très occupé le matin.",
}
ALONE = {
    "es": "Kenya recomendó que los Estados concedan visados gratuitos a los estudiantes extranjeros.",
    "en": "Kenya recommended that States grant free visas to students from other countries.",
    "fr": "Le Kenya a recommandé que les États accordent des visas gratuits aux étudiants étrangers.",
}


def read(text, language, before, actor=KENYA, how=How.EXPLICIT):
    whole = f"{before} {text}"
    document = Document("d1", "x.txt", whole, language)
    place = Place(DocumentKind.SYNTHESIS, ContributionKind.RECOMMENDATION, how, [actor], opens=True)
    return text, len(before) + 1, Earlier(document), place, language


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_noun_that_was_said_before_and_is_not_told_apart_leans(language):
    leaning, alone = (likelihood(*read(text[language], language, BEFORE[language])) for text in (LEANS, ALONE))
    assert leaning < alone


def test_a_noun_is_told_apart_by_what_follows():
    signs = signs_of(*read("Kenya said that the desk of Mombasa was busy.", "en", BEFORE["en"]))
    assert signs["the_of_near"] == 1
    assert "the_bare_near" not in signs


def test_somebody_of_whom_nothing_is_known_is_nowhere():
    text = "Ana Ruiz said that schools should be free."
    assert "unplaced" in signs_of(*read(text, "en", "", SOMEBODY))
    assert "unplaced" not in signs_of(*read(text.replace("schools", "schools in Kenya"), "en", "", SOMEBODY))
    assert "unplaced" not in signs_of(*read(text, "en", ""))


def test_earlier_counts_the_sentences_since_a_word_was_said():
    text = "Ports are busy. Schools are not. Ports are far. Nobody knows."
    earlier = Earlier(Document("d1", "x.txt", text, "en"))
    assert [earlier.since("port", text.index(words)) for words in ("Ports are busy", "Schools", "Ports are far")] == [
        0,
        1,
        2,
    ]
    assert earlier.since("port", text.index("Nobody")) == 1


def test_likelihood_is_a_probability_whatever_the_text():
    for text in ("", "…", "السلام عليكم", "🚢 x " * 400):
        assert 0 < likelihood(*read(text, "en", "")) < 1


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_words_of_a_negotiation_lean_and_what_a_sentence_says_counts(language):
    texts = {
        "es": "Kenya propuso suprimir el párrafo.",
        "en": "Kenya proposed to delete the paragraph.",
        "fr": "Le Kenya a proposé de supprimer le paragraphe.",
    }
    shown = read(texts[language], language, "")
    place = replace(shown[3], says=ContributionKind.POSITION)
    assert likelihood(*shown) < likelihood(*read(ALONE[language], language, ""))
    assert likelihood(*shown[:3], place, language) < likelihood(*shown)


@pytest.mark.parametrize("text", ["Her network has built nine schools.", "They have built nine schools in Kisumu."])
def test_what_somebody_says_of_another_in_the_first_person_leans(text):
    shown = read(text, "en", "We thank Ms. Roa.")
    assert likelihood(*shown[:3], replace(shown[3], document=DocumentKind.STATEMENT), "en") == 0
    assert likelihood(*shown) > 0


def test_a_plain_pledge_is_told_though_it_leaves_something_open(monkeypatch):
    monkeypatch.setattr(telling, "ALONE", 1.0)
    said = "Ms. Ana Roa, Minister of Justice of Chile, announced that her country would train 500 officers by 2025."
    record = gather([read_file(f"# Summary of the dialogue\n\n{said}\n".encode(), "x.md")])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    told = [one.text for section in report.sections for part in section.paragraphs for one in part]
    assert any("500 officers" in one for one in told)
