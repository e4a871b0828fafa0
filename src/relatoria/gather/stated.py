"""What a document states of all, or of people whom it does not name: agreement, differences, decisions, messages.

«Participants agreed that …», «Views differed», «The co-chairs identified the following areas of agreement: …» are
nobody's words, and yet what a rapporteur looks for first. They are kept as claims of the document, to be checked
against what each said. The words are data (`vocabulary/data/stated.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.listings import listed_items
from relatoria.gather.tables import prose_cells
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.needed import Needing
from relatoria.language.sentence import Sentence, sentence_of
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.model.document import DocumentKind, ParagraphKind
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.model.intervention import How, Intervention
from relatoria.trace.spans import Spans
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.findings import written
from relatoria.vocabulary.tables import Listing

_TELLING = frozenset({DocumentKind.SYNTHESIS, DocumentKind.BULLETIN, DocumentKind.REVIEW_REPORT})
"""Documents that say for others how a meeting went; one's own statement, and the press, do not."""
_KINDS = {
    "divergence": FindingKind.DIVERGENCE_CLAIM,
    "decision": FindingKind.DECISION_CLAIM,
    "quantifier": FindingKind.QUANTIFIER_CLAIM,
    "consensus": FindingKind.CONSENSUS_CLAIM,
}
"""What a sentence states, in the order in which it is asked."""
_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivxl]+)[.)]\s+")
_DIGITS = re.compile(r"^\W*\d{1,3}\W")
_MARKS = "*_#• -–—"


@dataclass(frozen=True, slots=True)
class _Words:
    sentences: dict[str, re.Pattern[str]]
    any_sentence: Needing
    heads: dict[str, re.Pattern[str]]
    titles: dict[str, re.Pattern[str]]
    clause: re.Pattern[str]
    follows: re.Pattern[str]
    asks: re.Pattern[str]
    procedural: re.Pattern[str]


_Span = tuple[int, int]
_CLAIMS = frozenset((*_KINDS.values(), FindingKind.CONCLUSION_CLAIM))


def with_stated(text: Text, attribution: Attribution) -> Attribution:
    """Who said what, and with it what the document states of all or of people without names, in its order.

    A sentence in which somebody is heard by name is theirs, and no claim of the document; an item of what it lists is
    its claim, whoever is heard in it. The passages of a claim are the sentence or the item of a list, then the line
    that announces the list. Linear.
    """
    if text.document.kind not in _TELLING:
        return attribution
    heard = _heard_by_name(attribution)
    claims = [
        _finding(text, kind, places)
        for kind, listed, *places in (*_claims(text), *_of_tables(text))
        if listed or not heard.touch(*text.clean.source(*places[0]))
    ]
    told = Spans((one.passages[0].start, one.passages[0].end) for one in claims)
    others = [one for one in attribution.findings if not _is_told(one, told)]
    findings = tuple(sorted((*others, *claims), key=_place))
    return replace(attribution, findings=findings, interventions=_of_who_asks(text, attribution, claims))


def _of_who_asks(text: Text, attribution: Attribution, claims: Iterable[Finding]) -> tuple[Intervention, ...]:
    """What was said, without that of whoever an item names of which a meeting recommends something: «The workshop
    recommended that: – IOM develop indicators»."""
    language = text.document.language
    lists = [one.passages for one in claims if len(one.passages) > 1 and language in TONGUES]
    asked = Spans(
        (item.start, item.end)
        for item, head in lists
        if _words(language).asks.search(fold(text.document.text[head.start : head.end]))
    )
    if not asked:
        return attribution.interventions
    return tuple(one for one in attribution.interventions if not _is_asked(one, asked))


def _is_asked(one: Intervention, asked: Spans) -> bool:
    return all(part.how is How.EXPLICIT and asked.touch(part.start, part.end) for part in one.passages)


def _place(finding: Finding) -> int:
    return finding.passages[0].start if finding.passages else -1


def _is_told(finding: Finding, told: Spans) -> bool:
    """Whether a claim that a speaker's reader noticed is part of a sentence that is kept whole."""
    return finding.kind in _CLAIMS and any(told.touch(one.start, one.end) for one in finding.passages)


def _claims(text: Text) -> Iterator[tuple[FindingKind, bool, *tuple[_Span, ...]]]:
    """The kind of each claim, whether it is an item, where it stands, and where the line stands that announces it."""
    title: FindingKind | None = None
    head: _Head | None = None
    prose = prose_cells(text)
    for part in text.paragraphs:
        kind, language = part.paragraph.kind, part.language
        if language not in TONGUES or kind is ParagraphKind.FOOTNOTE:
            continue
        if kind is ParagraphKind.TABLE_CELL and part.paragraph.id not in prose:
            continue
        if kind is ParagraphKind.HEADING:
            title = _titled(part)
            head = _announced(part) if title is None else None
        elif head is not None and _is_item_of(head, part):
            yield head.kind, True, (part.start, part.end), head.span
        elif title is not None and kind is ParagraphKind.LIST_ITEM and not _ends_open(part):
            yield title, True, (part.start, part.end)
        else:
            head = _announced(part)
            for sentence in part.sentences[: -1 if head else None]:
                if (found := _stated_in(sentence, language)) is not None:
                    yield found, False, (sentence.start, sentence.end)


