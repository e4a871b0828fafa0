"""Persons named in a sentence: honorific and name, function and name, name and function, function alone."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.delegations import (
    OF_NAMES,
    SIDES,
    delegation,
    is_counterpart,
    of_the_state,
    states_in,
)
from relatoria.gather.attribution.mentions.name_places import is_family_name, name_after_field, name_end, verb_begins
from relatoria.gather.attribution.mentions.posts import Post, post_end, read_post
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.fields import field_end, takes_a_turn, without_pointer
from relatoria.gather.attribution.words.names import cased
from relatoria.gather.attribution.words.scene import Scene
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_FRENCH_SHORT = frozenset({"m", "mm", "me", "pr", "dr"})
_HOMOGRAPHS = frozenset({"secretaria", "subsecretaria"})
_ROLE_REACH = 30
_CLOSING = frozenset({",", ")", ".,", "(", ";", ":"})
_COPULAS = frozenset("fue fueron era es son sera was were is are est fut sont etait ete".split())


def honorific_at(scene: Scene, at: int) -> Spot | None:
    """«el Sr. William Lacy Swing, Director General de la OIM», «Mme Diop (Sénégal)», «Ambassador Schulz»."""
    line, words = scene.line, scene.words
    start = at
    if line.words[at] in words.articles and at + 1 < len(line) and not line.gap(at + 1):
        start = at + 1
    title = start
    gender: str | None = None
    role: str | None = None
    while title < len(line) and _is_honorific(scene, title):
        word = line.words[title]
        gender = gender or words.honorifics[word]
        if word in words.roles:
            role = line.raw(title)
            gender = gender or words.roles[word]
        title += 1
        while title < len(line) and (_plural_mark(scene, title) or line.raw(title) in _ORDINALS):
            title += 1
    end = name_end(scene, title) if title > start else title
    if end == title or title == start:
        return None
    gender = gender or _article_gender(scene, at)
    return _with_post(scene, at, title, end, gender, role)


_ORDINALS = frozenset("ªº")


def _plural_mark(scene: Scene, at: int) -> bool:
    return scene.line.words[at] in ("s", "e") and scene.line.capital(at)


def _is_honorific(scene: Scene, at: int) -> bool:
    line, words = scene.line, scene.words
    word = line.words[at]
    if word not in words.honorifics or at + 1 >= len(line) or is_family_name(scene, at):
        return False
    gap = line.gap(at + 1)
    if word == "d" and (not line.capital(at) or not gap.startswith(".")):
        return False
    if line.raw(at + 1) in _ORDINALS:
        return True
    if gap not in ("", "."):
        return False
    if words.language == "fr" and word in _FRENCH_SHORT and not line.capital(at):
        return False
    if words.language == "fr" and word == "me" and not gap:
        return False
    if words.language == "en" and word == "general" and at and line.words[at - 1] in words.roles:
        return False
    if words.language == "en" and word in _QUALITIES and line.words[at + 1] in words.bodies:
        return False  # «the General Assembly»
    ahead = [at + step for step in (2, 3) if at + step < len(line)]
    field = word in words.portfolio and line.words[at + 1] in words.of  # «el Ministro de Educación»
    particle = not field and line.words[at + 1] in words.particles and any(line.capital(index) for index in ahead)
    named = line.capital(at + 1) or particle
    return named and (gap == "." or word not in TONGUES[words.language].stopwords)


def _article_gender(scene: Scene, at: int) -> str | None:
    return {"la": "f", "el": "m", "le": "m"}.get(scene.line.words[at]) if at < len(scene.line) else None


def _gender(scene: Scene, at: int, role: int) -> str | None:
    """That of the article («la cónsul», «la juez»), else that of the function."""
    return _article_gender(scene, at) or scene.words.roles[scene.line.words[role]]


def _with_post(scene: Scene, first: int, name_at: int, end: int, gender: str | None, role: str | None) -> Spot:
    """Add the apposition that follows a name, if one does."""
    post, stop = following_post(scene, end)
    name = scene.line.text(name_at, end)
    if post is None:
        post = Post(end)
    spot = person(scene, first, stop, name, post, gender)
    if role and not spot.mention.role:
        spot = person(scene, first, stop, name, Post(end, role, post.organisation, post.country, None, ""), gender)
    return spot


def following_post(scene: Scene, end: int) -> tuple[Post | None, int]:
    """The apposition or bracket after a name that ends at ``end``, and the token after it; (None, end) if none."""
    line = scene.line
    if end >= len(line):
        return None, end
    gap = line.gap(end)
    bracket = "(" in gap
    if not bracket and gap != "," and not (not gap and line.words[end] in OF_NAMES):
        return None, end
    if not bracket and not _opens_post(scene, end):
        return None, end
    stop = post_end(scene, end, bracket=bracket)
    own = end + (bracket and end + 1 < stop and line.gap(end + 1) == "," and _initials_only(scene, end, end + 1))
    post = read_post(scene, own, stop)
    if bracket and _initials_only(scene, end, stop) and "," in line.gap(stop):
        more, further = _following_post_after(scene, stop)
        return more, further if more is not None else end
    if post.role is None and post.organisation is None:
        return None, end
    if bracket and stop < len(line) and line.gap(stop) == "),":
        more, further = _following_post_after(scene, stop)
        if more is not None:
            return more, further
    return post, stop


def _initials_only(scene: Scene, first: int, end: int) -> bool:
    """«Carmen Peralta (CP), Presidenta»: a bracket with initials says nothing of what she is."""
    return end == first + 1 and end < len(scene.line) and scene.line.acronym(first) and len(scene.line.raw(first)) <= 3


def _following_post_after(scene: Scene, at: int) -> tuple[Post | None, int]:
    if not _opens_post(scene, at):
        return None, at
    stop = post_end(scene, at)
    post = read_post(scene, at, stop)
    return (post, stop) if post.role else (None, at)


def _opens_post(scene: Scene, at: int) -> bool:
    """Whether what follows a name and a comma is a function or an affiliation rather than the sentence going on."""
    line, words = scene.line, scene.words
    index = at
    while index < len(line) and (
        line.words[index] in words.former or (line.words[index] in words.articles and line.words[index] not in words.of)
    ):
        index += 1
    if index >= len(line) or any(hit.first <= index <= hit.at for hit in scene.verbs):
        return False
    word = line.words[index]
    if word in words.honorifics and index + 1 < len(line) and line.capital(index + 1) and word not in words.roles:
        return False
    if word in words.roles:
        return True
    if words.language == "en":  # «drainage engineer at the county council»
        for ahead in range(index + 1, min(index + 4, len(line))):
            if line.gap(ahead) or line.words[ahead - 1] in words.of or line.words[ahead - 1] in words.relative:
                break
            if line.words[ahead] in words.roles:
                return True
    following = index + 1
    while following < len(line) and line.words[following] in words.articles:
        following += 1
    if word in words.of and following < len(line):
        named = following in scene.countries or line.words[following] in words.bodies or line.acronym(following)
        capital = any(line.capital(i) for i in range(following, min(following + 2, len(line))))
        return named or ((word in OF_NAMES or word == "for") and capital)
    if index + 1 < len(line) and word in words.modifiers and line.words[index + 1] in words.roles:
        return True
    return line.capital(index) and (word in words.bodies or index in scene.bodies) and index == at


def role_at(scene: Scene, at: int) -> Spot | None:
    """«el rector de la universidad, Marcos Peña», «la investigadora Ana Ruiz», «the representative of Kenya»."""
    line, words = scene.line, scene.words
    index = at
    if line.words[at] in words.articles:
        index += 1
    while index < len(line) and line.words[index] in words.former:
        index += 1
    start = -1
    while index + 1 < len(line) and line.words[index] in words.honorifics and line.words[index + 1] in words.roles:
        start = index if start < 0 and line.words[index] in words.roles else start  # «la ministre déléguée»
        index += 1  # «el señor consejero de Medio Ambiente»
    start = index if start < 0 else start
    while index < len(line) and line.words[index] in words.modifiers and line.words[index] not in words.roles:
        index += 1
    if words.language == "en" and index == at + 1:
        index = _compound(scene, index)
    if index < len(line) and line.words[index] in _HOMOGRAPHS and "í" in line.raw(index).lower():
        return None  # «la secretaría» is an office, «la secretaria» a person
    if index < len(line) and (_names_a_body(scene, index) or _closes_a_body(scene, index)):
        return None
    if index >= len(line) or is_family_name(scene, index) or takes_a_turn(line.words, index):
        return None
    if line.words[index] not in words.roles or (index > at and line.gap(index) not in ("", "-")):
        return None
    if start == at and at and not _role_may_open(scene, at):
        return None
    stop = _role_phrase_end(scene, index)
    named = _named_after(scene, at, start, index, stop)
    if named is not None:
        return named
    return _unnamed(scene, at, start, index, post_end(scene, index))


def _names_a_body(scene: Scene, at: int) -> bool:
    """«la Coordinadora de Personas Migrantes», «la Promotora de Mujeres»: with capitals and people, a body's name;
    in English «the Executive Board», «the High Court»."""
    line = scene.line
    if line.words[at] in _QUALITIES and at + 1 < len(line) and scene.language == "en":
        return line.capital(at + 1) and line.words[at + 1] in scene.words.bodies and not line.gap(at + 1)
    if line.words[at] not in scene.words.bodies or at + 2 >= len(line) or line.words[at + 1] not in scene.words.of:
        return False
    return line.capital(at) and line.capital(at + 2) and line.words[at + 2] in scene.words.addressed | _PEOPLE


def _closes_a_body(scene: Scene, at: int) -> bool:
    """«the consulate general»: English, a quality of the body before it and nobody's function."""
    line, words = scene.line, scene.words
    quality = words.language == "en" and line.words[at] in _QUALITIES and at > 0 and not line.gap(at)
    return quality and line.words[at - 1] in words.bodies


