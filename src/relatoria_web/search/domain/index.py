"""Keeping the index: a meeting is indexed anew, kind by kind; what did not change is not written."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from relatoria_web.bridge.words import index_words
from relatoria_web.convene.models import Meeting
from relatoria_web.search.marks import audience_marks, kind_mark, language_mark, meeting_mark, theme_mark
from relatoria_web.search.models import Item
from relatoria_web.search.registry import FINDABLE, Findable, Found
from relatoria_web.site.models.base import Audience

_BATCH = 1000
_WRITTEN = ("address", "heading", "text", "language", "audience", "embargo", "words")


def index_meeting(meeting: Meeting, kinds: Iterable[str] = ()) -> int:
    """Bring the index of a meeting up to date, of ``kinds`` or of all; returns how many rows changed."""
    wanted = tuple(kinds) or tuple(FINDABLE)
    return sum(_index_kind(meeting, FINDABLE[kind]) for kind in wanted)


@transaction.atomic
def _index_kind(meeting: Meeting, kind: Findable) -> int:
    held = {(one.target, one.masked): one for one in Item.objects.filter(meeting=meeting, kind=kind.kind)}
    fresh, changed = [], []
    for found in kind.of_meeting(meeting):
        item = _item(meeting, kind.kind, found)
        before = held.pop((found.target, found.masked), None)
        if before is None:
            fresh.append(item)
        elif any(getattr(before, name) != getattr(item, name) for name in _WRITTEN):
            item.pk = before.pk
            changed.append(item)
    Item.objects.filter(pk__in=[one.pk for one in held.values()]).delete()
    Item.objects.bulk_create(fresh, batch_size=_BATCH)
    Item.objects.bulk_update(changed, _WRITTEN, batch_size=100)
    return len(fresh) + len(changed) + len(held)


def _item(meeting: Meeting, kind: str, found: Found) -> Item:
    public = meeting.audience == Audience.PUBLIC
    marks = [
        kind_mark(kind),
        meeting_mark(meeting.pk),
        language_mark(found.language),
        *audience_marks(found.audience, meeting.pk, meeting.process_id, public_meeting=public),
        *(theme_mark(*theme) for theme in found.themes),
    ]
    stems = [*index_words(found.heading, found.language), *index_words(found.text, found.language)]
    return Item(
        kind=kind,
        target=found.target,
        meeting=meeting,
        masked=found.masked,
        language=found.language,
        address=found.address,
        heading=found.heading[:300],
        text=found.text,
        audience=found.audience,
        embargo=found.embargo,
        words=" ".join([*stems, *marks]),
    )
