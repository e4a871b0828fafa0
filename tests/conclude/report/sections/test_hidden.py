"""What a section would only count is quoted where its sentence says what was said."""

import pytest
from tests.conclude.report.told.test_asked import sentences_of

BONDS = (
    "Summary record\n\n1. Mr. Paul Ney (Togo) announced that Togo would open twelve desks before June 2027.\n\n"
    "2. Ghana and Gabon informed the meeting of their plans to issue bonds, of 80 million and 60 million euros, in "
    "2026. They undertook to publish an independent risk note no less than sixty days before each issue.\n"
)


@pytest.mark.parametrize(
    ("report", "lead"),
    [
        ("es", "El expediente recoge en inglés lo siguiente del Gabón y de Ghana: «They undertook"),
        ("en", "The record reports the following of Gabon and Ghana: “They undertook"),
        ("fr", "Le dossier rapporte en anglais ce qui suit du Gabon et du Ghana : « They undertook"),
    ],
)
def test_an_undertaking_of_several_is_not_hidden(report: str, lead: str) -> None:
    told = [one.replace("\u202f", " ").replace("\xa0", " ") for one in sentences_of(BONDS, report)]
    assert [one for one in told if one.startswith(lead)]
