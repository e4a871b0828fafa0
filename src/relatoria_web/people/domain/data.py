"""A copy of all that is held on somebody, as JSON: every row that is their person or account, or points to either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Model, QuerySet
from django.forms.models import model_to_dict

from relatoria_web.people.actions import EXPORT_PERSON
from relatoria_web.people.models import Account, Invitation, Person
from relatoria_web.people.rules import ERASE_PERSON, SEE_ACCOUNT
from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated

SECRET = frozenset({"password", "token_hash", "secret", "hash", "previous", "session_key", "data"})
"""Columns that give access, or prove the trail: never in a copy."""
UNTOLD = ("mfa.", "trace.entry", "people.invitation.invited_by")
"""What is not copied as rows: what gives access; the trail, which is copied in words; others' addresses."""


Held = Sequence[tuple[str, QuerySet[Any]]]
"""Rows by table and column."""


@transaction.atomic
def personal_data(
    who: Standing, *, person: Person | None, account: Account | None, rows: Held | None = None
) -> dict[str, Any]:
    """All that is held on a person or an account (one may be None), by kind; what was done by it, from the trail.

    Whoever may erase a person may take their copy: themselves and the stewards. ``rows`` are `rows_on` them, where
    these are read for something else too.
    """
    target: Noun | None = person or account
    if target is None:
        raise ValueError("a copy is of somebody")
    if person is not None:
        ERASE_PERSON.demand(who, person)
    elif account is not None:
        SEE_ACCOUNT.demand(who, account)
    log(who, EXPORT_PERSON, target)
    found: dict[str, Any] = {one._meta.model_name or "": plain(one) for one in (account, person) if one is not None}
    for name, held in rows_on(person, account) if rows is None else rows:
        if copied := [plain(row) for row in held]:
            found[name] = copied
    entries = account.entries.order_by("number").values("at", "action", "kind", "target") if account else ()
    return found | {"trail": list(entries)}


def rows_on(person: Person | None, account: Account | None) -> Iterator[tuple[str, QuerySet[Any]]]:
    """The rows that point to a person or an account, by table and column («gather.document.submitted_by»)."""
    for subject in (account, person):
        if subject is not None:
            yield from _pointing(subject)
    if account is not None:
        yield "people.invitation.email", Invitation.objects.filter(email__iexact=account.email)


def _pointing(subject: Model) -> Iterator[tuple[str, QuerySet[Any]]]:
    for relation in subject._meta.related_objects:
        name = f"{relation.related_model._meta.label_lower}.{relation.field.name}"
        if name.startswith(UNTOLD) or not relation.field.concrete or relation.many_to_many:
            continue
        rows = relation.related_model._base_manager.filter(**{relation.field.name: subject})
        yield name, rows


def plain(row: Model) -> dict[str, Any]:
    """A row as JSON can hold it, without what is secret, and with its identifier and day."""
    given = {name: getattr(row, name) for name in ("uid", "created") if hasattr(row, name)} | model_to_dict(row)
    shown = {name: value for name, value in given.items() if name not in SECRET}
    return {name: _value(value) for name, value in shown.items()}


def _value(value: Any) -> Any:
    if isinstance(value, Translated):
        return value.to_json()
    return value.name if hasattr(value, "storage") else value
