"""What is told of an episode's file."""

from __future__ import annotations

import pytest

from relatoria_web.prepare.domain.queries.outreach import media_type


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://media.example.org/one.mp3", "audio/mpeg"),
        ("https://media.example.org/one.M4A?download=1", "audio/mp4"),
        ("https://media.example.org/one.ogg#t=30", "audio/ogg"),
        ("https://media.example.org/one.opus", "audio/ogg"),
        ("https://media.example.org/one.wav", "audio/wav"),
        ("https://media.example.org/one.mp4", "video/mp4"),
        ("https://media.example.org/play?id=7", "audio/mpeg"),
        ("https://media.example.org/index.html", "audio/mpeg"),
    ],
)
def test_media_type_is_told_by_the_ending_of_the_address(address: str, found: str) -> None:
    assert media_type(address) == found
