"""What else holds an erased person's name or address: it is blanked in the same transaction, or noted for the team."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction

from relatoria_web.convene.models import Delegation, Meeting, Nominee
from relatoria_web.convene.tasks import badges_place
from relatoria_web.people.models import Account, Invitation, Person
from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Standing
from relatoria_web.steward.domain.remaining import note_remaining
from relatoria_web.steward.models import Request


def forget_elsewhere(who: Standing, person: Noun, detail: Mapping[str, Any]) -> None:
    """Blank nominations, invitations, addresses of delegations, words of requests, and drop badges that were printed;
    called before the account goes.
    """
    if not isinstance(person, Person):
        return
    note_remaining(who, person)
    for nominee in Nominee.objects.filter(person=person):
        traits = {name: value for name, value in nominee.traits.items() if name != "tags"}  # a tag may be the name
        nominee.revise(None, name=f"№ {person.uid}", traits=traits)
    Request.objects.filter(person=person).update(wish="", identity="")
    for meeting in Meeting.objects.filter(participations__person=person).distinct():
        transaction.on_commit(partial(default_storage.delete, badges_place(meeting)))  # a file does not come back
    account = Account.objects.filter(person=person).first()
    if account is not None:
        for one in Invitation.objects.filter(email__iexact=account.email):
            Invitation.objects.filter(pk=one.pk).update(email=f"{one.uid}@erased.invalid")
        Delegation.objects.filter(contact__iexact=account.email).update(contact="")
