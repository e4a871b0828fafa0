"""The record that may leave the house: attribution rules enforced in actors, texts, offsets and file metadata alike.

Where a session or document is «by group» or «not attributed», those who spoke become pseudonyms in an order that says
nothing, every naming of them in the document's text is masked by a mark of one length, all offsets move accordingly,
and the document's name, title and hash are withheld. Everything that is published is made from this record. Why whole
documents are masked and pseudonyms are shared stands in docs/decisions/0007-attribution-rules.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from relatoria.conclude.attribution import hides, refuse_unknown_scopes, rule_of
from relatoria.conclude.masking import Mask, mask_document, naming_words, namings
from relatoria.conclude.points.voices import units
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution, ThemeScore
from relatoria.model.dialogue import AttributionRule, GroupMembership, RuleFor
from relatoria.model.figure import Base, Comparison, Figure
from relatoria.model.finding import Finding, PassageRef, Unresolved
from relatoria.model.intervention import Intervention
from relatoria.model.record import Record
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.corridors import CORRIDOR
from relatoria.vocabulary.mechanisms import mechanisms
from relatoria.vocabulary.places import countries

Withheld = dict[tuple[str, str], str]
"""(document id, actor id) → the pseudonym's id."""


def published(record: Record, unread: Iterable[str] = ()) -> Record:
    """The record with every attribution rule enforced; itself where everything is attributed. Idempotent.

    ``unread`` are the names of files that could not be read, which a rule may be about.

    Raises:
        RelatoriaError: if a rule's scope is nothing in the record: better no output than a name too many.
    """
    refuse_unknown_scopes(record, unread)
    rules = {one.id: rule_of(record, one) for one in record.interventions}
    bound = [one for one in record.interventions if rules[one.id] is not AttributionRule.ATTRIBUTED]
    actors = {actor.id: actor for actor in record.actors}
    named = [one for one in bound if any(hides(record, actors[a], rules[one.id]) for a in _voices(one))]
    if not named:
        return record
    withheld, pseudonyms = _pseudonyms(record, named, rules)
    masks = _masks(record, actors, withheld)
    places = {one.id: one.document for one in record.interventions}
    spoke = {actor for one in record.interventions for actor in _mentioned(one)}
    interventions = tuple(_intervention(one, withheld, masks) for one in record.interventions)
    still = {a for one in interventions for a in _mentioned(one)}
    kept = tuple(actor for actor in record.actors if actor.id in still or actor.id not in spoke)
    gone = [actor for actor in record.actors if actor not in kept]
    findings = tuple(found for one in record.findings if (found := _finding(one, record, masks, still)))
    return replace(
        record,
        documents=tuple(
            mask_document(document, masks[document.id]) if document.id in masks else document
            for document in record.documents
        ),
        actors=(*_without_members(kept, {actor.id for actor in gone}), *pseudonyms),
        interventions=interventions,
        contributions=tuple(_contribution(one, places[one.intervention], masks) for one in record.contributions),
        figures=tuple(_figure(one, masks) for one in record.figures),
        findings=findings,
        unresolved=tuple(_unresolved(one, masks) for one in record.unresolved),
        sessions=tuple(session for session in record.sessions if session.document not in masks),
        dialogue=replace(
            record.dialogue, groups=_groups(record, withheld, gone), rules=_rules(record, interventions, masks)
        ),
    )


def _without_members(actors: Iterable[Actor], gone: set[str]) -> tuple[Actor, ...]:
    """Actors whose lists of members name nobody who is gone."""
    return tuple(replace(actor, members=tuple(m for m in actor.members if m not in gone)) for actor in actors)


def _voices(one: Intervention) -> tuple[str, ...]:
    return (*one.actors, *one.on_behalf_of)


