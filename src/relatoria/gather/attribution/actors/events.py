"""Events that several documents name alike, with the dates and places that each document gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from relatoria.language.alternatives import any_of
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.document import Document
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.trace.clean import CleanText, clean
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import countries, country_mentions
from relatoria.vocabulary.towns import towns

_BEFORE, _AFTER, _QUALIFIER = 45, 110, 4
_IN = re.compile(r"(?:\b(?:en|in|at|a|au|aux)\s+(?:la |el |las |los |the )?|,\s*en\s+)$")
_SENTENCE_END = re.compile(r"[.!?;]\s")


@dataclass(frozen=True, slots=True)
class Dated:
    """One date or place that a document gives to an event: its key, its wording, and where (clean offsets)."""

    event: str
    key: str
    wording: str
    document: int
    start: int
    end: int


def event_findings(documents: Sequence[Document]) -> list[Finding]:
    """Events to which two documents give different dates or places. Each document is read once; linear."""
    if len(documents) < 2:
        return []
    read = {id(document): clean(document) for document in {id(one): one for one in documents}.values()}
    texts = [read[id(document)] for document in documents]  # two readings of one document are cleaned once
    dates: dict[str, list[Dated]] = {}
    places: dict[str, list[Dated]] = {}
    for number, text in enumerate(texts):
        for found, into in _mentions(text.text, number):
            (dates if into == "date" else places).setdefault(found.event, []).append(found)
    findings = []
    for table, kind in ((dates, FindingKind.DATE_CONFLICT), (places, FindingKind.PLACE_CONFLICT)):
        for event in sorted(table):
            finding = _conflict(table[event], kind, documents, texts)
            if finding is not None:
                findings.append(finding)
    return findings


def _mentions(text: str, number: int) -> Iterator[tuple[Dated, str]]:
    folded = fold(text)
    heads, qualifiers, alone, pattern = _vocabulary()
    matches = list(pattern.finditer(folded))
    for position, match in enumerate(matches):
        head = heads[match.group()]
        tail = folded[match.end() : match.end() + 60]
        near = re.findall(r"[\w-]+", tail)[:_QUALIFIER]
        kind = next((qualifiers[word] for word in near if word in qualifiers), "")
        if not kind and head not in alone:
            continue
        event = f"{kind} {head}".strip()
        start, end = _window(folded, match, matches[position + 1 : position + 2])
        yield from ((found, "date") for found in _dates(text, folded, start, end, event, number))
        yield from ((found, "place") for found in _places(text, folded, match.end(), end, event, number))


def _window(folded: str, match: re.Match[str], following: list[re.Match[str]]) -> tuple[int, int]:
    """The stretch around an event within its sentence, up to the next event."""
    end = match.end() + _AFTER
    if following:
        end = min(end, following[0].start())
    stop = _SENTENCE_END.search(folded, match.end(), end)
    start = max(0, match.start() - _BEFORE)
    begun = [found.end() for found in _SENTENCE_END.finditer(folded, start, match.start())]
    return (begun[-1] if begun else start), (stop.start() if stop else end)


def _dates(text: str, folded: str, start: int, end: int, event: str, number: int) -> Iterator[Dated]:
    months = _months()
    found = list(_month_pattern().finditer(folded, start, end))
    for match in found:
        name = match.group("month")
        if name in ("may", "march", "mar") and text[match.start("month")].islower():
            continue
        key = f"{match.group('year') or ''}-{months[name]:02d}"
        yield Dated(event, key, text[match.start() : match.end()], number, match.start(), match.end())
    if not found:
        year = re.compile(r"\b(?:en|in)\s+((?:19|20)\d\d)\b").search(folded, start, end)
        if year:
            yield Dated(event, year.group(1), text[year.start(1) : year.end(1)], number, year.start(1), year.end(1))


def _places(text: str, folded: str, start: int, end: int, event: str, number: int) -> Iterator[Dated]:
    part = folded[start:end]
    found = [*towns().find(part), *country_mentions(part, text=text[start:end])]
    for left, right, code in sorted(found):
        if _IN.search(part[:left]):
            wording = text[start + left : start + right]
            yield Dated(event, f"{code}:{fold(wording)}", wording, number, start + left, start + right)
            return


def _conflict(
    mentions: list[Dated], kind: FindingKind, documents: Sequence[Document], texts: Sequence[CleanText]
) -> Finding | None:
    by_document: dict[int, set[str]] = {}
    for found in mentions:
        by_document.setdefault(found.document, set()).add(found.key)
    different = {frozenset(keys) for keys in by_document.values()}  # many documents may say the same
    pairs = combinations(sorted(different, key=sorted), 2)
    agree = _same_place if kind is FindingKind.PLACE_CONFLICT else _same_date
    if not any(not any(agree(x, y) for x in one for y in other) for one, other in pairs):
        return None
    first = {(found.document, found.key): found for found in reversed(mentions)}
    shown = sorted(first.values(), key=lambda found: (found.document, found.start))
    listed = "; ".join(f"{documents[found.document].name}: {found.wording}" for found in shown)
    what = "dates" if kind is FindingKind.DATE_CONFLICT else "places"
    passages = tuple(
        PassageRef(documents[found.document].id, *texts[found.document].source(found.start, found.end))
        for found in shown
    )
    return Finding("", kind, f"The documents give different {what} for «{mentions[0].event}»: {listed}.", passages)


def _same_date(left: str, right: str) -> bool:
    """Equal, or equal where both speak: «-12» (December) and «2018-12» agree; «2018» and «-12» say different things."""
    if ("-" in left) != ("-" in right):
        return False
    (year, month), (other_year, other_month) = left.rpartition("-")[::2], right.rpartition("-")[::2]
    return month == other_month and (not year or not other_year or year == other_year)


def _same_place(left: str, right: str) -> bool:
    """The same town, or a town and its own country."""
    (code, name), (other_code, other_name) = left.split(":"), right.split(":")
    if name == other_name:
        return True
    names = {fold(one) for one in countries()[code].names.values()} if code == other_code else set()
    return name in names or other_name in names


@cache
def _vocabulary() -> tuple[dict[str, str], dict[str, str], frozenset[str], re.Pattern[str]]:
    data = read_table("attribution_events.toml")
    heads = {fold(word): key for key, words in data["heads"].items() for word in words}
    qualifiers = {fold(word): key for key, words in data["qualifiers"].items() for word in words}
    pattern = re.compile(rf"\b{any_of(map(re.escape, sorted(heads)))}\b")
    return heads, qualifiers, frozenset(data["rules"]["alone"]), pattern


@cache
def _months() -> dict[str, int]:
    return {name: number for tongue in TONGUES.values() for name, number in tongue.months.items() if len(name) > 2}


@cache
def _month_pattern() -> re.Pattern[str]:
    names = any_of(sorted(_months(), key=len, reverse=True))
    return re.compile(rf"\b(?P<month>{names})\b(?:,?\s+(?:de |del |of )?(?P<year>(?:19|20)\d\d))?")
