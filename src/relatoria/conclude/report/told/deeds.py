"""What somebody asked, promised, or was put in charge of, where a list or a table says so for its items."""

from __future__ import annotations

from typing import NamedTuple

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import ITEM_END, Told
from relatoria.conclude.report.told.items import asked
from relatoria.conclude.report.told.pledges import pledged
from relatoria.conclude.report.told.recorded import FEWEST
from relatoria.language.fold import fold
from relatoria.language.spell import spell_date
from relatoria.model.contribution import Contribution
from relatoria.vocabulary.tables import Listing

_VERBS = {
    Listing.TASK: "assigned",
    Listing.PLEDGE: "pledged",
    Listing.RECOMMENDATION: "asked",
    Listing.POSITION: "backed",
}


class Deed(NamedTuple):
    """The ``words`` of an item and the ``verb`` of `phrases.toml` that says what it is; a ``predicate`` that has both,
    where they need not be quoted, and the date beside them."""

    words: str
    verb: str
    predicate: str = ""
    due: str = ""


def deed_of(context: Context, contribution: Contribution, told: Told) -> Deed | None:
    """What an item of a list or a row of a table says that somebody asked, promised or is to do; None for any other
    sentence, and for one that does not stand alone."""
    row = context.item_of(contribution)
    if row is not None:
        words = ITEM_END.sub("", told.text)
        due = _due(context, contribution) if row.when is not None else ""
        alone = len(words.split()) >= FEWEST and stands_alone(words, context.language_of(contribution))
        return Deed(words, _VERBS[row.listing], due="" if due in words else due) if alone else None
    for verb, find in (("asked", asked), ("pledged", pledged)):
        predicate, words = find(context, contribution, told)
        if words:
            return Deed(words, verb, predicate)
    return None


def _due(context: Context, contribution: Contribution) -> str:
    """The date of a row as the report writes dates; one that says more or less than a date («first half of 2026») as it
    stands, in marks where that is another language."""
    due, language = contribution.horizon, context.language
    if due is None:
        return ""
    said = context.language_of(contribution)
    if len(due.value) == _DAY or fold(due.text) == fold(spell_date(due.value, said)):
        return spell_date(due.value, language)
    return due.text if said == language else phrase("one", "marked", language, content=due.text)


_DAY = len("2026-11-28")
