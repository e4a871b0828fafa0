"""Sentences that open with somebody's name and a verb that no list knows: in a report of a meeting, that one speaks."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.subjects import governed, head_of, run_from
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.conjugation import PRESENT
from relatoria.gather.attribution.words.line import in_future
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.tense import Stand, about_meeting, editorial, stand
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.wordlists import MEETING
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How

ABSENT = frozenset(
    "acudio asistio llego salio nacio fallecio viajo participo moderaba modero presidio attended arrived left died "
    "travelled joined chaired moderated presided participated assiste assiste preside anime arrive quitte participe "
    "acudieron asistieron participaron formularon welcomed estaba estuvo fue resigned sat slept retired won lost voted "
    "arrivee arrives arrivees parti partie partis venu venue venus assistait assistaient nee mort morte siegeait "
    "renuncio dimitio murio voto gano perdio demissionne decede vecu gagne perdu "
    "comprises consists unites agrupa agrupan congrega congregan comprende consta constan abarca abarcan integra "
    "regroupe regroupent rassemble rassemblent".split()
)
"""What somebody does, or a body is, who says nothing by it."""
_DEEDS = frozenset(
    "did saw put took held gave made set sent went came told wrote brought found kept led met ran spoke stood thought "
    "built drew felt laid left lent meant read sought taught threw undertook withdrew".split()
)
"""English pasts of other forms, by which a body that opens a sentence acts."""
_PERFECT = frozenset("had has have habia habian ha han avait avaient".split())
_FIRST = 1
_ORDINALS = frozenset("primer primero primera premier premiere first high alto alta haut haute member".split())
"""Words that belong to functions and open other things as well («le premier titre»)."""


def says_nothing(scene: Scene, at: int) -> bool:
    """Whether what stands behind a mention tells what they did or are, and nothing that they say."""
    after = scene.line.words[at : at + 4]
    return not ABSENT.isdisjoint(after) or after[:2] == ("brings", "together")


def lead_claim(
    scene: Scene, spots: tuple[Spot, ...], registry: Registry, *, speaking: bool, present: bool, deliberates: bool
) -> Claim | None:
    """The claim of a sentence that opens with a name, or None.

    ``speaking`` says that somebody has spoken in the document, without which a State or a body that acts is nobody's
    speech; ``present`` that the document reports in the present; ``deliberates`` that States take turns in it.
    """
    sentence, language = scene.line.sentence, scene.language
    if spots and _at_head(scene, spots[0]) and _points_back(scene, spots[0]) and not editorial(sentence, language):
        return Claim(spots[:1], How.ANAPHORIC, "anaphor", 0, len(sentence.text))
    if spots and spots[0].shape is Shape.COLLECTIVE and _members(scene, spots[0]) and not editorial(sentence, language):
        return Claim(spots[:1], How.COLLECTIVE, "collective", 0, len(sentence.text), plural=True)
    lead = spots[0] if spots and _opens(scene, spots[0]) else _surname(scene, registry)
    if lead is None or editorial(sentence, language):
        return None
    if scene.line.words[0] in _WITHIN and not (lead.shape is Shape.PERSON and "," in scene.line.gap(lead.first)):
        return None
    if sentence.text.endswith("?") and lead.shape not in (Shape.PERSON, Shape.SURNAME, Shape.BARE):
        return None  # «Could the delegation provide figures?»: whom somebody asks
    chain = run_from(scene, spots, lead) if lead in spots else (lead,)
    lead = chain[-1]
    predicate = _behind_relative(scene, lead.end)
    if says_nothing(scene, predicate) or lead.end >= len(scene.line):
        return None
    if lead.shape in (Shape.STATE, Shape.BODY) and not _OUGHT.isdisjoint(scene.line.words[predicate : predicate + 3]):
        return None  # «The Secretariat should draft a protocol»: what somebody else asks of it
    if lead.shape not in (Shape.PERSON, Shape.SURNAME, Shape.BARE) and not _acts(
        scene, lead, speaking=speaking, present=present, deliberates=deliberates
    ):
        return None
    return Claim(chain, How.EXPLICIT, "lead", 0, len(sentence.text), tense="present" if present else "past")


def is_addressed(scene: Scene, spots: tuple[Spot, ...]) -> bool:
    """Whether a sentence opens with whom it asks something: «To the Network: give families a seat», «A la OIM: …»,
    «Invite the ILO to report»."""
    line = scene.line
    if not line.words or not spots:
        return False
    if scene.language == "en" and scene.verbs and scene.verbs[0].first == scene.verbs[0].at == 0:
        order = scene.verbs[0].tense == PRESENT and not line.words[0].endswith("s")
        return order and spots[0].first <= _ADDRESSED and "to" in line.words[spots[0].end : spots[0].end + 1]
    if line.words[0] not in _TO_WHOM:
        return False
    end = spots[0].end
    return spots[0].first <= _ADDRESSED and end < len(line) and ":" in line.gap(end)


_OUGHT = frozenset(
    "should ought must debe deben deberia deberian debera deberan doit doivent devrait devraient devra devront".split()
)
_TO_WHOM = frozenset("to a al aux au".split())
_ADDRESSED = 4


def _behind_relative(scene: Scene, end: int) -> int:
    """The token after a relative clause that commas set off at ``end`` («X, que llegó hace diez años, apuesta …»)."""
    line = scene.line
    if end >= len(line) or line.gap(end) != "," or line.words[end] not in _RELATIVES:
        return end
    return next((at for at in range(end + 1, min(end + _CLAUSE, len(line))) if "," in line.gap(at)), end)


_RELATIVES = frozenset("que quien cuyo cuya who which whose qui dont".split())
_CLAUSE = 20


def _opens(scene: Scene, spot: Spot) -> bool:
    """At the head, after words that pass the floor on, or a person after a short phrase («À la tribune, Mme X …»)."""
    if spot.first <= _FIRST or spot.first == head_of(scene):
        return True
    line = scene.line
    if spot.shape is Shape.PERSON and spot.first == 2 and line.words[0] in scene.words.articles and not line.gap(2):
        return not governed(scene, spot) and not any(
            hit.first < 2 for hit in scene.verbs
        )  # «Su colega Abdelhak Bennis (Marruecos) se detuvo …»
    return spot.shape is Shape.PERSON and _at_head(scene, spot)


def _at_head(scene: Scene, spot: Spot) -> bool:
    """At the head, or after a short phrase that a comma closes («Au moment de conclure, la modératrice …»)."""
    if not spot.first:
        return True
    line = scene.line
    short = spot.first <= _PHRASE and "," in line.gap(spot.first)
    alone = all(not line.gap(at) for at in range(1, spot.first)) and not any(hit.at < spot.first for hit in scene.verbs)
    return short and alone and not line.words[0].endswith(_GERUNDS)


_INVITED = frozenset("invited asked requested invitados invitadas invites invitees convoques urged".split())
_WITHIN = frozenset("con en with in avec dans en au aux between entre among parmi".split())
"""Prepositions that make what opens a sentence a place or a company: «En Colombia, …», «Con Chile se ha …»."""
_SERVES = frozenset(
    "secretaria secretariat secretariado gobierno government gouvernement estado state etat oficina office bureau "
    "presidencia presidency presidence".split()
)
"""Bodies that serve the meeting, or are the speaker's own: what they will do is told by others."""
_RESUMES = frozenset("resume reconvene meet reprendra reprendront reanudara reanudaran retomara".split())
"""What a body will do that only goes on meeting."""
_NEAR = 8
"""So many words from its head a sentence about a State tells that it is about the meeting."""
_PHRASE = 6
_GERUNDS = ("ando", "iendo", "ing", "ant", "ado", "ido")


