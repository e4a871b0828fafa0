"""Searching: candidates from the index, narrowed to what the reader may see, in an order of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils.functional import Promise

from relatoria_web.bridge.words import placed_words
from relatoria_web.search.engines import candidates
from relatoria_web.search.marks import kind_mark, language_mark, meeting_mark, reader_marks, theme_mark
from relatoria_web.search.models import Item
from relatoria_web.search.query import Query, read_query
from relatoria_web.search.registry import FINDABLE, Shown
from relatoria_web.search.rules import SEE_ITEM
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import TEAM, Standing

MOST = 1000
"""So many of the newest matches are ranked; the page says where there are more."""
PAGE = 20
OTHER_TONGUE = 0.6
"""What a hit in another language than the reader's weighs beside one in theirs."""
_AROUND = 140  # characters shown on each side of the first word found


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a hit's text, marked where the query stands in it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One object found, with the part of its text that shows why."""

    item: Item
    kind: str | Promise
    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits; ``more`` says that only the newest `MOST` matches were ranked."""

    query: Query
    hits: tuple[Hit, ...] = ()
    count: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search: kinds, a meeting, a theme as (vocabulary, code), the language of the words."""

    kind: str = ""
    meeting: int | None = None
    theme: tuple[str, str] | None = None
    language: str = ""

    @property
    def marks(self) -> list[str]:
        """The marks that a hit must have."""
        marks = [kind_mark(self.kind)] if self.kind else []
        marks += [meeting_mark(self.meeting)] if self.meeting is not None else []
        marks += [language_mark(self.language)] if self.language else []
        return marks + ([theme_mark(*self.theme)] if self.theme else [])


def search(who: Standing, text: str, filters: Filters | None = None, *, page: int = 1, reads: str = "") -> Results:
    """What a reader may see that holds the words of ``text``; nothing for a query of empty words.

    ``reads`` is the reader's language: what is worded in it comes before its like in other languages.
    """
    query = read_query(text)
    if not query:
        return Results(query)
    ranked, more = _ordered(who, query, (filters or Filters()).marks, reads)
    wanted = ranked[(page - 1) * PAGE : page * PAGE]
    told = kept(("hits", who.account, query, tuple(wanted)), lambda: _told(who, wanted, query))
    held = Item.objects.select_related("meeting").defer("words", "text").in_bulk(told)
    hits = tuple(Hit(held[pk], FINDABLE[held[pk].kind].name, *words) for pk, words in told.items())
    return Results(query, hits, len(ranked) - len(wanted) + len(hits), more)


def _ordered(who: Standing, query: Query, marks: list[str], reads: str) -> tuple[list[int], bool]:
    """The items that somebody may see in the order of a search, and whether there are more: asked once for a state.

    Whoever turns its pages, and whoever has the same rights, is answered from what was found.
    """
    of_reader = reader_marks(who)

    def ask() -> tuple[list[int], bool]:
        found = candidates(query, marks, of_reader, MOST)
        return _ranked(_seen(who, found), query, reads), len(found) == MOST

    rights = (SEE_ITEM.selects(who), tuple(of_reader or ()), who.in_meetings(TEAM), who.in_processes(TEAM))
    return kept(("search", query, tuple(marks), reads, rights), ask)


def _told(who: Standing, wanted: list[int], query: Query) -> dict[int, tuple[str, tuple[Part, ...]]]:
    """Heading and parts of the items as the reader may read them; without those whose words they may not read any more.

    Kept for whoever comes back to what they found.
    """
    held = Item.objects.select_related("meeting").defer("words").in_bulk(wanted)
    items = [held[pk] for pk in wanted]
    shown: dict[int, Shown] = {}
    for kind in sorted({item.kind for item in items}):
        if kind in FINDABLE:
            shown |= FINDABLE[kind].now(who, [item for item in items if item.kind == kind])
    told = {}
    for item in items:
        now = shown.get(item.pk)
        if now is None:
            continue
        placed = list(placed_words(now.text, item.language))
        words = {stem for _, _, stem in [*placed, *placed_words(now.heading, item.language)]}
        if all(not words.isdisjoint(alternatives) for phrase in query.wanted for alternatives in phrase):
            parts = _cut(now.text, [(start, end) for start, end, stem in placed if stem in query.stems])
            told[item.pk] = (now.heading, parts)
    return told


def _seen(who: Standing, found: list[int]) -> QuerySet[Item]:
    """Of the candidates those that the reader may see; the team reads its own text, and not the masked one as well."""
    if not found:
        return Item.objects.none()
    numbers = RawSQL(", ".join(map(str, found)), ())  # numbers of our own index: a thousand parameters cost more
    rows = SEE_ITEM.among(who, Item.objects.filter(pk__in=numbers))
    return rows.exclude(masked=True, meeting__in=who.in_meetings(TEAM)).exclude(
        masked=True, meeting__process__in=who.in_processes(TEAM)
    )


def _ranked(rows: QuerySet[Item], query: Query, reads: str) -> list[int]:
    """By how dense the words of the query stand in an item; the reader's language, then the newest first."""
    scored = [
        (_density(words, query.stems) * (1 if language in ("", reads) else OTHER_TONGUE), pk)
        for pk, words, language in rows.values_list("pk", "words", "language")
    ]
    return [pk for _, pk in sorted(scored, reverse=True)]


def _density(words: str, stems: frozenset[str]) -> float:
    tokens = words.split()
    return sum(map(stems.__contains__, tokens)) / (len(tokens) + 20)


def excerpt(text: str, language: str, stems: Iterable[str]) -> tuple[Part, ...]:
    """The stretch of a text around the first word found, every word found in it marked."""
    wanted = frozenset(stems)
    return _cut(text, [(start, end) for start, end, stem in placed_words(text, language) if stem in wanted])


def _cut(text: str, places: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    begin = max(0, places[0][0] - _AROUND) if places else 0
    finish = min(len(text), max(places[0][1] + _AROUND if places else 0, begin + 2 * _AROUND))
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    finish = text.find(" ", finish) if " " in text[finish:] else len(text)
    parts = [Part("…", False)] if begin else []
    at = begin
    for start, end in places:
        if end > finish:
            break
        parts += [Part(text[at:start], False), Part(text[start:end], True)]
        at = end
    parts.append(Part(text[at:finish], False))
    if finish < len(text):
        parts.append(Part("…", False))
    return tuple(part for part in parts if part.text)
