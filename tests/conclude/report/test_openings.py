"""How sentences of records open."""

import pytest

from relatoria.conclude.report.openings import answers_another, opens_dangling, without_connective


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Asimismo, los puertos cierran.", "Los puertos cierran."),
        ("es", "En su lugar, pidió un servicio.", "Pidió un servicio."),
        ("en", "In response, the mayor resigned.", "The mayor resigned."),
        ("en", "In response to China, the mayor resigned.", "In response to China, the mayor resigned."),
        ("fr", "En réponse, la directrice précise un point.", "La directrice précise un point."),
        ("fr", "La directrice précise un point.", "La directrice précise un point."),
    ],
)
def test_without_connective(language, text, expected):
    assert without_connective(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "That proposal was rejected.", True),
        ("en", "Several parties could accept a fund.", True),  # what others said
        ("en", "Kenya could accept a fund.", False),
        ("es", "Estos fondos faltan.", True),
        ("fr", "Ces fonds manquent.", True),
    ],
)
def test_opens_dangling(language, text, expected):
    assert opens_dangling(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Sin suelo no hay casas, le replicó el concejal.", True),
        ("es", "Sin suelo no hay casas, dijo el concejal.", False),
        ("fr", "Sans terrain, lui a répondu le maire, rien ne se fait.", True),
    ],
)
def test_answers_another(language, text, expected):
    assert answers_another(text, language) is expected
