"""Numbers, dates and quotations: each rule looks at one claim and its evidence, and yields its faults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.quotes import is_verbatim, quotations
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.report.naming.also import each_once
from relatoria.conclude.report.sentences.writer import LISTED
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.numbers import Number, numbers, same_quantity
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.quantifiers import quantifiers
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
_ABOVE = frozenset({"more_than", "at_least"})
_BELOW = frozenset({"less_than", "at_most", "nearly"})
_PARTS = frozenset({"percent", "ratio"})
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_MARK = 2
"""A mark of quotation and the space inside it."""
_NEAR = 3
"""Content words on either side of a number that say what it counts."""


def numbers_hold(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Every number of the claim stands in its evidence, of the same unit, or is a count behind it."""
    counted = {
        str(n) for point in evidence.points[:1] for n in (len(point.actors), point.exposed, len(point.opponents))
    }
    counted.add(str(len(evidence.speakers)))
    counted |= _others(parsed, evidence)
    for number in _numbers(claim.text, parsed.free, language):
        wording = claim.text[number.start : number.end]
        value = plain_number(number.value)
        same = [known for known in evidence.numbers if _same(number, known)]
        if same:
            weighed = [known for known in same if known.approximation != "exact"] or same  # figures tell no side
            wrong = all(_other_side(number, known) for known in weighed) or _counts_another(
                claim.text, number, evidence, language
            )
        elif value in counted and _counts_voices(parsed.folded, number, language):
            wrong = False
        else:
            misread = not any(plain_number(known.value) == value for known in evidence.numbers)
            wrong = not (misread and written_alike(wording, evidence))
        if wrong:
            yield Fault(FaultKind.NUMBER, wording, _shown(evidence.numbers))
    yield from _digits_hold(parsed, evidence)


def _others(parsed: Parsed, evidence: Evidence) -> set[str]:
    """How many are left beside those whom a claim names: «Fiji, Kenya and six other voices»."""
    spoke = {actor for one in evidence.contributions for actor in evidence.context.intervention_of(one).actors}
    listed = each_once(evidence.context, sorted(spoke))  # a delegate is not listed beside the State
    sides = (side for point in evidence.points[:1] for side in (point.actors, point.opponents))
    named = len({actor for _, _, actor in parsed.names if actor})
    return {str(len(side) - seen) for side in (spoke, listed, *sides) for seen in (named, LISTED) if len(side) > seen}


def _digits_hold(parsed: Parsed, evidence: Evidence) -> Iterator[Fault]:
    """Digits that are no quantity (a time of day, the number of an article) stand in the evidence as they are."""
    for match in _DIGITS.finditer(parsed.own):
        if not _spelt(match.group(), evidence):
            yield Fault(FaultKind.NUMBER, match.group())


def _spelt(digits: str, evidence: Evidence) -> bool:
    if re.search(rf"(?<![\d,:])(?<!\d\.){re.escape(digits)}(?![\d]|[.,:]\d)", evidence.folded):
        return True
    part = re.sub(r"\D", "", digits).zfill(2)  # «1er» of a day
    return any(date.startswith(digits) or part in date.split("-") for date in evidence.dates)


def _counts_voices(folded: str, number: Number, language: str) -> bool:
    """Whether a number counts those who spoke: «nine of 14 delegations»."""
    after = set(_WORD.findall(folded[number.end : number.end + 40])[:4])
    return not after.isdisjoint(_voices(language))


@cache
def _voices(language: str) -> frozenset[str]:
    forms = (form for row in quantifiers().values() for form in row.forms[language])
    last = (
        fold(form).split()[-1] for form in forms
    )  # a noun, where the form has one: «une majorité» and «la plupart des»
    return frozenset(word for word in last if stems(language)[word]) | {"voces", "voices", "voix"}


def _numbers(text: str, free: str, language: str) -> list[Number]:
    """The numbers of a claim outside names, labels, quotations and dates, which are held against dates."""
    folded = fold(text)
    days = [(one.start, one.end) for one in dates(text, folded, language) if one.value]
    found = [n for n in numbers(text, folded, language) if free[n.start : n.end].strip()]
    return [n for n in found if not any(start <= n.start and n.end <= end for start, end in days)]


