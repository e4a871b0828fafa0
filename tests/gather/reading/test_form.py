"""The parts of a document and the measures that its kind is told from."""

from __future__ import annotations

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.form import MEASURES, Form
from relatoria.gather.reading.structure import structure
from relatoria.trace.clean import clean


def form(text: str) -> Form:
    document = structure(Source(text), "x.txt", "0" * 64)
    return Form(clean(document), document.title)


def test_form_parts_are_folded_but_for_items() -> None:
    found = form("# Título\n\nPárrafo primero.\n\n- Uno Dos\n")
    assert found.title.splitlines()[0] == "titulo"
    assert found.first == "parrafo primero."
    assert found.items == "Uno Dos"
    assert found.words["uno"] == 1


def test_measures_of_nothing_do_not_divide_by_it() -> None:
    empty = form("")
    assert {name: of(empty) for name, of in MEASURES.items() if of(empty) > 0.1} == {}


def test_measures_count_in_a_hundred_words() -> None:
    found = form("Lead.\n\nIs it so? The NORTH said 12.\n")
    assert MEASURES["questions"](found) > 1
    assert MEASURES["capitals"](found) > 1
    assert MEASURES["headings"](form("# One\n\n# Two\n\nText that follows them.\n")) == 2 / 3
