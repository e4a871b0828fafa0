"""Actors by their names, as the team writes them."""

from __future__ import annotations

from relatoria_web.bridge.records import folded, short_key
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.judge import record
from relatoria_web.gather.models import Actor
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Verdict


def actors_named(who: Standing, meeting: Meeting, names: str, kind: str = "person") -> list[Actor]:
    """The actors of a meeting under names separated by semicolons or lines; a name that nobody bears is added."""
    REVIEW.demand(who, meeting)
    wanted = list(dict.fromkeys(one.strip() for one in names.replace("\n", ";").split(";") if one.strip()))
    if not wanted:
        return []
    known: dict[str, Actor] = {}
    for row in Actor.objects.filter(meeting=meeting).exclude(state__in=OUT).order_by("-pk"):
        for name in (*row.aliases, row.name):
            known[folded(name)] = row
    return [known.get(folded(name)) or _new(who, meeting, name, kind) for name in wanted]


def _new(who: Standing, meeting: Meeting, name: str, kind: str) -> Actor:
    made = Actor.objects.create(
        meeting=meeting, key=short_key(f"+{kind}:{folded(name)}"), kind=kind, name=name[:500], public=True
    )
    fields = {"kind": kind, "name": name[:500], "aliases": [name[:500]], "members": []}
    record(who, made, Verdict.ADD, change={"fields": fields})
    return made
