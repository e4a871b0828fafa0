"""What the title, the heading and the issue say does not lean."""

from dataclasses import replace

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.told.clear import likely_alone, looked_for
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

TEXT = (
    "Summary record of the second meeting\n\nAgenda item 4: {heading}\n\n"
    "1. Ms. Rosa Mba (Gabon) said that food had to be paid with vouchers.\n\n"
    "2. Mr. Abel Tuan (Peru) recommended that the vouchers be paid before every harvest.\n"
)


def likely(heading: str) -> float:
    record = gather([read_file(TEXT.format(heading=heading).encode(), "record.txt")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    last = record.contributions[-1]
    return likely_alone(context, last, context.wording(last), How.EXPLICIT)


def test_a_noun_of_the_heading_does_not_lean() -> None:
    assert likely("Vouchers for harvest workers") > likely("Other matters")


PANEL = (
    "Panel on health work – transcript\n\nMs. Rosa Mba, Director of Staff{of}: Since April, eight years of work abroad "
    "count towards seniority in our public hospitals, and 200 nurses have benefited.\n\n"
    "Mr. Abel Tuan (Peru): Recruiters must pay for the training of every nurse whom they hire in Lima.\n"
)


def test_what_is_of_a_speaker_s_state_leans_where_nobody_says_which() -> None:
    unknown, known = (_first(PANEL.format(of=of)) for of in ("", ", Gabon"))
    assert unknown == 0.0 < known


def _first(text: str) -> float:
    record = gather([read_file(text.encode(), "panel.txt")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    one = record.contributions[0]
    return likely_alone(context, one, context.wording(one), How.EXPLICIT)


@pytest.mark.parametrize(
    ("kind", "document", "expected"),
    [
        (ContributionKind.COMMITMENT, DocumentKind.SYNTHESIS, "followed"),
        (ContributionKind.RECOMMENDATION, DocumentKind.TRANSCRIPT, "followed"),
        (ContributionKind.CALL, DocumentKind.SYNTHESIS, "asked"),
        (ContributionKind.GAP, DocumentKind.TRANSCRIPT, ""),
    ],
)
def test_looked_for_tells_promises_and_own_requests_from_others(kind, document, expected):
    peru = Actor("s1", ActorKind.STATE, "Peru", country="PER", stakeholder_type="state")
    record = build_record([Said(peru, "Ports need doctors.", kind, "gcm:1", "en")])
    record = replace(record, documents=tuple(replace(one, kind=document) for one in record.documents))
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert looked_for(context, record.contributions[0]) == expected
