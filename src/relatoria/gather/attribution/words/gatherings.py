"""What a record tells of its meeting and nobody says, by language: `attribution_meetings.toml` explains the words."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from relatoria.gather.attribution.words.wordlists import DEFAULT
from relatoria.language.needed import Needing
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.files import read_table


class Gatherings(Struct, frozen=True):
    """The patterns of one language, over folded wordings, and the words without which one cannot match."""

    held: re.Pattern[str]
    holds: frozenset[str]
    led: re.Pattern[str]
    leads: frozenset[str]
    contact: re.Pattern[str]
    about: re.Pattern[str]
    calendar: re.Pattern[str]
    present: re.Pattern[str]
    presence: re.Pattern[str]
    absence: Needing
    introduced: re.Pattern[str]
    signs: frozenset[str]
    signed: re.Pattern[str]
    stands_for: frozenset[str]
    room: re.Pattern[str]
    following: frozenset[str]
    agreement: re.Pattern[str]
    no_agreement: re.Pattern[str]
    everybody: str


@cache
def gatherings_of(language: str) -> Gatherings:
    """What is told in «es», «en» or «fr»; any other code gives English."""
    code = language if language in TONGUES else DEFAULT
    data = read_table("attribution_meetings.toml")[code]
    return Gatherings(
        re.compile(
            rf"[^,;:]{{3,120}} {_any(data['holds'])} (?!{_any(data['told'])} )"
            rf"(?:{_any(data['of_it'])} |l')?(?:[\w-]+ ){{0,3}}{_any(data['meetings'])}\b"
        ),
        frozenset(form.split()[-1] for form in data["holds"]),
        re.compile(rf"[^;]{{3,200}}? {_any(data['led'])}\b"),
        frozenset(data["leads"]),
        re.compile(rf"(?:{_any(data['press'])}\s+)?{_any(data['contacts'])}\b[^:.]{{0,40}}:"),
        re.compile(_any(data["about"])),
        _calendar(code, data["calendar"], data["between"], data["unsure"]),
        re.compile(rf"{_any(data['present'])}\s*(?:\([^)]*\)\s*)?:"),
        re.compile(rf"{_any(data['presence'])}\b"),
        Needing(rf"(?:[^;:]{{3,160}}? )?{_any(data['absence'])}"),
        re.compile(_any(data["introduced"])),
        frozenset(data["signs"]),
        re.compile(rf"\b{_any(data['signs'])} (?:[^.;:]{{1,60}}? )??{_any(data['signed'])}\b"),
        frozenset(data["stands_for"]),
        re.compile(data["room"]),
        frozenset(data["following"]),
        re.compile("|".join(data["agreement"])),
        re.compile("|".join(data["no_agreement"])),
        data["everybody"],
    )


@cache
def parliamentary() -> re.Pattern[str]:
    """What a meeting of members of parliaments is called, in any language: a title may be of another than its text."""
    named = [pattern for code in TONGUES for pattern in read_table("attribution_meetings.toml")[code]["parliamentary"]]
    return re.compile(rf"\b{_any(named)}\b")


def body_of_meeting(sentence: Sentence, language: str) -> str | None:
    """The gender of the body of the meeting that is the subject of the last clause of a French sentence; None in other
    languages, where a pronoun for people is none for a body."""
    if language != "fr" or _BODIES.isdisjoint(sentence.words):
        return None
    found = list(_SUBJECT.finditer(sentence.folded))
    return None if not found else "f" if found[-1]["noun"] in _FEMININE else "m"


_FEMININE = frozenset("commission assemblee conference reunion plenaire presidence".split())
_BODIES = _FEMININE | frozenset("comite conseil groupe atelier bureau forum secretariat sous-comite".split())
_SUBJECT = re.compile(
    rf"(?:^|[;:] |, mais )(?:le |la |l')(?P<noun>{'|'.join(sorted(_BODIES))})"
    r"(?: (?:plenier|pleniere|directeur|de suivi))? (?:n'|ne |s'|se )?[a-z]+"
)


def _any(patterns: list[str]) -> str:
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


def _calendar(code: str, before: list[str], between: list[str], unsure: str) -> re.Pattern[str]:
    """A name, a colon and a date."""
    months = list(TONGUES[code].months)
    month = rf"(?:{_any(months)}|{_any(sorted({name[:size] for name in months for size in (3, 4)}))}\b\.?)"
    day = r"\d{1,2}(?:er|o|º|st|nd|rd|th)?"
    more = rf"(?:\s?(?:[-–—/,]|{_any(between)})\s?\d{{1,2}})*\.?"
    return re.compile(
        rf"[^:;.?!]{{3,110}}?\s?:\s*(?:{_any(before)}\s+)?"
        r"(?:[a-z]{4,9},?\s+)?"  # the day of the week
        rf"(?:{day}{more}\s(?:de\s|of\s)?{month}(?!\w)|{month}\s\d{{1,4}}\b"
        rf"|(?:19|20)\d\d\b(?=\s?(?:[,(.;]|$))|{unsure})"
    )
