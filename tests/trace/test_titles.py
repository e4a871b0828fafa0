"""Documents of one title are told apart by what stands below it."""

from dataclasses import replace

import pytest

from relatoria.gather.reading.read import read_file
from relatoria.trace.titles import told_apart


def apart(*texts: str) -> list[str]:
    documents = (read_file(text.encode(), f"{at}.txt") for at, text in enumerate(texts))
    return list(told_apart([replace(document, id=f"d{at}") for at, document in enumerate(documents)]).values())


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (
            (
                "Harbour Council\n\nStatement by Kenya\n\n12 March 2031\n\nThe port is full.",
                "Harbour Council\n\nStatement by Chile\n\n12 March 2031\n\nThe port is full.",
            ),
            ["Statement by Kenya", "Statement by Chile"],
        ),
        (
            (
                "Consejo de Puertos\n\nActa resumida\n\nPrimera sesión\n\nSe abrió el puerto.",
                "Consejo de Puertos\n\nActa resumida\n\nSegunda sesión\n\nSe cerró el puerto.",
            ),
            ["Primera sesión", "Segunda sesión"],
        ),
        (
            (
                "Conseil des ports\n\nCompte rendu\n\n12 mars 2031\n\nLe port est plein.",
                "Conseil des ports\n\nCompte rendu\n\n13 mars 2031\n\nLe port est plein.",
            ),
            ["12 mars 2031", "13 mars 2031"],
        ),
        (("Harbour Council\n\nThe port is full.", "Harbour Council\n\nThe port is full."), ["", ""]),
        (("Harbour Council\n\nThe port is full.", "Ferry Council\n\nThe port is full."), []),
    ],
)
def test_told_apart(texts: tuple[str, ...], lines: list[str]) -> None:
    assert apart(*texts) == lines
