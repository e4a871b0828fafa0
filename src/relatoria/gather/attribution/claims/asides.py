"""What stands beside a claim: on whose behalf, in which capacity, for whom, by which mode, and who joins in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.line import line_of
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import Phrases, find_phrase, match_phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How, Mode, Relation
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.stances import stance_forms

_LONGEST = 14


def with_asides(scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with their asides, and the claims of those who join in («entre ellos …», «supported by …»)."""
    lead = claims[0]
    mode = _mode(scene)
    if mode is not lead.mode:
        lead = replace(lead, mode=mode)
    if lead.how is How.ANAPHORIC and not lead.spots:
        return (lead, *claims[1:])
    lead = _substituting(scene, spots, lead)
    lead = on_behalf(scene, spots, lead)
    lead = _capacity(scene, spots, lead)
    joined = tuple(_joined(scene, spots, lead))
    rest = tuple(one for claim in claims[1:] for one in (claim, *_sides(scene, spots, claim)))
    if lead.how is How.COLLECTIVE and len(joined) == 1 and lead.plural is False:
        # «Otros oradores, entre ellos el Sr. X, señaló»: the singular says who is reported
        return (replace(joined[0], frames=True), replace(lead, frames=False), *rest)
    if lead.how is How.COLLECTIVE and joined:
        return (*joined, replace(lead, rule="named"), *rest)
    return (lead, *joined, *rest)


def _mode(scene: Scene) -> Mode:
    for name, mode in (("video", Mode.VIDEO_MESSAGE), ("remote", Mode.REMOTE), ("written", Mode.WRITTEN)):
        if find_phrase(scene.line.words, scene.words.phrases[name]) is not None:
            return mode
    return Mode.IN_PERSON


def _substituting(scene: Scene, spots: tuple[Spot, ...], claim: Claim) -> Claim:
    """«En nombre del Sr. A, Ministro …, la Sra. B dijo»."""
    place = find_phrase(scene.line.words, scene.words.phrases["stand_in"])
    if place is None:
        return claim
    after = place[0] + place[1]
    for spot in spots:
        if spot.shape is Shape.PERSON and spot.first in (after, after - 1) and spot not in claim.spots:
            return replace(claim, substitute_for=spot.mention)
    return claim


def on_behalf(scene: Scene, spots: tuple[Spot, ...], claim: Claim) -> Claim:
    """The claim with those in whose name its speaker speaks."""
    if claim.substitute_for is not None:
        return claim
    listed = spoken_for(scene, spots)
    words = scene.line.words
    place = find_phrase(words, scene.words.phrases["behalf"])
    if listed and _near(scene, min(listed[0].first, place[0] if place else listed[0].first)):
        return replace(claim, on_behalf_of=tuple(spot.mention for spot in listed))
    if place is None or not _near(scene, place[0]) or (place[0] and words[place[0] - 1] in scene.words.made):
        return claim  # «the statement made on behalf of CARICOM» is another's, whoever speaks of it
    if match_phrase(words, place[0], scene.words.phrases["own_name"]):
        return claim  # «on behalf of her Government»
    start = place[0] + place[1]
    principals = _principals(scene, spots, start, _phrase_end(scene, start))
    state = principals[0] if len(principals) == 1 and principals[0].kind is ActorKind.STATE else None
    lead = claim.spots[0]
    if (
        state is not None
        and lead.shape in (Shape.ANAPHOR, Shape.ROLE)
        and not lead.mention.name
        and _official(scene, lead)
    ):
        spoken = replace(lead, shape=Shape.STATE, mention=state)  # «Au nom du Maroc, la conseillère a indiqué»: Morocco
        return replace(claim, spots=(spoken,), how=How.EXPLICIT, rule="delegation")
    return replace(claim, on_behalf_of=principals)


def in_own_name(sentence: Sentence, language: str) -> bool:
    """Whether whoever spoke for others goes over to speak for nobody else: «a título nacional», «on her own behalf»."""
    phrases = words_of(language).phrases["own_name"]
    if phrases.lasts.isdisjoint(sentence.words):
        return False
    words = line_of(sentence).words
    place = find_phrase(words, phrases)
    if place is None or find_phrase(words[sum(place) :], words_of(language).phrases["behalf"]) is not None:
        return False  # «on its own behalf and on behalf of Malta»
    return _DENIED.isdisjoint(words[max(0, place[0] - _DENIES) : place[0]])


_DENIED = frozenset("no not non pas only solo seulement uniquement".split())
_DENIES = 2
"""So many words before «in her national capacity» may deny it: «no a título nacional», «not only in …»."""


