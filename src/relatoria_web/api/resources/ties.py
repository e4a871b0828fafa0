"""How contributions hang together."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.resources.record import CONTRIBUTIONS
from relatoria_web.gather.domain import tie as domain
from relatoria_web.gather.domain.queries.tie import ties
from relatoria_web.gather.models import Tie


class TieOut(BaseModel):
    """A tie from one contribution to another; the team also reads the ``reason``."""

    uid: str
    kind: str
    left: str
    right: str
    reason: str | None = None


class TieIn(In):
    """What hangs together, and how."""

    kind: str
    left: str
    right: str
    reason: str = Field("", max_length=500)


def _shown(call: Call, row: Tie) -> dict[str, Any]:
    reason = {"reason": row.reason} if call.insider else {}
    return {**plain(row, "uid", "kind"), "left": row.left.uid, "right": row.right.uid, **reason}


def _with(call: Call, rows: QuerySet[Tie], wanted: str) -> QuerySet[Tie]:
    return rows.filter(Q(left__uid=wanted) | Q(right__uid=wanted))


_HEAVY = tuple(f"{end}__{name}" for end in ("left", "right") for name in ("reading", "folded", "public_folded"))
TIES = Resource(
    "ties",
    TieOut,
    lambda call: ties(call.who, call.meeting).select_related("meeting", "left", "right").defer(*_HEAVY),
    _shown,
    within=True,
    filters={"kind": equals("kind"), "contribution": _with},
)


def _draw(call: Call, row: Any, data: TieIn) -> Any:
    left, right = (CONTRIBUTIONS.needed(call, getattr(data, end), end) for end in ("left", "right"))
    return domain.tie(call.who, left=left, right=right, kind=data.kind, reason=data.reason)


def _remove(call: Call, row: Tie, data: Any) -> None:
    domain.untie(call.who, held=row)


RESOURCES: tuple[Resource[Any], ...] = (TIES,)
ACTS = (
    Act("draw_tie", "Say how two contributions hang together", TIES.path, Scope.GATHER, _draw, None, TieIn, TIES),
    Act("remove_tie", "Take a tie away", f"{TIES.path}{{key}}/", Scope.GATHER, _remove, TIES, method="DELETE"),
)
