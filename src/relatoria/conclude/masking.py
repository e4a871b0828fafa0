"""Masking: every naming of withheld actors in a text becomes one mark, and every offset moves with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor
from relatoria.model.document import Document, Edit
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import all_names, countries, country_mentions

MARK = "[…]"
"""Of one length for every name, so that the length tells nothing."""
SHORTEST = 3
_COMMON = frozenset().union(
    *(tongue.stopwords | tongue.particles | set(tongue.honorifics) for tongue in TONGUES.values())
)


def naming_words(actor: Actor) -> list[str]:
    """All forms that name an actor: name and its parts, aliases, role, organisation, country in every language."""
    said = [actor.name, *actor.name.split(), actor.role, actor.organisation, *actor.aliases]
    country = countries().get(actor.country or "")
    if country is not None:
        said += [*all_names(country), f"={country.iso3}"]
    for name in (actor.name, actor.organisation):
        body = find_body(name) if name else None
        if body is not None:
            said += [*body.names.values(), *(form for forms in body.acronyms.values() for form in forms), *body.aliases]
    return [form for form in said if form and len(form) >= SHORTEST and fold(form) not in _COMMON]


def identifying_forms(actor: Actor) -> list[str]:
    """The forms that tell who an actor is where they stand alone: no bare first name, no role of one or two words."""
    alone = {fold(part) for part in actor.name.split()[:-1]} | {fold(actor.role or "")}
    long_role = actor.role if actor.role and len(actor.role.split()) > 2 else None
    forms = (form for form in naming_words(actor) if not form.startswith("=") and fold(form) not in alone)
    return list(dict.fromkeys((*forms, *([long_role] if long_role else []))))


class Mask:
    """What is masked in one document, and where everything stands afterwards."""

    def __init__(self, text: str, forms: Iterable[str]) -> None:
        kept = set(forms)
        self._codes = {form[1:] for form in kept if form.startswith("=")}
        literal = sorted({fold(form) for form in kept if not form.startswith("=")}, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, literal))})(?!\w)") if literal else None
        self._ranges = list(self._found(text))
        self._starts = [start for start, _ in self._ranges]
        self._shift = [0]
        for start, end in self._ranges:
            self._shift.append(self._shift[-1] + len(MARK) - (end - start))

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        folded = fold(text)
        spans = [match.span() for match in self._pattern.finditer(re.sub(r"\s", " ", folded))] if self._pattern else []
        if self._codes:
            mentions = country_mentions(folded, demonyms=True)
            spans += [(start, end) for start, end, code in mentions if code in self._codes]
        last = 0
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if start >= last:
                yield start, end
                last = end

    def words(self, text: str) -> str:
        """A short text with its namings masked."""
        parts: list[str] = []
        at = 0
        for start, end in self._found(text):
            parts += (text[at:start], MARK)
            at = end
        return "".join((*parts, text[at:]))

    def at(self, offset: int) -> int:
        """Where an offset that starts something stands afterwards; inside a mask, at the mark's start."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ranges[index][1]:
            return self._ranges[index][0] + self._shift[index]
        return offset + self._shift[index + 1]

    def end(self, offset: int) -> int:
        """Where an exclusive end stands afterwards; inside a mask, at the mark's end."""
        index = bisect_right(self._starts, offset - 1) - 1
        if index >= 0 and offset <= self._ranges[index][1]:
            return self._ranges[index][0] + self._shift[index] + len(MARK)
        return offset + self._shift[index + 1]


def mask_document(document: Document, mask: Mask) -> Document:
    """The document under its id, without title and hash, its text masked and everything in it moved.

    An edit that touched a masked name is dropped with it.
    """
    text = mask.words(document.text)

    def moved(edits: Iterable[Edit]) -> tuple[Edit, ...]:
        placed = (replace(edit, start=mask.at(edit.start), end=mask.end(edit.end)) for edit in edits)
        return tuple(edit for edit in placed if text[edit.start : edit.end] == edit.before)

    paragraphs = tuple(replace(part, start=mask.at(part.start), end=mask.end(part.end)) for part in document.paragraphs)
    return replace(
        document,
        name=document.id,
        title="",
        sha256="",
        text=text,
        paragraphs=paragraphs,
        layout=moved(document.layout),
        repairs=moved(document.repairs),
    )
