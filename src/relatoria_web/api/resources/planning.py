"""Planning: the plan published, work products begun, drafted, kept and taken on."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN
from relatoria_web.api.resources.frame import PROCESSES
from relatoria_web.api.resources.prepare import PLANS, PRODUCTS
from relatoria_web.prepare.domain import plan, product
from relatoria_web.site.models.base import Audience


class Note(In):
    """A note."""

    note: str = Field("", max_length=300)


class Begin(In):
    """Of which kind, wanted when, for which milestone."""

    kind: str
    due: date | None = None
    feeds: str = Field("", max_length=60)


class Advance(In):
    """To which stage, and for whom once it is out."""

    stage: str
    audience: Audience = Audience.PUBLIC


def _publish(call: Call, row: Any, data: Note) -> Any:
    return plan.publish_plan(call.who, process=row, note=data.note).plan


def _begin(call: Call, row: Any, data: Begin) -> Any:
    return product.begin(call.who, meeting=call.meeting, kind=data.kind, due=data.due, feeds=data.feeds)


def _advance(call: Call, row: Any, data: Advance) -> Any:
    return product.advance(call.who, product=row, stage=data.stage, audience=data.audience.value)


_DO = Scope.PREPARE
ACTS = (
    Act(
        "publish_plan",
        "Publish the work plan as it stands",
        "/processes/{key}/plan/",
        _DO,
        _publish,
        PROCESSES,
        Note,
        PLANS,
    ),
    Act("begin_product", "Begin a work product", f"{WITHIN}/products/", _DO, _begin, None, Begin, PRODUCTS),
    Act(
        "advance_product",
        "Take a work product to another stage",
        "/products/{key}/stage/",
        _DO,
        _advance,
        PRODUCTS,
        Advance,
        PRODUCTS,
    ),
)
