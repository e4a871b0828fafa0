"""What reading notices is said in three languages, whichever it was written in."""

import re

import pytest

from relatoria.gather.attribution import statements
from relatoria.gather.attribution.actors import consistency
from relatoria.gather.attribution.discourse import anaphora
from relatoria.vocabulary.findings import catalogue, say_finding

SAID = [
    (
        "Le document donne une quantité sans noms : « Plusieurs États ont parlé. ». À vérifier d'après le relevé.",
        "es",
        "El documento cuantifica sin nombrar: «Plusieurs États ont parlé». Compruébese con el registro.",
    ),
    (
        "The document claims that all agreed: “All agreed.”. To be checked against what each said.",
        "en",
        "The document claims that all agreed: “All agreed”. To be checked against what each said.",
    ),
    ("could be any of 2 speakers: Ana, Luz", "fr", "pourrait être l'un des 2 orateurs : Ana, Luz"),
    ("Settled by a call.", "fr", "Settled by a call."),
    ("", "es", ""),
]


@pytest.mark.parametrize(("message", "language", "expected"), SAID)
def test_say_finding_in_the_language_of_the_reader(message: str, language: str, expected: str) -> None:
    assert say_finding(message, language) == expected


def test_say_finding_knows_every_message_that_reading_writes_in_the_language_of_the_document() -> None:
    tables = [*anaphora._REASONS.values(), statements._OPEN]
    counts = [
        {code: words.replace("{what}", what[code]) for code, words in consistency._COUNTS.items()}
        for what in consistency._WHAT.values()
    ]
    assert [table for table in (*tables, *counts) if table not in catalogue()] == []


def test_catalogue_has_the_same_places_in_every_language() -> None:
    places = [{tuple(sorted(re.findall(r"{(\w+)}", words))) for words in one.values()} for one in catalogue()]
    assert [(len(one), set(said)) for one, said in zip(places, catalogue(), strict=True)] == [
        (1, {"en", "es", "fr"}) for _ in catalogue()
    ]
