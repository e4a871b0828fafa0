"""Rows of the preparation for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from relatoria_web.bridge import calendar, drafts
from relatoria_web.bridge.matters import kinds
from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.models import Calendar, Facts, Matter, Process, ProductVersion, WorkProduct
from relatoria_web.site.translated import translated

DEMO = Path(__file__).resolve().parents[2] / "demo"
FACTS = (DEMO / "grcp-2017" / "facts.toml").read_text("utf-8")
KIND = "session_guide"


def facts(meeting: Meeting, text: str = FACTS) -> Facts:
    return Facts.objects.create(meeting=meeting, text=text)


def product(meeting: Meeting, **fields: Any) -> WorkProduct:
    fields = {"kind": KIND, "process": meeting.process} | fields
    return WorkProduct.objects.create(meeting=meeting, **fields)


def version(of: WorkProduct, **fields: Any) -> ProductVersion:
    fields = {"language": "en", "number": 1} | fields
    paper = fields.pop("paper", None) or drafts.draft(of.kind, FACTS, "", fields["language"])
    return ProductVersion.objects.create(product=of, paper=paper, **fields)


def calendar_of(process: Process, code: str = "gcm") -> Calendar:
    return Calendar.objects.create(process=process, body=calendar.registered(code))


def task(name: str, **fields: Any) -> dict[str, Any]:
    plain = {"owner": "", "anchor": "", "offset": 0, "due": "", "product": "", "feeds": "", "status": "planned"}
    return plain | {"id": name, "words": {"en": name}, "internal": False} | fields


def matter(meeting: Meeting | None, **fields: Any) -> Matter:
    """A matter of a meeting, or of a ``process`` alone."""
    fields = {"kind": "message", "title": translated(en="A matter"), "process": meeting and meeting.process} | fields
    kind = kinds("en")[fields["kind"]]
    fields = {"state": kind.states[0][0], "audience": kind.audience} | fields
    return Matter.objects.create(meeting=meeting, **fields)