def _same(one: Number, other: Number) -> bool:
    """The same value; shares of a whole and money must be shares and money on both sides."""
    if same_quantity(one, other):
        return True
    if plain_number(one.value) != plain_number(other.value):
        return False
    return not any(_strict(kind) and one.kind != other.kind for kind in (one.kind, other.kind))


def _other_side(one: Number, other: Number) -> bool:
    """«More than six» against «less than six»."""
    return any(
        one.approximation in above and other.approximation in below
        for above, below in ((_ABOVE, _BELOW), (_BELOW, _ABOVE))
    )


def _strict(kind: str) -> bool:
    return kind in _PARTS or (len(kind) == 3 and kind.isupper())


def _counts_another(text: str, number: Number, evidence: Evidence, language: str) -> bool:
    """Whether the evidence has this number beside other words, and another number beside the words of this one."""
    ours = _beside(text, number, language)
    bound = evidence.kept("counted", lambda: _counted(evidence, language))
    alike = [words for known, words in bound if _same(number, known)]
    others = [words for known, words in bound if not _same(number, known)]
    if not ours or not alike or not all(alike) or any(ours & words for words in alike):
        return False
    return any(ours & words for words in others)


def _counted(evidence: Evidence, language: str) -> list[tuple[Number, frozenset[str]]]:
    """The numbers of the wordings in a language, each with the words beside it."""
    return [
        (known, _beside(wording, known, spoken))
        for wording, spoken in evidence.wordings
        if spoken == language
        for known in numbers(wording, fold(wording), spoken)
    ]


def _beside(text: str, number: Number, language: str) -> frozenset[str]:
    """The stems of the first content words after a number."""
    if language not in LANGUAGES:
        return frozenset()
    read = [] if _strict(number.kind) else _WORD.findall(fold(text[number.start : number.end]))
    unit = read[1:]  # «three years»: what it counts is read with it
    after = _WORD.findall(re.split(r"\d", fold(text[number.end : number.end + 80]))[0])
    found = [stem for word in (*unit, *after) if not word.isdigit() and (stem := stems(language)[word])]
    return frozenset(found[:_NEAR])


def dates_hold(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Every date of the claim stands in its evidence at the same or a finer precision."""
    for date in dates(claim.text, parsed.folded, language):
        if not date.value or not parsed.free[date.start : date.end].strip():
            continue
        wording = claim.text[date.start : date.end]
        if not same_day(date.value, evidence.dates) and not written_alike(wording, evidence):
            yield Fault(FaultKind.DATE, wording, ", ".join(evidence.dates))


def quotations_hold(claim: Claim, parsed: Parsed, evidence: Evidence) -> Iterator[Fault]:
    """A quotation stands word for word in the evidence, or is the name of a theme or of somebody."""
    inside = [(start, end) for start, end, _ in parsed.names] + list(parsed.labels)
    for quote in quotations(claim.text):
        if any(_same_place(quote.start, quote.end, start, end) for start, end in inside):
            continue
        if not any(is_verbatim(quote.words, text) for text, _ in evidence.wordings):
            yield Fault(FaultKind.QUOTATION, quote.words)


def _same_place(start: int, end: int, known_start: int, known_end: int) -> bool:
    """Whether a quotation is (part of) a name, or is that name in marks of quotation."""
    within = known_start <= start and end <= known_end
    return within or (abs(known_start - start) <= _MARK and abs(end - known_end) <= _MARK)


def same_day(value: str, known: Iterable[str]) -> bool:
    """Whether a date is known, or a known one is finer: of «2018-12-10» one may say «2018», not the reverse."""
    return any(other.startswith(value) for other in known)


def plain_number(value: str) -> str:
    """A value in one form: «3», «3.0» and «03» are the same."""
    try:
        return f"{Decimal(value).normalize():f}"
    except ArithmeticError:
        return value


def written_alike(wording: str, evidence: Evidence) -> bool:
    """Whether the evidence has the same words."""
    folded = re.escape(fold(wording.strip()))
    return re.search(rf"(?<![\w.,]){folded}(?![\w]|[.,]\d)", evidence.folded) is not None


def _shown(known: Iterable[Number]) -> str:
    return ", ".join(sorted({plain_number(number.value) for number in known}))
