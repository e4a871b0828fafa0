"""A statement document: one speaker, in the first person, named in the title, the first lines or the file name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace as replaced
from pathlib import PurePath

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.asides import in_own_name, with_asides
from relatoria.gather.attribution.claims.byline import principal, speaking_for
from relatoria.gather.attribution.claims.issuer import Issuer, issuer_of, spoken_for, spoken_for_by_one
from relatoria.gather.attribution.claims.own_voice import quoted_persons
from relatoria.gather.attribution.discourse.speeches import Speech, Speeches
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.results.filled import filled
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.signatures import DATED, signature
from relatoria.gather.attribution.words.preambles import is_recital
from relatoria.gather.attribution.words.scene import Scene, scene_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence, sentence_of
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import Unresolved
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.bylines import bylines
from relatoria.vocabulary.ourselves import of_the_paper, ourselves, unquoted, we_at

_HEADER = 6
_LONGEST_HEADER = 45
_ADDRESS = re.compile(
    r"^(?:sra?\.? president|senor|senora|senores|excelencia|excelencias|mr\.? |madam|mister|m\. le president|"
    r"mme la president|excellenc|distinguished|dear|ladies|monsieur|"
    r"madame|mesdames|muchas gracias|gracias|thank you|merci|distinguid|estimad|colegas|colleagues|your excellenc)"
)
_RECORD = 12
"""A record has at least so many sentences, and fewer than one in so many is in the first person."""
_AT_HEAD = 10
_LONGEST_NAME = 5
"""Words of a person's name."""
_FIRST_PERSON = frozenset(
    "nosotros nuestro nuestra nuestros nuestras mi mis permitanme agradezco quisiera queremos we our i my us "
    "nous notre "
    "nos je mon ma j n".split()
)
_PRONOUNS = _FIRST_PERSON - {"n"}


def statement(text: Text) -> Attribution:
    """The whole of a statement as one intervention of its speaker; unresolved where nobody is named. Linear.

    In the declaration of a body the persons whom it quotes have their say; who signs at the foot says nothing there.
    """
    header = _header(text)
    issuer = issuer_of(text)
    found = _speaker(text, header, issuer)
    signed, person = signature(text, text.paragraphs[len(header) :])
    text = replaced(text, paragraphs=text.paragraphs[: len(text.paragraphs) - signed])
    if found is None and issuer is None and person is not None:
        found = _whole(person)
    if found is None:
        return _declared(text, header, issuer) if issuer is not None else _nobody(text, header)
    claim, spot = found
    return _given(text, header, (spot,), claim)


def _declared(text: Text, header: list[TextParagraph], issuer: Issuer) -> Attribution:
    claim = Claim(issuer.spots, How.EXPLICIT, "statement", 0, 0)
    given = _given(text, header, issuer.spots, claim, issuer.members)
    return filled(text, given, quoted_persons(text, reported(text)))


def _given(
    text: Text, header: list[TextParagraph], spots: tuple[Spot, ...], claim: Claim, members: tuple[Mention, ...] = ()
) -> Attribution:
    """All that follows the header, as the words of one speaker; the items of a list of what is asked recommend."""
    registry = Registry()
    speeches = Speeches(text, registry)
    first = speeches.open(tuple(registry.add(spot.mention) for spot in spots), claim)
    if members:
        registry.set_members(first.actors[0], map(registry.add, members))
    speech, how = first, How.EXPLICIT
    for paragraph in text.paragraphs[len(header) :]:
        kind = paragraph.paragraph.kind
        if kind is not ParagraphKind.LIST_ITEM:
            speech = _asking(speeches, first, text.clean.text[paragraph.start : paragraph.end], paragraph)
        told = kind in (ParagraphKind.TEXT, ParagraphKind.LIST_ITEM)
        if not told or is_recital(fold(text.clean.text[paragraph.start : paragraph.end]), paragraph.language):
            continue
        for sentence in paragraph.sentences:
            if of_the_paper(sentence.folded, paragraph.language):
                continue
            if first.on_behalf_of and in_own_name(sentence, paragraph.language):
                speech = first = speeches.for_nobody_else(first)
            speeches.give(speech, (sentence.start, sentence.end), how, "statement")
            how = How.INHERITED
    return Attribution(registry.actors(), speeches.interventions())


def _asking(speeches: Speeches, speech: Speech, wording: str, paragraph: TextParagraph) -> Speech:
    """The speech itself, or what it recommends in a list that a line or a heading opens: «We urge the States:»."""
    opens = paragraph.paragraph.kind is ParagraphKind.HEADING or wording.rstrip().endswith(":")
    asked = opens and ourselves(paragraph.language).asks.search(fold(wording))
    return speeches.turn(speech, Relation.RECOMMEND) if asked else speech


