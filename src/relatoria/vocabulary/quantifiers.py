"""Honest quantifiers: which of «all», «most», «many», «several», «some», «one» a count allows, and their wording."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.phrases import PhraseTable
from relatoria.vocabulary.places import LANGUAGES


@dataclass(frozen=True, slots=True)
class Quantifier:
    """One row of the published table; it may be written only if all its conditions hold.

    ``min_in_favour`` actors at least; their share of the exposed above ``share_over`` and not under
    ``share_at_least``. ``forms`` and ``why`` are keyed by language; ``rank`` orders the keys, 6 («all») the strongest.
    """

    key: str
    rank: int
    min_in_favour: int
    share_over: float
    share_at_least: float
    forms: dict[str, tuple[str, ...]]
    why: dict[str, str]


@cache
def quantifiers() -> dict[str, Quantifier]:
    """The rows by key, strongest first."""
    data = read_table("quantifiers.toml")
    rows = (
        Quantifier(
            key=key,
            rank=row["rank"],
            min_in_favour=row["min_in_favour"],
            share_over=row["share_over"],
            share_at_least=row["share_at_least"],
            forms={language: tuple(row[language]) for language in LANGUAGES},
            why=row["why"],
        )
        for key, row in data.items()
    )
    return {row.key: row for row in sorted(rows, key=lambda row: -row.rank)}


def allowed(key: str, in_favour: int, exposed: int) -> bool:
    """Whether ``key`` may be said of ``in_favour`` actors out of ``exposed`` who spoke on the matter.

    «one» holds for exactly one and «none» for exactly nobody; the others are lower bounds. Of more in favour than
    exposed nothing may be said.

    Raises:
        KeyError: if there is no such key.
    """
    row = quantifiers()[key]
    if in_favour < 0 or in_favour > exposed:
        return False
    if key in ("one", "none"):
        return in_favour == row.min_in_favour
    share = in_favour / exposed if exposed else 0.0
    return (
        in_favour >= row.min_in_favour
        and share >= row.share_at_least
        and (share > row.share_over or not row.share_over)
    )


def strongest(in_favour: int, exposed: int) -> str:
    """The strongest key that the counts allow.

    Raises:
        ValueError: if there are more in favour than exposed, or fewer than none.
    """
    for key in quantifiers():
        if allowed(key, in_favour, exposed):
            return key
    raise ValueError(f"{in_favour} in favour of {exposed} exposed")


def quantifier_in(folded: str, language: str) -> list[tuple[int, int, str]]:
    """The quantifiers of a folded sentence in ``language``: (start, end, key), in order, longest form first."""
    return _table(language).find(folded)


@cache
def _table(language: str) -> PhraseTable:
    table = PhraseTable()
    for row in quantifiers().values():
        for form in row.forms[language]:
            table.add(form, row.key)
    return table
