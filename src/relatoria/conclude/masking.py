"""Masking: every naming of withheld actors in a text becomes one mark, and every offset moves with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor
from relatoria.model.document import Document, Edit
from relatoria.trace.clean import clean
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import all_names, countries, with_article

MARK = "[…]"
"""Of one length for every name, so that the length tells nothing."""
_SHORT = 4
"""A form of fewer letters names only as it is written: «UE», «Ng», but not the «ue» of another word."""
_PARTICLES = frozenset().union(*(tongue.particles | set(tongue.honorifics) for tongue in TONGUES.values()))
_STOPWORDS = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))
_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?)+\.|[^\W\d_]")
_SPACE = re.compile(r"\s")

Span = tuple[int, int]


def naming_words(actor: Actor) -> list[str]:
    """All forms that name an actor: name and its parts, aliases, role, organisation, country in every language.

    Left out are initials, honorifics and the particles of names («de la»), which name nobody.
    """
    said = [actor.name, *_telling_parts(actor.name), actor.role, actor.organisation, *actor.aliases]
    country = countries().get(actor.country or "")
    if country is not None:
        articles = (with_article(country.iso3, language) for language in country.articles)
        demonyms = (form for forms in country.demonyms.values() for form in forms)
        said += [*all_names(country), *articles, *demonyms, country.iso3]
    for name in (actor.name, actor.organisation, *actor.aliases):
        body = find_body(name) if name else None
        if body is not None:
            said += [*body.names.values(), *(form for forms in body.acronyms.values() for form in forms), *body.aliases]
    forms = (form.strip(" .,;:()") for form in said if form)
    return list(dict.fromkeys(form for form in forms if _names(form)))


def name_parts(name: str) -> list[str]:
    """The words of a name, those that a hyphen or an apostrophe joins apart."""
    return re.split(r"[\s\-’']+", name)


def _telling_parts(name: str) -> list[str]:
    """The words of a name but for those that only join the others: «and» in the name of a body names nobody."""
    return [part for part in name_parts(name) if not (part.islower() and fold(part) in _STOPWORDS)]


def _names(form: str) -> bool:
    return bool(form) and fold(form) not in _PARTICLES and not _INITIAL.fullmatch(form)


def identifying_forms(actor: Actor) -> list[str]:
    """The forms that tell who an actor is where they stand alone: no bare first name, no role of one or two words."""
    alone = {fold(part) for part in actor.name.split()[:-1]}
    if actor.role and len(actor.role.split()) <= 2:
        alone.add(fold(actor.role))
    return [form for form in naming_words(actor) if fold(form) not in alone]


@dataclass(frozen=True, slots=True)
class Namings:
    """The forms to look for: ``loose`` in any case and with any accents, ``exact`` only as they are written."""

    loose: re.Pattern[str]
    exact: re.Pattern[str]

    def find(self, text: str) -> Iterator[Span]:
        """Where a text names somebody: spans in order, none overlapping."""
        plain = _SPACE.sub(" ", text)
        folded = fold(plain)
        yield from joined([*_spans(self.loose, folded), *_spans(self.exact, plain)])


def namings(forms: Iterable[str]) -> Namings:
    """Ready to look for ``forms``; short ones and words of the language count only as they are written."""
    kept = {_SPACE.sub(" ", form) for form in forms}
    exact = {form for form in kept if len(form) < _SHORT or fold(form) in _STOPWORDS}
    return Namings(_any_of({fold(form) for form in kept - exact}), _any_of(exact))


def _any_of(forms: set[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    parts = (re.escape(form).replace(r"\ ", r" +") for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if forms else r"(?!)")


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    """All matches, also those that overlap an earlier one at a later start."""
    found, at = [], 0
    while match := pattern.search(text, at):
        found.append(match.span())
        at = match.start() + 1
    return found


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


class Mask:
    """What is masked in one document, and where everything stands afterwards."""

    def __init__(self, document: Document, forms: Iterable[str]) -> None:
        self._namings = namings(forms)
        self._ranges = self._found(document)
        self._starts = [start for start, _ in self._ranges]
        self._shift = [0]
        for start, end in self._ranges:
            self._shift.append(self._shift[-1] + len(MARK) - (end - start))

    def _found(self, document: Document) -> list[Span]:
        """Namings in the source and in the clean text, where a name that the page broke in two is whole."""
        text = clean(document)
        repaired = (text.source(start, end) for start, end in self._namings.find(text.text))
        return joined([*self._namings.find(document.text), *repaired])

    @property
    def ranges(self) -> tuple[Span, ...]:
        """The masked ranges of the source text."""
        return tuple(self._ranges)

    def words(self, text: str) -> str:
        """A short text with its namings masked."""
        return _masked(text, list(self._namings.find(text)))

    def text(self, text: str) -> str:
        """The document's text with its masked ranges."""
        return _masked(text, self._ranges)

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

    def touches(self, start: int, end: int) -> bool:
        """Whether something masked lies in or across ``[start, end)``."""
        index = bisect_right(self._starts, max(end - 1, start)) - 1
        return index >= 0 and self._ranges[index][1] > start


def _masked(text: str, spans: Iterable[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], MARK)
        at = end
    return "".join((*parts, text[at:]))


def mask_document(document: Document, mask: Mask) -> Document:
    """The document under its id, without title and hash, its text masked and everything in it moved.

    An edit that touched a masked name is dropped with it.
    """

    def moved(edits: Iterable[Edit]) -> tuple[Edit, ...]:
        return tuple(
            replace(edit, start=mask.at(edit.start), end=mask.end(edit.end), why=mask.words(edit.why))
            for edit in edits
            if not mask.touches(edit.start, edit.end)
        )

    paragraphs = tuple(replace(part, start=mask.at(part.start), end=mask.end(part.end)) for part in document.paragraphs)
    return replace(
        document,
        name=document.id,
        title="",
        sha256="",
        text=mask.text(document.text),
        paragraphs=paragraphs,
        layout=moved(document.layout),
        repairs=moved(document.repairs),
    )
