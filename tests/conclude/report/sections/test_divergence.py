"""What was contested is told as contested where it stands by theme."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.contribution import Polarity
from relatoria.model.record import Record
from relatoria.model.report import Profile, ReportSentence
from relatoria.testing.build import Said, build_record

STATE = {"stakeholder_type": "state"}
STATES = [
    Actor(f"s{at}", ActorKind.STATE, name, country=code, **STATE)
    for at, (name, code) in enumerate((("Kenya", "KEN"), ("Uganda", "UGA"), ("Fiji", "FJI"), ("Peru", "PER")))
]
DIVIDED = {
    "en": ("Migrants should have access to free health care.", "Migrants should not have access to free health care."),
    "es": (
        "Los migrantes deben tener acceso a la atención médica gratuita.",
        "Los migrantes no deben tener acceso a la atención médica gratuita.",
    ),
    "fr": (
        "Les migrants doivent avoir accès aux soins gratuits.",
        "Les migrants ne doivent pas avoir accès aux soins gratuits.",
    ),
}
AGAINST = {"en": "Against it", "es": "en contra", "fr": "S’y oppos"}


def under_themes(record: Record, language: str) -> list[ReportSentence]:
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    found = [one for one in report.sections if one.id.startswith("theme-")]
    return [sentence for one in found for paragraph in one.paragraphs for sentence in paragraph]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_who_is_against_a_point_stands_right_after_it_under_its_theme(language: str) -> None:
    yes, no = DIVIDED[language]
    said = [Said(one, yes, Kind.POSITION, "gcm:15", language) for one in STATES[:2]]
    said += [
        Said(one, no, Kind.POSITION, "gcm:15", language, more={"polarity": Polarity.AGAINST}) for one in STATES[2:]
    ]
    told = under_themes(build_record(said), language)
    at = next(at for at, one in enumerate(told) if one.point)
    assert AGAINST[language] in told[at + 1].text
    assert set(told[at + 1].actors) == {"s2", "s3"}


RECORDS = {
    "en": (
        "Summary of the workshop on ferries\n\n1. Kenya, Uganda and Peru recommended that ports open a clinic for the "
        "crews of ferries. {dissent}\n\n2. Fiji recommended that ports train nurses for the crews of ferries.",
        "Views differed on this point.",
        "On this the document says: “Views differed on this point”.",
    ),
    "es": (
        "Relatoría del taller sobre transbordadores\n\n1. Kenya, Uganda y el Perú recomendaron que los puertos "
        "abrieran una clínica para las tripulaciones. {dissent}\n\n2. Fiji recomendó que los puertos formaran "
        "enfermeras para las tripulaciones.",
        "No hubo consenso sobre esta idea.",
        "A este respecto, el documento dice: «No hubo consenso sobre esta idea».",
    ),
    "fr": (
        "Synthèse de l'atelier sur les bacs\n\n1. Le Kenya, l'Ouganda et le Pérou ont recommandé que les ports ouvrent "
        "un dispensaire pour les équipages. {dissent}\n\n2. Les Fidji ont recommandé que les ports forment des "
        "infirmières pour les équipages.",
        "Les avis ont divergé à ce sujet.",
        "À ce sujet, le document dit : « Les avis ont divergé à ce sujet ».",
    ),
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_what_the_document_says_was_not_shared_stands_with_the_finding(language: str) -> None:
    text, dissent, told = RECORDS[language]
    found = gather([read_file(text.format(dissent=dissent).encode(), "record.txt")])
    plain = [" ".join(one.text.split()) for one in under_themes(found, language)]
    assert [one for one in plain if "document" in one and ":" in one] == [told]


def test_number_of_a_paragraph_that_its_format_does_not_set_apart_is_not_told():
    page = (
        "<html><body><h1>Summary report of the meeting</h1><p>2.1.1 Norway called for fees to be abolished, arguing "
        "that they fell on single mothers. Kenya was not convinced: fees paid for cranes.</p></body></html>"
    )
    record = gather([read_file(page.encode(), "report.html")])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    told = [one.text for section in report.sections for one in section.sentences]
    assert any(text.startswith("Norway called for fees to be abolished") for text in told)
    assert not any("2.1.1" in text for text in told)
