"""The registry of instruments that texts cite."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge import instruments
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def all_instruments(request: HttpRequest) -> HttpResponse:
    """The instruments, the newest first."""
    return render(request, "prepare/instruments.html", {"rows": instruments.registry(reader()), "here": "instruments"})


@for_visitors
@require_safe
def instrument(request: HttpRequest, code: str) -> HttpResponse:
    """An instrument: day, status, where it can be read in which language, and its parts with how each is cited."""
    found = instruments.entry(code, reader())
    if found is None:
        raise Http404
    return render(request, "prepare/instrument.html", {"entry": found, "here": "instruments"})
