"""Document templates: plain values in, the library's template out, checked when they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.model.template import Letterhead, Template


class BadTemplateError(ValueError):
    """The message says, in the reader's language, what cannot be printed with."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A template as rows keep it: texts by language; ``headings`` has a line «fixed heading = own heading» each."""

    name: Mapping[str, str] = field(default_factory=dict)
    footer: Mapping[str, str] = field(default_factory=dict)
    disclaimer: Mapping[str, str] = field(default_factory=dict)
    logo_alt: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    colour: str = ""
    logo: bytes = b""


NEUTRAL = Kept()
"""No template: neither name nor logo."""


def checked(kept: Kept, language: str) -> tuple[str, bytes]:
    """The colour and the logo as they are to be kept.

    Raises:
        BadTemplateError: if the template cannot be printed with.
    """
    from relatoria.errors import RelatoriaError
    from relatoria.printing.template import checked_template

    try:
        made = checked_template(template(kept))
    except RelatoriaError as error:
        raise BadTemplateError(error.say(language)) from error
    return made.colour, made.logo


def template(kept: Kept) -> Template:
    """The library's template."""
    from relatoria.model.template import Template

    return Template(
        dict(kept.name),
        dict(kept.footer),
        dict(kept.disclaimer),
        kept.colour,
        kept.logo,
        dict(kept.logo_alt),
        {language: _pairs(lines) for language, lines in kept.headings.items()},
    )


def letterhead(kept: Kept, language: str) -> Letterhead:
    """The letterhead in a language."""
    return template(kept).said(language)


def own_headings(kept: Kept, language: str) -> dict[str, str]:
    """Fixed headings in a language with what is printed in their place."""
    return template(kept).headings.get(language, {})


def fixed(language: str) -> tuple[str, ...]:
    """The fixed section headings."""
    from relatoria.printing.template import fixed_headings

    return fixed_headings(language)


def _pairs(lines: str) -> dict[str, str]:
    pairs = (line.partition("=") for line in lines.splitlines() if line.strip())
    return {fixed.strip(): own.strip() for fixed, _, own in pairs}
