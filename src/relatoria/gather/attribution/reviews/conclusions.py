"""Lists of which a body named before them says every item: «Le Groupe de travail : a) Recommande …; b) Invite …».

Conclusions and resolutions name their subject once, often pages and preambles before the verbs of which it is the
subject; whoever is named within an item is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from msgspec import Struct, structs

from relatoria.gather.attribution.actors.registry import Registry
from relatoria.gather.attribution.claims.cues import find_claims
from relatoria.gather.attribution.discourse.heads_and_ends import unnumbered
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.reviewed import Reviewed
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.attribution.reviews.group_reports import as_titled, names_a_group
from relatoria.gather.attribution.words.conjugation import PAST
from relatoria.gather.attribution.words.preambles import opens_preamble
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.verbs import line_and_verbs
from relatoria.gather.attribution.words.wordlists import entries, words_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_of
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation

_MARKER = r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+|[-–—•*]\s+"
_LABEL = r"[*_]{0,2}(?:r|rec)(?:om\w+)?[ .-]*(?:n[o°º]\.? ?)?\d{1,2}[.:)][*_]{0,2}:?\s+"
"""«R1.», «Recommendation 3:»: what numbers a recommendation."""
_LABELLED = re.compile(rf"\s*(?:[-–—•*]\s+)?{_LABEL}", re.IGNORECASE)
_NUMBER = re.compile(rf"^\s*(?:{_MARKER})?(?:{_LABEL})?", re.IGNORECASE)
_CUT = re.compile(rf"[:;,]\s*(?:(?:and|y|e|et)\s+)?(?={_MARKER})|[:;]\s*(?:(?:and|y|e|et)\s+)?", re.IGNORECASE)
"""Where an item may begin within a sentence: behind a colon or a semicolon, or where a marker stands."""
_FEWEST = 2


class Head(Struct, frozen=True):
    """The words before a list, at clean offsets; ``agreed`` is what they claim if they have a verb («acordó:»)."""

    start: int
    end: int
    wording: str
    agreed: tuple[Claim, ...] = ()


class Item(Struct, frozen=True):
    """An item of a list at clean offsets, with the words, folded, that open it."""

    start: int
    end: int
    wording: str


def with_conclusions(text: Text, found: Attribution) -> Attribution:
    """``found`` with every item of a list of conclusions given to whom the words before the list name.

    Where nobody is named there, nobody says them.
    """
    registry = Registry()
    titled = names_a_group(text)  # what such a group agrees on is told under its title
    lists = [(head, items) for head, items in _lists(text) if not (titled and head.agreed)]
    if not lists:
        return found
    own = [said for head, items in lists for said in _said(text, registry, head, items)]
    silent = [head for head, _ in lists if not head.agreed]
    told = [*((head.start, head.end) for head in silent), *((one.start, one.end) for _, some in lists for one in some)]
    spans = [text.clean.source(start, end) for start, end in told]
    kept = [without for one in found.interventions if (without := _outside(one, spans)).passages]
    merged = merge(
        [
            (text.document, replace(found, interventions=tuple(kept))),
            (text.document, Attribution(registry.actors(), tuple(own))),
        ]
    )
    actors = as_titled(text, merged.actors)
    return replace(merged, actors=actors, interventions=in_order(merged.interventions))


def _outside(one: Intervention, spans: list[tuple[int, int]]) -> Intervention:
    passages = tuple(p for p in one.passages if not any(start < p.end and p.start < end for start, end in spans))
    return one if len(passages) == len(one.passages) else one.with_passages(passages)


def _lists(text: Text) -> Iterator[tuple[Head, list[Item]]]:
    """The words before each list of conclusions, and its items."""
    head: Head | None = None
    items = list[Item]()
    reviewed = Reviewed(text)
    for part in text.paragraphs:
        wording = text.clean.text[part.start : part.end].rstrip()
        opened = _opened(head, part, wording) if head is not None else ""
        if head is not None and _goes_on(head, part, wording, opened, len(items)):
            label = _LABELLED.match(wording) if head.agreed else None
            items.append(Item(part.start + (label.end() if label else 0), part.end, opened))
            continue
        before = head.agreed if head is not None and _is_list(head, items) else ()
        if head is not None and _is_list(head, items):
            yield head, items
        head, items = _head(part, wording, reviewed, before), []
        yield from _within(part, wording)
    if head is not None and _is_list(head, items):
        yield head, items


def _head(part: TextParagraph, wording: str, reviewed: Reviewed, before: tuple[Claim, ...]) -> Head | None:
    """The last sentence of a paragraph that leaves its sense to what follows; None for any other paragraph.

    ``before`` is what heads the list that ends right above: «Elle recommande aux États de résidence :» goes on from it.
    """
    if not wording.endswith((":", ",")) or not part.sentences or part.paragraph.kind is ParagraphKind.HEADING:
        return None
    last = part.sentences[-1]
    scene = scene_of(unnumbered(last), part.language)
    agreed: tuple[Claim, ...] = ()
    if wording.endswith(":") and not _AGREED.isdisjoint(word[:_STEM] for word in last.words):
        claims = find_claims(scene, reviewed.read(scene, find_spots(scene)))
        named = len(claims) == 1 and claims[0].how in _NAMED and claims[0].rule in _SUBJECT
        agreed = claims if named and all(spot.shape in _MAY_CONCLUDE for spot in claims[0].spots) else ()
        goes_on = before and before[0].relation is Relation.RECOMMEND and "recom" in last.folded
        pronoun = last.words[0] in (*words_of(part.language).pronouns, "it")
        agreed = before if goes_on and (pronoun or all(claim.how not in _NAMED for claim in claims)) else agreed
    return Head(last.start, last.end, last.text, agreed)


_STEM = 5
_AGREED = frozenset("acord acuer decid resue convi conve concl resol recom agree reach adopt aprob appro".split())
"""How words begin for what a body does of which the items of a list tell the content."""
_NAMED = frozenset({How.EXPLICIT, How.COLLECTIVE})
_SUBJECT = frozenset({"subject", "delegation", "inverted", "collective"})


def _goes_on(head: Head, part: TextParagraph, wording: str, opened: str, before: int) -> bool:
    """Whether a paragraph is an item of the list that stands below the words of ``head``."""
    kind = part.paragraph.kind
    if kind is ParagraphKind.HEADING:
        return False
    if head.agreed:
        item = (
            kind is ParagraphKind.LIST_ITEM
            or _LABELLED.match(wording)
            or (part.paragraph.marker or "").strip("().") == str(before + 1)
        )
        governed = _OPEN.search(head.wording) is not None or _GOVERNED.match(_unmarked(wording)) is not None
        to_some = _TO_WHOM.search(head.wording) is not None
        free = to_some or not wording.endswith(_BRACKETED)
        return bool(item) and free and (governed or to_some or not _somebody(part))
    return bool(opened) or _is_preamble(part, wording)


_BRACKETED = (")", ").", ");")
"""Whose the item is, or whom it is for where the words before the list say that they speak to some."""
_TO_WHOM = re.compile(
    r"\brecom\w+ (?:\w+(?:ment|mente|ly) )?(?:à|aux?|al?|to|that) (?=\w)(?!\w+(?:ing|s)? ?:$)", re.IGNORECASE
)


_OPEN = re.compile(r" (?:that|que|to|de|qu['’]) ?:$", re.IGNORECASE)
_GOVERNED = re.compile(r"(?:that|que|qu['’]|to|d['’]|de) ?\w|[^\W\d_]{2,}(?:[aei]r(?:se)?|re) ", re.IGNORECASE)
"""What makes an item go on from the verb before the list, whoever it names: «acuerdan: Crear un grupo …»."""


def _somebody(part: TextParagraph) -> bool:
    """Whether an item names who says it."""
    scenes = (scene_of(unnumbered(one), part.language) for one in part.sentences)
    return any(claim.how is How.EXPLICIT for scene in scenes for claim in find_claims(scene, find_spots(scene)))


def _opened(head: Head, part: TextParagraph, wording: str) -> str:
    """The words of a paragraph that says what the body of ``head`` does, a participle where that has «has»; else ""."""
    opened = operative(wording, part.language)
    if opened or _AUXILIARY.search(head.wording.rstrip(" :,")) is None:
        return opened
    plain = _unmarked(wording)
    return plain if _PARTICIPLES.match(plain) else ""


_PARTICIPLES = re.compile(r"\w+(?:ado|ido|cho|sto|to|ed|é|i|is|u|nt)s? ")


def _is_list(head: Head, items: list[Item]) -> bool:
    alone = bool(head.agreed) and _TO_WHOM.search(head.wording) is not None
    return sum(bool(item.wording or head.agreed) for item in items) >= (1 if alone else _FEWEST)


def _within(part: TextParagraph, wording: str) -> Iterator[tuple[Head, list[Item]]]:
    """The list that stands in one paragraph with the words before it."""
    colon = wording.find(":")
    if colon < 0 or part.paragraph.kind is ParagraphKind.HEADING:
        return
    cuts = [match.end() for match in _CUT.finditer(wording, colon)]
    ends = [*(match.start() + 1 for match in _CUT.finditer(wording, colon + 1)), len(wording)]
    items = [
        Item(part.start + start, part.start + end, opened)
        for start, end in zip(cuts, ends, strict=True)
        if (opened := operative(wording[start:end], part.language))
    ]
    head = Head(part.start, part.start + colon, wording[:colon])
    if _is_list(head, items) and len(items) == len(cuts):
        yield head, [Item(part.start, items[0].end, items[0].wording), *items[1:]]


def operative(wording: str, language: str) -> str:
    """The words of an item without its marker, if it opens with what a body does; "" otherwise."""
    plain = _unmarked(wording)
    words = fold(plain[:60]).replace("'", "' ").split()
    if not words or not plain[:1].isalpha():
        return ""
    deed = words[1] if words[0] in _REFLEXIVE and len(words) > 1 else words[0]
    return plain if deed.strip(",.;:") in _deeds(language) or _said_before(plain, language) else ""


def _said_before(plain: str, language: str) -> bool:
    """«asked the Secretariat …», «señaló que …»: a past of saying, which no noun looks like, opens the item."""
    hits = line_and_verbs(sentence_of(plain[:_ENOUGH]), words_of(language).language)[1]
    return bool(hits) and hits[0].first == 0 and hits[0].tense == PAST


_ENOUGH = 80
"""Letters of an item that tell with what it opens."""
_REFLEXIVE = frozenset({"se", "s'"})


def _unmarked(wording: str) -> str:
    """A wording without the number, letter or dash of an item."""
    return _NUMBER.sub("", wording, count=1)


def _is_preamble(part: TextParagraph, wording: str) -> bool:
    return wording.endswith(",") and opens_preamble(fold(wording), part.language)


@cache
def _deeds(language: str) -> frozenset[str]:
    """The finite forms with which conclusions open, in the third person."""
    return frozenset(entries(language)["operative"])


def _subjects(text: Text, head: Head, items: list[Item]) -> tuple[Spot, ...]:
    """Whom the words before a list name as the subject of its first item; () where that is nobody."""
    if head.agreed:
        return head.agreed[0].spots
    language = text.document.language
    plain = _AUXILIARY.sub("", _unmarked(head.wording).rstrip(" :,"))
    for phrase in _phrases(plain):
        said = f"{phrase[:1].upper()}{phrase[1:]} {_SAYS[words_of(language).language]}"
        scene = scene_of(sentence_of(said), language)
        at = next((hit.first for hit in reversed(scene.verbs)), 0)
        claims = find_claims(scene, find_spots(scene))
        named = claims[0].spots if claims and claims[0].how in _NAMED else ()
        if len(named) == 1 and named[0].shape is Shape.COLLECTIVE and not named[0].first:
            return (_in_full(named[0], phrase),)
        if named and named[-1].end == at and all(spot.shape in _MAY_CONCLUDE for spot in named):
            return named
    return ()


_AUXILIARY = re.compile(r" (?:a|ont|ha|han|has|have|had)$")
"""«Le Comité a :», whose items open with participles."""
_SAYS = {"es": "declara que llueve.", "en": "declared that it rained.", "fr": "déclare qu'il pleut."}
"""What a subject is read with whose own verb stands in the items."""


def _in_full(spot: Spot, phrase: str) -> Spot:
    """«Los Ministros de Riego», of whom the mention holds the first words."""
    name = phrase[:1].upper() + phrase[1:]
    return structs.replace(spot, mention=structs.replace(spot.mention, name=name, surface=name))


_MAY_CONCLUDE = frozenset({Shape.BODY, Shape.STATE, Shape.COLLECTIVE, Shape.ROLE, Shape.PERSON, Shape.BARE})


def _phrases(head: str) -> Iterator[str]:
    """The parts of the last sentence of the words before a list, in order."""
    last = re.split(r"(?<=[^A-Z][.?!])\s+(?=[A-ZÀ-Ý])", head)[-1]
    yield from (part.strip() for part in last.split(",") if part.strip())


def _said(text: Text, registry: Registry, head: Head, items: list[Item]) -> Iterator[Intervention]:
    actors = tuple(dict.fromkeys(registry.add(spot.mention) for spot in _subjects(text, head, items)))
    if not actors:
        return
    name = ", ".join(registry.name(actor) for actor in actors)
    language = text.document.language
    asked = bool(head.agreed) and head.agreed[0].relation is Relation.RECOMMEND
    rule = rules()["asked" if asked else "delegation"]
    for item in items:
        verb = head.agreed[0].verb if head.agreed else item.wording.partition(" ")[0]
        how = _how(registry, actors) if item.wording else How.INHERITED
        why = rule.why(language, verb=verb.lower(), name=name)
        start, end = text.clean.source(item.start, item.end)
        passage = AttributedPassage(start, end, how, rule.confidence, why)
        relation = head.agreed[0].relation if head.agreed else _relation(item, language)
        yield Intervention("", text.document.id, actors, (passage,), relation)


def _how(registry: Registry, actors: tuple[str, ...]) -> How:
    crowd = all(registry.get(actor).kind is ActorKind.COLLECTIVE for actor in actors)
    return How.COLLECTIVE if crowd else How.EXPLICIT


def _relation(item: Item, language: str) -> Relation:
    hits = line_and_verbs(sentence_of(item.wording[:_ENOUGH]), words_of(language).language)[1]
    return next((hit.saying.relation for hit in hits if hit.first == 0), Relation.REPORT)
