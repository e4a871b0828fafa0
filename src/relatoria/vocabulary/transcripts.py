"""The words of transcripts: what may stand before a speaker's colon, what only looks so, what nobody says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.files import read_table


@dataclass(frozen=True, slots=True)
class TranscriptWords:
    """All folded. ``honorifics`` gives the gender («f», «m», None); ``roles`` gives (class, gender) by the function.

    The class of a function is «chair», «staff» or «post»: only the first two name somebody by themselves.
    ``stage`` and ``announce`` are patterns over folded text; ``false`` are first words of labels that name no one,
    ``begins`` several of them in a row; ``answers`` those of ``dialogue`` that answer.
    """

    articles: frozenset[str]
    honorifics: dict[str, str | None]
    roles: dict[str, tuple[str, str | None]]
    modifiers: frozenset[str]
    unnamed: frozenset[str]
    from_floor: re.Pattern[str]
    numbered: frozenset[str]
    dialogue: frozenset[str]
    answers: frozenset[str]
    false: frozenset[str]
    begins: re.Pattern[str]
    cast: frozenset[str]
    stage: re.Pattern[str]
    closing: frozenset[str]
    announce_words: frozenset[str]
    announce: re.Pattern[str]
    notes: frozenset[str]
    video: frozenset[str]
    remote: frozenset[str]
    particles: frozenset[str]


@cache
def transcript_words() -> TranscriptWords:
    """The data of `transcripts.toml`, compiled once."""
    data = read_table("transcripts.toml")
    split = {(table, key): frozenset(value.split()) for table, part in data.items() for key, value in part.items()
             if isinstance(value, str)}  # fmt: skip
    return TranscriptWords(
        articles=split["articles", "words"],
        honorifics=_honorifics(data["extra_honorifics"]),
        roles=_roles(data["roles"]),
        modifiers=split["roles", "modifiers"],
        unnamed=frozenset(data["unnamed"]["words"]),
        from_floor=_from_floor(data["unnamed"]),
        numbered=split["numbered", "words"],
        dialogue=split["dialogue", "words"],
        answers=split["dialogue", "answers"],
        false=split["false", "first"],
        begins=_any(data["false"]["begins"]),
        cast=split["false", "cast"],
        stage=_any(data["stage"]["patterns"]),
        closing=split["stage", "closing"],
        announce_words=split["announce", "words"],
        announce=_any(data["announce"]["patterns"], r"\b"),
        notes=split["notes", "words"],
        video=split["notes", "video"],
        remote=split["notes", "remote"],
        particles=frozenset().union(*(tongue.particles for tongue in TONGUES.values())),
    )


def _from_floor(unnamed: dict[str, str]) -> re.Pattern[str]:
    """«another participant», «a voice from the floor», «pregunta del público»: somebody in the room."""
    place = (
        r"(?:from|in|of|on|by|via|de|del|desde|en|dans|depuis|du|sur) ?(?:(?:the|el|la|le|les) |l')?"
        rf"(?:{unnamed['places']})"
    )
    who, kind = f"(?:{unnamed['who']})s?", f"(?:(?:{unnamed['kinds']}) )"
    return re.compile(rf"{kind}*{who} {place}|{kind}+{who}|{place}")


def _any(patterns: list[str], before: str = "") -> re.Pattern[str]:
    return re.compile(before + "(?:" + "|".join(patterns) + ")")


def _honorifics(extra: dict[str, str]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for tongue in TONGUES.values():
        found |= tongue.honorifics
    for gender in ("f", "m", "n"):
        found |= dict.fromkeys(extra[gender].split(), None if gender == "n" else gender)
    return found


def _roles(data: dict[str, list[str]]) -> dict[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for key in ("post", "staff", "chair", "chair_m", "chair_f"):
        kind, _, gender = key.partition("_")
        for role in data[key]:
            found[role] = (kind, gender or None)
    return found
