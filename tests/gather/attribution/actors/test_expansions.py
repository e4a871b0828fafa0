"""Acronyms that a document spells out itself."""

import pytest

from relatoria.gather.attribution.actors.expansions import Expansions
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("Según la Caja Andina de Seguro Obrero (CASO), nada falta.", "CASO", "Caja Andina de Seguro Obrero"),
        ("Funds of the Delta Growers Union (DGU) were spent.", "DGU", "Delta Growers Union"),
        ("La Ligue des ports ouverts (LPO) attend.", "LPO", "Ligue des ports ouverts"),
        ("It rained in the Delta Growers Union (XYZ).", "XYZ", None),
    ],
)
def test_full_is_the_name_whose_initials_are_the_acronym(text: str, acronym: str, name: str | None) -> None:
    assert Expansions(analyse(read_file(text.encode(), "record.md"))).full(acronym) == name


def test_record_names_the_body_in_full() -> None:
    text = (
        "Los asegurados de la Caja Andina de Seguro Obrero (CASO) esperan.\n\nLa Sra. Eva Montes, directora de Casa "
        "Abierta, lamentó la demora. La CASO aseguró que pagará en enero."
    )
    record = gather([read_file(text.encode(), "record.md")])
    names = [actor.name for actor in record.actors]
    assert "Caja Andina de Seguro Obrero" in names
