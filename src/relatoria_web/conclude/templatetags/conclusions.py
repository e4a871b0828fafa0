"""Codes of points, shares and dots in templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from relatoria_web.bridge.neutral import advice_on
from relatoria_web.bridge.wording import fault_words
from relatoria_web.conclude.domain.queries import words
from relatoria_web.conclude.models import Point

register = template.Library()
register.filter("theme_words", words.theme)
register.filter("status_words", words.status)
register.filter("kind_words", words.kind)
register.filter("chance", words.chance)
register.filter("counted", words.counted)
register.filter("advised", advice_on)


@register.filter
def tone(status: str) -> str:
    """The class of a status's colour."""
    return words.TONES.get(status, "")


@register.filter
def in_words_of(texts: dict[str, Any], language: str = "") -> Any:
    """What stands in the reader's language, or in any."""
    return texts.get(language or words.language()) or next(iter(texts.values()), "")


@register.filter
def fault(found: dict[str, str]) -> str:
    """What is wrong, in the reader's language."""
    return fault_words(found, words.language())


@register.filter
def named(point: Point) -> str:
    """A point in the team's wording, else in that of the contribution in its centre."""
    return str(point)


@register.filter
def tongue(point: Point) -> str:
    """The language of what `named` says."""
    return point.title.said().language if point.title else point.language


@register.filter
def item(row: Sequence[Any], at: int) -> Any:
    """What stands at a place of a row."""
    return row[at]


@register.filter
def double(number: int) -> int:
    """Twice: the width of a dot of a radius."""
    return 2 * int(number)


@register.filter
def get(mapping: dict[str, Any], key: str) -> Any:
    """What a mapping has under a key, or nothing."""
    return mapping.get(key)


@register.filter
def tallied(line: str) -> list[tuple[str, str]]:
    """«51 voices · 40 documents» in parts, each with its number first; a part may have none."""
    parts = (re.match(r"(\d[\d.,\s\xa0\u202f]*\d|\d)?\s*(.*)", part) for part in line.split(" · "))
    return [(part.group(1) or "", part.group(2)) for part in parts if part]


@register.filter
def stripes(counts: Sequence[tuple[str, int]], total: int) -> list[dict[str, Any]]:
    """Counts by status as stripes of one bar: where each begins and how wide it is, in hundredths of the bar."""
    starts = accumulate((n for _status, n in counts), initial=0)
    return [
        {"status": status, "tone": tone(status), "start": _hundredths(start, total), "share": _hundredths(n, total)}
        for (status, n), start in zip(counts, starts, strict=False)
    ]


@register.filter
def hundredths(part: float) -> str:
    """A share in [0, 1] in whole hundredths."""
    return f"{100 * part:.0f}"


@register.filter
def quoted_here(why: str) -> str:
    """What two texts share, «“a” ~ “b”; “c”», with the marks of the reader's language."""
    first, last = MARKS[words.language()]
    return why.replace("“", first).replace("”", last).replace(" ~ ", " ≈ ")


MARKS = {"en": ("“", "”"), "es": ("«", "»"), "fr": ("«\u202f", "\u202f»")}
"""The quotation marks of each language."""


def _hundredths(n: int, total: int) -> str:
    return f"{100 * n / max(total, 1):.2f}"


@register.filter
def called(names: dict[str, str], group: str) -> str:
    """The name of a group of a count: a working group's own, else the label of its code."""
    return names.get(group) or words.group(group)


@register.filter
def reason(why: str) -> str:
    """Why something was set aside: the library's reasons in the reader's language, a person's as it stands."""
    return words.reason(why)


@register.filter
def format_name(name: str) -> str:
    """What people call a format."""
    return {"md": "Markdown", "xml": "Akoma Ntoso"}.get(name, name.upper())


@register.filter
def linked(script: SafeString) -> SafeString:
    """A JSON script as linked data: `json_script` has escaped it."""
    return mark_safe(script.replace('type="application/json"', 'type="application/ld+json"', 1))


@register.filter
def by_passage(voices: Sequence[dict[str, Any]], apart: object = False) -> list[list[dict[str, Any]]]:
    """Voices that the record reports in one passage stand together, in their order; ``apart``: each alone."""
    if apart:
        return [[one] for one in voices]
    found: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for one in voices:  # a report says the place in its language, a point in all three
        found.setdefault((str(one["place"]), one["before"], one["words"]), []).append(one)
    return list(found.values())
