"""Objects that nothing in the sentence names."""

import pytest

from relatoria.conclude.report.alone.clitics import has_unnamed_object


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Fiyi las reconoce desde 2020.", True),
        ("es", "Sin la ventanilla, nadie los atiende.", True),
        ("es", "Chile pidió que se las incluyera en la seguridad social.", True),
        ("es", "Los barcos entran y el puerto los inspecciona.", False),  # what «los» is stands before
        ("es", "La ley existe y nadie la aplica.", False),
        ("es", "Pidió que se dotara a las defensorías de intérpretes.", False),  # an article
        ("es", "Fiyi abrió los once puertos.", False),
        ("en", "Fiji asked the Committee to decide it here and now.", True),
        ("en", "Nobody decided them.", True),
        ("en", "The Union publishes the lists and updates them.", False),
        ("en", "Fiji makes it clear that fees are banned.", False),
        ("fr", "Il revient au Conseil de le trancher.", True),
        ("fr", "Le Togo les reconnaît depuis 2020.", True),
        ("fr", "Le Mali l'a refusé.", True),
        ("fr", "Le port inspecte les navires et les note.", False),
        ("fr", "La loi existe et personne ne l'applique.", False),
        ("fr", "Il a ouvert les quatre ports, on l'a noté.", False),
        ("fr", "Le Togo paie pour le boulanger.", False),  # a noun
    ],
)
def test_has_unnamed_object(language: str, text: str, expected: bool) -> None:
    assert has_unnamed_object(text, language) is expected
