"""The page of settings names every variable that the platform reads, and none that it does not."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

from relatoria.gather.reading.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/reference/settings.md").read_text("utf-8")
READERS = {"_flag", "_words", "get"}
OURS = ("RELATORIA_", "DATABASE_")


def _read_in(source: str) -> set[str]:
    """The names that are read from the environment in a module; most hold no such word and need not be parsed."""
    found: set[str] = set()
    if not any(word in source for word in OURS):
        return found
    for node in ast.walk(ast.parse(source)):
        first: ast.expr | None = None
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0] if name in READERS else None
        elif isinstance(node, ast.Subscript) and getattr(node.value, "attr", "") == "environ":
            first = node.slice
        if isinstance(first, ast.Constant) and str(first.value).startswith(OURS):
            found.add(str(first.value))
    return found


def test_page_names_every_variable_once_and_no_other() -> None:
    read = _read_in((ROOT / "src/relatoria_web/settings.py").read_text("utf-8"))
    named = re.findall(r"^\| `([A-Z0-9_]+)` \|", PAGE, re.MULTILINE)
    assert sorted(named) == sorted(read)


def test_page_names_every_bound_of_a_file() -> None:
    part = PAGE[PAGE.index("`RELATORIA_LIMIT_`") :]
    assert [name for field in fields(Limits) if (name := f"`{field.name.upper()}`") not in part] == []


def test_no_other_module_of_the_platform_reads_the_environment() -> None:
    others = [path for path in (ROOT / "src/relatoria_web").rglob("*.py") if path.name != "settings.py"]
    assert {path.name: found for path in others if (found := _read_in(path.read_text("utf-8")))} == {}
