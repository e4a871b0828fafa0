"""The library's registry of instruments that texts cite, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.model.citation import Citation
    from relatoria.model.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Listed:
    """An instrument in a list; ``adopted`` is its day in words, ``status`` a code."""

    code: str
    name: str
    symbol: str
    adopted: str
    status: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an instrument: its code, what it is about, and how it is cited."""

    code: str
    label: str
    cited: str


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the registry holds of an instrument.

    ``url`` leads to the text in the reader's language, or in another that ``language`` names; both are empty where no
    address is known. ``missing`` says that the text is not to be had in the reader's language.
    """

    listed: Listed
    cited: str
    url: str
    language: str
    missing: bool
    languages: tuple[str, ...]
    parts: tuple[Part, ...]


def registry(language: str) -> list[Listed]:
    """The instruments, the newest first."""
    from relatoria.vocabulary.instruments import instruments

    rows = sorted(instruments().items(), key=lambda row: row[1].adopted, reverse=True)
    return [_listed(code, one, language) for code, one in rows]


def entry(code: str, language: str) -> Entry | None:
    """What the registry holds of an instrument; None if it has none of that code."""
    from relatoria.model.citation import Citation
    from relatoria.prepare.cite import cite
    from relatoria.vocabulary.instruments import instruments

    one = instruments().get(code)
    if one is None:
        return None
    missing = language not in one.languages
    read = one.languages[0] if missing else language
    return Entry(
        listed=_listed(code, one, language),
        cited=cite(Citation(code), language),
        url=one.url.replace("{language}", read),
        language=read if one.url else "",
        missing=missing,
        languages=one.languages,
        parts=tuple(_parts(code, one, language)),
    )


def _parts(code: str, one: Instrument, language: str) -> list[Part]:
    from relatoria.prepare.cite import cite
    from relatoria.vocabulary.terms import terms

    if not one.parts:
        return []
    rows = terms(one.parts)
    return [Part(row.code, row.labels[language], cite(_place(code, one.parts, row.code), language)) for row in rows]


def _place(code: str, vocabulary: str, part: str) -> Citation:
    """Where a part stands: an objective, a goal, or an element of annex II, paragraph 8."""
    from relatoria.model.citation import Citation

    if vocabulary == "nyd":
        return Citation(code, annex="II", paragraphs=(f"8({part})",))
    return Citation(code, goals=(part,)) if vocabulary == "sdg" else Citation(code, objectives=(part,))


def _listed(code: str, one: Instrument, language: str) -> Listed:
    from relatoria.prepare.dates import spell_period

    return Listed(code, one.name[language], one.symbol, spell_period(one.adopted, "", language), one.status)
