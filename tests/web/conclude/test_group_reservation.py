"""Reservations that a group makes to its notes stand in the register, with the point that counts the note."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, convene, web

from relatoria_web.conclude import tasks
from relatoria_web.conclude.models import PointSet, Reservation
from relatoria_web.convene.domain.group_note import deliver_notes, drop
from relatoria_web.convene.models import Agreement, AttributionRule, GroupNote, Meeting
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Document
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
SHARED = "We recommend that States share data on labour migration every year"
"""As the statements of the record say it, without the full stop: notes are written so."""


@pytest.fixture(autouse=True)
def _own_files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def _noted(meeting: Meeting) -> GroupNote:
    """A note with two reservations, given to the record and open to everybody."""
    group = convene.group(meeting)
    said = "Mali: not on health\nWe ask for more time."
    note = convene.group_note(meeting, group=group, text=SHARED, agreement=Agreement.RESERVED, reservations=said)
    _give(note)
    return note


def _give(note: GroupNote) -> None:
    meeting = note.group.meeting
    (uid,) = deliver_notes(web.standing(Role.RAPPORTEUR, meeting), group=note.group)
    Document.objects.filter(uid=uid).update(audience="public")
    read_document(Document.objects.get(uid=uid).pk)
    reconcile(meeting.pk)


def _again(points: PointSet) -> list[tuple[str, bool]]:
    tasks.count_points.enqueue(points.uid)
    return list(Reservation.objects.filter(point__set=points).values_list("holder", "withdrawn"))


def test_reservations_of_a_group_stand_in_the_register_with_who_holds_them(client: Client) -> None:
    meeting = conclude.recorded()
    note = _noted(meeting)
    points = conclude.counted(meeting)
    rows = Reservation.objects.order_by("pk")
    assert [(one.holder, str(one.text), one.is_group) for one in rows] == [
        ("Mali", "not on health", False),
        (note.group.voice, "We ask for more time.", True),
    ]
    assert {one.point.statement for one in rows} == {f"{SHARED}."}
    points.revise(None, audience="public")
    shown = client.get(reverse("conclude:register", args=[meeting.slug, "agreements"]), {"grouping": points.grouping})
    assert [shown.content.decode().count(one) for one in ("not on health", "We ask for more time.")] == [1, 1]
    own = client.get(reverse("conclude:register", args=[meeting.slug, "reservations"]), {"grouping": points.grouping})
    assert [one.row.point.statement for one in own.context["entries"]] == [f"{SHARED}."]
    Reservation.objects.update(withdrawn=True)
    own = client.get(reverse("conclude:register", args=[meeting.slug, "reservations"]), {"grouping": points.grouping})
    assert own.context["entries"] == []


def test_reservation_follows_its_note_and_one_recorded_by_hand_stays() -> None:
    meeting = conclude.recorded()
    note = _noted(meeting)
    points = conclude.counted(meeting)
    conclude.reservation(meeting, point=points.points.get(statement=f"{SHARED}.", key__gt=""), holder="Chile")
    Reservation.objects.filter(holder="Mali").update(withdrawn=True)
    assert sorted(_again(points)) == sorted([("Chile", False), ("Mali", True), (note.group.voice, False)])
    note.revise(None, reservations="Mali: not on health")
    _give(note)
    assert sorted(_again(points)) == [("Chile", False), ("Mali", True)]
    drop(web.standing(Role.RAPPORTEUR, meeting), note=note)
    assert _again(points) == [("Chile", False)]


def test_reservations_are_left_to_the_rapporteur_where_names_are_withheld() -> None:
    meeting = conclude.recorded(rule=AttributionRule.NOT_ATTRIBUTED)
    _noted(meeting)
    conclude.counted(meeting)
    assert GroupNote.objects.exclude(reservations="").exists()
    assert not Reservation.objects.exists()
