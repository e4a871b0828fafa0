"""The record of a meeting as the library has it: merging documents, masking what is withheld, wordings and labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule
from relatoria.model.document import Document
from relatoria.model.intervention import Intervention
from relatoria.model.record import Record

if TYPE_CHECKING:
    from relatoria.gather.gather import Gathered
    from relatoria.trace.wording import Wordings as Wordings

_KEY = 64


class _Kept:
    """An executor that has the results already."""

    def __init__(self, parts: Sequence[Gathered]) -> None:
        self._parts = {part.document.id: part for part in parts}

    def map(self, function: Callable[..., Any], items: Iterable[Any]) -> Iterator[Any]:
        """What was kept for each document, in their order."""
        return (self._parts[document.id] for document in items)


def merged(parts: Sequence[Gathered]) -> Record:
    """The record of what was found in several documents: actors made one, consistency between documents looked at."""
    from relatoria.gather.gather import gather

    return gather([part.document for part in parts], executor=_Kept(parts))


def published(record: Record) -> Record:
    """The record with attribution rules enforced.

    Raises:
        RelatoriaError: if a rule fits nothing in the record.
    """
    from relatoria.conclude.publish import published as publish

    return publish(record)


def wordings_of(documents: Iterable[Document]) -> Wordings:
    """Clean wordings of passages of some documents."""
    from relatoria.trace.wording import Wordings

    return Wordings(documents)


def folded(text: str) -> str:
    """A text without case and accents, for finding words in it."""
    from relatoria.language.fold import fold

    return fold(text)


def actor_key(actor: Actor) -> str:
    """What an actor is known by from reading to reading: a State by its code, others by their folded name."""
    if actor.kind is ActorKind.STATE and actor.country:
        return f"state:{actor.country}"
    return short_key(f"{actor.kind}:{folded(actor.name)}")


def short_key(key: str) -> str:
    """A key that fits its column; a long one ends in a hash."""
    import hashlib

    if len(key) <= _KEY - 4:  # room for a number that tells equal ones apart
        return key
    return f"{key[: _KEY - 36]}{hashlib.sha256(key.encode()).hexdigest()[:32]}"


def region_of(country: str, name: str = "") -> str:
    """The United Nations regional group of a country; else the one that a name is, or in which the mechanism of that
    name is placed; empty where there is none.
    """
    from relatoria.vocabulary.places import countries

    found = countries().get(country)
    return (found.un_group or "") if found else _regions_by_name().get(folded(name), "")


@cache
def _regions_by_name() -> dict[str, str]:
    """Folded name in any language → regional group: of the groups themselves, and of regional mechanisms."""
    from relatoria.vocabulary.mechanisms import mechanisms
    from relatoria.vocabulary.terms import terms

    held = {folded(name): one.code for one in terms("un_group") for name in one.labels.values()}
    for one in mechanisms().values():
        if one.un_group:
            held |= dict.fromkeys(map(folded, (*one.names.values(), *one.acronym.values())), one.un_group)
    return held


def plain(value: Any) -> Any:
    """A value of the library as JSON has it."""
    return msgspec.to_builtins(value)


def rule_of(record: Record, one: Intervention) -> AttributionRule:
    """The attribution rule of an intervention."""
    from relatoria.conclude.attribution import rule_of as find

    return find(record, one)


def digest_of(record: Record) -> str:
    """The SHA-256 of a record as the library writes it: what points and reports say that they were made from."""
    from relatoria.trace.store import digest

    return digest(record)
