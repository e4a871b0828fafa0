"""Quantities as they are said in Spanish, English and French, as decimal values that compare across languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from relatoria.language.compose import NOUN, composed
from relatoria.language.dates import DateMention, dates
from relatoria.language.number_words import (
    APPROXIMATIONS,
    APPROXIMATIONS_AFTER,
    CURRENCY_BEFORE,
    CURRENCY_WORDS,
    LABELS,
    PERCENT,
    UNITS,
    WORDS,
    NumberWords,
)
from relatoria.language.remembered import Remembered

_SHORT_SCALES = {"k": 3, "m": 6, "mn": 6, "bn": 9}
_SYMBOL = re.compile(r"\b[a-z]+(?:/[a-z0-9.]+)+/[\w/.]+|\b\d+/\d+(?:/\d+)*\b|(?:https?://|www\.)\S+")
_TIME = re.compile(
    r"(?<!\w)\d{1,2}(?:[:.]\d\d ?(?:a\.?m|p\.?m|h\b|horas|heures|hours)|:\d\d\b| ?h(?: ?\d\d)?\b|(?:\.\d{1,2}){2,}\b)"
)
_PHONE = re.compile(r"\+\d[\d ()\-]{6,}\d")
_MARKER = re.compile(r"(?:^|(?<=[\s(]))\(?\d{1,2}(?:\.\d{1,2})*\)|^\s*\d{1,3}\.\s")
_ORDINAL_DIGITS = re.compile(r"(?<!\w)(\d{1,3})(?:st|nd|rd|th|er|re|e|eme|ª|º|\.ª|\.º)(?!\w)")
_LABEL = re.compile(r"([a-z]+)\.?(?:[º°])? ?$")
_LISTED = re.compile(r"\s?(?:,|-|\by\b|\be\b|\band\b|\bet\b|\ba\b|\bto\b|\bau?\b|\bo\b|\bor\b|\bou\b)\s?")
_RATIO = re.compile(rf"(?: {NOUN})? (?:de cada|(?:out )?of every|out of|in every|in|sur|de chaque) $")
_GROUP_NAME = re.compile(r"\b(?:g ?-?|group of(?: the)?|grupo de(?: los)?|groupe des) ?$")
_HALF_OF = re.compile(r"\b(?:first|second|other|primera|segunda|otra|premiere|seconde|deuxieme|autre) $")
_HALVES = {
    "es": r"\b(?:la )?mitad\b(?! de ano)|\bmedio (?=millon)",
    "en": r"\bhalf(?! ?-?(?:day|hour|year|way|time))\b",
    "fr": r"\bla moitie\b|(?<=\bde )moitie\b|\b(?:un )?demi[- ](?=million)",
}


class Number(Struct, frozen=True):
    """A quantity read from ``[start, end)``, unit and currency included, words of approximation not.

    ``value`` is a decimal string without trailing zeros («350000», «0.6»); ``kind`` is «count», «percent», «ratio» (a
    part of one), «ordinal», an ISO 4217 code, or a unit of time or measure («year», «km»); ``approximation`` is one of
    `model.figure.Approximation`.
    """

    start: int
    end: int
    value: str
    kind: str
    approximation: str = "exact"


def numbers(text: str, folded: str, language: str) -> list[Number]:
    """Return the quantities and ranks of ``text`` in order; ``folded`` is `fold.fold` of it, ``language`` ISO 639-1.

    Years, dates, times, telephone numbers, symbols of documents, list markers and the numbers of paragraphs, articles,
    goals and the like are names, not quantities, and are left out. Ranges give both their ends.
    """
    found = quantities(text, folded, language, dates(text, folded, language))
    spans = [(number.start, number.end) for number in found]
    ranks = [rank for rank in _ordinals(folded, WORDS.get(language, WORDS["en"])) if not _inside(rank, spans)]
    return sorted((*found, *ranks), key=lambda number: number.start)


def quantities(text: str, folded: str, language: str, said: Sequence[DateMention]) -> list[Number]:
    """Return what `numbers` does without the ranks; ``said`` are the dates of the text, which are no quantities."""
    parts = list(_fractions(folded, language)) if _PART_OF.search(folded) else []
    barred = [(part.start, part.end) for part in parts] + [(mention.start, mention.end) for mention in said]
    barred += [match.span() for pattern in _names_of(folded) for match in pattern.finditer(folded)]
    plain = [number for number in _plain(folded, language) if not _inside(number, barred)]
    found = [*parts, *_ratios(folded, _without_labels(folded, plain))]
    return sorted((approximated(folded, number) for number in found), key=lambda number: number.start)


def has_numbers(words: Iterable[str]) -> bool:
    """Whether `quantities` may find anything: a digit, or a number word of any of the languages. Cheap."""
    return any(map(_may_count().__getitem__, words))


def same_quantity(one: Number, other: Number) -> bool:
    """Whether two quantities say the same amount: «60 %» is «6 de cada 10»; units must agree."""
    parts = {"percent": Decimal(100), "ratio": Decimal(1)}
    if one.kind in parts and other.kind in parts:
        left, right = Decimal(one.value) / parts[one.kind], Decimal(other.value) / parts[other.kind]
        return abs(left - right) <= Decimal("0.005")
    return one.kind == other.kind and Decimal(one.value) == Decimal(other.value)


_ANY_DIGIT = re.compile(r"\d")
_PART_OF = re.compile(
    r"terc|cuart|quint|mitad|medi|half|third|quarter|fourth|fifth|sixth|eighth|tenth|tiers|quart|iem|moiti|demi|decim"
)


@cache
def _may_count() -> Remembered[bool]:
    """Word → whether it has a digit, or is or begins a number in words."""
    gate = _number_words()
    return Remembered(lambda word: word in gate or _ANY_DIGIT.search(word) is not None)


def _number_words() -> frozenset[str]:
    gate = {"half", "mitad", "moitie", "medio", "demi"}
    for words in WORDS.values():
        for table in (words.units, words.tens, words.hundreds, words.scales, words.collectives, words.fractions):
            gate.update(part for name in table for part in name.replace("-", " ").split()[:1])
        gate |= words.hundred
    return frozenset(gate)


def _names_of(folded: str) -> Iterator[re.Pattern[str]]:
    """The patterns of digits that are names and that may stand in this text at all."""
    if _ANY_DIGIT.search(folded) is None:
        if ")" in folded:
            yield _MARKER
        if "/" in folded or "www" in folded:
            yield _SYMBOL
        return
    yield _TIME
    yield _ORDINAL_DIGITS
    if "/" in folded or "www" in folded:
        yield _SYMBOL
    if "+" in folded:
        yield _PHONE
    if ")" in folded or folded[:1].isdigit():
        yield _MARKER


def _inside(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < number.end and number.start < end for start, end in spans)


def _decimal(value: Decimal) -> str:
    return f"{value.normalize():f}"


# --- the parts of a whole, and ranks ---------------------------------------------------------------------------------


@cache
def _fraction_pattern(language: str) -> re.Pattern[str]:
    words = WORDS.get(language, WORDS["en"])
    tops = "|".join(
        sorted((*words.units, *words.ones, *(("la", "el") if language == "es" else ())), key=len, reverse=True)
    )
    if language == "fr":
        tops += "|le"
    parts = "|".join(sorted((name.replace(" ", "[ ]") for name in words.fractions), key=len, reverse=True))
    return re.compile(rf"\b(?P<top>{tops})[ \-](?P<part>{parts})\b(?P<of> (?:of|de|des|du|d'|del)\b)?")


def _fractions(folded: str, language: str) -> Iterator[Number]:
    code = language if language in WORDS else "en"
    words = WORDS[code]
    for match in _fraction_pattern(code).finditer(folded):
        top, part = match["top"], match["part"]
        amount = words.units.get(top, 1)
        vague = top in ("a", "la", "el", "le") or (code == "es" and amount == 1 and part in words.ordinals)
        if (vague and not match["of"]) or (top in words.units and part in words.ordinals):
            continue
        if code == "en" and top == "a" and part == "second":
            continue
        value = (Decimal(amount) / words.fractions[part]).quantize(Decimal("0.0001"))
        yield Number(match.start(), match.end("part"), _decimal(value), "ratio")
    for match in re.finditer(_HALVES[code], folded):
        if _HALF_OF.search(folded[max(0, match.start() - 12) : match.start()]):
            continue
        scale = re.compile(r"(?:an? )?millon|(?:an? )?million|a billion").match(folded, _skip(folded, match.end()))
        if scale:
            big = 500_000_000 if scale.group().endswith("billion") else 500_000
            yield Number(match.start(), scale.end(), str(big), "count")
        elif code == "fr" or not match.group().startswith(("medio", "demi")):
            yield Number(match.start(), match.end(), "0.5", "ratio")


def _skip(folded: str, at: int) -> int:
    return at + 1 if folded[at : at + 1] in (" ", "-") else at


def _ordinals(folded: str, words: NumberWords) -> Iterator[Number]:
    for match in _ordinal_pattern(words.joiner).finditer(folded):
        yield Number(match.start(), match.end(), str(words.ordinals[match.group()]), "ordinal")
    for match in _ORDINAL_DIGITS.finditer(folded):
        yield Number(match.start(), match.end(), match[1], "ordinal")


@cache
def _ordinal_pattern(joiner: str) -> re.Pattern[str]:
    words = next(words for words in WORDS.values() if words.joiner == joiner)
    names = "|".join(sorted(words.ordinals, key=len, reverse=True))
    blocked = r"(?! parte| partes)" if joiner == "y" else r"(?!-? ?countr)"
    return re.compile(rf"\b(?:{names})\b{blocked}")


# --- plain quantities ------------------------------------------------------------------------------------------------


def _plain(folded: str, language: str) -> Iterator[Number]:
    """The numbers with their units; the hundred of «40 por ciento» belongs to its unit."""
    taken = 0
    for start, end, value in composed(folded, language):
        if start >= taken:
            number = _with_unit(folded, start, end, value)
            taken = number.end
            yield number


@cache
def _after() -> re.Pattern[str]:
    percent = "|".join(re.escape(name) for name in PERCENT)
    signs = "|".join(re.escape(name) for name in sorted(CURRENCY_BEFORE, key=len, reverse=True))
    money = "|".join(re.escape(name) for name in sorted(CURRENCY_WORDS, key=len, reverse=True))
    units = "|".join(sorted(UNITS, key=len, reverse=True))
    return re.compile(
        rf"(?P<short>k|mn?|bn)?\b(?: ?(?P<percent>{percent})(?!\w)|"
        rf"(?: de| of| d')? ?(?P<money>{money})\b(?: de los estados unidos| des etats-unis)?|"
        rf" ?(?P<sign>{signs})(?!\w)|[ \-](?P<unit>{units})\b)?"
    )


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(name) for name in sorted(CURRENCY_BEFORE, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({signs}) ?$")


def _with_unit(folded: str, start: int, end: int, value: Decimal) -> Number:
    before = _before().search(folded[max(0, start - 5) : start])
    kind = CURRENCY_BEFORE[before[1]] if before else "count"
    opens = start - (len(before.group()) if before else 0)
    match = _after().match(folded, end)
    if match is None:
        return Number(opens, end, _decimal(value), kind)
    if match["short"] and (before or match["money"] or match["sign"]):
        value = value.scaleb(_SHORT_SCALES[match["short"]])
        end = match.end("short")
    if match["percent"]:
        kind, end = "percent", match.end()
    elif match["money"]:
        kind, end = CURRENCY_WORDS[match["money"]], match.end()
    elif match["sign"] and not before:
        kind, end = CURRENCY_BEFORE[match["sign"]], match.end()
    elif match["unit"] and not before:
        kind, end = UNITS[match["unit"]], match.end()
    return Number(opens, end, _decimal(value), kind)


# --- what is a name, a ratio, an approximation -----------------------------------------------------------------------


def _without_labels(folded: str, plain: Sequence[Number]) -> list[Number]:
    kept: list[Number] = []
    named_until = -1
    for number in plain:
        head = folded[max(0, number.start - 24) : number.start]
        small = number.kind in ("count", "ratio") and Decimal(number.value) <= 500
        follows = named_until >= 0 and _LISTED.fullmatch(folded, named_until, number.start) is not None
        word = _LABEL.search(head) if small and folded[number.start].isdigit() else None
        if small and (follows or (word and word[1] in LABELS)):
            named_until = number.end
            continue
        named_until = -1
        if number.kind == "count" and _GROUP_NAME.search(head):
            continue
        kept.append(number)
    return kept


def _ratios(folded: str, plain: Sequence[Number]) -> Iterator[Number]:
    at = 0
    while at < len(plain):
        one = plain[at]
        two = plain[at + 1] if at + 1 < len(plain) else None
        if two and one.kind == two.kind == "count" and _is_ratio(folded, one, two):
            value = (Decimal(one.value) / Decimal(two.value)).quantize(Decimal("0.0001"))
            yield Number(one.start, two.end, _decimal(value), "ratio")
            at += 2
            continue
        if two and one.kind == "count" and two.kind != "count" and _is_open_range(folded, one, two):
            one = replace(one, kind=two.kind)
        if not (one.value == "1" and folded[one.start].isalpha()):
            yield one
        at += 1


def _is_ratio(folded: str, one: Number, two: Number) -> bool:
    gap = _RATIO.fullmatch(folded[one.end : two.start])
    if not gap or not Decimal(one.value) < Decimal(two.value):
        return False
    return not gap.group().endswith(" in ") or Decimal(two.value) <= 10 or Decimal(two.value) in (20, 50, 100, 1000)


_RANGE_GAP = re.compile(r" ?(?:-|a|y|and|to|et|or|o|ou) ?")


def _is_open_range(folded: str, one: Number, two: Number) -> bool:
    """«10–15 %», «between 3 and 5 years»: the unit stands only once."""
    return _RANGE_GAP.fullmatch(folded, one.end, two.start) is not None and Decimal(one.value) < Decimal(two.value)


@cache
def _approximation_before() -> re.Pattern[str]:
    names = "|".join(f"(?P<{name}>{words})" for name, words in APPROXIMATIONS.items())
    return re.compile(rf"\b(?:{names}) ?(?:the |los |las |les |an? |une? |unos |unas )?$")


@cache
def _approximation_after() -> re.Pattern[str]:
    names = "|".join(f"(?P<{name}>{words})" for name, words in APPROXIMATIONS_AFTER.items())
    return re.compile(rf" (?:{names})\b")


def approximated(folded: str, number: Number) -> Number:
    """A number with the approximation that the words beside it give it."""
    if number.kind == "ordinal":
        return number
    match = _approximation_before().search(folded[max(0, number.start - 34) : number.start])
    match = match or _approximation_after().match(folded, number.end)
    name = match.lastgroup if match else None
    if name is None and number.value in _ROUND and _COLLECTIVE.search(folded, number.start, number.end):
        name = "about"
    return replace(number, approximation=name) if name else number


_ROUND = frozenset(("10", "12", "15", "20", "30", "40", "50", "60", "100", "1000"))
_COLLECTIVE = re.compile(r"\b(?:decena|veintena|treintena|centenar|centena|millar|\w+aine|millier)\b")
