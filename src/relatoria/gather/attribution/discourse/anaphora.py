"""Words that point back: «la oradora», «she», «el Ministro», a verb without subject. What is ambiguous stays so."""

from __future__ import annotations

from functools import lru_cache

from relatoria.gather.attribution.actors.registry import Registry
from relatoria.gather.attribution.discourse.frames import Frame
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.wordlists import Words, words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.finding import Unresolved

CHAIRS = frozenset(
    "convener convenor presidente presidenta president presidente chair chairperson chairman chairwoman "
    "copresident copresidente copresidenta cochair cochairperson copresidence "
    "moderator moderador moderadora "
    "moderateur moderatrice animateur animatrice facilitator relator relatora rapporteur secretary".split()
)
"""Functions of whoever presides: they point to nobody who spoke before."""
_PERSONS = frozenset({ActorKind.PERSON})
_TELLING = 4
_EPITHETS = frozenset(
    "dirigente responsable lider leader patron patrona dirigeante dirigeant jefe jefa chef cheffe head sindicalista "
    "syndicaliste directivo directiva representante".split()
)
"""Words by which a text calls anybody who leads, whatever the post."""
_HELD = frozenset(
    "clerk treasurer master warden bursar mayor registrar auditor tesorero tesorera secretario secretaria interventor "
    "interventora gerente gerenta alcalde alcaldesa intendente intendenta sindico sindica gobernador gobernadora "
    "tresorier tresoriere secretaire adjoint adjointe prefet prefete sous-prefet sous-prefete greffier greffiere "
    "maire fiscal".split()
)
"""Offices that one holds by election or appointment: nobody is called so who is known by another function."""
_DELEGATIONS = frozenset({"delegation", "delegacion"})
"""The State that has the floor, whoever else was called so before."""
_MANY = frozenset("they ellos ellas ils elles".split())
_ONE = frozenset({"he", "she"})
"""English keeps these for people; Spanish and French use their own for bodies too."""
_THEIRS = frozenset({"his", "her"})
"""Of a person, so that «her co-chair» is somebody else; «sa», «su» and «its» may be of a body."""
_SPEAKING = frozenset(ActorKind)
"""Whom a pronoun may mean: an unnamed participant too («une participante … Elle a ajouté»)."""
_REASONS = {
    "none": {
        "es": "remite a un orador, pero nadie tiene aquí la palabra",
        "en": "points back to a speaker, but nobody has the floor here",
        "fr": "renvoie à un orateur, mais personne n'a ici la parole",
    },
    "several": {
        "es": "podría ser cualquiera de {count} oradores: {names}",
        "en": "could be any of {count} speakers: {names}",
        "fr": "pourrait être l'un des {count} orateurs : {names}",
    },
}


