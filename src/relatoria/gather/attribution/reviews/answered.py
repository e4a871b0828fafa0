"""Numbered recommendations of a report and what is answered to each: «R3. Publish …» «Management response: accepted».

The recommendations are of whoever made the report, the mission or the body of the masthead; the answers, of whoever a
label or the heading says to give them, else nobody's. «Priority: high», «Deadline: June» beside them are fields.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.cues import find_claims
from relatoria.gather.attribution.claims.issuer import issuer_of
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence, sentence_of
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation
from relatoria.vocabulary.responses import number, responses
from relatoria.vocabulary.transcripts import transcript_words

_FEWEST = 2
"""So many answers make a series."""
_LONGEST_FIELD = 12
"""Words of «Priority: high.», «Responsible: the regional office.»"""
_LONGEST_LABEL = 110


@dataclass(slots=True)
class Answered:
    """A recommendation with its answer, sentence by sentence; ``who`` answers, "" where nobody is said to."""

    asked: list[Sentence] = field(default_factory=list)
    answers: list[Sentence] = field(default_factory=list)
    fields: list[Sentence] = field(default_factory=list)
    who: str = ""


def with_answers(text: Text, found: Attribution) -> Attribution:
    """``found`` with the recommendations of a series given to who made them, and the answers to who gave them."""
    if sum(map(_is_numbered, text.paragraphs)) < _FEWEST:
        return found
    series = [one for one in _series(text) if one.answers]
    if len(series) < _FEWEST:
        return found
    registry = Registry()
    makers, own = _makers(text), list[Intervention]()
    for one in series:
        own += _given(text, registry, makers, one.asked, Relation.RECOMMEND)
        own += _given(text, registry, _named(one.who, text), one.answers, Relation.REPORT)
    answers = [text.clean.source(said.start, said.end) for one in series for said in one.answers]
    kept = list(_beside(text, found, series, {fold(registry.name(actor)) for said in own for actor in said.actors}))
    taken = [(p.start, p.end) for said in kept for p in said.passages if _within(p, answers)]
    own = [said for said in own if not _within(said.passages[0], taken)]
    parts = (replace(found, interventions=tuple(kept)), Attribution(registry.actors(), tuple(own)))
    merged = merge([(text.document, part) for part in parts])
    return replace(merged, interventions=in_order(merged.interventions))


def _beside(text: Text, found: Attribution, series: list[Answered], answering: set[str]) -> Iterator[Intervention]:
    """What was read elsewhere, and in the answers what others plainly say: «Kenya supports the transfer.»"""
    asked = [text.clean.source(said.start, said.end) for one in series for said in (*one.asked, *one.fields)]
    answers = [text.clean.source(said.start, said.end) for one in series for said in one.answers]
    names = {actor.id: fold(actor.name) for actor in found.actors}
    for one in found.interventions:
        own = {names[actor] for actor in one.actors} <= answering
        said = [p for p in one.passages if not _within(p, asked)]
        if left := tuple(p for p in said if not _within(p, answers) or (p.how is How.EXPLICIT and not own)):
            yield one.with_passages(left)


def _within(passage: AttributedPassage, spans: list[tuple[int, int]]) -> bool:
    return any(start < passage.end and passage.start < end for start, end in spans)


def _is_numbered(part: TextParagraph) -> bool:
    return bool(part.sentences) and number().match(part.sentences[0].folded) is not None


def _series(text: Text) -> Iterator[Answered]:
    """Every numbered recommendation, with what is answered under it."""
    one, who, open_to = Answered(), "", ""
    for part in text.paragraphs:
        language = part.language
        wording = text.clean.text[part.start : part.end].strip()
        match = responses(language).heading.search(fold(wording))
        if match or part.paragraph.kind is ParagraphKind.HEADING:
            yield one
            one, open_to = Answered(), ""
            who = responses(language).respondent(match, _lowered(wording)) if match else ""
            continue
        for at, sentence in enumerate(part.sentences):
            label = responses(language).response.match(sentence.folded[:_LONGEST_LABEL])
            if at == 0 and number().match(sentence.folded):
                yield one
                one, open_to = Answered(), "asked"
            elif label is not None and open_to:
                who = responses(language).respondent(label, sentence.text) or who
                one.who, open_to = who, "answers"
            elif open_to and is_form_field(sentence):
                one.fields.append(sentence)
                continue
            if open_to == "asked":
                one.asked.append(sentence)
            elif open_to == "answers":
                one.answers.append(sentence)
        if open_to == "asked" and part.sentences and part.sentences[-1].text.endswith("?"):
            one, open_to = Answered(), ""  # a question and its answer
    yield one


def _lowered(wording: str) -> str:
    return wording.lower() if wording.isupper() else wording


def is_form_field(sentence: Sentence) -> bool:
    """«Priority: high.», «Échéance : juin 2027.»: a field of a form, which nobody says."""
    label, colon, value = sentence.folded.partition(":")
    first = label.split(" ", 1)[0].strip(" .")
    return bool(colon) and first in transcript_words().false and len(value.split()) <= _LONGEST_FIELD


def _makers(text: Text) -> tuple[Mention, ...]:
    """Whose the recommendations are: whom the report calls so most often («the mission»), else who issued it."""
    patterns = responses(text.document.language)
    called = Counter(match[0] for match in patterns.makers.finditer(fold(text.clean.text)))
    if called:
        most = called.most_common(1)[0][0]
        at = fold(text.clean.text).find(most)
        wording = text.clean.text[at : at + len(most)]
        return _named(wording[:1].upper() + wording[1:], text)
    issuer = issuer_of(text)
    return issuer.mentions if issuer is not None else ()


def _named(who: str, text: Text) -> tuple[Mention, ...]:
    """Whoever a wording names, read as the subject of a sentence."""
    if not who:
        return ()
    language = text.document.language
    scene = scene_of(sentence_of(f"{who} {responses(language).says}"), language)
    claims = find_claims(scene, find_spots(scene))
    mentions = tuple(spot.mention for spot in claims[0].spots) if claims else ()
    return mentions or (Mention(ActorKind.ORGANISATION, who, surface=who),)


def _given(
    text: Text, registry: Registry, who: tuple[Mention, ...], said: list[Sentence], relation: Relation
) -> Iterator[Intervention]:
    actors = tuple(dict.fromkeys(map(registry.add, who)))
    if not actors:
        return
    rule = rules()["answered" if relation is Relation.REPORT else "series"]
    why = rule.why(text.document.language, name=", ".join(map(registry.name, actors)))
    for sentence in said:
        if not any(char.isalpha() for char in sentence.text[_NUMBERED:]):
            continue  # «R1.»
        start, end = text.clean.source(sentence.start, sentence.end)
        passage = AttributedPassage(start, end, How.EXPLICIT, rule.confidence, why)
        yield Intervention("", text.document.id, actors, (passage,), relation)


_NUMBERED = 2
