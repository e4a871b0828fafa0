"""What a declaration asks in a list, and what its issuer promises, is told as its own."""

from __future__ import annotations

import pytest
from tests.gather.attribution.test_declarations import DECLARATIONS

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile


def sentences_of(text: str, language: str) -> list[str]:
    """The sentences of the synthesis of one declaration, all of which its check accepts."""
    record = gather([read_file(text.encode(), "declaration.txt")])
    points = find_points(record)
    written = write_report(record, points, Profile.SYNTHESIS, language)
    assert not [one for one in check(claims_of(written), record, points).verdicts if one.faults]
    return [" ".join(one.text.split()) for section in written.sections for part in section.paragraphs for one in part]


@pytest.mark.parametrize(
    ("language", "report", "told"),
    [
        ("es", "es", "La Red de Bosques Comunales instó a los Estados a medir los linderos antes de 2028."),
        ("en", "en", "The Network of Mountain Radios called on the States to license for ten years."),
        ("fr", "fr", "L’Union des Salinières a appelé les États à geler la taxe avant 2028."),
        ("fr", "es", "(recogido en francés): «geler la taxe avant 2028»."),
        ("es", "en", "(recorded in Spanish): “medir los linderos antes de 2028”."),
        ("en", "fr", "(consigné en anglais) : « test sirens in winter, as Switzerland does »."),
        ("es", "es", "40.000 árboles en 2027"),
        ("en", "en", "would train 90 operators in 2027"),
        ("fr", "fr", "formera 90 femmes en 2027"),
    ],
)
def test_what_a_declaration_asks_and_promises_is_its_issuers(language: str, report: str, told: str) -> None:
    assert any(told in sentence for sentence in sentences_of(DECLARATIONS[language], report))
