"""What the objects with an audience are, in words."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()
KINDS: Mapping[str, str | Promise] = {
    "prepare.workproduct": _("work products"),
    "prepare.matter": _("matters in hand"),
    "convene.minutes": _("minutes"),
    "gather.document": _("documents"),
    "gather.consultation": _("consultations"),
    "gather.inputset": _("frozen sets of inputs"),
    "conclude.publication": _("publications"),
}
"""Label of a model → what it is."""


@register.filter
def kept_kind(label: str) -> str:
    """The objects of a model's label, in words."""
    return str(KINDS.get(label, label))
