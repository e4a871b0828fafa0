"""From points to a report."""

from __future__ import annotations

from dataclasses import replace

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import donor_name, names
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.by_session import by_session, with_sessions
from relatoria.conclude.report.sections.conclusions import (
    conclusions,
    led_by_voices,
    messages,
    silence,
    told_contributions,
    unused,
)
from relatoria.conclude.report.sections.divergence import divergence
from relatoria.conclude.report.sections.listings import listings
from relatoria.conclude.report.sections.opening import opening, participation, speakers
from relatoria.conclude.report.sections.parts import heard
from relatoria.conclude.report.sections.stated import stated
from relatoria.conclude.report.selection.plan import headed
from relatoria.conclude.report.sentences.leads import with_leads
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.language.join import enumerate_words
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile, Report, Section, SentenceKind, SetAside
from relatoria.trace.store import digest

NOT_CHOSEN = "not among the strongest contributions of its theme; it stands in the record"
NO_ACTOR = "only an unnamed collective is said to have said it"
BARE_FIGURE = "a bare figure: it stands in the register of figures"


def write_report(record: Record, points: Points, profile: Profile, language: str) -> Report:
    """The report of a record and its points in «es», «en» or «fr». Deterministic.

    Every sentence carries the contributions and passages that it rests on; what no sentence uses is set aside with
    the reason.
    """
    return report_in(Context(record, points, profile, language))


def report_in(context: Context) -> Report:
    """`write_report` of a context, which keeps what it makes for what else is asked of it, the check above all."""
    return context.kept(("report", context.profile), lambda: _report_in(context))


def _report_in(context: Context) -> Report:
    points, profile, language = context.points, context.profile, context.language
    writer = Writer(context)
    chosen = headed(context)
    sections: list[Section | None] = [opening(writer), participation(writer)]
    foremost = messages(writer, chosen)
    sessions = list(by_session(writer)) if profile is Profile.ANALYTICAL else []
    told = conclusions(writer, chosen)
    sections += [led_by_voices(writer, foremost, chosen, told), *stated(writer), *sessions]
    sections += with_sessions(writer, told) if profile is Profile.ANALYTICAL else told
    disputed = divergence(writer)
    sections.append(disputed)
    said = heard(sentence for one in told for sentence in one.sentences)
    sections += listings(writer, chosen, said, told_contributions([disputed] if disputed else []))
    sections += [silence(writer), _speakers(writer) if profile is Profile.UN_REPORT else None, _closing(writer)]
    kept = tuple(section for section in sections if section)
    if profile is not Profile.ANALYTICAL:  # there everything stands under its session
        kept = tuple(with_leads(writer, kept))
    return Report(
        title=phrase("title", profile.value, language),
        language=language,
        profile=profile,
        sections=_numbered(kept),
        record=points.record,
        points=digest(points),
        set_aside=_set_aside(context, told_contributions(kept)),
    )


def _set_aside(context: Context, told: set[str]) -> tuple[SetAside, ...]:
    found = []
    for contribution in unused(context, told):
        intervention = context.intervention_of(contribution)
        if contribution.kind is ContributionKind.FIGURE:
            why = BARE_FIGURE
        elif all(context.actors[actor].kind is ActorKind.COLLECTIVE for actor in intervention.actors):
            why = NO_ACTOR
        else:
            why = NOT_CHOSEN
        found.append(SetAside(contribution.id, why))
    return tuple(found)


def _speakers(writer: Writer) -> Section | None:
    """A list of speakers replaces the summaries per speaker that a report to a body does not carry."""
    context, language = writer.context, writer.context.language
    heard = tuple(actor.id for actor in speakers(context))
    if not heard:
        return None
    sentence = writer.sentence(f"{names(context, heard)}.", SentenceKind.LIST, actors=heard)
    return Section("speakers", phrase("heading", "speakers", language), 2, ((sentence,),))


def _closing(writer: Writer) -> Section:
    """The caveat and the thanks that every report carries."""
    language = writer.context.language
    donors = [donor_name(donor, language) for donor in writer.context.dialogue.donors]
    thanks = (
        phrase("closing", "thanks", language, donors=enumerate_words(donors, language))
        if donors
        else phrase("closing", "thanks_all", language)
    )
    texts = [phrase("closing", "caveat", language), phrase("closing", "status", language), thanks]
    if writer.translated:
        texts.insert(1, phrase("closing", "translated", language))
    sentences = tuple(writer.sentence(text, SentenceKind.CAVEAT) for text in texts)
    return Section("closing", phrase("heading", "closing", language), 2, (sentences,))


def _numbered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sentences numbered in the order in which they are read."""
    at = 0
    numbered = []
    for section in sections:
        paragraphs = []
        for paragraph in section.paragraphs:
            sentences = []
            for sentence in paragraph:
                at += 1
                sentences.append(replace(sentence, id=f"s{at}"))
            paragraphs.append(tuple(sentences))
        numbered.append(replace(section, paragraphs=tuple(paragraphs)))
    return tuple(numbered)
