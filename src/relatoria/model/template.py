"""What an organisation puts on its documents: names, a logo, a colour, a contact line, a disclaimer, headings."""

from __future__ import annotations

from dataclasses import dataclass, field

ByLanguage = dict[str, str]
"""ISO 639-1 code → words."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A template in one language. ``colour`` is «#rrggbb», ``logo`` a PNG, ``alt`` what it shows; all may be empty.

    ``symbol`` is that of the document itself, with its day if it has one; ``beside`` how the pages of its other
    languages are called («REL-X-{language}.html»).
    """

    name: str = ""
    footer: str = ""
    disclaimer: str = ""
    colour: str = ""
    logo: bytes = b""
    alt: str = ""
    symbol: str = ""
    beside: str = ""


PLAIN = Letterhead()
"""The neutral letterhead: no name, no logo."""
BRANDED = ("html", "docx", "pdf")
"""The formats that have a letterhead: they are pages, the others data or plain text."""


@dataclass(frozen=True, slots=True)
class Template:
    """The template of a process or of a house, in every language that it has.

    ``headings`` gives, by language, an own wording for fixed section headings: «Participación» → «Quiénes vinieron».
    """

    name: ByLanguage = field(default_factory=dict)
    footer: ByLanguage = field(default_factory=dict)
    disclaimer: ByLanguage = field(default_factory=dict)
    colour: str = ""
    logo: bytes = b""
    logo_alt: ByLanguage = field(default_factory=dict)
    headings: dict[str, ByLanguage] = field(default_factory=dict)

    def said(self, language: str) -> Letterhead:
        """The letterhead in a language; what is not worded in it stands in the first language that it has."""
        name = _in(self.name, language)
        return Letterhead(
            name,
            _in(self.footer, language),
            _in(self.disclaimer, language),
            self.colour,
            self.logo,
            _in(self.logo_alt, language) or name,
        )


def _in(words: ByLanguage, language: str) -> str:
    return words.get(language) or next((text for text in words.values() if text), "")
