import pytest

from relatoria.vocabulary.stems import phrase_stems, stems


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        pytest.param("coste de las remesas", "es", ("cost", "remes"), id="words without content fall away"),
        pytest.param("Envois de fonds", "fr", ("envois", "fond"), id="capitals and accents do not matter"),
        pytest.param("the", "en", (), id="nothing left"),
        pytest.param("article 5", "en", ("articl", "5"), id="a digit stays"),
    ],
)
def test_phrase_stems(phrase: str, language: str, expected: tuple[str, ...]) -> None:
    assert phrase_stems(phrase, language) == expected


def test_stems_refuses_another_language() -> None:
    with pytest.raises(KeyError):
        stems("de")
