"""Whether web addresses answer, by the library."""

from __future__ import annotations


def answers(url: str) -> str:
    """The code of the answer, «unreachable» or «refused»."""
    from relatoria.adapters.addresses import answers as ask

    return ask(url)
