"""The kind of a document, told from its form: titles, headings, labels, turns of phrase; every point has a reason."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import islice
from math import ceil

from msgspec import Struct

from relatoria.gather.reading.wordings import Starts, count, heads, word_starts
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.document import DocumentKind, Paragraph, ParagraphKind
from relatoria.trace.clean import CleanText

KIND_SAMPLE = 12_000
"""Characters from the start of a clean text that are looked at: the form of a document shows early."""

_START = 700
_TOP = 8  # paragraphs among which headings count as title


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of a kind, as `vocabulary/data/kinds.toml` describes it."""

    kind: DocumentKind
    where: str
    form: re.Pattern[str]
    heads: frozenset[str] | None  # how its wordings begin, where that can be told
    weight: float
    most: float
    share: float
    why: str


class KindReason(Struct, frozen=True):
    """Points for a kind, with the reason in words."""

    kind: DocumentKind
    points: float
    why: str


class _Form(Struct, frozen=True):
    """What cues are searched in, folded but for the items."""

    title: str
    headings: str
    start: str
    text: str
    items: str
    paragraphs: tuple[str, ...]


def document_kind(text: Text) -> DocumentKind:
    """The kind of a document, or `DocumentKind.OTHER` where its form speaks for none."""
    return kind_of(text.clean, text.document.title)


def kind_reasons(text: Text) -> tuple[KindReason, ...]:
    """All the signs found, each with its kind, its points and its reason, in the order of the data."""
    return _reasons(text.clean, text.document.title)


def kind_of(cleaned: CleanText, title: str) -> DocumentKind:
    """As `document_kind`, for a clean text (its beginning is enough) and the document's title."""
    least, order, _ = _cues()
    points = dict.fromkeys(order, 0.0)
    for reason in _reasons(cleaned, title):
        points[reason.kind] += reason.points
    best = max(order, key=lambda kind: points[kind])
    return best if points[best] >= least else DocumentKind.OTHER


def _reasons(cleaned: CleanText, title: str) -> tuple[KindReason, ...]:
    return _reasons_of(_form(cleaned, title))


@lru_cache(maxsize=256)
def _reasons_of(form: _Form) -> tuple[KindReason, ...]:
    """Reading asks for the kind of a document, and attribution may ask again."""
    starts = {where: word_starts(getattr(form, where), known) for where, known in _heads().items()}
    reasons = []
    for cue in _cues()[2]:
        if cue.heads is not None and cue.heads.isdisjoint(starts[cue.where]):
            continue
        points = cue.weight * _strength(cue, form, starts.get(cue.where, {}))
        if points:
            reasons.append(KindReason(cue.kind, points, cue.why))
    return tuple(reasons)


def _form(cleaned: CleanText, title: str) -> _Form:
    whole = fold(cleaned.text[:KIND_SAMPLE])
    parts = [part for part in cleaned.paragraphs if part.start < KIND_SAMPLE]
    headings = [part for part in parts if part.paragraph.kind is ParagraphKind.HEADING]
    tops = [part for part in parts[:_TOP] if part.paragraph.kind is ParagraphKind.HEADING]
    others = [part for part in parts if part.paragraph.kind is not ParagraphKind.HEADING]
    return _Form(
        title="\n".join([fold(title), *(whole[part.start : part.end] for part in tops)]),
        headings="\n".join(whole[part.start : part.end] for part in headings),
        start=whole[:_START],
        text=whole,
        items="\n".join(cleaned.text[part.start : part.end] for part in parts if _is_item(part.paragraph)),
        paragraphs=tuple(whole[part.start : part.start + 140] for part in others),
    )


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.LIST_ITEM or paragraph.marker is not None


def _strength(cue: Cue, form: _Form, starts: Starts) -> float:
    if cue.where == "paragraphs":
        found = sum(1 for paragraph in form.paragraphs if cue.form.match(paragraph))
        return min(1.0, found / len(form.paragraphs) / cue.share) if found >= 2 else 0.0
    searched = getattr(form, cue.where)
    if not searched:
        return 0.0
    most = 1 if cue.where in ("title", "start") else ceil(cue.most)
    if cue.heads is not None:
        found = count(cue.form, cue.heads, searched, starts, most)
    else:
        found = sum(1 for _ in islice(cue.form.finditer(searched), most))
    return min(1.0, found / min(cue.most, most))


@cache
def _cues() -> tuple[float, tuple[DocumentKind, ...], tuple[Cue, ...]]:
    text = resources.files("relatoria.vocabulary").joinpath("data/kinds.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    cues = tuple(
        Cue(
            DocumentKind(row["kind"]),
            row["where"],
            re.compile(row["form"], re.MULTILINE),
            heads(row["form"]) if row["where"] in ("title", "headings", "start", "text") else None,
            float(row["weight"]),
            float(row.get("most", 3 if row["where"] == "text" else 1)),
            float(row.get("share", 1)),
            row["why"],
        )
        for row in data["cue"]
    )
    return float(data["least"]), tuple(DocumentKind(kind) for kind in data["order"]), cues


@cache
def _heads() -> dict[str, frozenset[str]]:
    """How the wordings begin that are searched in each part of the form."""
    cues = [cue for cue in _cues()[2] if cue.heads is not None]
    return {
        where: frozenset().union(*(cue.heads or () for cue in cues if cue.where == where))
        for where in sorted({cue.where for cue in cues})
    }
