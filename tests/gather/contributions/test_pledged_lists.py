"""Lines over lists of promises."""

import pytest

from relatoria.gather.contributions.pledged_lists import heads_pledges


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
