"""Members of a parliament of whom a record says only the State: in a meeting of parliamentarians that is what they are,
and none of them speaks for a Government.
"""

from __future__ import annotations

from dataclasses import replace

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.words.gatherings import parliamentary
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.places import find_country

_HEAD = 6
"""Headings of a document among which its own name is."""
_OPENS = 400
"""Characters of a title that is set as text."""


def as_parliamentarians(text: Text, found: Attribution) -> Attribution:
    """``found``, where a document is of a meeting of parliamentarians with those of whom it tells only the State as
    members of a parliament."""
    asked = [actor for actor in found.actors if _only_of_a_state(actor)]
    if not asked or parliamentary().search(_title(text)) is None:
        return found
    members = {actor.id for actor in asked}
    actors = [replace(one, stakeholder_type="parliament") if one.id in members else one for one in found.actors]
    return replace(found, actors=tuple(actors))


def _only_of_a_state(actor: Actor) -> bool:
    """Whether somebody known by name has a State and no post: «Mr. Lund (Norway)»."""
    named = actor.kind is ActorKind.PERSON and not actor.role and bool(actor.country)
    body = actor.organisation
    return named and actor.stakeholder_type in (None, "state") and (not body or find_country(body) is not None)


def _title(text: Text) -> str:
    """The name of a document and of its meeting, folded: its title, its first headings, its first words."""
    heads = [part for part in text.paragraphs if part.paragraph.kind is ParagraphKind.HEADING][:_HEAD]
    clean = text.clean.text
    said = [text.document.title or "", clean[:_OPENS], *(clean[part.start : part.end] for part in heads)]
    return " ".join(fold(" ".join(said)).split())
