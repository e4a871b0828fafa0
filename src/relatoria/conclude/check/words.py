"""What is left of a claim when all that the record and our own phrases explain is taken away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from relatoria.conclude.attribution import is_pseudonym
from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.quotes import quotations
from relatoria.conclude.masking import naming_words
from relatoria.conclude.report.naming.groups import group_name
from relatoria.conclude.report.phrases import catalogue
from relatoria.language.fold import fold
from relatoria.language.numbers import numbers
from relatoria.model.actor import Actor
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.labels import label, wordings
from relatoria.vocabulary.places import countries, country_mentions, with_article
from relatoria.vocabulary.signatories import signatories_of, signed_title
from relatoria.vocabulary.stems import phrase_stems

Span = tuple[int, int]

ACTORS = 4_096
"""Actors whose forms are remembered: those of a large meeting."""
_FORMULAE = ("lead", "one", "point", "verb", "quantified", "subject", "language_name", "kinds")
_SPACE = re.compile(r"\s")
_FIELD = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Parsed:
    """A claim taken apart. Spans are half-open offsets into its text; the other texts have the length of that.

    ``names`` are namings of those behind the evidence (start, end, actor id, or "" for what the wordings name),
    ``labels`` themes of the evidence, ``quotes`` quotations. ``spoken`` is the folded text without names and
    quotations; ``free`` is that without labels; ``own`` is that without numbers and our own phrases: what the claim
    itself says.
    """

    folded: str
    names: tuple[tuple[int, int, str], ...]
    labels: tuple[Span, ...]
    quotes: tuple[Span, ...]
    spoken: str
    free: str
    own: str


def parse(claim: Claim, evidence: Evidence, language: str) -> Parsed:
    """Take a claim apart against its evidence."""
    folded = _SPACE.sub(" ", fold(claim.text))
    quotes = tuple((quote.start, quote.end) for quote in quotations(claim.text))
    names = tuple(_names(claim.text, folded, evidence, language))
    known = evidence.kept("labels", lambda: _labels(evidence, language) | evidence.settings)
    labels = tuple(_found(folded, known))
    free = blank(folded, [*quotes, *labels, *((start, end) for start, end, _ in names)])
    counted = [(one.start, one.end) for one in numbers(claim.text, fold(claim.text), language)]
    spoken = blank(folded, [*quotes, *((start, end) for start, end, _ in names)])
    own = blank(blank(free, _found(free, _formulae(language))), counted)
    return Parsed(folded, names, labels, quotes, spoken, free, own)


def blank(text: str, spans: Iterable[Span]) -> str:
    """The text with spans replaced by blanks of the same length."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(maxsize=ACTORS)
def forms_of(actor: Actor, language: str) -> frozenset[str]:
    """The folded forms that name an actor, the country with its article included."""
    forms = {fold(form) for form in naming_words(actor) if not form.startswith("=")}
    country = countries().get(actor.country or "")
    if country is not None:
        forms.add(fold(with_article(country.iso3, language)))
    if group := group_name(actor.name, language):
        articles = ("", "el ", "the ", "le ")  # «el grupo de trabajo 2», which «el grupo» would cut short
        forms.update(f"{article}{fold(group)}" for article in articles)
    if title := signed_title(actor.name):
        forms.add(fold(signatories_of(title, language)))
    if is_pseudonym(actor) and (group := label("un_group", actor.organisation, language)):
        forms.add(fold(group))  # «participant X1 (African States)»
    return frozenset(forms)


def _names(text: str, folded: str, evidence: Evidence, language: str) -> Iterator[tuple[int, int, str]]:
    found = [(*span, actor.id) for actor in evidence.actors for span in _found(folded, forms_of(actor, language))]
    mentions = [*country_mentions(folded, text=text), *body_mentions(text, folded)]
    found += [(start, end, evidence.codes[code]) for start, end, code in mentions if code in evidence.codes]
    last = 0
    for start, end, actor_id in sorted(found, key=lambda name: (name[0], -name[1], not name[2])):
        if start >= last:
            yield start, end, actor_id
            last = end


def _labels(evidence: Evidence, language: str) -> frozenset[str]:
    return frozenset(_SPACE.sub(" ", fold(name)) for theme in evidence.themes for name in wordings(*theme, language))


def _found(folded: str, forms: frozenset[str]) -> list[Span]:
    return [match.span() for match in _any_of(forms).finditer(folded)]


@cache
def _any_of(forms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if forms else r"(?!)")


@cache
def _formulae(language: str) -> frozenset[str]:
    """The fixed words of our phrases about what was said, piece by piece."""
    sections = [keys for name, keys in catalogue().items() if name.startswith(_FORMULAE)]
    wordings = (one[language] for keys in sections for one in keys.values())
    pieces = (piece.strip(" .,;:«»“”()") for wording in wordings for piece in _FIELD.split(fold(wording)))
    return frozenset(piece for piece in pieces if phrase_stems(piece, language))
