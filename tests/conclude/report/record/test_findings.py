"""What a report finds about a State is not its statement."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.findings import is_finding
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile

REVIEW = """# Peer review of landing sites in the Gambia: report of the reviewers

## Findings of the review team

The Gambia adopted a law on landing sites in 2019, but only two of its nine landing sites keep a register.

## Reply of the State under review

The Gambia said that its Ministry would publish all licences by June.
"""


@pytest.fixture(scope="module")
def record():
    return gather([read_file(REVIEW.encode(), "review.md")])


def test_is_finding_under_a_heading_of_findings_only(record):
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    found = {context.wording(one)[:16]: is_finding(context, one) for one in record.contributions}
    assert found["The Gambia adopt"] is True
    assert found["The Gambia said "] is False


@pytest.mark.parametrize(
    ("language", "frame"),
    [("es", "El informe dice en inglés lo siguiente de Gambia"), ("fr", "Le rapport dit en anglais ce qui suit de la")],
)
def test_a_finding_is_introduced_as_the_report_s(record, language, frame):
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    told = [s.text for section in report.sections for paragraph in section.paragraphs for s in paragraph]
    assert sum(text.startswith(frame) for text in told) == 1
