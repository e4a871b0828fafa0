"""Who has the floor, sentence after sentence: taken by name, taken up by a word that points back, carried on, lost."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.actors.cast import Cast
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.asides import in_own_name
from relatoria.gather.attribution.claims.consensus import quantifier_finding
from relatoria.gather.attribution.discourse.anaphora import CHAIRS, Resolver, names_field
from relatoria.gather.attribution.discourse.frames import Frame, Habits, continuation, open_frame
from relatoria.gather.attribution.discourse.people import BODIES, known
from relatoria.gather.attribution.discourse.presiding import Presiding
from relatoria.gather.attribution.discourse.speeches import Speech, Speeches
from relatoria.gather.attribution.discourse.whom import Whom
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.words.cited import cites_a_text
from relatoria.gather.attribution.words.gatherings import body_of_meeting
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.attribution.words.tense import about_meeting, editorial
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.finding import Finding
from relatoria.model.intervention import How, Relation

_HERS = {"she": "f", "her": "f", "he": "m", "his": "m"}
_ITS = {"m": "il", "f": "elle"}
"""French calls a body as it calls a person."""
_NOWHERE = Sentence(0, 0, "", "", ())
_ARTICLE_AND_WORD = 2
_DELIBERATES = 2
"""From so many speeches of States on, a State that opens a sentence has the floor."""


class Speaking:
    """Gives sentences to whoever has the floor; ``explicit_only`` keeps to those that name their speaker."""

    def __init__(self, text: Text, registry: Registry, cast: Cast, *, explicit_only: bool) -> None:
        self._text = text
        self._registry = registry
        self._explicit_only = explicit_only
        self.speeches = Speeches(text, registry)
        self.resolver = Resolver(text, registry)
        self.findings: list[Finding] = []
        self.frame: Frame | None = None
        self.habits = Habits()
        self.heard = False  # whether anybody has spoken yet
        self.surnames: set[str] = set()  # of those who have spoken
        self.spoken: set[str] = set()  # the actors to whom a sentence was given by name
        self.protagonist: str | None = None
        self.whom = Whom(text, registry, cast, self.resolver)
        self._presiding = Presiding(text)
        self.states: set[str] = set()  # the ISO codes of States that have spoken
        self._states = 0  # how often a State has spoken
        self._pending: list[tuple[int, int]] = []  # sentences since the frame closed softly in this paragraph
        self._body: str | None = None  # the gender of the body of which the text itself spoke last («le comité»)
        self._parked: Frame | None = None  # who had the floor before the text spoke of the meeting, in this paragraph

    @property
    def deliberates(self) -> bool:
        """Whether States take turns in this document."""
        return self._states >= _DELIBERATES

    def new_paragraph(self) -> None:
        """What was said so far lies in an earlier paragraph."""
        self.resolver.new_paragraph()
        self._pending, self._parked, self._body = [], None, None

    def under_heading(self, spot: Spot, claim: Claim, sentence: Sentence, language: str) -> None:
        """A heading that is a name gives the floor until the next."""
        actor = self._officer(spot, sentence.start) if spot.shape is Shape.ANAPHOR else self._registry.add(spot.mention)
        speech = self.speeches.open((actor,), claim)
        self.frame = open_frame(speech, claim, sentence, language, self._registry, self.habits)

    def introduced(self, spot: Spot, sentence: Sentence, language: str) -> None:
        """«The private sector was represented by Ms. X.», who says nothing there: «She committed …» is hers."""
        claim = Claim((spot,), How.EXPLICIT, "introduced", 0, 0)
        self._opened(self.speeches.open((self._registry.add(spot.mention),), claim), claim, sentence, language)

    def pointed_to(self, spot: Spot, sentence: Sentence, language: str) -> None:
        """«The delegation was led by Mr. X.», who says nothing there: «He stressed …» is his, nothing else."""
        self.introduced(spot, sentence, language)
        self.frame = None

    def take_up(self, actor: str, span: tuple[int, int], claim: Claim, sentence: Sentence, language: str) -> None:
        """«Samira Bouazza ne cache pas son amertume. « … », tonne-t-elle»: who opened the sentence before."""
        speech = self.speeches.open((actor,), claim)
        self.speeches.give(speech, span, How.EXPLICIT, "topic")
        self._opened(speech, claim, sentence, language)

    def claim(self, claim: Claim, sentence: Sentence, language: str, *, opens_paragraph: bool) -> bool:
        """Give a sentence, or a clause of it, by what it claims; whether anybody is given it."""
        span = (sentence.start + claim.start, sentence.start + claim.end)
        if claim.how is not How.ANAPHORIC and not claim.targets_main:
            self._pending = []
        if claim.how is How.ANAPHORIC or self.whom.is_own(claim, self.frame):
            return self._points_back(claim, span, opens_paragraph=opens_paragraph)
        earlier = self.whom.earlier(claim)
        if earlier is not None:
            self._resumes(earlier, "anaphor_back", claim, span)
            return True
        if claim.rule == "named":  # «many States, among them A and B»: A and B are recorded, the rest is a claim
            self.findings.extend(quantifier_finding(claim, self._text, span, ()))
            self.frame = None
            return False
        actors = tuple(dict.fromkeys(actor for spot in claim.spots for actor in self.whom.meant(spot)))
        if not actors:
            return False
        if claim.how is How.COLLECTIVE and len(actors) > len(claim.spots):  # «ambos»: the two who spoke last
            claim = replace(claim, how=How.ANAPHORIC, rule="anaphor")
        targets = self.frame.speech.actors if claim.targets_main and self.frame else ()
        self._hears(claim)
        self.spoken.update(actors)
        speech = self.speeches.open(actors, claim, targets)
        self.speeches.give(speech, span, claim.how, claim.rule, claim.verb)
        self.findings.extend(quantifier_finding(claim, self._text, span, actors))
        if claim.frames:
            before = self.frame
            self._opened(speech, claim, sentence, language)
            if len(actors) > 1 and claim.how is How.EXPLICIT:
                self._shared(before)
        return True

    def in_own_name(self, sentence: Sentence, language: str) -> None:
        """«Hablando en su propio nombre, indicó …»: from here on whoever has the floor speaks for nobody else."""
        frame = self.frame
        if frame is not None and frame.speech.on_behalf_of and in_own_name(sentence, language):
            frame.speech = self.speeches.for_nobody_else(frame.speech)

    def give_all(self, spans: list[tuple[int, int]]) -> None:
        """Give the sentences of a quotation that was kept to whoever has the floor once it closes."""
        if self.frame is not None and not self.frame.collective:
            for span in spans:
                self.speeches.give(self.frame.speech, span, How.INHERITED, "quoted")

    def go_on(self, sentence: Sentence, language: str, *, opens_paragraph: bool, closing: bool) -> None:
        """A sentence that claims nobody: it goes on with whoever has the floor, or ends that."""
        parked, self._parked = self._parked, None
        if self.frame is None and parked is not None:  # «…, in its view, …» after a break: the same speaker
            found = continuation(parked, sentence, language, opens_paragraph=opens_paragraph)
            self.frame = parked if found is not None and found[0] is How.ANAPHORIC else None
            self._parked = None if self.frame is not None else parked
        if self.frame is None:
            if self._pending and not editorial(sentence, language) and not about_meeting(sentence, language):
                self._pending.append((sentence.start, sentence.end))
            return
        found = None
        if not self._explicit_only:
            found = continuation(self.frame, sentence, language, opens_paragraph=opens_paragraph, closing=closing)
        if found is None:
            self._ends(self.frame, sentence, language)
            return
        how, rule = self._back_to_person(self.frame, sentence, *found)
        self.speeches.give(self.frame.speech, (sentence.start, sentence.end), how, rule)

    def _hears(self, claim: Claim) -> None:
        self.heard, self._parked, self._body = True, None, None
        named = (spot.mention.name for spot in claim.spots if spot.shape in PERSONAL and spot.mention.name)
        self.surnames.update(name_tokens(name)[-1] for name in named)
        told = (spot.mention for spot in claim.spots if spot.mention.stakeholder_type == "state")
        self.states.update(mention.country for mention in told if mention.country)
        self._states += any(spot.mention.kind is ActorKind.STATE for spot in claim.spots)

    def _opened(self, speech: Speech, claim: Claim, sentence: Sentence, language: str) -> None:
        self.frame = open_frame(speech, claim, sentence, language, self._registry, self.habits)
        self.resolver.spoke(self.frame)

    def _shared(self, before: Frame | None) -> None:
        """«A and B run a desk together»: what follows is not of both unless it says so; it may be of who spoke before.

        Words in the plural («they added», «ambos») still find them.
        """
        self.frame, self._parked = None, before

    def _ends(self, frame: Frame, sentence: Sentence, language: str) -> None:
        """The frame closes: softly, where what follows may yet turn out to be the speaker's."""
        soft = not self._explicit_only and not frame.collective
        self._body = body_of_meeting(sentence, language)
        aside = editorial(sentence, language) or about_meeting(sentence, language) or cites_a_text(sentence, language)
        if soft and not aside:
            self._pending = [(sentence.start, sentence.end)]
        elif soft:
            self._parked = frame
        self.frame = None

    def _points_back(self, claim: Claim, span: tuple[int, int], *, opens_paragraph: bool) -> bool:
        body, self._body = self._body, None
        if self.frame is None and body is not None and claim.spots and claim.spots[0].head == _ITS[body]:
            return True  # «Le comité n'a pas vocation à trancher. Il encourage …»: the body itself
        claim = self.whom.in_full(claim)
        found = known(self._registry, claim.spots[0]) if claim.spots else None
        told = found is not None and self._is_told(claim.spots[0])
        resolved = None if told else self.resolver.resolve(claim, self.frame, span, opens_paragraph=opens_paragraph)
        if resolved is not None and claim.spots and self._another_presides(claim.spots[0], span[0], resolved[0]):
            resolved = None
        field = bool(claim.spots) and names_field(claim.spots[0], words_of(self._text.document.language))
        if found is None and self.frame is None and claim.rule == "anaphor" and not claim.plural and not field:
            found = self.protagonist
        office = claim.spots[0] if resolved is None and claim.spots and claim.rule == "anaphor" else None
        if office is not None and (found is None or office.head in CHAIRS) and self._stands_alone(office):
            self._by_office(office, claim, span, found)
            return True
        if resolved is None and found is not None:
            speech = self.speeches.open((found,), claim)
            self.speeches.give(speech, span, How.ANAPHORIC, "anaphor", claim.verb)
            self._opened(speech, claim, _NOWHERE, "en")
            return True
        if resolved is None:
            if claim.spots:  # somebody is meant, but it is not clear who, or it is the chair: nobody's words
                self.frame = None
            return bool(claim.spots)
        self._resumes(*resolved, claim, span)
        return True

    def _another_presides(self, spot: Spot, at: int, frame: Frame) -> bool:
        """«La PRESIDENTA», «The Chair», with a capital: whoever presides, not one who spoke as president of another."""
        titled = spot.mention.surface.split()[-1][:1].isupper() and spot.end - spot.first == _ARTICLE_AND_WORD
        name = self._presiding.holder(spot.head, at) if titled and spot.head in CHAIRS else None
        return name is not None and self._registry.find(Mention(ActorKind.PERSON, name)) not in frame.speech.actors

    def _is_told(self, spot: Spot) -> bool:
        """«El secretario» after «Luis Paz, secretario de actas», who has not spoken: he, not whoever has the floor."""
        first = fold(spot.mention.surface).partition(" ")[0]
        whose = first in words_of(self._text.document.language).possessives
        return not whose and not self.resolver.by_role(spot.head)

    def _resumes(self, frame: Frame, rule: str, claim: Claim, span: tuple[int, int]) -> None:
        """The frame that is meant has the floor again, with what was said since it closed softly."""
        speech = frame.speech
        if claim.relation is not speech.relation and claim.relation is not Relation.REPORT:
            speech = self.speeches.turn(speech, claim.relation)
            frame.speech = speech
        for between in self._pending:
            self.speeches.give(speech, between, How.INHERITED, "sandwiched")
        self._pending = []
        self.speeches.give(speech, span, How.ANAPHORIC, rule, claim.verb)
        self.frame = frame

    def _stands_alone(self, spot: Spot) -> bool:
        """Whether a function without a name is itself a speaker: who presides, or a title in capitals not yet heard."""
        if spot.head in CHAIRS:
            return True
        title, words = spot.mention.role or "", words_of(self._text.document.language)
        if " " in title and spot.head in words.portfolio:
            return True
        theirs = fold(spot.mention.surface).partition(" ")[0] in words.possessives  # «her co-chair» is not told
        if not theirs and spot.head in words.roles and (names_field(spot, words) or spot.head not in words.speakers):
            return not self.resolver.by_role(spot.head)
        return title[:1].isupper() and spot.first < spot.end - 1 and not self.resolver.by_role(spot.head)

    def _by_office(self, spot: Spot, claim: Claim, span: tuple[int, int], known_as: str | None) -> None:
        """«The Chair thanked …»: whoever presides speaks, by name where the document says who that is."""
        named = self._presiding.holder(spot.head, span[0]) is not None
        actor = known_as if known_as and not named else self._officer(spot, span[0])
        how, rule = (How.ANAPHORIC, "anaphor") if named or known_as else (How.EXPLICIT, "subject")
        speech = self.speeches.open((actor,), claim)
        self.speeches.give(speech, span, how, rule, claim.verb)
        self._opened(speech, claim, _NOWHERE, "en")
        if self.frame is not None:
            self.frame.brief = spot.head in CHAIRS and " " not in (spot.mention.role or "").strip()

    def _officer(self, spot: Spot, at: int) -> str:
        """Who holds the office of a mention at a clean offset: by name where the document tells it, else by office."""
        mention, role = spot.mention, (spot.mention.role or spot.head).strip()
        said = role[:1].upper() + role[1:]
        name = self._presiding.holder(spot.head, at)
        surface = name or mention.surface
        return self._registry.add(Mention(ActorKind.PERSON, name or said, said, gender=mention.gender, surface=surface))

    def _back_to_person(self, frame: Frame, sentence: Sentence, how: How, rule: str) -> tuple[How, str]:
        """«She sees …», «Her team …» after a body has spoken: the person who spoke before has the floor again."""
        gender = _HERS.get(sentence.words[0] if sentence.words else "")
        actors = map(self._registry.get, frame.speech.actors)
        if gender is None or frame.voiced or any(actor.kind not in BODIES or actor.gender for actor in actors):
            return how, rule
        person = self.resolver.last_person(gender)
        if person is None:
            return how, rule
        self.frame = person
        return How.ANAPHORIC, "own"
