"""The whole of which a figure is a part, in three languages."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.figures import sentence_figures
from relatoria.language.sentence import sentence_of


def read(text: str, language: str) -> list[tuple[str, str, str | None]]:
    """The figures of a sentence that have a whole: their words, the whole, and how many it holds."""
    found = sentence_figures(sentence_of(text), language)
    for one in found:
        if one.base:
            assert text[one.base.start : one.base.end] == one.base.words
    return [
        (text[one.number.start : one.number.end], one.base.words, one.base.number)
        for one in found
        if one.base is not None
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # a share of what follows it
        ("en", "Some 92 per cent of refugee children enrolled.", ("92 per cent", "refugee children", None)),
        ("es", "El 40 % de los encuestados trabaja de noche.", ("40 %", "encuestados", None)),
        ("fr", "Un tiers de ses membres ont répondu.", ("Un tiers", "ses membres", None)),
        ("es", "La mitad de esa suma llegó tarde.", ("La mitad", "esa suma", None)),
        ("en", "Half the world's cement is poured there.", ("Half", "world's cement", None)),
        ("fr", "Un prélèvement de 2 % sur le chiffre d'affaires.", ("2 %", "chiffre d'affaires", None)),
        # a proportion
        ("en", "Three of every four nurses left.", ("Three of every four", "nurses", None)),
        ("en", "Nine in ten households know one.", ("Nine in ten", "households", None)),
        ("es", "Siete de cada diez afiliadas cotizan.", ("Siete de cada diez", "afiliadas", None)),
        ("fr", "Un foyer sur quatre n'a pas d'eau.", ("Un foyer sur quatre", "foyer", None)),
        ("en", "Eleven houses out of sixty were lit.", ("Eleven houses out of sixty", "houses", "60")),
        # a part that is counted
        ("en", "Only 12 of the 37 reporting States replied.", ("12", "37 reporting States", "37")),
        ("es", "Seis de los nueve convenios siguen sin reglamento.", ("Seis", "nueve convenios", "9")),
        ("fr", "Dans onze des quatorze villes étudiées, tout monte.", ("onze", "quatorze villes étudiées", "14")),
        ("fr", "Deux de ses membres ont voté contre.", ("Deux", "ses membres", None)),
        # a rate
        ("es", "Hubo 31 muertes por cada 100.000 habitantes.", ("31", "100.000 habitantes", "100000")),
        # the whole stands first
        ("en", "Of the 39 investigations, 12 had led to convictions.", ("12", "39 investigations", "39")),
        ("es", "De los 4.300 menores que constan, 2.900 figuran.", ("2.900", "4.300 menores que constan", "4300")),
        ("fr", "Sur 640 prêts consentis, dix-neuf n'ont pas servi.", ("dix-neuf", "640 prêts consentis", "640")),
        ("en", "Of those who replied, 38 per cent are settled.", ("38 per cent", "those who replied", None)),
        ("es", "De cada diez pleitos, nueve no vuelven.", ("nueve", "cada diez pleitos", None)),
        # the whole was just counted
        ("en", "They run eleven ships, of which four are old.", ("four", "eleven ships", "11")),
        ("es", "Vinieron 64 personas, de las cuales 41 eran mujeres.", ("41", "64 personas", "64")),
        ("fr", "Elle compte trente-huit familles, dont dix-neuf ont fui.", ("dix-neuf", "trente-huit familles", "38")),
    ],
)  # fmt: skip
def test_bases_reads_the_whole(language: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert found in read(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five of them are still open."),  # only the text before tells of whom
        ("fr", "Les portes ouvrent avec un quart d'heure de retard."),
        ("es", "De hecho, la mitad falta."),
        ("es", "Solo una de cada siete estaba inscrita."),
        ("fr", "Mme Sabiri, 41 ans, dont sept saisons à cueillir, a payé."),
        ("en", "The budget rose by 12 per cent of late."),
        ("fr", "La prison accueille mille personnes pour huit cents places."),
    ],
)
def test_bases_gives_none_where_no_whole_is_named(language: str, text: str) -> None:
    assert read(text, language) == []


def test_bases_gives_several_parts_their_whole() -> None:
    text = "Of the 39 cases, 12 had been heard, 8 had been closed and 19 were new."
    assert [(one, whole) for one, whole, _ in read(text, "en")] == [
        ("12", "39 cases"), ("8", "39 cases"), ("19", "39 cases"),
    ]  # fmt: skip
