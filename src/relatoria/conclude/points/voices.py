"""Voices: what each actor brought, as the arithmetic of points counts it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from relatoria.gather.contributions.content import content_of
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution, ContributionKind, Polarity, ThemeScore
from relatoria.model.intervention import Intervention, Relation
from relatoria.model.record import Record
from relatoria.trace.wording import Wordings
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import countries

_WORD = re.compile(r"\w+")
STATE = "state"
LIKELY_VOICE = 0.5
"""How surely a contribution must be its speaker's to count as their voice; of what is less sure one in three is."""
THEME_ORDER = ("gcm", "nyd", "sdg", "policy_area")
"""The vocabulary that a point's theme is taken from: the first in which the contribution has a code."""


LIKELY_THEME = 0.6
"""How likely a contribution must be about a theme to stand under it. Of what readers judged, five of six from there on
were about it, of all two thirds (`python -m evaluation.weigh_themes --check`)."""


SURE_THEME = 0.75
"""How likely a contribution must be about a theme for a report to tell it under the name of the theme."""


NAMED_THEME = 0.9
"""How likely a contribution must be about a theme for a report to say that its speaker spoke on it, and not what."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One contribution with who stands behind it.

    ``text`` is what is said, without who says it; ``actors`` are units of counting (see `units`), never empty;
    ``for_it`` is False where the contribution is against its own content; ``theme`` is «vocabulary:code» or "";
    ``own`` are the folded words and the country codes by which its speakers are called.
    """

    contribution: Contribution
    intervention: Intervention
    actors: tuple[str, ...]
    text: str
    language: str
    theme: str
    for_it: bool
    own: frozenset[str] = frozenset()


def units(actors: tuple[Actor, ...]) -> dict[str, str]:
    """Map each actor id to the id that is counted: everybody for themselves, but one for all who speak for a State, and
    one for a body and all who are of it.

    Two delegates of one State, or a delegate and the State itself, are one unit: the State's actor where there is
    one, else the delegate who comes first. So are «OIM» and «Ms. Lind (International Organization for Migration)». Of
    a body that neither speaks itself nor is known to the vocabulary its people count for themselves. Collectives are
    left out: nobody knows who they are.
    """
    named = [actor for actor in actors if actor.kind is not ActorKind.COLLECTIVE]
    spoken = {_body(actor.name) for actor in named if actor.kind in _BODIES}
    behind = {actor.id: _stands_for(actor, spoken) for actor in named}
    counted: dict[str, str] = {}
    for actor in sorted(named, key=lambda one: one.kind is ActorKind.PERSON):
        counted.setdefault(behind[actor.id], actor.id)
    return {actor.id: counted[behind[actor.id]] for actor in named}


_BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP)


def _stands_for(actor: Actor, spoken: Set[str]) -> str:
    """The State or the body for which an actor counts, as a key; else the actor alone."""
    if speaks_for_state(actor) and actor.country:
        return f"state {actor.country}"
    if actor.kind in _BODIES:
        return _body(actor.name)
    key = _body(actor.organisation) if actor.kind is ActorKind.PERSON and actor.organisation else ""
    return key if key and (key in spoken or find_body(actor.organisation or "") is not None) else f"actor {actor.id}"


def _body(name: str) -> str:
    found = find_body(name)
    return f"body {found.code if found is not None else fold(name)}"


def members_of_groups(actors: tuple[Actor, ...]) -> dict[str, frozenset[str]]:
    """The unit of each group of States whose members are known → the units of those of them who are in the record.

    A group tells its members itself («the Alliance: Fiji, Samoa and Tonga»), or the vocabulary does («the EU»).
    """
    counted = units(actors)
    states = {actor.country: counted[actor.id] for actor in actors if speaks_for_state(actor) and actor.country}
    found: dict[str, frozenset[str]] = {}
    for actor in actors:
        if actor.kind is not ActorKind.GROUP:
            continue
        body = find_body(actor.name)
        known = {states[code] for code in (body.members if body is not None else ()) if code in states}
        known |= {counted[member] for member in actor.members if member in counted}
        if known - {counted[actor.id]}:
            found[counted[actor.id]] = frozenset(known - {counted[actor.id]})
    return found


