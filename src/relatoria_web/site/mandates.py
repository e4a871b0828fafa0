"""Rights of those who act for one organisation only, in the meeting or process where they were given the role."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from relatoria_web.site.rights import Rule, value_at
from relatoria_web.site.standing import Mandate, Standing


def for_organisation(
    *roles: str, meeting: str = "meeting", process: str = "", organisation: str = "organisation"
) -> Rule:
    """Who holds one of ``roles`` for the organisation at its path, in the meeting or process at theirs.

    ``process`` is the path to the object's process; by default that of its meeting.
    """
    process = process or f"{meeting}__process"

    def paths(one: Mandate) -> dict[str, int | None]:
        scope = {meeting: one.meeting} if one.meeting is not None else {process: one.process}
        return {organisation: one.organisation, **scope}

    def held(who: Standing) -> list[Mandate]:
        return [one for one in who.mandates if one.role in roles]

    def query(who: Standing) -> Q:
        return reduce(or_, (Q(**paths(one)) for one in held(who)), Q(pk__in=()))

    def holds(who: Standing, row: Any) -> bool:
        return any(all(value_at(row, path) == wanted for path, wanted in paths(one).items()) for one in held(who))

    return Rule(f"{', '.join(sorted(str(role) for role in roles))} of the same organisation there", holds, query)
