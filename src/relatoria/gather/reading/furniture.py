"""Furniture of the page: running heads, running feet and page numbers, which are not content."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from relatoria.gather.reading.lines import Line
from relatoria.gather.reading.words import page_words
from relatoria.language.fold import fold

_EDGE = 3  # a running head or foot has at most three lines
_LONGEST = 120
_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
_RULE = re.compile(r"([-_=*~·•]\s?){3,}$|_+$")


@cache
def _page_number() -> re.Pattern[str]:
    words, of = "|".join(page_words().page), "|".join(page_words().of)
    return re.compile(
        rf"[-(\[\s|]*(?P<word>(?:{words})\.?\s*)?(?P<number>\d{{1,4}})(?:\s*(?P<of>/|{of})\s*\d{{1,4}})?[-)\]\s|]*$"
    )


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the lines that are furniture: rules, page numbers, and heads or feet repeated from page to page.

    Where the text has form feeds, the first and last three lines of the pages are compared. Where it has none, only
    numbers that count up through the text, and lines that keep them company, are taken. Linear in the lines.
    """
    filled = [index for index, line in enumerate(lines) if line.text]
    found = {index for index in filled if len(lines[index].text) >= 3 and _RULE.match(lines[index].text)}
    if lines and lines[-1].page > 1:
        found.update(_heads_and_feet(lines, [index for index in filled if index not in found]))
    found.update(_counting(lines, filled, found))
    return frozenset(found)


def _key(text: str) -> str:
    return _DIGITS.sub("#", _SPACE.sub(" ", fold(text)))


def _heads_and_feet(lines: Sequence[Line], filled: Iterable[int]) -> set[int]:
    pages: dict[int, list[int]] = defaultdict(list)
    for index in filled:
        pages[lines[index].page].append(index)
    found: set[int] = set()
    for cut in (slice(_EDGE), slice(None, -_EDGE - 1, -1)):
        edges = [page[cut] for page in pages.values()]
        counts = Counter(key for page in edges for key in {_key(lines[index].text) for index in page})
        needed = max(2, 0.3 * len(edges))
        for page in edges:
            for index in page:
                text = lines[index].text
                key = _key(text)
                alone = _page_number().match(fold(text)) is not None
                if len(text) > _LONGEST or text.endswith(":") or not (alone or counts[key] >= needed):
                    break
                found.add(index)
    return found - _all_there_is(lines, pages, found)


def _all_there_is(lines: Sequence[Line], pages: dict[int, list[int]], found: set[int]) -> set[int]:
    """What is no page number where most pages hold nothing else: heads stand around a text."""
    bare = [page for page in pages.values() if found.issuperset(page)]
    worded = {index for page in bare for index in page if not _page_number().match(fold(lines[index].text))}
    return worded if len(bare) > len(pages) / 2 else set()


def _counting(lines: Sequence[Line], filled: Sequence[int], found: set[int]) -> set[int]:
    """Page numbers of a text without form feeds, and the repeated lines beside them."""
    numbers = []
    explicit = set()
    for index in filled:
        text = lines[index].text
        if len(text) > 24 or index in found:
            continue
        match = _page_number().match(fold(text))
        if match is None:
            continue
        worded = match.group("word") and (match.group("of") or not text[0].islower())
        if worded or (text[0] in "-–—" and text[-1] in "-–—"):
            explicit.add(index)
        numbers.append((index, int(match.group("number"))))
    steps = sum(1 for (_, before), (_, after) in pairwise(numbers) if after == before + 1)
    apart = all(after - before >= 8 for (before, _), (after, _) in pairwise(numbers))
    counted = (
        {index for index, _ in numbers}
        if len(numbers) >= 3 and apart and steps >= 0.7 * (len(numbers) - 1)
        else explicit
    )
    return counted | _beside(lines, filled, counted)


def _beside(lines: Sequence[Line], filled: Sequence[int], numbers: set[int]) -> set[int]:
    """Lines that stand right beside a page number at least three times."""
    beside: dict[str, set[int]] = defaultdict(set)
    for at, index in enumerate(filled):
        if index in numbers:
            for near in (at - 1, at + 1):
                if 0 <= near < len(filled) and len(lines[filled[near]].text) <= _LONGEST:
                    beside[_key(lines[filled[near]].text)].add(filled[near])
    return {index for group in beside.values() if len(group) >= 3 for index in group}
