"""`relatoria web account` and `relatoria web invite`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from click.testing import CliRunner
from django.core import mail
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.command.account import account as command
from relatoria_web.command.erased import erased
from relatoria_web.command.invite import invite
from relatoria_web.people.domain.person import erase
from relatoria_web.people.models import Account, Assignment, Invitation, Person
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db
GOOD = "correct horse battery staple"


def _run(*words: str) -> Any:
    return CliRunner().invoke(command, list(words))


def test_account_create_makes_an_administrator_who_signs_in(client: Client) -> None:
    made = _run("create", "Root@Example.org", "--name", "Root", "--administrator", "--password", GOOD)
    assert made.exit_code == 0, made.output
    client.post(reverse("account_login"), {"login": "root@example.org", "password": GOOD})
    assert client.get(reverse("accounts")).status_code == 200
    assert list(Entry.objects.order_by("number").values_list("action", "account")) == [
        ("people.account.open", None), ("people.administrator.give", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("not an address", GOOD, "Enter a valid email address."),
        ("a@example.org", "short", "This password is too short."),
        ("held@example.org", GOOD, "This address has an account."),
    ],
)
def test_account_create_refuses_what_is_wrong(email: str, password: str, said: str) -> None:
    Account.objects.create_user("held@example.org")
    result = _run("create", email, "--name", "X", "--password", password)
    assert (result.exit_code, said in result.output) == (1, True)


def test_account_reset_takes_the_codes_and_the_sessions(client: Client) -> None:
    account = web.account()
    account.authenticator_set.create(type="totp", data={})  # type: ignore[attr-defined]
    client.force_login(account)
    assert _run("reset", account.email, "--password", GOOD).exit_code == 0
    account.refresh_from_db()
    assert (account.check_password(GOOD), account.authenticator_set.count()) == (True, 0)  # type: ignore[attr-defined]
    assert EmailAddress.objects.get(user=account).verified
    assert client.get(reverse("me")).status_code == 302


def test_account_close_and_of_nobody() -> None:
    account = web.account()
    assert _run("close", account.email).exit_code == 0
    account.refresh_from_db()
    assert not account.is_active
    nobody = _run("close", "nobody@example.org")
    assert (nobody.exit_code, nobody.output) == (1, "Error: No account has this address.\n")


def test_invite_sends_a_letter(django_capture_on_commit_callbacks: Any) -> None:
    meeting = web.meeting()
    with django_capture_on_commit_callbacks(execute=True):
        words = ["a@example.org", "rapporteur", "--meeting", meeting.slug, "--language", "fr", "--until", "2030-01-02"]
        result = CliRunner().invoke(invite, words)
    assert (result.exit_code, result.output) == (0, "a@example.org: invited\n")
    held = Invitation.objects.get()
    assert (held.role, held.meeting, str(held.until)) == ("rapporteur", meeting, "2030-01-02")
    assert mail.outbox[0].subject == f"Invitation : {meeting} · Relatoría"


def test_invite_of_somebody_with_an_account_gives_the_role() -> None:
    account, process = web.account(), web.process()
    CliRunner().invoke(invite, [account.email, "secretariat", "--process", process.slug])
    assert Assignment.objects.get(account=account).process == process


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["a@example.org", "delegate"], 2),
        (["a@example.org", "king", "--meeting", "m"], 2),
        (["a@example.org", "delegate", "--meeting", "nowhere"], 1),
        (["a@example.org", "delegate", "--meeting", "m", "--process", "p"], 2),
    ],
)
def test_invite_to_nowhere_says_so(words: list[str], code: int) -> None:
    result = CliRunner().invoke(invite, words)
    assert (result.exit_code, Invitation.objects.count()) == (code, 0)


def test_erased_lists_numbers_and_erases_again_whom_an_older_backup_brought_back(tmp_path: Path) -> None:
    person, other = web.person(name="Zoé Petit"), web.person(name="Ana Ruiz")
    erase(Standing(), person, "own wish")
    listed = CliRunner().invoke(erased)
    assert listed.output.split() == [person.uid]
    Person.objects.filter(pk=person.pk).update(name="Zoé Petit", erased=None)
    held = tmp_path / "erased.txt"
    held.write_text(f"{listed.output}nobody\n")
    assert CliRunner().invoke(erased, ["--again", str(held)]).output == "1 erased again\n"
    person.refresh_from_db()
    other.refresh_from_db()
    assert (person.name, other.name) == (f"№ {person.uid}", "Ana Ruiz")
    assert CliRunner().invoke(erased, ["--again", str(held)]).output == "0 erased again\n"
