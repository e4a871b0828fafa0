"""Notes and links inside a sentence: single characters of the private use area until its text is set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from relatoria.language.typeset import set_signs
from relatoria.model.citation import Link
from relatoria.model.paper import Run

_NOTES, _LINKS = 0xE000, 0xF000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MARK = re.compile("([\ue000-\uf7ff])")


@dataclass(slots=True)
class Marks:
    """The notes and links of one product, each behind the character that stands for it."""

    notes: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def note(self, text: str) -> str:
        """The mark of a footnote."""
        self.notes.append(text)
        return chr(_NOTES + len(self.notes) - 1)

    def link(self, link: Link) -> str:
        """The mark of an address that is printed where the mark stands."""
        self.links.append(link)
        return chr(_LINKS + len(self.links) - 1)

    def runs(self, text: str, language: str) -> tuple[Run, ...]:
        """A sentence set in type, with its notes and links in place."""
        runs: list[Run] = []
        for part in _MARK.split(set_signs(_CONTROL.sub("", text), language)):
            if _MARK.fullmatch(part):
                self._place(part, runs)
            elif part:
                runs.append(Run(part))
        return tuple(runs)

    def _place(self, mark: str, runs: list[Run]) -> None:
        """Put a link where its mark stands, or hang a note on the run before; marks that nobody set are dropped."""
        at = ord(mark)
        if _LINKS <= at < _LINKS + len(self.links):
            url = self.links[at - _LINKS].url
            runs.append(Run(url, link=url))
        elif _NOTES <= at < _NOTES + len(self.notes):
            note = self.notes[at - _NOTES]
            if runs and not runs[-1].note:
                runs[-1] = replace(runs[-1], note=note)
            else:
                runs.append(Run("", note))


def with_marks(text: str, marks: str, language: str) -> str:
    """A sentence with its marks where the language puts them: English after the full stop, the others before it."""
    if not marks or language == "en" or not text.endswith((".", "?", "!", ";", ",", ":")):
        return text + marks
    head = text[:-1]
    return head.rstrip() + marks + head[len(head.rstrip()) :] + text[-1]
