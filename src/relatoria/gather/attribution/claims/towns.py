"""Towns that act: any town where mayors and cities speak, a capital among them; elsewhere a capital for its State where
that State has spoken.

«Lima apoyó la propuesta», «Pour Berne, …», «Rotterdam mettra deux experts à disposition». Elsewhere a town is a place,
unless it is a capital that says something («Tout aussi sceptique, Lomé a fait valoir que …»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.subjects import head_of
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.capitals import capitals, is_only_a_place
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import countries
from relatoria.vocabulary.towns import towns

_OF_CITIES = re.compile(
    r"\b(?:alcald(?:e|esa|es|esas|ia|ias)|ayuntamientos?|municip\w+|ciudades|mayors?|cities|councillors?|maires?|villes|"
    r"mairies?|bourgmestres?)\b"
)
_OFFICE = (
    r"\b(?:(?:alcald(?:e|esa|ia)|ayuntamiento|intendent[ea]|municipio|municipalidad|mayor|city|council|maire|mairie|"
    r"ville|municipalite|bourgmestre|commune)s?(?:,? [^\W\d]+,)? (?:of|de|d')|(?:city|town) council of)"
)
_LIST = r"\b(?:municipios|ciudades|cities|towns|municipalities|villes|communes|municipalites) ?: ?"
_ITS_OFFICE = re.compile(r"(?:'s)? (?:city council|city hall|municipality|council|mayor)\b")
"""Words beside a town that say that the town itself is meant, folded."""
_ENOUGH = 4
"""So many words of towns and mayors make a text one in which towns speak."""
_MANY, _DENSE = 8, 0.0015
"""So many of them, and so many for each character, make it one in which a capital is a town among others."""
_SEVERAL = 3
"""Where so many States have spoken the capital of another is that State."""
_FOR = frozenset("para segun selon pour for".split())
_PLACE = frozenset({",", "("})
_UNTOLD = frozenset({Shape.SURNAME, Shape.BARE})
"""What a capital may be read as where nothing tells who it is."""
_PERSONS = frozenset("sofia santiago victoria lima paris roma kingston georgetown jamestown dublin douglas".split())
"""Capitals that are names of persons as well."""
_LONGEST = 3  # words of a town's name


@cache
def _first_words() -> frozenset[str]:
    data = read_table("attribution_cities.toml")
    names = (name for table in ("cities", "capitals") for named in data[table].values() for name in named)
    return frozenset(fold(name).replace("'", " ").split()[0] for name in names)


@cache
def _telling_words() -> frozenset[str]:
    """The first words of their names that are no article: without one of them a sentence names no town."""
    data = read_table("attribution_cities.toml")
    names = (fold(name) for table in ("cities", "capitals") for named in data[table].values() for name in named)
    parts = (name.replace("'", " ").replace("-", " ").split() for name in names)
    return frozenset(part[1] if part[0] in _ARTICLES and len(part) > 1 else part[0] for part in parts)


_ARTICLES = frozenset({"la", "le", "el", "los", "las", "the"})


class Towns:
    """Reads towns as actors in one document."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._found: int | None = None
        self._named_towns: dict[str, bool] = {}

    def may_open(self, sentence: Sentence, spoken: set[str]) -> bool:
        """Whether a town may open the sentence and act in it; ``spoken`` are the ISO codes of States that spoke."""
        return bool(sentence.words) and sentence.words[0] in _telling_words() and (bool(spoken) or self._of_cities())

    def are(self, claims: Iterable[Claim]) -> bool:
        """Whether claims of States name towns where a capital is a town."""
        named = {fold(spot.mention.surface) for claim in claims for spot in claim.spots}
        return any(name in capitals() and self._is_town(name) for name in named)

    def read(self, scene: Scene, spots: tuple[Spot, ...], spoken: set[str]) -> tuple[Spot, ...]:
        """``spots`` with the town at the head of the sentence; ``spoken`` are the ISO codes of States that spoke."""
        words = scene.line.words
        if _telling_words().isdisjoint(words):
            return spots
        at = head_of(scene)
        at += at < len(words) and words[at] in _FOR
        found = self._at(scene, at, spots, spoken) or self._before_verb(scene, spots, spoken)
        while found and found[-1].end < len(words) and words[found[-1].end] in scene.words.conjunctions:
            more = self._at(scene, found[-1].end + 1, spots, spoken)  # «Belfast and Riga will draft it»
            if not more:
                break
            found += more
        if not found:
            return spots
        kept = [spot for spot in spots if not any(town.first <= spot.first < town.end for town in found)]
        return tuple(sorted([*kept, *found], key=lambda spot: spot.first))

    def _at(self, scene: Scene, at: int, spots: tuple[Spot, ...], spoken: set[str]) -> list[Spot]:
        """The town that begins at a token, as the actor that it stands for; [] where none does."""
        words = scene.line.words
        if at + 1 >= len(words) or not scene.line.capital(at) or words[at] not in _first_words():
            return []
        end = next((stop for stop in (at + 3, at + 2, at + 1) if _named(scene, at, stop)), 0)
        governed = at and words[at - 1] in _FOR
        if not end or end >= len(words):
            return []
        if scene.line.gap(end) in _PLACE and not governed and not _says_behind_aside(scene, end):
            return []
        inside = [spot for spot in spots if spot.first < end and at < spot.end]
        taken = any(spot.shape not in _UNTOLD or spot.first < at or spot.end > end for spot in inside)
        folded = scene.line.sentence.folded
        if (
            taken
            or words[end] in scene.words.of
            or is_only_a_place(folded, scene.line.starts[at], scene.line.ends[end - 1])
        ):
            return []
        name = scene.line.text(at, end)
        code = capitals().get(fold(name))
        says = end in scene.begins and fold(name) not in _PERSONS  # no place says things
        if code and not self._is_town(name) and self._stands(code, spoken, says=says):
            mention = seated(code, name, scene.language)
        elif self._of_cities():
            mention = Mention(ActorKind.ORGANISATION, name, stakeholder_type="local_government", surface=name)
        else:
            return []
        return [Spot(at, end, Shape.STATE, mention)]

    def _before_verb(self, scene: Scene, spots: tuple[Spot, ...], spoken: set[str]) -> list[Spot]:
        """«Tout aussi sceptique, Lomé a fait valoir que …»: behind a comma and right before a verb of saying."""
        for hit in scene.verbs:
            for at in range(max(1, hit.first - _LONGEST), hit.first):
                found = self._at(scene, at, spots, spoken) if "," in scene.line.gap(at) else []
                if found and found[0].end == hit.first:
                    return found
        return []

    def _stands(self, code: str, spoken: set[str], *, says: bool) -> bool:
        """Whether a capital stands for its State, which is ``spoken`` of or, where no towns speak, says something."""
        return code in spoken or len(spoken) >= _SEVERAL or (says and not self._of_cities())

    def _of_cities(self) -> bool:
        return self._words() >= _ENOUGH

    def _is_town(self, name: str) -> bool:
        """Whether a capital is the town itself: where a document is all of towns, where its mayor or the «City of» it
        is named, and in a list of towns («Por los municipios: Cádiz, Lomé, Malabo»)."""
        if name not in self._named_towns:
            dense = _are_dense(self._words(), self._text)
            self._named_towns[name] = dense or _stands_as_town(fold(name), fold(self._text.clean.text))
        return self._named_towns[name]

    def _words(self) -> int:
        if self._found is None:
            self._found = _words_of_cities(self._text)
        return self._found


