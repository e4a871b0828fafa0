"""Who said what in a transcript: each label opens a turn, and the turn lasts until the next label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from relatoria.gather.attribution.actors.parties import add_body, add_state
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.asides import in_own_name
from relatoria.gather.attribution.discourse.presiding import Presiding
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.transcripts.floor import announced_for, announcements, behalf, with_post
from relatoria.gather.attribution.transcripts.introduced import Roster, introduced, roster
from relatoria.gather.attribution.transcripts.label_lines import LabelLine, find_label_lines, is_nobody, physical_lines
from relatoria.gather.attribution.transcripts.label_posts import LabelPost
from relatoria.gather.attribution.transcripts.labels import Label, Strength, parse_label
from relatoria.gather.attribution.transcripts.self_told import self_told
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import Unresolved
from relatoria.model.intervention import AttributedPassage, How, Intervention
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.transcripts import transcript_words

_STAGE = re.compile(r"^\s*[(\[][^()\[\]]{1,80}[)\]]\s*|\s*[(\[][^()\[\]]{1,80}[)\]]\s*$|^\s*[*_—–-]+\s*|\s*[*_]+\s*$")
_OPENING = 3  # sentences of a turn in which a speaker says for whom he or she speaks
_NEAR = 4  # turns after which an announcement is forgotten


@dataclass(slots=True)
class _Turn:
    """One turn under construction."""

    label: Label
    line: LabelLine
    session: str | None
    actor: str = ""
    sentences: list[tuple[Sentence, bool, bool]] = field(
        default_factory=list
    )  # sentence, first paragraph, after heading
    passages: list[AttributedPassage] = field(default_factory=list)


def transcript(text: Text) -> Attribution:
    """Give every sentence of a transcript to the speaker whose label it stands under, or to nobody. Linear.

    Continuation paragraphs inherit; stage directions, headings and front matter belong to nobody. Announcements
    («I now give the floor to Ms. X, Minister of Y») and lines like «Chair: Ms. X» say more of those who speak later.
    """
    lines = find_label_lines(text)
    casting, lines = _cast(text, lines)
    listed = roster(text, physical_lines(text), frozenset(line.start for line in lines if line.words_after))
    presiding = tuple(one for one in casting.values() if " " in one.name and one not in listed.people)
    listed = replace(listed, people=(*listed.people, *presiding))
    lines = [line for line in lines if line.start >= listed.end]
    casting = _presided(text, lines) | listed.casting | casting
    turns = _turns(text, lines)
    registry = Registry()
    chairs = _Speakers(registry, text.document.language, casting, listed)
    for turn in turns:
        turn.actor = chairs.actor(turn)
    interventions = tuple(_interventions(text, turns, registry))
    return Attribution(registry.actors(), interventions, (), tuple(_unresolved(text, turns)))


def _cast(text: Text, lines: list[LabelLine]) -> tuple[dict[str, Label], list[LabelLine]]:
    """Lines like «Chair: Ms. X (Kenya)» name who bears a function: no turns, but facts on labels."""
    casting = _bearers(lines)
    kept = []
    for line in lines:
        label = line.label
        if label is not None and label.role and not label.name and line.words_after <= 16:
            end = text.paragraphs[line.paragraph].end
            after = [other.start for other in lines if other.start > line.start][:1]
            said = text.clean.text[line.body : min(end, *after) if after else end].strip()
            body = said.strip(" .")
            told = introduced(body) if not said.endswith(".") else None  # «Moderator: Ann Moss, broadcaster»
            person = (told or parse_label(body)) if not body.endswith(("!", "?")) else None
            if person is not None and person.name and (person.strength > 1) and not person.unnamed:
                casting[label.key] = with_post(person, LabelPost(role=label.role, gender=label.gender))
                casting[label.key] = replace(casting[label.key], chairs=label.chairs)
                continue
        kept.append(line)
    return casting, kept


def _presided(text: Text, lines: Sequence[LabelLine]) -> dict[str, Label]:
    """Who presides throughout by what the document says outside its labels («Présidence de Mme X»)."""
    presiding, last = Presiding(text), len(text.clean.text)
    found = {}
    for label in (line.label for line in lines if line.label is not None and line.label.chairs):
        office = fold(label.role or "").partition(" ")[0]
        name = presiding.holder(office, 0)
        if not label.name and label.key not in found and name is not None and name == presiding.holder(office, last):
            found[label.key] = replace(label, name=name)
    return found


def _bearers(lines: list[LabelLine]) -> dict[str, Label]:
    """Who bears a function that other labels name alone («Moderator (Ms. X):», «Présidence de M. X»)."""
    named: dict[str, list[Label]] = {}
    numbered = {one.key: one for line in lines if (one := line.label) is not None and one.numbered and one.name}
    for line in lines:
        label = line.label
        if label is None or not label.role:
            continue
        if label.name and (label.chairs or (label.key == fold(label.role) and "(" in label.surface)):
            named.setdefault(fold(label.role), []).append(label)
        elif label.organisation and fold(label.role) in ("presidence", "presidencia"):
            person = parse_label(label.organisation)
            if person is not None and person.titled:
                person = replace(person, country=label.country)
                named.setdefault("president", []).append(person)
                named.setdefault("presidente", []).append(person)
    return numbered | {
        role: with_post(labels[0], LabelPost(role=role.capitalize()))
        for role, labels in named.items()
        if len({name_tokens(label.name)[-1] for label in labels}) == 1
    }


def _turns(text: Text, lines: Sequence[LabelLine]) -> list[_Turn]:
    """Cut the text at the labels: sentences between one label and the next, without what nobody says."""
    turns: list[_Turn] = []
    session: str | None = None
    by_paragraph: dict[int, list[LabelLine]] = {}
    for line in lines:
        by_paragraph.setdefault(line.paragraph, []).append(line)
    after_heading = False
    for index, paragraph in enumerate(text.paragraphs):
        marks = by_paragraph.get(index, [])
        wording = text.clean.text[paragraph.start : paragraph.end]
        if not any(mark.label for mark in marks):
            if paragraph.paragraph.kind is ParagraphKind.HEADING and not is_nobody(wording):
                session, after_heading = wording.strip(" *_"), True
                if turns and _closes(wording):
                    turns.append(_Turn(_NOBODY, LabelLine(paragraph.start, paragraph.start, index, None), session))
                continue
            if paragraph.paragraph.kind is ParagraphKind.FOOTNOTE or is_nobody(wording):
                continue
        after_heading = _fill(turns, paragraph, marks, session, after_heading)
    return [turn for turn in turns if turn.label is not _NOBODY and turn.sentences]


_NOBODY = Label("", "", ActorKind.COLLECTIVE, Strength.WEAK)


def _closes(heading: str) -> bool:
    words = fold(heading).strip(" *_").split()
    return bool(words) and words[0].strip(".:") in transcript_words().closing


def _fill(
    turns: list[_Turn], paragraph: TextParagraph, marks: list[LabelLine], session: str | None, after_heading: bool
) -> bool:
    """Give the sentences of a paragraph to the turns that its labels open; what stands before goes to the last."""
    at = paragraph.start
    opened = bool(turns) and turns[-1].line.words_after == 0 and not turns[-1].sentences  # the label stood alone
    for mark in [*marks, None]:
        stop = mark.start if mark else paragraph.end
        if turns and at < stop:
            for sentence in _within(paragraph.sentences, at, stop):
                turns[-1].sentences.append((sentence, opened, after_heading))
        if mark is None:
            break
        if mark.label is not None:
            turns.append(_Turn(mark.label, mark, session))
            opened, after_heading = True, False
        at = mark.body
    return after_heading


def _within(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[Sentence]:
    """The sentences cut to ``[start, end)``, without stage directions at their edges or as a whole."""
    for sentence in sentences:
        low, high = max(sentence.start, start), min(sentence.end, end)
        if low >= high:
            continue
        left, right = low - sentence.start, high - sentence.start
        if "(" in sentence.text or "[" in sentence.text or "*" in sentence.text or left or right < len(sentence.text):
            left, right = _trimmed(sentence.text, left, right)
            if left >= right:
                continue
        cut = sentence.part(left, right)
        if not is_nobody(cut.text):
            yield cut


def _trimmed(text: str, left: int, right: int) -> tuple[int, int]:
    part = text[left:right]
    while part:
        match = _STAGE.search(part)
        if match is None:
            break
        if match.start() == 0:
            left += match.end()
        else:
            right = left + match.start()
        part = text[left:right]
    while left < right and text[left].isspace():
        left += 1
    while left < right and text[right - 1].isspace():
        right -= 1
    return left, right


class _Speakers:
    """Gives turns to actors: labels that are written alike are one, announcements and casting add what they know."""

    def __init__(self, registry: Registry, language: str, casting: dict[str, Label], listed: Roster) -> None:
        self._registry = registry
        self._language = language
        self._casting = casting
        self._listed = listed
        self._by_key: dict[str, str] = {}
        self._announced: list[tuple[int, Label]] = []
        self._named: list[Label] = []  # who has spoken under a label with name and function
        self._turn = 0

    def actor(self, turn: _Turn) -> str:
        """The actor id of a turn's speaker."""
        self._turn += 1
        turn.label = self_told(turn.label, [sentence for sentence, _, _ in turn.sentences[:3]])
        label = self._known(turn.label)
        if label.name and label.role and label.kind is ActorKind.PERSON:
            self._named.append(label)
        for sentence, _, _ in turn.sentences:
            self._announced += [(self._turn, found) for found in announcements(sentence)]
        if label.unnamed:
            return self._registry.add(Mention(ActorKind.COLLECTIVE, label.name, surface=label.surface))
        if label.kind is ActorKind.STATE and label.country:
            return add_state(self._registry, label.country, self._language, label.surface)
        if label.kind is not ActorKind.PERSON:
            body = find_body(label.name)
            return add_body(self._registry, body.code, self._language, label.name) if body else self._add(label)
        return self._add(label)

    def _add(self, label: Label) -> str:
        if not label.name or label.name == label.surface:
            key = f"{label.key}|{label.country or ''}"
            if key not in self._by_key:
                self._by_key[key] = self._create(label)
            return self._by_key[key]
        return self._create(label)

    def _create(self, label: Label) -> str:
        kind = label.stakeholder_type
        if kind is None and label.kind is ActorKind.PERSON and label.organisation:
            kind = stakeholder_type_of(label.role, label.organisation, label.country)
        return self._registry.add(
            Mention(
                label.kind, label.name, label.role, label.organisation, label.country, kind,
                label.gender, label.surface,
            )
        )  # fmt: skip

    def _known(self, label: Label) -> Label:
        if not label.name and label.key in self._casting:
            known = self._casting[label.key]
            return replace(known, surface=label.surface, chairs=label.chairs, mode=label.mode)
        if not label.name and label.role and label.titled and not (label.country or label.organisation):
            holder = _holder(label, self._named)
            if holder is not None:
                return replace(holder, surface=label.surface, mode=label.mode)
        told = self._listed.known(label)
        if told is not label:
            return told
        recent = [found for turn, found in self._announced if self._turn - turn <= _NEAR]
        if label.kind is not ActorKind.PERSON or label.unnamed or label.dialogue:
            return label
        if label.name:
            other = announced_for(label, recent)
            if other is None and not label.country:
                other = next((found for turn, found in self._announced[-1:]
                              if turn == self._turn - 1 and not found.name and found.country), None)  # fmt: skip
            if other is not None:
                post = LabelPost(other.role, other.organisation, other.country, other.stakeholder_type, other.gender)
                name = other.name if len(other.name) > len(label.name) and other.name else label.name
                return replace(with_post(label, post), name=name)
        return label


