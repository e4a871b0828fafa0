"""The whole of which a figure is a part: «40 % de los encuestados», «12 of the 37 reporting States»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from relatoria.gather.contributions.noun_phrase import has_plural, noun_end, phrase_end
from relatoria.language.compose import composed
from relatoria.language.numbers import Number
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Base
from relatoria.vocabulary.figures import figure_pattern

SHARES = ("percent", "ratio")
_PROPORTIONS = frozenset(map(Decimal, (*range(2, 11), 20, 50, 100, 1000)))
"""Wholes of a manner of speaking: «three in four» tells no number; «eleven out of sixty» does."""
_HALF = re.compile(r" (?=(?:the|its|their|our|all|his|her) )")
_FOLLOWS = re.compile(r",?(?: [\w']+){0,4} ?")
_NEAR = 9
_AMONG = 40


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
    for at, base in (*_fronted(part, found), *_among(part, found)):
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
    inner = part.pattern("in", r"[a-z\-]+ (?P<noun>[a-z][a-z' ]*?) (?:{})\b").match(wording)
    if inner:
        start, end = (number.start + at for at in inner.span("noun"))
        return Base(start, end, part.sentence.text[start:end], _denominator(wording, part.language))
    if part.pattern("in", r"\b(?:{})\b").search(wording):
        base = _whole(part, number.end + 1) if folded.startswith(" ", number.end) else None
        if base and has_plural(folded[base.start : base.end]):  # «seven in ten now», «una de cada siete estaba»
            return Base(base.start, base.end, base.words, _denominator(wording, part.language))
    return None


def _denominator(wording: str, language: str) -> str | None:
    """How many the whole of «eleven houses out of sixty» holds; None for «three in four»."""
    values: list[Decimal] = [value for _, _, value in composed(wording, language)]
    return f"{values[-1]:f}" if values and values[-1] not in _PROPORTIONS else None


def _of_count(part: _Part, number: Number) -> Base | None:
    """«12 of the 37», «nine States of the 27», «trois de ses membres»."""
    folded = part.sentence.folded
    whole = part.pattern("whole", r"(?: [a-z\-]+)?? (?:{}) (?=\S)").match(folded, number.end)
    if whole:
        next_ = _number_at(part, whole.end())
        if next_ and next_.kind == number.kind and Decimal(next_.value) > Decimal(number.value):
            return _whole(part, whole.end())
    some = part.pattern("some", r" (?:{})").match(folded, number.end)
    base = _whole(part, some.end()) if some and number.kind == "count" else None
    return base if base and has_plural(folded[base.start : base.end]) else None


def _of_rate(part: _Part, number: Number) -> Base | None:
    """«31 por cada 100.000 habitantes», «12 deaths per 1,000 births»."""
    each = part.pattern("each", r"(?: [a-z\-]+){0,3}? (?:{}) ").match(part.sentence.folded, number.end)
    whole = _number_at(part, each.end()) if each else None
    if whole is None or whole.kind != "count" or Decimal(whole.value) < max(Decimal(_RATE), Decimal(number.value)):
        return None
    return _whole(part, whole.start)


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
    if number:
        end = noun_end(folded, number.end, limit, part.language)
    else:
        end = phrase_end(folded, start, limit, part.language)
    if end <= start:
        return None
    told = number.value if number and number.kind not in SHARES else None
    if told and Decimal(told) in _PROPORTIONS and part.pattern("every", r"(?:{})\b").match(folded, start):
        told = None
    return Base(start, end, part.sentence.text[start:end], told)


def _fronted(part: _Part, found: dict[int, Base]) -> Iterator[tuple[int, Base]]:
    """«Of the 39 cases, 12 …, 8 …»: the whole stands first, up to a comma."""
    folded, text = part.sentence.folded, part.sentence.text
    for front in part.pattern("front", r"(?:^[\d. ]*|[;:] )(?:{}) ").finditer(folded):
        comma = folded.find(", ", front.end())
        ends = re.compile(r"[;:]").search(folded, front.end())
        stop = ends.start() if ends else len(folded)
        base = _whole(part, front.end(), comma) if 0 < comma < stop else None
        whole = _number_at(part, base.start) if base else None
        some = whole or part.pattern("plural", r"(?:{})\b").match(folded, front.end())
        if base and some:
            base = Base(base.start, comma, text[base.start : comma], base.number)
            near = None if whole else _FOLLOWS
            yield from _parts(part, (comma, stop), base, whole, near, found)


def _among(part: _Part, found: dict[int, Base]) -> Iterator[tuple[int, Base]]:
    """«eleven ships, of which four … and two …»: the whole was counted just before."""
    folded, text = part.sentence.folded, part.sentence.text
    for marker in part.pattern("among", r",? \b(?:{})\b").finditer(folded):
        wholes = [one for one in part.numbers if one.end <= marker.start() <= one.end + _AMONG]
        if not wholes or wholes[-1].kind in SHARES:
            continue
        whole = wholes[-1]
        end = noun_end(folded, whole.end, marker.start(), part.language)
        base = Base(whole.start, end, text[whole.start : end], whole.value)
        yield from _parts(part, (marker.end(), len(folded)), base, whole, _FOLLOWS, found)


def _parts(
    part: _Part,
    within: tuple[int, int],
    base: Base,
    whole: Number | None,
    near: re.Pattern[str] | None,
    found: dict[int, Base],
) -> Iterator[tuple[int, Base]]:
    """The parts that follow a whole: the first quantity, and those after it that have no noun of their own.

    The first must follow as ``near`` says; of a whole that is counted in years or dollars every part must be bare.
    """
    start, stop = within
    first = True
    for at, number in enumerate(part.numbers):
        if not start <= number.start < stop or at in found or not _may_be_part(number, whole):
            continue
        bare = _bare(part, number)
        if first and near and not near.fullmatch(part.sentence.folded, start, number.start):
            return
        if whole and whole.kind != number.kind not in SHARES and not bare:
            return  # «41 ans, dont sept saisons»
        if first or bare:
            yield at, base
        first = False


def _may_be_part(number: Number, whole: Number | None) -> bool:
    """A share may be one of anything; a count only of a whole that is counted and larger."""
    if number.kind in SHARES:
        return True
    if whole is None or number.kind not in ("count", whole.kind):
        return False
    return Decimal(number.value) < Decimal(whole.value)


def _bare(part: _Part, number: Number) -> bool:
    """Whether a number has no noun of its own: «8 had been closed»."""
    folded = part.sentence.folded
    return noun_end(folded, number.end, len(folded), part.language) == number.end
