"""The registry of persons: added, changed, two entries of one person joined, data erased."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from relatoria_web.people.actions import (
    ADD_PERSON,
    CHANGE_PERSON,
    ERASE_PERSON,
    MERGE_PERSON,
    RELEASE_PERSON,
    RESTRICT_PERSON,
)
from relatoria_web.people.domain.account import end_sessions
from relatoria_web.people.domain.merge import move_references
from relatoria_web.people.models import Account, Gender, Person
from relatoria_web.people.rules import CHANGE_PERSON as MAY_CHANGE
from relatoria_web.people.rules import ERASE_PERSON as MAY_ERASE
from relatoria_web.people.rules import KEEP_PERSON
from relatoria_web.people.rules import RESTRICT_PERSON as MAY_RESTRICT
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated


@transaction.atomic
def add_person(who: Standing, *, details: dict[str, Any]) -> Person:
    """Add a person, with or without an account."""
    person = Person(**details)
    MAY_CHANGE.demand(who, person)
    person.save()
    log(who, ADD_PERSON, person)
    return person


@transaction.atomic
def change_person(who: Standing, *, person: Person, revision: int, details: dict[str, Any]) -> Person:
    """Change what is known of a person.

    Raises:
        StaleError: if somebody else did meanwhile.
    """
    MAY_CHANGE.demand(who, person)
    log(who, CHANGE_PERSON, person, fields=sorted(details))
    return person.revise(revision, **details)


@transaction.atomic
def merge_person(who: Standing, *, person: Person, into: Person) -> Person:
    """Join two entries of one person: what names ``person`` names ``into`` from now on; the entry stays as a pointer.

    Raises:
        PermissionDenied: if both have an account, or they are the same entry, or either was joined already.
    """
    KEEP_PERSON.demand(who, person)
    KEEP_PERSON.demand(who, into)
    both = Account.objects.filter(person__in=(person, into)).count() > 1
    if both or person.pk == into.pk or person.merged_into_id or into.merged_into_id:
        raise PermissionDenied
    moved = move_references(person, into)
    log(who, MERGE_PERSON, person, into=into.uid, moved=moved)
    return person.revise(None, merged_into=into)


@transaction.atomic
def erase_person(who: Standing, *, person: Person, reason: str = "") -> Person:
    """Erase a person's data: the name becomes a number, what they said of themselves goes, the account closes.

    Their part in meetings stays under that number, so that counts and the record remain whole; the audit trail keeps
    that it was done, and by whom. What a published record says of them is the rapporteur's to correct.
    """
    MAY_ERASE.demand(who, person)
    return erase(who, person, reason)


def erase(who: Standing, person: Person, reason: str) -> Person:
    """What `erase_person` does once it is allowed; whoever runs the machine does it without a role."""
    log(who, ERASE_PERSON, person, reason=reason)
    if account := Account.objects.filter(person=person).first():
        _forget(account)
    person.consents.all().delete()
    for entry in person.merged.all():
        _blank(entry)
    return _blank(person)


@transaction.atomic
def restrict_person(who: Standing, *, person: Person, restricted: bool, reason: str = "") -> Person:
    """Keep a person's data without using them, or end it: nobody but stewards and themselves sees the entry, nobody
    else changes it, and no letter is sent to them.
    """
    MAY_RESTRICT.demand(who, person)
    log(who, RESTRICT_PERSON if restricted else RELEASE_PERSON, person, reason=reason)
    return person.revise(None, restricted=timezone.now() if restricted else None)


def _blank(person: Person) -> Person:
    return person.revise(
        None,
        name=f"№ {person.uid}",
        honorific="",
        post=Translated(),
        interests=Translated(),
        gender=Gender.UNKNOWN,
        languages=[],
        topics=[],
        regions=[],
        expert=False,
        erased=timezone.now(),
    )


def _forget(account: Account) -> None:
    end_sessions(account)
    account.notifications.all().delete()
    account.follows.all().delete()
    account.assignments.all().delete()
    for rows in (account.emailaddress_set, account.socialaccount_set, account.authenticator_set):  # type: ignore[attr-defined]
        rows.all().delete()
    account.set_unusable_password()
    account.email, account.is_active = f"{account.uid}@erased.invalid", False
    account.save()
