"""What a point of several actors says, in the words of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import names
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.speech.tenses_fr import keeps_the_past
from relatoria.conclude.report.told.telling import Form, quotation, shared_telling
from relatoria.model.contribution import Contribution
from relatoria.model.intervention import How, Relation
from relatoria.model.point import Point

ASKING = frozenset({Relation.RECOMMEND, Relation.PROPOSE})
"""What was recommended stays recommended: its clause stands in the bare form."""

QUOTED = {Form.QUOTED: "original", Form.RECORDED: "recorded"}
"""The phrase around original words."""


@dataclass(frozen=True, slots=True)
class Several:
    """The key of the phrase of section «point», its words and verb, and the contribution that they come from."""

    phrase: str
    text: str
    verb: str
    contribution: str
    quoted: bool = False
    asked: bool = False
    """Whether it was recommended or proposed."""
    named: bool = False
    """Whether words that are quoted say themselves whose they are: a record's sentence with its speakers."""


def of_several(context: Context, point: Point, *, original: bool = False) -> Several | None:
    """The best wording of a point: a clause of a member in the report's language, its words, the words of another.

    ``original`` allows words in another language. None where no member has a sentence that stands alone.
    """
    members = list(_members(context, point))
    own = [one for one in members if context.language_of(one) == context.language]
    others = [one for one in members if context.language_of(one) != context.language]
    for one in own:
        found = _clause(context, point, one)
        if found is not None:
            return found
    for one in (*own, *(others if original else ())):
        told = sentence_of(context, one)
        words = quotation(context, one, told)
        if words is not None and (words.form is Form.QUOTED or one not in own):
            key = "quoted" if one in own and words.form is Form.QUOTED else QUOTED[words.form]
            named = words.form is Form.RECORDED and told.how is How.EXPLICIT and words.text[0].isupper()
            return Several(key, words.text, "", one.id, quoted=True, named=named)
    return None


def whose_words(context: Context, actors: Iterable[str]) -> dict[str, str]:
    """The fields of a phrase that say whose words are quoted: «by the Chair», «del Camerún y de Ghana»."""
    each = "" if context.language == "en" else "de "
    return {"speaker": names(context, actors), "of_speaker": names(context, actors, each=each)}


def _clause(context: Context, point: Point, one: Contribution) -> Several | None:
    found = shared_telling(context, one, sentence_of(context, one))
    if found is None:
        return None
    if found.form is Form.ACT:
        return Several("about", found.text, "", one.id)
    asked = context.intervention_of(one).relation in ASKING
    verb = "asked" if asked else point.kind
    if keeps_the_past(found.text, context.language):
        verb = "then_asked" if asked else "then_said"  # what a record tells in the past stays there
    return Several("said", found.text, phrase("verb_plural", verb, context.language), one.id, asked=asked)


def _members(context: Context, point: Point) -> Iterator[Contribution]:
    """The contributions of a point, the one that stands for it first, in the order of the record."""
    yield context.contributions[point.statement]
    for member in point.members:
        if member != point.statement:
            yield context.contributions[member]
