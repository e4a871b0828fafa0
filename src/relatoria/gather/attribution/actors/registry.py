"""The register of actors: many forms of a name, one actor.

Two mentions merge only when it is near-certain that they mean the same; everything else stays two actors, and
`consistency` reports near-duplicates for a person to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import DamerauLevenshtein

from relatoria.gather.attribution.actors.offices import is_office, nearer_body, spoken_office
from relatoria.gather.attribution.words.crowds import crowd_name
from relatoria.gather.attribution.words.names import acronym_of, name_tokens, organisation_key, quiet
from relatoria.language.fold import fold
from relatoria.language.remembered import lately
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.bodies import find_body

_ARTICLE = re.compile(r"(?:el|la|los|las|the|le|les)\s+|l['’]\s?", re.IGNORECASE)
_BY_FIRST_NAME = re.compile(r"(?:el |la )?(?:sir|dame|lord|lady|don|dona)\b")


class Mention(Struct, frozen=True):
    """One actor as one place of a text names it.

    ``name`` is the bare name without honorific («William Lacy Swing»), or "" where only a function is named («el
    Director General de la OIM»). ``country`` is an ISO 3166-1 alpha-3 code, ``gender`` «f» or «m» from an honorific
    or a gendered title, ``surface`` the words as they stand, kept as an alias.
    """

    kind: ActorKind
    name: str
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    stakeholder_type: str | None = None
    gender: str | None = None
    surface: str = ""


@dataclass(slots=True)
class _Entry:
    """An actor under construction."""

    id: str
    mention: Mention
    tokens: tuple[str, ...]
    aliases: dict[str, None] = field(default_factory=dict)
    members: tuple[str, ...] = ()
    actor: Actor | None = None  # as last asked for, until more is known
    known_by: set[Mention] = field(default_factory=set)  # what it was named by: once more tells nothing new


class Registry:
    """Actors in order of first mention, with ids ``a1``, ``a2`` … ; not thread-safe."""

    def __init__(self, *, across: bool = False) -> None:
        """``across`` says that actors of several documents meet, in which one family name may be two people's."""
        self._across = across
        self._entries: dict[str, _Entry] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._tokens: dict[str, list[str]] = {}
        self._functions: dict[tuple[str, str], list[str]] = {}
        self._holders: dict[str, dict[str, None]] = {}  # word of a function → persons
        self._bodies: dict[str, dict[str, None]] = {}  # word of a name → bodies

    def add(self, mention: Mention) -> str:
        """Return the id of the actor that ``mention`` means: a known one when that is near-certain, else a new one."""
        found = self.find(mention)
        if found is None:
            return self._create(mention)
        entry = self._entries[found]
        if mention not in entry.known_by:
            self._enrich(entry, mention)
        return found

    def find(self, mention: Mention) -> str | None:
        """The id of the one known actor that ``mention`` means, or None where there is none or more than one."""
        found = self.candidates(mention)
        return found[0] if len(found) == 1 else None

    def candidates(self, mention: Mention) -> tuple[str, ...]:
        """The ids of all known actors that ``mention`` may mean, in order of first mention."""
        if mention.kind is not ActorKind.PERSON:
            found = self._keys.get(_key(mention))
            return (found,) if found else ()
        if not mention.name:
            return self._by_function(mention)
        return self._by_name(mention)

    def get(self, actor_id: str) -> Actor:
        """The actor with this id, as known so far. Raises KeyError if there is none."""
        return _actor(self._entries[actor_id])

    def name(self, actor_id: str) -> str:
        """The name of the actor with this id, as known so far. Raises KeyError if there is none."""
        return _name(self._entries[actor_id])

    def set_members(self, actor_id: str, members: Iterable[str]) -> None:
        """Say who the members of a group are; adds to those known."""
        entry = self._entries[actor_id]
        entry.members = tuple(dict.fromkeys((*entry.members, *members)))
        entry.actor = None

    def alias(self, actor_id: str, surface: str) -> None:
        """Note another surface form of an actor («la oradora» is none: only what names)."""
        if surface:
            entry = self._entries[actor_id]
            entry.aliases.setdefault(surface)
            entry.actor = None

    def actors(self) -> tuple[Actor, ...]:
        """All actors in order of first mention."""
        return tuple(_actor(entry) for entry in self._entries.values())

    def holders(self, word: str) -> list[Actor]:
        """The persons whose function, as known so far, contains a folded word; in order of first mention."""
        found = (self.get(one) for one in _in_order(self._holders.get(word, ())))
        return [actor for actor in found if word in fold(actor.role or "").split()]

    def members(self, word: str) -> list[str]:
        """The ids of the persons whose organisation, as known so far, begins with a folded word; in order."""
        persons = ((one.id, one.mention.organisation) for one in self._entries.values() if one.tokens)
        return [known for known, place in persons if place and fold(place).split()[:1] == [word]]

    def bodies(self, word: str) -> list[Actor]:
        """The organisations, groups and States whose name contains a folded word; in order of first mention."""
        return [self.get(one) for one in _in_order(self._bodies.get(word, ()))]

    def _by_name(self, mention: Mention) -> tuple[str, ...]:
        tokens = name_tokens(mention.name)
        keys = tokens if len(tokens) < 2 else tokens[1:]  # two people may share a first name
        known = dict.fromkeys(known for token in keys for known in self._tokens.get(token, ()))
        entries = [self._entries[known_id] for known_id in known]
        exact = [entry for entry in entries if entry.tokens == tokens and _compatible(entry.mention, mention)]
        if exact:
            return (exact[0].id,)
        similar = [entry for entry in entries if _same_person(entry, mention, tokens)]
        if self._across:
            similar = [one for one in similar if _may_be_one(one, mention, tokens)]
        if not similar and len(tokens) > 1:
            unnamed = [self._entries[known_id] for known_id in self._by_function(mention)]
            similar = [entry for entry in unnamed if not entry.tokens]
        return _in_order(entry.id for entry in similar)

    def _by_function(self, mention: Mention) -> tuple[str, ...]:
        function = _function(mention)
        known = self._functions.get(function, ()) if function else ()
        return _in_order(found for found in known if _compatible(self._entries[found].mention, mention))

    def _create(self, mention: Mention) -> str:
        tokens = name_tokens(mention.name) if mention.kind is ActorKind.PERSON else ()
        entry = _Entry(f"a{len(self._entries) + 1}", mention, tokens)
        self._entries[entry.id] = entry
        self._index(entry, mention)
        return entry.id

    def _enrich(self, entry: _Entry, mention: Mention) -> None:
        known = entry.mention
        tokens = name_tokens(mention.name) if mention.kind is ActorKind.PERSON else ()
        name = known.name
        if len(tokens) > len(entry.tokens):
            name, entry.tokens = mention.name, tokens
        role, organisation = known.role, known.organisation
        if role is None or (organisation is None and mention.role and mention.organisation):
            role = mention.role or role
        entry.mention = Mention(
            known.kind,
            name,
            role,
            nearer_body(organisation, mention.organisation),
            known.country or mention.country,
            known.stakeholder_type or mention.stakeholder_type,
            known.gender or mention.gender,
            known.surface,
        )
        self._index(entry, mention)

    def _index(self, entry: _Entry, mention: Mention) -> None:
        entry.actor = None
        entry.known_by.add(mention)
        for surface in (mention.surface, mention.name):
            if surface:
                entry.aliases.setdefault(surface)
        if mention.kind is not ActorKind.PERSON:
            self._keys.setdefault(_key(mention), entry.id)
            acronym = acronym_of(mention.surface) if mention.kind is ActorKind.ORGANISATION else None
            if acronym:
                self._keys.setdefault(("body", _body_key(acronym)), entry.id)
            if mention.kind is not ActorKind.COLLECTIVE:
                for word in _folded_words(mention.name or mention.surface):
                    self._bodies.setdefault(word, {}).setdefault(entry.id)
            return
        for word in _folded_words(entry.mention.role or ""):
            self._holders.setdefault(word, {}).setdefault(entry.id)
        for token in entry.tokens:
            ids = self._tokens.setdefault(token, [])
            if entry.id not in ids:
                ids.append(entry.id)
        function = _function(mention)
        if function:
            ids = self._functions.setdefault(function, [])
            if entry.id not in ids:
                ids.append(entry.id)


