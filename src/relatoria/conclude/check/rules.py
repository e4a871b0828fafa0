"""The rules of the check: each looks at one claim and its evidence, and yields its faults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import modal_classes, negations
from relatoria.conclude.check.evidence import Evidence, every_number, same_day
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.numbers import numbers
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.quantifiers import allowed, quantifier_in

QUOTED = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"]+)\"")
WORDS_OF_A_QUOTE = 3
_SPACE = re.compile(r"\s+")
_EDGE = " .,;:…!?¡¿"


def numbers_hold(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Every number of the claim occurs in its evidence, in whatever language, or is a count behind it."""
    folded = fold(claim.text)
    known = every_number(evidence.numbers)
    counts = (
        {str(n) for n in (claim.count.in_favour, claim.count.exposed, claim.count.against)} if claim.count else set()
    )
    for number in numbers(claim.text, folded, language):
        (value,) = every_number([number.value])
        if (
            value not in known
            and value not in counts
            and not _written_alike(claim.text[number.start : number.end], evidence)
        ):
            yield Fault(FaultKind.NUMBER, claim.text[number.start : number.end], ", ".join(sorted(known)))


def dates_hold(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """Every date of the claim occurs in its evidence at the same or a finer precision."""
    for date in dates(claim.text, fold(claim.text), language):
        wording = claim.text[date.start : date.end]
        if date.value and not same_day(date.value, evidence.dates) and not _written_alike(wording, evidence):
            yield Fault(FaultKind.DATE, wording, ", ".join(sorted(evidence.dates)))


def quantifier_holds(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """A quantifier over speakers is allowed by the counts; one that the evidence itself uses is not ours."""
    units = {evidence.context.units[actor.id] for actor in evidence.actors if actor.id in evidence.context.units}
    in_favour = claim.count.in_favour if claim.count else len(units)
    exposed = claim.count.exposed if claim.count else max(len(units), 1)
    for start, end, key in quantifier_in(fold(claim.text), language):
        wording = claim.text[start:end]
        if _written_alike(wording, evidence):
            continue
        if not allowed(key, min(in_favour, len(units)) if evidence.cited else in_favour, exposed):
            yield Fault(FaultKind.QUANTIFIER, wording, f"{len(units)}/{exposed}")


def quotations_hold(claim: Claim, evidence: Evidence) -> Iterator[Fault]:
    """A quotation of three words or more stands word for word in the evidence or elsewhere in its documents."""
    for match in QUOTED.finditer(claim.text):
        quote = next(group for group in match.groups() if group is not None)
        if len(quote.split()) < WORDS_OF_A_QUOTE:
            continue
        if not any(_plain(quote) in _plain(text) for text, _ in evidence.wordings):
            yield Fault(FaultKind.QUOTATION, quote)


def polarity_holds(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """The claim negates as often as some wording of its evidence in the same language does."""
    own = [fold(text) for text, spoken in evidence.wordings if spoken == language]
    if not own or not _retells(claim, own):
        return
    said = negations(fold(claim.text), language)
    known = {negations(text, language) for text in own}
    if said not in known and not any(_nested(fold(claim.text), text, said, language) for text in own):
        yield Fault(FaultKind.POLARITY, claim.text, ", ".join(map(str, sorted(known))))


def modality_holds(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """The claim neither adds a modal class («must», «may», «will») to its evidence nor drops the one it has."""
    own = [fold(text) for text, spoken in evidence.wordings if spoken == language]
    if not own or not _retells(claim, own):
        return
    said = modal_classes(fold(claim.text), language)
    known = [modal_classes(text, language) for text in own]
    if said in known:
        return
    union = frozenset().union(*known)
    if said - union or min(known, key=len) - said:
        yield Fault(FaultKind.MODALITY, ", ".join(sorted(said)) or "–", ", ".join(sorted(union)) or "–")


def _retells(claim: Claim, wordings: list[str]) -> bool:
    """Whether the claim tells the content itself (not only its kind and theme): it shares most words of a wording."""
    words = set(re.findall(r"\w{4,}", fold(claim.text)))
    return any(
        len(words & set(found)) >= 0.5 * len(set(found)) for text in wordings if (found := re.findall(r"\w{4,}", text))
    )


def _nested(claim: str, wording: str, said: int, language: str) -> bool:
    """A claim that tells a part of a wording may leave out a negation of the rest."""
    return len(claim) < 0.7 * len(wording) and said <= negations(wording, language)


def _written_alike(wording: str, evidence: Evidence) -> bool:
    folded = re.escape(fold(wording.strip()))
    return re.search(rf"(?<!\w){folded}(?!\w)", evidence.folded) is not None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", fold(text)).strip(_EDGE)
