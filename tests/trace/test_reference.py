"""The symbol of a document, read from its head."""

import pytest

from relatoria.model.document import Document
from relatoria.trace.reference import SYMBOL, bare, cited_as, reference_of


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/CONF.231/3\n\nDraft outcome", "A/CONF.231/3"),
        ("Informe de la reunión\nSignatura: FRM/2024/12\n\nEl Foro se reunió.", "FRM/2024/12"),
        ("Cote : E/CN.9/2018/4.\n\nCompte rendu", "E/CN.9/2018/4"),
        ("The meeting recalled resolution A/RES/73/195.\n\nIt was held in Suva.", ""),
        ("and/or\n\nStatement of the network", ""),
        ("12/2024\n\nNote", ""),
    ],
)
def test_reference_of_is_a_symbol_on_a_line_of_its_own(text, symbol):
    assert reference_of(Document("d1", "report.md", text)) == symbol


def test_cited_as_puts_the_symbol_before_the_file():
    assert cited_as(Document("d1", "report.md", "A/CONF.231/3\n\nDraft")) == "A/CONF.231/3 (report.md)"
    assert cited_as(Document("d1", "report.md", "Draft")) == "report.md"


def test_symbol_is_found_in_a_sentence_without_its_bracket():
    found = SYMBOL.search("It built on the Sendai Framework (A/RES/69/283).")
    assert found is not None
    assert bare(found.group()) == "A/RES/69/283"
