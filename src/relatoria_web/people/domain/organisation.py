"""The registry of organisations: added, changed, two entries of one joined."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from relatoria_web.people.actions import ADD_ORGANISATION, CHANGE_ORGANISATION, MERGE_ORGANISATION
from relatoria_web.people.domain.merge import move_references
from relatoria_web.people.models import Organisation
from relatoria_web.people.rules import KEEP_ORGANISATION
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def add_organisation(who: Standing, *, details: dict[str, Any]) -> Organisation:
    """Add an organisation."""
    organisation = Organisation(**details)
    KEEP_ORGANISATION.demand(who, organisation)
    organisation.save()
    log(who, ADD_ORGANISATION, organisation)
    return organisation


@transaction.atomic
def change_organisation(
    who: Standing, *, organisation: Organisation, revision: int, details: dict[str, Any]
) -> Organisation:
    """Change an organisation.

    Raises:
        StaleError: if somebody else did meanwhile.
    """
    KEEP_ORGANISATION.demand(who, organisation)
    log(who, CHANGE_ORGANISATION, organisation, fields=sorted(details))
    return organisation.revise(revision, **details)


@transaction.atomic
def merge_organisation(who: Standing, *, organisation: Organisation, into: Organisation) -> Organisation:
    """Join two entries of one organisation; the entry stays as a pointer.

    Raises:
        PermissionDenied: if they are the same entry, or either was joined already.
    """
    KEEP_ORGANISATION.demand(who, organisation)
    KEEP_ORGANISATION.demand(who, into)
    if organisation.pk == into.pk or organisation.merged_into_id or into.merged_into_id:
        raise PermissionDenied
    moved = move_references(organisation, into)
    log(who, MERGE_ORGANISATION, organisation, into=into.uid, moved=moved)
    return organisation.revise(None, merged_into=into)
