"""Sections after the themes: no voice fills one, and what is only understood behind another kind is told elsewhere."""

from tests.conclude.report.sections.test_everybody import with_name
from tests.conclude.report.told.test_items import report_of

from relatoria import gather_record
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.sections.listings import _NOT_BEHIND
from relatoria.gather.reading.read import read_file
from relatoria.model.contribution import ContributionKind
from relatoria.model.report import Profile, Section


def write(text: str) -> tuple[Section, ...]:
    record = gather_record([read_file(text.encode(), "panel.md")])
    return write_report(record, find_points(record), Profile.SYNTHESIS, "en").sections


def test_no_voice_fills_a_section() -> None:
    ports = ("Lota", "Arica", "Iquique", "Coronel", "Tome", "Chiloe")
    speech = "".join(f"The port of {port} should keep nine lifeboats for its fishing crews.\n\n" for port in ports)
    said = report_of(f"Statement by Ms. Ana Sol, Minister of Fisheries of Chile\n\n{speech}", Profile.SYNTHESIS)
    assert len(with_name(said, "Sol")) <= len(ports)


def test_a_promise_behind_a_view_is_no_section_of_commitments() -> None:
    """What is only understood behind what its speaker refuses or lacks stands with the other views."""
    done = {ContributionKind.COMMITMENT, ContributionKind.GOOD_PRACTICE}
    assert _NOT_BEHIND[ContributionKind.COMMITMENT].isdisjoint(done)
    text = (
        "# Panel on ports\n\nAna Sol (Chile): Nobody can ask one port to shelter the crews of two oceans. "
        "We keep it open, and we will go on doing so.\n\nTeo Lind (Norway): Crews must be trained every year.\n"
    )
    said = write(text)
    under = [one.text for section in said if section.id == "commitments" for part in section.paragraphs for one in part]
    assert not [text for text in under if "two oceans" in text]
