"""The calendar and the plan of a process, and the work products of a meeting."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.bridge import papers
from relatoria_web.prepare.models import Calendar, ProductVersion, WorkPlan, WorkProduct
from relatoria_web.prepare.rules import SEE_CALENDAR, SEE_PLAN, SEE_PRODUCT, SEE_VERSION


class CalendarOut(BaseModel):
    """The calendar of a process: ``body`` is the library's process, with the history of every date."""

    uid: str
    revision: int
    process: str
    body: dict[str, Any]
    met: list[str]


class PlanOut(BaseModel):
    """The work plan of a process as it stands."""

    uid: str
    revision: int
    process: str
    tasks: list[dict[str, Any]]


class ProductOut(BaseModel):
    """A work product: a concept note, a session guide, a brief."""

    uid: str
    revision: int
    process: str
    meeting: str
    kind: str
    title: Texts
    stage: str
    due: date | None
    feeds: str
    audience: str
    embargo: datetime | None


class ProductVersionOut(BaseModel):
    """A version of a product's text in one language; ``paper`` comes at its own address, and so do its ``sections``
    as people edit them, each with the ``mark`` that writing it asks for.
    """

    uid: str
    product: str
    language: str
    number: int
    note: str
    author: str | None
    created: datetime
    translation: str
    paper: dict[str, Any] | None = None
    sections: list[dict[str, Any]] | None = None


def _calendar(call: Call, row: Calendar) -> dict[str, Any]:
    return {**plain(row, "uid", "revision", "body", "met"), "process": row.process.slug}


def _plan(call: Call, row: WorkPlan) -> dict[str, Any]:
    return {**plain(row, "uid", "revision", "tasks"), "process": row.process.slug}


def _product(call: Call, row: WorkProduct) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "kind", "stage", "due", "feeds", "audience", "embargo"),
        "process": row.process.slug,
        "meeting": row.meeting.slug,
        "title": call.texts(row.title),
    }


def _version(call: Call, row: ProductVersion) -> dict[str, Any]:
    author = str(row.author) if row.author else None
    return {
        **plain(row, "uid", "language", "number", "note", "created", "translation"),
        "product": row.product.uid,
        "author": author,
    }


CALENDARS = Resource(
    "calendars",
    CalendarOut,
    lambda call: SEE_CALENDAR.among(call.who, Calendar.objects.select_related("process").order_by("pk")),
    _calendar,
    filters={"process": equals("process__slug")},
)
PLANS = Resource(
    "plans",
    PlanOut,
    lambda call: SEE_PLAN.among(call.who, WorkPlan.objects.select_related("process").order_by("pk")),
    _plan,
    filters={"process": equals("process__slug")},
)
PRODUCTS = Resource(
    "products",
    ProductOut,
    lambda call: SEE_PRODUCT.among(call.who, WorkProduct.objects.select_related("process", "meeting")),
    _product,
    filters={
        "meeting": equals("meeting__slug"),
        "process": equals("process__slug"),
        "kind": equals("kind"),
        "stage": equals("stage"),
    },
)
PRODUCT_VERSIONS = Resource(
    "product-versions",
    ProductVersionOut,
    lambda call: SEE_VERSION.among(
        call.who, ProductVersion.objects.select_related("product__meeting", "author__person").defer("paper")
    ),
    _version,
    filters={"product": equals("product__uid"), "language": equals("language")},
    more=lambda call, row: {
        "paper": row.paper,
        "sections": [asdict(one) for one in papers.passages(row.paper)] if row.paper else [],
    },
)
RESOURCES: tuple[Resource[Any], ...] = (CALENDARS, PLANS, PRODUCTS, PRODUCT_VERSIONS)