@lately
def _folded_words(name: str) -> tuple[str, ...]:
    """The folded words of a name: those of a document are put into several registers."""
    return tuple(fold(name).split())


def mention_of(actor: Actor) -> Mention:
    """The mention that would give ``actor`` again: for merging the registers of several documents."""
    # a person known only by a function bears the surface form, which holds the role, as its name
    named = actor.kind is not ActorKind.PERSON or not is_office(actor.name, actor.role or "")
    return Mention(
        actor.kind,
        actor.name if named else "",
        actor.role,
        actor.organisation,
        actor.country,
        actor.stakeholder_type,
        actor.gender,
        actor.aliases[0] if actor.aliases else actor.name,
    )


def _name(entry: _Entry) -> str:
    mention = entry.mention
    name = mention.name or _articled(mention.surface) or mention.role or ""
    if mention.kind is ActorKind.COLLECTIVE:
        return crowd_name(name)
    if mention.kind is ActorKind.PERSON and not entry.tokens:
        return spoken_office(name, mention.role or "")
    if not name.isupper() or mention.kind is ActorKind.PERSON:
        return name
    spoken = len(name) > 3 if mention.kind is ActorKind.STATE else " " in name and find_body(name) is None
    return quiet(name) if spoken else name


def _articled(surface: str) -> str:
    """An office as it stands behind «de»: «du délégué du personnel» is «le délégué du personnel»."""
    first, _, rest = surface.partition(" ")
    article = _CONTRACTED.get(first)
    return f"{article} {rest}" if article and rest else surface


_CONTRACTED = {"du": "le", "au": "le", "des": "les", "aux": "les", "del": "el", "al": "el"}


