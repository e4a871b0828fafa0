"""The States and the bodies that a sentence names, found once for all who ask."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.fold import fold
from relatoria.language.remembered import lately
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import country_mentions

Spans = tuple[tuple[int, int, str], ...]
"""Where names stand in the wording of a sentence, with the code of what each names."""


@lately
def states_named(sentence: Sentence) -> Spans:
    """The States of a sentence (`country_mentions`), but for those that close the name of a body."""
    found = country_mentions(sentence.folded, text=sentence.text, words=sentence.words)
    if not found or _heads().isdisjoint(sentence.words):
        return tuple(found)
    return tuple(name for name in found if not _leads(sentence, name[0]))


@lately
def national_bodies(sentence: Sentence) -> Spans:
    """The bodies of a sentence whose name is closed by a State's: «Business Mauritius», «Save the Children Fiji»."""
    if _heads().isdisjoint(sentence.words):
        return ()
    named = country_mentions(sentence.folded, text=sentence.text, words=sentence.words)
    led = ((_leads(sentence, start), end, code) for start, end, code in named)
    return tuple((match.start("name"), end, code) for match, end, code in led if match is not None)


@lately
def bodies_named(sentence: Sentence) -> Spans:
    """The organisations and groups of a sentence (`body_mentions`)."""
    return tuple(body_mentions(sentence.text, sentence.folded, sentence.words))


_LED = re.compile(
    r"(?:^|[\s(«“\"])(?:(?:The|El|La|Los|Las|Le|Les)\s|L['’])?(?P<name>(?P<first>[A-ZÀ-Ý][\w'’&-]*)"
    r"(?:\s(?:(?:de|del|la|los|las|des|du|les|of|the|for|sans|sin|and|y|et|e|para|pour|in|en)\s){0,3}[A-ZÀ-Ý][\w&-]*)*)\s$"
)
_LONGEST = 60


def _leads(sentence: Sentence, at: int) -> re.Match[str] | None:
    """The words in capitals with a head of a body's name among them right before a State named at ``at``."""
    match = _LED.search(sentence.text, max(0, at - _LONGEST), at) if at else None
    if match is None or _heads().isdisjoint(fold(match["name"]).split()):
        return None
    return match


@cache
def _heads() -> frozenset[str]:
    return frozenset(read_table("national_bodies.toml")["heads"].split())
