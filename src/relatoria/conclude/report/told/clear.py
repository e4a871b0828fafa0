"""How likely a sentence is understood where a report tells it: behind the title and the heading that lead it."""

from __future__ import annotations

from relatoria.conclude.report.alone.likelihood import Place, likelihood, names_a_state, stems_in
from relatoria.conclude.report.alone.unsaid import speaks_of_a_state
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import full_name
from relatoria.conclude.report.record.settings import setting_of
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.intervention import How, Intervention
from relatoria.vocabulary.stems import LANGUAGES


def likely_alone(context: Context, contribution: Contribution, text: str, how: How) -> float:
    """How likely the sentence ``text`` of a contribution is understood without those before it, in [0, 1]."""
    return context.kept(f"alone {contribution.id}", lambda: likely_together(context, contribution, text, how))


def likely_together(context: Context, contribution: Contribution, text: str, how: How) -> float:
    """The same of the words of several sentences, of which a contribution stands in the first."""
    said = context.intervention_of(contribution)
    document = context.documents[said.document]
    if document.language not in LANGUAGES:
        return 1.0
    opens = contribution.start <= context.openings[said.document, said.actors]
    speakers = [context.actors[actor] for actor in said.actors]
    shown = _shown_before(context, contribution, document.language)
    if speaks_of_a_state(text, document.language) and not names_a_state(f"{shown} {text} {_called(context, said)}"):
        return 0.0
    known = stems_in(shown, document.language)
    place = Place(document.kind, contribution.kind, how, speakers, opens, known)
    return likelihood(text, contribution.start, context.earlier(said.document), place, document.language)


def _shown_before(context: Context, contribution: Contribution, language: str) -> str:
    """What a reader has before the sentence: the name of its issue, the title and the heading where it was said."""
    setting, issue = setting_of(context, contribution), context.issue_of.get(contribution.id)
    return " ".join((setting.title, setting.heading, issue.names.get(language, "") if issue else ""))


def _called(context: Context, said: Intervention) -> str:
    """How a report names those who speak where it first does."""
    heard = context.documents[said.document].language
    return ", ".join(full_name(context.actors[one], context.language, heard) for one in said.actors)


def looked_for(context: Context, contribution: Contribution) -> str:
    """«followed» for what readers look for first, a commitment or what somebody asks in their own words; «asked» for
    any other request; else empty."""
    kind = contribution.kind
    asks = kind in (ContributionKind.RECOMMENDATION, ContributionKind.CALL)
    own = is_direct(context.documents[context.intervention_of(contribution).document])
    if kind is ContributionKind.COMMITMENT or (asks and own):
        return "followed"
    return "asked" if asks else ""
