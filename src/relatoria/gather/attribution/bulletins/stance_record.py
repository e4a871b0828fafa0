"""From the clauses of a text to interventions: parties become actors, pronouns and «this proposal» find theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from relatoria.gather.attribution.actors.parties import add_body, add_collective, add_state
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.bulletins.stance_frames import Frame
from relatoria.gather.attribution.bulletins.stance_parties import Party, PartyKind
from relatoria.gather.attribution.bulletins.stances import Clause
from relatoria.gather.attribution.discourse.people import body
from relatoria.gather.attribution.discourse.presiding import Presiding
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.transcripts.label_posts import role_at
from relatoria.gather.attribution.transcripts.labels import parse_label
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.finding import Unresolved
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation
from relatoria.vocabulary.bodies import bodies, find_body
from relatoria.vocabulary.places import countries, find_country
from relatoria.vocabulary.transcripts import transcript_words

_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|les)\s+|^l'\s?")
_HOLDER = re.compile(
    r"(?: (?:for|of|from|on|por|de|del|para|pour|du|des|d['’]) ?(?:the |la |el |l['’])?(?P<from>[^,()]{2,50}?))?,? "
    r"(?<=, )(?:(?:Mr|Ms|Mrs|Dr|Sr|Sra|Srta|M|Mme|Mlle|Me|Prof|Ambassador|Embajadora?|Amb)\.? )?"
    r"(?P<name>[A-ZÀ-Ý][\w'’\-]+(?: (?:(?:de|del|la|van|von|der|da|dos|el|al|bin|ben) ){0,2}[A-ZÀ-Ý][\w'’\-]+){1,3})"
    r"(?: \((?P<of>[^()]{2,40})\))?(?=,)"
)
"""Whose office it is, between commas."""
_OFFICE_BODY = frozenset(
    "secretariat secretaria secretariado bureau mesa presidencia presidence presidency group ejecutiva".split()
)


def _office_of(surface: str) -> str | None:
    """«The Permanent Secretary for Health»: a function in capitals that names no body; None for anything else."""
    words, bare = words_of("en"), _ARTICLE.sub("", surface[:1].lower() + surface[1:])
    said = fold(bare).split()
    if surface.isupper() or not words.bodies.isdisjoint(said):
        return None
    head = said[: next((at for at, word in enumerate(said) if word in words.of or word == "for"), len(said))]
    return bare if head and head[-1] in words.roles and head[-1] not in words.representing else None


_WHOSE = frozenset("its su son sa leur".split())


class Stance(Struct, frozen=True):
    """What actors do by speaking, how that was won and why; targets and those spoken for are actor ids."""

    actors: tuple[str, ...]
    relation: Relation
    how: How
    why: str
    targets: tuple[str, ...] = ()
    behalf: tuple[str, ...] = ()
    confidence: float | None = None


class StanceRecord:
    """Collects the interventions of one document in order of the text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.registry = Registry()
        self.last: tuple[str, ...] = ()
        self.before: tuple[str, ...] = ()  # who spoke last in the paragraph before
        self.proposers: tuple[str, ...] = ()
        self.session: str | None = None
        self._parties: dict[tuple[PartyKind, str, str], str] = {}
        self._crowd: set[str] = set()
        self._groups: list[str] = []  # that spoke or were spoken for
        self._heard: list[str] = []
        self._heard_in = -1
        self._presiding = Presiding(text)
        self._offices: dict[str, str] = {}
        self._interventions: list[Intervention] = []
        self._unresolved: list[Unresolved] = []

    def paragraph(self) -> None:
        """A new paragraph: «this proposal» does not reach across it, a pronoun only to the paragraph right before."""
        self.before, self.last, self.proposers = self.last, (), ()

    def result(self) -> Attribution:
        """All that was collected; a group's members are those of its States that the document names."""
        self._members()
        return Attribution(self.registry.actors(), tuple(self._interventions), (), tuple(self._unresolved))

    def party(self, party: Party, sentence: Sentence, language: str) -> str:
        """The actor id of a party of a sentence."""
        surface = sentence.text[party.start : party.end]
        if party.kind is PartyKind.OFFICE and fold(surface).partition(" ")[0] in _WHOSE and self._one_body():
            return self.last[0]
        if party.kind is PartyKind.OFFICE and (named := _HOLDER.match(sentence.text, party.end)):
            return self._held(surface, named)
        key = party.kind, party.code, surface
        if key not in self._parties:
            self._parties[key] = self._party(party, surface, language)
        return self._parties[key]

    def _held(self, surface: str, named: re.Match[str]) -> str:
        """«La cofacilitadora, Amparo Lizárraga (Perú),»: the office is hers from here on."""
        country = find_country(named.group("of") or named.group("from") or "")
        code = country.iso3 if country is not None else None
        role = _ARTICLE.sub("", fold(surface))
        role = surface[len(surface) - len(role) :]
        mention = Mention(ActorKind.PERSON, named.group("name"), role, None, code, surface=surface)
        self._offices[fold(role)] = self.registry.add(mention)
        return self._offices[fold(role)]

    def _party(self, party: Party, surface: str, language: str) -> str:
        if party.kind is PartyKind.STATE:
            return add_state(self.registry, party.code, language, surface)
        if party.kind is PartyKind.BODY:
            return add_body(self.registry, party.code, language, surface)
        if party.kind is PartyKind.COLLECTIVE:
            crowd = add_collective(self.registry, surface[:1].upper() + surface[1:])
            self._crowd.add(crowd)
            return crowd
        if party.kind is PartyKind.GROUP:
            return self.registry.add(Mention(ActorKind.GROUP, surface, surface=surface))
        if party.kind in (PartyKind.CAPITALS, PartyKind.NAMED):
            short = _ARTICLE.sub("", fold(surface)).strip()
            office = _office_of(surface)
            if office is not None:
                return self.registry.add(Mention(ActorKind.PERSON, "", role=office, surface=surface))
            person = self._titled(surface)
            if person:
                return person
            longer = body(self.registry, short) if " " not in short else None  # «The Organization» after the ILO
            if longer is not None:
                return longer
            return self.registry.add(Mention(ActorKind.ORGANISATION, surface, surface=surface))
        return self._office(surface)

    def _one_body(self) -> bool:
        """Whether one State or body spoke last, whose officer «its Commissioner» is."""
        return len(self.last) == 1 and self.registry.get(self.last[0]).kind is not ActorKind.PERSON

    def _titled(self, surface: str) -> str:
        """«Ambassador Haregot», «Professor Sall of Coast University»: an honorific and a name, perhaps with a body, but
        no body's own; "" where it is none."""
        label = parse_label(surface)
        if label is None or not label.titled or not label.name:
            return ""
        if not words_of("en").bodies.isdisjoint(fold(label.name).split()):
            return ""
        mention = Mention(
            ActorKind.PERSON, label.name, label.role, label.organisation, label.country, gender=label.gender,
            surface=surface,
        )  # fmt: skip
        return self.registry.add(mention)

    def clause(self, sentence: Sentence, clause: Clause, language: str, *, target: tuple[str, ...] = ()) -> bool:
        """Record a clause with those who back or oppose it; false where its subject stays unresolved."""
        frame = clause.frame
        if frame.back:
            back = self._groups[-1:] if frame.back == "group" else self._heard[-1:]
            if not back:
                return False
            self.last = tuple(back)
        if frame.anaphoric and not self.last:
            self.last = self.before
        main = self.last if frame.anaphoric else self._ids(frame.main, sentence, language)
        if frame.anaphoric and not self._agrees(frame, sentence):
            return False
        towards = self._towards(clause, sentence, language) or target
        span = self.span(sentence, clause.start, clause.end)
        named, crowd = self._parted(main)
        spoken_for = self._spoken_for(frame, sentence, language)
        alone = tuple(actor for actor in named if actor not in spoken_for)
        for actors, how in ((alone, How.EXPLICIT), (crowd, How.COLLECTIVE)):
            if actors:
                how = How.ANAPHORIC if frame.anaphoric else how
                self.add(Stance(actors, clause.relation, how, self._why(clause, how), towards), span)
        for actor, behalf in spoken_for.items():
            why = self._why(clause, How.EXPLICIT)
            self.add(Stance((actor,), clause.relation, How.EXPLICIT, why, towards, behalf), span)
        ids = named or crowd
        for group, relation in ((frame.supporters, Relation.SUPPORT), (frame.opponents, Relation.OPPOSE)):
            others = self._ids(group, sentence, language)
            if others:
                why = f"named as those who {relation.value} what the subject of the clause says"
                self.add(Stance(others, relation, How.EXPLICIT, why, towards if frame.passive else ids), span)
        self.last = ids
        self._note(sentence, (*named, *self._ids((*frame.supporters, *frame.opponents), sentence, language)))
        self._groups += [one for others in spoken_for.values() for one in others] or [
            actor for actor in named if self.registry.get(actor).kind is ActorKind.GROUP
        ]
        if clause.relation is Relation.PROPOSE:
            self.proposers = ids
        return True

    def _note(self, sentence: Sentence, named: tuple[str, ...]) -> None:
        """Who was named in the last sentence, in order: «the latter» is the last of them."""
        if self._heard_in != sentence.start:
            self._heard, self._heard_in = [], sentence.start
        self._heard += named

    def add(self, stance: Stance, span: tuple[int, int]) -> None:
        """Record one intervention; it joins the one before where the same actors go on with the same relation."""
        actors, relation, how = stance.actors, stance.relation, stance.how
        sure = {How.EXPLICIT: 0.95, How.ANAPHORIC: 0.85, How.INHERITED: 0.75, How.COLLECTIVE: 0.9}[how]
        passage = AttributedPassage(
            *span, how, stance.confidence if stance.confidence is not None else sure, stance.why
        )
        targets = tuple(target for target in stance.targets if target not in actors)
        before = self._interventions[-1] if self._interventions else None
        if (
            before is not None and how in (How.ANAPHORIC, How.INHERITED) and before.actors == actors
            and before.relation is relation and before.targets == targets and before.session == self.session
        ):  # fmt: skip
            joined = Intervention(
                before.id, before.document, actors, (*before.passages, passage), relation, before.on_behalf_of,
                targets=targets, session=self.session,
            )  # fmt: skip
            self._interventions[-1] = joined
            return
        number = f"i{len(self._interventions) + 1}"
        self._interventions.append(
            Intervention(
                number,
                self.text.document.id,
                actors,
                (passage,),
                relation,
                stance.behalf,
                targets=targets,
                session=self.session,
            )
        )

    def span(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The source range of ``[start, end)`` of a sentence, without the spaces at its edges."""
        while start < end - 1 and sentence.text[start].isspace():
            start += 1
        while end > start + 1 and sentence.text[end - 1].isspace():
            end -= 1
        return self.text.clean.source(sentence.start + start, sentence.start + end)

    def unresolved(self, sentence: Sentence, start: int, end: int, why: str, candidates: Sequence[str] = ()) -> None:
        """List a mention that no rule could give to one actor."""
        left, right = self.span(sentence, start, max(end, start + 1))
        mention = self.text.document.text[left:right]
        number = f"u{len(self._unresolved) + 1}"
        self._unresolved.append(Unresolved(number, self.text.document.id, left, right, mention, why, tuple(candidates)))

    def _agrees(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether a pronoun can mean those who spoke last; if not, it is listed as unresolved."""
        end = frame.end or len(sentence.text.split(" ", 1)[0])
        if not self.last:
            self.unresolved(sentence, 0, end, "nobody has spoken in this paragraph whom the pronoun could mean")
            return False
        actors = [self.registry.get(actor) for actor in self.last]
        several = len(actors) > 1 or actors[0].kind in (ActorKind.GROUP, ActorKind.COLLECTIVE)
        word = sentence.folded[:end]
        singular = word in ("it", "he", "she", "il", "elle", "este", "esta", "celui-ci", "celle-ci")
        if (singular and len(actors) > 1) or (frame.plural and not several):
            self.unresolved(sentence, 0, end, "the number of the pronoun does not fit those who spoke last", self.last)
            return False
        return True

    def _spoken_for(self, frame: Frame, sentence: Sentence, language: str) -> dict[str, tuple[str, ...]]:
        """For each speaker that speaks for others, the ids of those others."""
        result: dict[str, tuple[str, ...]] = {}
        for at, party in zip(frame.behalf_at, frame.behalf, strict=True):
            if at < len(frame.main):
                speaker = self.party(frame.main[at], sentence, language)
                result[speaker] = (*result.get(speaker, ()), self.party(party, sentence, language))
        return result

    def _towards(self, clause: Clause, sentence: Sentence, language: str) -> tuple[str, ...]:
        if clause.target:
            return self._ids(clause.target, sentence, language)
        if clause.to_frame is not None:
            return self._parted(self._ids(clause.to_frame.main, sentence, language))[0]
        return self.proposers if clause.of_before else ()

    def _why(self, clause: Clause, how: How) -> str:
        verb = clause.verb.strip()
        if how is How.ANAPHORIC:
            return f"a pronoun or an unnamed subject goes on with those who spoke last («{verb}»)"
        if how is How.COLLECTIVE:
            return f"nobody is named before «{verb}»: counted as nobody in particular"
        return f"subject of «{verb}», which means {clause.relation.value}"

    def _ids(self, parties: Iterable[Party], sentence: Sentence, language: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.party(party, sentence, language) for party in parties))

    def _parted(self, ids: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        crowd = tuple(actor for actor in ids if actor in self._crowd)
        if not crowd:
            return ids, ()
        return tuple(actor for actor in ids if actor not in crowd), crowd

    def _office(self, surface: str) -> str:
        surface = surface.capitalize() if surface.isupper() else surface[:1].upper() + surface[1:]
        key = _ARTICLE.sub("", fold(surface))
        if key in self._offices:
            return self._offices[key]
        named = {one for known, one in self._offices.items() if known.startswith(f"{key} ") and self._is_named(one)}
        if len(named) == 1:  # «la Présidente» after «la Présidente Wamalwa»
            return named.pop()
        words = key.split()
        tokens = surface.split()
        at = next((at for at in range(len(tokens)) if role_at(tokens[at:], transcript_words())[0]), 0)
        label = parse_label(" ".join(tokens[at:]))
        if not _OFFICE_BODY.isdisjoint(words) and not (label and label.name):
            mention = Mention(ActorKind.ORGANISATION, surface, surface=surface)
        elif words[-1] in ("members", "miembros", "membres") or (words[0].endswith("s") and len(words) == 1):
            mention = Mention(ActorKind.GROUP, surface, role=surface, surface=surface)
        elif label is not None and label.kind is ActorKind.PERSON:
            mention = Mention(
                ActorKind.PERSON, label.name, label.role, label.organisation, label.country, gender=label.gender,
                surface=surface,
            )  # fmt: skip
        else:
            mention = Mention(ActorKind.PERSON, "", role=surface, surface=surface)
        name = self._presiding.holder(key, len(self.text.clean.text)) if not mention.name else None
        if name is not None:
            mention = Mention(ActorKind.PERSON, name, role=surface, gender=mention.gender, surface=name)
        self._offices[key] = self.registry.add(mention)
        return self._offices[key]

    def _is_named(self, actor: str) -> bool:
        """Whether a person's own name is known, not only an office."""
        known = self.registry.get(actor)
        return known.kind is ActorKind.PERSON and fold(known.name) not in fold(known.role or "")

    def _members(self) -> None:
        actors = self.registry.actors()
        states = {actor.country: actor.id for actor in actors if actor.kind is ActorKind.STATE and actor.country}
        for actor in actors:
            body = find_body(actor.name) if actor.kind is ActorKind.GROUP else None
            if body is not None and body.code in bodies():
                named = [states[code] for code in body.members if code in states and code in countries()]
                if named:
                    self.registry.set_members(actor.id, named)
