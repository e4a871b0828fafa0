"""Rows of tables are told with who has them and by when; the evidence is the whole row."""

import re
import tempfile
from pathlib import Path

import pytest
from tests.conclude.report.told.test_items import report_of

from relatoria import gather_record, read_documents
from relatoria.conclude.check.check import check
from relatoria.conclude.check.load import claims_in
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.writers.write import write_as
from relatoria.model.report import Profile

MINUTES = (
    "# Procès-verbal de la deuxième réunion du comité du sel\n\n"
    "| Action | Responsable | Échéance |\n|---|---|---|\n"
    "| Réparer les pompes des salines du sud | Fidji, Kenya | 1er juin 2027 |\n"
    "| Publier le relevé des puits fermés | Chili | premier semestre 2028 |\n"
    "| *Idem* | Togo | 2027 |\n"
)
TOLD = {
    "fr": (
        "Les Fidji et le Kenya se chargent de ce qui suit (échéance : 1er juin 2027) : « Réparer les pompes",
        "Le Chili se charge de ce qui suit (échéance : premier semestre 2028) : « Publier",
    ),
    "en": (
        "Fiji and Kenya took charge of the following (recorded in French; due: 1 June 2027): “Réparer",
        "Chile took charge of the following (recorded in French; due: “premier semestre 2028”): “Publier",
    ),
    "es": (
        "Fiji y Kenya se hicieron cargo de lo siguiente (recogido en francés; plazo: 1 de junio de 2027): «Réparer",
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_a_row_is_told_with_whose_it_is_and_by_when(language: str) -> None:
    told = report_of(MINUTES, Profile.SYNTHESIS, language)
    texts = [re.sub(r"[\u00a0\u202f]", " ", one.text) for one in told]
    for words in TOLD[language]:
        assert any(one.startswith(words) for one in texts), texts
    assert not any("Idem" in one for one in texts)


def test_the_evidence_of_a_row_is_the_row() -> None:
    one = next(one for one in report_of(MINUTES, Profile.SYNTHESIS, "fr") if "Réparer" in one.text)
    (place,) = one.passages
    row = MINUTES[place.start : place.end]
    assert row == "Réparer les pompes des salines du sud | Fidji, Kenya | 1er juin 2027"


def test_what_a_table_says_is_recommended_or_held_is_told_as_that() -> None:
    wording = (
        "# Report of the review of the salt pans\n\n"
        "| Recommendation | Proposed by |\n|---|---|\n| Extend inspection to private salt pans | Fiji, Kenya |\n\n"
        "| Position | Supported by |\n|---|---|\n| A complete ban on night work from 2028 on | Peru |\n"
    )
    texts = [one.text for one in report_of(wording, Profile.SYNTHESIS, "en")]
    assert any(one.startswith("Fiji and Kenya recommended the following: “Extend") for one in texts), texts
    assert any(one.startswith("Peru supported the following: “A complete ban") for one in texts), texts


def test_the_check_accepts_rows_with_dates_in_words_and_finds_another_date() -> None:
    path = Path(tempfile.mkdtemp()) / "record.md"
    path.write_text(MINUTES.replace("1er juin 2027", "fin 2027"), encoding="utf-8")
    record = gather_record(read_documents([path]).documents)
    points = find_points(record)
    for language in TOLD:
        report = write_report(record, points, Profile.SYNTHESIS, language)
        claims = claims_in(write_as("md", report, record, points), "report.md")
        assert [one.faults for one in check(claims, record, points).verdicts if one.faults] == []
    later = write_as("md", write_report(record, points, Profile.SYNTHESIS, "fr"), record, points).decode()
    wrong = claims_in(later.replace("fin 2027", "fin 2029").encode(), "report.md")
    assert [one.faults for one in check(wrong, record, points).verdicts if one.faults]


def test_words_beside_a_speaker_are_the_speakers_own_or_a_records() -> None:
    wording = (
        "# Relatoría del taller sobre la sal\n\n| Orador | Intervención |\n|---|---|\n"
        "| Sra. Ana Sol (Chile) | Pidió que los bancos publiquen cada trimestre el costo medio de las bombas. |\n"
        "| OIM | Ofrecemos asistencia técnica a los consulados que abran ventanillas de información financiera. |\n"
    )
    texts = [one.text for one in report_of(wording, Profile.SYNTHESIS, "es")]
    assert any(one.startswith("La Sra. Ana Sol (Chile) pidió que los bancos publiquen") for one in texts), texts
    assert any("que ofrecía asistencia técnica a los consulados" in one for one in texts), texts
