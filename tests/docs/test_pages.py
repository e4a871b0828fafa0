"""The pages cannot drift: generated parts are current, links lead to files, the README's commands run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tools.pages import REFERENCE, files

from relatoria.cli import COMMANDS, main, plugins

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
STATEMENT = "# Statement by Kenya\n\nKenya recommends that the cost of remittances be reduced to 3 per cent by 2030.\n"


def test_generated_parts_are_current() -> None:
    stale = [path.name for path, text in files().items() if not path.exists() or path.read_text("utf-8") != text]
    assert stale == [], "run: python tools/pages.py"


@pytest.mark.parametrize("name", ["record", "points", "report"])
def test_schema_files_are_those_that_the_command_prints(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", name])
    assert capsys.readouterr().out == (REFERENCE / f"{name}.schema.json").read_text("utf-8")


def test_commands_page_has_every_command_once_in_order() -> None:
    text = (REFERENCE / "commands.md").read_text("utf-8")
    titles = re.findall(r"^## ([a-z]+)$", text, re.MULTILINE)
    assert titles == [*COMMANDS, *plugins()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link and "mailto:" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_that_a_page_names_exist(page: Path) -> None:
    named = re.findall(r"(?:`|^\$ (?:\.venv/bin/)?|^)relatoria ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    assert sorted(set(named) - {*COMMANDS, *plugins()}) == []


def test_every_page_is_a_tutorial_how_to_reference_explanation_or_decision() -> None:
    places = {page.relative_to(ROOT / "docs").parts[0] for page in PAGES if page.name != "README.md"}
    assert places <= {"tutorial", "how-to", "reference", "explanation", "decisions"}


def test_readme_table_runs_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RELATORIA_LANGUAGE", "en")
    (tmp_path / "statement.md").write_text(STATEMENT, encoding="utf-8")
    lines = re.findall(r"^\| `relatoria ([^`]+)` \|", README, re.MULTILINE)
    steps = [line for line in lines if line.split()[0] in {"read", "gather", "conclude", "report", "check"}]
    assert [(line.split()[0], code(shlex.split(line.replace("FILE…", "statement.md")))) for line in steps] == [
        ("read", 0),
        ("gather", 0),
        ("conclude", 0),
        ("report", 0),
        ("check", 0),
    ]
    assert {"record.json", "points.json", "synthesis.docx"} <= {path.name for path in tmp_path.iterdir()}


def code(arguments: list[str]) -> int | str | None:
    try:
        main(arguments)
    except SystemExit as left:
        return left.code
    return 0
