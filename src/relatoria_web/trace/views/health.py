"""For whoever watches over the platform: health and figures."""

from __future__ import annotations

import hmac
import ipaddress

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from relatoria_web.trace.domain.queries.health import health
from relatoria_web.trace.domain.queries.metrics import metrics


@never_cache
@require_safe
def healthy(request: HttpRequest) -> HttpResponse:
    """Yes or no to each question; 503 if any answer is no."""
    found = health()
    well = all(found.values())
    return JsonResponse({"status": "ok" if well else "failing", "checks": found}, status=200 if well else 503)


@never_cache
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Figures for a monitoring system that has the token, or sits on this machine where no proxy stands before it.

    Raises:
        Http404: for everybody else.
    """
    if not (_has_token(request) or _is_here(request)):
        raise Http404
    return HttpResponse(metrics(), content_type="text/plain; version=0.0.4; charset=utf-8")


def _has_token(request: HttpRequest) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    wanted = settings.METRICS_TOKEN
    return bool(wanted) and hmac.compare_digest(given.encode(), wanted.encode())


def _is_here(request: HttpRequest) -> bool:
    if settings.SECURE_PROXY_SSL_HEADER or settings.METRICS_TOKEN:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
