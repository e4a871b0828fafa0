"""Names, functions and States of speakers are whole, and nothing of the sentence is in them."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.actors.offices import spoken_office
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.names import cased
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def _first(wording: str, language: str) -> tuple[str, str | None, str | None, str | None]:
    mention = find_spots(scene_of(sentence_of(wording), language))[0].mention
    return mention.name, mention.role, mention.organisation, mention.country


@pytest.mark.parametrize(
    ("language", "wording", "name", "role", "organisation"),
    [
        (
            "es",
            "La vicerrectora de Investigación, Dra. Ana Paz, destacó la cifra.",
            "Ana Paz",
            "vicerrectora de Investigación",
            None,
        ),
        (
            "es",
            "El Director General de Vivienda, D. Joan Mir, dio cuenta del parque.",
            "Joan Mir",
            "Director General de Vivienda",
            None,
        ),
        ("en", "Ms. Ann Lee, Head of Libraries, said that data were scarce.", "Ann Lee", "Head of Libraries", None),
        ("fr", "Mme Léa Roy, directrice de Prométerre, a dit que tout allait.", "Léa Roy", "directrice", "Prométerre"),
        (
            "en",
            "Ana Sol, Deputy Director of the Directorate of Migration, said that it cost too much.",
            "Ana Sol",
            "Deputy Director",
            "Directorate of Migration",
        ),
        (
            "es",
            "Luis Mar, presidente de vecinos de La Unión, dijo que llevan veinte días sin agua.",
            "Luis Mar",
            "presidente de vecinos",
            "La Unión",
        ),
        (
            "en",
            "Briefing the Council first, Anne Berg, Special Envoy for Water, said that wells were dry.",
            "Anne Berg",
            "Special Envoy for Water",
            None,
        ),
        (
            "en",
            "Ana Sol, rector of the maritime college of Porvoo and first of the two reviewers, said no.",
            "Ana Sol",
            "rector of the maritime college",
            "Porvoo",
        ),
        (
            "es",
            "A Ana Paz, que dirige en Ronda una conservera con doscientos empleados, le tocó explicarlo.",
            "Ana Paz",
            None,
            None,
        ),
        (
            "fr",
            "Ana Roy, qui préside aux destinées de l'Union des mines, ne cache pas son amertume.",
            "Ana Roy",
            None,
            "Union des mines",
        ),
        (
            "fr",
            "Son secrétaire général, Jean Roy, assure que les ponts ont bon dos.",
            "Jean Roy",
            "secrétaire général",
            None,
        ),
        (
            "es",
            "El Secretario General, Sr. Luis Mar, dijo que el agua es de todos.",
            "Luis Mar",
            "Secretario General",
            "Naciones Unidas",
        ),
        (
            "es",
            "Según precisó la gerente comercial de esta última, Ana Paz, el pedido se tramita.",
            "Ana Paz",
            "gerente comercial",
            None,
        ),
        ("es", "Su homóloga extremeña, Teresa Mir, se opuso al reparto.", "Teresa Mir", None, None),
        (
            "fr",
            "La ministre déléguée à la santé, Awa Roy, a soutenu que former coûtait cher.",
            "Awa Roy",
            "ministre déléguée à la santé",
            None,
        ),
    ],
)
def test_function_is_whole_and_no_body_is_made_of_it(
    language: str, wording: str, name: str, role: str | None, organisation: str | None
) -> None:
    assert _first(wording, language)[:3] == (name, role, organisation)


@pytest.mark.parametrize(
    ("language", "wording", "country"),
    [
        ("en", "Ms Hodan Yusuf, of the Somali Families Association, said that nobody listened.", None),
        ("es", "Luis Mar, dirigente de la Asociación de Residentes Bolivianos del Norte, dijo que no.", None),
        ("es", "El Sr. Jean Mar, de la Asociación de Haitianos de Manta, dijo que no.", None),
        ("fr", "Mme Ana Roy, présidente du Conseil africain et malgache, a dit que non.", None),
        ("fr", "M. Luis Roy, directeur de la Société des auteurs de langue portugaise, a dit que non.", None),
        ("en", "Ms Ann Lee, director of the Kenyan Statistics Authority, said that data were scarce.", "KEN"),
        ("en", "Ann Lee, Kenya's energy secretary, said that data were scarce.", "KEN"),
        ("en", "A delegate from Seoul said that most cases were settled.", "KOR"),
        ("en", "The observer of the Sovereign Order of Malta said that it was a letter.", None),
        ("en", "His counterpart from the Philippines said that wallets cost nothing.", "PHL"),
    ],
)
def test_country_is_that_of_the_speaker(language: str, wording: str, country: str | None) -> None:
    assert _first(wording, language)[3] == country


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("en", "Several participants warmly welcomed the announcement.", "Several participants"),
        ("fr", "Plusieurs élus auraient préféré un vote.", "Plusieurs élus"),
        ("fr", "Le Conseil des jeunes a, lui, demandé des formations.", "Conseil des jeunes"),
        ("fr", "Le Fonds pour les lagons y mettrait six millions, a indiqué son délégué.", "Fonds pour les lagons"),
        ("en", "It was paid by the Maritime Association to port chaplains in Beirut.", "Maritime Association"),
        ("fr", "La Présidente fera rapport à la Plateforme en mai.", ""),
    ],
)
def test_name_ends_before_the_clause(language: str, wording: str, name: str) -> None:
    assert _first(wording, language)[0] == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anne MUKENDI WA KABONGO", "Anne Mukendi wa Kabongo"),
        ("WONG LI MEI", "Wong Li Mei"),
        ("QUINTELA I MARFANY", "Quintela i Marfany"),
        ("KIM JP LEE", "Kim JP Lee"),
        ("Mamadou BA", "Mamadou BA"),
    ],
)
def test_cased_short_parts_between_capitals(name: str, said: str) -> None:
    assert cased(name) == said


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("La señora PRESIDENTA", "Presidenta", "La señora Presidenta"),
        ("M. LE PRÉSIDENT", "Président", "M. le Président"),
        ("THE PRESIDENT", "President", "The President"),
        ("El oficial del ACNUR", "oficial", "El oficial del ACNUR"),
    ],
)
def test_spoken_office_has_no_capitals_of_a_transcript(name: str, role: str, said: str) -> None:
    assert spoken_office(name, role) == said
