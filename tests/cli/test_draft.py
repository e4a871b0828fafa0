"""`relatoria draft`: facts in, a product out, what is missing on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

FACTS = Path(__file__).resolve().parents[2] / "demo" / "idm-2018" / "facts.toml"


@pytest.mark.parametrize(
    ("ending", "magic"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype"), ("md", b"Di\xc3\xa1logo")]
)
def test_draft_by_the_ending_of_the_output(relatoria: Command, tmp_path: Path, ending: str, magic: bytes) -> None:
    output = tmp_path / f"note.{ending}"
    done = relatoria("draft", "concept_note_edition", FACTS, "--language", "es", "-o", output)
    assert (done.code, done.err) == (0, "")
    assert output.read_bytes().startswith(magic)


def test_draft_of_another_meeting_on_another_day(relatoria: Command) -> None:
    done = relatoria("draft", "concept_note_session", FACTS, "--meeting", "second", "--written", "2018-06-15")
    assert (done.code, done.err) == (0, "")
    assert "planned for July 2018, and the intergovernmental conference" in done.out


def test_draft_lists_what_is_missing_in_the_language_of_the_draft(relatoria: Command) -> None:
    done = relatoria("draft", "concept_note_session", FACTS, "--language", "fr")
    assert done.code == 0
    assert done.err.splitlines() == [
        "Éléments manquants (1)\u202f; ce qui en dépendait a été omis ou formulé autrement\u00a0:",
        "  – la réunion précédente",
    ]


@pytest.mark.parametrize(("flag", "shown"), [("--headings", True), ("--no-headings", False)])
def test_draft_with_or_without_headings(relatoria: Command, flag: str, shown: bool) -> None:
    assert ("## Issues to examine" in relatoria("draft", "concept_note_session", FACTS, flag).out) is shown


def test_draft_refuses_a_key_that_facts_have_not(relatoria: Command, tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text('written = "2018"\nconveyner = "IOM"\n', encoding="utf-8")
    done = relatoria("draft", "session_guide", tmp_path / "facts.toml")
    assert done.code == 3
    assert done.err.startswith("“facts.toml” does not describe the facts well: conveyner.")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("novel", FACTS), 2),
        (("session_guide", "nowhere.toml"), 3),
        (("session_guide", FACTS, "--written", "soon"), 2),
        (("session_guide", FACTS, "-o", "guide.odt"), 2),
        (("session_guide", FACTS, "--meeting", "ninth"), 3),
    ],
)
def test_draft_refused(relatoria: Command, arguments: tuple[object, ...], code: int) -> None:
    done = relatoria("draft", *arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err
