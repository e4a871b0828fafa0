"""What reading noticed and did not mend: inconsistencies, claims of consensus, mentions that stay unresolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What a finding is about."""

    COUNT_MISMATCH = "count_mismatch"  # «47 speakers, 16 women» against those named
    DATE_CONFLICT = "date_conflict"
    PLACE_CONFLICT = "place_conflict"
    NAME_VARIANT = "name_variant"
    CONSENSUS_CLAIM = "consensus_claim"  # the report says so: to be checked against the record
    QUANTIFIER_CLAIM = "quantifier_claim"  # «muchos Estados»: to be checked against the record
    DIVERGENCE_CLAIM = "divergence_claim"  # the report says that views differed
    DECISION_CLAIM = "decision_claim"  # the report says what was decided
    CONCLUSION_CLAIM = "conclusion_claim"  # a key message or a conclusion that the report itself draws
    DUPLICATE_DOCUMENT = "duplicate_document"
    UNREADABLE_FILE = "unreadable_file"
    DAMAGED_TEXT = "damaged_text"


@dataclass(frozen=True, slots=True)
class PassageRef:
    """A half-open range of one document's text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something for a person to look at, with the places that show it. Nothing was changed because of it."""

    id: str
    kind: FindingKind
    message: str
    passages: tuple[PassageRef, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that no rule could give to one actor; ``candidates`` are actor ids."""

    id: str
    document: str
    start: int
    end: int
    mention: str
    why: str
    candidates: tuple[str, ...] = ()
