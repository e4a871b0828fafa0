"""The public notice on personal data, made of the register."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.people.models import Wording
from relatoria_web.site.visitors import for_visitors
from relatoria_web.steward.models import Activity, Controller


@for_visitors
@require_safe
def notice(request: HttpRequest) -> HttpResponse:
    """What is done with personal data here, by whom, what for, for how long; and what one may ask."""
    words = {
        "controller": Controller.objects.first(),
        "activities": Activity.objects.filter(in_notice=True, ended=None),
        "wordings": Wording.objects.order_by("purpose", "-version"),
    }
    return render(request, "steward/notice.html", words)
