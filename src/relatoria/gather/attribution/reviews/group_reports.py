"""The report of a working group: the group speaks under its own name, and the list that it recommends is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation
from relatoria.vocabulary.capitals import in_small_letters

_GROUP = re.compile(
    r"\b(?:working group|breakout group|grupos? de trabajo|mesa de trabajo|groupe de travail)\b[^:.–—]*"
)
_BARE = frozenset(
    {"group", "working group", "breakout group", "grupo", "grupo de trabajo", "mesa de trabajo", "groupe",
     "groupe de travail"}
)  # fmt: skip
_ASKS = re.compile(r"\b(?:recommend|recomend|recommand|propuest|propos|conclusion)\w*")
_REVIEW = re.compile(r"\b(?:review|examen|examin|epu|upr)\w*")
_REVIEWED = 1_500  # characters
_HEAD = 3
"""The name of the group stands in one of the first paragraphs."""


def group_report(text: Text, found: Attribution) -> Attribution:
    """``found`` with the working group named as the title names it, and its recommendations given to it.

    Unchanged where no title names a working group. Items are those of a list after a line that recommends and ends
    with a colon; what was read in them as the words of «States» or «partners» is the group's.
    """
    name = _name(text)
    if not name:
        return found
    actors = tuple(_named(actor, name) for actor in found.actors)
    items = list(_items(text))
    own = next((actor.id for actor in actors if actor.name == name), "")
    if items and not own:
        own = f"a{len(actors) + 1}"
        actors = (*actors, Actor(own, ActorKind.GROUP, name, aliases=(name,)))
    return replace(found, actors=actors, interventions=in_order(_with_items(text, found, items, own)))


def names_a_group(text: Text) -> bool:
    """Whether the title names a working group, and nothing at the head says that a State is under review."""
    return bool(_name(text)) and _REVIEW.search(fold(text.clean.text[:_REVIEWED])) is None


def as_titled(text: Text, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors of a document, a body of common words («the Committee») named in full as a line at the head names it."""
    name = _name(text)
    lines = [text.clean.text[part.start : part.end].strip() for part in text.paragraphs[: _HEAD + 1]]
    heads = [line for line in lines if len(line) <= _LINE and not line.endswith((".", ":", ","))]
    return tuple(
        _in_full(_named(actor, name) if name else actor, heads, text.clean.text, text.document.language)
        for actor in actors
    )


def _in_full(actor: Actor, lines: list[str], shown: str, language: str) -> Actor:
    if actor.kind not in (ActorKind.ORGANISATION, ActorKind.GROUP):
        return actor
    asked = re.compile(rf"{re.escape(fold(actor.name))} {_OF}[^:.()–—,;]*")
    for line in lines:
        match = asked.match(fold(line)) if len(fold(line)) == len(line) else None
        if match is not None:
            said = line[: match.end()].strip()
            return _called(actor, in_small_letters(said, shown, language))
    return actor


_LINE = 160
_OF = r"(?:on|for|of|sur|de|du|des|pour|sobre|para|del)\b"


def _name(text: Text) -> str:
    for part in text.paragraphs[:_HEAD]:
        wording = text.clean.text[part.start : part.end]
        match = _GROUP.search(fold(wording)) if part.paragraph.kind is ParagraphKind.HEADING else None
        if match is not None and len(fold(wording)) == len(wording):
            said = wording[match.start() : match.end()].strip()
            return in_small_letters(said, text.clean.text, text.document.language)
    return ""


def _named(actor: Actor, name: str) -> Actor:
    if actor.kind is ActorKind.PERSON or fold(actor.name) not in _BARE:
        return actor
    return replace(_called(actor, name), kind=ActorKind.GROUP)


def _called(actor: Actor, name: str) -> Actor:
    return replace(actor, name=name, aliases=tuple(dict.fromkeys((*actor.aliases, name))))


def _items(text: Text) -> Iterator[TextParagraph]:
    """The items of the lists that a recommending line with a colon opens."""
    opened = False
    for part in text.paragraphs:
        if part.paragraph.kind is ParagraphKind.LIST_ITEM:
            if opened:
                yield part
            continue
        wording = fold(text.clean.text[part.start : part.end]).strip()
        opened = wording.endswith(":") and _ASKS.search(wording) is not None


def _with_items(text: Text, found: Attribution, items: list[TextParagraph], own: str) -> list[Intervention]:
    """The interventions, the items of lists given to the group."""
    spans = [text.clean.source(part.start, part.end) for part in items]
    kept = [without for one in found.interventions if (without := _outside(one, spans)).passages]
    rule = rules()["next_paragraph"]
    why = rule.why(text.document.language, name="")
    for start, end in spans:
        passage = AttributedPassage(start, end, How.INHERITED, rule.confidence, why)
        session = kept[-1].session if kept else None
        kept.append(Intervention("", text.document.id, (own,), (passage,), Relation.RECOMMEND, session=session))
    return kept


def _outside(one: Intervention, spans: list[tuple[int, int]]) -> Intervention:
    passages = tuple(p for p in one.passages if not any(start <= p.start and p.end <= end for start, end in spans))
    return one if len(passages) == len(one.passages) else one.with_passages(passages)
