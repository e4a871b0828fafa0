"""What a sentence leaves to whoever heard the one before: what it answers, which seven offices, enough for what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relatoria.conclude.report.alone.leaning import ENDS, said_before
from relatoria.vocabulary.files import read_table


@dataclass(frozen=True, slots=True)
class _Gap:
    """A form in which something is left out, and what anywhere in the sentence says it."""

    says: re.Pattern[str]
    never: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Words:
    gaps: tuple[_Gap, ...]
    state: re.Pattern[str]
    item: re.Pattern[str]


_NOTHING = "(?!)"


@cache
def _words(language: str) -> _Words:
    data = read_table("unsaid.toml")[language]
    gaps = data.pop("patterns")
    lists = {**data, "end": ENDS[language]}

    def pattern(said: str) -> re.Pattern[str]:
        for name, words in lists.items():
            said = said.replace(f"<{name}>", words)
        return re.compile(said, re.IGNORECASE)

    return _Words(
        tuple(_Gap(pattern(one["says"]), pattern(one.get("never", _NOTHING))) for one in gaps.values()),
        pattern(data["state"]),
        pattern(data["item"]),
    )


def leaves_unsaid(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») says something only to whoever heard the one before: «rejected the
    accusation», «the same rule», «the seven offices», «a certificate sufficed». Linear."""
    return any(
        any(not _says_which(match, text) for match in gap.says.finditer(text)) and not gap.never.search(text)
        for gap in _words(language).gaps
    )


def _says_which(match: re.Match[str], text: str) -> bool:
    """Whether the noun that is counted stands before in the sentence, or names of those who are."""
    noun, before = match.groupdict().get("noun"), text[: match.start()]
    return noun is not None and (said_before(noun, before) or _NAMED.search(before) is not None)


_NAMED = re.compile(r"[A-ZÀ-Þ][\w-]+ (?:y|e|and|et) (?:(?:the|el|la|los|las|le|les) |l['’]|du |de |de l['’])?[A-ZÀ-Þ]")


def speaks_of_a_state(text: str, language: str) -> bool:
    """Whether a sentence calls something that of its speaker's State («her Government», «nos hôpitaux publics»)."""
    return _words(language).state.search(text) is not None


def is_item_of_speech(text: str, language: str) -> bool:
    """Whether a sentence is the infinitive of a list told in sentences: «Ensuite, désigner un tuteur …»."""
    return _words(language).item.match(text) is not None
