"""A pattern behind its own words finds what it finds without them."""

import re

import pytest

from relatoria.language.needed import Needing, needed


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"(?:\w+ )?(?:apologies were|was unable)", {"apologies", "unable"}),
        (
            r"no (?:se )?(?:pudo|pudieron) (?:asistir|acudir)",
            {"sistir", "cudir"},
        ),  # the longer of two sets, behind the letter that all share
        (r"excus(?:o|aron) su", {"excus"}),
        (r"(?:s')?excusee?s?\b", {"excuse"}),
        (r"(?:absent)?e?", set()),  # nothing is needed
        (r"(?:in|at) the", {"the"}),
        (r"(?:absent|at)", set()),  # a piece too short
        (r"(?i:absent)", set()),
        (r"(?<=absent )members?", {"member"}),
        (r"(?:absent){0,2}ees", {"ees"}),
        (r"[ao]bsent", {"bsent"}),
    ],
)
def test_needed(pattern: str, pieces: set[str]) -> None:
    assert needed(re.compile(pattern)) == pieces


def test_needed_of_a_pattern_in_any_case_is_not_told() -> None:
    assert needed(re.compile("absent", re.IGNORECASE)) == frozenset()


@pytest.mark.parametrize("pattern", [r"\bthe (?:chairs?|hosts?)\b", r"\b(?:un|at)\b"])
@pytest.mark.parametrize("text", ["the chair spoke", "all the hosts", "nobody at home", "un the", ""])
def test_needing_finds_what_its_pattern_finds(pattern: str, text: str) -> None:
    plain, words = re.compile(pattern), re.findall(r"\w+", text)
    for found, expected in (
        (Needing(pattern).search(text, words), plain.search(text)),
        (Needing(pattern).match(text, words), plain.match(text)),
    ):
        assert (found and found.span()) == (expected and expected.span())
    assert not Needing(r"\bthe (?:chairs?|hosts?)\b").opens(["the", "guest"])
