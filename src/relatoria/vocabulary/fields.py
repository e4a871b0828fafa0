"""Fields of work, by which no body is called: «Director of Housing», «vicerrectora de Investigación»."""

from __future__ import annotations

import tomllib
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.places import read_data


@cache
def fields() -> frozenset[str]:
    """The folded words in three languages."""
    return frozenset(fold(tomllib.loads(read_data("group_names.toml"))["generic"]["fields"]).split())
