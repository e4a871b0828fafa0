"""Names: whoever a claim names was there, said it, or stands in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.full_names import crossed
from relatoria.conclude.check.listing import listed_spoke, own_words, sides_hold
from relatoria.conclude.check.words import Parsed, Span, forms_of
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.surnames import family_name, last_name
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions

SHORTEST = 4
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"\w")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_CAPITALISED = re.compile(r"(?<![!?:]\s)(?<![«“\"])(?<![«“\"]\s)(?<!^)\b[A-ZÀ-ÖØ-Þ][\w’'-]+")
_CURRENCY = re.compile(r"[A-Z]{3}$")
_BRACKET = re.compile(r" \(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_ARTICLES = frozenset("el la los las un una the a an le les l'".split())
_NEARBY = 8
"""A name with so many letters on either side as in the evidence was taken over with its sentence."""
_SUBJECT = 0.4
"""Who is named in this part of a sentence, before anybody else, is taken to be its subject."""


def names_hold(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Countries and bodies are named in the evidence or belong to its actors; so is every other proper name."""
    covered: list[Span] = [(start, end) for start, end, _ in parsed.names] + [*parsed.labels, *parsed.quotes]
    mentions = [*country_mentions(parsed.folded, text=claim.text), *body_mentions(claim.text, parsed.folded)]
    for start, end, code in mentions:
        if _inside(start, end, covered) or claim.text[start].islower():
            continue
        covered.append((start, end))
        wording = claim.text[start:end]
        if code not in evidence.codes and fold(wording) not in evidence.folded:
            yield Fault(FaultKind.NAME, wording)
    yield from _other_names(claim, parsed, evidence, covered, language)
    yield from _wrong_brackets(claim, parsed, evidence, language)
    yield from (Fault(FaultKind.NAME, words) for words in crossed(claim.text, parsed, evidence))


