"""The opening of a report: what, when, where, on what theme, and who took part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relatoria.conclude.points.voices import speakers as units_behind
from relatoria.conclude.points.voices import speaks_for_state
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import lower_first, number, organisation
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.background import background
from relatoria.conclude.report.sections.frame import said_of_meeting
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.language.join import enumerate_words
from relatoria.language.spell import spell_date, spell_dates
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.report import ReportSentence, Section, SentenceKind
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.places import countries

_STATES = frozenset({"Estado", "Estados", "State", "States", "État", "États"})


def opening(writer: Writer) -> Section:
    """What was held, when and where, and what the report rests on."""
    context = writer.context
    language, dialogue = context.language, context.dialogue
    sentences: list[ReportSentence] = []
    if dialogue.title:
        when, where = _when(context), _where(context)
        key = "held" if dialogue.organiser else "held_passive"
        text = phrase(
            "opening",
            key,
            language,
            organiser=organisation(dialogue.organiser, language),
            title=dialogue.title,
            when=when,
            where=where,
        )
        sentences.append(writer.sentence(text, SentenceKind.FRAME))
    elif (found := said_of_meeting(context)) is not None:
        sentences.append(writer.sentence(found.text, SentenceKind.FRAME, passages=(found.passage,)))
    sentences += background(writer)
    if dialogue.theme:
        sentences.append(
            writer.sentence(phrase("opening", "theme", language, theme=dialogue.theme), SentenceKind.FRAME)
        )
    documents = _counted(len(context.record.documents), "document", language)
    voices = _counted(everybody_heard(context), "voice", language)
    text = phrase("opening", "sources", language, documents=documents, voices=voices)
    sentences.append(writer.sentence(text, SentenceKind.STATISTIC))
    return Section("opening", phrase("heading", "opening", language), 2, (tuple(sentences),))


def participation(writer: Writer) -> Section:
    """Composition: persons, States and bodies, gender with the unknown counted as unknown, categories, regions."""
    context, language = writer.context, writer.context.language
    heard = speakers(context)
    persons = [actor for actor in heard if actor.kind is ActorKind.PERSON]
    states = [actor for actor in heard if actor.kind is ActorKind.STATE]
    counts = (("person", len(persons)), ("state", len(states)), ("body", len(heard) - len(persons) - len(states)))
    parts = [_counted(n, noun, language) for noun, n in counts if n]
    if not parts:
        return Section("participation", phrase("heading", "participation", language), 2, ())
    text = phrase("statistic", "kinds", language, list=_of_each(parts, language))
    sentences = [writer.sentence(text, SentenceKind.STATISTIC)]
    if len(heard) > everybody_heard(context):
        sentences.append(writer.sentence(phrase("statistic", "units", language), SentenceKind.CAVEAT))
    genders = Counter(actor.gender for actor in persons)
    known = [_counted(genders[code], noun, language) for code, noun in (("f", "woman"), ("m", "man")) if genders[code]]
    unknown = len(persons) - genders["f"] - genders["m"]
    if known:
        key = "gender" if not unknown else "gender_partly_one" if unknown == 1 else "gender_partly"
        fields = {"list": enumerate_words(known, language), "unknown": number(unknown, language)}
        sentences.append(writer.sentence(phrase("statistic", key, language, **fields), SentenceKind.STATISTIC))
    for key, tally in (("types", stakeholder_counts(context)), ("regions", region_counts(heard))):
        if tally:
            vocabulary = "stakeholder" if key == "types" else "un_group"
            listed = [f"{_label(vocabulary, code, language)} ({n})" for code, n in tally]
            told, exposed = sum(n for _, n in tally), everybody_heard(context)
            partly = key == "types" and told < exposed
            fields = {"n": str(told), "exposed": str(exposed)} if partly else {}
            section = f"{key}_partly" if partly else key
            text = phrase("statistic", section, language, list=enumerate_words(listed, language), **fields)
            sentences.append(writer.sentence(text, SentenceKind.STATISTIC))
    return Section("participation", phrase("heading", "participation", language), 2, (tuple(sentences),))


def speakers(context: Context) -> list[Actor]:
    """The named actors who speak in the record, in its order; unnamed collectives are not voices."""
    speaking = {actor for one in context.record.interventions for actor in (*one.actors, *one.on_behalf_of)}
    return [actor for actor in context.record.actors if actor.id in speaking and actor.kind is not ActorKind.COLLECTIVE]


def _voices(context: Context) -> set[str]:
    """The units of counting behind all that was said: a group for which a State spoke, not that State."""
    return {unit for one in context.record.interventions for unit in units_behind(one, context.units)}


def everybody_heard(context: Context) -> int:
    """How many voices speak in the record: units of counting, so the delegates of one State are one."""
    return len(_voices(context))


def stakeholder_counts(context: Context) -> list[tuple[str, int]]:
    """Stakeholder types with their number of voices (units of counting, as in `everybody_heard`), the largest first."""
    voices = _voices(context)
    types = {
        unit: "state" if speaks_for_state(actor) else actor.stakeholder_type
        for actor in speakers(context)
        if (unit := context.units.get(actor.id)) in voices and (actor.stakeholder_type or speaks_for_state(actor))
    }
    tally = Counter(one or "" for one in types.values())
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def region_counts(actors: Iterable[Actor]) -> list[tuple[str, int]]:
    """United Nations regional groups with the number of States that spoke, each State once."""
    codes = {actor.country for actor in actors if actor.country and speaks_for_state(actor)}
    known = [countries()[code] for code in sorted(codes) if code in countries()]
    tally = Counter(country.un_group for country in known if country.un_group)
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _of_each(parts: list[str], language: str) -> str:
    """French repeats «de» before each part: «de trois personnes et de deux États»."""
    return enumerate_words([f"de {part}" for part in parts] if language == "fr" else parts, language)


def _counted(n: int, noun: str, language: str) -> str:
    if n == 1:
        return phrase("count", noun, language)
    return phrase("count", f"{noun}s", language, n=number(n, language))


def _label(vocabulary: str, code: str, language: str) -> str:
    """The label of a code in the middle of a sentence: lower-cased, unless it names a State, a group or a body."""
    found = label(vocabulary, code, language) or code
    words = found.split()
    proper = found in _STATES or vocabulary == "un_group" or words[1:2] != [word.lower() for word in words[1:2]]
    if proper or " " not in found:
        return found if proper else found.lower()
    return found if found.startswith("United ") else lower_first(found)


def _when(context: Context) -> str:
    start, end, language = context.dialogue.start, context.dialogue.end, context.language
    if not start:
        return ""
    if not end or end == start:
        return phrase("opening", "day", language, day=spell_date(start, language))
    key = "two_days" if start[:7] == end[:7] and int(end[8:10] or 0) - int(start[8:10] or 0) == 1 else "days"
    return phrase("opening", key, language, days=spell_dates(start, end, language))


def _where(context: Context) -> str:
    place = context.dialogue.place
    return phrase("opening", "place", context.language, place=place) if place else ""
