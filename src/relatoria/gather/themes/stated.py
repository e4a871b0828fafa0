"""What a wording states beside its themes: the corridor that it names, and the source that it says it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from relatoria.gather.contributions.sources import source_words
from relatoria.language.fold import fold
from relatoria.language.gate import Gate
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ThemeScore
from relatoria.vocabulary.contributions import detail_words
from relatoria.vocabulary.corridors import CORRIDOR
from relatoria.vocabulary.places import LANGUAGES, country_mentions
from relatoria.vocabulary.terms import terms

BASIS = "basis"
_SURE = 1.0


def with_stated(themes: Sequence[ThemeScore], said: Sentence) -> tuple[ThemeScore, ...]:
    """The themes of a wording, and what it states, in the alphabetical order of their vocabularies."""
    found = stated(said)
    return tuple(sorted((*themes, *found), key=lambda one: one.vocabulary)) if found else tuple(themes)


def stated(said: Sentence) -> tuple[ThemeScore, ...]:
    """The corridors that a wording names, and whether it says its source; each with its words. Linear."""
    wording, folded = said.text, said.folded
    scores: list[ThemeScore] = []
    if _moves().opens(said.words):
        found = dict(_corridors(wording, folded))
        scores += [ThemeScore(CORRIDOR, code, _SURE, f"“{wording[start:end]}”") for code, (start, end) in found.items()]
    source = source_words(said)
    if source:
        scores.append(ThemeScore(BASIS, "source", _SURE, f"“{source}”"))
    return tuple(scores)


class _Place(NamedTuple):
    start: int
    end: int
    code: str


def _corridors(wording: str, folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
    words = _corridor_patterns()
    if not words["moves"].search(folded):
        return
    places = _places(wording, folded)
    at = 0
    while at < len(places) - 1:
        here = places[at : at + 3]
        code = _code(folded, here, words)
        if code:
            taken = code.count(">") + 1 if "<>" not in code and ">>" not in code else 2
            yield code, (_lead(folded, here[0].start, words), here[taken - 1].end)
            at += taken
        else:
            at += 1


def _code(folded: str, here: Sequence[_Place], words: dict[str, re.Pattern[str]]) -> str:
    """The corridor that two or three places in a row make; empty for none."""
    first, second = here[0], here[1]
    gap, before = folded[first.end : second.start], folded[: first.start]
    third = here[2] if len(here) > 2 else None
    after = folded[second.end : third.start] if third else ""
    if first.code == second.code:
        return ""
    if words["from"].search(before) and words["to"].fullmatch(gap):
        if words["back"].search(before):
            return f"{first.code}>>{second.code}"
        middle = third and words["via"].fullmatch(after)
        return f"{first.code}>{third.code}>{second.code}" if third and middle else f"{first.code}>{second.code}"
    if third and words["from"].search(before) and words["via"].fullmatch(gap) and words["to"].fullmatch(after):
        return f"{first.code}>{second.code}>{third.code}"
    joined = words["between"].search(before) and words["and"].fullmatch(gap)
    dashed = re.fullmatch(r"\s*[-–—]\s*", gap) and words["named"].search(folded)
    if joined or dashed:
        return f"{first.code}<>{second.code}"
    return f"{first.code}>{second.code}" if re.fullmatch(r"\s*(?:→|->)\s*", gap) else ""


def _lead(folded: str, start: int, words: dict[str, re.Pattern[str]]) -> int:
    """Where the words begin that lead to the first place."""
    starts = (words[name].search(folded[:start]) for name in ("between", "from"))
    return next((match.start() for match in starts if match), start)


def _places(wording: str, folded: str) -> list[_Place]:
    """Countries and regions in the order of the wording; a region within the name of a country is none."""
    found = [_Place(*one) for one in country_mentions(folded, text=wording)]
    for match in _regions().finditer(folded):
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(_Place(match.start(), match.end(), _region_codes()[match.group()]))
    return sorted(found)


@cache
def _region_codes() -> dict[str, str]:
    named = {fold(one.labels[language]): one.code for one in terms("region") for language in LANGUAGES}
    return {name: code for name, code in named.items() if code != "001"}


@cache
def _regions() -> re.Pattern[str]:
    names = sorted(_region_codes(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@cache
def _corridor_patterns() -> dict[str, re.Pattern[str]]:
    words = detail_words()["corridor"]
    article = rf"(?:{words['article']}\s*)?"
    ends = {name: re.compile(rf"\b{words[name]}\s*{article}$") for name in ("from", "between")}
    gaps = {name: re.compile(rf"\s*{words[name]}\s*{article}") for name in ("to", "and", "via")}
    plain = {name: re.compile(words[name]) for name in ("moves", "back", "named")}
    return ends | gaps | plain


@cache
def _moves() -> Gate:
    """What a wording must have for a corridor: else it states none, as nearly all do."""
    return Gate(detail_words()["corridor"]["moves"].split("|"), whole=False)
