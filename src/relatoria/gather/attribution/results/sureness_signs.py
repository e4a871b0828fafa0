"""What shows how sure a passage is its speaker's: signs of form around it, the same in three languages.

The signs are of the sentence, of the speaker, of the two together, and of how far the speaker was named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from relatoria.gather.attribution.words.tense import about_meeting, editorial, stand
from relatoria.gather.attribution.words.verbs import line_and_verbs
from relatoria.gather.attribution.words.wordlists import Words, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import Actor, ActorKind

_HEAD, _EARLY = 3, 8
_SHORT, _LONG = 8, 35
_LONG_NAME = 6
_WORD = re.compile(r"\w+")
_LEAST = 3  # letters of a word by which somebody is known
_INDEFINITE = frozenset("un una une a an one uno".split())
_NO_BODY = frozenset("he she ella".split())
_OTHERS = ("names_other_0", "names_other_1", "names_other_2")


class Place(Struct, frozen=True):
    """A sentence among those of its document: its number, its language, and where it stands."""

    at: int
    sentence: Sentence
    language: str
    paragraph: int
    heading: int
    opens: bool  # whether it is the first of its paragraph
    item: bool  # whether of a list


class Voice(Struct, frozen=True):
    """Those to whom a passage is given: the actors, and the folded words of their names and of their functions."""

    actors: tuple[Actor, ...]
    names: frozenset[str]
    roles: frozenset[str]


def voice_of(actors: Sequence[Actor], names: Sequence[Sequence[str]]) -> Voice:
    """The actors with the words by which the text may name them, of each those of the name (`words_of_name`)."""
    roles = [word for actor in actors for word in _WORD.findall(fold(f"{actor.role or ''} {actor.name}"))]
    return Voice(tuple(actors), frozenset().union(*names), frozenset(roles))


def words_of_name(actor: Actor) -> list[str]:
    """The folded words by which an actor is known."""
    wording = fold(" ".join([actor.name, actor.organisation or "", *actor.aliases]))
    return [word for word in _WORD.findall(wording) if len(word) >= _LEAST]


def signs_of_voice(voice: Voice) -> Iterator[str]:
    """What the speakers show, whatever is given to them: somebody named in full, or in a way that may be misread."""
    if len(voice.actors) > 1:
        yield "several"
    yield from sorted({sign for actor in voice.actors for sign in _of_actor(actor)})


def _of_actor(actor: Actor) -> Iterator[str]:
    yield f"actor_{actor.kind.value}"
    words = actor.name.split()
    if actor.kind is ActorKind.PERSON:
        yield "full_name" if len(words) > 1 and not actor.name.islower() and actor.name != actor.role else "one_name"
        if actor.role and fold(actor.role) in fold(actor.name):
            yield "name_is_role"
        if not (actor.role or actor.organisation or actor.country):
            yield "bare_name"
    if actor.name[:1].islower():
        yield "small"
    if len(words) > _LONG_NAME:
        yield "long_name"
    if actor.kind is ActorKind.ORGANISATION and len(words) == 1 and not actor.name.isupper():
        yield "one_word_body"


def signs_of_sentence(place: Place) -> list[str]:
    """What a sentence shows, whoever is given it."""
    sentence, language = place.sentence, place.language
    text, words, known = sentence.text.rstrip(), sentence.words, words_of(language)
    tests = (
        ("opens_paragraph", place.opens),
        ("item", place.item),
        ("editorial", editorial(sentence, language)),
        ("meeting", about_meeting(sentence, language)),
        ("quotation", '"' in sentence.folded),
        ("opens_quotation", sentence.folded.startswith('"')),
        ("asks", text.endswith("?")),
        ("short", len(words) < _SHORT),
        ("long", len(words) > _LONG),
        ("possessive", not known.possessives.isdisjoint(words)),
        ("colon", ":" in text),
        ("small_letter", text[:1].islower()),
        ("quantifier", not known.quantifiers.isdisjoint(words[:1])),
        ("opens_indefinite", not _INDEFINITE.isdisjoint(words[:1])),
    )
    shown = [sign for sign, holds in tests if holds]
    return [f"stands_{stand(sentence, language)}", *shown, *_verb(sentence, known), *_opening(words, known)]


def _verb(sentence: Sentence, known: Words) -> tuple[str, ...]:
    line, verbs = line_and_verbs(sentence, known.language)
    if not verbs:
        return ()
    gap = line.gap(verbs[0].first)
    return ("says", "says_behind_comma") if '"' in gap or "," in gap else ("says",)


def _opening(words: tuple[str, ...], known: Words) -> tuple[str, ...]:
    first = words[0] if words else ""
    if first in known.pronouns:
        return ("opens_pronoun",)
    if first in known.possessives:
        return ("opens_possessive",)
    if first in known.articles:
        return ("opens_article",)
    return ("opens_preposition",) if first in known.prepositions else ()


def signs_of_match(place: Place, voice: Voice, heard: frozenset[str], known: frozenset[str]) -> Iterator[str]:
    """What a sentence shows of whether it is of these speakers: whom it names, what function, what pronoun.

    ``heard`` are the words of the names of all who speak in the document, ``known`` those of all whom it names.
    """
    yield from _head(place, voice)
    yield from _capitals(place.sentence, voice, heard, known)
    yield from _own_name(place, voice)


def _head(place: Place, voice: Voice) -> Iterator[str]:
    """A function, a body or a pronoun at the head: the speaker's, or somebody else's."""
    words, known = place.sentence.words, words_of(place.language)
    roles = [word for word in words[:5] if word in known.speakers or word in known.roles]
    if roles:
        yield "role_at_head"
        yield "role_other" if voice.roles.isdisjoint(roles) else "role_own"
    bodies = known.bodies.intersection(words[1:5])
    if bodies:
        yield "body_at_head"
        yield "body_own" if bodies & (voice.roles | voice.names) else "body_other"
    gender = known.pronouns.get(words[0]) if words else None
    if len(voice.actors) != 1 or gender is None:
        return
    actor = voice.actors[0]
    if actor.gender:
        yield "gender_same" if gender == actor.gender else "gender_other"
    if actor.kind is not ActorKind.PERSON and words[0] in _NO_BODY:
        yield "pronoun_for_body"


def _capitals(sentence: Sentence, voice: Voice, heard: frozenset[str], known: frozenset[str]) -> Iterator[str]:
    """Whom the sentence names besides the speaker."""
    written, words = _WORD.findall(sentence.text), sentence.words
    if len(written) != len(words):  # folding has cut a word: «Oʼahu»
        words = tuple(map(fold, written))
    capitals = [at for at, word in enumerate(written) if word[0].isupper()]
    if not capitals:
        yield _OTHERS[0]
        return
    named = {words[at] for at in capitals if at}
    others = named - voice.names
    yield _OTHERS[min(len(others), 2)]
    if len(others) < len(named):
        yield "names_own"
    if not heard.isdisjoint(others):
        yield "names_heard"
    elif not known.isdisjoint(others):
        yield "names_known"
    if capitals[0] == 0 and words[0] in heard and words[0] not in voice.names:
        yield "opens_heard"
    if 1 in capitals[:2] and words[1] not in voice.names:
        yield "second_capital"


def _own_name(place: Place, voice: Voice) -> Iterator[str]:
    """Where the speaker's own name stands in the sentence, and behind what."""
    words, known = place.sentence.words, words_of(place.language)
    if voice.names.isdisjoint(words):
        return
    at = next(at for at, word in enumerate(words) if word in voice.names)
    yield "own_at_head" if at < _HEAD else "own_early" if at < _EARLY else "own_late"
    before = words[at - 1] if at else ""
    further = words[at - 2] if at > 1 and before in known.articles else before
    if further in known.prepositions or further in known.of:
        yield "own_governed"
    if before in known.conjunctions:
        yield "own_joined"
