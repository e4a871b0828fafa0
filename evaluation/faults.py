"""Planted faults: what part of them the check catches, and how often it cries out for nothing.

Into the sentences of generated reports one fault at a time is planted, as a hurried editor or a careless model would
make it; each must be caught. Sentences as they were generated must pass: what fails among them is a false alarm. The
planter knows nothing of the rules of the check. Deterministic: choices are drawn from a hash of the sentence.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from evaluation.gold import documents
from evaluation.score import Row
from relatoria import find_points, gather_record, read_documents
from relatoria.conclude.check.check import checker_of
from relatoria.conclude.check.claims import Claim, claims_of
from relatoria.conclude.check.leak import Withheld
from relatoria.conclude.report.build import report_in
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import short_name
from relatoria.conclude.report.naming.surnames import family_name
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule
from relatoria.model.record import Record
from relatoria.model.report import Profile

LANGUAGES = ("es", "en", "fr")
PROFILES = (Profile.SYNTHESIS, Profile.UN_REPORT)
SWAPS = Path(__file__).parent / "faults.toml"
_NE_PAS = re.compile(r"\b(?:ne |n['’])(\w+) pas\b")
_NEGATIVE = re.compile(r" (?:no|not|never|nunca|ning\w+)\b")
_QUOTE = re.compile(r"[«“]\s?([^«»“”]{12,})[»”]")


@dataclass(frozen=True)
class Field:
    """Where faults are planted: the context of the reports of a record in a language, and their claims."""

    context: Context
    claims: tuple[Claim, ...]

    @property
    def record(self) -> Record:
        """The record of which the reports are."""
        return self.context.record

    @property
    def language(self) -> str:
        """The language of the reports."""
        return self.context.language

    @cached_property
    def _speakers(self) -> dict[str, list[Actor]]:
        """Contribution → those who say it, without unnamed collectives."""
        actors = {actor.id: actor for actor in self.record.actors if actor.kind is not ActorKind.COLLECTIVE}
        said = {one.id: [actors[a] for a in one.actors if a in actors] for one in self.record.interventions}
        return {one.id: said[one.intervention] for one in self.record.contributions}

    def behind(self, claim: Claim) -> list[Actor]:
        """Those who say what a claim cites."""
        said = {actor.id: actor for one in claim.contributions for actor in self._speakers[one]}
        return list(said.values())

    @cached_property
    def called(self) -> dict[str, str]:
        """Actor → the name by which a report calls them."""
        return {one.id: _family_or_name(one, self) for one in self.record.actors}

    @cached_property
    def citing(self) -> list[tuple[Claim, frozenset[str]]]:
        """The claims that cite something, each with who says it."""
        return [(one, frozenset(a.id for a in self.behind(one))) for one in self.claims if one.contributions]


@dataclass(frozen=True, slots=True)
class Planted:
    """A claim with one fault: its kind, and the claim."""

    kind: str
    claim: Claim


def measure(split: str, seeds: Path | None) -> Iterator[Row]:
    """Faults caught and false alarms, by kind and language, over all documents of a split together."""
    paths = sorted({gold.path for gold in documents(split, seeds)})
    record = gather_record(read_documents(paths).documents)
    yield from rows(record, split)


def rows(record: Record, on: str) -> Iterator[Row]:
    """The figures of one record."""
    caught: dict[tuple[str, str], list[bool]] = defaultdict(list)
    alarms: dict[str, list[bool]] = defaultdict(list)
    rule = replace(record.dialogue, rule=AttributionRule.NOT_ATTRIBUTED)
    withheld = Withheld(replace(record, dialogue=rule))
    for field in fields(record):
        checker = checker_of(field.context)
        for claim in field.claims:
            alarms[field.language].append(bool(checker.verdict(claim).faults))
        for planted in plant(field):
            caught[planted.kind, field.language].append(bool(checker.verdict(planted.claim).faults))
        caught["leak", field.language] += leaks(field, withheld)
    for (kind, language), found in sorted(caught.items()):
        if found:
            yield Row(f"planted faults: {kind}", f"{on}, {language}", "caught", sum(found) / len(found), len(found))
    everything = [one for found in caught.values() for one in found]
    yield Row("planted faults", on, "caught", sum(everything) / max(len(everything), 1), len(everything))
    for language, found in sorted(alarms.items()):
        yield Row("generated sentences", f"{on}, {language}", "false alarms", sum(found) / len(found), len(found))


def fields(record: Record) -> Iterator[Field]:
    """Reports of a record in every language, both profiles together."""
    points = find_points(record)
    for language in LANGUAGES:
        context = Context(record, points, Profile.SYNTHESIS, language)
        reports = [report_in(replace(context, profile=profile)) for profile in PROFILES]
        claims = [claim for report in reports for claim in claims_of(report).claims]
        distinct = {(claim.text, claim.contributions): claim for claim in claims}
        yield Field(context, tuple(distinct.values()))


def plant(field: Field) -> Iterator[Planted]:
    """Every kind of fault into every claim in which it can be planted."""
    for claim in field.claims:
        for kind, planter in PLANTERS.items():
            text = planter(claim, field)
            if text is not None and text != claim.text:
                yield Planted(kind, replace(claim, text=text))
        if claim.contributions:
            yield Planted("exchanged", replace(claim, contributions=_other(claim, field).contributions))


def leaks(field: Field, withheld: Withheld) -> list[bool]:
    """Withhold everybody, and name all the same the person behind a claim: what the check asks of it before else."""
    found = []
    for claim in field.claims[:: max(1, len(field.claims) // 12)]:
        actors = field.behind(claim)
        if not actors or family_name(actors[0]) not in claim.text:
            continue
        found.append(any(True for _ in withheld.leaks(claim)))
    return found


def _draw(claim: Claim, salt: str, size: int) -> int:
    return int(hashlib.sha256(f"{salt}|{claim.text}".encode()).hexdigest(), 16) % size


def _other(claim: Claim, field: Field) -> Claim:
    """Another claim whose contributions come from other actors."""
    mine = {actor.id for actor in field.behind(claim)}
    others = [one for one, who in field.citing if mine.isdisjoint(who)]
    return others[_draw(claim, "other", len(others))] if others else claim


# --- the faults ------------------------------------------------------------------------------------------------------


def number(claim: Claim, _: Field) -> str | None:
    """Change one digit of a number, outside years and names in capitals."""
    found = [m for m in re.finditer(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w])", claim.text) if not _is_year(m.group())]
    if not found or _in_name(found[0], claim.text):
        return None
    match = found[_draw(claim, "number", len(found))]
    digit = str((int(match.group()[0]) + 1 + _draw(claim, "digit", 8)) % 9 + 1)
    digit = digit if digit != match.group()[0] else str(int(digit) % 9 + 1)
    return claim.text[: match.start()] + digit + claim.text[match.start() + 1 :]


def number_word(claim: Claim, field: Field) -> str | None:
    """«cinco» → «ocho»."""
    return _swap(claim, _swaps()["number_words"][field.language], "number_word")


def unit(claim: Claim, field: Field) -> str | None:
    """«million» → «billion», «per cent» → a count."""
    return _swap(claim, _swaps()["units"][field.language], "unit")


def date(claim: Claim, _: Field) -> str | None:
    """Change a year by one to five."""
    found = list(re.finditer(r"\b(?:19|20)\d\d\b", claim.text))
    if not found:
        return None
    match = found[_draw(claim, "year", len(found))]
    year = int(match.group()) + 1 + _draw(claim, "years", 5)
    return claim.text[: match.start()] + str(year) + claim.text[match.end() :]


def name(claim: Claim, field: Field) -> str | None:
    """Swap who is named for another actor of the record of the same kind."""
    for actor in field.behind(claim):
        said = field.called[actor.id]
        mine = {one.id for one in field.behind(claim)}
        others = [one for one in field.record.actors if one.kind is actor.kind and one.id not in mine]
        named = [new for one in others if len(new := field.called[one.id]) > 3 and not new.isupper()]
        if said in claim.text and named and len(said) > 3:
            new = named[_draw(claim, "name", len(named))]
            if new not in said and said not in new and new[:1].isupper():
                return claim.text.replace(said, new)
    return None


def _family_or_name(actor: Actor, field: Field) -> str:
    return family_name(actor) if actor.kind is ActorKind.PERSON else short_name(actor, field.language)


def organisation(claim: Claim, field: Field) -> str | None:
    """Swap an organisation for that of another actor."""
    known = sorted({a.organisation for a in field.record.actors if a.organisation and len(a.organisation) > 3})
    for actor in field.behind(claim):
        others = [one for one in known if one != actor.organisation and (actor.organisation or "") not in one]
        if actor.organisation and actor.organisation in claim.text and others:
            return claim.text.replace(actor.organisation, others[_draw(claim, "organisation", len(others))])
    return None


def quantifier(claim: Claim, field: Field) -> str | None:
    """«varios» → «la mayoría de los» → «todos los»."""
    if not claim.contributions:
        return None
    return _swap(claim, _swaps()["quantifiers"][field.language], "quantifier")


def polarity(claim: Claim, field: Field) -> str | None:
    """Take a negation away, or set one before a verb."""
    pair = _NE_PAS.search(claim.text) if field.language == "fr" and claim.contributions else None
    if pair:
        return f"{claim.text[: pair.start()]}{pair.group(1)}{claim.text[pair.end() :]}"
    return _swap(claim, _swaps()["polarity"][field.language], "polarity") if claim.contributions else None


def antonym(claim: Claim, field: Field) -> str | None:
    """«increase» → «reduce», «apoya» → «rechaza»."""
    return _swap(claim, _swaps()["antonyms"][field.language], "antonym") if claim.contributions else None


def modality(claim: Claim, field: Field) -> str | None:
    """«should» → «may», «se comprometió a» → «podría», «made a commitment» → «made a recommendation»."""
    return _swap(claim, _swaps()["modality"][field.language], "modality") if claim.contributions else None


def quotation(claim: Claim, field: Field) -> str | None:
    """Change one word inside a quotation."""
    found = list(_QUOTE.finditer(claim.text))
    if not found or not claim.contributions:
        return None
    quote = found[_draw(claim, "quote", len(found))]
    words = list(re.finditer(r"[^\W\d_]{4,}", quote.group(1)))
    if not words:
        return None
    word = words[_draw(claim, "word", len(words))]
    new = _swaps()["fillers"][field.language]
    at = quote.start(1) + word.start()
    return claim.text[:at] + new[_draw(claim, "filler", len(new))] + claim.text[quote.start(1) + word.end() :]


def attitude(claim: Claim, field: Field) -> str | None:
    """«had called for» → «had rejected»."""
    return _swap(claim, _swaps()["attitudes"][field.language], "attitude") if claim.contributions else None


def deadline(claim: Claim, field: Field) -> str | None:
    """A date by which it is to be done, where none was named."""
    if not claim.contributions or not claim.text.endswith(".") or _QUOTE.search(claim.text):
        return None
    return f"{claim.text[:-1]} {_swaps()['deadlines'][field.language][0]}."


def listed(claim: Claim, field: Field) -> str | None:
    """A State that said nothing of it among those who did: «Chad, Kenya and Chile» → «Chad, Togo, Kenya and Chile»."""
    behind = field.behind(claim)
    mine = {actor.country for actor in behind}
    states = [one for one in field.record.actors if one.kind is ActorKind.STATE and one.country not in mine]
    for actor in behind:
        said = short_name(actor, field.language)
        if states and len(behind) > 1 and f"{said}, " in claim.text:
            new = short_name(states[_draw(claim, "listed", len(states))], field.language)
            return claim.text.replace(f"{said}, ", f"{said}, {new}, ", 1) if new not in claim.text else None
    return None


def invented(claim: Claim, field: Field) -> str | None:
    """Say something else of the same speaker, under the same citation."""
    actors = field.behind(claim)
    if not actors:
        return None
    sentences = _swaps()["invented"][field.language]
    return sentences[_draw(claim, "invented", len(sentences))].format(who=short_name(actors[0], field.language))


def uncited(claim: Claim, field: Field) -> str | None:
    """The same in place of a sentence that cites nothing."""
    if claim.contributions:
        return None
    sentences = _swaps()["invented"][field.language]
    return sentences[_draw(claim, "uncited", len(sentences))].format(who="Relatoría")


Planter = Callable[[Claim, Field], str | None]
PLANTERS: dict[str, Planter] = {
    planter.__name__: planter
    for planter in (
        number,
        number_word,
        unit,
        date,
        name,
        organisation,
        quantifier,
        polarity,
        antonym,
        modality,
        quotation,
        attitude,
        deadline,
        listed,
        invented,
        uncited,
    )
}


@cache
def _swaps() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(SWAPS.read_text(encoding="utf-8"))


def _swap(claim: Claim, swaps: Sequence[str], salt: str) -> str | None:
    """Apply one of the swaps «before > after» whose «before» stands in the claim, outside its quotations."""
    quoted = [match.span() for match in _QUOTE.finditer(claim.text)]
    found = []
    for swap in swaps:
        before, _, after = swap.partition(">")
        for match in _whole(before.strip()).finditer(claim.text):
            doubled = "no" in after.split() or "not" in after.split()
            around = claim.text[max(0, match.start() - 6) : match.start()].split()[-1:]
            if doubled and (_NEGATIVE.match(claim.text, match.end()) or around in (["no"], ["ne"], ["not"])):
                continue
            if claim.text[: match.start()].endswith(("n’", "n'")):  # «n’a», «n’est»: denied already
                continue
            if not any(start <= match.start() < end for start, end in quoted):
                found.append((match, after.strip()))
    if not found:
        return None
    match, after = found[_draw(claim, salt, len(found))]
    after = after.capitalize() if match.group()[:1].isupper() else after
    return " ".join(f"{claim.text[: match.start()]}{after}{claim.text[match.end() :]}".split())


@cache
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)


def _is_year(digits: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", digits) is not None


def _in_name(match: re.Match[str], text: str) -> bool:
    return "77" in match.group() or text[: match.start()].endswith(("núm. ", "No. ", "no "))
