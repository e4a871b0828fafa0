"""What a report says of the meeting itself: one meeting, or of several in which document each stands."""

from pathlib import Path

import pytest

from relatoria import find_points, gather_record, read_documents
from relatoria.conclude.report.build import write_report
from relatoria.model.report import Profile, SentenceKind

VALPARAISO = (
    "# Summary of the workshop\n\nThe workshop was held in Valparaíso from 3 to 5 March 2021.\n\n"
    "Kenya said that data were scarce. Ms. Ana Duarte (Chile) recommended that the registers be joined.\n"
)
TURIN = VALPARAISO.replace("Valparaíso from 3 to 5 March 2021", "Turin on 9 June 2022").replace("Duarte", "Rossi")


def _frames(folder: Path, *texts: str) -> list[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    record = gather_record(read_documents(sorted(folder.iterdir())).documents)
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    return [one.text for section in report.sections for part in section.paragraphs for one in part
            if one.kind is SentenceKind.FRAME and "was held" in one.text]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((VALPARAISO,), ["The workshop was held in Valparaíso from 3 to 5 March 2021."]),
        ((VALPARAISO, VALPARAISO.replace("5 March", "4 March")), [
            "The workshop was held in Valparaíso from 3 to 5 March 2021."]),
        ((VALPARAISO, TURIN.replace("Summary of the workshop", "Summary of the seminar")), [
            "According to “Summary of the workshop”: “The workshop was held in Valparaíso from 3 to 5 March 2021”.",
            "According to “Summary of the seminar”: “The workshop was held in Turin on 9 June 2022”."]),
        ((VALPARAISO.replace("workshop", "meeting"), VALPARAISO.replace("from 3 to 5", "on 4")), [
            "The meeting was held in Valparaíso from 3 to 5 March 2021."]),
    ],
)  # fmt: skip
def test_said_of_meeting_is_of_one_meeting_or_of_none(tmp_path: Path, texts: tuple[str, ...], expected: list[str]):
    assert _frames(tmp_path, *texts) == expected
