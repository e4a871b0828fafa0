"""Repair of damaged recognition: a noisy channel of known confusions, only in damaged documents and only when sure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relatoria.gather.reading.repair_channel import Candidate, candidates, confusions, frequency, settings
from relatoria.gather.reading.repair_screen import is_suspect
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.document import Document, Edit

_TOKEN = re.compile(r"(?<![\w@&|$/.])[&@|$]?[^\W_][^\W_&@|!$]*(?:[&@|!$][^\W_]+)*[&@|$]?(?![\w@&|$])(?!\.[a-z]{2,3}\b)")
_LIGATURE = re.compile(r"[ﬀ-ﬄ]")
_FUTURE = re.compile(r"[a-z]+[aei]ran?$")
_CLAUSE = re.compile(r"[.;:!?¿¡]")
_WORD = re.compile(r"\w+")
_JOINS = frozenset("-_/\\")  # part of an address, a name or a compound: no word of its own
_COMMON = 1e-3  # the commonest words are never misread ones


_Range = tuple[int, int]


class _Word(NamedTuple):
    """One word that may be damaged: where it stands, in which language, and the candidate that is far likelier."""

    start: int
    end: int
    language: str
    best: Candidate
    odds: float


def find_repairs(document: Document) -> tuple[Edit, ...]:
    """The repairs of a document, word by word, in order; none for a document that shows no damage.

    Ligatures («ﬁ») are always taken apart. Everything else asks three things in turn: does a cheap look raise the
    suspicion; do enough words, which are none as they stand, become common words by the known confusions; and is
    this repair far likelier than the word as it stands and than any other repair? Words that a layout edit touches
    are left alone. Linear in the text.
    """
    edits = [_ligature(found) for found in _LIGATURE.finditer(document.text)]
    taken = [(edit.start, edit.end) for edit in (*document.layout, *document.repairs, *edits)]
    taken.sort()
    by_language: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for paragraph in document.paragraphs:
        code = paragraph.language or document.language
        if code in TONGUES:
            by_language[code].append((paragraph.start, paragraph.end))
    for code, ranges in sorted(by_language.items()):
        wording = "\n".join(document.text[start:end] for start, end in ranges)
        if is_suspect(wording, code):
            edits += _repair(document.text, ranges, code, taken)
    unique = {(edit.start, edit.end): edit for edit in edits}
    return tuple(sorted(unique.values(), key=lambda edit: edit.start))


def _ligature(found: re.Match[str]) -> Edit:
    signs = {confusion.observed: confusion for confusion in confusions("en") if confusion.kind == "ligature"}
    confusion = signs[found.group()]
    return Edit(found.start(), found.end(), found.group(), confusion.true, confusion.why)


def _repair(
    text: str, ranges: Sequence[tuple[int, int]], language: str, taken: Sequence[tuple[int, int]]
) -> list[Edit]:
    odds = settings().odds
    words: list[_Word] = []
    count = 0
    known: dict[str, tuple[Candidate, float] | None] = {}
    for start, end in _tokens(text, ranges, taken):
        count += 1
        token = text[start:end]
        low = token.lower()
        if language != "fr" and text[start - 1 : start] in ("'", "’"):  # «O’Hara»; in French the article ends so
            continue
        if low not in known:
            known[low] = None if _is_code(token) else _likelier(low, language)
        found = known[low]
        if found is not None:
            words.append(_Word(start, end, language, *found))
    evidence = [word for word in words if word.odds >= odds["strong"]]
    if len(evidence) < max(odds["least_words"], odds["least_share"] * count):
        return []
    lost = sum(1 for word in evidence if word.best.is_loss)
    accents = lost >= max(odds["least_words"], odds["least_share"] * count / 2)
    return [_edit(text, word) for word in words if (accents or not word.best.is_loss) and _is_sure(text, word)]


def _tokens(
    text: str, ranges: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    starts = [start for start, _ in taken]
    for left, right in ranges:
        for found in _TOKEN.finditer(text, left, right):
            start, end = found.span()
            at = bisect_right(starts, end)
            near = taken[max(0, at - 2) : at]
            # a blank that was several, or a line end, may touch a word; a mark inside one, or a hyphen, may not
            cut = any((low < end and high > start) or _divides(text, low, high, start, end) for low, high in near)
            if not cut and text[start - 1 : start] not in _JOINS and text[end : end + 1] not in _JOINS:
                yield start, end


def _divides(text: str, low: int, high: int, start: int, end: int) -> bool:
    return (low == end or high == start) and not text[low:high].isspace()


def _is_code(token: str) -> bool:
    """Abbreviations, numbers and codes («G20», «B2B», «OIM») are not words."""
    letters = [char for char in token if char.isalpha()]
    return len(letters) < 3 or any(char.isupper() for char in letters[1:])


def _likelier(low: str, language: str) -> tuple[Candidate, float] | None:
    """The candidate that beats the word as it stands and all its rivals, with its odds; else None."""
    odds = settings().odds
    bare = frequency(low, language)
    if bare > _COMMON:
        return None
    found = [
        candidate
        for candidate in candidates(low, language)
        if candidate.frequency >= (odds["lexicon"] if candidate.is_loss else odds["shape"])
    ]
    if not found:
        return None
    best = found[0]
    if len(found) > 1 and best.frequency < odds["rival"] * found[1].frequency:
        return None
    ratio = best.frequency / max(bare, odds["lexicon"] / 20)
    if not best.is_loss and (low.isdigit() or (bare > odds["lexicon"] / 2 and ratio < odds["misprint"])):
        return None
    return (best, ratio) if ratio >= odds["future"] else None


def _is_sure(text: str, word: _Word) -> bool:
    odds = settings().odds
    if word.odds >= odds["word"]:
        return True
    low = text[word.start : word.end].lower()
    if word.language != "es" or not _FUTURE.match(low) or not word.best.word.endswith(("rá", "rán")):
        return False
    before = text[max(0, word.start - 200) : word.start]
    clause = _CLAUSE.split(before)[-1]
    return not settings().subordinate.intersection(_WORD.findall(fold(clause)))


def _edit(text: str, word: _Word) -> Edit:
    before = text[word.start : word.end]
    after = word.best.word
    if before[0].isupper():
        after = after[0].upper() + after[1:]
    whys = sorted({confusion.why for confusion in word.best.confusions})
    return Edit(word.start, word.end, before, after, "; ".join(whys))
