"""What a sentence claims: who says it, by which rule, over which words."""

from __future__ import annotations

from msgspec import Struct

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.model.intervention import How, Mode, Relation

VERBLESS = "verbless"
"""The tense of a claim without a verb."""


class Claim(Struct, frozen=True):
    """The words ``[start, end)`` of a sentence (offsets in the sentence) given to the speakers ``spots``.

    ``rule`` is a key of `attribution_rules.toml`; ``verb`` the word that introduces the speech; ``targets`` whom a
    support or an opposition is towards (None stands for the main speaker of the sentence); ``frames`` says whether
    the sentences that follow may continue it.
    """

    spots: tuple[Spot, ...]
    how: How
    rule: str
    start: int
    end: int
    relation: Relation = Relation.REPORT
    verb: str = ""
    tense: str = "past"
    plural: bool | None = None
    frames: bool = True
    on_behalf_of: tuple[Mention, ...] = ()
    substitute_for: Mention | None = None
    capacity: str | None = None
    mode: Mode = Mode.IN_PERSON
    targets_main: bool = False
    listed: tuple[Spot, ...] = ()
