"""What a figure is compared with: «against 85 per cent before the war», «up from 14 to 20», «fell by a third since»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from relatoria.gather.contributions.compared import Context
from relatoria.gather.contributions.multiples import Compared, change_since, multiples
from relatoria.gather.contributions.noun_phrase import noun_end
from relatoria.language.number_words import WORDS
from relatoria.language.numbers import Number
from relatoria.model.figure import Comparison, Direction

_CHANGE = 70
_NEAR = 90
_LEAD = 24
TIMES = ("minute", "hour", "day", "week", "month", "year")
_ALIKE = 10
"""How far apart two values may be for one to borrow the other's millions."""
_PROPORTION = re.compile(r"\b(?:in|sur|out of|de cada)\b")
_BREAK = re.compile(r"[;()]|\. ")


def compared(context: Context) -> list[tuple[Number, Comparison | None]]:
    """The quantities of a sentence in order, multiples with them, each with what it is compared with.

    A value that borrows its unit from the other takes it: the twelve of «from ninety days to twelve» are days. What
    is compared with is compared with nothing itself.
    """
    found: dict[int, tuple[Number, Comparison | None]] = {number.start: (number, None) for number in context.numbers}
    rules: tuple[Callable[[Context], Iterator[tuple[Number, Comparison | None]]], ...]
    rules = (multiples, _from_to, _against, _differing, _changed)
    for rule in rules:
        for number, comparison in rule(context):
            if found.get(number.start, (number, None))[1] is None:
                found[number.start] = (number, comparison)
    others = [(one.start, one.end) for _, one in found.values() if one is not None]
    return [
        (number, None if any(start <= number.start < end for start, end in others) else comparison)
        for _, (number, comparison) in sorted(found.items())
    ]


def _from_to(context: Context) -> Iterator[tuple[Number, Comparison | None]]:
    """«rose from 22 to 37 per cent in three years», «pasó de once días a dos», behind a word of change."""
    for was, now in zip(context.numbers, context.numbers[1:], strict=False):
        if not (was.kind == now.kind or "count" in (was.kind, now.kind) or _both_times(was, now)):
            continue
        gap = context.folded[was.end : now.start]
        if not context.pattern("to", r"(?: [\w'\-]+){0,4}? (?:{})(?: [\w'\-]+){0,3} ").fullmatch(gap):
            continue
        lead = context.pattern("from", r"\b(?:{})(?: (?!\d)\w+){0,3}(?: |(?<=')|(?<= ))$").search(
            context.folded, max(0, was.start - _LEAD), was.start
        )
        if lead and _moved(context, lead.start(), was.start):
            was, now = _one_unit(context, was, now)
            yield was, None
            was = replace(was, end=noun_end(context.folded, was.end, now.start, context.language))
            yield now, _then(context, context.other(now, was, None, was.end), now.end)


def _both_times(one: Number, other: Number) -> bool:
    return one.kind in TIMES and other.kind in TIMES


def _moved(context: Context, at: int, until: int) -> bool:
    """Whether a word of change stands before the first value, in its clause."""
    head = context.folded[max(0, at - _CHANGE) : until]
    broken = [one.end() for one in _BREAK.finditer(head)]
    return context.pattern("moved").search(head, broken[-1] if broken else 0) is not None


def _one_unit(context: Context, was: Number, now: Number) -> tuple[Number, Number]:
    """Both values in the unit and scale that only one of them names."""
    if was.kind == "count" != now.kind:
        was = replace(was, kind=now.kind)
    elif now.kind == "count" != was.kind:
        now = replace(now, kind=was.kind)
    return _one_scale(context, was, now), now


def _one_scale(context: Context, was: Number, now: Number) -> Number:
    """The first value in the millions that only the second names: «de cuatro a once millones»."""
    scales = WORDS.get(context.language, WORDS["en"]).scales
    said = context.folded[now.start : now.end].split()
    scale = next((scales[word] for word in said if word in scales), 1)
    named = any(word in scales for word in context.folded[was.start : was.end].split())
    value = Decimal(was.value)
    if scale > 1 and not named and value * _ALIKE > Decimal(now.value) / scale > value / _ALIKE:
        return replace(was, value=f"{(value * scale).normalize():f}")
    return was


