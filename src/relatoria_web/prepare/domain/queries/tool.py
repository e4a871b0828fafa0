"""Reading the frameworks and tools that several partners own together."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria_web.prepare.domain.matter import kind_of
from relatoria_web.prepare.domain.queries.matter import Line, Place, line
from relatoria_web.prepare.models import Matter, Process
from relatoria_web.prepare.rules import CHANGE_PROCESS, SEE_MATTER
from relatoria_web.site.standing import Standing

KIND = "joint_tool"
MOST = 500
"""How many are shown at most."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A joint framework or tool: in words, with its owners, and the address of its page."""

    line: Line
    owners: tuple[str, ...]
    address: str


def joint_tools(who: Standing, owner: str = "", serving: str = "") -> list[Tool]:
    """The joint tools that somebody may see and that stand: those of an owner, those that serve an instrument.

    One query.
    """
    rows = Matter.objects.filter(kind=KIND).exclude(state="withdrawn").select_related("meeting", "process")
    rows = rows.filter(details__based_on=serving) if serving else rows
    kind = kind_of(KIND)
    shown = [_tool(line(one, kind, {})) for one in SEE_MATTER.among(who, rows.order_by("pk"))[:MOST]]
    wanted = owner.casefold()
    return [one for one in shown if not wanted or wanted in (name.casefold() for name in one.owners)]


def kept_by(who: Standing) -> list[Process]:
    """The processes in whose registry somebody enters joint tools."""
    return list(CHANGE_PROCESS.among(who, Process.objects.all()))


def _tool(one: Line) -> Tool:
    names = str(one.matter.details.get("owners", "")).splitlines()
    place = Place(one.matter.process, one.matter.meeting)
    told = tuple(field for field in one.told if field.code != "owners")
    owners = tuple(name.strip() for name in names if name.strip())
    return Tool(Line(one.matter, one.state, told), owners, place.url("matter", one.matter.uid))
