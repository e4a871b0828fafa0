"""Reading a register: contributions with the facets that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.contribution import ORDER, PAGE, contributions, shown
from relatoria_web.gather.domain.queries.shown import Brought
from relatoria_web.gather.facets import Facet
from relatoria_web.gather.models import Contribution
from relatoria_web.gather.registers import Register
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Line:
    """A contribution in a register: ``cells`` are the register's facets with their values, in order."""

    one: Brought
    cells: Sequence[tuple[Facet, str]]

    @property
    def begun(self) -> str:
        """What a matter made of it begins with, as the query of its form."""
        return urlencode({"owners": "\n".join(self.one.partners), "cited": self.one.row.uid})

    @property
    def when(self) -> str:
        """The date that it names itself."""
        return self.one.horizon["value"] if self.one.horizon else ""


def standing_in(who: Standing, meeting: Meeting, register: Register) -> list[Line]:
    """All of a register that somebody may see."""
    return _lines(register, _rows(who, meeting, register), insider=REVIEW.allows(who, meeting))


def entered(who: Standing, meeting: Meeting, register: Register, *, page: int) -> Page[Any]:
    """A page of a register, in the order of the documents."""
    rows = _rows(who, meeting, register)
    found: Page[Any] = Paginator(rows.values("pk"), PAGE).get_page(page)
    held = Contribution.objects.filter(pk__in=found.object_list).order_by(*ORDER)
    found.object_list = _lines(register, held, insider=REVIEW.allows(who, meeting))
    return found


def _rows(who: Standing, meeting: Meeting, register: Register) -> QuerySet[Contribution]:
    fitting = Contribution.objects.filter(register.query(insider=REVIEW.allows(who, meeting)), meeting=meeting)
    return contributions(who, meeting).filter(pk__in=fitting.values("pk")).order_by(*ORDER)


def _lines(register: Register, rows: QuerySet[Contribution], *, insider: bool) -> list[Line]:
    return [Line(one, _cells(register, one)) for one in shown(rows, insider=insider)]


def _cells(register: Register, one: Brought) -> list[tuple[Facet, str]]:
    told = {each.facet.code: str(each.value) for each in one.facets}
    return [(facet, told.get(facet.code, "")) for facet in register.facets]