def _holder(label: Label, named: Sequence[Label]) -> Label | None:
    """Who alone has spoken in the function that a label gives without a name: «Mme la ministre», «M. l'ambassadeur».

    Who presides over another body («M. Humbert, président de la Fédération») does not preside over the meeting.
    """
    word = fold(label.role or "").partition(" ")[0]
    holders = {
        one.name: one
        for one in named
        if fold(one.role or "").partition(" ")[0] == word and (not one.gender or one.gender == label.gender)
        if not (label.chairs and one.organisation)
    }
    return next(iter(holders.values())) if len(holders) == 1 else None


def _interventions(text: Text, turns: Sequence[_Turn], registry: Registry) -> Iterator[Intervention]:
    number = 0
    for turn in turns:
        passages = tuple(_passages(text, turn))
        if not passages:
            continue
        label = turn.label
        principals = _behalf_of(turn, registry, text.document.language)
        own = _own_from(turn) if principals else len(passages)
        for part, behind in ((passages[:own], principals), (passages[own:], ())):
            if not part:
                continue
            number += 1
            yield Intervention(
                f"i{number}", text.document.id, (turn.actor,), part, on_behalf_of=behind,
                capacity=label.role if label.chairs else None, mode=label.mode, session=turn.session,
            )  # fmt: skip


