"""Telling webhooks what was done: signed, in order, tried again; never a text of the record, only what to ask for."""

from __future__ import annotations

import hashlib
import hmac
import json
import urllib.error
import urllib.request
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from relatoria_web.api.domain.webhook import covers, refuse_inside
from relatoria_web.api.models import Delivery, Webhook
from relatoria_web.api.rules import SEE_WEBHOOK
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.trace.models import Entry

ATTEMPTS = 8
_FIRST_PAUSE = timedelta(minutes=1)  # doubled after each attempt: the last one comes after two hours
_TIMEOUT = 10  # seconds
_BATCH = 200
SIGNATURE = "X-Relatoria-Signature"


def queue_new() -> int:
    """Queue the entries of the audit trail that the webhooks have not been told; how many."""
    return sum(_queue(hook) for hook in Webhook.objects.filter(active=True).select_related("account"))


@transaction.atomic
def _queue(hook: Webhook) -> int:
    """A webhook whose owner is not the secretariat any more is told nothing."""
    rows = Entry.objects.filter(number__gt=hook.cursor).order_by("number")
    entries = list((rows.filter(meeting=hook.meeting_id) if hook.meeting_id else rows)[:_BATCH])
    if not entries:
        return 0
    allowed = SEE_WEBHOOK.allows(standing_of(hook.account), hook)
    wanted = [one for one in entries if allowed and covers(hook.actions, one.action)]
    now = timezone.now()
    Delivery.objects.bulk_create([Delivery(webhook=hook, entry=one, due=now) for one in wanted], ignore_conflicts=True)
    Webhook.objects.filter(pk=hook.pk).update(cursor=entries[-1].number)
    return len(wanted)


def deliver_due() -> int:
    """Post what is due, the oldest first; how many were answered with success. While an account is closed it waits."""
    open_ones = {"webhook__active": True, "webhook__account__is_active": True}
    due = Delivery.objects.filter(done=None, due__lte=timezone.now(), attempts__lt=ATTEMPTS, **open_ones)
    return sum(_post(one) for one in due.select_related("webhook", "entry__meeting")[:_BATCH])


def body_of(delivery: Delivery) -> dict[str, Any]:
    """What a webhook is told: the entry, and whose object to ask the API for."""
    entry = delivery.entry
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "action": entry.action,
        "kind": entry.kind,
        "target": entry.target,
        "meeting": entry.meeting.slug if entry.meeting else None,
    }


def signature(secret: str, body: bytes) -> str:
    """HMAC-SHA-256 of the body under the webhook's secret, as the header carries it."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _post(delivery: Delivery) -> bool:
    body = json.dumps(body_of(delivery)).encode()
    headers = {"Content-Type": "application/json", SIGNATURE: signature(delivery.webhook.secret, body)}
    request = urllib.request.Request(delivery.webhook.address, body, headers)
    try:
        refuse_inside(delivery.webhook.address)  # where a name leads may have changed since it was added
        with _opener().open(request, timeout=_TIMEOUT) as response:
            return _noted(delivery, str(response.status), done=True)
    except ValidationError as error:
        return _noted(delivery, error.messages[0], done=False)
    except urllib.error.HTTPError as error:
        return _noted(delivery, str(error.code), done=False)
    except OSError as error:
        return _noted(delivery, str(getattr(error, "reason", error)), done=False)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: it could lead inside."""

    def redirect_request(self, *_: Any) -> None:
        """None: the redirect is the answer, and counts as a failure."""
        return


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Stay, urllib.request.ProxyHandler({}))


def _noted(delivery: Delivery, answer: str, *, done: bool) -> bool:
    now = timezone.now()
    delivery.attempts += 1
    delivery.answer = answer[:80]
    delivery.done = now if done else None
    delivery.due = now + _FIRST_PAUSE * 2 ** (delivery.attempts - 1)
    delivery.save(update_fields=["attempts", "answer", "done", "due"])
    return done
