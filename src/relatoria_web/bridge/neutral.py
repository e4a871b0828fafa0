"""Advice on loaded words in a text of a report, from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.vocabulary.neutral import Advice


def advice_on(text: str, language: str) -> tuple[Advice, ...]:
    """What is advised about the wording of a text in its language, in order; see `relatoria.vocabulary.neutral`."""
    from relatoria.vocabulary.neutral import advise

    return advise(text, language)
