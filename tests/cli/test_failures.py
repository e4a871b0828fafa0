"""What goes wrong is said in the user's language, leaves the documented exit code, and no half-written file."""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import DAMAGED, Command

READERS = ["read", "gather", "synthesise -o out"]
"""The commands that take documents."""


@pytest.mark.parametrize("command", READERS)
def test_missing_path_is_bad_input_and_leaves_nothing(
    relatoria: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = relatoria(*command.split(), "none.pdf")
    assert (ran.code, ran.out, ran.err) == (3, "", "There is no “none.pdf”. Check the path.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "No existe «none.pdf». Compruebe la ruta.\n"),
        ("en", "There is no “none.pdf”. Check the path.\n"),
        ("fr", "«\u202fnone.pdf\u202f» n’existe pas. Vérifiez le chemin.\n"),
        ("de", "There is no “none.pdf”. Check the path.\n"),
    ],
)
def test_errors_speak_the_users_language(
    relatoria: Command, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RELATORIA_LANGUAGE", language)
    assert relatoria("read", "none.pdf").err == said


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["read"],
        ["gather", ".", "--workers", "0"],
        ["gather", ".", "--workers", "many"],
        ["conclude"],
        ["conclude", "r.json", "--groups", "colour"],
        ["report", "r.json", "--language", "de"],
        ["check", "r.md"],
        ["synthesise", "."],
        ["schema", "novel"],
        ["completion", "dos"],
        ["evaluate", "--split", "other"],
        ["themes", "--limit", "0"],
        ["themes", "--vocabulary", "gmc"],
        ["match", "a.jsonl"],
    ],
)
def test_wrong_usage_is_two(relatoria: Command, arguments: list[str]) -> None:
    ran = relatoria(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: relatoria")


@pytest.mark.parametrize("command", ["conclude", "report", "check report.md --record"])
def test_damaged_record_is_named(relatoria: Command, record: Path, command: str) -> None:
    (record.parent / "report.md").write_text("# A\n", encoding="utf-8")
    record.write_bytes(record.read_bytes()[:300])
    words = [str(record.parent / word) if word == "report.md" else word for word in command.split()]
    ran = relatoria(*words, record)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("“record.json” does not follow the record schema: ")


def test_record_of_another_shape_is_refused_with_the_place(relatoria: Command, record: Path) -> None:
    found = json.loads(record.read_text("utf-8"))
    found["actors"][0]["kind"] = "robot"
    record.write_text(json.dumps(found), encoding="utf-8")
    ran = relatoria("conclude", record)
    assert ran.code == 3
    assert "$.actors[0].kind" in ran.err


def test_one_bad_file_does_not_stop_the_others(relatoria: Command, documents: Path) -> None:
    (documents / "broken.pdf").write_bytes(DAMAGED)
    place = documents.parent / "r.json"
    ran = relatoria("gather", documents, "-o", place)
    found = json.loads(place.read_text("utf-8"))
    assert (ran.code, ran.out) == (3, "")
    assert [one["name"] for one in found["documents"]] == ["a-summary.txt", "b-statement.md", "c-note.txt"]
    assert [one["kind"] for one in found["findings"] if one["kind"] == "unreadable_file"] == ["unreadable_file"]
    assert ran.err.splitlines()[0].startswith("“broken.pdf” is damaged")
    assert ran.err.splitlines()[1] == "1 file(s) could not be read; the others are in the result."


def test_synthesise_with_a_bad_file_is_three(relatoria: Command, documents: Path) -> None:
    (documents / "broken.pdf").write_bytes(DAMAGED)
    folder = documents.parent / "out"
    ran = relatoria("synthesise", documents, "-o", folder, "--language", "en", "--format", "md")
    assert ran.code == 3
    assert (folder / "synthesis.en.md").is_file()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "«plan.svg» es un dibujo (SVG), no un texto. Si hay que leer lo que dice, ábralo y guárdelo como PDF."),
        ("en", "“plan.svg” is a drawing (SVG), not a text. If what it says is to be read, open it and save it as PDF."),
        ("fr", "«\u202fplan.svg\u202f» est un dessin (SVG) et non un texte."),
    ],
)
def test_drawing_is_refused_with_what_to_do(
    relatoria: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("RELATORIA_LANGUAGE", language)
    drawing = tmp_path / "plan.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'><text>The States agreed.</text></svg>", "utf-8")
    ran = relatoria("read", drawing)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(said)


