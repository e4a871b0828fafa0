"""A public meeting of 10,000 interventions, 20,000 contributions and 2,000 points, as rows: `fill()` makes it.

Rows, not files: reading so many documents would take longer than measuring the pages. What the pages ask of the rows is
the same. The words are those of `benchmarks.search`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from benchmarks.search import _texts

if TYPE_CHECKING:
    from relatoria_web.convene.models import Meeting
    from relatoria_web.gather.models import Actor, Document, Intervention

SLUG = "ten-thousand"
DOCUMENTS, SPOKEN, ACTORS, POINTS = 500, 20, 400, 2_000
"""Documents, interventions in each, actors, points."""
_GROUPS = ("Africa", "Americas and the Caribbean", "Asia and the Pacific", "Europe and Central Asia", "ngo", "academia")
_KINDS = ("recommendation", "gap", "good_practice", "commitment")
_STATUSES = ("concurrent", "broad", "particular", "divergent", "shared", "minority")
_CHANCE = random.Random(11)
_BATCH = 2_000


def fill() -> None:
    """Make the meeting with its record, its points and its search index; it must not be there yet."""
    from django.db import transaction

    from relatoria_web.search.domain.index import index_meeting

    with transaction.atomic():
        meeting = _meeting()
        spoken = _interventions(_documents(meeting), _actors(meeting))
        _contributions(spoken)
        _points(meeting)
        index_meeting(meeting)


def _meeting() -> Meeting:
    from datetime import date

    from relatoria_web.convene.models import Meeting
    from relatoria_web.prepare.models import Process
    from relatoria_web.site.models.base import Audience
    from relatoria_web.site.translated import translated

    process, start = Process.objects.get(slug="global-compact"), date(2018, 3, 26)
    title, public = translated(en="A meeting of ten thousand interventions"), Audience.PUBLIC
    return Meeting.objects.create(slug=SLUG, process=process, title=title, audience=public, start=start)


def _many(rows: Iterator[Any]) -> list[Any]:
    held = list(rows)
    if held:
        type(held[0])._default_manager.bulk_create(held, batch_size=_BATCH)
    return held


def _documents(meeting: Meeting) -> list[Document]:
    from relatoria_web.gather.models import Document, State
    from relatoria_web.site.models.base import Audience

    said = _texts(DOCUMENTS * SPOKEN)

    def one(number: int) -> Document:
        text, paragraphs = "", []
        for place in range(SPOKEN):
            words = f"{next(said).capitalize()}.\n\n"
            at = {"id": f"p{place}", "start": len(text), "end": len(text) + len(words) - 2}
            paragraphs.append(at | {"kind": "text", "language": "es"})
            text += words
        fields = {"text": text, "shape": {"paragraphs": paragraphs}, "settled": True, "read_by": "benchmark"}
        fields |= {"state": State.READ, "audience": Audience.PUBLIC, "language": "es", "sha256": f"{number:064x}"}
        return Document(meeting=meeting, name=f"document-{number}.txt", **fields)

    return _many(map(one, range(DOCUMENTS)))


def _actors(meeting: Meeting) -> list[Actor]:
    from relatoria_web.gather.models import Actor, Review

    def one(number: int) -> Actor:
        fields = {"key": f"person:{number}", "kind": "person", "state": Review.ACCEPTED, "public": True}
        return Actor(meeting=meeting, name=f"Speaker {number}", stakeholder_type="ngo", **fields)

    return _many(map(one, range(ACTORS)))


def _interventions(documents: list[Document], actors: list[Actor]) -> list[Intervention]:
    from relatoria_web.gather.models import Intervention, Passage, Review, Voice

    def one(document: Document, order: int) -> Intervention:
        key, state = f"i{order}", Review.ACCEPTED
        return Intervention(meeting=document.meeting, document=document, order=order, key=key, state=state)

    spoken = _many(one(document, order) for document in documents for order in range(SPOKEN))
    _many(Voice(intervention=row, actor=_CHANCE.choice(actors)) for row in spoken)
    _many(_passage(Passage, row) for row in spoken)
    return spoken


def _passage(kind: Any, row: Intervention) -> Any:
    place = row.document.shape["paragraphs"][row.order]
    start, end = place["start"], place["end"]
    seen = {"public_start": start, "public_end": end, "how": "explicit", "confidence": 1.0}
    return kind(intervention=row, start=start, end=end, **seen)


def _contributions(spoken: list[Intervention]) -> None:
    from relatoria_web.gather.models import Coding, Contribution, Review

    def one(row: Intervention, part: int) -> Contribution:
        place = row.document.shape["paragraphs"][row.order]
        words = row.document.text[place["start"] : place["end"]]
        fields = {"start": place["start"], "end": place["end"], "wording": words, "public_wording": words}
        fields |= {"folded": words.lower(), "public_folded": words.lower(), "language": "es"}
        fields |= {"kind": _CHANCE.choice(_KINDS), "state": Review.ACCEPTED, "key": f"c{row.order}.{part}"}
        return Contribution(meeting=row.meeting, document=row.document, intervention=row, **fields)

    brought = _many(one(row, part) for row in spoken for part in range(2))
    _many(Coding(contribution=row, vocabulary="gcm", code=str(_CHANCE.randrange(1, 24))) for row in brought)


def _points(meeting: Meeting) -> None:
    from relatoria_web.conclude.domain.source import seal
    from relatoria_web.conclude.models import GroupCount, Point, PointSet, Work
    from relatoria_web.site.models.base import Audience

    held = seal(meeting)
    fields = {"stamp": held.stamp, "guard": held.guard, "documents": list(held.documents), "groups": list(_GROUPS)}
    made = PointSet.objects.create(meeting=meeting, audience=Audience.PUBLIC, work=Work.DONE, **fields)
    said = _texts(POINTS)

    def one(number: int) -> Point:
        counts = {"exposed": 40, "in_favour": _CHANCE.randrange(1, 30), "against": _CHANCE.randrange(3)}
        more = {"status": _CHANCE.choice(_STATUSES), "kind": _CHANCE.choice(_KINDS), "theme": f"gcm:{number % 23 + 1}"}
        members = [f"c{_CHANCE.randrange(20_000)}" for _ in range(10)]
        row = {"key": f"q{number}", "order": number, "statement": next(said), "language": "es", "members": members}
        return Point(set=made, groups_for=3, **row, **counts, **more)

    points = _many(map(one, range(POINTS)))
    counts = {"exposed": 8, "in_favour": 4, "against": 1}
    _many(GroupCount(point=point, group=group, **counts) for point in points for group in _GROUPS)