def _own_from(turn: _Turn) -> int:
    """From which sentence on a speaker for others speaks in the own name alone; behind the last where none is."""
    said = (sentence for sentence, _, _ in turn.sentences)
    own = (at for at, one in enumerate(said) if any(in_own_name(one, code) for code in TONGUES) and not behalf([one]))
    return next(own, len(turn.sentences))


def _passages(text: Text, turn: _Turn) -> Iterator[AttributedPassage]:
    surface = turn.label.surface
    for sentence, first, after_heading in turn.sentences:
        start, end = text.clean.source(sentence.start, sentence.end)
        if turn.label.unnamed:
            yield AttributedPassage(start, end, How.COLLECTIVE, 0.9, f"the label «{surface}» names nobody")
        elif first:
            yield AttributedPassage(start, end, How.EXPLICIT, 0.99, f"the label «{surface}» opens the turn")
        elif after_heading:
            why = f"a heading stands between, and no new label: the turn of «{surface}» goes on"
            yield AttributedPassage(start, end, How.INHERITED, 0.75, why)
        else:
            why = f"the paragraph continues the turn of «{surface}»: no new label stands before it"
            yield AttributedPassage(start, end, How.INHERITED, 0.96, why)


def _behalf_of(turn: _Turn, registry: Registry, language: str) -> tuple[str, ...]:
    if turn.label.behalf:
        body, country = find_body(turn.label.behalf), find_country(turn.label.behalf)
        if body is not None:
            return (add_body(registry, body.code, language, turn.label.behalf),)
        if country is not None:
            return (add_state(registry, country.iso3, language, turn.label.behalf),)
        return (registry.add(Mention(ActorKind.GROUP, turn.label.behalf, surface=turn.label.behalf)),)
    said = behalf(sentence for sentence, _, _ in turn.sentences[:_OPENING])
    return tuple(
        add_body(registry, code, language) if kind == "body" else add_state(registry, code, language)
        for kind, code in said
    )


def _unresolved(text: Text, turns: Sequence[_Turn]) -> Iterator[Unresolved]:
    number = 0
    for turn in turns:
        if turn.label.unnamed and turn.line.body > turn.line.start:
            number += 1
            start, end = text.clean.source(turn.line.start, turn.line.body)
            why = "the label says that somebody spoke, and not who"
            yield Unresolved(f"u{number}", text.document.id, start, end, turn.label.surface, why)