def _then(context: Context, comparison: Comparison, at: int) -> Comparison:
    """The comparison with the time that its values lie apart, worded after the second."""
    if comparison.occasion:
        return comparison
    over = change_since(context, at, at, comparison.direction)
    if over is None or over.start < at:
        return comparison
    return _with(comparison, occasion=over.occasion, date=over.date)


def _with(one: Comparison, *, occasion: str | None, date: str | None) -> Comparison:
    return Comparison(
        one.start, one.end, one.words, one.direction, one.value, one.unit, one.approximation, occasion, date
    )


def _against(context: Context) -> Iterator[Compared]:
    """«86 per cent, against 51 a decade ago», «down from 30», «par rapport à 2019»."""
    for name, direction in (("above", Direction.UP), ("below", Direction.DOWN), ("against", Direction.AGAINST)):
        for marker in context.pattern(name).finditer(context.folded) if context.may_have(name) else ():
            pair = _sides(context, marker.end())
            if pair:
                one, other = pair[0], _one_scale(context, pair[1], pair[0])
                yield one, context.other(one, other, direction, context.clause_end(other.end))
                continue
            one_side = _before(context, marker.start(), "count")
            when = context.pattern("occasion").match(context.folded, marker.end() + 1)
            if one_side and when:
                span = context.joined(when.span())
                yield one_side, context.made(span, _risen(context, one_side) or direction, occasion=span)


def _sides(context: Context, at: int) -> tuple[Number, Number] | None:
    """The value right after a marker and the one before it that it is held against."""
    other = next((one for one in context.numbers if at <= one.start), None)
    lead = context.folded[at : other.start] if other else ""
    if other is None or not re.fullmatch(r" (?:[\w']+ ){0,3}(?:[\w]+')?|'", lead):
        return None
    one = _before(context, at, other.kind)
    if one is None or _counts_votes(context, one, other):
        return None
    return one, other


def _before(context: Context, at: int, kind: str) -> Number | None:
    """The nearest quantity before a place that may be held against one of a kind."""
    for one in reversed([one for one in context.numbers if one.end <= at]):
        if at - one.end > _NEAR or _BREAK.search(context.folded, one.end, at):
            return None
        if kind in ("count", one.kind):
            return one
    return None


def _counts_votes(context: Context, one: Number, other: Number) -> bool:
    votes = context.pattern("votes")
    return bool(votes.search(context.folded, one.end, other.start) or votes.match(context.folded, other.end + 1))


def _differing(context: Context) -> Iterator[Compared]:
    """«2.300 personas más que en invierno», «20 per cent more than in 2019»."""
    for number in context.numbers if context.may_have("than_difference") else ():
        if number.kind == "count" and number.value in ("1", "2"):
            continue  # «los dos ganan más que»: both
        own = noun_end(context.folded, number.end, len(context.folded), context.language)
        shape = context.pattern("than_difference", "(?:{})")
        than = shape.match(context.folded, number.end) or shape.match(context.folded, own)
        if than and not re.search(r"\b(?:ne|n|no|not)\b", than.group()):
            found = context.target(than.end(), Direction.UP if than["up"] else Direction.DOWN)
            if found:
                yield number, found


def _changed(context: Context) -> Iterator[Compared]:
    """«fell by 40 per cent in four years», «a augmenté de 1,2 degré depuis 1980»."""
    for number in context.numbers:
        told = context.folded[number.start : number.end]
        if number.kind in TIMES or (number.kind == "ratio" and _PROPORTION.search(told)):
            continue  # «one in four» is no amount of change
        direction = _risen(context, number)
        if direction:
            found = change_since(context, number.start, number.end, direction)
            if found:
                yield number, found


def _risen(context: Context, number: Number) -> Direction | None:
    """Whether a number says by how much something has risen or fallen; None if it says neither, or what is to come."""
    for name, direction in (("rose", Direction.UP), ("fell", Direction.DOWN)):
        if not context.may_have(name):
            continue
        before = context.pattern(name, r"\b(?:{})(?: [\w']+){0,4}? (?:[\w']+')?$")
        verb = before.search(context.folded, max(0, number.start - _CHANGE), number.start)
        if verb and not context.pattern("coming", r"\b(?:{})(?:\w+ )?$").search(context.folded, 0, verb.start()):
            return direction
        if context.pattern(name, r" (?:d'|de |of |in )?(?:un |an |a )?(?:{})\b").match(context.folded, number.end):
            return direction
    return None
