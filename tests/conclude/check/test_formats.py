"""The same report in every format that the check reads, also out of LibreOffice and edited by hand."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import CITATION, Claims
from relatoria.conclude.check.load import claims_in
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.writers.write import write_as
from relatoria.errors import BadRecordError
from relatoria.model.report import Profile
from relatoria.testing.records import Said, person, record_of, state

RECORD = record_of(
    (
        Said(person("Ada Moe", "Harbour Institute", "f"), "12 ports should publish accounts by 2030."),
        Said(state("NOR", "Norway"), "Recruitment fees should never be charged to workers.", theme="gcm:6"),
        Said(state("CHL", "Chile"), "Workers should never be charged recruitment fees.", theme="gcm:6"),
    )
)
POINTS = find_points(RECORD)
MARKDOWN = write_as("md", write_report(RECORD, POINTS, Profile.SYNTHESIS, "en"), RECORD, POINTS).decode()


def written(file_format: str, language: str) -> bytes:
    return write_as(file_format, write_report(RECORD, POINTS, Profile.SYNTHESIS, language), RECORD, POINTS)


def faulty(claims: Claims) -> list[tuple[str, list[str]]]:
    checked = check(claims, RECORD, POINTS)
    return [(one.text, [fault.kind.value for fault in one.faults]) for one in checked.verdicts if one.faults]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("file_format", ["json", "md", "docx"])
def test_check_accepts_every_format(file_format: str, language: str) -> None:
    claims = claims_in(written(file_format, language), f"report.{file_format}")
    assert claims.language == language
    assert sum(bool(claim.contributions) for claim in claims.claims) >= 2
    assert faulty(claims) == []


def test_formats_carry_the_same_claims() -> None:
    found = [claims_in(written(one, "en"), one).claims for one in ("json", "md", "docx")]
    texts = [[" ".join(claim.text.split()) for claim in claims] for claims in found]
    assert texts[1] == texts[2] == texts[0]


@pytest.mark.slow
def test_docx_saved_by_libreoffice_keeps_its_footnotes(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    before = written("docx", "en")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "report.docx").write_bytes(before)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path), "in/report.docx"]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, timeout=120)
    saved = claims_in((tmp_path / "report.docx").read_bytes(), "report.docx")
    original = claims_in(before, "report.docx")
    assert [(c.text, c.contributions, c.heading) for c in saved.claims] == [
        (c.text, c.contributions, c.heading) for c in original.claims
    ]
    assert faulty(saved) == []


def edited(before: str, after: str) -> list[list[str]]:
    assert before in MARKDOWN
    return [kinds for _, kinds in faulty(claims_in(MARKDOWN.replace(before, after, 1).encode(), "report.md"))]


def test_markdown_reworded_but_true() -> None:
    line = next(line for line in MARKDOWN.split("\n") if "12 ports" in line)
    sentence = line[: line.index("[^")]
    assert edited(sentence, "According to Ms. Moe, accounts should be published by 12 ports, and by 2030.") == []


def test_markdown_number_changed() -> None:
    assert edited("12 ports", "13 ports") == [["number"]]


def test_markdown_sentence_moved_elsewhere() -> None:
    line = next(line for line in MARKDOWN.split("\n") if "12 ports" in line)
    moved = MARKDOWN.replace(f"{line}\n", "", 1).replace("## Conclusions", f"{line}\n\n## Conclusions", 1)
    assert faulty(claims_in(moved.encode(), "report.md")) == []


def test_markdown_citation_deleted() -> None:
    line = next(line for line in MARKDOWN.split("\n") if "12 ports" in line)
    bare = line[: line.index("[^")] + line[line.index("]") + 1 :]
    assert faulty(claims_in(MARKDOWN.replace(line, bare, 1).encode(), "report.md")) == []


def test_markdown_new_sentence_without_citation() -> None:
    supported = "\n\nWorkers should never be charged recruitment fees.\n"
    invented = "\n\nOrchestras lacked violins.\n"
    assert faulty(claims_in((MARKDOWN + supported).encode(), "report.md")) == []
    assert faulty(claims_in((MARKDOWN + invented).encode(), "report.md")) == [
        ("Orchestras lacked violins.", ["unsupported"])
    ]


def test_markdown_front_matter_lists_and_long_notes() -> None:
    notes = "[^1]: c1: x\n    and c2.\n[^2]: c3.txt"
    prose = "- Norway said *this*.[^1] And Chile that.[^2][^3]"
    text = f"---\ntitle: T\n---\n\n# Head\n\n{prose}\n\n| a |\n\n{notes}"
    claims = claims_in(text.encode(), "r.md")
    assert [(c.text, c.contributions, c.heading) for c in claims.claims] == [
        ("Norway said this.", ("c1", "c2"), "Head"),
        ("And Chile that.", (), "Head"),
    ]
    assert "| a |" in claims.around


@pytest.mark.parametrize(
    ("note", "expected"),
    [("c1: Moe, a.txt; c22, c3.", ["c1", "c22", "c3"]), ("in c12.txt, d-c4, x/c5", []), ("(c7)", ["c7"])],
)
def test_citation(note: str, expected: list[str]) -> None:
    assert CITATION.findall(note) == expected


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"{broken", b"\xff\xfe\xfa"])
def test_damaged_report_is_refused(data: bytes) -> None:
    with pytest.raises(BadRecordError):
        claims_in(data, "report")
