"""People's data: two entries of one joined, data erased, consents, and accounts for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, is_true, plain
from relatoria_web.api.resources.people import ORGANISATIONS, PERSONS
from relatoria_web.people.domain import account, consent, organisation, person
from relatoria_web.people.domain.queries.account import accounts
from relatoria_web.people.models import Account, Consent, Purpose
from relatoria_web.people.rules import SEE_CONSENT


class ConsentOut(BaseModel):
    """What somebody agreed to or refused; of several to one purpose the last counts."""

    uid: str
    person: str
    purpose: str
    given: bool
    note: str
    created: datetime


class AccountOut(BaseModel):
    """How somebody signs in; for administrators."""

    uid: str
    revision: int
    email: str
    name: str
    language: str
    is_active: bool
    administrator: bool


class ConsentIn(In):
    """A yes or no to one purpose, and how it was given."""

    purpose: Purpose
    given: bool
    note: str = Field("", max_length=300)


class AccountIn(In):
    """What of an account an administrator changes."""

    is_active: bool = True
    administrator: bool = False


class Into(In):
    """The entry that stays: its uid."""

    into: str


class Reason(In):
    """Why."""

    reason: str = Field("", max_length=2000)


def _consent(call: Call, row: Consent) -> dict[str, Any]:
    return {**plain(row, "uid", "purpose", "given", "note", "created"), "person": row.person.uid}


def _account(call: Call, row: Account) -> dict[str, Any]:
    return {**plain(row, "uid", "revision", "email", "language", "is_active", "administrator"), "name": str(row)}


CONSENTS = Resource(
    "consents",
    ConsentOut,
    lambda call: SEE_CONSENT.among(call.who, Consent.objects.select_related("person")),
    _consent,
    filters={"person": equals("person__uid"), "purpose": equals("purpose"), "given": is_true("given")},
)
ACCOUNTS = Resource(
    "accounts",
    AccountOut,
    lambda call: accounts(call.who),
    _account,
    filters={
        "q": lambda call, rows, wanted: rows.filter(pk__in=accounts(call.who, wanted).order_by().values("pk")),
        "is_active": is_true("is_active"),
        "administrator": is_true("administrator"),
    },
)


def _joining(on: Resource[Any], domain: Any, word: str) -> Act:
    def run(call: Call, row: Any, data: Into) -> Any:
        return getattr(domain, f"merge_{word}")(
            call.who, into=on.needed(call, data.into, "into"), **{word: row}
        )._meta.model.objects.get(uid=data.into)  # fmt: skip

    summary = f"Join an entry to another of the same {word}; the answer is the one that stays"
    return Act(f"merge_{on.word}", summary, f"{on.path}{{key}}/merge/", Scope.PEOPLE, run, on, Into, on)


def _erase(call: Call, row: Any, data: Reason) -> Any:
    return person.erase_person(call.who, person=row, reason=data.reason)


def _record(call: Call, row: Any, data: ConsentIn) -> Any:
    return consent.record_consent(call.who, person=row, purpose=data.purpose, given=data.given, note=data.note)


def _unguard(call: Call, row: Account, _: Any) -> Any:
    return account.unguard(call.who, account=row)


def _set(call: Call, row: Account, revision: int, fields: dict[str, Any]) -> None:
    row.revise(revision)
    if "is_active" in fields:
        account.set_active(call.who, account=row, active=fields["is_active"])
    if "administrator" in fields:
        account.set_administrator(call.who, account=row, administrator=fields["administrator"])


_PERSON = f"{PERSONS.path}{{key}}"
RESOURCES: tuple[Resource[Any], ...] = (CONSENTS, ACCOUNTS)
ACTS = (
    _joining(PERSONS, person, "person"),
    _joining(ORGANISATIONS, organisation, "organisation"),
    Act("erase_person", "Erase a person's data", f"{_PERSON}/erase/", Scope.PEOPLE, _erase, PERSONS, Reason, PERSONS),
    Act(
        "record_consent",
        "Write down that a person agreed to something, or did not",
        f"{_PERSON}/consents/",
        Scope.PEOPLE,
        _record,
        PERSONS,
        ConsentIn,
        CONSENTS,
    ),
    Act(
        "unguard_account",
        "Take a lost second factor from an account",
        f"{ACCOUNTS.path}{{key}}/unguard/",
        Scope.PEOPLE,
        _unguard,
        ACCOUNTS,
        out=ACCOUNTS,
    ),
    Change(ACCOUNTS, Scope.PEOPLE, AccountIn, _set),
)
