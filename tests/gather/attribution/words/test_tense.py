"""Where a sentence stands by its first finite verb outside subordinate clauses."""

import pytest

from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("language", "wording", "found"),
    [
        ("en", "The committee, which had met in May, was drawing up a plan.", Stand.BACK),
        ("en", "The committee met in May.", Stand.NARRATIVE),
        ("es", "El comité, que se había reunido en mayo, elaboraba un plan.", Stand.BACK),
        ("fr", "Le comité, qui avait été créé en mai, préparait un plan.", Stand.BACK),
        ("fr", "Le comité est créé.", Stand.PRESENT),
    ],
)
def test_stand(language: str, wording: str, found: Stand) -> None:
    assert stand(sentence_of(wording), language) is found
