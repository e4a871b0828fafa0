"""Rows of `gather` for tests, and documents that are really read."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.factories import web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import (
    Actor,
    Contribution,
    Document,
    Figure,
    Finding,
    Intervention,
    Mention,
    State,
    Tie,
    Voice,
)

_numbers = count(1)
STATEMENT = """# Statement by Amara Sesay, Minister of Labour of Sierra Leone

Thank you, Chair.

We recommend that States share data on labour migration every year.

My country adopted a law in 2017 that protects 350,000 migrant workers.

The lack of data on returns remains a serious gap.
"""


def document(meeting: Meeting, **fields: Any) -> Document:
    """A row of a document that was read and may be shown, with nothing in it."""
    number = next(_numbers)
    fields = {
        "name": f"document-{number}.txt",
        "sha256": f"{number:064x}",
        "state": State.READ,
        "read_by": "test",
        "settled": True,
        "language": "en",
        "text": "One sentence.\n",
        "shape": {"paragraphs": [{"id": "p1", "start": 0, "end": 13, "kind": "text", "language": "en"}]},
    } | fields
    return Document.objects.create(meeting=meeting, **fields)


def actor(meeting: Meeting, **fields: Any) -> Actor:
    number = next(_numbers)
    fields = {"key": f"person:{number}", "kind": "person", "name": f"Actor {number}", "public": True} | fields
    return Actor.objects.create(meeting=meeting, **fields)


def intervention(meeting: Meeting, **fields: Any) -> Intervention:
    fields = {"key": f"{next(_numbers)}", "reading": {"voices": [], "passages": []}} | fields
    if "document" not in fields:
        fields["document"] = document(meeting)
    made = Intervention.objects.create(meeting=meeting, **fields)
    Voice.objects.create(intervention=made, actor=actor(meeting))
    return made


def contribution(meeting: Meeting, **fields: Any) -> Contribution:
    fields = {"key": f"{next(_numbers)}", "kind": "gap", "start": 0, "end": 13, "wording": "One sentence."} | fields
    fields.setdefault("intervention", None) or fields.update(intervention=intervention(meeting))
    fields = {"document": fields["intervention"].document, "public_wording": fields["wording"]} | fields
    return Contribution.objects.create(meeting=meeting, **fields)


def figure(meeting: Meeting, **fields: Any) -> Figure:
    fields = {"key": f"{next(_numbers)}", "value": "3", "unit": "count", "start": 0, "end": 3} | fields
    if "document" not in fields:
        fields["document"] = document(meeting)
    return Figure.objects.create(meeting=meeting, **fields)


def finding(meeting: Meeting, **fields: Any) -> Finding:
    return Finding.objects.create(
        meeting=meeting, **({"key": f"{next(_numbers)}", "kind": "date_conflict", "message": "Two dates."} | fields)
    )


def mention(meeting: Meeting, **fields: Any) -> Mention:
    fields = {"key": f"{next(_numbers)}", "start": 0, "end": 3, "wording": "One"} | fields
    if "document" not in fields:
        fields["document"] = document(meeting)
    return Mention.objects.create(meeting=meeting, **fields)


def tie(meeting: Meeting, **fields: Any) -> Tie:
    """Two contributions of one kind, the second of which says the first again."""
    fields = {"kind": "repeats"} | fields
    for end in ("left", "right"):
        if end not in fields:
            fields[end] = contribution(meeting)
    return Tie.objects.create(meeting=meeting, **fields)


def arrived(meeting: Meeting, text: str = STATEMENT, name: str = "statement.md", **fields: Any) -> Document:
    """A file that arrived and waits."""
    return arrive(meeting, name=name, chunks=[text.encode()], **fields).document


def read(meeting: Meeting, text: str = STATEMENT, name: str = "statement.md", **fields: Any) -> Document:
    """A document that was really read, and the record that was made of it."""
    waiting = arrived(meeting, text, name, **fields)
    read_document(waiting.pk)
    reconcile(meeting.pk)
    return Document.objects.get(pk=waiting.pk)


def meeting_with_record(**fields: Any) -> Meeting:
    """A meeting with one statement read."""
    made = web.public_meeting(**fields)
    read(made, audience="public")
    return made
