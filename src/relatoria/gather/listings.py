"""Tables and lists that say who is to do, undertakes, recommends or holds what: «Acuerdo | Responsable | Plazo».

So does a list below «Action points», «Próximos pasos», «Compromisos anunciados» whose items say whose they are: «OIM:
circular la nota», “Draft the guide (UNICEF, 30 April 2027)”, «… un presupuesto. Responsable: Kenia. Plazo: julio».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from relatoria.gather.contributions.pledged_lists import heads_pledges
from relatoria.gather.tables import Row, columns_in, folded_cell, tables
from relatoria.language.fold import fold
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.vocabulary.tables import Columns, Listing, fields, heads_tasks, is_done


class Span(NamedTuple):
    """A half-open range of a document's text."""

    start: int
    end: int


class Item(Struct, frozen=True):
    """A row of such a table or an item of such a list, in the paragraph of what it says: what, who and when, and the
    range of the source from its first to its last. What is in a ``list`` stands in one paragraph."""

    listing: Listing
    paragraph: str
    what: Span
    who: tuple[Span, ...]
    when: Span | None
    start: int
    end: int
    in_list: bool = False


def listed_items(document: Document) -> tuple[Item, ...]:
    """What the tables and lists of a document say that some are to do, undertake, recommend or hold, in its order; what
    is done already is left out. Linear."""
    return tuple(sorted((*_of_tables(document), *_of_lists(document)), key=lambda one: one.what))


def _of_tables(document: Document) -> Iterator[Item]:
    for rows in tables(document.paragraphs):
        columns = columns_in(document, rows)
        if columns is not None:
            yield from _items(document, columns, rows[1:])


def _items(document: Document, columns: Columns, rows: list[Row]) -> Iterator[Item]:
    for row in rows:
        what, who = row.get(columns.what), row.get(columns.who, ())
        if not what or (columns.status in row and is_done(folded_cell(document, row[columns.status]))):
            continue
        when = row.get(columns.when, (None,))[0] if columns.when is not None else None
        told = [*what, *who, *([when] if when is not None else [])]
        start, end = min(one.start for one in told), max(one.end for one in told)
        whose, due = tuple(map(_span, who)), _span(when) if when is not None else None
        for part in what:
            yield Item(columns.listing, part.id, _span(part), whose, due, start, end)


def _span(part: Paragraph) -> Span:
    return Span(part.start, part.end)


def _of_lists(document: Document) -> Iterator[Item]:
    listing: Listing | None = None
    for part in document.paragraphs:
        if part.kind is ParagraphKind.HEADING:
            listing = _headed(fold(document.text[part.start : part.end]), document.language)
        elif listing is not None and part.kind is ParagraphKind.LIST_ITEM:
            yield from _of_item(document.text[part.start : part.end], part, listing)


def _headed(heading: str, language: str) -> Listing | None:
    if heads_tasks(heading):
        return Listing.TASK
    return Listing.PLEDGE if heads_pledges(heading, language) else None


def _of_item(text: str, part: Paragraph, listing: Listing) -> Iterator[Item]:
    """An item of a list, where it says whose it is: by fields behind it, a bracket, or a label before it."""
    bracket = _BRACKET.search(text)
    if bracket is not None and _NAME_BEFORE.search(text, 0, bracket.start()):
        bracket = None  # «en Accra (Ghana)» says where that is
    match = fields().search(fold(text)) or bracket or _LABEL.match(text)
    if match is None:
        return
    found = {name: _trimmed(text, *match.span(name)) for name, words in match.groupdict().items() if words}
    what = found.get("what") or _trimmed(text, 0, match.start())
    if len(text[slice(*what)].split()) < _FEWEST:
        return
    whose, when = _moved(found["who"], part.start), found.get("when")
    due = _moved(when, part.start) if when is not None else None
    task = _moved(what, part.start)
    yield Item(listing, part.id, task, (whose,), due, part.start, part.end, in_list=True)


_LABEL = re.compile(r"[-–—•*\d.)\s]*(?P<who>[^:.;()]{2,80}?)\s?:\s+(?P<what>\S.*)", re.DOTALL)
_BRACKET = re.compile(r"\((?P<who>[^(),]{2,60}(?:, [^(),\d]{2,60})*?)(?:, (?P<when>[^(),]*\d{4}[^(),]*))?\)\W*$")
_NAME_BEFORE = re.compile(r"\s[A-ZÀ-Ý][^\s()]*\s+$")
_FEWEST = 2
_EDGES = " \t\n.;,–—-*_•"


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    return Span(start + len(inner) - len(inner.lstrip(_EDGES)), start + len(inner.rstrip(_EDGES)))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
