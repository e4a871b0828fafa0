"""The whole of which a figure is a part: «40 % de los encuestados», «12 of the 37 reporting States»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from relatoria.gather.contributions.noun_phrase import phrase_end
from relatoria.language.compose import composed
from relatoria.language.numbers import Number
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Base
from relatoria.vocabulary.figures import figure_pattern

SHARES = ("percent", "ratio")
_PROPORTIONS = frozenset(map(Decimal, (*range(2, 11), 20, 50, 100, 1000)))
"""Wholes of a manner of speaking: «three in four» tells no number; «eleven out of sixty» does."""
_INNER = re.compile(r"[a-z\-]+ (?P<noun>[a-z]+) (?:sur|in|out of|de cada|in every)\b")
_IN_WORDS = re.compile(r"\b(?:in|out of|de cada)\b")
_HALF = re.compile(r" (?=(?:the|its|their|our|all|his|her) )")
_FOLLOWS = re.compile(r",(?: [\w']+){0,4} ?")
_SPACE = re.compile(r" ?")
_NEAR = 9


class _Part(Struct, frozen=True):
    """A sentence with its quantities, read for wholes."""

    sentence: Sentence
    numbers: Sequence[Number]
    language: str

    def pattern(self, name: str, shape: str) -> re.Pattern[str]:
        return figure_pattern(self.language, name, shape)


def bases(sentence: Sentence, numbers: Sequence[Number], language: str) -> dict[int, Base]:
    """Place among ``numbers`` → the whole of which it is a part; offsets are in ``sentence.text``."""
    part = _Part(sentence, numbers, language)
    found = {at: base for at, number in enumerate(numbers) if (base := _own(part, number))}
    for at, base in _fronted(part, found):
        found.setdefault(at, base)
    return found


def _own(part: _Part, number: Number) -> Base | None:
    """The whole that stands at the number itself."""
    if number.kind in SHARES:
        return _of_share(part, number)
    return _of_count(part, number) or _of_rate(part, number)


def _of_share(part: _Part, number: Number) -> Base | None:
    folded = part.sentence.folded
    of = part.pattern("of", r" ?\b(?:{})(?: |(?<='))").match(folded, number.end)
    if of:
        return _whole(part, of.end())
    if number.kind != "ratio":
        return None
    wording = folded[number.start : number.end]
    direct = _HALF.match(folded, number.end) if wording.endswith("half") else None
    if direct:
        return _whole(part, direct.end())
    inner = _INNER.match(wording)
    if inner:
        start, end = (number.start + at for at in inner.span("noun"))
        return Base(start, end, part.sentence.text[start:end], _denominator(wording, part.language))
    if _IN_WORDS.search(wording) and part.language != "fr":
        base = _whole(part, _SPACE.match(folded, number.end).end())  # type: ignore[union-attr]  # matches anything
        told = _denominator(wording, part.language)
        return Base(base.start, base.end, base.words, told) if base and told else base
    return None


def _denominator(wording: str, language: str) -> str | None:
    """How many the whole of «eleven houses out of sixty» holds; None for «three in four»."""
    last = [value for _, _, value in composed(wording, language)][-1:]
    return f"{last[0]:f}" if last and last[0] not in _PROPORTIONS else None


def _of_count(part: _Part, number: Number) -> Base | None:
    """«12 of the 37», «nine States of the 27», «trois de ses membres»."""
    folded = part.sentence.folded
    whole = part.pattern("whole", r"(?: [a-z\-]+)?? (?:{}) (?=\S)").match(folded, number.end)
    if whole:
        next_ = _number_at(part, whole.end())
        if next_ and next_.kind == number.kind and Decimal(next_.value) > Decimal(number.value):
            return _whole(part, whole.end())
    plural = part.pattern("plural", r"{}").pattern
    some = re.compile(rf" (?:de |of )?(?=(?:{plural}) )").match(folded, number.end)
    if some is None or number.kind != "count" or not _partitive(folded, number.end):
        return None
    base = _whole(part, some.end())
    return base if base and re.search(r"s\b|\bpeople\b|x\b", base.words.split()[0] + " " + base.words) else None


def _partitive(folded: str, at: int) -> bool:
    return folded.startswith((" de ", " des ", " of "), at)


def _of_rate(part: _Part, number: Number) -> Base | None:
    """«31 por cada 100.000 habitantes», «12 deaths per 1,000 births»."""
    each = part.pattern("each", r"(?: [a-z\-]+){0,3}? (?:{}) ").match(part.sentence.folded, number.end)
    whole = _number_at(part, each.end()) if each else None
    return _whole(part, whole.start) if whole and whole.kind == "count" and Decimal(whole.value) >= _RATE else None


_RATE = 100


def _number_at(part: _Part, at: int) -> Number | None:
    """The number that begins at a place or a word later («every $200»)."""
    return next((one for one in part.numbers if at <= one.start <= at + _NEAR and _joined(part, at, one.start)), None)


def _joined(part: _Part, at: int, start: int) -> bool:
    return re.fullmatch(r"(?:[a-z']+ )?", part.sentence.folded[at:start]) is not None


def _whole(part: _Part, start: int, limit: int | None = None) -> Base | None:
    """The whole that begins at ``start``: without its articles, with its number; None for a pronoun or a year."""
    folded = part.sentence.folded
    limit = len(folded) if limit is None else limit
    article = part.pattern("article", r"(?:(?:{})(?: |(?<='))){1,2}").match(folded, start)
    start = article.end() if article else start
    if part.pattern("pronoun", r"(?:{})\b").match(folded, start):
        return None
    number = _number_at(part, start)
    if number is None and folded[start : start + 1].isdigit():
        return None
    end = phrase_end(folded, number.end + 1 if number else start, limit, part.language)
    end = max(end, number.end) if number and end <= number.end + 1 else end
    if end <= start:
        return None
    told = number.value if number and number.kind not in SHARES else None
    return Base(start, end, part.sentence.text[start:end], told)


def _fronted(part: _Part, found: dict[int, Base]) -> Iterator[tuple[int, Base]]:
    """«Of the 39 cases, 12 …, 8 …»: the whole stands first, up to a comma."""
    folded, text = part.sentence.folded, part.sentence.text
    for front in part.pattern("front", r"(?:^[\d. ]*|[;:] )(?:{}) ").finditer(folded):
        comma = folded.find(",", _past_numbers(part, front.end()))
        ends = re.compile(r"[;:]").search(folded, front.end())
        stop = ends.start() if ends else len(folded)
        base = _whole(part, front.end(), comma) if 0 < comma < stop else None
        if base is None:
            continue
        if base.number is None and not part.pattern("plural", r"(?:{}|les)\b").match(folded, front.end()):
            continue
        base = Base(base.start, comma, text[base.start : comma], base.number)
        first = True
        for at, number in enumerate(part.numbers):
            if number.start < comma or number.start >= stop or at in found or not _may_be_part(number, base):
                continue
            if not base.number and not _FOLLOWS.fullmatch(folded, comma, number.start):
                break
            if first or _bare(part, number):
                yield at, base
            first = False


def _past_numbers(part: _Part, at: int) -> int:
    """Past the number that opens the whole, whose own comma («4,100») ends nothing."""
    return max((one.end for one in part.numbers if at <= one.start <= at + 2 * _NEAR), default=at)


def _may_be_part(number: Number, base: Base) -> bool:
    if number.kind in SHARES:
        return True
    if number.kind in ("count", "USD", "EUR") and base.number:
        return Decimal(number.value) < Decimal(base.number)
    return False


def _bare(part: _Part, number: Number) -> bool:
    """Whether a number has no noun of its own: «8 had been closed»."""
    at = number.end + 1
    return phrase_end(part.sentence.folded, at, len(part.sentence.folded), part.language) <= at


