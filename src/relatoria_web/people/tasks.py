"""What `people` does in the background: letters."""

from __future__ import annotations

import secrets

from django.utils import timezone
from django_tasks import task

from relatoria_web.people.models import Account, Invitation, Notification, Pace
from relatoria_web.people.models.invitation import hash_of


@task()
def send_invitation(invitation: int) -> None:
    """Write the letter of an invitation. Its token is made here and rests nowhere: only its hash is kept."""
    from relatoria_web.people.mail import invitation_letter

    held = Invitation.objects.select_related("meeting", "process", "organisation").get(pk=invitation)
    if not held.is_open(timezone.now()):
        return
    token = secrets.token_urlsafe(32)
    Invitation.objects.filter(pk=held.pk).update(token_hash=hash_of(token))
    invitation_letter(held, token).send()


@task()
def send_messages(uids: list[str]) -> None:
    """Send messages (their public ids) at once to those who want them at once; the others' wait or are never sent.

    Repeating it sends nothing twice.
    """
    from relatoria_web.people.domain.queries.notification import paces

    rows = Notification.objects.filter(uid__in=uids, mailed=None, account__is_active=True)
    rows = rows.exclude(account__person__restricted__isnull=False)
    for row in rows.select_related("account__person"):
        pace = paces(row.account)[row.kind]
        if pace == Pace.NOW:
            send_to(row.account, [row])
        elif pace == Pace.NEVER:
            Notification.objects.filter(pk=row.pk).update(mailed=timezone.now())


@task()
def send_digests() -> None:
    """Send to everybody what waits for them, in one letter each."""
    from relatoria_web.people.domain.queries.notification import paces

    waiting = Account.objects.filter(notifications__mailed=None, notifications__isnull=False, is_active=True)
    for account in waiting.exclude(person__restricted__isnull=False).select_related("person").distinct():
        never = [kind for kind, pace in paces(account).items() if pace == Pace.NEVER]
        account.notifications.filter(mailed=None, kind__in=never).update(mailed=timezone.now())
        send_to(account, list(account.notifications.filter(mailed=None)[:200]))


def send_to(account: Account, rows: list[Notification]) -> None:
    """Send an account a letter with those of ``rows`` that it may see now and that were not sent meanwhile."""
    from relatoria_web.people.mail import message_letter

    claimed = [row for row in rows if _claim(row)]
    try:
        if letter := message_letter(account, claimed):
            letter.send()
    except OSError:
        Notification.objects.filter(pk__in=[row.pk for row in claimed]).update(mailed=None)  # tried again
        raise


def _claim(row: Notification) -> bool:
    return bool(Notification.objects.filter(pk=row.pk, mailed=None).update(mailed=timezone.now()))
