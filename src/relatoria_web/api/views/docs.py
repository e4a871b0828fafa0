"""What the API offers, for people: made from the same OpenAPI document that programs read."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.api.v1 import api


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every address with what it takes and gives."""
    return render(request, "api/docs.html", {"rows": _rows()})


@cache
def _rows() -> list[dict[str, Any]]:
    """The addresses in their order; kept, for the document takes a second and is the same for everybody."""
    document: dict[str, Any] = api.get_openapi_schema()
    return [
        {"method": method.upper(), "path": path, "summary": one.get("summary", ""), "takes": _takes(one)}
        for path, methods in sorted(document["paths"].items())
        for method, one in methods.items()
    ]


def _takes(operation: dict[str, Any]) -> list[str]:
    return [one["name"] for one in operation.get("parameters", []) if one.get("in") == "query"]