def _official(scene: Scene, spot: Spot) -> bool:
    """Whether a mention without a name is an office, no pronoun."""
    return spot.head in scene.words.roles or spot.shape is Shape.ROLE


def _near(scene: Scene, at: int) -> bool:
    """Before the verb, or right at its side: «en nombre de» within what is said is content."""
    return not scene.verbs or at <= scene.verbs[0].at + 6


def spoken_for(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """States and bodies listed behind «on behalf of» («A, B and C»): none of them speaks; () where one alone is."""
    listed = tuple(spot for spot in spots if _is_principal(spot))
    if len(listed) < _LISTED:
        return ()
    first = _first_spoken_for(scene, listed)
    if first is None:
        return ()
    run, joined = [first], False
    for spot in listed[listed.index(first) + 1 :]:
        between = scene.line.words[run[-1].end : spot.first]
        ended = not scene.words.conjunctions.isdisjoint(between)
        linked = ended or (scene.line.gap(run[-1].end) in _AFTER and not joined)
        if not linked or any(word not in scene.words.links for word in between if word not in scene.words.conjunctions):
            break
        run.append(spot)
        joined = joined or ended
    return tuple(run) if joined else ()


def _is_principal(spot: Spot) -> bool:
    """A State or a body, or the State of an embassy («en nombre de las embajadas de A y B»)."""
    return spot.shape in _PRINCIPALS or (spot.shape is Shape.ROLE and spot.mention.kind is ActorKind.STATE)


def _first_spoken_for(scene: Scene, listed: tuple[Spot, ...]) -> Spot | None:
    """The State or body right behind «on behalf of», or behind «also for» after the comma of a State."""
    line = scene.line
    place = find_phrase(line.words, scene.words.phrases["behalf"])
    start = sum(place) if place is not None else 0
    behind = next((spot for spot in listed if start - 1 <= spot.first <= start + 1), None) if start else None
    if behind is not None:
        return behind
    names = find_phrase(line.words, scene.words.phrases["namely"]) if start else None
    if names is not None and names[0] >= start:  # «for the States of the delta, namely A, B and C»
        return next((spot for spot in listed if sum(names) <= spot.first <= sum(names) + 1), None)
    for before, spot in pairwise(listed):
        if before.shape is spot.shape is Shape.STATE and line.gap(before.end) in _AFTER:
            between = " ".join(line.words[before.end : spot.first])
            if between and stance_forms().behalf.fullmatch(f"{between} "):
                return spot
    return None


_LISTED = 2
_AFTER = (",", "),")
_PRINCIPALS = (Shape.STATE, Shape.BODY)


def _principals(scene: Scene, spots: tuple[Spot, ...], start: int, end: int) -> tuple[Mention, ...]:
    inside = [spot for spot in spots if start - 1 <= spot.first < end and spot.shape in _PRINCIPALS]
    begins = [spot for spot in inside if spot.first <= start + 1]
    if begins and all(spot.shape is Shape.STATE or spot.end >= end for spot in inside):
        return tuple(spot.mention for spot in inside)
    if begins and begins[0].end >= end:
        return (begins[0].mention,)
    return _organisation(scene, start, end)


def _organisation(scene: Scene, start: int, end: int) -> tuple[Mention, ...]:
    while start < end and scene.line.words[start] in scene.words.articles:
        start += 1
    while start < end and scene.line.words[end - 1] in scene.words.conjunctions:
        end -= 1
    if start < end and (scene.line.words[start].isdigit() or scene.line.words[start] in scene.words.addressed):
        end = _list_end(scene, end)
    name = scene.line.text(start, end).strip(" ,")
    if not name or not _are_some(scene, start, end):
        return ()
    kind = stakeholder_type_of(None, name, None)
    return (Mention(ActorKind.ORGANISATION, name, stakeholder_type=kind, surface=name),)


def _are_some(scene: Scene, start: int, end: int) -> bool:
    """Whether words name somebody: «au nom de la souveraineté budgétaire» does not."""
    line, words = scene.line, scene.words
    crowds = (words.addressed, words.bodies, words.representing, words.speakers, words.roles, words.possessed)
    return any(line.capital(at) or any(line.words[at] in some for some in crowds) for at in range(start, end))


def _list_end(scene: Scene, end: int) -> int:
    """Where «112 organizations of displaced communities, women and young people» ends: items in small letters behind
    commas, up to the one behind «and»; ``end`` itself where no «and» closes a list."""
    line, at, joined = scene.line, end, False
    while at < len(line) and not joined:
        if at in scene.begins or line.capital(at) or not {".", ";", ":", "("}.isdisjoint(line.gap(at)):
            return end
        joined = line.words[at] in scene.words.conjunctions
        at += 1
    return _phrase_end(scene, at) if joined and at < len(line) and at - end <= _LONGEST else end


def _phrase_end(scene: Scene, start: int) -> int:
    line = scene.line
    end = start
    while end < len(line) and end - start < _LONGEST:
        gap = line.gap(end)
        if end > start and (any(mark in gap for mark in ",;.:") or end in scene.begins):
            break
        end += 1
    return end


def _capacity(scene: Scene, spots: tuple[Spot, ...], claim: Claim) -> Claim:
    place = find_phrase(scene.line.words, scene.words.phrases["capacity"])
    if place is None or not _near(scene, place[0]):
        return claim
    start = place[0] + place[1]
    end = _phrase_end(scene, start)
    capacity = scene.line.text(start, end).strip(" ,")
    first = scene.line.words[start] if start < len(scene.line) else ""
    behalf = claim.on_behalf_of
    if first in scene.words.representing and not behalf:
        inner = start + 1
        while inner < end and scene.line.words[inner] in scene.words.links:
            inner += 1
        behalf = _principals(scene, spots, inner, end)
    return replace(claim, capacity=capacity or None, on_behalf_of=behalf)


def _joined(scene: Scene, spots: tuple[Spot, ...], lead: Claim) -> Iterator[Claim]:
    yield from _sides(scene, spots, lead)
    if lead.how is not How.COLLECTIVE:
        return
    place = find_phrase(scene.line.words, scene.words.phrases["such_as"])
    if place is not None:
        for spot in _list_after(scene, spots, place[0] + place[1]):
            if spot.shape is not Shape.COLLECTIVE:
                yield replace(lead, spots=(spot,), how=How.EXPLICIT, rule="listed", frames=False)


def _sides(scene: Scene, spots: tuple[Spot, ...], lead: Claim) -> Iterator[Claim]:
    """Those who back or oppose whoever says a clause: «…, y la de Islandia, secundada por la de Malta, propuso …»."""
    line = scene.line
    if lead.rule in ("agent", "collective") or not lead.spots:
        return
    for name, relation in (("supported_by", Relation.SUPPORT), ("opposed_by", Relation.OPPOSE)):
        place = _place_in(scene, lead, scene.words.phrases[name])
        if place is not None and _is_run(scene, place[0]):
            continue
        for spot in _list_after(scene, spots, sum(place)) if place is not None else ():
            if spot in lead.spots or spot.shape is Shape.COLLECTIVE:
                continue
            yield Claim(
                (spot,), How.EXPLICIT, "joined", lead.start, lead.end, relation, line.raw(place[0] if place else 0),
                frames=False, targets_main=True,
            )  # fmt: skip


def _is_run(scene: Scene, at: int) -> bool:
    """«El Fondo, gestionado con el apoyo de la OIM, …», «a scheme run with the support of UNICEF»: help with a deed,
    not with what is said."""
    line = scene.line
    if at < 2 or line.gap(at) or line.words[at] not in _WITH:
        return False
    before = line.words[at - 2]
    deed = line.raw(at - 1).lower().endswith(_DONE[scene.words.language]) or line.words[at - 1] in _DEEDS
    return deed and before not in _HAVING


_WITH = frozenset({"con", "with", "avec"})
_DONE = {
    "es": ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    "en": ("ed",),
    "fr": ("é", "ée", "és", "ées", "mené", "conduit", "conduite"),
}
_DEEDS = frozenset(
    "run built made set held place oeuvre œuvre marcha abierto abierta hecho hecha puesto puesta".split()
)
_HAVING = frozenset("ha han habia habian has have had a ont avait avaient".split())
"""«España ha propuesto con el apoyo de Francia …» says something."""


def _place_in(scene: Scene, claim: Claim, phrases: Phrases) -> tuple[int, int] | None:
    """The first place (token, size) in the words of a claim where one of ``phrases`` stands."""
    line = scene.line
    if phrases.firsts.isdisjoint(line.words):
        return None
    begun = [at for at, word in enumerate(line.words) if word in phrases.by_first]
    inside = (at for at in begun if claim.start <= line.starts[at] < claim.end)
    return next(((at, size) for at in inside if (size := match_phrase(line.words, at, phrases))), None)


def _list_after(scene: Scene, spots: tuple[Spot, ...], at: int) -> Iterator[Spot]:
    """The mentions of a list that begins at token ``at``."""
    for spot in spots:
        if spot.end <= at:
            continue
        if spot.first > at + 2:
            return
        yield spot
        at = spot.end
        while at < len(scene.line) and scene.line.words[at] in scene.words.conjunctions:
            at += 1
