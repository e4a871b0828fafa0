"""The interface speaks Spanish and French as fully as English."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tools import messages

SAYING = {"_", "gettext", "ngettext", "pgettext", "gettext_lazy"}


@pytest.mark.parametrize("app", messages.apps(), ids=lambda app: app.name)
def test_every_app_says_all_in_every_language_and_quotes_in_english_as_the_english_do(app: Path) -> None:
    """“So”; the other languages as they do."""
    assert [fault for language in messages.LANGUAGES for fault in messages.faults(app, language)] == []
    assert {text for key in messages.said(app) for text in key if "«" in text or "»" in text} == set()


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_quarrels_between_apps(language: str) -> None:
    assert messages.quarrels(language) == []


def test_templates_quote_in_no_language() -> None:
    """A quotation in whatever language a reader has is a <q>."""
    bare = [
        path.relative_to(messages.PACKAGE).as_posix()
        for path in messages.PACKAGE.rglob("*.html")
        if {"«", "»"} & set(path.read_text(encoding="utf-8")) and path.name not in ("es.html", "fr.html")
    ]
    assert bare == []


def _said_inside(path: Path) -> list[str]:
    """Where a module translates inside an f-string: there nobody finds what is to be translated."""
    strings = (one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.JoinedStr))
    calls = (one for string in strings for one in ast.walk(string) if isinstance(one, ast.Call))
    return [f"{path.name}:{one.lineno}" for one in calls if isinstance(one.func, ast.Name) and one.func.id in SAYING]


def test_nothing_is_translated_inside_an_f_string() -> None:
    assert [where for path in messages.PACKAGE.rglob("*.py") for where in _said_inside(path)] == []