def _members(scene: Scene, spot: Spot) -> bool:
    """«Several delegations were of the view that …»: members of a meeting at the head, who speak whatever the verb."""
    line, words = scene.line, scene.words
    theirs = not words.possessives.isdisjoint(line.words[spot.first : spot.end])  # «half of her members»
    asked = not _INVITED.isdisjoint(line.words[spot.end : spot.end + 3])
    if spot.head in _MEMBERS and _told(scene, spot):
        return False  # «Los países miembros de la Conferencia compartían prácticas»: told by who has the floor
    at_head = spot.first in (0, head_of(scene)) and not theirs and not asked
    return at_head and not MEETING.isdisjoint(line.words[spot.first : spot.end]) and spot.end < len(line)


_MEMBERS = frozenset("miembros members membres".split())


def _told(scene: Scene, spot: Spot) -> bool:
    """Whether members of something do what a speech in the past tells of them."""
    of_something = not _OF.isdisjoint(scene.line.words[spot.first : spot.end])
    return of_something and stand(scene.line.sentence, scene.language) is Stand.BACK


_OF = frozenset("de del of du des".split())


def _points_back(scene: Scene, spot: Spot) -> bool:
    """«El viceministro no ocultó que …», «The Chair undertook to …»: a function at the head, whatever the verb."""
    line, words = scene.line, scene.words
    if spot.shape is not Shape.ANAPHOR or line.words[spot.first] not in words.definite or spot.end >= len(line):
        return False
    function = spot.head in words.speakers or spot.head in words.roles
    if (
        not function
        or spot.head in words.modifiers | _ORDINALS
        or line.words[spot.end] in words.of
        or line.capital(spot.end)
    ):
        return False
    return ABSENT.isdisjoint(line.words[spot.end : spot.end + 2])


