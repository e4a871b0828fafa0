"""What mechanisms of dialogue are devoted to, and which roles they play, by the library's registry, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relatoria_web.bridge.labels import codes, label

if TYPE_CHECKING:
    from relatoria.model.mechanism import Mechanism

THEMES = "platform_theme"
FUNCTIONS = "mechanism_function"


@dataclass(frozen=True, slots=True)
class Devoted:
    """A theme of a mechanism, since when in words, and where that was read."""

    code: str
    label: str
    when: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Role:
    """What a mechanism does: its function, for which process or theme, as of when, and where that was read."""

    function: str
    label: str
    what: str
    process: str
    theme: str
    when: str
    source: str
    verified: bool


def themes(language: str) -> list[tuple[str, str]]:
    """The themes that platforms are devoted to, with their labels."""
    return codes(THEMES, language)


def functions(language: str) -> list[tuple[str, str]]:
    """What mechanisms do, with labels."""
    return codes(FUNCTIONS, language)


def covers(vocabulary: str, code: str) -> tuple[str, ...]:
    """The codes («gcm:9») by which contributions speak of a code of a list; that code itself where it covers none."""
    from relatoria.vocabulary.terms import terms, vocabularies

    rows = terms(vocabulary) if vocabulary in vocabularies() else ()
    found = next((one.covers for one in rows if one.code == code), ())
    return found or (f"{vocabulary}:{code}",)


def listed(theme: str = "", function: str = "") -> frozenset[str]:
    """The codes of the mechanisms that are devoted to a theme and have a role of a function; empty asks for nothing."""
    from relatoria.vocabulary.mechanisms import mechanisms

    def fits(one: Mechanism) -> bool:
        about = {held.theme for held in one.themes} | {held.theme for held in one.roles}
        return (not theme or theme in about) and (not function or function in {held.function for held in one.roles})

    return frozenset(code for code, one in mechanisms().items() if fits(one))


def devoted(code: str, language: str) -> list[Devoted]:
    """The themes of a mechanism; none of one that the registry lacks."""
    from relatoria.vocabulary.mechanisms import mechanisms

    held = mechanisms()[code].themes if code in mechanisms() else ()
    return [
        Devoted(one.theme, label(THEMES, one.theme, language), _when(one.on, language), one.source, one.verified)
        for one in held
    ]


def roles(code: str, language: str) -> list[Role]:
    """The roles of a mechanism by the registry; none of one that it lacks."""
    from relatoria.vocabulary.mechanisms import mechanisms
    from relatoria.vocabulary.processes import processes

    held = mechanisms()[code].roles if code in mechanisms() else ()
    return [
        Role(
            one.function,
            label(FUNCTIONS, one.function, language),
            one.what[language],
            processes()[one.process].short[language] if one.process else "",
            label(THEMES, one.theme, language) if one.theme else "",
            _when(one.on, language),
            one.source,
            one.verified,
        )
        for one in held
    ]


def _when(on: str, language: str) -> str:
    from relatoria.prepare.dates import spell_period

    return spell_period(on, "", language) if on else ""
