"""For whom a statement is made: the State or body that its title names, beside the person who delivers it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.words.names import quiet
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.bylines import bylines
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_AFTER = re.compile(
    r"\s*(?:[,;:.(\n]| (?:at|to|on|in) the | (?:à|lors|pendant|devant) | (?:ante|durante|en) (?:el|la) |\s[-–—]\s|"
    r" (?:(?:presentad|formulad|pronunciad|leíd|dirigid|entregad|hech|emitid)[ao]|(?:delivered|presented|submitted|"
    r"addressed|made|read|given|issued)|(?:présenté|prononcé|lu|adressé|remis|fait|publié)e?)(?= )).*$",
    re.DOTALL | re.IGNORECASE,
)
"""What stands behind the name: a stop, or how and before whom its statement was made."""
_CAPITALS = re.compile(r"(?:[^\s\da-zß-ÿ]+(?=\s|$)\s*){2,}")
"""A name in capitals, which ends where small letters begin."""
LONGEST = 12  # words


def principal(title: str, language: str) -> Mention | None:
    """The State or the body whose statement it is, by its title; None where the title names neither.

    A body is one of the vocabulary, or a name with a word for a body («Red de …», «… Network»).
    """
    match = bylines().title.match(fold(title)) or bylines().sent.match(fold(title))
    return named(title[match.end() :], language) if match is not None else None


def named(wording: str, language: str) -> Mention | None:
    """The State or the body with whose name a wording begins."""
    name = _AFTER.sub("", wording).strip()
    loud = _CAPITALS.match(name)
    name = loud.group().strip() if loud is not None else name
    if not name or not name[0].isupper() or len(name.split()) > LONGEST:
        return None
    country = find_country(name)
    if country is not None:
        return Mention(ActorKind.STATE, name, None, None, country.iso3, "state", None, name)
    body = find_body(name)
    if body is None and not names_a_body(name, language):
        return None
    said = name if body is not None else quiet(name)
    kind = ActorKind.GROUP if body is not None and body.is_group else ActorKind.ORGANISATION
    return Mention(kind, said, stakeholder_type=stakeholder_type_of(None, said), surface=said)


def speaking_for(person: Mention, whose: Mention) -> Mention:
    """The person who delivers a statement, with the State or body whose it is; a name in full replaces a short one."""
    if whose.kind is ActorKind.STATE:
        return replace(
            person,
            organisation=person.organisation or whose.name,
            country=person.country or whose.country,
            stakeholder_type=person.stakeholder_type or "state",
        )
    own = person.organisation
    if own and fold(own) not in fold(whose.name):
        return person
    kind = stakeholder_type_of(person.role, whose.name, person.country) or whose.stakeholder_type
    return replace(person, organisation=whose.name, stakeholder_type=kind)


def names_a_body(name: str, language: str) -> bool:
    """Whether a wording has a word for a body where its language puts it."""
    nouns, words = words_of(language).bodies, fold(name).split()
    if language != "en":
        return words[0] in nouns
    return any(fold(word) in nouns for word in name.split() if word[:1].isupper())
