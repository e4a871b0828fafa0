"""What the pages of the preparation ask of rights and files."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.forms.process import STATUSES
from relatoria_web.prepare.models import Facts, ProductFile, Scope
from relatoria_web.prepare.rules import CHANGE_FACTS

register = template.Library()
FACTS = {
    "members": _("Members"),
    "participants": _("Participants"),
    "held": _("Meetings held"),
    "founded": _("Founded in"),
}


@register.simple_tag(takes_context=True)
def prepares(context: template.Context, meeting: Any) -> bool:
    """Whether the reader belongs to the team that prepares a meeting."""
    return CHANGE_FACTS.allows(context["who"], Facts(meeting=meeting))


@register.filter
def waiting(files: list[tuple[str, ProductFile | None]]) -> bool:
    """Whether the worker has been asked for a file that is not there yet."""
    return any(held is not None and not held.path and not held.failed for _, held in files)


@register.filter
def task_status(code: str) -> str:
    """A task's state in words."""
    return str(dict(STATUSES).get(code, code))


@register.filter
def scope_name(code: str) -> str:
    """How far a mechanism reaches, in words."""
    return str(Scope(code).label)


@register.filter
def fact_name(code: str) -> str:
    """What a dated fact of a mechanism tells, in words."""
    return str(FACTS.get(code, code))
