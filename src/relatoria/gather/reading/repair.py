"""Repair of damaged recognition: a noisy channel of known confusions, only in damaged documents and only when sure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from relatoria.gather.reading.repair_channel import (
    TOKEN,
    Candidate,
    Confusion,
    candidates,
    confusions,
    frequency,
    settings,
)
from relatoria.gather.reading.repair_screen import is_suspect
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.document import Document, Edit

_LIGATURE = re.compile(r"[ﬀ-ﬄ]")
_FUTURE = re.compile(r"[a-z]+[aei]ran?$")
_CLAUSE = re.compile(r"[.;:!?¿¡]")
_WORD = re.compile(r"\w+")
_ELIDED = re.compile(r"(?<![\w'’.,])[1I|!](?=['’][^\W\d_]{2})")
_NO_HABITS: Mapping[Confusion, int] = {}
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
    places = list(_tokens(text, ranges, taken, language))
    evidence = [word for word in _likely(text, places, language, _NO_HABITS) if word.odds >= odds["strong"]]
    if len(evidence) < max(odds["least_words"], odds["least_share"] * len(places)):
        return []
    habits = Counter(sign for word in evidence for sign in word.best.confusions)
    lost = sum(1 for word in evidence if word.best.is_loss)
    least = odds["strong"] if lost < odds["least_words"] else 0.0
    return [
        *(
            _edit(text, word)
            for word in _likely(text, places, language, habits)
            if (word.odds >= least or not word.best.is_loss) and _is_sure(text, word)
        ),
        *(
            _elision(found)
            for left, right in ranges
            if language == "fr"
            for found in _ELIDED.finditer(text, left, right)
        ),
    ]


def _likely(text: str, places: Sequence[_Range], language: str, habits: Mapping[Confusion, int]) -> Iterator[_Word]:
    """The words that may be damaged, each with its best candidate; ``habits`` are the confusions already seen."""
    known: dict[str, tuple[Candidate, float] | None] = {}
    for start, end in places:
        token = text[start:end]
        if token not in known:
            known[token] = None if _is_code(token) else _likelier(token, language, habits)
        found = known[token]
        if found is not None:
            yield _Word(start, end, language, *found)


def _elision(found: re.Match[str]) -> Edit:
    letter = "L" if _opens_sentence(found.string, found.start()) else "l"
    return Edit(found.start(), found.end(), found.group(), letter, "an l before an apostrophe was read as another sign")


def _tokens(
    text: str, ranges: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]], language: str
) -> Iterator[_Range]:
    starts = [start for start, _ in taken]
    for left, right in ranges:
        for found in TOKEN.finditer(text, left, right):
            start, end = found.span()
            before = text[start - 1 : start]
            if language != "fr" and before in ("'", "’"):  # «O’Hara»; in French the article ends so
                continue
            at = bisect_right(starts, end)
            near = taken[max(0, at - 2) : at]
            # a blank that was several, or a line end, may touch a word; a mark inside one, or a hyphen, may not
            cut = any((low < end and high > start) or _divides(text, low, high, start, end) for low, high in near)
            joined = {before, text[end : end + 1]} & _JOINS
            if not cut and (not joined or (language == "fr" and joined == {"-"})):  # «mi-fevrier», «eux-mémes»
                yield start, end


def _divides(text: str, low: int, high: int, start: int, end: int) -> bool:
    return (low == end or high == start) and not text[low:high].isspace()


def _is_code(token: str) -> bool:
    """Abbreviations, numbers and codes («G20», «B2B», «OIM») are not words; «1es» and «6t6» may be."""
    letters = [char for char in token if char.isalpha()]
    inner = {char for char in token[1:] if char.isupper()}
    if not letters or (inner and (inner != {"I"} or token.isupper())):  # «escoIar»: a capital I for an l
        return True
    return len(letters) < 3 and (len(token) < 3 or token.isalpha())


def _likelier(token: str, language: str, habits: Mapping[Confusion, int]) -> tuple[Candidate, float] | None:
    """The candidate that beats the word as it stands and all its rivals, with its odds; else None.

    A confusion that the document has shown before is likelier to have been made again.
    """
    odds = settings().odds
    low = token.lower()
    bare = frequency(low, language)
    if bare > _COMMON:
        return None
    least = odds["short"] if sum(map(str.isalpha, low)) < 3 else odds["shape"]
    found = [
        (candidate.frequency * _usual(candidate, habits), candidate)
        for candidate in candidates(low, language)
        if candidate.frequency >= (odds["lexicon"] if candidate.is_loss else least)
        and (low == token or _keeps_name(low, candidate))
    ]
    if not found:
        return None
    found.sort(key=lambda pair: (-pair[0], pair[1].word))
    weight, best = found[0]
    if len(found) > 1 and weight < odds["rival"] * found[1][0]:
        return None
    ratio = best.frequency / max(bare, odds["lexicon"] / 20)
    if not best.is_loss and (low.isdigit() or (bare > odds["lexicon"] / 2 and ratio < _needed(best, habits))):
        return None
    return (best, ratio) if ratio >= odds["future"] else None


def _keeps_name(low: str, candidate: Candidate) -> bool:
    """Whether a word with a capital, which may be a name, keeps its first letter and is misread once at most."""
    same = fold(candidate.word[0]) == fold(low[0]) or (low[0] == "i" and candidate.word[0] == "l")
    return same and (candidate.is_loss or len(candidate.confusions) == 1)


def _usual(candidate: Candidate, habits: Mapping[Confusion, int]) -> int:
    """How usual its confusions are in this document: one more than the rarest was seen."""
    return 1 + min(habits.get(sign, 0) for sign in candidate.confusions)


def _needed(best: Candidate, habits: Mapping[Confusion, int]) -> float:
    """How much commoner the word must be than a listed one that it was misread as."""
    odds = settings().odds
    return (odds["leaning"] if best.is_accent else odds["misprint"]) / _usual(best, habits)


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


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in ".!?" or before.endswith("\n\n")


def _edit(text: str, word: _Word) -> Edit:
    before = text[word.start : word.end]
    after = word.best.word
    small_l = before[0] == "I" and after[0] == "l"  # «Ieerla» for «leerla»
    if _opens_sentence(text, word.start) if small_l or not before[0].isalpha() else before[0].isupper():
        after = after[0].upper() + after[1:]
    whys = sorted({confusion.why for confusion in word.best.confusions})
    return Edit(word.start, word.end, before, after, "; ".join(whys))