_PEOPLE = frozenset({"personas", "mujeres", "familias", "jovenes"})


def _compound(scene: Scene, index: int) -> int:
    """English puts the field before the function: «the Cabinet Secretary», «the deputy fisheries minister»."""
    line, words = scene.line, scene.words
    for ahead in (1, 2):
        at = index + ahead
        if at >= len(line) or line.gap(at) or line.words[at - 1] in words.plain or "'" in line.words[at - 1]:
            return index
        if line.words[at] in words.roles and not any(hit.at == at - 1 for hit in scene.verbs):
            return at
    return index


def _role_may_open(scene: Scene, at: int) -> bool:
    """A function without an article: only with a capital, after a comma or an opening preposition, or in English."""
    gap = scene.line.gap(at)
    return scene.line.capital(at) or "," in gap or scene.line.words[at - 1] in ("segun", "selon", "to")


def _role_phrase_end(scene: Scene, role: int) -> int:
    """The token after the function word and its adjectives («Director General», «primera ministra»)."""
    line, words = scene.line, scene.words
    end = role + 1
    while (
        end < len(line) and not line.gap(end) and (line.words[end] in words.modifiers or line.words[end] in words.roles)
    ):
        end += 1
    if line.words[end : end + 2] == ("of", "state"):
        end += 2  # «Minister of State Ana Sol»
    return end


