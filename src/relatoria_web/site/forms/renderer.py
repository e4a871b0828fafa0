"""How forms are drawn: a label begins with a capital, without a colon after it."""

from __future__ import annotations

from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.text import capfirst

LABEL = "django/forms/label.html"


class Renderer(DjangoTemplates):
    """Django's own templates, but for labels: some pages write theirs by hand, and all look alike."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """Draw a field, its label or a whole form."""
        if template_name == LABEL:
            context = {**context, "label": capfirst(str(context["label"]).rstrip(" :\N{NO-BREAK SPACE}"))}
        return super().render(template_name, context, request)
