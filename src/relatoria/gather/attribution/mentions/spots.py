"""Mentions found in a sentence: persons, functions, States, bodies, collectives, and words that point back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.bare import bare_name_at
from relatoria.gather.attribution.mentions.beside import after_phrase, body_beside, turn_of
from relatoria.gather.attribution.mentions.collectives import MEMBERS, SINGLE, SOMEBODY, collective_at, unnamed_at
from relatoria.gather.attribution.mentions.delegations import of_nation
from relatoria.gather.attribution.mentions.foreign import foreign_end, foreign_words
from relatoria.gather.attribution.mentions.joined_spots import joined_up
from relatoria.gather.attribution.mentions.name_tail import ends_name, run_on
from relatoria.gather.attribution.mentions.persons import honorific_at, role_at
from relatoria.gather.attribution.mentions.proper import (
    acronym_at,
    closes_as_body,
    closing_at,
    national_at,
    proper_at,
    proper_behind,
)
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.mentions.those import each_of_those
from relatoria.gather.attribution.mentions.unnamed_bodies import body_unnamed_at
from relatoria.gather.attribution.words.line import in_future
from relatoria.gather.attribution.words.scene import Name, Scene, nation
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.voicing import asks_for, openings
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.stakeholders import stakeholder_type_of

Reader = Callable[[Scene, int], Spot | None]
"""Reads what a token begins; None where it begins nothing of its kind."""

_FULL_NAME = 2  # capitals from which on a body that opens a sentence is named in full
_LONGEST = _TAIL = 12
_ALONE = frozenset("solo only seul seule seuls".split())
_SHOUTED = 3
_ARTICLE_GENDER = {"la": "f", "el": "m", "le": "m"}


def find_spots(scene: Scene) -> tuple[Spot, ...]:
    """All mentions of a sentence in order, not overlapping; the most telling reading of each place wins."""
    found: list[Spot] = []
    if _shouted(scene):
        return ()
    last, reached, shown = _last(scene), 0, _shown(scene)
    starters = scene.words.starters
    marks = zip(scene.line.capitals[:last], scene.line.words, strict=False)
    for at in [at for at, (capital, word) in enumerate(marks) if capital or word in starters or word == "one"]:
        if at < reached or not _may_begin(scene, at):
            continue
        for reader in _readers(scene, at, shown):
            spot = reader(scene, at)
            if spot is not None:
                found.append(spot)
                reached = spot.end
                break
    return each_of_those(scene, joined_up(scene, found))


class _Shown(NamedTuple):
    """Which words a sentence has at all: without any of a kind no reader that asks for one need look."""

    honorific: bool
    role: bool
    speaker: bool
    body: bool
    foreign: bool


def _shown(scene: Scene) -> _Shown:
    honorifics, roles, speakers = _titles(scene.language)
    said = scene.line.words
    return _Shown(
        not honorifics.isdisjoint(said),
        not roles.isdisjoint(said),
        not speakers.isdisjoint(said),
        not scene.words.bodies.isdisjoint(said),
        not foreign_words(scene.language).isdisjoint(said),
    )


@cache
def _titles(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = words_of(language)
    return frozenset(words.honorifics), frozenset(words.roles), frozenset(words.speakers)


def _shouted(scene: Scene) -> bool:
    """A line all in capitals without a title: there capitals say nothing of names."""
    line = scene.line
    if len(line.words) < _SHOUTED or not line.sentence.text.isupper():
        return False
    return scene.words.common.isdisjoint(line.words)


def _last(scene: Scene) -> int:
    """Where to stop: what is said after the last verb of saying names no speaker, unless a list of names follows."""
    size = len(scene.line.words)
    if not scene.verbs or scene.verbs[-1].at + _TAIL >= size:
        return size
    if not scene.words.tails.isdisjoint(scene.line.words) or openings(scene):
        return size
    return scene.verbs[-1].at + _TAIL


def _may_begin(scene: Scene, at: int) -> bool:
    """A cheap test of a token: a capital, or a word with which a mention may begin and what may follow it."""
    line, words = scene.line, scene.words
    word = line.words[at]
    if line.capitals[at]:
        return at > 0 or not (word in _ALONE or word.endswith("mente"))  # «Únicamente el Proceso de Rabat»
    if word not in words.starters:
        return word == "one"
    if word in words.articles and at + 1 < len(line.words):
        behind = line.words[at + 1]
        known = behind in words.followers or (word in SINGLE and behind in MEMBERS)
        named = words.language == "en" and not words.bodies.isdisjoint(
            line.words[at + 2 : at + 4]
        )  # «the audit office»
        return line.capitals[at + 1] or known or named or word in words.quantifiers
    return True


def _readers(scene: Scene, at: int, shown: _Shown) -> Iterator[Reader]:
    """Who may read something at a token, the most telling first; only those whose words stand there are asked."""
    words, word = scene.words, scene.line.words[at]
    article, titled = word in words.articles, word in words.honorifics
    opening = at == 0 and (titled or word in words.roles) and closes_as_body(scene)
    if shown.honorific and (article or titled) and not opening:
        yield _honorific_at
    if word in SINGLE or word in SOMEBODY:
        yield unnamed_at
        yield body_unnamed_at
    if shown.speaker and article:
        yield speaker_at
    if (
        shown.role
        and not opening
        and (article or titled or word in words.roles or word in words.modifiers or word in words.former)
    ):
        yield _role_at
    if at == 0 or word in words.gathering or ";" in scene.line.gap(at):
        yield collective_at
    if at in scene.countries:
        yield _country_at
    if shown.foreign and (article or scene.line.capitals[at]):
        yield foreign_at
    if at in scene.bodies or (article and (shown.body or scene.line.capitals[at + 1 : at + 2] == (True,))):
        yield _body_at
    if scene.line.capitals[at]:
        yield national_at
        if at == 0 and (word in words.bodies or closes_as_body(scene)):
            yield _proper_opening
        if shown.body and words.language == "en":
            yield closing_at
        yield bare_name_at
    if word in words.pronouns:
        yield _pronoun_at


def _proper_opening(scene: Scene, _: int) -> Spot | None:
    return proper_at(scene, -1)


def _honorific_at(scene: Scene, at: int) -> Spot | None:
    return None if _opens_as_body(scene, at) else honorific_at(scene, at)


def _opens_as_body(scene: Scene, at: int) -> bool:
    """«General Assembly holds …», «Judge Watch said»: a title that begins the name of a body."""
    return at == 0 and scene.line.words[0] not in scene.words.articles and closes_as_body(scene)


def _role_at(scene: Scene, at: int) -> Spot | None:
    """A function, but for «la Secretaría», which only its accent tells from «la Secretaria»."""
    line = scene.line
    if _opens_as_body(scene, at) or match_phrase(line.words, at, scene.words.phrases["such_as"]) > 1:
        return None
    office = at + (line.words[at] in scene.words.articles)
    if office < len(line.words) and line.words[office] == "secretaria" and "í" in line.raw(office).lower():
        return None
    return role_at(scene, at)


def _country_at(scene: Scene, at: int) -> Spot | None:
    name = scene.countries.get(at)
    if name is None or not scene.line.capitals[at]:
        return None
    wording = scene.line.text(at, name.end)
    mention = Mention(ActorKind.STATE, wording, country=name.code, stakeholder_type="state", surface=wording)
    return Spot(_article(scene, at), name.end, Shape.STATE, mention)


def _body_at(scene: Scene, at: int) -> Spot | None:
    name = scene.bodies.get(at)
    if name is None:
        return organisation_at(scene, at)
    body = bodies()[name.code]
    kind = ActorKind.GROUP if body.is_group else ActorKind.ORGANISATION
    end = name.end
    if end < len(scene.line.words) and scene.line.gaps[end] == "(" and scene.bodies.get(end, name).code == name.code:
        end = scene.bodies[end].end if end in scene.bodies else end
    wording = scene.line.text(at, end)
    mention = Mention(kind, wording, stakeholder_type=body.stakeholder_type, surface=wording)
    return Spot(_article(scene, at), end, Shape.BODY, mention)


def organisation_at(scene: Scene, at: int) -> Spot | None:
    """An organisation that the vocabulary does not know: an article, a word such as «sindicato», and its name.

    «el Sindicato de Estibadores», «the Harbour Association», «l'intersyndicale»: read only where a verb of saying
    follows, or it stands after one.
    """
    line, words = scene.line, scene.words
    if (
        (
            line.words[at] not in words.definite
            and not (line.words[at] in ("du", "del") and (not at or _asked(scene, at)))
        )
        or at + 1 >= len(line.words)
        or line.gaps[at + 1]
    ):
        return None
    head = _head(scene, at)
    if (
        head is None
        or any(line.gaps[i] not in ("", "'") for i in range(at + 2, head + 1))
        or any(i in scene.bodies for i in range(at, head))
    ):
        return proper_at(scene, at) or proper_behind(scene, at) or acronym_at(scene, at)
    small = any(not line.capitals[i] for i in range(at + 1, head))
    if small and head == at + 2 and line.words[at + 1] in _NUMBERED:
        small = False  # «le deuxième groupe», «la segunda mesa»
    if (small and not _small_compound(scene, at, head)) or any(i in scene.countries for i in range(at, head + 1)):
        return None
    end = head + 1
    while end < len(line.words) and end - head < _LONGEST and not line.gaps[end] and not ends_name(scene, end):
        end += 1
    while end > head + 1 and line.words[end - 1] in words.links:
        end -= 1
    end = run_on(scene, head, end)
    if line.words[end : end + 1] == ("'s",):
        return None  # «the council's housing lead»
    if line.words[head : head + 3] == ("ordre", "du", "jour"):
        return None
    bracket = end < len(line.words) and line.gaps[end] == "(" and line.acronym(end)
    stop = end + 1 if bracket else end
    if not (body_beside(scene, at, stop) or _opens(scene, at, end, stop)):
        return None
    wording = line.text(at + 1, stop)
    states = [name for first, name in scene.countries.items() if head < first < end]
    if line.words[head] in words.representing:
        adjective = None if states else nation(scene, at + 1, end)
        if states or adjective is not None:
            return _of_state(scene, at, head, stop, adjective or states[0])
    if small and line.words[head].endswith("ions"):  # «the trade unions», «the farmers' associations»
        crowd = Mention(ActorKind.COLLECTIVE, line.text(at, stop), surface=line.text(at, stop))
        return Spot(at, stop, Shape.COLLECTIVE, crowd, head=line.words[head], plural=True)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    return Spot(at, stop, Shape.BODY, mention, head=line.words[head])


def foreign_at(scene: Scene, at: int) -> Spot | None:
    """«El Conseil des associations de la vallée du Sénégal (CAVS) teme»: a body named in another language."""
    line = scene.line
    first = at + (line.words[at] in scene.words.articles)
    end = foreign_end(scene, first)
    if end == first:
        return None
    stop = end + 1 if end < len(line.words) and line.gaps[end] == "(" and line.acronym(end) else end
    if not (body_beside(scene, at, stop) or _opens(scene, at, end, stop)):
        return None
    wording = line.text(first, stop)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    return Spot(at, stop, Shape.BODY, mention, head=line.words[first])


def _asked(scene: Scene, at: int) -> bool:
    """Whether a name is asked for behind a preposition with its article."""
    return after_phrase(scene, at + 1) or turn_of(scene, at) or asks_for(scene, at)


def _small_compound(scene: Scene, at: int, head: int) -> bool:
    """«the county council», «the dockers' union»: English, a body in small letters, what it is of before its word."""
    line, words = scene.line, scene.words
    inside = range(at + 1, head)
    if words.language != "en" or line.capitals[head] or len(inside) > _COMPOUND or head in scene.begins:
        return False
    if line.words[head] in MEETINGS:
        return False
    return all(not line.capitals[i] and line.words[i] not in words.little and i not in scene.begins for i in inside)