def _named_after(scene: Scene, at: int, start: int, role: int, stop: int) -> Spot | None:
    line, words = scene.line, scene.words
    gender = _gender(scene, at, role)
    end = name_end(scene, stop) if stop < len(line) and not line.gap(stop) else stop
    bracket = end < len(line) and line.gap(end) == "("  # «its convenor Gurung (Nepal)»
    single = end > stop and (verb_begins(scene, end) or bracket or (words.language == "en" and line.capital(role)))
    if end - stop >= 2 or (single and stop not in scene.countries and stop not in scene.bodies):
        post, further = following_post(scene, end)
        role_text = line.text(start, stop)
        merged = Post(further, role_text, post.organisation if post else None, post.country if post else None, gender)
        return person(scene, at, further, line.text(stop, end), merged, gender)
    name_at = name_after_field(scene, stop)
    if name_at:
        end = name_end(scene, name_at)
        post, further = following_post(scene, end)
        field = read_post(scene, start, name_at)
        place = field.organisation or (post.organisation if post else None)
        merged = Post(further, field.role, place, field.country or (post.country if post else None), gender)
        return person(scene, at, further, line.text(name_at, end), merged, gender)
    limit = min(post_end(scene, role), role + _ROLE_REACH)
    for index in range(role + 1, min(limit + 1, len(line))):
        title = index + 1 if line.words[index] in words.articles and index + 1 < len(line) else index
        comma = "," in line.gap(index)
        honorific = _is_honorific(scene, title) and line.words[title] not in words.roles
        if honorific and line.words[index - 1] in words.conjunctions:
            return None  # «the chair and Dr. van Rijn»: two people
        if honorific and (comma or not line.gap(index)):
            spot = honorific_at(scene, index)
            if spot is None or (comma and verb_begins(scene, spot.end) and not line.gap(spot.end)):
                return None  # «Asked by the Convener, Ms Chisholm replied»: two people
            if not _COPULAS.isdisjoint(line.words[role + 1 : index]):
                return _merge(scene, at, Post(spot.end), spot)  # «The first speaker was Ms X»: her post stands after
            return _merge(scene, at, read_post(scene, start, index), spot)
        if comma and title == index:
            end = name_end(scene, index)
            closed = end < len(line) and (line.gap(end) in _CLOSING or verb_begins(scene, end))
            closed = closed or (at == role == 0 and end < len(line) and not line.gap(end) and not line.capital(end))
            known = index in scene.countries or index in scene.bodies or line.words[index] in words.bodies
            if end - index >= 2 and not known and _is_of(scene, at) and following_post(scene, end)[0] is not None:
                return _unnamed(scene, at, start, role, index)  # «the report of the Director, Ana Ruiz, Deputy …»
            if not closed and not known and end - index >= 2:
                more, stop_at = following_post(scene, end)
                if more is not None:  # «His fellow reviewer, Ana Sol of the Chamber of Crafts, …»
                    own = read_post(scene, start, index)
                    own = Post(stop_at, own.role, more.organisation, more.country or own.country)
                    return person(scene, at, stop_at, line.text(index, end), own, gender)
            if end - index >= 2 and not known and (closed or end == len(line)):
                post = read_post(scene, start, index)
                return person(scene, at, end, line.text(index, end), post, gender)
    return None


