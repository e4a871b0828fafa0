"""Countries: names in three languages, mentions, articles, order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.language.fold import fold
from relatoria.vocabulary.places import (
    alphabetical,
    collation_key,
    countries,
    country_mentions,
    find_country,
    of_country,
    refused_names,
    region_members,
    with_article,
)


def test_countries_regional_groups_sum_to_the_membership():
    sizes = {
        group: len(region_members(group))
        for group in (
            "african",
            "asia_pacific",
            "eastern_european",
            "latin_american_caribbean",
            "western_european_other",
        )
    }
    assert sizes == {
        "african": 54,
        "asia_pacific": 54,
        "eastern_european": 23,
        "latin_american_caribbean": 33,
        "western_european_other": 29,
    }
    assert sum(country.status == "member" for country in countries().values()) == sum(sizes.values()) == 193
    assert [c.iso3 for c in countries().values() if c.status == "observer"] == ["PSE", "VAT"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("la República de Moldova", "MDA"),  # article and form of state
        ("Republic of Senegal", "SEN"),  # form of state that no list has
        ("L’Algérie", "DZA"),  # typographic apostrophe
        ("the Gambia", "GMB"),
        ("Reino de España", "ESP"),
        ("Gobierno de la República de Colombia", "COL"),  # two forms, one after the other
        ("Turquía", "TUR"),
        ("Turkey", "TUR"),
        ("Swazilandia", "SWZ"),  # old name
        ("Birmanie", "MMR"),
        ("Ivory Coast", "CIV"),
        ("Costa de Marfil", "CIV"),
        ("Bolivia (Estado Plurinacional de)", "BOL"),  # as UN lists have it
        ("Estado Plurinacional de Bolivia", "BOL"),  # as sentences have it
        ("Santa Sede", "VAT"),
        ("Palestine", "PSE"),
        ("MEX", "MEX"),
        ("Gobierno de ninguna parte", None),  # a form of state before nothing known
        ("Corea", None),  # two Koreas
        ("Congo", "COG"),  # the short name of one of them
        ("DRC", "COD"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_find_country_by_name(name, code):
    found = find_country(name)
    assert (found.iso3 if found else None) == code


def test_find_country_knows_every_name_of_every_country():
    wrong = {
        name: country.iso3
        for country in countries().values()
        for name in (*country.names.values(), *country.running.values(), *country.aliases, *country.formal.values())
        if fold(name) not in refused_names() and find_country(name) != country
    }
    assert wrong == {}


MENTIONS = [
    ("El delegado de México habló.", ["MEX"], "a plain name"),
    ("Guinea-Bissau, Guinea Ecuatorial y Papua Nueva Guinea", ["GNB", "GNQ", "PNG"], "longest match first"),
    ("Guinea, Bissau", ["GIN"], "a comma parts two names"),
    ("República Democrática del Congo y Congo", ["COD", "COG"], "two Congos"),
    ("République dominicaine et Dominique", ["DOM", "DMA"], "two Dominicas"),
    ("Corea y Níger, no Nigeria", ["NER", "NGA"], "a name of two countries names none"),
    ("Michael Jordan spoke; in Jordan, refugees", ["JOR"], "a capitalised neighbour makes a person"),
    ("Mauricio Macri, de la Argentina", ["ARG"], "a first name"),
    ("delegación de Mauricio", ["MUS"], "the same word, a country"),
    ("los EE. UU. y el Reino Unido", ["USA", "GBR"], "an acronym with stops"),
    ("they told us that the US and the UK agreed", ["USA", "GBR"], "«us» is a pronoun, «US» a country"),
    ("la Reunión de Alto Nivel en la isla de la Reunión", ["REU"], "a meeting, and an island"),
    ("une grenade; la Grenade", ["GRD"], "an ordinary word, and a capital inside a sentence"),
    ("Grenade", [], "a capital that only begins the sentence"),
    ("Côte d’Ivoire, St. Lucia", ["CIV", "LCA"], "apostrophes and abbreviations"),
    ("América Latina, New Mexico, Lake Chad", [], "what contains a name and means something else"),
    ("los fondos irán al Irán", ["IRN"], "a verb, and a country"),
    ("Malijan, Omani", [], "whole words only"),
]


@pytest.mark.parametrize(("text", "codes", "reason"), MENTIONS)
def test_country_mentions_of_a_sentence(text, codes, reason):
    assert [code for _, _, code in country_mentions(fold(text), text=text)] == codes, reason


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("la delegada canadiense y los senegaleses", ["CAN", "SEN"]),
        ("les Sénégalaises et le ministre nigérien", ["SEN", "NER"]),
        ("the Thai and Nigerian ministers", ["THA", "NGA"]),
        ("los congoleños", []),  # of two countries
        ("the Latin American States", []),
    ],
)
def test_country_mentions_with_demonyms(text, codes):
    assert [code for _, _, code in country_mentions(fold(text), demonyms=True)] == codes


def test_country_mentions_without_text_reads_no_acronyms():
    assert country_mentions("they told us of georgia") == [(16, 23, "GEO")]


@given(st.lists(st.sampled_from([c.running["es"] for c in countries().values()]), max_size=4))
def test_country_mentions_finds_each_name_of_a_list(names):
    text = "; ".join(names)
    expected = [code.iso3 if (code := find_country(name)) else None for name in names]
    found = [code for _, _, code in country_mentions(fold(text))]
    assert found == [code for code in expected if code not in ("REU", "AIA")]


@given(st.text(max_size=60))
def test_country_mentions_ranges_are_in_order_and_inside(text):
    at = 0
    for start, end, _ in country_mentions(fold(text), demonyms=True, text=text):
        assert at <= start < end <= len(text)
        at = end


@pytest.mark.parametrize(
    ("code", "language", "subject", "of"),
    [
        ("RUS", "es", "la Federación de Rusia", "de la Federación de Rusia"),
        ("SEN", "es", "el Senegal", "del Senegal"),
        ("SEN", "fr", "le Sénégal", "du Sénégal"),
        ("PHL", "fr", "les Philippines", "des Philippines"),
        ("PHL", "en", "the Philippines", "of the Philippines"),
        ("SLV", "es", "El Salvador", "de El Salvador"),  # the article belongs to the name: no contraction
        ("DZA", "fr", "l'Algérie", "de l'Algérie"),
        ("HTI", "fr", "Haïti", "d'Haïti"),
        ("CUB", "fr", "Cuba", "de Cuba"),
        ("BOL", "es", "el Estado Plurinacional de Bolivia", "del Estado Plurinacional de Bolivia"),
        ("NLD", "es", "el Reino de los Países Bajos", "del Reino de los Países Bajos"),
    ],
)
def test_with_article_and_of_country(code, language, subject, of):
    assert (with_article(code, language), of_country(code, language)) == (subject, of)


def test_alphabetical_ignores_accents_and_articles():
    assert alphabetical(["RUS", "EGY", "ESP", "FRA", "ECU"], "es") == ["ECU", "EGY", "ESP", "RUS", "FRA"]
    assert alphabetical(["USA", "EST", "ECU", "EGY"], "fr") == ["EGY", "ECU", "EST", "USA"]


def test_collation_key_puts_the_spanish_ene_after_n():
    assert sorted(["ñu", "nz", "Ob"], key=lambda name: collation_key(name, "es")) == ["nz", "ñu", "Ob"]
    assert collation_key("Côte d’Ivoire", "fr") == "cote d ivoire"


@pytest.mark.parametrize(("name", "code"), [("EAU", "ARE"), ("la RDC", "COD"), ("eau", None), ("l'eau", None)])
def test_find_country_by_an_acronym_in_capitals_only(name, code):
    found = find_country(name)
    assert (found.iso3 if found else None) == code
