"""What only says that somebody says it goes; what else stands between commas stays."""

import pytest

from relatoria.conclude.report.record.asides import (
    reports,
    said_inside,
    with_cuts,
    without_filler,
    without_links,
    without_sayings,
)


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
        ("La glace, conclut-il, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, selon lui, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, a-t-elle fait observer, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, de l'avis du délégué, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, à ses yeux, arrive tard.", "fr", "La glace arrive tard."),
        ("La glace, a fait le port, arrive tard.", "fr", "La glace, a fait le port, arrive tard."),
        ("El hielo, en opinión de la delegada, llega tarde.", "es", "El hielo llega tarde."),
        ("The ice, she pointed out, comes late.", "en", "The ice comes late."),
        ("The ice, in the delegate's view, comes late.", "en", "The ice comes late."),
        ("El hielo, según su portavoz, llega tarde.", "es", "El hielo llega tarde."),
        ("The ice, in her view, comes late.", "en", "The ice comes late."),
        ("The ice, it added, comes late.", "en", "The ice comes late."),
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
        ("Le Togo a d'abord estimé que le prix monte.", "fr", "Le Togo a estimé que le prix monte."),
        ("Le prix tient d'abord à la glace.", "fr", "Le prix tient d'abord à la glace."),
        ("Le Togo juge pour sa part que le prix monte.", "fr", "Le Togo juge que le prix monte."),
        ("El Togo estimó por su parte que el precio subía.", "es", "El Togo estimó que el precio subía."),
        ("Togo held for its part that prices rose.", "en", "Togo held that prices rose."),
        ("Le port ferme dès lors que la mer monte.", "fr", "Le port ferme dès lors que la mer monte."),
        ("Le Togo et le Gabon, pendant ce temps, paient.", "fr", "Le Togo et le Gabon paient."),
        ("Togo y Gabón, en tanto, pagan.", "es", "Togo y Gabón pagan."),
        ("The price, though high, was paid.", "en", "The price, though high, was paid."),
        ("Nurses nevertheless waited a year.", "en", "Nurses waited a year."),
        ("La región tiene no obstante tres puertos.", "es", "La región tiene tres puertos."),
        ("Nous manquons cependant de sages-femmes.", "fr", "Nous manquons de sages-femmes."),
        ("Lamentamos en cambio el plazo.", "es", "Lamentamos el plazo."),
        ("Nous regrettons en revanche le délai.", "fr", "Nous regrettons le délai."),
        ("La ministra anunció además un fondo.", "es", "La ministra anunció un fondo."),
        ("Los niños tienen también derechos.", "es", "Los niños tienen también derechos."),
        ("Para Uruguay, que tomó la palabra acto seguido, hay prisa.", "es", "Para Uruguay hay prisa."),
        ("Mr. Rama would instead open a desk.", "en", "Mr. Rama would open a desk."),
        ("Mr. Rama proposed a desk instead, run by two.", "en", "Mr. Rama proposed a desk, run by two."),
        ("Mr. Rama opened a desk instead of a hall.", "en", "Mr. Rama opened a desk instead of a hall."),
        ("Mr. Rama also announced a call.", "en", "Mr. Rama announced a call."),
        ("Women also need credit.", "en", "Women also need credit."),
        ("Mme Roy a proposé pour finir un conseil.", "fr", "Mme Roy a proposé un conseil."),
        ("Il a également souligné les retards.", "fr", "Il a souligné les retards."),
        ("Les femmes ont aussi des droits.", "fr", "Les femmes ont aussi des droits."),
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
        ("Planteó también un banco de agua.", "es", "Planteó […] un banco de agua."),
        ("Mr. Rama also announced a call.", "en", "Mr. Rama […] announced a call."),
        ("Elle voudrait aussi que les agents restent.", "fr", "Elle voudrait […] que les agents restent."),
    ],
)
def test_with_cuts(text: str, language: str, rest: str) -> None:
    assert with_cuts(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The discount would stay, the minister added.", "en", True),
        ("The port, its harbour master claimed, is closed.", "en", True),
        ("The port, the largest in the north, is closed.", "en", False),
        ("El dique, añadió el ministro, cede.", "es", True),
        ("El dique, la obra mayor, cede.", "es", False),
        ("Le port ferme, précise le maire de Brest.", "fr", True),
        ("Le port, le plus grand du nord, ferme.", "fr", False),
    ],
)
def test_said_inside(text: str, language: str, expected: bool) -> None:
    assert said_inside(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tout aussi sceptique, Lomé a fait valoir que sa route tient.", "fr", True),
        ("Son chargé de programme a expliqué que l'agence paie.", "fr", True),
        ("La route que l'agence paie est longue.", "fr", False),
        ("It was quick to add that the fund was empty.", "en", True),
        ("The fund that pays the road was empty.", "en", False),
        ("El equipo de campo explicó que el dique cede.", "es", True),
        ("El dique que cede es viejo.", "es", False),
        ("En el debate prefería que se comparase por alumno.", "es", False),  # its speaker did
    ],
)
def test_reports(text: str, language: str, expected: bool) -> None:
    assert reports(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Oh, and we train mentors.", "en", "and we train mentors."),
        ("Bueno, pagamos.", "es", "pagamos."),
        ("Eh bien, nous payons.", "fr", "nous payons."),
        ("No, we do not.", "en", "No, we do not."),
    ],
)
def test_without_filler(text, language, expected):
    assert without_filler(text, language) == expected
