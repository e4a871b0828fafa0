"""Searching everything that the caller may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from relatoria_web.api.call import call_of
from relatoria_web.api.models import Scope
from relatoria_web.api.pages import address_of, number_of
from relatoria_web.api.route import Operation, route
from relatoria_web.convene.domain.queries.meeting import meetings
from relatoria_web.search.domain.queries.search import PAGE, Filters, Hit, search
from relatoria_web.search.registry import FINDABLE
from relatoria_web.site.visitors import same_for_visitors

_FARTHEST = 10**5


class PartOut(BaseModel):
    """A stretch of a hit's text, marked where the query stands in it."""

    text: str
    marked: bool


class HitOut(BaseModel):
    """An object found, with the part of its text that shows why."""

    kind: str
    uid: str
    meeting: str
    heading: str
    language: str
    address: str
    parts: list[PartOut]


class HitOutPage(BaseModel):
    """A page of hits; ``more`` says that only the newest matches were ranked."""

    count: int
    next: str | None
    previous: str | None
    more: bool
    results: list[HitOut]


def _hit(request: HttpRequest, hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.item.kind,
        "uid": hit.item.target,
        "meeting": hit.item.meeting.slug,
        "heading": hit.heading,
        "language": hit.item.language,
        "address": request.build_absolute_uri(hit.item.address),
        "parts": [{"text": part.text, "marked": part.marked} for part in hit.parts],
    }


def found(request: HttpRequest, parts: dict[str, str]) -> dict[str, Any]:
    """What was found for ``?q=``, narrowed by ``kind``, ``meeting``, ``theme`` («vocabulary:code») and ``language``."""
    who = call_of(request, Scope.READ).who
    same_for_visitors(request)
    number = min(max(number_of(request, "page", 1), 1), _FARTHEST)
    results = search(who, request.GET.get("q", "").replace("\0", ""), _filters(request, who), page=number)
    return {
        "count": results.count,
        "next": address_of(request, page=number + 1) if number * PAGE < results.count else None,
        "previous": address_of(request, page=number - 1) if number > 1 else None,
        "more": results.more,
        "results": [_hit(request, one) for one in results.hits],
    }


def _filters(request: HttpRequest, who: Any) -> Filters:
    kind, slug = request.GET.get("kind", ""), request.GET.get("meeting", "").replace("\0", "")
    meeting = meetings(who).filter(slug=slug).values_list("pk", flat=True).first() or 0 if slug else None
    vocabulary, sign, code = request.GET.get("theme", "").partition(":")
    language = request.GET.get("language", "")
    return Filters(kind if kind in FINDABLE else "", meeting, (vocabulary, code) if sign else None, language)


@dataclass(frozen=True, slots=True)
class Search:
    """The address of searching."""

    def route(self, router: Router) -> None:
        """Register it, documented."""
        parameters = ("q", "kind", "meeting", "theme", "language", "page")
        summary = "Search everything that you may see"
        route(router, Operation("search", "GET", "/search/", summary, "search", HitOutPage, parameters), found)


RESOURCES = (Search(),)
