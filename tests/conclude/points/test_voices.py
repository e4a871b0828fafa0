"""Whom a sentence supports decides the side that its supporters stand on."""

import pytest

from relatoria.conclude.points.voices import voices
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

LEAD = (
    "CHAD called for a fund, supported by PERU. KENYA proposed shared fees, opposed by NORWAY. "
    "The EU preferred voluntary payments. "
)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "INDIA, supported by BRAZIL, opposed any mention of a levy on remittances.",
            {"India": False, "Brazil": False},
        ),
        (
            "INDIA, supported by BRAZIL, proposed that a levy on remittances be studied.",
            {"India": True, "Brazil": True},
        ),
        ("INDIA, opposed by BRAZIL, proposed that a levy on remittances be studied.", {"India": True, "Brazil": False}),
    ],
)
def test_voices_who_supports_an_opposition_is_against_too(sentence: str, sides: dict[str, bool]) -> None:
    record = gather([read_file(f"Summary of the negotiations\n\n{LEAD}{sentence}".encode(), "bulletin.txt")])
    named = {actor.id: actor.name for actor in record.actors}
    heard = [voice for voice in voices(record) if "levy" in voice.text]
    assert {named[actor]: voice.for_it for voice in heard for actor in voice.actors} == sides
