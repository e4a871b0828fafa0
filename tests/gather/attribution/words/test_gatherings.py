"""Patterns of what a record tells of its meeting, by language."""

from relatoria.gather.attribution.words.gatherings import gatherings_of


def test_an_unknown_language_has_the_english_patterns() -> None:
    assert gatherings_of("xx") == gatherings_of("en")


def test_gatherings_of_each_language() -> None:
    for language, held, label in (
        ("es", "la red celebro su segunda reunion", "asistentes:"),
        ("en", "the network held its second meeting", "present:"),
        ("fr", "le reseau a tenu sa deuxieme reunion", "presents :"),
    ):
        told = gatherings_of(language)
        assert told.held.match(held)
        assert told.present.match(label)
