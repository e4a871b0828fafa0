"""Where a noun phrase ends: a noun with what belongs to it, before the verb that follows."""

from __future__ import annotations

import re
from functools import cache

from relatoria.vocabulary.figures import figure_pattern

_TOKEN = re.compile(r"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'|[\w\-]+(?:'s?\b)?|'s\b")
_PLURAL = re.compile(r"\w+(?<!s)(?<!u)s'?|people|children|women|men|persons|police|youth|\w+aux|\w+eux")
_DETERMINER = re.compile(r"(?:a|an|the|no|not|their|its|his|her|any|every|each|to|on|from)\b")
STOP = frozenset(
    "que who which that whose were was are is be been have has had eran son era es fueron fue estaban estan "
    "habian han ha se in en por by to para and y et o or ou qui dont ont sont etaient etait est a au aux "
    "avait from since during with con avec desde durante at on over under not no ne pas will would can could "
    "should must may dans sur pour par depuis pendant hasta until into as than al such como comme cuando when "
    "ou where donde entre between but pero mais si if "
    "every each cada chaque this este cette ce reste restait remains vive viven live lived works work".split()
)
"""What ends a noun phrase in any of the three languages, folded."""
_MOST_WORDS = 9


def phrase_end(folded: str, start: int, limit: int, language: str) -> int:
    """Where the noun phrase ends that begins at ``start`` of a folded text; ``start`` itself if none does.

    It goes on over «of», «de», «des» and articles, and over words that agree with the noun before them; it ends before
    a word that ends it, at any sign, at ``limit``, and before what looks like a verb.
    """
    tokens = _tokens(folded, start, limit)
    end, noun = start, ""
    for at, token in enumerate(tokens[:_MOST_WORDS]):
        word = token.group()
        if _link(language).fullmatch(word) or (at == 0 and word == "lo"):
            noun = ""
            continue
        if word in STOP or word[0].isdigit() or _stops(language).fullmatch(word):
            break
        if noun and not _belongs(word, noun, tokens[at + 1].group() if at + 1 < len(tokens) else "", language):
            break
        end = token.end()
        noun = "" if language == "en" and word.endswith("ly") else word
    return end


def noun_end(folded: str, at: int, limit: int, language: str) -> int:
    """Where the noun ends that follows a number which ends at ``at``; ``at`` where none follows."""
    if not folded.startswith(" ", at):
        return at
    end = phrase_end(folded, at + 1, limit, language)
    return end if end > at + 1 else at


def has_plural(folded: str) -> bool:
    """Whether one of the words of a folded phrase is a plural."""
    return any(_PLURAL.fullmatch(word) for word in folded.split())


def _tokens(folded: str, start: int, limit: int) -> list[re.Match[str]]:
    """The words from ``start`` on, up to the first sign between two."""
    found: list[re.Match[str]] = []
    at = start
    for token in _TOKEN.finditer(folded, start, limit):
        if folded[at : token.start()].strip():
            break
        found.append(token)
        at = token.end()
    return found


def _belongs(word: str, noun: str, follows: str, language: str) -> bool:
    """Whether a word after a noun belongs to it: an adjective, or in English a further noun."""
    plural = _plural(noun, language)
    if language == "en":
        if word.endswith("ly") or (plural and _looks_past(word)):
            return False
        return not (plural and word.endswith("s") and _DETERMINER.match(follows))
    if plural:
        return _plural(word, language)
    return not _plural(word, language) and _adjective(language).fullmatch(word) is not None


def _plural(word: str, language: str) -> bool:
    singular = figure_pattern(language, "singular", "(?:{})").fullmatch(word)
    return singular is None and _PLURAL.fullmatch(word) is not None


def _looks_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


@cache
def _link(language: str) -> re.Pattern[str]:
    return figure_pattern(language, "link", r"(?:{})")


@cache
def _stops(language: str) -> re.Pattern[str]:
    words = figure_pattern(language, "ends", "{}").pattern.split()
    return re.compile("|".join(map(re.escape, words)))


@cache
def _adjective(language: str) -> re.Pattern[str]:
    return figure_pattern(language, "noun_ending", r"\w+(?:{})")
