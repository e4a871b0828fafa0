"""The reference page cannot drift from the data."""

import re
from pathlib import Path

from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.frequencies import listed_words
from relatoria.vocabulary.places import all_names, countries, refused_names
from relatoria.vocabulary.quantifiers import quantifiers
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.terms import vocabularies

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "vocabulary.md"
NAMES = {"es": "Spanish", "en": "English", "fr": "French"}


def test_reference_page_gives_the_size_of_each_vocabulary():
    rows = dict(re.findall(r"^\| `?([^|`]+?)`? \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name: int(size) for name, size in rows.items()} == {
        "countries and territories": len(countries()),
        "names of countries": sum(len(all_names(country)) for country in countries().values()),
        "countries with demonyms": sum(bool(country.demonyms) for country in countries().values()),
        "names refused because two countries share them": len(refused_names()),
        "bodies": len(bodies()),
        "bodies with listed members": sum(bool(body.members) for body in bodies().values()),
        "stakeholder types": len(stakeholder_types()),
        "quantifiers": len(quantifiers()),
        **{f"words with their frequency in {name}": len(listed_words(code)) for code, name in NAMES.items()},
        **{name: vocabulary.size for name, vocabulary in vocabularies().items()},
    }


def test_reference_page_gives_the_source_of_each_code_list():
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name, vocabulary in vocabularies().items() if vocabulary.source not in text] == []
