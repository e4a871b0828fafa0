"""The fields of each kind of entry among the facts, and what may be chosen in them, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from relatoria_web.bridge.facts import Table, meeting_in

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: ``type`` says how it is written; ``list`` what may be chosen."""

    name: str
    type: str
    list: str = ""
    required: bool = False


_CITED = (Field("citations", "cited"),)
_STATEMENT = (Field("words", "long_words", required=True), *_CITED, Field("links", "link"))
FIELDS: dict[str, tuple[Field, ...]] = {
    "root": (
        Field("written", "date", required=True),
        Field("convener", "line"),
        Field("mechanism", "choice", "mechanisms"),
        Field("process", "choice", "processes"),
        Field("edition", "edition"),
    ),
    "meeting": (
        Field("format", "choice", "formats", required=True),
        Field("number", "number"),
        Field("title", "words"),
        Field("theme", "words"),
        Field("focus", "words"),
        Field("city", "words"),
        Field("venue", "words"),
        Field("start", "when"),
        Field("end", "when"),
        Field("languages", "codes", "languages"),
        Field("activities", "codes", "activities"),
        Field("recipients", "lines"),
        Field("issues", "lines"),
    ),
    "assignment": (Field("enclosures", "lines"), Field("signatory", "line")),
    "objectives": (Field("words", "long_words", required=True), Field("serves", "codes", "serves")),
    "questions": (
        Field("words", "long_words", required=True),
        Field("scopes", "scopes"),
        Field("addressees", "codes", "actors"),
        Field("serves", "codes", "serves"),
        *_CITED,
    ),
    "sessions": (
        Field("title", "words", required=True),
        Field("format", "choice", "segments"),
        Field("day", "date"),
        Field("chair", "line"),
        Field("outputs", "lines"),
    ),
    "frame": _STATEMENT,
    "conclusions": _STATEMENT,
    "themes": (Field("words", "words", required=True), Field("elements", "codes", "nyd"), *_CITED),
    "instruments": (Field("", "cited", required=True),),
}
"""Kind of entry → its fields, in the order of the form; a field without a name is the entry itself."""


def choices(name: str, table: Table, language: str) -> Choices:
    """What may be chosen; ``table`` are the facts, whose objectives and own processes are among it."""
    if name == "serves":
        own = meeting_in(table).get("objectives", [])
        return [(one["id"], f"{at}. {said(one.get('words', {}), language)}") for at, one in enumerate(own, 1)]
    own = table.get("own_processes", {}) if name == "processes" else {}
    return [*_LISTS[name](language), *((code, _capital(said(one["words"], language))) for code, one in own.items())]


def said(words: dict[str, str], language: str) -> str:
    """Words in a language, in another where they lack it."""
    return words.get(language) or next(iter(words.values()), "")


@cache
def _mechanisms(language: str) -> Choices:
    from relatoria.vocabulary.mechanisms import mechanisms

    rows = ((code, one.acronym.get(language, ""), one.names.get(language, code)) for code, one in mechanisms().items())
    return sorted(
        ((code, f"{name} ({short})" if short else name) for code, short, name in rows), key=lambda one: one[1]
    )


@cache
def _processes(language: str) -> Choices:
    from relatoria.vocabulary.processes import processes

    return [(code, _capital(one.words[language])) for code, one in processes().items()]


@cache
def _instruments(language: str) -> Choices:
    from relatoria.vocabulary.instruments import instruments

    return [(code, said(one.name, language) + f" ({one.symbol})" * bool(one.symbol))
            for code, one in instruments().items()]  # fmt: skip


@cache
def _actors(language: str) -> Choices:
    from relatoria.prepare.wording import catalogue

    return [(code, words[language]) for code, words in catalogue()["actors"].items()]


@cache
def _activities(language: str) -> Choices:
    from relatoria.vocabulary.meetings import activities

    return [(code, words[language]) for code, words in activities().items()]


def _formats(language: str) -> Choices:
    from relatoria_web.bridge.programme import formats

    return formats(language)


def _segments(language: str) -> Choices:
    from relatoria_web.bridge.programme import segments

    return segments(language)


def _nyd(language: str) -> Choices:
    from relatoria_web.bridge.labels import codes

    return codes("nyd", language)


def _languages(language: str) -> Choices:
    from django.utils.translation import get_language_info

    known = {"ar": "ar", "en": "en", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh-hans"}
    return [(code, str(get_language_info(name)["name_translated"])) for code, name in known.items()]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


_LISTS: dict[str, Callable[[str], Choices]] = {
    "mechanisms": _mechanisms,
    "processes": _processes,
    "instruments": _instruments,
    "actors": _actors,
    "activities": _activities,
    "formats": _formats,
    "segments": _segments,
    "nyd": _nyd,
    "languages": _languages,
}
