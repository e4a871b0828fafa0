"""The section that quotes what documents state of all, or of people without names."""

from __future__ import annotations

import pytest

from relatoria import check_report, find_points, gather_record, write_report
from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import Claim, claims_of
from relatoria.conclude.report.build import report_in
from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.citations import citation
from relatoria.conclude.writers.evidence import shown
from relatoria.gather.reading.read import read_file
from relatoria.model.record import Record
from relatoria.model.report import Profile, Report, SentenceKind
from relatoria.model.verdict import FaultKind

SUMMARY = """# Chair's summary of the workshop on seasonal work

## Permits

1. Ms. Ana Ruiz (Chile) said that permits took four months to arrive.

2. Participants agreed that a permit should not bind a worker to one farm. Views differed.

3. The co-chairs identified the following areas of broad agreement:

(a) Nobody should pay to be recruited;
(b) Inspectors should speak the workers' languages.

4. On ceilings for permits, the meeting was divided.
"""
OTHER = "# Statement by Mexico\n\nMr. Juan Soto: We will open an office in Lima in 2027.\n"


def record() -> Record:
    return gather_record([read_file(SUMMARY.encode(), "summary.md"), read_file(OTHER.encode(), "statement.md")])


def report(language: str) -> Report:
    made = record()
    return write_report(made, find_points(made), "synthesis", language)


def told(made: Report) -> list[tuple[str, str]]:
    return [
        (section.id, sentence.text)
        for section in made.sections
        for paragraph in section.paragraphs
        for sentence in paragraph
        if sentence.kind is SentenceKind.CLAIM
    ]


def test_stated_quotes_agreement_and_differences_with_their_place() -> None:
    title = "Chair's summary of the workshop on seasonal work"
    assert told(report("en")) == [
        (
            "stated-agreement",
            f"In “{title}”, under “Permits”: “Participants agreed that a permit should not bind a worker to one farm”.",
        ),
        (
            "stated-agreement",
            f"In “{title}”, under “Permits”, after “The co-chairs identified the following areas of broad agreement”:"
            " “Nobody should pay to be recruited”; “Inspectors should speak the workers' languages”.",
        ),
        ("stated-difference", f"In “{title}”, under “Permits”: “On ceilings for permits, the meeting was divided”."),
    ]


@pytest.mark.parametrize(("language", "tongue"), [("es", "(en inglés)"), ("fr", "(en anglais)")])
def test_stated_says_in_which_language_a_document_states_it(language: str, tongue: str) -> None:
    said = told(report(language))
    assert len(said) == 3
    assert all(tongue in text for _, text in said)
    assert not any("  " in text for _, text in said)


def test_stated_tells_documents_of_one_title_apart() -> None:
    second = SUMMARY.replace("## Permits", "Second session\n\n## Housing", 1).replace("one farm", "one barn")
    both = [read_file(one.encode(), name) for one, name in ((SUMMARY, "a.md"), (second, "b.md"))]
    made = gather_record(both)
    said = told(write_report(made, find_points(made), "synthesis", "en"))
    places = {text.partition("”")[0] for _, text in said}
    assert len(places) == 2


def test_stated_has_no_section_where_no_document_states_anything() -> None:
    made = gather_record([read_file(OTHER.encode(), "statement.md")])
    sections = write_report(made, find_points(made), "synthesis", "en").sections
    assert not any(section.id.startswith("stated") for section in sections)


def test_claims_have_their_place_in_notes_and_their_paragraph_as_evidence() -> None:
    made = record()
    context = Context(made, find_points(made), Profile.SYNTHESIS, "en")
    claim = next(
        one
        for section in report_in(context).sections
        for paragraph in section.paragraphs
        for one in paragraph
        if one.kind is SentenceKind.CLAIM
    )
    assert citation(claim, context) == "summary.md, line 7."
    seen = shown(claim, 1, context)
    assert seen.heading == "Stated by the document, of all or of people whom it does not name."
    assert [(one.before, one.words, one.after) for one in seen.voices] == [
        ("2. ", "Participants agreed that a permit should not bind a worker to one farm.", " Views differed.")
    ]


def test_check_accepts_what_is_quoted_and_refuses_another_wording() -> None:
    made = record()
    points = find_points(made)
    written = write_report(made, points, "synthesis", "en")
    assert check_report(written, made, points).passed
    claims = claims_of(written)
    changed = tuple(
        Claim(one.id, one.text.replace("one farm", "one region"), kind=one.kind, heading=one.heading)
        for one in claims.claims
        if "one farm" in one.text
    )
    faults = check(type(claims)(changed, "en"), made, points).verdicts[0].faults
    assert [fault.kind for fault in faults] == [FaultKind.QUOTATION]


def test_what_some_hold_stands_with_the_differences_and_what_turns_against_another_sentence_nowhere() -> None:
    text = (
        "# Chair's summary of the workshop on ports\n\n## Ice\n\nMs. Ana Ruiz (Chile) said that ice was lacking.\n\n"
        "Most participants considered that ice should be free for every boat. Some delegations considered that ports "
        "should sell the ice that they make. Views differed, however, on the price of the ice.\n"
    )
    made = gather_record([read_file(text.encode(), "summary.md"), read_file(OTHER.encode(), "statement.md")])
    claims = dict(told(write_report(made, find_points(made), "synthesis", "en")))
    assert "Most participants" in claims["stated-agreement"]
    assert "Some delegations" in claims["stated-difference"]
    assert not any("however" in words for words in claims.values())
