"""Markdown reports that quote other languages are read as what they are."""

from relatoria.conclude.check.markdown import markdown_claims

QUOTED = "El expediente recoge en inglés lo siguiente de Kenya: «Ms. Ruiz said that the wells, which the town had dug in the north of the district, were dry and that nobody would pay for them»."  # noqa: E501
REPORT = f"# Síntesis\n\n{QUOTED}[^1] También habló Malí.[^2]\n\n[^1]: c1\n[^2]: c2\n"


def test_markdown_claims_keep_a_quotation_whole() -> None:
    found = markdown_claims(REPORT).claims
    assert [(one.text, one.contributions) for one in found] == [
        (QUOTED, ("c1",)),
        ("También habló Malí.", ("c2",)),
    ]


def test_markdown_claims_are_of_the_language_around_the_quotations() -> None:
    assert markdown_claims(REPORT).language == "es"
