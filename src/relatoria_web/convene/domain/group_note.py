"""Working groups at work: typed notes, agreement and reservations, what the plenary selects, and on to the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from relatoria_web.convene.actions import CHOOSE_NOTE, DELIVER_NOTES, DROP_NOTE, WRITE_NOTE
from relatoria_web.convene.arrivals import Text, deliver
from relatoria_web.convene.models import GroupNote, WorkingGroup
from relatoria_web.convene.note_words import report_of
from relatoria_web.convene.rules import CHANGE_NOTE
from relatoria_web.convene.rules import CHOOSE_NOTE as MAY_CHOOSE
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def write(who: Standing, *, group: WorkingGroup, details: dict[str, Any]) -> GroupNote:
    """Note one more thing that a group says."""
    note = GroupNote(group=group, account_id=who.account, **details)
    CHANGE_NOTE.demand(who, note)
    note.order = (group.notes.aggregate(last=Max("order"))["last"] or 0) + 1
    note.save()
    log(who, WRITE_NOTE, note, meeting=group.meeting_id, kind=note.kind)
    return note


@transaction.atomic
def rewrite(who: Standing, *, note: GroupNote, revision: int, details: dict[str, Any]) -> GroupNote:
    """Change a note, or how the group stands to it.

    Raises:
        StaleError: if somebody else did meanwhile.
    """
    CHANGE_NOTE.demand(who, note)
    note.revise(revision, **details)
    log(who, WRITE_NOTE, note, meeting=note.group.meeting_id, kind=note.kind, agreement=note.agreement)
    return note


@transaction.atomic
def drop(who: Standing, *, note: GroupNote) -> None:
    """Drop a note."""
    CHANGE_NOTE.demand(who, note)
    log(who, DROP_NOTE, note, meeting=note.group.meeting_id)
    note.delete()


@transaction.atomic
def tie(who: Standing, *, notes: Sequence[GroupNote], common: str) -> None:
    """Say that notes of several groups mean the same thing, by giving them one name; an empty one unties them."""
    for note in notes:
        MAY_CHOOSE.demand(who, note)
        note.revise(None, common=common.strip()[:80])
        log(who, CHOOSE_NOTE, note, meeting=note.group.meeting_id, tied=bool(common))


@transaction.atomic
def choose(who: Standing, *, note: GroupNote, chosen: bool) -> GroupNote:
    """Select a note for the outcome of the plenary, or take that back."""
    MAY_CHOOSE.demand(who, note)
    note.revise(None, chosen=chosen)
    log(who, CHOOSE_NOTE, note, meeting=note.group.meeting_id, chosen=chosen)
    return note


def own(group: WorkingGroup, document: str) -> None:
    """Let a group own what it says in a document: its voices count as those of the group."""
    if document not in group.members:
        group.revise(None, members=[*group.members, document])


def _given(group: WorkingGroup) -> set[str]:
    """The languages in which a group has given notes to the record."""
    start = f"groups/{group.uid}-"
    return {one.removeprefix(start).removesuffix(".md") for one in group.members if one.startswith(start)}


@transaction.atomic
def deliver_notes(who: Standing, *, group: WorkingGroup) -> list[str]:
    """Give the notes to the record, one document a language, and let the group own what it says there.

    Given again, they take the place of what was given before; what was dropped meanwhile leaves the record.
    """
    CHANGE_NOTE.demand(who, GroupNote(group=group))
    made = []
    notes = list(group.notes.all())
    for language in sorted({one.language for one in notes} | _given(group)):
        name = f"groups/{group.uid}-{language}.md"
        text, kinds = report_of(group, [one for one in notes if one.language == language], language)
        called = tuple(said for said, _status in group.name.texts.values())
        whose = Text(name, text, language, group.session, group=group.voice, names=called, kinds=kinds)
        made.append(deliver(group.meeting, whose))
        own(group, name)
    group.revise(None, delivered=timezone.now())
    log(who, DELIVER_NOTES, group, meeting=group.meeting_id, documents=len(made))
    return made
