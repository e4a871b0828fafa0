"""What is known of a meeting, what it takes over from an earlier one, the order of matters, links that are asked."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN, Resource, plain
from relatoria_web.api.resources.frame import MEETINGS, PROCESSES
from relatoria_web.api.resources.matters import MATTERS
from relatoria_web.prepare.domain import facts, matter
from relatoria_web.prepare.domain.carry import carry
from relatoria_web.prepare.domain.queries.matter import Place, matters_in
from relatoria_web.prepare.models import Facts
from relatoria_web.prepare.rules import KEEP_MATTER, SEE_FACTS
from relatoria_web.prepare.tasks import check_link


class FactsOut(BaseModel):
    """What is known of a meeting, as its team writes it down (TOML)."""

    uid: str
    revision: int
    meeting: str
    text: str


class FactsIn(In):
    """The facts anew."""

    text: str = ""


class Taken(In):
    """Over which revision the sessions of the programme are taken; none: whatever stands there."""

    revision: int | None = None


class Carried(In):
    """Which points and open matters of an earlier meeting are taken up, and for what."""

    earlier: str
    chosen: list[str]
    use: str = "agenda"


class Shift(In):
    """One place up, or down."""

    up: bool = True


FACTS = Resource(
    "facts",
    FactsOut,
    lambda call: SEE_FACTS.among(call.who, Facts.objects.filter(meeting=call.meeting)),
    lambda call, row: {**plain(row, "uid", "revision", "text"), "meeting": call.meeting.slug},
    within=True,
)


def _write(call: Call, _: Any, data: FactsIn) -> Any:
    return facts.write_facts(call.who, meeting=call.meeting, text=data.text, revision=0)


def _change(call: Call, row: Facts, revision: int, fields: dict[str, Any]) -> Any:
    return facts.write_facts(call.who, meeting=call.meeting, text=fields["text"], revision=revision)


def _programme(call: Call, _: Any, data: Taken) -> Any:
    return facts.take_programme(call.who, meeting=call.meeting, revision=data.revision)


def _carry(call: Call, row: Any, data: Carried) -> None:
    earlier = MEETINGS.needed(call, data.earlier, "earlier")
    carry(call.who, meeting=row, earlier=earlier, chosen=data.chosen, use=data.use)


def _shift(call: Call, row: Any, data: Shift) -> Any:
    matter.shift(call.who, matter=row, up=data.up)
    return row


def _ask(call: Call, place: Place) -> None:
    KEEP_MATTER.demand(call.who, place.new("link"))
    for one in matters_in(call.who, place, "link"):
        check_link.enqueue(one.pk)


_DO = Scope.PREPARE
RESOURCES: tuple[Resource[Any], ...] = (FACTS,)
ACTS = (
    Act(
        "write_facts",
        "Write down what is known of a meeting, for the first time",
        FACTS.path,
        _DO,
        _write,
        None,
        FactsIn,
        FACTS,
    ),
    Change(FACTS, _DO, FactsIn, _change),
    Act(
        "take_programme",
        "Take the sessions of the programme into the facts",
        f"{WITHIN}/programme/facts/",
        _DO,
        _programme,
        None,
        Taken,
        FACTS,
    ),
    Act(
        "carry_over",
        "Take points and open matters of an earlier meeting into a meeting",
        "/meetings/{key}/carry/",
        _DO,
        _carry,
        MEETINGS,
        Carried,
    ),
    Act("shift_matters", "Move a matter one place", "/matters/{key}/order/", _DO, _shift, MATTERS, Shift, MATTERS),
    Act(
        "check_links_of_meeting",
        "Have the links of a meeting asked whether they answer",
        "/meetings/{key}/links/check/",
        _DO,
        lambda call, row, data: _ask(call, Place(row.process, row)),
        MEETINGS,
    ),
    Act(
        "check_links_of_process",
        "Have the links of a process asked whether they answer",
        "/processes/{key}/links/check/",
        _DO,
        lambda call, row, data: _ask(call, Place(row)),
        PROCESSES,
    ),
)
