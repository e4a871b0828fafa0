"""For which State somebody speaks whose post does not say it: «ministre de la Famille», «Director General for Overseas
Employment». Told only where a document says so plainly: beside the name elsewhere, in a list of delegations, or in the
masthead of a State's own document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from relatoria.gather.attribution.words.scene import towns
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import Document
from relatoria.vocabulary.fields import in_charge, names_a_charge
from relatoria.vocabulary.places import country_mentions, find_country

STATE = "state"
_MASTHEAD = 4
_LINES = 12
_LONGEST = 160
_NATIONAL = re.compile(
    r"(?:republi\w+|royaume|reino|kingdom|gobierno|government|gouvernement|minister\w+|ministry|parliament|parlamento|"
    r"consejo (?:inter)?minist\w+|consejo de ministros|conseil des ministres|asamblea nacional|assemblee nationale|"
    r"national assembly|parlement|senado|senat|senate|congreso|embajada|ambassade|embassy|(?:permanent )?mission of|"
    r"mision permanente|mission permanente|delegation (?:of|de|du)|delegacion de)\b"
)
"""How a line begins that names a State's own authority."""
_LINK = re.compile(
    r"\b(?:de|del|du|des|of|for|para|pour|à)\b(?: (?:la|las|los|l['’]|les|the))?\s*|\b[dl]['’]", re.IGNORECASE
)


def at_home(documents: Sequence[Document], actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors, those in a State's office of whom no post says the State with the one that a document gives them."""
    if not any(_asks(actor) for actor in actors):
        return actors
    return tuple(_placed(actor, documents) if _asks(actor) else actor for actor in actors)


def _asks(actor: Actor) -> bool:
    """Whether somebody known by name holds a State's office and nobody says of which State."""
    known = actor.kind is not ActorKind.PERSON or actor.organisation or actor.country or " " not in actor.name
    return not known and bool(actor.role) and (actor.stakeholder_type == STATE or _has_charge(actor.role or ""))


def _has_charge(role: str) -> bool:
    link = _LINK.search(role)
    held = link is not None and any(map(in_charge, fold(role[: link.start()]).split()))
    return held and link is not None and names_a_charge(role[link.end() :])


def _placed(actor: Actor, documents: Sequence[Document]) -> Actor:
    name = re.compile(r"\s+".join(map(re.escape, actor.name.split())), re.IGNORECASE)
    where = [one for one in documents if name.search(one.text)]
    beside = {code for one in where for code in _beside(one.text, name)}
    found = beside or {code for one in where if (code := _issuer(one.text))}
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


@cache
def _issuer(text: str) -> str:
    """The State whose own document a text is, by its masthead: «RÉPUBLIQUE TUNISIENNE», «Consejo de Ministros, Madrid»;
    empty where it names none or several."""
    lines = [fold(line).strip() for line in text[:1500].split("\n") if line.strip()][:_MASTHEAD]
    if not any(_NATIONAL.match(line) for line in lines[:2]):
        return ""
    own = [line for line in lines if _NATIONAL.match(line)]
    named = {code for line in own for _, _, code in country_mentions(line, demonyms=True)}
    named = named or {code for line in lines for _, _, code in towns().find(line)}
    return named.pop() if len(named) == 1 else ""