def _of_tables(text: Text) -> Iterator[tuple[FindingKind, bool, _Span]]:
    """What tables list that is to be done: a decision of the document, unless the row names whose it is."""
    items = (one for one in listed_items(text.document) if one.listing is Listing.TASK and not one.in_list)
    tasks = {item.paragraph for item in items}
    for part in text.paragraphs if tasks else ():
        if part.paragraph.id in tasks:
            yield FindingKind.DECISION_CLAIM, False, (part.start, part.end)


@dataclass(frozen=True, slots=True)
class _Head:
    """The line that announces a list, of what kind, and how the paragraph is marked in which it stands."""

    kind: FindingKind
    span: _Span
    marked: str


def _is_item_of(head: _Head, part: TextParagraph) -> bool:
    """Whether a paragraph is an item of the list: not the next of the numbered paragraphs of which the head is one."""
    marked = _marking(part)
    return part.paragraph.kind is ParagraphKind.LIST_ITEM and not _ends_open(part) and marked != (head.marked or None)


def _marking(part: TextParagraph) -> str:
    """How a paragraph is marked: with a number, a letter, a sign, or not at all."""
    marker = (part.paragraph.marker or "").strip("().: ")
    return "" if not marker else "number" if marker[0].isdigit() else "letter" if marker[0].isalpha() else "sign"


def _ends_open(part: TextParagraph) -> bool:
    return bool(part.sentences) and part.sentences[-1].text.rstrip(_MARKS).endswith(":")


def _titled(part: TextParagraph) -> FindingKind | None:
    said = _NUMBER.sub("", " ".join(sentence.folded for sentence in part.sentences).strip(_MARKS)).strip(_MARKS + ":.")
    patterns = _words(part.language).titles
    return next((_kind(name) for name, pattern in patterns.items() if pattern.fullmatch(said)), None)


def _announced(part: TextParagraph) -> _Head | None:
    """What the last sentence of a paragraph announces, where it ends with a colon."""
    if not _ends_open(part):
        return None
    last, patterns = part.sentences[-1], _words(part.language).heads
    said = _NUMBER.sub("", last.folded.strip(_MARKS))
    found = next((_kind(name) for name, one in patterns.items() if one.search(said)), None)
    return _Head(found, (last.start, last.end), _marking(part) or _written(part)) if found else None


def _written(part: TextParagraph) -> str:
    """The marking of a paragraph whose number was not lifted off."""
    return "number" if part.sentences and _DIGITS.match(part.sentences[0].folded) else ""


def claim_in(sentence: str, language: str) -> FindingKind | None:
    """What a sentence states of all, or of people without names («es», «en» or «fr»); None for any other."""
    return _stated_in(sentence_of(sentence), language) if language in TONGUES else None


def says_what(sentence: str, language: str) -> bool:
    """Whether a claim («es», «en» or «fr») says in a clause or an infinitive behind its verb what people hold.

    «Others held that …» does not: who they are is said before.
    """
    said = _plain(fold(sentence))
    if _words(language).follows.match(said):
        return False
    matches = (pattern.match(said) for pattern in _words(language).sentences.values())
    found = next((match.end() for match in matches if match), len(said))
    return _words(language).clause.search(said, found) is not None


def is_procedural(sentence: str, language: str) -> bool:
    """Whether a decision («es», «en» or «fr») is of the meeting itself: its agenda or its minutes."""
    return _words(language).procedural.search(fold(sentence)) is not None


def _stated_in(sentence: Sentence, language: str) -> FindingKind | None:
    if not _words(language).any_sentence.opens(sentence.words):
        return None
    said = _plain(sentence.folded)
    if said.endswith((":", "?")):
        return None
    patterns = _words(language).sentences
    return next((_KINDS[name] for name in _KINDS if patterns[name].match(said)), None)


def _plain(folded: str) -> str:
    """A sentence without its number and its marks."""
    return _NUMBER.sub("", folded.lstrip(_MARKS)).lstrip(_MARKS)


def _kind(name: str) -> FindingKind:
    return FindingKind.CONCLUSION_CLAIM if name == "conclusion" else _KINDS[name]


def _heard_by_name(attribution: Attribution) -> Spans:
    """Where somebody with a name is heard in so many words."""
    crowds = {actor.id for actor in attribution.actors if actor.kind is ActorKind.COLLECTIVE}
    return Spans(
        (passage.start, passage.end)
        for one in attribution.interventions
        if not crowds.issuperset(one.actors)
        for passage in one.passages
        if passage.how is How.EXPLICIT
    )


def _finding(text: Text, kind: FindingKind, places: Sequence[_Span]) -> Finding:
    refs = tuple(PassageRef(text.document.id, *text.clean.source(*span)) for span in places)
    words = text.clean.text[slice(*places[0])]
    return Finding("", kind, written(kind.value, text.document.language, text=words), refs)


@cache
def _words(language: str) -> _Words:
    data = read_table("stated.toml")[language]
    lists = {name: words for name, words in data.items() if isinstance(words, str)}

    def pattern(*said: str) -> re.Pattern[str]:
        whole = "|".join(f"(?:{one})" for one in said)
        for _ in range(2):  # a list may hold another
            for name, words in lists.items():
                whole = whole.replace(f"<{name}>", words)
        return re.compile(whole)

    return _Words(
        {name: pattern(*said) for name, said in data["sentences"].items()},
        Needing(pattern(*(one for said in data["sentences"].values() for one in said)).pattern),
        {name: pattern(said) for name, said in data["heads"].items()},
        {name: pattern(said) for name, said in data["titles"].items()},
        pattern(data["clause"]),
        pattern(data["follows"]),
        pattern(data["asks"]),
        pattern(data["procedural"]),
    )
