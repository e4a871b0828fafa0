"""How somebody is introduced who begins to write: under which name, for whom."""

from __future__ import annotations

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.channels import CHANNELS
from relatoria_web.people.models import Organisation, Person
from relatoria_web.site.standing import Role, Standing

SPEAKS_FOR = (Role.DELEGATE, Role.FOCAL_POINT)
"""The roles that are held for an organisation in whose name one writes."""


def introduced(who: Standing, person: Person | None, *, meeting: Meeting, language: str) -> dict[str, str]:
    """Name, organisation and country of whoever writes in a meeting, from what is known; a beginning, free to change.

    Whoever has a mandate for an organisation in the meeting or its process writes in its name, others for their own.
    """
    if person is None:
        return {}
    body = mandated(who, meeting) or person.organisation
    return {
        "speaker": person.name,
        "organisation_name": body.name.said(language).text if body else "",
        "country": (body.country if body else "") or person.country,
    }


def mandated(who: Standing, meeting: Meeting) -> Organisation | None:
    """The organisation for which somebody may speak in a meeting, if it is one only."""
    held = {
        one.organisation
        for one in who.mandates
        if one.role in SPEAKS_FOR and (one.meeting == meeting.pk or one.process == meeting.process_id)
    }
    return Organisation.objects.filter(pk__in=held).first() if len(held) == 1 else None


def channel_of(body: Organisation | None) -> str:
    """The channel by which input of an organisation comes, by its type; empty if there is none of its own."""
    kind = body.stakeholder_type if body else ""
    return next((one.code for one in CHANNELS.values() if one.stakeholder == kind), "")