def opens_speech(wording: str) -> bool:
    """Whether a line is an address («Dear colleagues,») or says where and when: below a name, its speech begins."""
    return _ADDRESS.match(fold(wording)) is not None or DATED.fullmatch(wording) is not None


def in_first_person(sentence: Sentence, language: str) -> bool:
    """Whether a sentence says «I» or «we», be it by a verb alone («pedimos que …»)."""
    return not _PRONOUNS.isdisjoint(sentence.words) or we_at(unquoted(sentence.folded), language) is not None


def speaks_of_others(text: Text) -> bool:
    """Whether hardly a sentence of the text is in the first person, as in a record and unlike in a speech."""
    parts = [part for part in text.paragraphs if part.paragraph.kind is not ParagraphKind.HEADING]
    sentences = [sentence for part in parts for sentence in part.sentences]
    first = sum(not _FIRST_PERSON.isdisjoint(sentence.words) for sentence in sentences)
    return len(sentences) >= _RECORD and first * _RECORD < len(sentences)


def _header(text: Text) -> list[TextParagraph]:
    """The title and other lines before the speech begins."""
    header: list[TextParagraph] = []
    for paragraph in text.paragraphs[:_HEADER]:
        wording = fold(text.clean.text[paragraph.start : paragraph.end])
        words = re.findall(r"\w+", wording)
        heading = paragraph.paragraph.kind is ParagraphKind.HEADING
        own = not _FIRST_PERSON.isdisjoint(words) or we_at(unquoted(wording), paragraph.language) is not None
        speaks = _ADDRESS.match(wording) or (len(words) > 15 and own)
        if not heading and (speaks or len(words) > _LONGEST_HEADER):
            break
        header.append(paragraph)
    return header if len(header) < len(text.paragraphs) else header[:-1]


def _speaker(text: Text, header: list[TextParagraph], issuer: Issuer | None) -> tuple[Claim, Spot] | None:
    """The best mention of the header: a person first, then a delegation, a body, a State; last the file name.

    None where nobody stands at the head of a line and the document has an ``issuer``.
    """
    best: tuple[int, Claim, Spot] | None = None
    whose = _whose(text, header)
    masthead = issuer.lines if issuer is not None else ()
    for sentence, language in _lines(text, header):
        if sentence.text.strip() in masthead or DATED.fullmatch(sentence.text):
            continue
        scene, spots = read_line(sentence, language)
        for spot in spots:
            rank = _rank(spot) if whose is None or not _is_part(spot, whose) else None
            if rank is not None and (best is None or rank < best[0]):
                base = Claim((spot,), How.EXPLICIT, "statement", 0, len(sentence.text))
                best = (rank, with_asides(scene, spots, (base,))[0], spot)
    if whose is None and issuer is not None and (best is None or best[0] > _AT_HEAD):
        return None
    if whose is not None and (best is None or _is_heard_of(best[0], best[2])):
        return _whole(whose)
    if best is None:
        return _from_file_name(text)
    _, claim, spot = best
    if issuer is not None and masthead and whose is None and not spot.mention.organisation:
        whose = issuer.mentions[0]
    claim = _for_all(claim, text, header)
    if whose is None or spot.mention.kind is not ActorKind.PERSON:
        return claim, spot
    return claim, replace(spot, mention=speaking_for(spot.mention, whose))


def _is_heard_of(rank: int, spot: Spot) -> bool:
    """Whether a header only names somebody: a body beside the one whose statement it is, a function or a State within
    a line."""
    return spot.shape is Shape.BODY or (rank > _AT_HEAD and spot.shape in (Shape.ROLE, Shape.STATE))


def _for_all(claim: Claim, text: Text, header: list[TextParagraph]) -> Claim:
    """The claim with all in whose name its line says that it is made: «au nom également de A, de B et de C»."""
    if any(one.kind is ActorKind.STATE for one in claim.on_behalf_of):
        return claim
    named = next((found for one, code in _lines(text, header) if len(found := spoken_for(one, code)) > 1), ())
    named = named or (() if claim.on_behalf_of else _for_a_group(claim, text))
    return replace(claim, on_behalf_of=named) if named else claim


def _for_a_group(claim: Claim, text: Text) -> tuple[Mention, ...]:
    """The group of stakeholders for which somebody of one of its bodies says that they speak, and whose «we» is."""
    who, named = claim.spots[0].mention, spoken_for_by_one(text)
    if who.kind is not ActorKind.PERSON or not who.organisation or who.country or len(named) != 1:
        return ()
    own = fold(named[0].name) in fold(who.organisation)
    return () if own or named[0].kind is ActorKind.STATE else (replace(named[0], kind=ActorKind.GROUP),)


