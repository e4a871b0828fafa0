"""The symbol or reference under which a document is cited: «A/CONF.231/3», «MICIC/2024/12»; read from its head."""

from __future__ import annotations

import re

from relatoria.model.document import Document

HEAD = 1_200
"""A document bears its own symbol within so many characters."""
_SYMBOL = r"[A-Z][A-Z0-9]*(?:[/.-][A-Z0-9][A-Za-z0-9().-]*)*/[A-Za-z0-9().-]*\d[A-Za-z0-9().-]*(?:/[A-Za-z0-9().-]+)*"
SYMBOL = re.compile(rf"(?<![\w/.:-]){_SYMBOL}(?![\w/])")
"""A symbol in the manner of the United Nations: parts between strokes, one of them with a digit."""
_ALONE = re.compile(rf"^\W*(?:(?:signatura|símbolo|referencia|ref\.?|symbol|reference|cote|référence|"
                    rf"doc(?:umento?)?\.?)\s*[:.]?\s*)?({_SYMBOL})\W*$", re.IGNORECASE | re.MULTILINE)  # fmt: skip


def reference_of(document: Document) -> str:
    """The symbol that stands on a line of its own, labelled or not, at the head of a document; empty if none does.

    A symbol within a sentence is another document's.
    """
    found = _ALONE.search(document.text[:HEAD])
    return bare(found.group(1)) if found is not None and found.group(1)[0].isupper() else ""


def is_reference(line: str) -> bool:
    """Whether a line only has the symbol of a document, labelled or not."""
    found = _ALONE.fullmatch(line)
    return found is not None and found.group(1)[0].isupper()


def bare(symbol: str) -> str:
    """A symbol without the stop or the bracket of the sentence that it stands in."""
    symbol = symbol.rstrip(".-")
    return symbol.rstrip(").-") if symbol.count(")") > symbol.count("(") else symbol


def cited_as(document: Document) -> str:
    """How a document is named where it is cited: its symbol before its file name, else the file name alone."""
    symbol = reference_of(document)
    return f"{symbol} ({document.name})" if symbol else document.name
