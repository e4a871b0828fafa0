"""Claims that need no verb of saying: «according to», the intervention of, labels, agents, who is given the floor."""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.gather.attribution.claims.subjects import (
    governed,
    run_from,
)
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.cued import dative, speaks_itself, told_by_degree, verb_of_quotation
from relatoria.gather.attribution.mentions.joined_spots import state_mention
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.words.conjugation import PAST
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase, match_phrase
from relatoria.gather.attribution.words.verbs import find_agents
from relatoria.model.intervention import How, Relation


def given_floor(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«La primera intervención corrió a cargo de la Sra. X», «The last word went to Fr. Y», «C'est à M. Z que …»."""
    words, phrases = scene.line.words, scene.words.phrases["floor_to"]
    if phrases.firsts.isdisjoint(words):
        return
    begun = [at for at, word in enumerate(words) if word in phrases.by_first]
    ends = {at + size for at in begun if (size := match_phrase(words, at, phrases))}
    if "went" in words and _FLOORS.isdisjoint(words):
        return  # «Thanks went to …»
    for spot in spots:
        if ends.isdisjoint((spot.first - 1, spot.first, spot.first + 1)):
            continue
        size = len(scene.line.sentence.text)
        if spot.shape in (Shape.PERSON, Shape.BARE):
            yield Claim((spot,), How.EXPLICIT, "introduced", 0, size)
        elif spot.shape is Shape.ANAPHOR and spot.head in scene.words.roles:  # «Il revenait à la Présidente de clore»
            yield Claim((spot,), How.ANAPHORIC, "anaphor", 0, size)
        elif spot.shape in (Shape.STATE, Shape.ROLE, Shape.BODY) and not _TURNS.isdisjoint(words):
            yield Claim((spot,), How.EXPLICIT, "introduced", 0, size)


_TURNS = frozenset({"mot", "word", "palabra", "parole", "floor"})
_FLOORS = frozenset({"word", "words", "floor", "turn", "say"})


def according(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«según la investigadora X», «according to Y», «para la Sra. Z,»."""
    line, words = scene.line, scene.words
    size = len(line.sentence.text)
    if words.sources.isdisjoint(line.words):
        return
    yield from _its_own(scene, spots)
    for spot in spots:
        for reach in (1, 2, 3, 4, 5):
            at = spot.first - reach
            first = spot.first + (1 if line.words[spot.first] in ("del", "du") else 0)
            if at < 0:
                break
            covered = match_phrase(line.words, at, words.phrases["sources"])
            if not covered or at + covered not in (spot.first, first):
                continue
            short = line.words[at] in ("para", "for", "pour")
            closed = any("," in line.gap(i) for i in range(spot.end, min(spot.end + 2, len(line))))
            opens = at == 0 or (at <= _OPENING and "," in line.gap(at) and spot.shape in PERSONAL)
            if short and not (opens and (spot.shape is not Shape.BODY or "," in line.gap(spot.end)) and closed):
                continue
            if spot.shape is Shape.ANAPHOR:
                verb, tense = line.raw(spot.end - 1), "present"
                yield Claim((spot,), How.ANAPHORIC, "anaphor", 0, size, verb=verb, tense=tense)
                return
            how = How.COLLECTIVE if spot.shape is Shape.COLLECTIVE else How.EXPLICIT
            yield Claim((spot,), how, "according", 0, size, verb=line.raw(at), tense="present", plural=spot.plural)


_OPENING = 5
"""Words that may stand before «pour Mme X, …»: «Reste que, …», «Lo cierto es que, …»."""


def _its_own(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«In Papua New Guinea, according to its delegation, …», «Au Ghana, selon son ministre, …»: that State speaks."""
    line, words = scene.line, scene.words
    for at, word in enumerate(line.words):
        covered = match_phrase(line.words, at, words.phrases["sources"]) if word in words.sources else 0
        whose = line.words[at + covered : at + covered + 2] if covered else ()
        state = next((spot for spot in reversed(spots) if spot.shape is Shape.STATE and spot.end <= at), None)
        theirs = len(whose) == _WHOSE and whose[0] in words.possessives
        if state is not None and theirs and (whose[1] in words.representing or whose[1] in words.roles):
            yield Claim((state,), How.EXPLICIT, "according", 0, len(line.sentence.text), verb=line.raw(at))


_WHOSE = 2


def turns(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«La intervención de la Sra. X se centró en …», «Ms. X's statement focused on …»."""
    line, words = scene.line, scene.words
    size = len(line.sentence.text)
    for spot in spots:
        if spot.shape not in PERSONAL and spot.shape not in (Shape.STATE, Shape.BODY):
            continue
        if spot.first > 24:
            return
        before = line.words[max(0, spot.first - 2) : spot.first]
        of = spot.first and (
            before[-1] in ("de", "del", "of", "by", "du", "d'") or line.words[spot.first] in ("del", "du")
        )
        noun = (
            (before[-1] in words.turns)
            if before and line.words[spot.first] in ("del", "du")
            else before[:1] and before[0] in words.turns
        )
        owner = spot.end + 1 < len(line) and line.words[spot.end] == "'s" and line.words[spot.end + 1] in words.turns
        title = spot.first > 2 and line.capital(max(0, spot.first - 2))  # «la Declaración de …»: a text, not a speech
        of = of and not title
        given = _given_by(scene, spot)
        if (of and noun and not _introduced(scene, spot)) or owner or given:
            yield Claim((spot,), How.EXPLICIT, "turn", 0, size)


def _given_by(scene: Scene, spot: Spot) -> bool:
    """«the account that was given by Ms. X», «la perspectiva que ofreció la Sra. X»."""
    words = scene.line.words
    first = spot.first
    nouns = [at for at in range(max(0, first - 8), first) if words[at] in scene.words.turns]
    if not nouns or spot.shape not in PERSONAL:
        return False
    between = words[nouns[-1] + 1 : first]
    by = bool(between) and between[-1] in ("by", "por", "par")
    return by or (len(between) == 2 and between[0] in ("que", "qu'") and not governed(scene, spot))


def _introduced(scene: Scene, spot: Spot) -> bool:
    """«Tras la intervención de X, …» is about something else."""
    return scene.line.words[0] in scene.words.prepositions - {"en", "in", "dans"} and spot.first > 1


_BEING = frozenset(
    "es son era eran fue fueron sido ha han was were is are been be being a ont est sont ete etait etaient fut".split()
)
"""Auxiliaries of a passive."""


def agents(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«las iniciativas presentadas por el Sr. X», «as noted by Ms. Y»."""
    size = len(scene.line.sentence.text)
    for at, saying in find_agents(scene.line, scene.language):
        spot = next((spot for spot in spots if spot.first == at + 1), None)
        if (
            spot is not None
            and spot.shape in (Shape.BODY, Shape.COLLECTIVE)
            and _BEING.isdisjoint(scene.line.words[max(0, at - 5) : at])
        ):
            continue  # «el portal, anunciado por el Ministerio, estaba …» speaks of the portal
        if spot is not None and spot.shape is Shape.COLLECTIVE and not spot.plural:
            continue  # «answered by a single officer»
        if spot is not None and spot.shape is Shape.ANAPHOR and spot.head in scene.words.roles:
            yield Claim((spot,), How.ANAPHORIC, "anaphor", 0, size, saying.relation, scene.line.raw(at - 1))
        if spot is not None and spot.shape in (*PERSONAL, Shape.STATE, Shape.BODY, Shape.COLLECTIVE):
            spotted = run_from(scene, spots, spot)
            how = How.COLLECTIVE if spot.shape is Shape.COLLECTIVE else How.EXPLICIT
            rule = "collective" if how is How.COLLECTIVE else "agent"
            yield Claim(spotted, how, rule, 0, size, saying.relation, scene.line.raw(at - 1), plural=spot.plural)
    place = find_phrase(scene.line.words, scene.words.phrases["supported_by"])
    if place is not None and place[0] > 0 and not _helps(scene, place[0]):
        after = place[0] + place[1]
        spot = next((spot for spot in spots if spot.first in (after, after - 1, after + 1)), None)
        if spot is not None and spot.shape is not Shape.ANAPHOR:
            how = How.COLLECTIVE if spot.shape is Shape.COLLECTIVE else How.EXPLICIT
            rule = "collective" if how is How.COLLECTIVE else "agent"
            spotted = run_from(scene, spots, spot)
            yield Claim(spotted, how, rule, 0, size, Relation.SUPPORT, scene.line.raw(place[0]), plural=spot.plural)


def _helps(scene: Scene, at: int) -> bool:
    """«Nidos will host ten guardians, with the support of IOM»: a deed is helped; a demand or a view is supported."""
    return scene.line.words[at] in _WITH and all(hit.saying.relation is Relation.COMMIT for hit in scene.verbs)


_WITH = frozenset({"with", "con", "avec"})


def quoted(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«…», lâche Ramatoulaye Diallo; «…», s'emporte la maire: after a quotation, any verb is one of saying."""
    line = scene.line
    for spot in spots:
        office = spot.shape is Shape.ANAPHOR and (spot.head in scene.words.roles or spot.head in scene.words.speakers)
        size = verb_of_quotation(scene, spot.first) if office or spot.shape in PERSONAL else 0
        if size and not line.capital(spot.first - 1):
            verb = line.raw(spot.first - 1)
            how, rule = (How.ANAPHORIC, "anaphor") if office else (How.EXPLICIT, "inverted")
            yield Claim((spot,), how, rule, 0, len(line.sentence.text), verb=verb, tense=PAST)


def _proposers(scene: Scene) -> tuple[Spot, ...]:
    """«Ampliar la defensa gratuita (Túnez) (Honduras);»: the States in brackets at the end of a recommendation."""
    line = scene.line
    infinitive = scene.language != "en" and line.words[0].endswith(("ar", "er", "ir", "re"))
    if not (line.sentence.text.endswith(");") or (infinitive and line.sentence.text.endswith((")", ").")))):
        return ()
    names = sorted(scene.countries.values(), key=lambda name: name.first)
    named = {at for name in names for at in range(name.first, name.end)}
    between = scene.words.conjunctions | scene.words.articles
    opened = len(line)
    while opened and (opened - 1 in named or line.words[opened - 1] in between):
        opened -= 1
    first = next((at for at in range(opened, len(line)) if "(" in line.gap(at)), len(line))
    return tuple(
        Spot(name.first, name.end, Shape.STATE, state_mention(scene, name)) for name in names if name.first >= first
    )


def openings(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«Más prudente se mostró X», «De la misma opinión es Y», «A la Sra. Z le preocupa …»."""
    line, size = scene.line, len(scene.line.sentence.text)
    spot = spots[0] if spots else None
    if spot is None or spot.shape is Shape.COLLECTIVE:
        return
    if told_by_degree(scene, spot.first):
        yield _named(spot, "inverted", size)
    elif spot.first <= 1 and dative(scene, spot.first, spot.end):
        clitic = next((at for at in range(spot.end, len(line) - 1) if line.words[at] in ("le", "les")), 0)
        if clitic and line.words[clitic + 1].startswith(_SEEMS):
            yield _named(spot, "subject", size)


_SEEMS = tuple(
    "preocup inquiet parec sorprend molest indign duel dol gust const urg interes import asust alarm extran entristec "
    "agrad entusiasm chirri convenc irrit fastidi escandaliz".split()
)
"""Stems of Spanish verbs of what somebody feels or thinks, who stands in the dative."""


def _named(spot: Spot, rule: str, size: int) -> Claim:
    """A claim over the whole sentence: a function alone only points back, unless nobody bears it yet."""
    if spot.shape is Shape.ANAPHOR:
        return Claim((spot,), How.ANAPHORIC, "anaphor", 0, size)
    if spot.shape is Shape.COLLECTIVE:
        return Claim((spot,), How.COLLECTIVE, "collective", 0, size, plural=True)
    return Claim((spot,), How.EXPLICIT, rule, 0, size)


def labels(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«Sra. Diop (Sénégal): …» and «La primera oradora fue la Sra. X»."""
    if not spots:
        return
    line, words = scene.line, scene.words
    spot = spots[0]
    size = len(line.sentence.text)
    if spot.first == 0 and spot.shape is Shape.PERSON and ":" in line.gap(spot.end) and spot.end < len(line):
        yield Claim((spot,), How.EXPLICIT, "label", 0, size)
        return
    if spot.first == 0 and speaks_itself(scene, 0, spot.end):
        yield _named(spot, "label", size)
        return
    last = spots[-1]
    proposers = _proposers(scene)
    if proposers:
        yield Claim(proposers, How.EXPLICIT, "bracketed", 0, size, Relation.RECOMMEND, frames=False)
        return
    if last.shape is Shape.PERSON and "(" in line.gap(last.first) and last.end == len(line):
        yield Claim((last,), How.EXPLICIT, "bracketed", 0, size, frames=False)
        return
    opening = line.words[: spot.first]
    introduced = any(word in words.speakers for word in opening) and not governed(scene, spot)
    if introduced and opening and opening[-1] in ("fue", "was", "est", "fut", "is", "etait", "es"):
        yield Claim((spot,), How.EXPLICIT, "introduced", 0, size)
