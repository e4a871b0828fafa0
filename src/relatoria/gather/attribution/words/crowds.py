"""What unnamed speakers are called: «Varias» alone names nobody, «Varias delegaciones» does; capitals are lowered."""

from __future__ import annotations

from functools import cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


def crowd_name(wording: str) -> str:
    """The name of an unnamed collective: a word that stands for a noun gets one, other wordings stay."""
    plain = wording.capitalize() if wording.isupper() and " " in wording else wording
    return _called().get(fold(plain).replace("’", "'"), plain)


def unnamed(language: str) -> str:
    """What those are called of whom a text says nothing («se señaló que …», «hubo quien recordó …»)."""
    return str(_data()["unnamed"][language])


@cache
def _called() -> dict[str, str]:
    return {fold(word): name for table in _data()["called"].values() for word, name in table.items()}


@cache
def _data() -> dict[str, Any]:
    return read_table("crowds.toml")
