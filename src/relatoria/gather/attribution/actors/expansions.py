"""Acronyms that a document spells out: «la Caja de Seguro Social (CSS)», then «la CSS aseguró»."""

from __future__ import annotations

import re

from relatoria.gather.text import Text
from relatoria.language.fold import fold

_SMALL = r"(?:de|del|la|las|los|el|y|e|du|des|le|les|et|of|the|and|for|para|pour|en|on|sur|sobre|à)"
_CAPITAL = r"(?:[dl]['’])?[A-ZÀ-Ý][\w’'-]+"
_SPELLED = re.compile(
    rf"(?P<name>{_CAPITAL}(?: (?:{_SMALL} |[dl]['’]){{0,3}}[\w’'-]+){{1,9}}) \((?P<letters>[A-ZÀ-Ý]{{3,8}})\)"
)


class Expansions:
    """Looks acronyms up in one document; reads it once, when first asked. Linear."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._known: dict[str, str] | None = None

    def full(self, acronym: str) -> str | None:
        """The name that the document gives before the acronym in brackets; None where it gives none."""
        if self._known is None:
            self._known = {}
            for match in _SPELLED.finditer(self._text.clean.text):
                name = _name(" ".join(match["name"].split()), match["letters"])
                if name is not None:
                    self._known.setdefault(match["letters"], name)
        return self._known.get(acronym)


def _name(wording: str, letters: str) -> str | None:
    """The last words of ``wording`` whose initials hold the letters in order, the first included; None if none."""
    words = wording.split()
    for first in range(len(words) - 1, -1, -1):
        initials = iter("".join(part[:1] for part in re.findall(r"\w+", fold(" ".join(words[first:])))))
        begins = fold(re.sub(r"^[dlDL]['’]", "", words[first]))[:1] == fold(letters)[0] and words[first][:1].isupper()
        if begins and all(letter in initials for letter in fold(letters)):
            return " ".join(words[first:])
    return None
