"""Reported speech: from the sentences of a summary record, a synthesis or a news item to interventions."""

from __future__ import annotations

from relatoria.gather.attribution.actors.cast import Cast
from relatoria.gather.attribution.actors.consistency import count_findings
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.bulletins.state_claims import state_claims
from relatoria.gather.attribution.claims.answering import answer_only
from relatoria.gather.attribution.claims.clauses import other_sides
from relatoria.gather.attribution.claims.closing_tag import closing_tag
from relatoria.gather.attribution.claims.consensus import consensus_claim
from relatoria.gather.attribution.claims.cues import find_claims
from relatoria.gather.attribution.claims.inserted import outside_clauses
from relatoria.gather.attribution.claims.leads import is_addressed, lead_claim
from relatoria.gather.attribution.claims.own_voice import OwnVoice, besides_us, not_of_the_record
from relatoria.gather.attribution.claims.sources import in_its_text, is_author
from relatoria.gather.attribution.claims.towns import Towns
from relatoria.gather.attribution.claims.verbless import verbless_claims
from relatoria.gather.attribution.discourse.frames import continuation
from relatoria.gather.attribution.discourse.heads_and_ends import (
    lists_presence,
    opens_list,
    runs_in,
    says_something,
    stands_for,
    titles,
    unnumbered,
    where_it_ends,
)
from relatoria.gather.attribution.discourse.presiding import OFFICES
from relatoria.gather.attribution.mentions.attendance import attending, may_attend
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.initials import initialled, initials_of
from relatoria.gather.attribution.mentions.listed import Rows, heads_a_list, item, listed
from relatoria.gather.attribution.mentions.numbered_groups import NumberedGroups
from relatoria.gather.attribution.mentions.owned import owned
from relatoria.gather.attribution.mentions.reviewed import Reviewed
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.candidates import candidates, may_name, opens_with_nobody
from relatoria.gather.attribution.reported.evidence import Setting, signs_of_sentence, signs_of_spot
from relatoria.gather.attribution.reported.notices import is_of_agenda, presents_a_body, says_nothing_said
from relatoria.gather.attribution.reported.speaking import Speaking
from relatoria.gather.attribution.reported.weighed import Candidate, weighed_claim
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.words.leading import tells_who_leads
from relatoria.gather.attribution.words.quotations import Quotation
from relatoria.gather.attribution.words.scene import Scene, promising, scene_of
from relatoria.gather.attribution.words.tense import label_end
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.tables import prose_cells
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.ourselves import ourselves


def reported(text: Text, *, explicit_only: bool = False) -> Attribution:
    """Who said what in a document of reported speech. Linear in the text.

    ``explicit_only`` keeps to sentences that name their speaker: for concept notes and guides, which report little.
    """
    reader = ReportedReader(text, explicit_only=explicit_only)
    for paragraph in text.paragraphs:
        reader.paragraph(paragraph)
    return reader.result()


_STATES = 3
"""Where so many States have spoken, or persons for them, States act as in a bulletin."""
_UNDER = (Shape.PERSON, Shape.STATE, Shape.ROLE, Shape.ANAPHOR)
"""What a heading may be that gives the floor to somebody."""
_MOST_OF = 0.7  # of the words of a heading


