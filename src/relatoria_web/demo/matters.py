"""What the demonstration's preparation keeps in hand, from `matters.toml` beside the facts of each meeting."""

from __future__ import annotations

import tomllib
from typing import Any

from relatoria_web.convene.models import Meeting
from relatoria_web.demo.gather import FOLDERS, demo_folder
from relatoria_web.prepare.domain.carry import carry
from relatoria_web.prepare.domain.matter import add, kind_of, move
from relatoria_web.prepare.incoming import concluded
from relatoria_web.prepare.models import Matter, WorkProduct
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated

CARRIED = 3
"""Points of the first meeting that the second takes up."""


def seed_matters(who: Standing) -> None:
    """Note what is not there yet."""
    for slug, folder in FOLDERS.items():
        meeting = Meeting.objects.select_related("process").get(slug=slug)
        if Matter.objects.filter(meeting=meeting).exclude(kind="carried").exists():
            continue
        held = tomllib.loads((demo_folder() / folder / "matters.toml").read_text(encoding="utf-8"))
        for row in held.get("matter", ()):
            _note(who, row, meeting=meeting)
        for row in held.get("of_process", ()):
            _note(who, row, process=meeting.process)
        for row in held.get("round", ()):
            _round(who, row, meeting)


def seed_carried(who: Standing) -> None:
    """Take the first points of the earlier meeting into the later one, once they are counted."""
    earlier, later = Meeting.objects.get(slug="grcp-2017"), Meeting.objects.get(slug="idm-2018-1")
    if not Matter.objects.filter(meeting=later, kind="carried").exists():
        chosen = [one.uid for one in concluded(who, earlier)[:CARRIED]]
        if chosen:
            carry(who, meeting=later, earlier=earlier, chosen=chosen, use="agenda")


def _note(who: Standing, row: dict[str, Any], **place: Any) -> Matter:
    """A matter as a row of the file has it: ``words`` are the details in three languages."""
    meeting = place.get("meeting")
    details = row.get("details", {}) | {name: _said(text).to_json() for name, text in row.get("words", {}).items()}
    matter = Matter(process=meeting.process if meeting else place["process"], meeting=meeting, kind=row["kind"])
    matter.title, matter.text, matter.details = _said(row["title"]), _said(row.get("text", {})), details
    matter.due, matter.product = row.get("due"), place.get("product")
    matter.audience = kind_of(row["kind"]).audience
    made = add(who, matter=matter)
    return move(who, matter=made, state=row["state"]) if row.get("state", made.state) != made.state else made


def _round(who: Standing, row: dict[str, Any], meeting: Meeting) -> None:
    product = WorkProduct.objects.get(meeting=meeting, kind=row["product"])
    opened = {"kind": "round", "title": row["title"], "due": row["due"], "state": "open"}
    _note(who, opened | {"details": {"consulted": row["consulted"]}}, meeting=meeting, product=product)
    for one in row["comments"]:
        details = {"commenter": one["commenter"], "passage": one["passage"]}
        words = {"reason": one["reason"]} if "reason" in one else {}
        said = {"kind": "comment", "title": one["title"], "state": one["state"], "details": details, "words": words}
        _note(who, said, meeting=meeting, product=product)


def _said(texts: dict[str, str]) -> Any:
    return translated(**texts)