_COMPOUND = 3
_NUMBERED = frozenset(
    "primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta premier premiere second "
    "seconde deuxieme troisieme quatrieme cinquieme".split()
)
MEETINGS = frozenset(
    "conference forum assembly congress meeting summit workshop session panel programme program".split()
)
"""Bodies whose word in small letters is a gathering or a plan."""


def _opens(scene: Scene, at: int, end: int, stop: int) -> bool:
    """Whether the name opens the sentence in full, or acts in the future."""
    line = scene.line
    if at or line.gaps[stop] not in ("", ")", "),", ","):
        return False
    capitals = sum(line.capital(i) for i in range(1, end))
    return capitals >= _FULL_NAME or (capitals > 0 and (in_future(line, stop) or _told_by_its_own(scene, stop)))


def _told_by_its_own(scene: Scene, stop: int) -> bool:
    """«Le Fonds y mettrait six millions, a indiqué son délégué»: whoever speaks behind is the body's own."""
    line, words = scene.line, scene.words
    inserted = (hit.at + 1 for hit in scene.verbs if hit.first > stop and line.gap(hit.first) == ",")
    return any(at < len(line) and line.words[at] in words.possessives for at in inserted)


def _of_state(scene: Scene, at: int, head: int, stop: int, state: Name) -> Spot:
    """A delegation or a government speaks for its State, which is named by itself or by an adjective."""
    line, surface = scene.line, scene.line.text(at, stop)
    role = line.raw(head)
    if state.first in scene.countries:
        place = line.text(state.first, state.end)
        mention = Mention(ActorKind.STATE, place, role, None, state.code, "state", None, surface)
    else:
        mention = of_nation(scene, state, surface, role)
    return Spot(at, stop, Shape.ROLE, mention, head=line.words[head])