def _lines(text: Text, header: list[TextParagraph]) -> Iterator[tuple[Sentence, str]]:
    """The sentences of the header, and the label with which the speech itself may open («Teresia Tekinene, chair:»)."""
    for paragraph in header:
        yield from ((_without_venue(sentence), paragraph.language) for sentence in paragraph.sentences)
    for paragraph in text.paragraphs[len(header) : len(header) + 1]:
        label = _LABEL.match(text.clean.text[paragraph.start : paragraph.end])
        if label is not None:
            yield sentence_of(label.group(1), paragraph.start), paragraph.language


def _without_venue(sentence: Sentence) -> Sentence:
    """A line of the header without where its speaker spoke: «…, Minister of Peru, at the Forum on Roads»."""
    match = _VENUE.search(sentence.text)
    return sentence if match is None else sentence_of(sentence.text[: match.start()], sentence.start)


_VENUE = re.compile(
    r"(?<=[a-zà-ÿ]), (?:(?:at|before|to|during|on the occasion of) the|(?:ante|en|durante|con ocasión de) (?:el|la)|"
    r"(?:devant|pendant|lors de|à l['’]occasion de|à) (?:la |le |l['’])|(?:au|lors du) )(?=[ ]?[A-ZÀ-Þ0-9])"
)
_LABEL = re.compile(r"([A-ZÀ-Þ][^:.;?!«“]{4,80}):\s")


def _whose(text: Text, header: list[TextParagraph]) -> Mention | None:
    """The State or body that the first line of the header to do so names as the one that makes the statement."""
    titles = ((text.clean.text[part.start : part.end], part.language) for part in header)
    return next((found for title, language in titles if (found := principal(title, language)) is not None), None)


def _is_part(spot: Spot, whose: Mention) -> bool:
    """«Atoll Women» of «Statement of the Atoll Women's Network» is no person."""
    return spot.shape is Shape.BARE and fold(spot.mention.name) in fold(whose.name)


def _whole(whose: Mention) -> tuple[Claim, Spot]:
    spot = Spot(0, 1, Shape.PERSON if whose.kind is ActorKind.PERSON else Shape.BODY, whose)
    return Claim((spot,), How.EXPLICIT, "statement", 0, 0), spot


def read_line(sentence: Sentence, language: str) -> tuple[Scene, tuple[Spot, ...]]:
    """The mentions of a header line; what stands before the name («Statement by») is taken off."""
    match = bylines().delivered.match(sentence.folded) or bylines().title.match(sentence.folded)
    cut = match.end() if match else 0
    scene = scene_of(sentence.part(cut, len(sentence.text)), language)
    spots = find_spots(scene)
    if cut and not any(spot.first == 0 for spot in spots):
        bare = _bare(scene)
        spots = (bare, *spots) if bare else spots
    return scene, spots


def _bare(scene: Scene) -> Spot | None:
    """A name without title at the head of what was delivered («Statement by Amara Sesay»); a longer run of capitals
    is a body's name («… of the Regional Network of Smallholder Farmers and Forest Peoples»)."""
    end = 0
    while end < len(scene.line) and scene.line.capital(end) and not (end and scene.line.gap(end)):
        end += 1
    if not 1 < end <= _LONGEST_NAME:
        return None
    name = scene.line.text(0, end)
    return Spot(0, end, Shape.BARE, Mention(ActorKind.PERSON, name, surface=name))


def _rank(spot: Spot) -> int | None:
    order = {Shape.PERSON: 1, Shape.BARE: 2, Shape.ROLE: 3, Shape.BODY: 5, Shape.STATE: 4}
    rank = order.get(spot.shape)
    if rank is None:
        return None
    return rank if spot.first <= 1 else rank + 10


def _from_file_name(text: Text) -> tuple[Claim, Spot] | None:
    """A State, a body or a person that the name of the file names («statement_senegal.txt»)."""
    words = re.sub(r"[_\-.]+", " ", PurePath(text.document.name).stem)
    wording = " ".join(word.capitalize() if word.islower() else word for word in words.split())
    if not wording:
        return None
    _, spots = read_line(sentence_of(wording), text.document.language)
    known = [spot for spot in spots if spot.shape in (Shape.PERSON, Shape.STATE, Shape.BODY)]
    if len(known) != 1:
        return None
    return Claim((known[0],), How.EXPLICIT, "statement", 0, 0), known[0]


_OPEN = {
    "es": "la declaración no nombra a quien habla",
    "en": "the statement does not name its speaker",
    "fr": "la déclaration ne nomme pas l'orateur",
}


def _nobody(text: Text, header: list[TextParagraph]) -> Attribution:
    body = text.paragraphs[len(header) :]
    if not body or body[0].start >= body[0].end:
        return Attribution()
    start, end = text.clean.source(body[0].start, body[0].end)
    why = _OPEN.get(text.document.language, _OPEN["en"])
    mention = text.clean.text[body[0].start : body[0].end][:60]
    return Attribution(unresolved=(Unresolved("u1", text.document.id, start, end, mention, why),))
