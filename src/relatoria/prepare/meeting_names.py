"""How a sentence names a meeting: by its number, its format, its mechanism; where and when."""

from __future__ import annotations

from relatoria.language.join import contract
from relatoria.language.spell import spell_ordinal
from relatoria.model.meeting_plan import MeetingPlan
from relatoria.prepare.dates import when
from relatoria.prepare.desk import Desk
from relatoria.prepare.wording import without_article
from relatoria.vocabulary.meetings import formats

_ARTICLE = {"es": {"m": "el", "f": "la"}, "en": {"n": "the"}, "fr": {"m": "le", "f": "la"}}


def gender(meeting: MeetingPlan, language: str) -> str:
    """«m», «f» or, in English, «n»."""
    return formats()[meeting.format].gender[language]


def bare_name(meeting: MeetingPlan, language: str) -> str:
    """«la segunda reunión», «the seventh global meeting of …»."""
    noun, kind = formats()[meeting.format].noun[language], gender(meeting, language)
    ordinal = spell_ordinal(meeting.number, language, feminine=kind == "f") if meeting.number else ""
    words = [_ARTICLE[language][kind], ordinal, noun]
    return contract(" ".join(word for word in words if word), language)


def full_name(meeting: MeetingPlan, desk: Desk) -> str:
    """The name with the edition that it belongs to: «la segunda reunión del Diálogo … 2018»."""
    edition, mechanism = desk.facts.edition, desk.mechanism
    name = bare_name(meeting, desk.language)
    if edition is None or mechanism is None:
        return name
    if desk.language == "en":
        named = f"the {edition.year} {without_article(desk.named(mechanism), 'en')}"
    else:
        named = desk.named(mechanism, str(edition.year))
    return desk.say("meeting", "of_edition", meeting=name, mechanism=named)


def where(meeting: MeetingPlan, desk: Desk) -> str:
    """«en Nueva York»; empty, and noted, where the city is not known."""
    city = desk.words(meeting.city, "city")
    return desk.say("meeting", "in_city", city=city) if city else ""


def held(meeting: MeetingPlan, desk: Desk, between: str = " ") -> str:
    """«en Nueva York los días 26 y 27 de marzo de 2018»: what is known of place and time."""
    time = when(meeting.start, meeting.end, desk.language) or desk.miss("dates")
    return between.join(part for part in (where(meeting, desk), time) if part)
