"""Who said what in a review report: statements of States, numbered recommendations, the replies of the one reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.gather.attribution.actors.parties import add_body, add_state
from relatoria.gather.attribution.actors.registry import STATE, Mention
from relatoria.gather.attribution.bulletins.stance_parties import Party
from relatoria.gather.attribution.bulletins.stance_persons import speaks_in_person
from relatoria.gather.attribution.bulletins.stance_record import Stance, StanceRecord
from relatoria.gather.attribution.bulletins.stances import clauses_of, states_something
from relatoria.gather.attribution.mentions.reviewed import reviewed_country
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.reviews.heads import (
    ANSWERING,
    HEAD_OF,
    LED,
    NAME,
    NUMBERED,
    OFFICE_OF,
    PERSON,
    POST,
    UNTITLED,
    own_relation,
)
from relatoria.gather.attribution.reviews.items import (
    LONGEST_TITLE,
    OPENS,
    glosses,
    is_title,
    opening_state,
    tells,
)
from relatoria.gather.attribution.words.leading import tells_who_leads
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.bodies import body_mentions, find_body
from relatoria.vocabulary.places import country_mentions, find_country
from relatoria.vocabulary.stances import stance_forms

_BRACKET = re.compile(
    r"\(([^()]{3,900}(?:\([^()]{2,60}\)[^()]{0,400}){0,12})\)\s*[;.,]?\s*(?:$|(?=\d{1,3}\.\d))"
    r"|\(([^()]{3,300})\)\s*(?:;\s*(?:(?:and|y|et)\s+)?(?=\d{1,3}[.)]\s)|\.(?=\s+[A-ZÀ-Ý]))"
)
"""The States behind a recommendation: where it ends its paragraph, or another one follows («(Chile); 2. …»)."""
_LISTED = re.compile(r":\s+(?=1[.)]\s)")
"""Where a list begins that stands in one paragraph with the words that introduce it."""
_NUMBER = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})+\.?|\(?[a-z]\)|\d{1,3}\.)\s+")
_CHAIN = re.compile(r"\(([^()]{3,80}(?:\([^()]{2,60}\)[^()]{0,40})?)\)\s*$")
_NOTED = re.compile(r"noted|nota|note")
_KEPT = 0.8
BRACKETED = "the recommendation ends with those who made it in brackets"
"""Why a recommendation of a list belongs to its States."""
_OPENING = re.compile(r"\b(?:opening|introductory|inaugural|apertura|inicial|ouverture|liminaire|initiale)\b")
_DELEGATION = re.compile(r"delegat|delegac")


def review(text: Text) -> Attribution:
    """Give the statements and recommendations of a review to the States that made them. Linear.

    The one under review is read from the title; it is the target of all the others. A bracket of States at the end
    of an item makes them its recommenders; the reviewed State's own section and its replies are its own.
    """
    record = StanceRecord(text)
    reviewed = reviewed_country(text)
    reader = _Reader(record, reviewed, text.document.language)
    for paragraph in text.paragraphs:
        reader.paragraph(paragraph, text.clean.text[paragraph.start : paragraph.end])
    reader.close()
    return record.result()


class _Reader:
    """Reads paragraph by paragraph; remembers whose section this is and which list is being accepted."""

    def __init__(self, record: StanceRecord, reviewed: str | None, language: str) -> None:
        self._record = record
        self._language = language
        self._country = reviewed
        self._own_section = False
        self._opening = False  # whether the section is an opening statement: the State's own once it has spoken
        self._heads: dict[str, tuple[str, ...]] = {}  # persons of the State by the wording of their post
        self._head: tuple[str, ...] = ()  # the person who speaks for the State under review in this section
        self._led: tuple[str, ...] = ()  # who is said to head the delegation
        self._above: tuple[str, ...] = ()  # the States alone on the line above a list
        self._answer: tuple[Relation, tuple[int, int], str] | None = None
        self._recommenders: dict[str, None] = {}

    def paragraph(self, paragraph: TextParagraph, wording: str) -> None:
        """Read one paragraph."""
        kind = paragraph.paragraph.kind
        folded = fold(wording)
        if kind is ParagraphKind.FOOTNOTE or self._grouped(paragraph, wording):
            return
        if kind is ParagraphKind.HEADING or is_title(paragraph, wording):
            self._heading(wording, folded)
            return
        listed = self._items(paragraph, wording)
        if listed == len(wording):
            return
        self._record.paragraph()
        if self._answers(paragraph, folded):
            return
        spoke: bool = (own := self._own_section or (self._opening and bool(self._head)))
        for sentence in paragraph.sentences:
            if sentence.start >= paragraph.start + listed:
                spoke = self._sentence(sentence, paragraph.language, spoke, own=own)

    def _grouped(self, paragraph: TextParagraph, wording: str) -> bool:
        """«Bolivia (Plurinational State of):» above a list: what is recommended in it is that State's."""
        if paragraph.paragraph.kind is ParagraphKind.LIST_ITEM and self._above and not _BRACKET.search(wording):
            span = self._record.text.clean.source(paragraph.start, paragraph.end)
            why = "the State stands alone above the list"
            self._record.add(Stance(self._above, Relation.RECOMMEND, How.EXPLICIT, why, self._state()), span)
            return True
        self._above = ()
        if wording.endswith(":") and len(wording.split()) <= LONGEST_TITLE:
            self._above = tuple(self._bracketed(wording.rstrip(" :*_"), paragraph.language))
        return bool(self._above)

    def close(self) -> None:
        """The reply to the recommendations of the last list goes to those who made them."""
        if self._answer is not None and self._country:
            relation, span, why = self._answer
            state = self._state()
            if state:
                self._record.add(Stance(state, relation, How.EXPLICIT, why, tuple(self._recommenders)), span)
        self._answer = None
        self._recommenders = {}

    def _heading(self, wording: str, folded: str) -> None:
        self._record.session = wording.strip(" *_:")
        self._head = ()
        self._opening = _OPENING.search(folded) is not None
        forms = stance_forms()
        if forms.exchange.search(folded):
            self._own_section = False
        elif forms.presentation.search(folded):
            self._own_section = forms.own.search(folded) is not None or forms.reviewed.search(folded) is not None

    def _answers(self, paragraph: TextParagraph, folded: str) -> bool:
        """«The following recommendations enjoy the support of X»: the State's own answer to the list that follows."""
        if "recom" not in folded or not self._country or len(paragraph.sentences) > 2:
            return False
        forms = stance_forms()
        rejected, accepted = forms.reject.search(folded), forms.accept.search(folded)
        if not (rejected or accepted or forms.examine.search(folded)):
            return False
        self.close()
        if rejected or accepted:
            relation = Relation.OPPOSE if rejected else Relation.SUPPORT
            if rejected and _NOTED.search(rejected.group()):
                relation = Relation.REPORT
            span = self._record.text.clean.source(paragraph.start, paragraph.end)
            verb = {Relation.OPPOSE: "does not support", Relation.REPORT: "takes note of"}.get(relation, "supports")
            self._answer = relation, span, f"the report says that the State under review {verb} the recommendations"
        return True

    def _state(self) -> tuple[str, ...]:
        if self._country is None:
            return ()
        return (add_state(self._record.registry, self._country, self._language),)

    def _items(self, paragraph: TextParagraph, wording: str) -> int:
        """Recommendations with their States in brackets: where the paragraph goes on behind them; 0 without any."""
        if "(" not in wording:
            return 0
        listed = _LISTED.search(wording)
        if not listed and tells(paragraph.sentences):
            return 0
        at, found = listed.end() if listed else 0, 0
        for match in _BRACKET.finditer(wording, at):
            if match.group(2) and not listed:
                continue
            names = match.group(1) or match.group(2)
            if glosses(wording, match.start(), names):
                continue
            parties = list(self._bracketed(names, paragraph.language))
            if not parties:
                continue
            number = _NUMBER.match(wording, at)
            start = number.end() if number else at
            while start < match.start() and wording[start].isspace():
                start += 1
            stop = match.start()
            while chain := _CHAIN.search(wording, start, stop):  # «(Spain) (Uruguay)»
                more = list(self._bracketed(chain.group(1), paragraph.language))
                if not more:
                    break
                parties, stop = [*more, *parties], chain.start()
            while stop > start and wording[stop - 1].isspace():
                stop -= 1
            begin, end = paragraph.start + start, paragraph.start + stop
            at = match.end()
            if begin >= end:
                continue
            span = self._record.text.clean.source(begin, end)
            why = f"{BRACKETED} ({names[:60]})"
            actors = tuple(dict.fromkeys(parties))
            self._recommenders |= dict.fromkeys(actors)
            self._record.add(Stance(actors, Relation.RECOMMEND, How.EXPLICIT, why, self._state()), span)
            found = at
        return found

    def _bracketed(self, inside: str, language: str) -> Iterator[str]:
        """The actors of a bracket, if all of it names States and bodies; nothing otherwise."""
        folded = fold(inside)
        mentions = [(a, b, code, True) for a, b, code in country_mentions(folded, text=inside)]
        mentions += [(a, b, code, False) for a, b, code in body_mentions(inside, folded)]
        mentions.sort()
        named = sum(end - start for start, end, _, _ in mentions)
        letters = sum(char.isalnum() for char in inside)
        if not mentions or named < _KEPT * letters:
            whole = find_country(inside), find_body(inside)
            if whole[0] is not None:
                yield add_state(self._record.registry, whole[0].iso3, language, inside)
            elif whole[1] is not None:
                yield add_body(self._record.registry, whole[1].code, language, inside)
            return
        last = 0
        for start, end, code, is_state in mentions:
            if start < last:
                continue
            last = end
            add = add_state if is_state else add_body
            yield add(self._record.registry, code, language, inside[start:end])

    def _sentence(self, sentence: Sentence, language: str, spoke: bool, *, own: bool) -> bool:
        """Give a sentence to its subject, to the State under review, or to whoever spoke before in the paragraph."""
        record = self._record
        forms = stance_forms()
        if not forms.procedure_words.isdisjoint(sentence.words) and forms.procedure.search(sentence.folded):
            return False
        state = self._state()
        self._meets(sentence)
        if tells_who_leads(sentence):
            record.last, self._head = self._led, self._led or self._head
            return False
        if sentence.text.endswith(":") and "recom" in sentence.folded and opening_state(sentence) == self._country:
            return False  # «Honduras acepta las recomendaciones siguientes:»
        numbered, head = self._numbered(sentence, language, state), self._own_head(sentence)
        if not head and speaks_in_person(sentence):
            record.last = ()
            return False
        if head and self._own_subject(sentence, head.end(), language):
            return self._of_the_state(sentence, head, state)
        tagged = record.last or record.before
        if tagged and forms.tagged.search(sentence.folded):
            span = record.span(sentence, 0, len(sentence.text))
            why = "a pronoun with a verb of saying closes the sentence"
            record.last = tagged
            record.add(Stance(tagged, Relation.REPORT, How.ANAPHORIC, why), span)
            return True
        clauses = clauses_of(sentence, language)
        if clauses:
            if self._led and _of_a_person(sentence, language) and record.last == state:
                record.last = self._head = self._led  # «… headed by the Minister of Justice. She …»
            if clauses[0].frame.anaphoric and not record.last and own:
                record.last = self._head or state
            done = False
            for clause in clauses:
                subject = self._is_reviewed(clause.frame.main)
                own_words = clause.frame.anaphoric and bool(self._head) and record.last == self._head
                if subject and not clause.known and self._head and record.last == self._head:
                    return self._goes_on(sentence, state)
                done |= record.clause(sentence, clause, language, target=() if subject or own_words else state)
            return done or spoke
        if (spoke or own) and self._new_party(sentence):
            record.unresolved(
                sentence, 0, len(sentence.text), "a new name begins the sentence, with no known verb of saying"
            )
            return False
        if (spoke and record.last) or (own and state):
            return self._goes_on(sentence, state)
        return spoke and not numbered

    def _of_the_state(self, sentence: Sentence, head: re.Match[str], state: tuple[str, ...]) -> bool:
        """Give a sentence to the State under review, or to the person of its delegation who has it."""
        if not state:
            self._record.unresolved(sentence, 0, head.end(), "the title does not say which State is under review")
            return False
        span = self._record.span(sentence, 0, len(sentence.text))
        why, speaker = f"«{sentence.text[: head.end()]}» speaks for the State", self._speaker(head, sentence)
        how = How.EXPLICIT if PERSON.search(head.group("who")) else How.ANAPHORIC
        self._record.add(Stance(speaker, own_relation(sentence), how, why, confidence=0.92), span)
        self._record.last = speaker
        return True

    def _numbered(self, sentence: Sentence, language: str, state: tuple[str, ...]) -> bool:
        """Give a sentence that tells of recommendations with their States in brackets to these."""
        match = NUMBERED.search(sentence.folded) if "recom" in sentence.folded else None
        states = tuple(self._bracketed(sentence.text[slice(*match.span("whose"))], language)) if match else ()
        if not states:
            return False
        span = self._record.span(sentence, 0, len(sentence.text))
        why = f"{BRACKETED} ({match.group('whose') if match else ''})"
        self._record.add(Stance(states, Relation.RECOMMEND, How.EXPLICIT, why, state), span)
        self._record.last = ()
        return True

    def _own_head(self, sentence: Sentence) -> re.Match[str] | None:
        """The words for the State under review that open a sentence, or stand behind what it answers."""
        intro = ANSWERING.match(sentence.folded)
        return stance_forms().own.match(sentence.folded, intro.end() if intro else 0)

    def _meets(self, sentence: Sentence) -> None:
        """«The delegation, headed by the Minister of Justice, …»: who «the Minister» is later."""
        led = LED.search(sentence.folded) if self._country else None
        head = stance_forms().own.match(sentence.folded, led.end()) if led else None
        if head is not None and PERSON.search(head.group("who")):
            self._led = self._register(head, sentence)

    def _goes_on(self, sentence: Sentence, state: tuple[str, ...]) -> bool:
        """Give a sentence to whoever spoke before in the paragraph, else to the State whose section this is."""
        record = self._record
        actors = record.last or self._head or state
        why = "the sentence names no new speaker: it goes on with the one before"
        if not record.last:
            why = "the section is the presentation of the State under review"
        target = () if actors in (state, self._head) else state
        span = record.span(sentence, 0, len(sentence.text))
        record.add(Stance(actors, Relation.REPORT, How.INHERITED, why, target), span)
        return True

    def _new_party(self, sentence: Sentence) -> bool:
        """Whether a State other than the one under review begins the sentence."""
        return opening_state(sentence) not in (None, self._country)

    def _own_subject(self, sentence: Sentence, at: int, language: str) -> bool:
        """Whether «the delegation» is the State's own («the delegation of Ghana» is not) and says something."""
        if re.match(r"\s*(?:of|from|de|del|du|d'|des)\b\s*(?:the |la |el |le |l')?", sentence.folded[at:]):
            named = country_mentions(sentence.folded[at : at + 60], text=sentence.text[at : at + 60])
            if named and named[0][2] != self._country:
                return False
        head = self._own_head(sentence)
        person = head is not None and PERSON.search(head.group("who")) is not None
        return person or self._own_section or states_something(sentence, language)

    def _head_of(self, surface: str, name: str = "") -> tuple[str, ...]:
        """The person who heads the delegation of the State under review."""
        role = OPENS.sub("", fold(surface), count=1)
        role = surface[len(surface) - len(role) :]
        mention = Mention(
            ActorKind.PERSON, name, role[:1].upper() + role[1:], None, self._country, STATE, surface=surface,
        )  # fmt: skip
        return (self._record.registry.add(mention),)

    def _speaker(self, head: re.Match[str], sentence: Sentence) -> tuple[str, ...]:
        """Who speaks for the State under review: a person of the delegation, who goes on as «the Government», or it."""
        title = head.group("who")
        if PERSON.search(title):
            self._head = self._register(head, sentence)
            return self._head
        return self._head if self._head and not _DELEGATION.search(title) else self._state()

    def _register(self, head: re.Match[str], sentence: Sentence) -> tuple[str, ...]:
        """The person of the delegation whose office the match tells, by name where one stands beside it."""
        title = head.group("who")
        if self._led and HEAD_OF.search(title) and not NAME.match(sentence.text, head.end()):
            return self._led
        at = head.end() - len(title)
        named = UNTITLED.match(sentence.text, head.end())
        if named:
            found = self._head_of(sentence.text[at : head.end()], named.group(1))
            self._heads.setdefault(fold(sentence.text[at : head.end()]), found)
            return found
        office = OFFICE_OF.match(sentence.text, head.end())
        end = office.end() if office else head.end()
        named = NAME.match(sentence.text, end)
        known = self._known(title) if not office and not named else ()
        found = known or self._head_of(sentence.text[at:end], named.group(1) if named else "")
        self._heads.setdefault(fold(sentence.text[at:end]), found)
        post = POST.match(sentence.text, named.end()) if named else None
        if post:  # «the head of the delegation, Ms X, Minister of Justice, …»
            self._heads.setdefault(fold(post.group(1)), found)
        return found

    def _known(self, title: str) -> tuple[str, ...]:
        """«The Deputy Minister» after «the Deputy Minister of Labour»: the one person whose post begins so."""
        wanted = OPENS.sub("", fold(title), count=1)
        found = {who for post, who in self._heads.items() if OPENS.sub("", post, count=1).startswith(wanted)}
        return found.pop() if len(found) == 1 else ()

    def _is_reviewed(self, parties: list[Party]) -> bool:
        return any(party.code == self._country for party in parties)


def _of_a_person(sentence: Sentence, language: str) -> bool:
    """Whether «she», «ella», «il» opens a sentence; Spanish «él» is taken for the article that it looks like."""
    words, first = words_of(language), sentence.words[0] if sentence.words else ""
    return bool(words.pronouns.get(first)) and first not in words.articles
