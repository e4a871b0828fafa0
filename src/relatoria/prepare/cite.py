"""Citations of instruments by paragraph, as each language writes them in a footnote."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from relatoria.language.join import enumerate_words
from relatoria.model.citation import Citation, Link
from relatoria.model.instrument import Instrument
from relatoria.prepare.wording import said
from relatoria.vocabulary.instruments import instruments

Registry = Mapping[str, Instrument]
_LETTER = re.compile(r"^(\d+)\((\w+)\)$")


def cite(citation: Citation, language: str, known: Registry | None = None) -> str:
    """«Resolución 71/1 de la Asamblea General, …, anexo II, párr. 8 i)», without a full stop.

    ``known`` are the instruments by code (default: those of the vocabulary).

    Raises:
        KeyError: if the registry has no such instrument.
    """
    parts = [(known or instruments())[citation.instrument].formal[language]]
    if citation.annex:
        parts.append(said("place", "annex", language, n=citation.annex))
    for kind in ("goals", "targets", "objectives", "articles", "paragraphs"):
        numbers: tuple[str, ...] = getattr(citation, kind)
        if numbers:
            key = kind if len(numbers) > 1 else kind[:-1]
            parts.append(
                said("place", key, language, n=enumerate_words([_lettered(one, language) for one in numbers], language))
            )
    return ", ".join(parts)


def cite_all(citations: Sequence[Citation], language: str, known: Registry | None = None) -> str:
    """Several citations in one note; after the first, Spanish and French begin in lower case."""
    first, *rest = [cite(one, language, known) for one in citations]
    return "; ".join([first, *(one if language == "en" else one[:1].lower() + one[1:] for one in rest)])


def locate(citation: Citation, language: str, known: Registry | None = None) -> str:
    """Where an instrument can be read in ``language`` (in English where it has no such version); empty if unknown."""
    instrument = (known or instruments())[citation.instrument]
    chosen = language if language in instrument.languages else "en"
    return instrument.url.format(language=chosen)


def availability(link: Link, language: str) -> str:
    """«no disponible en español; en inglés», «también en francés»; empty where nothing is known or to be said."""
    if not link.languages:
        return ""
    others = enumerate_words([said("language", one, language) for one in link.languages if one != language], language)
    if language not in link.languages:
        return said("link", "absent", language, others=others)
    return said("link", "also", language, others=others) if others else ""


def _lettered(paragraph: str, language: str) -> str:
    """«8(i)» as «8 (i)» in English and «8 i)» in Spanish and French."""
    found = _LETTER.match(paragraph)
    if found is None:
        return paragraph
    return f"{found.group(1)} ({found.group(2)})" if language == "en" else f"{found.group(1)} {found.group(2)})"
