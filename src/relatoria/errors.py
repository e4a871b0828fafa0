"""Errors that a user can act on: a code, its parameters, and the wording in the user's language."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("es", "en", "fr")


class RelatoriaError(Exception):
    """Something that the user can mend. ``code`` names the message of `vocabulary/data/messages.toml`.

    ``exit_code`` is what the command line returns: 2 for wrong usage, 3 for bad input, 4 for a failed check.
    """

    exit_code = 3

    def __init__(self, code: str, **parameters: object) -> None:
        self.code = code
        self.parameters = parameters
        super().__init__(self.say("en"))

    def say(self, language: str) -> str:
        """The message in ``language`` («es», «en», «fr»; anything else gives English)."""
        return say(self.code, language, **self.parameters)


class UnreadableFileError(RelatoriaError):
    """A file that cannot be read, with what to do about it."""


class BadRecordError(RelatoriaError):
    """A record, points or report file that does not follow its schema."""


def say(code: str, language: str, **parameters: object) -> str:
    """The message ``code`` in ``language`` with its parameters filled in.

    Raises:
        KeyError: if there is no such message, or a parameter is missing.
    """
    wording = _catalogue()[code]
    return wording.get(language, wording["en"]).format(**parameters)


def user_language() -> str:
    """The language to speak to the user in: RELATORIA_LANGUAGE, else LC_ALL, LC_MESSAGES, LANG, else English."""
    for name in ("RELATORIA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    text = resources.files("relatoria.vocabulary").joinpath("data/messages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
