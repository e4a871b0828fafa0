"""The figures register: every quantity of a document, what it counts, of what, against what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from relatoria.gather.contributions.bases import bases
from relatoria.gather.contributions.compared import Context
from relatoria.gather.contributions.comparisons import compared
from relatoria.gather.contributions.multiples import MULTIPLE, has_multiples
from relatoria.gather.contributions.noun_phrase import phrase_end
from relatoria.language.dates import NAME, DateMention, dates
from relatoria.language.numbers import Number, has_numbers, quantities
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Approximation, Base, Comparison

_LINK = re.compile(
    r"\s*(?:(?:(?:de|du|des|del|of|entre|among|parmi)\s+|(?:de\s+l|d)')?"
    r"(?:(?:los|las|la|el|the|les|le|all|its|sus?|our)\s+|l')?)"
)
_SMALL = frozenset(("1", "2"))


class Stated(Struct, frozen=True):
    """A quantity of a sentence: what it counts as worded, its date (ISO, cut), its whole, what it is compared with.

    Offsets are in the wording of the sentence.
    """

    number: Number
    counts: str
    date: str | None
    base: Base | None = None
    comparison: Comparison | None = None


def sentence_figures(sentence: Sentence, language: str) -> list[Stated]:
    """The quantities of a sentence with what they say.

    Ranks are no figures; nor is a bare «two», which mostly means «both», unless it is «two of nine» or «from nine to
    two». A multiple («twice») is one where it is said of what.
    """
    multiplied = has_multiples(sentence)
    if not (multiplied or has_numbers(sentence.words)):
        return []
    said = dates(sentence.text, sentence.folded, language)
    read = quantities(sentence.text, sentence.folded, language, said)
    if not (read or multiplied):
        return []
    pairs = compared(Context(sentence, read, said, language))
    numbers = [number for number, _ in pairs]
    others = [one for _, one in pairs if one is not None]
    wholes = bases(sentence, numbers, language)
    said = [mention for mention in said if mention.relation != NAME]
    found = []
    for at, (number, comparison) in enumerate(pairs):
        own = next((one for one in others if one.start <= number.start < one.end), None)  # «… against 8 in 2019»
        base = None if own or number.kind == MULTIPLE else wholes.get(at)
        if number.kind == "count" and number.value in _SMALL and not (base or comparison):
            continue
        date = _date(number, [mention for mention in said if not _of_another(mention, own, comparison, others)])
        within = base is not None and number.start <= base.start < number.end  # «un foyer sur quatre»
        counts = "" if within else counted(sentence, number, numbers, language)
        found.append(Stated(number, counts, date, base, comparison))
    return found


def sentence_quantities(sentence: Sentence, language: str) -> tuple[tuple[int, str], ...]:
    """Where each quantity of a sentence begins in the clean text, and the sign that it is for the kind."""
    stated = sentence_figures(sentence, language)
    return tuple((sentence.start + one.number.start, quantity_sign(one.number)) for one in stated)


def quantity_sign(number: Number) -> str:
    """A quantity's sign for the kind: a duration, a share, a count of few or of many, or an amount of something."""
    if number.kind in _TIMES:
        return "duration"
    if number.kind in ("percent", "ratio"):
        return "share"
    if number.kind in ("count", MULTIPLE):
        return "few" if Decimal(number.value) <= _FEW else "many"
    return "amount"


_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute"))
_FEW = 12


def approximation(number: Number) -> Approximation:
    """The number's approximation as the model names it."""
    return Approximation(number.approximation)


def counted(sentence: Sentence, number: Number, others: Sequence[Number], language: str) -> str:
    """What a quantity counts, as worded after it: a noun and what belongs to it; empty where nothing follows."""
    if number.kind == MULTIPLE:
        return ""
    link = _LINK.match(sentence.folded, number.end)
    start = link.end() if link else number.end
    limit = min((other.start for other in others if other.start >= number.end), default=len(sentence.folded))
    return sentence.text[start : phrase_end(sentence.folded, start, limit, language)]


def _of_another(
    mention: DateMention, own: Comparison | None, comparison: Comparison | None, others: Sequence[Comparison]
) -> bool:
    """Whether a date is that of what is compared with, and not of the quantity: unless it is the other side (`own`)."""
    if comparison and comparison.date == mention.value:
        return True
    return any(one is not own and one.start <= mention.start < one.end for one in others)


def _date(number: Number, said: list[DateMention]) -> str | None:
    """The date nearest to the quantity in its sentence."""
    dated = [(abs(mention.start - number.start), mention.value) for mention in said if mention.value]
    return min(dated)[1] if dated else None
