"""A skeleton filled from the record: kind and facts in, the text in one language out, with what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from relatoria.language.join import capitalise
from relatoria.language.typeset import typeset
from relatoria.model.facts import Facts
from relatoria.model.paper import Block, Missing, Paper, PaperSection
from relatoria.model.work_kind import SectionPlan, WorkKind
from relatoria.prepare.dates import spell_period
from relatoria.prepare.desk import Desk
from relatoria.prepare.fill import calendar, engagement, frame, guide, matter, meeting, order, partners
from relatoria.prepare.wording import catalogue, without_article
from relatoria.vocabulary.work_kinds import work_kinds

Filler = Callable[[Desk], Iterable[Block | PaperSection]]
FILLERS: dict[str, Filler] = {
    name: getattr(module, name)
    for module, names in (
        (calendar, ("process", "milestones", "next_steps")),
        (engagement, ("slogan", "links", "streams")),
        (frame, ("frame", "earlier", "themes")),
        (guide, ("objectives", "questions", "sessions", "agenda", "template_agenda")),
        (matter, ("messages", "recommendations", "priorities", "vision_objectives", "sources", "readings")),
        (matter, ("mandate", "consulted")),
        (meeting, ("mechanism", "previous", "focus", "work", "issues", "programme")),
        (order, ("request", "occasion", "element", "co_authors", "terms", "examples", "how", "letter")),
        (partners, ("cooperation", "platforms", "tools", "donors")),
    )
    for name in names
}
"""Name in `work_products.toml` → what fills a section."""


def fill_skeleton(kind: str, facts: Facts, language: str) -> Paper:
    """Draft a work product of ``kind`` from ``facts`` in «es», «en» or «fr».

    Nothing is invented and nothing left as a gap: a sentence whose facts are missing is left out or worded without
    them, and `Paper.missing` lists what would have been used. What stands in another language only counts as missing.

    Raises:
        KeyError: if there is no such kind, or the facts name a code that no registry has (`codes.unknown_codes`
            lists them all).
    """
    plan = work_kinds()[kind]
    desk = Desk(facts, language)
    sections = [section for one in plan.sections for section in _filled(one, desk)]
    return Paper(
        kind=kind,
        language=language,
        title=plan.words[language],
        eyebrow=_eyebrow(plan, desk),
        subtitle=_subtitle(plan, desk),
        sections=tuple(sections),
        status=_status(plan, desk),
        author=desk.body(facts.convener) if facts.convener else "",
        headed=plan.headed,
        missing=tuple(one for one in desk.missing if one.section in _wanted(plan)),
    )


def _filled(plan: SectionPlan, desk: Desk) -> Iterable[PaperSection]:
    """A section and what stands below it; left out if it holds neither text nor a prompt."""
    desk.section = plan.id
    parts = list(FILLERS[plan.filler](desk)) if plan.filler else []
    section = PaperSection(plan.id, plan.heading[desk.language], 2)
    prompt = plan.prompt[desk.language] if plan.prompt else ""
    blocks = tuple(part for part in parts if isinstance(part, Block))
    below = [part for part in parts if isinstance(part, PaperSection)]
    if blocks or below or prompt:
        yield replace(section, blocks=blocks, prompt=prompt)
        yield from below


def _wanted(plan: WorkKind) -> set[str]:
    return {"", *(one.id for one in plan.sections if one.needed)}


def _eyebrow(plan: WorkKind, desk: Desk) -> str:
    """What the product belongs to: the edition of the mechanism, or the process."""
    mechanism, edition, process = desk.mechanism, desk.facts.edition, desk.process
    if plan.about == "process":
        return capitalise(without_article(process.words[desk.language], desk.language)) if process else ""
    if mechanism is None:
        return ""
    name = mechanism.names[desk.language]
    return desk.say("meeting", "edition_line", mechanism=name, year=edition.year) if edition else name


def _subtitle(plan: WorkKind, desk: Desk) -> str:
    """The theme, and where and when the meeting is if the product is about one."""
    meeting, edition, language = desk.meeting, desk.facts.edition, desk.language
    theme = (edition.theme.get(language, "") if edition else "") or (meeting.theme.get(language, "") if meeting else "")
    parts = [theme] if plan.about != "process" else []
    if meeting is not None and meeting.start and plan.about == "meeting":
        dates = spell_period(meeting.start, meeting.end, language)
        parts.append(", ".join(part for part in (meeting.city.get(language, ""), dates) if part))
    return typeset(". ".join(part for part in parts if part), language)


def _status(plan: WorkKind, desk: Desk) -> str:
    """That nothing here binds anybody, on what is written for an informal meeting."""
    informal = desk.mechanism is not None and desk.mechanism.informal and plan.about != "process"
    return desk.say("meeting", "nonbinding") if informal else ""


def missing_words(missing: Iterable[Missing], language: str = "") -> list[str]:
    """What is missing, each once, in the words of the product's language; or in ``language``, for a writer who reads
    another, wherever the words of a fact name it alone.
    """
    return list(dict.fromkeys(words for _fact, words in missing_facts(missing, language)))


def missing_facts(missing: Iterable[Missing], language: str = "") -> list[tuple[str, str]]:
    """What is missing, as `missing_words` gives it, each with the code of its fact: it tells where that is given."""
    return list(dict.fromkeys((one.fact, _told(one, language) if language else one.words) for one in missing))


def _told(one: Missing, language: str) -> str:
    names = catalogue()["missing"].get(one.fact, {})
    return names[language] if one.words in names.values() else one.words
