"""The record of a meeting, as gathered and as it may leave the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.record import record_of, record_stamp

if TYPE_CHECKING:
    from relatoria.model.record import Record


def gathered(meeting: Meeting) -> Record:
    """The record with all that the team knows: for finding leaks, never for showing."""
    return record_of(meeting)


def public(meeting: Meeting) -> Record:
    """The record that may leave the house: attribution rules enforced, nothing under embargo."""
    return record_of(meeting, public=True)


def stamp(meeting: Meeting) -> str:
    """How far the record has come, and under which rules: another stamp means that it changed. One query."""
    return record_stamp(meeting)