def _stands_as_town(town: str, folded: str) -> bool:
    """Whether a town stands anywhere behind its office, before it, or in a list of towns."""
    at = folded.find(town)
    while at >= 0:
        end = at + len(town)
        if _BEFORE.search(folded, max(0, at - _BESIDE), at) or _ITS_OFFICE.match(folded, end):
            return True
        at = folded.find(town, end)
    return False


_BEFORE = re.compile(rf"(?:{_OFFICE} ?|{_LIST}(?:[^.;:]*[^\w.;:])?)$")
_BESIDE = 400
"""Characters before a town among which a list of towns begins."""


def speaks_of_cities(text: Text) -> bool:
    """Whether a document is so much one of towns and their mayors that a capital in it is a town, and no State."""
    return _are_dense(_words_of_cities(text), text)


def _words_of_cities(text: Text) -> int:
    return len(_OF_CITIES.findall(fold(text.clean.text)))


def _are_dense(words: int, text: Text) -> bool:
    return words >= max(_MANY, _DENSE * len(text.clean.text))


def seated(code: str, surface: str, language: str) -> Mention:
    """Who sits in a seat of government and speaks under its name: a State, or the European Union."""
    if code in countries():
        name = countries()[code].names[language]
        return Mention(ActorKind.STATE, name, country=code, stakeholder_type="state", surface=surface)
    body = bodies()[code]
    return Mention(ActorKind.GROUP, body.names[language], stakeholder_type=body.stakeholder_type, surface=surface)


def _says_behind_aside(scene: Scene, end: int) -> bool:
    """«Dakar, parlant pour les États côtiers, a réclamé …»: commas close what stands before the verb of saying."""
    line = scene.line
    return not line.capital(end) and any(end < hit.first and "," in line.gap(hit.first) for hit in scene.verbs)


def _named(scene: Scene, at: int, end: int) -> bool:
    """Whether the tokens ``[at, end)`` are the name of a town."""
    if end > len(scene.line) or any(scene.line.gap(i) not in ("", "-", "'") for i in range(at + 1, end)):
        return False
    name = scene.line.text(at, end)
    return fold(name) in capitals() or name in towns()
