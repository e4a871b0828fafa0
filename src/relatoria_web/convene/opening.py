"""What the format of a session takes, to be opened with one confirmation: each stage registers it in `opening`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import drafts
from relatoria_web.bridge.programme import asks_for
from relatoria_web.convene.domain.floor import floor_of
from relatoria_web.convene.domain.keep import add, change
from relatoria_web.convene.kinds import KINDS
from relatoria_web.convene.models import Floor, Room, Session, WorkingGroup
from relatoria_web.prepare.domain.product import begin
from relatoria_web.prepare.models import WorkProduct
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated

SPOKEN = ("statement", "intervention", "answers", "report_back")
"""Forms of a session in which people ask for the floor."""
GROUPS = 3
"""Working groups that are proposed where a meeting has none."""


@dataclass(frozen=True, slots=True)
class Opening:
    """One thing that a format takes: in which ``words`` it is proposed, whether it is wanting, how it is opened."""

    name: str
    words: str | Promise
    wanted: Callable[[Session], bool]
    open: Callable[[Standing, Session], object]


OPENINGS: dict[str, Opening] = {}
"""Name → what can be opened, in the order in which the stages registered it."""


def openings(*kinds: Opening) -> None:
    """Register what can be opened.

    Raises:
        ValueError: if two have one name.
    """
    for one in kinds:
        enter(OPENINGS, one.name, one, "openings")


def _no_room(session: Session) -> bool:
    return not session.room and not asks_for(session.format).one_room_per_group


def _give_room(who: Standing, session: Session) -> None:
    """The largest room of the meeting; a plenary hall where it has none."""
    rooms = sorted(session.meeting.rooms.all(), key=lambda room: -(room.capacity or 0))
    room = (
        rooms[0] if rooms else add(who, kind=KINDS["room"], row=Room(meeting=session.meeting, name=str(_("Plenary"))))
    )
    change(who, kind=KINDS["session"], row=session, revision=session.revision, details={"room": room.name})


def _no_floor(session: Session) -> bool:
    return asks_for(session.format).forms in SPOKEN and not Floor.objects.filter(session=session).exists()


def _no_groups(session: Session) -> bool:
    return asks_for(session.format).one_room_per_group and not session.groups.exists()


def _form_groups(who: Standing, session: Session) -> None:
    """Those of the meeting that work in no session yet; three new ones where there are none, each with a room."""
    free = list(session.meeting.groups.filter(session=None))
    for group in free:
        change(who, kind=KINDS["group"], row=group, revision=group.revision, details={"session": session})
    for n in range(1, GROUPS + 1) if not free else ():
        name = translated(en=f"Working group {n}", es=f"Grupo de trabajo {n}", fr=f"Groupe de travail {n}")
        room = Room.objects.filter(meeting=session.meeting, name=str(name)).first()
        room = room or add(who, kind=KINDS["room"], row=Room(meeting=session.meeting, name=str(name), order=n))
        row = WorkingGroup(meeting=session.meeting, session=session, name=name, order=n, room=room.name)
        add(who, kind=KINDS["group"], row=row)


def _no_product(session: Session) -> bool:
    kind = asks_for(session.format).output
    return bool(kind) and not WorkProduct.objects.filter(meeting=session.meeting_id, kind=kind).exists()


def _begin_product(who: Standing, session: Session) -> None:
    begin(who, meeting=session.meeting, kind=asks_for(session.format).output)


def product_name(session: Session, language: str) -> str:
    """What a list calls the work product that a session is prepared with; empty where there is none."""
    kind = asks_for(session.format).output
    return drafts.names_of(kind)[language] if kind else ""


openings(
    Opening("room", _("A room: the largest of the meeting, or a plenary hall if it has none"), _no_room, _give_room),
    Opening(
        "floor", _("A list of speakers, closed until the moderator opens it"), _no_floor, lambda who, one: floor_of(one)
    ),
    Opening(
        "groups",
        _("Working groups with their notes: those that have no session yet, or three new ones with rooms"),
        _no_groups,
        _form_groups,
    ),
    Opening("product", _("The document that such a session is prepared with, as a draft"), _no_product, _begin_product),
)
