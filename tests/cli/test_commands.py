"""Every command on its main path, and what it says when it is done."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Command

from relatoria.cli import COMMANDS, cli, plugins
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.writers.write import FORMATS


def test_help_lists_every_command_with_its_line(relatoria: Command) -> None:
    said = relatoria("--help").out
    listed = re.findall(r"^  (\w+)  +(.+)$", said[said.index("Commands:") :], re.MULTILINE)
    added = {name: one.load().get_short_help_str(80) for name, one in plugins().items()}
    assert dict(listed) == COMMANDS | added


def test_help_loads_no_heavy_module() -> None:
    code = (
        "import sys\nfrom relatoria.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'numpy', 'scipy', 'lxml', 'docx', 'msgspec', 'typst', 'pypdfium2'}\n"
        "print(sorted(heavy & sys.modules.keys()), [m for m in sys.modules if m.startswith('relatoria.cli.')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[] []"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_and_every_option_too(relatoria: Command, name: str) -> None:
    ran = relatoria(name, "--help")
    command = cli.get_command(click.Context(cli), name)
    assert (ran.code, ran.err) == (0, "")
    assert command is not None
    assert command.help
    silent = [one.name for one in command.params if isinstance(one, click.Option) and not one.help]
    assert silent == []


def test_no_command_shows_help_and_is_wrong_usage(relatoria: Command) -> None:
    ran = relatoria()
    assert ran.code == 2
    assert ran.err.startswith("Usage: relatoria ")


def test_version(relatoria: Command) -> None:
    assert re.fullmatch(r"relatoria, version \d+\.\d+\.\d+\n", relatoria("--version").out)


def test_read_one_line_a_document(relatoria: Command, documents: Path) -> None:
    ran = relatoria("read", documents)
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[:4] for line in ran.out.splitlines()] == [
        ["d1", "a-summary.txt", "es", "synthesis"],
        ["d2", "b-statement.md", "en", "statement"],
        ["d3", "c-note.txt", "fr", "statement"],
    ]


def test_read_says_what_it_noticed(relatoria: Command, documents: Path) -> None:
    (documents / "d-again.txt").write_bytes((documents / "c-note.txt").read_bytes())
    ran = relatoria("read", documents)
    assert (ran.code, len(ran.out.splitlines())) == (0, 3)
    assert ran.err == "“d-again.txt” is the same file as “c-note.txt” and was read once.\n"


def test_read_text_is_clean(relatoria: Command, documents: Path) -> None:
    ran = relatoria("read", "--text", documents / "b-statement.md")
    assert ran.out.splitlines()[0] == "Statement by Kenya"
    assert "Kenya will train 500 officers of its border police in the rights of migrants by 2025." in ran.out


def test_read_json_holds_documents_and_findings(relatoria: Command, documents: Path) -> None:
    ran = relatoria("read", "--json", documents)
    found = json.loads(ran.out)
    assert sorted(found) == ["documents", "findings"]
    assert found["documents"][1]["text"] == (documents / "b-statement.md").read_text("utf-8")


def test_read_why_tells_the_signs_of_the_type(relatoria: Command, documents: Path) -> None:
    (documents / "plan.txt").write_text("Concept note\n\nThe meeting will be held in May.\n", encoding="utf-8")
    first, *signs = relatoria("read", "--why", documents / "plan.txt").out.splitlines()
    assert "concept_note" in first
    assert signs[0] == "    concept_note  +2.3  the title says that it is a concept note"


def test_read_text_and_json_exclude_each_other(relatoria: Command, documents: Path) -> None:
    assert relatoria("read", "--json", "--text", documents).code == 2


def test_gather_to_standard_output_is_the_file(relatoria: Command, documents: Path, record: Path) -> None:
    ran = relatoria("gather", documents)
    assert ran.code == 0
    assert ran.out == record.read_text("utf-8")


def test_gather_says_what_it_holds_in_the_users_language(
    relatoria: Command, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RELATORIA_LANGUAGE", "fr")
    ran = relatoria("gather", documents, "-o", documents.parent / "r.json")
    assert (ran.out, ran.err.split(" · ")[0]) == ("", "documents\u00a0: 3")


@pytest.mark.parametrize("groups", list(Grouping))
def test_conclude_groups(relatoria: Command, record: Path, groups: str) -> None:
    ran = relatoria("conclude", record, "--groups", groups)
    assert (ran.code, json.loads(ran.out)["grouping"]) == (0, groups)


def test_conclude_writes_points_and_says_so(relatoria: Command, record: Path) -> None:
    place = record.with_name("points.json")
    ran = relatoria("conclude", record, "-o", place)
    points = json.loads(place.read_text("utf-8"))
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"points: {len(points['points'])} · groups: {len(points['groups'])} → {place}\n"


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_report_then_check_finds_every_sentence_supported(relatoria: Command, record: Path, language: str) -> None:
    place = record.with_name("synthesis.json")
    assert relatoria("report", record, "--language", language, "-o", place).code == 0
    ran = relatoria("check", place, "--record", record, "--json")
    verdict = json.loads(ran.out)
    assert (ran.code, verdict["passed"], verdict["faults"]) == (0, True, [])
    assert [one for one in verdict["verdicts"] if one["faults"]] == []


def test_report_language_of_the_user_and_markdown_by_default(relatoria: Command, record: Path) -> None:
    assert relatoria("report", record).out.startswith("# Summary of conclusions")


def test_report_format_that_there_is_not(relatoria: Command, record: Path) -> None:
    ran = relatoria("report", record, "-o", record.with_name("x.xyz"))
    assert ran.code == 2
    assert all(name in ran.err for name in FORMATS)
    assert not record.with_name("x.xyz").exists()


def test_check_names_the_sentence_edited_by_hand(relatoria: Command, record: Path) -> None:
    place = record.with_name("synthesis.md")
    relatoria("report", record, "-o", place)
    text = place.read_text("utf-8")
    assert "500" in text
    place.write_text(text.replace("500", "900"), encoding="utf-8")
    ran = relatoria("check", place, "--record", record)
    assert ran.code == 4
    (faulty,) = [line for line in ran.out.splitlines() if line.startswith("✗")]
    assert "900 officers" in faulty


def test_synthesise_writes_each_language_and_format(relatoria: Command, documents: Path) -> None:
    folder = documents.parent / "out"
    ran = relatoria("synthesise", documents, "-o", folder, "--language", "es", "--language", "fr", "--format", "md")
    assert (ran.code, ran.err) == (0, "")
    assert {"record.json", "points.json", "synthesis.es.md", "synthesis.fr.md"} <= {
        one.name for one in folder.iterdir()
    }


def test_synthesise_into_a_file_is_refused(relatoria: Command, documents: Path) -> None:
    ran = relatoria("synthesise", documents, "-o", documents / "c-note.txt")
    assert ran.code == 3
    assert ran.err.startswith("“")
    assert (documents / "c-note.txt").read_text("utf-8").startswith("# Déclaration")


@pytest.mark.parametrize("kind", ["record", "points", "report"])
def test_schema_describes_what_the_other_commands_write(relatoria: Command, kind: str) -> None:
    found = json.loads(relatoria("schema", kind).out)
    assert found["$ref"] == f"#/$defs/{kind.capitalize()}"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_the_program(relatoria: Command, shell: str) -> None:
    ran = relatoria("completion", shell)
    assert ran.code == 0
    assert "_RELATORIA_COMPLETE" in ran.out


def test_completion_of_a_command_name(relatoria: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_RELATORIA_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "relatoria co")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert relatoria().out == "plain,conclude\nplain,completion\n"
