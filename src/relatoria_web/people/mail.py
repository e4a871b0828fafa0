"""Letters: plain text in the reader's language, with a link by which it can be stopped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from relatoria_web.people.domain.queries.notification import messages
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Invitation, Notification

SALT = "relatoria.unsubscribe"
ALL = "*"
"""In a link that stops letters: every kind."""


def absolute(path: str) -> str:
    """The full address of a page, for letters: they know no request."""
    return f"{settings.PUBLIC_URL}{path}"


def invitation_letter(invitation: Invitation, token: str) -> EmailMessage:
    """The letter of an invitation, in the language in which it was written."""
    with translation.override(invitation.language):
        scope = invitation.meeting or invitation.process
        words = {
            "invitation": invitation,
            "scope": scope,
            "house": settings.ORGANISATION_NAME,
            "address": absolute(reverse("invitation", args=[token])),
        }
        subject = gettext("Invitation: %(scope)s") % {"scope": scope}
        return _letter(invitation.email, subject, "people/mail/invitation.txt", words)


def message_letter(account: Account, rows: Sequence[Notification]) -> EmailMessage | None:
    """The letter with what ``rows`` say to an account now; None if it may see none of it."""
    with translation.override(account.language):
        told = messages(standing_of(account), rows)
        if not told:
            return None
        kind = told[0].row.kind if len({one.row.kind for one in told}) == 1 else ALL
        stop = absolute(reverse("unsubscribe", args=[stop_token(account, kind)]))
        subject = told[0].text if len(told) == 1 else _subject(len(told))
        words = {"told": [(one.text, absolute(one.address)) for one in told], "account": account, "stop": stop}
        letter = _letter(account.email, subject, "people/mail/messages.txt", words)
        letter.extra_headers = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
        return letter


def stop_token(account: Account, kind: str) -> str:
    """A signed token that stops letters of a kind to an account; it opens nothing else."""
    return signing.dumps([account.uid, kind], salt=SALT)


def read_stop_token(token: str) -> tuple[str, str]:
    """The account's uid and the kind of a token.

    Raises:
        BadSignature: if it was not made here.
    """
    uid, kind = signing.loads(token, salt=SALT)
    return uid, kind


def _subject(count: int) -> str:
    return ngettext("%(count)d message", "%(count)d messages", count) % {"count": count}


def _letter(to: str, subject: str, template: str, words: Mapping[str, object]) -> EmailMessage:
    line = " ".join(f"{subject} · Relatoría".split())  # a header is one line
    return EmailMessage(line[:200], render_to_string(template, words), to=[to])
