"""The opening of a report: what, when, where, on what theme, and who took part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import number
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sentences import Writer
from relatoria.language.join import enumerate_words
from relatoria.language.spell import spell_date
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.report import ReportSentence, Section, SentenceKind
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.places import countries


def opening(writer: Writer) -> Section:
    """What was held, when and where, and what the report rests on."""
    context = writer.context
    language, dialogue = context.language, context.record.dialogue
    sentences: list[ReportSentence] = []
    if dialogue.title:
        when, where = _when(context), _where(context)
        key = "held" if dialogue.organiser else "held_passive"
        text = phrase(
            "opening", key, language, organiser=dialogue.organiser, title=dialogue.title, when=when, where=where
        )
        sentences.append(writer.sentence(text, SentenceKind.FRAME))
    if dialogue.theme:
        sentences.append(
            writer.sentence(phrase("opening", "theme", language, theme=dialogue.theme), SentenceKind.FRAME)
        )
    documents = _counted(len(context.record.documents), "document", language)
    voices = _counted(len(speakers(context)), "voice", language)
    text = phrase("opening", "sources", language, documents=documents, voices=voices)
    sentences.append(writer.sentence(text, SentenceKind.STATISTIC))
    return Section("opening", phrase("heading", "opening", language), 2, (tuple(sentences),))


def participation(writer: Writer) -> Section:
    """Composition: persons, States and bodies, gender with the unknown counted as unknown, categories, regions."""
    context, language = writer.context, writer.context.language
    heard = speakers(context)
    persons = [actor for actor in heard if actor.kind is ActorKind.PERSON]
    states = [actor for actor in heard if actor.kind is ActorKind.STATE]
    sentences = [
        _statistic(
            writer, "kinds", persons=len(persons), states=len(states), bodies=len(heard) - len(persons) - len(states)
        )
    ]
    if persons:
        genders = Counter(actor.gender for actor in persons)
        unknown = len(persons) - genders["f"] - genders["m"]
        counts = {"n": len(persons), "women": genders["f"], "men": genders["m"], "unknown": unknown}
        sentences.append(_statistic(writer, "gender", **counts))
    for key, tally in (("types", stakeholder_counts(heard)), ("regions", region_counts(heard))):
        if tally:
            vocabulary = "stakeholder" if key == "types" else "un_group"
            listed = [f"{label(vocabulary, code, language)} ({n})" for code, n in tally]
            text = phrase("statistic", key, language, list=enumerate_words(listed, language))
            sentences.append(writer.sentence(text, SentenceKind.STATISTIC))
    return Section("participation", phrase("heading", "participation", language), 2, (tuple(sentences),))


def speakers(context: Context) -> list[Actor]:
    """The named actors who speak in the record, in its order; unnamed collectives are not voices."""
    speaking = {actor for one in context.record.interventions for actor in (*one.actors, *one.on_behalf_of)}
    return [actor for actor in context.record.actors if actor.id in speaking and actor.kind is not ActorKind.COLLECTIVE]


def stakeholder_counts(actors: Iterable[Actor]) -> list[tuple[str, int]]:
    """Stakeholder types with their number of actors, the largest first."""
    tally = Counter(actor.stakeholder_type for actor in actors if actor.stakeholder_type)
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def region_counts(actors: Iterable[Actor]) -> list[tuple[str, int]]:
    """United Nations regional groups with the number of States that spoke, each State once."""
    codes = {actor.country for actor in actors if actor.country and actor.stakeholder_type == "state"}
    known = [countries()[code] for code in sorted(codes) if code in countries()]
    tally = Counter(country.un_group for country in known if country.un_group)
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _statistic(writer: Writer, key: str, **counts: int) -> ReportSentence:
    language = writer.context.language
    text = phrase("statistic", key, language, **{name: number(n, language) for name, n in counts.items()})
    return writer.sentence(text, SentenceKind.STATISTIC)


def _counted(n: int, noun: str, language: str) -> str:
    if n == 1:
        return phrase("count", noun, language)
    return phrase("count", f"{noun}s", language, n=number(n, language))


def _when(context: Context) -> str:
    start, end, language = context.record.dialogue.start, context.record.dialogue.end, context.language
    if not start:
        return ""
    if not end or end == start:
        return phrase("opening", "day", language, day=spell_date(start, language))
    return phrase("opening", "days", language, start=spell_date(start, language), end=spell_date(end, language))


def _where(context: Context) -> str:
    place = context.record.dialogue.place
    return phrase("opening", "place", context.language, place=place) if place else ""
