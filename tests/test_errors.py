"""Messages: in three languages, with the same parameters, all used, and each says what to do."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

from relatoria.errors import LANGUAGES, BadRecordError, RelatoriaError, UnreadableFileError, say, user_language

SRC = Path(__file__).resolve().parents[1] / "src" / "relatoria"
MESSAGES = tomllib.loads((SRC / "vocabulary/data/messages.toml").read_text("utf-8"))
NAMES = ("RELATORIA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def parameters(wording: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_message_stands_in_three_languages_with_the_same_parameters(code: str) -> None:
    wording = MESSAGES[code]
    assert tuple(wording) == LANGUAGES
    assert len({frozenset(parameters(wording[language])) for language in LANGUAGES}) == 1
    assert len(set(wording.values())) == len(LANGUAGES)


def test_every_message_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in sorted(SRC.rglob("*.py")))
    unused = [name for name in MESSAGES if f'"{name}"' not in code and not name.startswith("fault_")]
    assert unused == []


def test_every_code_that_is_raised_has_its_message() -> None:
    code = "\n".join(path.read_text("utf-8") for path in sorted(SRC.rglob("*.py")))
    raised = set(re.findall(r'(?:RelatoriaError|UnreadableFileError|BadRecordError)\(\s*"(\w+)"', code))
    raised |= set(re.findall(r'(?<![.\w])say\(\s*"(\w+)"', code))
    raised |= set(re.findall(r'\b(?:error|failure)\(\s*"(\w+)"', code))
    assert raised - set(MESSAGES) - {"code"} == set()  # «code» is the placeholder of a docstring


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "No existe «a». Compruebe la ruta."),
        ("en", "There is no “a”. Check the path."),
        ("fr", "«\u202fa\u202f» n’existe pas. Vérifiez le chemin."),
        ("pt", "There is no “a”. Check the path."),
    ],
)
def test_say(language: str, said: str) -> None:
    assert (say("not_found", language, name="a"), RelatoriaError("not_found", name="a").say(language)) == (said, said)


def test_say_of_an_unknown_code_or_without_a_parameter() -> None:
    with pytest.raises(KeyError, match="nothing"):
        say("nothing", "en")
    with pytest.raises(KeyError, match="name"):
        say("not_found", "en")


def test_errors_are_english_in_a_log_and_bad_input() -> None:
    error = RelatoriaError("not_found", name="a")
    assert (str(error), error.code, error.parameters, error.exit_code) == (
        "There is no “a”. Check the path.",
        "not_found",
        {"name": "a"},
        3,
    )
    assert {kind.exit_code for kind in (UnreadableFileError, BadRecordError)} == {3}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "es_ES.UTF-8", "RELATORIA_LANGUAGE": "EN"}, "en"),
        ({"LANG": "fr", "RELATORIA_LANGUAGE": "de"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fr_CA", "LANG": "es"}, "fr"),
    ],
)
def test_user_language(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert user_language() == language
