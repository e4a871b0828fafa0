"""Who said what in a document, by the kind of the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from relatoria.gather.attribution.bulletins.carried_on import carried_on
from relatoria.gather.attribution.bulletins.reader import bulletin
from relatoria.gather.attribution.claims.issuer import opens_as_we
from relatoria.gather.attribution.claims.towns import speaks_of_cities
from relatoria.gather.attribution.parts import parts_of, speaks_itself
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.results.filled import PLAIN, filled
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.parliaments import as_parliamentarians
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.results.sureness import surely
from relatoria.gather.attribution.reviews.answered import with_answers
from relatoria.gather.attribution.reviews.conclusions import with_conclusions
from relatoria.gather.attribution.reviews.group_reports import group_report, names_a_group
from relatoria.gather.attribution.reviews.reader import BRACKETED, review
from relatoria.gather.attribution.reviews.tabled import with_tables
from relatoria.gather.attribution.statements import speaks_of_others, statement
from relatoria.gather.attribution.transcripts.reader import transcript
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.reading.kinds import document_kind, labelled
from relatoria.gather.text import Text
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import DocumentKind, ParagraphKind
from relatoria.model.intervention import How, Intervention, Relation

_QUIET = frozenset({DocumentKind.CONCEPT_NOTE, DocumentKind.SESSION_GUIDE, DocumentKind.ENGAGEMENT_BRIEF})
_RETOLD = frozenset({DocumentKind.SYNTHESIS, DocumentKind.OTHER})  # may be notes by speaker, with labels
_LOOSE = _RETOLD | _QUIET | {DocumentKind.TRANSCRIPT}
"""A text that opens with «We, the undersigned …» may look like these."""
_ONE_BY_FORM = frozenset({DocumentKind.TRANSCRIPT, DocumentKind.BULLETIN, DocumentKind.REVIEW_REPORT})
_READERS: dict[DocumentKind, Callable[[Text], Attribution]] = {
    DocumentKind.STATEMENT: statement,
    DocumentKind.TRANSCRIPT: transcript,
    DocumentKind.BULLETIN: bulletin,
    DocumentKind.REVIEW_REPORT: review,
}
_STATES = 3
"""From so many States and groups on, a document that looks like a bulletin is read as one."""
_REVIEWERS = 7
"""With fewer States than that a review is a dialogue of persons and bodies, not one of States in turn."""
_LABELS = 4
"""With so few labels a text may be a record whose lines look like them."""
_VOICES = 4
"""From so many named speakers on, a text without a first person is no statement."""


def attribute(text: Text) -> Attribution:
    """Who said what in a document, and how sure that is."""
    said = with_answers(text, with_conclusions(text, by_rules(text)))
    found = with_tables(text, as_parliamentarians(text, said))
    sure = surely(text, found)
    groups = names_a_group(text)
    own = {actor.id for actor in found.actors if groups and actor.kind is ActorKind.GROUP}
    pairs = zip(found.interventions, sure.interventions, strict=True)
    return replace(sure, interventions=tuple([_as_headed(one, so_sure, own) for one, so_sure in pairs]))


def _as_headed(one: Intervention, so_sure: Intervention, own: set[str]) -> Intervention:
    """What a group says in its own report, a speaker in a statement, whoever issues a document as «we», recommends
    or answers in a series, or is named in the row of a table is as sure as its rule, whomever it names."""
    if own.issuperset(one.actors):
        return one
    formal = [said.why.startswith(_formal()) for said in one.passages]
    if not any(formal):
        return so_sure
    pairs = zip(formal, one.passages, so_sure.passages, strict=True)
    return so_sure.with_passages(tuple([said if form else other for form, said, other in pairs]))


@cache
def _formal() -> tuple[str, ...]:
    """How the reasons of the rules begin that go by the form of a document."""
    formal = ("statement", "ourselves", "series", "answered", "asked", "tabled")
    return tuple([head for name in formal for head in rules()[name].heads])


def by_rules(text: Text) -> Attribution:
    """The attribution of a document by the reader that fits its kind; a kind not yet told is told from its form.

    Where that reader finds nobody, reported speech is looked for.
    Notes by speaker with labels are read as a transcript, whatever they are.
    Concept notes, guides and briefs report little: there only sentences that name their speaker count.
    """
    kind = text.document.kind
    if kind is DocumentKind.OTHER:
        kind = document_kind(text)
    if kind in _RETOLD and labelled(text):
        kind = DocumentKind.TRANSCRIPT
    if kind in _LOOSE and opens_as_we(text) and not labelled(text):
        kind = DocumentKind.STATEMENT
    parts = parts_of(text) if kind not in _ONE_BY_FORM else ()
    if parts:
        return _of_parts(text, parts)
    reader = None if kind is DocumentKind.REVIEW_REPORT and names_a_group(text) else _READERS.get(kind)
    if reader is not None:
        found = reader(text)
        if kind is DocumentKind.BULLETIN:
            several = _states(found) >= _STATES
            found = carried_on(text, filled(text, found, reported(text))) if several else reported(text)
        elif kind is DocumentKind.REVIEW_REPORT:
            found = _reviewed(text, found)
        elif kind is DocumentKind.STATEMENT:
            found = _heard_in(text, found)
        elif kind is DocumentKind.TRANSCRIPT:
            found = _few_labels(found, text) or _with_debate(text, found)
        if found.interventions:
            return found
    return group_report(text, reported(text, explicit_only=kind in _QUIET))


def _of_parts(text: Text, parts: Sequence[Text]) -> Attribution:
    """Several statements in one file, each with its speaker; a part that never says «I» or «we» is a report."""
    before = replace(
        text, paragraphs=tuple([one for one in text.paragraphs if one.end <= parts[0].paragraphs[0].start])
    )
    found = [reported(before)] if before.paragraphs else []
    for part in parts:
        own = speaks_itself(part)
        said = _heard_in(part, statement(part)) if own else reported(part)
        found.append(said if said.interventions else reported(part) if own else statement(part))
    merged = merge([(text.document, one) for one in found])
    return replace(merged, findings=tuple([one for each in found for one in each.findings]))


def _heard_in(text: Text, alone: Attribution) -> Attribution:
    """A statement, or a record that only begins as one: «Opening statement by the delegation»."""
    return _more_voices(alone, reported(text)) if speaks_of_others(text) else alone


def _reviewed(text: Text, found: Attribution) -> Attribution:
    """A review, by its States if it lists what several of them recommended; any other is a report of what is said."""
    listed = _lists(found)
    if not listed.interventions:
        return group_report(text, reported(text))
    if _states(found) < _REVIEWERS or speaks_of_cities(text):
        return filled(text, listed, group_report(text, reported(text)))
    return filled(text, found, _named(reported(text)))


def _states(found: Attribution) -> int:
    """How many States or groups take turns in it, as in a bulletin of negotiations, rather than persons."""
    spoke = {actor for one in found.interventions for actor in one.actors}
    return sum(a.id in spoke and a.kind in (ActorKind.STATE, ActorKind.GROUP) for a in found.actors)


def _lists(found: Attribution) -> Attribution:
    """Of a review only the lists of recommendations, each with those who made it in brackets."""
    lists = [
        one
        for one in found.interventions
        if one.relation is Relation.RECOMMEND and any(BRACKETED in passage.why for passage in one.passages)
    ]
    return replace(found, interventions=tuple(lists), unresolved=())


def _named(found: Attribution) -> Attribution:
    """Whoever is plainly heard in a review, and persons and bodies named in full; its States have their own reader."""
    actors = {actor.id: actor for actor in found.actors}
    kept = [one for one in found.interventions if all(_in_full(actors[who], one) for who in one.actors)]
    return replace(found, interventions=tuple(kept))


def _in_full(actor: Actor, one: Intervention) -> bool:
    if actor.kind is ActorKind.PERSON or (actor.kind is ActorKind.ORGANISATION and " " in actor.name):
        return True
    return one.passages[0].confidence >= PLAIN and actor.name[:1].isupper()


def _more_voices(alone: Attribution, others: Attribution) -> Attribution:
    """«Opening statement by the delegation» over a record in which several speak: read as reported speech."""
    return others if len(_by_name(others)) >= _VOICES else alone


def _by_name(found: Attribution) -> frozenset[str]:
    """Those to whom a sentence or a turn is given by name."""
    explicit = (one for one in found.interventions if any(p.how is How.EXPLICIT for p in one.passages))
    return frozenset(actor for one in explicit for actor in one.actors)


def _few_labels(alone: Attribution, text: Text) -> Attribution | None:
    """Notes in which two or three lines look like labels: as reported speech, if that names twice as many speakers."""
    turns = sum(p.how is How.EXPLICIT for one in alone.interventions for p in one.passages)
    if turns > _LABELS:
        return None
    others = reported(text)
    return others if len(_by_name(others)) >= max(2 * len(_by_name(alone)), _VOICES) else None


def _with_debate(text: Text, found: Attribution) -> Attribution:
    """Labelled points with a part in reported speech below («Debate», «Way forward»): that part is read as such."""
    labelled = max((p.start for one in found.interventions for p in one.passages if p.how is How.EXPLICIT), default=0)
    parts = text.paragraphs
    last = max((i for i, part in enumerate(parts) if text.clean.source_start(part.start) <= labelled), default=-1)
    headings = [i for i in range(last + 1, len(parts)) if parts[i].paragraph.kind is ParagraphKind.HEADING]
    items = any(part.paragraph.kind is ParagraphKind.LIST_ITEM for part in parts[: last + 1])
    if not headings or not items:
        return found
    below = replace(text, paragraphs=parts[headings[0] :])
    debate = reported(below)
    if not any(p.how is How.EXPLICIT for one in debate.interventions for p in one.passages):
        return found
    begin = text.clean.source_start(parts[headings[0]].start)
    kept = [
        one.with_passages(said)
        for one in found.interventions
        if (said := tuple(p for p in one.passages if p.start < begin))
    ]
    above = replace(found, interventions=tuple(kept))
    merged = merge([(text.document, above), (text.document, debate)])
    return replace(merged, findings=(*found.findings, *debate.findings))
