"""Who else spoke, where some were told: on a theme, or beside what a section tells; on an issue, by what they did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from relatoria.conclude.points.voices import NAMED_THEME, is_about
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.also import Heard, each_once
from relatoria.conclude.report.naming.names import is_nameable
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.selection.acts import SURE as SURE_KIND
from relatoria.conclude.report.selection.acts import is_courtesy, is_what_it_says
from relatoria.conclude.report.selection.doors import may_enter
from relatoria.conclude.report.selection.plan import Area
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.told.telling import SURE
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.finding import PassageRef
from relatoria.model.report import ReportSentence, SentenceKind
from relatoria.vocabulary.issue_words import issue_words
from relatoria.vocabulary.places import LANGUAGES
from relatoria.vocabulary.signatories import is_paper

NAMED_FOR = 2
"""Groups for which somebody speaks that a list names."""
ANY_OTHER = "other"
"""The language of a speaker who is to be named in all: no «le Directeur de l’aménagement»."""
_ACTS = {
    ContributionKind.RECOMMENDATION: "recommended",
    ContributionKind.COMMITMENT: "promised",
}


def also_on(
    writer: Writer, area: Area, contributions: Sequence[Contribution], heard: Iterable[str]
) -> list[ReportSentence]:
    """Who spoke on the theme of an area of whom nothing is told: who recommended, who promised, who else.

    Nothing for those who are ``heard`` in the section already. On a theme of a vocabulary nobody's act is told: what
    somebody recommends in a sentence that is likely about it may be of something else.
    """
    found: list[ReportSentence] = []
    known = set(heard)
    if area.theme in writer.context.issues:
        for act in dict.fromkeys(_ACTS.values()):
            acted = [one for one in contributions if _act(writer.context, one) == act]
            found += _named(writer, acted, known, act)
            known |= {actor for sentence in found for actor in sentence.actors}
    about = [one for one in contributions if _speaks_on(writer.context, one, area.theme)]
    return [*found, *_named(writer, about, known, "also")]


def _speaks_on(context: Context, contribution: Contribution, theme: str) -> bool:
    """Whether a contribution says the words of an issue, or is very surely about a theme, and does not only
    congratulate."""
    if theme not in context.issues:
        return is_about(contribution, theme, NAMED_THEME)
    return not is_courtesy(context, contribution) and not _tells_apart(context, contribution)


def _tells_apart(context: Context, contribution: Contribution) -> bool:
    """Whether a sentence of several tells the words of each: «the former cited bulletins, the latter certificates»."""
    language = context.language_of(contribution)
    several = len(context.intervention_of(contribution).actors) > 1 and language in LANGUAGES
    return several and issue_words(language).apart.search(fold(context.wording(contribution))) is not None


def besides(writer: Writer, contributions: Sequence[Contribution], heard: Iterable[str]) -> list[ReportSentence]:
    """Who else made contributions of which a section tells no more: who recommended, who promised, of other kinds who
    contributed."""
    new = [one for one in contributions if sentence_of(writer.context, one).key not in writer.retold]
    found: list[ReportSentence] = []
    known = set(heard)
    for act in dict.fromkeys(_ACTS.values()):
        acted = [one for one in new if _act(writer.context, one) == act and may_enter(writer.context, one)]
        found += _named(writer, acted, known, f"{act}_besides")
        known |= {actor for sentence in found for actor in sentence.actors}
    return [*found, *_named(writer, [one for one in new if one.kind not in _ACTS], known, "besides")]


def also_heard(writer: Writer, heard: Iterable[str]) -> list[ReportSentence]:
    """Who else surely spoke, whatever they said: those of whom nobody is ``heard``, and who have a name in any
    language; never «the speakers», nor what was said of nobody known."""
    context = writer.context
    known = Heard(context, heard)
    passages: dict[str, PassageRef] = {}
    for one in context.record.interventions:
        if one.passages and one.passages[0].confidence >= SURE and known.misses(one.actors):
            for actor in filter(lambda who: _has_a_name(context, who), one.actors):
                passages.setdefault(actor, PassageRef(one.document, one.passages[0].start, one.passages[0].end))
    actors = each_once(context, tuple(passages))
    if not actors:
        return []
    places = tuple(dict.fromkeys(passages[actor] for actor in actors))
    return [writer.sentence(_names(writer, actors, "besides"), SentenceKind.LIST, passages=places, actors=actors)]


def _has_a_name(context: Context, actor: str) -> bool:
    known = context.actors[actor]
    named = known.kind is not ActorKind.COLLECTIVE and is_nameable(known, "", ANY_OTHER)
    return named and (known.kind is ActorKind.STATE or not is_paper(known.name))


def _act(context: Context, contribution: Contribution) -> str | None:
    kind = contribution.kind
    sure = contribution.confidence >= SURE_KIND and is_what_it_says(context, contribution, kind.value)
    return _ACTS.get(kind) if sure else None


def _behalf(context: Context, contributions: Sequence[Contribution]) -> dict[str, tuple[str, ...]]:
    """For whom those speak who made all their contributions for a group."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for one in contributions:
        said = context.intervention_of(one)
        for actor in said.actors:
            found.setdefault(actor, set()).add(said.on_behalf_of)
    alike = {actor: next(iter(groups)) for actor, groups in found.items() if len(groups) == 1}
    return {
        actor: groups
        for actor, groups in alike.items()
        if 0 < len(groups) <= NAMED_FOR
        and all(is_nameable(context.actors[one], context.language, context.language_heard(one)) for one in groups)
    }


def _named(
    writer: Writer, contributions: Sequence[Contribution], heard: set[str], key: str
) -> Iterator[ReportSentence]:
    """One sentence with the names of those who are surely the speakers and are not ``heard``; ``key`` is the phrase."""
    context = writer.context
    new = [
        one
        for one in Heard(context, heard).missed(contributions)
        if writer.can_name(one) and context.sureness(one) >= SURE
    ]
    actors = each_once(context, writer.actors_of(new))
    if not actors:
        return
    writer.translated |= any(writer.tongue(one) for one in new)
    text = _names(writer, actors, key, _behalf(context, new))
    yield writer.list_of(tuple(one.id for one in new), writer.actors_of(new), text, {})


def _names(writer: Writer, actors: Sequence[str], key: str, behalf: Mapping[str, Sequence[str]] | None = None) -> str:
    """The sentence that lists some actors; ``key`` is its phrase."""
    language = writer.context.language
    number = "many" if len(actors) > 1 or writer.is_plural(actors) else "one"
    each = "de " if key == "besides" and language in ("es", "fr") else ""
    return phrase("one", f"{key}_{number}", language, names=writer.listed(actors, each=each, behalf=behalf))
