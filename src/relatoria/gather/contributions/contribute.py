"""From interventions to contributions and figures: the door of this package."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from itertools import accumulate
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.contributions import details
from relatoria.gather.contributions.asked_of_others import asked_of_others
from relatoria.gather.contributions.clauses import items, joints
from relatoria.gather.contributions.figures import Stated, approximation, quantity_sign, sentence_figures
from relatoria.gather.contributions.kinds import PLEDGES, Clause, Reading, clauses_of, known_reading, pledge, read
from relatoria.gather.contributions.pledged_lists import goes_past
from relatoria.gather.contributions.sources import source_words
from relatoria.gather.listings import Item, listed_items
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import Contribution, ContributionKind, Horizon
from relatoria.model.document import ParagraphKind
from relatoria.model.figure import Base, Comparison, Figure
from relatoria.model.intervention import Intervention, Relation
from relatoria.trace.spans import Spans
from relatoria.vocabulary.tables import Listing

_SILENT = frozenset((ParagraphKind.HEADING, ParagraphKind.FOOTNOTE))
_SURE_PART = 0.6
_ASKED_SURE = 0.9
"""What stands in a list of what is recommended, under a line that asks, is asked for."""
_ASKED = frozenset((ContributionKind.RECOMMENDATION, ContributionKind.CALL))
_LISTED = {
    Listing.TASK: ContributionKind.COMMITMENT,
    Listing.PLEDGE: ContributionKind.COMMITMENT,
    Listing.RECOMMENDATION: ContributionKind.RECOMMENDATION,
    Listing.POSITION: ContributionKind.POSITION,
}
"""What the rows of a table bring."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """What one document's interventions bring; identifiers are unique within it, offsets are source offsets."""

    contributions: tuple[Contribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    clauses: tuple[Clause, ...] = ()  # that each contribution was read from


class _Stretch(Struct, frozen=True):
    """A passage of an intervention, by source offsets."""

    start: int
    end: int
    intervention: Intervention


class _Spoken(Struct, frozen=True):
    """A sentence, or the part of it that one intervention says, with its source range."""

    sentence: Sentence
    start: int
    end: int
    stretches: tuple[_Stretch, ...]


def contribute(text: Text, interventions: Sequence[Intervention]) -> Contributions:
    """Find what each intervention brings, sentence by sentence, and every figure of the document.

    Contributions are found only within the interventions' passages; a figure outside them belongs to the document.
    A sentence gives one contribution for each thing that it holds. Linear in the text.
    """
    figures: list[Figure] = []
    contributions: list[Contribution] = []
    clauses: list[Clause] = []
    lead, above = None, ""
    listings = listed_items(text.document)
    tabled, rows = {item.paragraph: item for item in listings}, Spans((item.start, item.end) for item in listings)
    for paragraph, spoken in _spoken(text, _Stretches(interventions)):
        stated = sentence_figures(spoken.sentence, paragraph.language)
        source = source_words(spoken.sentence) if stated else None
        here = [_figure(text, spoken, claim, f"f{len(figures) + at}", source) for at, claim in enumerate(stated, 1)]
        figures += here
        quantities = tuple((spoken.sentence.start + one.number.start, quantity_sign(one.number)) for one in stated)
        item = tabled.get(paragraph.paragraph.id)
        listed = paragraph.paragraph.kind is ParagraphKind.LIST_ITEM
        lead, above = _above(text, paragraph, spoken, lead, above)
        beside = (
            item is None
            and paragraph.paragraph.kind is ParagraphKind.TABLE_CELL
            and rows.touch(spoken.start, spoken.end)
        )
        for stretch in spoken.stretches if not beside else ():
            clause = _clause(text, spoken, stretch, paragraph.language, quantities)
            if item is not None and item.listing in _LISTED:
                found = [(clause, known_reading(clause, _LISTED[item.listing]))]
            else:
                found = list(readings(clause, _relation(stretch), listed=listed, lead=lead if listed else None))
            for part, reading in found:
                one = _contribution(text, stretch, part, reading, here, len(contributions))
                due = _due(text, item) if item is not None and one.horizon is None else None
                contributions.append(replaced(one, horizon=due) if due is not None else one)
                clauses.append(part)
            if found and not (lead and PLEDGES in lead.signs) and clause.text.rstrip().endswith(":"):
                lead = _leading(found[-1][1], stretch.intervention)
                above = text.document.text[paragraph.paragraph.start : paragraph.paragraph.end] if listed else ""
    return Contributions(tuple(contributions), tuple(figures), tuple(clauses))


def _due(text: Text, item: Item) -> Horizon | None:
    """The date that the row of a table, or what stands behind an item, gives."""
    if item.when is None:
        return None
    return details.named_date(" ".join(text.document.text[slice(*item.when)].split()), text.document.language)


def _above(
    text: Text, paragraph: TextParagraph, spoken: _Spoken, lead: Reading | None, line: str
) -> tuple[Reading | None, str]:
    """The line that leads the list in which a sentence stands, and the paragraph of that line where it is an item
    itself or promises: «4. …» is no item of «3. We undertake to: (a) …»."""
    here = paragraph.paragraph
    opened = None
    if spoken.sentence.text.rstrip().endswith(":"):
        opened = pledge(_whole(spoken.sentence, paragraph.language, ()))
    if opened is not None:
        return opened, text.document.text[here.start : here.end]
    if here.kind is not ParagraphKind.LIST_ITEM:
        return None, ""
    return (None, "") if goes_past(text.document.text[here.start : here.end], line) else (lead, line)


def _leading(reading: Reading, said: Intervention) -> Reading:
    """How the line over a list is read for its items."""
    asked = reading.kind in _ASKED and said.relation is Relation.RECOMMEND
    return replace(reading, confidence=max(reading.confidence, _ASKED_SURE)) if asked else reading


def readings(
    clause: Clause, relation: Relation, *, listed: bool = False, lead: Reading | None = None
) -> Iterator[tuple[Clause, Reading]]:
    """Yield the parts of a sentence that bring something, each with its reading.

    ``lead`` is the reading of the line that introduces a list: an item without words of its own kind takes it, and
    whatever stands under «We urge the States:» is asked for, under «We undertake to:» promised.
    """
    ranges = items(clause.folded)
    if ranges:
        head = clauses_of(clause, [(0, ranges[0][0])])[0]
        intro = read(head, relation)
        for item in clauses_of(clause, ranges):
            own = read(item, Relation.REPORT, listed=True)
            reading = own if own and own.confidence >= _SURE_PART else intro or own
            if reading:
                yield item, reading
        return
    if lead is not None and (lead.kind in _ASKED or PLEDGES in lead.signs):
        yield clause, lead
        return
    whole = read(clause, relation, listed=listed)
    parts = clauses_of(clause, joints(clause.folded)) if whole or clause.folded.count(" ") > 12 else []
    split = [(part, reading) for part in parts if (reading := read(part, _narrowed(relation, part, parts)))]
    strong = [pair for pair in split if pair[1].confidence >= _SURE_PART]
    if len(strong) > 1 and len({pair[1].kind for pair in strong}) == len(strong):
        yield from strong
    elif whole and lead and whole.confidence < _SURE_PART:
        yield clause, lead
    elif whole:
        yield clause, whole
    elif lead:
        yield clause, lead


def _narrowed(relation: Relation, part: Clause, parts: Sequence[Clause]) -> Relation:
    """What attribution says of the sentence holds of its first part only."""
    return relation if part is parts[0] else Relation.REPORT


def _relation(stretch: _Stretch) -> Relation:
    """The intervention's relation, where it was won: in its first passage."""
    first = stretch.intervention.passages[0]
    return (
        stretch.intervention.relation if (first.start, first.end) == (stretch.start, stretch.end) else Relation.REPORT
    )


class _Stretches:
    """The passages of all interventions by place: finds those that overlap a range without reading all of them."""

    def __init__(self, interventions: Sequence[Intervention]) -> None:
        self._all = sorted(
            (_Stretch(passage.start, passage.end, item) for item in interventions for passage in item.passages),
            key=lambda stretch: (stretch.start, stretch.end),
        )
        self._starts = [stretch.start for stretch in self._all]
        self._reach = list(accumulate((stretch.end for stretch in self._all), max))

    def over(self, start: int, end: int) -> tuple[_Stretch, ...]:
        """The stretches that overlap ``[start, end)``, in order."""
        found: list[_Stretch] = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._all[at].end > start:
                found.append(self._all[at])
            at -= 1
        return tuple(reversed(found))


def _spoken(text: Text, stretches: _Stretches) -> Iterator[tuple[TextParagraph, _Spoken]]:
    """Every sentence that is not a heading's or a footnote's, with the stretches that overlap it."""
    for paragraph in text.paragraphs:
        if paragraph.paragraph.kind in _SILENT:
            continue
        for sentence in paragraph.sentences:
            start, end = text.clean.source(sentence.start, sentence.end)
            yield paragraph, _Spoken(sentence, start, end, stretches.over(start, end))


def _clause(
    text: Text, spoken: _Spoken, stretch: _Stretch, language: str, quantities: tuple[tuple[int, str], ...]
) -> Clause:
    """The part of a sentence that a stretch covers; a character or two at its ends do not cut it."""
    sentence = spoken.sentence
    whole = _whole(sentence, language, quantities)
    left = _clean_offset(text, sentence, stretch.start) if stretch.start > spoken.start + 2 else 0
    right = _clean_offset(text, sentence, stretch.end) if stretch.end < spoken.end - 2 else len(sentence.text)
    if (left, right) == (0, len(sentence.text)) or right <= left:
        return whole
    return clauses_of(whole, [(left, right)])[0]


def _whole(sentence: Sentence, language: str, quantities: tuple[tuple[int, str], ...]) -> Clause:
    return Clause(sentence.start, sentence.end, sentence.text, sentence.folded, sentence.words, language, quantities)


def _clean_offset(text: Text, sentence: Sentence, source: int) -> int:
    """Where the sentence's first character lies that comes from ``source`` or after it."""
    offsets = range(sentence.start, sentence.end)
    return bisect_left(offsets, source, key=text.clean.source_start)


def _contribution(
    text: Text, stretch: _Stretch, part: Clause, reading: Reading, figures: Sequence[Figure], count: int
) -> Contribution:
    reading = asked_of_others(part, reading)
    rule, kind = reading.rule, reading.kind
    start, end = text.clean.source(part.start, part.end)
    return Contribution(
        id=f"c{count + 1}",
        intervention=stretch.intervention.id,
        kind=kind,
        start=start,
        end=end,
        confidence=reading.confidence,
        why=reading.why,
        subtype=details.subtype(part, reading, kind),
        polarity=rule.polarity,
        modality=rule.modality,
        figures=tuple(figure.id for figure in figures if start <= figure.start and figure.end <= end),
        addressee=details.addressee(part, reading, kind),
        horizon=details.horizon(part, rule.modality),
        means=details.means(part),
        partners=details.partners(part, reading),
        place=details.place(part),
    )


def _figure(text: Text, spoken: _Spoken, claim: Stated, id: str, source: str | None) -> Figure:
    number = claim.number
    start, end = _placed(text, spoken, number.start, number.end)
    speakers = [stretch for stretch in spoken.stretches if stretch.start <= start and end <= stretch.end]
    return Figure(
        id=id,
        document=text.document.id,
        start=start,
        end=end,
        value=number.value,
        unit=number.kind,
        counts=claim.counts,
        approximation=approximation(number),
        date=claim.date,
        intervention=speakers[0].intervention.id if speakers else None,
        base=_in_source(text, spoken, claim.base),
        comparison=_in_source(text, spoken, claim.comparison),
        source=source,
    )


Worded = TypeVar("Worded", Base, Comparison)


def _in_source(text: Text, spoken: _Spoken, worded: Worded | None) -> Worded | None:
    """What stands beside a figure, with source offsets for those in its sentence."""
    if worded is None:
        return None
    start, end = _placed(text, spoken, worded.start, worded.end)
    return replaced(worded, start=start, end=end)


def _placed(text: Text, spoken: _Spoken, start: int, end: int) -> tuple[int, int]:
    return text.clean.source(spoken.sentence.start + start, spoken.sentence.start + end)
