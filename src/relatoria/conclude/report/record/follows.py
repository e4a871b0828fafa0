"""Sentences that are told right after the one before them in their document."""

from __future__ import annotations

import re
from enum import StrEnum

from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold


class Follows(StrEnum):
    """Right after what a sentence is told: the one before it in its document, which says something or tells a deed."""

    NOTHING = ""
    SAID = "said"
    DONE = "done"


_CLITIC = re.compile(r"^(?:se|les?) ", re.IGNORECASE)


def says_at_once(text: str) -> bool:
    """Whether a Spanish sentence opens with a verb of saying: «Anuncia que …»."""
    table = verb_table("es")
    return any(lemma in table.sayings for _, lemma in table.forms.get(fold(_CLITIC.sub("", text).split()[0]), ()))
