"""Tables that leave the house: no cell of them is a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable

from defusedcsv import csv
from django.utils.translation import gettext as _

from relatoria_web.bridge.labels import label
from relatoria_web.gather.domain.queries.figure import Stated
from relatoria_web.gather.domain.queries.register import Line
from relatoria_web.gather.domain.queries.shown import Brought, Said
from relatoria_web.gather.names import named
from relatoria_web.gather.registers import Register

BOM = "\ufeff"
"""Spreadsheets take a file for UTF-8 only when it begins with this."""


def contributions_csv(rows: Iterable[Brought]) -> str:
    """Contributions, read `with_type`, as a table with a heading in the reader's language."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(
        [
            *(_("identifier"), _("kind"), _("subtype"), _("words"), _("language"), _("who speaks"), _("on behalf of")),
            *(_("country"), _("type of stakeholder"), _("themes"), _("addressee"), _("partners"), _("date")),
            *(_("place"), _("means"), _("state"), _("document"), _("type of input"), _("more about it")),
        ]
    )
    for one in rows:
        writer.writerow(_row(one))
    return BOM + stream.getvalue()


def _row(one: Brought) -> list[str]:
    row, said = one.row, one.said
    kept = row.input_type  # type: ignore[attr-defined]  # `with_type` has put it there
    return [
        *(row.uid, named("kind", row.kind), named("subtype", row.subtype), one.wording, row.language),
        *(speaks(said), "; ".join(actor.name for actor in said.on_behalf_of) if said else ""),
        "; ".join(actor.country for actor in said.speakers if actor.country) if said else "",
        "; ".join(actor.stakeholder_type for actor in said.speakers if actor.stakeholder_type) if said else "",
        "; ".join(f"{theme.vocabulary}:{theme.code}" for theme in one.themes),
        *(one.addressee, "; ".join(one.partners), one.horizon["value"] if one.horizon else "", one.place, one.means),
        *(
            str(row.get_state_display()),
            row.document.uid,
            str(kept) if kept else "",
            " | ".join(f"{t.facet.words}: {t.value}" for t in one.facets),
        ),
    ]


def figures_csv(rows: Iterable[Stated]) -> str:
    """The register of figures as a table with a heading in the reader's language."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(
        [
            *(
                _("identifier"),
                _("how exactly"),
                _("value"),
                _("unit"),
                _("what it counts"),
                _("of what"),
                _("how many"),
            ),
            *(_("compared with"), _("direction"), _("value compared with"), _("unit compared with"), _("when")),
            *(_("source"), _("date"), _("who speaks"), _("document")),
        ]
    )
    for one in rows:
        base, other = one.base, one.comparison
        writer.writerow(
            [
                *(one.row.uid, named("approximation", one.row.approximation), one.row.value, one.row.unit, one.counts),
                *(base.get("words", ""), base.get("number") or ""),
                *(other.get("words", ""), named("direction", other["direction"]) if other else ""),
                *(other.get(name) or "" for name in ("value", "unit", "occasion")),
                *(one.source, one.row.date, speaks(one.said), one.row.document.uid),
            ]
        )
    return BOM + stream.getvalue()


def register_csv(register: Register, lines: Iterable[Line]) -> str:
    """A register as a table with a heading in the reader's language."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    facets = (str(one.words) for one in register.facets)
    writer.writerow([_("identifier"), _("who speaks"), _("partners"), _("words"), _("date"), *facets])
    for line in lines:
        one = line.one
        cells = (value for _facet, value in line.cells)
        writer.writerow([one.row.uid, speaks(one.said), "; ".join(one.partners), one.wording, line.when, *cells])
    return BOM + stream.getvalue()


def speaks(said: Said | None) -> str:
    """Who speaks, in words that may leave the house."""
    if said is None:
        return ""
    if said.withheld:
        group = label("un_group", said.shown_as, "en") if said.shown_as else ""
        return group or _("not named")
    return "; ".join(actor.name for actor in said.speakers)
