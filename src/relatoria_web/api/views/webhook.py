"""The webhooks of a meeting."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from relatoria_web.api.domain.webhook import make_webhook, withdraw_webhook
from relatoria_web.api.forms import WebhookForm
from relatoria_web.api.models import Webhook
from relatoria_web.api.rules import CHANGE_WEBHOOK, SEE_WEBHOOK
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on


def webhooks(request: HttpRequest, slug: str = "") -> HttpResponse:
    """List the webhooks of a meeting, or of the house; a POST adds one and shows its secret this once."""
    who = standing_on(request)
    meeting = meeting_at(who, slug) if slug else None
    CHANGE_WEBHOOK.demand(who, Webhook(meeting=meeting))
    form = WebhookForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        try:
            _, secret = make_webhook(who, meeting=meeting, **form.cleaned_data)
            form = WebhookForm()
        except ValidationError as error:
            form.add_error("address", error)
    held = SEE_WEBHOOK.among(who, Webhook.objects.filter(meeting=meeting, active=True).prefetch_related("deliveries"))[
        :50
    ]
    return render(request, "api/webhooks.html", {"meeting": meeting, "webhooks": held, "form": form, "secret": secret})


@require_POST
def withdraw(request: HttpRequest, uid: str) -> HttpResponse:
    """Tell a webhook nothing more."""
    who = standing_on(request)
    held = get_object_or_404(SEE_WEBHOOK.among(who, Webhook.objects.select_related("meeting")), uid=uid)
    withdraw_webhook(who, webhook=held)
    return redirect("webhooks", held.meeting.slug) if held.meeting else redirect("house_webhooks")