def _acts(scene: Scene, lead: Spot, *, speaking: bool, present: bool, deliberates: bool) -> bool:
    """Whether a State or a body that opens the sentence acts in the tense in which the document tells who did what."""
    sentence, language = scene.line.sentence, scene.language
    if not speaking or lead.shape not in (Shape.STATE, Shape.BODY, Shape.ROLE):
        return False
    # «The Committee will publish …»: what a body is going to do is its own promise
    if lead.shape is Shape.BODY and lead.head not in _SERVES and lead.first == 0 and in_future(scene.line, lead.end):
        return _RESUMES.isdisjoint(scene.line.words[lead.end : lead.end + 3])
    if "," in scene.line.gap(lead.end) and not _aside(scene, lead) and not (deliberates and lead.shape is Shape.STATE):
        return False
    near = sentence.words[:_NEAR] if lead.shape is Shape.STATE else sentence.words
    if about_meeting(Sentence(0, 0, "", "", near), language):
        return False
    found = stand(sentence, language)
    perfect = scene.line.words[lead.end] in _PERFECT
    told = found is not Stand.BACK or perfect is not (language == "en")
    if told and (_named_in_full(scene, lead) or lead.shape is Shape.STATE):
        return True
    if language == "fr" and scene.line.words[lead.end] in ("a", "ont"):
        return True
    if lead.shape is not Shape.BODY and deliberates and scene.line.words[lead.end] not in _PERFECT:
        return found is not Stand.PRESENT or present
    if language == "en":
        word = scene.line.words[lead.end]
        return found is Stand.UNKNOWN and (word.endswith("ed") or word in _DEEDS)
    return found is Stand.NARRATIVE or (present and found is Stand.PRESENT and language != "fr")


def _aside(scene: Scene, lead: Spot) -> bool:
    """«Guatemala, en cambio, apuesta …», «The Fund, for its part, would …»: what passes the floor on stands between."""
    words, phrases = scene.line.words, scene.words.phrases
    sizes = (match_phrase(words, lead.end, phrases[name]) for name in ("passing", "continuers"))
    return any(size and "," in scene.line.gap(lead.end + size) for size in sizes)


def _named_in_full(scene: Scene, lead: Spot) -> bool:
    """«The African Development Bank will top up …»: a body under its own name, not «the Bank», says what it does.

    A short name, or a common word with a capital, more often belongs to what somebody else is saying.
    """
    line = scene.line
    if lead.shape is not Shape.BODY or line.words[lead.end] in _LINKS:
        return False
    if "," in line.gap(lead.end) and not _aside(scene, lead):
        return False
    named = [
        at for at in range(lead.first, lead.end) if line.capital(at) and line.words[at] not in scene.words.articles
    ]
    long = scene.language != "en" and len(named) == 1 and lead.end - lead.first > _LONG_NAME
    return long or len(named) > 1 or (len(named) == 1 and line.acronym(named[0]))


_LONG_NAME = 3
"""French and Spanish write the names of bodies with one capital («l'Agence française de développement»)."""


_LINKS = frozenset("of de del du des d' and y et e 's".split())


def _surname(scene: Scene, registry: Registry) -> Spot | None:
    """A known person's surname at the head, or both («Ezeigbo rounded off …», «Mamani Quiroz se despidió …»)."""
    line = scene.line
    if len(line) < 2 or not line.capital(0):
        return None
    end = 1 + (line.capital(1) and not line.gap(1))
    if end >= len(line) or line.capital(end) or line.gap(end):
        return None
    mention = Mention(ActorKind.PERSON, line.text(0, end), surface=line.text(0, end))
    found = registry.find(mention)
    known = found is not None and registry.get(found).kind is ActorKind.PERSON
    return Spot(0, end, Shape.SURNAME, mention) if found is not None and (end == 1 or known) else None
