"""The analytical report: an abstract of each statement by session, and the sessions of each point."""

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.check.load import claims_in
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.writers.write import write_as
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile, SentenceKind

FIRST = """# Summary of the first session

HRB/2024/7

The Harbour Dialogue was held in Suva on 3 September 2024. It followed the Valencia Conference of 2023.

## Panel 1: Fees

Ms. Ana Torres, Director of Labour of Chile, said that workers should never pay recruitment fees. She noted that 40 \
agencies had lost their licences.

Mr. Omar Diallo, of the Dockers' Union, proposed that States publish the names of agencies. He recalled that \
resolution A/RES/73/195 called for fair recruitment.

## Panel 2: Data

The representative of Kenya recommended that States share migration data.
"""
SECOND = """# Summary of the second session

## Panel 3: Work

Ms. Rosa Lima, Secretary of Labour of Brazil, said that workers should never pay recruitment fees.
"""


@pytest.fixture(scope="module")
def record():
    return gather([read_file(FIRST.encode(), "first.md"), read_file(SECOND.encode(), "second.md")])


@pytest.fixture(scope="module")
def report(record):
    return write_report(record, find_points(record), Profile.ANALYTICAL, "en")


def section(report, heading):
    return next(one for one in report.sections if one.heading == heading)


def texts(part):
    return [[sentence.text for sentence in paragraph] for paragraph in part.paragraphs]


def test_by_session_gives_an_abstract_of_each_statement_with_name_title_and_organisation(report):
    assert texts(section(report, "Panel 1: Fees")) == [
        [
            "Ms. Ana Torres, Director of Labour of Chile, said that workers should never pay recruitment fees.",
            "Ms. Torres noted that 40 agencies had lost their licences.",
        ],
        [
            "Mr. Omar Diallo, of the Dockers' Union, proposed that States publish the names of agencies.",
            "Mr. Diallo recalled that resolution A/RES/73/195 called for fair recruitment.",
        ],
    ]  # fmt: skip


def test_by_session_groups_the_panels_under_their_document_with_its_source(record, report):
    levels = [(one.level, one.heading) for one in report.sections if one.id.startswith(("source-", "session"))]
    assert levels == [
        (2, "Statements by session"),
        (3, "Summary of the first session"),
        (4, "Panel 1: Fees"),
        (4, "Panel 2: Data"),
        (3, "Summary of the second session"),
        (4, "Panel 3: Work"),
    ]
    (source,) = section(report, "Summary of the first session").paragraphs[0]
    assert source.text == "Source: HRB/2024/7 (first.md)."
    assert [place.document for place in source.passages] == [record.documents[0].id]


def test_by_session_rests_each_sentence_on_its_passage(report):
    for paragraph in section(report, "Panel 2: Data").paragraphs:
        assert all(sentence.passages and sentence.contributions for sentence in paragraph)


def test_with_sessions_merges_what_two_sessions_said_and_names_them(report):
    found = [s for one in report.sections for p in one.paragraphs for s in p if s.text.startswith("This was raised")]
    assert {one.text for one in found} == {
        "This was raised on two occasions: “Summary of the first session – Panel 1: Fees” and "
        "“Summary of the second session – Panel 3: Work”."
    }
    assert all(one.kind is SentenceKind.STATISTIC and len(one.contributions) == 2 for one in found)


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_analytical_report_passes_the_check(record, language):
    points = find_points(record)
    made = write_report(record, points, Profile.ANALYTICAL, language)
    assert [v.faults for v in check(claims_of(made), record, points).verdicts if v.faults] == []


def test_synthesis_has_no_abstracts_by_session(record):
    made = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert not any(one.id.startswith("session") for one in made.sections)


def test_background_tells_earlier_events_and_cites_instruments_with_their_passages(record, report):
    opening = report.sections[0].paragraphs[0]
    told = [(one.text, [record.documents[0].text[p.start : p.end] for p in one.passages]) for one in opening[1:3]]
    event = "It followed the Valencia Conference of 2023."
    assert told[0] == (event, [event])
    assert told[1][0].startswith("The documents refer to the Global Compact for")
    assert told[1][0].endswith("(A/RES/73/195).")
    assert told[1][1] == ["A/RES/73/195"]


def test_background_quotes_another_language(record):
    opening = write_report(record, find_points(record), Profile.SYNTHESIS, "es").sections[0].paragraphs[0]
    assert opening[0].text == (
        "Sobre los antecedentes, un documento dice en inglés: «It followed the Valencia Conference of 2023»."
    )
    assert opening[0].quoted_language == "en"


def test_citation_gives_the_symbol_of_the_document(record, report):
    page = write_as("md", report, record, find_points(record)).decode()
    assert "HRB/2024/7 (first.md), line" in page


def test_with_sessions_names_a_statement_by_who_made_it_so_that_an_edited_file_reads_the_same():
    statement = "# Statement by Ms. Eva Soler, Mayor of Lleida, Spain\n\nWorkers should never pay recruitment fees.\n"
    record = gather([read_file(FIRST.encode(), "first.md"), read_file(statement.encode(), "third.md")])
    points = find_points(record)
    made = write_report(record, points, Profile.ANALYTICAL, "en")
    (found,) = {
        s.text for one in made.sections for p in one.paragraphs for s in p if s.text.startswith("This was raised")
    }
    assert found.endswith("“Summary of the first session – Panel 1: Fees” and “Statement by Eva Soler”.")
    page = write_as("md", made, record, points)
    assert [v.faults for v in check(claims_in(page, "a.md"), record, points).verdicts if v.faults] == []
