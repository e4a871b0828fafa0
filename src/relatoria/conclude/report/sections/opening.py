"""The opening of a report: what, when, where, on what theme, and who took part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from relatoria.conclude.attribution import is_pseudonym
from relatoria.conclude.points.voices import STATE, speaks_for_state
from relatoria.conclude.points.voices import speakers as units_behind
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import lower_first, number, organisation
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.settings import title_of
from relatoria.conclude.report.sections.background import background
from relatoria.conclude.report.sections.frame import said_of_meeting, told_apart
from relatoria.conclude.report.sections.masthead import named_in_heads
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.language.join import enumerate_words
from relatoria.language.spell import spell_date, spell_dates
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.report import ReportSentence, Section, SentenceKind
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.places import countries

APART = 3
"""Meetings of which an opening tells one by one."""
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
    else:
        sentences += _meeting(writer)
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


def _meeting(writer: Writer) -> Iterator[ReportSentence]:
    """The meeting as a document tells it, or as the heads of the documents name it; of several meetings what each
    document tells, with its title."""
    context = writer.context
    if (found := said_of_meeting(context)) is not None:
        yield writer.sentence(found.text, SentenceKind.FRAME, passages=(found.passage,))
    elif (named := named_in_heads(context)) is not None:
        own = named.language == context.language
        tongue = phrase("language_name", named.language, context.language) if not own else ""
        text = phrase("opening", "named" if own else "named_in", context.language, tongue=tongue, content=QUOTE_MARK)
        quoted = "" if own else named.language
        yield writer.sentence(
            text, SentenceKind.FRAME, passages=(named.passage,), quote=named.text, quoted_language=quoted
        )
    else:
        for document, frame in told_apart(context)[:APART]:
            text = phrase("opening", "apart", context.language, title=QUOTE_MARK, content=QUOTE_MARK)
            quote = QUOTE_MARK.join((title_of(document), frame.text.rstrip(" .")))
            yield writer.sentence(text, SentenceKind.FRAME, passages=(frame.passage,), quote=quote)


def participation(writer: Writer) -> Section:
    """Composition: persons, States and bodies, gender with the unknown counted as unknown, categories, regions."""
    context, language = writer.context, writer.context.language
    heard = speakers(context)
    persons = [actor for actor in heard if actor.kind is ActorKind.PERSON]
    states, bodies = states_heard(context), _bodies(context)
    counts = (("person", len(persons)), ("state", len(states)), ("body", len(bodies)))
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
    sentences += [
        writer.sentence(text, SentenceKind.STATISTIC) for text in (_types(context), _regions(context)) if text
    ]
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


def states_heard(context: Context) -> dict[str, str]:
    """The States that speak in the record, or for which somebody does, as voices: unit of counting → country."""
    voices = _voices(context)
    return {
        unit: actor.country
        for actor in context.record.actors
        if speaks_for_state(actor) and actor.country and (unit := context.units.get(actor.id)) in voices
    }


def _bodies(context: Context) -> set[str]:
    """The organisations and groups that speak in the record, or somebody of them, as voices."""
    kinds = (ActorKind.ORGANISATION, ActorKind.GROUP)
    known = {context.units[actor.id] for actor in context.record.actors if actor.kind in kinds}
    return (known & _voices(context)).difference(states_heard(context))


def stakeholder_counts(context: Context) -> list[tuple[str, int]]:
    """Stakeholder types with their number of voices (units of counting, as in `everybody_heard`), the largest first.

    A State is a voice whose State is known, so that this count of States is that of the others; an official of one that
    the record does not name, and a group of States, are of no type. Of a voice without a name the type is as it is.
    """
    voices, states = _voices(context), states_heard(context)
    types = {
        unit: "state" if unit in states else actor.stakeholder_type
        for actor in speakers(context)
        if (unit := context.units.get(actor.id)) in voices and (unit in states or _typed(actor))
    }
    tally = Counter(one or "" for one in types.values())
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _typed(actor: Actor) -> bool:
    return bool(actor.stakeholder_type) and (actor.stakeholder_type != STATE or is_pseudonym(actor))


def _types(context: Context) -> str:
    """How many voices are of each category, and of how many it is known; empty where none is."""
    tally, language, heard = stakeholder_counts(context), context.language, everybody_heard(context)
    if not tally:
        return ""
    told = sum(n for _, n in tally)
    fields = {"n": str(told), "exposed": str(heard)} if told < heard else {}
    key = "types_partly" if fields else "types"
    return phrase("statistic", key, language, list=_tallied("stakeholder", tally, language), **fields)


def _regions(context: Context) -> str:
    """How many States are of each regional group of the United Nations, and how many of none; empty without any."""
    tally, language = region_counts(context), context.language
    if not tally:
        return ""
    without = len(states_heard(context)) - sum(n for _, n in tally)
    key = "regions" if not without else "regions_but_one" if without == 1 else "regions_but"
    listed = _tallied("un_group", tally, language)
    return phrase("statistic", key, language, list=listed, n=number(without, language))


def _tallied(vocabulary: str, tally: Iterable[tuple[str, int]], language: str) -> str:
    return enumerate_words([f"{_label(vocabulary, code, language)} ({n})" for code, n in tally], language)


def region_counts(context: Context) -> list[tuple[str, int]]:
    """United Nations regional groups with the number of States that spoke, each State once."""
    known = [countries()[code] for code in states_heard(context).values() if code in countries()]
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
