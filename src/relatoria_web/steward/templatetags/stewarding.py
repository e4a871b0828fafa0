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
"""Label of a model whose objects have an audience → what it is."""
TEXTS: Mapping[str, str | Promise] = {
    "prepare.facts": _("facts of the meeting"),
    "prepare.planversion": _("versions of the work plan"),
    "prepare.productversion": _("versions of work products"),
    "prepare.workplan": _("work plans"),
    "convene.composition": _("compositions of panels"),
    "convene.groupnote": _("notes of working groups"),
    "convene.programmeversion": _("published versions of the programme"),
    "convene.session": _("sessions"),
    "convene.turn": _("turns on the speakers’ list"),
    "gather.actor": _("actors of the record"),
    "gather.answer": _("answers to guiding questions"),
    "gather.figure": _("figures of the record"),
    "gather.statement": _("statements submitted"),
    "conclude.comment": _("comments on a report"),
    "conclude.expression": _("titles of reports"),
    "conclude.sentence": _("sentences of reports"),
    "conclude.version": _("kept versions of reports"),
}
"""Label of a model in whose texts somebody may be named → what it is."""


@register.filter
def kept_kind(label: str) -> str:
    """The objects of a model's label, in words."""
    return str(KINDS.get(label) or TEXTS.get(label) or _("other texts"))
