"""Writing what is simply kept: meetings with what belongs to them, people and organisations."""

from __future__ import annotations

from typing import Any

from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.keeping import Keeping
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource
from relatoria_web.api.resources.floor import PARTS, QUESTIONS, ROOMS
from relatoria_web.api.resources.frame import GROUPS, MEETINGS, PROCESSES, SESSIONS
from relatoria_web.api.resources.people import ORGANISATIONS, PARTICIPATIONS, PERSONS
from relatoria_web.convene.domain import keep
from relatoria_web.convene.domain.open_meeting import open_meeting
from relatoria_web.convene.forms.base import KeptForm
from relatoria_web.convene.forms.kinds import FORMS
from relatoria_web.convene.kinds import KINDS
from relatoria_web.people.domain import organisation, person
from relatoria_web.people.forms.registry import OrganisationForm, PersonForm
from relatoria_web.people.models import Organisation, Person
from relatoria_web.people.rules import CHANGE_PERSON, KEEP_ORGANISATION
from relatoria_web.site.rights import Right


def _meeting_of(row: Any) -> Any:
    return row if row._meta.model_name == "meeting" else getattr(row, "meeting", None) or row.session.meeting


def convened(
    on: Resource[Any], name: str, place: str, within: Resource[Any], form: type[KeptForm] | None = None
) -> Keeping:
    """One of the kinds that the secretariat of a meeting keeps, checked by the form of its page unless by another."""
    kind, form = KINDS[name], form or FORMS[name]

    def begin(call: Call, data: Any) -> Any:
        made: Any = kind.model
        row = made(**{place: within.needed(call, getattr(data, place), place)})
        kind.change.demand(call.who, row)
        return row

    def fill(call: Call, row: Any, given: dict[str, Any]) -> Any:
        kind.change.demand(call.who, row)
        return filled(form(None, instance=row, meeting=_meeting_of(row)), row, given)

    def add(call: Call, sent: Any) -> Any:
        row = sent.save(commit=False)
        return open_meeting(call.who, meeting=row) if name == "meeting" else keep.add(call.who, kind=kind, row=row)

    def change(call: Call, row: Any, revision: int, sent: Any) -> Any:
        return keep.change(call.who, kind=kind, row=row, revision=revision, details=sent.details())

    def remove(call: Call, row: Any) -> None:
        keep.remove(call.who, kind=kind, row=row)

    fields = tuple(form._meta.fields or ())
    return Keeping(on, Scope.CONVENE, fields, begin, fill, add, change, remove, place)


def registered(on: Resource[Any], model: Any, form: Any, right: Right, domain: Any) -> Keeping:
    """One of the two registries; ``domain`` holds its functions."""
    name = model._meta.model_name

    def begin(call: Call, data: Any) -> Any:
        return model()

    def fill(call: Call, row: Any, given: dict[str, Any]) -> Any:
        if row.pk:
            right.demand(call.who, row)
        return filled(form(None, instance=row), row, given)

    def add(call: Call, sent: Any) -> Any:
        return getattr(domain, f"add_{name}")(call.who, details=sent.details())

    def change(call: Call, row: Any, revision: int, sent: Any) -> Any:
        return getattr(domain, f"change_{name}")(
            call.who, revision=revision, details=sent.details(), **{name: model.objects.get(pk=row.pk)}
        )

    return Keeping(on, Scope.PEOPLE, tuple(form.Meta.fields), begin, fill, add, change)


KEPT = (
    convened(MEETINGS, "meeting", "process", PROCESSES),
    convened(SESSIONS, "session", "meeting", MEETINGS),
    convened(GROUPS, "group", "meeting", MEETINGS),
    convened(ROOMS, "room", "meeting", MEETINGS),
    convened(PARTICIPATIONS, "participation", "meeting", MEETINGS),
    convened(PARTS, "part", "session", SESSIONS),
    convened(QUESTIONS, "question", "session", SESSIONS),
    registered(ORGANISATIONS, Organisation, OrganisationForm, KEEP_ORGANISATION, organisation),
    registered(PERSONS, Person, PersonForm, CHANGE_PERSON, person),
)
ACTS = tuple(act for one in KEPT for act in one.acts)
