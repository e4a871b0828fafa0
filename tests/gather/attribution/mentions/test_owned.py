"""Who is named behind a State or a body in the genitive is of it."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import text_of

from relatoria.gather.attribution.reported.reader import reported


@pytest.mark.parametrize(
    ("wording", "name", "organisation", "country"),
    [
        ("UNICEF's Sara Lind wondered why two countries needed two desks.", "Sara Lind", "UNICEF", None),
        ("Chile's Minister of Transport, Ana Soto, promised forty clerks.", "Ana Soto", None, "CHL"),
        ("Haiti's Dr. Jean Moreau asked for a list.", "Jean Moreau", None, "HTI"),
        ("The lawyer's friend Sara Lind said that it was late.", "Sara Lind", None, None),
    ],
)
def test_owned(wording: str, name: str, organisation: str | None, country: str | None) -> None:
    actors = reported(text_of(wording, "en")).actors
    assert [(one.organisation, one.country) for one in actors if one.name == name] == [(organisation, country)]
