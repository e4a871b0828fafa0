"""Promises of another day: what a review of commitments tells, or a sentence that dates them («en 2019 prometió …»)."""

from __future__ import annotations

from relatoria.conclude.report.context import Context
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.patterns import finds

_DATA = "promises.toml"


def is_earlier(context: Context, contribution: Contribution, text: str) -> bool:
    """Whether the sentence of a contribution tells a promise made before this meeting, and nothing promised anew."""
    return is_dated(text, context.language_of(contribution)) or is_reviewed(context, contribution, text)


def is_dated(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») opens with a promise and the year in which it was made. Linear."""
    return finds(_DATA, "dated", text, language)


def is_reviewed(context: Context, contribution: Contribution, text: str) -> bool:
    """Whether a sentence tells what was promised, in a document or under a heading that reviews such promises."""
    if contribution.kind is not ContributionKind.COMMITMENT:
        return False
    said, language = context.intervention_of(contribution), context.language_of(contribution)
    takes_stock = context.kept(("stocktaking", said.document), lambda: _takes_stock(context, said.document))
    if not takes_stock and not finds(_DATA, "stocktaking", said.session or "", language):
        return False
    return finds(_DATA, "pledged_then", text, language) and not finds(_DATA, "to_come", text, language)


def _takes_stock(context: Context, document: str) -> bool:
    """Whether the title of a document, or a heading beside it, says that it reviews what was promised."""
    known = context.documents[document]
    opening = known.paragraphs[:_OPENING]
    heads = (known.text[one.start : one.end] for one in opening if one.kind is ParagraphKind.HEADING)
    return any(finds(_DATA, "stocktaking", head, known.language) for head in (known.title, *heads))


_OPENING = 8
"""Paragraphs among which a document has its title."""
