"""The spaces that a language asks for around its signs."""

from __future__ import annotations


def spaced(text: str, language: str) -> str:
    """Words of the interface with the spaces that their language holds to its signs; only French has any."""
    if language != "fr":
        return text
    from relatoria.language.typeset import french_spaces

    return french_spaces(text)
