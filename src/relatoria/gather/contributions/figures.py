"""The figures register: every quantity of a document, what it counts, of what, against what, and when."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from relatoria.gather.contributions.bases import bases
from relatoria.gather.contributions.compared import Context
from relatoria.gather.contributions.comparisons import compared
from relatoria.gather.contributions.multiples import MULTIPLE, multiple_words
from relatoria.gather.contributions.noun_phrase import STOP
from relatoria.language.dates import NAME, DateMention, dates
from relatoria.language.numbers import Number, has_numbers, quantities
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Approximation, Base, Comparison

_LINK = re.compile(
    r"\s*(?:,\s*)?(?:(?:de|d'|du|des|del|of|entre|among|parmi)\s*)?"
    r"(?:los |las |la |el |the |les |le |l'|all |its |sus? |our )?"
)
_WORD = re.compile(r"[\w'\-]+")
_SMALL = frozenset(("1", "2"))
_MAX_WORDS = 6


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
    if not (has_numbers(sentence.words) or any(map(multiple_words().__getitem__, sentence.words))):
        return []
    said = dates(sentence.text, sentence.folded, language)
    read = quantities(sentence.text, sentence.folded, language, said)
    pairs = compared(Context(sentence, read, said, language))
    numbers = [number for number, _ in pairs]
    wholes = bases(sentence, numbers, language)
    said = [mention for mention in said if mention.relation != NAME]
    found = []
    for at, (number, comparison) in enumerate(pairs):
        base = wholes.get(at) if number.kind != MULTIPLE else None
        if number.kind == "count" and number.value in _SMALL and not (base or comparison):
            continue
        date = _date(number, [mention for mention in said if not _of_other(mention, comparison)])
        found.append(Stated(number, counted(sentence, number, numbers), date, base, comparison))
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


def counted(sentence: Sentence, number: Number, others: list[Number]) -> str:
    """What a quantity counts, as worded after it: a noun and what belongs to it; empty where nothing follows."""
    link = _LINK.match(sentence.folded, number.end)
    at = link.end() if link else number.end
    limit = min((other.start for other in others if other.start >= number.end), default=len(sentence.folded))
    start = end = at
    for count, word in enumerate(_WORD.finditer(sentence.folded, at, limit)):
        gap = sentence.folded[end : word.start()]
        if word.group() in STOP or count >= _MAX_WORDS or gap.strip(" '"):
            break
        end = word.end()
    words = sentence.text[start:end].strip()
    return re.sub(r"(?:\s+(?:de|d'|du|des|del|la|las|los|el|of|the|les|le))+$", "", words)


def _of_other(mention: DateMention, comparison: Comparison | None) -> bool:
    """Whether a date is that of what the quantity is compared with, not its own."""
    if comparison is None or comparison.date is None:
        return False
    return comparison.start <= mention.start < comparison.end or comparison.date == mention.value


def _date(number: Number, said: list[DateMention]) -> str | None:
    """The date nearest to the quantity in its sentence."""
    dated = [(abs(mention.start - number.start), mention.value) for mention in said if mention.value]
    return min(dated)[1] if dated else None
