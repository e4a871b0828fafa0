"""A template that may be printed with: its colour can be read, its logo is sound, its headings exist."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from relatoria.errors import LANGUAGES, RelatoriaError
from relatoria.model.template import Template
from relatoria.printing.logo import checked_logo
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.work_kinds import work_kinds

_COLOUR = re.compile(r"#[0-9a-f]{6}")
CONTRAST = 4.5
"""The least contrast with white paper of a colour that text is printed in (WCAG 2.2, 1.4.3)."""
LONGEST = 600
"""Characters of a text of a template."""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The keys of a template file."""

    name: dict[str, str] = {}
    footer: dict[str, str] = {}
    disclaimer: dict[str, str] = {}
    logo_alt: dict[str, str] = {}
    headings: dict[str, dict[str, str]] = {}
    colour: str = ""
    logo: str = ""


def read_template(path: Path) -> Template:
    """Read a template (TOML); ``logo`` names a PNG beside it.

    Raises:
        RelatoriaError: «not_found», «bad_template» if it has another form, or what `checked_template` refuses.
    """
    if not path.is_file():
        raise RelatoriaError("not_found", name=path)
    try:
        held = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), _File)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RelatoriaError("bad_template", name=path.name, detail=str(error)) from error
    parts: dict[str, Any] = {key: getattr(held, key) for key in _File.__struct_fields__}
    return checked_template(Template(**parts | {"logo": _logo(path.parent, held.logo)}))


def _logo(folder: Path, name: str) -> bytes:
    if not name:
        return b""
    place = folder / name
    if Path(name).name != name or not place.is_file():
        raise RelatoriaError("not_found", name=name)
    return place.read_bytes()


def checked_template(given: Template) -> Template:
    """The template with its logo as it is kept and its colour in small letters.

    Raises:
        RelatoriaError: «template_language», «template_long», «template_colour», «template_contrast»,
            «template_heading», or what `checked_logo` refuses.
    """
    for words in (given.name, given.footer, given.disclaimer, given.logo_alt):
        _check_words(words)
    for language, headings in given.headings.items():
        _check_words({language: ""})
        _check_headings(headings, language)
    logo = checked_logo(given.logo) if given.logo else b""
    return replace(given, logo=logo, colour=checked_colour(given.colour))


def _check_words(words: dict[str, str]) -> None:
    for language, text in words.items():
        if language not in LANGUAGES:
            raise RelatoriaError("template_language", found=language)
        if len(text) > LONGEST:
            raise RelatoriaError("template_long", most=LONGEST, found=len(text))


def _check_headings(headings: dict[str, str], language: str) -> None:
    for fixed, own in headings.items():
        if fixed not in fixed_headings(language):
            raise RelatoriaError("template_heading", found=fixed)
        if not own.strip() or "\n" in own or len(own) > LONGEST:
            raise RelatoriaError("template_heading_empty", found=fixed)


def checked_colour(colour: str) -> str:
    """A colour in small letters that text on white can be read in; nothing for nothing.

    Raises:
        RelatoriaError: «template_colour», «template_contrast».
    """
    if not colour:
        return ""
    if not _COLOUR.fullmatch(colour.lower()):
        raise RelatoriaError("template_colour", found=colour)
    ratio = contrast_with_white(colour)
    if ratio < CONTRAST:
        raise RelatoriaError("template_contrast", found=colour, ratio=f"{ratio:.1f}", least=CONTRAST)
    return colour.lower()


def contrast_with_white(colour: str) -> float:
    """The contrast of «#rrggbb» with white, from 1 to 21 (WCAG 2.2, relative luminance)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@cache
def fixed_headings(language: str) -> tuple[str, ...]:
    """The fixed section headings of reports and work products in a language, each once."""
    reports = [words[language] for words in read_table("phrases.toml")["heading"].values()]
    papers = [section.heading[language] for kind in work_kinds().values() for section in kind.sections]
    return tuple(dict.fromkeys((*reports, *papers)))
