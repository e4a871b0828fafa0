"""An account that is closed stops at once, whoever closes it; what it wrote stays, and it can be opened again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import gather, web

from relatoria_web.api.domain.delivery import deliver_due
from relatoria_web.api.domain.token import make_token
from relatoria_web.api.domain.webhook import make_webhook
from relatoria_web.api.models import Delivery
from relatoria_web.command.account import account as command
from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.invitation import invite
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.person import erase
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Notification
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _by_page(account: Account, deed: str) -> None:
    administrator = Client()
    administrator.force_login(web.account(administrator=True))
    assert administrator.post(reverse("account_change", args=[account.uid]), {"do": deed}).status_code == 302


def _by_command(account: Account, deed: str) -> None:
    assert CliRunner().invoke(command, [deed, account.email]).exit_code == 0


BY = pytest.mark.parametrize("act", [_by_page, _by_command])


@BY
def test_closed_account_is_signed_out_and_its_token_stops_until_it_is_opened(
    client: Client, act: Callable[[Account, str], None]
) -> None:
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    client.force_login(account)
    _, secret = make_token(standing_of(account), name="own program", scopes=["read"])
    program, address = {"Authorization": f"Bearer {secret}"}, f"/api/1/meetings/{meeting.slug}/"
    page = reverse("convene:meeting", args=[meeting.slug])

    def seen() -> tuple[int, int]:
        return client.get(page).status_code, Client().get(address, headers=program).status_code

    assert seen() == (200, 200)
    act(account, "close")
    assert seen() == (404, 401)
    act(account, "reopen")
    client.force_login(Account.objects.get(pk=account.pk))
    assert seen() == (200, 200)


@BY
def test_closed_account_is_told_nothing_and_what_it_wrote_stays(
    act: Callable[[Account, str], None], django_capture_on_commit_callbacks: Any
) -> None:
    meeting = web.meeting()
    account = web.member(Role.RAPPORTEUR, meeting)
    written = gather.document(meeting, submitted_by=account)
    act(account, "close")
    with django_capture_on_commit_callbacks(execute=True):
        notify([account.pk], "people.role.given", account.assignments.get())
    act(account, "reopen")
    written.refresh_from_db()
    assert (Notification.objects.count(), mail.outbox, written.submitted_by_id) == (0, [], account.pk)
    assert account.assignments.get().role == Role.RAPPORTEUR
    done = Entry.objects.filter(target=account.uid).order_by("number").values_list("action", flat=True)
    assert list(done) == ["people.account.close", "people.account.reopen"]


def test_what_waits_for_the_webhook_of_a_closed_account_is_not_posted(settings: Any) -> None:
    settings.WEBHOOKS_INSIDE = True
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    hook, _ = make_webhook(standing_of(account), meeting=meeting, address="http://127.0.0.1:1/", actions=[])
    waiting = Delivery.objects.create(
        webhook=hook, entry=Entry.objects.latest("number"), due=timezone.now() - timedelta(1)
    )
    _by_command(account, "close")
    assert deliver_due() == 0
    waiting.refresh_from_db()
    assert (waiting.attempts, waiting.done) == (0, None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "signed out everywhere; its tokens, webhooks and letters stop"),
        ("es", "sesiones terminadas en todas partes; sus claves, webhooks y cartas se detienen"),
        ("fr", "déconnecté partout\u202f; ses jetons, webhooks et lettres s’arrêtent"),
    ],
)
def test_closing_says_what_stops_and_what_stays(client: Client, language: str, words: str) -> None:
    account = web.account()
    client.force_login(web.account(administrator=True))
    address = f"{reverse('account_change', args=[account.uid])}?lang={language}"
    client.cookies["language"] = language
    page = client.post(address, {"do": "close"}, follow=True).content.decode()
    assert words in page


def test_closed_account_is_not_invited_and_the_form_says_why(client: Client) -> None:
    meeting = web.meeting()
    closed = web.account(is_active=False)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    form = {"email": closed.email, "role": "delegate", "language": "en"}
    page = client.post(reverse("roles", args=["meeting", meeting.slug]), form)
    why = "The account of this address is closed; an administrator can open it again."
    assert (page.status_code, page.context["form"].errors.get("email")) == (200, [why])
    with pytest.raises(ValidationError, match="is closed"):
        invite(Standing(administrator=True), email=closed.email, grant=Grant("delegate", meeting), language="en")


def test_account_of_an_erased_person_is_not_opened_again(client: Client) -> None:
    person = web.person()
    account = web.account(person=person)
    erase(Standing(administrator=True), person, "request")
    account.refresh_from_db()
    client.force_login(web.account(administrator=True))
    page = client.get(reverse("accounts"))
    assert account.email not in page.content.decode()
    assert client.post(reverse("account_change", args=[account.uid]), {"do": "reopen"}).status_code == 404
    assert CliRunner().invoke(command, ["reopen", account.email]).exit_code == 1
    account.refresh_from_db()
    assert not account.is_active


PASSWORD = "correct horse battery staple"


def _guarded(signed_in: Client | None = None) -> Account:
    """An account with a second factor; signed in before it had one."""
    account = web.account()
    account.set_password(PASSWORD)
    account.save()
    confirm_address(account)
    if signed_in is not None:
        signed_in.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})
    account.authenticator_set.create(type="totp", data={})  # type: ignore[attr-defined]
    account.authenticator_set.create(type="recovery_codes", data={})  # type: ignore[attr-defined]
    return account


def test_administrator_takes_a_lost_second_factor_away(client: Client) -> None:
    theirs = Client()
    account = _guarded(theirs)
    assert theirs.get(reverse("me")).status_code == 200
    client.force_login(web.account(administrator=True))
    address = reverse("account_change", args=[account.uid])
    page = client.post(f"{address}?words={account.email}", {"do": "unguard"}, follow=True)
    assert f"{account.email} is signed out and has no second factor any more" in page.content.decode()
    assert [one.email for one in page.context["page"]] == [account.email]
    assert "Take the second factor away" not in page.content.decode()
    account.refresh_from_db()
    assert account.authenticator_set.count() == 0  # type: ignore[attr-defined]
    assert account.check_password(PASSWORD)
    assert theirs.get(reverse("me")).status_code == 302
    assert Entry.objects.filter(target=account.uid, action="people.account.unguard").count() == 1


@pytest.mark.parametrize("role", [None, Role.SECRETARIAT, Role.STEWARD])
def test_nobody_else_takes_a_second_factor_away_nor_an_administrator_their_own(
    client: Client, role: Role | None
) -> None:
    account = _guarded()
    client.force_login(web.member(role, web.meeting()) if role else account)
    assert client.post(reverse("account_change", args=[account.uid]), {"do": "unguard"}).status_code == 404
    own = _guarded()
    own.revise(None, administrator=True)
    client.force_login(own)
    assert client.post(reverse("account_change", args=[own.uid]), {"do": "unguard"}).status_code == 403
    assert (account.authenticator_set.count(), own.authenticator_set.count()) == (2, 2)  # type: ignore[attr-defined]


def test_administrator_finds_the_accounts_from_the_first_page(client: Client) -> None:
    client.force_login(web.account(administrator=True))
    assert f'href="{reverse("accounts")}"' in client.get(reverse("home")).content.decode()
    client.force_login(web.account())
    assert f'href="{reverse("accounts")}"' not in client.get(reverse("home")).content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Enter one of your recovery codes instead"),
        ("es", "uno de sus códigos de recuperación"),
        ("fr", "un de vos codes de récupération"),
    ],
)
def test_second_factor_page_says_what_to_do_without_the_device(client: Client, language: str, words: str) -> None:
    account = _guarded()
    client.cookies["language"] = language
    form = {"login": account.email, "password": PASSWORD}
    page = client.post(reverse("account_login"), form, follow=True)
    assert words in page.content.decode()
