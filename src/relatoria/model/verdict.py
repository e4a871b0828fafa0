"""What the check says of a report: sentence by sentence, and of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """Why a sentence is not supported."""

    UNSUPPORTED = "unsupported"  # nothing in the record says it
    QUANTIFIER = "quantifier"  # the counts do not allow the word
    NUMBER = "number"
    NAME = "name"
    DATE = "date"
    POLARITY = "polarity"
    MODALITY = "modality"
    QUOTATION = "quotation"
    LEAK = "leak"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind, the words of the sentence that are wrong, and what the evidence has instead."""

    kind: FaultKind
    words: str
    found: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence of a report as it stands, with its faults; none means that it is supported."""

    sentence: str
    text: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The check of a whole report: a verdict for each sentence, then the faults of the whole."""

    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every sentence is supported and nothing is missing."""
        return not self.faults and not any(verdict.faults for verdict in self.verdicts)