class Resolver:
    """Remembers who spoke, paragraph by paragraph, and keeps the list of what could not be resolved."""

    def __init__(self, text: Text, registry: Registry) -> None:
        self._text = text
        self._registry = registry
        self._here: list[Frame] = []
        self._before: list[Frame] = []
        self._just: list[Frame] = []  # who spoke last in the paragraph right before
        self._unresolved: list[Unresolved] = []

    def new_paragraph(self) -> None:
        """What was said so far now lies in an earlier paragraph."""
        self._just = self._here[-1:]
        self._before = (self._before + self._here)[-12:]
        self._here = []

    def spoke(self, frame: Frame) -> None:
        """Somebody named takes the floor."""
        self._here.append(frame)

    def unresolved(self) -> tuple[Unresolved, ...]:
        """The mentions that stay open."""
        return tuple(self._unresolved)

    def resolve(
        self, claim: Claim, frame: Frame | None, span: tuple[int, int], *, opens_paragraph: bool
    ) -> tuple[Frame, str] | None:
        """The frame that an anaphoric claim belongs to and the rule; None, with a note, where it is open."""
        spot = claim.spots[0] if claim.spots else None
        if spot is None:
            if opens_paragraph and frame is None:
                return None
            near = self._here or self._just
            if claim.plural:
                several = self._plural(frame, near)
                return (several[0], "dropped") if several else None
            alone = [one for one in near if len(one.speech.actors) == 1]
            frame = frame or (alone[-1] if alone else None)
            if frame is None or (frame.collective and not claim.plural):
                return None
            return frame, "dropped"
        if spot.shape in (Shape.STATE, Shape.BODY):
            return (frame, "own") if frame is not None else None
        found = self._candidates(claim, frame)
        if len(found) == 1:
            return found[0], "anaphor" if found[0] is frame else "anaphor_back"
        if self._speaks_generally(spot.head) or len(found) > 1:
            self._leave_open(claim, span, found)
        return None

    def _speaks_generally(self, head: str) -> bool:
        return head in words_of(self._text.document.language).speakers and head not in CHAIRS

    def _candidates(self, claim: Claim, frame: Frame | None) -> list[Frame]:
        spot = claim.spots[0]
        if frame is not None and spot.head in _DELEGATIONS and self._is_state(frame):
            return [frame]
        if self._spokesman(spot):
            return self._bodies(frame)
        officer = frame is not None and self._officer(spot)
        if frame is not None and officer and (self._is_body(frame) or self._is_state(frame)):
            return [frame]
        by_role = self._by_role(spot.head)
        if by_role:
            return by_role[-1:] if self._distinct(by_role) == 1 or by_role[-1] is frame else by_role
        another = officer and fold(spot.mention.surface).partition(" ")[0] in _THEIRS
        if names_field(spot, words_of(self._text.document.language)):
            return self._tied(spot, frame)
        if another or spot.head in CHAIRS:
            return []  # «her co-chair» is somebody else
        gender, held = spot.mention.gender, spot.head in _HELD
        if spot.head in _MANY:
            return self._plural(frame, [*self._before, *self._here])
        if spot.head in _ONE and frame is not None and self._is_body(frame) and not frame.voiced:
            person = self._last_person(gender)
            if person is not None:
                return [person]
        if frame is not None and self._speaks_generally(spot.head) and self._is_body(frame) and not frame.voiced:
            persons = [one for one in self._here if one is not frame and self._is_person(one)]
            if persons:
                return persons[-1:]  # «M. Zoundi juge … Le consulat a reçu … L'orateur plaide …»
        if frame is not None and not frame.collective and not (held and self._posted(frame)):
            fitting = self._fitting(frame, gender)
            if len(frame.speech.actors) > 1 and len(fitting) != 1:
                return [frame, frame]
            if fitting:
                return [frame]
        near = self._here or (self._just if frame is None else [])
        if frame is None and near and len(near[-1].speech.actors) > 1:
            return near[-1:] * 2  # one of those who spoke together
        earlier = [one for one in near if not one.collective and one is not frame and self._fitting(one, gender)]
        if held:
            earlier = [one for one in earlier if not self._posted(one)]
        return earlier[-1:] if self._distinct(earlier) == 1 else earlier

    def _tied(self, spot: Spot, frame: Frame | None) -> list[Frame]:
        """«El dirigente de los buzos» after the president of the divers' union: whose post shares a word of the field.

        Nobody else: «le ministre de la Justice» is no one who spoke before without being called a minister.
        """
        if spot.head not in _EPITHETS:
            return []
        field = {word for word in _words(spot.mention.role or "") if len(word) > _TELLING and word != spot.head}
        recent = ([frame] if frame is not None else []) + (self._before + self._here)[::-1]
        for one in recent:
            actors = map(self._registry.get, one.speech.actors)
            posts = (f"{actor.role or ''} {actor.organisation or ''}" for actor in actors if actor.kind in _PERSONS)
            if any(not field.isdisjoint(_words(post)) for post in posts) and self._fitting(one, spot.mention.gender):
                return [one]
        return []

    def _posted(self, frame: Frame) -> bool:
        """Whether who spoke is known by a function, so that an office of another name is somebody else's."""
        return any(self._registry.get(actor).role for actor in frame.speech.actors)

    def _plural(self, frame: Frame | None, recent: list[Frame]) -> list[Frame]:
        """«They recommended»: the last who spoke as several, or as a body."""
        for one in ([frame] if frame is not None else []) + recent[::-1]:
            if len(one.speech.actors) > 1 or one.collective or self._is_body(one):
                return [one]
        return []

    def _is_body(self, frame: Frame) -> bool:
        """Whether a body without a gender has the floor: «she» is somebody else."""
        actors = [self._registry.get(actor) for actor in frame.speech.actors]
        return all(
            actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and frame.genders.get(actor.id) is None
            for actor in actors
        )

    def _spokesman(self, spot: Spot) -> bool:
        """«Its representative explained …»: whoever it is, the body or the State goes on."""
        words = words_of(self._text.document.language)
        first = fold(spot.mention.surface).partition(" ")[0]
        return spot.head in words.representing and first in words.possessives

    def _officer(self, spot: Spot) -> bool:
        """«Su directora», «son ministre du Travail», «its Commissioner»: somebody of the body or State that speaks."""
        words = words_of(self._text.document.language)
        first = fold(spot.mention.surface).partition(" ")[0]
        return spot.head in words.roles and first in words.possessives

    def recent(self) -> list[Frame]:
        """Who spoke alone in this paragraph and last in the one before, the latest first; no collectives."""
        found = (*self._here[::-1], *self._just)
        return [one for one in found if not one.collective and len(one.speech.actors) == 1]

    def alone(self) -> list[Frame]:
        """Who spoke alone anywhere before, the latest first; no collectives."""
        found = (*self._here[::-1], *self._before[::-1])
        return [one for one in found if not one.collective and len(one.speech.actors) == 1]

    def _bodies(self, frame: Frame | None) -> list[Frame]:
        """Who has the floor if it is a body or a State, else the last of them who had it."""
        recent = [frame] if frame is not None else []
        for one in (*recent, *self._here[::-1], *self._before[::-1]):
            if not one.collective and (self._is_body(one) or self._is_state(one)):
                return [one]
        return []

    def _is_person(self, frame: Frame) -> bool:
        return [self._registry.get(actor).kind for actor in frame.speech.actors] == [ActorKind.PERSON]

    def _is_state(self, frame: Frame) -> bool:
        return all(self._registry.get(actor).kind is ActorKind.STATE for actor in frame.speech.actors)

    def last_two(self) -> tuple[str, ...]:
        """The two who spoke last, each alone («Ambos», «both»); () if there are not two."""
        found: dict[str, None] = {}
        for one in (*self._here[::-1], *self._before[::-1]):
            if not one.collective and len(one.speech.actors) == 1:
                found.setdefault(one.speech.actors[0])
            if len(found) == 2:
                return tuple(found)
        return ()

    def last_person(self, gender: str | None) -> Frame | None:
        """The person of a gender who spoke last, in this paragraph or before."""
        return self._last_person(gender)

    def _last_person(self, gender: str | None) -> Frame | None:
        for one in (*self._here[::-1], *self._before[::-1]):
            kinds = {self._registry.get(actor).kind for actor in one.speech.actors}
            if kinds == {ActorKind.PERSON} and len(one.speech.actors) == 1 and self._fitting(one, gender):
                return one
        return None

    def by_role(self, head: str) -> tuple[str, ...]:
        """The one speaker whose function is the word itself; () if there is none or more than one."""
        found = {frame.speech.actors for frame in self._by_role(head) if len(frame.speech.actors) == 1}
        return found.pop() if len(found) == 1 else ()

    def _by_role(self, head: str) -> list[Frame]:
        """Speakers whose function is the word itself («la Ministra»), latest last; general words name no function."""
        found = []
        for frame in (*self._before, *self._here):
            for actor in map(self._registry.get, frame.speech.actors):
                if actor.role and head in _words(actor.role):
                    found.append(frame)
        return found

    def _distinct(self, frames: list[Frame]) -> int:
        return len({frame.speech.actors for frame in frames})

    def _fitting(self, frame: Frame, gender: str | None) -> list[str]:
        return [
            actor
            for actor in frame.speech.actors
            if self._can_speak(self._registry.get(actor)) and not _conflict(frame.genders.get(actor), gender)
        ]

    def _can_speak(self, actor: Actor) -> bool:
        return actor.kind in _SPEAKING

    def _leave_open(self, claim: Claim, span: tuple[int, int], found: list[Frame]) -> None:
        language = self._text.document.language
        actors = tuple(dict.fromkeys(actor for frame in found for actor in frame.speech.actors))
        reasons = _REASONS["several" if actors else "none"]
        names = ", ".join(self._registry.get(actor).name for actor in actors)
        why = reasons.get(language, reasons["en"]).format(count=len(actors), names=names)
        start, end = self._text.clean.source(*span)
        mention = claim.spots[0].mention.surface
        number = len(self._unresolved) + 1
        self._unresolved.append(Unresolved(f"u{number}", self._text.document.id, start, end, mention, why, actors))


def names_field(spot: Spot, words: Words) -> bool:
    """«le ministre de la Justice», «la jefa del servicio»: an office told with its field, nobody called otherwise."""
    role = fold(spot.mention.role or "").replace("'", "' ").split()
    before = len(role) > 1 and role[-1] == spot.head and spot.head in words.portfolio  # «the fisheries minister»
    return spot.head in words.roles and (before or any(word in words.of for word in role[1:]))


@lru_cache(maxsize=4096)
def _words(role: str) -> frozenset[str]:
    return frozenset(fold(role).replace("-", " ").split())


def _conflict(known: str | None, other: str | None) -> bool:
    return known is not None and other is not None and known != other