def _head(scene: Scene, at: int) -> int | None:
    """The head word of an organisation's name: the first, in English the last of a run of capitals."""
    line, words = scene.line, scene.words
    heads = [i for i in range(at + 1, min(at + 6, len(line.words))) if line.words[i] in words.bodies]
    if not heads or words.language != "en":
        return heads[0] if heads else None
    last = heads[0]
    for index in heads[1:]:
        if index == last + 1 and not line.capitals[index] and not line.gaps[index] and index not in scene.begins:
            last = index  # «the trade union caucus»
        if all(line.capitals[i] and line.gaps[i] in ("", "'") for i in range(last + 1, index + 1)):
            last = index
    return last


def speaker_at(scene: Scene, at: int) -> Spot | None:
    """«la oradora», «the speaker», «l'intervenant»: a word for whoever has the floor."""
    line, words = scene.line, scene.words
    noun = at + 1
    if line.words[at] not in words.articles or noun >= len(line.words) or line.words[noun] not in words.speakers:
        return None
    if line.words[noun] in words.roles or line.gaps[noun]:
        return None
    if noun + 1 < len(line.words) and line.words[noun + 1] in words.of and not line.gaps[noun + 1]:
        return _speaker_of(scene, at, noun)
    gender = words.speakers[line.words[noun]] or _ARTICLE_GENDER.get(line.words[at])
    mention = Mention(ActorKind.PERSON, "", gender=gender, surface=line.text(at, noun + 1))
    return Spot(at, noun + 1, Shape.ANAPHOR, mention, head=line.words[noun])


