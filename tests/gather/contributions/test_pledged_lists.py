"""Lines over lists of promises."""

import pytest

from relatoria.gather.contributions.pledged_lists import heads_pledges, labelled


@pytest.mark.parametrize(
    ("heading", "language", "expected"),
    [
        ("compromisos anunciados en la sala", "es", True),
        ("4. compromisos", "es", True),
        ("los compromisos de lima, un ano despues", "es", False),
        ("commitments announced", "en", True),
        ("voluntary pledges made in the room", "en", True),
        ("commitments of lima", "en", False),
        ("engagements annonces au forum", "fr", True),
        ("les engagements de lome", "fr", False),
    ],
)
def test_heads_pledges(heading: str, language: str, *, expected: bool) -> None:
    assert heads_pledges(heading, language) is expected


def test_labelled_item_says_whose_it_is_and_what() -> None:
    assert labelled("- CHILE: two ice plants for the south.") == ("CHILE", "two ice plants for the south.")
    assert labelled("Chile will build two ice plants.") == ("", "")
    assert labelled("Deadline: June 2027") == ("", "")
