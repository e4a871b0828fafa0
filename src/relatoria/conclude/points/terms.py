"""On which terms a thing is said: its numbers and dates, its conditions, of whom it is asked, what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from relatoria.language.dates import NAME, dates
from relatoria.language.fold import fold
from relatoria.language.numbers import has_numbers, numbers
from relatoria.vocabulary.apart import apart_words, axes
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.stems import LANGUAGES

_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"(?<![.!?:;«“\"(] )(?<!^)\b[^\W\d_a-záàâçéèêëíîïñóôöúùûü]\w+")


class Terms(NamedTuple):
    """What two wordings must share to say the same: ``values`` of numbers and dates, ``ends`` by axis (`apart.toml`),
    ``countries`` by code; and, within one language, each of the ``names`` of one among the words of the other."""

    text: str
    language: str
    values: frozenset[str]
    ends: Mapping[str, Set[str]]
    countries: frozenset[str]
    names: frozenset[str]


def terms_of(text: str, language: str, own: Set[str] = frozenset()) -> Terms:
    """Read the terms of a wording. Linear. ``own`` are the folded words and the codes by which its speakers are called:
    who names only themselves addresses nobody else."""
    folded = fold(text)
    words = _WORD.findall(folded)
    code = language if language in LANGUAGES else "en"
    said = apart_words(code).ends.find(folded)
    countries = frozenset(iso3 for _, _, iso3 in country_mentions(folded, demonyms=True, text=text, words=words))
    names = frozenset(fold(match.group()) for match in _CAPITAL.finditer(text)) - apart_words(code).no_names
    return Terms(text, code, values_of(text, code), _by_axis(said), countries - own, names - own)


def _by_axis(said: Iterable[tuple[int, int, str]]) -> Mapping[str, Set[str]]:
    ends: dict[str, set[str]] = {}
    for _, _, found in said:
        axis, _, end = found.partition(":")
        ends.setdefault(axis, set()).add(end)
    return ends or _NO_ENDS


_NO_ENDS: Mapping[str, Set[str]] = {}


def values_of(text: str, language: str) -> frozenset[str]:
    """The numbers and dates of a text: «below three per cent» and «below five per cent» are two demands."""
    folded = fold(text)
    words = _WORD.findall(folded)
    counted = numbers(text, folded, language) if has_numbers(words) else ()
    said = {number.value for number in counted if number.kind != "ordinal"}
    dated = {mention.value for mention in dates(text, folded, language) if mention.value and mention.relation != NAME}
    return frozenset(said | dated)


def same_terms(left: Terms, right: Terms) -> bool:
    """Whether two wordings set the same terms."""
    if left.values != right.values or left.countries != right.countries:
        return False
    for axis in axes() if left.ends or right.ends else ():
        one, other = left.ends.get(axis.name), right.ends.get(axis.name)
        if one != other and (axis.always or (one and other)):
            return False
    if left.language != right.language:
        return True
    return _are_in(left.names, right.text) and _are_in(right.names, left.text)


def _are_in(names: frozenset[str], text: str) -> bool:
    return not names or names <= set(_WORD.findall(fold(text)))
