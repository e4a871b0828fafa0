"""A State or body whose delegate says «her country»: in English it is told of by that delegate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import plain_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import WHO
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind

_OF_A_PERSON = re.compile(r"\b(?:s?he|hers?|his|him)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"S?[Hh]e(?= [a-z])")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def by_whom(context: Context, actors: Sequence[str], text: str, who: str) -> str:
    """Who speaks in reported speech, where ``who`` are the names: «the representative of Peru» for Peru where the words
    are those of a man or a woman («her country»); behind a post («Para el alcalde de Lota, …») without that."""
    if _is_behind_its_post(context, actors, text):
        return plain_name(context.actors[actors[0]], context.language)
    if not is_by_a_person(text, [context.actors[actor] for actor in actors], context.language):
        return who
    return phrase("one", "representative", context.language, who=who)


def _is_behind_its_post(context: Context, actors: Sequence[str], text: str) -> bool:
    """Whether the name of the only speaker stands in a sentence behind a comma and the post, which it need not say
    again."""
    before, told, _ = text.partition(WHO)
    role = (context.actors[actors[0]].role or "") if len(actors) == 1 else ""
    return bool(told and role) and before.endswith(", ") and fold(role.split()[0]) in fold(before).split()


def is_by_a_person(text: str, actors: Sequence[Actor], language: str) -> bool:
    """Whether words that are told of one State or body are those of a man or a woman: «her country», «he»."""
    return _is_one_body(actors, language) and _OF_A_PERSON.search(_QUOTED.sub("", text)) is not None


def by_who(context: Context, actors: Sequence[str], text: str) -> str:
    """A whole sentence of a record of one State or body with `WHO` for the «he» or «she» with which it opens."""
    one = _is_one_body([context.actors[actor] for actor in actors], context.language)
    return _PRONOUN.sub(WHO, text, count=1) if one and _PRONOUN.match(text) else text


def _is_one_body(actors: Sequence[Actor], language: str) -> bool:
    return language == "en" and len(actors) == 1 and actors[0].kind in (ActorKind.STATE, ActorKind.ORGANISATION)