def _pseudonyms(
    record: Record, bound: Iterable[Intervention], rules: dict[str, AttributionRule]
) -> tuple[Withheld, tuple[Actor, ...]]:
    """One pseudonym for each voice under each rule, numbered in the order of a hash, not of speaking.

    Delegates of one State are one voice, and a voice keeps its pseudonym from document to document, so that the counts
    stay those of the record.
    """
    actors = {actor.id: actor for actor in record.actors}
    counted = units(record.actors)
    voices = {
        (one.document, actor): (counted.get(actor, actor), rules[one.id])
        for one in bound
        for actor in _voices(one)
        if hides(record, actors[actor], rules[one.id])
    }
    order = sorted(
        set(voices.values()), key=lambda key: hashlib.sha256(repr((key, record.dialogue.title)).encode()).hexdigest()
    )
    pseudonyms = {voice: f"x{at}" for at, voice in enumerate(order, 1)}
    made = tuple(_pseudonym(actors[voice[0]], pseudonyms[voice], voice[1], record) for voice in order)
    return {place: pseudonyms[voice] for place, voice in sorted(voices.items())}, made


def _pseudonym(actor: Actor, new: str, rule: AttributionRule, record: Record) -> Actor:
    group = _group_of(actor, record) if rule is AttributionRule.BY_GROUP else None
    return Actor(
        new,
        ActorKind.PERSON,
        name=new.upper(),
        organisation=group,
        stakeholder_type=actor.stakeholder_type if rule is AttributionRule.BY_GROUP else None,
    )


def _group_of(actor: Actor, record: Record) -> str | None:
    """The group that may be named: the working group, else the United Nations regional group."""
    for group in record.dialogue.groups:
        if {actor.name, actor.organisation, actor.country, actor.id} & set(group.members):
            return group.name
    country = countries().get(actor.country or "")
    return country.un_group if country else _group_of_mechanism(actor)


def _group_of_mechanism(actor: Actor) -> str | None:
    """The regional group in which a mechanism that speaks is placed."""
    body = find_body(actor.name)
    held = mechanisms().get(body.code) if body else None
    return held.un_group or None if held else None


def _masks(record: Record, actors: dict[str, Actor], withheld: Withheld) -> dict[str, Mask]:
    words: dict[str, list[str]] = {}
    for document, actor in withheld:
        words.setdefault(document, []).extend(naming_words(actors[actor]))
    documents = {document.id: document for document in record.documents}
    return {document: Mask(documents[document], found) for document, found in sorted(words.items())}


def _groups(record: Record, withheld: Withheld, gone: Sequence[Actor]) -> tuple[GroupMembership, ...]:
    """The groups with the pseudonyms of their members; members who are gone, and withheld files, are not named."""
    actors = {actor.id: actor for actor in record.actors}
    places = {document for document, _ in withheld}
    files = {fold(name) for one in record.documents if one.id in places for name in (one.name, one.title) if name}
    hidden = {fold(form) for actor in gone for form in (actor.id, *naming_words(actor))} | files
    new = {pseudonym: _group_of(actors[actor], record) for (_, actor), pseudonym in withheld.items()}
    return tuple(
        replace(
            group,
            members=(
                *(member for member in group.members if fold(member) not in hidden),
                *sorted(pseudonym for pseudonym, name in new.items() if name == group.name),
            ),
        )
        for group in record.dialogue.groups
    )


def _rules(record: Record, interventions: Iterable[Intervention], masks: dict[str, Mask]) -> tuple[RuleFor, ...]:
    """Rules that named a withheld file name it by its id, those of a session by its masked heading."""
    names = {fold(document.name): document.id for document in record.documents if document.id in masks}
    for before, after in zip(record.interventions, interventions, strict=True):
        if before.session and after.session:
            names.setdefault(fold(before.session), after.session)
    return tuple(replace(rule, scope=names.get(fold(rule.scope), rule.scope)) for rule in record.dialogue.rules)


