"""Those who sign a declaration in common, called after it."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.signatories import (
    is_declaration,
    is_paper,
    opens_as_declaration,
    signatories_of,
    signed_title,
)


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_signed_title_is_the_title_in_the_name_of_any_language(language: str) -> None:
    assert signed_title(signatories_of("Appel de Cotonou", language)) == "Appel de Cotonou"


@pytest.mark.parametrize(
    ("title", "language", "name"),
    [
        ("Charte de Brest", "fr", "les signataires de la «\xa0Charte de Brest\xa0»"),
        ("Manifiesto de Cádiz", "fr", "les signataires du «\xa0Manifiesto de Cádiz\xa0»"),
        ("The Kigali Pledge", "en", "the signatories of “The Kigali Pledge”"),
        ("Declaración de Quito", "en", "the signatories of the “Declaración de Quito”"),
        ("Kigali Pledge", "es", "los firmantes de «Kigali Pledge»"),
        ("Acuerdo de Lima", "es", "los firmantes del «Acuerdo de Lima»"),
    ],
)
def test_signatories_of_has_the_article_of_the_title(title: str, language: str, name: str) -> None:
    assert signatories_of(title, language) == name
    assert signed_title(name) == title


def test_signed_title_of_another_name_is_empty() -> None:
    assert signed_title("Union of Mayors") == ""


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Déclaration de Dakar", True),
        ("The Kigali Pledge", True),
        ("Carta abierta", False),
        ("Declaration", False),
        ("Report of the workshop", False),
    ],
)
def test_is_declaration_asks_which_one_it_is(title: str, is_one: bool) -> None:
    assert is_declaration(title) is is_one


def test_a_title_that_opens_as_a_declaration_names_no_body() -> None:
    assert opens_as_declaration("Joint Declaration of the Open Harbours Network and of Fishing Organisations")
    assert not opens_as_declaration("Open Harbours Network")


def test_a_paper_is_nobody() -> None:
    assert is_paper("Lima Commitments")
    assert is_paper("Appel de Lota")
    assert not is_paper("Ana Sol")
