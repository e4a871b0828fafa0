"""Who else is named where some were told: each voice once, be it by its delegate or its own name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.affiliations import body_called
from relatoria.conclude.report.naming.officers import leads
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution


def unheard(context: Context, contributions: Iterable[Contribution], heard: Iterable[str]) -> list[Contribution]:
    """The contributions of whom nobody was heard: not Germany after its delegate, nor a body after somebody of it, nor
    who leads the meeting, whose part is to speak on every theme."""
    new = are_new(context, heard)
    return [one for one in contributions if new(context.intervention_of(one).actors)]


def are_new(context: Context, heard: Iterable[str]) -> Callable[[Iterable[str]], bool]:
    """Whether some actors are none of whom somebody was ``heard``, as `unheard` says it."""
    known = tuple(heard)
    bodies = {key for actor in known for key in _own(context, actor)}
    persons = bodies.union(key for actor in known for key in _behind(context, actor))
    return lambda actors: (
        not any(
            leads(context.actors[actor])
            or not persons.isdisjoint(_own(context, actor))
            or not bodies.isdisjoint(_behind(context, actor))
            for actor in actors
        )
    )


def each_once(context: Context, actors: Sequence[str]) -> tuple[str, ...]:
    """Some actors without the persons whose State or body is among them."""
    bodies = {key for actor in actors if not _is_person(context, actor) for key in _own(context, actor)}
    return tuple(
        actor
        for actor in actors
        if not _is_person(context, actor) or bodies.isdisjoint((*_own(context, actor), *_behind(context, actor)))
    )


def are_one_body(context: Context, one: str, other: str) -> bool:
    """Whether two actors are a body and somebody of it, or two of one body."""
    ours, theirs = ({*_own(context, actor), *_behind(context, actor)} for actor in (one, other))
    return not ours.isdisjoint(theirs)


def _own(context: Context, actor: str) -> tuple[str, ...]:
    """Under what an actor counts: as its State or itself; a body also by its name, whatever document names it."""
    known = context.actors[actor]
    unit = f"unit {context.units.get(actor, actor)}"
    return (unit, _body(known.name)) if known.kind is ActorKind.ORGANISATION else (unit,)


def _behind(context: Context, actor: str) -> tuple[str, ...]:
    """The body for which a person speaks."""
    organisation = context.actors[actor].organisation if _is_person(context, actor) else None
    return (_body(organisation),) if organisation else ()


def _is_person(context: Context, actor: str) -> bool:
    return context.actors[actor].kind is ActorKind.PERSON


def _body(name: str) -> str:
    found = body_called(name)
    return f"body {found.code if found is not None else fold(name)}"
