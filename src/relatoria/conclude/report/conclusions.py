"""The body of a report: key messages, areas of convergence, divergence, gaps, minority points, silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.conclude.report.by_group import by_group
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.headlines import headlines
from relatoria.conclude.report.naming import lower_first, number, theme_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.plan import MESSAGES, Area
from relatoria.conclude.report.sentences import Writer
from relatoria.language.join import enumerate_words
from relatoria.model.contribution import Contribution
from relatoria.model.point import Point
from relatoria.model.report import Profile, ReportSentence, Section, SentenceKind

SILENT_NAMED = 6
MINORITY_TOLD = 10
LISTED = 6


def messages(writer: Writer, areas: Sequence[Area]) -> Section | None:
    """The points with most actors, one sentence each."""
    if not areas:
        return None
    shared = sorted((p for area in areas for p in area.shared), key=lambda p: (-len(p.actors), int(p.id[1:])))
    sentences = [_most_voices(writer, areas), *(writer.quantified(point) for point in shared[:MESSAGES])]
    return _section(writer, "messages", [(one,) for one in sentences])


def _most_voices(writer: Writer, areas: Sequence[Area]) -> ReportSentence:
    language = writer.context.language
    listed = [f"{lower_first(theme_name(area.theme, language))} ({len(area.actors)})" for area in areas[:LISTED]]
    text = phrase("headline", "areas", language, list=enumerate_words(listed, language))
    return writer.sentence(text, SentenceKind.STATISTIC)


def conclusions(writer: Writer, areas: Sequence[Area]) -> list[Section]:
    """One section a theme: how many addressed it, what several said, and, in a synthesis, what each said."""
    language = writer.context.language
    sections = [Section("conclusions", phrase("heading", "conclusions", language), 2, ())]
    for area in areas:
        opening = headlines(writer, area)
        paragraphs: list[tuple[ReportSentence, ...]] = [(*opening, *spread(writer, area))]
        stated = {sentence.point for sentence in opening if sentence.point}
        shared = tuple(writer.quantified(point) for point in area.shared if point.id not in stated)
        if shared:
            paragraphs.append(shared)
        if writer.context.profile is Profile.SYNTHESIS:
            told = tuple(writer.voices(area.told, area.theme))
            if told:
                paragraphs.append(told)
        sections.append(Section(f"theme-{area.theme}", theme_name(area.theme, language), 3, tuple(paragraphs)))
    return sections


def spread(writer: Writer, area: Area) -> tuple[ReportSentence, ...]:
    """In how many groups a theme was addressed, where there are several groups."""
    context, language = writer.context, writer.context.language
    groups = {c.group for p in context.points.points if p.theme == area.theme for c in p.counts if c.exposed}
    if len(context.points.groups) < 2 or not groups:
        return ()
    key = "groups_one" if len(groups) == 1 else "groups"
    fields = {"groups": number(len(groups), language), "all_groups": number(len(context.points.groups), language)}
    return (writer.sentence(phrase("theme", key, language, **fields), SentenceKind.STATISTIC),)


def divergence(writer: Writer) -> Section | None:
    """Points with somebody against: what was said, who for, who against."""
    context, language = writer.context, writer.context.language
    paragraphs = []
    for point in _points(context, context.register("disagreements"))[:LISTED]:
        stated = writer.attributed(context.contributions[point.statement])
        sides = [one for one in (stated,) if one is not None]
        for key, actors, members in (
            ("in_favour", point.actors, point.members),
            ("opposed", point.opponents, point.opposed or point.members),
        ):
            if actors:
                counted = key if len(actors) > 1 else f"{key}_one"
                text = phrase("point", counted, language, names=writer.listed(actors))
                fields = {"contributions": members, "passages": context.passages(members), "actors": actors}
                sides.append(writer.sentence(text, SentenceKind.LIST, point=point.id, **fields))
        paragraphs.append(tuple(sides))
    return _section(writer, "divergence", paragraphs)


def recommendations(writer: Writer, used: set[str]) -> Section | None:
    """Recommendations by group, one paragraph each, then those in general that were not told before."""
    general = listing(writer, "recommendations", "general_recommendations", used)
    grouped = [(one,) for one in by_group(writer)] if len(writer.context.points.groups) > 1 else []
    return _section(writer, "recommendations", [*grouped, *(general.paragraphs if general else ())])


def listing(writer: Writer, heading: str, register: str, used: set[str]) -> Section | None:
    """The strongest points of a register that were not told before, one sentence each."""
    context = writer.context
    chosen = [p for p in _points(context, context.register(register)) if not used & set(p.members)][:LISTED]
    sentences = tuple(_tell(writer, chosen))
    return _section(writer, heading, [sentences] if sentences else [])


def _tell(writer: Writer, points: Iterable[Point]) -> Iterable[ReportSentence]:
    for point in points:
        if len(point.actors) >= 2:
            yield writer.quantified(point)
        elif writer.context.profile is Profile.SYNTHESIS:
            found = writer.attributed(writer.context.contributions[point.statement])
            if found is not None:
                yield found


def silence(writer: Writer) -> Section | None:
    """Objectives that nobody spoke on; silence is not disagreement."""
    context, language = writer.context, writer.context.language
    silent = [name for theme in context.points.silent_themes if (name := theme_name(theme, language))]
    if not silent:
        return None
    shown = silent if len(silent) <= SILENT_NAMED else silent[:SILENT_NAMED]
    listed = enumerate_words([_quoted(name, language) for name in shown], language)
    key = "none" if shown == silent else "none_of_many"
    text = phrase("theme", key, language, list=listed, n=number(len(silent), language))
    return _section(writer, "silence", [(writer.sentence(text, SentenceKind.STATISTIC),)])


def told_contributions(sections: Iterable[Section]) -> set[str]:
    """The contributions that some sentence of a report rests on."""
    return {
        contribution
        for section in sections
        for paragraph in section.paragraphs
        for sentence in paragraph
        if sentence.kind is not SentenceKind.STATISTIC
        for contribution in sentence.contributions
    }


def unused(context: Context, told: set[str]) -> list[Contribution]:
    """The contributions that no sentence rests on, in the order of the record."""
    return [one for one in context.record.contributions if one.id not in told]


def _points(context: Context, items: Iterable[str]) -> list[Point]:
    return [context.by_point[item] for item in items if item in context.by_point]


def _section(writer: Writer, heading: str, paragraphs: Sequence[tuple[ReportSentence, ...]]) -> Section | None:
    kept = tuple(paragraph for paragraph in paragraphs if paragraph)
    if not kept:
        return None
    return Section(heading, phrase("heading", heading, writer.context.language), 2, kept)


def _quoted(name: str, language: str) -> str:
    return {"en": f"“{name}”", "fr": f"« {name} »", "es": f"«{name}»"}[language]
