"""Who said what in a negotiation bulletin: proposals with those who back and oppose them, groups, and collectives."""

from __future__ import annotations

import re

from msgspec.structs import replace

from relatoria.gather.attribution.bulletins.stance_parties import PartyKind, parties_of
from relatoria.gather.attribution.bulletins.stance_persons import speaks_in_person
from relatoria.gather.attribution.bulletins.stance_record import Stance, StanceRecord
from relatoria.gather.attribution.bulletins.stances import Clause, clauses_of
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.text import Text
from relatoria.language.sentence import Sentence
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.stances import stance_forms

_CAPITALS = re.compile(r"\b[A-ZÀ-Ý]{4,}\b")
_NOTING = ("noted", "note ", "acknowledg", "tomo nota", "observo", "pris ")
_SHOULD = frozenset("should ought must deberia deberian debia debian devrait devraient devait devaient".split())
_ENOUGH = 3  # parties in capitals after which a text is one that writes its actors in capitals


def bulletin(text: Text) -> Attribution:
    """Give each clause of a negotiation bulletin to those who propose, support or oppose in it. Linear.

    One intervention for each subject and relation; supporters and opponents have interventions of their own whose
    targets are the proposers. «It added» goes to those who spoke last in the paragraph, else it is unresolved.
    """
    record = StanceRecord(text)
    capitals = writes_capitals(text)
    routine = stance_forms().routine
    for paragraph in text.paragraphs:
        if paragraph.paragraph.kind is ParagraphKind.HEADING:
            record.session = text.clean.text[paragraph.start : paragraph.end].strip(" *_:")
        record.paragraph()
        if paragraph.paragraph.kind in (ParagraphKind.FOOTNOTE, ParagraphKind.HEADING):
            continue
        for sentence in paragraph.sentences:
            if speaks_in_person(sentence):
                record.last = ()
                continue
            goes_on = routine.match(sentence.folded)
            clauses = clauses_of(sentence, paragraph.language, capitals=capitals)
            if not clauses and not goes_on and len(record.last) == 1 and not _SHOULD.isdisjoint(sentence.words):
                _continue(record, sentence)
            for clause in clauses:
                if goes_on and all(party.kind is PartyKind.COLLECTIVE for party in clause.frame.main):
                    continue  # what the meeting did, not what anybody said
                record.clause(sentence, _noted(clause), paragraph.language)
    return record.result()


def _continue(record: StanceRecord, sentence: Sentence) -> None:
    """Give what «should» be done to the one who spoke before: bulletins have no opinion of their own."""
    why = "says what should be done and names nobody: it goes on with the one before"
    span = record.span(sentence, 0, len(sentence.text))
    record.add(Stance(record.last, Relation.REPORT, How.INHERITED, why), span)


def _noted(clause: Clause) -> Clause:
    """In a negotiation, noting progress praises nobody."""
    if clause.relation is Relation.COMMEND and clause.verb.startswith(_NOTING):
        return replace(clause, relation=Relation.REPORT)
    return clause


def writes_capitals(text: Text) -> bool:
    """Whether the text writes those who speak in capitals, as some bulletins do: three such parties are enough."""
    seen = 0
    for paragraph in text.paragraphs:
        if paragraph.paragraph.kind is ParagraphKind.HEADING:
            continue
        for sentence in paragraph.sentences:
            if not _CAPITALS.search(sentence.text) or sentence.text.isupper():
                continue
            seen += sum(
                party.kind is PartyKind.STATE
                and sentence.text[party.start : party.end].isupper()
                and party.end - party.start > 3
                for party in parties_of(sentence, capitals=False)
            )
            if seen >= _ENOUGH:
                return True
    return False
