"""Codes of the library's lists in the reader's language."""

from __future__ import annotations

from collections.abc import Callable

from django import template
from django.utils.translation import get_language, get_language_info

from relatoria_web.bridge import lists
from relatoria_web.site.translated import Translated

register = template.Library()
_BROWSERS = (("Firefox", "Firefox/"), ("Edge", "Edg/"), ("Opera", "OPR/"), ("Chrome", "Chrome/"), ("Safari", "Safari/"))
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("macOS", "Mac OS"),
    ("Linux", "Linux"),
)  # fmt: skip


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
def browser(agent: str) -> str:
    """A browser and its system in two words, from what it says of itself; of one that is not known, that."""
    said = [name for name, sign in _BROWSERS if sign in agent][:1] + [name for name, sign in _SYSTEMS if sign in agent][
        :1
    ]
    return " · ".join(said) or agent


@register.filter
def in_language(text: Translated, code: str) -> str:
    """What stands in one language, or nothing."""
    return text.texts.get(code, ("", ""))[0]
