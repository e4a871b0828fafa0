"""What meetings are made of: formats, segments, roles of participants and organisers, activities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from relatoria.model.words import Words
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES


@dataclass(frozen=True, slots=True)
class MeetingFormat:
    """A format of meeting as a noun without article; ``gender`` by language («m», «f», «n»)."""

    code: str
    noun: Words
    plural: Words
    gender: dict[str, str]


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a meeting: its label, what rooms it takes («plenary», «one_per_group») and which forms it fills.

    ``roles`` are the parts that people take in it, ``output`` is the kind of work product that it is prepared with.
    ``numbered`` says whether it counts as a session: an opening and a closing do not.
    """

    code: str
    label: Words
    rooms: str
    forms: str
    roles: tuple[str, ...] = ()
    output: str = ""
    numbered: bool = True


@cache
def formats() -> dict[str, MeetingFormat]:
    """Formats of meetings by code."""
    return {code: MeetingFormat(code, **row) for code, row in _data()["format"].items()}


@cache
def segments() -> dict[str, Segment]:
    """Segments of meetings by code."""
    return {code: _segment(code, row) for code, row in _data()["segment"].items()}


def _segment(code: str, row: dict[str, Any]) -> Segment:
    roles, numbered = tuple(row["roles"]), row.get("numbered", True)
    return Segment(code, _words(row), row["rooms"], row["forms"], roles, row["output"], numbered)


@cache
def participant_roles() -> dict[str, Words]:
    """Roles of those who take part, by code."""
    return {code: _words(row) for code, row in _data()["participant_role"].items()}


@cache
def organiser_roles() -> dict[str, Words]:
    """Roles of those who organise, by code."""
    return {code: _words(row) for code, row in _data()["organiser_role"].items()}


@cache
def activities() -> dict[str, Words]:
    """What participants do, as infinitives, by code."""
    return {code: _words(row) for code, row in _data()["activity"].items()}


@cache
def engagement_streams() -> dict[str, Words]:
    """Streams of engagement by code, in the order of a brief."""
    return {code: _words(row["label"]) for code, row in read_table("engagement_streams.toml").items()}


def _words(row: dict[str, str]) -> Words:
    return {language: row[language] for language in LANGUAGES}


@cache
def _data() -> dict[str, Any]:
    return read_table("meetings.toml")
