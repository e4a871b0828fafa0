"""Who else is named where some were told: each voice once, be it by its delegate or its own name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.affiliations import body_called
from relatoria.conclude.report.naming.officers import leads
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution


class Heard:
    """Of whom somebody was heard: of Germany by its delegate, of a body by somebody of it."""

    def __init__(self, context: Context, actors: Iterable[str]) -> None:
        self._context = context
        self._bodies: set[str] = set()
        self._persons: set[str] = set()
        self.add(actors)

    def add(self, actors: Iterable[str]) -> None:
        """Some actors were heard too."""
        for actor in actors:
            own = _own(self._context, actor)
            self._bodies.update(own)
            self._persons.update(own, _behind(self._context, actor))

    def misses(self, actors: Iterable[str]) -> bool:
        """Whether nobody was heard of whom some actors are, nor any of them leads the meeting, whose part is to speak
        on every theme."""
        return not any(
            leads(self._context.actors[actor])
            or not self._persons.isdisjoint(_own(self._context, actor))
            or not self._bodies.isdisjoint(_behind(self._context, actor))
            for actor in actors
        )

    def missed(self, contributions: Iterable[Contribution]) -> list[Contribution]:
        """The contributions of whom nobody was heard."""
        return [one for one in contributions if self.misses(self._context.intervention_of(one).actors)]


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
