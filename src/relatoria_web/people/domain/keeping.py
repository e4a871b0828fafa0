"""What whoever runs the machine does with accounts on its command line; the trail names nobody then."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from relatoria_web.people.actions import MAKE_ADMINISTRATOR, OPEN_ACCOUNT, RESET_ACCOUNT
from relatoria_web.people.domain.account import confirm_address, end_sessions, resume, stop
from relatoria_web.people.domain.person import erase
from relatoria_web.people.models import Account, Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def create_account(*, email: str, name: str, language: str, administrator: bool, password: str) -> Account:
    """Open an account.

    Raises:
        ValidationError: if the address is none or has an account, or the password is poor.
    """
    email = email.strip().lower()
    validate_email(email)
    if Account.objects.filter(email=email).exists():
        raise ValidationError("This address has an account.")
    validate_password(password, Account(email=email))
    person = Person.objects.create(name=name.strip())
    account = Account.objects.create_user(
        email, password, person=person, language=language, administrator=administrator
    )
    confirm_address(account)
    log(Standing(), OPEN_ACCOUNT, account)
    if administrator:
        log(Standing(), MAKE_ADMINISTRATOR, account)
    return account


@transaction.atomic
def reset_account(*, email: str, password: str) -> Account:
    """Give an account a new password, take its passkeys and codes, and sign it out everywhere.

    Raises:
        ObjectDoesNotExist: if there is none.
        ValidationError: if the password is poor.
    """
    account = Account.objects.get(email=email.strip().lower())
    validate_password(password, account)
    account.authenticator_set.all().delete()  # type: ignore[attr-defined]
    account.set_password(password)
    account.save()
    confirm_address(account)
    end_sessions(account)
    log(Standing(), RESET_ACCOUNT, account)
    return account


@transaction.atomic
def close_account(*, email: str) -> Account:
    """Close an account.

    Raises:
        ObjectDoesNotExist: if there is none.
    """
    return stop(Standing(), Account.objects.get(email=email.strip().lower()))


@transaction.atomic
def reopen_account(*, email: str) -> Account:
    """Open a closed account again, with its roles.

    Raises:
        ObjectDoesNotExist: if there is none, or its person was erased.
    """
    return resume(Standing(), Account.objects.get(email=email.strip().lower(), person__erased=None))


def erased_people() -> list[str]:
    """The numbers of who was erased, in the order in which that was done."""
    return list(Person.objects.exclude(erased=None).order_by("erased", "pk").values_list("uid", flat=True))


@transaction.atomic
def erase_again(uids: Sequence[str]) -> list[Person]:
    """Erase whom an older backup brought back; who is erased, or is not there, is passed over."""
    rows = Person.objects.filter(uid__in=uids, erased=None).order_by("pk")
    return [erase(Standing(), person, "backup") for person in rows]