class ReportedReader:
    """One pass over a document."""

    def __init__(self, text: Text, *, explicit_only: bool) -> None:
        self._text = text
        self._explicit_only = explicit_only
        self._closing = where_it_ends(text)
        self._titles = titles(text)
        self._registry = Registry()
        self._cast = Cast(text)
        self._speaking = Speaking(text, self._registry, self._cast, explicit_only=explicit_only)
        self._reviewed = Reviewed(text)
        self._towns = Towns(text)
        self._groups = NumberedGroups(text)
        self._initials = initials_of(text.clean.text)
        self._speaking.surnames.update(self._initials)
        self._portfolio = words_of(text.document.language).portfolio
        self._presents = False  # whether the paper says below its last heading what a body is
        self._paragraphs = 0  # how many that are no headings
        self._rows = Rows()
        self._prose = prose_cells(text)
        self._row: int | None = None  # of the table that is read
        self._attending = False  # whether the heading is that of a list of those who are there
        self._quotation = Quotation()
        self._own = OwnVoice(text)
        self._we: int | None = None  # where the sentence at hand says «we» of the text itself
        self._topic: tuple[str, tuple[int, int]] | None = None  # who opened the last sentence, though not heard in it

    def paragraph(self, paragraph: TextParagraph) -> None:
        """Read one paragraph."""
        kind = paragraph.paragraph.kind
        if kind is ParagraphKind.HEADING:
            self._heading(paragraph)
            return
        self._paragraphs += 1
        if self._presents:
            return
        if kind is ParagraphKind.FOOTNOTE or (kind is ParagraphKind.TABLE_CELL and not self._reads_cell(paragraph)):
            return
        if paragraph.start in self._titles:
            self._speaking.frame = None
            return
        self._speaking.new_paragraph()
        self._own.new_paragraph()
        self._topic = None
        last = len(paragraph.sentences) - 1
        for position, sentence in enumerate(paragraph.sentences):
            opens = position == 0 and kind is not ParagraphKind.LIST_ITEM
            if position < last and opens and runs_in(sentence, paragraph.language):
                self._speaking.frame = None
                continue
            self._sentence(unnumbered(sentence), paragraph.language, opens_paragraph=opens)
        self._speaking.give_all(self._quotation.close())

    def _reads_cell(self, cell: TextParagraph) -> bool:
        """Whether a cell of a table is read as text is: in minutes that are a table, each row by itself."""
        if self._attending:
            for told in filter(None, (self._rows.cell(scene_of(one, cell.language)) for one in cell.sentences)):
                self._registry.add(told)
            return False
        before, self._row = self._row, cell.paragraph.row
        if self._row != before:
            self._speaking.frame = None
        return cell.paragraph.id in self._prose

    def result(self) -> Attribution:
        """What was read."""
        actors = self._registry.actors()
        interventions = self._speaking.speeches.interventions()
        speaking = frozenset(actor for one in interventions for actor in one.actors)
        return Attribution(
            actors,
            interventions,
            (*self._speaking.findings, *count_findings(self._text, actors, speaking)),
            self._speaking.resolver.unresolved(),
        )

    def _heading(self, paragraph: TextParagraph) -> None:
        self._speaking.frame = None
        wording = self._text.clean.text[paragraph.start : paragraph.end].strip()
        self._presents = presents_a_body(wording, paragraph.language)
        self._groups.heading(wording)
        self._attending = heads_a_list(wording, paragraph.language)
        self._speaking.speeches.session = wording or self._speaking.speeches.session
        if not paragraph.sentences:
            return
        sentence = paragraph.sentences[0]
        scene = scene_of(sentence, paragraph.language)
        spots = find_spots(scene)
        if len(spots) == 1 and not is_of_agenda(sentence) and self._heads(spots[0], scene):
            claim = Claim(spots, How.EXPLICIT, "heading", 0, 0)
            self._speaking.under_heading(spots[0], claim, sentence, paragraph.language)

    def _heads(self, spot: Spot, scene: Scene) -> bool:
        """Whether a heading is a mention of somebody to whom it gives the floor."""
        if spot.shape not in _UNDER or spot.end - spot.first < _MOST_OF * len(scene.line):
            return False
        mention = spot.mention
        bare = fold(mention.surface.partition("(")[0].strip()) == fold(mention.name)
        if spot.shape is Shape.PERSON and bare and not mention.role:
            return self._paragraphs > 0  # the title of a document is no speaker: «Lac Tanganyika», «ROADS (RD)»
        return spot.shape is not Shape.ANAPHOR or spot.head in OFFICES

    def _sentence(self, sentence: Sentence, language: str, *, opens_paragraph: bool) -> None:
        if self._presence(sentence, language):
            return
        if says_nothing_said(sentence, language):
            self._note(find_spots(scene_of(sentence, language)))
            self._speaking.frame = None
            return
        if not says_something(sentence):  # «10 h 20.», «14:05.»: a time of day says nothing
            return
        self._we = self._own.we(sentence, language)
        if self._we is not None and not self._own.may_be(self._speaking.frame, opens=opens_paragraph):
            self._we = None
        claims = self.claims(sentence, language, opens=opens_paragraph)
        if self._explicit_only:
            claims = tuple(claim for claim in claims if claim.how is How.EXPLICIT)
        elif self._quotation.holds(sentence, claims=bool(claims)):
            return
        if not claims and not self._speaking.heard and not self._explicit_only:
            self._introduce(sentence)
        if not claims and self._we is not None:
            self._ourselves(sentence, language)
            return
        given = False
        self._speaking.in_own_name(sentence, language)
        for claim in claims:
            given = self._speaking.claim(claim, sentence, language, opens_paragraph=opens_paragraph) or given
        if not given and opens_list(sentence, language):
            self._speaking.frame = None
        elif not given:
            ends = sentence.start >= self._closing
            self._speaking.go_on(sentence, language, opens_paragraph=opens_paragraph, closing=ends)
        self._speaking.give_all(self._quotation.close())

    def _presence(self, sentence: Sentence, language: str) -> bool:
        """Whether a sentence only tells who is there and who leads; those whose body it says are remembered by it."""
        here = lists_presence(sentence, language) or tells_who_leads(sentence)
        if not here and not self._attending and not may_attend(sentence, language):
            return False
        scene = scene_of(sentence, language)
        spots = self._reviewed.read(scene, find_spots(scene))
        attend = (*attending(scene, spots), *listed(scene))
        if self._attending and (one := item(scene, spots)) is not None:
            attend, spots = (one,), ()
        if not here and not attend:
            return False
        self._note(spots)
        persons = [spot for spot in spots if spot.shape is Shape.PERSON]
        for spot in (*attend, *persons):
            if spot.mention.organisation:
                self._registry.add(spot.mention)
        if len(persons) == 1 and stands_for(sentence, language):
            self._speaking.introduced(persons[0], sentence, language)
        elif len(persons) == 1 and tells_who_leads(sentence) and not self._explicit_only:
            self._speaking.pointed_to(persons[0], sentence, language)
        return True

    def _ourselves(self, sentence: Sentence, language: str) -> None:
        """What the text says as «we» is its issuer's, or nobody's: never the words of whoever had the floor."""
        self._speaking.frame = None
        if self._own.issuer and not self._explicit_only:
            asks = ourselves(language).asks.search(sentence.folded) is not None
            relation = Relation.RECOMMEND if asks else Relation.REPORT
            claim = Claim(self._own.issuer, How.EXPLICIT, "ourselves", 0, len(sentence.text), relation=relation)
            self._speaking.claim(claim, sentence, language, opens_paragraph=False)

    def claims(self, sentence: Sentence, language: str, *, opens: bool) -> tuple[Claim, ...]:
        """Who speaks in a sentence by its own words; () where it names and points to nobody."""
        if self._own.recites(sentence, language):
            return ()
        named = sentence.words and sentence.words[0] in self._speaking.surnames
        if named or may_name(sentence, language) or self._towns.may_open(sentence, self._speaking.states):
            scene: Scene | None = scene_of(sentence, language)
        else:
            scene = promising(sentence, language)
        if scene is None:
            return self._of_states(sentence, language, ())
        spots = self._reviewed.read(scene, outside_clauses(scene, find_spots(scene)))
        spots = owned(scene, spots)
        spots = self._groups.read(scene, self._towns.read(scene, spots, self._speaking.states))
        if self._initials:
            spots = initialled(scene, spots, self._initials)
        if is_addressed(scene, spots):
            return ()
        claims = verbless_claims(scene, spots) or consensus_claim(scene, spots) or closing_tag(scene, spots)
        claims = claims or find_claims(*answer_only(scene, spots))
        claims = self._not_written(scene, not_of_the_record(claims, sentence, language))
        if not claims and label_end(sentence, language):
            self._note(spots)
            return ()
        if self._we is not None:
            self._note(spots)
            return besides_us(claims, scene, self._we, declared=self._own.declares)
        if not claims and not self._explicit_only:
            claims = self._not_written(scene, other_sides(scene, spots, self._lead(scene, spots)))
        claims = self._of_states(sentence, language, claims)
        if not self._explicit_only:
            claims = self.weighed(scene, spots, claims, opens=opens)
        self._note(spots)
        if not claims and (self._somebody_else(spots) or opens_with_nobody(scene)):
            self._speaking.frame = None
        self._take_topic(claims, spots, sentence, language)
        return claims

    def _not_written(self, scene: Scene, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """``claims`` without that of a body which only writes in its report and has not spoken."""
        if not claims or len(claims[0].spots) != 1 or claims[0].how is not How.EXPLICIT:
            return claims
        spot = claims[0].spots[0]
        written = spot.shape is Shape.BODY and (is_author(scene, spot) or in_its_text(scene, spot))
        return claims[1:] if written and self._registry.find(spot.mention) not in self._speaking.spoken else claims

    def weighed(
        self, scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...], *, opens: bool
    ) -> tuple[Claim, ...]:
        """``claims``, or whoever speaks by the weight of what the sentence shows where no rule finds anybody."""
        if claims and (claims[0].how is not How.ANAPHORIC or claims[0].spots):
            return claims
        found = weighed_claim(scene, self.candidates(scene, spots, claims, opens=opens))
        if found is None or (claims and found.spots[0].shape not in PERSONAL):
            return claims  # «El Ecuador, concluyó, acogería …»: whoever concludes speaks of a State
        frame = self._speaking.frame
        if frame is not None and self._registry.find(found.spots[0].mention) in frame.speech.actors:
            return claims
        return other_sides(scene, spots, (found,))

    def candidates(
        self, scene: Scene, spots: tuple[Spot, ...], claims: tuple[Claim, ...], *, opens: bool
    ) -> list[Candidate]:
        """Whoever a sentence names, with what it shows of whether they speak in it."""
        named = candidates(scene, spots, self._registry)
        if not named:
            return []
        frame, sentence = self._speaking.frame, scene.line.sentence
        goes_on = continuation(frame, sentence, scene.language, opens_paragraph=opens) if frame is not None else None
        setting = Setting(
            self._text.document.kind, frame, opens, goes_on[1] if goes_on else "", bool(claims), self._speaking.heard
        )
        shared = signs_of_sentence(scene, spots, setting)
        found = []
        for spot in named:
            actor = self._registry.find(spot.mention)
            state = "new" if actor is None else "spoke" if actor in self._speaking.spoken else "known"
            own = signs_of_spot(scene, named, spot, state=state, setting=setting)
            found.append(Candidate(spot, (*shared, *own)))
        return found

    def _of_states(self, sentence: Sentence, language: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """``claims``, or what several States do in the sentence where States take turns in the document."""
        if self._explicit_only or not self._speaking.states:
            return claims
        many = self._speaking.deliberates or len(self._speaking.states) >= _STATES
        found = state_claims(sentence, language, claims, several=not many)
        frame = self._speaking.frame
        if found is not claims and self._towns.are(found):
            return claims
        if found is claims or frame is None or len(found) > 1:
            return found
        first, last = found[0].spots[0], found[0].spots[-1]
        if first is not last and not first.first:
            return found
        mention = last.mention  # «Canberra finances …», «With the ILO, Canberra …» while somebody speaks for Australia
        return claims if frame.own.holds(mention.country, mention.name) else found

    def _take_topic(
        self, claims: tuple[Claim, ...], spots: tuple[Spot, ...], sentence: Sentence, language: str
    ) -> None:
        """Remember who opens a sentence without being heard in it; one that points back means that one."""
        before, self._topic = self._topic, None
        if not claims and spots and spots[0].shape in _BEARERS and spots[0].first == 0:
            self._topic = self._registry.add(spots[0].mention), (sentence.start, sentence.end)
        elif claims and claims[0].how is How.ANAPHORIC and before is not None and self._speaking.frame is None:
            self._speaking.take_up(*before, claims[0], sentence, language)

    def _introduce(self, sentence: Sentence) -> None:
        """The person whom a portrait names before anybody speaks: whoever «she» or «the agronomist» is later."""
        name = self._cast.person_in(sentence.text)
        if name is not None and self._speaking.protagonist is None:
            self._speaking.protagonist = self._registry.add(Mention(ActorKind.PERSON, name, surface=name))

    def _lead(self, scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
        """A sentence that opens with a name, unless it is the speaker's own State or body."""
        speaking = self._speaking
        present = speaking.habits.present > speaking.habits.back
        claim = lead_claim(
            scene, spots, self._registry, speaking=speaking.heard, present=present, deliberates=speaking.deliberates
        )
        if claim is None:
            return ()
        spot, frame = claim.spots[0], speaking.frame
        if spot.shape is Shape.BARE and not (speaking.heard and self._cast.bears(spot.mention.name)):
            return ()  # «Puerto Nuevo creció»: a name of things, or a text in which nobody speaks yet
        if frame is not None and spot.shape is not Shape.PERSON:
            mention = spot.mention
            own = frame.own.holds(mention.country, mention.name) or self._registry.find(mention) in frame.speech.actors
            return () if own and spot.shape is not Shape.SURNAME else (claim,)
        return (claim,)

    def _somebody_else(self, spots: tuple[Spot, ...]) -> bool:
        """«El secretario de Estado, Luis Manrique, no acudió», «La representante de Minera Alumbre acudió con dos
        abogados»: a sentence about another, who says nothing in it."""
        frame = self._speaking.frame
        if frame is None or frame.headed or not spots or spots[0].first > 0:
            return False
        spot = spots[0]
        if spot.shape not in _BEARERS:
            return False
        return self._registry.find(spot.mention) not in frame.speech.actors

    def _note(self, spots: tuple[Spot, ...]) -> None:
        """Register the persons that a sentence introduces in full, whether or not they speak in it."""
        self._speaking.whom.note(spots, self._portfolio)
        for spot in spots:
            if spot.shape is Shape.PERSON and spot.mention.role:
                self._registry.add(spot.mention)


_BEARERS = frozenset({Shape.PERSON, Shape.ROLE})
"""Mentions of one person: by name, or by a function that says of which body or State."""