def _intervention(one: Intervention, withheld: Withheld, masks: dict[str, Mask]) -> Intervention:
    mask = masks.get(one.document)
    if mask is None:
        return one

    def known(actors: Iterable[str]) -> tuple[str, ...]:
        return tuple(withheld.get((one.document, actor), actor) for actor in actors)

    passages = tuple(replace(p, start=mask.at(p.start), end=mask.end(p.end)) for p in one.passages)
    return replace(
        one,
        actors=known(one.actors),
        on_behalf_of=known(one.on_behalf_of),
        targets=known(one.targets),
        substitute_for=known([one.substitute_for])[0] if one.substitute_for else None,
        capacity=None,
        session=mask.words(one.session) if one.session else None,
        passages=tuple(replace(p, why=mask.words(p.why)) for p in passages),
    )


def _mentioned(one: Intervention) -> tuple[str, ...]:
    return tuple(a for a in (*one.actors, *one.on_behalf_of, *one.targets, one.substitute_for) if a)


def _contribution(one: Contribution, document: str, masks: dict[str, Mask]) -> Contribution:
    mask = masks.get(document)
    if mask is None:
        return one
    return replace(
        one,
        start=mask.at(one.start),
        end=mask.end(one.end),
        addressee=mask.words(one.addressee) if one.addressee else None,
        means=mask.words(one.means) if one.means else None,
        partners=tuple(mask.words(partner) for partner in one.partners),
        place=mask.words(one.place) if one.place else None,
        why=mask.words(one.why),
        themes=tuple(_themes(one.themes, mask)),
        horizon=replace(one.horizon, text=mask.words(one.horizon.text)) if one.horizon else None,
    )


def _themes(themes: Iterable[ThemeScore], mask: Mask) -> Iterator[ThemeScore]:
    """Themes with their words masked; a corridor whose words name somebody withheld would name them by its code."""
    for theme in themes:
        why = mask.words(theme.why)
        if theme.vocabulary != CORRIDOR or why == theme.why:
            yield replace(theme, why=why)


def _figure(one: Figure, masks: dict[str, Mask]) -> Figure:
    mask = masks.get(one.document)
    if mask is None:
        return one
    return replace(
        one,
        start=mask.at(one.start),
        end=mask.end(one.end),
        counts=mask.words(one.counts),
        base=_worded(one.base, mask),
        comparison=_compared(one.comparison, mask),
        source=mask.words(one.source) if one.source else None,
    )


Worded = TypeVar("Worded", Base, Comparison)


def _worded(one: Worded | None, mask: Mask) -> Worded | None:
    """What stands beside a figure, moved and with its words masked."""
    if one is None:
        return None
    return replace(one, start=mask.at(one.start), end=mask.end(one.end), words=mask.words(one.words))


def _compared(one: Comparison | None, mask: Mask) -> Comparison | None:
    moved = _worded(one, mask)
    return replace(moved, occasion=mask.words(moved.occasion)) if moved and moved.occasion else moved


def _finding(one: Finding, record: Record, masks: dict[str, Mask], still: set[str]) -> Finding | None:
    """A finding about somebody withheld is withheld; others have their places moved."""
    if any(actor not in still for actor in one.actors):
        return None
    message = one.message
    for document in record.documents:
        if document.id in masks:
            files = namings(name for name in (document.name, document.name.rpartition(".")[0], document.title) if name)
            for start, end in reversed(list(files.find(message))):
                message = f"{message[:start]}{document.id}{message[end:]}"
            message = masks[document.id].words(message)
    passages = tuple(
        PassageRef(p.document, masks[p.document].at(p.start), masks[p.document].end(p.end))
        if p.document in masks
        else p
        for p in one.passages
    )
    return replace(one, message=message, passages=passages)


def _unresolved(one: Unresolved, masks: dict[str, Mask]) -> Unresolved:
    mask = masks.get(one.document)
    if mask is None:
        return one
    start, end = mask.at(one.start), mask.end(one.end)
    return replace(one, start=start, end=end, mention=mask.words(one.mention), why=mask.words(one.why), candidates=())
