import pytest

from relatoria.conclude.report.speech.saying import speaks, tells_a_deed


@pytest.mark.parametrize(
    ("lemma", "rest", "language", "expected"),
    [
        ("mantener", " un equipo", "es", False),
        ("mantener", " que basta", "es", True),
        ("apoyar", " a las cooperativas", "es", False),
        ("indicar", " la falta de luz", "es", True),
        ("explicar", " que llevan desde 2019 a la espera", "es", True),
        ("compartir", " desde 2019 un registro", "es", False),
        ("acordar", " convocar otra asamblea", "es", True),
        ("maintain", " that it suffices", "en", True),
        ("maintain", " a team", "en", False),
    ],
)
def test_speaks(lemma, rest, language, expected):
    assert speaks(lemma, rest, language) is expected


@pytest.mark.parametrize(("word", "expected"), [("backs", True), ("Backs", False), ("notes", False)])
def test_tells_a_deed(word, expected):
    assert tells_a_deed(word, "en") is expected