def _actor(entry: _Entry) -> Actor:
    if entry.actor is not None:
        return entry.actor
    mention, name = entry.mention, _name(entry)
    entry.actor = Actor(
        entry.id,
        mention.kind,
        name,
        mention.role,
        mention.organisation,
        mention.country,
        mention.stakeholder_type or (STATE if mention.kind is ActorKind.STATE else None),
        mention.gender,
        tuple(entry.aliases) or (name,),
        entry.members,
    )
    return entry.actor


def _key(mention: Mention) -> tuple[str, str]:
    if mention.kind is ActorKind.STATE and mention.country:
        return mention.kind, mention.country
    if mention.kind in _BODIES:
        return "body", _body_key(mention.name or mention.surface)
    return mention.kind, organisation_key(mention.name or mention.surface)


STATE = "state"
"""The kind of stakeholder that a State is, whatever names it."""

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
"""«The Colombo Process» is one body, be it called a group or an organisation, in whatever language."""


@lru_cache(maxsize=4096)
def _body_key(name: str) -> str:
    body = find_body(name) or find_body(_ARTICLE.sub("", name, count=1))
    return body.code if body is not None else organisation_key(name)


def _function(mention: Mention) -> tuple[str, str] | None:
    """Role and organisation (or country) together name a person; a role alone does not."""
    place = organisation_key(mention.organisation) if mention.organisation else mention.country
    if not mention.role or not place:
        return None
    return _function_key(mention.role), place


@lru_cache(maxsize=4096)
def _function_key(role: str) -> str:
    return re.sub(r"\W+", " ", organisation_key(role)).strip()


def _compatible(known: Mention, other: Mention) -> bool:
    """Nothing that is known of both disagrees."""
    return not (
        (known.gender and other.gender and known.gender != other.gender)
        or (known.country and other.country and known.country != other.country)
    )


def _same_person(entry: _Entry, mention: Mention, tokens: tuple[str, ...]) -> bool:
    if not _compatible(entry.mention, mention):
        return False
    short, long = sorted((entry.tokens, tokens), key=len)
    if len(short) == 1:
        by_first_name = _BY_FIRST_NAME.match(fold(mention.surface)) is not None
        return short[0] in (long if by_first_name else (long[1:] or long))
    if _is_within(short, long):
        return True
    return len(short) == len(long) and _one_letter_apart(short, long) and _same_post(entry.mention, mention)


def _may_be_one(entry: _Entry, mention: Mention, tokens: tuple[str, ...]) -> bool:
    """Whether a name of one document may be that of another: not where one of them is a family name alone of somebody
    who is introduced there («la Sra. Quispe (Red Sur)»), and nothing else agrees."""
    if min(len(entry.tokens), len(tokens)) > 1 and _token_matches(entry.tokens[0], tokens[0]):
        return True
    (short, _), (long, whole) = sorted(((entry.tokens, entry.mention), (tokens, mention)), key=lambda one: len(one[0]))
    if len(short) > 1 and long[-len(short) :] == short and not (whole.organisation or whole.country):
        return True  # «Rubén Aranda Quirós», of whom no more is said, is «Aranda Quirós (Panama)»
    family = mention if len(tokens) <= len(entry.tokens) else entry.mention
    introduced = family.role or family.organisation or family.country or "(" in family.surface
    return not introduced or _vouched(entry.mention, mention)


def _vouched(known: Mention, other: Mention) -> bool:
    """Whether something besides a family name is known of both and agrees: a country, a body or a function."""
    if known.country and known.country == other.country:
        return True
    if known.organisation and other.organisation and _is_one_body(known.organisation, other.organisation):
        return True
    bodies = [organisation_key(one.organisation) for one in (known, other) if one.organisation]
    roles = [_function_key(one.role) for one in (known, other) if one.role]
    return any(len(both) == 2 and (both[0] in both[1] or both[1] in both[0]) for both in (bodies, roles))


def _is_one_body(name: str, other: str) -> bool:
    """Whether two names are one body's in two languages: by its code («OIT», «ILO»), or by what each word begins with
    («Confederación Mundial del Empleo», «Confédération mondiale de l'emploi»)."""
    if _body_key(name) == _body_key(other):
        return True
    letters = ["".join(word[0] for word in re.findall(r"\w{4,}", fold(one))) for one in (name, other)]
    return letters[0] == letters[1] and len(letters[0]) >= _LETTERS


_LETTERS = 3
"""With so many first letters in common, names of two languages are one body's, where a family name agrees too."""


def _is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Every part of the shorter name stands in the longer one, in order; an initial stands for its name."""
    at = 0
    for token in short:
        while at < len(long) and not _token_matches(token, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _token_matches(left: str, right: str) -> bool:
    return left == right or (min(len(left), len(right)) == 1 and left[0] == right[0])


def _one_letter_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    different = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(different) == 1 and DamerauLevenshtein.distance(*different[0], score_cutoff=1) == 1


def _same_post(known: Mention, other: Mention) -> bool:
    function = _function(known)
    return function is not None and function == _function(other)


def _in_order(ids: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(ids)
    return tuple(found) if len(found) < 2 else tuple(sorted(found, key=lambda actor_id: int(actor_id[1:])))
