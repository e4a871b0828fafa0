"""Rows of gather."""

from __future__ import annotations

from tests.factories import gather
from tests.factories.makers import Makers

from relatoria_web.gather.models import Actor, Contribution, Document, Figure, Finding, Intervention, Mention

MAKERS: Makers = {
    Document: gather.document,
    Actor: gather.actor,
    Intervention: gather.intervention,
    Contribution: gather.contribution,
    Figure: gather.figure,
    Finding: gather.finding,
    Mention: gather.mention,
}
