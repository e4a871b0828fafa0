"""A kind of work product: its workflow, its skeleton and the time it needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section of a skeleton: filled by ``filler`` from the record (empty: by the author alone)."""

    id: str
    heading: Words
    filler: str = ""
    prompt: Words | None = None
    needed: bool = True
    """Whether a product without this section is incomplete."""


@dataclass(frozen=True, slots=True)
class WorkKind:
    """A kind of product. ``stages`` are in order; ``lead_days`` is what clearance and translation take after review."""

    code: str
    words: Words
    stages: tuple[str, ...]
    sections: tuple[SectionPlan, ...]
    about: str = "meeting"  # «edition», «meeting» or «process»: what stands over the title
    headed: bool = True
    confidential: bool = False
    clearance_days: int = 0
    translation_days: int = 0
    label: Words = field(default_factory=dict)
    """How lists name the kind where its title alone would not tell it from another."""

    def name(self, language: str) -> str:
        """The kind as a list names it."""
        return self.label.get(language) or self.words[language]

    @property
    def lead_days(self) -> int:
        """Days between a reviewed draft and its publication in all languages."""
        return self.clearance_days + self.translation_days
