"""Rows of convene."""

from __future__ import annotations

from tests.factories import convene
from tests.factories.makers import Makers

from relatoria_web.convene.models import (
    Appraisal,
    Composition,
    Delegation,
    GroupNote,
    Minutes,
    Nominee,
    Part,
    Presence,
    ProgrammeVersion,
    Question,
    Room,
    Showcase,
)

MAKERS: Makers = {
    Appraisal: convene.appraisal,
    Composition: convene.composition,
    Delegation: convene.delegation,
    GroupNote: convene.group_note,
    Minutes: convene.minutes,
    Nominee: convene.nominee,
    Part: convene.part,
    Presence: convene.presence,
    ProgrammeVersion: convene.version,
    Question: convene.question,
    Room: convene.room,
    Showcase: convene.showcase,
}