def test_only_bad_files_leave_nothing_to_write(relatoria: Command, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(DAMAGED)
    ran = relatoria("read", tmp_path / "broken.pdf")
    assert (ran.code, ran.out) == (3, "")


def test_dialogue_or_report_that_is_not_there(relatoria: Command, record: Path, documents: Path) -> None:
    missing = documents.parent / "none.toml"
    for arguments in (["gather", documents, "--dialogue", missing], ["check", missing, "--record", record]):
        ran = relatoria(*arguments)
        assert (ran.code, ran.out, ran.err) == (3, "", f"There is no “{missing}”. Check the path.\n")


def test_output_that_cannot_be_written(relatoria: Command, documents: Path) -> None:
    ran = relatoria("gather", documents, "-o", documents.parent / "none" / "r.json")
    assert ran.code == 3
    assert ran.err.startswith("“")


def test_interrupted_leaves_130(relatoria: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pressed(io.BytesIO):
        """A standard input at which somebody presses Control-C."""

        def __next__(self) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Pressed()))
    ran = relatoria("themes")
    assert (ran.code, ran.out) == (130, "")


ENDS = {
    "the disk is full": ("", 3),
    "the process is killed": ("import signal; signal.signal(signal.SIGXFSZ, signal.SIG_DFL); ", -25),
}


@pytest.mark.parametrize("how", ENDS)
def test_write_that_ends_half_way_leaves_the_old_file(record: Path, how: str) -> None:
    before = record.read_bytes()
    prelude, code = ENDS[how]
    script = prelude + "import sys; from relatoria.cli import main; main(sys.argv[1:])"
    words = [sys.executable, "-B", "-c", script, "conclude", str(record), "-o", str(record)]
    ran = subprocess.run(words, capture_output=True, check=False, preexec_fn=small_files)
    assert ran.returncode == code, ran.stderr
    assert record.read_bytes() == before
    assert (how == "the process is killed") or [one.name for one in record.parent.glob(".record*")] == []


def small_files() -> None:
    """No file may grow beyond 512 bytes: what a full disk does, and, with the signal, a kill in the middle."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))


@pytest.mark.parametrize("command", ["gather -o r.json", "synthesise -o out"])
def test_rule_that_fits_nothing_names_nobody(
    relatoria: Command, documents: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(documents.parent)
    frame = documents / "dialogue.toml"
    frame.write_text('[[rules]]\nscope = "a-sumary.txt"\nrule = "not_attributed"\n', encoding="utf-8")
    ran = relatoria(*command.split(), documents)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("The attribution rule for “a-sumary.txt” fits no document")
    assert [path.name for path in documents.parent.iterdir()] == ["documents"]


@pytest.mark.parametrize("scope", ["a-summary.txt", "Resumen de la sesión", "broken.pdf"])
@pytest.mark.parametrize("command", ["gather -o r.json", "synthesise --language en --format md -o out"])
def test_rule_for_a_document_a_heading_or_an_unreadable_file(
    relatoria: Command, documents: Path, monkeypatch: pytest.MonkeyPatch, scope: str, command: str
) -> None:
    monkeypatch.chdir(documents.parent)
    (documents / "broken.pdf").write_bytes(DAMAGED)
    frame = documents / "dialogue.toml"
    frame.write_text(f'[[rules]]\nscope = "{scope}"\nrule = "not_attributed"\n', encoding="utf-8")
    ran = relatoria(*command.split(), documents)
    assert ran.code == 3  # for the broken file alone
    assert sorted(path.name for path in documents.parent.iterdir()) == sorted(["documents", command.split()[-1]])
