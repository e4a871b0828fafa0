"""Labels of codes, as headings and as they stand in a sentence."""

import re

import pytest

from relatoria.vocabulary.labels import group_label, noun_label, wordings
from relatoria.vocabulary.terms import terms


@pytest.mark.parametrize(
    ("vocabulary", "code", "language", "expected"),
    [
        ("gcm", "7", "es", "vulnerabilidades"),
        ("gcm", "7", "en", "vulnerabilities"),
        ("sdg", "6", "fr", "Eau propre et assainissement"),
        ("gcm", "99", "es", ""),
        ("stakeholder", "state", "en", "State"),
    ],
)
def test_noun_label(vocabulary, code, language, expected):
    assert noun_label(vocabulary, code, language) == expected


def test_noun_label_is_never_an_aim():
    aims = re.compile(r"(?:\w+[aei]r|(?:ré|sau|com|éra|gé|lut|éli|a|fa)\w+(?:er|ir|ire|tre)) ", re.IGNORECASE)
    found = [
        noun_label(name, one.code, language)
        for name in ("gcm", "nyd", "sdg", "sdg_target")
        for one in terms(name)
        for language in ("es", "fr")
    ]
    assert [label for label in found if aims.match(label)] == []


def test_group_label_is_a_plural_without_its_article():
    assert group_label("trade_union", "es") == "Sindicatos"
    assert group_label("state", "fr") == "États"
    assert group_label("local_government", "es") == "Ciudades y gobiernos locales"
    assert group_label("local_government", "en") == "Cities and local governments"
    assert group_label("private_sector", "en") == ""
    assert group_label("pirates", "en") == ""


def test_wordings_are_the_label_and_the_noun():
    assert wordings("gcm", "9", "fr") == ("Combattre le trafic de migrants", "trafic de migrants")
    assert wordings("gcm", "4", "fr") == ("Identité légale et papiers",)
    assert wordings("gcm", "99", "fr") == ()
