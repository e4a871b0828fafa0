"""Names in capitals as a report writes them."""

import pytest

from relatoria.conclude.report.record.shouted import quieted


def test_quieted_keeps_acronyms():
    assert quieted("IOM and SWITZERLAND spoke.", "en") == "IOM and Switzerland spoke."
    assert quieted("EL SALVADOR and the EU spoke.", "en") == "El Salvador and the EU spoke."
    assert quieted("The US spoke.", "en") == "The United States of America spoke."
    assert quieted("The UN HIGH COMMISSIONER FOR REFUGEES spoke.", "en").startswith(
        "The United Nations High Commissioner"
    )
    assert quieted("The UNITED NATIONS CHILDREN’S FUND spoke.", "en") == "The United Nations Children’s Fund spoke."


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("El Paraguay, apoyado por BOLIVIA, pidió un plazo.", "es",
         "El Paraguay, apoyado por el Estado Plurinacional de Bolivia, pidió un plazo."),
        ("El Perú recogió la idea de BOLIVIA.", "es", "El Perú recogió la idea del Estado Plurinacional de Bolivia."),
        ("El Perú citó a la REPÚBLICA DE COREA.", "es", "El Perú citó a la República de Corea."),
        ("Fiji, backed by VENEZUELA, asked for time.", "en",
         "Fiji, backed by the Bolivarian Republic of Venezuela, asked for time."),
        ("BOLIVIA pidió un plazo.", "es", "Estado Plurinacional de Bolivia pidió un plazo."),
    ],
)  # fmt: skip
def test_quieted_gives_official_names_their_article_within_a_sentence(text: str, language: str, told: str) -> None:
    assert quieted(text, language) == told
