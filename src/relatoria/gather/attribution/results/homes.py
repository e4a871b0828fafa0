"""For which State somebody speaks whose post does not say it: «ministre de la Famille», «Director General for Overseas
Employment». Told only where a document says so plainly: beside the name elsewhere, in a list of delegations, or in the
masthead of a State's own document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relatoria.gather.attribution.actors.mastheads import state_of_masthead
from relatoria.gather.attribution.results.led_by import led_by
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import Document
from relatoria.vocabulary.fields import in_charge, names_a_charge
from relatoria.vocabulary.places import find_country

STATE = "state"
_LINES = 12
_LONGEST = 160
_LINK = re.compile(
    r"\b(?:de|del|du|des|of|for|para|pour|à)\b(?: (?:la|las|los|l['’]|les|the))?\s*|\b[dl]['’]", re.IGNORECASE
)


def at_home(documents: Sequence[Document], actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors, those in a State's office of whom no post says the State with the one that a document gives them."""
    asked = [(actor, _placed if _asks(actor) else _led if _is_unknown(actor) else None) for actor in actors]
    low = [document.text.lower() for document in documents] if any(place for _, place in asked) else []
    return tuple([actor if place is None else place(actor, _naming(actor, documents, low)) for actor, place in asked])


def _naming(actor: Actor, documents: Sequence[Document], low: Sequence[str]) -> list[Document]:
    """The documents, each with its text in small letters, that may name an actor."""
    words = actor.name.lower().split()
    return [one for one, text in zip(documents, low, strict=True) if all(word in text for word in words)]


def _asks(actor: Actor) -> bool:
    """Whether somebody known by name holds a State's office and nobody says of which State."""
    known = actor.kind is not ActorKind.PERSON or actor.organisation or actor.country or " " not in actor.name
    return not known and bool(actor.role) and (actor.stakeholder_type == STATE or _has_charge(actor.role or ""))


def _is_unknown(actor: Actor) -> bool:
    """Whether of somebody known by name nothing is known, or only that a State sent them: «son représentant»."""
    known = actor.kind is not ActorKind.PERSON or actor.organisation or actor.country or " " not in actor.name
    return not known and (not actor.role or fold(actor.role).startswith("represent"))


def _led(actor: Actor, documents: Sequence[Document]) -> Actor:
    state = led_by(documents, _pattern(actor.name))
    return replace(actor, country=state, stakeholder_type=actor.stakeholder_type or STATE) if state else actor


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)


def _has_charge(role: str) -> bool:
    link = _LINK.search(role)
    held = link is not None and any(map(in_charge, fold(role[: link.start()]).split()))
    return held and link is not None and names_a_charge(role[link.end() :])


def _placed(actor: Actor, documents: Sequence[Document]) -> Actor:
    name = _pattern(actor.name)
    where = [one for one in documents if name.search(one.text)]
    beside = {code for one in where for code in _beside(one.text, name)}
    found = beside or {code for one in where if (code := state_of_masthead(one.text))}
    if len(found) != 1:
        return actor
    return replace(actor, country=found.pop(), stakeholder_type=actor.stakeholder_type or STATE)


def _beside(text: str, name: re.Pattern[str]) -> Iterator[str]:
    """The States that stand right behind a name, close its post, or head the line or the list in which it stands."""
    for match in name.finditer(text):
        behind = re.match(r"\s*[,(]\s*([^.;:\n()]{1,140})", text[match.end() : match.end() + _LONGEST])
        last = behind.group(1).rpartition(",")[2].strip() if behind is not None else ""
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        head = re.match(r"([^:–—\n]{3,60}?)\s*[:–—]", line)
        for said in (last, head.group(1) if head is not None else "", *_heads(text[: match.start()])):
            state = find_country(said.strip()) if said.strip() else None
            if state is not None:
                yield state.iso3


def _heads(before: str) -> Iterator[str]:
    """The line that heads the list in which a name stands: short lines without a full stop, up to that of a State."""
    lines = [line.strip() for line in before.split("\n")[:-1] if line.strip()]
    for line in reversed(lines[-_LINES:]):
        if len(line) > _LONGEST or line.endswith("."):
            return
        if find_country(line.rstrip(" :")) is not None:
            yield line.rstrip(" :")
            return
