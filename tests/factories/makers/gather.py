"""Rows of gather."""

from __future__ import annotations

from tests.factories import gather, web
from tests.factories.makers import Makers

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import (
    Actor,
    Answer,
    Consultation,
    Contribution,
    Document,
    Figure,
    Finding,
    InputSet,
    Inquiry,
    Intervention,
    Mention,
    Sending,
    Statement,
    Tie,
)
from relatoria_web.site.translated import translated


def _inquiry(meeting: Meeting) -> Inquiry:
    return Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"))


MAKERS: Makers = {
    Document: gather.document,
    Actor: gather.actor,
    Intervention: gather.intervention,
    Contribution: gather.contribution,
    Figure: gather.figure,
    Finding: gather.finding,
    Mention: gather.mention,
    Statement: lambda meeting: Statement.objects.create(meeting=meeting, account=web.account(), state="submitted"),
    Sending: lambda meeting: Sending.objects.create(meeting=meeting, account=web.account(), name="a.pdf", size=8),
    Tie: gather.tie,
    Inquiry: _inquiry,
    Answer: lambda meeting: Answer.objects.create(question=_inquiry(meeting), account=web.account()),
    Consultation: lambda meeting: Consultation.objects.create(meeting=meeting, title="A consultation"),
    InputSet: lambda meeting: InputSet.objects.create(meeting=meeting, title="Inputs", digest="0" * 64),
}
