"""A copy of one's own personal data, as JSON: everything the platform holds that names an account or its person."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.forms.models import model_to_dict

from relatoria_web.people.actions import EXPORT_PERSON
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated

SECRET = frozenset({"password", "token_hash", "secret", "hash", "previous", "session_key", "data"})
"""Columns that give access, or prove the trail: never in a copy."""
LABELS = (
    "people.",
    "convene.",
    "prepare.",
    "gather.",
    "conclude.",
    "account.",
    "usersessions.",
    "socialaccount.",
    "api.",
)


@transaction.atomic
def personal_data(account: Account) -> dict[str, Any]:
    """Every row that is an account, its person, or points to either, by kind; what was done by it, from the trail."""
    log(Standing(account=account.pk, person=account.person_id), EXPORT_PERSON, account)
    found: dict[str, Any] = {"account": _plain(account)}
    subjects: list[Model] = [account]
    if account.person is not None:
        found["person"] = _plain(account.person)
        subjects.append(account.person)
    for subject in subjects:
        found |= _pointing(subject)
    entries = account.entries.order_by("number").values("at", "action", "kind", "target")
    return found | {"trail": list(entries)}


def _pointing(subject: Model) -> dict[str, Any]:
    found = {}
    for relation in subject._meta.related_objects:
        label = relation.related_model._meta.label_lower
        if not label.startswith(LABELS) or not relation.field.concrete or relation.many_to_many:
            continue
        rows = relation.related_model._base_manager.filter(**{relation.field.name: subject})
        if plain := [_plain(row) for row in rows]:
            found[f"{label}.{relation.field.name}"] = plain
    return found


def _plain(row: Model) -> dict[str, Any]:
    given = model_to_dict(row)
    shown = {name: value for name, value in given.items() if name not in SECRET}
    return {name: value.to_json() if isinstance(value, Translated) else value for name, value in shown.items()}
