"""Quantifiers and counts: found anew from the record and its points, whatever the report says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import quantity_spans
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.rules import written_alike
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.report.record.asides import without_links
from relatoria.conclude.report.sentences.quantify import worded
from relatoria.language.fold import fold
from relatoria.model.report import Count
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.quantifiers import allowed, quantifier_in

Quantity = tuple[int, int, str]
_NOBODY = "none"
"""A quantifier that stands in no count: a wording of the same language that has it may say it in another tense."""


def quantifier_holds(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """A quantifier is allowed by the counts; one that the evidence itself uses of the same thing is not ours."""
    count = count_of(evidence)
    for start, end, key in _quantities(parsed, language):
        wording = claim.text[start:end]
        if _in_evidence(parsed, (start, end, key), evidence, language):
            continue
        if not allowed(key, count.in_favour, count.exposed):
            yield Fault(FaultKind.QUANTIFIER, wording, f"{count.in_favour}/{count.exposed}")


def count_of(evidence: Evidence) -> Count:
    """How many stand behind the evidence, of how many who spoke on its theme: of the point that it fits best, unless
    the evidence is only a part of it."""
    units = evidence.context.units
    said = {
        units[actor]
        for one in evidence.contributions
        for intervention in (evidence.context.intervention_of(one),)
        for actor in (intervention.on_behalf_of or intervention.actors)
        if actor in units
    }
    if not evidence.points:
        return Count(len(said), max(len(said), 1))
    point = evidence.points[0]
    cited = {one.id for one in evidence.contributions}
    whole = set(point.members) <= cited
    in_favour = len(point.actors) if whole else min(len(said), max(len(point.actors), 1))
    exposed = max(point.exposed, in_favour, *(other.exposed for other in evidence.points))
    return Count(in_favour, exposed, len(point.opponents))


def _quantities(parsed: Parsed, language: str) -> Iterator[Quantity]:
    """The quantifiers outside names, labels and quotations; of two that overlap the longer."""
    found = [*quantifier_in(parsed.free, language), *quantity_spans(parsed.free, language)]
    last = 0
    for start, end, key in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= last:
            yield start, end, key
            last = end


def _in_evidence(parsed: Parsed, quantity: Quantity, evidence: Evidence, language: str) -> bool:
    """Whether some wording quantifies the same: by the same words and the next, or, across languages, by the key."""
    start, end, key = quantity
    phrase = " ".join(parsed.folded[start : end + 30].split()[: len(parsed.folded[start:end].split()) + 1])
    phrase = phrase.strip(" .,;:«»“”")
    words, _, owner = phrase.rpartition(" ")
    owned = (
        (f"{words} {own}" for own in _OWN[language]) if owner in _OWNED[language] else ()
    )  # «nos villes» told: «ses»
    said = (phrase, *owned)
    if any(written_alike(one, evidence) for one in said) or _said_untied(said, evidence, language):
        return True
    if _of_speakers(parsed.folded, quantity, language):
        return False
    return any(
        key in _keys(fold(text), spoken) for text, spoken in evidence.wordings if spoken != language or key == _NOBODY
    )


def _said_untied(phrases: Iterable[str], evidence: Evidence, language: str) -> bool:
    """Whether the evidence has the words but for what ties it to others: «personne, en revanche, ne sait»."""
    untied = [fold(without_links(text, spoken)) for text, spoken in evidence.wordings if spoken == language]
    return any(f"{one} " in f"{text} " for one in phrases for text in untied)


_OWNED = {"es": ("su", "sus"), "en": ("its", "their", "his", "her"), "fr": ("son", "sa", "ses", "leur", "leurs")}
_OWN = {
    "es": ("mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras"),
    "en": ("my", "our"),
    "fr": ("mon", "ma", "mes", "notre", "nos"),
}


def _keys(folded: str, language: str) -> set[str]:
    """The quantifiers of a wording."""
    return {key for _, _, key in (*quantity_spans(folded, language), *quantifier_in(folded, language))}


def _of_speakers(folded: str, quantity: Quantity, language: str) -> bool:
    """Whether the quantifier counts those who spoke («all delegations»), not what they spoke of."""
    start, end, _ = quantity
    return any(s <= start and e > end for s, e, _ in quantifier_in(folded, language)) or start < 3


def stated_holds(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """What a JSON report says beside the wording: places, actors, point, quantifier and count are those found anew."""
    stated = claim.stated
    if stated is None:
        return
    context = evidence.context
    places = {(p.document, p.start, p.end) for p in (*context.passages(claim.contributions), *evidence.leads)}
    if {(p.document, p.start, p.end) for p in stated.passages} - places:
        yield Fault(FaultKind.UNSUPPORTED, claim.text)
    if set(stated.actors) - {actor.id for actor in evidence.actors}:
        yield Fault(FaultKind.NAME, ", ".join(sorted(set(stated.actors) - {a.id for a in evidence.actors})))
    point = context.by_point.get(stated.point or "")
    if stated.point and (point is None or not {*point.members, *point.opposed} >= set(claim.contributions)):
        yield Fault(FaultKind.UNSUPPORTED, claim.text)
    if stated.count is None:
        return
    count = count_of(evidence) if point is None else Count(len(point.actors), point.exposed, len(point.opponents))
    if stated.count != count:
        yield Fault(FaultKind.QUANTIFIER, _shown(stated.count), _shown(count))
    elif stated.quantifier and not allowed(stated.quantifier, count.in_favour, count.exposed):
        yield Fault(FaultKind.QUANTIFIER, worded(stated.quantifier, language), _shown(count))


def _shown(count: Count) -> str:
    return f"{count.in_favour}/{count.exposed} (−{count.against})"
