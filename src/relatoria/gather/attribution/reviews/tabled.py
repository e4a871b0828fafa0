"""Tables and lists of who is to do, undertakes, recommends or holds what: «Acuerdo | Responsable | Plazo».

What a row says is of those whom its column of names names in full; who is named there only as somebody («the three
cities», «todos») or is not known is left out, and a row that names nobody is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relatoria.gather.attribution.actors.registry import Mention, Registry, mention_of
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.attribution.transcripts.labels import mention_of as mention_of_label
from relatoria.gather.attribution.transcripts.labels import parse_label
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.listings import Item, Span, listed_items
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation
from relatoria.trace.spans import Spans
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.tables import Listing, between, helping

_RELATIONS = {
    Listing.TASK: Relation.COMMIT,
    Listing.PLEDGE: Relation.COMMIT,
    Listing.RECOMMENDATION: Relation.RECOMMEND,
    Listing.POSITION: Relation.REPORT,
    Listing.SPEECH: Relation.REPORT,
}

_LETTERS = 2
"""More letters in capitals than that are a body's: «CIPRES»."""


def with_tables(text: Text, found: Attribution) -> Attribution:
    """``found`` with what tables list given to those whom the same row names."""
    items = listed_items(text.document)
    if not items:
        return found
    registry = Registry()
    given = [(item, said) for item in items if (said := _given(text, registry, item, found.actors)) is not None]
    if not given:
        return found
    taken = Spans((item.start, item.end) for item, _ in given)
    kept = [
        one.with_passages(left)
        for one in found.interventions
        if (left := tuple(p for p in one.passages if not taken.touch(p.start, p.end)))
    ]
    parts = (
        replace(found, interventions=tuple(kept)),
        Attribution(registry.actors(), tuple([said for _, said in given])),
    )
    merged = merge([(text.document, part) for part in parts])
    return replace(merged, interventions=in_order(merged.interventions))


def _given(text: Text, registry: Registry, item: Item, known: tuple[Actor, ...]) -> Intervention | None:
    """What a row says, as said by whom it names."""
    cells = [_plain(text, cell) for cell in item.who]
    joined = _named(" ".join(cells), known)  # one name that goes on in the next line, or one in each
    mentions = joined or [one for cell in cells for one in _named(cell, known)]
    actors = tuple(dict.fromkeys(map(registry.add, mentions)))
    if not actors:
        return None
    rule = rules()["tabled"]
    why = rule.why(text.document.language, name=", ".join(map(registry.name, actors)))
    passage = AttributedPassage(item.what.start, item.what.end, How.EXPLICIT, rule.confidence, why)
    return Intervention("", text.document.id, actors, (passage,), _RELATIONS[item.listing])


def _plain(text: Text, span: Span) -> str:
    """The wording of a cell in one line, without its marks."""
    return " ".join(text.document.text[slice(*span)].split()).strip(" *_")


def _named(wording: str, known: tuple[Actor, ...]) -> list[Mention]:
    """Those whom a cell names, but not those who only help."""
    aside = helping().search(fold(wording))
    wording = (wording[: aside.start()] if aside else wording).strip(" .;,")
    pieces = [_mention(piece, known) for piece in _pieces(wording)]
    named = [one for one in pieces if one is not None]
    if len(named) == len(pieces) and not _is_one(wording):
        return named
    whole = _mention(wording, known)
    return [whole] if whole is not None and (_is_one(wording) or whole.kind is not ActorKind.PERSON) else named


def _is_one(name: str) -> bool:
    """Whether a wording is the name of one, whatever stands in it: «Trinidad and Tobago», «Sra. Sol, de la OIM»."""
    if find_country(name) is not None or find_body(name) is not None:
        return True
    label = parse_label(name)
    return label is not None and label.kind is ActorKind.PERSON and label.titled


def _pieces(wording: str) -> Iterator[str]:
    """The names of a cell, cut where one begins behind «,», «and» or a stroke, but never within brackets."""
    at, folded = 0, fold(wording)
    for match in between().finditer(folded):
        if folded.count("(", 0, match.start()) == folded.count(")", 0, match.start()):
            yield wording[at : match.start()].strip(" .")
            at = match.end()
    yield wording[at:].strip(" .")


def _mention(name: str, known: tuple[Actor, ...]) -> Mention | None:
    """Whoever a name names for certain: a State, a body, a person with a title or a bracket, or somebody whom the
    document names elsewhere; None for any other."""
    folded, country = fold(name), find_country(name)
    if country is not None:
        return Mention(ActorKind.STATE, name, country=country.iso3, surface=name)
    label = parse_label(name) if name else None
    office = label is not None and not label.name  # «El secretario» is nobody's other name
    called = next((actor for actor in known if _is_called(actor, folded, office=office)), None)
    if called is not None:
        return mention_of(called)
    if label is None or label.unnamed or label.dialogue or label.kind is ActorKind.COLLECTIVE:
        return None
    if name.isupper() and name.isalpha() and len(name) > _LETTERS:
        return Mention(ActorKind.ORGANISATION, name, surface=name)
    introduced = bool(label.name and (label.titled or label.organisation or label.country))
    return mention_of_label(label) if introduced or label.kind is not ActorKind.PERSON else None


def _is_called(actor: Actor, folded: str, *, office: bool) -> bool:
    """Whether a folded name is one of an actor's, or the last part of a person's; an ``office`` the very name."""
    if actor.kind is ActorKind.STATE:
        return False  # its capital may stand for it elsewhere; in a table a city is the city
    if folded in {fold(name) for name in (actor.name, *(() if office else actor.aliases))}:
        return actor.kind is not ActorKind.COLLECTIVE
    return actor.kind is ActorKind.PERSON and len(folded) > _LETTERS and fold(actor.name).endswith(f" {folded}")
