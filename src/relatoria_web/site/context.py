"""What every page knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext


def site(request: HttpRequest) -> dict[str, Any]:
    """The languages, the house, and who is asking."""
    return {
        "languages": settings.LANGUAGES,
        "who": getattr(request, "standing", None),
        "house": settings.ORGANISATION_NAME or gettext("Dialogue secretariat"),
        "demo": settings.DEMO,
    }
