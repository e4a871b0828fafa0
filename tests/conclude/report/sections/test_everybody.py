"""No voice is left out of a synthesis: of each something is told, or its name stands there."""

import pytest
from tests.conclude.report.told.test_items import report_of

from relatoria.model.report import Profile, ReportSentence

RECORD = {
    "en": (
        "Summary of the meeting\n\nMs. Ana Sol (Chile) said that ports needed lifeboats before the storms of March.\n\n"
        "Mr. Teo Lind (Norway) presented what had been done there.\n\n"
        "Ms. Ines Roca (Peru) described how the fishing towns of the north had trained their own rescue crews.\n\n"
        "Several representatives, among them Mr. Ivo Pek (Slovenia), noted it.\n"
    ),
    "es": (
        "Resumen de la reunión\n\nLa Sra. Ana Sol (Chile) dijo que los puertos necesitaban botes antes de marzo.\n\n"
        "El Sr. Teo Lind (Noruega) presentó lo que allí se había hecho.\n\n"
        "La Sra. Inés Roca (Perú) describió cómo los pueblos del norte habían formado a sus propios rescatistas.\n\n"
        "Varios representantes, entre ellos el Sr. Ivo Pek (Eslovenia), tomaron nota de ello.\n"
    ),
    "fr": (
        "Résumé de la réunion\n\nMme Ana Sol (Chili) a dit que les ports avaient besoin de canots avant mars.\n\n"
        "M. Teo Lind (Norvège) a présenté ce qui y avait été fait.\n\n"
        "Mme Inès Roca (Pérou) a décrit comment les villages du nord avaient formé leurs propres sauveteurs.\n\n"
        "Plusieurs représentants, dont M. Ivo Pek (Slovénie), en ont pris note.\n"
    ),
}


def with_name(said: list[ReportSentence], name: str) -> list[str]:
    return [one.text for one in said if name in one.text]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_everybody_who_speaks_is_told_or_named(language: str) -> None:
    said = report_of(RECORD[language], Profile.SYNTHESIS, language)
    for name in ("Sol", "Lind", "Roca"):
        assert with_name(said, name), name


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_what_introduces_a_voice_is_told_where_nothing_clearer_is(language: str) -> None:
    said = report_of(RECORD[language], Profile.SYNTHESIS, language)
    assert any(len(text.split()) > 12 for text in with_name(said, "Roca"))


def test_unnamed_speakers_are_not_listed() -> None:
    said = report_of(RECORD["en"], Profile.SYNTHESIS)
    assert not [text for text in with_name(said, "Lind") if "epresentatives" in text]


def test_a_report_to_a_body_lists_nobody_beside_its_speakers() -> None:
    said = report_of(RECORD["en"], Profile.UN_REPORT)
    assert not [one for one in said if "also holds" in one.text]
