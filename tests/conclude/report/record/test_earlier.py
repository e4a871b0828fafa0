"""What was promised before the meeting: dated, or told by a review of such promises."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.earlier import is_dated, is_earlier
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.contribution import ContributionKind
from relatoria.model.report import Profile


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("En 2019 el Perú se comprometió a abrir dos puertos.", "es", True),
        ("El Perú se comprometió en 2019 a abrir dos puertos.", "es", True),
        ("El Perú se comprometió a abrir dos puertos en 2029.", "es", False),
        ("El Perú recordó que en 2019 se comprometió a abrir dos puertos y anunció un tercero.", "es", False),
        ("In 2019 Peru pledged to open two ports.", "en", True),
        ("Peru pledged to open two ports in 2029.", "en", False),
        ("En 2019, le Pérou s'est engagé à ouvrir deux ports.", "fr", True),
        ("Le Pérou s'est engagé à ouvrir deux ports en 2029.", "fr", False),
    ],
)
def test_is_dated(text: str, language: str, expected: bool) -> None:
    assert is_dated(text, language) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Follow-up report on the commitments made in Lota", True), ("Report of the meeting in Lota", False)],
)
def test_is_earlier_in_a_review_of_promises(title, expected, tmp_path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        f"# {title}\n\nLota, 4 May 2026\n\n## Ports\n\n1. Peru pledged two million dollars for the port of Paita. "
        "The works have begun.\n\n2. Chile pledged to open a clinic for seafarers in Arica.\n",
        encoding="utf-8",
    )
    record = gather([read_file(path)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    pledged = [one for one in record.contributions if one.kind is ContributionKind.COMMITMENT]
    assert pledged
    assert {is_earlier(context, one, context.wording(one)) for one in pledged} == {expected}
    assert not is_earlier(context, pledged[0], "Peru pledged two million dollars and will add a third in 2027.")
