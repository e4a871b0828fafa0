"""Working groups formed by the worker: delegations placed by region, or evenly."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from django.db import transaction

from relatoria_web.bridge import mechanisms
from relatoria_web.convene.actions import FORM_GROUPS
from relatoria_web.convene.models import Attendance, Meeting, Participation, WorkingGroup
from relatoria_web.convene.rules import CHANGE_GROUP
from relatoria_web.prepare.models import Mechanism
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import translated

SECONDS = 20.0
NUMBERED = re.compile(r"Working group \d+")
"""What `opening` calls groups whose names nobody chose."""


@transaction.atomic
def form_groups(who: Standing, *, meeting: Meeting, titles: list[str], language: str) -> None:
    """Have the worker place every delegation in a group; without titles, a group for each region."""
    from relatoria_web.convene.tasks import group  # tasks call the domain, which asks for tasks

    CHANGE_GROUP.demand(who, WorkingGroup(meeting=meeting))
    log(who, FORM_GROUPS, meeting, meeting=meeting.pk, groups=len(titles))
    transaction.on_commit(partial(group.enqueue, meeting.pk, titles, language))


@transaction.atomic
def place(meeting: int, titles: list[str], language: str) -> None:
    """Place them: members of one delegation stay together; groups of the same name are used again."""
    from relatoria_web.bridge.groups import balanced, by_region

    rows = list(
        Participation.objects.filter(meeting=meeting)
        .exclude(attendance=Attendance.DECLINED)
        .select_related("person", "organisation", "mechanism")
    )
    delegations = {_key(row): _delegation(row) for row in rows}
    if not delegations:
        return
    people = list(delegations.values())
    placed = balanced(people, titles, language, SECONDS) if titles else by_region(people, language)
    held = {str(one.name.said(language).text): one for one in WorkingGroup.objects.filter(meeting=meeting)}
    bare = _bare(meeting)
    groups: dict[str, WorkingGroup] = {}
    for order, (key, names) in enumerate(placed.groups):
        found = held.get(names[language]) or (bare.pop(0) if bare else _formed(meeting, order))
        found.revise(None, name=translated(**names))
        groups[key] = found
    for row in rows:
        chosen = placed.members.get(_key(row))
        if chosen:
            row.revise(None, group=groups[chosen])


def _bare(meeting: int) -> list[WorkingGroup]:
    """The groups with a number for a name, nobody in them and nothing noted: they keep session and room."""
    rows = WorkingGroup.objects.filter(meeting=meeting, participations=None, notes=None).order_by("order", "pk")
    return [one for one in rows if NUMBERED.fullmatch(one.name.said("en").text)]


def _formed(meeting: int, order: int) -> WorkingGroup:
    """One more group, in the session in which the others work."""
    beside = WorkingGroup.objects.filter(meeting=meeting).exclude(session=None).order_by("order", "pk").first()
    session = beside.session if beside else None
    return WorkingGroup.objects.create(
        meeting_id=meeting, order=order, session=session, name=translated(en=f"Working group {order + 1}")
    )


def _key(row: Participation) -> str:
    if row.mechanism_id:
        return f"m{row.mechanism_id}"
    return f"o{row.organisation_id}" if row.organisation_id else f"p{row.person_id}"


def _delegation(row: Participation) -> dict[str, Any]:
    body = row.organisation
    if row.mechanism is not None:
        return _of_mechanism(_key(row), row.mechanism)
    country = (body.country if body else "") or row.person.country
    found = {"country": country, "stakeholder_type": body.stakeholder_type if body else ""}
    name = str(body) if body else row.person.name
    return {"id": _key(row), "name": name, **{key: value for key, value in found.items() if value}}


def _of_mechanism(key: str, held: Mechanism) -> dict[str, Any]:
    """Chair and secretariat of a mechanism go where it belongs, wherever they come from themselves."""
    group = mechanisms.group_of(mechanisms.registered(held.slug, held.acronym), held.scope)
    found = {"id": key, "name": str(held.name), "stakeholder_type": "consultation_mechanism"}
    return found | ({"un_group": group} if group else {})
