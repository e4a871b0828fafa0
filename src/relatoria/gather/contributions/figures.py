"""The figures register: every quantity of a document, what it counts, when, and who said it."""

from __future__ import annotations

import re
from decimal import Decimal

from relatoria.language.dates import NAME, DateMention, dates
from relatoria.language.numbers import Number, has_numbers, quantities
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Approximation

_LINK = re.compile(
    r"\s*(?:,\s*)?(?:(?:de|d'|du|des|del|of|entre|among|parmi)\s*)?"
    r"(?:los |las |la |el |the |les |le |l'|all |its |sus? |our )?"
)
_WORD = re.compile(r"[\w'\-]+")
_STOP = frozenset(
    "que who which that whose were was are is be been have has had eran son era es fueron fue estaban estan "
    "habian han ha se in en por by to para and y et o or ou qui dont ont sont etaient etait est a au aux "
    "avait from since during with con avec desde durante at on over under not no ne pas will would can could "
    "should must may dans sur pour par depuis pendant hasta until into as than al such como comme cuando when "
    "ou where donde entre between but pero mais si if "
    "every each cada chaque this este cette ce reste restait remains vive viven live lived works work".split()
)
_SMALL = frozenset(("1", "2"))
_MAX_WORDS = 6


def sentence_figures(sentence: Sentence, language: str) -> list[tuple[Number, str, str | None]]:
    """The quantities of a sentence, each with what it counts as worded and its date (ISO, cut) or None.

    Ranks are no figures; nor is a bare «two», which mostly means «both». Offsets are in ``sentence.text``.
    """
    if not has_numbers(sentence.words):
        return []
    said = dates(sentence.text, sentence.folded, language)
    found = [
        number
        for number in quantities(sentence.text, sentence.folded, language, said)
        if not (number.kind == "count" and number.value in _SMALL)
    ]
    said = [mention for mention in said if mention.relation != NAME]
    return [(number, counted(sentence, number, found), _date(number, said)) for number in found]


def sentence_quantities(sentence: Sentence, language: str) -> tuple[tuple[int, str], ...]:
    """Where each quantity of a sentence begins in the clean text, and the sign that it is for the kind."""
    stated = sentence_figures(sentence, language)
    return tuple((sentence.start + number.start, quantity_sign(number)) for number, _, _ in stated)


def quantity_sign(number: Number) -> str:
    """A quantity's sign for the kind: a duration, a share, a count of few or of many, or an amount of something."""
    if number.kind in _TIMES:
        return "duration"
    if number.kind in ("percent", "ratio"):
        return "share"
    if number.kind == "count":
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
        if word.group() in _STOP or count >= _MAX_WORDS or gap.strip(" '"):
            break
        end = word.end()
    words = sentence.text[start:end].strip()
    return re.sub(r"(?:\s+(?:de|d'|du|des|del|la|las|los|el|of|the|les|le))+$", "", words)


def _date(number: Number, said: list[DateMention]) -> str | None:
    """The date nearest to the quantity in its sentence."""
    dated = [(abs(mention.start - number.start), mention.value) for mention in said if mention.value]
    return min(dated)[1] if dated else None
