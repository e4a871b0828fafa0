"""Numbers in words and digits put together: «trois cent cinquante mille», «1,2 millones», «350 000»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from relatoria.language.number_words import WORDS, NumberWords

_DIGITS = (
    r"(?=\d)(?<![\w/#§°+])(?<![a-z][.\-:])(?<!\d[.:])"
    r"(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?)"
)
NOUN = r"[a-z\-]+(?: (?:de la|du|des|de|of the|of) [a-z]+| (?:de l|d)'[a-z]+)?"
"""A noun inside a proportion: «un salarié du secteur sur cinq»."""
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?")


def composed(folded: str, language: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield the start, end and value of each number of a folded text; unknown languages read as English."""
    words = WORDS.get(language, WORDS["en"])
    atoms = _atoms(folded, language, words)
    at = 0
    while at < len(atoms):
        value, used = _compose(folded, atoms, at, words)
        yield atoms[at].start(), atoms[used - 1].end(), value
        at = used


_TOKEN = re.compile(rf"{_DIGITS}|quatre-vingts?\b|dix-(?:sept|huit|neuf)\b|[a-z]+")


@cache
def _atom_words(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The words of which numbers are made, and what must follow an article that is a number («un millón», «one in»)."""
    words = WORDS.get(language, WORDS["en"])
    tables = (words.units, words.tens, words.hundreds, words.scales, words.collectives)
    big = "|".join([*words.scales, *words.hundred, *words.collectives])
    names = frozenset(name for table in tables for name in table) | words.hundred
    return names, re.compile(rf" (?:(?:{big})\b|(?:{NOUN} )?(?:in|de cada|sur|out of|of every) )")


def _atoms(folded: str, language: str, words: NumberWords) -> list[re.Match[str]]:
    names, after_one = _atom_words(language)
    atoms = []
    for match in _TOKEN.finditer(folded):
        word = match.group()
        if word in names or word[0].isdigit() or (word in words.ones and after_one.match(folded, match.end())):
            atoms.append(match)
    return atoms


def _compose(folded: str, atoms: Sequence[re.Match[str]], at: int, words: NumberWords) -> tuple[Decimal, int]:
    """Read one number from ``atoms[at:]``: its value and where the next one starts."""
    total, current, scale = Decimal(0), _digits(atoms[at].group(), words, _has_scale(folded, atoms, at, words)), None
    first_is_digits = atoms[at].group()[0].isdigit()
    if current is None:
        current = Decimal(_word_value(atoms[at].group(), words))
        if atoms[at].group() in words.scales:
            total, current, scale = current, Decimal(0), int(current)
    used = at + 1
    while used < len(atoms):
        gap, word = folded[atoms[used - 1].end() : atoms[used].start()], atoms[used].group()
        if gap not in (" ", "-", f" {words.joiner} ") or word[0].isdigit():
            break
        if word in words.scales:
            size = words.scales[word]
            if scale is not None and size > scale:
                total, current = (total + current) * size, Decimal(0)
            elif current:
                total, current = total + current * size, Decimal(0)
            else:
                break
            scale = size
        elif word in words.hundred and 0 < current < 10:
            current *= 100
        elif not first_is_digits and _fits(current, word, gap, words, scale):
            current += _word_value(word, words)
        else:
            break
        used += 1
    half = _AND_A_HALF.match(folded, atoms[used - 1].end()) if scale and scale > 1000 else None
    return total + current + (Decimal(scale or 0) / 2 if half else 0), used


_AND_A_HALF = re.compile(r" (?:y medio|et demi|and a half)\b")


def _fits(current: Decimal, word: str, gap: str, words: NumberWords, scale: int | None) -> bool:
    if word in words.collectives:
        return False
    value, below = _word_value(word, words), int(current) % 100
    if current == 0:
        return scale is not None and (gap == " " or words.joiner == "and")
    if value >= 100:
        return False
    if value < 10 and below >= 20:
        return below % 10 == 0
    if below == 0:
        return gap != f" {words.joiner} " or words.joiner == "and"
    return words.joiner == "et" and below in (60, 80) and 10 <= value < 20


def _word_value(word: str, words: NumberWords) -> int:
    for table in (words.units, words.tens, words.hundreds, words.scales, words.collectives):
        if word in table:
            return table[word]
    return 100 if word in words.hundred else 1


def _has_scale(folded: str, atoms: Sequence[re.Match[str]], at: int, words: NumberWords) -> bool:
    return (
        at + 1 < len(atoms) and atoms[at + 1].group() in words.scales and atoms[at + 1].start() - atoms[at].end() <= 1
    )


def _digits(text: str, words: NumberWords, scaled: bool) -> Decimal | None:
    """The value of digits: groups of three are thousands unless the separator is the language's decimal one."""
    if not text[0].isdigit():
        return None
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        separator = grouped[1]
        single = text.count(separator) == 1
        if not (single and separator == words.decimal and (scaled or not text.endswith("0"))):
            tail = re.search(r"[.,]\d{1,2}$", text)
            whole = text[: tail.start()] if tail else text
            return Decimal(re.sub(r"\D", "", whole) + ("." + tail.group()[1:] if tail else ""))
    return Decimal(re.sub(r"[' ]", "", text).replace(",", "."))
