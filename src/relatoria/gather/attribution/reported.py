"""Reported speech: from the sentences of a summary record, a synthesis or a news item to interventions."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.anaphora import CHAIRS, Resolver
from relatoria.gather.attribution.cast import Cast
from relatoria.gather.attribution.claim import Claim
from relatoria.gather.attribution.consensus import consensus_claim, quantifier_finding
from relatoria.gather.attribution.consistency import count_findings
from relatoria.gather.attribution.cues import find_claims
from relatoria.gather.attribution.frames import Frame, Habits, continuation, open_frame
from relatoria.gather.attribution.heads_and_ends import (
    lists_presence,
    runs_in,
    says_something,
    titles,
    unnumbered,
    where_it_ends,
)
from relatoria.gather.attribution.initials import initialled, initials_of
from relatoria.gather.attribution.leads import lead_claim
from relatoria.gather.attribution.names import name_tokens
from relatoria.gather.attribution.own_voice import not_of_the_record
from relatoria.gather.attribution.people import BODIES, body, holder, is_called, known, shares, surname
from relatoria.gather.attribution.registry import Mention, Registry
from relatoria.gather.attribution.result import Attribution
from relatoria.gather.attribution.reviewed import Reviewed
from relatoria.gather.attribution.scene import Scene, promising, scene_of
from relatoria.gather.attribution.speeches import Speeches
from relatoria.gather.attribution.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.spots import find_spots
from relatoria.gather.attribution.tense import about_meeting, editorial
from relatoria.gather.attribution.wordlists import words_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import Finding
from relatoria.model.intervention import How, Relation


def reported(text: Text, *, explicit_only: bool = False) -> Attribution:
    """Who said what in a document of reported speech. Linear in the text.

    ``explicit_only`` keeps to sentences that name their speaker: for concept notes and guides, which report little.
    """
    reader = _Reader(text, explicit_only=explicit_only)
    for paragraph in text.paragraphs:
        reader.paragraph(paragraph)
    return reader.result()


_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")
_BOTH = frozenset(
    {"ambos", "ambas", "both", "los dos", "las dos", "the two", "les deux", "tous deux", "toutes deux", "tous les deux"}
)
"""Words for the two who spoke last."""
_DELIBERATES = 2
"""From so many speeches of States on, a State that opens a sentence has the floor."""


class _Reader:
    """One pass over a document."""

    def __init__(self, text: Text, *, explicit_only: bool) -> None:
        self._text = text
        self._explicit_only = explicit_only
        self._closing = where_it_ends(text)
        self._titles = titles(text)
        self._registry = Registry()
        self._speeches = Speeches(text, self._registry)
        self._resolver = Resolver(text, self._registry)
        self._findings: list[Finding] = []
        self._frame: Frame | None = None
        self._habits = Habits()
        self._cast = Cast(text)
        self._reviewed = Reviewed(text)
        self._initials = initials_of(text.clean.text)
        self._surnames: set[str] = set(self._initials)  # of those who have spoken
        self._states = 0  # how often a State has spoken
        self._paragraphs = 0  # how many that are no headings
        self._heard = False  # whether anybody has spoken yet
        self._pending: list[tuple[int, int]] = []  # sentences since the frame closed softly in this paragraph
        self._parked: Frame | None = None  # who had the floor before the text spoke of the meeting, in this paragraph
        self._protagonist: str | None = None
        self._quote: list[tuple[int, int]] = []  # sentences of a quotation that has not closed yet
        self._topic: tuple[str, tuple[int, int]] | None = None  # who opened the last sentence, though not heard in it

    def paragraph(self, paragraph: TextParagraph) -> None:
        """Read one paragraph."""
        kind = paragraph.paragraph.kind
        if kind is ParagraphKind.HEADING:
            self._heading(paragraph)
            return
        self._paragraphs += 1
        if kind in (ParagraphKind.FOOTNOTE, ParagraphKind.TABLE_CELL):
            return
        if paragraph.start in self._titles:
            self._frame = None
            return
        self._resolver.new_paragraph()
        self._pending, self._topic, self._parked = [], None, None
        last = len(paragraph.sentences) - 1
        for position, sentence in enumerate(paragraph.sentences):
            opens = position == 0 and kind is not ParagraphKind.LIST_ITEM
            if position < last and opens and runs_in(sentence, paragraph.language):
                self._frame = None
                continue
            self._sentence(unnumbered(sentence), paragraph.language, opens_paragraph=opens)
        if self._quote and paragraph.sentences:
            self._close_quote(paragraph.sentences[-1])

    def result(self) -> Attribution:
        """What was read."""
        actors = self._registry.actors()
        interventions = self._speeches.interventions()
        speaking = frozenset(actor for one in interventions for actor in one.actors)
        return Attribution(
            actors,
            interventions,
            (*self._findings, *count_findings(self._text, actors, speaking)),
            self._resolver.unresolved(),
        )

    def _heading(self, paragraph: TextParagraph) -> None:
        self._frame = None
        wording = self._text.clean.text[paragraph.start : paragraph.end].strip()
        self._speeches.session = wording or self._speeches.session
        for sentence in paragraph.sentences[:1]:
            scene = scene_of(sentence, paragraph.language)
            spots = find_spots(scene)
            lone = len(spots) == 1 and spots[0].shape in (Shape.PERSON, Shape.STATE, Shape.ROLE)
            if lone and spots[0].shape is Shape.PERSON and not self._paragraphs and not spots[0].mention.role:
                continue  # the title of a document is no speaker: «Lac Tanganyika»
            if lone and len(spots) == 1 and spots[0].end - spots[0].first >= 0.7 * len(scene.line):
                claim = Claim(spots, How.EXPLICIT, "heading", 0, 0)
                speech = self._speeches.open((self._registry.add(spots[0].mention),), claim)
                self._frame = open_frame(speech, claim, sentence, paragraph.language, self._registry, self._habits)

    def _sentence(self, sentence: Sentence, language: str, *, opens_paragraph: bool) -> None:
        if lists_presence(sentence):
            self._note(find_spots(scene_of(sentence, language)))
            return
        if not says_something(sentence):  # «10 h 20.», «14:05.»: a time of day says nothing
            return
        claims: tuple[Claim, ...] = ()
        scene = promising(sentence, language)
        if scene is None and sentence.words and sentence.words[0] in self._surnames:
            scene = scene_of(sentence, language)
        if scene is not None:
            spots = self._reviewed.read(scene, find_spots(scene))
            if self._initials:
                spots = initialled(scene, spots, self._initials)
            claims = consensus_claim(scene, spots) or find_claims(scene, spots)
            claims = not_of_the_record(claims, sentence, language)
            self._note(spots)
            if not claims and not self._explicit_only:
                claims = self._lead(scene, spots)
            if not claims and self._somebody_else(spots):
                self._frame = None
            before, self._topic = self._topic, None
            if not claims and spots and spots[0].shape is Shape.PERSON and spots[0].first == 0:
                self._topic = self._registry.add(spots[0].mention), (sentence.start, sentence.end)
            elif claims and claims[0].how is How.ANAPHORIC and before is not None and self._frame is None:
                self._take_up(before, claims[0], sentence, language)
        if self._explicit_only:
            claims = tuple(claim for claim in claims if claim.how is How.EXPLICIT)
        if not self._explicit_only and self._holds_quote(sentence, claims=bool(claims)):
            return
        if not claims and not self._heard and not self._explicit_only:
            self._introduce(sentence)
        given = False
        for claim in claims:
            given = self._claim(claim, sentence, language, given=given, opens_paragraph=opens_paragraph) or given
        if not given:
            self._continue(sentence, language, opens_paragraph=opens_paragraph)
        self._close_quote(sentence)

    def _introduce(self, sentence: Sentence) -> None:
        """The person whom a portrait names before anybody speaks: whoever «she» or «the agronomist» is later."""
        name = self._cast.person_in(sentence.text)
        if name is not None and self._protagonist is None:
            self._protagonist = self._registry.add(Mention(ActorKind.PERSON, name, surface=name))

    def _holds_quote(self, sentence: Sentence, *, claims: bool) -> bool:
        """A quotation that opens a sentence and runs on is kept until it closes, where its speaker may be named."""
        text = sentence.text
        opened = text[:1] in _OPENING and not any(mark in text for mark in _CLOSING)
        if opened and not claims:
            self._quote = [(sentence.start, sentence.end)]
            return True
        if self._quote and not claims and not any(mark in text for mark in _CLOSING):
            self._quote.append((sentence.start, sentence.end))
            return True
        return False

    def _close_quote(self, sentence: Sentence) -> None:
        """Give the sentences of a quotation that was kept to whoever has the floor once it closes."""
        held, self._quote = self._quote, []
        if self._frame is not None and not self._frame.collective:
            for span in held:
                self._speeches.give(self._frame.speech, span, How.INHERITED, "quoted")

    def _lead(self, scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
        """A sentence that opens with a name, unless it is the speaker's own State or body."""
        present = self._habits.present > self._habits.back
        deliberates = self._states >= _DELIBERATES
        claim = lead_claim(scene, spots, self._registry, speaking=self._heard, present=present, deliberates=deliberates)
        if claim is None:
            return ()
        spot = claim.spots[0]
        frame = self._frame
        if frame is not None and spot.shape is not Shape.PERSON:
            mention = spot.mention
            own = frame.own.holds(mention.country, mention.name) or self._registry.find(mention) in frame.speech.actors
            return () if own and spot.shape is not Shape.SURNAME else (claim,)
        return (claim,)

    def _take_up(self, topic: tuple[str, tuple[int, int]], claim: Claim, sentence: Sentence, language: str) -> None:
        """«Samira Bouazza ne cache pas son amertume. « … », tonne-t-elle»: who opened the sentence before."""
        actor, span = topic
        speech = self._speeches.open((actor,), claim)
        self._speeches.give(speech, span, How.EXPLICIT, "topic")
        self._frame = open_frame(speech, claim, sentence, language, self._registry, self._habits)
        self._resolver.spoke(self._frame)

    def _somebody_else(self, spots: tuple[Spot, ...]) -> bool:
        """«El secretario de Estado, Luis Manrique, no acudió»: a sentence about another person, who says nothing."""
        if self._frame is None or self._frame.headed or not spots or spots[0].first > 0:
            return False
        spot = spots[0]
        if spot.shape is not Shape.PERSON:
            return False
        return self._registry.find(spot.mention) not in self._frame.speech.actors

    def _note(self, spots: tuple[Spot, ...]) -> None:
        """Register the persons that a sentence introduces in full, whether or not they speak in it."""
        for spot in spots:
            if spot.shape is Shape.PERSON and spot.mention.role:
                self._registry.add(spot.mention)

    def _claim(self, claim: Claim, sentence: Sentence, language: str, *, given: bool, opens_paragraph: bool) -> bool:
        span = (sentence.start + claim.start, sentence.start + claim.end)
        if claim.how is not How.ANAPHORIC and not claim.targets_main:
            self._pending = []
        if claim.how is How.ANAPHORIC or self._is_own(claim):
            return self._anaphoric(claim, span, opens_paragraph=opens_paragraph)
        if claim.rule == "named":  # «many States, among them A and B»: A and B are recorded, the rest is a claim
            self._findings.extend(quantifier_finding(claim, self._text, span, ()))
            self._frame = None
            return given
        actors = tuple(dict.fromkeys(actor for spot in claim.spots for actor in self._actor(spot)))
        if not actors:
            return False
        if claim.how is How.COLLECTIVE and len(actors) > len(claim.spots):  # «ambos»: the two who spoke last
            claim = replace(claim, how=How.ANAPHORIC, rule="anaphor")
        targets = self._frame.speech.actors if claim.targets_main and self._frame else ()
        self._heard, self._parked = True, None
        named = (spot.mention.name for spot in claim.spots if spot.shape in PERSONAL and spot.mention.name)
        self._surnames.update(name_tokens(name)[-1] for name in named)
        self._states += any(spot.mention.kind is ActorKind.STATE for spot in claim.spots)
        speech = self._speeches.open(actors, claim, targets)
        self._speeches.give(speech, span, claim.how, claim.rule, claim.verb)
        finding = quantifier_finding(claim, self._text, span, actors)
        self._findings.extend(finding)
        if claim.frames:
            self._frame = open_frame(speech, claim, sentence, language, self._registry, self._habits)
            self._resolver.spoke(self._frame)
        return True

    def _is_own(self, claim: Claim) -> bool:
        """«La OIT recordó …» after its Director General spoke: it is still that speaker."""
        if self._frame is None or self._frame.collective or not claim.spots or claim.targets_main:
            return False
        if len(self._frame.speech.actors) > 1:
            return False  # «Le STATEC et l'INSEE …», then «L'INSEE …»: one of the two
        if len(claim.spots) > 1:
            return shares(claim, self._frame.own)
        spot = claim.spots[0]
        if spot.shape not in (Shape.STATE, Shape.BODY) or claim.rule not in ("delegation", "inverted", "lead"):
            return False
        generic = spot.head and fold(spot.mention.name) == spot.head
        if generic:  # «la organización», «the Office»: the one that has the floor, if it is one
            actors = [self._registry.get(actor) for actor in self._frame.speech.actors]
            return is_called(self._registry, spot.head, actors, self._frame.own.names)
        return self._frame.own.holds(spot.mention.country, spot.mention.name)

    def _actor(self, spot: Spot) -> tuple[str, ...]:
        if spot.shape is Shape.SURNAME:
            return surname(self._registry, self._cast, spot)
        if spot.shape is Shape.ANAPHOR:
            found = known(self._registry, spot)
            return self._resolver.by_role(spot.head) or ((found,) if found else ())
        if spot.shape is Shape.ROLE and spot.mention.kind is ActorKind.PERSON and not spot.mention.name:
            found = holder(self._registry, spot)
            if found is not None:
                return (found,)
        if spot.shape is Shape.BODY and spot.head and fold(spot.mention.name) == spot.head:
            found = body(self._registry, spot.head)
            if found is not None:
                return (found,)
        if spot.shape is Shape.COLLECTIVE and fold(spot.mention.surface) in _BOTH:
            return self._resolver.last_two() or (self._registry.add(spot.mention),)
        return (self._registry.add(spot.mention),)

    def _anaphoric(self, claim: Claim, span: tuple[int, int], *, opens_paragraph: bool) -> bool:
        resolved = self._resolver.resolve(claim, self._frame, span, opens_paragraph=opens_paragraph)
        found = known(self._registry, claim.spots[0]) if claim.spots else None
        if found is None and self._frame is None and claim.rule == "anaphor" and not claim.plural:
            found = self._protagonist
        if resolved is None and found is not None:
            speech = self._speeches.open((found,), claim)
            self._speeches.give(speech, span, How.ANAPHORIC, "anaphor", claim.verb)
            self._frame = open_frame(speech, claim, Sentence(0, 0, "", "", ()), "en", self._registry, self._habits)
            self._resolver.spoke(self._frame)
            return True
        if resolved is None and claim.spots and claim.rule == "anaphor" and self._stands_alone(claim.spots[0]):
            return self._chair(claim, span)
        if resolved is None:
            if claim.spots:  # somebody is meant, but it is not clear who, or it is the chair: nobody's words
                self._frame = None
            return bool(claim.spots)
        frame, rule = resolved
        speech = frame.speech
        if claim.relation is not speech.relation and claim.relation is not Relation.REPORT:
            speech = self._speeches.turn(speech, claim.relation)
            frame.speech = speech
        for between in self._pending:
            self._speeches.give(speech, between, How.INHERITED, "sandwiched")
        self._pending = []
        self._speeches.give(speech, span, How.ANAPHORIC, rule, claim.verb)
        self._frame = frame
        return True

    def _stands_alone(self, spot: Spot) -> bool:
        """Whether a function without a name is itself a speaker: who presides, or a title in capitals not yet heard."""
        if spot.head in CHAIRS:
            return True
        title = spot.mention.role or ""
        if " " in title and spot.head in words_of(self._text.document.language).portfolio:
            return True
        return title[:1].isupper() and spot.first < spot.end - 1 and not self._resolver.by_role(spot.head)

    def _chair(self, claim: Claim, span: tuple[int, int]) -> bool:
        """«The Chair thanked …»: whoever presides speaks, named or not."""
        spot = claim.spots[0]
        role = (spot.mention.role or spot.head).strip()
        name = role[:1].upper() + role[1:]
        actor = self._registry.add(
            Mention(ActorKind.PERSON, name, name, gender=spot.mention.gender, surface=spot.mention.surface)
        )
        speech = self._speeches.open((actor,), claim)
        self._speeches.give(speech, span, How.EXPLICIT, "subject", claim.verb)
        nowhere = Sentence(0, 0, "", "", ())
        self._resolver.spoke(open_frame(speech, claim, nowhere, "en", self._registry, self._habits))
        self._frame = None
        return True

    def _continue(self, sentence: Sentence, language: str, *, opens_paragraph: bool) -> None:
        parked, self._parked = self._parked, None
        if self._frame is None and parked is not None:  # «…, in its view, …» after a break: the same speaker
            found = continuation(parked, sentence, language, opens_paragraph=opens_paragraph)
            self._frame = parked if found is not None and found[0] is How.ANAPHORIC else None
        if self._frame is None:
            if self._pending and not editorial(sentence, language) and not about_meeting(sentence, language):
                self._pending.append((sentence.start, sentence.end))
            return
        found = None
        if not self._explicit_only:
            ends = sentence.start >= self._closing
            found = continuation(self._frame, sentence, language, opens_paragraph=opens_paragraph, closing=ends)
        if found is None:
            soft = not self._explicit_only and not self._frame.collective
            if soft and not editorial(sentence, language) and not about_meeting(sentence, language):
                self._pending = [(sentence.start, sentence.end)]
            elif soft:
                self._parked = self._frame
            self._frame = None
            return
        how, rule = found
        how, rule = self._back_to_person(sentence, how, rule)
        self._speeches.give(self._frame.speech, (sentence.start, sentence.end), how, rule)

    def _back_to_person(self, sentence: Sentence, how: How, rule: str) -> tuple[How, str]:
        """«She sees …», «Her team …» after a body has spoken: the person who spoke before has the floor again."""
        gender = _HERS.get(sentence.words[0] if sentence.words else "")
        actors = map(self._registry.get, self._frame.speech.actors) if self._frame is not None else ()
        if gender is None or any(actor.kind not in BODIES or actor.gender for actor in actors):
            return how, rule
        person = self._resolver.last_person(gender)
        if person is None:
            return how, rule
        self._frame = person
        return How.ANAPHORIC, "own"


_HERS = {"she": "f", "her": "f", "he": "m", "his": "m"}
