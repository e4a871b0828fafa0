"""Codes of the library's lists in the reader's language."""

from __future__ import annotations

from collections.abc import Callable

from django import template
from django.utils.translation import get_language, get_language_info

from relatoria_web.bridge import lists
from relatoria_web.site.translated import Translated

register = template.Library()


def _label(choices: Callable[[str], lists.Choices], code: str) -> str:
    return dict(choices((get_language() or "en")[:2])).get(code, code)


@register.filter
def country(code: str) -> str:
    """The name of a country."""
    return _label(lists.countries, code)


@register.filter
def stakeholder(code: str) -> str:
    """The name of a kind of stakeholder."""
    return _label(lists.stakeholder_types, code)


@register.filter
def topic(code: str) -> str:
    """The label of a theme that an expert knows about."""
    return _label(lists.topics, code)


@register.filter
def region(code: str) -> str:
    """The name of a region."""
    return _label(lists.regions, code)


@register.filter
def language_name(code: str) -> str:
    """The name of a language; of one that is not known, its code."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@register.filter
def in_language(text: Translated, code: str) -> str:
    """What stands in one language, or nothing."""
    return text.texts.get(code, ("", ""))[0]
