"""Webhooks: who is told when something is done in a meeting."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.domain.webhook import make_webhook, withdraw_webhook
from relatoria_web.api.models import Scope, Webhook
from relatoria_web.api.resource import WITHIN, Resource, plain
from relatoria_web.api.rules import SEE_WEBHOOK


class WebhookOut(BaseModel):
    """An address that is told; without actions of all. An action stands for all that begin with it."""

    uid: str
    address: str
    actions: list[str]
    secret: str | None = None


class WebhookIn(In):
    """Where to, and of what."""

    address: str = Field(max_length=500)
    actions: list[str] = Field(default_factory=list)


def _shown(call: Call, row: Webhook) -> dict[str, Any]:
    """The secret is told once, to who made it, while this request lasts."""
    fresh: str | None = getattr(call.request, "secret_of_webhook", None)
    return {**plain(row, "uid", "address", "actions"), "secret": fresh}


WEBHOOKS = Resource(
    "webhooks",
    WebhookOut,
    lambda call: SEE_WEBHOOK.among(call.who, Webhook.objects.filter(meeting=call.meeting, active=True)),
    _shown,
    within=True,
)


HOUSE_WEBHOOKS = Resource(
    "webhooks",
    WebhookOut,
    lambda call: SEE_WEBHOOK.among(call.who, Webhook.objects.filter(meeting=None, active=True)),
    _shown,
    word="house_webhooks",
)


def _add(call: Call, row: Any, data: WebhookIn) -> Any:
    made, secret = make_webhook(call.who, meeting=call.held, address=data.address, actions=data.actions)
    call.request.secret_of_webhook = secret  # type: ignore[attr-defined]  # for this answer only
    return made


def _withdraw(call: Call, row: Any, data: Any) -> None:
    withdraw_webhook(call.who, webhook=row)


RESOURCES: tuple[Resource[Any], ...] = (WEBHOOKS, HOUSE_WEBHOOKS)
ACTS = (
    Act("add_webhook", "Add a webhook", f"{WITHIN}/webhooks/", Scope.CONVENE, _add, None, WebhookIn, WEBHOOKS),
    Act(
        "withdraw_webhook",
        "Tell a webhook nothing more",
        f"{WITHIN}/webhooks/{{key}}/",
        Scope.CONVENE,
        _withdraw,
        WEBHOOKS,
        method="DELETE",
    ),
    Act(
        "add_house_webhook",
        "Add a webhook of the whole house, for administrators",
        "/webhooks/",
        Scope.CONVENE,
        _add,
        None,
        WebhookIn,
        HOUSE_WEBHOOKS,
    ),
    Act(
        "withdraw_house_webhook",
        "Tell a webhook of the house nothing more",
        "/webhooks/{key}/",
        Scope.CONVENE,
        _withdraw,
        HOUSE_WEBHOOKS,
        method="DELETE",
    ),
)
