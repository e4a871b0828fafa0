"""What says of many who they are is no name: another language sets it off."""

import pytest

from relatoria.conclude.report.naming.foreign import foreign_body, in_marks, set_off


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("84 organisations de pêcheurs", "en", "“84 organisations de pêcheurs”"),
        ("Estados miembros del Foro de Puertos", "fr", "« Estados miembros del Foro de Puertos »"),
        ("States members of the Ports Forum", "es", "«States members of the Ports Forum»"),
        ("Foro de Puertos", "en", "Foro de Puertos"),
        ("thirty-six organizations", "es", "«thirty-six organizations»"),
        ("cámara de comercio", "en", "“cámara de comercio”"),
    ],
)
def test_set_off(name, language, expected):
    assert set_off(name, language).replace("\u202f", " ") == expected


def test_a_crowd_of_another_language_takes_no_article():
    assert foreign_body("thirty-six organizations", "es") == "«thirty-six organizations»"
    assert foreign_body("cámara de comercio", "en") == "the “cámara de comercio”"


def test_french_elides_nothing_in_words_of_another_language():
    said = in_marks("Relatora sobre el Derecho a la Alimentación", "fr")
    assert said.replace("\u202f", " ") == "« Relatora sobre el Derecho a la\u00a0Alimentación »"
