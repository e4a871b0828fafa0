"""Code lists."""

import pytest

from relatoria.vocabulary.places import countries
from relatoria.vocabulary.terms import term, terms, vocabularies


def test_terms_of_every_vocabulary_have_the_size_they_declare():
    assert {name: len(terms(name)) for name in vocabularies()} == {
        name: vocabulary.size for name, vocabulary in vocabularies().items()
    }
    assert [entry.code for entry in terms("nyd")] == list("abcdefghijklmnopqrstuvwx")
    assert [entry.code for entry in terms("gcm")] == [str(number) for number in range(1, 24)]


def test_term_by_code():
    assert term("gcm", "20").labels["es"] == "Remesas"
    assert (term("sdg_target", "10.7").parent, vocabularies()["nyd"].official) == ("10", False)
    with pytest.raises(KeyError):
        term("gcm", "24")


def test_terms_of_regions_cover_the_countries():
    codes = {entry.code for entry in terms("region")}
    assert {code for country in countries().values() for code in (country.region, country.subregion)} <= codes
