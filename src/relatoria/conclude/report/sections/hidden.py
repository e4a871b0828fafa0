"""What a section would only say somebody contributed («the record also holds a contribution by Fiji»), quoted whole.

The names before the words say who speaks, so that «They undertake to publish …» hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.naming.names import is_nameable, names
from relatoria.conclude.report.naming.officers import leads
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.others import ANY_OTHER
from relatoria.conclude.report.selection.acts import is_courtesy, is_what_it_says
from relatoria.conclude.report.selection.doors import may_enter
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.conclude.report.speech.own_words import says_we
from relatoria.conclude.report.told.clear import likely_alone
from relatoria.conclude.report.told.idle import says_nothing
from relatoria.conclude.report.told.telling import LONGEST_RECORD, PLEDGED, SURE, quotable
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.intervention import How
from relatoria.model.report import ReportSentence, SentenceKind

_THEY = {
    "es": re.compile(r"(?:Él|Ella|Ellos|Ellas) (?=\w)"),
    "en": re.compile(r"(?:He|She|It|They) (?=\w)"),
    "fr": re.compile(r"(?:Il|Elle|Ils|Elles) (?=\w)"),
}
_CERTAIN = 0.9
"""How sure the kind must be of what is told although the sentence before it tells more."""


def brought_out(writer: Writer, contributions: Iterable[Contribution]) -> Iterator[ReportSentence]:
    """A quotation of each of some contributions that says what was said, where its sentence is whole; no more than one
    of each speaker."""
    spoken: set[tuple[str, ...]] = set()
    for one in contributions:
        actors = writer.context.intervention_of(one).actors
        if actors not in spoken and _says_it(writer, one):
            spoken.add(actors)
            yield _quoted(writer, one)


def _says_it(writer: Writer, contribution: Contribution) -> bool:
    context, language = writer.context, writer.context.language_of(contribution)
    told = sentence_of(context, contribution)
    if told.key in writer.retold:
        return False
    if language not in _THEY or told.how not in (How.EXPLICIT, How.ANAPHORIC) or says_we(told.text, language):
        return False
    if says_nothing(told.text, language) or is_courtesy(context, contribution):
        return False
    actors = [context.actors[actor] for actor in context.intervention_of(contribution).actors]
    if any(leads(actor) or not is_nameable(actor, "", ANY_OTHER) for actor in actors):
        return False
    if not is_what_it_says(context, contribution, contribution.kind.value) or not may_enter(context, contribution):
        return False
    if not quotable(told.text, LONGEST_RECORD) or context.sureness(contribution) < SURE:
        return False
    rest = _THEY[language].sub("", told.text, count=1) if told.how is How.ANAPHORIC else told.text
    if not stands_alone(f"{rest[:1].upper()}{rest[1:]}", language):
        return False
    promised = contribution.kind is ContributionKind.COMMITMENT
    alone = likely_alone(context, contribution, told.text, told.how) >= PLEDGED
    return contribution.confidence >= _CERTAIN and (promised or alone)


def _quoted(writer: Writer, contribution: Contribution) -> ReportSentence:
    context = writer.context
    language, said = context.language, context.language_of(contribution)
    told, actors = sentence_of(context, contribution), context.intervention_of(contribution).actors
    fields = {
        "of_who": names(context, actors, each="" if language == "en" else "de "),
        "tongue": phrase("language_name", said, language),
        "content": QUOTE_MARK,
    }
    return writer.sentence(
        phrase("one", "recorded_own" if said == language else "recorded_2", language, **fields),
        SentenceKind.ATTRIBUTED,
        quote=told.text.rstrip(" .;:"),
        contributions=told.contributions,
        passages=context.passages(told.contributions),
        actors=actors,
        quoted_language="" if said == language else said,
    )
