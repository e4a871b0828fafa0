"""Items of lists: what was recommended or promised there is told, whoever it was."""

import tempfile
from pathlib import Path

import pytest

from relatoria import gather_record, read_documents
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.model.report import Profile, ReportSentence


def report_of(text: str, profile: Profile, language: str = "en") -> list[ReportSentence]:
    """The sentences of the report on a record of one document."""
    path = Path(tempfile.mkdtemp()) / "record.txt"
    path.write_text(text, encoding="utf-8")
    record = gather_record(read_documents([path]).documents)
    report = write_report(record, find_points(record), profile, language)
    return [one for section in report.sections for paragraph in section.paragraphs for one in paragraph]


REVIEW = {
    "es": (
        "Informe del examen de Honduras\n\n12. Recomendaciones que gozan del apoyo del Estado examinado:\n"
        "12.1 Garantizar asambleas en lengua propia, con consulta separada de las mujeres (Costa Rica, Vanuatu);\n"
        "12.2 Prohibir durante quince años la venta de los terrenos evacuados (Ghana).\n"
    ),
    "en": (
        "Report of the review of Honduras\n\n12. Recommendations that enjoy the support of the State under review:\n"
        "12.1 Ensure assemblies in the language of each village, with women consulted separately (Chile, Vanuatu);\n"
        "12.2 Prohibit the sale of evacuated land for fifteen years (Ghana).\n"
    ),
    "fr": (
        "Rapport de l'examen du Honduras\n\n12. Recommandations qui recueillent l'appui de l'État examiné :\n"
        "12.1 Garantir des assemblées dans la langue de chaque village, avec consultation des femmes (Chili, Togo) ;\n"
        "12.2 Interdire pendant quinze ans la vente des terrains évacués (Ghana).\n"
    ),
}
TOLD = {
    ("es", "es"): ("recomendaron garantizar asambleas en lengua propia", "recomendó prohibir durante quince años"),
    ("en", "en"): ("recommended the following: “Ensure assemblies", "recommended the following: “Prohibit the sale"),
    ("fr", "fr"): ("recommandent de garantir des assemblées", "recommande d’interdire pendant quinze ans"),
    ("es", "en"): ("following (recorded in Spanish): “Garantizar", "following (recorded in Spanish): “Prohibir"),
}


@pytest.mark.parametrize(("spoken", "language"), TOLD)
def test_recommendations_of_a_review_are_told_with_who_made_them(spoken: str, language: str) -> None:
    told = [one.text for one in report_of(REVIEW[spoken], Profile.SYNTHESIS, language)]
    for words in TOLD[spoken, language]:
        assert any(words in one for one in told), told


def test_promises_in_a_list_are_told_whole() -> None:
    record = (
        "Chair's summary\n\nThe following commitments were announced:\n"
        "(a) Fiji will complete the assessment of all 42 coastal villages by December 2027;\n"
        "(b) Vanuatu will submit a bill on internal displacement to its Parliament before the end of 2026; and\n"
        "(c) Norway will finance a roster of 30 land mediators with 2 million dollars.\n"
    )
    told = " ".join(one.text for one in report_of(record, Profile.SYNTHESIS))
    for words in ("villages by December 2027.", "before the end of 2026.", "with 2 million dollars."):
        assert words in told


TEAM = {
    "fr": (
        "Rapport d'examen par les pairs : Togo\n\nL'équipe d'examen a visité deux ports.\n\n"
        "L'équipe d'examen recommande au Togo :\n\n- **R1.** de baliser le chenal de Lomé avant 2028 ;\n"
        "- **R2.** d'ouvrir un guichet pour les pêcheurs étrangers.\n\nElle recommande aux États voisins :\n\n"
        "- **R3.** de reconnaître le carnet du marin (Bénin, Ghana).\n",
        "L’équipe d’examen sur le Togo recommande au Togo de baliser le chenal",
        "L’équipe d’examen sur le Togo recommande aux États voisins de reconnaître le carnet",
    ),
    "es": (
        "Informe del examen por pares: Chile\n\nEl equipo evaluador visitó dos puertos.\n\n"
        "El equipo evaluador recomienda a Chile:\n\n- R1. balizar el canal de Chacao antes de 2028;\n"
        "- R2. abrir una ventanilla para los pescadores extranjeros.\n",
        "El equipo de evaluación sobre Chile recomendó a Chile balizar el canal",
        "recomendó a Chile abrir una ventanilla",
    ),
    "en": (
        "Peer review report: Kenya\n\nThe review team visited two ports.\n\nThe review team recommends that Kenya:\n\n"
        "- R1. open the register of seafarers to foreign crews;\n- R2. fund two buoys in the channel of Mombasa.\n",
        "The review team on Kenya recommended that Kenya open the register",
        "recommended that Kenya fund two buoys",
    ),
}


@pytest.mark.parametrize("language", TEAM)
def test_what_a_review_team_recommends_is_told_with_whom_it_asks(language: str) -> None:
    record, *words = TEAM[language]
    told = [one.text for one in report_of(record, Profile.SYNTHESIS, language)]
    for said in words:
        assert any(said in one for one in told), told