def speaker_holds(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """The subject of the claim is somebody who said it; the sides of a point are named on their own side."""
    yield from sides_hold(parsed, evidence, language)
    yield from listed_spoke(claim, parsed, evidence, language)
    speakers = {actor.id for actor in evidence.speakers}
    first = min((start for start, _, actor in parsed.names if actor in speakers), default=len(claim.text))
    for actor, names in _perhaps_named(parsed.folded, evidence.context, language):
        if actor.id in speakers:
            continue
        for said in names:
            at = _named_at(said, claim, parsed, speakers)
            if at is None:
                continue
            nearby = parsed.folded[max(0, at - _NEARBY) : at + len(said) + _NEARBY].strip()
            lead = parsed.folded[at - _NEARBY : at + len(said)] if at >= _NEARBY else nearby
            written = nearby in evidence.folded or lead in evidence.folded  # «In response to Peru, she said …»
            subject = at < first and at < _SUBJECT * len(claim.text) and not written
            if subject or not _place_in(said, evidence):
                yield Fault(FaultKind.NAME, actor.name, ", ".join(one.name for one in evidence.speakers[:3]))
                break


_Called = tuple[Actor, tuple[str, ...]]


def _perhaps_named(folded: str, context: Context, language: str) -> Iterator[_Called]:
    """The actors that have a name of their own which begins with a word of a text, each with all its names, in the
    order of the record: a text names few of the thousands that a record may have."""
    called, index = context.kept("spoken names", lambda: _by_first_word(context, language))
    words = {*_WORD.findall(folded), ""}
    for at in sorted({at for word in words for at in index.get(word, ())}):
        yield called[at]


def _by_first_word(context: Context, language: str) -> tuple[list[_Called], dict[str, list[int]]]:
    """The actors that have a name of their own, and where among them those stand whose names begin with a word."""
    proper = [actor for actor in context.record.actors if _is_proper(actor, language)]
    called = [(actor, tuple(_spoken_names(actor))) for actor in proper]
    index: dict[str, list[int]] = {}
    for at, (_, names) in enumerate(called):
        for name in names:
            first = _WORD.match(name)
            index.setdefault(first.group() if first else "", []).append(at)
    return called, index


def _is_proper(actor: Actor, language: str) -> bool:
    """Whether an actor has a name of its own, not a common word («States») or a piece of one («de Educación»)."""
    common = actor.kind is ActorKind.COLLECTIVE or fold(actor.name) in own_words(language)
    return not common and not actor.name[:1].islower()


def _spoken_names(actor: Actor) -> Iterator[str]:
    """The folded forms by which a report names an actor: in full, and a person by the last name or the organisation."""
    yield fold(actor.name)
    if actor.kind is ActorKind.PERSON and len(actor.name.split()) > 1 and fold(actor.name.split()[0]) not in _ARTICLES:
        yield from dict.fromkeys((fold(family_name(actor)), fold(last_name(actor.name))))
    if actor.organisation:
        yield fold(actor.organisation)


def _named_at(name: str, claim: Claim, parsed: Parsed, speakers: set[str]) -> int | None:
    """Where a name stands in the claim, outside the names of its speakers, of States, of themes and quotations."""
    if name not in parsed.folded:
        return None
    at = _place(name, parsed.folded)
    if at is None or (claim.text[at].islower() and " " not in name):
        return None
    covered = [*parsed.labels, *parsed.quotes, *((start, end) for start, end, who in parsed.names if who in speakers)]
    states = country_mentions(parsed.folded, text=claim.text)  # Ms. Solomon is not in «the Solomon Islands»
    covered += [(start, end) for start, end, _ in states if end - start > len(name)]
    article, _, rest = name.partition(" ")
    noun = at + len(article) + 1 if rest and article in _ARTICLES else at  # «The Ministry» in «The Ministry of Trade»
    return None if _inside(noun, noun + 1, covered) else at


def _other_names(
    claim: Claim, parsed: Parsed, evidence: Evidence, covered: Sequence[Span], language: str
) -> Iterator[Fault]:
    """Capitalised words inside the sentence that nothing in the evidence explains."""
    tongue = TONGUES.get(language)
    explained, own = evidence.kept("letters", lambda: _letters(evidence, language)), own_words(language)
    for match in _CAPITALISED.finditer(claim.text):
        if _inside(match.start(), match.end(), covered) or _CURRENCY.match(match.group()):
            continue
        words = _LETTERS.findall(fold(match.group()))
        if any(tongue and (word in tongue.honorifics or word in tongue.months) for word in words):
            continue
        called = _after_name(claim.text, match.start(), language) and not match.group().isupper()
        if not all(word in explained or (word in own and not called) for word in words):
            yield Fault(FaultKind.NAME, match.group())


def _letters(evidence: Evidence, language: str) -> set[str]:
    """The words of letters in the evidence and in the names of its actors."""
    known = set(_LETTERS.findall(evidence.folded))
    for actor in evidence.actors:
        known.update(word for form in forms_of(actor, language) for word in _LETTERS.findall(form))
    return known


def _after_name(text: str, at: int, language: str) -> bool:
    """Whether a word stands where a family name does: after an honorific, or right after another capitalised word."""
    before = text[:at].split(" ")
    last = before[-2] if len(before) > 1 and not before[-1] else ""
    honorifics = TONGUES[language].honorifics if language in TONGUES else ()
    if fold(last) in own_words(language):  # «Some States»
        return False
    return last[:1].isupper() and (last[-1:].isalpha() or fold(last).strip(".") in honorifics)


def _wrong_brackets(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """What stands in brackets after a name belongs to the same actor: «X (Norway)» is not the X of Chile."""
    for start, end, actor_id in parsed.names:
        match = _BRACKET.match(claim.text, end)
        if match is None or not actor_id:
            continue
        forms = forms_of(evidence.context.actors[actor_id], language)
        inside = fold(match.group(1)).strip()
        said = parsed.folded[start:end]
        others = (one for one in evidence.actors if one.id != actor_id)
        if (
            inside not in forms
            and not _namesake(actor_id, said, inside, evidence, language)
            and any(inside in forms_of(other, language) for other in others)
        ):
            yield Fault(FaultKind.NAME, match.group(1))


def _namesake(actor_id: str, said: str, inside: str, evidence: Evidence, language: str) -> bool:
    """Whether somebody else of the same name has the brackets."""
    namesakes = (forms_of(one, language) for one in evidence.actors if one.id != actor_id)
    return any(said in forms and inside in forms for forms in namesakes)


def _inside(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(one <= start and end <= other for one, other in spans)


def _place(name: str, folded: str) -> int | None:
    at = folded.find(name) if len(name) >= SHORTEST else -1
    while at >= 0:
        end = at + len(name)
        if not _LETTER.match(folded[at - 1 : at]) and not _LETTER.match(folded, end):
            return at
        at = folded.find(name, at + 1)
    return None


def _place_in(name: str, evidence: Evidence) -> bool:
    known = evidence.kept("said", lambda: [evidence.folded, *_said_of(evidence.actors)])
    return any(_place(name, text) is not None for text in known)


def _said_of(actors: Iterable[Actor]) -> Iterator[str]:
    for actor in actors:
        for said in (actor.name, actor.role, actor.organisation, *actor.aliases):
            if said:
                yield fold(said)
