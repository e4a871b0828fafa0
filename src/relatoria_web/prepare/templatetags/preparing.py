"""What the pages of the preparation ask of rights and files."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import template
from django.forms import BoundField
from django.template.exceptions import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.domain.queries.origin import carried_into
from relatoria_web.prepare.forms.fact_boxes import WordsField
from relatoria_web.prepare.forms.fact_words import LABELS, LISTS
from relatoria_web.prepare.forms.matter import CountsField
from relatoria_web.prepare.forms.process import STATUSES
from relatoria_web.prepare.models import Facts, ProductFile, Scope
from relatoria_web.prepare.rules import CHANGE_FACTS
from relatoria_web.site.forms.translated import TranslatedFormField
from relatoria_web.site.translated import Translated, translated

register = template.Library()
INSTRUMENT_STATUS = {
    "adopted": pgettext_lazy("instrument", "adopted"),
    "endorsed": pgettext_lazy("instrument", "endorsed"),
    "issued": pgettext_lazy("instrument", "issued"),
}
FACTS = {
    "members": _("Members"),
    "participants": _("Participants"),
    "held": _("Meetings held"),
    "founded": _("Founded in"),
    "chair": _("Chair"),
    "secretariat": _("Secretariat"),
    "other": _("Another fact"),
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
def instrument_status(code: str) -> str:
    """What became of an instrument, in words."""
    return str(INSTRUMENT_STATUS.get(code, code))


@register.filter
def scope_name(code: str) -> str:
    """How far a mechanism reaches, in words."""
    return str(Scope(code).label)


@register.filter
def fact_name(code: str) -> str:
    """What a dated fact of a mechanism tells, in words."""
    return str(FACTS.get(code, code))


@register.filter
def fact_label(name: str) -> str:
    """A field of the facts of a meeting, in words."""
    return str(LABELS.get(name, name))


@register.filter
def fact_list(name: str) -> str:
    """A list of the background of a meeting, in words."""
    return str(LISTS[name])


@register.simple_tag
def place_url(place: Place, name: str, *args: str) -> str:
    """The address of a page of matters."""
    return place.url(name, *args)


@register.simple_tag(takes_context=True)
def include_summary(context: template.Context, kind: str) -> SafeString | str:
    """What the matters of a kind come to together, if there is a page for it."""
    try:
        page = get_template(f"prepare/summary/{kind}.html")
    except TemplateDoesNotExist:
        return ""
    held = {str(name): value for name, value in context.flatten().items()}
    return mark_safe(page.render(held))  # escaped by the template


@register.simple_tag(takes_context=True)
def carried(context: template.Context, uid: str) -> list[Any]:
    """The matters that a point or a matter was carried over as."""
    return carried_into(context["who"], uid)


@register.simple_tag
def origin_url(one: Any) -> str:
    """The address of the point or the matter that something was carried over from."""
    if hasattr(one, "of"):
        return reverse("conclude:point", args=[one.of.slug, one.uid])
    return reverse("prepare:meeting_matter", args=[one.meeting.slug, one.uid])


@register.filter
def at(held: dict[str, Any], key: str) -> Any:
    """What a mapping holds under a key."""
    return held.get(key)


@register.filter
def iso_day(text: str) -> str:
    """A stored day in words."""
    day = parse_date(text)
    return date_format(day) if day else text


@register.filter
def said_lines(text: Translated) -> list[str]:
    """The lines of a text in the reader's language."""
    return [line for line in text.said().text.splitlines() if line.strip()]


@register.filter
def from_json(value: Any) -> Translated:
    """A translated text as it is stored among details."""
    return translated(value)


@register.filter
def host(url: str) -> str:
    """Where an address leads, in short."""
    return urlsplit(url).hostname or url


@register.filter
def in_boxes(field: BoundField) -> bool:
    """Whether a field is made of several boxes, so that they want a legend in common."""
    return field.use_fieldset or isinstance(field.field, TranslatedFormField | CountsField | WordsField)
