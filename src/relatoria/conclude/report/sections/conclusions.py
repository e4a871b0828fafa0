"""The body of a report: key messages, conclusions by theme, divergence, gaps, minority points, silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import area_name, area_noun, lower_first, number, theme_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.divergence import contested
from relatoria.conclude.report.sections.headlines import further, headlines
from relatoria.conclude.report.sections.others import also_on
from relatoria.conclude.report.sections.parts import by_voice, heard, section, untold
from relatoria.conclude.report.selection.acts import can_be_told
from relatoria.conclude.report.selection.plan import MESSAGES, Area
from relatoria.conclude.report.sentences.together import together
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.language.join import enumerate_phrases, enumerate_words
from relatoria.model.contribution import Contribution
from relatoria.model.point import Point
from relatoria.model.report import Profile, ReportSentence, Section, SentenceKind

SILENT_NAMED = 6
LISTED = 6
QUOTED_EACH = 3
"""Contributions of an area that are quoted in another language than the report's."""
QUOTED = 1
"""Points of one area, after its lead, that are told in the words of another language."""


def messages(writer: Writer, areas: Sequence[Area]) -> Section | None:
    """The points with most actors, one sentence each, with how many they are; who they are stands in their area."""
    told = (writer.quantified(point, original=True, counted=True) for point in _foremost(areas))
    return section(writer, "messages", [(one, *contested(writer, one, set())) for one in told if one])


def led_by_voices(
    writer: Writer, messages: Section | None, areas: Sequence[Area], told: Iterable[Section]
) -> Section | None:
    """The key messages behind the themes of most voices: those that have a section among those ``told``, if any has."""
    sections = {one.id for one in told}
    shown = [area for area in areas if f"theme-{area.theme}" in sections] or areas
    if not shown:
        return messages
    paragraphs = messages.paragraphs if messages is not None else ()
    return section(writer, "messages", [(_most_voices(writer, shown),), *paragraphs])


def _foremost(areas: Sequence[Area]) -> list[Point]:
    """The points with most actors: the key messages, which also stand in their areas."""
    shared = sorted((p for area in areas for p in area.shared), key=lambda p: (-len(p.actors), int(p.id[1:])))
    return shared[:MESSAGES]


def _most_voices(writer: Writer, areas: Sequence[Area]) -> ReportSentence:
    language = writer.context.language
    listed = [f"{area_noun(writer.context, area.theme)} ({len(area.actors)})" for area in areas[:LISTED]]
    text = phrase(
        "headline", "areas" if len(listed) > 1 else "areas_one", language, list=enumerate_words(listed, language)
    )
    return writer.sentence(text, SentenceKind.STATISTIC)


def conclusions(writer: Writer, areas: Sequence[Area]) -> list[Section]:
    """One section a theme: its lead, what several said, in a synthesis what each said, and who else spoke on it."""
    language = writer.context.language
    sections = [Section("conclusions", phrase("heading", "conclusions", language), 2, ())]
    messages = {point.id for point in _foremost(areas)}
    analytical = writer.context.profile is Profile.ANALYTICAL
    for area in areas:
        if not _has_words(writer.context, area):
            continue  # nothing to read: how many spoke on it stands in the key messages
        known: set[str] = set()  # what was said to be contested
        opening = headlines(writer, area, known)
        stated = {sentence.point for sentence in opening if sentence.point}
        shared, bare = _shared(writer, [point for point in area.shared if point.id not in stated], messages, known)
        if analytical and not (stated or shared):
            continue  # what each said stands under its session already
        told: list[ReportSentence] = []
        if writer.context.profile is not Profile.UN_REPORT:
            told += _each(writer, area, known)
            bare += [*area.told, *area.elsewhere, *area.left]
        if not (stated or shared or told):
            continue  # all of it was told elsewhere: a list of names says nothing
        said = [*opening, *shared, *told]
        rest = also_on(writer, area, untold(bare, said), heard(said))
        rest += further(writer, area, [*opening, *shared, *told, *rest])
        paragraphs = [paragraph for paragraph in (opening, tuple(shared), *by_voice(told), tuple(rest)) if paragraph]
        sections.append(Section(f"theme-{area.theme}", area_name(writer.context, area.theme), 3, tuple(paragraphs)))
    return [] if len(sections) == 1 else sections


def _has_words(context: Context, area: Area) -> bool:
    """Whether anything of what was said on a theme can be told in every language."""
    shared = (context.contributions[member] for point in area.shared for member in point.members)
    return any(can_be_told(context, one) for one in (*area.told, *shared))


def _each(writer: Writer, area: Area, known: set[str]) -> Iterator[ReportSentence]:
    """What each said of an area: in reported speech, or quoted where it was said in another language than the report's;
    and who is against it.

    No more are written than are kept: the writer takes whom it names as introduced.
    """
    quoted = 0
    for one in area.told:
        found = together(writer, one, original=quoted < QUOTED_EACH)
        quoted += any(sentence.quoted_language for sentence in found)
        for sentence in found:
            yield sentence
            yield from contested(writer, sentence, known)


def _shared(
    writer: Writer, points: Iterable[Point], messages: set[str], known: set[str]
) -> tuple[list[ReportSentence], list[Contribution]]:
    """The points that can be told, and the contributions to those that cannot.

    One point of an area that was made in other languages only is quoted, and every key message.
    """
    told: list[ReportSentence] = []
    bare: list[Contribution] = []
    quoted = 0
    for point in points:
        may_quote = point.id in messages or quoted < QUOTED
        found = writer.quantified(point, original=may_quote)
        if found is None:
            bare += [writer.context.contributions[member] for member in point.members]
        else:
            told += [found, *contested(writer, found, known)]
            quoted += bool(found.quoted_language)
    return told, bare


def silence(writer: Writer) -> Section | None:
    """Objectives that nobody spoke on; silence is not disagreement."""
    context, language = writer.context, writer.context.language
    silent = [name for theme in context.points.silent_themes if (name := theme_name(theme, language))]
    if not silent:
        return None
    shown = silent if len(silent) <= SILENT_NAMED else silent[:SILENT_NAMED]
    listed = enumerate_phrases([lower_first(name) for name in shown], language)
    key = "none" if shown == silent else "none_of_many"
    text = phrase("theme", key, language, list=listed, n=number(len(silent), language))
    return section(writer, "silence", [(writer.sentence(text, SentenceKind.STATISTIC),)])


def told_contributions(sections: Iterable[Section]) -> set[str]:
    """The contributions that some sentence of a report rests on."""
    return {
        contribution
        for section in sections
        for sentence in section.sentences
        if sentence.kind is not SentenceKind.STATISTIC
        for contribution in sentence.contributions
    }


def unused(context: Context, told: set[str]) -> list[Contribution]:
    """The contributions that no sentence rests on, in the order of the record."""
    return [one for one in context.record.contributions if one.id not in told]
