"""What stands in brackets after a person's name, in the language of the report."""

import pytest

from relatoria.conclude.report.affiliations import place_of
from relatoria.model.actor import Actor, ActorKind


def of(body):
    return Actor("a1", ActorKind.PERSON, "Ada Moe", None, body, gender="f")


@pytest.mark.parametrize(
    ("body", "heard", "language", "expected"),
    [
        ("International Organization for Migration, IOM", "en", "es", "OIM"),
        ("Organización Internacional para las Migraciones (OIM)", "es", "fr", "OIM"),
        ("Remesa Veloz, a payment firm based in Quito", "en", "fr", "Remesa Veloz"),
        ("Remesa Veloz, empresa de pagos de Quito", "es", "en", "Remesa Veloz"),
        ("Remesa Veloz, une société de Quito", "fr", "es", "Remesa Veloz"),
        ("Remesa Veloz, a payment firm based in Quito", "en", "en", "Remesa Veloz, a payment firm based in Quito"),
        ("Federación de Regantes, Lima", "es", "fr", "Federación de Regantes, Lima"),
    ],
)
def test_place_of_says_nothing_in_another_language_that_only_describes(body, heard, language, expected):
    assert place_of(of(body), language, heard) == expected
