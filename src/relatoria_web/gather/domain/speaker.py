"""What the sender of a document said of who speaks in it goes before what reading would find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import Document
from relatoria_web.bridge import reading as library
from relatoria_web.bridge import spoken

if TYPE_CHECKING:
    from relatoria_web.bridge.reading import Gathered


def found_in(document: Document, source: dict[str, Any]) -> Gathered:
    """What a document contains: read whole, or as the voice that ``source`` names where a sender named one.

    ``source`` may hold group and its names in all languages, speaker, role, organisation, country, on_behalf_of
    (names), capacity, written, and kinds (of each paragraph, where a form asked for them).
    """
    voice = _voice(source)
    if voice is None:
        return library.extract(document)
    return spoken.extract_spoken(
        document,
        voice,
        [Actor("", ActorKind.GROUP, name, aliases=(name,)) for name in source.get("on_behalf_of", ())],
        written=bool(source.get("written")),
        kinds=[(one["kind"], one.get("subtype", "")) for one in source.get("kinds", ())],
    )


def _voice(source: dict[str, Any]) -> Actor | None:
    """The actor of a sender's words: a working group, else a person, else an organisation, else a State."""
    if group := source.get("group", ""):
        return Actor("", ActorKind.GROUP, group, aliases=tuple(dict.fromkeys((group, *source.get("names", ())))))
    person, body, country = (source.get(name, "") for name in ("speaker", "organisation", "country"))
    name = person or body or (spoken.country_name(country) if country else "")
    if not name:
        return None
    kind = ActorKind.PERSON if person else ActorKind.ORGANISATION if body else ActorKind.STATE
    return Actor(
        "",
        kind,
        name,
        source.get("role") or None,
        (body or None) if person else None,
        country or None,
        source.get("stakeholder_type") or None,
        aliases=(name,),
    )