def speaks_for_state(actor: Actor) -> bool:
    """Whether an actor is a State or speaks for one: a delegate with a country and no other body («Ms. Keller
    (Switzerland)») does."""
    if actor.kind is ActorKind.STATE or actor.stakeholder_type == STATE:
        return True
    alone = actor.country and not actor.organisation and not actor.stakeholder_type
    return actor.kind is ActorKind.PERSON and bool(alone)


def voices(record: Record) -> list[Voice]:
    """The voices of a record in the order of its contributions.

    Left out: bare figures (they are evidence, not a stance) and what only an unnamed collective is said to have said.
    """
    wordings = Wordings(record.documents)
    languages = {document.id: document.language for document in record.documents}
    interventions = {intervention.id: intervention for intervention in record.interventions}
    counted = units(record.actors)
    known = {actor.id: actor for actor in record.actors}
    called = cache(lambda actors: frozenset().union(*(_called(known[one]) for one in actors)))
    found: list[Voice] = []
    for contribution in record.contributions:
        intervention = interventions[contribution.intervention]
        actors = speakers(intervention, counted)
        if not actors or contribution.kind is ContributionKind.FIGURE:
            continue
        if sureness(contribution, intervention) < LIKELY_VOICE:
            continue
        wording = wordings.of(intervention.document, contribution.start, contribution.end)
        text = content_of(wording, languages[intervention.document])
        found.append(
            Voice(
                contribution,
                intervention,
                actors,
                text,
                languages[intervention.document],
                main_theme(contribution.themes),
                not _is_against(contribution, intervention),
                called((*intervention.actors, *intervention.on_behalf_of)),
            )
        )
    return beside_whom_they_support(found)


def _called(actor: Actor) -> set[str]:
    names = (actor.name, actor.organisation or "", *actor.aliases)
    country = countries().get(actor.country or "")
    if country is not None:
        names += (*country.names.values(), *country.aliases)
    words = {word for name in names for word in _WORD.findall(fold(name))}
    return words | {country.iso3} if country is not None else words


def sureness(contribution: Contribution, said: Intervention) -> float:
    """How surely a contribution is its speaker's: the confidence of the passage in which it stands."""
    return max((one.confidence for one in said.passages if one.start <= contribution.start < one.end), default=1.0)


def _is_against(contribution: Contribution, intervention: Intervention) -> bool:
    return contribution.polarity is Polarity.AGAINST or intervention.relation is Relation.OPPOSE


def beside_whom_they_support(heard: Sequence[Voice]) -> list[Voice]:
    """«Russia, supported by Iran, opposed any mention»: whoever is supported in that very sentence has Iran beside."""
    against = {(*_place(one), actor) for one in heard if not one.for_it for actor in one.intervention.actors}
    return [
        replace(one, for_it=False)
        if one.intervention.relation is Relation.SUPPORT
        and any((*_place(one), target) in against for target in one.intervention.targets)
        else one
        for one in heard
    ]


def _place(one: Voice) -> tuple[str, int, int]:
    return one.intervention.document, one.contribution.start, one.contribution.end


def speakers(intervention: Intervention, counted: Mapping[str, str]) -> tuple[str, ...]:
    """The units behind an intervention: those on whose behalf it is made, else its actors."""
    behind = intervention.on_behalf_of or intervention.actors
    return tuple(sorted({counted[actor] for actor in behind if actor in counted}))


def main_theme(themes: tuple[ThemeScore, ...]) -> str:
    """«vocabulary:code» of the best likely theme of the first vocabulary of `THEME_ORDER` that has one, or ""."""
    for vocabulary in THEME_ORDER:
        scored = [theme for theme in themes if theme.vocabulary == vocabulary and theme.score >= LIKELY_THEME]
        if scored:
            best = min(scored, key=lambda theme: (-theme.score, theme.code))
            return f"{vocabulary}:{best.code}"
    return ""


def is_about(contribution: Contribution, theme: str, sure: float = SURE_THEME) -> bool:
    """Whether a contribution is surely about a theme «vocabulary:code»."""
    found = (one.score for one in contribution.themes if f"{one.vocabulary}:{one.code}" == theme)
    return max(found, default=0.0) >= sure