_QUALITIES = frozenset("executive special high permanent general".split())
"""English words of functions that name none by themselves."""


def _is_of(scene: Scene, at: int) -> bool:
    """Whether a function stands in a complement: «of the Secretary-General», «del Secretario General»."""
    line, words = scene.line, scene.words
    return line.words[at] in ("del", "du", "des") or (at > 0 and line.words[at - 1] in words.of)


def _merge(scene: Scene, at: int, post: Post, spot: Spot) -> Spot:
    """A function before the honorific goes before one after the name, unless it says less."""
    known = spot.mention
    role = post.role or known.role
    organisation = post.organisation or known.organisation
    country = post.country or known.country
    merged = Post(spot.end, role, organisation, country, known.gender or post.gender)
    return person(scene, at, spot.end, known.name, merged, known.gender or post.gender)


def _unnamed(scene: Scene, at: int, start: int, role: int, end: int) -> Spot | None:
    """A function alone: with a State or an organisation it names, without it only points back."""
    line, words = scene.line, scene.words
    word = line.words[role]
    if word in _PARTS_PLAYED:
        return None
    post = read_post(scene, start, end, named=False)
    if (
        words.language == "en"
        and start < role
        and line.capital(start)
        and not line.capital(role)
        and not post.organisation
    ):
        post = Post(post.end, line.text(role, _role_phrase_end(scene, role)), line.text(start, role), post.country)
    gender = _gender(scene, at, role)
    surface = line.text(at, end)
    if post.organisation is None and post.country is None:
        if at == role and not line.capital(role):
            return None
        stop = _role_phrase_end(scene, role)
        if word in words.portfolio and role + 1 < end and line.words[role + 1] in words.of:
            stop = end  # «la ministre de l'Enfance»: the field says which one
        elif _DELEGATIONS.isdisjoint(line.words[stop : stop + 3]):
            stop = field_end(scene, stop)
        mention = Mention(ActorKind.PERSON, "", line.text(start, stop), gender=gender, surface=line.text(at, stop))
        return Spot(at, stop, Shape.ANAPHOR, mention, head=word)
    sides = line.words[role - 1 : role + 2]
    if word in words.representing and (post.country or post.organisation) and SIDES.isdisjoint(sides):
        return delegation(scene, at, end, post, gender)
    if post.country and of_the_state(scene, role, end):
        state = next(iter(states_in(scene, role, end)))
        place = scene.line.text(state.first, state.end)
        role_said = None if is_counterpart(post.role) else post.role
        mention = Mention(ActorKind.STATE, place, role_said, None, state.code, "state", gender, surface)
        return Spot(at, end, Shape.ROLE, mention, head=word)
    kind = stakeholder_type_of(post.role, post.organisation, post.country)
    mention = Mention(ActorKind.PERSON, "", post.role, post.organisation, post.country, kind, gender, surface)
    return Spot(at, end, Shape.ROLE, mention, head=word)


_DELEGATIONS = frozenset({"delegation", "delegacion"})
"""Who heads one speaks for the State that has the floor."""
_PARTS_PLAYED = frozenset(
    "examiner reviewer co-reviewer discussant examinador examinadora evaluador evaluadora revisor revisora examinateur "
    "examinatrice evaluateur evaluatrice".split()
)
"""What somebody does at one meeting: it goes with a name, and alone means a State or a person named before."""


def person(scene: Scene, first: int, end: int, name: str, post: Post, gender: str | None) -> Spot:
    """The mention of a named person with a post."""
    gender = gender or post.gender
    place = post.organisation if post.organisation and not find_country(post.organisation) else None
    kind = stakeholder_type_of(post.role, place, post.country)
    role = None if is_counterpart(post.role) else without_pointer(post.role or "") or None
    surface = scene.line.text(first, end)
    mention = Mention(ActorKind.PERSON, cased(name), role, post.organisation, post.country, kind, gender, surface)
    return Spot(first, end, Shape.PERSON, mention)
