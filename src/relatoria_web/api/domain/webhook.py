"""Adding and withdrawing webhooks."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from relatoria_web.api.actions import MAKE_WEBHOOK, WITHDRAW_WEBHOOK
from relatoria_web.api.models import Webhook
from relatoria_web.api.rules import CHANGE_WEBHOOK
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Standing
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.models import Entry


@transaction.atomic
def make_webhook(
    who: Standing, *, meeting: Meeting | None, address: str, actions: Iterable[str] = ()
) -> tuple[Webhook, str]:
    """A webhook of a meeting, or of the house, that is told from now on; and the secret that signs it (shown once).

    Raises:
        ValidationError: for an address that leads into this house, or an action that does not exist.
    """
    if who.account is None:
        raise PermissionDenied
    wanted = sorted(set(actions))
    hook = Webhook(meeting=meeting, account_id=who.account, address=address, actions=wanted)
    CHANGE_WEBHOOK.demand(who, hook)
    if unknown := [name for name in wanted if not any(covers([name], known) for known in ACTIONS)]:
        raise ValidationError(_("There is no action “%(name)s”."), params={"name": unknown[0]})
    refuse_inside(address)
    hook.secret = secrets.token_hex(32)
    hook.cursor = Entry.objects.aggregate(last=Max("number"))["last"] or 0
    hook.save()
    log(who, MAKE_WEBHOOK, hook, meeting=hook.meeting_id)
    return hook, hook.secret


@transaction.atomic
def withdraw_webhook(who: Standing, *, webhook: Webhook) -> Webhook:
    """Tell a webhook nothing more."""
    CHANGE_WEBHOOK.demand(who, webhook)
    webhook.revise(None, active=False)
    log(who, WITHDRAW_WEBHOOK, webhook, meeting=webhook.meeting_id)
    return webhook


def covers(actions: Collection[str], action: str) -> bool:
    """Whether an action is among ``actions``, each of which stands for all that begin with it; none is all."""
    return not actions or any(action == one or action.startswith(f"{one}.") for one in actions)


def refuse_inside(address: str) -> None:
    """See that an address does not lead to this machine or its network, unless the installation allows that.

    Raises:
        ValidationError: if it does, has no host that resolves, or is neither HTTP nor HTTPS.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValidationError(_("A webhook has an address that begins with https://."))
    if settings.WEBHOOKS_INSIDE:
        return
    try:
        found = {info[4][0] for info in socket.getaddrinfo(parts.hostname, parts.port or 443)}
    except OSError as error:
        raise ValidationError(_("The address does not lead anywhere.")) from error
    if any(not ipaddress.ip_address(str(one)).is_global for one in found):
        raise ValidationError(_("The address leads into this house."))
