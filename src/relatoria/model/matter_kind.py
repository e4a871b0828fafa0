"""A kind of matter that a preparation keeps in hand: which fields it has and which states it goes through."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class MatterField:
    """A field of a form.

    ``type`` is «line», «lines», «words», «long_words», «number», «date», «url», «session», «product», «aim» (an
    objective of the meeting), or «choice», «choices», «counts» with the list that they are taken from («choice:nyd»).
    """

    code: str
    type: str
    label: Words
    required: bool = False


@dataclass(frozen=True, slots=True)
class MatterKind:
    """A kind of matter. ``level`` says where it belongs («meeting», «process»), ``by`` who may write one («team»,
    «members»), ``audience`` who reads it unless its writer says otherwise.

    ``title`` and ``text`` are the labels of its words (no ``text``: it has none), ``due`` that of its day. ``gates``
    are states that are entered only where a field holds one of the values; ``needs`` are fields that must be filled
    for any state; ``reasons`` are the states that want the field ``reason``.
    """

    code: str
    group: str
    words: Words
    plural: Words
    intro: Words
    title: Words
    states: tuple[str, ...]
    fields: tuple[MatterField, ...]
    level: tuple[str, ...]
    audience: str
    by: str = "team"
    text: Words = field(default_factory=dict)
    text_required: bool = False
    due: Words = field(default_factory=dict)
    gates: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def shut(self, state: str, details: dict[str, object]) -> str:
        """The code of the field that keeps a matter with ``details`` from a state; empty if nothing does."""
        for name, allowed in self.gates.get(state, {}).items():
            if details.get(name) not in allowed:
                return name
        return "reason" if state in self.reasons and not details.get("reason") else ""
