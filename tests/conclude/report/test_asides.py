"""What only says that somebody says it goes; what else stands between commas stays."""

import pytest

from relatoria.conclude.report.asides import with_cuts, without_links, without_sayings


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Desde que hay dique, relató, no suben los peces.", "es", "Desde que hay dique, no suben los peces."),
        ("El hielo, explicó, llega tarde.", "es", "El hielo llega tarde."),
        ("El hielo llega tarde, lamentó.", "es", "El hielo llega tarde."),
        ("El hielo, caro, llega tarde.", "es", "El hielo, caro, llega tarde."),
        ("The wells, she said, were dry.", "en", "The wells were dry."),
        ("The wells were dry, the delegate conceded.", "en", "The wells were dry."),
        ("In winter, he added, the wells were dry.", "en", "In winter, the wells were dry."),
        ("La glace, a-t-elle précisé, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, explique-t-elle, arrive tard.", "fr", "La glace arrive tard."),
    ],
)  # fmt: skip
def test_without_sayings(text: str, language: str, rest: str) -> None:
    assert without_sayings(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Take-up, however, remained poor.", "en", "Take-up remained poor."),
        ("El precio, sin embargo, subió.", "es", "El precio subió."),
        ("Le prix, en revanche, a monté.", "fr", "Le prix a monté."),
        ("The price, though high, was paid.", "en", "The price, though high, was paid."),
        ("Nurses nevertheless waited a year.", "en", "Nurses waited a year."),
        ("La región tiene no obstante tres puertos.", "es", "La región tiene tres puertos."),
        ("Nous manquons cependant de sages-femmes.", "fr", "Nous manquons de sages-femmes."),
    ],
)
def test_without_links(text: str, language: str, rest: str) -> None:
    assert without_links(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Nurses nevertheless waited a year.", "en", "Nurses […] waited a year."),
        ("El precio, sin embargo, subió.", "es", "El precio […] subió."),
        ("Nous manquons cependant de sages-femmes.", "fr", "Nous manquons […] de sages-femmes."),
    ],
)
def test_with_cuts(text: str, language: str, rest: str) -> None:
    assert with_cuts(text, language) == rest
