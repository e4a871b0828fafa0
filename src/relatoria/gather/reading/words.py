"""The words that reading a page needs, from `vocabulary/data/reading.toml`: loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from relatoria.vocabulary.files import read_table


@dataclass(frozen=True, slots=True)
class PageWords:
    """Folded words and phrases of es, en and fr together; the file says what each list is for."""

    continuing: frozenset[str]
    joining: frozenset[str]
    headings: tuple[str, ...]
    sessions: frozenset[str]
    ordinals: frozenset[str]
    letterheads: tuple[str, ...]
    page: tuple[str, ...]
    of: tuple[str, ...]


@cache
def page_words() -> PageWords:
    """The lists of `reading.toml`."""
    data = read_table("reading.toml")
    tongues = ("es", "en", "fr")
    return PageWords(
        continuing=frozenset(word for tongue in tongues for word in data["continuing"][tongue].split()),
        joining=frozenset(word for tongue in tongues for word in data["joining"][tongue].split()),
        headings=tuple(sorted({phrase for tongue in tongues for phrase in data["heading"][tongue]})),
        sessions=frozenset(word for tongue in tongues for word in data["session"][tongue].split()),
        ordinals=frozenset(data["session"]["ordinals"].split()),
        letterheads=tuple(data["letterhead"]["any"]),
        page=tuple(data["page_number"]["words"].split()),
        of=tuple(data["page_number"]["of"].split()),
    )
