"""The kind of a document, weighed by the signs of its form: titles, headings, labels, turns of phrase, measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from math import ceil

from msgspec import Struct

from relatoria.gather.reading.form import MEASURES, Form, words_of
from relatoria.gather.reading.wordings import Starts, count, heads, word_starts
from relatoria.gather.text import Text
from relatoria.language.remembered import lately
from relatoria.model.document import DocumentKind
from relatoria.trace.clean import CleanText
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.kind_weights import kind_weights

TITLE, FIRST = "title ", "first "
DECLARES = "we_declare"
STEM = 6
"""Letters at the head of a word that it is known by."""
_LOUD = 0.3  # log odds over the mean of all kinds, from which on a sign is told as a reason


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of a kind that is searched, as `vocabulary/data/document_kinds.toml` describes it."""

    id: str
    kind: DocumentKind
    sure: bool
    where: str
    form: re.Pattern[str]
    heads: frozenset[str] | None  # how its wordings begin, where that can be told
    words: frozenset[str]
    most: float
    share: float
    why: str


class KindReason(Struct, frozen=True):
    """A sign found, the kind that it speaks for most, by how much (log odds over the mean of all), and why."""

    kind: DocumentKind
    points: float
    why: str


def document_kind(text: Text) -> DocumentKind:
    """The kind of a document, or `DocumentKind.OTHER` where its form speaks for none."""
    return kind_of(text.clean, text.document.title)


def kind_reasons(text: Text) -> tuple[KindReason, ...]:
    """The signs found that speak for a kind, the strongest first."""
    return tuple(sorted(_reasons(signs_of(text.clean, text.document.title)), key=lambda one: (-one.points, one.why)))


def kind_of(cleaned: CleanText, title: str) -> DocumentKind:
    """As `document_kind`, for a clean text (its beginning is enough) and the document's title.

    A title that surely says it, and nothing else, settles it.
    """
    if not cleaned.text.strip():
        return DocumentKind.OTHER
    shown = signs_of(cleaned, title)
    titled = [cue for cue in cues() if cue.where == "title" and cue.id in shown]
    return titled[0].kind if len(titled) == 1 and titled[0].sure else kind_weights().likeliest(shown)


def labelled(text: Text) -> bool:
    """Whether paragraphs begin with the labels of speakers as those of a transcript do, whatever the document is."""
    form = _form(text.clean, text.document.title)
    return any(cue.where == "paragraphs" and _strength(cue, form, {}) >= 1 for cue in cues())


def declares(text: Text) -> bool:
    """Whether the title calls the document a declaration, an open letter, a position paper or press."""
    form = _form(text.clean, text.document.title)
    return any(cue.id == DECLARES and cue.form.search(form.title) for cue in cues())


def signs_of(cleaned: CleanText, title: str) -> dict[str, float]:
    """The signs of its form that a document shows, each with how strongly, in (0, 1]."""
    form = _form(cleaned, title)
    shown = {cue: strength for cue, strength in _cued(form) if strength}
    shown |= {name: strength for name, of in MEASURES.items() if (strength := min(1.0, of(form)))}
    for part, folded in ((TITLE, form.title), (FIRST, form.first)):
        shown |= dict.fromkeys([part + word[:STEM] for word in words_of(folded) if not word.isdigit()], 1.0)
    return shown


@lately
def _form(cleaned: CleanText, title: str) -> Form:
    """Attribution asks for the kind of a document, and whether speakers have labels."""
    return Form(cleaned, title)


def _reasons(shown: Mapping[str, float]) -> Iterator[KindReason]:
    said = {cue.id: cue.why for cue in cues()} | _measures()
    for sign, strength in shown.items():
        kind, weight = kind_weights().speaks_for(sign)
        if weight * strength >= _LOUD:
            yield KindReason(kind, round(weight * strength, 2), said.get(sign) or _of_word(sign))


def _of_word(sign: str) -> str:
    part, _, stem = sign.partition(" ")
    return f"a word that begins with «{stem}» stands in the {'title' if f'{part} ' == TITLE else 'first paragraph'}"


def _cued(form: Form) -> Iterator[tuple[str, float]]:
    starts = {where: word_starts(getattr(form, where), known) for where, known in _heads().items()}
    for cue in cues():
        if cue.heads is None or not cue.heads.isdisjoint(starts[cue.where]):
            yield cue.id, _strength(cue, form, starts.get(cue.where, {}))


def _strength(cue: Cue, form: Form, starts: Starts) -> float:
    if cue.where == "words":
        return min(1.0, sum([form.words[word] for word in cue.words]) / form.length / cue.share)
    if cue.where == "ourselves":
        return min(1.0, form.ourselves / cue.share) if cue.form.search(form.title) else 0.0
    if cue.where == "paragraphs":
        found = sum(1 for paragraph in form.paragraphs if cue.form.match(paragraph))
        return min(1.0, found / len(form.paragraphs) / cue.share) if found >= 2 else 0.0
    searched = getattr(form, cue.where)
    if not searched:
        return 0.0
    most = 1 if cue.where in ("title", "start", "opening") else ceil(cue.most)
    if cue.heads is not None:
        found = count(cue.form, cue.heads, searched, starts, most)
    else:
        found = sum(1 for _ in islice(cue.form.finditer(searched), most))
    return min(1.0, found / min(cue.most, most))


@cache
def _data() -> dict[str, list[dict[str, str]]]:
    return read_table("document_kinds.toml")


@cache
def _measures() -> dict[str, str]:
    return {row["id"]: row["why"] for row in _data()["measure"]}


@cache
def cues() -> tuple[Cue, ...]:
    """The signs that are searched, in the order of the data."""
    return tuple(
        Cue(
            row["id"],
            DocumentKind(row["kind"]),
            bool(row.get("sure")),
            row["where"],
            re.compile(row["form"], re.MULTILINE),
            heads(row["form"]) if row["where"] in ("title", "headings", "start", "text") else None,
            frozenset(row["form"].split()) if row["where"] == "words" else frozenset(),
            float(row.get("most", 3 if row["where"] == "text" else 1)),
            float(row.get("share", 1)),
            row["why"],
        )
        for row in _data()["cue"]
    )


@cache
def _heads() -> dict[str, frozenset[str]]:
    """How the wordings begin that are searched in each part of the form."""
    known = [cue for cue in cues() if cue.heads is not None]
    return {
        where: frozenset().union(*(cue.heads or () for cue in known if cue.where == where))
        for where in sorted({cue.where for cue in known})
    }