def _speaker_of(scene: Scene, at: int, noun: int) -> Spot | None:
    """«The speaker for the United Kingdom», «l'orateur du Mali»: whoever speaks for a State is the State."""
    first = (
        noun + 2 + (scene.line.words[noun + 2 : noun + 3] != () and scene.line.words[noun + 2] in scene.words.articles)
    )
    state = scene.countries.get(first)
    if state is None or scene.line.words[noun] not in _TURNS_OF:
        return None
    place, surface = scene.line.text(state.first, state.end), scene.line.text(at, state.end)
    mention = Mention(ActorKind.STATE, place, None, None, state.code, "state", None, surface)
    return Spot(at, state.end, Shape.ROLE, mention, head=scene.line.words[noun])


_TURNS_OF = frozenset("speaker orador oradora orateur oratrice interviniente intervenant intervenante".split())


def _pronoun_at(scene: Scene, at: int) -> Spot | None:
    word = scene.line.words[at]
    if word not in scene.words.pronouns or at + 1 not in scene.begins:
        return None
    if scene.language == "es" and scene.line.raw(at) in ("el", "El"):  # the article; the pronoun is «él»
        return None
    gender = scene.words.pronouns[word]
    return Spot(at, at + 1, Shape.ANAPHOR, Mention(ActorKind.PERSON, "", gender=gender, surface=word), head=word)


def _article(scene: Scene, at: int) -> int:
    return at - 1 if at and scene.line.words[at - 1] in scene.words.articles and not scene.line.gaps[at] else at
