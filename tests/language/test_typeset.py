"""Typography of sentences in three languages."""

import pytest

from relatoria.language.typeset import french_spaces, typeset


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("il dit: « oui »; 5 % d'entre eux.", "fr", "Il dit: «\u202foui\u202f»\u202f; 5\u202f% d’entre eux."),
        ("it grew by 5%..", "en", "It grew by 5 per cent."),
        ("he said: “5 % of us”, or 6%.", "en", "He said: “5 % of us”, or 6 per cent."),
        ("creció un 5 %.", "es", "Creció un 5\u00a0%."),
        ("a , b,, c.", "en", "A, b, c."),
    ],
)
def test_typeset(text, language, expected):
    assert typeset(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Où est-ce allé ? Lisez « ceci » ; voilà !",
            "Où est-ce allé\u202f? Lisez «\u202fceci\u202f»\u202f; voilà\u202f!",
        ),
        ("Langue : français", "Langue\u00a0: français"),
        (
            "%(share)s %% des voix, 5 % et %(count)s %(what)s",
            "%(share)s\u202f%% des voix, 5\u202f% et %(count)s %(what)s",
        ),
        ('<a href="/fr/?page=2&lang=fr;x">Suite</a>', '<a href="/fr/?page=2&lang=fr;x">Suite</a>'),
        ("à 10:30, http://exemple.org", "à 10:30, http://exemple.org"),
        ("\n: liste\n ; suite", "\n: liste\n ; suite"),
    ],
)
def test_french_spaces(text, expected):
    assert french_spaces(text) == expected
