"""What somebody typed into a form that could not be taken: shown again, so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

SECRET = ("password", "csrfmiddlewaretoken", "token", "secret", "code", "credential", "again")
MOST = 200_000
"""Characters of one field that are shown again."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One field with the text in it."""

    name: str
    text: str

    @property
    def label(self) -> str:
        """The field's name as forms of the house mostly call it: «organisation_name» is «Organisation name»."""
        return _(self.name.rpartition("-")[2].replace("_", " ").capitalize())


def typed(request: HttpRequest) -> list[Typed]:
    """The texts of a form that was sent: no passwords or tokens, nothing empty, no bare choices of one word."""
    if request.method != "POST":
        return []
    pairs = ((name, text) for name, texts in request.POST.lists() for text in texts)
    return [Typed(name, text[:MOST]) for name, text in pairs if _is_prose(name, text)]


def _is_prose(name: str, text: str) -> bool:
    return not any(word in name.lower() for word in SECRET) and len(text.split()) > 1
